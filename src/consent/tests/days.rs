//! Days on which something changes: found by looking at records, and compared with what the decision itself says hour by hour.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::consent::agenda::{self, Agenda, Item, Subject};
use crate::consent::expiry::{self, is_on_site};
use crate::consent::outlook::{self, Change, seen};
use crate::date::Date;
use crate::model::levels::ChannelName;

/// A site whose stories lie in folders of one letter, each with a photo.
fn stories(settings: &str, stories: &[(&str, &str, &str)]) -> (Catalogue, Site) {
    stories_and(settings, stories, &[])
}

/// The same with other files in `content`.
fn stories_and(settings: &str, stories: &[(&str, &str, &str)], more: &[(&str, &str)]) -> (Catalogue, Site) {
    let file = |path: &str, text: &str| Arc::new(SourceFile { path: path.into(), text: text.into() });
    let settings = SITE.replace("review: off\n", settings);
    let (site, found) = crate::parse::site::read(&file("content/site.yaml", &settings));
    assert!(!found.has_errors(), "{found:?}");
    let site = site.unwrap();
    let mut sources = Sources::default();
    for (folder, story, consent) in stories {
        for (name, text) in [("index.en.md", story), ("consent.yaml", consent)] {
            let path = format!("content/stories/{folder}/{name}");
            if !text.is_empty() {
                sources.content.insert(path.clone(), file(&path, text));
            }
        }
        let path = format!("content/stories/{folder}/media/a.jpg");
        let original = Original { path: path.clone(), hash: [7; 32], bytes: 1, disk: PathBuf::new() };
        sources.originals.insert(path, original);
    }
    for (path, text) in more {
        let path = format!("content/{path}");
        sources.content.insert(path.clone(), file(&path, text));
    }
    let contact = "schema: 1\nname: {en: The office}\nphone: \"+47 00 00 00 01\"\nchecked: 2026-06-24\n";
    sources
        .content
        .insert("content/contacts/office.yaml".into(), file("content/contacts/office.yaml", contact));
    let (catalogue, _) = resolve(&sources, &site);
    (catalogue, site)
}

fn at(text: &str) -> Now {
    Now::parse(text).unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// An item in a line.
fn line(item: &Item) -> String {
    let subject = match &item.subject {
        Subject::Story(id, _) => id.to_string(),
        Subject::Edition(code) => code.to_string(),
        Subject::Contact(id) => id.clone(),
        Subject::Country(code, floor, stories) => format!("{} {floor} {}", code.code(), stories.len()),
    };
    let who = item.who.clone().unwrap_or_default();
    let changes: Vec<String> = item
        .changes
        .iter()
        .map(|(change, on)| format!("{change}:{}", on.iter().map(|c| c.word()).collect::<Vec<_>>().join("+")))
        .collect();
    let day = item.day.map(|d| d.to_string()).unwrap_or_default();
    [day, item.matter.word().to_owned(), subject, who, item.what.clone(), changes.join(" ")]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn lines(items: &[Item]) -> Vec<String> {
    items.iter().map(line).collect()
}

/// Six stories: one like any other, with a photo whose right ends; a child's, which is also printed; one that waits; one taken
/// back in part; one with a mistake; one for which nothing is filed, from a country with a risk line.
fn office() -> (Catalogue, Site) {
    let story = |id: &str| STORY.replace("s-0001", id);
    let rights = CONSENT.replace("rights: {owner: x}", "rights: {owner: x, until: 2026-12-24}");
    let child = CONSENT
        .replacen(
            "age: adult",
            "age: child, guardian: {reference: g, given: 2026-03-02, assent: yes, majority: 2027-01-31}",
            1,
        )
        .replacen("[web, feed, social]", "[web, print]", 1)
        .replace("s-0001", "s-0002");
    let approved = "author: a\napproved: {by: b, on: 2026-01-01}\n---\n[Selam]";
    let done = |id: &str| story(id).replace("---\n[Selam]", approved);
    let back = CONSENT.replacen(
        "languages: all,",
        "languages: all, withdrawn: {on: 2026-08-01, from: [social, face]},",
        1,
    );
    let scheduled = done("s-0001").replace("author: a", "author: a\npublish: 2026-12-01T08:00");
    let of_risk = done("s-0006").replace("origin: ET", "origin: ER");
    let settings =
        "consent: {print_shelf_life_months: 2, warn_days: 60}\nrisk: [{origin: ER, floor: no-publication}]\n";
    stories(
        settings,
        &[
            ("a", &scheduled, &rights),
            ("b", &done("s-0002"), &child),
            ("c", &story("s-0003"), CONSENT),
            ("d", &done("s-0004"), &back),
            ("e", &done("s-0005"), "schema: 1\nreference: x\nuntill: 2027-01-01\n"),
            ("f", &of_risk, ""),
        ],
    )
}

fn agenda_on(moment: &str, until: &str) -> Agenda {
    let (catalogue, site) = office();
    let asking = Asking { now: at(moment), ..asking(&site) };
    agenda::agenda(&catalogue, &asking, day(until))
}

#[test]
fn everything_the_office_must_see_is_on_the_agenda_once() {
    let agenda = agenda_on("2026-11-21T12:00:00Z", "2027-02-28");
    assert_eq!(lines(&agenda.over), ["unreadable s-0005"]);
    assert_eq!(
        lines(&agenda.upcoming),
        [
            "2026-12-01 printing-ends s-0002 p1 leaves:print",
            "2026-12-01 published s-0001 appears:web+feed+social",
            "2026-12-22 record-old office",
            "2026-12-24 rights-end s-0001 media/a.jpg less:web+feed+social",
            "2027-01-31 comes-of-age s-0002 p1 leaves:web",
        ]
    );
    assert_eq!(
        lines(&agenda.standing),
        [
            "no-consent s-0006",
            "waits s-0003",
            "taken-back s-0004 p1 social, face",
            "risk ER no-publication 1",
        ]
    );
    assert!(lines(&agenda_on("2026-11-21T12:00:00Z", "2026-11-30").upcoming).is_empty());
}

#[test]
fn what_is_over_stays_until_somebody_acts() {
    let over = |moment| lines(&agenda_on(moment, "2026-12-01").over);
    let printing = "2026-12-01 printing-ends s-0002 p1";
    // From ten in the morning of the day before, it is the first of December somewhere.
    assert!(!over("2026-11-30T09:59:59Z").contains(&printing.to_owned()));
    assert!(over("2026-11-30T10:00:00Z").contains(&printing.to_owned()));
    let late = over("2027-02-01T00:00:00Z");
    assert_eq!(
        late,
        [
            "unreadable s-0005",
            "2026-12-22 record-old office",
            "2026-12-24 rights-end s-0001 media/a.jpg",
            "2027-01-31 comes-of-age s-0002 p1",
        ],
        "of a consent that is over, nobody wants to know that nothing may be printed"
    );
}

#[test]
fn a_site_expires_with_the_first_thing_it_may_no_longer_show() {
    let (catalogue, site) = office();
    let next = |moment| expiry::next(&catalogue, &Asking { now: at(moment), ..asking(&site) });
    // On the first of November the photo is not on the site yet: what is not shown does not end.
    let first = next("2026-11-01T00:00:00Z").unwrap();
    assert_eq!((first.day, first.at), (day("2027-01-31"), at("2027-01-30T10:00:00Z")));
    assert_eq!(first.stories.into_iter().map(|s| s.to_string()).collect::<Vec<_>>(), ["s-0002"]);
    let with_photo = next("2026-12-02T00:00:00Z").unwrap();
    assert_eq!((with_photo.day, with_photo.at), (day("2026-12-24"), at("2026-12-23T10:00:00Z")));
    // The others end on the same day.
    let last = next("2027-02-01T00:00:00Z").unwrap();
    assert_eq!((last.day, last.stories.len()), (day("2028-03-02"), 2));
    assert_eq!(next("2028-03-02T00:00:00Z"), None);
}

#[test]
fn a_family_member_whose_consent_ends_takes_the_place_along() {
    let family = of_p2("role: pictured", "role: family").replace("2028-03-02", "2028-03-09").replacen(
        "2028-03-09",
        "2028-06-01",
        1,
    );
    let place = family.replace("place: none", "place: country").replace("place: country", "place: region");
    let (catalogue, site) = stories("review: off\n", &[("a", STORY, &place)]);
    let asking = asking(&site);
    let next = expiry::next(&catalogue, &asking).unwrap();
    assert_eq!(next.day, day("2028-03-09"));
    let agenda = agenda::agenda(&catalogue, &asking, day("2029-12-31"));
    let said: Vec<String> = lines(&agenda.upcoming);
    assert!(said.contains(&"2028-03-09 consent-ends s-0001 p2 less:web+feed+social".to_owned()), "{said:?}");
}

#[test]
fn printed_copies_end_with_the_first_thing_on_them() {
    let manifest = "schema: 1\ncode: EN-2026-1\nkind: booklet\nprofile: office-booklet\nlanguages: [en]\nmade: 2026-04-01\n\
        copies: 40\nchannels: [print]\nstories:\n  - id: s-0001\n    card: 1\n    languages: [en]\n    text: \"000102030405060708090a0b0c0d0e0f\"\n    \
        scope: {name: none, face: none, place: none, date: none}\n    until: 2027-01-01\n";
    let printed = CONSENT.replacen("[web, feed, social]", "[print]", 1);
    let (catalogue, site) =
        stories_and("review: off\n", &[("a", STORY, &printed)], &[("editions/EN-2026-1.yaml", manifest)]);
    let asked = |moment| Asking { now: at(moment), ..asking(&site) };
    // Whoever is not on the site at all: but the site says of the copies that they may be used.
    let next = expiry::next(&catalogue, &asked("2026-11-21T12:00:00Z")).unwrap();
    assert_eq!((next.day, next.stories.len()), (day("2028-03-02"), 1));
    let agenda = agenda::agenda(&catalogue, &asked("2026-11-21T12:00:00Z"), day("2028-03-02"));
    assert!(
        lines(&agenda.upcoming).contains(&"2028-03-02 copies-void EN-2026-1 s-0001 40 copies".to_owned())
    );
    let late = asked("2028-03-01T10:00:00Z");
    assert!(
        lines(&agenda::agenda(&catalogue, &late, day("2028-03-02")).over)
            .contains(&"copies-void EN-2026-1 40 copies".to_owned())
    );
    assert_eq!(expiry::next(&catalogue, &late), None);
    let recalled = format!("{manifest}recalled: 2028-03-01\n");
    let (catalogue, site) =
        stories_and("review: off\n", &[("a", STORY, &printed)], &[("editions/EN-2026-1.yaml", &recalled)]);
    let asking = Asking { now: late.now, ..asking(&site) };
    let over = lines(&agenda::agenda(&catalogue, &asking, day("2028-03-02")).over);
    assert!(!over.iter().any(|l| l.contains("copies-void")), "{over:?}");
}

/// When a day of a record may lie: within these many days from the first.
const SPAN: i64 = 45;
const FIRST: &str = "2026-10-01";

fn offset(days: i64) -> String {
    day(FIRST).plus_days(days).to_string()
}

fn any_person(id: &'static str) -> impl Strategy<Value = String> {
    let role = prop_oneof![Just("narrator"), Just("narrator"), Just("family"), Just("pictured")];
    let channels =
        prop_oneof![Just("[web]"), Just("[web, feed, social]"), Just("[web, print, pdf, partners]")];
    let languages = prop_oneof![Just("all"), Just("all"), Just("[en]"), Just("[nb]")];
    let days = (0..SPAN / 2, SPAN / 3..SPAN, 0..SPAN, 0..SPAN / 2);
    let back = prop_oneof![6 => Just(""), 1 => Just(", withdrawn: {on: 2026-10-09, from: [place]}")];
    (role, channels, languages, days, any::<bool>(), back).prop_map(
        move |(role, channels, languages, (given, until, majority, guardian), child, back)| {
            let until = offset(until.max(given + 1));
            let age = if child {
                let (given, majority) = (offset(guardian), offset(majority));
                format!("child, guardian: {{reference: g, given: {given}, assent: yes, majority: {majority}}}")
            } else {
                "adult".to_owned()
            };
            format!(
                " - {{id: {id}, role: {role}, age: {age}, given: {}, until: {until}, channels: {channels}, languages: {languages}, \
                 shows: {{name: full, face: visible, place: town, date: month, voice: no}}{back}}}\n",
                offset(given)
            )
        },
    )
}

prop_compose! {
    /// A story and its consent with days of all kinds close together.
    fn any_story()(
        people in (any_person("p1"), any_person("p2"), any_person("p3")),
        rights in proptest::option::of(0..SPAN),
        publish in proptest::option::of(0..SPAN),
        approved in 0..SPAN / 2,
    ) -> (String, String) {
        let people = format!("{}{}{}", people.0, people.1, people.2);
        let rights = rights.map(|d| format!(", until: {}", offset(d))).unwrap_or_default();
        let consent = format!(
            "schema: 1\nreference: x\nprotection: standard\npeople:\n{people}photos:\n  - {{file: media/a.jpg, blake3: {}, people: [p1, p3], \
             rights: {{owner: x{rights}}}}}\n",
            "07".repeat(32)
        );
        let publish = publish.map(|d| format!("publish: {}T04:00\n", offset(d))).unwrap_or_default();
        let fields = format!("{publish}author: a\napproved: {{by: b, on: {}}}\n---\n[Selam]", offset(approved));
        (STORY.replace("---\n[Selam]", &fields), consent)
    }
}

/// Every moment at which something may have changed since the one before, whatever records say: each hour of every day.
fn hours() -> impl Iterator<Item = Now> {
    let first = day(FIRST).begins_everywhere().plus_seconds(-2 * 86_400);
    (0..(SPAN + 4) * 24).map(move |hour| first.plus_seconds(hour * 3600))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is foretold is what the decision says when the hour has come: no earlier, no later, and nothing else.
    #[test]
    fn what_is_foretold_comes_at_that_hour((story, consent) in any_story(), start in 0..SPAN as usize * 24) {
        let settings = "consent: {print_shelf_life_months: 1}\n";
        let (catalogue, site) = stories(settings, &[("a", &story, &consent)]);
        prop_assert_eq!(catalogue.stories.len(), 1, "{}", consent);
        let now = hours().nth(start).unwrap();
        let asking = Asking { now, ..asking(&site) };
        let (id, story) = catalogue.stories.first_key_value().unwrap();
        let rows = outlook::of_story(*id, story, &asking, ChannelName::ALL);
        let later: Vec<Now> = hours().filter(|hour| *hour > now).collect();
        let mut lost: Option<Now> = None;
        for row in &rows {
            for lang in row.langs() {
                let before = seen(story, &asking, row.channel, lang);
                prop_assert_eq!(before.is_ok(), row.now.is_ok());
                let change = |hour: &Now| {
                    let then = Asking { now: *hour, ..asking };
                    Change::between(&before, &seen(story, &then, row.channel, lang)).map(|c| (*hour, c))
                };
                let first = later.iter().find_map(change);
                prop_assert_eq!(row.next.as_ref().map(|n| (n.at, n.change)), first, "{:?} {}", row.channel, lang);
                if is_on_site(row.channel) && before.is_ok() {
                    let worse = |hour: &Now| change(hour).is_some_and(|(_, c)| matches!(c, Change::Leaves | Change::Less));
                    lost = lost.into_iter().chain(later.iter().copied().find(worse)).min();
                }
            }
        }
        let expiry = expiry::next(&catalogue, &asking);
        prop_assert_eq!(expiry.map(|e| e.at), lost);
    }
}

#[test]
fn languages_that_stand_alike_share_a_row() {
    let (catalogue, site) = site(STORY, &of_p2("languages: all", "languages: [en]"));
    let rows = outlook::outlook(&catalogue, &asking(&site), &[ChannelName::Web, ChannelName::Print]);
    let told: BTreeMap<String, String> = rows
        .iter()
        .map(|row| {
            let langs: Vec<String> = row
                .readings
                .iter()
                .map(|r| format!("{}{}", r.lang, r.stand_in.map(|l| format!("({l})")).unwrap_or_default()))
                .collect();
            let shown = row.now.as_ref().map_or(0, |seen| 1 + seen.photos.len());
            (format!("{} {}", row.channel, langs.join(" ")), format!("{shown}"))
        })
        .collect();
    let expected = [("print en nb", "0"), ("web en", "2"), ("web nb(en)", "1")];
    assert_eq!(told, expected.map(|(row, shown)| (row.to_owned(), shown.to_owned())).into());
}
