//! The one decision: what of a story or photo may be shown on a channel, in a language, on a date. Pure. Does not know who
//! asks, and nothing in what it grants depends on *why* something else is refused.

use std::collections::{BTreeMap, BTreeSet};

pub use crate::consent::refusal::Refusal;

use crate::consent::record::{Person, PhotoConsent, Record, Rights, Role, Show};
use crate::date::{Date, Now};
use crate::lang::Lang;
use crate::model::levels::{ChannelName, DateLevel, FaceLevel, Levels, NameLevel, PlaceLevel, VoiceLevel};
use crate::model::site::{ConsentBounds, Protection, Risk, Site};
use crate::model::words::Country;
use crate::rule::{Rule, holds};

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
        let (first, last) = (now.date_for_beginning(), now.date_for_ending());
        Self {
            begun: if holds(Rule::BeginsEverywhere) { first } else { last },
            ended: if holds(Rule::EndsSomewhere) { last } else { first },
            bounds: site.consent,
        }
    }

    /// The same for paper that has been made: it was looked ahead when it was printed, and is fine until consent really ends.
    #[must_use]
    pub const fn once_printed(self) -> Self {
        Self { bounds: ConsentBounds { print_shelf_life_months: 0, ..self.bounds }, ..self }
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

impl Granted {
    /// What either of two decisions grants: what may be seen of a story by somebody who reads both.
    #[must_use]
    pub fn either(&self, other: &Self) -> Self {
        let mut names = other.names.clone();
        for (id, level) in &self.names {
            let there = names.entry(id.clone()).or_insert(NameLevel::None);
            *there = (*there).max(*level);
        }
        Self { levels: self.levels.max(other.levels), names }
    }
}

/// What a floor of protection leaves, whatever was granted.
///
/// `one` and `two` lower the same kinds for everybody (the face first, then the place): if they chose by what else is
/// granted, taking one grant back could bring another thing to light, and consent would not be monotone.
#[must_use]
pub fn cap(protection: Protection) -> Levels {
    let mut levels = Levels::ALL;
    match protection {
        Protection::One if holds(Rule::FloorOne) => levels.face = FaceLevel::Masked,
        Protection::Two if holds(Rule::FloorTwo) => {
            levels.face = FaceLevel::Masked;
            levels.place = PlaceLevel::Country;
            levels.voice = VoiceLevel::No;
        }
        Protection::NoIdentity if holds(Rule::FloorNoIdentity) => {
            levels.face = FaceLevel::None;
            levels.name = NameLevel::None;
            levels.place = PlaceLevel::Country;
            levels.voice = VoiceLevel::No;
        }
        Protection::NoPublication => return Levels::NOTHING,
        Protection::Standard | Protection::One | Protection::Two | Protection::NoIdentity => {}
    }
    levels
}

/// The protection that holds: the record's or the country's, whichever hides more.
#[must_use]
pub fn protection(record: &Record, origin: Country, risk: &[Risk]) -> Protection {
    let floors = risk.iter().filter(|r| r.origin == origin && holds(Rule::RiskLine)).map(|r| r.floor);
    floors.fold(record.protection, Protection::max)
}

/// The channels a person must have agreed to before something may be published on one.
fn needed(channel: &ChannelName) -> &[ChannelName] {
    if !holds(Rule::ChannelsRest) {
        return std::slice::from_ref(channel);
    }
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
    let until = person.until?;
    let agreed = if holds(Rule::LongestTerm) { until.min(longest) } else { until };
    match (person.child, &person.guardian) {
        (true, Some(guardian)) if holds(Rule::Majority) => Some(agreed.min(guardian.majority?)),
        (true, None) => None,
        (true, Some(_)) | (false, _) => Some(agreed),
    }
}

/// The first day from which nothing may be printed any more under a consent that ends on a day: what is printed later would still
/// be in use when it ends.
#[must_use]
pub fn print_ends(ends: Date, bounds: &ConsentBounds) -> Date {
    let months = bounds.print_shelf_life_months;
    // No month has more than 31 days, and adding months never goes back.
    let mut day = ends.plus_days(-31 * i64::from(months));
    while day.plus_months(months) < ends {
        day = day.plus_days(1);
    }
    day
}

/// What one person has agreed to, before any floor.
pub fn standing(person: &Person, question: &Question) -> Result<Levels, Refusal> {
    let who = || person.id.clone();
    if person.withdrawn.all && holds(Rule::Withdrawn) {
        return Err(Refusal::Withdrawn(who()));
    }
    // Said first: of somebody who has not agreed to anything, it would mislead to name one channel.
    if person.given.is_none() {
        return Err(Refusal::NotGiven(who()));
    }
    for channel in needed(&question.channel) {
        if person.withdrawn.channels.contains(channel) && holds(Rule::ChannelWithdrawn) {
            return Err(Refusal::ChannelWithdrawn(who(), *channel));
        }
        if !person.channels.contains(channel) && holds(Rule::ChannelAgreed) {
            return Err(Refusal::Channel(who(), *channel));
        }
    }
    if !person.languages.covers(question.lang) && holds(Rule::LanguageAgreed) {
        return Err(Refusal::Language(who(), question.lang));
    }
    in_force(person, question)?;
    let mut levels = person.shows;
    for show in person.withdrawn.shows.iter().filter(|_| holds(Rule::ShowWithdrawn)) {
        match show {
            Show::Name => levels.name = NameLevel::None,
            Show::Face => levels.face = FaceLevel::None,
            Show::Place => levels.place = PlaceLevel::None,
            Show::Date => levels.date = DateLevel::None,
            Show::Voice => levels.voice = VoiceLevel::No,
            // Asked of each photo by itself.
            Show::Photo => {}
        }
    }
    // Somebody who happens to be in a picture and cannot yet judge it is never recognisable.
    if person.child && person.role == Role::Bystander && holds(Rule::BystanderChild) {
        levels.face = levels.face.min(FaceLevel::Masked);
    }
    Ok(levels)
}

fn in_force(person: &Person, question: &Question) -> Result<(), Refusal> {
    let who = || person.id.clone();
    let given = person.given.ok_or_else(|| Refusal::NotGiven(who()))?;
    if given > question.days.begun && holds(Rule::Given) {
        return Err(Refusal::NotYet(who(), given));
    }
    if person.child {
        let guardian = person.guardian.as_ref().ok_or_else(|| Refusal::Guardian(who()))?;
        let agreed = guardian.given.is_some_and(|d| d <= question.days.begun) || !holds(Rule::GuardianAgreed);
        let assent = guardian.assent || !holds(Rule::ChildAssents);
        if !agreed || !assent || guardian.majority.is_none() {
            return Err(Refusal::Guardian(who()));
        }
    }
    let ends = ends(person, &question.days.bounds).ok_or_else(|| Refusal::NotGiven(who()))?;
    // Paper cannot be called back: it must still be covered when it is expected to be thrown away.
    let printed = match question.channel {
        ChannelName::Print | ChannelName::Pdf => true,
        ChannelName::Web | ChannelName::Feed | ChannelName::Social | ChannelName::Partners => false,
    };
    let months = question.days.bounds.print_shelf_life_months;
    // `until` is the first day on which nothing is shown any more, not the last on which something is.
    let last =
        if holds(Rule::UntilExclusive) { question.days.ended } else { question.days.ended.plus_days(-1) };
    if last >= ends && holds(Rule::Ends) {
        Err(Refusal::Lapsed(who(), ends))
    } else if printed && holds(Rule::PaperLooksAhead) && question.days.ended.plus_months(months) >= ends {
        Err(Refusal::Outlasted(who(), ends))
    } else {
        Ok(())
    }
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
    if protection == Protection::NoPublication && holds(Rule::FloorNoPublication) {
        refusals.push(Refusal::NoPublication);
    }
    if !record.people.iter().any(|p| p.role == Role::Narrator) && holds(Rule::NarratorNeeded) {
        refusals.push(Refusal::NoNarrator);
    }
    let cap = cap(protection);
    let mut levels = cap;
    let mut names = BTreeMap::new();
    for person in &record.people {
        let standing = standing(person, question);
        let own = standing.as_ref().copied().unwrap_or(Levels::NOTHING);
        let floor = if holds(Rule::FloorNames) { cap.name } else { NameLevel::Full };
        names.insert(person.id.clone(), own.name.min(floor));
        match person.role {
            Role::Narrator => {
                refusals.extend(standing.err().filter(|_| holds(Rule::NarratorAgrees)));
                if holds(Rule::NarratorLevels) {
                    levels = levels.min(Levels { face: levels.face, ..own });
                }
            }
            Role::Family => {
                // Their story too: where and when it took place is told only as far as they agreed, and what they took
                // back is gone. Their mere silence does not gag the narrator.
                if let Err(refusal @ (Refusal::Withdrawn(_) | Refusal::ChannelWithdrawn(..))) = standing
                    && holds(Rule::FamilyWithdraws)
                {
                    refusals.push(refusal);
                }
                if holds(Rule::FamilyPlaceAndDate) {
                    levels = levels.min(Levels { place: own.place, date: own.date, ..levels });
                }
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
    let Some(photo) = record.photos.iter().find(|p| p.file == file || !holds(Rule::PhotoFiled)) else {
        return Err(vec![Refusal::PhotoNotFiled]);
    };
    let mut refusals = Vec::new();
    match photo.hash {
        None if holds(Rule::PhotoHashed) => refusals.push(Refusal::NoHash),
        Some(agreed) if bytes != Some(&agreed) && holds(Rule::PhotoUnchanged) => {
            refusals.push(Refusal::OtherBytes);
        }
        Some(_) | None => {}
    }
    match photo.rights {
        Rights::Unsettled if holds(Rule::RightsSettled) => refusals.push(Refusal::Rights(None)),
        Rights::Until(day) if question.days.ended >= day && holds(Rule::RightsEnd) => {
            refusals.push(Refusal::Rights(Some(day)));
        }
        Rights::Unsettled | Rights::Until(_) | Rights::Unlimited => {}
    }
    refusals.extend(taken_back(record, photo));
    let cap = cap(protection(record, origin, risk));
    match &photo.people {
        None if holds(Rule::PhotoPeople) => refusals.push(Refusal::PeopleUnknown),
        None => {}
        Some(people) if !people.is_empty() && cap.face == FaceLevel::None => {
            refusals.push(Refusal::PeopleProtected);
        }
        Some(people) => refusals.extend(faces(record, photo, people, cap.face, question)),
    }
    if refusals.is_empty() { Ok(photo) } else { Err(refusals) }
}

/// Whether a photo is a person's to take back: whoever is in it, and whose story it illustrates.
#[must_use]
pub fn concerns(person: &Person, photo: &PhotoConsent) -> bool {
    match person.role {
        Role::Narrator | Role::Family => true,
        Role::Pictured | Role::Bystander => photo.people.as_ref().is_some_and(|p| p.contains(&person.id)),
    }
}

/// Everybody who took the photo back: whoever is in it, and whose story it illustrates.
fn taken_back<'r>(record: &'r Record, photo: &'r PhotoConsent) -> impl Iterator<Item = Refusal> + 'r {
    let took_back =
        |person: &&Person| person.withdrawn.shows.contains(&Show::Photo) && holds(Rule::PhotoTakenBack);
    let people = record.people.iter().filter(|person| concerns(person, photo)).filter(took_back);
    people.map(|person| Refusal::PhotoWithdrawn(person.id.clone()))
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
    // One place covers one face, however often it is listed.
    let assigned: Vec<_> = photo.masks.iter().filter(|m| m.who.is_some()).map(|m| m.area).collect();
    let free = photo.masks.iter().filter(|m| m.who.is_none()).map(|m| m.area);
    let (places, once) =
        (free.clone().count(), free.filter(|area| !assigned.contains(area)).collect::<BTreeSet<_>>().len());
    let mut unassigned = if holds(Rule::OneMaskOneFace) { once } else { places };
    for id in people {
        let Some(person) = record.person(id) else {
            refusals.push(Refusal::PeopleUnknown);
            continue;
        };
        match standing(person, question).map(|l| l.face.min(cap)) {
            Err(refusal) if holds(Rule::PicturedAgree) => refusals.push(refusal),
            Ok(FaceLevel::None) if holds(Rule::FaceAgreed) => refusals.push(Refusal::Face(id.clone())),
            Err(_) | Ok(FaceLevel::None | FaceLevel::Visible) => {}
            Ok(FaceLevel::Masked) => {
                let own = photo.masks.iter().any(|m| m.who.as_ref() == Some(id));
                if !own && unassigned == 0 && holds(Rule::FaceMasked) {
                    refusals.push(Refusal::NoMask(id.clone()));
                } else if !own {
                    unassigned = unassigned.saturating_sub(1);
                }
            }
        }
    }
    refusals
}

#[cfg(test)]
mod rules;
#[cfg(test)]
mod tests;
