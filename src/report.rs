//! Turns what was decided into the files of `dist/report` and the answers of `consent list` and `consent due`: for the office, never
//! on line. Does not decide, and does not write.

mod calendar;
mod csv;
mod due;
pub mod editions;
mod not_shown;
mod state;
mod table;
pub mod validity;
pub mod withdrawal;
pub mod withdrawn;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::consent::agenda::Agenda;
use crate::consent::audit::Audit;
use crate::consent::outlook::Row;
use crate::date::Now;
use crate::model::levels::{Levels, NameLevel};
use crate::model::site::Site;
use validity::Validity;

#[derive(Serialize)]
struct Whole<'a> {
    made_for: String,
    next_expiry: Option<String>,
    stories: Vec<state::Line<'a>>,
    photos: Vec<state::PhotoLine<'a>>,
    remedies: BTreeMap<String, &'static str>,
    due: due::Lists<'a>,
}

/// The report's files, by name. No reference of a case stands in them: they may lie on other disks than the office's own.
#[must_use]
pub fn files(audit: &Audit, agenda: &Agenda, site: &Site, now: Now) -> BTreeMap<String, Vec<u8>> {
    let mut files = Validity::new(now, audit.expiry.as_ref()).files();
    files.insert("consent.json".to_owned(), json(audit, agenda, site, now).into_bytes());
    files.insert("consent.csv".to_owned(), state::spreadsheet(&audit.rows, &audit.photos).into_bytes());
    files.insert("not-shown.txt".to_owned(), not_shown::text(audit, site, now).into_bytes());
    files
}

/// Everything, on one line: a large site has hundreds of thousands of rows.
fn json(audit: &Audit, agenda: &Agenda, site: &Site, now: Now) -> String {
    let whole = Whole {
        made_for: now.rfc3339(),
        next_expiry: audit.expiry.as_ref().map(|e| e.at.rfc3339()),
        stories: state::lines(&audit.rows),
        photos: state::photo_lines(&audit.photos),
        remedies: state::remedies(&audit.rows, &audit.photos),
        due: due::lists(agenda, site, due::References::Hidden),
    };
    serde_json::to_string(&whole).unwrap_or_default() + "\n"
}

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Columns, for people at a terminal.
    Table,
    /// For spreadsheets.
    Csv,
    /// For other programs: one object.
    Json,
}

/// The state of every story: the answer of `consent list`.
#[must_use]
pub fn list(rows: &[Row], site: &Site, now: Now, form: Form) -> String {
    match form {
        Form::Table => state::text(rows, site),
        Form::Csv => state::spreadsheet(rows, &[]),
        Form::Json => state::json(rows, now),
    }
}

/// What the office must see: the answer of `consent due`.
#[must_use]
pub fn due(agenda: &Agenda, site: &Site, now: Now, form: Form) -> String {
    match form {
        Form::Table => due::text(agenda, site, now),
        Form::Csv => due::spreadsheet(agenda, site),
        Form::Json => due::json(agenda, site, now),
    }
}

/// What has a day, for calendars (RFC 5545): numbers of stories and of cases, and nothing else of anybody.
#[must_use]
pub fn calendar(agenda: &Agenda, site: &Site, now: Now) -> String {
    calendar::text(agenda, site, now)
}

/// Levels in plain words, for staff.
#[must_use]
pub fn levels_words(levels: &Levels) -> String {
    let name = name_words(levels.name);
    format!("{name}; place: {}; date of return: {}; voice: {}", levels.place, levels.date, levels.voice)
}

const fn name_words(level: NameLevel) -> &'static str {
    match level {
        NameLevel::None => "no name",
        NameLevel::Pseudonym => "a changed name",
        NameLevel::First => "the first name",
        NameLevel::Full => "the full name",
    }
}
