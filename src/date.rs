//! Dates and times as staff write them, and the clock's reading turned into the dates that matter. The only user of the
//! date crate. Does not read the clock: the moment comes in from the command line.

use std::fmt;

use jiff::civil;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

/// A year, or a year and month: what a story may say of when somebody returned. Never a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// Gregorian year.
    pub year: i16,
    /// Month 1–12, where known (or allowed).
    pub month: Option<i8>,
}

/// The moment a build is made for. Everything that depends on time takes it from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Now(jiff::Timestamp);

/// An IANA time zone.
#[derive(Clone, Debug)]
pub struct Zone(TimeZone);

/// A local date and time as written, before a time zone gives it a place on the line of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime(civil::DateTime);

/// Why a local time names no single moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalFault {
    /// The clock was put forward over it.
    Gap,
    /// The clock was put back: the hour exists twice.
    Doubled,
    /// Outside what can be calculated.
    OutOfRange,
}

/// Replaces Arabic-Indic, Extended Arabic-Indic and full-width digits by ASCII ones, so that a date typed on an Arabic
/// or Persian keyboard is understood.
#[must_use]
pub fn ascii_digits(text: &str) -> String {
    text.chars()
        .map(|c| {
            let zero = match c {
                '\u{660}'..='\u{669}' => '\u{660}',
                '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
                '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
                _ => return c,
            };
            char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
        })
        .collect()
}

fn parts(text: &str) -> Option<Vec<i16>> {
    let text = ascii_digits(text.trim());
    let widths: Vec<usize> = text.split('-').map(str::len).collect();
    let fits = matches!(widths.as_slice(), [4] | [4, 2] | [4, 2, 2]);
    if !fits || !text.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
        return None;
    }
    text.split('-').map(|p| p.parse().ok()).collect()
}

impl Date {
    /// Parses `YYYY-MM-DD` (ISO 8601, extended form); digits of other scripts are understood.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match parts(text)?.as_slice() {
            [y, m, d] => civil::Date::new(*y, i8::try_from(*m).ok()?, i8::try_from(*d).ok()?).ok().map(Self),
            _ => None,
        }
    }

    /// A day from its numbers, if there is such a day.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Gregorian year, month 1–12, day of the month.
    #[must_use]
    pub fn ymd(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// The same day `months` later; the last day of the month where there is no such day; the last day there is where
    /// the sum is out of range.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let span = jiff::Span::new().try_months(i64::from(months)).unwrap_or_default();
        Self(self.0.saturating_add(span))
    }

    /// The day `days` later (or earlier, if negative), within range.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let span = jiff::Span::new().try_days(days).unwrap_or_default();
        Self(self.0.saturating_add(span))
    }

    /// The moment it begins at the earliest place on earth (UTC+14): what ends on this day has ended from then on. The last
    /// moment there is where the sum is out of range.
    #[must_use]
    pub fn begins_somewhere(self) -> Now {
        self.midnight_at(14)
    }

    /// The moment it has begun at the latest place on earth, too (UTC−12): what begins on this day holds from then on.
    #[must_use]
    pub fn begins_everywhere(self) -> Now {
        self.midnight_at(-12)
    }

    /// Its first moment in a time zone; later than midnight where the clock was put forward over it.
    #[must_use]
    pub fn begins_in(self, zone: &Zone) -> Now {
        self.0.to_zoned(zone.0.clone()).map_or(Now(jiff::Timestamp::MAX), |start| Now(start.timestamp()))
    }

    fn midnight_at(self, hours: i8) -> Now {
        let midnight = self.0.to_datetime(civil::Time::midnight());
        Now(Offset::constant(hours).to_timestamp(midnight).unwrap_or(jiff::Timestamp::MAX))
    }

    /// ISO 8601, basic form: `20261121`.
    #[must_use]
    pub fn basic(self) -> String {
        let (y, m, d) = self.ymd();
        format!("{y:04}{m:02}{d:02}")
    }

    /// Whole days from `self` to `later`; negative if `later` is earlier.
    #[must_use]
    pub fn days_until(self, later: Self) -> i64 {
        let seconds = later
            .0
            .to_datetime(civil::Time::midnight())
            .duration_since(self.0.to_datetime(civil::Time::midnight()));
        seconds.as_secs() / 86_400
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (y, m, d) = self.ymd();
        write!(f, "{y:04}-{m:02}-{d:02}")
    }
}

impl When {
    /// Parses `YYYY` or `YYYY-MM`; a day is refused by giving nothing back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match parts(text)?.as_slice() {
            [y] if *y >= 1900 => Some(Self { year: *y, month: None }),
            [y, m] if *y >= 1900 && (1..=12).contains(m) => {
                Some(Self { year: *y, month: i8::try_from(*m).ok() })
            }
            _ => None,
        }
    }

    /// The same without its month.
    #[must_use]
    pub const fn year_only(self) -> Self {
        Self { year: self.year, month: None }
    }

    /// The first day it may mean: for ages, which must not be understated.
    #[must_use]
    pub fn first_day(self) -> Option<Date> {
        Date::new(self.year, self.month.unwrap_or(1), 1)
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.month {
            Some(m) => write!(f, "{:04}-{m:02}", self.year),
            None => write!(f, "{:04}", self.year),
        }
    }
}

impl Now {
    /// Parses an RFC 3339 time with its offset, such as `2026-11-21T12:00:00Z`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.trim().parse().ok().map(Self)
    }

    /// A reading of the system clock, in seconds since 1970-01-01T00:00Z.
    #[must_use]
    pub fn from_unix(seconds: i64) -> Option<Self> {
        jiff::Timestamp::from_second(seconds).ok().map(Self)
    }

    fn date_at(self, hours: i8) -> Date {
        Date(Offset::constant(hours).to_datetime(self.0).date())
    }

    /// The latest date it is anywhere on earth (UTC+14): what ends, ends when it has ended for somebody.
    #[must_use]
    pub fn date_for_ending(self) -> Date {
        self.date_at(14)
    }

    /// The earliest date it is anywhere on earth (UTC−12): what begins, begins when it has begun for everybody.
    #[must_use]
    pub fn date_for_beginning(self) -> Date {
        self.date_at(-12)
    }

    /// The date in a time zone.
    #[must_use]
    pub fn date_in(self, zone: &Zone) -> Date {
        Date(self.0.to_zoned(zone.0.clone()).date())
    }

    /// The Gregorian year, in UTC.
    #[must_use]
    pub fn year(self) -> i16 {
        self.date_at(0).ymd().0
    }

    /// The moment `seconds` later (or earlier, if negative), within range.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        let last = if seconds < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
        Self(self.0.checked_add(jiff::SignedDuration::from_secs(seconds)).unwrap_or(last))
    }

    /// Whole seconds from `self` to `later`; negative if `later` is earlier.
    #[must_use]
    pub fn seconds_until(self, later: Self) -> i64 {
        later.0.as_second() - self.0.as_second()
    }

    /// Day and time on the clocks of a time zone, as people write them: `2026-11-21 13:00`.
    #[must_use]
    pub fn clock_in(self, zone: &Zone) -> String {
        self.0.to_zoned(zone.0.clone()).strftime("%Y-%m-%d %H:%M").to_string()
    }

    /// ISO 8601, basic form, in UTC: `20261121T120000Z`.
    #[must_use]
    pub fn basic(self) -> String {
        self.0.strftime("%Y%m%dT%H%M%SZ").to_string()
    }

    /// RFC 3339, in UTC, whole seconds.
    #[must_use]
    pub fn rfc3339(self) -> String {
        self.0.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
}

impl Zone {
    /// Looks an IANA name up in the database compiled into the program, so that every machine agrees.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        jiff::tz::TimeZoneDatabase::bundled().get(name).ok().map(Self)
    }

    /// Its IANA name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }
}

impl LocalTime {
    /// Parses `YYYY-MM-DDThh:mm` (a space in place of the `T`, and seconds, are understood).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = ascii_digits(text.trim()).replacen(' ', "T", 1);
        let (date, time) = text.split_once('T')?;
        Date::parse(date)?;
        if !matches!(time.len(), 5 | 8) {
            return None;
        }
        text.parse().ok().map(Self)
    }

    /// The moment it names in a zone.
    ///
    /// # Errors
    /// [`LocalFault`] if the clock there jumped over it or showed it twice.
    pub fn in_zone(self, zone: &Zone) -> Result<Now, LocalFault> {
        match zone.0.to_ambiguous_timestamp(self.0).offset() {
            AmbiguousOffset::Unambiguous { offset } => {
                offset.to_timestamp(self.0).map(Now).map_err(|_| LocalFault::OutOfRange)
            }
            AmbiguousOffset::Gap { .. } => Err(LocalFault::Gap),
            AmbiguousOffset::Fold { .. } => Err(LocalFault::Doubled),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_strict_but_read_every_digit() {
        assert_eq!(Date::parse("2026-02-30"), None);
        assert_eq!(Date::parse("2026-2-3"), None);
        assert_eq!(Date::parse("٢٠٢٦-٠٢-٠٣"), Date::new(2026, 2, 3));
        assert_eq!(When::parse("۲۰۲۴-۰۵").map(|w| w.to_string()).as_deref(), Some("2024-05"));
        assert_eq!(When::parse("2024-13"), None);
        assert_eq!(When::parse("2024-05-01"), None);
    }

    #[test]
    fn ending_and_beginning_differ_by_the_width_of_the_earth() {
        let now = Now::parse("2026-11-21T11:00:00Z").unwrap();
        assert_eq!(now.date_for_ending().to_string(), "2026-11-22");
        assert_eq!(now.date_for_beginning().to_string(), "2026-11-20");
    }

    #[test]
    fn a_day_begins_at_the_moment_from_which_its_date_counts() {
        for text in ["2026-03-29", "2026-10-25", "2024-02-29", "0001-01-01", "9999-12-30"] {
            let day = Date::parse(text).unwrap();
            let (ends, begins) = (day.begins_somewhere(), day.begins_everywhere());
            assert_eq!(ends.date_for_ending(), day);
            assert_eq!(ends.plus_seconds(-1).date_for_ending().days_until(day), 1);
            assert_eq!(ends.seconds_until(begins), 26 * 3600);
            assert_eq!(begins.date_for_beginning(), day);
            assert!(begins.plus_seconds(-1).date_for_beginning() < day);
            for zone in ["Europe/Oslo", "Pacific/Kiritimati", "America/Santiago", "Etc/GMT+12"] {
                let zone = Zone::parse(zone).unwrap();
                let start = day.begins_in(&zone);
                assert_eq!(start.date_in(&zone), day);
                assert!(start.plus_seconds(-1).date_in(&zone) < day);
            }
        }
        assert_eq!(
            Date::parse("9999-12-31").unwrap().begins_everywhere().plus_seconds(1),
            Now(jiff::Timestamp::MAX)
        );
    }

    #[test]
    fn moments_are_told_as_clocks_and_calendars_want_them() {
        let now = Now::parse("2026-03-29T00:59:59.5Z").unwrap();
        let oslo = Zone::parse("Europe/Oslo").unwrap();
        assert_eq!((now.clock_in(&oslo), oslo.name()), ("2026-03-29 01:59".to_owned(), "Europe/Oslo"));
        assert_eq!(now.plus_seconds(1).clock_in(&oslo), "2026-03-29 03:00");
        assert_eq!((now.basic(), now.date_in(&oslo).basic()), ("20260329T005959Z".into(), "20260329".into()));
    }

    #[test]
    fn a_local_time_in_a_gap_or_a_doubled_hour_is_refused() {
        let oslo = Zone::parse("Europe/Oslo").unwrap();
        let at = |t: &str| LocalTime::parse(t).unwrap().in_zone(&oslo);
        assert_eq!(at("2026-03-29T02:30"), Err(LocalFault::Gap));
        assert_eq!(at("2026-10-25T02:30"), Err(LocalFault::Doubled));
        assert_eq!(at("2026-12-01T08:00").unwrap().rfc3339(), "2026-12-01T07:00:00Z");
    }
}
