//! Turns what has a day to come into a time line: an overview of the months, and an ordered list for each. Decides nothing.

use std::collections::BTreeMap;

use super::{Html, day, subject};
use crate::consent::agenda::Item;
use crate::report::Findings;
use crate::report::due::{self, Tense};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month of a year; its order is that of time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Month {
    year: i16,
    month: i8,
}

impl Month {
    fn of(item: &Item) -> Option<Self> {
        let (year, month, _) = item.day?.ymd();
        Some(Self { year, month })
    }

    const fn next(self) -> Self {
        if self.month == 12 {
            Self { year: self.year + 1, month: 1 }
        } else {
            Self { year: self.year, month: self.month + 1 }
        }
    }

    fn name(self) -> &'static str {
        usize::try_from(self.month - 1).ok().and_then(|i| MONTHS.get(i)).copied().unwrap_or_default()
    }

    /// The fragment of its list.
    fn id(self) -> String {
        format!("m-{:04}-{:02}", self.year, self.month)
    }
}

/// Writes the time line.
pub fn write(h: &mut Html, all: &Findings<'_>) {
    let mut months: BTreeMap<Month, Vec<&Item>> = BTreeMap::new();
    for item in &all.agenda.upcoming {
        if let Some(month) = Month::of(item) {
            months.entry(month).or_default().push(item);
        }
    }
    if months.is_empty() {
        h.raw("<p class=\"calm\">Nothing ends or begins until ")
            .text(&all.agenda.until.to_string())
            .raw(".</p>\n");
        return;
    }
    h.raw("<p>Until ")
        .text(&all.agenda.until.to_string())
        .raw(". What ends, leaves by itself with the next build.</p>\n");
    overview(h, all, &months);
    for (month, items) in &months {
        h.raw("<h3").attribute("id", &month.id()).raw(">").text(month.name()).raw(" ");
        h.text(&month.year.to_string())
            .raw(" <span class=\"count\">")
            .number(items.len())
            .raw("</span></h3>\n");
        h.raw("<ol class=\"line\">");
        for item in items {
            write_item(h, item, all);
        }
        h.raw("</ol>\n");
    }
}

/// A bar for every month from this one to the last, with the number over it.
fn overview(h: &mut Html, all: &Findings<'_>, months: &BTreeMap<Month, Vec<&Item>>) {
    let most = months.values().map(Vec::len).max().unwrap_or(1).max(1);
    let (year, month, _) = all.now.date_in(&all.site.zone).ymd();
    let (year_end, month_end, _) = all.agenda.until.ymd();
    let (mut month, last) = (Month { year, month }, Month { year: year_end, month: month_end });
    h.raw("<ol class=\"months\" aria-label=\"Dates in each month\">");
    while month <= last {
        let count = months.get(&month).map_or(0, Vec::len);
        h.raw("<li>");
        if count > 0 {
            h.raw("<a").attribute("href", &format!("#{}", month.id())).raw(">");
        }
        h.raw("<b>")
            .number(count)
            .raw("</b><i")
            .attribute("style", &format!("--part:{}", 100 * count / most));
        h.raw("></i><span>").text(month.name().get(..3).unwrap_or_default()).raw(" <small>");
        h.text(&month.year.to_string()).raw("</small></span>");
        h.raw(if count > 0 { "</a></li>" } else { "</li>" });
        month = month.next();
    }
    h.raw("</ol>\n");
}

fn write_item(h: &mut Html, item: &Item, all: &Findings<'_>) {
    h.raw("<li>");
    if let Some(on) = item.day {
        day(h, on, all);
        h.raw(" ");
    }
    h.raw("<b>");
    subject(h, item);
    h.raw("</b> ").coded(&due::words(item, Tense::Future, all.site));
    let effect = due::effect(item);
    if !effect.is_empty() {
        h.raw(" <span class=\"effect\">Readers: ").text(&effect).raw("</span>");
    }
    h.raw("</li>\n");
}
