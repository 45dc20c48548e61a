use super::*;
use crate::diag::{Area, SourceFile};
use crate::model::{Country, Use};
use std::sync::Arc;

#[test]
fn all_mistakes_of_a_map_come_at_once() {
    let text = "origin: [a]\nreturned: 2024-05-01\nuse: houssing\ntittel: x\nold: “yes”\n";
    let file = Arc::new(SourceFile { path: "x".into(), text: text.into() });
    let mut reading = Reading::new(&file, Area::Content);
    let node = crate::parse::yaml::read(&mut reading, 0..text.len()).unwrap();
    let mut fields = Fields::new(&mut reading, &node, "a story");
    fields.required(&mut reading, "title", "Give it one.");
    fields.text(&mut reading, "origin");
    fields.when(&mut reading, "returned");
    fields.word(&mut reading, "use", Use::from_word, Use::words(), "unknown-use");
    assert!(fields.flag(&mut reading, "old").unwrap().value);
    fields.finish(&mut reading);
    let found: Vec<_> = reading.found.sorted().iter().map(|d| d.code).collect();
    assert_eq!(found, ["missing-field", "wrong-type", "bad-value", "unknown-use", "unknown-key"]);
}

#[test]
fn what_was_meant_is_said() {
    let text =
        "given: 3.2.2026\nreturned: 12/03/2023\nwhen: 2024-05-03\nuse: house\norigin: Somalia\nfar: 2026\n";
    let file = Arc::new(SourceFile { path: "x".into(), text: text.into() });
    let mut reading = Reading::new(&file, Area::Content);
    let node = crate::parse::yaml::read(&mut reading, 0..text.len()).unwrap();
    let mut fields = Fields::new(&mut reading, &node, "a story");
    fields.date(&mut reading, "given");
    fields.when(&mut reading, "returned");
    fields.when(&mut reading, "when");
    fields.word(&mut reading, "use", Use::from_word, Use::words(), "unknown-use");
    fields.word(&mut reading, "origin", Country::parse, Country::codes(), "unknown-country");
    fields.date(&mut reading, "far");
    let said: Vec<_> = reading.found.iter().filter_map(|d| d.remedy.as_deref()).collect();
    assert_eq!(
        said,
        [
            "Write `2026-02-03` if that is the day; the year comes first.",
            "Write `2023-03`: a day would tell too much.",
            "Write `2024-05`: a day would tell too much.",
            "Did you mean `housing`? Possible are: housing, business, education, training, health, family, farming, other.",
            "Write its code: `SO`.",
            "Write a day that exists, as year-month-day (2026-03-02).",
        ]
    );
}
