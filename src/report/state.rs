//! Turns the outlook into what the office reads: a table, rows for spreadsheets, and rows for other programs. Does not decide.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::consent::audit::{PhotoRow, absence_words, held_words};
use crate::consent::clear::Absence;
use crate::consent::outlook::{Change, Next, Reading, Row, Seen};
use crate::consent::refusal::Refusal;
use crate::date::Now;
use crate::lang::Lang;
use crate::model::levels::PlaceLevel;
use crate::model::site::Site;
use crate::model::words::StoryId;
use crate::report::{csv, name_words, table};

/// How a story stands on a channel in some languages, for other programs. What is not known or empty is left out.
#[derive(Serialize)]
pub struct Line<'a> {
    story: String,
    folder: &'a str,
    channel: &'static str,
    languages: Vec<&'static str>,
    state: &'static str,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    stand_ins: BTreeMap<&'static str, &'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    photos: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reasons: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes_on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    then: Option<&'static str>,
}

/// How a photo stands on a channel in some languages.
#[derive(Serialize)]
pub struct PhotoLine<'a> {
    story: String,
    photo: &'a str,
    channel: &'static str,
    languages: Vec<&'static str>,
    shown: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reasons: Vec<String>,
}

/// The rows of stories.
pub fn lines(rows: &[Row]) -> Vec<Line<'_>> {
    rows.iter().map(line).collect()
}

fn line(row: &Row) -> Line<'_> {
    let seen = row.now.as_ref().ok();
    let levels = seen.map(|s| s.verdict.granted.levels);
    let stand_ins = row.readings.iter().filter_map(|r| Some((r.lang, r.stand_in?)));
    Line {
        story: row.story.to_string(),
        folder: &row.folder,
        channel: row.channel.word(),
        languages: row.langs().map(Lang::code).collect(),
        state: state(&row.now),
        stand_ins: stand_ins.map(|(lang, text)| (lang.code(), text.code())).collect(),
        name: levels.map(|l| l.name.word()),
        place: levels.map(|l| l.place.word()),
        date: levels.map(|l| l.date.word()),
        photos: seen.map(|s| s.photos.len()),
        reasons: reasons(&row.now),
        changes_on: row.next.as_ref().map(|n| n.day.to_string()),
        changes_at: row.next.as_ref().map(|n| n.at.rfc3339()),
        then: row.next.as_ref().map(|n| n.change.word()),
    }
}

/// Stories as one JSON object.
#[must_use]
pub fn json(rows: &[Row], now: Now) -> String {
    #[derive(Serialize)]
    struct States<'a> {
        made_for: String,
        stories: Vec<Line<'a>>,
        remedies: BTreeMap<String, &'static str>,
    }
    let states = States { made_for: now.rfc3339(), stories: lines(rows), remedies: remedies(rows, &[]) };
    serde_json::to_string(&states).unwrap_or_default() + "\n"
}

/// The rows of photos.
pub fn photo_lines(rows: &[PhotoRow]) -> Vec<PhotoLine<'_>> {
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        lines.push(PhotoLine {
            story: row.story.to_string(),
            photo: &row.file,
            channel: row.channel.word(),
            languages: codes(&row.langs),
            shown: row.refusals.is_empty(),
            reasons: row.refusals.iter().map(ToString::to_string).collect(),
        });
    }
    lines
}

/// What would have to change, by the words of each reason: told once, however many rows have it.
pub fn remedies(rows: &[Row], photos: &[PhotoRow]) -> BTreeMap<String, &'static str> {
    let stories = rows.iter().filter_map(|row| match &row.now {
        Err(Absence::Refused(refusals)) => Some(refusals),
        Ok(_) | Err(Absence::Held(_) | Absence::NoText) => None,
    });
    let all = stories.flatten().chain(photos.iter().flat_map(|row| &row.refusals));
    let mut told: BTreeMap<String, &'static str> =
        all.map(|refusal| (refusal.to_string(), refusal.remedy())).collect();
    if rows.iter().any(|row| matches!(row.now, Err(Absence::NoText))) {
        told.insert(absence_words(&Absence::NoText), NO_TEXT_REMEDY);
    }
    told
}

/// What would have to change where there is no text.
pub const NO_TEXT_REMEDY: &str =
    "Translate it, or allow another language to stand in (`missing: show-original`).";

/// What would have to change, one for each reason that has a remedy.
#[must_use]
pub fn remedies_of(now: &Result<Seen, Absence>) -> Vec<&'static str> {
    match now {
        Ok(_) | Err(Absence::Held(_)) => Vec::new(),
        Err(Absence::Refused(refusals)) => refusals.iter().map(Refusal::remedy).collect(),
        Err(Absence::NoText) => vec![NO_TEXT_REMEDY],
    }
}

/// One word for how a story stands.
#[must_use]
pub const fn state(now: &Result<Seen, Absence>) -> &'static str {
    match now {
        Ok(_) => "shown",
        Err(Absence::Held(_)) => "held",
        Err(Absence::Refused(_)) => "refused",
        Err(Absence::NoText) => "no-text",
    }
}

fn reasons(now: &Result<Seen, Absence>) -> Vec<String> {
    match now {
        Ok(_) => Vec::new(),
        Err(Absence::Refused(refusals)) => refusals.iter().map(ToString::to_string).collect(),
        Err(absence @ (Absence::Held(_) | Absence::NoText)) => vec![absence_words(absence)],
    }
}

fn codes(langs: &[Lang]) -> Vec<&'static str> {
    langs.iter().map(|l| l.code()).collect()
}

/// Stories and photos for spreadsheets.
#[must_use]
pub fn spreadsheet(rows: &[Row], photos: &[PhotoRow]) -> String {
    let stories = rows.iter().map(|row| {
        let line = line(row);
        let text = |cell: Option<&str>| cell.unwrap_or_default().to_owned();
        let photos = line.photos.map(|n| n.to_string()).unwrap_or_default();
        [
            line.story,
            String::new(),
            line.folder.to_owned(),
            line.channel.to_owned(),
            readings(row),
            line.state.to_owned(),
            text(line.name),
            text(line.place),
            text(line.date),
            photos,
            line.changes_on.unwrap_or_default(),
            text(line.then),
            line.reasons.join("; "),
            remedies_of(&row.now).join(" "),
        ]
    });
    let photos = photos.iter().map(|row| {
        let state = if row.refusals.is_empty() { "shown" } else { "refused" };
        let mut cells: [String; 14] = Default::default();
        let reasons: Vec<String> = row.refusals.iter().map(ToString::to_string).collect();
        let remedies: Vec<&str> = row.refusals.iter().map(Refusal::remedy).collect();
        let filled = [
            (0, row.story.to_string()),
            (1, row.file.clone()),
            (3, row.channel.word().to_owned()),
            (4, codes(&row.langs).join(" ")),
            (5, state.to_owned()),
            (12, reasons.join("; ")),
            (13, remedies.join(" ")),
        ];
        for (at, text) in filled {
            cells[at] = text;
        }
        cells
    });
    let heading = [
        "story",
        "photo",
        "folder",
        "channel",
        "languages",
        "state",
        "name",
        "place",
        "date",
        "photos",
        "changes_on",
        "then",
        "reasons",
        "remedies",
    ];
    csv::file(heading, stories.chain(photos))
}

/// The state of every story for the terminal: channels and languages that stand alike share a line.
#[must_use]
pub fn text(rows: &[Row], site: &Site) -> String {
    let merged = merged(rows, site);
    let line = |(row, channels, [langs, then, now]): (&Row, Vec<&str>, [String; 3])| {
        [story(row.story, &row.folder), channels.join(" "), langs, then, now]
    };
    let lines: Vec<[String; 5]> = merged.into_iter().map(line).collect();
    table::aligned("", ["story", "channels", "languages", "changes", "now"], &lines)
}

/// The rows, with the channels that stand alike in one: the first row, the channels, and languages, changes and state in words.
#[must_use]
pub fn merged<'r>(rows: &'r [Row], site: &Site) -> Vec<(&'r Row, Vec<&'static str>, [String; 3])> {
    let mut merged: Vec<(&Row, Vec<&str>, [String; 3])> = Vec::new();
    for row in rows {
        let said = said(row, site);
        let own = merged.iter_mut().rev().take_while(|(first, ..)| first.story == row.story);
        match own.into_iter().find(|(_, _, alike)| *alike == said) {
            Some((_, channels, _)) => channels.push(row.channel.word()),
            None => merged.push((row, vec![row.channel.word()], said)),
        }
    }
    merged
}

/// A story as staff know it.
#[must_use]
pub fn story(id: StoryId, folder: &str) -> String {
    format!("{id} {folder}")
}

/// The languages of a row, each with the language of its text where that is another one: `en nb prs(fa)`.
fn readings(row: &Row) -> String {
    let one = |r: &Reading| match r.stand_in {
        Some(text) => format!("{}({text})", r.lang),
        None => r.lang.to_string(),
    };
    row.readings.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// Languages, when they change, and what is shown now.
fn said(row: &Row, site: &Site) -> [String; 3] {
    let own = row.readings.iter().all(|r| r.stand_in.is_none());
    let all = own && site.langs().all(|lang| row.langs().any(|l| l == lang));
    let langs = if all { "all".to_owned() } else { readings(row) };
    let now = match &row.now {
        Ok(seen) => seen_words(seen),
        Err(Absence::Held(held)) => held_words(held),
        Err(absence @ (Absence::Refused(_) | Absence::NoText)) => {
            format!("not shown: {}", absence_words(absence))
        }
    };
    [langs, row.next.as_ref().map_or_else(|| "–".to_owned(), next_words), now]
}

/// What is shown, in a few words.
#[must_use]
pub fn seen_words(seen: &Seen) -> String {
    let levels = &seen.verdict.granted.levels;
    let place = match levels.place {
        PlaceLevel::None => "no place",
        PlaceLevel::Country | PlaceLevel::Region | PlaceLevel::Town => levels.place.word(),
    };
    let photos = match seen.photos.len() {
        0 => "no photo".to_owned(),
        1 => "1 photo".to_owned(),
        more => format!("{more} photos"),
    };
    format!("shown with {}, {place}, {photos}", name_words(levels.name))
}

/// When something changes, and how.
#[must_use]
pub fn next_words(next: &Next) -> String {
    format!("{}: {}", next.day, change_words(next.change))
}

/// How something changes, for a column.
#[must_use]
pub const fn change_words(change: Change) -> &'static str {
    match change {
        Change::Leaves => "leaves",
        Change::Less => "shows less",
        Change::Appears => "appears",
        Change::More => "shows more",
    }
}
