mod monotone;

use super::*;
use crate::consent::cleared::Rect;
use crate::consent::record::{Guardian, Languages, Mask, Withdrawn};
use crate::diag::SourceFile;

/// A change of a sound record, and what is then refused.
type Case<T> = (fn(&mut T), Option<Refusal>);

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn bounds() -> ConsentBounds {
    ConsentBounds { longest_term_months: 36, warn_days: 90, print_shelf_life_months: 6 }
}

fn ask(channel: ChannelName, on: &str) -> Question {
    Question { channel, lang: Lang::Nb, days: Days { begun: day(on), ended: day(on), bounds: bounds() } }
}

fn person(id: &str, role: Role) -> Person {
    Person {
        id: id.into(),
        span: 0..0,
        role,
        child: false,
        given: Some(day("2026-03-02")),
        until: Some(day("2028-03-02")),
        until_span: 0..0,
        channels: ChannelName::ALL.iter().copied().collect(),
        languages: Languages::All,
        shows: Levels::ALL,
        guardian: None,
        withdrawn: Withdrawn::default(),
    }
}

fn photo_of(people: Option<Vec<String>>) -> PhotoConsent {
    PhotoConsent {
        file: "media/a.jpg".into(),
        span: 0..0,
        hash: Some([7; 32]),
        people,
        crop: None,
        masks: Vec::new(),
        rights: Rights::Unlimited,
        not_the_one: BTreeSet::new(),
    }
}

fn record(people: Vec<Person>) -> Record {
    Record {
        file: std::sync::Arc::new(SourceFile { path: String::new(), text: String::new() }),
        reference: "x".into(),
        protection: Protection::Standard,
        people,
        photos: vec![photo_of(Some(vec!["p1".into()]))],
    }
}

fn et() -> Country {
    Country::parse("ET").unwrap()
}

fn decide(record: &Record, question: &Question) -> Result<Granted, Vec<Refusal>> {
    story(Some(record), et(), &[], question)
}

fn see(record: &Record, question: &Question) -> Result<(), Vec<Refusal>> {
    photo(record, "media/a.jpg", Some(&[7; 32]), et(), &[], question).map(|_| ())
}

#[test]
fn a_narrator_decides_by_day_channel_and_language() {
    let web = ask(ChannelName::Web, "2026-11-21");
    let cases: [Case<Person>; 12] = [
        (|_| {}, None),
        (|p| p.given = None, Some(Refusal::NotGiven("p1".into()))),
        (|p| p.until = None, Some(Refusal::NotGiven("p1".into()))),
        (|p| p.given = Date::parse("2026-11-22"), Some(Refusal::NotYet("p1".into(), day("2026-11-22")))),
        (|p| p.given = Date::parse("2026-11-21"), None),
        (|p| p.until = Date::parse("2026-11-21"), Some(Refusal::Lapsed("p1".into(), day("2026-11-21")))),
        (|p| p.until = Date::parse("2026-11-22"), None),
        (|p| p.channels = [ChannelName::Print].into(), Some(Refusal::Channel("p1".into(), ChannelName::Web))),
        (
            |p| p.languages = Languages::Only([Lang::En].into()),
            Some(Refusal::Language("p1".into(), Lang::Nb)),
        ),
        (|p| p.withdrawn.all = true, Some(Refusal::Withdrawn("p1".into()))),
        (
            |p| p.withdrawn.channels = [ChannelName::Web].into(),
            Some(Refusal::ChannelWithdrawn("p1".into(), ChannelName::Web)),
        ),
        (|p| p.child = true, Some(Refusal::Guardian("p1".into()))),
    ];
    for (index, (change, refusal)) in cases.into_iter().enumerate() {
        let mut narrator = person("p1", Role::Narrator);
        change(&mut narrator);
        let outcome = decide(&record(vec![narrator]), &web).err();
        assert_eq!(outcome, refusal.map(|r| vec![r]), "case {index}");
    }
}

#[test]
fn a_longer_consent_than_the_office_keeps_is_shortened() {
    let mut narrator = person("p1", Role::Narrator);
    narrator.until = Some(day("2099-01-01"));
    assert_eq!(ends(&narrator, &bounds()), Some(day("2029-03-02")));
    let record = record(vec![narrator]);
    assert!(decide(&record, &ask(ChannelName::Web, "2029-03-01")).is_ok());
    assert!(decide(&record, &ask(ChannelName::Web, "2029-03-02")).is_err());
}

#[test]
fn the_first_day_without_printing_is_the_one_the_decision_means() {
    let days = (0..1100).map(|n| day("2027-01-01").plus_days(n));
    for (months, until) in [0, 1, 6, 12, 120].into_iter().flat_map(|m| days.clone().map(move |d| (m, d))) {
        let bounds = ConsentBounds { print_shelf_life_months: months, ..bounds() };
        let first = print_ends(until, &bounds);
        assert!(first.plus_months(months) >= until && first.plus_days(-1).plus_months(months) < until);
    }
    let record = record(vec![person("p1", Role::Narrator)]);
    let ends = print_ends(day("2028-03-02"), &bounds());
    assert_eq!(ends, day("2027-09-02"));
    let refused = |on: &str| decide(&record, &ask(ChannelName::Print, on)).unwrap_err();
    assert_eq!(refused("2027-09-02"), [Refusal::Outlasted("p1".into(), day("2028-03-02"))]);
    assert_eq!(refused("2028-03-02"), [Refusal::Lapsed("p1".into(), day("2028-03-02"))]);
}

#[test]
fn paper_must_be_covered_as_long_as_it_is_in_use() {
    let record = record(vec![person("p1", Role::Narrator)]);
    assert!(decide(&record, &ask(ChannelName::Print, "2027-09-01")).is_ok());
    assert!(decide(&record, &ask(ChannelName::Print, "2027-09-02")).is_err());
    assert!(decide(&record, &ask(ChannelName::Pdf, "2027-09-02")).is_err());
    assert!(decide(&record, &ask(ChannelName::Web, "2027-09-02")).is_ok());
}

#[test]
fn channels_that_rest_on_others_fall_with_them() {
    for (gone, falls) in [
        (ChannelName::Web, vec![ChannelName::Web, ChannelName::Feed, ChannelName::Social, ChannelName::Pdf]),
        (ChannelName::Feed, vec![ChannelName::Feed]),
        (ChannelName::Social, vec![ChannelName::Social]),
        (ChannelName::Print, vec![ChannelName::Print, ChannelName::Pdf]),
        (ChannelName::Pdf, vec![ChannelName::Pdf]),
        (ChannelName::Partners, vec![ChannelName::Partners]),
    ] {
        let mut narrator = person("p1", Role::Narrator);
        narrator.channels.remove(&gone);
        let record = record(vec![narrator]);
        for channel in ChannelName::ALL {
            let refused = decide(&record, &ask(*channel, "2026-11-21")).is_err();
            assert_eq!(refused, falls.contains(channel), "{channel} without {gone}");
        }
    }
}

#[test]
fn floors_lower_what_was_granted() {
    let web = ask(ChannelName::Web, "2026-11-21");
    let mut record = record(vec![person("p1", Role::Narrator)]);
    let risk = |floor| [Risk { origin: et(), floor }];
    record.protection = Protection::NoIdentity;
    let levels = decide(&record, &web).unwrap().levels;
    assert_eq!(
        (levels.name, levels.place, levels.voice),
        (NameLevel::None, PlaceLevel::Country, VoiceLevel::No)
    );
    assert_eq!(see(&record, &web), Err(vec![Refusal::PeopleProtected]));
    record.protection = Protection::One;
    assert_eq!(see(&record, &web), Err(vec![Refusal::NoMask("p1".into())]));
    assert_eq!(decide(&record, &web).unwrap().levels.place, PlaceLevel::Town);
    assert_eq!(
        story(Some(&record), et(), &risk(Protection::Two), &web).unwrap().levels.place,
        PlaceLevel::Country
    );
    assert_eq!(
        story(Some(&record), et(), &risk(Protection::NoPublication), &web),
        Err(vec![Refusal::NoPublication])
    );
    let other = [Risk { origin: Country::parse("IQ").unwrap(), floor: Protection::NoPublication }];
    assert!(story(Some(&record), et(), &other, &web).is_ok());
    assert_eq!(story(None, et(), &[], &web), Err(vec![Refusal::NoRecord]));
}

#[test]
fn everybody_concerned_counts() {
    let web = ask(ChannelName::Web, "2026-11-21");
    let mut wife = person("p2", Role::Family);
    wife.shows.place = PlaceLevel::Country;
    let both = record(vec![person("p1", Role::Narrator), wife.clone()]);
    assert_eq!(decide(&both, &web).unwrap().levels.place, PlaceLevel::Country);
    wife.channels.clear();
    let silent = record(vec![person("p1", Role::Narrator), wife.clone()]);
    let granted = decide(&silent, &web).unwrap();
    assert_eq!((granted.levels.place, granted.names["p2"]), (PlaceLevel::None, NameLevel::None));
    wife.withdrawn.all = true;
    let gone = record(vec![person("p1", Role::Narrator), wife]);
    assert_eq!(decide(&gone, &web), Err(vec![Refusal::Withdrawn("p2".into())]));
    assert_eq!(decide(&record(vec![person("p1", Role::Pictured)]), &web), Err(vec![Refusal::NoNarrator]));
}

#[test]
fn a_child_needs_guardian_assent_and_is_asked_again_when_of_age() {
    let web = ask(ChannelName::Web, "2026-11-21");
    let mut child = person("p1", Role::Narrator);
    child.child = true;
    let full = Guardian { given: Some(day("2026-03-02")), assent: true, majority: Some(day("2027-01-01")) };
    child.guardian = Some(full.clone());
    assert!(decide(&record(vec![child.clone()]), &web).is_ok());
    assert!(decide(&record(vec![child.clone()]), &ask(ChannelName::Web, "2027-01-01")).is_err());
    for guardian in [
        Guardian { given: None, ..full.clone() },
        Guardian { given: Some(day("2027-01-01")), ..full.clone() },
        Guardian { assent: false, ..full.clone() },
        Guardian { majority: None, ..full.clone() },
    ] {
        child.guardian = Some(guardian);
        assert_eq!(decide(&record(vec![child.clone()]), &web), Err(vec![Refusal::Guardian("p1".into())]));
    }
}

#[test]
fn a_photo_needs_the_filed_bytes_rights_and_everybody_in_it() {
    let web = ask(ChannelName::Web, "2026-11-21");
    let cases: [Case<PhotoConsent>; 8] = [
        (|_| {}, None),
        (|p| p.hash = None, Some(Refusal::NoHash)),
        (|p| p.hash = Some([8; 32]), Some(Refusal::OtherBytes)),
        (|p| p.people = None, Some(Refusal::PeopleUnknown)),
        (|p| p.people = Some(vec![]), None),
        (|p| p.rights = Rights::Unsettled, Some(Refusal::Rights(None))),
        (
            |p| p.rights = Rights::Until(Date::parse("2026-11-21").unwrap()),
            Some(Refusal::Rights(Date::parse("2026-11-21"))),
        ),
        (|p| p.file = "media/b.jpg".into(), Some(Refusal::PhotoNotFiled)),
    ];
    for (index, (change, refusal)) in cases.into_iter().enumerate() {
        let mut record = record(vec![person("p1", Role::Narrator)]);
        change(&mut record.photos[0]);
        assert_eq!(see(&record, &web).err(), refusal.map(|r| vec![r]), "case {index}");
    }
}

#[test]
fn every_masked_face_needs_a_mask() {
    let web = ask(ChannelName::Web, "2026-11-21");
    let mut masked = person("p2", Role::Pictured);
    masked.shows.face = FaceLevel::Masked;
    let mut child = person("p3", Role::Bystander);
    child.child = true;
    child.guardian = Some(Guardian { given: child.given, assent: true, majority: Some(day("2035-01-01")) });
    let mut record = record(vec![person("p1", Role::Narrator), masked, child]);
    record.photos[0].people = Some(vec!["p1".into(), "p2".into(), "p3".into()]);
    let mask =
        |x: u32, who: Option<&str>| Mask { area: Rect { x, y: 0, w: 9, h: 9 }, who: who.map(Into::into) };
    assert_eq!(see(&record, &web), Err(vec![Refusal::NoMask("p2".into()), Refusal::NoMask("p3".into())]));
    record.photos[0].masks = vec![mask(0, None)];
    assert_eq!(see(&record, &web), Err(vec![Refusal::NoMask("p3".into())]));
    record.photos[0].masks = vec![mask(0, None), mask(20, Some("p1"))];
    assert_eq!(see(&record, &web), Err(vec![Refusal::NoMask("p3".into())]));
    // The same place listed twice covers one face.
    record.photos[0].masks = vec![mask(0, None), mask(0, None)];
    assert_eq!(see(&record, &web), Err(vec![Refusal::NoMask("p3".into())]));
    record.photos[0].masks = vec![mask(0, None), mask(0, Some("p2"))];
    assert_eq!(see(&record, &web), Err(vec![Refusal::NoMask("p3".into())]));
    record.photos[0].masks = vec![mask(0, None), mask(20, None)];
    assert_eq!(see(&record, &web), Ok(()));
    record.photos[0].masks = vec![mask(0, Some("p3")), mask(20, Some("p2"))];
    assert_eq!(see(&record, &web), Ok(()));
    record.people[1].withdrawn.shows = [Show::Face].into();
    assert_eq!(see(&record, &web), Err(vec![Refusal::Face("p2".into())]));
}

#[test]
fn a_photo_goes_when_whoever_is_in_it_or_tells_the_story_takes_it_back() {
    let web = ask(ChannelName::Web, "2026-11-21");
    for (role, taken) in
        [(Role::Narrator, true), (Role::Family, true), (Role::Pictured, false), (Role::Bystander, false)]
    {
        let mut second = person("p2", role);
        second.withdrawn.shows = [Show::Photo].into();
        let mut record = record(vec![person("p1", Role::Narrator), second]);
        let gone = Err(vec![Refusal::PhotoWithdrawn("p2".into())]);
        record.photos[0].people = Some(vec!["p1".into()]);
        assert_eq!(see(&record, &web), if taken { gone.clone() } else { Ok(()) }, "{role}");
        record.photos[0].people = Some(vec!["p1".into(), "p2".into()]);
        assert_eq!(see(&record, &web), gone, "{role}");
        // The story stays.
        assert!(decide(&record, &web).is_ok());
    }
}
