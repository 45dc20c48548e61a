//! What can be wrong with printed sheets, as values and in a few words each. Does not say who is to blame.

use std::fmt;

/// What makes sheets unusable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfold {
    /// A page reaches beyond the paper.
    OffPaper(Option<usize>),
    /// A cut or fold runs through a page.
    Through(Option<usize>),
    /// Two pages lie on the same side of a leaf.
    Crowded(Option<usize>),
    /// A tick is neither upright nor level, leaves the paper, or asks for a fold across the spine.
    Tick,
    /// A piece does not have exactly one fold, but so many.
    Folds(usize),
    /// There are not as many booklets or cards as promised.
    Count {
        /// How many there should be.
        promised: usize,
        /// How many there are.
        found: usize,
    },
    /// Another page than expected.
    Order {
        /// Which face of the booklet, or which card, from 1.
        place: usize,
        /// The page that belongs there; nothing for an empty one.
        expected: Option<usize>,
        /// The page that is there; nothing for an empty one.
        found: Option<usize>,
    },
    /// A page stands on its head.
    UpsideDown(Option<usize>),
    /// A page does not lie against the fold and the cut, or has the wrong size or creep: it does not meet the page behind it.
    Displaced(Option<usize>),
}

impl fmt::Display for Misfold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |page: &Option<usize>| page.map_or("an empty page".to_owned(), |p| format!("page {p}"));
        match self {
            Self::OffPaper(page) => write!(f, "{} reaches beyond the paper", name(page)),
            Self::Through(page) => write!(f, "a cut or fold runs through {}", name(page)),
            Self::Crowded(page) => write!(f, "{} shares its side of a leaf with another page", name(page)),
            Self::Tick => f.write_str("a tick does not show where to cut or fold"),
            Self::Folds(count) => write!(f, "a spread has {count} folds instead of one"),
            Self::Count { promised, found } => {
                write!(f, "{found} come out of the sheets instead of {promised}")
            }
            Self::Order { place, expected, found } => {
                write!(f, "{} comes out in place {place} instead of {}", name(found), name(expected))
            }
            Self::UpsideDown(page) => write!(f, "{} comes out upside down", name(page)),
            Self::Displaced(page) => write!(f, "{} does not meet the page behind it", name(page)),
        }
    }
}
