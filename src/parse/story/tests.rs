use std::sync::Arc;

use super::*;
use crate::diag::SourceFile;

const GOOD: &str = "---\nid: s-0001\ntitle: A roof\nsummary: Short.\nreturnee: {name: Selam, name_is: pseudonym}\n\
origin: ET\nplace: {town: Hawassa}\nreturned: 2024-05\nuses: [housing]\nsupport: {form: cash, package: et-2024}\n\
went: mixed\ntold: {language: am, on: 2025-01}\nphotos:\n  - {file: media/house.jpg, alt: A house}\n\
author: staff-3\napproved: {by: staff-1, on: 2026-11-20}\n---\nText.\n";

fn parse(text: &str) -> (Option<StoryFile>, Vec<&'static str>) {
    let file = Arc::new(SourceFile { path: "content/stories/a/index.en.md".into(), text: text.into() });
    let (story, found) = read(&file, Lang::En);
    (story, found.sorted().iter().map(|d| d.code).collect())
}

#[test]
fn a_good_story_is_read() {
    let (story, codes) = parse(GOOD);
    assert!(codes.is_empty(), "{codes:?}");
    let story = story.unwrap();
    assert_eq!(story.neutral.unwrap().photos.len(), 1);
    assert_eq!(story.text.photos[0].alt.as_ref().unwrap().value, "A house");
    assert_eq!(story.text.body.paragraphs.len(), 1);
}

#[test]
fn everyday_dirt_is_survived() {
    for text in [
        GOOD.replace("2024-05", "٢٠٢٤-٠٥"),
        GOOD.replace("uses: [housing]", "uses: “housing”"),
        GOOD.replace("went: mixed", "went:\u{a0}mixed"),
        GOOD.replace("origin: ET", "origin: et"),
        GOOD.trim_end().to_owned(),
        format!("\n\n{GOOD}"),
        GOOD.replacen("---", "—", 2),
    ] {
        let (story, codes) = parse(&text);
        assert!(codes.is_empty() && story.unwrap().neutral.is_some(), "{codes:?} in {text}");
    }
}

#[test]
fn every_mistake_has_its_code() {
    for (from, to, code) in [
        ("id: s-0001", "id: 1", "bad-value"),
        ("title: A roof", "title: A roof: ours", "yaml-syntax"),
        ("title: A roof", "titel: A roof", "unknown-key"),
        ("title: A roof", "العنوان: A roof", "missing-field"),
        ("summary: Short.", &format!("summary: {}", "x".repeat(201)), "too-long"),
        ("name_is: pseudonym", "name_is: fake", "unknown-word"),
        ("name_is: pseudonym", "nameis: first", "unknown-key"),
        ("origin: ET", "origin: Ethiopia", "unknown-country"),
        ("returned: 2024-05", "returned: 2024-05-03", "bad-value"),
        ("housing", "houssing", "unknown-use"),
        ("on: 2026-11-20", "on: 2026-02-30", "bad-value"),
        ("media/house.jpg", "../house.jpg", "bad-value"),
        ("---\nid", "id", "no-front-matter"),
        ("title: A roof", "title: A roof\nslug: a/../b", "bad-value"),
        ("title: A roof", "title: A roof\npublish: 2026-13-01T08:00", "bad-value"),
    ] {
        let text = GOOD.replacen(from, to, 1);
        let codes = parse(&text).1;
        assert!(codes.contains(&code), "{to:?} should be {code}: {codes:?}");
    }
    let large = GOOD.replace("went: mixed", &format!("went: mixed\nquote: {}", "x".repeat(10_000_000)));
    assert_eq!(parse(&large).1, ["front-matter-too-large"]);
}

#[test]
fn a_translation_holds_its_state_and_what_it_was_made_from() {
    let text = "---\ntitle: Et tak\nslug: et-tak\ntranslation: {state: reviewed, by: t-2, from: {title: abc, body: [a, b]}}\n---\nTekst.\n";
    let (story, codes) = parse(text);
    assert!(codes.is_empty(), "{codes:?}");
    let story = story.unwrap();
    let translation = story.translation.unwrap();
    assert!(story.neutral.is_none());
    assert_eq!(translation.state.value, State::Reviewed);
    assert_eq!(translation.body.unwrap().len(), 2);
}
