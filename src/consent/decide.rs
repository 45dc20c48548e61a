//! The one decision: what of a story or photo may be shown on a channel, in a language, on a date. Pure. Does not know who
//! asks, and nothing in what it grants depends on *why* something else is refused.

use std::collections::BTreeMap;
use std::fmt;

use crate::consent::record::{Person, PhotoConsent, Record, Rights, Role, Show};
use crate::date::{Date, Now};
use crate::lang::Lang;
use crate::model::levels::{ChannelName, DateLevel, FaceLevel, Levels, NameLevel, PlaceLevel, VoiceLevel};
use crate::model::site::{ConsentBounds, Protection, Risk, Site};
use crate::model::words::Country;

/// The days a decision is made for, and the office's bounds.
#[derive(Clone, Copy, Debug)]
pub struct Days {
    /// The earliest date it is anywhere on earth: what is to have begun, must have begun by then.
    pub begun: Date,
    /// The latest date it is anywhere on earth: what ends on it or before has ended.
    pub ended: Date,
    /// The office's bounds on consent.
    pub bounds: ConsentBounds,
}

impl Days {
    /// The days of a moment.
    #[must_use]
    pub fn new(now: Now, site: &Site) -> Self {
        Self { begun: now.date_for_beginning(), ended: now.date_for_ending(), bounds: site.consent }
    }
}

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// The channel.
    pub channel: ChannelName,
    /// The language of the page, feed or booklet.
    pub lang: Lang,
    /// The days.
    pub days: Days,
}

/// Why something is not shown. Goes to the office's report, never to a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// There is no consent file, or it cannot be read.
    NoRecord,
    /// The record or the country's risk line asks for no publication.
    NoPublication,
    /// Nobody is named as the narrator.
    NoNarrator,
    /// The person took everything back.
    Withdrawn(String),
    /// The person took this channel back.
    ChannelWithdrawn(String, ChannelName),
    /// The person did not agree to the channel.
    Channel(String, ChannelName),
    /// The person did not agree to the language.
    Language(String, Lang),
    /// No day on which the person agreed.
    NotGiven(String),
    /// The person's consent begins later.
    NotYet(String, Date),
    /// The person's consent has ended.
    Lapsed(String, Date),
    /// A child without a guardian's consent, or without the child's own assent.
    Guardian(String),
    /// The photo is not in the consent file.
    PhotoNotFiled,
    /// The file that was agreed to is another one.
    OtherBytes,
    /// The consent file holds no hash, so nobody knows which picture was agreed to.
    NoHash,
    /// Nobody has said who is in the photo.
    PeopleUnknown,
    /// The right to use the photo is not settled, or has ended.
    Rights(Option<Date>),
    /// The person's face may not be shown at all.
    Face(String),
    /// The person's face must be masked, and there is no mask for it.
    NoMask(String),
    /// The protection asked for allows no photo of people.
    PeopleProtected,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRecord => f.write_str("no valid consent.yaml is filed"),
            Self::NoPublication => f.write_str("protection asks for no publication"),
            Self::NoNarrator => f.write_str("consent.yaml names no narrator"),
            Self::Withdrawn(p) => write!(f, "{p} has withdrawn consent"),
            Self::ChannelWithdrawn(p, c) => write!(f, "{p} has withdrawn consent for `{c}`"),
            Self::Channel(p, c) => write!(f, "{p} has not agreed to `{c}`"),
            Self::Language(p, l) => write!(f, "{p} has not agreed to the language `{l}`"),
            Self::NotGiven(p) => write!(f, "{p} has not agreed yet: no `given` day"),
            Self::NotYet(p, d) => write!(f, "{p}'s consent begins on {d}"),
            Self::Lapsed(p, d) => write!(f, "{p}'s consent ended on {d}"),
            Self::Guardian(p) => {
                write!(f, "{p} is a child, and the guardian's consent or the child's assent is missing")
            }
            Self::PhotoNotFiled => f.write_str("the photo is not listed in consent.yaml"),
            Self::OtherBytes => f.write_str("the file is not the picture that was agreed to"),
            Self::NoHash => {
                f.write_str("consent.yaml does not say which picture was agreed to (no `blake3`)")
            }
            Self::PeopleUnknown => f.write_str("consent.yaml does not say who is in the photo"),
            Self::Rights(Some(d)) => write!(f, "the right to use the photo ended on {d}"),
            Self::Rights(None) => f.write_str("the right to use the photo is not settled"),
            Self::Face(p) => write!(f, "{p} has not agreed to be in a picture"),
            Self::NoMask(p) => write!(f, "{p}'s face must be masked, and no mask covers it"),
            Self::PeopleProtected => f.write_str("protection allows no photo of people"),
        }
    }
}

impl Refusal {
    /// What would have to change, in plain words.
    #[must_use]
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::NoRecord => "File the person's consent: `consent.yaml` beside the story.",
            Self::NoPublication => "Nothing: the protection of the person comes first.",
            Self::NoNarrator => "Add the person who tells the story with `role: narrator`.",
            Self::Withdrawn(_) | Self::ChannelWithdrawn(..) => {
                "Nothing: a withdrawal stands. A new consent needs a new conversation."
            }
            Self::Channel(..) => "Ask the person, and add the channel only if they agree.",
            Self::Language(..) => "Ask the person, and add the language only if they agree.",
            Self::NotGiven(_) => "Write the day the form was signed as `given`.",
            Self::NotYet(..) => "Wait, or correct `given`.",
            Self::Lapsed(..) => "Ask the person again, and file the new consent.",
            Self::Guardian(_) => "File the guardian's consent and the child's assent.",
            Self::PhotoNotFiled => "List the photo under `photos:` in consent.yaml.",
            Self::OtherBytes => {
                "Put the agreed picture back, or ask the person about the new one and file its hash."
            }
            Self::NoHash => "Write the picture's BLAKE3 hash; `stories explain` shows it.",
            Self::PeopleUnknown => "Write `people: [p1]`, or `people: none` if nobody is in it.",
            Self::Rights(_) => "Settle the right with the owner, and write `rights: {owner: …}`.",
            Self::Face(_) => "Use another picture; the page shows a drawing.",
            Self::NoMask(_) => "Add a `mask:` that covers the face generously.",
            Self::PeopleProtected => "Use a picture without people; the page shows a drawing.",
        }
    }
}

/// What may be shown of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Granted {
    /// The levels of the story as a whole: its narrator's name, its place, date and voice.
    pub levels: Levels,
    /// The name level of each person in the record.
    pub names: BTreeMap<String, NameLevel>,
}

impl Granted {
    /// What both of two decisions grant.
    #[must_use]
    pub fn both(&self, other: &Self) -> Self {
        let lower = |(id, level): (&String, &NameLevel)| {
            let there = other.names.get(id).copied().unwrap_or(NameLevel::None);
            (id.clone(), (*level).min(there))
        };
        Self { levels: self.levels.min(other.levels), names: self.names.iter().map(lower).collect() }
    }
}

/// What a floor of protection leaves, whatever was granted.
///
/// `one` and `two` lower the same kinds for everybody (the face first, then the place): if they chose by what else is
/// granted, taking one grant back could bring another thing to light, and consent would not be monotone.
#[must_use]
pub const fn cap(protection: Protection) -> Levels {
    let mut levels = Levels::ALL;
    match protection {
        Protection::Standard => {}
        Protection::One => levels.face = FaceLevel::Masked,
        Protection::Two => {
            levels.face = FaceLevel::Masked;
            levels.place = PlaceLevel::Country;
            levels.voice = VoiceLevel::No;
        }
        Protection::NoIdentity => {
            levels.face = FaceLevel::None;
            levels.name = NameLevel::None;
            levels.place = PlaceLevel::Country;
            levels.voice = VoiceLevel::No;
        }
        Protection::NoPublication => return Levels::NOTHING,
    }
    levels
}

/// The protection that holds: the record's or the country's, whichever hides more.
#[must_use]
pub fn protection(record: &Record, origin: Country, risk: &[Risk]) -> Protection {
    let floors = risk.iter().filter(|r| r.origin == origin).map(|r| r.floor);
    floors.fold(record.protection, Protection::max)
}

/// The channels a person must have agreed to before something may be published on one.
const fn needed(channel: ChannelName) -> &'static [ChannelName] {
    match channel {
        ChannelName::Web => &[ChannelName::Web],
        ChannelName::Feed => &[ChannelName::Web, ChannelName::Feed],
        ChannelName::Social => &[ChannelName::Web, ChannelName::Social],
        ChannelName::Print => &[ChannelName::Print],
        ChannelName::Pdf => &[ChannelName::Web, ChannelName::Print, ChannelName::Pdf],
        ChannelName::Partners => &[ChannelName::Partners],
    }
}

/// The first day a person's consent no longer holds: the day agreed, the longest term, or a child's majority.
#[must_use]
pub fn ends(person: &Person, bounds: &ConsentBounds) -> Option<Date> {
    let longest = person.given?.plus_months(bounds.longest_term_months);
    let agreed = person.until?.min(longest);
    match (person.child, &person.guardian) {
        (true, Some(guardian)) => Some(agreed.min(guardian.majority?)),
        (true, None) => None,
        (false, _) => Some(agreed),
    }
}

/// What one person has agreed to, before any floor.
pub fn standing(person: &Person, question: &Question) -> Result<Levels, Refusal> {
    let who = || person.id.clone();
    if person.withdrawn.all {
        return Err(Refusal::Withdrawn(who()));
    }
    for channel in needed(question.channel) {
        if person.withdrawn.channels.contains(channel) {
            return Err(Refusal::ChannelWithdrawn(who(), *channel));
        }
        if !person.channels.contains(channel) {
            return Err(Refusal::Channel(who(), *channel));
        }
    }
    if !person.languages.covers(question.lang) {
        return Err(Refusal::Language(who(), question.lang));
    }
    in_force(person, question)?;
    let mut levels = person.shows;
    for show in &person.withdrawn.shows {
        match show {
            Show::Name => levels.name = NameLevel::None,
            Show::Face => levels.face = FaceLevel::None,
            Show::Place => levels.place = PlaceLevel::None,
            Show::Date => levels.date = DateLevel::None,
            Show::Voice => levels.voice = VoiceLevel::No,
        }
    }
    // Somebody who happens to be in a picture and cannot yet judge it is never recognisable.
    if person.child && person.role == Role::Bystander {
        levels.face = levels.face.min(FaceLevel::Masked);
    }
    Ok(levels)
}

fn in_force(person: &Person, question: &Question) -> Result<(), Refusal> {
    let who = || person.id.clone();
    let given = person.given.ok_or_else(|| Refusal::NotGiven(who()))?;
    if given > question.days.begun {
        return Err(Refusal::NotYet(who(), given));
    }
    if person.child {
        let guardian = person.guardian.as_ref().ok_or_else(|| Refusal::Guardian(who()))?;
        let agreed = guardian.given.is_some_and(|d| d <= question.days.begun);
        if !agreed || !guardian.assent || guardian.majority.is_none() {
            return Err(Refusal::Guardian(who()));
        }
    }
    let ends = ends(person, &question.days.bounds).ok_or_else(|| Refusal::NotGiven(who()))?;
    // Paper cannot be called back: it must still be covered when it is expected to be thrown away.
    let last = match question.channel {
        ChannelName::Print | ChannelName::Pdf => {
            question.days.ended.plus_months(question.days.bounds.print_shelf_life_months)
        }
        ChannelName::Web | ChannelName::Feed | ChannelName::Social | ChannelName::Partners => {
            question.days.ended
        }
    };
    if last >= ends { Err(Refusal::Lapsed(who(), ends)) } else { Ok(()) }
}

/// Decides on a story.
///
/// # Errors
/// Every reason against it, in a fixed order.
pub fn story(
    record: Option<&Record>,
    origin: Country,
    risk: &[Risk],
    question: &Question,
) -> Result<Granted, Vec<Refusal>> {
    let Some(record) = record else { return Err(vec![Refusal::NoRecord]) };
    let protection = protection(record, origin, risk);
    let mut refusals = Vec::new();
    if protection == Protection::NoPublication {
        refusals.push(Refusal::NoPublication);
    }
    if !record.people.iter().any(|p| p.role == Role::Narrator) {
        refusals.push(Refusal::NoNarrator);
    }
    let cap = cap(protection);
    let mut levels = cap;
    let mut names = BTreeMap::new();
    for person in &record.people {
        let standing = standing(person, question);
        let own = standing.as_ref().copied().unwrap_or(Levels::NOTHING);
        names.insert(person.id.clone(), own.name.min(cap.name));
        match person.role {
            Role::Narrator => {
                refusals.extend(standing.err());
                levels = levels.min(Levels { face: levels.face, ..own });
            }
            Role::Family => {
                // Their story too: where and when it took place is told only as far as they agreed, and what they took
                // back is gone. Their mere silence does not gag the narrator.
                if let Err(refusal @ (Refusal::Withdrawn(_) | Refusal::ChannelWithdrawn(..))) = standing {
                    refusals.push(refusal);
                }
                levels = levels.min(Levels { place: own.place, date: own.date, ..levels });
            }
            Role::Pictured | Role::Bystander => {}
        }
    }
    if refusals.is_empty() { Ok(Granted { levels, names }) } else { Err(refusals) }
}

/// Decides on a photo of a story that itself may be shown. `bytes` is the hash of the file that lies there now.
///
/// # Errors
/// Every reason against it, in a fixed order.
pub fn photo<'r>(
    record: &'r Record,
    file: &str,
    bytes: Option<&[u8; 32]>,
    origin: Country,
    risk: &[Risk],
    question: &Question,
) -> Result<&'r PhotoConsent, Vec<Refusal>> {
    let Some(photo) = record.photos.iter().find(|p| p.file == file) else {
        return Err(vec![Refusal::PhotoNotFiled]);
    };
    let mut refusals = Vec::new();
    match photo.hash {
        None => refusals.push(Refusal::NoHash),
        Some(agreed) if bytes != Some(&agreed) => refusals.push(Refusal::OtherBytes),
        Some(_) => {}
    }
    match photo.rights {
        Rights::Unsettled => refusals.push(Refusal::Rights(None)),
        Rights::Until(day) if question.days.ended >= day => refusals.push(Refusal::Rights(Some(day))),
        Rights::Until(_) | Rights::Unlimited => {}
    }
    let cap = cap(protection(record, origin, risk));
    match &photo.people {
        None => refusals.push(Refusal::PeopleUnknown),
        Some(people) if !people.is_empty() && cap.face == FaceLevel::None => {
            refusals.push(Refusal::PeopleProtected);
        }
        Some(people) => refusals.extend(faces(record, photo, people, cap.face, question)),
    }
    if refusals.is_empty() { Ok(photo) } else { Err(refusals) }
}

/// Whether everybody in the photo may be seen as they are seen in it.
fn faces(
    record: &Record,
    photo: &PhotoConsent,
    people: &[String],
    cap: FaceLevel,
    question: &Question,
) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let mut unassigned = photo.masks.iter().filter(|m| m.who.is_none()).count();
    for id in people {
        let Some(person) = record.person(id) else {
            refusals.push(Refusal::PeopleUnknown);
            continue;
        };
        match standing(person, question).map(|l| l.face.min(cap)) {
            Err(refusal) => refusals.push(refusal),
            Ok(FaceLevel::None) => refusals.push(Refusal::Face(id.clone())),
            Ok(FaceLevel::Visible) => {}
            Ok(FaceLevel::Masked) => {
                let own = photo.masks.iter().any(|m| m.who.as_ref() == Some(id));
                if !own && unassigned == 0 {
                    refusals.push(Refusal::NoMask(id.clone()));
                } else if !own {
                    unassigned -= 1;
                }
            }
        }
    }
    refusals
}

#[cfg(test)]
mod tests;
