//! Counts for every language of the site how far its texts are, and how many stories its readers find. For the office alone.
//! Decides nothing: what readers find is taken from the audit.

use std::collections::{BTreeMap, BTreeSet};

use crate::consent::outlook::Row;
use crate::lang::Lang;
use crate::model::levels::ChannelName;
use crate::model::site::Site;
use crate::model::words::{StoryId, vocabulary};
use crate::resolve::{Catalogue, Story, TellingState};

vocabulary! {
    /// How far the text of a story is in a language.
    TextState {
        /// It was written in it.
        Source = "source",
        /// A translation a person has checked.
        Reviewed = "reviewed",
        /// A checked translation whose original has changed since.
        Outdated = "outdated",
        /// A translation by machine that nobody has checked.
        Machine = "machine",
        /// A translation in work.
        Draft = "draft",
        /// There is none.
        Missing = "missing",
    }
}

/// A language of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The language.
    pub lang: Lang,
    /// The stories, by how far their text is. Every story stands in exactly one of the sets.
    pub texts: BTreeMap<TextState, BTreeSet<StoryId>>,
    /// How many stories readers find on the site in this language.
    pub found: usize,
    /// How many of them with a text in another one, because there is none of their own.
    pub stand_ins: usize,
}

impl Coverage {
    /// The stories whose text is as far as this.
    pub fn of(&self, state: TextState) -> impl Iterator<Item = StoryId> + '_ {
        self.texts.get(&state).into_iter().flatten().copied()
    }

    /// How many they are.
    #[must_use]
    pub fn count(&self, state: TextState) -> usize {
        self.texts.get(&state).map_or(0, BTreeSet::len)
    }
}

/// Every language, in the site's order.
#[must_use]
pub fn coverage(catalogue: &Catalogue, site: &Site, rows: &[Row]) -> Vec<Coverage> {
    let mut all: Vec<Coverage> = site
        .langs()
        .map(|lang| Coverage { lang, texts: texts(catalogue, lang), found: 0, stand_ins: 0 })
        .collect();
    let readers = rows.iter().filter(|row| row.channel == ChannelName::Web && row.now.is_ok());
    for reading in readers.flat_map(|row| &row.readings) {
        for coverage in all.iter_mut().filter(|c| c.lang == reading.lang) {
            coverage.found += 1;
            coverage.stand_ins += usize::from(reading.stand_in.is_some());
        }
    }
    all
}

fn texts(catalogue: &Catalogue, lang: Lang) -> BTreeMap<TextState, BTreeSet<StoryId>> {
    let mut texts: BTreeMap<TextState, BTreeSet<StoryId>> = BTreeMap::new();
    for (id, story) in &catalogue.stories {
        texts.entry(state(story, lang)).or_default().insert(*id);
    }
    texts
}

fn state(story: &Story, lang: Lang) -> TextState {
    match story.tellings.get(&lang).map(|telling| &telling.state) {
        None => TextState::Missing,
        Some(TellingState::Source) => TextState::Source,
        Some(TellingState::Reviewed) => TextState::Reviewed,
        Some(TellingState::Outdated(_)) => TextState::Outdated,
        Some(TellingState::Machine) => TextState::Machine,
        Some(TellingState::Draft) => TextState::Draft,
    }
}
