//! Says what may be shown of every story on every channel in every language now, and when that changes next: by asking the one
//! decision again for later moments. For the office alone; holds no rule of its own.

use crate::consent::clear::{Absence, Asking, Verdict};
use crate::consent::turns::{Turn, turns};
use crate::date::{Date, Now};
use crate::lang::Lang;
use crate::model::levels::{ChannelName, NameLevel};
use crate::model::words::{StoryId, vocabulary};
use crate::resolve::{Catalogue, Story};

/// What readers get of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// How far, and with which text.
    pub verdict: Verdict,
    /// The files of the photos that are shown.
    pub photos: Vec<String>,
}

/// What readers get of a story in a language on a channel at a moment, or why nothing.
///
/// # Errors
/// Why nothing.
pub fn seen(story: &Story, asking: &Asking<'_>, channel: ChannelName, lang: Lang) -> Result<Seen, Absence> {
    let verdict = asking.verdict(story, channel, lang)?;
    let langs = (lang, verdict.text_lang);
    let shown = story.photos.iter().filter(|p| asking.photo(story, p, channel, langs).is_ok());
    let photos = shown.map(|p| p.file.clone()).collect();
    Ok(Seen { verdict, photos })
}

vocabulary! {
    /// How what readers get changes. The first that fits is said: what is lost weighs more than what is won.
    Change {
        /// The story is no longer shown.
        Leaves = "leaves",
        /// Less of it is shown.
        Less = "less",
        /// The story is shown from now on.
        Appears = "appears",
        /// More of it is shown.
        More = "more",
    }
}

impl Change {
    /// What lies between two answers; nothing if readers would not see a difference.
    #[must_use]
    pub fn between(before: &Result<Seen, Absence>, after: &Result<Seen, Absence>) -> Option<Self> {
        match (before, after) {
            (Err(_), Err(_)) => None,
            (Err(_), Ok(_)) => Some(Self::Appears),
            (Ok(_), Err(_)) => Some(Self::Leaves),
            (Ok(before), Ok(after)) if before == after => None,
            (Ok(before), Ok(after)) => Some(if before.within(after) { Self::More } else { Self::Less }),
        }
    }
}

impl Seen {
    /// Whether the other shows all that this one does, in the same words.
    fn within(&self, other: &Self) -> bool {
        let (mine, theirs) = (&self.verdict.granted, &other.verdict.granted);
        let named = |id: &String| theirs.names.get(id).copied().unwrap_or(NameLevel::None);
        self.verdict.text_lang == other.verdict.text_lang
            && mine.levels.within(theirs.levels)
            && mine.names.iter().all(|(id, level)| *level <= named(id))
            && self.photos.iter().all(|p| other.photos.contains(p))
    }
}

/// The next change of what readers get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// From this moment on.
    pub at: Now,
    /// The day it is written down as.
    pub day: Date,
    /// What changes.
    pub change: Change,
}

/// A language readers come in, and the language of the text they get, where that is another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The language of the page.
    pub lang: Lang,
    /// The language of the text, if it stands in for a missing translation.
    pub stand_in: Option<Lang>,
}

/// A story on a channel in those languages in which it stands alike.
#[derive(Clone, Debug)]
pub struct Row {
    /// The story.
    pub story: StoryId,
    /// Its folder.
    pub folder: String,
    /// The channel.
    pub channel: ChannelName,
    /// The languages, in the site's order; never empty.
    pub readings: Vec<Reading>,
    /// What readers get now, or why nothing.
    pub now: Result<Seen, Absence>,
    /// When that changes.
    pub next: Option<Next>,
}

/// Every story on every channel.
#[must_use]
pub fn outlook(catalogue: &Catalogue, asking: &Asking<'_>, channels: &[ChannelName]) -> Vec<Row> {
    let mut all = Vec::new();
    for (id, story) in &catalogue.stories {
        all.extend(of_story(*id, story, asking, channels));
    }
    all
}

/// One story on every channel.
#[must_use]
pub fn of_story(id: StoryId, story: &Story, asking: &Asking<'_>, channels: &[ChannelName]) -> Vec<Row> {
    let turns = to_come(story, asking);
    channels.iter().flat_map(|channel| rows(id, story, asking, *channel, &turns)).collect()
}

/// The turns after now, those at the same moment once.
pub(in crate::consent) fn to_come(story: &Story, asking: &Asking<'_>) -> Vec<Turn> {
    let mut all = turns(story, asking.site);
    all.retain(|t| t.at > asking.now);
    all
}

fn rows(id: StoryId, story: &Story, asking: &Asking<'_>, channel: ChannelName, turns: &[Turn]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for lang in asking.site.langs() {
        let now = seen(story, asking, channel, lang);
        let next = next(story, asking, (channel, lang), &now, turns);
        let stand_in = now.as_ref().ok().map(|s| s.verdict.text_lang).filter(|text| *text != lang);
        let reading = Reading { lang, stand_in };
        match rows.iter_mut().find(|r| r.next == next && same_but_for_the_text(&r.now, &now)) {
            Some(row) => row.readings.push(reading),
            None => rows.push(Row {
                story: id,
                folder: story.folder.clone(),
                channel,
                readings: vec![reading],
                now,
                next,
            }),
        }
    }
    rows
}

impl Row {
    /// The languages of the pages.
    pub fn langs(&self) -> impl Iterator<Item = Lang> + '_ {
        self.readings.iter().map(|r| r.lang)
    }
}

fn same_but_for_the_text(one: &Result<Seen, Absence>, other: &Result<Seen, Absence>) -> bool {
    match (one, other) {
        (Ok(one), Ok(other)) => one.verdict.granted == other.verdict.granted && one.photos == other.photos,
        (Err(one), Err(other)) => one == other,
        (Ok(_), Err(_)) | (Err(_), Ok(_)) => false,
    }
}

fn next(
    story: &Story,
    asking: &Asking<'_>,
    (channel, lang): (ChannelName, Lang),
    now: &Result<Seen, Absence>,
    turns: &[Turn],
) -> Option<Next> {
    turns.iter().find_map(|turn| {
        let then = Asking { now: turn.at, ..*asking };
        let change = Change::between(now, &seen(story, &then, channel, lang))?;
        Some(Next { at: turn.at, day: turn.day, change })
    })
}
