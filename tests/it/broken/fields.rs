//! Faults in site.yaml, in the fields at the top of files, in contacts and redirects.

use super::{Case, case};
use crate::site::{CONTACT, PAGE, SITE, STORY};

pub fn cases() -> Vec<Case> {
    [yaml(), values(), dirt(), site(), records()].into_iter().flatten().collect()
}

fn yaml() -> Vec<Case> {
    vec![
        case("yaml-syntax", 1).called("colon").edit(STORY, "title: A roof", "title: Home: a roof"),
        case("yaml-syntax", 1).called("tab").edit(STORY, "origin: ET", "\torigin: ET"),
        case("yaml-syntax", 1).called("quotation mark").edit(STORY, "title: A roof", "title: \"A roof"),
        case("yaml-syntax", 1).called("bracket").edit(STORY, "[housing]", "[housing"),
        case("yaml-syntax", 1).called("at sign").edit(STORY, "title: A roof", "title: @ roof"),
        case("yaml-alias", 1).edit(STORY, "title: A roof of our own", "title: &t A roof\nquote: *t"),
        case("yaml-alias", 1).called("bomb").edit(
            STORY,
            "author: staff-3",
            "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nauthor: *c",
        ),
        case("yaml-tag", 1).edit(STORY, "origin: ET", "origin: !country ET"),
        case("yaml-second-document", 4).edit(crate::site::CONSENT, "photos:", "---\nphotos:"),
        case("yaml-key", 1).edit(STORY, "origin: ET", "[origin]: ET"),
        case("yaml-too-large", 3).edit(
            SITE,
            "languages: [en, nb]",
            &format!("languages: [en{}]", ", en".repeat(20_001)),
        ),
        case("duplicate-key", 1).edit(STORY, "went: mixed", "went: mixed\nwent: well"),
        case("no-front-matter", 1).edit(STORY, "---\nid:", "id:"),
        case("front-matter-too-large", 1).edit(
            STORY,
            "author: staff-3",
            &format!("author: {}", "x".repeat(70_000)),
        ),
    ]
}

fn values() -> Vec<Case> {
    vec![
        case("missing-field", 1).edit(STORY, "went: mixed\n", ""),
        case("missing-field", 1).called("no value").edit(STORY, "title: A roof of our own", "title:"),
        case("wrong-type", 1).edit(STORY, "title: A roof of our own", "title: {A roof: of our own}"),
        case("empty-item", 1).edit(STORY, "[housing]", "[housing, \"\"]"),
        case("wrong-type", 1).called("list").edit(STORY, "photos:\n  - {file", "photos:\n  {file"),
        case("bad-value", 1).called("day").edit(STORY, "on: 2026-06-01", "on: 2026-02-30"),
        case("bad-value", 1).called("returned on a day").edit(STORY, "2024-05", "2024-05-17"),
        case("bad-value", 1).called("id").edit(STORY, "s-0001", "1"),
        case("bad-value", 1).called("photo outside").edit(STORY, "media/house.jpg", "../../../etc/passwd"),
        case("bad-value", 1).called("slug leads out").field(STORY, "slug: ../../admin"),
        case("bad-value", 1).called("flag").field(STORY, "draft: maybe"),
        case("unknown-key", 1).edit(STORY, "summary:", "sumary:"),
        case("unknown-key", 1).called("translated").edit(STORY, "title:", "العنوان:"),
        case("unknown-word", 1).edit(STORY, "went: mixed", "went: fine"),
        case("unknown-use", 1).edit(STORY, "[housing]", "[houssing]"),
        case("unknown-country", 1).edit(STORY, "origin: ET", "origin: Ethiopia"),
        case("unknown-country", 1).called("alike").edit(STORY, "origin: ET", "origin: EY"),
        case("too-many-problems", 1).say(STORY, &"The <b>rain</b> stopped.\n\n".repeat(110)),
        case("too-long", 1).edit(STORY, "his house.", &"his house and the roof ".repeat(10)),
        case("control-character", 1).edit(STORY, "A roof of our own", "\"A\\u0007 roof\""),
        case("no-such-time", 1).field(STORY, "publish: 2027-03-28T02:30"),
        case("no-such-time", 1).called("twice").field(STORY, "publish: 2027-10-31T02:30"),
        case("own-approval", 1).edit(STORY, "by: staff-1", "by: staff-3"),
        case("own-approval", 1).called("no author").edit(STORY, "author: staff-3\n", ""),
        case("empty-slug", 1).edit(STORY, "A roof of our own", "…!"),
        case("bad-slug", 5).edit(STORY, "A roof of our own", "Con"),
        case("bad-slug", 5).called("old one leads out").field(STORY, "old_slugs: [../../admin]"),
        case("bad-id", 1).with("-- content/contacts/The Office.yaml --\nschema: 1\nname: {en: A}\nphone: +47 00 00 00 02\nchecked: 2026-10-01\n"),
    ]
}

/// What comes from word processors, telephones and keyboards of other scripts, and cannot be survived silently.
fn dirt() -> Vec<Case> {
    vec![
        case("unknown-word", 1).called("curly quotes").edit(STORY, "went: mixed", "went: “meixed”"),
        case("bad-value", 1).called("Arabic digits").edit(STORY, "on: 2026-06-01", "on: ٢٠٢٦-٠٢-٣٠"),
        case("not-utf8", 1).called("UTF-16").bytes(STORY, [0xff, 0xfe, b'-', 0, b'-', 0]),
        case("not-utf8", 1).called("Latin").bytes(STORY, *b"---\ntitle: Sm\xf8rbr\xf8d\n---\n"),
        case("not-utf8", 1).called("Word").bytes(STORY, *b"PK\x03\x04\x14\0\x06\0"),
        case("unreadable-file", 1).called("too large").bytes(STORY, vec![b'x'; 10 * 1024 * 1024]),
    ]
}

fn site() -> Vec<Case> {
    vec![
        case("no-project", 2).called("no site.yaml").without(SITE),
        case("unknown-language", 3).edit(SITE, "[en, nb]", "[en, no]"),
        case("duplicate-language", 3).edit(SITE, "[en, nb]", "[en, nb, en]"),
        case("base-url-folder", 3).edit(SITE, "example.org/", "example.org/stories/"),
        case("bad-value", 3).called("http").edit(SITE, "https:", "http:"),
        case("bad-value", 3).called("time zone").edit(SITE, "Europe/Oslo", "Europe/Bergen"),
        case("bad-value", 3).called("limit").with("").edit(
            SITE,
            "schema: 1",
            "schema: 1\nlimits: {page_kb: 500}",
        ),
        case("missing-field", 3).called("no schema").edit(SITE, "schema: 1\n", ""),
        case("unknown-key", 3).called("site").edit(SITE, "schema: 1", "schema: 1\nlangauges: [so]"),
        case("unknown-protection", 3).edit(SITE, "schema: 1", "schema: 1\nrisk: [{origin: ER, floor: none}]"),
        case("unknown-theme", 3).edit(SITE, "schema: 1", "schema: 1\ntheme: winter"),
        case("avif-missing", 3).edit(SITE, "schema: 1", "schema: 1\navif: yes"),
    ]
}

fn records() -> Vec<Case> {
    let redirects = "-- content/redirects.yaml --\nschema: 1\nredirects:\n";
    vec![
        case("missing-field", 1).called("contact").edit(CONTACT, "phone: \"+47 00 00 00 01\"\n", ""),
        case("bad-value", 1).called("phone").edit(CONTACT, "+47 00 00 00 01", "00 00 00 01"),
        case("unknown-language", 1).called("contact").edit(CONTACT, "{en: The", "{eng: The"),
        case("duplicate-redirect", 5).with(&format!(
            "{redirects}  - {{from: /roof/, to: \"story:s-0001\"}}\n  - {{from: /roof/, to: \"page:about\"}}\n"
        )),
        case("bad-value", 5).called("redirect leads out")
            .with(&format!("{redirects}  - {{from: /../roof/, to: \"story:s-0001\"}}\n")),
        case("bad-value", 5).called("redirect to elsewhere")
            .with(&format!("{redirects}  - {{from: /roof/, to: \"https://example.org/\"}}\n")),
        case("address-clash", 5).with(&format!("{redirects}  - {{from: /en/stories/, to: \"page:about\"}}\n")),
        case("missing-field", 1).called("page").edit(PAGE, "title: About these stories\n", ""),
    ]
}
