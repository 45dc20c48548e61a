//! Looks for telephone numbers and mail addresses typed into a text or a partner's record. Does not look at contacts, where they
//! belong.
//!
//! In a story they are somebody's own, and everybody could call; on a page and of a partner they are not mended when the contact
//! changes.

use std::ops::Range;
use std::sync::Arc;

use super::Catalogue;
use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot};
use crate::parse::markdown::Prose;

/// Fewest digits of a telephone number; sums of money have as many, but do not begin with a nought or a plus sign.
const FEWEST_DIGITS: usize = 7;

/// Checks the text of every story and page, and every partner's record.
pub fn check(catalogue: &Catalogue) -> Diagnostics {
    let stories = catalogue.stories.values().flat_map(|s| s.tellings.values());
    let stories = stories.map(|t| (&t.file, &t.text.body.prose));
    let pages = catalogue.pages.values().flat_map(|p| p.tellings.values());
    let pages = pages.map(|t| (&t.file, &t.body.prose));
    let texts = stories.chain(pages).flat_map(|(file, prose)| text(file, prose));
    texts.chain(catalogue.partners.values().flat_map(|partner| record(&partner.file))).collect()
}

fn text(file: &Arc<SourceFile>, prose: &Prose) -> Vec<Diagnostic> {
    let warn = |(what, hit): (&str, Range<usize>)| {
        Diagnostic::warning(Area::Content, "typed-contact", format!("the text holds {what}"))
            .at(Spot::new(file, prose.source(hit)), "everybody can read this")
            .remedy(
                "Take it out if it is somebody's own. Whom readers may call stands in content/contacts and is cited: \
                 `[words](contact:legal-help)`.",
            )
    };
    hits(&prose.text).map(warn).collect()
}

/// The whole file, notes and all.
fn record(file: &Arc<SourceFile>) -> Vec<Diagnostic> {
    let warn = |(what, hit): (&str, Range<usize>)| {
        Diagnostic::warning(Area::Content, "typed-contact", format!("the partner's record holds {what}"))
            .at(Spot::new(file, hit), "not mended when it changes")
            .remedy(
                "Put it into a record in content/contacts, and name that one here: `contact: partner-desk`.",
            )
    };
    hits(&file.text).map(warn).collect()
}

/// What looks like a number or an address, and what it looks like.
fn hits(text: &str) -> impl Iterator<Item = (&'static str, Range<usize>)> {
    let phones = phones(text).into_iter().map(|hit| ("a telephone number", hit));
    phones.chain(addresses(text).into_iter().map(|hit| ("a mail address", hit)))
}

fn phones(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = text.get(rest..).and_then(|t| t.find(is_of_number)).map(|i| rest + i) {
        let run = text.get(start..).unwrap_or("");
        let length = run.find(|c: char| !is_of_number(c) && !" -()/.\u{a0}".contains(c)).unwrap_or(run.len());
        let run = run.get(..length).unwrap_or("").trim_end_matches(|c| !is_of_number(c));
        let first = run.chars().next().is_some_and(|c| c == '+' || c.to_digit(10) == Some(0));
        if first && run.chars().filter(|c| c.is_numeric()).count() >= FEWEST_DIGITS {
            found.push(start..start + run.len());
        }
        rest = start + run.len().max(1);
    }
    found
}

fn is_of_number(c: char) -> bool {
    c.is_numeric() || c == '+'
}

fn addresses(text: &str) -> Vec<Range<usize>> {
    let apart = |c: char| c.is_whitespace() || "<>()[],;:\"'".contains(c);
    let is_address = |word: &str| {
        let Some((name, host)) = word.split_once('@') else { return false };
        !name.is_empty() && host.split('.').count() >= 2 && host.split('.').all(|part| !part.is_empty())
    };
    let mut at = 0;
    let words = text.split(apart).map(|word| {
        let start = at;
        // What parts two words is one sign of one byte or more.
        let next = text.get(start + word.len()..).and_then(|t| t.chars().next());
        at = start + word.len() + next.map_or(0, char::len_utf8);
        (start, word.trim_end_matches(['.', '!', '?']))
    });
    words.filter(|(_, word)| is_address(word)).map(|(start, word)| start..start + word.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_to_call_are_told_from_numbers_to_count() {
        let found = |text: &'static str| -> Vec<&str> {
            phones(text).into_iter().chain(addresses(text)).filter_map(|r| text.get(r)).collect()
        };
        assert_eq!(
            found("Call +252 61 555 0100. Or (0700) 12-34-56!"),
            ["+252 61 555 0100", "0700) 12-34-56"]
        );
        assert_eq!(found("اتصل +٢٥٢ ٦١ ٥٥٥ ٠١٠٠"), ["+٢٥٢ ٦١ ٥٥٥ ٠١٠٠"]);
        assert_eq!(found("Write to ሰ@b.example, or a@b.example."), ["ሰ@b.example", "a@b.example"]);
        for text in ["15 000 000 dinars", "in 2019-2024", "0.5 and 0.25", "+3", "a @ b", "you@home", "0"] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
