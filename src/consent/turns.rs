//! Turns a story into the moments at which a decision about it may change. Does not decide: whoever asks compares the decisions
//! before and after.

use crate::consent::decide;
use crate::consent::record::{Person, Record, Rights};
use crate::date::{Date, Now};
use crate::model::levels::ChannelName;
use crate::model::site::Site;
use crate::model::words::vocabulary;
use crate::resolve::Story;

vocabulary! {
    /// What happens at a turn.
    Cause {
        /// A person's consent ends.
        Ends = "consent-ends",
        /// A child comes of age, and must be asked.
        OfAge = "comes-of-age",
        /// From now on nothing may be printed: copies would be in use longer than the consent holds.
        PrintEnds = "printing-ends",
        /// The right to use a photo ends.
        RightsEnd = "rights-end",
        /// A person's consent begins.
        Begins = "consent-begins",
        /// The story's time to be published.
        Publish = "published",
        /// The second person's approval begins to count.
        Approved = "approved",
    }
}

/// A moment at which a decision may change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn {
    /// From this moment on.
    pub at: Now,
    /// The day it is written down as.
    pub day: Date,
    /// What happens.
    pub cause: Cause,
    /// Whom or what it concerns: the id of a person, the file of a photo; nothing where it is the story.
    pub who: Option<String>,
}

/// Every turn of a story, past and to come, by time.
#[must_use]
pub fn turns(story: &Story, site: &Site) -> Vec<Turn> {
    let mut all = Vec::new();
    if let Some(record) = &story.consent {
        for person in record.people.iter().filter(|p| !p.withdrawn.all) {
            of_person(person, site, &mut all);
        }
        of_photos(record, &mut all);
    }
    if let Some(at) = story.publish {
        all.push(Turn { at, day: at.date_in(&site.zone), cause: Cause::Publish, who: None });
    }
    if let Some(approved) = story.neutral.approved.as_ref().filter(|_| site.two_person_review) {
        let day = approved.on.value;
        all.push(Turn { at: day.begins_in(&site.zone), day, cause: Cause::Approved, who: None });
    }
    all.sort();
    all
}

fn of_person(person: &Person, site: &Site, all: &mut Vec<Turn>) {
    let who = || Some(person.id.clone());
    let guardian = person.guardian.as_ref().filter(|_| person.child);
    for day in [person.given, guardian.and_then(|g| g.given)].into_iter().flatten() {
        all.push(Turn { at: day.begins_everywhere(), day, cause: Cause::Begins, who: who() });
    }
    let Some(ends) = decide::ends(person, &site.consent) else { return };
    let of_age = guardian.is_some_and(|g| g.majority == Some(ends));
    let cause = if of_age { Cause::OfAge } else { Cause::Ends };
    all.push(Turn { at: ends.begins_somewhere(), day: ends, cause, who: who() });
    let printed = [ChannelName::Print, ChannelName::Pdf];
    let agreed = |c: &ChannelName| person.channels.contains(c) && !person.withdrawn.channels.contains(c);
    let day = decide::print_ends(ends, &site.consent);
    if printed.iter().any(agreed) && day < ends {
        all.push(Turn { at: day.begins_somewhere(), day, cause: Cause::PrintEnds, who: who() });
    }
}

/// Of every photo filed, since one that the story no longer has may be on paper.
fn of_photos(record: &Record, all: &mut Vec<Turn>) {
    for photo in &record.photos {
        match photo.rights {
            Rights::Until(day) => {
                let who = Some(photo.file.clone());
                all.push(Turn { at: day.begins_somewhere(), day, cause: Cause::RightsEnd, who });
            }
            Rights::Unsettled | Rights::Unlimited => {}
        }
    }
}
