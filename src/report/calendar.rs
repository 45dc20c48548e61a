//! Turns what has a day on the agenda into a calendar file: RFC 5545, all-day events. Holds numbers of stories and of cases and
//! ids of contacts; no folder, no file, nobody's name.

use std::collections::BTreeMap;

use crate::consent::agenda::{Agenda, Item, Matter, Subject};
use crate::consent::expiry::is_on_site;
use crate::consent::turns::Cause;
use crate::date::Now;
use crate::model::site::Site;

/// The longest a line may be, in octets without its end (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// What has a day. An event keeps its id when its day is moved, so that a calendar moves it, too.
#[must_use]
pub fn text(agenda: &Agenda, site: &Site, now: Now) -> String {
    let mut lines = Lines::default();
    for (name, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//stories//consent due//EN"),
        ("CALSCALE", "GREGORIAN"),
    ] {
        lines.push(name, value);
    }
    let mut used = BTreeMap::new();
    for item in agenda.over.iter().chain(&agenda.upcoming) {
        event(&mut lines, item, site, now, &mut used);
    }
    lines.push("END", "VCALENDAR");
    lines.0
}

/// An all-day event; nothing for an item without a day.
fn event(lines: &mut Lines, item: &Item, site: &Site, now: Now, used: &mut BTreeMap<String, u32>) {
    let Some(day) = item.day else { return };
    let id = uid(item);
    // The same picture filed twice under one story.
    let times = used.entry(id.clone()).and_modify(|n| *n += 1).or_insert(1);
    let id = if *times == 1 { id } else { format!("{id}-{times}") };
    lines.push("BEGIN", "VEVENT");
    lines.push("UID", &format!("{id}@{}", host(&site.base_url)));
    lines.push("DTSTAMP", &now.basic());
    lines.push("DTSTART;VALUE=DATE", &day.basic());
    lines.push("DTEND;VALUE=DATE", &day.plus_days(1).basic());
    lines.push("SUMMARY", &escaped(&summary(item)));
    let mut channels = item.changes.values().flatten();
    let changes = channels.any(|c| is_on_site(*c)) || item.matter == Matter::Copies;
    if let Some(at) = item.at.filter(|_| changes) {
        let words = format!("Build the site again on {} ({}).", at.clock_in(&site.zone), site.zone.name());
        lines.push("DESCRIPTION", &escaped(&words));
    }
    lines.push("CLASS", "PRIVATE");
    lines.push("TRANSP", "TRANSPARENT");
    lines.push("END", "VEVENT");
}

fn uid(item: &Item) -> String {
    let subject = match &item.subject {
        Subject::Story(id, _) => id.to_string(),
        Subject::Edition(code) => code.to_string(),
        Subject::Contact(id) => id.clone(),
        Subject::Country(code, ..) => code.code().to_owned(),
    };
    [item.matter.word(), &subject, &item.key]
        .map(str::to_owned)
        .into_iter()
        .filter(|p| !p.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

fn host(base_url: &str) -> &str {
    base_url.trim_start_matches("https://").trim_end_matches('/')
}

fn summary(item: &Item) -> String {
    let subject = match &item.subject {
        Subject::Story(id, _) => id.to_string(),
        Subject::Edition(code) => format!("edition {code}"),
        Subject::Contact(id) => format!("contact {id}"),
        Subject::Country(code, ..) => code.code().to_owned(),
    };
    let reference = item.reference.as_ref().map(|r| format!(" ({r})")).unwrap_or_default();
    format!("{subject}: {}{reference}", words(item.matter))
}

const fn words(matter: Matter) -> &'static str {
    match matter {
        Matter::Unreadable => "a mistake in its files",
        Matter::NoConsent => "no consent is filed",
        Matter::Waits => "waits for approval",
        Matter::Turn(Cause::Ends) => "consent ends",
        Matter::Turn(Cause::OfAge) => "somebody comes of age and must be asked",
        Matter::Turn(Cause::PrintEnds) => "nothing more may be printed",
        Matter::Turn(Cause::RightsEnd) => "the right to a photo ends",
        Matter::Turn(Cause::Begins) => "consent begins",
        Matter::Turn(Cause::Publish) => "goes on line",
        Matter::Turn(Cause::Approved) => "approval begins to count",
        Matter::Copies => "printed copies must not be used any more",
        Matter::RecordOld => "must be looked at again",
        Matter::TakenBack => "consent taken back",
        Matter::Risk => "risk line",
    }
}

/// TEXT (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Content lines, folded and ended as the standard wants it.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn push(&mut self, name: &str, value: &str) {
        let mut width = 0;
        // No value of ours holds a control character; one would end the line.
        for c in format!("{name}:{value}").chars().filter(|c| !c.is_control()) {
            if width + c.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
