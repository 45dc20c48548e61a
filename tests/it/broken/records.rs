//! Faults in the records of partners and in the manifests of printed editions, and what the office is told of paper that must not be used.

use super::{Case, case};
use crate::site::{CONSENT, Site};

const PARTNER: &str = "content/partners/harbour-house.yaml";
const FIRST: &str = "content/editions/EN-2026-1.yaml";

const PARTNER_TEXT: &str = "schema: 1\nname: {en: Harbour House}\ncontact: office\nlanguages: [nb, en]\nletters: nb\n\
    address:\n  - Harbour Street 1\n  - 0001 Town\n";

const EDITION_TEXT: &str = "schema: 1\ncode: EN-2026-1\nkind: booklet\nprofile: office-booklet\nlanguages: [en]\nmade: 2026-07-01\n\
    site: \"https://stories.example.org/\"\npartner: \"harbour-house\"\ncopies: 40\nchannels: [print]\nstories:\n  - id: s-0001\n    card: 1\n    \
    languages: [en]\n    text: \"0123456789abcdef0123456789abcdef\"\n    scope: {name: pseudonym, face: none, place: region, date: year}\n    \
    names: {\"p1\": pseudonym}\n    until: 2028-03-02\n";

fn manifest(code: &str, line: &str) -> String {
    let text =
        EDITION_TEXT.replace("EN-2026-1", code).replace("copies: 40\n", &format!("copies: 40\n{line}"));
    format!("-- content/editions/{code}.yaml --\n{text}")
}

/// The base site with a partner and an edition for them, both without fault.
pub fn printed(site: Site) -> Site {
    site.with(&format!("-- {PARTNER} --\n{PARTNER_TEXT}")).with(&manifest("EN-2026-1", "")).edit(
        CONSENT,
        "[web, feed, social]",
        "[web, feed, social, print]",
    )
}

fn on_paper(code: &'static str, exit: i32) -> Case {
    let mut case = case(code, exit);
    case.site = printed(case.site);
    case
}

pub fn cases() -> Vec<Case> {
    [partners(), editions(), together()].into_iter().flatten().collect()
}

fn partners() -> Vec<Case> {
    let new = |id: &'static str| ["new", "partner", id, "--lang", "nb,en"];
    vec![
        on_paper("missing-field", 1).called("partner").edit(PARTNER, "letters: nb\n", ""),
        on_paper("unknown-key", 1).called("partner").edit(
            PARTNER,
            "contact: office",
            "phone: \"+47 00 00 00 02\"",
        ),
        on_paper("bad-value", 1).called("letters").edit(PARTNER, "letters: nb", "letters: ar"),
        on_paper("unknown-contact", 5).called("partner").edit(PARTNER, "contact: office", "contact: ofice"),
        on_paper("typed-contact", 0).called("partner").edit(
            PARTNER,
            "0001 Town",
            "0001 Town, +47 00 00 00 02",
        ),
        on_paper("language-off", 0).called("letters").edit(
            PARTNER,
            "[nb, en]\nletters: nb",
            "[nb, en, ar]\nletters: ar",
        ),
        on_paper("bad-id", 1)
            .called("partner")
            .with(&format!("-- content/partners/The House.yaml --\n{PARTNER_TEXT}")),
        on_paper("bad-id", 2).called("new partner").run(&new("The House")),
        on_paper("folder-exists", 2).called("partner").run(&new("harbour-house")),
    ]
}

fn editions() -> Vec<Case> {
    let story = EDITION_TEXT.split_once("stories:\n").map(|(_, story)| story).unwrap_or_default();
    let twice = format!("{story}{}", story.replace("s-0001", "s-0002"));
    vec![
        on_paper("missing-field", 1).called("edition").edit(FIRST, "copies: 40\n", ""),
        on_paper("missing-field", 1).called("called back on no day").edit(
            FIRST,
            "copies: 40\n",
            "copies: 40\nrecalled:\n",
        ),
        on_paper("unknown-word", 1).called("edition").edit(FIRST, "[print]", "[web]"),
        on_paper("bad-value", 1).called("code").edit(FIRST, "code: EN-2026-1", "code: EN-26-1"),
        on_paper("edition-code", 1).edit(FIRST, "languages: [en]\nmade", "languages: [nb]\nmade"),
        on_paper("edition-code", 1).called("file").copy(FIRST, "content/editions/EN-2026-1 (2).yaml"),
        on_paper("edition-story-twice", 1).edit(FIRST, story, &twice),
    ]
}

fn together() -> Vec<Case> {
    vec![
        on_paper("unknown-partner", 5).edit(FIRST, "\"harbour-house\"", "\"harbor-house\""),
        on_paper("unknown-partner", 5).called("gone").without(PARTNER),
        on_paper("unknown-edition", 5).with(&manifest("EN-2026-2", "replaces: [EN-2026-11]\n")),
        on_paper("edition-loop", 1).with(&manifest("EN-2026-2", "replaces: [EN-2026-2]\n")),
        on_paper("edition-loop", 1)
            .called("of three")
            .with(&manifest("EN-2026-2", "replaces: [EN-2026-4]\n"))
            .with(&manifest("EN-2026-3", "replaces: [EN-2026-1, EN-2026-2]\n"))
            .with(&manifest("EN-2026-4", "replaces: [EN-2026-3]\n")),
        on_paper("edition-replaced-twice", 1)
            .with(&manifest("EN-2026-2", "replaces: [EN-2026-1]\n"))
            .with(&manifest("EN-2026-3", "replaces: [EN-2026-1]\n")),
        on_paper("edition-withdrawn", 0).edit(CONSENT, "place: region", "place: country"),
        on_paper("edition-withdrawn", 0)
            .called("no partner")
            .edit(FIRST, "partner: \"harbour-house\"\n", "")
            .edit(
                CONSENT,
                "role: narrator\n",
                "role: narrator\n    withdrawn: {on: 2026-10-01, from: [print]}\n",
            ),
        on_paper("unknown-item", 2).called("edition").run(&["explain", "EN-2026-2"]),
    ]
}
