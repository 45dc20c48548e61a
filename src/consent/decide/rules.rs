//! Rules of the decision that no other test sees alone, on records of a few lines.

use std::sync::Arc;

use super::*;
use crate::diag::SourceFile;

const RECORD: &str = "schema: 1\nreference: x\nprotection: standard\npeople:\n\
\u{20} - {id: p1, role: narrator, age: adult, given: 2026-03-02, until: 2028-03-02, channels: [web], languages: all,\n\
\u{20}    shows: {name: full, face: visible, place: town, date: month, voice: yes}}\n\
\u{20} - {id: p2, role: pictured, age: adult, given: 2026-03-02, until: 2027-03-02, channels: [web], languages: all,\n\
\u{20}    shows: {name: full, face: visible, place: none, date: none, voice: no}}\n\
photos:\n  - {file: media/a.jpg, blake3: 0707070707070707070707070707070707070707070707070707070707070707, people: [p1, p2], rights: {owner: x}}\n";

fn record(from: &str, to: &str) -> Record {
    assert!(RECORD.contains(from), "{from}");
    let text = RECORD.replacen(from, to, 1);
    let (record, found) =
        crate::parse::consent::read(&Arc::new(SourceFile { path: "consent.yaml".into(), text }));
    record.unwrap_or_else(|| panic!("{found:?}"))
}

fn web_at(moment: &str) -> Question {
    let text = "schema: 1\nbase_url: https://stories.example.org/\ntime_zone: Europe/Oslo\nhost_country: NO\nlanguages: [en]\n";
    let file = Arc::new(SourceFile { path: "content/site.yaml".into(), text: text.into() });
    let site = crate::parse::site::read(&file).0.unwrap();
    Question {
        channel: ChannelName::Web,
        lang: Lang::En,
        days: Days::new(Now::parse(moment).unwrap(), &site),
    }
}

fn decide(record: &Record, moment: &str) -> Result<Granted, Vec<Refusal>> {
    story(Some(record), Country::parse("ET").unwrap(), &[], &web_at(moment))
}

fn see(record: &Record, moment: &str) -> Result<(), Vec<Refusal>> {
    let et = Country::parse("ET").unwrap();
    photo(record, "media/a.jpg", Some(&[7; 32]), et, &[], &web_at(moment)).map(|_| ())
}

#[test]
fn a_day_begins_everywhere_and_ends_somewhere() {
    let record = record("", "");
    let shown = |moment| decide(&record, moment).is_ok();
    assert!(!shown("2026-03-02T11:59:59Z") && shown("2026-03-02T12:00:00Z"));
    assert!(shown("2028-03-01T09:59:59Z") && !shown("2028-03-01T10:00:00Z"));
}

#[test]
fn a_floor_lowers_everybody_s_name() {
    let names = |protection: &str| {
        let record = record("protection: standard", protection);
        decide(&record, "2026-11-21T12:00:00Z").unwrap().names.into_values().collect::<Vec<_>>()
    };
    assert_eq!(names("protection: standard"), [NameLevel::Full; 2]);
    assert_eq!(names("protection: no-identity"), [NameLevel::None; 2]);
}

#[test]
fn everybody_in_a_photo_is_asked() {
    let record = record("", "");
    assert_eq!(see(&record, "2026-11-21T12:00:00Z"), Ok(()));
    let lapsed = Refusal::Lapsed("p2".to_owned(), Date::parse("2027-03-02").unwrap());
    assert_eq!(see(&record, "2027-03-02T12:00:00Z"), Err(vec![lapsed]));
}

#[test]
fn what_was_taken_back_is_not_shown() {
    let back = "{id: p1, withdrawn: {on: 2026-10-01, from: [name, face, place, date, voice]},";
    let record = record("{id: p1,", back);
    let levels = decide(&record, "2026-11-21T12:00:00Z").unwrap().levels;
    assert_eq!(Levels { face: FaceLevel::None, ..levels }, Levels::NOTHING);
    assert_eq!(see(&record, "2026-11-21T12:00:00Z"), Err(vec![Refusal::Face("p1".to_owned())]));
}

#[test]
fn two_narrators_show_what_both_agreed_to() {
    let both = record("role: pictured", "role: narrator");
    let levels = decide(&both, "2026-11-21T12:00:00Z").unwrap().levels;
    assert_eq!((levels.name, levels.place), (NameLevel::Full, PlaceLevel::None));
    assert_eq!((levels.date, levels.voice), (DateLevel::None, VoiceLevel::No));
}
