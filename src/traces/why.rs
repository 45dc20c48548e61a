//! Says which stories leave traces that must not be there, and why, in words for the office. Names nobody.

use std::collections::BTreeMap;

use crate::consent::clear::{Absence, Asking};
use crate::consent::decide::Refusal;
use crate::consent::record::Withdrawn;
use crate::lang::Lang;
use crate::ledger::Ledger;
use crate::model::levels::ChannelName;
use crate::model::words::StoryId;
use crate::resolve::{Catalogue, Story};

/// Why something of a story must not be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Somebody took it back.
    TakenBack,
    /// Consent has ended.
    Ended,
    /// Nobody agreed to it, or the record says so no more.
    NotAgreed,
    /// The office holds it back.
    Held,
    /// Its files have a mistake: nobody can tell what was agreed to.
    Unreadable,
    /// Its folder is gone.
    Deleted,
    /// The story may be shown; something in it may not, or may no more.
    Partly,
}

impl Why {
    /// In plain words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::TakenBack => "it was taken back",
            Self::Ended => "consent has ended",
            Self::NotAgreed => "it is not agreed to",
            Self::Held => "it is not released",
            Self::Unreadable => "its files hold a mistake, so nobody can tell what was agreed to",
            Self::Deleted => "it was deleted",
            Self::Partly => "this part of it may not be shown",
        }
    }

    /// For other programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::TakenBack => "taken-back",
            Self::Ended => "ended",
            Self::NotAgreed => "not-agreed",
            Self::Held => "held",
            Self::Unreadable => "unreadable",
            Self::Deleted => "deleted",
            Self::Partly => "partly",
        }
    }
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The file lies where the story once lay.
    Address,
    /// The file itself was on line once, and showed the story.
    File,
    /// The file is a picture of the story.
    Picture,
    /// It names an address of the story.
    Link,
    /// It holds the story's text in a language.
    Text(Lang),
    /// It describes a photo of the story in a language.
    PhotoText(Lang),
    /// It holds a name.
    Name,
    /// It holds the name of a place.
    Place,
}

impl What {
    /// In plain words, completing "it …". Never what the name is.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Address => "lies where the story once lay".to_owned(),
            Self::File => "is a page of the story as it once was".to_owned(),
            Self::Picture => "is a picture of the story".to_owned(),
            Self::Link => "leads to the story, or to a picture of it".to_owned(),
            Self::Text(lang) => format!("holds words of the story in {}", lang.row().english),
            Self::PhotoText(lang) => format!("describes a photo of the story in {}", lang.row().english),
            Self::Name => "holds a name that may not be shown".to_owned(),
            Self::Place => "names a place that may not be shown".to_owned(),
        }
    }

    /// For other programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::File => "file",
            Self::Picture => "picture",
            Self::Link => "link",
            Self::Text(_) => "text",
            Self::PhotoText(_) => "photo-text",
            Self::Name => "name",
            Self::Place => "place",
        }
    }
}

/// Something that must not be there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Trace {
    /// The file, from the folder that was searched; in an archive `partner.zip: en/index.html`.
    pub file: String,
    /// The story.
    pub story: StoryId,
    /// What of it.
    pub what: What,
    /// Why it must not be there.
    pub why: Why,
}

/// The channels by which a story comes onto paper.
pub(super) const PAPER: &[ChannelName] = &[ChannelName::Print, ChannelName::Pdf, ChannelName::Partners];

/// Every story of which something may not be shown, and why.
#[must_use]
pub fn affected(catalogue: &Catalogue, asking: &Asking<'_>, ledger: &Ledger) -> BTreeMap<StoryId, Why> {
    let noted = ledger.stories();
    let stories = catalogue.stories.iter();
    let mut all: BTreeMap<StoryId, Why> = stories
        .filter_map(|(id, story)| Some((*id, of_story(*id, story, asking, ledger, noted.contains(id))?)))
        .collect();
    for id in noted.into_iter().filter(|id| !catalogue.stories.contains_key(id)) {
        let unfinished = catalogue.unfinished.contains_key(&id);
        all.insert(id, if unfinished { Why::Unreadable } else { Why::Deleted });
    }
    all
}

fn of_story(id: StoryId, story: &Story, asking: &Asking<'_>, ledger: &Ledger, noted: bool) -> Option<Why> {
    if asking.held(story).is_some() {
        // What was never on line and never agreed to be is the office's own business.
        return (ledger.sites.is_empty() || noted).then_some(Why::Held);
    }
    let mut refusals = Vec::new();
    let mut shown = false;
    for lang in asking.site.langs() {
        match asking.once_released(story, ChannelName::Web, lang) {
            Ok(_) => shown = true,
            Err(Absence::Refused(why)) => refusals.extend(why),
            Err(Absence::NoText | Absence::Held(_)) => {}
        }
    }
    if !shown && !refusals.is_empty() {
        return Some(of_refusals(&refusals));
    }
    let mut people = story.consent.iter().flat_map(|record| &record.people);
    let lessened = people.any(|p| p.withdrawn != Withdrawn::default())
        || ledger.withdrawals.iter().any(|w| w.story == id)
        || !refusals.is_empty()
        || photo_refused(story, asking);
    lessened.then_some(Why::Partly)
}

fn photo_refused(story: &Story, asking: &Asking<'_>) -> bool {
    let refused =
        |lang| story.photos.iter().any(|p| asking.photo(story, p, ChannelName::Web, (lang, lang)).is_err());
    asking.site.langs().any(refused)
}

/// The reason that says most.
fn of_refusals(refusals: &[Refusal]) -> Why {
    let any = |wanted: fn(&Refusal) -> bool| refusals.iter().any(wanted);
    if any(|r| matches!(r, Refusal::Withdrawn(_) | Refusal::ChannelWithdrawn(..))) {
        Why::TakenBack
    } else if any(|r| matches!(r, Refusal::Lapsed(..))) {
        Why::Ended
    } else {
        Why::NotAgreed
    }
}

/// Whether consent covers a story in a language on none of some channels.
pub(super) fn refused(story: &Story, asking: &Asking<'_>, channels: &[ChannelName], lang: Lang) -> bool {
    let refused = |channel: &ChannelName| {
        matches!(asking.once_released(story, *channel, lang), Err(Absence::Refused(_)))
    };
    channels.iter().all(refused)
}

/// Whether somebody took a story back from every channel that leads onto paper, or consent to it has ended.
pub(super) fn taken_off_paper(story: &Story, asking: &Asking<'_>, lang: Lang) -> bool {
    let over = |channel: &ChannelName| match asking.once_released(story, *channel, lang) {
        Err(Absence::Refused(why)) => of_refusals(&why) != Why::NotAgreed,
        Ok(_) | Err(Absence::NoText | Absence::Held(_)) => false,
    };
    refused(story, asking, PAPER, lang) && PAPER.iter().any(over)
}
