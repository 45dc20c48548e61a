//! Turns the state of a printed edition into the page that a printed code leads to, in every language at once. Says nothing of the
//! stories on the paper, and not why it must be thrown away.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::i18n::{Arg, Words};
use crate::lang::Lang;
use crate::model::manifest::{EditionKind, EditionStatus};
use crate::model::shown::ShownEdition;
use crate::web::frame::{Link, NOTHING_TO_FIND};
use crate::web::job::Job;
use crate::web::say::{plain, say};
use crate::web::{Material, Renderer, Site};

/// A code as it stands on paper, for readers who do not know what is meant.
const EXAMPLE: &str = "AR-2026-3";

/// What the template `printed.html` is given: a page in no language, or rather in all of them.
#[derive(Serialize)]
struct View {
    title: String,
    heading: String,
    description: String,
    canonical: String,
    robots: Option<&'static str>,
    /// `current`, `superseded` or `withdrawn`; nothing on the page that lists the codes.
    status: Option<&'static str>,
    codes: Vec<Link>,
    parts: Vec<Part>,
}

/// What is said in one language.
#[derive(Serialize)]
struct Part {
    lang: &'static str,
    dir: &'static str,
    autonym: &'static str,
    /// The first one is what matters.
    lines: Vec<String>,
    links: Vec<Link>,
}

/// Everything on paper whose code is answered, by that code: the editions with a manifest, and the booklets of this very build, those
/// to be fetched and those the office prints. These are current until a build makes others.
pub fn paper(material: &Material<'_>) -> BTreeMap<String, ShownEdition> {
    let running = material.booklets.iter().chain(material.paper).map(|(lang, booklet)| ShownEdition {
        code: booklet.code.clone(),
        kind: EditionKind::Booklet,
        languages: vec![*lang],
        made: None,
        status: EditionStatus::Current,
        newer: None,
    });
    // What a manifest says comes first. As long as a booklet is only announced it has no code, and nobody holds it.
    let running =
        running.filter(|edition| !edition.code.is_empty()).map(|edition| (edition.code.clone(), edition));
    running.chain(material.edition.printed.clone()).collect()
}

/// `/e/AR-2026-3/`: whether the paper may be used.
///
/// # Errors
/// A message is missing, or the template has a mistake.
pub fn edition(r: &Renderer<'_>, job: &Job, code: &str) -> Result<String, Diagnostic> {
    let site = &r.site;
    let Some(edition) = site.paper.get(code) else { return Ok(String::new()) };
    let langs = languages(site, &edition.languages);
    let first = langs.first().copied().unwrap_or_else(|| site.edition().site.main_lang());
    let mut parts = Vec::new();
    for lang in langs {
        parts.push(of_edition(site, edition, lang)?);
    }
    let view =
        View { status: Some(edition.status.word()), parts, ..view(site, job, first, code.to_owned())? };
    r.template(first, "printed.html", &view)
}

/// `/e/`: the codes, and what to do with one that is not among them. It also answers for every address below it that leads nowhere.
///
/// # Errors
/// A message is missing, or the template has a mistake.
pub fn codes(r: &Renderer<'_>, job: &Job) -> Result<String, Diagnostic> {
    let site = &r.site;
    let main = site.edition().site.main_lang();
    let mut editions: Vec<&ShownEdition> = site.paper.values().collect();
    // Whoever holds paper mostly holds the newest; the booklets of today have no day.
    editions.sort_by(|a, b| {
        let dated = a.made.is_some().cmp(&b.made.is_some());
        dated.then_with(|| b.made.cmp(&a.made)).then_with(|| a.code.cmp(&b.code))
    });
    let link = |edition: &&ShownEdition| site.link(&Job::Edition(edition.code.clone()), edition.code.clone());
    let mut parts = Vec::new();
    for lang in languages(site, &[]) {
        let words = site.words(lang);
        let example = [("code", Arg::from(EXAMPLE))];
        let lines =
            vec![say(words, "edition-codes-lead", &example)?, say(words, "edition-codes-unlisted", &[])?];
        parts.push(part(lang, lines, vec![ask(site, lang, words)?]));
    }
    let heading = plain(site.words(main), "edition-codes-title", &[])?;
    let codes = editions.iter().map(link).collect();
    let view = View { codes, parts, ..view(site, job, main, heading)? };
    r.template(main, "printed.html", &view)
}

/// The languages of an edition that the site speaks, then the others.
fn languages(site: &Site<'_>, own: &[Lang]) -> Vec<Lang> {
    let mut all: Vec<Lang> = own.iter().copied().filter(|lang| site.langs().any(|l| l == *lang)).collect();
    all.extend(site.langs().filter(|lang| !own.contains(lang)));
    all
}

fn view(site: &Site<'_>, job: &Job, lang: Lang, heading: String) -> Result<View, Diagnostic> {
    let words = site.words(lang);
    let arguments =
        [("page", Arg::Text(heading.clone())), ("site", Arg::Text(plain(words, "site-title", &[])?))];
    Ok(View {
        title: plain(words, "page-title", &arguments)?,
        heading,
        description: plain(words, "site-description", &[])?,
        canonical: site.addresses.absolute(job),
        robots: NOTHING_TO_FIND,
        status: None,
        codes: Vec::new(),
        parts: Vec::new(),
    })
}

fn part(lang: Lang, lines: Vec<String>, links: Vec<Link>) -> Part {
    let row = lang.row();
    Part { lang: row.code, dir: row.dir.as_str(), autonym: row.autonym, lines, links }
}

fn of_edition(site: &Site<'_>, edition: &ShownEdition, lang: Lang) -> Result<Part, Diagnostic> {
    let words = site.words(lang);
    let state = format!("edition-{}-{}", edition.status, edition.kind);
    let mut lines = vec![say(words, &state, &[])?];
    if let Some(made) = edition.made {
        lines.push(say(words, "edition-made", &[("date", Arg::Text(words.date(made)))])?);
    }
    let mut links = Vec::new();
    if let Some(newer) = edition.newer.as_ref().filter(|newer| site.paper.contains_key(*newer)) {
        let text = say(words, "edition-newer", &[("code", Arg::Text(newer.clone()))])?;
        links.push(site.link(&Job::Edition(newer.clone()), text));
    }
    links.push(ask(site, lang, words)?);
    Ok(part(lang, lines, links))
}

/// Where somebody can be asked: a page of the office's own, else the start of the language.
fn ask(site: &Site<'_>, lang: Lang, words: &Words) -> Result<Link, Diagnostic> {
    let page = ["contact", "about"].iter().find_map(|id| site.shown(lang)?.pages.get(*id));
    let job = page.map_or(Job::Home(lang), |page| Job::Page(lang, page.id.clone()));
    Ok(site.link(&job, plain(words, "edition-ask", &[])?))
}
