//! Turns YAML text into a tree whose every key and value knows its place. The only user of the YAML crate. Does not know any
//! schema (that is [`crate::parse::fields`]).
//!
//! The crate's event reader is used rather than its deserialiser: a deserialiser stops at the first wrong value, and staff
//! are to see all of them at once. Everything is kept as the text that was written: `no`, `0001` and `2026-03` mean what
//! the field says they mean, not what YAML guesses.

mod faults;

use std::ops::Range;

use serde_yaml::granit_parser::{Event, Options, Parser, ScalarStyle};

use crate::parse::Reading;
use crate::rule::{Rule, holds};
use faults::{Fault, report};

/// Deepest nesting of lists and keys; content needs five.
const MAX_DEPTH: usize = 16;
/// Most values in a file; a story with twenty photos has about two hundred.
const MAX_NODES: usize = 20_000;

/// A value and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Byte range in the file.
    pub span: Range<usize>,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Nothing after the colon, `~` or `null`.
    Nothing,
    /// Text, as written.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys and values, in the order written.
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Range<usize>,
    /// The value.
    pub value: Node,
}

impl Kind {
    /// What to call it in a message.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Map(_) => "keys with values",
        }
    }
}

/// Reads a range of the file as one YAML document. An empty document is an empty map.
///
/// Nothing comes back where the text is not YAML at all; mistakes are in `reading.found`.
pub fn read(reading: &mut Reading, range: Range<usize>) -> Option<Node> {
    let file = reading.file.clone();
    let text = soften(file.text.get(range.clone())?);
    let mut options = Options::default();
    options.flow_nesting_limit = MAX_DEPTH;
    options.block_nesting_limit = MAX_DEPTH;
    let mut builder =
        Builder { events: Parser::new_from_str_with_options(&text, options), base: range.start, nodes: 0 };
    match builder.document(reading) {
        Ok(Some(node)) => Some(node),
        Ok(None) => Some(Node { kind: Kind::Map(Vec::new()), span: range }),
        Err(fault) => {
            report(reading, &range, fault);
            None
        }
    }
}

/// A no-break space after a key's colon, as word processors put it, would make key and value one word. It is two bytes
/// long, as are two spaces, so that every place stays where it was.
fn soften(text: &str) -> String {
    text.replace(":\u{a0}", ":  ")
}

struct Builder<'t> {
    events: Parser<'t, serde_yaml::granit_parser::StrInput<'t>>,
    base: usize,
    nodes: usize,
}

impl<'t> Builder<'t> {
    fn next(&mut self) -> Result<(Event<'t>, Range<usize>), Fault> {
        match self.events.next_event() {
            Some(Ok((event, span))) => {
                let at = |m: &serde_yaml::granit_parser::Marker| m.byte_offset().unwrap_or(0) + self.base;
                let start = at(&span.start);
                Ok((event, start..at(&span.end).max(start)))
            }
            Some(Err(error)) => Err(Fault::Syntax(error)),
            None => Err(Fault::Unfinished),
        }
    }

    fn document(&mut self, reading: &mut Reading) -> Result<Option<Node>, Fault> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) => {}
                Event::StreamEnd | Event::DocumentEnd => return Ok(None),
                other => {
                    let node = self.node(other, span, 0, reading)?;
                    self.end(reading)?;
                    return Ok(Some(node));
                }
            }
        }
    }

    /// A file is one document. What stands in a second one (after a line `---` or `...`) would be read by nobody, and it could be
    /// a withdrawal.
    fn end(&mut self, reading: &mut Reading) -> Result<(), Fault> {
        let mut told = false;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => return Ok(()),
                Event::DocumentStart(..) if !told && holds(Rule::OneDocument) => {
                    told = true;
                    reading.error(
                        "yaml-second-document",
                        &span,
                        "a second list of fields begins here, and nobody would read it",
                        "everything from here on",
                        "Delete the line `---` or `...`, and put what belongs together together.",
                    );
                }
                _ => {}
            }
        }
    }

    fn node(
        &mut self,
        event: Event<'t>,
        span: Range<usize>,
        depth: usize,
        reading: &mut Reading,
    ) -> Result<Node, Fault> {
        self.nodes += 1;
        if depth > MAX_DEPTH || self.nodes > MAX_NODES {
            return Err(Fault::TooLarge(span));
        }
        if let Event::Scalar(_, _, _, Some(_))
        | Event::SequenceStart(_, _, Some(_))
        | Event::MappingStart(_, _, Some(_)) = &event
            && holds(Rule::NoTypes)
        {
            reading.error(
                "yaml-tag",
                &span,
                "types such as `!name` are not used here",
                "has a type before it",
                "Delete the word that begins with `!`, or put the whole value in quotation marks.",
            );
        }
        match event {
            Event::Scalar(value, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                let nothing = plain && matches!(&*value, "" | "~" | "null");
                let kind = if nothing { Kind::Nothing } else { Kind::Text(value.into_owned()) };
                Ok(Node { kind, span })
            }
            Event::SequenceStart(..) => self.list(span, depth, reading),
            Event::MappingStart(..) => self.map(span, depth, reading),
            Event::Alias(_) => Err(Fault::Alias(span)),
            _ => Err(Fault::Unfinished),
        }
    }

    fn list(&mut self, start: Range<usize>, depth: usize, reading: &mut Reading) -> Result<Node, Fault> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                let span = start.start..whole(&start, items.last().map(|n: &Node| n.span.end), &span);
                return Ok(Node { kind: Kind::List(items), span });
            }
            items.push(self.node(event, span, depth + 1, reading)?);
        }
    }

    fn map(&mut self, start: Range<usize>, depth: usize, reading: &mut Reading) -> Result<Node, Fault> {
        let mut entries: Vec<Entry> = Vec::new();
        loop {
            let (event, key_span) = self.next()?;
            let key = match event {
                Event::MappingEnd => {
                    let span =
                        start.start..whole(&start, entries.last().map(|e| e.value.span.end), &key_span);
                    return Ok(Node { kind: Kind::Map(entries), span });
                }
                // A no-break space before a key cannot be seen, and would make it another key.
                Event::Scalar(value, ..) => value
                    .trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}')
                    .to_owned(),
                _ => return Err(Fault::Key(key_span)),
            };
            let (event, span) = self.next()?;
            let value = self.node(event, span, depth + 1, reading)?;
            if entries.iter().any(|e| e.key == key) && holds(Rule::KeysOnce) {
                reading.error(
                    "duplicate-key",
                    &key_span,
                    format!("`{key}` is given twice"),
                    "second time",
                    "Keep one of them; the program will not guess which one is meant.",
                );
            } else {
                entries.push(Entry { key, key_span, value });
            }
        }
    }
}

/// Flow collections end at their bracket; block ones at their last value (their end event lies on a later line).
fn whole(start: &Range<usize>, last: Option<usize>, end: &Range<usize>) -> usize {
    if end.end > end.start { end.end } else { last.unwrap_or(start.end).max(start.end) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Area, SourceFile};
    use std::sync::Arc;

    fn parse(text: &str) -> (Option<Node>, Vec<&'static str>) {
        let file = Arc::new(SourceFile { path: "x.yaml".into(), text: text.into() });
        let mut reading = Reading::new(&file, Area::Content);
        let node = read(&mut reading, 0..text.len());
        let codes = reading.found.iter().map(|d| d.code).collect();
        (node, codes)
    }

    fn get<'n>(node: &'n Node, key: &str) -> &'n Node {
        let Kind::Map(entries) = &node.kind else { panic!("no map") };
        &entries.iter().find(|e| e.key == key).unwrap().value
    }

    #[test]
    fn keeps_text_as_written_and_knows_its_place() {
        let text = "id: 0001\nyes: no\ntitle: \"ቤት\"\nphotos:\n  - {file: a.jpg}\nempty:\n";
        let (node, codes) = parse(text);
        let node = node.unwrap();
        assert!(codes.is_empty());
        assert_eq!(get(&node, "id").kind, Kind::Text("0001".into()));
        assert_eq!(get(&node, "yes").kind, Kind::Text("no".into()));
        assert_eq!(get(&node, "empty").kind, Kind::Nothing);
        let title = get(&node, "title");
        assert_eq!(&text[title.span.clone()], "\"ቤት\"");
        let photos = get(&node, "photos");
        assert_eq!(&text[photos.span.clone()].trim(), &"- {file: a.jpg}");
    }

    #[test]
    fn everyday_mistakes_are_named() {
        for (text, code) in [
            ("title: Home: again\n", "yaml-syntax"),
            ("a: 1\na: 2\n", "duplicate-key"),
            ("a: &x 1\nb: *x\n", "yaml-alias"),
            ("a: 1\n\tb: 2\n", "yaml-syntax"),
            ("title: \"open\nid: 1\n", "yaml-syntax"),
            ("? [a]\n: b\n", "yaml-key"),
            ("a: 1\n---\nb: 2\n", "yaml-second-document"),
            ("a: 1\n...\nb: 2\n", "yaml-second-document"),
            ("---\n---\na: 1\n", "yaml-second-document"),
            ("a: !no 1\n", "yaml-tag"),
            ("a: !!set {b}\n", "yaml-tag"),
        ] {
            assert_eq!(parse(text).1, [code], "{text:?}");
        }
        assert_eq!(parse("title:\u{a0}Home\n").1, Vec::<&str>::new());
        assert_eq!(parse("---\ntitle: one\n...\n").1, Vec::<&str>::new());
    }

    #[test]
    fn bombs_are_refused_quickly() {
        assert!(!parse(&"[".repeat(100_000)).1.is_empty());
        assert!(!parse(&"- ".repeat(100_000)).1.is_empty());
        assert!(!parse(&"{a: ".repeat(50_000)).1.is_empty());
    }
}
