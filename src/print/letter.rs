//! Turns a letter into a PDF to be printed or attached, and into plain text to be sent as a message: the same words in both. Does
//! not choose them.

use crate::diag::Diagnostics;
use crate::lang::Dir;
use crate::print::Ready;
use crate::print::engine::{Engine, Origins};
use crate::print::preflight::{self, Purpose};
use crate::print::repair::is_right_to_left;
use crate::print::view::letter::{Letter, LetterView, PartView};

/// Columns of plain text: what every mail program shows without breaking lines once more.
const COLUMNS: usize = 76;

/// What stands before the items of a list, and before the lines that go on.
const BULLET: (&str, &str) = ("- ", "  ");

/// Signs for the direction of text (UAX #9): the beginning and the end of a piece with one of its own, and letters without a shape.
const LRI: char = '\u{2066}';
const FSI: char = '\u{2068}';
const PDI: char = '\u{2069}';
const LRM: char = '\u{200e}';
const RLM: char = '\u{200f}';

/// Sets a letter to be printed, attached and kept: PDF/UA-1 and PDF/A-2a, like the booklets.
///
/// # Errors
/// Everything found wrong with it: a letter no font has, text beyond the edge of the paper, a mistake in `letter.typ`.
pub fn pdf(engine: &Engine, letter: &Letter) -> Result<Vec<u8>, Diagnostics> {
    let origins = Origins::new();
    let proof = Ready::letter(letter).set_to_read(engine, &origins)?;
    let found = preflight::check(&proof.findings, &[letter.lang], Purpose::Office, &origins);
    found.gate(proof.pdf).map(|(pdf, _)| pdf)
}

/// The letter as plain text in UTF-8, with a line feed behind every line: to whom, the day, the subject, the text, who writes.
///
/// A text editor has no columns for letters without a shape, and old ones draw a box for isolation marks. So there are none where
/// the text runs one way only; a number or address within a text from right to left stands between two marks of direction, which all
/// editors know; and a line that would be taken for one from left to right, because it begins with such a number, begins with
/// a mark that says otherwise.
#[must_use]
pub fn text(letter: &Letter) -> String {
    let LetterView { site, sender, lines, date, heading, paragraphs, closing, .. } = &letter.view;
    let mut page = Page { dir: letter.lang.dir(), text: String::new() };
    for line in lines {
        page.line(line);
    }
    page.gap();
    page.set(("", ""), date);
    page.gap();
    page.set(("", ""), heading);
    for part in paragraphs {
        page.gap();
        match part {
            PartView::Text(text) | PartView::Heading(text) => page.set(("", ""), text),
            PartView::List(items) => items.iter().for_each(|item| page.set(BULLET, item)),
        }
    }
    page.gap();
    page.set(("", ""), closing);
    for line in std::iter::once(site).chain(sender) {
        page.line(line);
    }
    page.text
}

/// Plain text as it grows.
struct Page {
    dir: Dir,
    text: String,
}

impl Page {
    /// An empty line, but for at the beginning.
    fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// A line of an address: it has a direction of its own. A number in it, such as a telephone's, would else be read from its end
    /// where all of a message runs from right to left.
    fn line(&mut self, text: &str) {
        let isolated = text.contains([LRI, FSI]);
        let text = if isolated { text.to_owned() } else { format!("{FSI}{text}{PDI}") };
        self.set(("", ""), &text);
    }

    /// A paragraph in lines of at most so many columns. What has no blank in it, such as an address, is never broken.
    fn set(&mut self, (first, next): (&str, &str), text: &str) {
        let text = marked(self.dir, text);
        let mut line = first.to_owned();
        let mut empty = true;
        for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
            if !empty && width(&line) + 1 + width(word) > COLUMNS {
                self.end(&line);
                next.clone_into(&mut line);
                empty = true;
            }
            if !empty {
                line.push(' ');
            }
            line.push_str(word);
            empty = false;
        }
        self.end(&line);
    }

    fn end(&mut self, line: &str) {
        if self.dir == Dir::Rtl && leans_left(line) && line.chars().any(is_right_to_left) {
            self.text.push(RLM);
        }
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}

/// Columns of a text: letters that show. Vowel signs above a letter are rare in these languages, and only make a line shorter.
fn width(text: &str) -> usize {
    text.chars().filter(|c| !matches!(*c, LRI | FSI | PDI | LRM | RLM | '\u{200b}'..='\u{200d}')).count()
}

/// Whether an editor that goes by the first letter takes a line for one from left to right.
fn leans_left(line: &str) -> bool {
    let first = line.chars().find(|c| c.is_alphabetic() || matches!(*c, LRM | RLM));
    first.is_none_or(|c| c != RLM && !is_right_to_left(c))
}

/// A text with the marks a plain text needs in place of those a typesetter is given.
fn marked(dir: Dir, text: &str) -> String {
    let mut out = String::new();
    let mut piece = String::new();
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            LRI | FSI => depth += 1,
            PDI => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    out.push_str(&apart(dir, &std::mem::take(&mut piece)));
                }
            }
            _ if depth > 0 => piece.push(c),
            _ => out.push(c),
        }
    }
    out.push_str(&piece);
    out
}

/// A piece with a direction of its own, in a text of a direction.
fn apart(dir: Dir, piece: &str) -> String {
    let left = piece.chars().any(|c| c.is_alphabetic() && !is_right_to_left(c));
    let right = piece.chars().any(is_right_to_left);
    match (dir, left, right) {
        // A plain number stands as it is in any text.
        _ if piece.chars().all(char::is_numeric) => piece.to_owned(),
        // Both ways in one piece: only an isolate keeps it together.
        (_, true, true) => format!("{FSI}{piece}{PDI}"),
        (Dir::Ltr, _, false) | (Dir::Rtl, false, true) => piece.to_owned(),
        (Dir::Ltr, false, true) | (Dir::Rtl, _, false) => format!("{LRM}{piece}{LRM}"),
    }
}

#[cfg(test)]
mod tests;
