//! Turns a job into the place it lies at and the address it is reached by. Does not decide which jobs there are.

use std::collections::BTreeMap;

use crate::diag::Diagnostic;
use crate::edition::WebEdition;
use crate::i18n::{I18n, Words};
use crate::lang::Lang;
use crate::model::words::{Country, Use};
use crate::place::percent;
use crate::slug::slugify;
use crate::theme::Theme;
use crate::web::job::{Facet, Job, Shelf};
use crate::web::say::plain;

/// All addresses of the website.
#[derive(Debug)]
pub struct Addresses<'e> {
    edition: &'e WebEdition,
    /// Scheme and host, without a slash at the end.
    host: String,
    /// What stands before every path on that host: nothing, or `/folder`.
    root: String,
    slugs: BTreeMap<Lang, Slugs>,
    assets: BTreeMap<String, String>,
}

/// The last parts of addresses that come from labels.
#[derive(Debug, Default)]
struct Slugs {
    countries: BTreeMap<Country, String>,
    uses: BTreeMap<Use, String>,
}

impl<'e> Addresses<'e> {
    /// Gives every country that some story names, and every use, a slug in every language.
    ///
    /// # Errors
    /// A label that `i18n` does not have.
    pub fn new(edition: &'e WebEdition, theme: &Theme, i18n: &I18n) -> Result<Self, Diagnostic> {
        let mut slugs = BTreeMap::new();
        for (lang, shown) in &edition.languages {
            let words = i18n.words(*lang);
            let countries = shown.stories.values().filter_map(|s| s.country);
            slugs
                .insert(*lang, Slugs { countries: country_slugs(words, countries), uses: use_slugs(words)? });
        }
        let base = edition.site.base_url.trim_end_matches('/');
        let (host, root) = match base.split_once("://").and_then(|(_, rest)| rest.find('/')) {
            Some(slash) => {
                let at = base.len() - base.split_once("://").map_or(0, |(_, rest)| rest.len()) + slash;
                base.split_at(at)
            }
            None => (base, ""),
        };
        let assets = theme.assets().map(|(path, asset)| (path.to_owned(), asset.path.clone())).collect();
        Ok(Self { edition, host: host.to_owned(), root: root.to_owned(), slugs, assets })
    }

    /// What stands before every path: nothing, or `/folder`.
    #[must_use]
    pub fn root(&self) -> &str {
        &self.root
    }

    /// Path below the output folder. Only checked by [`crate::web::plan`].
    #[must_use]
    pub fn path(&self, job: &Job) -> String {
        match job {
            Job::Chooser => "index.html".to_owned(),
            Job::Home(lang) => format!("{lang}/index.html"),
            Job::List { lang, set, page } => self.list(*lang, *set, *page),
            Job::Index(lang, Facet::Countries) => format!("{lang}/countries/index.html"),
            Job::Index(lang, Facet::Uses) => format!("{lang}/uses/index.html"),
            Job::Index(lang, Facet::Years) => format!("{lang}/years/index.html"),
            Job::Story(lang, id) => {
                let story = self.edition.languages.get(lang).and_then(|l| l.stories.get(id));
                format!("{lang}/stories/{}/index.html", story.map_or("", |s| s.slug.as_str()))
            }
            Job::ShortStory(id) => format!("s/{}/index.html", id.digits()),
            Job::Page(lang, id) => {
                let page = self.edition.languages.get(lang).and_then(|l| l.pages.get(id));
                format!("{lang}/pages/{}/index.html", page.map_or("", |p| p.slug.as_str()))
            }
            Job::ShortPage(id) => format!("p/{id}/index.html"),
            Job::Editions => "e/index.html".to_owned(),
            Job::Edition(code) => format!("e/{code}/index.html"),
            Job::Accessibility(lang) => format!("{lang}/accessibility/index.html"),
            Job::Moved { from, .. } => from.clone(),
            Job::NotFound(Some(lang)) => format!("{lang}/404.html"),
            Job::NotFound(None) => "404.html".to_owned(),
            Job::Feed(lang, None) => format!("{lang}/feed.xml"),
            Job::Feed(lang, Some(country)) => {
                format!("{lang}/countries/{}/feed.xml", self.country_slug(*lang, *country))
            }
            Job::ListData(lang) => format!("{lang}/stories/list.js"),
            Job::Manifest(lang) => format!("{lang}/site.webmanifest"),
            Job::Booklet(lang) => format!("{lang}/booklet-{lang}.pdf"),
            Job::SitemapIndex => "sitemap.xml".to_owned(),
            Job::Sitemap(lang, 0 | 1) => format!("{lang}/sitemap.xml"),
            Job::Sitemap(lang, part) => format!("{lang}/sitemap-{part}.xml"),
            Job::Robots => "robots.txt".to_owned(),
            Job::Security => ".well-known/security.txt".to_owned(),
            Job::Server { file, .. } => file.name().to_owned(),
            Job::Asset(path) => self.assets.get(path).cloned().unwrap_or_default(),
            Job::Photo { name, .. } => format!("photos/{name}"),
        }
    }

    fn list(&self, lang: Lang, set: Shelf, page: usize) -> String {
        let folder = match set {
            Shelf::All => format!("{lang}/stories"),
            Shelf::Country(country) => format!("{lang}/countries/{}", self.country_slug(lang, country)),
            Shelf::CountryUse(country, use_) => {
                format!("{lang}/countries/{}/{use_}", self.country_slug(lang, country))
            }
            Shelf::Use(use_) => {
                let slug = self.slugs.get(&lang).and_then(|s| s.uses.get(&use_));
                format!("{lang}/uses/{}", slug.map_or(use_.word(), String::as_str))
            }
            Shelf::Year(year) => format!("{lang}/years/{year}"),
        };
        // Two parts, so that no slug of a story can ever mean the same address.
        if page <= 1 { format!("{folder}/index.html") } else { format!("{folder}/page/{page}/index.html") }
    }

    fn country_slug(&self, lang: Lang, country: Country) -> String {
        let slug = self.slugs.get(&lang).and_then(|s| s.countries.get(&country));
        slug.cloned().unwrap_or_else(|| country.code().to_lowercase())
    }

    /// The address within the host, percent-encoded: for links.
    #[must_use]
    pub fn href(&self, job: &Job) -> String {
        format!("{}{}", self.root, self.site_href(job))
    }

    /// The address within the site, whatever folder the site lies in: for the rules of servers.
    #[must_use]
    pub fn site_href(&self, job: &Job) -> String {
        site_href(&self.path(job))
    }

    /// The whole address, percent-encoded.
    #[must_use]
    pub fn absolute(&self, job: &Job) -> String {
        format!("{}{}", self.host, self.href(job))
    }
}

/// `en/stories/x/index.html` → `/en/stories/x/`, percent-encoded.
fn site_href(path: &str) -> String {
    let shown = match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    };
    format!("/{}", percent(shown))
}

/// Two countries with one slug would share a page: then both take their code.
fn country_slugs(words: &Words, countries: impl Iterator<Item = Country>) -> BTreeMap<Country, String> {
    let slugs: BTreeMap<Country, String> = countries.map(|c| (c, slugify(words.country(c)))).collect();
    let clashes = |s: &str| slugs.values().filter(|other| *other == s).count() > 1 || s.is_empty();
    slugs.iter().map(|(c, s)| (*c, if clashes(s) { c.code().to_lowercase() } else { s.clone() })).collect()
}

fn use_slugs(words: &Words) -> Result<BTreeMap<Use, String>, Diagnostic> {
    let mut slugs = BTreeMap::new();
    for use_ in Use::ALL {
        slugs.insert(*use_, slugify(&plain(words, &format!("use-{use_}"), &[])?));
    }
    let clashes = |s: &str| slugs.values().filter(|other| *other == s).count() > 1 || s.is_empty();
    Ok(slugs.iter().map(|(u, s)| (*u, if clashes(s) { u.word().to_owned() } else { s.clone() })).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_shown_without_their_index() {
        assert_eq!(site_href("index.html"), "/");
        assert_eq!(site_href("en/index.html"), "/en/");
        assert_eq!(site_href("en/404.html"), "/en/404.html");
        assert_eq!(site_href("en/stories/myindex.html"), "/en/stories/myindex.html");
    }
}
