//! Turns the stories of a language into data for the script that combines facets. Holds nothing that the cards of the same
//! list do not show.
//!
//! It is a classic script that sets one variable, not JSON: so it is also read from a memory stick, where browsers refuse to
//! fetch.

use serde::Serialize;

use crate::diag::{Area, Diagnostic};
use crate::lang::Lang;
use crate::model::words::StoryId;
use crate::web::Site;
use crate::web::card::count;
use crate::web::job::Job;

/// A story. Short names: they are repeated for every one.
#[derive(Serialize)]
struct Row {
    /// Address.
    h: String,
    /// Title.
    t: String,
    /// Short version.
    s: String,
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

/// The data of a language.
///
/// # Errors
/// A message is missing.
pub fn render(site: &Site<'_>, lang: Lang) -> Result<String, Diagnostic> {
    let stories = site.shown(lang).into_iter().flat_map(|l| l.stories.keys().rev());
    let rows: Vec<Row> = stories.filter_map(|id| row(site, lang, *id)).collect();
    let counts = (1..=rows.len()).map(|n| count(site.words(lang), n, n)).collect::<Result<_, _>>()?;
    let json = serde_json::to_string(&Data { counts, stories: rows }).map_err(|error| {
        Diagnostic::error(
            Area::Output,
            "list-data",
            format!("the data of the list cannot be written: {error}"),
        )
    })?;
    Ok(format!("window.storyList={json};\n"))
}

fn row(site: &Site<'_>, lang: Lang, id: StoryId) -> Option<Row> {
    let story = site.story(lang, id)?;
    Some(Row {
        h: site.addresses.href(&Job::Story(lang, id)),
        t: story.title.clone(),
        s: story.summary.clone(),
        c: story.country.map(|c| c.code().to_owned()),
        u: story.uses.iter().map(|u| u.word()).collect(),
        y: story.returned.map(|when| when.year),
        l: (!story.is_native()).then(|| (story.text_lang.code(), story.text_lang.dir().as_str())),
    })
}
