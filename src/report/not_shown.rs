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
    let mut by_story: BTreeMap<StoryId, Reasons> = BTreeMap::new();
    let mut not_asked: BTreeMap<ChannelName, BTreeSet<String>> = BTreeMap::new();
    for row in audit.rows.iter().filter(|r| CHANNELS.contains(&r.channel)) {
        let Err(absence) = &row.now else { continue };
        if row.channel != ChannelName::Web && is_channel_alone(absence) {
            not_asked.entry(row.channel).or_default().insert(row.story.to_string());
            continue;
        }
        let mut words = absence_words(absence);
        for remedy in state::remedies_of(&row.now) {
            let _ = write!(words, "\n      → {remedy}");
        }
        by_story.entry(row.story).or_default().add(words, row.channel, row.langs());
    }
    let photos = audit.photos.iter().filter(|r| CHANNELS.contains(&r.channel));
    for row in photos.filter(|r| !r.refusals.is_empty()) {
        let reasons: Vec<String> =
            row.refusals.iter().map(|r| format!("{r}\n      → {}", r.remedy())).collect();
        let words = format!("the photo {}: {}", row.file, reasons.join("; "));
        by_story.entry(row.story).or_default().add(words, row.channel, row.langs.iter().copied());
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
    fn add(&mut self, words: String, channel: ChannelName, langs: impl Iterator<Item = Lang>) {
        let all = self.0.entry(words).or_default().entry(channel).or_default();
        for lang in langs {
            if !all.contains(&lang) {
                all.push(lang);
            }
        }
    }
}

/// Nothing is missing but somebody's word on this one channel.
fn is_channel_alone(absence: &Absence) -> bool {
    matches!(absence, Absence::Refused(refusals) if refusals.iter().all(|r| matches!(r, Refusal::Channel(..))))
}
