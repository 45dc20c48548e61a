//! Finds the place of a diagnostic in its file, wherever it was said to be. Does not render.

use std::ops::Range;

use crate::diag::Spot;

/// Characters of a long line that are kept on either side of what is marked.
const AROUND: usize = 90;

/// The line a diagnostic points at, in three pieces: for formats that mark a place by other means than a caret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
    /// What stands before the place; begins with `…` if more stands before it.
    pub before: String,
    /// The place itself, as far as it lies on this line; may be empty.
    pub marked: String,
    /// What stands behind it; ends with `…` if more follows.
    pub after: String,
}

/// The line of a spot, if it has one.
#[must_use]
pub fn excerpt_of(spot: &Spot) -> Option<Excerpt> {
    let place = Place::of(spot)?;
    let text = spot.file.text.as_str();
    let from = text.get(..place.range.start)?.rfind('\n').map_or(0, |i| i + 1);
    let to = text.get(place.range.start..)?.find('\n').map_or(text.len(), |i| place.range.start + i);
    let end = place.range.end.min(to);
    let before = text.get(from..place.range.start)?;
    let after = text.get(end..to)?.trim_end_matches('\r');
    let skip = before.chars().count().saturating_sub(AROUND);
    let kept: String = before.chars().skip(skip).collect();
    let shown: String = after.chars().take(AROUND).collect();
    let more = shown.len() < after.len();
    Some(Excerpt {
        line: place.line,
        column: place.column,
        before: if skip > 0 { format!("…{kept}") } else { kept },
        marked: text.get(place.range.start..end)?.to_owned(),
        after: if more { format!("{shown}…") } else { shown },
    })
}

/// A range that lies in its text, on the borders of characters, with its lines and columns from 1.
pub(super) struct Place {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Line of the first character.
    pub line: usize,
    /// Column of the first character.
    pub column: usize,
    /// Line of the end.
    pub end_line: usize,
    /// Column of the end: of the first character that does not belong to it.
    pub end_column: usize,
}

impl Place {
    /// The range of a spot, moved to where there is text; nothing if the spot has no range or the file no text.
    pub fn of(spot: &Spot) -> Option<Self> {
        let range = spot.range.clone()?;
        let text = spot.file.text.as_str();
        if text.is_empty() {
            return None;
        }
        // Past the last line break no editor shows a line: what is missing at the end is missing in the last line.
        let edge = text.strip_suffix('\n').map_or(text.len(), |t| t.strip_suffix('\r').unwrap_or(t).len());
        let start = text.floor_char_boundary(range.start.min(edge));
        let end = text.ceil_char_boundary(range.end.clamp(start, text.len())).max(start);
        let (line, column) = line_column(text, start);
        let (end_line, end_column) = line_column(text, end);
        Some(Self { range: start..end, line, column, end_line, end_column })
    }
}

fn line_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |i| i + 1);
    let column = before.get(line_start..).unwrap_or("").chars().count() + 1;
    (before.matches('\n').count() + 1, column)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diag::SourceFile;

    fn file(path: &str, text: &str) -> Arc<SourceFile> {
        Arc::new(SourceFile { path: path.to_owned(), text: text.to_owned() })
    }

    #[test]
    fn an_excerpt_is_the_first_line_in_three_pieces() {
        let f = file("a.md", "x\r\nuses: [houssing]\r\nmore\r\n");
        let excerpt = |range| {
            excerpt_of(&Spot::new(&f, range)).map(|e| (e.line, e.column, e.before, e.marked, e.after))
        };
        let expected = |m: &str, a: &str| Some((2, 8, "uses: [".to_owned(), m.to_owned(), a.to_owned()));
        assert_eq!(excerpt(10..18), expected("houssing", "]"));
        assert_eq!(excerpt(10..10), expected("", "houssing]"));
        assert_eq!(excerpt_of(&Spot::file(&f)), None);
        let long = file("a.md", &format!("{}BAD{}", "ሰ".repeat(500), "ب".repeat(500)));
        let cut = excerpt_of(&Spot::new(&long, 1500..1503)).unwrap();
        assert_eq!((cut.column, cut.marked.as_str()), (501, "BAD"));
        assert_eq!(cut.before, format!("…{}", "ሰ".repeat(AROUND)));
        assert_eq!(cut.after, format!("{}…", "ب".repeat(AROUND)));
    }

    #[test]
    fn the_end_of_a_file_belongs_to_its_last_line() {
        for text in ["a: b\n", "a: b\r\n", "a: b"] {
            let f = file("a.md", text);
            let place = Place::of(&Spot::new(&f, text.len()..text.len())).unwrap();
            assert_eq!((place.line, place.column), (1, 5), "{text:?}");
        }
    }
}
