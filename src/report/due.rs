//! Turns the agenda into what the office reads every day: a text for the terminal, rows for spreadsheets, lists for other programs.
//! Does not decide what is due.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use crate::consent::agenda::{Agenda, Item, Matter, Subject};
use crate::consent::outlook::Change;
use crate::consent::turns::Cause;
use crate::date::Now;
use crate::model::levels::ChannelName;
use crate::model::site::Site;
use crate::model::words::StoryId;
use crate::report::{csv, state, table, validity};

/// Whether the numbers of cases in the office's own system are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum References {
    /// To whoever asks at the command line.
    Told,
    /// Not in files that may lie anywhere.
    Hidden,
}

/// Whether something has happened or will.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// It has.
    Past,
    /// It will, or it holds now.
    Future,
}

/// An item for other programs. What is not known or empty is left out.
#[derive(Serialize)]
struct Line<'a> {
    matter: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    story: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    folder: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stories: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    who: Option<&'a str>,
    words: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    changes: BTreeMap<&'static str, Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<&'a str>,
}

/// The three lists of an agenda for other programs.
#[derive(Serialize)]
pub struct Lists<'a> {
    over: Vec<Line<'a>>,
    upcoming: Vec<Line<'a>>,
    standing: Vec<Line<'a>>,
}

/// An agenda for other programs.
#[must_use]
pub fn lists<'a>(agenda: &'a Agenda, site: &Site, references: References) -> Lists<'a> {
    let lines = |items: &'a [Item], tense| items.iter().map(move |i| line(i, tense, site, references));
    Lists {
        over: lines(&agenda.over, Tense::Past).collect(),
        upcoming: lines(&agenda.upcoming, Tense::Future).collect(),
        standing: lines(&agenda.standing, Tense::Future).collect(),
    }
}

fn line<'a>(item: &'a Item, tense: Tense, site: &Site, references: References) -> Line<'a> {
    let (mut story, mut folder, mut edition, mut contact) = (None, None, None, None);
    let (mut country, mut stories) = (None, Vec::new());
    match &item.subject {
        Subject::Story(id, name) => (story, folder) = (Some(id.to_string()), Some(name.as_str())),
        Subject::Edition(code) => edition = Some(code.to_string()),
        Subject::Contact(id) => contact = Some(id.as_str()),
        Subject::Country(code, _, ids) => {
            country = Some(code.code());
            stories = ids.iter().map(StoryId::to_string).collect();
        }
    }
    let words_of = |channels: &Vec<ChannelName>| channels.iter().map(|c| c.word()).collect();
    Line {
        matter: item.matter.word(),
        day: item.day.map(|d| d.to_string()),
        at: item.at.map(Now::rfc3339),
        story,
        folder,
        edition,
        contact,
        country,
        stories,
        who: item.who.as_deref(),
        words: words(item, tense, site),
        changes: item.changes.iter().map(|(change, on)| (change.word(), words_of(on))).collect(),
        reference: reference(item, references),
    }
}

fn reference(item: &Item, references: References) -> Option<&str> {
    item.reference.as_deref().filter(|_| references == References::Told)
}

/// What an item says, in plain words and without its story.
#[must_use]
pub fn words(item: &Item, tense: Tense, site: &Site) -> String {
    let who = item.who.as_deref().unwrap_or("somebody");
    let of = |past: &str, future: &str| match tense {
        Tense::Past => past.replace("{}", who),
        Tense::Future => future.replace("{}", who),
    };
    match item.matter {
        Matter::Unreadable => "a mistake in its files; `stories check` says which".to_owned(),
        Matter::NoConsent => "no consent is filed".to_owned(),
        Matter::Waits => "waits for the approval of a second person".to_owned(),
        Matter::Turn(Cause::Ends) => of("consent of {} ended", "consent of {} ends"),
        Matter::Turn(Cause::OfAge) => of(
            "{} came of age and has not agreed as an adult",
            "{} comes of age and must be asked as an adult",
        ),
        Matter::Turn(Cause::PrintEnds) => {
            of("nothing more may be printed (consent of {})", "nothing more may be printed (consent of {})")
        }
        Matter::Turn(Cause::RightsEnd) => of("the right to {} ended", "the right to {} ends"),
        Matter::Turn(Cause::Begins) => of("consent of {} began", "consent of {} begins"),
        Matter::Turn(Cause::Publish) => {
            let clock = item.at.map(|at| at.clock_in(&site.zone)).unwrap_or_default();
            format!("goes on line at {}", clock.split(' ').next_back().unwrap_or_default())
        }
        Matter::Turn(Cause::Approved) => "the approval of a second person begins to count".to_owned(),
        Matter::Copies => match tense {
            Tense::Past => format!("must not be used any more, and was not called back ({})", item.what),
            Tense::Future => format!("must not be used from then on, for {who} ({})", item.what),
        },
        Matter::RecordOld => of("must be looked at again", "must be looked at again"),
        Matter::TakenBack => format!("{who} took back: {}", item.what),
        Matter::Risk => match &item.subject {
            Subject::Country(_, floor, stories) => format!("{floor}, for {}", count(stories.len())),
            Subject::Story(..) | Subject::Edition(_) | Subject::Contact(_) => String::new(),
        },
    }
}

fn count(stories: usize) -> String {
    format!("{stories} {}", if stories == 1 { "story" } else { "stories" })
}

/// What an item concerns, as staff know it.
#[must_use]
pub fn subject(item: &Item) -> String {
    match &item.subject {
        Subject::Story(id, folder) => state::story(*id, folder),
        Subject::Edition(code) => format!("edition {code}"),
        Subject::Contact(id) => format!("contact {id}"),
        Subject::Country(code, ..) => format!("country {}", code.code()),
    }
}

/// How what readers get changes, in plain words.
#[must_use]
pub fn effect(item: &Item) -> String {
    let words = |(change, channels): (&Change, &Vec<ChannelName>)| {
        let on = channels.iter().map(|c| c.word()).collect::<Vec<_>>().join(" ");
        format!("{} ({on})", state::change_words(*change))
    };
    item.changes.iter().map(words).collect::<Vec<_>>().join(", ")
}

/// The agenda for the terminal.
#[must_use]
pub fn text(agenda: &Agenda, site: &Site, now: Now) -> String {
    let until = agenda.until;
    let today = now.date_in(&site.zone);
    let mut out = String::new();
    if !agenda.over.is_empty() {
        out.push_str("Over, and stays so until somebody acts:\n");
        let row =
            |item: &Item| [day(item), subject(item), words(item, Tense::Past, site), told(item)].map(or_dash);
        let rows: Vec<[String; 4]> = agenda.over.iter().map(row).collect();
        out.push_str(&table::aligned("  ", ["since", "story", "what", "reference"], &rows));
        out.push('\n');
    }
    if agenda.upcoming.is_empty() {
        let _ = writeln!(out, "Nothing ends or begins until {until}.");
    } else {
        let _ = writeln!(out, "Coming until {until}:");
        let row = |item: &Item| {
            let left = item.day.map(|d| today.days_until(d)).unwrap_or_default();
            let left = if left == 1 { "1 day".to_owned() } else { format!("{left} days") };
            let what = words(item, Tense::Future, site);
            [day(item), left, subject(item), what, effect(item), told(item)].map(or_dash)
        };
        let rows: Vec<[String; 6]> = agenda.upcoming.iter().map(row).collect();
        let heading = ["day", "in", "story", "what", "readers", "reference"];
        out.push_str(&table::aligned("  ", heading, &rows));
    }
    if !agenda.standing.is_empty() {
        out.push_str("\nWaits for somebody, or stands:\n");
        let row = |item: &Item| [subject(item), words(item, Tense::Future, site), told(item)].map(or_dash);
        let rows: Vec<[String; 3]> = agenda.standing.iter().map(row).collect();
        out.push_str(&table::aligned("  ", ["story", "what", "reference"], &rows));
    }
    if let Some(expiry) = &agenda.expiry {
        let _ = writeln!(out, "\n{}", validity::sentence(expiry, site));
    }
    out
}

fn day(item: &Item) -> String {
    item.day.map(|d| d.to_string()).unwrap_or_default()
}

fn told(item: &Item) -> String {
    item.reference.clone().unwrap_or_default()
}

/// An empty cell, so that nobody takes the next one for it.
fn or_dash(cell: String) -> String {
    if cell.is_empty() { "–".to_owned() } else { cell }
}

/// The agenda for spreadsheets. The last column is there also where it may hold nothing: programs count columns.
#[must_use]
pub fn spreadsheet(agenda: &Agenda, site: &Site, references: References) -> String {
    let lists = [
        ("over", &agenda.over, Tense::Past),
        ("upcoming", &agenda.upcoming, Tense::Future),
        ("standing", &agenda.standing, Tense::Future),
    ];
    let rows = lists.into_iter().flat_map(|(list, items, tense)| {
        items.iter().map(move |item| {
            [
                list.to_owned(),
                day(item),
                item.matter.word().to_owned(),
                subject(item),
                words(item, tense, site),
                effect(item),
                reference(item, references).unwrap_or_default().to_owned(),
            ]
        })
    });
    csv::file(["list", "day", "matter", "story", "what", "readers", "reference"], rows)
}

/// The agenda as one JSON object.
#[must_use]
pub fn json(agenda: &Agenda, site: &Site, now: Now) -> String {
    #[derive(Serialize)]
    struct Due<'a> {
        made_for: String,
        until: String,
        next_expiry: Option<String>,
        #[serde(flatten)]
        lists: Lists<'a>,
    }
    let lists = lists(agenda, site, References::Told);
    let next_expiry = agenda.expiry.as_ref().map(|e| e.at.rfc3339());
    let due = Due { made_for: now.rfc3339(), until: agenda.until.to_string(), next_expiry, lists };

    serde_json::to_string(&due).unwrap_or_default() + "\n"
}
