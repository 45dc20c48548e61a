//! Turns records and stories into the list of what the office must see: what ends and begins on which day, what is over, and what
//! waits for somebody. Holds no name of a person, and decides nothing.

use std::collections::BTreeMap;

use crate::consent::clear::{Asking, Held};
use crate::consent::contacts::old_from;
use crate::consent::expiry::{self, Expiry};
use crate::consent::outlook::{Change, seen, to_come};
use crate::consent::printed::is_void;
use crate::consent::record::Withdrawn;
use crate::consent::turns::{Cause, Turn, turns};
use crate::date::{Date, Now};
use crate::model::levels::ChannelName;
use crate::model::manifest::{Code, Edition};
use crate::model::site::Protection;
use crate::model::words::{Country, StoryId};
use crate::resolve::{Catalogue, Story};

/// What an item is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// A file with a mistake in it: nobody can tell what it asks for.
    Unreadable,
    /// No consent is filed.
    NoConsent,
    /// A second person must approve the story.
    Waits,
    /// A moment at which a decision changes.
    Turn(Cause),
    /// Printed copies that may not be used any more.
    Copies,
    /// A record that nobody has checked for too long.
    RecordOld,
    /// Consent that was taken back.
    TakenBack,
    /// A country's risk line.
    Risk,
}

impl Matter {
    /// The word in files for other programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::NoConsent => "no-consent",
            Self::Waits => "waits",
            Self::Turn(cause) => cause.word(),
            Self::Copies => "copies-void",
            Self::RecordOld => "record-old",
            Self::TakenBack => "taken-back",
            Self::Risk => "risk",
        }
    }
}

/// What it concerns.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A story and its folder.
    Story(StoryId, String),
    /// A printed edition.
    Edition(Code),
    /// A contact, by id.
    Contact(String),
    /// A country of origin, the protection its risk line asks for, and its stories.
    Country(Country, Protection, Vec<StoryId>),
}

/// One thing the office must see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is about.
    pub matter: Matter,
    /// The day, if it has one.
    pub day: Option<Date>,
    /// The moment, if it has one.
    pub at: Option<Now>,
    /// What it concerns.
    pub subject: Subject,
    /// Whom or what of it: the id of a person, the file of a photo.
    pub who: Option<String>,
    /// Tells it from others of the same matter and story without naming anything, and stays when the day is moved.
    pub key: String,
    /// What exactly, in words, where that is not said by the matter.
    pub what: String,
    /// The case's number in the office's own system. Never written into a file of `dist`.
    pub reference: Option<String>,
    /// How what readers get changes, and on which channels.
    pub changes: BTreeMap<Change, Vec<ChannelName>>,
}

/// What the office must see, sorted by how much it presses.
#[derive(Clone, Debug)]
pub struct Agenda {
    /// The last day it looks at.
    pub until: Date,
    /// By when a site made now must be made again.
    pub expiry: Option<Expiry>,
    /// Has happened, and stays so until somebody acts. By day, and what cannot be read first.
    pub over: Vec<Item>,
    /// Will happen within the days asked for, by moment.
    pub upcoming: Vec<Item>,
    /// Waits for somebody, or stands; without a day.
    pub standing: Vec<Item>,
}

/// What the office must see until a day (inclusive).
#[must_use]
pub fn agenda(catalogue: &Catalogue, asking: &Asking<'_>, until: Date) -> Agenda {
    let mut agenda = Agenda {
        until,
        expiry: expiry::next(catalogue, asking),
        over: Vec::new(),
        upcoming: Vec::new(),
        standing: Vec::new(),
    };
    for (id, folder) in &catalogue.unfinished {
        let subject = Subject::Story(*id, folder.clone());
        agenda.over.push(Item::of(Matter::Unreadable, subject));
    }
    for (id, story) in &catalogue.stories {
        records(*id, story, asking, &mut agenda);
        for turn in turns(story, asking.site) {
            let item = || Item::of_turn(*id, story, &turn);
            if turn.at > asking.now && turn.day <= until {
                agenda.upcoming.push(Item { changes: changes(story, asking, turn.at), ..item() });
            } else if turn.at <= asking.now && is_still_open(&turn, story, asking) {
                agenda.over.push(item());
            }
        }
    }
    editions(catalogue, asking, &mut agenda);
    contacts(catalogue, asking, &mut agenda);
    risks(catalogue, asking, &mut agenda);
    let key = |item: &Item| (item.day, item.at, item.subject.clone(), item.matter, item.who.clone());
    for list in [&mut agenda.over, &mut agenda.upcoming] {
        list.sort_by_cached_key(key);
        // A guardian signs on the same day as the child.
        list.dedup();
    }
    agenda.standing.sort_by_cached_key(|item| (item.matter, item.subject.clone(), item.who.clone()));
    agenda
}

impl Item {
    fn of(matter: Matter, subject: Subject) -> Self {
        Self {
            matter,
            day: None,
            at: None,
            subject,
            who: None,
            key: String::new(),
            what: String::new(),
            reference: None,
            changes: BTreeMap::new(),
        }
    }

    fn of_story(matter: Matter, id: StoryId, story: &Story) -> Self {
        let reference = story.consent.as_ref().map(|r| r.reference.clone());
        Self { reference, ..Self::of(matter, Subject::Story(id, story.folder.clone())) }
    }

    fn of_turn(id: StoryId, story: &Story, turn: &Turn) -> Self {
        Self {
            day: Some(turn.day),
            at: Some(turn.at),
            who: turn.who.clone(),
            key: key(story, turn),
            ..Self::of_story(Matter::Turn(turn.cause), id, story)
        }
    }
}

/// The id of a person; of a photo, whose file may be called anything, the beginning of the hash that was agreed to.
fn key(story: &Story, turn: &Turn) -> String {
    let Some(who) = &turn.who else { return String::new() };
    let photo = story.consent.iter().flat_map(|r| &r.photos).find(|p| p.file == *who);
    match photo {
        Some(photo) => {
            let hash = photo.hash.map(|bytes| blake3::Hash::from_bytes(bytes).to_hex().to_string());
            hash.unwrap_or_default().chars().take(12).collect()
        }
        None => who.clone(),
    }
}

/// Whether what has happened still asks for something to be done.
fn is_still_open(turn: &Turn, story: &Story, asking: &Asking<'_>) -> bool {
    match turn.cause {
        Cause::Ends | Cause::OfAge | Cause::RightsEnd => true,
        // Once the consent itself has ended, that is said instead.
        Cause::PrintEnds => turns(story, asking.site).iter().any(|other| {
            matches!(other.cause, Cause::Ends | Cause::OfAge)
                && other.who == turn.who
                && other.at > asking.now
        }),
        Cause::Begins | Cause::Publish | Cause::Approved => false,
    }
}

/// How what readers get changes at a moment: for each channel the weightiest change in any language.
fn changes(story: &Story, asking: &Asking<'_>, at: Now) -> BTreeMap<Change, Vec<ChannelName>> {
    let before = Asking { now: at.plus_seconds(-1), ..*asking };
    let after = Asking { now: at, ..*asking };
    let mut all: BTreeMap<Change, Vec<ChannelName>> = BTreeMap::new();
    for &channel in ChannelName::ALL {
        let change = asking.site.langs().filter_map(|lang| {
            let (before, after) = (seen(story, &before, channel, lang), seen(story, &after, channel, lang));
            Change::between(&before, &after)
        });
        if let Some(change) = change.min() {
            all.entry(change).or_default().push(channel);
        }
    }
    all
}

/// What a story's records ask of somebody, without a day.
fn records(id: StoryId, story: &Story, asking: &Asking<'_>, agenda: &mut Agenda) {
    let item = |matter| Item::of_story(matter, id, story);
    match asking.held(story) {
        Some(Held::Waiting) => agenda.standing.push(item(Matter::Waits)),
        None if !story.filed => agenda.standing.push(item(Matter::NoConsent)),
        None | Some(Held::Draft | Held::Scheduled(_)) => {}
    }
    match &story.consent {
        None if story.filed => agenda.over.push(item(Matter::Unreadable)),
        None => {}
        Some(record) => {
            for person in record.people.iter().filter(|p| p.withdrawn != Withdrawn::default()) {
                agenda.standing.push(Item {
                    who: Some(person.id.clone()),
                    what: taken_back(&person.withdrawn),
                    ..item(Matter::TakenBack)
                });
            }
        }
    }
}

fn taken_back(withdrawn: &Withdrawn) -> String {
    if withdrawn.all {
        return "everything".to_owned();
    }
    let channels = withdrawn.channels.iter().map(|c| c.word());
    let shows = withdrawn.shows.iter().map(|s| s.word());
    channels.chain(shows).collect::<Vec<_>>().join(", ")
}

/// An edition is asked at every turn of its stories until the first at which its paper is void.
fn editions(catalogue: &Catalogue, asking: &Asking<'_>, agenda: &mut Agenda) {
    let editions = catalogue.editions.values().map(|m| &m.edition);
    for edition in editions.filter(|e| e.recalled.is_none()) {
        let item = |story: Option<StoryId>, turn: Option<&Turn>| Item {
            day: turn.map(|t| t.day),
            at: turn.map(|t| t.at),
            who: story.map(|id| id.to_string()),
            what: copies(edition),
            ..Item::of(Matter::Copies, Subject::Edition(edition.code.clone()))
        };
        if is_void(edition, catalogue, asking) {
            agenda.over.push(item(None, None));
            continue;
        }
        let stories = edition.stories.iter().filter_map(|s| Some((s.id, catalogue.stories.get(&s.id)?)));
        let mut turns: Vec<(Turn, StoryId)> = stories
            .flat_map(|(id, story)| to_come(story, asking).into_iter().map(move |t| (t, id)))
            .collect();
        turns.sort();
        let void = |(turn, _): &&(Turn, StoryId)| {
            turn.day <= agenda.until && is_void(edition, catalogue, &Asking { now: turn.at, ..*asking })
        };
        let first = turns.iter().find(void).map(|(turn, id)| item(Some(*id), Some(turn)));
        agenda.upcoming.extend(first);
    }
}

/// How many copies there are, and who has them.
fn copies(edition: &Edition) -> String {
    let copies = if edition.copies == 1 { "1 copy".to_owned() } else { format!("{} copies", edition.copies) };
    match &edition.partner {
        Some(partner) => format!("{copies} at {partner}"),
        None => copies,
    }
}

fn contacts(catalogue: &Catalogue, asking: &Asking<'_>, agenda: &mut Agenda) {
    for (id, contact) in &catalogue.contacts {
        let day = old_from(contact, asking.site);
        let at = day.begins_in(&asking.site.zone);
        let item = Item {
            day: Some(day),
            at: Some(at),
            ..Item::of(Matter::RecordOld, Subject::Contact(id.clone()))
        };
        if at <= asking.now {
            agenda.over.push(item);
        } else if day <= agenda.until {
            agenda.upcoming.push(item);
        }
    }
}

fn risks(catalogue: &Catalogue, asking: &Asking<'_>, agenda: &mut Agenda) {
    for risk in &asking.site.risk {
        let from = |(_, story): &(&StoryId, &Story)| story.neutral.origin.value == risk.origin;
        let stories = catalogue.stories.iter().filter(from).map(|(id, _)| *id).collect();
        let subject = Subject::Country(risk.origin, risk.floor, stories);
        agenda.standing.push(Item::of(Matter::Risk, subject));
    }
}
