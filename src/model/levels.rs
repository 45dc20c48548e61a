//! How much of a person may be shown: ordered levels, of which the lowest of all that apply counts. Does not say whose
//! apply.

use crate::model::words::vocabulary;

vocabulary! {
    /// How much of a name.
    NameLevel {
        /// No name.
        None = "none",
        /// An invented name.
        Pseudonym = "pseudonym",
        /// The first name.
        First = "first",
        /// The full name.
        Full = "full",
    }
}

vocabulary! {
    /// How much of a face.
    FaceLevel {
        /// Not in a picture.
        None = "none",
        /// In a picture, under a solid mask.
        Masked = "masked",
        /// Visible.
        Visible = "visible",
    }
}

vocabulary! {
    /// How exactly a place.
    PlaceLevel {
        /// Not at all.
        None = "none",
        /// The country.
        Country = "country",
        /// The region.
        Region = "region",
        /// The town.
        Town = "town",
    }
}

vocabulary! {
    /// How exactly a date.
    DateLevel {
        /// Not at all.
        None = "none",
        /// The year.
        Year = "year",
        /// Year and month.
        Month = "month",
    }
}

vocabulary! {
    /// Whether a recording may be heard.
    VoiceLevel {
        /// No.
        No = "no",
        /// Yes.
        Yes = "yes",
    }
}

vocabulary! {
    /// Where something is published.
    ChannelName {
        /// The website.
        Web = "web",
        /// News feeds.
        Feed = "feed",
        /// Previews of shared links.
        Social = "social",
        /// Paper.
        Print = "print",
        /// The booklet on line.
        Pdf = "pdf",
        /// Packs for partners.
        Partners = "partners",
    }
}

/// One level of each kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Levels {
    /// Name.
    pub name: NameLevel,
    /// Face.
    pub face: FaceLevel,
    /// Place.
    pub place: PlaceLevel,
    /// Date of return.
    pub date: DateLevel,
    /// Voice.
    pub voice: VoiceLevel,
}

impl Levels {
    /// Nothing at all: what holds without a record.
    pub const NOTHING: Self = Self {
        name: NameLevel::None,
        face: FaceLevel::None,
        place: PlaceLevel::None,
        date: DateLevel::None,
        voice: VoiceLevel::No,
    };

    /// No bound.
    pub const ALL: Self = Self {
        name: NameLevel::Full,
        face: FaceLevel::Visible,
        place: PlaceLevel::Town,
        date: DateLevel::Month,
        voice: VoiceLevel::Yes,
    };

    /// The lower of each kind.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        Self {
            name: self.name.min(other.name),
            face: self.face.min(other.face),
            place: self.place.min(other.place),
            date: self.date.min(other.date),
            voice: self.voice.min(other.voice),
        }
    }

    /// The higher of each kind.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self {
            name: self.name.max(other.name),
            face: self.face.max(other.face),
            place: self.place.max(other.place),
            date: self.date.max(other.date),
            voice: self.voice.max(other.voice),
        }
    }

    /// Whether no kind is higher than in `other`.
    #[must_use]
    pub fn within(self, other: Self) -> bool {
        self.min(other) == self
    }
}
