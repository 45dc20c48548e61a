//! Turns what the YAML reader stumbles over into what staff have done. Reads nothing itself.

use std::ops::Range;

use serde_yaml::granit_parser::ScanError;

use crate::parse::Reading;

/// Why a text cannot be read as YAML.
pub(super) enum Fault {
    /// The reader gave up.
    Syntax(ScanError),
    /// A reference to another value.
    Alias(Range<usize>),
    /// A key that is no word.
    Key(Range<usize>),
    /// Too many values, or too deep.
    TooLarge(Range<usize>),
    /// It ends in the middle of something.
    Unfinished,
}

/// Notes why the fields cannot be read.
pub(super) fn report(reading: &mut Reading, range: &Range<usize>, fault: Fault) {
    match fault {
        Fault::Syntax(error) => {
            let at = (error.marker().byte_offset().unwrap_or(0) + range.start).min(range.end);
            let begun = reading.file.text.get(range.start..at).and_then(unfinished).map(|i| range.start + i);
            let (at, (label, remedy)) = match begun {
                Some(start) => (start, unclosed()),
                None => (at, explain(reading, at)),
            };
            reading.error("yaml-syntax", &(at..at), "the fields cannot be read", label, remedy);
        }
        Fault::Alias(span) => reading.error(
            "yaml-alias",
            &span,
            "references such as `*name` are not used here",
            "reference",
            "Write the value out.",
        ),
        Fault::Key(span) => reading.error(
            "yaml-key",
            &span,
            "a key must be a word",
            "not a word",
            "Write `key: value`, one on each line.",
        ),
        Fault::TooLarge(span) => reading.error(
            "yaml-too-large",
            &span,
            "there are too many values, or they are nested too deeply",
            "too much",
            "Look whether text was pasted between the `---` lines that belongs below them.",
        ),
        Fault::Unfinished => reading.error(
            "yaml-syntax",
            &(range.end..range.end),
            "the fields cannot be read",
            "ends too early",
            "Look for a bracket or quotation mark that is not closed.",
        ),
    }
}

fn unclosed() -> (String, String) {
    ("opened here and not closed".into(), "Close the bracket or quotation mark on the same line.".into())
}

/// Where the line before the end of a text opens a bracket or quotation mark after a key that it does not close. YAML goes on
/// looking for the other half on the lines that follow, and stumbles there.
fn unfinished(text: &str) -> Option<usize> {
    let end = text.trim_end().rfind('\n').map_or(0, |i| i + 1);
    let start = text.get(..end)?.trim_end().rfind('\n').map_or(0, |i| i + 1);
    for (from, to) in [(start, end), (end, text.len())] {
        let line = text.get(from..to)?;
        let value = line.find(": ").map_or(line.len(), |i| i + 2);
        let rest = line.get(value..)?;
        let count = |c: char| rest.matches(c).count();
        let open = match rest.chars().next() {
            Some('[') => count('[') > count(']'),
            Some('{') => count('{') > count('}'),
            Some('"') => count('"') == 1,
            _ => false,
        };
        if open {
            return Some(from + value);
        }
    }
    None
}

/// The mistakes that happen every day, in plain words.
fn explain(reading: &Reading, at: usize) -> (String, String) {
    let text = &reading.file.text;
    let line_start = text.get(..at).and_then(|t| t.rfind('\n')).map_or(0, |i| i + 1);
    let line = text.get(line_start..).and_then(|t| t.lines().next()).unwrap_or("");
    let colons = line.matches(": ").count();
    if line.contains('\t') && line.trim_start_matches(' ').starts_with('\t') {
        return (
            "this line begins with a tab".into(),
            "Use spaces at the beginning of a line, not the tab key.".into(),
        );
    }
    if line.starts_with('\u{a0}') || line.trim_start_matches(' ').starts_with('\u{a0}') {
        return (
            "this line begins with a no-break space".into(),
            "Delete the blanks at its beginning and type them again with the space bar.".into(),
        );
    }
    if colons > 1 && !line.contains(['{', '[']) {
        let (key, value) = line.split_once(": ").unwrap_or((line, ""));
        return (
            "a second colon on the line".into(),
            format!(
                "Put the text in quotation marks: `{}: \"{}\"`.",
                key.trim(),
                value.trim().replace('"', "'")
            ),
        );
    }
    if line.matches('"').count() % 2 == 1 {
        return (
            "a quotation mark without its partner".into(),
            "Close the quotation mark, or leave both out.".into(),
        );
    }
    if line.contains(": @") || line.contains(": `") || line.contains(": %") {
        return ("a value may not begin with this sign".into(), "Put the value in quotation marks.".into());
    }
    ("not understood from here on".into(), "Look at this line and the one above: each field is `key: value`, and what belongs to a key is indented by two spaces.".into())
}
