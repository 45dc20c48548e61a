//! Every reason against a story on paper, in words for the office. Never handed to a renderer, and decides nothing.

use std::fmt;

use crate::consent::refusal::Refusal;
use crate::model::levels::NameLevel;

/// Why a story on paper may no longer be handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no such story any more.
    Gone,
    /// Its files hold mistakes, so nobody can say what is agreed to.
    Unfinished,
    /// The story may not be shown on paper.
    Refused(Refusal),
    /// Paper shows more of the narrator than is agreed to now.
    More {
        /// Name, place or date.
        what: &'static str,
        /// The level on paper.
        printed: &'static str,
        /// The level that is agreed to now.
        allowed: &'static str,
    },
    /// Paper names a person more exactly than is agreed to now.
    Name {
        /// The person's id in the record.
        person: String,
        /// The level on paper.
        printed: NameLevel,
        /// The level that is agreed to now.
        allowed: NameLevel,
    },
    /// A photo on paper is not filed any more.
    PhotoGone,
    /// A photo on paper may not be shown.
    Photo(String, Refusal),
    /// A photo on paper shows more than is to be seen now: its crop or a mask has changed.
    PhotoMore(String),
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gone => f.write_str("the story is not in the content any more"),
            Self::Unfinished => {
                f.write_str("the story's files hold mistakes, so nobody can say what is agreed to")
            }
            Self::Refused(refusal) => refusal.fmt(f),
            Self::More { what, printed, allowed } => {
                write!(f, "the paper shows `{what}: {printed}`, and now `{what}: {allowed}` is agreed to")
            }
            Self::Name { person, printed, allowed } => {
                write!(f, "the paper names {person} as `{printed}`, and now `{allowed}` is agreed to")
            }
            Self::PhotoGone => f.write_str("a photo on the paper is not filed in consent.yaml any more"),
            Self::Photo(file, refusal) => write!(f, "the photo {file} on the paper: {refusal}"),
            Self::PhotoMore(file) => {
                write!(f, "the photo {file} on the paper shows more than `crop` and `mask` leave of it now")
            }
        }
    }
}
