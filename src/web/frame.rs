//! Turns a job into what surrounds every page: title, addresses in other languages, links to move around, what a shared link
//! shows. Does not know the page's content.

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::i18n::{Arg, Words};
use crate::lang::Lang;
use crate::model::shown::{ShownPage, ShownStory};
use crate::web::job::{Facet, Job, Shelf};
use crate::web::say::plain;
use crate::web::{Site, list};

/// What the base template is given, as `frame`.
#[derive(Serialize)]
pub struct Frame {
    /// For the browser's tab.
    pub title: String,
    /// For search engines.
    pub description: String,
    /// The one address of this content, absolute.
    pub canonical: String,
    /// The same content in other languages; empty on pages that are no address of their own.
    pub alternates: Vec<Alternate>,
    /// What search engines are asked not to do.
    pub robots: Option<&'static str>,
    /// What a shared link shows.
    pub share: Share,
    /// The home page of this language.
    pub home: String,
    /// The web app manifest of this language.
    pub manifest: String,
    /// The same content in every language of the site.
    pub languages: Vec<Switch>,
    /// The main links.
    pub menu: Vec<Link>,
    /// The way here from the home page, without the page itself.
    pub path: Vec<Link>,
    /// The feed that holds what this page shows.
    pub feed: Link,
    /// Links at the foot.
    pub foot: Vec<Link>,
    /// Another site's address, for a reader who does not want to be seen here.
    pub leave: Option<String>,
}

/// A link with its words.
#[derive(Clone, Serialize)]
pub struct Link {
    /// Address.
    pub href: String,
    /// Words.
    pub text: String,
    /// Whether it leads to this very page.
    pub current: bool,
    /// The language of the words, where it is not the page's.
    pub tongue: Option<Tongue>,
}

/// The language and direction of words in another language than the page's.
#[derive(Clone, Copy, Serialize)]
pub struct Tongue {
    /// Value of `lang`.
    pub lang: &'static str,
    /// Value of `dir`.
    pub dir: &'static str,
}

impl Tongue {
    /// That of a text, if it is not the page's.
    pub fn unless(page: Lang, text: Lang) -> Option<Self> {
        (page != text).then(|| Self { lang: text.code(), dir: text.dir().as_str() })
    }
}

/// A link to another language.
#[derive(Serialize)]
pub struct Switch {
    /// Code for `lang` and `hreflang`.
    pub lang: &'static str,
    /// Direction of the autonym.
    pub dir: &'static str,
    /// The language's name in itself.
    pub autonym: &'static str,
    /// Address.
    pub href: String,
    /// Whether it is the language of this page.
    pub current: bool,
}

/// An address of the same content.
#[derive(Serialize)]
pub struct Alternate {
    /// Language code, or `x-default`.
    pub lang: &'static str,
    /// Absolute address.
    pub href: String,
}

/// What a shared link shows.
#[derive(Serialize)]
pub struct Share {
    /// Title.
    pub title: String,
    /// A sentence or two.
    pub description: String,
    /// Absolute address of a picture.
    pub image: Option<String>,
    /// What the picture shows.
    pub image_alt: String,
    /// `website` or `article`.
    pub kind: &'static str,
}

/// What a page says of itself.
pub struct Head<'p> {
    /// Its title, without isolation marks.
    pub title: &'p str,
    /// For search engines; the site's own description without one.
    pub description: Option<&'p str>,
    /// The canonical address, if it is not the page's own.
    pub canonical: Option<Job>,
    /// What search engines are asked not to do.
    pub robots: Option<&'static str>,
    /// What a shared link shows; the site's neutral card without one.
    pub share: Option<Share>,
    /// The way here.
    pub path: Vec<Link>,
    /// The country whose feed belongs to the page.
    pub feed: Job,
}

/// What search engines are asked for pages with people: no copies, no pictures.
pub const WITH_PEOPLE: Option<&str> = Some("noarchive, noimageindex");
/// What they are asked for pages that are nothing to find.
pub const NOTHING_TO_FIND: Option<&str> = Some("noindex");

impl<'p> Head<'p> {
    /// A page with a title and nothing special.
    pub const fn new(lang: Lang, title: &'p str) -> Self {
        Self {
            title,
            description: None,
            canonical: None,
            robots: None,
            share: None,
            path: Vec::new(),
            feed: Job::Feed(lang, None),
        }
    }
}

impl Site<'_> {
    /// A link to a job.
    pub fn link(&self, job: &Job, text: String) -> Link {
        Link { href: self.addresses.href(job), text, current: false, tongue: None }
    }

    /// The frame of a page.
    ///
    /// # Errors
    /// A message is missing.
    pub fn frame(&self, job: &Job, lang: Lang, head: Head<'_>) -> Result<Frame, Diagnostic> {
        let words = self.words(lang);
        let site_title = plain(words, "site-title", &[])?;
        let title = if head.title == site_title {
            site_title.clone()
        } else {
            let arguments =
                [("page", Arg::Text(head.title.to_owned())), ("site", Arg::Text(site_title.clone()))];
            plain(words, "page-title", &arguments)?
        };
        let canonical = head.canonical.as_ref().unwrap_or(job);
        let description = match head.description {
            Some(description) => description.to_owned(),
            None => plain(words, "site-description", &[])?,
        };
        Ok(Frame {
            title,
            description,
            canonical: self.addresses.absolute(canonical),
            alternates: if head.canonical.is_none() { self.alternates(job) } else { Vec::new() },
            robots: head.robots,
            share: match head.share {
                Some(share) => share,
                None => self.neutral_share(words, site_title)?,
            },
            home: self.addresses.href(&Job::Home(lang)),
            manifest: self.addresses.href(&Job::Manifest(lang)),
            languages: self.switch(job, lang),
            menu: self.menu(job, lang, words)?,
            path: head.path,
            feed: self.link(&head.feed, plain(words, "footer-feed", &[])?),
            foot: self.foot(job, lang, words)?,
            leave: self.edition().site.leave_page.clone(),
        })
    }

    /// The card of the site: it says nothing about anybody.
    fn neutral_share(&self, words: &Words, title: String) -> Result<Share, Diagnostic> {
        let image = Job::Asset("share.jpg".to_owned());
        let there = self.material.theme.asset("share.jpg").is_some();
        Ok(Share {
            title,
            description: plain(words, "site-description", &[])?,
            image: there.then(|| self.addresses.absolute(&image)),
            image_alt: plain(words, "share-image-alt", &[])?,
            kind: "website",
        })
    }

    /// The same content in another language, if it is there (perhaps as a fallback).
    pub fn same_in(&self, job: &Job, lang: Lang) -> Option<Job> {
        match job {
            Job::Home(_) | Job::Chooser | Job::NotFound(None) => Some(Job::Home(lang)),
            Job::Index(_, facet) => Some(Job::Index(lang, *facet)),
            Job::Accessibility(_) => Some(Job::Accessibility(lang)),
            Job::NotFound(Some(_)) => Some(Job::NotFound(Some(lang))),
            Job::List { set, page, .. } => {
                let count = self.shelves.get(&lang).map_or(0, |s| s.count(*set));
                let there = count > 0 || *set == Shelf::All;
                there.then(|| Job::List { lang, set: *set, page: (*page).min(list::pages(count).max(1)) })
            }
            Job::Story(_, id) | Job::ShortStory(id) => self.story(lang, *id).map(|_| Job::Story(lang, *id)),
            Job::Page(_, id) | Job::ShortPage(id) => {
                self.shown(lang).filter(|l| l.pages.contains_key(id)).map(|_| Job::Page(lang, id.clone()))
            }
            Job::Moved { to, .. } => self.same_in(to, lang),
            Job::Editions
            | Job::Edition(_)
            | Job::Feed(..)
            | Job::ListData(_)
            | Job::Manifest(_)
            | Job::Booklet(_)
            | Job::SitemapIndex
            | Job::Sitemap(..)
            | Job::Robots
            | Job::Security
            | Job::Server { .. }
            | Job::Asset(_)
            | Job::Photo { .. } => None,
        }
    }

    /// Whether a page is an address of its own: not a fallback, not a later part of a list, not an old address.
    pub fn is_own(&self, job: &Job) -> bool {
        match job {
            Job::Story(lang, id) => self.story(*lang, *id).is_some_and(ShownStory::is_native),
            Job::Page(lang, id) => {
                self.shown(*lang).and_then(|l| l.pages.get(id)).is_some_and(|p| p.lang == p.text_lang)
            }
            Job::List { page, .. } => *page == 1,
            // The choosers are the addresses for readers of every other language (`x-default`).
            Job::Home(_)
            | Job::Index(..)
            | Job::Accessibility(_)
            | Job::Chooser
            | Job::ShortStory(_)
            | Job::ShortPage(_) => true,
            // The first two only lead to addresses proper, the next two are for those who hold paper; the others are no pages.
            Job::Moved { .. }
            | Job::NotFound(_)
            | Job::Editions
            | Job::Edition(_)
            | Job::Feed(..)
            | Job::ListData(_)
            | Job::Manifest(_)
            | Job::Booklet(_)
            | Job::SitemapIndex
            | Job::Sitemap(..)
            | Job::Robots
            | Job::Security
            | Job::Server { .. }
            | Job::Asset(_)
            | Job::Photo { .. } => false,
        }
    }

    /// Every language in which a page is an address of its own, with itself and `x-default`: complete and reciprocal,
    /// because it is the same list whichever of them asks. Nothing for pages that are none.
    pub fn alternates(&self, job: &Job) -> Vec<Alternate> {
        if !self.is_own(job) {
            return Vec::new();
        }
        let own: Vec<(Lang, Job)> = self
            .langs()
            .filter_map(|lang| Some((lang, self.same_in(job, lang)?)))
            .filter(|(_, same)| self.is_own(same))
            .collect();
        let default = match job {
            Job::Home(_) | Job::Chooser => Some(Job::Chooser),
            Job::Story(_, id) | Job::ShortStory(id) => Some(Job::ShortStory(*id)),
            Job::Page(_, id) | Job::ShortPage(id) => Some(Job::ShortPage(id.clone())),
            Job::List { .. } | Job::Index(..) | Job::Accessibility(_) => {
                own.first().map(|(_, same)| same.clone())
            }
            // No addresses of their own.
            Job::Moved { .. }
            | Job::NotFound(_)
            | Job::Editions
            | Job::Edition(_)
            | Job::Feed(..)
            | Job::ListData(_)
            | Job::Manifest(_)
            | Job::Booklet(_)
            | Job::SitemapIndex
            | Job::Sitemap(..)
            | Job::Robots
            | Job::Security
            | Job::Server { .. }
            | Job::Asset(_)
            | Job::Photo { .. } => None,
        };
        let alternate = |lang, job: &Job| Alternate { lang, href: self.addresses.absolute(job) };
        let mut alternates: Vec<Alternate> =
            own.iter().map(|(lang, same)| alternate(lang.code(), same)).collect();
        alternates.extend(default.map(|job| alternate("x-default", &job)));
        alternates
    }

    /// A link to the same content in every language; where there is none, to the start of that language.
    pub fn switch(&self, job: &Job, current: Lang) -> Vec<Switch> {
        self.langs()
            .map(|lang| {
                let same = self.same_in(job, lang).unwrap_or(Job::Home(lang));
                let row = lang.row();
                Switch {
                    lang: row.code,
                    dir: row.dir.as_str(),
                    autonym: row.autonym,
                    href: self.addresses.href(&same),
                    current: lang == current && job.lang().is_some(),
                }
            })
            .collect()
    }

    fn menu(&self, job: &Job, lang: Lang, words: &Words) -> Result<Vec<Link>, Diagnostic> {
        let all = Job::List { lang, set: Shelf::All, page: 1 };
        let mut links = vec![self.link(&all, plain(words, "nav-stories", &[])?)];
        for (facet, id) in [(Facet::Countries, "nav-countries"), (Facet::Uses, "nav-uses")] {
            links.push(self.link(&Job::Index(lang, facet), plain(words, id, &[])?));
        }
        let mut pages = self.pages(lang);
        pages.retain(|page| page.menu.is_some());
        pages.sort_by_key(|page| (page.menu, page.id.as_str()));
        links.extend(pages.into_iter().map(|page| self.page_link(page)));
        Ok(self.mark_current(job, links))
    }

    fn foot(&self, job: &Job, lang: Lang, words: &Words) -> Result<Vec<Link>, Diagnostic> {
        let mut links = vec![
            self.link(&Job::Index(lang, Facet::Years), plain(words, "years-title", &[])?),
            self.link(&Job::Accessibility(lang), plain(words, "accessibility-title", &[])?),
        ];
        let mut pages = self.pages(lang);
        pages.retain(|page| page.menu.is_none());
        pages.sort_by(|a, b| words.compare(&a.title, &b.title).then_with(|| a.id.cmp(&b.id)));
        links.extend(pages.into_iter().map(|page| self.page_link(page)));
        Ok(self.mark_current(job, links))
    }

    fn pages(&self, lang: Lang) -> Vec<&ShownPage> {
        self.shown(lang).map(|l| l.pages.values().collect()).unwrap_or_default()
    }

    fn page_link(&self, page: &ShownPage) -> Link {
        let job = Job::Page(page.lang, page.id.clone());
        Link { tongue: Tongue::unless(page.lang, page.text_lang), ..self.link(&job, page.title.clone()) }
    }

    fn mark_current(&self, here: &Job, links: Vec<Link>) -> Vec<Link> {
        let here = self.addresses.href(here);
        links.into_iter().map(|link| Link { current: link.href == here, ..link }).collect()
    }

    /// The way from the home page, to which more may be added.
    ///
    /// # Errors
    /// A message is missing.
    pub fn path_home(&self, lang: Lang) -> Result<Vec<Link>, Diagnostic> {
        Ok(vec![self.link(&Job::Home(lang), plain(self.words(lang), "nav-home", &[])?)])
    }

    /// Where the text of a fallback page is at home, if it is on this site.
    pub fn original_of(&self, job: &Job, text_lang: Lang) -> Option<Job> {
        self.same_in(job, text_lang).filter(|same| self.is_own(same))
    }
}
