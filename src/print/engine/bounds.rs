//! Bounds on texts, so that none of them makes the typesetter hang or break off. Does not judge whether a text is good to read.

use super::fault::at;
use super::origin::Texts;
use crate::diag::{Diagnostic, Diagnostics};

/// The longest text that is set in one piece (a paragraph, a heading, the words for a picture), in units of UTF-16.
///
/// A PDF holds texts of 32 767 bytes, two to a unit, and a line is addressed with 16 bits; a text of so many accents above
/// one letter would take hours. The longest paragraph anybody tells is a tenth of it.
const LONGEST: usize = 16_000;

/// What is too long to be set.
pub(super) fn check(texts: &Texts) -> Diagnostics {
    let mut found = Diagnostics::new();
    for text in texts.iter() {
        let length = text.words.encode_utf16().count();
        if length <= LONGEST {
            continue;
        }
        let message =
            format!("a paragraph of {} has {length} characters; at most {LONGEST} can be printed", text.of);
        let start: String = text.words.chars().take(20).collect();
        let area = text.of.area();
        let diagnostic = Diagnostic::error(area, "print-text-long", message)
            .remedy("Divide it with an empty line, or shorten it.");
        found.push(at(diagnostic, texts.spot(&text.of, &start), "begins here"));
    }
    found
}
