//! Turns a language's stories into its home page. Does not prefer stories that went well.

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::i18n::Arg;
use crate::lang::Lang;
use crate::model::shown::ShownName;
use crate::model::words::StoryId;
use crate::theme::Html;
use crate::web::Renderer;
use crate::web::card::{Card, count};
use crate::web::frame::{Frame, Head, Tongue, WITH_PEOPLE};
use crate::web::job::{Facet, Job, Shelf};
use crate::web::list::Choice;
use crate::web::picture::Role;
use crate::web::say::{plain, say};

/// Cards of newest stories.
const LATEST: usize = 6;

/// What the template `home.html` is given.
#[derive(Serialize)]
struct HomeView {
    frame: Frame,
    title: String,
    hero: Option<Hero>,
    cards: Vec<Card>,
    all: String,
    all_text: String,
    /// Where some are not in this language: else the button says it all.
    count: Option<String>,
    countries: Vec<Choice>,
    uses: Vec<Choice>,
    years: Vec<Choice>,
    booklet: Option<Download>,
}

/// The booklet to fetch.
#[derive(Serialize)]
struct Download {
    href: String,
    text: String,
}

/// The story that leads the page.
#[derive(Serialize)]
struct Hero {
    href: String,
    title: String,
    quote: String,
    by: Option<String>,
    tongue: Option<Tongue>,
    picture: Html,
}

/// The home page of a language.
///
/// # Errors
/// A message is missing, or the template has a mistake.
pub fn render(r: &Renderer<'_>, job: &Job, lang: Lang) -> Result<String, Diagnostic> {
    let site = &r.site;
    let words = site.words(lang);
    let title = plain(words, "site-title", &[])?;
    let books = site.shelves.get(&lang).and_then(|s| s.get(Shelf::All)).cloned().unwrap_or_default();
    let hero = lead(r, lang, &books.native).or_else(|| lead(r, lang, &books.ids));
    let hero_id = hero.as_ref().map(|(id, _)| *id);
    let latest: Vec<StoryId> =
        books.ids.iter().copied().filter(|id| Some(*id) != hero_id).take(LATEST).collect();
    let head = Head { robots: WITH_PEOPLE, ..Head::new(lang, &title) };
    let number = Arg::Number(i64::try_from(books.ids.len()).unwrap_or(i64::MAX));
    let view = HomeView {
        frame: site.frame(job, lang, head)?,
        title,
        cards: site.cards(lang, &latest, if hero.is_some() { Role::Card } else { Role::FirstCard })?,
        hero: hero.map(|(_, hero)| hero),
        all: site.addresses.href(&Job::List { lang, set: Shelf::All, page: 1 }),
        all_text: say(words, "home-all", &[("count", number)])?,
        count: (books.native.len() < books.ids.len())
            .then(|| count(words, books.ids.len(), books.native.len()))
            .transpose()?,
        countries: site.choices(lang, Facet::Countries)?,
        uses: site.choices(lang, Facet::Uses)?,
        years: site.choices(lang, Facet::Years)?,
        booklet: booklet(r, lang)?,
    };
    r.template(lang, "home.html", &view)
}

/// What somebody on a slow line wants to know before fetching it: how many pages, how many kilobytes.
fn booklet(r: &Renderer<'_>, lang: Lang) -> Result<Option<Download>, Diagnostic> {
    let site = &r.site;
    let Some(booklet) = site.material.booklets.get(&lang) else { return Ok(None) };
    let kilobytes = booklet.pdf.len().div_ceil(1000);
    let numbers = [("pages", Arg::from(booklet.pages)), ("kilobytes", Arg::from(kilobytes))];
    let text = say(site.words(lang), "booklet-link", &numbers)?;
    Ok(Some(Download { href: site.addresses.href(&Job::Booklet(lang)), text }))
}

/// The newest story that has a sentence of the person's own and a photo beside the text.
fn lead(r: &Renderer<'_>, lang: Lang, ids: &[StoryId]) -> Option<(StoryId, Hero)> {
    let site = &r.site;
    ids.iter().find_map(|id| {
        let story = site.story(lang, *id)?;
        let quote = story.quote.clone()?;
        let photo = story.lead_photo().and_then(|i| story.photos.get(i))?;
        let foreign = (!story.is_native()).then_some(story.text_lang);
        let hero = Hero {
            href: site.addresses.href(&Job::Story(lang, *id)),
            title: story.title.clone(),
            quote,
            by: match &story.name {
                ShownName::Hidden => None,
                ShownName::Changed(name) | ShownName::Real(name) => Some(name.clone()),
            },
            tongue: Tongue::unless(lang, story.text_lang),
            picture: site.photo(photo, Role::Lead, foreign)?,
        };
        Some((*id, hero))
    })
}
