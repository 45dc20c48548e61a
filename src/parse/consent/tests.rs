use super::*;
use crate::consent::record::Rights;

const GOOD: &str = "schema: 1\nreference: AVRR-2026-0118\nprotection: standard\npeople:\n  - id: p1\n    role: narrator\n\
\u{20}   age: adult\n    given: 2026-03-02\n    until: 2028-03-02\n    channels: [web, print]\n    languages: all\n\
\u{20}   shows: {name: first, face: visible, place: region, date: year, voice: no}\nphotos:\n  - file: media/a.jpg\n\
\u{20}   blake3: 00000000000000000000000000000000000000000000000000000000000000ff\n    people: [p1]\n\
\u{20}   crop: {x: 0, y: 0, w: 30, h: 20}\n    mask: [{x: 1, y: 2, w: 3, h: 4, who: p1}]\n    rights: {owner: IOM}\n";

fn parse(text: &str) -> (Option<Record>, Vec<&'static str>) {
    let (record, found) = read(&Arc::new(SourceFile { path: "consent.yaml".into(), text: text.into() }));
    (record, found.sorted().iter().map(|d| d.code).collect())
}

#[test]
fn a_good_record_is_read() {
    let (record, codes) = parse(GOOD);
    assert!(codes.is_empty(), "{codes:?}");
    let record = record.unwrap();
    assert_eq!(record.people[0].shows.place, PlaceLevel::Region);
    assert_eq!(record.photos[0].rights, Rights::Unlimited);
    assert_eq!(record.photos[0].people.as_deref(), Some(["p1".to_owned()].as_slice()));
}

#[test]
fn absent_means_no() {
    let (record, codes) = parse(
        "schema: 1\nreference: x\npeople:\n  - {id: p1, role: narrator}\nphotos:\n  - {file: media/a.jpg}\n",
    );
    assert!(codes.is_empty(), "{codes:?}");
    let record = record.unwrap();
    let person = &record.people[0];
    assert_eq!(record.protection, Protection::NoIdentity);
    assert!(person.child && person.given.is_none() && person.channels.is_empty());
    assert_eq!(person.languages, Languages::Only(BTreeSet::new()));
    assert_eq!(person.shows, Levels::NOTHING);
    assert_eq!(record.photos[0].people, None);
    assert_eq!(record.photos[0].rights, Rights::Unsettled);
}

#[test]
fn a_mistake_is_never_a_yes() {
    for (from, to, code) in [
        ("until:", "untill:", "unknown-key"),
        ("    until: 2028-03-02\n", "", "missing-field"),
        ("until: 2028-03-02", "until: 2026-01-01", "consent-order"),
        ("until: 2028-03-02", "until: never", "bad-value"),
        ("protection: standard", "protection: none", "unknown-protection"),
        ("[web, print]", "[web, prnt]", "unknown-word"),
        ("languages: all", "languages: [xx]", "unknown-language"),
        ("face: visible", "face: yes", "unknown-word"),
        ("people: [p1]", "people: [p2]", "unknown-person"),
        ("- id: p1", "- id: p1\n    role: family\n  - id: p1", "duplicate-person"),
        ("00ff", "00f", "bad-value"),
        (
            "age: adult",
            "age: adult # signed\u{2028}    withdrawn: {on: 2026-09-01, from: all}",
            "hidden-sign",
        ),
        ("age: adult", "age: adult # \u{202e}dlihc :ega\u{202c}", "hidden-sign"),
        ("rights: {owner: IOM}", "rights: {owner: IOM}\n  - file: media/a.jpg", "duplicate-photo"),
        ("w: 30", "w: 0", "bad-value"),
        ("age: adult", "withdrawn: {from: all}", "missing-field"),
        ("age: adult", "withdrawn: {on: 2026-01-01, from: [everything]}", "unknown-word"),
        ("age: adult", "guardian: {reference: x}", "missing-field"),
        // What hides something and was left empty.
        ("age: adult", "withdrawn:", "missing-field"),
        ("age: adult", "withdrawn: ~", "missing-field"),
        ("age: adult", "withdrawn: \"\"", "wrong-type"),
        ("crop: {x: 0, y: 0, w: 30, h: 20}", "crop:", "missing-field"),
        ("mask: [{x: 1, y: 2, w: 3, h: 4, who: p1}]", "mask:", "missing-field"),
        ("people: [p1]", "people: [p1, ~]", "empty-item"),
        ("people: [p1]", "people:\n      - p1\n      -", "empty-item"),
        ("people: [p1]", "people: none", "masked-stranger"),
        (
            "schema: 1",
            "%YAML 1.2\n---\nschema: 1\n---\nprotection: no-publication\n---\n",
            "yaml-second-document",
        ),
        ("[web, print]", "!all [web]", "yaml-tag"),
        ("[web, print]", "&c [web]\n    languages: *c\n    x: [", "yaml-alias"),
        ("age: adult", "<<: {age: adult}", "unknown-key"),
        ("age: adult", "аge: adult", "unknown-key"),
        ("age: adult", "age: adult\n    age: adult", "duplicate-key"),
        ("2028-03-02", "2028-3-2", "bad-value"),
        ("2028-03-02", "2028-03-02T00:00", "bad-value"),
        ("voice: no}", "voice: no}}", "yaml-syntax"),
    ] {
        let (record, codes) = parse(&GOOD.replacen(from, to, 1));
        assert!(codes.contains(&code) && record.is_none(), "{to:?} should be {code}: {codes:?}");
    }
}

#[test]
fn nobody_is_called_none() {
    let text = GOOD.replace("p1", "none").replace("    mask: [{x: 1, y: 2, w: 3, h: 4, who: none}]\n", "");
    let (record, codes) = parse(&text);
    assert!(record.is_none() && codes.contains(&"bad-value"), "{codes:?}");
}

#[test]
fn withdrawals_add_up() {
    let text = GOOD.replace(
        "age: adult",
        "withdrawn: [{on: 2026-01-01, from: [face, web]}, {on: 2026-02-01, from: voice}]",
    );
    let record = parse(&text).0.unwrap();
    assert_eq!(record.people[0].withdrawn.shows.len(), 2);
    assert_eq!(record.people[0].withdrawn.channels.len(), 1);
}
