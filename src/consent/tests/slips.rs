//! Slips of the hand in a consent file: no single one may make anybody see more.

use super::*;
use crate::consent::decide::{self, Days, Granted, Question};
use crate::consent::record::Record;
use crate::date::Date;
use crate::model::Country;
use crate::model::levels::ChannelName;
use crate::model::site::ConsentBounds;

const RECORD: &str = "schema: 1
reference: x
protection: one
people:
  - id: p1
    role: narrator
    age: adult
    given: 2026-03-02
    until: 2028-03-02
    channels: [web, feed]
    languages: [en]
    shows: {name: pseudonym, face: masked, place: region, date: year, voice: no}
    withdrawn: {on: 2026-09-01, from: [social, date]}
  - id: p2
    role: family
    age: adult
    given: 2026-03-02
    until: 2028-03-02
    channels:
      - web
    languages: all
    shows:
      name: first
      face: masked
      place: country
      date: year
    withdrawn:
      - on: 2026-09-01
        from:
          - name
          - voice
photos:
  - file: media/a.jpg
    blake3: 0707070707070707070707070707070707070707070707070707070707070707
    people:
      - p1
      - p2
    crop: {x: 1, y: 1, w: 9, h: 9}
    mask:
      - {x: 1, y: 1, w: 3, h: 3, who: p1}
      - x: 5
        y: 1
        w: 3
        h: 3
        who: p2
    rights:
      owner: x
      until: 2027-01-01
";

const PLACES: [(ChannelName, Lang); 6] = [
    (ChannelName::Web, Lang::En),
    (ChannelName::Web, Lang::Nb),
    (ChannelName::Feed, Lang::En),
    (ChannelName::Social, Lang::En),
    (ChannelName::Print, Lang::En),
    (ChannelName::Partners, Lang::En),
];

/// What is shown of the story, and whether the photo is, with how many masks and whether cropped.
type Seen = (Option<Granted>, Option<(usize, bool)>);

fn seen(record: &Record, (channel, lang): (ChannelName, Lang), on: &str) -> Seen {
    let day = Date::parse(on).unwrap();
    let bounds = ConsentBounds { longest_term_months: 36, warn_days: 90, print_shelf_life_months: 6 };
    let question = Question { channel, lang, days: Days { begun: day, ended: day, bounds } };
    let et = Country::parse("ET").unwrap();
    let photo = decide::photo(record, "media/a.jpg", Some(&[7; 32]), et, &[], &question);
    (
        decide::story(Some(record), et, &[], &question).ok(),
        photo.ok().map(|p| (p.masks.len(), p.crop.is_some())),
    )
}

/// Whether the first shows nothing that the second does not.
fn no_more(less: &Seen, more: &Seen) -> bool {
    let story = match (&less.0, &more.0) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(a), Some(b)) => {
            a.levels.min(b.levels) == a.levels
                && a.names.iter().all(|(id, level)| b.names.get(id).is_some_and(|l| level <= l))
        }
    };
    let photo = match (less.1, more.1) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some((masks, crop)), Some((before, was_cropped))) => masks >= before && crop >= was_cropped,
    };
    story && photo
}

fn read(text: &str) -> Option<Record> {
    crate::parse::consent::read(&Arc::new(SourceFile { path: "consent.yaml".into(), text: text.into() })).0
}

/// Every text that differs from the record by one slip: a letter too few or too many, a line indented otherwise.
fn slips() -> impl Iterator<Item = String> {
    let without = |i: usize| format!("{}{}", &RECORD[..i], &RECORD[i + 1..]);
    let with = move |i: usize| {
        let extra = [
            " ", "\n", "#", ":", "-", "\"", "'", ",", "]", "}", "[", "&a ", "!a ", "\u{a0}", "---\n", "x",
            "\n- ",
        ];
        extra.into_iter().map(move |c| format!("{}{c}{}", &RECORD[..i], &RECORD[i..]))
    };
    let lines =
        || RECORD.lines().scan(0, |at, line| Some((std::mem::replace(at, *at + line.len() + 1), line)));
    let moved = move |(at, line): (usize, &'static str)| {
        let bare = line.trim_start();
        let (before, after) = (&RECORD[..at], &RECORD[at + line.len()..]);
        (0..12).map(move |n| format!("{before}{}{bare}{after}", " ".repeat(n))).chain([
            format!("{before}\t{bare}{after}"),
            format!("{before}{}{after}", line.replacen("- ", "", 1)),
            format!("{before}{}{after}", line.replacen(": ", ":", 1)),
            format!("{before}{line}\n{line}{after}"),
        ])
    };
    (0..RECORD.len()).map(without).chain((0..=RECORD.len()).flat_map(with)).chain(lines().flat_map(moved))
}

/// A whole line behind `#` is left out on purpose.
fn is_remark(text: &str) -> bool {
    text.lines().any(|line| line.trim_start().starts_with('#'))
}

#[test]
fn no_slip_of_the_hand_shows_more() {
    let whole = read(RECORD).unwrap();
    let cases: Vec<_> =
        PLACES.into_iter().flat_map(|p| ["2026-11-21", "2026-03-01", "2028-03-02"].map(|d| (p, d))).collect();
    let cases: Vec<_> = cases.into_iter().map(|(p, d)| (p, d, seen(&whole, p, d))).collect();
    let mut sound = 0;
    for text in slips().filter(|t| !is_remark(t)) {
        let Some(record) = read(&text) else { continue };
        sound += 1;
        for (place, day, before) in &cases {
            let now = seen(&record, *place, day);
            assert!(no_more(&now, before), "{place:?} {day}: {now:?} instead of {before:?}\n{text}");
        }
    }
    // Blanks at the ends of lines and the like are no mistake: something was compared.
    assert!(sound > 100, "{sound}");
}
