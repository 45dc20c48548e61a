//! What can be rendered: one value for each kind of page or file of the website. Does not say where it lies (that is
//! [`crate::web::address`]) and does not render it.

use std::path::PathBuf;

use crate::lang::Lang;
use crate::model::words::{Country, StoryId, Use};

/// A set of stories that has a page of its own. The facets have one fixed order (country, use, year), so that each set has
/// one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shelf {
    /// Every story.
    All,
    /// Of one country of origin.
    Country(Country),
    /// Of one country of origin, where the support was used for one thing.
    CountryUse(Country, Use),
    /// Where the support was used for one thing.
    Use(Use),
    /// Of people who returned in one Gregorian year.
    Year(i16),
}

/// A way to look through the stories, with a page that lists its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// By country of origin.
    Countries,
    /// By what the support was used for.
    Uses,
    /// By year of return.
    Years,
}

impl Facet {
    /// All, in their fixed order.
    pub const ALL: [Self; 3] = [Self::Countries, Self::Uses, Self::Years];
}

/// A file that is there for the web server, and is not handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ServerFile {
    /// `.htaccess` of Apache.
    Apache,
    /// `_headers` of hosts that read it.
    Headers,
    /// `_redirects` of hosts that read it.
    Redirects,
}

impl ServerFile {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Apache, Self::Headers, Self::Redirects];

    /// Its name in the site's folder.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Apache => ".htaccess",
            Self::Headers => "_headers",
            Self::Redirects => "_redirects",
        }
    }
}

/// One file of the website.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Job {
    /// `/`: the languages.
    Chooser,
    /// The start of a language.
    Home(Lang),
    /// A list of stories, on as many pages as it needs.
    List {
        /// Language of the page.
        lang: Lang,
        /// Which stories.
        set: Shelf,
        /// Page of the list, from 1.
        page: usize,
    },
    /// The values of a facet with their counts.
    Index(Lang, Facet),
    /// A story.
    Story(Lang, StoryId),
    /// `/s/0001/`: the languages of a story.
    ShortStory(StoryId),
    /// A page, by its id.
    Page(Lang, String),
    /// `/p/about/`: the languages of a page.
    ShortPage(String),
    /// `/e/`: the codes of all printed editions.
    Editions,
    /// `/e/AR-2026-3/`: whether a printed edition may still be used, by its code.
    Edition(String),
    /// The accessibility statement.
    Accessibility(Lang),
    /// What stands at an old address: a link to the new one.
    Moved {
        /// Language of the page; nothing for addresses older than the languages.
        lang: Option<Lang>,
        /// Old path, without the leading slash.
        from: String,
        /// What lies at the new one.
        to: Box<Job>,
    },
    /// What a server answers if there is nothing; without a language, it offers all of them.
    NotFound(Option<Lang>),
    /// Newest stories as an Atom feed, of all countries or one.
    Feed(Lang, Option<Country>),
    /// The stories as data, for the script that combines facets.
    ListData(Lang),
    /// Name and icons for readers who put the site on the first screen of their telephone (W3C, Web Application Manifest).
    Manifest(Lang),
    /// The booklet of a language, to print or to keep (PDF).
    Booklet(Lang),
    /// The list of site maps.
    SitemapIndex,
    /// A part of the site map of a language, from 1.
    Sitemap(Lang, usize),
    /// `robots.txt`.
    Robots,
    /// `/.well-known/security.txt` (RFC 9116).
    Security,
    /// Settings a web server or host reads in the site's own folder.
    Server {
        /// Which.
        file: ServerFile,
        /// What it says: it follows from the whole plan.
        text: String,
    },
    /// A static file of the theme, by its path below `static/`.
    Asset(String),
    /// A finished photo.
    Photo {
        /// Its name on the site.
        name: String,
        /// Where its bytes lie.
        file: PathBuf,
    },
}

impl Job {
    /// The language of the page, if it has one.
    #[must_use]
    pub const fn lang(&self) -> Option<Lang> {
        match self {
            Self::Home(lang)
            | Self::List { lang, .. }
            | Self::Index(lang, _)
            | Self::Story(lang, _)
            | Self::Page(lang, _)
            | Self::Accessibility(lang)
            | Self::Feed(lang, _)
            | Self::ListData(lang)
            | Self::Manifest(lang)
            | Self::Booklet(lang)
            | Self::Sitemap(lang, _) => Some(*lang),
            Self::Moved { lang, .. } | Self::NotFound(lang) => *lang,
            Self::Chooser
            | Self::ShortStory(_)
            | Self::ShortPage(_)
            | Self::Editions
            | Self::Edition(_)
            | Self::SitemapIndex
            | Self::Robots
            | Self::Security
            | Self::Server { .. }
            | Self::Asset(_)
            | Self::Photo { .. } => None,
        }
    }

    /// What it is, in the words of staff: for diagnostics and the dry run.
    #[must_use]
    pub fn describe(&self) -> String {
        let what = match self {
            Self::Chooser => "the language chooser".to_owned(),
            Self::Home(_) => "the home page".to_owned(),
            Self::List { set, page, .. } => format!("page {page} of {}", describe_shelf(*set)),
            Self::Index(_, Facet::Countries) => "the list of countries".to_owned(),
            Self::Index(_, Facet::Uses) => "the list of uses".to_owned(),
            Self::Index(_, Facet::Years) => "the list of years".to_owned(),
            Self::Story(_, id) => format!("story {id}"),
            Self::ShortStory(id) => format!("the short address of story {id}"),
            Self::Page(_, id) => format!("page `{id}`"),
            Self::ShortPage(id) => format!("the short address of page `{id}`"),
            Self::Editions => "the codes of the printed editions".to_owned(),
            Self::Edition(code) => format!("the state of the printed edition {code}"),
            Self::Accessibility(_) => "the accessibility statement".to_owned(),
            Self::Moved { to, .. } => format!("an old address that leads to {}", to.describe()),
            Self::NotFound(_) => "the page for what is not there".to_owned(),
            Self::Feed(_, None) => "the feed".to_owned(),
            Self::Feed(_, Some(country)) => format!("the feed of {country}"),
            Self::ListData(_) => "the data of the list of stories".to_owned(),
            Self::Manifest(_) => "the web app manifest".to_owned(),
            Self::Booklet(_) => "the booklet".to_owned(),
            Self::SitemapIndex => "the list of site maps".to_owned(),
            Self::Sitemap(..) => "the site map".to_owned(),
            Self::Robots => "robots.txt".to_owned(),
            Self::Security => "security.txt".to_owned(),
            Self::Server { file, .. } => format!("the server's {}", file.name()),
            Self::Asset(path) => format!("the theme's file `static/{path}`"),
            Self::Photo { name, .. } => format!("photo `{name}`"),
        };
        match (self, self.lang()) {
            // The target of an old address names the language already.
            (Self::Moved { .. }, _) | (_, None) => what,
            (_, Some(lang)) => format!("{what} in {}", lang.row().english),
        }
    }
}

fn describe_shelf(set: Shelf) -> String {
    match set {
        Shelf::All => "the list of all stories".to_owned(),
        Shelf::Country(country) => format!("the stories from {country}"),
        Shelf::CountryUse(country, use_) => format!("the stories from {country} about {use_}"),
        Shelf::Use(use_) => format!("the stories about {use_}"),
        Shelf::Year(year) => format!("the stories of people who returned in {year}"),
    }
}
