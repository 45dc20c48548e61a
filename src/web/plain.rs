//! Turns everything that is no story and no list into its page: choosers of a language, the office's own pages, old addresses,
//! the accessibility statement, and what a server answers if there is nothing.

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::i18n::Arg;
use crate::lang::Lang;
use crate::model::shown::ShownPage;
use crate::theme::Html;
use crate::web::frame::{Alternate, Frame, Head, Link, NOTHING_TO_FIND, Tongue, WITH_PEOPLE};
use crate::web::html::Body;
use crate::web::job::{Job, Shelf};
use crate::web::say::{plain, say};
use crate::web::story::{Notice, translation};
use crate::web::{Renderer, Site};

/// What the template `chooser.html` is given: a page in no language, or rather in all of them.
#[derive(Serialize)]
struct ChooserView {
    title: String,
    heading: String,
    description: String,
    canonical: String,
    alternates: Vec<Alternate>,
    robots: Option<&'static str>,
    choices: Vec<LangChoice>,
    /// Whether the script may put the reader's languages first: only where every language of the site is offered.
    start: bool,
}

/// One language to choose.
#[derive(Serialize)]
struct LangChoice {
    lang: &'static str,
    dir: &'static str,
    autonym: &'static str,
    href: String,
    /// What the reader finds there, in that language.
    text: String,
    /// The language of that text, where it is another one.
    tongue: Option<Tongue>,
}

impl LangChoice {
    fn new(site: &Site<'_>, lang: Lang, job: &Job, text: String, tongue: Option<Tongue>) -> Self {
        let row = lang.row();
        let href = site.addresses.href(job);
        Self { lang: row.code, dir: row.dir.as_str(), autonym: row.autonym, href, text, tongue }
    }
}

/// `/` and `/404.html`: every language of the site.
///
/// # Errors
/// A message is missing, or the template has a mistake.
pub fn chooser(r: &Renderer<'_>, job: &Job) -> Result<String, Diagnostic> {
    let site = &r.site;
    let main = site.edition().site.main_lang();
    let words = site.words(main);
    let lost = matches!(job, Job::NotFound(None));
    let line = if lost { "not-found-title" } else { "site-title" };
    let mut choices = Vec::new();
    for lang in site.langs() {
        let text = plain(site.words(lang), line, &[])?;
        choices.push(LangChoice::new(site, lang, &Job::Home(lang), text, None));
    }
    let heading = plain(words, if lost { "not-found-title" } else { "chooser-title" }, &[])?;
    let title = plain(words, "site-title", &[])?;
    let view = ChooserView {
        title: if lost { heading.clone() } else { title },
        heading,
        description: plain(words, "site-description", &[])?,
        canonical: site.addresses.absolute(job),
        alternates: site.alternates(job),
        robots: lost.then_some("noindex"),
        choices,
        start: !lost,
    };
    r.template(main, "chooser.html", &view)
}

/// `/s/0001/`, `/p/about/` and addresses older than the languages: the languages of one story or page.
///
/// # Errors
/// A message is missing, or the template has a mistake.
pub fn short(r: &Renderer<'_>, job: &Job) -> Result<String, Diagnostic> {
    let site = &r.site;
    let target = if let Job::Moved { to, .. } = job { to } else { job };
    let main = site.edition().site.main_lang();
    let words = site.words(main);
    let all: Vec<_> = site.langs().filter_map(|lang| readable(site, target, lang)).collect();
    // A fallback is no language of the text's own: it is offered only where there is nothing else.
    let native: Vec<_> = all.iter().filter(|(lang, _, _, text_lang)| lang == text_lang).collect();
    let offered = if native.is_empty() { all.iter().collect() } else { native };
    let choices: Vec<_> = offered
        .into_iter()
        .map(|(lang, job, title, text_lang)| {
            LangChoice::new(site, *lang, job, title.clone(), Tongue::unless(*lang, *text_lang))
        })
        .collect();
    let heading = plain(words, "chooser-story-title", &[])?;
    let title = choices.first().map_or_else(|| heading.clone(), |c| c.text.clone());
    let view = ChooserView {
        title,
        heading,
        description: plain(words, "site-description", &[])?,
        canonical: site.addresses.absolute(target),
        alternates: site.alternates(job),
        robots: match job {
            Job::ShortStory(_) => WITH_PEOPLE,
            Job::ShortPage(_) => None,
            _ => NOTHING_TO_FIND,
        },
        choices,
        start: false,
    };
    r.template(main, "chooser.html", &view)
}

/// A story or page in a language: its title, and the language of its text.
fn readable(site: &Site<'_>, target: &Job, lang: Lang) -> Option<(Lang, Job, String, Lang)> {
    let same = site.same_in(target, lang)?;
    let (title, text_lang) = match &same {
        Job::Story(_, id) => site.story(lang, *id).map(|s| (s.title.clone(), s.text_lang)),
        Job::Page(_, id) => {
            site.shown(lang).and_then(|l| l.pages.get(id)).map(|p| (p.title.clone(), p.text_lang))
        }
        // Only stories and pages have short addresses.
        _ => None,
    }?;
    Some((lang, same, title, text_lang))
}

/// What the template `page.html` is given.
#[derive(Serialize)]
struct PageView {
    frame: Frame,
    title: String,
    summary: Option<String>,
    tongue: Option<Tongue>,
    notices: Vec<Notice>,
    body: Html,
}

/// A page of the office's own.
///
/// # Errors
/// A message is missing, or the template has a mistake.
pub fn page(r: &Renderer<'_>, job: &Job, lang: Lang, id: &str) -> Result<String, Diagnostic> {
    let site = &r.site;
    let Some(page) = site.shown(lang).and_then(|l| l.pages.get(id)) else { return Ok(String::new()) };
    let head = Head {
        description: page.summary.as_deref(),
        canonical: site.original_of(job, page.text_lang).filter(|original| original != job),
        path: site.path_home(lang)?,
        ..Head::new(lang, &page.title)
    };
    let view = PageView {
        frame: site.frame(job, lang, head)?,
        title: page.title.clone(),
        summary: page.summary.clone(),
        tongue: Tongue::unless(lang, page.text_lang),
        notices: notices(site, page)?,
        body: Body::new(site, lang, page.text_lang, &[]).html(&page.body)?,
    };
    r.template(lang, "page.html", &view)
}

fn notices(site: &Site<'_>, page: &ShownPage) -> Result<Vec<Notice>, Diagnostic> {
    let words = site.words(page.lang);
    let mut notices = Vec::new();
    if page.example {
        notices.push(Notice { kind: "example", text: say(words, "notice-example-page", &[])? });
    }
    let translated = translation(words, page.origin_of_text, page.text_lang, "notice-fallback-page")?;
    notices.extend(translated.map(|(kind, text)| Notice { kind, text }));
    Ok(notices)
}

/// What the template `accessibility.html` is given: its words are messages of the interface.
#[derive(Serialize)]
struct AccessibilityView {
    frame: Frame,
    title: String,
    date: String,
    /// Pages on which somebody can be asked.
    contact: Option<Link>,
}

/// The accessibility statement.
///
/// # Errors
/// A message is missing, or the template has a mistake.
pub fn accessibility(r: &Renderer<'_>, job: &Job, lang: Lang) -> Result<String, Diagnostic> {
    let site = &r.site;
    let words = site.words(lang);
    let title = plain(words, "accessibility-title", &[])?;
    let head = Head { path: site.path_home(lang)?, ..Head::new(lang, &title) };
    let edition = site.edition();
    let contact = ["contact", "about"].iter().find_map(|id| site.shown(lang)?.pages.get(*id));
    let view = AccessibilityView {
        frame: site.frame(job, lang, head)?,
        title,
        date: words.date(edition.now.date_in(&edition.site.zone)),
        contact: contact.map(|page| Link {
            tongue: Tongue::unless(lang, page.text_lang),
            ..site.link(&Job::Page(lang, page.id.clone()), page.title.clone())
        }),
    };
    r.template(lang, "accessibility.html", &view)
}

/// What the templates `not-found.html` and `moved.html` are given.
#[derive(Serialize)]
struct ElsewhereView {
    frame: Frame,
    title: String,
    links: Vec<Link>,
}

/// What a server answers if there is nothing in a language.
///
/// # Errors
/// A message is missing, or the template has a mistake.
pub fn not_found(r: &Renderer<'_>, job: &Job, lang: Lang) -> Result<String, Diagnostic> {
    let site = &r.site;
    let words = site.words(lang);
    let title = plain(words, "not-found-title", &[])?;
    let head = Head { robots: NOTHING_TO_FIND, ..Head::new(lang, &title) };
    let all = Job::List { lang, set: Shelf::All, page: 1 };
    let view = ElsewhereView {
        frame: site.frame(job, lang, head)?,
        links: vec![
            site.link(&Job::Home(lang), plain(words, "not-found-home", &[])?),
            site.link(&all, plain(words, "not-found-stories", &[])?),
        ],
        title,
    };
    r.template(lang, "not-found.html", &view)
}

/// The page at an old address: a link, which works on any host and needs no script.
///
/// # Errors
/// A message is missing, or the template has a mistake.
pub fn moved(r: &Renderer<'_>, job: &Job, lang: Lang, to: &Job) -> Result<String, Diagnostic> {
    let site = &r.site;
    let words = site.words(lang);
    let title = plain(words, "moved-title", &[])?;
    let name = match to {
        Job::Story(lang, id) => site.story(*lang, *id).map(|s| s.title.clone()),
        Job::Page(lang, id) => site.shown(*lang).and_then(|l| l.pages.get(id)).map(|p| p.title.clone()),
        _ => None,
    };
    let text = say(words, "moved-link", &[("title", Arg::Text(name.unwrap_or_default()))])?;
    let head = Head { canonical: Some(to.clone()), robots: NOTHING_TO_FIND, ..Head::new(lang, &title) };
    let view = ElsewhereView { frame: site.frame(job, lang, head)?, links: vec![site.link(to, text)], title };
    r.template(lang, "moved.html", &view)
}
