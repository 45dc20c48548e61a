//! The table of languages: what each is called, how it is written, and which data stand for it elsewhere. Does not
//! derive anything from a language code.
//!
//! Libraries do not agree on codes (CLDR has no `prs`, Fluent's plural data no `fa-AF`, and the common direction data
//! lack `nb`), so every fact stands in a row of its own.

use std::fmt;

/// The direction a script is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dir {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Dir {
    /// The value of the HTML `dir` attribute.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// The script a language is written in on this site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin.
    Latin,
    /// Arabic, Persian, Kurdish and Pashto letters.
    Arabic,
    /// Amharic and Tigrinya.
    Ethiopic,
    /// Russian and Ukrainian.
    Cyrillic,
}

/// The calendar a reader counts years in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// Gregorian only.
    Gregorian,
    /// Solar Hijri (Iran, Afghanistan), shown together with the Gregorian year.
    Persian,
}

/// One row of the table.
#[derive(Debug)]
pub struct Row {
    /// Code in addresses, file names and `lang` attributes (BCP 47).
    pub code: &'static str,
    /// Locale whose CLDR data are used.
    pub cldr: &'static str,
    /// Language whose plural rules Fluent knows.
    pub plural: &'static str,
    /// Script of the interface.
    pub script: Script,
    /// Writing direction.
    pub dir: Dir,
    /// The language's name in itself.
    pub autonym: &'static str,
    /// The language's name in English, for staff.
    pub english: &'static str,
    /// Calendar of dates in running text.
    pub calendar: Calendar,
    /// The ten digits used in running text, as the CLDR numbering system's name.
    pub digits: &'static str,
}

macro_rules! languages {
    ($($variant:ident $code:literal $cldr:literal $plural:literal $script:ident $dir:ident $autonym:literal $english:literal $calendar:ident $digits:literal;)*) => {
        /// A language the interface speaks. Closed: another language needs a row here and a folder in `i18n/`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the variants are named by the table's English column")]
        pub enum Lang { $($variant,)* }

        impl Lang {
            /// All languages, in the order of the table.
            pub const ALL: &'static [Lang] = &[$(Lang::$variant,)*];

            /// The language's row.
            #[must_use]
            pub const fn row(self) -> &'static Row {
                match self {
                    $(Lang::$variant => &Row {
                        code: $code, cldr: $cldr, plural: $plural, script: Script::$script, dir: Dir::$dir,
                        autonym: $autonym, english: $english, calendar: Calendar::$calendar, digits: $digits,
                    },)*
                }
            }
        }
    };
}

languages! {
    En  "en"  "en"    "en"  Latin    Ltr "English"           "English"         Gregorian "latn";
    Nb  "nb"  "nb"    "nb"  Latin    Ltr "Norsk (bokmål)"    "Norwegian Bokmål" Gregorian "latn";
    Ar  "ar"  "ar"    "ar"  Arabic   Rtl "العربية"           "Arabic"          Gregorian "latn";
    Ckb "ckb" "ckb"   "ckb" Arabic   Rtl "کوردی (سۆرانی)"    "Kurdish (Sorani)" Gregorian "arab";
    Ku  "ku"  "ku"    "ku"  Latin    Ltr "Kurdî (Kurmancî)"  "Kurdish (Kurmanji)" Gregorian "latn";
    Fa  "fa"  "fa"    "fa"  Arabic   Rtl "فارسی"             "Persian"         Persian   "arabext";
    Prs "prs" "fa-AF" "fa"  Arabic   Rtl "دری"               "Dari"            Persian   "arabext";
    Ps  "ps"  "ps"    "ps"  Arabic   Rtl "پښتو"              "Pashto"          Persian   "arabext";
    So  "so"  "so"    "so"  Latin    Ltr "Soomaali"          "Somali"          Gregorian "latn";
    Ti  "ti"  "ti"    "ti"  Ethiopic Ltr "ትግርኛ"             "Tigrinya"        Gregorian "latn";
    Am  "am"  "am"    "am"  Ethiopic Ltr "አማርኛ"             "Amharic"         Gregorian "latn";
    Om  "om"  "om"    "om"  Latin    Ltr "Afaan Oromoo"      "Oromo"           Gregorian "latn";
    Ru  "ru"  "ru"    "ru"  Cyrillic Ltr "Русский"           "Russian"         Gregorian "latn";
    Uk  "uk"  "uk"    "uk"  Cyrillic Ltr "Українська"        "Ukrainian"       Gregorian "latn";
    Sq  "sq"  "sq"    "sq"  Latin    Ltr "Shqip"             "Albanian"        Gregorian "latn";
    Fr  "fr"  "fr"    "fr"  Latin    Ltr "Français"          "French"          Gregorian "latn";
}

impl Lang {
    /// The language with this site code; codes are compared exactly (`AR` is a typing mistake to report, not to guess).
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|l| l.code() == code)
    }

    /// Code in addresses and `lang` attributes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.row().code
    }

    /// Writing direction.
    #[must_use]
    pub const fn dir(self) -> Dir {
        self.row().dir
    }

    /// All codes, for "did you mean".
    pub fn codes() -> impl Iterator<Item = &'static str> {
        Self::ALL.iter().map(|l| l.code())
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_unique_and_found_again() {
        assert_eq!(Lang::ALL.len(), 16);
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(*lang));
        }
        assert_eq!(Lang::from_code("AR"), None);
    }
}
