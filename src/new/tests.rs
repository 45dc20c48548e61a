//! Makes stories and pages in an empty project, and asks for impossible ones.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::*;
use crate::diag::SourceFile;
use crate::model::levels::Levels;
use crate::model::site::Protection;
use crate::parse;

fn asked(folder: &str, country: &str, uses: &[&str], languages: &[&str]) -> NewStory {
    let owned = |all: &[&str]| all.iter().map(|s| (*s).to_owned()).collect();
    NewStory {
        folder: folder.to_owned(),
        country: country.to_owned(),
        uses: owned(uses),
        languages: owned(languages),
        title: Some("A \"new\" roof: ours".to_owned()),
    }
}

fn read(root: &Path, name: &str) -> String {
    fs::read_to_string(root.join(name)).unwrap()
}

/// The keys at the left edge of a file's front matter, comments left out.
fn keys(text: &str) -> Vec<&str> {
    text.lines()
        .filter_map(|l| l.split_once(':'))
        .map(|(k, _)| k)
        .filter(|k| !k.starts_with(['#', ' ']))
        .collect()
}

#[test]
fn a_story_has_a_file_for_each_language_a_record_and_a_folder_for_photos() {
    let root = tempfile::tempdir().unwrap();
    let made =
        story(root.path(), &asked("a-new-roof", "ET", &["housing", "family"], &["am", "en", "nb"])).unwrap();
    let folder = "content/stories/a-new-roof";
    let names = ["index.am.md", "index.en.md", "index.nb.md", "consent.yaml"];
    assert_eq!(made.files, names.map(|n| format!("{folder}/{n}")));
    assert!(root.path().join(folder).join("media").is_dir());
    assert!(made.next.iter().any(|s| s.contains("consent.yaml")));

    let source = read(root.path(), &format!("{folder}/index.am.md"));
    let expected = [
        "id", "title", "summary", "returnee", "origin", "returned", "told", "uses", "support", "went",
        "author", "draft",
    ];
    assert_eq!(keys(&source), expected);
    for line in [
        "id: s-0001",
        "origin: ET",
        "uses: [housing, family]",
        "title: \"A \\\"new\\\" roof: ours\"",
        "draft: true",
    ] {
        assert!(source.lines().any(|l| l == line), "{line}");
    }
    let translation = read(root.path(), &format!("{folder}/index.nb.md"));
    assert_eq!(keys(&translation), ["title", "summary", "returnee", "translation"]);
    assert!(translation.contains("state: draft"));
}

/// The text of a stub, as the parser is handed it.
fn source(root: &Path, name: &str) -> Arc<SourceFile> {
    Arc::new(SourceFile { path: name.to_owned(), text: read(root, name) })
}

fn edited(file: &SourceFile, edits: &[(&str, &str)]) -> Arc<SourceFile> {
    let mut text = file.text.clone();
    for (from, to) in edits {
        assert!(text.contains(from), "{from:?}");
        text = text.replace(from, to);
    }
    Arc::new(SourceFile { path: file.path.clone(), text })
}

fn codes(found: &Diagnostics) -> Vec<&'static str> {
    found.sorted().iter().map(|d| d.code).collect()
}

#[test]
fn the_record_says_not_yet() {
    let root = tempfile::tempdir().unwrap();
    story(root.path(), &asked("x", "IQ", &["health"], &["ar"])).unwrap();
    let stub = source(root.path(), "content/stories/x/consent.yaml");
    let (record, found) = parse::consent::read(&stub);
    assert_eq!(codes(&found), [""; 0]);
    let record = record.unwrap();
    assert_eq!((record.protection, record.photos.len()), (Protection::NoIdentity, 0));
    let person = record.people.first().unwrap();
    assert_eq!((person.given, person.shows), (None, Levels::NOTHING));
    assert!(person.channels.is_empty() && person.child && record.people.len() == 1);
}

/// Whoever takes comment signs away and fills nothing in is told so; whoever fills all in has a sound record.
#[test]
fn a_record_is_filled_in_by_taking_comment_signs_away() {
    let root = tempfile::tempdir().unwrap();
    story(root.path(), &asked("x", "IQ", &["health"], &["ar"])).unwrap();
    let stub = source(root.path(), "content/stories/x/consent.yaml");
    let fields = ["protection", "age", "given", "until", "channels", "languages", "shows"];
    let signs: Vec<(String, String)> = fields.iter().map(|f| (format!("# {f}:"), format!("{f}:"))).collect();
    let signs: Vec<(&str, &str)> = signs.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let open = edited(&stub, &signs);
    assert_eq!(parse::consent::read(&open).1.counts(), (5, 0));
    let full = edited(
        &open,
        &[
            ("age: …", "age: adult"),
            ("given: …", "given: 2026-03-02"),
            ("until: …", "until: 2028-03-02"),
            ("channels: […]", "channels: [web]"),
            ("languages: […]", "languages: all"),
        ],
    );
    let (record, found) = parse::consent::read(&full);
    assert_eq!((codes(&found).len(), record.is_some()), (0, true), "{found:?}");
}

#[test]
fn a_story_is_none_until_it_is_filled_in() {
    let root = tempfile::tempdir().unwrap();
    let asked = NewStory { title: None, ..asked("x", "IQ", &["health"], &["ar", "nb"]) };
    story(root.path(), &asked).unwrap();
    let stub = source(root.path(), "content/stories/x/index.ar.md");
    // Fields may be missing, but none may be wrong, and what is not filled in is no story yet.
    let (read, found) = parse::story::read(&stub, Lang::Ar);
    assert!(found.iter().all(|d| d.code == "missing-field"), "{found:?}");
    assert!(read.unwrap().neutral.is_none());
    let full = edited(
        &stub,
        &[
            ("title: \"\"", "title: خبز"),
            ("\nsummary: \"\"", "\nsummary: خبز الصباح"),
            ("{name: \"\", ", "{name: سلام, "),
            ("returned: \"\"", "returned: 2024-05"),
            ("on: \"\"}", "on: 2025-01}"),
            ("form: \"\"", "form: cash"),
            ("went: \"\"", "went: mixed"),
            ("author: \"\"", "author: staff-3"),
            ("draft: true\n", ""),
        ],
    );
    let (read, found) = parse::story::read(&full, Lang::Ar);
    assert_eq!(codes(&found), [""; 0], "{found:?}");
    assert_eq!(read.unwrap().neutral.map(|n| (n.id.value, n.draft)), Some((StoryId(1), false)));
    let translation = source(root.path(), "content/stories/x/index.nb.md");
    let full = edited(
        &translation,
        &[
            ("title: \"\"", "title: Brød"),
            ("\nsummary: \"\"", "\nsummary: Brød"),
            ("name: \"\"", "name: Salam"),
            ("by: \"\"", "by: t-1"),
        ],
    );
    assert_eq!(codes(&parse::story::read(&full, Lang::Nb).1), [""; 0]);
}

#[test]
fn a_page_takes_its_title_however_it_is_written() {
    let root = tempfile::tempdir().unwrap();
    for (folder, title) in [("a", None), ("b", Some("How to \"return\": a list # of papers"))] {
        let folder = folder.to_owned();
        let asked = NewPage {
            folder: folder.clone(),
            languages: vec!["en".to_owned()],
            title: title.map(str::to_owned),
        };
        page(root.path(), &asked).unwrap();
        let stub = source(root.path(), &format!("content/pages/{folder}/index.en.md"));
        let (read, found) = parse::story::read_page(&stub, Lang::En);
        assert!(found.iter().all(|d| d.code == "missing-field"), "{found:?}");
        let read = read.unwrap();
        assert_eq!((read.draft, read.head.title.map(|t| t.value)), (true, title.map(str::to_owned)));
    }
}

#[test]
fn front_matter_is_closed_and_lines_are_short() {
    let root = tempfile::tempdir().unwrap();
    let mut files = story(root.path(), &asked("x", "IQ", &["health"], &["ar", "prs"])).unwrap().files;
    let about = NewPage {
        folder: "about".to_owned(),
        languages: vec!["en".to_owned(), "fa".to_owned()],
        title: None,
    };
    files.extend(page(root.path(), &about).unwrap().files);
    for name in files {
        let text = read(root.path(), &name);
        if !name.ends_with("consent.yaml") {
            assert!(text.starts_with("---\n") && text.ends_with("\n---\n"), "{name}");
            assert_eq!(text.lines().filter(|l| *l == "---").count(), 2, "{name}");
        }
        assert!(text.lines().all(|l| l.chars().count() <= 120), "{name}");
    }
}

#[test]
fn the_next_number_is_one_more_than_the_highest() {
    let root = tempfile::tempdir().unwrap();
    let stories = root.path().join("content/stories");
    for (folder, text) in [
        ("a", "---\nid: s-0003\n---\nid: s-0900\n"),
        ("b", "\u{feff}---\r\ntitle: x\r\nid: \"s-0041\" # for ever\r\n---\r\n"),
        ("c", "---\ntitle: no id\n---\n"),
    ] {
        fs::create_dir_all(stories.join(folder)).unwrap();
        fs::write(stories.join(folder).join("index.en.md"), text).unwrap();
    }
    fs::write(stories.join("README.txt"), "id: s-0777").unwrap();
    story(root.path(), &asked("d", "ET", &["other"], &["en"])).unwrap();
    assert!(read(root.path(), "content/stories/d/index.en.md").contains("\nid: s-0042\n"));
}

#[test]
fn every_mistake_is_told_at_once() {
    let root = tempfile::tempdir().unwrap();
    let wrong =
        story(root.path(), &asked("../x", "Ethiopia", &["houses", "luck"], &["en", "Norwegian", "en"]))
            .unwrap_err();
    let said: BTreeSet<(&str, &str)> =
        wrong.iter().map(|d| (d.code, d.remedy.as_deref().unwrap_or(""))).collect();
    for expected in [
        ("unknown-country", "Did you mean `ET`?"),
        ("unknown-use", "Did you mean `housing`?"),
        ("unknown-language", "Did you mean `nb`?"),
        ("language-twice", "Name it once."),
        ("bad-folder", "Use letters, digits and hyphens, such as a-new-roof."),
    ] {
        assert!(said.contains(&expected), "{expected:?} in {said:?}");
    }
    assert_eq!((wrong.counts(), wrong.exit_code()), ((6, 0), 2));
    assert!(!root.path().join("content").exists());
}

#[test]
fn nothing_is_overwritten() {
    let root = tempfile::tempdir().unwrap();
    story(root.path(), &asked("tea", "SO", &["business"], &["so"])).unwrap();
    let before = read(root.path(), "content/stories/tea/index.so.md");
    for name in ["tea", "TEA"] {
        let wrong = story(root.path(), &asked(name, "SO", &["business"], &["so"])).unwrap_err();
        assert_eq!(wrong.iter().map(|d| d.code).collect::<Vec<_>>(), ["folder-exists"], "{name}");
    }
    assert_eq!(read(root.path(), "content/stories/tea/index.so.md"), before);
}

#[test]
fn what_fails_half_way_leaves_nothing() {
    let root = tempfile::tempdir().unwrap();
    let files = [
        ("content/a/x.md".to_owned(), "x".to_owned()),
        ("content/a/no/such/folder.md".to_owned(), "y".to_owned()),
    ];
    let wrong = write(root.path(), &files, Some("content/a/media")).unwrap_err();
    assert_eq!(wrong.exit_code(), 6);
    assert!(!root.path().join("content").exists());
}

#[test]
fn a_page_is_named_by_its_folder() {
    let root = tempfile::tempdir().unwrap();
    let asked =
        |folder: &str| NewPage { folder: folder.to_owned(), languages: vec!["en".to_owned()], title: None };
    let made = page(root.path(), &asked("how-to-return")).unwrap();
    assert_eq!(made.files, ["content/pages/how-to-return/index.en.md"]);
    let text = read(root.path(), "content/pages/how-to-return/index.en.md");
    assert_eq!(keys(&text), ["id", "title", "draft"]);
    assert!(text.contains("\nid: how-to-return\n"));
    assert_eq!(page(root.path(), &asked("How to return")).unwrap_err().exit_code(), 2);
}

#[test]
fn a_partner_is_a_file_that_names_nobody_yet() {
    let root = tempfile::tempdir().unwrap();
    let asked = |id: &str, name: Option<&str>| NewPartner {
        id: id.to_owned(),
        languages: vec!["nb".to_owned(), "en".to_owned()],
        name: name.map(str::to_owned),
    };
    let name = "Havnehuset: \"A\" # 1";
    let made = partner(root.path(), &asked("harbour-house", Some(name))).unwrap();
    assert_eq!(made.files, ["content/partners/harbour-house.yaml"]);
    let stub = source(root.path(), "content/partners/harbour-house.yaml");
    let (read, found) = parse::records::partner(&stub);
    assert_eq!(codes(&found), [""; 0], "{found:?}");
    let read = read.unwrap();
    assert_eq!(read.name.get(&Lang::Nb).map(String::as_str), Some(name));
    assert_eq!(
        (read.letters, read.languages, read.contact.is_some()),
        (Lang::Nb, vec![Lang::Nb, Lang::En], false)
    );
    assert!(stub.text.lines().all(|l| l.chars().count() <= 120));
    // Whoever takes the signs away has every field.
    let full = ["role:", "contact:", "address:", "  - "].map(|sign| (format!("# {sign}"), sign));
    let full = edited(&stub, &full.each_ref().map(|(from, to)| (from.as_str(), *to)));
    let (read, found) = parse::records::partner(&full);
    assert_eq!(codes(&found), [""; 0], "{found:?}");
    assert_eq!(read.unwrap().address, ["Street 1", "0001 Town"]);
    for (id, code) in
        [("harbour-house", "folder-exists"), ("Harbour House", "bad-id"), ("../x", "bad-id"), ("", "bad-id")]
    {
        let wrong = partner(root.path(), &asked(id, None)).unwrap_err();
        assert_eq!((codes(&wrong), wrong.exit_code()), (vec![code], 2), "{id}");
    }
}
