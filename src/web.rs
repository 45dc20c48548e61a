//! Turns an edition into a website: a plan of every file, and the bytes of each. Does not decide what may be shown, reads no
//! content and writes nothing.

mod address;
mod card;
mod contact;
mod data;
mod feed;
mod frame;
mod home;
mod html;
mod job;
mod list;
mod picture;
mod plan;
mod plain;
mod printed;
mod say;
pub mod server;
mod shelves;
mod sitemap;
mod story;

use std::collections::{BTreeMap, BTreeSet};

use crate::consent::cleared::PhotoGrant;
use crate::diag::{Diagnostic, Diagnostics};
use crate::edition::{Booklet, LangEdition, WebEdition};
use crate::i18n::{I18n, Words};
use crate::lang::Lang;
use crate::media::Pictures;
use crate::model::shown::{ShownEdition, ShownStory};
use crate::model::words::{Country, StoryId};
use crate::place::{Content, OutPath};
use crate::theme::{Engine, Theme};

pub use address::Addresses;
pub use job::{Facet, Job, ServerFile, Shelf};
pub use plan::{Basis, Entry, Plan, plan};
pub use shelves::Shelves;

/// What the website is made of.
#[derive(Clone, Copy, Debug)]
pub struct Material<'m> {
    /// What may be shown.
    pub edition: &'m WebEdition,
    /// The finished photos.
    pub pictures: &'m Pictures,
    /// The finished booklets that may be fetched on line.
    pub booklets: &'m BTreeMap<Lang, Booklet>,
    /// The booklets the office prints, whose codes are answered too.
    pub paper: &'m BTreeMap<Lang, Booklet>,
    /// Where something about somebody ever lay, for as long as the site has been on line.
    pub once: &'m BTreeSet<OutPath>,
    /// How it looks.
    pub theme: &'m Theme,
    /// What it says.
    pub i18n: &'m I18n,
}

/// The material, sorted: where everything lies and which sets of stories there are.
#[derive(Debug)]
pub(crate) struct Site<'m> {
    material: Material<'m>,
    addresses: Addresses<'m>,
    shelves: BTreeMap<Lang, Shelves>,
    paper: BTreeMap<String, ShownEdition>,
}

impl<'m> Site<'m> {
    fn new(material: &Material<'m>) -> Result<Self, Diagnostic> {
        let addresses = Addresses::new(material.edition, material.theme, material.i18n)?;
        let shelves = material.edition.languages.iter().map(|(l, shown)| (*l, Shelves::new(shown))).collect();
        Ok(Self { material: *material, addresses, shelves, paper: printed::paper(material) })
    }

    const fn edition(&self) -> &'m WebEdition {
        self.material.edition
    }

    /// The languages that have pages, in the order of the chooser.
    fn langs(&self) -> impl Iterator<Item = Lang> + use<'m> {
        let edition = self.edition();
        edition.site.langs().filter(|l| edition.languages.contains_key(l))
    }

    fn shown(&self, lang: Lang) -> Option<&'m LangEdition> {
        self.edition().languages.get(&lang)
    }

    fn story(&self, lang: Lang, id: StoryId) -> Option<&'m ShownStory> {
        self.shown(lang).and_then(|l| l.stories.get(&id)).map(|s| &**s)
    }

    fn words(&self, lang: Lang) -> &'m Words {
        self.material.i18n.words(lang)
    }

    /// The stories a feed may list, newest number first: those whose text is in the feed's language.
    fn fed(&self, lang: Lang, country: Option<Country>) -> Vec<(StoryId, &'m ShownStory)> {
        let shelves = self.shelves.get(&lang);
        let ids = shelves.into_iter().flat_map(|s| s.fed(country));
        ids.filter_map(|id| Some((*id, self.story(lang, *id)?))).collect()
    }

    /// Every photo some page shows, with the story it belongs to.
    fn grants(&self) -> impl Iterator<Item = (StoryId, &'m PhotoGrant)> + use<'m> {
        let stories = self.edition().languages.values().flat_map(|l| l.stories.iter());
        stories.flat_map(|(id, story)| {
            let shared = story.social.as_ref().and_then(|card| card.photo.as_ref());
            let shown = story.photos.iter().map(|p| &*p.grant);
            shown.chain(shared.map(|grant| &**grant)).map(|grant| (*id, grant))
        })
    }
}

/// Renders the files of a plan, each by itself.
#[derive(Debug)]
pub struct Renderer<'m> {
    site: Site<'m>,
    engines: BTreeMap<Lang, Engine>,
}

impl<'m> Renderer<'m> {
    /// Makes ready what all pages share.
    ///
    /// # Errors
    /// A message that addresses are made of is missing.
    pub fn new(material: &Material<'m>) -> Result<Self, Diagnostics> {
        let site = Site::new(material)?;
        let engine =
            |lang: Lang| material.theme.engine(lang, &material.i18n.shared(lang), site.addresses.root());
        let engines = site.langs().map(|lang| (lang, engine(lang))).collect();
        Ok(Self { site, engines })
    }

    /// Makes one file. Jobs do not depend on each other and may be rendered in any order, on any thread.
    ///
    /// # Errors
    /// A mistake in a template, or a message that nobody has written.
    pub fn render(&self, job: &Job) -> Result<Content, Diagnostic> {
        let text = match job {
            Job::Chooser | Job::NotFound(None) => plain::chooser(self, job)?,
            Job::Home(lang) => home::render(self, job, *lang)?,
            Job::List { lang, set, page } => list::render(self, job, *lang, *set, *page)?,
            Job::Index(lang, facet) => list::index(self, job, *lang, *facet)?,
            Job::Story(lang, id) => story::render(self, job, *lang, *id)?,
            Job::Page(lang, id) => plain::page(self, job, *lang, id)?,
            Job::ShortStory(_) | Job::ShortPage(_) | Job::Moved { lang: None, .. } => {
                plain::short(self, job)?
            }
            Job::Editions => printed::codes(self, job)?,
            Job::Edition(code) => printed::edition(self, job, code)?,
            Job::Accessibility(lang) => plain::accessibility(self, job, *lang)?,
            Job::Moved { lang: Some(lang), to, .. } => plain::moved(self, job, *lang, to)?,
            Job::NotFound(Some(lang)) => plain::not_found(self, job, *lang)?,
            Job::Feed(lang, country) => feed::render(&self.site, job, *lang, *country)?,
            Job::ListData(lang) => data::stories(&self.site, *lang)?,
            Job::Manifest(lang) => data::manifest(&self.site, *lang)?,
            Job::Booklet(lang) => {
                let booklet = self.site.material.booklets.get(lang);
                return Ok(Content::Bytes(booklet.map(|b| b.pdf.to_vec()).unwrap_or_default()));
            }
            Job::SitemapIndex => sitemap::index(&self.site),
            Job::Sitemap(lang, part) => sitemap::of_language(&self.site, *lang, *part),
            Job::Robots => sitemap::robots(&self.site),
            Job::Security => sitemap::security(&self.site),
            Job::Server { text, .. } => text.clone(),
            Job::Asset(path) => {
                let bytes = self.site.material.theme.asset(path).map(|asset| asset.bytes.to_vec());
                return Ok(Content::Bytes(bytes.unwrap_or_default()));
            }
            Job::Photo { file, .. } => return Ok(Content::File(file.clone())),
        };
        Ok(Content::Bytes(text.into_bytes()))
    }

    fn template<V: serde::Serialize>(&self, lang: Lang, name: &str, view: &V) -> Result<String, Diagnostic> {
        match self.engines.get(&lang) {
            Some(engine) => engine.render(name, view),
            None => Ok(String::new()),
        }
    }
}

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;
