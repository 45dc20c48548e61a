//! Turns what was decided into the files of `dist/report`: for the office, never on line. Does not decide, and does not write.

pub mod editions;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde::Serialize;

use crate::consent::audit::{Audit, absence_words, channel_words};
use crate::consent::clear::{Absence, Verdict};
use crate::consent::refusal::Refusal;
use crate::date::Now;
use crate::explain::languages;
use crate::lang::Lang;
use crate::model::levels::{ChannelName, Levels, NameLevel};
use crate::model::site::Site;
use crate::model::words::StoryId;

/// A row of the report.
#[derive(Serialize)]
struct Line<'a> {
    story: String,
    folder: &'a str,
    language: &'static str,
    channel: &'static str,
    state: &'static str,
    text_language: Option<&'static str>,
    name: Option<&'static str>,
    place: Option<&'static str>,
    date: Option<&'static str>,
    reasons: Vec<String>,
    remedies: Vec<&'static str>,
}

/// A photo of the report.
#[derive(Serialize)]
struct PhotoLine<'a> {
    story: String,
    photo: &'a str,
    language: &'static str,
    channel: &'static str,
    shown: bool,
    reasons: Vec<String>,
    remedies: Vec<&'static str>,
}

#[derive(Serialize)]
struct Whole<'a> {
    made_for: String,
    next_expiry: Option<String>,
    stories: Vec<Line<'a>>,
    photos: Vec<PhotoLine<'a>>,
}

/// The report's files, by name.
#[must_use]
pub fn files(audit: &Audit, site: &Site, now: Now) -> BTreeMap<String, Vec<u8>> {
    let whole = whole(audit, now);
    let json = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    BTreeMap::from([
        ("consent.json".to_owned(), json),
        ("consent.csv".to_owned(), csv(&whole).into_bytes()),
        ("not-shown.txt".to_owned(), not_shown(audit, site, now).into_bytes()),
    ])
}

fn whole(audit: &Audit, now: Now) -> Whole<'_> {
    let stories = audit.rows.iter().map(|row| {
        let levels = row.outcome.as_ref().ok().map(|v| v.granted.levels);
        Line {
            story: row.story.to_string(),
            folder: &row.folder,
            language: row.lang.code(),
            channel: row.channel.word(),
            state: state(&row.outcome),
            text_language: row.outcome.as_ref().ok().map(|v| v.text_lang.code()),
            name: levels.map(|l| l.name.word()),
            place: levels.map(|l| l.place.word()),
            date: levels.map(|l| l.date.word()),
            reasons: reasons(&row.outcome),
            remedies: remedies(&row.outcome),
        }
    });
    let photos = audit.photos.iter().map(|row| PhotoLine {
        story: row.story.to_string(),
        photo: &row.file,
        language: row.lang.code(),
        channel: row.channel.word(),
        shown: row.refusals.is_empty(),
        reasons: row.refusals.iter().map(ToString::to_string).collect(),
        remedies: row.refusals.iter().map(Refusal::remedy).collect(),
    });
    Whole {
        made_for: now.rfc3339(),
        next_expiry: audit.next_expiry.map(|d| d.to_string()),
        stories: stories.collect(),
        photos: photos.collect(),
    }
}

const fn state(outcome: &Result<Verdict, Absence>) -> &'static str {
    match outcome {
        Ok(_) => "shown",
        Err(Absence::Held(_)) => "held",
        Err(Absence::Refused(_)) => "refused",
        Err(Absence::NoText) => "no-text",
    }
}

fn reasons(outcome: &Result<Verdict, Absence>) -> Vec<String> {
    match outcome {
        Ok(_) => Vec::new(),
        Err(Absence::Refused(refusals)) => refusals.iter().map(ToString::to_string).collect(),
        Err(absence @ (Absence::Held(_) | Absence::NoText)) => vec![absence_words(absence)],
    }
}

fn remedies(outcome: &Result<Verdict, Absence>) -> Vec<&'static str> {
    match outcome {
        Ok(_) | Err(Absence::Held(_)) => Vec::new(),
        Err(Absence::Refused(refusals)) => refusals.iter().map(Refusal::remedy).collect(),
        Err(Absence::NoText) => {
            vec!["Translate it, or allow another language to stand in (`missing: show-original`)."]
        }
    }
}

/// RFC 4180, with the byte-order mark that spreadsheets need to take it for UTF-8.
fn csv(whole: &Whole<'_>) -> String {
    let mut out = String::from(
        "\u{feff}story,photo,folder,language,channel,state,name,place,date,reasons,remedies\r\n",
    );
    let mut line = |cells: [&str; 11]| {
        let quoted: Vec<String> = cells.iter().map(|c| cell(c)).collect();
        out.push_str(&quoted.join(","));
        out.push_str("\r\n");
    };
    for l in &whole.stories {
        let levels = [l.name, l.place, l.date].map(Option::unwrap_or_default);
        let (reasons, remedies) = (l.reasons.join("; "), l.remedies.join(" "));
        line([
            &l.story, "", l.folder, l.language, l.channel, l.state, levels[0], levels[1], levels[2],
            &reasons, &remedies,
        ]);
    }
    for p in &whole.photos {
        let state = if p.shown { "shown" } else { "refused" };
        let (reasons, remedies) = (p.reasons.join("; "), p.remedies.join(" "));
        line([&p.story, p.photo, "", p.language, p.channel, state, "", "", "", &reasons, &remedies]);
    }
    out
}

/// A cell; one that a spreadsheet would take for a formula is made text.
fn cell(text: &str) -> String {
    let safe =
        if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    if safe.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

/// What is not shown and why, one paragraph for each story, the same reasons in several languages told once. What many people
/// were simply not asked about comes last, told once for all of them.
fn not_shown(audit: &Audit, site: &Site, now: Now) -> String {
    let mut out = format!("What is not shown, and why. Made for {}.\n", now.rfc3339());
    if let Some(day) = audit.next_expiry {
        let _ = writeln!(out, "Build the site again before {day}: on that day a consent ends.");
    }
    let mut by_story: BTreeMap<StoryId, Reasons> = BTreeMap::new();
    let mut not_asked: BTreeMap<ChannelName, BTreeSet<String>> = BTreeMap::new();
    for row in &audit.rows {
        let Err(absence) = &row.outcome else { continue };
        if row.channel != ChannelName::Web && is_channel_alone(absence) {
            not_asked.entry(row.channel).or_default().insert(row.story.to_string());
            continue;
        }
        let mut words = absence_words(absence);
        for remedy in remedies(&row.outcome) {
            let _ = write!(words, "\n      → {remedy}");
        }
        by_story.entry(row.story).or_default().add(words, row.channel, row.lang);
    }
    for row in audit.photos.iter().filter(|r| !r.refusals.is_empty()) {
        let reasons: Vec<String> =
            row.refusals.iter().map(|r| format!("{r}\n      → {}", r.remedy())).collect();
        let words = format!("the photo {}: {}", row.file, reasons.join("; "));
        by_story.entry(row.story).or_default().add(words, row.channel, row.lang);
    }
    for (story, reasons) in by_story {
        let _ = write!(out, "\n{story}\n");
        for (reason, channels) in reasons.0 {
            let places: Vec<String> = channels
                .iter()
                .map(|(channel, langs)| format!("{} {}", channel_words(*channel), languages(langs, site)))
                .collect();
            let _ = writeln!(out, "  - {reason}\n      Not on: {}.", places.join("; "));
        }
    }
    for (channel, stories) in not_asked {
        let stories: Vec<String> = stories.into_iter().collect();
        let _ = write!(
            out,
            "\nNobody has agreed to `{channel}` ({}) for:\n  {}\n",
            channel_words(channel),
            stories.join(" ")
        );
    }
    out
}

/// The reasons of a story, each with where it holds.
#[derive(Default)]
struct Reasons(BTreeMap<String, BTreeMap<ChannelName, Vec<Lang>>>);

impl Reasons {
    fn add(&mut self, words: String, channel: ChannelName, lang: Lang) {
        let langs = self.0.entry(words).or_default().entry(channel).or_default();
        if !langs.contains(&lang) {
            langs.push(lang);
        }
    }
}

/// Nothing is missing but somebody's word on this one channel.
fn is_channel_alone(absence: &Absence) -> bool {
    matches!(absence, Absence::Refused(refusals) if refusals.iter().all(|r| matches!(r, Refusal::Channel(..))))
}

/// Levels in plain words, for staff.
#[must_use]
pub fn levels_words(levels: &Levels) -> String {
    let name = match levels.name {
        NameLevel::None => "no name",
        NameLevel::Pseudonym => "a changed name",
        NameLevel::First => "the first name",
        NameLevel::Full => "the full name",
    };
    format!("{name}; place: {}; date of return: {}; voice: {}", levels.place, levels.date, levels.voice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_never_formulas() {
        assert_eq!(cell("a"), "a");
        assert_eq!(cell("a,\"b\""), "\"a,\"\"b\"\"\"");
        assert_eq!(cell("=SUM(A1)"), "'=SUM(A1)");
    }
}
