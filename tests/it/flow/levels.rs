//! M2: a surname, town, region, month or reference that nobody agreed to show may change, and no byte of the output does.

use super::{ROOF, ROOF_CONSENT, TEA, TEA_CONSENT, two};
use crate::project::{all_give, assert_same, built};
use crate::site::Site;

#[test]
fn what_was_not_granted_may_change_unseen() {
    let before = built(&two());
    let roof = |from: &str, to: &str| two().edit(ROOF, from, to);
    let consent = |from: &str, to: &str| two().edit(ROOF_CONSENT, from, to);
    let ways: Vec<(&str, Site)> = vec![
        ("surname", roof("Dawit Alemu", "Dawit Bekele")),
        ("town", roof("Hawassa", "Shashamane")),
        ("region", roof("region: Sidama", "region: Amhara")),
        ("no town at all", roof("place: {town: Hawassa, region: Sidama}\n", "")),
        ("month of the return", roof("returned: 2024-05", "returned: 2024-11")),
        ("the other person's name", roof("[Hanna](name:p2)", "[Ruth Tesfaye](name:p2/full)")),
        ("reference", consent("AVRR-2026-0001", "AVRR-2019-7777")),
        ("author", roof("author: staff-3", "author: staff-9")),
        ("who approved", roof("by: staff-1", "by: staff-7")),
        ("package", roof("{form: cash}", "{form: cash, package: et-2024}")),
        ("print", roof("author: staff-3", "print: {text: For the card only.}\nauthor: staff-3")),
        (
            "when consent was given and ends",
            consent("given: 2026-03-02\n    until: 2028-03-02", "given: 2026-04-09\n    until: 2027-12-31"),
        ),
        (
            "channels that are not on line",
            consent("[web, feed, social]", "[web, feed, social, print, partners]"),
        ),
        ("id of a person", two().edit(ROOF_CONSENT, "id: p1", "id: p9").edit(ROOF, "name:p1", "name:p9")),
        ("folder", moved()),
    ];
    all_give(&before, &ways);
}

fn moved() -> Site {
    let site = two().copy(ROOF, "content/stories/house/index.en.md");
    site.copy(ROOF_CONSENT, "content/stories/house/consent.yaml").without("content/stories/roof")
}

#[test]
fn what_was_granted_is_shown() {
    let before = built(&two());
    for (from, to) in [("Dawit", "Yonas"), ("2024-05", "2023-05"), ("origin: ET", "origin: KE")] {
        assert!(built(&two().edit(ROOF, from, to)) != before, "{from} is shown, so {to} is seen");
    }
}

/// The same levels may have been asked for by the person or come from a floor: the site must not tell which.
#[test]
fn the_reason_of_a_level_does_not_show() {
    let shows = |levels: &str| {
        two().edit(TEA_CONSENT, "{name: first, face: visible, place: town, date: month, voice: no}", levels)
    };
    let own_wish = built(&shows("{name: first, face: none, place: country, date: month, voice: no}"));
    let floor = shows("{name: first, face: visible, place: town, date: month, voice: no}").edit(
        TEA_CONSENT,
        "protection: standard",
        "protection: two",
    );
    assert_same(&built(&floor), &own_wish, "protection: two");
    let taken_back = shows("{name: first, face: visible, place: country, date: month, voice: no}").edit(
        TEA_CONSENT,
        "role: narrator\n",
        "role: narrator\n    withdrawn: {on: 2026-09-01, from: [face]}\n",
    );
    assert_same(&built(&taken_back), &own_wish, "the face is withdrawn");
    let family = shows("{name: first, face: none, place: town, date: month, voice: no}").edit(
        TEA_CONSENT,
        "{name: none, face: none, place: town",
        "{name: none, face: none, place: country",
    );
    assert_same(&built(&family), &own_wish, "the family agreed to less");
}

#[test]
fn marks_and_fields_are_shown_as_far_as_the_level_goes() {
    let page = |levels: &str| {
        let shows = "{name: first, face: visible, place: town, date: month, voice: no}";
        // Alone, so that no other story lends it its country.
        let alone = two().without("content/stories/roof");
        let alone = alone.edit(TEA, "Read also [how the roof was mended](story:s-0001).", "The end.");
        // The family hides no name of the narrator's.
        let alone = alone.edit(TEA_CONSENT, "{name: none, face: none", "{name: full, face: none");
        let site = alone.edit(TEA_CONSENT, shows, levels);
        String::from_utf8(built(&site)["en/stories/tea-with-cardamom/index.html"].clone()).unwrap()
    };
    // In the order of the levels: what comes to light with each.
    let words = ["Ethiopia", "Oromia", "Adama"];
    for (shown, place) in ["none", "country", "region", "town"].iter().enumerate() {
        let page = page(&format!("{{name: first, face: none, place: {place}, date: none, voice: no}}"));
        for (number, word) in words.iter().enumerate() {
            assert_eq!(page.contains(word), number < shown, "{word} with place: {place}");
        }
        assert!(!page.contains("2023"), "the year with date: none");
    }
    for (name, seen) in [("none", false), ("pseudonym", false), ("first", true), ("full", true)] {
        let page = page(&format!("{{name: {name}, face: none, place: none, date: year, voice: no}}"));
        assert_eq!(page.contains("Meron"), seen, "the first name with name: {name}");
        assert_eq!(page.contains("a returnee"), !seen, "the words in its place with name: {name}");
        assert!(page.contains("2023") && !page.contains("February"), "the year alone with date: year");
    }
    let page = page("{name: first, face: none, place: none, date: month, voice: no}");
    assert!(page.contains("February 2023"), "the month with date: month");
}
