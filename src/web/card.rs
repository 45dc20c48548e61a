//! Turns a story into the card that stands for it in lists. Does not choose which stories a list holds.

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::i18n::{Arg, Words};
use crate::lang::Lang;
use crate::model::shown::ShownStory;
use crate::model::words::StoryId;
use crate::theme::Html;
use crate::web::Site;
use crate::web::frame::Tongue;
use crate::web::job::Job;
use crate::web::picture::Role;
use crate::web::say::{plain, say};

/// What the template is given for each story of a list.
#[derive(Serialize)]
pub struct Card {
    /// Address of the story.
    pub href: String,
    /// Title.
    pub title: String,
    /// The short version.
    pub summary: String,
    /// A sentence of the person's own, where the card stands alone and has the room.
    pub quote: Option<String>,
    /// The language of title, quotation and short version, where it is not the page's.
    pub tongue: Option<Tongue>,
    /// "Language: English", where it is not the page's.
    pub language: Option<String>,
    /// Country of origin.
    pub country: Option<String>,
    /// What the support was used for.
    pub uses: Vec<String>,
    /// Year of return.
    pub year: Option<String>,
    /// Photo or drawing.
    pub picture: Option<Html>,
}

impl Site<'_> {
    /// The cards of some stories, in the order given. The picture on the first one is a [`Role::FirstCard`] where no other
    /// picture stands above it; a list of one story gives it more room.
    ///
    /// # Errors
    /// A message is missing.
    pub fn cards(&self, lang: Lang, ids: &[StoryId], first: Role) -> Result<Vec<Card>, Diagnostic> {
        let first = if ids.len() == 1 && first == Role::FirstCard { Role::Alone } else { first };
        let stories = ids.iter().filter_map(|id| Some((*id, self.story(lang, *id)?)));
        let roles = std::iter::once(first).chain(std::iter::repeat(Role::Card));
        stories.zip(roles).map(|((id, story), role)| self.card(lang, id, story, role)).collect()
    }

    fn card(&self, lang: Lang, id: StoryId, story: &ShownStory, role: Role) -> Result<Card, Diagnostic> {
        let words = self.words(lang);
        let language = if story.is_native() {
            None
        } else {
            let language = Arg::Text(words.language(story.text_lang.code()));
            Some(say(words, "card-language", &[("language", language)])?)
        };
        Ok(Card {
            href: self.addresses.href(&Job::Story(lang, id)),
            title: story.title.clone(),
            summary: story.summary.clone(),
            quote: story.quote.clone().filter(|_| role == Role::Alone),
            tongue: Tongue::unless(lang, story.text_lang),
            language,
            country: story.country.map(|c| words.country(c).to_owned()),
            uses: uses(words, story)?,
            year: story.returned.map(|when| words.when(when.year_only())),
            picture: self.photo_or_drawing(story, role),
        })
    }
}

/// The labels of what the support was used for.
///
/// # Errors
/// A label is missing.
pub fn uses(words: &Words, story: &ShownStory) -> Result<Vec<String>, Diagnostic> {
    story.uses.iter().map(|u| plain(words, &format!("use-{u}"), &[])).collect()
}

/// "12 stories, 5 in your language"; without the second half where all of them are.
///
/// # Errors
/// A message is missing.
pub fn count(words: &Words, all: usize, native: usize) -> Result<String, Diagnostic> {
    let number = |n: usize| Arg::Number(i64::try_from(n).unwrap_or(i64::MAX));
    if native == all {
        say(words, "count-stories", &[("count", number(all))])
    } else {
        say(words, "count-stories-native", &[("count", number(all)), ("native", number(native))])
    }
}
