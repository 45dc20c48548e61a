//! A printed edition, as its manifest remembers it: what is on paper and how far it shows somebody. Holds no name, no title and no
//! text of anybody, and does not say whether the paper may still be used (that is [`crate::consent::printed`]).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::consent::cleared::Recipe;
use crate::date::Date;
use crate::lang::Lang;
use crate::model::levels::{ChannelName, DateLevel, FaceLevel, NameLevel, PlaceLevel};
use crate::model::words::{Country, StoryId, Use, vocabulary};

/// The code printed on every booklet and card of an edition, such as `AR-2026-3` or, in two languages, `AREN-2026-3`.
///
/// It is the name of the manifest, the last part of the address on the site, and the only thing a reader or partner has to tell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    letters: String,
    year: i16,
    number: u32,
}

/// The highest number an edition can have: nine digits.
const HIGHEST: u32 = 999_999_999;

impl Code {
    /// Parses two to six capital letters, a year of four digits and a number without noughts before it, joined by hyphens.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (letters, year, number) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let lettered = (2..=6).contains(&letters.len()) && letters.bytes().all(|b| b.is_ascii_uppercase());
        // One edition, one spelling.
        let counted = digits(number) && (1..=9).contains(&number.len()) && !number.starts_with('0');
        if parts.next().is_some() || !lettered || !counted || year.len() != 4 || !digits(year) {
            return None;
        }
        Some(Self { letters: letters.to_owned(), year: year.parse().ok()?, number: number.parse().ok()? })
    }

    /// The letters of the code of an edition in some languages: their codes in capitals, one behind the other.
    #[must_use]
    pub fn letters_of(languages: &[Lang]) -> String {
        languages.iter().map(|lang| lang.code().to_uppercase()).collect()
    }

    /// The code of the next edition in one or two languages in a year: one more than the highest that is taken. The number of an
    /// edition whose manifest was deleted between two others is not given again: its paper may still lie somewhere.
    ///
    /// Nothing for no language or for more than two, for a year without four digits, and when there is no number left.
    #[must_use]
    pub fn next_free<'c>(
        languages: &[Lang],
        year: i16,
        taken: impl IntoIterator<Item = &'c Self>,
    ) -> Option<Self> {
        let letters = Self::letters_of(languages);
        let alike = taken.into_iter().filter(|code| code.letters == letters && code.year == year);
        let number = alike.map(|code| code.number).max().unwrap_or(0).checked_add(1)?;
        let sound = (1..=2).contains(&languages.len()) && (1000..=9999).contains(&year) && number <= HIGHEST;
        sound.then_some(Self { letters, year, number })
    }

    /// The languages' codes in capitals, one behind the other.
    #[must_use]
    pub fn letters(&self) -> &str {
        &self.letters
    }

    /// The Gregorian year it was made in.
    #[must_use]
    pub const fn year(&self) -> i16 {
        self.year
    }

    /// The number within the year.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:04}-{}", self.letters, self.year, self.number)
    }
}

vocabulary! {
    /// What an edition is.
    EditionKind {
        /// Folded and stapled.
        Booklet = "booklet",
        /// One story on each.
        Cards = "cards",
    }
}

vocabulary! {
    /// The form an edition was made in.
    Profile {
        /// Single pages, to be read.
        Read = "read",
        /// Single pages in large print.
        Large = "large",
        /// Sheets for an office printer, to be folded.
        OfficeBooklet = "office-booklet",
        /// Sheets for an office printer, to be cut into cards.
        OfficeCards = "office-cards",
        /// For a print shop.
        Press = "press",
    }
}

vocabulary! {
    /// Whether paper may be used. Ordered: a later one asks for more.
    EditionStatus {
        /// Yes.
        Current = "current",
        /// There is a newer one, which is to be used instead.
        Superseded = "superseded",
        /// No: it must be thrown away.
        Withdrawn = "withdrawn",
    }
}

/// The first half of a BLAKE3 hash: enough to tell whether something is still the same. Written as 32 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShortHash(pub [u8; 16]);

impl ShortHash {
    /// Of a whole hash.
    #[must_use]
    pub fn of(whole: &[u8; 32]) -> Self {
        let mut half = [0; 16];
        for (to, from) in half.iter_mut().zip(whole) {
            *to = *from;
        }
        Self(half)
    }

    /// Parses 32 hexadecimal digits in small letters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let small = |b: &u8| b.is_ascii_digit() || (b'a'..=b'f').contains(b);
        if text.len() != 32 || !text.as_bytes().iter().all(small) {
            return None;
        }
        let mut half = [0; 16];
        for (at, byte) in half.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
        }
        Some(Self(half))
    }
}

impl fmt::Display for ShortHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ShortHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A frozen edition: what `content/editions/<CODE>.yaml` says. Made once, with the paper; only [`Edition::superseded_by`] and
/// [`Edition::recalled`] may be added later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its code, and the name of its file.
    pub code: Code,
    /// What it is.
    pub kind: EditionKind,
    /// The form it was made in.
    pub profile: Profile,
    /// One language, or two on facing pages: the first is the one it opens with.
    pub languages: Vec<Lang>,
    /// The day it was made for.
    pub made: Date,
    /// The address of the site that is printed on it.
    pub site: Option<String>,
    /// The partner it was made for.
    pub partner: Option<String>,
    /// How many copies were ordered.
    pub copies: u32,
    /// The channels whose consent it rests on: `print`, `partners` or both. Each must still be covered.
    pub channels: BTreeSet<ChannelName>,
    /// What was asked for.
    pub selection: Selection,
    /// It is a supplement: it holds what had come since this edition.
    pub since: Option<Code>,
    /// The editions it takes the place of.
    pub replaces: BTreeSet<Code>,
    /// The edition that has taken its place, where that one does not say so itself.
    pub superseded_by: Option<Code>,
    /// The day it was called back. It must not be used from then on, whatever consent says later.
    pub recalled: Option<Date>,
    /// What is printed on it, in the order of the pages.
    pub stories: Vec<StoryOnPaper>,
}

/// What was asked for when an edition was made. Nothing asked for means everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Of these countries of origin alone.
    pub countries: BTreeSet<Country>,
    /// About these uses of the support alone.
    pub uses: BTreeSet<Use>,
}

/// A story on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryOnPaper {
    /// Which.
    pub id: StoryId,
    /// Its number within the edition, as printed on the card or page.
    pub card: u32,
    /// Every language that consent must cover: those of the pages it stands on, and that of its text where it is another.
    pub languages: BTreeSet<Lang>,
    /// Of everything printed of it.
    pub text: ShortHash,
    /// How far it shows its narrator.
    pub scope: Scope,
    /// How far its text names anybody in the record, by the record's ids; who is not in here is not named.
    pub names: BTreeMap<String, NameLevel>,
    /// The photos printed with it.
    pub photos: Vec<PhotoOnPaper>,
    /// The first day on which the consent of anybody in it ends, as it stood when the edition was made.
    pub until: Date,
}

/// How far a story on paper shows its narrator. (Nothing can be heard on paper.)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// Name.
    pub name: NameLevel,
    /// The most that any printed photo shows of anybody's face.
    pub face: FaceLevel,
    /// Place.
    pub place: PlaceLevel,
    /// Date of return.
    pub date: DateLevel,
}

/// A photo on paper: which, and what had been done to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoOnPaper {
    /// Of the original's bytes.
    pub original: ShortHash,
    /// The part that was kept, and what was filled.
    pub recipe: Recipe,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    #[test]
    fn codes_have_one_spelling() {
        for text in ["AR-2026-1", "AREN-2026-12", "CKBPRS-2027-999999999"] {
            assert_eq!(code(text).to_string(), text);
        }
        for wrong in [
            "ar-2026-1",
            "A-2026-1",
            "ABCDEFG-2026-1",
            "AR-26-1",
            "AR-2026-0",
            "AR-2026-01",
            "AR-2026-",
            "AR-2026-1-2",
            "AR-2026-1000000000",
            "AR-٢٠٢٦-1",
            "AR-+026-1",
            "EN-7F3K2",
            "",
        ] {
            assert_eq!(Code::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn editions_are_in_the_order_of_their_numbers() {
        let mut codes = ["AR-2026-10", "AR-2026-9", "AR-2025-11"].map(code);
        codes.sort();
        assert_eq!(codes.map(|c| c.to_string()), ["AR-2025-11", "AR-2026-9", "AR-2026-10"]);
    }

    #[test]
    fn the_next_number_is_one_more_than_the_highest_of_its_languages_and_year() {
        let taken = ["AR-2026-1", "AR-2026-7", "AR-2025-9", "EN-2026-8", "AREN-2026-20"].map(code);
        let next = |languages: &[Lang], year| {
            Code::next_free(languages, year, &taken).map(|c| c.to_string()).unwrap_or_default()
        };
        assert_eq!(next(&[Lang::Ar], 2026), "AR-2026-8");
        assert_eq!(next(&[Lang::Ar], 2027), "AR-2027-1");
        assert_eq!(next(&[Lang::Ar, Lang::En], 2026), "AREN-2026-21");
        assert_eq!(next(&[Lang::En, Lang::Ar], 2026), "ENAR-2026-1");
        for (languages, year) in
            [(&[][..], 2026), (&[Lang::Ar, Lang::En, Lang::So], 2026), (&[Lang::Ar], 999)]
        {
            assert_eq!(next(languages, year), "", "{languages:?} {year}");
        }
        assert_eq!(Code::next_free(&[Lang::Ar], 2026, &[code("AR-2026-999999999")]), None);
    }

    #[test]
    fn half_a_hash_is_written_and_read() {
        let mut whole = [0; 32];
        whole.iter_mut().zip(0xf0..=0xff).for_each(|(to, n)| *to = n);
        let half = ShortHash::of(&whole);
        assert_eq!(half.to_string(), "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
        assert_eq!(ShortHash::parse(&half.to_string()), Some(half));
        for wrong in ["", "f0f1", &"F0".repeat(16), &"0".repeat(33), &"é".repeat(16), &"+0".repeat(16)] {
            assert_eq!(ShortHash::parse(wrong), None, "{wrong}");
        }
    }
}
