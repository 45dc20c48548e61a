//! Turns Markdown into our own tree of blocks, and collects its plain words for the check on unmarked names. The only user of
//! the Markdown crate. Does not resolve ids, and lets no raw HTML, code or remote picture through.

mod build;
mod links;
mod words;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};

use crate::model::levels::PlaceLevel;
use crate::model::text::{Block, Stage, Target};
use crate::model::words::NameIs;
use crate::parse::{At, Reading};

/// The stage as written: nothing is known yet about what may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written;

impl Stage for Written {
    type Mark = WrittenMark;
    type Link = At<Target>;
    type Contact = At<String>;
    type Figure = At<String>;
}

/// A consent mark as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrittenMark {
    /// `[words](name:p1)` or `[words](name:p1/first)`.
    Name {
        /// The person's id in `consent.yaml`.
        person: At<String>,
        /// What the words are, if said.
        level: Option<NameIs>,
        /// The words.
        words: At<String>,
    },
    /// `[words](place:town)`.
    Place {
        /// What the words are.
        level: PlaceLevel,
        /// The words.
        words: At<String>,
    },
}

/// The text of a file.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// Its tree.
    pub blocks: Vec<Block<Written>>,
    /// Its words without markup, names and addresses.
    pub prose: Prose,
    /// A short hash of each top-level block, in order, for telling which of them changed since they were translated.
    pub paragraphs: Vec<String>,
    /// Where the text stands in the file.
    pub span: Range<usize>,
}

/// Plain words with their places. What is under a mark is left out, and a gap stands for it.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// The words.
    pub text: String,
    runs: Vec<(usize, usize)>,
}

/// Stands in [`Prose::text`] for what is not searched: it is no letter, so no name reaches across it.
pub const GAP: char = '\u{fffc}';

impl Prose {
    fn push(&mut self, text: &str, source: usize) {
        self.runs.push((self.text.len(), source));
        self.text.push_str(text);
    }

    /// The place in the file of a range of the words. Escapes inside a run may put it off by a character or two.
    #[must_use]
    pub fn source(&self, range: Range<usize>) -> Range<usize> {
        let at = |offset: usize| {
            let index = self.runs.partition_point(|(start, _)| *start <= offset);
            index
                .checked_sub(1)
                .and_then(|i| self.runs.get(i))
                .map_or(0, |(start, source)| source + (offset - start))
        };
        let start = at(range.start);
        start..start + range.len()
    }
}

/// Reads a range of the file as Markdown.
pub fn read(reading: &mut Reading, range: Range<usize>) -> Body {
    let file = reading.file.clone();
    let Some(text) = file.text.get(range.clone()) else { return Body::default() };
    let events: Vec<(Event<'_>, Range<usize>)> = Parser::new_ext(text, Options::empty())
        .into_offset_iter()
        .map(|(event, at)| (event, at.start + range.start..at.end + range.start))
        .collect();
    let mut builder = build::Builder::new(reading, events);
    let blocks = builder.document();
    let (prose, paragraphs) = builder.finish();
    Body { blocks, prose, paragraphs, span: range }
}

/// A short hash of a piece of source text; blanks at its ends and their number inside do not count.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let hash = blake3::hash(words.join(" ").as_bytes());
    hash.to_hex().chars().take(12).collect()
}

#[cfg(test)]
mod tests;
