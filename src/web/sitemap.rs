//! Turns the addresses of the website into what search engines and researchers ask for: site maps with the other languages of
//! each page, `robots.txt`, `security.txt`. Lists no fallback and nothing twice.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::ops::RangeInclusive;

use crate::lang::Lang;
use crate::markup::escape;
use crate::web::Site;
use crate::web::job::{Facet, Job};
use crate::web::shelves::Shelves;

/// Pages in one file. A file may hold 50 000 addresses and 50 MB (sitemaps.org); with the longest possible addresses in all
/// sixteen languages a page takes 15 kB.
const PAGES: usize = 2_000;

/// The list of the languages' site maps (sitemaps.org).
pub fn index(site: &Site<'_>) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for job in site.langs().flat_map(|lang| parts(site, lang).map(move |part| Job::Sitemap(lang, part))) {
        let _ = writeln!(xml, "<sitemap><loc>{}</loc></sitemap>", escape(&site.addresses.absolute(&job)));
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

/// The parts of a language's site map, from 1.
pub fn parts(site: &Site<'_>, lang: Lang) -> RangeInclusive<usize> {
    1..=pages(site, lang).len().div_ceil(PAGES)
}

/// A part of the site map of a language: every page that is an address of its own, with its other languages.
pub fn of_language(site: &Site<'_>, lang: Lang, part: usize) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for job in pages(site, lang).into_iter().skip(part.saturating_sub(1) * PAGES).take(PAGES) {
        let _ = write!(xml, "<url><loc>{}</loc>", escape(&site.addresses.absolute(&job)));
        for alternate in site.alternates(&job) {
            let _ = write!(
                xml,
                "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                alternate.lang,
                escape(&alternate.href)
            );
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

fn pages(site: &Site<'_>, lang: Lang) -> Vec<Job> {
    let mut jobs = vec![Job::Home(lang)];
    jobs.extend(Facet::ALL.iter().map(|facet| Job::Index(lang, *facet)));
    let shelves = site.shelves.get(&lang).into_iter().flat_map(Shelves::iter);
    jobs.extend(shelves.map(|(set, _)| Job::List { lang, set, page: 1 }));
    if let Some(shown) = site.shown(lang) {
        jobs.extend(shown.stories.keys().map(|id| Job::Story(lang, *id)));
        jobs.extend(shown.pages.keys().map(|id| Job::Page(lang, id.clone())));
    }
    jobs.push(Job::Accessibility(lang));
    jobs.retain(|job| site.is_own(job));
    jobs
}

/// `robots.txt` (RFC 9309): everything may be read; what may not be copied is said on the pages themselves.
pub fn robots(site: &Site<'_>) -> String {
    format!("User-agent: *\nDisallow:\n\nSitemap: {}\n", site.addresses.absolute(&Job::SitemapIndex))
}

/// `security.txt` (RFC 9116). It must not be older than a year, so it ends a year after the day it is made for.
pub fn security(site: &Site<'_>) -> String {
    let settings = &site.edition().site;
    let contact = settings.security_contact.as_deref().unwrap_or_default();
    let expires = site.edition().now.date_for_beginning().plus_months(12);
    let languages: BTreeSet<&str> = site.langs().map(Lang::code).collect();
    let languages: Vec<&str> = languages.into_iter().collect();
    format!(
        "Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: {}\nCanonical: {}\n",
        languages.join(", "),
        site.addresses.absolute(&Job::Security),
    )
}
