//! Tests of the whole stage live with the broken sites under `tests/it`; here are the ones about single rules.

use std::sync::Arc;

use super::*;
use crate::diag::{Severity, SourceFile};

const SITE: &str = "schema: 1\nbase_url: https://stories.example.org/\ntime_zone: Europe/Oslo\nhost_country: NO\nlanguages: [en, nb]\n";
const STORY: &str = "---\nid: s-0001\ntitle: A roof\nsummary: Short.\norigin: ET\nuses: [housing]\nwent: well\n\
told: {language: am, on: 2025-01}\nauthor: a\napproved: {by: b, on: 2026-01-01}\n---\nOne.\n\nTwo.\n";

fn catalogue(files: &[(&str, String)]) -> (Catalogue, Vec<&'static str>) {
    let source = |path: &str, text: &str| Arc::new(SourceFile { path: path.into(), text: text.into() });
    let site = crate::parse::site::read(&source("content/site.yaml", SITE)).0.unwrap();
    let mut sources = Sources::default();
    for (path, text) in files {
        let path = format!("content/{path}");
        sources.content.insert(path.clone(), source(&path, text));
    }
    let (catalogue, found) = resolve(&sources, &site);
    let codes = found.sorted().iter().map(|d| d.code).collect();
    (catalogue, codes)
}

fn nb(from: &str) -> (&'static str, String) {
    (
        "stories/a/index.nb.md",
        format!(
            "---\ntitle: Et tak\nsummary: Kort.\ntranslation: {{state: reviewed{from}}}\n---\nEn.\n\nTo.\n"
        ),
    )
}

#[test]
fn a_translation_goes_stale_paragraph_by_paragraph() {
    let source = ("stories/a/index.en.md", STORY.to_owned());
    let (first, codes) = catalogue(&[source.clone(), nb("")]);
    assert_eq!(codes, ["unstamped-translation"]);
    let hashes = stale::Hashes::of_story(&first.stories[&StoryId(1)].tellings[&Lang::En].text);
    let from = format!(
        ", from: {{title: {}, summary: {}, body: [{}]}}",
        hashes.fields["title"],
        hashes.fields["summary"],
        hashes.body.join(", ")
    );
    let (second, codes) = catalogue(&[source, nb(&from)]);
    assert!(codes.is_empty(), "{codes:?}");
    assert_eq!(second.stories[&StoryId(1)].tellings[&Lang::Nb].state, TellingState::Reviewed);
    let changed = ("stories/a/index.en.md", STORY.replace("Two.", "Three.").replace("Short.", "Brief."));
    let (third, codes) = catalogue(&[changed, nb(&from)]);
    assert_eq!(codes, ["outdated-translation"]);
    let outdated = TellingState::Outdated(vec!["summary".into(), "paragraph 2".into()]);
    assert_eq!(third.stories[&StoryId(1)].tellings[&Lang::Nb].state, outdated);
}

#[test]
fn files_of_a_story_must_agree() {
    let en = |from: &str, to: &str| ("stories/a/index.en.md", STORY.replacen(from, to, 1));
    let other = |text: String| ("stories/b/index.en.md", text);
    for (files, code) in [
        (vec![en("", ""), ("stories/a/index.nb.md", STORY.replace("A roof", "Tak"))], "two-sources"),
        (
            vec![en("", ""), ("stories/a/index.nb.md", "---\ntitle: Tak\n---\nx\n".into())],
            "no-translation-state",
        ),
        (
            vec![
                en("", ""),
                (
                    "stories/a/index.nb.md",
                    "---\ntitle: Tak\norigin: IQ\ntranslation: {state: draft}\n---\nx\n".into(),
                ),
            ],
            "neutral-differs",
        ),
        (
            vec![
                en("", ""),
                ("stories/a/index.fr.md", "---\ntitle: Toit\ntranslation: {state: draft}\n---\n".into()),
            ],
            "language-off",
        ),
        (vec![en("by: b", "by: a")], "own-approval"),
        (vec![en("went: well", "went: well\npublish: 2026-03-29T02:30")], "no-such-time"),
        (vec![en("id: s-0001\n", "")], "no-source"),
        (vec![en("", ""), other(STORY.replace("A roof", "Other"))], "duplicate-id"),
        (
            vec![en("", ""), other(STORY.replace("s-0001", "s-0002").replace("A roof", "A ROOF"))],
            "slug-clash",
        ),
        (vec![en("title: A roof", "title: A roof\nslug: con")], "bad-slug"),
        (vec![en("One.", "[x](story:s-0099)")], "unknown-target"),
        (vec![en("One.", "[x](contact:office)")], "unknown-contact"),
        (vec![en("One.", "![](media/a.jpg)")], "unlisted-photo"),
        (vec![en("went: well", "went: well\nphotos: [{file: media/a.jpg, alt: x}]")], "missing-file"),
        (vec![en("went: well", "went: well\nphotos: [{file: media/a.jpg}]")], "no-alt-text"),
        (vec![en("", ""), ("stories/index.en.md", STORY.into())], "stray-file"),
        (vec![en("", ""), ("notes.md", "x".into())], "stray-file"),
    ] {
        let codes = catalogue(&files).1;
        assert!(codes.contains(&code), "{code}: {codes:?}");
    }
}

/// Translators come back weeks later: what they have begun keeps nobody from reading the original.
#[test]
fn a_translation_in_work_stops_nothing() {
    let begun = "---\ntitle: \"\"\norigin: IQ\nsumary: x\ntranslation: {state: draft}\n---\n";
    let source = STORY.replace("went: well", "went: well\nphotos: [{file: media/a.jpg, alt: x}]");
    let errors = |state: &str| {
        let file = |path: &str, text: &str| Arc::new(SourceFile { path: path.into(), text: text.into() });
        let site = crate::parse::site::read(&file("content/site.yaml", SITE)).0.unwrap();
        let mut sources = Sources::default();
        for (name, text) in [("en", source.clone()), ("nb", begun.replace("draft", state))] {
            let path = format!("content/stories/a/index.{name}.md");
            sources.content.insert(path.clone(), file(&path, &text));
        }
        let found = resolve(&sources, &site).1;
        let of = |severity| -> Vec<&str> {
            found.sorted().iter().filter(|d| d.severity == severity).map(|d| d.code).collect()
        };
        (of(Severity::Error), of(Severity::Warning))
    };
    assert_eq!(
        errors("draft"),
        (vec!["missing-file"], vec!["missing-field", "neutral-differs", "unknown-key"])
    );
    let strict = errors("reviewed").0;
    assert!(
        ["missing-field", "neutral-differs", "no-alt-text"].iter().all(|c| strict.contains(c)),
        "{strict:?}"
    );
}

/// A mistake in one file is one mistake, not one more for every link to it.
#[test]
fn a_link_to_a_story_with_mistakes_is_none() {
    let broken = STORY.replace("housing", "houssing");
    let linking =
        STORY.replace("s-0001", "s-0002").replace("A roof", "Other").replace("One.", "[x](story:s-0001)");
    let (catalogue, codes) =
        catalogue(&[("stories/a/index.en.md", broken), ("stories/b/index.en.md", linking)]);
    assert_eq!(codes, ["unknown-use"]);
    assert_eq!(catalogue.unfinished.get(&StoryId(1)).map(String::as_str), Some("a"));
}
