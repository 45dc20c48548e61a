//! Mangled files: whatever is in them, they are read in a moment and without a panic.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::*;
use crate::diag::render::{Format, Look, render};
use crate::lang::Lang;

const STORY: &str = "---\nid: s-0001\ntitle: A roof\nsummary: Short.\nreturnee: {name: Selam, name_is: pseudonym, first: Se}\n\
origin: ET\nplace: {town: Hawassa, region: Sidama}\nreturned: 2024-05\nuses: [housing, family]\nsupport: {form: cash, package: et}\n\
went: mixed\ntold: {language: am, on: 2025-01}\nold_slugs: [a, b]\nphotos:\n  - {file: media/house.jpg, alt: A house, credit: x}\n\
publish: 2026-12-01T08:00\ntranslation: {state: reviewed, by: x, from: {title: abc, body: [a, b]}}\nauthor: staff-3\n\
approved: {by: staff-1, on: 2026-11-20}\ndraft: no\n---\n\n## Head\n\n[Selam](name:p1/first) from [Hawassa](place:town), *she **said***\\\nso.\n\n\
> [!documents]\n> - Passport\n> - [x](https://example.org/ \"t\")\n\n1. one\n   - two\n\n[Call](contact:office)\n\n![](media/house.jpg)\n\n---\n";

const CONSENT: &str = "schema: 1\nreference: x\nprotection: two\npeople:\n  - id: p1\n    role: narrator\n    age: child\n    given: 2026-03-02\n\
\u{20}   until: 2028-03-02\n    channels: [web, print]\n    languages: all\n    shows: {name: first, face: visible}\n\
\u{20}   guardian: {reference: y, given: 2026-03-02, assent: yes, majority: 2031-05-01}\n    withdrawn: {on: 2026-09-01, from: all}\n\
photos:\n  - file: media/a.jpg\n    people: [p1]\n    crop: {x: 0, y: 0, w: 30, h: 20}\n    mask: [{x: 1, y: 2, w: 3, h: 4, who: p1}]\n\
\u{20}   rights: {owner: IOM, until: 2030-01-01}\n";

const SITE: &str = "schema: 1\nbase_url: https://stories.example.org\ntime_zone: Europe/Oslo\nhost_country: NO\n\
languages: [en, {code: prs, fallback: [fa, en]}, fa]\nrisk: [{origin: ET, floor: one}]\nconsent: {warn_days: 9}\n";

const RECORD: &str = "schema: 1\nname: {en: Office, ar: مكتب}\nphone: +47 00 00 00 01\nredirects: [{from: /old/, to: 'story:s-0001'}]\n";

/// What does harm when it stands where it should not.
const PIECES: [&str; 44] = [
    "\n",
    "---\n",
    "...\n",
    " ",
    "\t",
    ":",
    ": ",
    "- ",
    "-",
    "#",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "|\n",
    ">-\n",
    "&a ",
    "*a",
    "<<: ",
    "!x ",
    "? ",
    "%YAML 1.9\n",
    "\0",
    "\u{feff}",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "é",
    "አ",
    "🏠",
    "*",
    "**",
    "_",
    "](",
    "![](",
    "<b>",
    "`",
    "> ",
    "\\",
    "&#0;",
    "[x]: y\n",
    "99999999999999999999",
];

/// The same numbers on every machine (Marsaglia's xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound.max(1) as u64).unwrap()
    }

    /// A place between two letters.
    fn place(&mut self, text: &str) -> usize {
        let mut at = self.below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

fn mangled(text: &str, dice: &mut Dice) -> String {
    let mut text = text.to_owned();
    for _ in 0..=dice.below(4) {
        let (a, b) = (dice.place(&text), dice.place(&text));
        let range = a.min(b)..a.max(b);
        match dice.below(6) {
            0 => text.insert_str(a, PIECES[dice.below(PIECES.len())]),
            1 => text.insert_str(a, &PIECES[dice.below(PIECES.len())].repeat(1 + dice.below(300))),
            2 => text.replace_range(range, ""),
            3 => text.replace_range(range, PIECES[dice.below(PIECES.len())]),
            4 => {
                let twice = text[range].to_owned();
                text.insert_str(b, &twice);
            }
            _ => text.truncate(a),
        }
    }
    text
}

fn read_as_everything(text: &str) {
    let file = Arc::new(SourceFile { path: "content/x".into(), text: text.into() });
    let found = [
        story::read(&file, Lang::En).1,
        story::read_page(&file, Lang::En).1,
        consent::read(&file).1,
        site::read(&file).1,
        records::contact(&file).1,
        records::redirects(&file).1,
    ];
    // Every place must be one that can be pointed at.
    for found in found {
        let _ = render(&found, Format::Json);
        let _ = render(&found, Format::Text(Look::PLAIN));
    }
}

#[test]
fn mangled_files_neither_panic_nor_hang() {
    let mut dice = Dice(0x5eed_5eed);
    for round in 0..1500 {
        let text = mangled([STORY, CONSENT, SITE, RECORD][round % 4], &mut dice);
        let begun = Instant::now();
        read_as_everything(&text);
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "round {round} took {:?}:\n{text}",
            begun.elapsed()
        );
    }
}

#[test]
fn thousands_of_problems_are_told_once() {
    let file = |text: String| Arc::new(SourceFile { path: "content/x".into(), text });
    let pasted =
        file(format!("---\ntitle: x\ntranslation: {{state: draft}}\n---\n{}", "<b>x</b> ".repeat(50_000)));
    let found = story::read(&pasted, Lang::En).1;
    assert_eq!(found.counts(), (MOST_PROBLEMS + 1, 0));
    assert!(found.iter().any(|d| d.code == "too-many-problems"));
    // What is left out may be what matters.
    let record = consent::read(&file(CONSENT.replace("until: 2028", "untill: 2028") + &"x: 1\n".repeat(900)));
    assert!(record.0.is_none() && record.1.has_errors());
}

#[test]
fn as_much_as_a_file_may_hold_is_read_in_a_moment() {
    for piece in PIECES {
        let many = piece.repeat(60_000 / piece.len());
        for text in [many.clone(), format!("---\ntitle: x\n---\n{many}"), format!("schema: 1\nx: {many}")] {
            let begun = Instant::now();
            read_as_everything(&text);
            assert!(begun.elapsed() < Duration::from_secs(20), "{piece:?} took {:?}", begun.elapsed());
        }
    }
}
