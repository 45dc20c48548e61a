//! Turns months and days into a language's words and calendars. Does not know what day it is.
//!
//! Month names are CLDR's unless the language's own messages name them (`month-1` … `month-12`, `persian-month-1` …). The
//! patterns stand here, because CLDR's are unfit in seven of the sixteen languages: Sorani and Pashto put the year before
//! the month, Pashto shows a Latin era, Somali, Tigrinya and Oromo write "May 05, 2024", Kurmanji forgets the case endings
//! of a day, and plain English is American.
//!
//! # Persian, Dari, Pashto
//! Readers count years in the Solar Hijri calendar, whose year begins about 21 March. A Gregorian year therefore lies in
//! two of theirs, and so does March. Nobody knows which of the two is meant, so both are named: `۱۴۰۲ یا ۱۴۰۳ (۲۰۲۴)`, "1402
//! or 1403 (2024)". A slash or dash would claim a time that stretched over both years, reads as a decimal mark, and
//! turns about where the text around it is Latin; a word does neither. A Gregorian month is not split into the two
//! Persian months it touches: it stands in brackets by its own name after the year, `۱۴۰۳ (مه ۲۰۲۴)`. A day is exact in both.

use icu::calendar::cal::Persian;
use icu::calendar::{Date as IcuDate, Gregorian};
use icu::datetime::fieldsets::enums::DateFieldSet;
use icu::datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames, FormattedDateTimePattern};
use writeable::TryWriteable;

use super::numbers::{Numbers, locale};
use crate::date::{Date, When};
use crate::lang::{Calendar, Lang};

type Months = Vec<String>;

/// CLDR's names of the months of a calendar, `LLLL` standing alone and `MMMM` inside a date. A macro, because the calendar
/// decides on types that the library does not name in public.
macro_rules! months {
    ($calendar:ty, $locale:expr, $pattern:expr, $day:expr) => {{
        let pattern: DateTimePattern = $pattern.parse().map_err(|e| format!("{}: {e:?}", $pattern))?;
        let mut names = FixedCalendarDateTimeNames::<$calendar, DateFieldSet>::new_without_number_formatting(
            ($locale).into(),
        );
        let names = names.include_for_pattern(&pattern).map_err(|e| format!("no months: {e:?}"))?;
        let days = (1..=12_u8).filter_map(|m| ($day)(m).ok());
        days.map(|day| shown(&names.format(&day))).collect::<Result<Months, String>>()?
    }};
}

/// How one language writes months and days.
pub(super) struct Dates {
    lang: Lang,
    /// Gregorian months standing alone.
    alone: Months,
    /// Gregorian months after a day: the genitive in Russian and Ukrainian.
    dated: Months,
    /// Solar Hijri months, for readers who use them.
    persian: Option<Months>,
}

/// The patterns of a month with its year, and of a day.
const fn patterns(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En
        | Lang::Ar
        | Lang::Fa
        | Lang::Prs
        | Lang::Ps
        | Lang::So
        | Lang::Ti
        | Lang::Om
        | Lang::Sq
        | Lang::Fr => ("{m} {y}", "{d} {m} {y}"),
        Lang::Nb => ("{m} {y}", "{d}. {m} {y}"),
        Lang::Ckb => ("{m}ی {y}", "{d}ی {m}ی {y}"),
        Lang::Ku => ("{m}a {y}an", "{d}ê {m}a {y}an"),
        Lang::Am => ("{m} {y}", "{m} {d} {y}"),
        Lang::Ru => ("{m} {y} г.", "{d} {m} {y} г."),
        Lang::Uk => ("{m} {y} р.", "{d} {m} {y} р."),
    }
}

/// The word between two years of which either may be meant: the same in all three languages.
const OR: &str = " یا ";

impl Dates {
    /// Loads the names. `own` gives the language's own message, if there is one.
    ///
    /// # Errors
    /// Which data are missing.
    pub(super) fn new(lang: Lang, own: impl Fn(&str) -> Option<String>) -> Result<Self, String> {
        let locale = locale(lang)?;
        let gregorian = |pattern: &str| -> Result<Months, String> {
            let names = months!(Gregorian, &locale, pattern, |m| IcuDate::try_new_gregorian(2024, m, 1));
            Ok(named(names, "month-", &own))
        };
        let persian = || -> Result<Months, String> {
            let names = months!(Persian, &locale, "LLLL", |m| IcuDate::try_new_persian(1403, m, 1));
            Ok(named(names, "persian-month-", &own))
        };
        Ok(Self {
            lang,
            alone: gregorian("LLLL")?,
            dated: gregorian("MMMM")?,
            persian: match lang.row().calendar {
                Calendar::Gregorian => None,
                Calendar::Persian => Some(persian()?),
            },
        })
    }

    /// A year, or a month of a year.
    pub(super) fn when(&self, numbers: &Numbers, when: When) -> String {
        let year = i32::from(when.year);
        let month = when.month.and_then(|m| u8::try_from(m).ok());
        let western = match month {
            None => numbers.plain(year),
            Some(m) => fill(patterns(self.lang).0, "", name(&self.alone, m), &numbers.plain(year)),
        };
        if self.persian.is_none() {
            return western;
        }
        let first = persian_day(year, month.unwrap_or(1), 1).map(|d| d.year().extended_year());
        let last = persian_day(year, month.unwrap_or(12), 28).map(|d| d.year().extended_year());
        let years = match (first, last) {
            (Some(a), Some(b)) if a == b => numbers.plain(a),
            (Some(a), Some(b)) => format!("{}{OR}{}", numbers.plain(a), numbers.plain(b)),
            _ => return western,
        };
        format!("{years} ({western})")
    }

    /// A day.
    pub(super) fn day(&self, numbers: &Numbers, date: Date) -> String {
        let (year, month, day) = date.ymd();
        let (year, month, day) = (i32::from(year), month.unsigned_abs(), day.unsigned_abs());
        let pattern = patterns(self.lang).1;
        // French counts the first of a month, and only that, as an ordinal.
        let number =
            if self.lang == Lang::Fr && day == 1 { "1er".to_owned() } else { numbers.plain(i32::from(day)) };
        let western = fill(pattern, &number, name(&self.dated, month), &numbers.plain(year));
        let Some(months) = &self.persian else { return western };
        let Some(theirs) = persian_day(year, month, day) else { return western };
        let number = numbers.plain(i32::from(theirs.day_of_month().0));
        let year = numbers.plain(theirs.year().extended_year());
        let own = fill(pattern, &number, name(months, theirs.month().ordinal), &year);
        format!("{own} ({western})")
    }
}

fn shown(name: &FormattedDateTimePattern<'_>) -> Result<String, String> {
    let mut out = String::new();
    match name.try_write_to(&mut out) {
        Ok(Ok(())) => Ok(out),
        _ => Err(format!("no name of a month: {out}")),
    }
}

fn persian_day(year: i32, month: u8, day: u8) -> Option<IcuDate<Persian>> {
    IcuDate::try_new_gregorian(year, month, day).ok().map(|d| d.to_calendar(Persian))
}

fn name(months: &Months, month: u8) -> &str {
    usize::from(month).checked_sub(1).and_then(|i| months.get(i)).map_or("", String::as_str)
}

fn fill(pattern: &str, day: &str, month: &str, year: &str) -> String {
    pattern.replace("{d}", day).replace("{m}", month).replace("{y}", year)
}

/// Puts the language's own names in the place of CLDR's.
fn named(cldr: Months, prefix: &str, own: &impl Fn(&str) -> Option<String>) -> Months {
    cldr.into_iter()
        .zip(1..)
        .map(|(name, m): (String, u8)| own(&format!("{prefix}{m}")).unwrap_or(name))
        .collect()
}
