//! Reduces a text: marks to their agreed level, links to what this reader is shown, photos to those that may be
//! seen. Decides nothing.

use std::collections::BTreeMap;

use super::Verdict;
use crate::consent::record::{Record, Role};
use crate::lang::Lang;
use crate::model::levels::{NameLevel, PlaceLevel};
use crate::model::shown::{Instead, Shown, ShownLink, ShownMark};
use crate::model::text::{Block, Inline, Target};
use crate::model::words::{Country, NameIs, StoryId};
use crate::parse::markdown::{Written, WrittenMark};
use crate::rule::{Rule, holds};

/// What links may lead to in a language.
pub struct Targets<'a> {
    /// Stories shown.
    pub stories: Option<&'a BTreeMap<StoryId, Verdict>>,
    /// Pages shown, with the language of their text.
    pub pages: &'a BTreeMap<String, Lang>,
}

impl Targets<'_> {
    fn link(&self, to: &Target) -> ShownLink {
        match to {
            Target::Story(id) if self.stories.is_some_and(|s| s.contains_key(id)) => ShownLink::Story(*id),
            Target::Page(id) if self.pages.contains_key(id) => ShownLink::Page(id.clone()),
            Target::Story(_) | Target::Page(_) => ShownLink::Nowhere,
            Target::Outside(url) => ShownLink::Outside(url.clone()),
        }
    }
}

/// How far marks and photos of a story go.
pub struct Reach<'a> {
    /// The name level of each person.
    pub names: &'a BTreeMap<String, NameLevel>,
    /// The place level of the story.
    pub place: PlaceLevel,
    /// The country the person returned to.
    pub origin: Country,
    /// The consent record, for people's roles.
    pub record: Option<&'a Record>,
    /// The narrator whose name stands in the fields, what that name is, and the first name alone.
    pub narrator: Option<&'a str>,
    /// What the name in the fields is.
    pub name_is: NameIs,
    /// The first name alone, where the fields give it.
    pub first: Option<&'a str>,
    /// Index of each photo that may be shown, by file.
    pub photos: &'a BTreeMap<&'a str, usize>,
}

/// The level at which a name of a kind may be shown.
pub const fn level_of(name: NameIs) -> NameLevel {
    match name {
        NameIs::Pseudonym => NameLevel::Pseudonym,
        NameIs::First => NameLevel::First,
        NameIs::Full => NameLevel::Full,
    }
}

/// Reduces blocks. Without a reach (on a page) there is nothing under consent.
pub fn blocks(
    written: &[Block<Written>],
    targets: &Targets<'_>,
    reach: Option<&Reach<'_>>,
) -> Vec<Block<Shown>> {
    fitting(written.iter().filter_map(|b| block(b, targets, reach)))
}

/// A list without room for more: there are as many as pages have paragraphs, and they live as long as the build.
fn fitting<T>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = items.collect();
    all.shrink_to_fit();
    all
}

fn block(written: &Block<Written>, targets: &Targets<'_>, reach: Option<&Reach<'_>>) -> Option<Block<Shown>> {
    let items = |items: &[Vec<Block<Written>>]| items.iter().map(|i| blocks(i, targets, reach)).collect();
    Some(match written {
        Block::Heading { level, words: w } => {
            Block::Heading { level: *level, words: words(w, targets, reach) }
        }
        Block::Paragraph(w) => Block::Paragraph(words(w, targets, reach)),
        Block::List { start, items: i } => Block::List { start: *start, items: items(i) },
        Block::Quote(inner) => Block::Quote(blocks(inner, targets, reach)),
        Block::Documents(i) => Block::Documents(items(i)),
        Block::Contact(id) => Block::Contact(id.value.clone()),
        Block::Figure(file) => Block::Figure(*reach?.photos.get(file.value.as_str())?),
        Block::Rule => Block::Rule,
    })
}

fn words(
    written: &[Inline<Written>],
    targets: &Targets<'_>,
    reach: Option<&Reach<'_>>,
) -> Vec<Inline<Shown>> {
    let reduce = |inline: &Inline<Written>| match inline {
        Inline::Text(text) => Some(Inline::Text(text.clone())),
        Inline::Strong(inner) => Some(Inline::Strong(words(inner, targets, reach))),
        Inline::Emphasis(inner) => Some(Inline::Emphasis(words(inner, targets, reach))),
        Inline::Break => Some(Inline::Break),
        Inline::Link { to, words: inner } => {
            Some(Inline::Link { to: targets.link(&to.value), words: words(inner, targets, reach) })
        }
        Inline::Mark(mark) => Some(Inline::Mark(self::mark(mark, reach?))),
    };
    fitting(written.iter().filter_map(reduce))
}

fn mark(mark: &WrittenMark, reach: &Reach<'_>) -> ShownMark {
    match mark {
        WrittenMark::Name { person, level, words } => {
            let narrator = reach.narrator == Some(person.value.as_str());
            let is = name_kind(*level, narrator, &words.value, reach.name_is, reach.first);
            let granted = reach.names.get(&person.value).copied().unwrap_or(NameLevel::None);
            if granted >= level_of(is) || !holds(Rule::NameMarks) {
                return ShownMark::Plain(words.value.clone());
            }
            let message = match reach.record.and_then(|r| r.person(&person.value)).map(|p| p.role) {
                Some(Role::Narrator) => Instead::Narrator,
                Some(Role::Family) => Instead::Relative,
                Some(Role::Pictured | Role::Bystander) | None => Instead::Person,
            };
            ShownMark::Instead { message, country: None }
        }
        WrittenMark::Place { level, words } => {
            if reach.place >= *level || !holds(Rule::PlaceMarks) {
                return ShownMark::Plain(words.value.clone());
            }
            let message = match level {
                PlaceLevel::Town => Instead::Town,
                PlaceLevel::Region => Instead::Region,
                PlaceLevel::Country | PlaceLevel::None => Instead::Country,
            };
            let country = (reach.place >= PlaceLevel::Country).then_some(reach.origin);
            ShownMark::Instead { message, country }
        }
    }
}

/// What the words of a mark are: as the mark says; for the narrator as the fields say; else, to be safe, a full name.
#[must_use]
pub fn name_kind(
    said: Option<NameIs>,
    narrator: bool,
    words: &str,
    name_is: NameIs,
    first: Option<&str>,
) -> NameIs {
    match said {
        Some(level) => level,
        None if narrator && first == Some(words) => NameIs::First,
        None if narrator => name_is,
        None if holds(Rule::UnsaidIsFull) => NameIs::Full,
        None => NameIs::First,
    }
}
