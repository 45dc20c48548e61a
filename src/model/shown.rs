//! A story, page, contact or printed edition reduced to what may be shown, but for the last in one language. Only
//! [`crate::consent`] makes the sealed ones; renderers read them.

use crate::consent::cleared::{Channel, Cleared, Feed, PhotoGrant, Social, Web};
use crate::date::{Date, When};
use crate::lang::Lang;
use crate::model::manifest::{EditionKind, EditionStatus};
use crate::model::text::{Block, Stage};
use crate::model::words::{Country, Form, StoryId, Use, Went};

/// The stage after consent: nothing in the tree is more than may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown;

impl Stage for Shown {
    type Mark = ShownMark;
    type Link = ShownLink;
    type Contact = String;
    type Figure = usize;
}

/// A mark at its agreed level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownMark {
    /// The words as written: the level allows them. Foreign to the sentence, so isolated (`<bdi>`).
    Plain(String),
    /// A message of the interface in place of the words, such as `mark-person` ("a returnee") or `mark-town-in`
    /// ("a town in Ethiopia"), with the country for those that name it.
    Instead {
        /// Which message.
        message: Instead,
        /// The country, where it may be named.
        country: Option<Country>,
    },
}

/// What stands in place of a name or place that may not be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// The narrator's name.
    Narrator,
    /// The name of somebody else in the family.
    Relative,
    /// Anybody else's name.
    Person,
    /// A town.
    Town,
    /// A region.
    Region,
    /// The country itself.
    Country,
}

impl Instead {
    /// The message that says it; some name the country, where that may be named.
    #[must_use]
    pub const fn message(self, country: bool) -> &'static str {
        match (self, country) {
            (Self::Narrator, _) => "mark-narrator",
            (Self::Relative, _) => "mark-relative",
            (Self::Person, _) => "mark-person",
            (Self::Town, false) => "mark-town",
            (Self::Town, true) => "mark-town-in",
            (Self::Region, false) => "mark-region",
            (Self::Region, true) => "mark-region-in",
            (Self::Country, _) => "mark-country",
        }
    }
}

/// A resolved link: its target is known to exist in this language on this site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownLink {
    /// Another story on this site in the page's language.
    Story(StoryId),
    /// A page of this site in the page's language.
    Page(String),
    /// `https`, `mailto` or `tel`.
    Outside(String),
    /// The target is not shown to this reader: only the words remain.
    Nowhere,
}

/// The person's name at the agreed level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownName {
    /// No name: "a returnee".
    Hidden,
    /// A changed name; the page says so.
    Changed(String),
    /// The real name, first or full.
    Real(String),
}

/// How the text came into the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Written in it.
    Source,
    /// Translated from the source and checked by a person.
    Reviewed,
    /// Translated by machine; the page says so.
    Machine,
    /// Translated, but the source has changed since; the page says so.
    Outdated,
    /// Not translated: the text is shown in another language and labelled.
    Fallback,
}

/// A story as it may be shown on the web, in one language.
#[derive(Clone, Debug)]
pub struct ShownStory {
    /// Its permanent number.
    pub id: StoryId,
    /// The language of the page around it.
    pub lang: Lang,
    /// The language of the text; another one only with [`Origin::Fallback`].
    pub text_lang: Lang,
    /// How the text came into that language.
    pub origin_of_text: Origin,
    /// Languages the story itself may be read in here (its own texts, no fallbacks), in the site's order.
    pub languages: Vec<Lang>,
    /// The last part of its address in [`ShownStory::lang`].
    pub slug: String,
    /// Earlier slugs, which redirect here.
    pub old_slugs: Vec<String>,
    /// Title.
    pub title: String,
    /// The short version, at most 200 characters.
    pub summary: String,
    /// A sentence of the person's own.
    pub quote: Option<String>,
    /// The person's name.
    pub name: ShownName,
    /// Country of origin, where it may be named.
    pub country: Option<Country>,
    /// Region, where it may be named.
    pub region: Option<String>,
    /// Town, where it may be named.
    pub town: Option<String>,
    /// When the person returned, as exactly as may be said.
    pub returned: Option<When>,
    /// When the story was told.
    pub told: When,
    /// The language it was told in (a BCP 47 primary code), where it may be said.
    pub told_language: Option<String>,
    /// What the support was used for.
    pub uses: Vec<Use>,
    /// The form of the support.
    pub form: Option<Form>,
    /// How it went.
    pub went: Went,
    /// The text.
    pub body: Vec<Block<Shown>>,
    /// The photos that may be shown; [`Block::Figure`] holds an index into it. The first one not placed in the text leads.
    pub photos: Vec<ShownPhoto>,
    /// Older than the site's age notice.
    pub old: bool,
    /// Invented; the page says so.
    pub example: bool,
    /// Present if the story may be listed in feeds.
    pub feed: Option<Cleared<FeedEntry, Feed>>,
    /// Present if shared links may show the story instead of the site's neutral card.
    pub social: Option<Cleared<ShareCard, Social>>,
}

impl ShownStory {
    /// Whether the text is in the page's language.
    #[must_use]
    pub fn is_native(&self) -> bool {
        self.lang == self.text_lang
    }

    /// The index of the photo that leads the page: the first not placed inside the text.
    #[must_use]
    pub fn lead_photo(&self) -> Option<usize> {
        first_unplaced(&self.body, self.photos.len())
    }
}

/// The first of so many photos that the text does not place itself.
pub(super) fn first_unplaced(body: &[Block<Shown>], photos: usize) -> Option<usize> {
    let placed: Vec<usize> =
        body.iter().filter_map(|b| if let Block::Figure(i) = b { Some(*i) } else { None }).collect();
    (0..photos).find(|i| !placed.contains(i))
}

/// A photo that may be shown on a channel.
#[derive(Clone, Debug)]
pub struct ShownPhoto<C: Channel = Web> {
    /// The proof, against which the media stage opens and reduces the original.
    pub grant: Cleared<PhotoGrant, C>,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Caption.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// Not a photo of the person or place told about; the page says so.
    pub illustration: bool,
}

/// What a feed holds of a story: title and link, nothing else. The country only says which feeds hold it.
#[derive(Clone, Debug)]
pub struct FeedEntry {
    /// Title.
    pub title: String,
    /// Country of origin, where a feed may name it: for the feeds of countries.
    pub country: Option<Country>,
    /// The day it was released for publication: for the entry's date.
    pub published: Date,
}

/// What a shared link may show of a story.
#[derive(Clone, Debug)]
pub struct ShareCard {
    /// Title.
    pub title: String,
    /// Summary.
    pub summary: String,
    /// The lead photo, if `social` covers it too.
    pub photo: Option<Cleared<PhotoGrant, Social>>,
}

/// A page (about, how to return …) in one language. Not under anybody's consent.
#[derive(Clone, Debug)]
pub struct ShownPage {
    /// Its id, the same in every language.
    pub id: String,
    /// The language of the page around it.
    pub lang: Lang,
    /// The language of the text.
    pub text_lang: Lang,
    /// How the text came into that language.
    pub origin_of_text: Origin,
    /// Languages it may be read in.
    pub languages: Vec<Lang>,
    /// The last part of its address.
    pub slug: String,
    /// Earlier slugs.
    pub old_slugs: Vec<String>,
    /// Title.
    pub title: String,
    /// Summary.
    pub summary: Option<String>,
    /// Its place in the menu; not in the menu without one.
    pub menu: Option<u32>,
    /// Invented; the page says so.
    pub example: bool,
    /// The text. Figures and marks do not occur in pages.
    pub body: Vec<Block<Shown>>,
}

/// Whom to call, in one language.
#[derive(Clone, Debug)]
pub struct ShownContact {
    /// Name.
    pub name: String,
    /// Language of the name, where it is not the page's.
    pub name_lang: Lang,
    /// Who helps with what.
    pub role: Option<String>,
    /// Opening hours.
    pub hours: Option<String>,
    /// Telephone number as written, international form.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Web address.
    pub url: Option<String>,
    /// Languages spoken, as BCP 47 primary codes.
    pub languages: Vec<String>,
    /// When the record was last checked.
    pub checked: Date,
    /// Too old to be relied on: "ask first".
    pub stale: bool,
}

/// What readers and partners are told of a printed edition. Says nothing of the stories in it, and not why it was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownEdition {
    /// The code on its paper.
    pub code: String,
    /// What it is.
    pub kind: EditionKind,
    /// Its languages, the first one first.
    pub languages: Vec<Lang>,
    /// The day it was made for; nothing for the booklet that is made anew with every build.
    pub made: Option<Date>,
    /// Whether it may be used.
    pub status: EditionStatus,
    /// The newer edition to be used instead.
    pub newer: Option<String>,
}
