//! Turns codes of countries and languages into names, from CLDR, with overrides in the language's own messages. Does not
//! put names into sentences: they have no case endings and no articles.

use std::collections::BTreeMap;

use icu::locale::names::{
    LanguageIdentifierDisplayName, LanguageIdentifierDisplayNameOptions, RegionDisplayName,
};
use icu::locale::subtags::Region;
use icu::locale::{LanguageIdentifier, Locale};
use writeable::TryWriteable;

use crate::lang::Lang;
use crate::model::words::Country;

/// Whether a message is the name of a country, a language or a month: those may stand in any language, also where English
/// has none.
pub(super) enum Name {
    /// An ordinary message.
    No,
    /// A name of something there is.
    Known,
    /// A name of something there is not: which kind of thing.
    Unknown(&'static str),
}

/// Tells names from ordinary messages (`country-title` is none: countries have two capitals).
pub(super) fn name_of(id: &str) -> Name {
    let tell = |known: bool, kind| if known { Name::Known } else { Name::Unknown(kind) };
    if let Some(code) = id.strip_prefix("country-")
        && code.len() == 2
        && code.bytes().all(|b| b.is_ascii_uppercase())
    {
        return tell(Country::parse(code).is_some(), "country");
    }
    if let Some(code) = id.strip_prefix("language-")
        && matches!(code.len(), 2 | 3)
        && code.bytes().all(|b| b.is_ascii_lowercase())
    {
        return tell(Lang::from_code(code).is_some() || cldr_language("en", code).is_some(), "language");
    }
    let month = id.strip_prefix("month-").or_else(|| id.strip_prefix("persian-month-"));
    match month {
        Some(n) if n.bytes().all(|b| b.is_ascii_digit()) => {
            tell((1..=12).any(|m: u8| m.to_string() == n), "month")
        }
        _ => Name::No,
    }
}

/// The names one language has for countries. Those of languages are looked up when asked for.
pub(super) struct Names {
    lang: Lang,
    countries: BTreeMap<Country, String>,
}

impl Names {
    /// Looks every country up. `own` gives the language's own message, if there is one.
    ///
    /// # Errors
    /// What the row holds, if it is no locale.
    pub(super) fn new(lang: Lang, own: impl Fn(&str) -> Option<String>) -> Result<Self, String> {
        let locale: Locale =
            lang.row().cldr.parse().map_err(|e| format!("{} is no locale: {e}", lang.row().cldr))?;
        let english: Locale = "en".parse().map_err(|e| format!("en is no locale: {e}"))?;
        let countries = Country::codes()
            .filter_map(Country::parse)
            .map(|country| {
                let name = own(&format!("country-{country}"))
                    .or_else(|| cldr_country(&locale, country))
                    .or_else(|| cldr_country(&english, country));
                (country, name.unwrap_or_else(|| country.code().to_owned()))
            })
            .collect();
        Ok(Self { lang, countries })
    }

    /// A country's name.
    pub(super) fn country(&self, country: Country) -> &str {
        self.countries.get(&country).map_or("", String::as_str)
    }

    /// A language's name, as far as no message of its own says it.
    pub(super) fn language(&self, code: &str) -> String {
        let site = Lang::from_code(code);
        site.filter(|_| self.lang == Lang::En)
            .map(|l| l.row().english.to_owned())
            .or_else(|| cldr_language(self.lang.row().cldr, site.map_or(code, |l| l.row().cldr)))
            .or_else(|| site.map(|l| l.row().autonym.to_owned()))
            .or_else(|| cldr_language("en", code))
            .unwrap_or_else(|| code.to_owned())
    }
}

/// The country that has this name in one of the languages of the table, whatever its capitals.
#[must_use]
pub fn country_called(name: &str) -> Option<Country> {
    let wanted = name.trim().to_lowercase();
    let named = |locale: &Locale| {
        Country::codes()
            .filter_map(Country::parse)
            .find(|country| cldr_country(locale, *country).is_some_and(|n| n.to_lowercase() == wanted))
    };
    Lang::ALL.iter().filter_map(|lang| lang.row().cldr.parse().ok()).find_map(|locale| named(&locale))
}

fn cldr_country(locale: &Locale, country: Country) -> Option<String> {
    let region: Region = country.code().parse().ok()?;
    RegionDisplayName::try_new_light(locale.into(), region).ok().map(|name| name.to_string())
}

/// CLDR's name of a language. The library answers with the code where it has none, which is no name.
fn cldr_language(locale: &str, code: &str) -> Option<String> {
    let locale: Locale = locale.parse().ok()?;
    let subject: LanguageIdentifier = code.parse().ok()?;
    let options = LanguageIdentifierDisplayNameOptions::default();
    let name = LanguageIdentifierDisplayName::try_new_heavy((&locale).into(), subject, options).ok()?;
    let mut shown = String::new();
    match name.as_borrowed().try_write_to(&mut shown) {
        Ok(Ok(())) => Some(shown),
        _ => None,
    }
}
