//! Turns what a withdrawal has come to into tables for the office. Does not decide. No name and no reason stands in them.

use serde::Serialize;

use crate::date::Date;
use crate::model::manifest::Edition;
use crate::model::words::StoryId;
use crate::report::csv;

/// What a withdrawal has come to.
#[derive(Clone, Debug)]
pub struct Facts<'f> {
    /// The story.
    pub story: StoryId,
    /// The person, by their opaque id.
    pub person: &'f str,
    /// The words of what was taken back.
    pub from: &'f [&'static str],
    /// The day.
    pub on: Date,
    /// Absolute addresses at which nothing lies any more.
    pub gone: Vec<String>,
    /// Absolute addresses that show other things than before.
    pub changed: Vec<String>,
    /// Printed editions that must not be used any more.
    pub editions: Vec<Printed<'f>>,
}

/// A printed edition that must come back.
#[derive(Clone, Debug)]
pub struct Printed<'f> {
    /// The edition.
    pub edition: &'f Edition,
    /// The numbers of the story on its paper.
    pub cards: &'f [u32],
    /// The edition that may be used in its place.
    pub newer: Option<&'f str>,
}

#[derive(Serialize)]
struct Whole<'f> {
    story: String,
    person: &'f str,
    from: &'f [&'static str],
    on: String,
    gone: &'f [String],
    changed: &'f [String],
    editions: Vec<Line<'f>>,
}

#[derive(Serialize)]
struct Line<'f> {
    code: String,
    kind: &'static str,
    profile: &'static str,
    languages: Vec<&'static str>,
    made: String,
    partner: Option<&'f str>,
    copies: u32,
    cards: Vec<String>,
    recalled: Option<String>,
    newer: Option<&'f str>,
}

/// For other programs.
#[must_use]
pub fn json(facts: &Facts<'_>) -> String {
    let whole = Whole {
        story: facts.story.to_string(),
        person: facts.person,
        from: facts.from,
        on: facts.on.to_string(),
        gone: &facts.gone,
        changed: &facts.changed,
        editions: facts.editions.iter().map(line).collect(),
    };
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}

fn line<'f>(printed: &Printed<'f>) -> Line<'f> {
    let edition = printed.edition;
    Line {
        code: edition.code.to_string(),
        kind: edition.kind.word(),
        profile: edition.profile.word(),
        languages: edition.languages.iter().map(|l| l.code()).collect(),
        made: edition.made.to_string(),
        partner: edition.partner.as_deref(),
        copies: edition.copies,
        cards: printed.cards.iter().map(|card| number(edition, *card)).collect(),
        recalled: edition.recalled.map(|day| day.to_string()),
        newer: printed.newer,
    }
}

/// A number as it stands on paper: `AR-2026-3/07`.
#[must_use]
pub fn number(edition: &Edition, card: u32) -> String {
    format!("{}/{card:02}", edition.code)
}

/// The editions and who holds them, for spreadsheets.
#[must_use]
pub fn spreadsheet(facts: &Facts<'_>) -> String {
    let head = [
        "edition",
        "kind",
        "profile",
        "languages",
        "made",
        "partner",
        "copies",
        "numbers",
        "recalled",
        "newer",
    ];
    let rows = facts.editions.iter().map(|printed| {
        let l = line(printed);
        [
            l.code,
            l.kind.to_owned(),
            l.profile.to_owned(),
            l.languages.join(" "),
            l.made,
            l.partner.unwrap_or_default().to_owned(),
            l.copies.to_string(),
            l.cards.join(" "),
            l.recalled.unwrap_or_default(),
            l.newer.unwrap_or_default().to_owned(),
        ]
    });
    csv::file(head, rows)
}
