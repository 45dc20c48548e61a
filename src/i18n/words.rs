//! Turns ids, numbers, dates and codes into one language's words. Does not load or check them.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};

use super::catalogue::Catalogue;
use super::dates::Dates;
use super::names::Names;
use super::numbers::{Numbers, locale};
use super::speaker::Speaker;
use super::{faults, lists};
use crate::date::{Date, When};
use crate::diag::{Area, Diagnostic, Diagnostics, did_you_mean};
use crate::lang::Lang;
use crate::model::words::Country;

/// Begins a piece of text whose direction is its own (U+2068 FIRST STRONG ISOLATE).
const FSI: char = '\u{2068}';
/// Ends it (U+2069 POP DIRECTIONAL ISOLATE).
const PDI: char = '\u{2069}';

/// A value for a variable of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Words: a name, a date already in words.
    Text(String),
    /// A count, from which the plural form is chosen, and which is shown in the language's digits and groups. Exact up to
    /// 2⁵³. Years are no counts: hand over [`Words::when`] as text.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

/// Why there are no words for an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordFault {
    /// The language asked.
    pub lang: Lang,
    /// The message asked for.
    pub id: String,
    /// What went wrong, in words without a full stop.
    pub reason: String,
}

impl fmt::Display for WordFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the message `{}` cannot be said in {}: {}", self.id, self.lang.row().english, self.reason)
    }
}

impl std::error::Error for WordFault {}

impl From<WordFault> for Diagnostic {
    fn from(fault: WordFault) -> Self {
        Self::error(Area::Configuration, "interface-words", fault.to_string())
            .remedy("Add or correct it in the language's folder below `i18n/`.")
    }
}

/// A message without variables, resolved once.
struct Fixed {
    text: String,
    plain: String,
}

/// The words of one language. Shared by all threads; nothing in it waits for a lock.
pub struct Words {
    lang: Lang,
    fixed: BTreeMap<String, Fixed>,
    /// Messages with variables, and which of these must be numbers.
    moving: BTreeMap<String, BTreeSet<String>>,
    speaker: Speaker,
    numbers: Arc<Numbers>,
    dates: Dates,
    names: Names,
    collator: CollatorBorrowed<'static>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Words {
    /// Resolves a checked catalogue. Every message is said once with sample values, so that what Fluent cannot say is
    /// known now and not on some page.
    ///
    /// # Errors
    /// Messages that cannot be said; data that are missing.
    pub(super) fn new(catalogue: &Catalogue, numbers: Arc<Numbers>) -> Result<Self, Diagnostics> {
        let lang = catalogue.lang;
        let broken = |reason: String| Diagnostics::from(faults::no_locale(lang, &reason));
        let speaker = Speaker::new(lang, &numbers, catalogue.texts.clone()).map_err(broken)?;
        let (fixed, moving) = rehearse(catalogue, &speaker)?;
        let own = |id: &str| fixed.get(id).map(|f: &Fixed| f.plain.clone());
        let dates = Dates::new(lang, own).map_err(broken)?;
        let names = Names::new(lang, own).map_err(broken)?;
        let prefs = locale(lang).map_err(broken)?;
        let collator = Collator::try_new((&prefs).into(), CollatorOptions::default())
            .map_err(|e| broken(format!("no collation: {e}")))?;
        Ok(Self { lang, fixed, moving, speaker, numbers, dates, names, collator })
    }

    /// The language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is such a message.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.fixed.contains_key(id) || self.moving.contains_key(id)
    }

    /// The text of a message (or of an attribute, `id.attribute`) for running text. What was put in is surrounded by
    /// isolation marks (U+2068, U+2069), so that a Latin name does not turn an Arabic sentence about.
    ///
    /// # Errors
    /// [`WordFault`] if there is no such message, or a variable of it is not given, or is text where a number is needed.
    pub fn text(&self, id: &str, args: &[(&str, Arg)]) -> Result<String, WordFault> {
        match self.fixed.get(id) {
            Some(fixed) => Ok(fixed.text.clone()),
            None => self.say(id, args),
        }
    }

    /// The same without isolation marks: for attributes, `<title>`, addresses, file names and the search index.
    ///
    /// # Errors
    /// As [`Words::text`].
    pub fn plain(&self, id: &str, args: &[(&str, Arg)]) -> Result<String, WordFault> {
        match self.fixed.get(id) {
            Some(fixed) => Ok(fixed.plain.clone()),
            None => self.say(id, args).map(|text| without_marks(&text)),
        }
    }

    fn say(&self, id: &str, args: &[(&str, Arg)]) -> Result<String, WordFault> {
        let fault = |reason: String| WordFault { lang: self.lang, id: id.to_owned(), reason };
        let Some(numbers) = self.moving.get(id) else {
            let known = self.fixed.keys().chain(self.moving.keys()).map(String::as_str);
            let near = did_you_mean(id, known).map_or_else(String::new, |n| format!("; did you mean `{n}`?"));
            return Err(fault(format!("there is no such message{near}")));
        };
        let wrong = args.iter().find(|(name, arg)| matches!(arg, Arg::Text(_)) && numbers.contains(*name));
        if let Some((name, _)) = wrong {
            return Err(fault(format!("`${name}` must be a number")));
        }
        self.speaker.say(id, args).map_err(fault)
    }

    /// A count in the language's digits, with its groups.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        self.numbers.grouped(number)
    }

    /// A year, or a month of a year, as a heading or a fact (nominative). In Persian, Dari and Pashto the year of the
    /// Solar Hijri calendar comes first, and the Gregorian date in brackets.
    #[must_use]
    pub fn when(&self, when: When) -> String {
        self.dates.when(&self.numbers, when)
    }

    /// A day. In Persian, Dari and Pashto in both calendars.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.dates.day(&self.numbers, date)
    }

    /// The name of a country, without article or case ending: the message `country-ET` if there is one, else CLDR's, else
    /// CLDR's English one, else the code.
    #[must_use]
    pub fn country(&self, country: Country) -> &str {
        self.names.country(country)
    }

    /// The name of a language given by its code, as in "told in Amharic": the message `language-am` if there is one, else
    /// CLDR's, else (for a language of the site) what it calls itself, else CLDR's English one, else the code.
    #[must_use]
    pub fn language(&self, code: &str) -> String {
        let own = self.fixed.get(&format!("language-{code}"));
        own.map_or_else(|| self.names.language(code), |f| f.plain.clone())
    }

    /// The order in which readers expect two names; names that differ in nothing a reader sees keep a fixed order.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b).then_with(|| a.cmp(b))
    }

    /// "a, b and c".
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        lists::and(self.lang, items)
    }
}

type Rehearsed = (BTreeMap<String, Fixed>, BTreeMap<String, BTreeSet<String>>);

fn rehearse(catalogue: &Catalogue, speaker: &Speaker) -> Result<Rehearsed, Diagnostics> {
    let (mut fixed, mut moving, mut problems) = (BTreeMap::new(), BTreeMap::new(), Diagnostics::new());
    for (id, entry) in &catalogue.messages {
        let variables = catalogue.variables(id);
        let mut fault = |reason: String| problems.push(faults::unsayable(entry.at.clone(), id, &reason));
        if variables.is_empty() {
            match speaker.say(id, &[]) {
                Ok(text) => {
                    fixed.insert(id.clone(), Fixed { plain: without_marks(&text), text });
                }
                Err(reason) => fault(reason),
            }
            continue;
        }
        // One number of each plural category that any of the languages has.
        for n in [0, 1, 2, 3, 11, 100] {
            let arg = |number: bool| if number { Arg::Number(n) } else { Arg::from("…") };
            let args: Vec<(&str, Arg)> =
                variables.iter().map(|(name, v)| (name.as_str(), arg(v.number))).collect();
            if let Err(reason) = speaker.say(id, &args) {
                fault(reason);
                break;
            }
        }
        let numbers = variables.into_iter().filter(|(_, v)| v.number).map(|(name, _)| name).collect();
        moving.insert(id.clone(), numbers);
    }
    if problems.has_errors() { Err(problems) } else { Ok((fixed, moving)) }
}

fn without_marks(text: &str) -> String {
    text.chars().filter(|c| !matches!(*c, FSI | PDI)).collect()
}
