//! What a consent file says, as meant. Holds no identity, and decides nothing.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::consent::cleared::Rect;
use crate::date::Date;
use crate::diag::SourceFile;
use crate::lang::Lang;
use crate::model::levels::{ChannelName, Levels};
use crate::model::site::Protection;
use crate::model::words::vocabulary;

/// A consent file.
#[derive(Clone, Debug)]
pub struct Record {
    /// The file, for pointing into it.
    pub file: Arc<SourceFile>,
    /// The office's opaque reference; never shown.
    pub reference: String,
    /// The protection asked for; `no-identity` where nothing is said.
    pub protection: Protection,
    /// The people concerned.
    pub people: Vec<Person>,
    /// The photos that were agreed to.
    pub photos: Vec<PhotoConsent>,
}

impl Record {
    /// The person with this id.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|p| p.id == id)
    }
}

vocabulary! {
    /// A person's part in the story.
    Role {
        /// Tells it.
        Narrator = "narrator",
        /// Is in a picture, on purpose.
        Pictured = "pictured",
        /// Belongs to the narrator's family.
        Family = "family",
        /// Happens to be in a picture.
        Bystander = "bystander",
    }
}

/// A person and what they agreed to.
#[derive(Clone, Debug)]
pub struct Person {
    /// Opaque id.
    pub id: String,
    /// Where the person's entry begins, for messages.
    pub span: Range<usize>,
    /// Their part.
    pub role: Role,
    /// Under age; also where nothing is said.
    pub child: bool,
    /// When they agreed; without it they did not.
    pub given: Option<Date>,
    /// The first day it no longer holds.
    pub until: Option<Date>,
    /// Where the end stands, for messages.
    pub until_span: Range<usize>,
    /// Where it may be published.
    pub channels: BTreeSet<ChannelName>,
    /// In which languages.
    pub languages: Languages,
    /// How much may be shown.
    pub shows: Levels,
    /// Who agreed for a child.
    pub guardian: Option<Guardian>,
    /// What was taken back.
    pub withdrawn: Withdrawn,
}

/// The languages a consent covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Languages {
    /// Every one.
    All,
    /// These; possibly none.
    Only(BTreeSet<Lang>),
}

impl Languages {
    /// Whether a language is among them.
    #[must_use]
    pub fn covers(&self, lang: Lang) -> bool {
        match self {
            Self::All => true,
            Self::Only(set) => set.contains(&lang),
        }
    }
}

/// A guardian's consent.
#[derive(Clone, Debug)]
pub struct Guardian {
    /// When the guardian agreed.
    pub given: Option<Date>,
    /// Whether the child agreed too.
    pub assent: bool,
    /// The day the child comes of age, and must be asked.
    pub majority: Option<Date>,
}

/// What was taken back, whenever. A withdrawal holds at once, whatever its date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Withdrawn {
    /// Everything.
    pub all: bool,
    /// Some channels.
    pub channels: BTreeSet<ChannelName>,
    /// Some of what is shown.
    pub shows: BTreeSet<Show>,
}

impl Withdrawn {
    /// What words of `from` mean. A word that means nothing here was written by a newer program: then everything is taken back.
    #[must_use]
    pub fn from_words<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut taken = Self::default();
        for word in words {
            if let Some(channel) = ChannelName::from_word(word) {
                taken.channels.insert(channel);
            } else if let Some(show) = Show::from_word(word) {
                taken.shows.insert(show);
            } else {
                taken.all = true;
            }
        }
        taken
    }

    /// The words of `from`, in a fixed order. Who took everything back took each part of it back too.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        let parts = self.channels.iter().map(|c| c.word()).chain(self.shows.iter().map(|s| s.word()));
        self.all.then_some("all").into_iter().chain(parts.filter(|_| !self.all))
    }

    /// Every word that can stand in `from`.
    pub fn known_words() -> impl Iterator<Item = &'static str> {
        std::iter::once("all").chain(ChannelName::words()).chain(Show::words())
    }

    /// What either of two says.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self {
            all: self.all || other.all,
            channels: self.channels.union(&other.channels).copied().collect(),
            shows: self.shows.union(&other.shows).copied().collect(),
        }
    }

    /// Whether all of the other one is taken back in this one.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        self.all
            || (!other.all && other.channels.is_subset(&self.channels) && other.shows.is_subset(&self.shows))
    }

    /// Whether nothing was taken back.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        !self.all && self.channels.is_empty() && self.shows.is_empty()
    }
}

vocabulary! {
    /// A kind of thing shown.
    Show {
        /// Name.
        Name = "name",
        /// Face.
        Face = "face",
        /// Place.
        Place = "place",
        /// Date.
        Date = "date",
        /// Voice.
        Voice = "voice",
        /// Every photo the person is in; for the narrator, and for the family, every photo of the story.
        Photo = "photo",
    }
}

/// A photo that was agreed to.
#[derive(Clone, Debug)]
pub struct PhotoConsent {
    /// `media/…`.
    pub file: String,
    /// Where the entry begins, for messages.
    pub span: Range<usize>,
    /// BLAKE3 of the bytes agreed to.
    pub hash: Option<[u8; 32]>,
    /// Who is in it: nobody has said; nobody is (an empty list); these.
    pub people: Option<Vec<String>>,
    /// The part that is kept.
    pub crop: Option<Rect>,
    /// The parts that are filled.
    pub masks: Vec<Mask>,
    /// The first day the right to use it no longer holds; nothing where rights were not settled at all.
    pub rights: Rights,
    /// Words by which the office says that it is another picture than one that was taken back and looks like it.
    pub not_the_one: BTreeSet<String>,
}

/// The right to use a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rights {
    /// Nothing was said.
    Unsettled,
    /// Without end.
    Unlimited,
    /// Until (exclusive).
    Until(Date),
}

/// A filled part of a photo.
#[derive(Clone, Debug)]
pub struct Mask {
    /// Where.
    pub area: Rect,
    /// Whom it covers.
    pub who: Option<String>,
}
