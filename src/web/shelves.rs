//! Turns the stories of a language into sets: by country, use and year. Does not render.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::LangEdition;
use crate::model::shown::ShownStory;
use crate::model::words::{Country, StoryId, Use};
use crate::web::job::Shelf;

/// The stories of one set.
#[derive(Clone, Debug, Default)]
pub struct Books {
    /// Newest number first. How a story went is never a reason for its place.
    pub ids: Vec<StoryId>,
    /// Those among them whose text is in the reader's language, in the same order.
    pub native: Vec<StoryId>,
}

/// All sets of one language. Only sets that hold a story are there.
#[derive(Clone, Debug, Default)]
pub struct Shelves {
    sets: BTreeMap<Shelf, Books>,
    feeds: BTreeMap<Option<Country>, Vec<StoryId>>,
}

impl Shelves {
    /// Sorts the stories of a language, by nothing but what they show.
    #[must_use]
    pub fn new(shown: &LangEdition) -> Self {
        let mut shelves = Self::default();
        for (id, story) in shown.stories.iter().rev() {
            for set in shelves_of(story) {
                let books = shelves.sets.entry(set).or_default();
                books.ids.push(*id);
                if story.is_native() {
                    books.native.push(*id);
                }
            }
            if let Some(entry) = story.feed.as_ref().filter(|_| story.is_native()) {
                for feed in BTreeSet::from([None, entry.country]) {
                    shelves.feeds.entry(feed).or_default().push(*id);
                }
            }
        }
        shelves
    }

    /// The stories that the feed of a country (or of all) may list, newest number first: those whose text is in the feed's
    /// language.
    #[must_use]
    pub fn fed(&self, country: Option<Country>) -> &[StoryId] {
        self.feeds.get(&country).map_or(&[], Vec::as_slice)
    }

    /// The stories of a set; nothing if there are none.
    #[must_use]
    pub fn get(&self, set: Shelf) -> Option<&Books> {
        self.sets.get(&set)
    }

    /// How many stories a set has.
    #[must_use]
    pub fn count(&self, set: Shelf) -> usize {
        self.get(set).map_or(0, |b| b.ids.len())
    }

    /// All sets with stories, in the fixed order of the facets.
    pub fn iter(&self) -> impl Iterator<Item = (Shelf, &Books)> {
        self.sets.iter().map(|(set, books)| (*set, books))
    }

    /// The countries that some story names, by code.
    pub fn countries(&self) -> impl Iterator<Item = Country> + '_ {
        self.sets.keys().filter_map(|s| if let Shelf::Country(c) = s { Some(*c) } else { None })
    }

    /// The years in which somebody returned, latest first.
    pub fn years(&self) -> impl Iterator<Item = i16> + '_ {
        self.sets.keys().rev().filter_map(|s| if let Shelf::Year(y) = s { Some(*y) } else { None })
    }
}

/// Every set a story belongs to.
fn shelves_of(story: &ShownStory) -> BTreeSet<Shelf> {
    let uses: BTreeSet<Use> = story.uses.iter().copied().collect();
    let mut shelves = BTreeSet::from([Shelf::All]);
    shelves.extend(uses.iter().map(|u| Shelf::Use(*u)));
    if let Some(country) = story.country {
        shelves.insert(Shelf::Country(country));
        shelves.extend(uses.iter().map(|u| Shelf::CountryUse(country, *u)));
    }
    shelves.extend(story.returned.map(|when| Shelf::Year(when.year)));
    shelves
}

/// At most `most` stories that have something in common with one: first those in the reader's language, and among them
/// first those with the same country and use, then the same country, then the same use; newest first. How a story went
/// plays no part.
#[must_use]
pub fn related(shelves: &Shelves, id: StoryId, story: &ShownStory, most: usize) -> Vec<StoryId> {
    let mut order: Vec<Shelf> = Vec::new();
    if let Some(country) = story.country {
        order.extend(story.uses.iter().map(|u| Shelf::CountryUse(country, *u)));
        order.push(Shelf::Country(country));
    }
    order.extend(story.uses.iter().map(|u| Shelf::Use(*u)));
    let books = || order.iter().filter_map(|set| shelves.get(*set));
    let candidates = books().flat_map(|b| &b.native).chain(books().flat_map(|b| &b.ids));
    let mut chosen: Vec<StoryId> = Vec::with_capacity(most);
    for candidate in candidates {
        if chosen.len() == most {
            break;
        }
        if *candidate != id && !chosen.contains(candidate) {
            chosen.push(*candidate);
        }
    }
    chosen
}
