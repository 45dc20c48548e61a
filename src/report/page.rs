//! Turns everything the office must see into one page: opened from the disk, printed, read without script. Another rendering of the
//! audit and the agenda; decides nothing. Holds no name, no title and no number of a case.
//!
//! A thousand stories on six channels in sixteen languages are a hundred thousand answers. The page gives each story one row with a
//! cell for each channel, and in the cell the languages; what belongs to it in words waits under the row until it is opened.

mod dates;
mod refused;
mod stories;
mod tables;
mod todo;
mod writer;

use crate::consent::agenda::{Item, Matter, Subject};
use crate::date::Date;
use crate::lang::Lang;
use crate::model::words::StoryId;
use crate::report::not_shown::Places;
use crate::report::{Findings, due, validity};
use writer::Html;

/// The page.
#[must_use]
pub fn text(all: &Findings<'_>) -> String {
    let mut h = Html::default();
    let groups = todo::groups(all);
    let not_shown = refused::not_shown(all);
    h.raw(HEAD).raw(include_str!("page/report.css")).raw(BODY);
    opening(&mut h, all, todo::count(&groups));
    let sections: [Section<'_>; 8] = [
        ("todo", "What to do now", &|h| todo::write(h, all, &groups)),
        ("dates", "Dates to come", &|h| dates::write(h, all)),
        ("stories", "Every story, by channel and language", &|h| stories::write(h, all, &not_shown)),
        ("absent", "What is not shown, and why", &|h| refused::write(h, all, &not_shown)),
        ("photos", "Photos", &|h| refused::photos(h, all)),
        ("languages", "Languages", &|h| tables::languages(h, all)),
        ("editions", "Printed editions", &|h| tables::editions(h, all)),
        ("contacts", "Contacts", &|h| tables::contacts(h, all)),
    ];
    h.raw("<nav aria-label=\"Parts of this report\"><ul>");
    for (id, title, _) in &sections {
        h.raw("<li><a href=\"#").raw(id).raw("\">").raw(title).raw("</a></li>");
    }
    h.raw("</ul></nav></header>\n<main id=\"main\">\n");
    for (id, title, write) in &sections {
        h.raw("<section id=\"").raw(id).raw("\"><h2 id=\"h-").raw(id).raw("\">").raw(title).raw("</h2>\n");
        write(&mut h);
        h.raw("</section>\n");
    }
    h.raw(END);
    h.finish()
}

/// A section: the fragment that leads to it, its title, and what writes it.
type Section<'w> = (&'static str, &'static str, &'w dyn Fn(&mut Html));

/// What a file that is opened from the disk may do: nothing but look as its own style says.
const HEAD: &str = "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
    <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
    <meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
    <meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
    <title>Report for the office</title>\n<style>\n";

const BODY: &str = "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n";

const END: &str = "</main>\n<footer><p>For the office alone: this file lies in <code>dist/report</code> and never goes on line. \
    The same for spreadsheets and programs: <a href=\"consent.csv\">consent.csv</a>, <a href=\"due.csv\">due.csv</a>, \
    <a href=\"coverage.csv\">coverage.csv</a>, <a href=\"editions.csv\">editions.csv</a>, \
    <a href=\"consent.json\">consent.json</a>, <a href=\"editions.json\">editions.json</a>.</p></footer>\n</body>\n</html>\n";

/// The title, for when it was made, and four figures.
fn opening(h: &mut Html, all: &Findings<'_>, to_do: usize) {
    let zone = &all.site.zone;
    h.raw("<header class=\"top\"><h1>Report for the office</h1>\n<p>Made for <time datetime=\"");
    h.text(&all.now.rfc3339()).raw("\">").text(&all.now.clock_in(zone)).raw("</time> (").text(zone.name());
    h.raw("). ");
    match &all.audit.expiry {
        Some(expiry) => h.raw("<strong>").text(&validity::sentence(expiry, all.site)).raw("</strong>"),
        None => h.raw("Nothing on the site ends by itself."),
    };
    h.raw("</p>\n<ul class=\"figures\">");
    let stories = all.standing.shown + all.standing.missing.len();
    let soon = all.agenda.upcoming.iter().filter(|item| is_soon(item, all)).count();
    let languages = all.coverage.len();
    let warn = all.site.consent.warn_days as usize;
    figure(h, "todo", to_do, |h| {
        h.raw(if to_do == 1 { "thing to do" } else { "things to do" });
    });
    figure(h, "dates", soon, |h| {
        h.raw(if soon == 1 { "date" } else { "dates" }).raw(" in the next ").number(warn).raw(" days");
    });
    figure(h, "stories", all.standing.shown, |h| {
        h.raw("of ").number(stories).raw(if stories == 1 {
            " story on the site"
        } else {
            " stories on the site"
        });
    });
    figure(h, "languages", languages, |h| {
        h.raw(if languages == 1 { "language" } else { "languages" });
    });
    h.raw("</ul>\n");
}

fn figure(h: &mut Html, id: &'static str, number: usize, words: impl Fn(&mut Html)) {
    h.raw("<li><a href=\"#").raw(id).raw("\"><b>").number(number).raw("</b> ");
    words(h);
    h.raw("</a></li>");
}

/// Within as many days as the office wants to be warned.
fn is_soon(item: &Item, all: &Findings<'_>) -> bool {
    item.day.is_some_and(|day| days_left(day, all) <= i64::from(all.site.consent.warn_days))
}

fn days_left(day: Date, all: &Findings<'_>) -> i64 {
    all.now.date_in(&all.site.zone).days_until(day)
}

/// What an item concerns, as a link to where it stands in full.
fn subject(h: &mut Html, item: &Item) {
    match &item.subject {
        Subject::Story(id, _) if item.matter != Matter::Unreadable => {
            h.raw("<a href=\"#").text(&id.to_string()).raw("\">").text(&due::subject(item)).raw("</a>");
        }
        Subject::Edition(_) => {
            h.raw("<a href=\"#editions\">").text(&due::subject(item)).raw("</a>");
        }
        Subject::Contact(_) => {
            h.raw("<a href=\"#contacts\">").text(&due::subject(item)).raw("</a>");
        }
        Subject::Story(..) | Subject::Country(..) => {
            h.text(&due::subject(item));
        }
    }
}

/// A day, and how far away it is.
fn day(h: &mut Html, day: Date, all: &Findings<'_>) {
    h.raw("<time datetime=\"").text(&day.to_string()).raw("\">").text(&day.to_string()).raw("</time>");
    match days_left(day, all) {
        ..0 => h,
        0 => h.raw(" (today)"),
        1 => h.raw(" (tomorrow)"),
        days => h.raw(" (in ").number(days as usize).raw(" days)"),
    };
}

/// So many of a long list are seen at once; the rest is there to be opened.
const AT_ONCE: usize = 25;

/// A list; what is beyond the first few waits to be opened.
fn list<T>(h: &mut Html, items: &[T], write: impl Fn(&mut Html, &T)) {
    let (first, rest) = items.split_at(items.len().min(AT_ONCE));
    let part = |h: &mut Html, items: &[T]| {
        h.raw("<ul>");
        for item in items {
            h.raw("<li>");
            write(h, item);
            h.raw("</li>\n");
        }
        h.raw("</ul>\n");
    };
    part(h, first);
    if !rest.is_empty() {
        h.raw("<details><summary>and ").number(rest.len()).raw(" more</summary>\n");
        part(h, rest);
        h.raw("</details>\n");
    }
}

/// Where something is or is not shown: channels that stand alike together, and their languages where they are not all.
fn places(h: &mut Html, places: &Places, all: &Findings<'_>) {
    let mut alike: Vec<(&Vec<Lang>, Vec<&'static str>)> = Vec::new();
    for (channel, langs) in places {
        match alike.iter_mut().find(|(other, _)| *other == langs) {
            Some((_, channels)) => channels.push(channel.word()),
            None => alike.push((langs, vec![channel.word()])),
        }
    }
    for (i, (langs, channels)) in alike.into_iter().enumerate() {
        h.raw(if i == 0 { "" } else { "; " }).text(&channels.join(" "));
        if !all.site.langs().all(|lang| langs.contains(&lang)) {
            let codes: Vec<&str> = langs.iter().map(|l| l.code()).collect();
            h.raw(" in ").text(&codes.join(" "));
        }
    }
}

/// Numbers of stories, each leading to its row.
fn ids(h: &mut Html, stories: impl IntoIterator<Item = StoryId>) {
    h.raw("<span class=\"ids\">");
    for id in stories {
        h.raw("<a").attribute("href", &format!("#{id}")).raw(">").text(&id.to_string()).raw("</a> ");
    }
    h.raw("</span>");
}
