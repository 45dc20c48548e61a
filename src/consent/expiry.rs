//! Says at which moment a finished site shows something that it no longer may: it must be built again then. Does not look at the
//! clock, and decides nothing itself.

use std::collections::BTreeSet;

use crate::consent::clear::Asking;
use crate::consent::outlook::{Change, seen, to_come};
use crate::consent::printed::{is_void, rights_to_come};
use crate::consent::turns::{Cause, Turn};
use crate::date::{Date, Now};
use crate::model::levels::ChannelName;
use crate::model::manifest::Edition;
use crate::model::words::StoryId;
use crate::resolve::{Catalogue, Story};

/// Whether a channel is part of the finished site: what is printed or handed out does not become better by building again, but for
/// the page that says whether it may still be used.
#[must_use]
pub const fn is_on_site(channel: ChannelName) -> bool {
    match channel {
        // A story leaves the booklet on line as long before its consent ends as paper is in use.
        ChannelName::Web | ChannelName::Feed | ChannelName::Social | ChannelName::Pdf => true,
        ChannelName::Print | ChannelName::Partners => false,
    }
}

/// The first moment at which something shown now no longer may be, or printed copies that the site calls good no longer are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expiry {
    /// The moment, with the earliest place on earth as measure.
    pub at: Now,
    /// The day it is written down as.
    pub day: Date,
    /// The stories concerned.
    pub stories: BTreeSet<StoryId>,
    /// What happens to them.
    pub causes: BTreeSet<Cause>,
}

/// The first moment at which a site made now must be made again. Nothing if it may stand for ever.
#[must_use]
pub fn next(catalogue: &Catalogue, asking: &Asking<'_>) -> Option<Expiry> {
    let mut turns: Vec<(Turn, StoryId, &Story)> = Vec::new();
    for (id, story) in &catalogue.stories {
        let on_paper = rights_to_come(catalogue, asking, *id);
        turns.extend(to_come(story, asking).into_iter().chain(on_paper).map(|turn| (turn, *id, story)));
    }
    turns.sort_by(|(a, id, _), (b, other, _)| (a, id).cmp(&(b, other)));
    let editions = good_editions(catalogue, asking);
    let mut first: Option<Expiry> = None;
    for (turn, id, story) in turns {
        let then = Asking { now: turn.at, ..*asking };
        let mut printed = editions.iter().filter(|e| e.stories.iter().any(|s| s.id == id));
        let expiry = match &mut first {
            Some(first) if turn.at > first.at => break,
            _ if !loses(story, asking, &then) && !printed.any(|e| is_void(e, catalogue, &then)) => continue,
            Some(first) => first,
            None => first.insert(Expiry {
                at: turn.at,
                day: turn.day,
                stories: BTreeSet::new(),
                causes: BTreeSet::new(),
            }),
        };
        expiry.stories.insert(id);
        expiry.causes.insert(turn.cause);
    }
    first
}

/// The editions that `/e/<code>/` says may be used: it must say otherwise from the moment they may not.
fn good_editions<'c>(catalogue: &'c Catalogue, asking: &Asking<'_>) -> Vec<&'c Edition> {
    let editions = catalogue.editions.values().map(|m| &m.edition);
    editions.filter(|e| e.recalled.is_none() && !is_void(e, catalogue, asking)).collect()
}

/// Whether something of a story that is on line now may no longer be there at a later moment.
fn loses(story: &Story, asking: &Asking<'_>, then: &Asking<'_>) -> bool {
    asking.site.langs().any(|lang| {
        ChannelName::ALL.iter().filter(|c| is_on_site(**c)).any(|channel| {
            let now = seen(story, asking, *channel, lang);
            let change = Change::between(&now, &seen(story, then, *channel, lang));
            matches!(change, Some(Change::Leaves | Change::Less))
        })
    })
}
