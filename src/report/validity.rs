//! Says from when until when a finished site may be on line: two small files beside it, for schedulers and for whoever uploads it.
//! Does not read the clock.

use std::collections::BTreeMap;

use crate::consent::expiry::Expiry;
use crate::consent::turns::Cause;
use crate::date::Now;
use crate::model::site::Site;

/// The file in `dist/report` with the moment at which the site must be built again: one line, RFC 3339, or `never`.
pub const NEXT_EXPIRY: &str = "next-expiry.txt";
/// The file in `dist/report` with the moment the site was made for: one line, RFC 3339.
pub const MADE_FOR: &str = "made-for.txt";

/// What [`NEXT_EXPIRY`] says of a site on which nothing ends.
const NEVER: &str = "never";

/// From when until when a finished site may be on line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// The moment it was made for. Before it, the site may show what was not yet to be shown.
    pub made_for: Now,
    /// From this moment on, it shows something longer than was agreed; nothing if that never happens.
    pub next_expiry: Option<Now>,
}

/// Why a finished site may not be on line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invalid {
    /// It was made for a later moment.
    TooEarly(Now),
    /// Since this moment it shows something longer than was agreed.
    Expired(Now),
}

/// Whether a site shows something longer than was agreed. At the very moment it already does.
#[must_use]
pub fn expired(next_expiry: Option<Now>, now: Now) -> bool {
    next_expiry.is_some_and(|at| at <= now)
}

/// How far the clock of the computer that builds may be ahead of that of the one that uploads, in seconds.
const CLOCKS_DIFFER: i64 = 300;

impl Validity {
    /// Of a site made now.
    #[must_use]
    pub fn new(made_for: Now, expiry: Option<&Expiry>) -> Self {
        Self { made_for, next_expiry: expiry.map(|e| e.at) }
    }

    /// Reads the two files as they were written. Nothing if one of them is anything else: then nobody knows what the site shows,
    /// and it may not be on line.
    #[must_use]
    pub fn read(made_for: &str, next_expiry: &str) -> Option<Self> {
        let next_expiry = match next_expiry.trim_end() {
            NEVER => None,
            moment => Some(Now::parse(moment)?),
        };
        Some(Self { made_for: Now::parse(made_for)?, next_expiry })
    }

    /// The two files.
    #[must_use]
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let next = self.next_expiry.map_or_else(|| NEVER.to_owned(), Now::rfc3339);
        BTreeMap::from([
            (MADE_FOR.to_owned(), format!("{}\n", self.made_for.rfc3339()).into_bytes()),
            (NEXT_EXPIRY.to_owned(), format!("{next}\n").into_bytes()),
        ])
    }

    /// What holds for both of two sites: said while one takes the place of the other, so that a program killed in between leaves
    /// nothing too generous behind.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let ends = self.next_expiry.into_iter().chain(other.next_expiry);
        Self { made_for: self.made_for.max(other.made_for), next_expiry: ends.min() }
    }

    /// Whether the site may be on line at a moment.
    ///
    /// # Errors
    /// Why not.
    pub fn at(&self, now: Now) -> Result<(), Invalid> {
        match self.next_expiry {
            Some(at) if expired(Some(at), now) => Err(Invalid::Expired(at)),
            _ if now.seconds_until(self.made_for) > CLOCKS_DIFFER => Err(Invalid::TooEarly(self.made_for)),
            Some(_) | None => Ok(()),
        }
    }
}

/// The longest list of stories in a sentence.
const STORIES_NAMED: usize = 5;

/// By when the site must be built again and why, in one sentence.
#[must_use]
pub fn sentence(expiry: &Expiry, site: &Site) -> String {
    let rights = expiry.causes.iter().all(|c| *c == Cause::RightsEnd);
    let what = if rights { "the right to a photo of" } else { "consent for" };
    let named: Vec<String> = expiry.stories.iter().take(STORIES_NAMED).map(ToString::to_string).collect();
    let more = match expiry.stories.len().saturating_sub(STORIES_NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!(
        "Build again on {} ({}), or soon after: {what} {}{more} ends then.",
        expiry.at.clock_in(&site.zone).replacen(' ', " at ", 1),
        site.zone.name(),
        named.join(", "),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(text: &str) -> Now {
        Now::parse(text).unwrap()
    }

    #[test]
    fn a_site_has_expired_from_the_very_moment_on() {
        let end = Some(now("2027-02-28T10:00:00Z"));
        assert!(!expired(end, now("2027-02-28T09:59:59Z")));
        assert!(expired(end, now("2027-02-28T10:00:00Z")));
        assert!(expired(end, now("2027-03-01T00:00:00+14:00")));
        assert!(!expired(end, now("2027-02-28T00:00:00+14:00")));
        assert!(!expired(None, now("9999-01-01T00:00:00Z")));
    }

    #[test]
    fn a_site_made_for_another_moment_may_not_be_on_line_now() {
        let today = now("2026-11-21T12:00:00Z");
        let made = |at, ends| Validity { made_for: now(at), next_expiry: Some(now(ends)) };
        assert_eq!(made("2026-11-21T03:00:00Z", "2027-01-01T00:00:00Z").at(today), Ok(()));
        // The clock of the other computer is a little fast.
        assert_eq!(made("2026-11-21T12:04:00Z", "2027-01-01T00:00:00Z").at(today), Ok(()));
        let later = now("2026-12-01T08:00:00Z");
        assert_eq!(
            made("2026-12-01T08:00:00Z", "2027-01-01T00:00:00Z").at(today),
            Err(Invalid::TooEarly(later))
        );
        let ended = now("2026-02-01T00:00:00Z");
        assert_eq!(
            made("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z").at(today),
            Err(Invalid::Expired(ended))
        );
    }

    #[test]
    fn what_was_written_is_read_and_nothing_else() {
        for next_expiry in [None, Some(now("2027-02-28T10:00:00Z"))] {
            let validity = Validity { made_for: now("2026-11-21T12:00:00Z"), next_expiry };
            let files = validity.files();
            let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
            assert_eq!(Validity::read(&text(MADE_FOR), &text(NEXT_EXPIRY)), Some(validity));
            for broken in ["", "\n", "soon", "never mind", "2027-02-28"] {
                assert_eq!(Validity::read(&text(MADE_FOR), broken), None, "{broken:?}");
                assert_eq!(Validity::read(broken, &text(NEXT_EXPIRY)), None, "{broken:?}");
            }
        }
    }

    #[test]
    fn between_two_sites_the_stricter_holds() {
        let one = Validity { made_for: now("2026-11-21T12:00:00Z"), next_expiry: None };
        let other = Validity {
            made_for: now("2026-11-20T12:00:00Z"),
            next_expiry: Some(now("2027-01-01T00:00:00Z")),
        };
        let both = Validity { made_for: one.made_for, next_expiry: other.next_expiry };
        assert_eq!((one.and(&other), other.and(&one)), (both, both));
    }
}
