//! Turns a set of stories into pages of cards, and a facet into the list of its values with their counts. Does not sort
//! stories into sets.

use serde::Serialize;

use crate::date::When;
use crate::diag::Diagnostic;
use crate::i18n::{Arg, Words};
use crate::lang::Lang;
use crate::model::words::{Country, Use};
use crate::web::card::{Card, count};
use crate::web::frame::{Frame, Head, Link, WITH_PEOPLE};
use crate::web::job::{Facet, Job, Shelf};
use crate::web::picture::Role;
use crate::web::say::{plain, say};
use crate::web::shelves::Books;
use crate::web::shelves::Shelves;
use crate::web::{Renderer, Site};

/// Cards on a page: with long addresses in Ethiopic or Arabic letters, a page still weighs well under 14 kB.
const CARDS: usize = 20;

/// How many pages a list of so many stories has.
pub const fn pages(count: usize) -> usize {
    count.div_ceil(CARDS)
}

/// What the template `list.html` is given.
#[derive(Serialize)]
struct ListView {
    frame: Frame,
    title: String,
    lead: Option<String>,
    count: String,
    cards: Vec<Card>,
    pager: Option<Pager>,
    narrow: Vec<Narrow>,
    /// For the script that combines facets; only on the list of everything.
    filters: Option<Filters>,
}

/// What the script that combines facets needs. Without it the form stays hidden.
#[derive(Serialize)]
struct Filters {
    /// Address of the data.
    data: String,
    countries: Vec<Choosable>,
    uses: Vec<Choosable>,
    years: Vec<Choosable>,
}

/// A line of a list to choose from.
#[derive(Serialize)]
struct Choosable {
    value: String,
    text: String,
}

#[derive(Serialize)]
struct Pager {
    label: String,
    previous: Option<String>,
    next: Option<String>,
}

/// Links to smaller sets. A set without stories is text, not a link.
#[derive(Serialize)]
pub struct Narrow {
    /// Heading.
    pub title: String,
    /// The sets.
    pub choices: Vec<Choice>,
}

/// A set of stories to go to.
#[derive(Serialize)]
pub struct Choice {
    /// Its label.
    pub text: String,
    /// Its address; nothing if it has no stories.
    pub href: Option<String>,
    /// How many stories it has, in words.
    pub count: String,
}

/// What the template `index.html` is given.
#[derive(Serialize)]
struct IndexView {
    frame: Frame,
    title: String,
    lead: String,
    choices: Vec<Choice>,
}

impl Site<'_> {
    fn choice(&self, lang: Lang, set: Shelf, text: String) -> Result<Choice, Diagnostic> {
        let books = self.shelves.get(&lang).and_then(|s| s.get(set));
        let (all, native) = books.map_or((0, 0), |b| (b.ids.len(), b.native.len()));
        let href = (all > 0).then(|| self.addresses.href(&Job::List { lang, set, page: 1 }));
        Ok(Choice { text, href, count: count(self.words(lang), all, native)? })
    }

    /// The values of a facet: countries in the order of the reader's alphabet, uses in their fixed order, years latest first.
    ///
    /// # Errors
    /// A message is missing.
    pub fn choices(&self, lang: Lang, facet: Facet) -> Result<Vec<Choice>, Diagnostic> {
        let words = self.words(lang);
        let Some(shelves) = self.shelves.get(&lang) else { return Ok(Vec::new()) };
        match facet {
            Facet::Countries => {
                let countries = self.countries(lang).into_iter();
                countries.map(|(text, c)| self.choice(lang, Shelf::Country(c), text)).collect()
            }
            Facet::Uses => {
                Use::ALL.iter().map(|u| self.choice(lang, Shelf::Use(*u), use_label(words, *u)?)).collect()
            }
            Facet::Years => shelves
                .years()
                .map(|year| self.choice(lang, Shelf::Year(year), words.when(When { year, month: None })))
                .collect(),
        }
    }

    /// The countries some story names, in the order of the reader's alphabet.
    fn countries(&self, lang: Lang) -> Vec<(String, Country)> {
        let words = self.words(lang);
        let shelves = self.shelves.get(&lang).into_iter();
        let mut countries: Vec<_> =
            shelves.flat_map(Shelves::countries).map(|c| (words.country(c).to_owned(), c)).collect();
        countries.sort_by(|a, b| words.compare(&a.0, &b.0).then_with(|| a.1.cmp(&b.1)));
        countries
    }

    /// The title of a set.
    ///
    /// # Errors
    /// A message is missing.
    pub fn shelf_title(&self, lang: Lang, set: Shelf) -> Result<String, Diagnostic> {
        let words = self.words(lang);
        let text = Arg::Text;
        match set {
            Shelf::All => plain(words, "stories-title", &[]),
            Shelf::Country(c) => {
                say(words, "country-title", &[("country", text(words.country(c).to_owned()))])
            }
            Shelf::CountryUse(c, u) => {
                let arguments =
                    [("country", text(words.country(c).to_owned())), ("use", text(use_label(words, u)?))];
                say(words, "country-use-title", &arguments)
            }
            Shelf::Use(u) => say(words, "use-title", &[("use", text(use_label(words, u)?))]),
            Shelf::Year(year) => {
                say(words, "year-title", &[("year", text(words.when(When { year, month: None })))])
            }
        }
    }

    fn path_to(&self, lang: Lang, set: Shelf) -> Result<Vec<Link>, Diagnostic> {
        let words = self.words(lang);
        let mut path = self.path_home(lang)?;
        let mut index = |facet, id| -> Result<(), Diagnostic> {
            path.push(self.link(&Job::Index(lang, facet), plain(words, id, &[])?));
            Ok(())
        };
        match set {
            Shelf::All => {}
            Shelf::Country(_) => index(Facet::Countries, "nav-countries")?,
            Shelf::CountryUse(country, _) => {
                index(Facet::Countries, "nav-countries")?;
                let all = Job::List { lang, set: Shelf::Country(country), page: 1 };
                path.push(self.link(&all, words.country(country).to_owned()));
            }
            Shelf::Use(_) => index(Facet::Uses, "nav-uses")?,
            Shelf::Year(_) => index(Facet::Years, "nav-years")?,
        }
        Ok(path)
    }

    /// The smaller sets that a set can be narrowed to, in the fixed order of facets.
    fn narrow(&self, lang: Lang, set: Shelf) -> Result<Vec<Narrow>, Diagnostic> {
        let words = self.words(lang);
        let group = |id, choices: Vec<Choice>| -> Result<Narrow, Diagnostic> {
            Ok(Narrow { title: plain(words, id, &[])?, choices })
        };
        Ok(match set {
            Shelf::All => vec![
                group("home-by-country", self.choices(lang, Facet::Countries)?)?,
                group("home-by-use", self.choices(lang, Facet::Uses)?)?,
                group("home-by-year", self.choices(lang, Facet::Years)?)?,
            ],
            Shelf::Country(country) => {
                let choice =
                    |u: &Use| self.choice(lang, Shelf::CountryUse(country, *u), use_label(words, *u)?);
                vec![group("narrow-by-use", Use::ALL.iter().map(choice).collect::<Result<_, _>>()?)?]
            }
            Shelf::Use(use_) => {
                let choices = self
                    .countries(lang)
                    .into_iter()
                    .map(|(text, c)| self.choice(lang, Shelf::CountryUse(c, use_), text))
                    .collect::<Result<_, _>>()?;
                vec![group("narrow-by-country", choices)?]
            }
            Shelf::CountryUse(..) | Shelf::Year(_) => Vec::new(),
        })
    }
}

/// The label of a use.
///
/// # Errors
/// It is missing.
pub fn use_label(words: &Words, use_: Use) -> Result<String, Diagnostic> {
    plain(words, &format!("use-{use_}"), &[])
}

/// A page of a set of stories.
///
/// # Errors
/// A message is missing, or the template has a mistake.
pub fn render(
    r: &Renderer<'_>,
    job: &Job,
    lang: Lang,
    set: Shelf,
    page: usize,
) -> Result<String, Diagnostic> {
    let site = &r.site;
    let words = site.words(lang);
    let none = Books::default();
    let shelves = site.shelves.get(&lang);
    let books = shelves.and_then(|s| s.get(set)).unwrap_or(&none);
    let title = site.shelf_title(lang, set)?;
    let from = page.saturating_sub(1) * CARDS;
    let shown: Vec<_> = books.ids.iter().copied().skip(from).take(CARDS).collect();
    let pager = pager(site, lang, set, page, pages(books.ids.len()))?;
    let plain_title = crate::markup::without_isolation(&title);
    let full = match &pager {
        Some(pager) if page > 1 => format!("{plain_title} – {}", pager.label),
        Some(_) | None => plain_title,
    };
    let fed = |c| shelves.is_some_and(|s| !s.fed(Some(c)).is_empty());
    let feed = match set {
        Shelf::Country(c) | Shelf::CountryUse(c, _) if fed(c) => Job::Feed(lang, Some(c)),
        Shelf::All | Shelf::Country(_) | Shelf::CountryUse(..) | Shelf::Use(_) | Shelf::Year(_) => {
            Job::Feed(lang, None)
        }
    };
    let head = Head { robots: WITH_PEOPLE, path: site.path_to(lang, set)?, feed, ..Head::new(lang, &full) };
    let all = set == Shelf::All;
    let view = ListView {
        frame: site.frame(job, lang, head)?,
        title,
        lead: if all { Some(plain(words, "stories-lead", &[])?) } else { None },
        count: count(words, books.ids.len(), books.native.len())?,
        cards: site.cards(lang, &shown, Role::FirstCard)?,
        pager,
        narrow: site.narrow(lang, set)?,
        filters: if all && books.ids.len() > 1 { Some(filters(site, lang)?) } else { None },
    };
    r.template(lang, "list.html", &view)
}

fn pager(
    site: &Site<'_>,
    lang: Lang,
    set: Shelf,
    page: usize,
    last: usize,
) -> Result<Option<Pager>, Diagnostic> {
    if last < 2 {
        return Ok(None);
    }
    let number = |n: usize| Arg::Number(i64::try_from(n).unwrap_or(i64::MAX));
    let label = plain(site.words(lang), "page-number", &[("page", number(page)), ("pages", number(last))])?;
    let href = |page| site.addresses.href(&Job::List { lang, set, page });
    Ok(Some(Pager {
        label,
        previous: (page > 1).then(|| href(page - 1)),
        next: (page < last).then(|| href(page + 1)),
    }))
}

fn filters(site: &Site<'_>, lang: Lang) -> Result<Filters, Diagnostic> {
    let words = site.words(lang);
    let mut uses = Vec::new();
    for use_ in Use::ALL {
        uses.push(Choosable { value: use_.word().to_owned(), text: use_label(words, *use_)? });
    }
    let years = site.shelves.get(&lang).into_iter().flat_map(Shelves::years);
    Ok(Filters {
        data: site.addresses.href(&Job::ListData(lang)),
        countries: site
            .countries(lang)
            .into_iter()
            .map(|(text, c)| Choosable { value: c.code().to_owned(), text })
            .collect(),
        uses,
        years: years
            .map(|year| Choosable { value: year.to_string(), text: words.when(When { year, month: None }) })
            .collect(),
    })
}

/// The page that lists the values of a facet.
///
/// # Errors
/// A message is missing, or the template has a mistake.
pub fn index(r: &Renderer<'_>, job: &Job, lang: Lang, facet: Facet) -> Result<String, Diagnostic> {
    let site = &r.site;
    let words = site.words(lang);
    let (title, lead) = match facet {
        Facet::Countries => ("countries-title", "countries-lead"),
        Facet::Uses => ("uses-title", "uses-lead"),
        Facet::Years => ("years-title", "years-lead"),
    };
    let title = plain(words, title, &[])?;
    let head = Head { path: site.path_home(lang)?, ..Head::new(lang, &title) };
    let view = IndexView {
        frame: site.frame(job, lang, head)?,
        lead: plain(words, lead, &[])?,
        choices: site.choices(lang, facet)?,
        title,
    };
    r.template(lang, "index.html", &view)
}
