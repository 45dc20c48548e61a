//! What word processors, telephones and keyboards of other scripts leave in files, and is survived: the site is the same as without.

use crate::project::{all_give, built};
use crate::site::{CONSENT, CONTACT, PAGE, SITE, STORY, Site};

/// The text files of the base site.
const TEXTS: [&str; 5] = [SITE, STORY, CONSENT, PAGE, CONTACT];

/// The base site with every text file changed in the same way.
fn every(change: impl Fn(&str) -> String) -> Site {
    TEXTS.iter().fold(Site::base(), |site, path| {
        let text = site.text(path);
        site.bytes(path, change(&text))
    })
}

#[test]
fn everyday_dirt_changes_nothing() {
    let story = |from: &str, to: &str| Site::base().edit(STORY, from, to);
    let consent = |from: &str, to: &str| Site::base().edit(CONSENT, from, to);
    let ways = [
        ("a byte-order mark", every(|text| format!("\u{feff}{text}"))),
        ("lines that end as on Windows", every(|text| text.replace('\n', "\r\n"))),
        ("lines that end as on old Macs", every(|text| text.replace('\n', "\r"))),
        ("no line break at the end", every(|text| text.trim_end().to_owned())),
        ("empty lines at the end", every(|text| format!("{text}\n\n\n"))),
        (
            "blanks at the ends of lines",
            Site::base().bytes(CONSENT, Site::base().text(CONSENT).replace('\n', "  \n")),
        ),
        ("no-break spaces after colons", consent(": ", ":\u{a0}")),
        ("a no-break space before a key", story("\norigin:", "\n\u{a0}origin:")),
        (
            "curly quotes around words",
            story("went: mixed", "went: “mixed”").edit(STORY, "form: cash", "form: «cash»"),
        ),
        ("capitals in words", story("went: mixed", "went: Mixed").edit(STORY, "origin: ET", "origin: et")),
        ("Arabic digits", story("2024-05", "٢٠٢٤-٠٥").edit(CONSENT, "2028-03-02", "٢٠٢٨-٠٣-٠٢")),
        ("Persian digits", story("2025-10", "۲۰۲۵-۱۰")),
        ("dashes instead of three hyphens", story("---\n", "—\n")),
        ("a title in quotation marks", story("title: A roof of our own", "title: \"A roof of our own\"")),
        ("a list in lines", story("[housing]", "\n  - housing")),
        ("a single word instead of a list", story("[housing]", "housing")),
        (
            "clutter of file managers",
            Site::base().bytes("content/stories/roof/.DS_Store", "x").bytes("content/Thumbs.db", "x"),
        ),
        ("lock files of word processors", Site::base().bytes("content/stories/roof/~$dex.en.md", "x")),
    ];
    all_give(&built(&Site::base()), &ways);
}

#[test]
fn letters_in_pieces_make_the_same_address_as_whole_ones() {
    let whole = Site::base().edit(STORY, "A roof of our own", "Un toit à nous");
    let pieces = whole.clone().edit(STORY, "à", "a\u{300}");
    let paths = |site: &Site| built(site).into_keys().collect::<Vec<_>>();
    assert_eq!(paths(&pieces), paths(&whole));
}
