//! Parts a file into its fields and its text. Does not read either.

use std::ops::Range;

use crate::parse::Reading;
use crate::parse::markdown::{self, Body};
use crate::parse::yaml::{self, Node};

/// Longest front matter, in bytes: fifty times what a full story needs.
const MAX_FRONT: usize = 64 * 1024;

/// The byte ranges of front matter and body: what stands between two lines of three hyphens at the top, and what follows.
#[must_use]
pub fn split(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let blank = text.len() - text.trim_start().len();
    let first = text.get(blank..)?.lines().next()?;
    if !is_fence(first) {
        return None;
    }
    let start = (blank + first.len() + 1).min(text.len());
    let mut at = start;
    for line in text.get(start..)?.split_inclusive('\n') {
        if is_fence(line.trim_end_matches(['\n', '\r'])) {
            return Some((start..at, at + line.len()..text.len()));
        }
        at += line.len();
    }
    None
}

/// Word processors turn three hyphens into a dash.
fn is_fence(line: &str) -> bool {
    matches!(line.trim_end(), "---" | "—" | "–-" | "-–" | "—-")
}

pub(super) fn read(reading: &mut Reading) -> Option<(Node, Body)> {
    let file = reading.file.clone();
    let Some((front, body)) = split(&file.text) else {
        let end = file.text.lines().next().map_or(0, str::len);
        reading.error(
            "no-front-matter",
            &(0..end),
            "the fields at the top of the file are missing",
            "expected a line `---` here",
            "Begin the file with a line `---`, then the fields, then another line `---`, then the text.",
        );
        return None;
    };
    if front.len() > MAX_FRONT {
        reading.error(
            "front-matter-too-large",
            &(front.start..front.start),
            format!("the fields take {} kB; there is room for {} kB", front.len() / 1024, MAX_FRONT / 1024),
            "begins here",
            "Look whether the text, or a picture pasted as letters, stands above the second `---` line.",
        );
        return None;
    }
    let body = markdown::read(reading, body);
    yaml::read(reading, front).map(|node| (node, body))
}
