//! Letters in all languages, with the theme and the words of the project: set, read back as a screen reader would, and compared.

use std::path::Path;
use std::sync::LazyLock;

use super::*;
use crate::date::Date;
use crate::i18n::{Arg, I18n, Words};
use crate::lang::Lang;
use crate::print::repair::{Reading, read};
use crate::print::view::letter::{Certificate, Recall, Sender, Taken, certificate, recall};
use crate::sources::ThemeFiles;
use crate::theme::Theme;

const SITE: &str = "Postcards of Return";
const CHECK: &str = "https://stories.example.org/e/AREN-2026-13/";

static WORDS: LazyLock<I18n> = LazyLock::new(|| {
    let (sources, _) = crate::load::project(root());
    I18n::load(&sources.words, Lang::ALL).unwrap().0
});

static THEME: LazyLock<ThemeFiles> = LazyLock::new(|| crate::load::theme(root(), "default").0);

static ENGINE: LazyLock<Engine> = LazyLock::new(engine);

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn engine() -> Engine {
    Engine::new(Theme::load(&THEME).unwrap().0.print()).unwrap()
}

fn address() -> Vec<String> {
    ["Harbour House (invented example)", "Brygga 1", "0001 Byen"].map(str::to_owned).to_vec()
}

fn sender_lines() -> Vec<String> {
    ["Return advice", "+47 22 00 00 00", "advice@example.org"].map(str::to_owned).to_vec()
}

/// Everything a recall can say at once.
fn full<'r>(address: &'r [String], lines: &'r [String]) -> Recall<'r> {
    Recall {
        code: "AREN-2026-13",
        card: None,
        copies: 30,
        file: true,
        partner: "Harbour House (invented example)",
        address,
        instead: Some("AREN-2026-14"),
        check: CHECK,
        sender: Sender { site: SITE, lines },
        date: Date::new(2026, 11, 21).unwrap(),
    }
}

fn whole(lines: &[String]) -> Certificate<'_> {
    Certificate {
        taken: Taken::All,
        pages: 12,
        copies: 80,
        reference: Some("2026-0118"),
        sender: Sender { site: SITE, lines },
        date: Date::new(2026, 11, 21).unwrap(),
    }
}

fn words(lang: Lang) -> &'static Words {
    WORDS.words(lang)
}

/// The letters of a language: for an edition, for a postcard, for the person.
fn letters(lang: Lang) -> [Letter; 3] {
    let (address, lines) = (address(), sender_lines());
    let edition = full(&address, &lines);
    let card = Recall { card: Some("AREN-2026-13/07"), copies: 1, file: false, ..edition };
    [
        recall(words(lang), &edition).unwrap(),
        recall(words(lang), &card).unwrap(),
        certificate(words(lang), &whole(&lines)).unwrap(),
    ]
}

fn told(letter: &Letter) -> Reading {
    let pdf = pdf(&ENGINE, letter).unwrap_or_else(|found| panic!("{}: {:#?}", letter.lang, found.sorted()));
    read(&pdf).unwrap()
}

/// Words one behind the other, without bullets and what steers the direction.
fn plain(text: &str) -> String {
    let lines = text.lines().map(|line| line.strip_prefix("- ").unwrap_or(line));
    let text: String = lines.flat_map(|line| [line, " "]).collect();
    let marks = [LRI, FSI, PDI, LRM, RLM, '\u{200b}', '\u{2060}'];
    let text: String = text.chars().filter(|c| !marks.contains(c)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn in_every_language_a_letter_fits_on_one_page_and_says_what_its_text_says() {
    for lang in Lang::ALL {
        for letter in letters(*lang) {
            let reading = told(&letter);
            assert_eq!(reading.pages.len(), 1, "{lang}: {}", letter.ident);
            assert_eq!(reading.right_to_left, lang.dir() == Dir::Rtl, "{lang}");
            assert_eq!(reading.title.as_deref(), Some(letter.view.title.as_str()), "{lang}");
            assert!(reading.pictures.is_empty(), "{lang}");
            let mut said: Vec<String> = reading.blocks.iter().map(|b| plain(&b.text())).collect();
            // On paper, whoever writes stands at the head; in a message below, and nobody signs with a pen.
            assert_eq!(said.pop(), Some(plain(&letter.view.signature)), "{lang}");
            let head: Vec<String> = said.drain(..=letter.view.sender.len()).collect();
            said.extend(head);
            assert_eq!(said.join(" "), plain(&text(&letter)), "{lang}");
            let foreign = reading.blocks.iter().flat_map(|b| &b.runs).find(|(said, _)| said != lang.code());
            assert_eq!(foreign, None, "{lang}");
        }
    }
}

#[test]
fn the_same_letter_has_the_same_bytes_and_another_one_other_ones() {
    let [edition, card, person] = letters(Lang::Ar);
    let first = [&edition, &card, &person].map(|letter| pdf(&ENGINE, letter).unwrap());
    let again = letters(Lang::Ar).map(|letter| pdf(&engine(), &letter).unwrap());
    assert_eq!(first, again);
    assert_ne!(first[0], first[1]);
}

#[test]
fn one_copy_many_copies_and_none_are_said_rightly_in_every_language() {
    let lines = Vec::new();
    for lang in Lang::ALL {
        let asked = |copies: u32| {
            let recall = recall(words(*lang), &Recall { copies, ..full(&[], &lines) });
            plain(&text(&recall.unwrap()))
        };
        let said =
            |copies: u32| words(*lang).plain("recall-copies", &[("copies", Arg::from(copies))]).unwrap();
        for copies in [1, 2, 3, 11, 30, 1200] {
            assert!(asked(copies).contains(&plain(&said(copies))), "{lang}: {copies}");
        }
        // Nobody is told of no copies.
        let (none, one) = (asked(0), asked(1));
        assert!(!none.contains(&plain(&said(0))) && none.len() < one.len(), "{lang}");

        let told = |copies, pages| {
            let certificate = certificate(words(*lang), &Certificate { pages, copies, ..whole(&lines) });
            plain(&text(&certificate.unwrap()))
        };
        let paper = |count: u32| words(*lang).plain("taken-paper", &[("count", Arg::from(count))]).unwrap();
        let limit = |what: &str| words(*lang).plain(&format!("taken-limit-{what}"), &[]).unwrap();
        for copies in [0, 1, 2, 3, 80] {
            assert!(told(copies, 1).contains(&plain(&paper(copies))), "{lang}: {copies}");
        }
        assert!(!paper(0).chars().any(char::is_numeric), "{lang}: what was never printed has no number");
        assert!(!told(0, 1).contains(&limit("paper")) && told(1, 1).contains(&limit("paper")), "{lang}");
        assert!(!told(1, 0).contains(&limit("search")) && told(1, 1).contains(&limit("search")), "{lang}");
    }
}

#[test]
fn a_letter_about_one_postcard_asks_for_no_other() {
    for lang in Lang::ALL {
        let [_, card, _] = letters(*lang);
        let text = plain(&text(&card));
        assert_eq!(text.matches("AREN-2026-13/07").count(), 2, "{lang}");
        assert_eq!(text.matches("AREN-2026-13").count(), 2, "{lang}: the set is not called back");
        assert!(!text.contains(CHECK), "{lang}");
    }
}

#[test]
fn what_was_taken_back_is_said_and_a_number_of_a_case_only_where_it_is_wanted() {
    let lines = Vec::new();
    for lang in Lang::ALL {
        let said = |taken, reference| {
            let certificate = certificate(words(*lang), &Certificate { taken, reference, ..whole(&lines) });
            plain(&text(&certificate.unwrap()))
        };
        let cases = [Taken::All, Taken::Photos, Taken::Name, Taken::Part];
        let ids = ["taken-all", "taken-photo", "taken-name", "taken-part"];
        for (taken, id) in cases.into_iter().zip(ids) {
            let text = said(taken, None);
            let found: Vec<&str> = ids
                .into_iter()
                .filter(|id| text.contains(&plain(&words(*lang).plain(id, &[]).unwrap())))
                .collect();
            assert_eq!(found, [id], "{lang}");
            assert!(!text.contains("0118"), "{lang}");
        }
        assert!(said(Taken::All, Some("2026-0118")).contains("2026-0118"), "{lang}");
    }
}

#[test]
fn text_is_read_in_the_right_direction_by_editors_that_know_no_isolates() {
    for lang in Lang::ALL {
        for letter in letters(*lang) {
            let text = text(&letter);
            let isolates = |c: char| ('\u{2066}'..='\u{2069}').contains(&c);
            assert!(!text.contains(isolates), "{lang}: old editors draw boxes for them");
            assert!(text.lines().all(|line| width(line) <= COLUMNS), "{lang}");
            assert!(text.ends_with('\n') && !text.contains("\n\n\n"), "{lang}");
            if lang.dir() == Dir::Ltr {
                assert!(!text.contains([LRM, RLM]), "{lang}: nothing turns round there");
                continue;
            }
            for line in text.lines().filter(|line| line.chars().any(is_right_to_left)) {
                assert!(!leans_left(line), "{lang}: {line}");
            }
        }
        if lang.dir() == Dir::Rtl {
            let [edition, _, person] = letters(*lang).map(|letter| text(&letter));
            // A number of digits and hyphens would be read from its end.
            assert!(person.contains("\u{200e}2026-0118\u{200e}"), "{lang}");
            assert!(person.contains("\n\u{200e}+47 22 00 00 00\u{200e}\n"), "{lang}");
            assert!(edition.contains("\n\u{200e}0001 Byen\u{200e}\n"), "{lang}");
            assert!(edition.contains("\u{200e}AREN-2026-13\u{200e}"), "{lang}");
            assert!(
                edition.contains(&format!("\u{200e}{CHECK}\u{200e}")),
                "{lang}: its last stroke stays behind it"
            );
        }
    }
}

#[test]
fn names_with_both_directions_stay_in_one_piece() {
    assert_eq!(marked(Dir::Ltr, "To \u{2068}Harbour (1)\u{2069}."), "To Harbour (1).");
    assert_eq!(marked(Dir::Ltr, "To \u{2068}بيت\u{2069}: 3"), "To \u{200e}بيت\u{200e}: 3");
    assert_eq!(marked(Dir::Rtl, "إلى \u{2068}بيت الميناء (3)\u{2069}"), "إلى بيت الميناء (3)");
    assert_eq!(
        marked(Dir::Rtl, "\u{2068}\u{2066}2026-3\u{2069}\u{2069} نسخة"),
        "\u{200e}2026-3\u{200e} نسخة"
    );
    for dir in [Dir::Ltr, Dir::Rtl] {
        let both = "\u{2068}Oslo مركز\u{2069}";
        assert_eq!(marked(dir, both), both);
    }
}

#[test]
fn lines_are_broken_between_words_and_addresses_never() {
    let mut page = Page { dir: Dir::Ltr, text: String::new() };
    let address = format!("https://stories.example.org/{}/", "long/".repeat(20));
    page.set(BULLET, &format!("{} \u{2066}{address}\u{2069} end.", "word ".repeat(20).trim_end()));
    let lines: Vec<&str> = page.text.lines().collect();
    assert_eq!(lines[0], format!("- {}", "word ".repeat(15).trim_end()));
    assert_eq!(lines[1], format!("  {}", "word ".repeat(5).trim_end()));
    assert_eq!(lines[2..], [format!("  {address}"), "  end.".to_owned()]);
}

#[test]
fn long_addresses_and_names_leave_no_page() {
    let address: Vec<String> = (1..=9).map(|n| format!("{n}. {}", "Havnehuset ".repeat(8))).collect();
    let check = format!("https://stories.example.org/{}e/AREN-2026-13/", "a-long-folder/".repeat(8));
    for lang in [Lang::En, Lang::Ar] {
        let partner = "Harbour House ".repeat(12);
        let asked = Recall { partner: &partner, check: &check, ..full(&address, &address) };
        let reading = told(&recall(words(lang), &asked).unwrap());
        assert_eq!(reading.pages.len(), 2, "{lang}");
        let said: String = reading.blocks.iter().map(|b| plain(&b.text())).collect();
        assert!(said.contains(&check), "{lang}");
    }
}
