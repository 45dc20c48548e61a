//! Turns the audit into one text about what is not shown and why. Does not decide.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::consent::audit::{Audit, CHANNELS, absence_words, channel_words};
use crate::consent::clear::Absence;
use crate::consent::refusal::Refusal;
use crate::date::Now;
use crate::explain::languages;
use crate::lang::Lang;
use crate::model::levels::ChannelName;
use crate::model::site::Site;
use crate::model::words::StoryId;
use crate::report::{state, validity};

/// What is not shown and why, one paragraph for each story, the same reasons in several languages told once. What many people
/// were simply not asked about comes last, told once for all of them.
#[must_use]
pub fn text(audit: &Audit, site: &Site, now: Now) -> String {
    let mut out = format!("What is not shown, and why. Made for {}.\n", now.rfc3339());
    if let Some(expiry) = &audit.expiry {
        let _ = writeln!(out, "{}", validity::sentence(expiry, site));
    }
    let all = NotShown::of(audit, &CHANNELS);
    for (story, entries) in &all.by_story {
        let _ = write!(out, "\n{story}\n");
        for (entry, places) in entries {
            let _ = writeln!(out, "  - {}\n      Not on: {}.", words(entry), where_words(places, site));
        }
    }
    for (channel, stories) in all.not_asked {
        let stories: Vec<String> = stories.into_iter().map(|id| id.to_string()).collect();
        let _ = write!(
            out,
            "\nNobody has agreed to `{channel}` ({}) for:\n  {}\n",
            channel_words(channel),
            stories.join(" ")
        );
    }
    out
}

/// An entry in plain words, each reason with its remedy under it.
fn words(entry: &Entry) -> String {
    let reason = |(reason, remedy): &(String, Option<&'static str>)| match remedy {
        Some(remedy) => format!("{reason}\n      → {remedy}"),
        None => reason.clone(),
    };
    let reasons = entry.reasons.iter().map(reason).collect::<Vec<_>>().join("; ");
    match &entry.photo {
        Some(file) => format!("the photo {file}: {reasons}"),
        None => reasons,
    }
}

/// Where an entry holds, in plain words.
fn where_words(places: &Places, site: &Site) -> String {
    let place = |(channel, langs): (&ChannelName, &Vec<Lang>)| {
        format!("{} {}", channel_words(*channel), languages(langs, site))
    };
    places.iter().map(place).collect::<Vec<_>>().join("; ")
}

/// Something that is not shown: a story, or one of its photos; and every reason, each with what would have to change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its photo; nothing where the whole story is meant.
    pub photo: Option<String>,
    /// Why not, and what would have to change. What the office holds back itself says so in the reason.
    pub reasons: Vec<(String, Option<&'static str>)>,
}

/// The channels on which an entry holds, each with the languages.
pub type Places = BTreeMap<ChannelName, Vec<Lang>>;

/// Everything that is not shown.
#[derive(Clone, Debug, Default)]
pub struct NotShown {
    /// By story; the same in several channels and languages is one entry.
    pub by_story: BTreeMap<StoryId, BTreeMap<Entry, Places>>,
    /// The stories nobody was asked about for a channel, and of which nothing else is to be said there.
    pub not_asked: BTreeMap<ChannelName, BTreeSet<StoryId>>,
}

impl NotShown {
    /// Of an audit, on these channels.
    #[must_use]
    pub fn of(audit: &Audit, channels: &[ChannelName]) -> Self {
        let mut all = Self::default();
        for row in audit.rows.iter().filter(|r| channels.contains(&r.channel)) {
            let Err(absence) = &row.now else { continue };
            if row.channel != ChannelName::Web && is_channel_alone(absence) {
                all.not_asked.entry(row.channel).or_default().insert(row.story);
            } else {
                let entry = Entry { photo: None, reasons: reasons(absence) };
                all.add(row.story, entry, row.channel, row.langs());
            }
        }
        let photos = audit.photos.iter().filter(|r| channels.contains(&r.channel));
        for row in photos.filter(|r| !r.refusals.is_empty()) {
            let reasons = row.refusals.iter().map(|r| (r.to_string(), Some(r.remedy()))).collect();
            let entry = Entry { photo: Some(row.file.clone()), reasons };
            all.add(row.story, entry, row.channel, row.langs.iter().copied());
        }
        all
    }

    fn add(&mut self, story: StoryId, entry: Entry, channel: ChannelName, langs: impl Iterator<Item = Lang>) {
        let places = self.by_story.entry(story).or_default().entry(entry).or_default();
        let all = places.entry(channel).or_default();
        for lang in langs {
            if !all.contains(&lang) {
                all.push(lang);
            }
        }
    }
}

/// Every reason for an absence. The language is said by where it holds: nine of them are one reason, not nine.
fn reasons(absence: &Absence) -> Vec<(String, Option<&'static str>)> {
    match absence {
        Absence::Refused(refusals) => refusals.iter().map(|r| (one_of_many(r), Some(r.remedy()))).collect(),
        Absence::Held(_) => vec![(absence_words(absence), None)],
        Absence::NoText => vec![(absence_words(absence), Some(state::NO_TEXT_REMEDY))],
    }
}

fn one_of_many(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Language(who, _) => format!("{who} has not agreed to be read there"),
        other => other.to_string(),
    }
}

/// Nothing is missing but somebody's word on this one channel.
fn is_channel_alone(absence: &Absence) -> bool {
    matches!(absence, Absence::Refused(refusals) if refusals.iter().all(|r| matches!(r, Refusal::Channel(..))))
}
