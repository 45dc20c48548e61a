//! Turns a `consent.yaml` into the [`Record`]. Every unknown word is an error: `untill` must never mean "for ever". Decides
//! nothing.

pub(super) mod photo;
pub mod taken;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::consent::record::{Guardian, Languages, Person, PhotoConsent, Record, Role, Show, Withdrawn};
use crate::date::Date;
use crate::diag::{Area, Diagnostics, SourceFile};
use crate::lang::Lang;
use crate::model::levels::{ChannelName, DateLevel, FaceLevel, Levels, NameLevel, PlaceLevel, VoiceLevel};
use crate::model::site::Protection;
use crate::parse::fields::{Fields, word_of};
use crate::parse::site::schema;
use crate::parse::yaml::{self, Kind, Node};
use crate::parse::{At, Reading};
use crate::rule::{Rule, holds};

/// Reads a consent file.
#[must_use]
pub fn read(file: &Arc<SourceFile>) -> (Option<Record>, Diagnostics) {
    let mut reading = Reading::new(file, Area::Consent);
    no_hidden_signs(&mut reading);
    let record = yaml::read(&mut reading, 0..file.text.len()).map(|node| record(&mut reading, &node));
    // A record with any mistake in it is worth nothing: half of what was agreed is not what was agreed.
    let sound = !reading.found.has_errors();
    (record.filter(|_| sound || !holds(Rule::MistakenIsNone)), reading.found)
}

/// Refuses signs that make an editor show other lines, or another order of words, than are read: a withdrawal behind `#` and one of them
/// stands on a line of its own for whoever looks at the file, and is part of the remark.
fn no_hidden_signs(reading: &mut Reading) {
    let file = Arc::clone(&reading.file);
    let moves = |c: char| matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if let Some((at, c)) =
        file.text.char_indices().find(|(_, c)| moves(*c)).filter(|_| holds(Rule::NothingHidden))
    {
        reading.error(
            "hidden-sign",
            &(at..at + c.len_utf8()),
            format!(
                "the record holds the sign U+{:04X}, which nobody sees and which moves lines or words",
                u32::from(c)
            ),
            "here",
            "Type the line again; if it was pasted from elsewhere, paste it without formatting.",
        );
    }
}

fn record(reading: &mut Reading, node: &Node) -> Record {
    let mut f = Fields::new(reading, node, "consent.yaml");
    schema(reading, &mut f);
    let reference =
        f.required(reading, "reference", "Add `reference:` with the case's number in the office's system.");
    let protection =
        f.word(reading, "protection", Protection::from_word, Protection::words(), "unknown-protection");
    let mut people: Vec<Person> = Vec::new();
    for item in f.items(reading, "people") {
        let Some(person) = person(reading, item) else { continue };
        if people.iter().any(|p| p.id == person.id) && holds(Rule::PersonOnce) {
            let message = format!("`{}` is listed twice", person.id);
            reading.error(
                "duplicate-person",
                &person.span,
                message,
                "second time",
                "Give each person an id of their own.",
            );
        } else {
            people.push(person);
        }
    }
    let mut photos: Vec<PhotoConsent> = Vec::new();
    for item in f.items(reading, "photos") {
        let Some(photo) = photo::photo(reading, item, &people) else { continue };
        if photos.iter().any(|p| p.file == photo.file) && holds(Rule::PhotoOnce) {
            let message = format!("`{}` is listed twice", photo.file);
            reading.error(
                "duplicate-photo",
                &photo.span,
                message,
                "second time",
                "Keep one entry for each photo.",
            );
        } else {
            photos.push(photo);
        }
    }
    f.finish(reading);
    Record {
        file: Arc::clone(&reading.file),
        reference: reference.map(|r| r.value).unwrap_or_default(),
        protection: protection.map_or(unsaid_protection(), |p| p.value),
        people,
        photos,
    }
}

/// What holds where nothing is said.
fn unsaid_protection() -> Protection {
    if holds(Rule::UnsaidIsProtected) { Protection::NoIdentity } else { Protection::Standard }
}

fn person(reading: &mut Reading, node: &Node) -> Option<Person> {
    let mut f = Fields::new(reading, node, "a person");
    let id = f.parsed(reading, "id", "an opaque id such as p1", person_id);
    if id.is_none() && !f.is_filled("id") {
        f.missing(reading, "id", "Add `id: p1`.");
    }
    let role = f.word(reading, "role", Role::from_word, Role::words(), "unknown-word");
    if role.is_none() && !f.is_filled("role") {
        f.missing(reading, "role", "Add `role: narrator`, `pictured`, `family` or `bystander`.");
    }
    let age = f.word(reading, "age", age, ["adult", "child"].into_iter(), "unknown-word");
    let given = f.date(reading, "given");
    let until = f.date(reading, "until");
    let channels = words(reading, &mut f, "channels", ChannelName::from_word, ChannelName::words);
    let languages = languages(reading, &mut f);
    let shows = f.get("shows").map_or(Levels::NOTHING, |n| shows(reading, n));
    let guardian = f.get("guardian").map(|n| guardian(reading, n));
    let withdrawn = withdrawn(reading, &mut f);
    dates(reading, &f, given.as_ref(), until.as_ref());
    let until_span = until.as_ref().map_or_else(|| f.place("given"), |u| u.span.clone());
    f.finish(reading);
    Some(Person {
        id: id?.value,
        span: first_line(node),
        role: role?.value,
        child: age.map_or_else(|| holds(Rule::UnsaidIsChild), |a| a.value),
        given: given.map(|d| d.value),
        until: until.map(|d| d.value),
        until_span,
        channels,
        languages,
        shows,
        guardian,
        withdrawn,
    })
}

/// `people: [none]` says that nobody is in a photo, so nobody can be called so.
fn person_id(text: &str) -> Option<String> {
    crate::parse::story::plain_id(text).filter(|id| !matches!(id.as_str(), "none" | "all"))
}

fn first_line(node: &Node) -> Range<usize> {
    match &node.kind {
        Kind::Map(entries) => {
            entries.first().map_or(node.span.clone(), |e| e.key_span.start..e.value.span.end)
        }
        Kind::Nothing | Kind::Text(_) | Kind::List(_) => node.span.clone(),
    }
}

fn age(word: &str) -> Option<bool> {
    match word {
        "adult" => Some(false),
        "child" => Some(true),
        _ => None,
    }
}

fn dates(reading: &mut Reading, f: &Fields<'_>, given: Option<&At<Date>>, until: Option<&At<Date>>) {
    match (given, until) {
        (Some(_), None) if !f.is_filled("until") && holds(Rule::UntilRequired) => {
            f.missing(
                reading,
                "until",
                "Add `until:` with the first day the consent no longer holds; none holds for ever.",
            );
        }
        (Some(given), Some(until)) if until.value <= given.value => reading.error(
            "consent-order",
            &until.span,
            "the consent ends before it begins",
            format!("given on {}", given.value),
            "Look whether the two days were exchanged.",
        ),
        _ => {}
    }
}

fn words<T: Ord, I: Iterator<Item = &'static str>>(
    reading: &mut Reading,
    f: &mut Fields<'_>,
    key: &'static str,
    from: impl Fn(&str) -> Option<T>,
    all: impl Fn() -> I,
) -> BTreeSet<T> {
    let list = f.list(reading, key);
    list.iter().filter_map(|t| word_of(reading, t, key, &from, all(), "unknown-word")).collect()
}

fn languages(reading: &mut Reading, f: &mut Fields<'_>) -> Languages {
    let list = f.list(reading, "languages");
    if let [one] = list.as_slice()
        && one.value == "all"
    {
        return Languages::All;
    }
    let known = |t| word_of(reading, t, "languages", Lang::from_code, Lang::codes(), "unknown-language");
    Languages::Only(list.iter().filter_map(known).collect())
}

fn shows(reading: &mut Reading, node: &Node) -> Levels {
    let mut f = Fields::new(reading, node, "`shows`");
    let code = "unknown-word";
    let name = f.word(reading, "name", NameLevel::from_word, NameLevel::words(), code);
    let face = f.word(reading, "face", FaceLevel::from_word, FaceLevel::words(), code);
    let place = f.word(reading, "place", PlaceLevel::from_word, PlaceLevel::words(), code);
    let date = f.word(reading, "date", DateLevel::from_word, DateLevel::words(), code);
    let voice = f.word(reading, "voice", VoiceLevel::from_word, VoiceLevel::words(), code);
    f.finish(reading);
    Levels {
        name: name.map_or(NameLevel::None, |l| l.value),
        face: face.map_or(FaceLevel::None, |l| l.value),
        place: place.map_or(PlaceLevel::None, |l| l.value),
        date: date.map_or(DateLevel::None, |l| l.value),
        voice: voice.map_or(VoiceLevel::No, |l| l.value),
    }
}

fn guardian(reading: &mut Reading, node: &Node) -> Guardian {
    let mut f = Fields::new(reading, node, "`guardian`");
    f.required(reading, "reference", "Add `reference:` with the number of the guardian's form.");
    let given = f.date(reading, "given");
    let assent = f.flag(reading, "assent");
    let majority = f.date(reading, "majority");
    for key in ["given", "assent", "majority"] {
        if !f.is_filled(key) {
            f.missing(
                reading,
                key,
                "A child's consent needs the guardian's day, the child's assent and the day of majority.",
            );
        }
    }
    f.finish(reading);
    Guardian {
        given: given.map(|d| d.value),
        assent: assent.is_some_and(|a| a.value),
        majority: majority.map(|d| d.value),
    }
}

/// One withdrawal, or a list of them.
fn withdrawn(reading: &mut Reading, f: &mut Fields<'_>) -> Withdrawn {
    let mut all = Withdrawn::default();
    f.not_left_empty(reading, "withdrawn");
    let Some(node) = f.get("withdrawn") else { return all };
    let nodes =
        if let Kind::List(items) = &node.kind { items.as_slice() } else { std::slice::from_ref(node) };
    for node in nodes {
        let mut w = Fields::new(reading, node, "`withdrawn`");
        w.date(reading, "on");
        if !w.is_filled("on") {
            w.missing(reading, "on", "Write the day: `withdrawn: {on: 2026-09-01, from: all}`.");
        }
        let from = w.list(reading, "from");
        if from.is_empty() {
            w.missing(reading, "from", "Write `from: all`, or a list of channels or of what is shown.");
        }
        w.finish(reading);
        for word in &from {
            take_back(reading, word, &mut all);
        }
    }
    all
}

fn take_back(reading: &mut Reading, word: &At<String>, all: &mut Withdrawn) {
    if word.value == "all" {
        all.all = true;
    } else if let Some(channel) = ChannelName::from_word(&word.value) {
        all.channels.insert(channel);
    } else {
        let known = Withdrawn::known_words();
        if let Some(show) = word_of(reading, word, "from", Show::from_word, known, "unknown-word") {
            all.shows.insert(show);
        }
    }
}

#[cfg(test)]
mod tests;
