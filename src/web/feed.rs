//! Turns what consent allows of the newest stories in a feed (title and link, nothing else) into an Atom document (RFC 4287).
//! Does not read any other field of a story.

use std::fmt::Write;

use crate::diag::Diagnostic;
use crate::i18n::Arg;
use crate::lang::Lang;
use crate::markup::escape;
use crate::model::words::Country;
use crate::web::Site;
use crate::web::job::{Job, Shelf};
use crate::web::say::plain;

/// Entries of a feed; who reads one has seen the older ones.
const ENTRIES: usize = 50;

/// The feed of a language, or of a country in it.
///
/// # Errors
/// A message is missing.
pub fn render(
    site: &Site<'_>,
    job: &Job,
    lang: Lang,
    country: Option<Country>,
) -> Result<String, Diagnostic> {
    let words = site.words(lang);
    let name = Arg::Text(plain(words, "site-title", &[])?);
    let title = match country {
        None => plain(words, "feed-title", &[("site", name)])?,
        Some(c) => plain(
            words,
            "feed-country-title",
            &[("site", name), ("country", Arg::Text(words.country(c).to_owned()))],
        )?,
    };
    let page = match country {
        None => Job::Home(lang),
        Some(country) => Job::List { lang, set: Shelf::Country(country), page: 1 },
    };
    let entries: Vec<_> = site
        .fed(lang, country)
        .into_iter()
        .filter_map(|(id, story)| Some((id, story.feed.as_ref()?)))
        .take(ENTRIES)
        .collect();
    // A feed must say when it last changed. Without entries it never has: any fixed moment will do.
    let updated = entries.iter().map(|(_, entry)| entry.published).max();
    let updated = updated.map_or_else(|| "1970-01-01".to_owned(), |date| date.to_string());
    let own = site.addresses.absolute(job);
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    // Writing to a string cannot fail.
    let _ = write!(
        xml,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n<id>{id}</id>\n<title>{title}</title>\n\
         <updated>{updated}T00:00:00Z</updated>\n<author><name>{author}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{id}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n",
        id = escape(&own),
        title = escape(&title),
        author = escape(&plain(words, "site-title", &[])?),
        page = escape(&site.addresses.absolute(&page)),
    );
    for (id, entry) in entries {
        let link = site.addresses.absolute(&Job::Story(lang, id));
        // The short address never changes, whatever the slug does; the language makes it one of its own.
        let permanent = format!("{}#{lang}", site.addresses.absolute(&Job::ShortStory(id)));
        let _ = write!(
            xml,
            "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{date}T00:00:00Z</updated>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n</entry>\n",
            escape(&permanent),
            escape(&entry.title),
            escape(&link),
            date = entry.published,
        );
    }
    xml.push_str("</feed>\n");
    Ok(xml)
}
