//! Turns how far the texts of every language are, and how old the contacts are, into rows for spreadsheets and other programs. Does
//! not count.

use serde::Serialize;

use crate::consent::contacts::Standing;
use crate::consent::coverage::{Coverage, TextState};
use crate::lang::Lang;
use crate::report::{Findings, csv};

/// A language for other programs: how many stories have a text that is so far, and how many readers find.
#[derive(Serialize)]
pub struct Line {
    language: &'static str,
    source: usize,
    reviewed: usize,
    outdated: usize,
    machine: usize,
    draft: usize,
    missing: usize,
    found: usize,
    stand_ins: usize,
    words_checked: bool,
    stories_outdated: Vec<String>,
    stories_machine: Vec<String>,
    stories_missing: Vec<String>,
}

/// A contact for other programs.
#[derive(Serialize)]
pub struct ContactLine<'a> {
    contact: &'a str,
    checked: String,
    old_from: String,
    old: bool,
    cited: Vec<&'a str>,
}

/// Every language.
#[must_use]
pub fn lines(all: &Findings<'_>) -> Vec<Line> {
    all.coverage.iter().map(|c| line(c, all.unreviewed)).collect()
}

fn line(coverage: &Coverage, unreviewed: &[Lang]) -> Line {
    let ids = |state| coverage.of(state).map(|id| id.to_string()).collect();
    Line {
        language: coverage.lang.code(),
        source: coverage.count(TextState::Source),
        reviewed: coverage.count(TextState::Reviewed),
        outdated: coverage.count(TextState::Outdated),
        machine: coverage.count(TextState::Machine),
        draft: coverage.count(TextState::Draft),
        missing: coverage.count(TextState::Missing),
        found: coverage.found,
        stand_ins: coverage.stand_ins,
        words_checked: !unreviewed.contains(&coverage.lang),
        stories_outdated: ids(TextState::Outdated),
        stories_machine: ids(TextState::Machine),
        stories_missing: ids(TextState::Missing),
    }
}

/// Every contact.
#[must_use]
pub fn contact_lines<'a>(all: &Findings<'a>) -> Vec<ContactLine<'a>> {
    let line = |contact: &'a Standing| ContactLine {
        contact: &contact.id,
        checked: contact.checked.to_string(),
        old_from: contact.old_from.to_string(),
        old: contact.old,
        cited: contact.cited.iter().map(String::as_str).collect(),
    };
    all.contacts.iter().map(line).collect()
}

/// The languages as one JSON object.
#[must_use]
pub fn json(all: &Findings<'_>) -> String {
    #[derive(Serialize)]
    struct Languages {
        made_for: String,
        languages: Vec<Line>,
    }
    let whole = Languages { made_for: all.now.rfc3339(), languages: lines(all) };
    serde_json::to_string(&whole).unwrap_or_default() + "\n"
}

/// The languages for spreadsheets: one row each, numbers of stories.
#[must_use]
pub fn spreadsheet(all: &Findings<'_>) -> String {
    let row = |l: Line| {
        let words = if l.words_checked { "yes" } else { "no" };
        [
            l.language.to_owned(),
            l.source.to_string(),
            l.reviewed.to_string(),
            l.outdated.to_string(),
            l.machine.to_string(),
            l.draft.to_string(),
            l.missing.to_string(),
            l.found.to_string(),
            l.stand_ins.to_string(),
            words.to_owned(),
            l.stories_outdated.join(" "),
            l.stories_machine.join(" "),
            l.stories_missing.join(" "),
        ]
    };
    let heading = [
        "language",
        "source",
        "reviewed",
        "outdated",
        "machine",
        "draft",
        "missing",
        "found",
        "stand_ins",
        "words_checked",
        "stories_outdated",
        "stories_machine",
        "stories_missing",
    ];
    csv::file(heading, lines(all).into_iter().map(row))
}
