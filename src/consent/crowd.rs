//! Says how exactly place and date of a story may be told so that at least `k` people of the office's reference fit: nobody is to be told
//! from a few others by what is shown together. Pure; knows no record of consent, so that no grant decides over another.
//!
//! The combination is country, place, date of return, uses and group. What a story's files say is lowered step by step, the date first, then
//! the place, until enough people fit. The result is a bound for every channel and language, whatever was agreed to: were it made from
//! what is shown, taking one grant back could bring another thing to light. What stands on paper that is still held counts as
//! shown, as far as its manifest says.

use crate::consent::clear::Asking;
use crate::consent::record::Role;
use crate::date::When;
use crate::diag::{Area, Diagnostic, Diagnostics, Spot};
use crate::model::levels::{ChannelName, DateLevel, Levels, PlaceLevel};
use crate::model::reference::{Group, Reference, Row, comparable};
use crate::model::site::Below;
use crate::model::words::{Country, StoryId, Use};
use crate::resolve::{Catalogue, Story};
use crate::rule::{Rule, holds};

/// How exactly place and date are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Detail {
    /// The place.
    pub place: PlaceLevel,
    /// The date of return.
    pub date: DateLevel,
}

impl Detail {
    /// No bound.
    pub const ALL: Self = Self { place: PlaceLevel::Town, date: DateLevel::Month };

    /// The least a bound goes down to: a story is always told of a country, as far as people agreed to that.
    pub const LEAST: Self = Self { place: PlaceLevel::Country, date: DateLevel::None };

    /// Levels, lowered to this bound.
    #[must_use]
    pub fn bound(self, levels: Levels) -> Levels {
        Levels { place: levels.place.min(self.place), date: levels.date.min(self.date), ..levels }
    }

    const fn of(levels: Levels) -> Self {
        Self { place: levels.place, date: levels.date }
    }

    /// The more exact of each kind.
    fn either(self, other: Self) -> Self {
        Self { place: self.place.max(other.place), date: self.date.max(other.date) }
    }

    /// The less exact of each kind.
    fn both(self, other: Self) -> Self {
        Self { place: self.place.min(other.place), date: self.date.min(other.date) }
    }
}

/// The steps down: the date first, then the place.
const STEPS: [Detail; 5] = [
    Detail { place: PlaceLevel::Town, date: DateLevel::Month },
    Detail { place: PlaceLevel::Town, date: DateLevel::Year },
    Detail { place: PlaceLevel::Town, date: DateLevel::None },
    Detail { place: PlaceLevel::Region, date: DateLevel::None },
    Detail::LEAST,
];

/// What a story's files say of its narrator, whether it is shown or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The country.
    pub country: Country,
    /// When the person returned.
    pub returned: Option<When>,
    /// The town, in every spelling, made comparable.
    pub towns: Vec<String>,
    /// The region, likewise.
    pub regions: Vec<String>,
    /// What the support was used for.
    pub uses: Vec<Use>,
    /// The groups the narrator belongs to.
    pub groups: Vec<Group>,
}

impl Facts {
    /// Of a story.
    #[must_use]
    pub fn of(story: &Story) -> Self {
        let texts = || story.tellings.values().map(|t| &t.text);
        let people = || story.consent.iter().flat_map(|record| &record.people);
        let child = people().any(|p| p.role == Role::Narrator && p.child);
        let family = people().any(|p| p.role == Role::Family);
        let groups = [(Group::Child, child), (Group::Family, family)];
        Self {
            country: story.neutral.origin.value,
            returned: story.neutral.returned.as_ref().map(|w| w.value),
            towns: texts().filter_map(|t| t.town.as_ref()).map(|t| comparable(&t.value)).collect(),
            regions: texts().filter_map(|t| t.region.as_ref()).map(|t| comparable(&t.value)).collect(),
            uses: story.neutral.uses.clone(),
            groups: groups.into_iter().filter(|(_, is)| *is).map(|(group, _)| group).collect(),
        }
    }

    /// The most there is to tell.
    fn most(&self) -> Detail {
        let place = match (self.towns.is_empty(), self.regions.is_empty()) {
            (false, _) => PlaceLevel::Town,
            (true, false) => PlaceLevel::Region,
            (true, true) => PlaceLevel::Country,
        };
        let date = match self.returned {
            None => DateLevel::None,
            Some(When { month: None, .. }) => DateLevel::Year,
            Some(When { month: Some(_), .. }) => DateLevel::Month,
        };
        Detail { place, date }
    }

    /// How exact a row must be told to include the narrator; nothing if it never does.
    fn exactness(&self, row: &Row) -> Option<Detail> {
        let date = match row.returned {
            None => DateLevel::None,
            Some(when) if when.month.is_some() => {
                (self.returned == Some(when)).then_some(DateLevel::Month)?
            }
            Some(when) => (self.returned.map(When::year_only) == Some(when)).then_some(DateLevel::Year)?,
        };
        let place = match &row.place {
            None => PlaceLevel::Country,
            Some(place) if self.regions.contains(place) => PlaceLevel::Region,
            Some(place) => self.towns.contains(place).then_some(PlaceLevel::Town)?,
        };
        let country = row.country.is_none_or(|country| country == self.country);
        let used_for = row.used_for.is_none_or(|used_for| self.uses.contains(&used_for));
        let group = row.group.is_none_or(|group| self.groups.contains(&group));
        (country && used_for && group).then_some(Detail { place, date })
    }
}

/// How many people fit what is told so exactly: the smallest number of any row all of whose cells are told. Nothing if no row counts them
/// so exactly, or more so: then nobody knows.
#[must_use]
pub fn count(facts: &Facts, told: Detail, reference: &Reference) -> Option<u64> {
    let told = told.both(facts.most()).either(Detail::LEAST);
    let rows = || reference.rows.iter().filter_map(|row| Some((row, facts.exactness(row)?)));
    let covering = rows().filter(|(_, exact)| exact.both(told) == *exact).map(|(row, _)| row.count).min();
    // Whoever fits more exact cells fits these, too. A row of one group says nothing of all: somebody more in the record, who makes a
    // group of it, must never show more.
    let is_whole = |row: &Row| row.country.is_some() && row.group.is_none();
    let within = rows().filter(|(row, exact)| is_whole(row) && exact.either(told) == *exact);
    let within = within.map(|(row, _)| row.count).max()?;
    Some(covering.map_or(within, |covering| covering.min(within)))
}

/// How exactly a story may be told at most: the first step down at which, together with what is on paper, at least `k` people fit; the
/// least of all if there is none.
#[must_use]
pub fn bound(facts: &Facts, on_paper: Detail, reference: &Reference, k: u32) -> Detail {
    let fits = |step: &&Detail| {
        let told = if holds(Rule::CrowdOnPaper) { step.either(on_paper) } else { **step };
        count(facts, told, reference).is_some_and(|count| count >= u64::from(k))
    };
    STEPS.iter().find(fits).copied().unwrap_or(Detail::LEAST)
}

/// What the editions that somebody may still hold show of a story.
fn on_paper(catalogue: &Catalogue, id: StoryId) -> Detail {
    let held = catalogue.editions.values().map(|m| &m.edition).filter(|e| e.recalled.is_none());
    let printed = held.flat_map(|edition| &edition.stories).filter(|story| story.id == id);
    let detail = |scope: &crate::model::manifest::Scope| Detail { place: scope.place, date: scope.date };
    printed.map(|story| detail(&story.scope)).fold(Detail::LEAST, Detail::either)
}

/// The bound of every story, where the office has a reference and wants stories lowered.
#[must_use]
pub fn bounds(catalogue: &Catalogue, asked: &crate::model::site::Reidentification) -> Vec<(StoryId, Detail)> {
    // Of a file with a mistake nobody knows what it counts: as little as possible is told until it is mended, whatever was asked for.
    let bounding = |reference: &&Reference| asked.below == Below::Lower || reference.rows.is_empty();
    let Some(reference) = catalogue.reference.as_ref().filter(bounding) else { return Vec::new() };
    let of = |(id, story): (&StoryId, &Story)| {
        (*id, bound(&Facts::of(story), on_paper(catalogue, *id), reference, asked.k))
    };
    catalogue.stories.iter().map(of).collect()
}

/// The stories of which less is told than people agreed to, so that enough people fit: which, and how exactly at most.
#[must_use]
pub fn lowered(catalogue: &Catalogue) -> Vec<(StoryId, Detail)> {
    let all = catalogue.stories.iter().map(|(id, story)| (*id, story.crowd, Facts::of(story).most()));
    all.filter(|(_, bound, most)| bound.both(*most) != *most).map(|(id, bound, _)| (id, bound)).collect()
}

/// Every story of which more is shown than enough people fit: an error where the office wants none lowered, else a warning, since
/// nothing is left to lower.
#[must_use]
pub fn check(catalogue: &Catalogue, asking: &Asking<'_>) -> Diagnostics {
    // What is wrong with a file that counts nobody was said.
    let Some(reference) = catalogue.reference.as_ref().filter(|r| !r.rows.is_empty()) else {
        return Diagnostics::new();
    };
    let asked = asking.site.reidentification;
    let judge = |(id, story): (&StoryId, &Story)| {
        let told = shown(story, asking)?.either(on_paper(catalogue, *id));
        let facts = Facts::of(story);
        let count = count(&facts, told, reference);
        let enough = count.is_some_and(|count| count >= u64::from(asked.k));
        (!enough).then(|| too_few(*id, story, &combination(story, &facts, told), count, asking))
    };
    catalogue.stories.iter().filter_map(judge).collect()
}

/// The most that is shown of a story on any channel in any language; nothing if it is shown nowhere.
fn shown(story: &Story, asking: &Asking<'_>) -> Option<Detail> {
    let places = ChannelName::ALL.iter().flat_map(|c| asking.site.langs().map(move |lang| (*c, lang)));
    let shown = places.filter_map(|(channel, lang)| asking.verdict(story, channel, lang).ok());
    shown.map(|verdict| Detail::of(verdict.granted.levels)).reduce(Detail::either)
}

/// What is shown together, in words for the office.
fn combination(story: &Story, facts: &Facts, told: Detail) -> String {
    let mut words = vec![facts.country.code().to_owned()];
    let text = story.tellings.get(&story.source).map(|t| &t.text);
    let place = match told.both(facts.most()).place {
        PlaceLevel::Town => text.and_then(|t| t.town.as_ref()),
        PlaceLevel::Region => text.and_then(|t| t.region.as_ref()),
        PlaceLevel::Country | PlaceLevel::None => None,
    };
    words.extend(place.map(|place| place.value.clone()));
    let returned = match told.date {
        DateLevel::None => None,
        DateLevel::Year => facts.returned.map(When::year_only),
        DateLevel::Month => facts.returned,
    };
    words.extend(returned.map(|when| match when.month {
        Some(month) => format!("{}-{month:02}", when.year),
        None => when.year.to_string(),
    }));
    words.extend(facts.uses.iter().map(|used_for| used_for.word().to_owned()));
    words.extend(facts.groups.iter().map(|group| group.word().to_owned()));
    words.join(", ")
}

fn too_few(
    id: StoryId,
    story: &Story,
    combination: &str,
    count: Option<u64>,
    asking: &Asking<'_>,
) -> Diagnostic {
    let k = asking.site.reidentification.k;
    let found = match count {
        Some(1) => "only 1 person fits".to_owned(),
        Some(count) => format!("only {count} people fit"),
        None => "nobody has counted who fits".to_owned(),
    };
    let message = format!("{found} what is shown of {id} together ({combination}); {k} are wanted");
    let spot = Spot::new(&story.file, story.neutral.origin.span.clone());
    match asking.site.reidentification.below {
        Below::Error => Diagnostic::error(Area::Consent, "crowd-small", message).at(spot, "").remedy(
            "Show less of it: lower `date` or `place` under `shows:` in consent.yaml, or write `reidentification: {below: lower}` \
             in content/site.yaml, which does so by itself. Copies that are still held count, too, until they are called back.",
        ),
        Below::Lower => Diagnostic::warning(Area::Consent, "crowd-small", message).at(spot, "").remedy(
            "Place and date are lowered as far as they go. Ask whether the story should be shown at all, or take out what else tells \
             the person from others; copies that are still held count, too, until they are called back.",
        ),
    }
}

#[cfg(test)]
mod tests;
