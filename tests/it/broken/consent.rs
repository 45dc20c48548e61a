//! Faults in consent records, and names that stand where consent does not allow them. Exit code 4, before all others.

use super::{Case, case};
use crate::site::{CONSENT, PHOTO, STORY};

pub fn cases() -> Vec<Case> {
    [records(), warnings(), names()].into_iter().flatten().collect()
}

fn records() -> Vec<Case> {
    let again = "    shows: {name: first, face: visible, place: region, date: year, voice: no}\n";
    vec![
        case("unknown-key", 4).called("untill").edit(CONSENT, "until: 2028", "untill: 2028"),
        case("missing-field", 4).called("until").edit(CONSENT, "    until: 2028-03-02\n", ""),
        case("missing-field", 4).called("reference").edit(CONSENT, "reference: AVRR-2026-0118\n", ""),
        case("missing-field", 4).called("guardian").edit(
            CONSENT,
            "age: adult",
            "age: child\n    guardian: {reference: G-1}",
        ),
        case("hidden-sign", 4).edit(
            CONSENT,
            "age: adult",
            "age: adult # signed\u{2028}    withdrawn: {on: 2026-09-01, from: all}",
        ),
        case("consent-order", 4).edit(CONSENT, "until: 2028-03-02", "until: 2025-03-02"),
        case("duplicate-person", 4).edit(CONSENT, again, &format!("{again}  - id: p1\n    role: family\n")),
        case("duplicate-photo", 4).edit(
            CONSENT,
            "photos:\n",
            "photos:\n  - file: media/house.jpg\n    people: none\n",
        ),
        case("masked-stranger", 4).edit(
            CONSENT,
            "people: [p1]\n",
            "people: none\n    mask: [{x: 1, y: 1, w: 9, h: 9, who: p1}]\n",
        ),
        case("missing-field", 4).called("withdrawal").edit(
            CONSENT,
            "age: adult",
            "age: adult\n    withdrawn:",
        ),
        case("unknown-person", 4).edit(CONSENT, "people: [p1]", "people: [p1, p7]"),
        case("unknown-protection", 4).called("record").edit(
            CONSENT,
            "protection: standard",
            "protection: full",
        ),
        case("unknown-word", 4).called("channel").edit(CONSENT, "[web, feed, social]", "[web, prnt]"),
        case("unknown-word", 4).called("withdrawal").edit(
            CONSENT,
            "languages: all",
            "languages: all\n    withdrawn: {on: 2026-09-01, from: everything}",
        ),
        case("unknown-language", 4).called("consent").edit(CONSENT, "languages: all", "languages: [en, amh]"),
        case("bad-value", 4).called("hash").edit(CONSENT, "BLAKE3(media/house.jpg)", "4be1"),
        case("bad-value", 4).called("day of consent").edit(CONSENT, "2028-03-02", "2.3.2028"),
    ]
}

fn warnings() -> Vec<Case> {
    vec![
        case("no-consent", 0).without(CONSENT),
        case("photo-refused", 0).edit(CONSENT, "    people: [p1]\n", ""),
        case("photo-refused", 0).called("other bytes").edit(
            CONSENT,
            "BLAKE3(media/house.jpg)",
            &"0".repeat(64),
        ),
        case("photo-refused", 0).called("no hash").edit(CONSENT, "    blake3: BLAKE3(media/house.jpg)\n", ""),
        case("photo-refused", 0).called("no mask").edit(CONSENT, "face: visible", "face: masked"),
        case("shared-photo", 0)
            .copy(STORY, "content/stories/tea/index.en.md")
            .copy(CONSENT, "content/stories/tea/consent.yaml")
            .copy(PHOTO, "content/stories/tea/media/house.jpg")
            .edit("content/stories/tea/index.en.md", "s-0001", "s-0002")
            .edit("content/stories/tea/index.en.md", "A roof of our own", "Another roof"),
        case("consent-clamped", 0).edit(CONSENT, "until: 2028-03-02", "until: 2036-03-02"),
        case("consent-ends-soon", 0).edit(CONSENT, "until: 2028-03-02", "until: 2027-01-15"),
    ]
}

fn names() -> Vec<Case> {
    vec![
        case("unmarked-name", 4).say(STORY, "In Hawassa it rains in June."),
        case("unmarked-name", 4).called("title").edit(STORY, "A roof of our own", "A roof in Hawassa"),
        case("unmarked-name", 4).called("slug").field(STORY, "slug: roof-in-hawassa"),
        case("unmarked-name", 4).called("alt text").edit(STORY, "A house with", "A house in HAWASSA with"),
        case("unmarked-name", 4).called("credit").edit(
            STORY,
            "caption: The roof",
            "credit: Photo club of Hawassa, caption: The roof",
        ),
        case("unmarked-name", 4)
            .called("address of a link")
            .say(STORY, "See [this](https://example.org/hawassa/)."),
        case("unmarked-name", 4).called("old slug").field(STORY, "old_slugs: [hawassa]"),
        case("unmarked-name", 4).called("redirect").with(
            "-- content/redirects.yaml --\nschema: 1\nredirects: [{from: /hawassa/, to: \"story:s-0001\"}]\n",
        ),
        case("unmarked-name", 4)
            .called("name hidden")
            .edit(CONSENT, "name: first", "name: none")
            .say(STORY, "Selam is my name."),
        case("name-in-file-name", 4)
            .edit(STORY, "media/house.jpg", "media/hawassa.jpg")
            .edit(CONSENT, "media/house.jpg", "media/hawassa.jpg")
            .bytes("content/stories/roof/media/hawassa.jpg", crate::photo::Photo::of([1, 2, 3]).jpeg()),
    ]
}
