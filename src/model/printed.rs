//! A story reduced to what may be printed, in one language. Only [`crate::consent`] makes the sealed ones; the printer's
//! renderer reads them. Knows no address of the website but the short one.

use crate::consent::cleared::Channel;
use crate::date::When;
use crate::lang::Lang;
use crate::model::shown::{Shown, ShownName, ShownPhoto, first_unplaced};
use crate::model::text::Block;
use crate::model::words::{Country, Form, StoryId, Use, Went};

/// A story as it may be printed. Paper cannot be labelled later: no fallback to another language, no translation by machine,
/// none whose source has changed since.
#[derive(Clone, Debug)]
pub struct PrintedStory<C: Channel> {
    /// Its permanent number.
    pub id: StoryId,
    /// The language of the text.
    pub lang: Lang,
    /// Title.
    pub title: String,
    /// The short version, at most 200 characters.
    pub summary: String,
    /// The short text for the card, where one is written; else the summary serves.
    pub card: Option<String>,
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
    /// What the support was used for.
    pub uses: Vec<Use>,
    /// The form of the support.
    pub form: Option<Form>,
    /// How it went.
    pub went: Went,
    /// The text.
    pub body: Vec<Block<Shown>>,
    /// The photos that may be printed; [`Block::Figure`] holds an index into it.
    pub photos: Vec<ShownPhoto<C>>,
    /// Older than the site's age notice.
    pub old: bool,
    /// Invented; the page says so.
    pub example: bool,
    /// Whether its short address leads to something: the story is on line in some language.
    pub on_line: bool,
}

impl<C: Channel> PrintedStory<C> {
    /// The index of the photo that leads the story: the first not placed inside the text.
    #[must_use]
    pub fn lead_photo(&self) -> Option<usize> {
        first_unplaced(&self.body, self.photos.len())
    }
}
