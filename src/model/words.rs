//! Small closed vocabularies. Each word a story file may use has one variant here, and its label in `i18n/`. Holds
//! no text a reader sees.

use std::fmt;

/// A closed vocabulary whose words are written in story files.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant,)* }

        impl $name {
            /// Every word, in its fixed order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The word as written in files, addresses and message ids.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            /// The variant of a word, compared exactly.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.word() == word)
            }

            /// Every word as text, for "did you mean".
            pub fn words() -> impl Iterator<Item = &'static str> {
                Self::ALL.iter().map(|v| v.word())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}

pub(crate) use vocabulary;

vocabulary! {
    /// What the support was used for.
    Use {
        /// Repairing, building or renting a home.
        Housing = "housing",
        /// A shop, a workshop, a service.
        Business = "business",
        /// School, university, a language.
        Education = "education",
        /// Learning a trade.
        Training = "training",
        /// Treatment, medicine, care.
        Health = "health",
        /// Children, partners, parents.
        Family = "family",
        /// Fields, animals, bees.
        Farming = "farming",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// The form the support came in.
    Form {
        /// Money.
        Cash = "cash",
        /// Goods or services.
        InKind = "in-kind",
        /// Both.
        Both = "both",
    }
}

vocabulary! {
    /// How it went, in the person's own judgement. Never a sort key.
    Went {
        /// Well.
        Well = "well",
        /// Some of each.
        Mixed = "mixed",
        /// Badly.
        Badly = "badly",
    }
}

vocabulary! {
    /// What the name in a story file is.
    NameIs {
        /// An invented name.
        Pseudonym = "pseudonym",
        /// The real first name.
        First = "first",
        /// The real full name.
        Full = "full",
    }
}

/// How exactly a name is shown; a higher level shows more.
pub type Level = NameIs;

/// The permanent number of a story, written `s-0001`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StoryId(pub u32);

impl StoryId {
    /// Parses `s-` and four to nine digits, not all zero.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix("s-")?;
        let canonical = (4..=9).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        let number = if canonical { digits.parse().ok()? } else { 0 };
        // One story, one spelling: five digits and more only where four do not suffice.
        (number > 0 && Self(number).digits() == digits).then_some(Self(number))
    }

    /// The digits alone, at least four: the last part of the short address `/s/0001/`.
    #[must_use]
    pub fn digits(self) -> String {
        format!("{:04}", self.0)
    }
}

impl fmt::Display for StoryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "s-{:04}", self.0)
    }
}

/// A country of origin: ISO 3166-1 alpha-2, and `XK` for Kosovo, which ISO leaves to its users and CLDR defines.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

/// The officially assigned codes of ISO 3166-1 alpha-2, and XK.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ \
FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT \
JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP \
MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE \
RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV \
TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

impl Country {
    /// The country of an upper-case two-letter code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let bytes: [u8; 2] = code.as_bytes().try_into().ok()?;
        COUNTRIES.split(' ').any(|c| c == code).then_some(Self(bytes))
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        // Only ASCII letters are ever stored.
        std::str::from_utf8(&self.0).unwrap_or("")
    }

    /// Every code, for "did you mean".
    pub fn codes() -> impl Iterator<Item = &'static str> {
        COUNTRIES.split(' ')
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_one_spelling() {
        assert_eq!(StoryId::parse("s-0001"), Some(StoryId(1)));
        assert_eq!(StoryId::parse("s-12345"), Some(StoryId(12345)));
        for wrong in ["s-1", "s-00001", "s-0000", "S-0001", "0001", "s-００01"] {
            assert_eq!(StoryId::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn countries_are_the_250() {
        assert_eq!(Country::codes().count(), 250);
        assert!(Country::parse("XK").is_some());
        assert!(Country::parse("et").is_none());
        assert!(Country::parse("XX").is_none());
    }
}
