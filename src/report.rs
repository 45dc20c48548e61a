//! Turns what was decided into the files of `dist/report` and the answers of `consent list` and `consent due`: for the office, never
//! on line. Does not decide, and does not write.

mod calendar;
pub mod csv;
mod due;
pub mod editions;
mod languages;
mod not_shown;
mod page;
mod state;
mod table;
pub mod validity;
pub mod withdrawal;
pub mod withdrawn;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::consent::agenda::Agenda;
use crate::consent::audit::Audit;
use crate::consent::coverage::Coverage;
use crate::consent::crowd::Detail;
use crate::consent::outlook::Row;
use crate::consent::{contacts, missing, printed};
use crate::date::Now;
use crate::lang::Lang;
use crate::model::levels::{Levels, NameLevel};
use crate::model::manifest::Edition;
use crate::model::site::Site;
use crate::model::words::StoryId;
use validity::Validity;

/// Everything a build has found out that the office must see. Nothing in it is decided here.
#[derive(Clone, Copy, Debug)]
pub struct Findings<'a> {
    /// The configuration.
    pub site: &'a Site,
    /// The moment the site was made for.
    pub now: Now,
    /// Every decision.
    pub audit: &'a Audit,
    /// Which stories are on the site.
    pub standing: &'a missing::Standing,
    /// What has a day, and what waits.
    pub agenda: &'a Agenda,
    /// How far the texts of every language are.
    pub coverage: &'a [Coverage],
    /// How old the contacts are.
    pub contacts: &'a [contacts::Standing],
    /// The printed editions, and how they stand.
    pub editions: &'a [(&'a Edition, &'a printed::Standing)],
    /// The stories of which less is told than could be, so that enough people fit.
    pub lowered: &'a [(StoryId, Detail)],
    /// The languages in which nobody has checked the site's own words.
    pub unreviewed: &'a [Lang],
}

#[derive(Serialize)]
struct Whole<'a> {
    made_for: String,
    next_expiry: Option<String>,
    stories: Vec<state::Line<'a>>,
    photos: Vec<state::PhotoLine<'a>>,
    remedies: BTreeMap<String, &'static str>,
    due: due::Lists<'a>,
    coverage: Vec<languages::Line>,
    contacts: Vec<languages::ContactLine<'a>>,
}

/// The report's files, by name. No reference of a case stands in them: they may lie on other disks than the office's own.
#[must_use]
pub fn files(all: &Findings<'_>) -> BTreeMap<String, Vec<u8>> {
    let audit = all.audit;
    let mut files = Validity::new(all.now, audit.expiry.as_ref()).files();
    files.extend(editions::files(all.editions, all.now));
    let texts = [
        ("index.html", page::text(all)),
        ("consent.json", json(all)),
        ("consent.csv", state::spreadsheet(&audit.rows, &audit.photos)),
        ("due.csv", due::spreadsheet(all.agenda, all.site, due::References::Hidden)),
        ("coverage.json", languages::json(all)),
        ("coverage.csv", languages::spreadsheet(all)),
        ("not-shown.txt", not_shown::text(audit, all.site, all.now)),
    ];
    files.extend(texts.map(|(name, text)| (name.to_owned(), text.into_bytes())));
    files
}

/// Everything, on one line: a large site has hundreds of thousands of rows.
fn json(all: &Findings<'_>) -> String {
    let audit = all.audit;
    let whole = Whole {
        made_for: all.now.rfc3339(),
        next_expiry: audit.expiry.as_ref().map(|e| e.at.rfc3339()),
        stories: state::lines(&audit.rows),
        photos: state::photo_lines(&audit.photos),
        remedies: state::remedies(&audit.rows, &audit.photos),
        due: due::lists(all.agenda, all.site, due::References::Hidden),
        coverage: languages::lines(all),
        contacts: languages::contact_lines(all),
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
        Form::Csv => due::spreadsheet(agenda, site, due::References::Told),
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
