//! How many people there are of a kind, as the office counts them: what a story is measured against, so that nobody can be told
//! from a few others. Reads no file, and decides nothing.

use crate::date::When;
use crate::model::words::{Country, Use, vocabulary};

vocabulary! {
    /// What a story tells of its narrator besides place, date and use.
    Group {
        /// The narrator is under age.
        Child = "child",
        /// Somebody of the narrator's family is in it.
        Family = "family",
    }
}

/// A line: so many people fit all of it. What is not said means: all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// From this country.
    pub country: Option<Country>,
    /// Who returned in this year, or in this month of it.
    pub returned: Option<When>,
    /// Who used the support for this.
    pub used_for: Option<Use>,
    /// To this town or region.
    pub place: Option<String>,
    /// Who belongs to this group.
    pub group: Option<Group>,
    /// How many people.
    pub count: u64,
}

/// Every line. Of a file with a mistake in it, none: then nobody knows how many people fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// In the order of the file.
    pub rows: Vec<Row>,
}

/// How a place is compared: capitals and blanks around it do not count.
#[must_use]
pub fn comparable(place: &str) -> String {
    place.trim().to_lowercase()
}
