//! Turns the stories of a language into data for the script that combines facets, and the site's name into a manifest. Holds
//! nothing that the cards of the list of all stories do not show.

use serde::Serialize;

use crate::diag::{Area, Diagnostic};
use crate::lang::Lang;
use crate::model::words::StoryId;
use crate::web::Site;
use crate::web::card::count;
use crate::web::job::Job;
use crate::web::say::plain;

/// Up to so many stories the data hold summaries: compressed, a thousand weigh as much as two photos with them, and a third of that
/// without. Words are then looked for in titles alone.
const WITH_SUMMARIES: usize = 1_000;

/// A story. Short names: they are repeated for every one.
#[derive(Serialize)]
struct Row {
    /// Address.
    h: String,
    /// Title.
    t: String,
    /// Short version, on sites with few enough stories.
    #[serde(skip_serializing_if = "Option::is_none")]
    s: Option<String>,
    /// Country code.
    #[serde(skip_serializing_if = "Option::is_none")]
    c: Option<String>,
    /// Words of the uses.
    u: Vec<&'static str>,
    /// Gregorian year of return.
    #[serde(skip_serializing_if = "Option::is_none")]
    y: Option<i16>,
    /// Language of the text and its direction, where they are not the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    l: Option<(&'static str, &'static str)>,
}

#[derive(Serialize)]
struct Data {
    /// How many stories fit, in words: the first line for one, the second for two … Plural forms are a matter of
    /// [`crate::i18n`], and not to be made again in a script.
    counts: Vec<String>,
    stories: Vec<Row>,
}

/// The stories of a language: a classic script that sets one variable, not JSON, so that it is also read from a memory
/// stick, where browsers refuse to fetch.
///
/// # Errors
/// A message is missing.
pub fn stories(site: &Site<'_>, lang: Lang) -> Result<String, Diagnostic> {
    let stories = site.shown(lang).into_iter().flat_map(|l| l.stories.keys().rev());
    let mut rows: Vec<Row> = stories.filter_map(|id| row(site, lang, *id)).collect();
    if rows.len() > WITH_SUMMARIES {
        for row in &mut rows {
            row.s = None;
        }
    }
    let counts = (1..=rows.len()).map(|n| count(site.words(lang), n, n)).collect::<Result<_, _>>()?;
    Ok(format!("window.storyList={};\n", json(&Data { counts, stories: rows })?))
}

fn json<T: Serialize>(data: &T) -> Result<String, Diagnostic> {
    serde_json::to_string(data).map_err(|error| {
        Diagnostic::error(Area::Output, "data", format!("data for the site cannot be written: {error}"))
    })
}

fn row(site: &Site<'_>, lang: Lang, id: StoryId) -> Option<Row> {
    let story = site.story(lang, id)?;
    Some(Row {
        h: site.addresses.href(&Job::Story(lang, id)),
        t: story.title.clone(),
        s: Some(story.summary.clone()),
        c: story.country.map(|c| c.code().to_owned()),
        u: story.uses.iter().map(|u| u.word()).collect(),
        y: story.returned.map(|when| when.year),
        l: (!story.is_native()).then(|| (story.text_lang.code(), story.text_lang.dir().as_str())),
    })
}

#[derive(Serialize)]
struct Manifest {
    name: String,
    short_name: String,
    description: String,
    lang: &'static str,
    dir: &'static str,
    start_url: String,
    scope: String,
    /// With the browser's own buttons: a reader must be able to leave and to see where they are.
    display: &'static str,
    icons: Vec<Icon>,
}

#[derive(Serialize)]
struct Icon {
    src: String,
    sizes: &'static str,
    #[serde(rename = "type")]
    media_type: &'static str,
}

/// The manifest of a language.
///
/// # Errors
/// A message is missing.
pub fn manifest(site: &Site<'_>, lang: Lang) -> Result<String, Diagnostic> {
    let words = site.words(lang);
    let icons = [
        ("icon.svg", "any", "image/svg+xml"),
        ("icon-180.png", "180x180", "image/png"),
        ("icon-512.png", "512x512", "image/png"),
    ];
    let there = icons.into_iter().filter(|(path, ..)| site.material.theme.asset(path).is_some());
    let name = plain(words, "site-title", &[])?;
    let home = site.addresses.href(&Job::Home(lang));
    json(&Manifest {
        short_name: name.clone(),
        name,
        description: plain(words, "site-description", &[])?,
        lang: lang.code(),
        dir: lang.dir().as_str(),
        scope: home.clone(),
        start_url: home,
        display: "browser",
        icons: there
            .map(|(path, sizes, media_type)| Icon {
                src: site.addresses.href(&Job::Asset(path.to_owned())),
                sizes,
                media_type,
            })
            .collect(),
    })
}
