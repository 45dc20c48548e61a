//! Everything that may be shown, sorted by language: what a renderer is given. Holds no path of a source file.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::consent::cleared::{Channel, Cleared, Web};
use crate::date::Now;
use crate::lang::Lang;
use crate::model::printed::PrintedStory;
use crate::model::shown::{ShownContact, ShownEdition, ShownPage, ShownStory};
use crate::model::site::Site;
use crate::model::text::Target;
use crate::model::words::StoryId;

/// What the website is made of.
#[derive(Clone, Debug)]
pub struct WebEdition {
    /// The configuration.
    pub site: Site,
    /// The moment it is made for.
    pub now: Now,
    /// The stories, pages and contacts of each language of the site.
    pub languages: BTreeMap<Lang, LangEdition>,
    /// Old addresses the office wants kept: a path beginning with `/`, and where it leads now. Only targets that are shown.
    pub redirects: BTreeMap<String, Target>,
    /// What is said of every printed edition, by the code on its paper.
    pub printed: BTreeMap<String, ShownEdition>,
}

/// A finished booklet.
#[derive(Clone, Debug)]
pub struct Booklet {
    /// The code of its edition.
    pub code: String,
    /// How many pages it has.
    pub pages: usize,
    /// The stories in it, each once.
    pub stories: Vec<StoryId>,
    /// The file.
    pub pdf: Arc<[u8]>,
}

/// What one language's readers are shown.
#[derive(Clone, Debug, Default)]
pub struct LangEdition {
    /// Stories, each with its texts in this language or in a fallback.
    pub stories: BTreeMap<StoryId, Cleared<ShownStory, Web>>,
    /// Pages by id.
    pub pages: BTreeMap<String, ShownPage>,
    /// Contacts by id: those some shown text cites.
    pub contacts: BTreeMap<String, ShownContact>,
}

/// What one language's booklet or cards are made of, sealed for the channel they go out on: paper, the PDF on line, or a
/// partner's hands.
#[derive(Clone, Debug)]
pub struct PrintEdition<C: Channel> {
    /// The language.
    pub lang: Lang,
    /// Stories whose text is written in it, or translated and checked.
    pub stories: BTreeMap<StoryId, Cleared<PrintedStory<C>, C>>,
    /// Contacts by id: those a story cites, and those the office names for the page on whom to ask.
    pub contacts: BTreeMap<String, ShownContact>,
}
