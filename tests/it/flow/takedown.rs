//! M6: something can always be taken down, however many mistakes there are elsewhere; and nothing comes on line with it that was not
//! there.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use stories::publish::scan::{self, Needles};

use super::{KETTLE, TEA, TEA_CONSENT, two};
use crate::photo::Photo;
use crate::project::{NOW, Project, Tree, assert_same};
use crate::site::{PAGE, SITE, Site};

const LOAF: &str = "content/stories/loaf/index.en.md";
const LOAF_CONSENT: &str = "content/stories/loaf/consent.yaml";
const LOAF_PHOTO: &str = "content/stories/loaf/media/kettle.jpg";
const WOOL: &str = "content/stories/wool/index.en.md";
const CONTACT: &str = "content/contacts/office.yaml";

/// Four stories, a page with a contact, an old address, a partner and an edition.
fn many() -> Site {
    let story = |site: Site, folder: &str, id: &str, title: &str, colour| {
        let path = |name: &str| format!("content/stories/{folder}/{name}");
        site.copy(TEA, &path("index.en.md"))
            .copy(TEA_CONSENT, &path("consent.yaml"))
            .photo(&path("media/kettle.jpg"), &Photo::of(colour))
            .edit(&path("index.en.md"), "s-0002", id)
            .edit(&path("index.en.md"), "Tea with cardamom", title)
            .edit(&path("index.en.md"), "old_slugs: [tea-and-sugar]\n", "")
            .edit(&path("index.en.md"), "Read also [how the roof was mended](story:s-0001).", "I like it.")
            .edit(&path("index.en.md"), "She opened a small place for tea beside the market.", "Short.")
            .edit(&path("index.en.md"), "The first customer was my neighbour.", "It was hard.")
    };
    let site = story(two(), "loaf", "s-0003", "Bread before dawn", [200, 180, 30]);
    let site = story(site, "wool", "s-0004", "Wool and thread", [90, 20, 160]);
    let site = site
        .edit(LOAF, "I like it.", "I like [tea](story:s-0002), and [wool](story:s-0004).")
        .edit(PAGE, "They are told", "[Whom to ask](contact:office)\n\nThey are told")
        .with("-- content/redirects.yaml --\nschema: 1\nredirects: [{from: /old/loaf/, to: \"story:s-0003\"}]\n")
        .with(&format!("-- {CONTACT} --\nschema: 1\nname: {{en: The office}}\nphone: \"+47 00 00 00 01\"\nlanguages: [en]\nchecked: 2026-10-01\n"));
    crate::broken::records::printed(site.copy("content/stories/roof/consent.yaml", crate::site::CONSENT))
}

/// A mistake somebody makes while the story about tea must vanish. Where another one has been before, it may find nothing to do.
type Mistake = (&'static str, fn(Site) -> Site);

const MISTAKES: [Mistake; 22] = [
    ("a word that is none", |s| s.edit_where(LOAF, "went: well", "went: wel")),
    ("a record with a wrong key", |s| s.edit_where(LOAF_CONSENT, "until: 2028", "untill: 2028")),
    ("a record that is no YAML", |s| s.bytes("content/stories/wool/consent.yaml", *b"people: [\n")),
    ("a text that is no text", |s| s.bytes("content/stories/wool/index.nb.md", vec![0xff, 0xfe, b'a', 0])),
    ("a photo that is none", |s| {
        let hash = blake3::hash(b"no picture").to_hex().to_string();
        s.bytes(LOAF_PHOTO, *b"no picture").edit_where(LOAF_CONSENT, "BLAKE3(media/kettle.jpg)", &hash)
    }),
    ("a photo that is gone", |s| s.edit_where(LOAF, "media/kettle.jpg, alt", "media/cattle.jpg, alt")),
    ("a name where none may stand", |s| {
        s.edit_where(WOOL, "I like it.", "My cousin in Adama likes it.").edit_where(
            "content/stories/wool/consent.yaml",
            "place: town",
            "place: country",
        )
    }),
    ("two stories with one number", |s| s.edit_where(WOOL, "s-0004", "s-0003")),
    ("two stories with one address", |s| s.edit_where(WOOL, "Wool and thread", "BREAD before dawn")),
    ("a link to nowhere", |s| s.edit_where(LOAF, "story:s-0004", "story:s-0404")),
    ("a text in no language", |s| s.copy(LOAF, "content/stories/loaf/index.xx.md")),
    ("a page with a mistake", |s| s.edit_where(PAGE, "menu: 1", "menu: first")),
    ("a contact with a mistake", |s| s.edit_where(CONTACT, "checked: 2026-10-01", "checked: lately")),
    ("an old address with a mistake", |s| s.edit_where("content/redirects.yaml", "/old/loaf/", "old")),
    ("two things at one address", |s| s.edit_where("content/redirects.yaml", "/old/loaf/", "/s/0001/")),
    ("a stray file", |s| s.bytes("content/notes.md", *b"Call the office.")),
    ("words that are none", |s| s.bytes("i18n/nb/site.ftl", *b"= nothing\n")),
    ("a partner with a mistake", |s| {
        s.edit_where("content/partners/harbour-house.yaml", "letters: nb", "letters: xx")
    }),
    ("an edition with a mistake", |s| {
        s.edit_where("content/editions/EN-2026-1.yaml", "copies: 40", "copies: many")
    }),
    ("a ledger with a line too many", |s| s.bytes("content/ledger/2027.jsonl", *b"{}\n")),
    ("a ledger with another end", |s| s.bytes("content/ledger/head.txt", "0".repeat(64))),
    ("a story that is too heavy", |s| {
        let words: Vec<String> =
            (0..9000_u32).map(|n| format!("w{:x}", n.wrapping_mul(2_654_435_761))).collect();
        s.edit_where(WOOL, "I like it.", &words.join(" "))
    }),
];

/// A new story that is ready to be published, and has not been.
fn ready(site: Site) -> Site {
    site.copy(WOOL, "content/stories/glass/index.en.md")
        .edit("content/stories/glass/index.en.md", "s-0004", "s-0005")
        .edit("content/stories/glass/index.en.md", "Wool and thread", "Glass and sand")
        .copy("content/stories/wool/consent.yaml", "content/stories/glass/consent.yaml")
        .photo("content/stories/glass/media/kettle.jpg", &Photo::of([5, 250, 250]))
}

fn taken(site: Site) -> Site {
    site.edit(TEA_CONSENT, "role: narrator\n", "role: narrator\n    withdrawn: {on: 2026-11-21, from: all}\n")
}

/// A project that is on line, with its ledger.
struct OnLine {
    project: Project,
    before: Tree,
    ledger: Vec<(&'static str, Vec<u8>)>,
}

impl OnLine {
    fn new() -> Self {
        let project = Project::new(&many());
        let ran = project.run(&["build", "--published"]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        let read = |path| (path, std::fs::read(project.root().join(path)).unwrap());
        let ledger = ["content/ledger/2026.jsonl", "content/ledger/head.txt"].map(read).into();
        Self { before: project.tree(), project, ledger }
    }

    fn with_ledger(&self, site: Site) -> Site {
        self.ledger.iter().fold(site, |site, (path, bytes)| site.bytes(path, bytes.clone()))
    }

    /// Takes the story about tea down beside these mistakes, and gives what is left on line.
    fn taken_down(&self, mistakes: &[Mistake]) -> Result<Tree, String> {
        let site = taken(ready(self.with_ledger(many())));
        self.project.become_site(&mistakes.iter().fold(site, |site, (_, mistake)| mistake(site)));
        let ran = self.project.run(&["build", "--takedown"]);
        if ran.code != 0 {
            return Err(format!("exit code {}:\n{}{}", ran.code, ran.out, ran.err));
        }
        Ok(self.project.tree())
    }

    /// What is wrong with what is left on line.
    fn fault(&self, mistakes: &[Mistake]) -> Result<(), String> {
        let left = self.taken_down(mistakes)?;
        let somebodys = |path: &&String| {
            path.starts_with("photos/") || path.contains("/stories/") || path.starts_with("s/")
        };
        let new: Vec<&String> =
            left.keys().filter(somebodys).filter(|path| !self.before.contains_key(*path)).collect();
        if !new.is_empty() {
            return Err(format!("these come on line: {new:?}"));
        }
        let private = [
            "Tea with cardamom",
            "tea-with-cardamom",
            "tea-and-sugar",
            "PLANTED-KETTLE",
            "first customer",
            "Glass and sand",
        ];
        let found = scan::folder(&self.project.out(), &Needles::new(private).unwrap())
            .map_err(|w| format!("{w:?}"))?;
        if found.is_empty() { Ok(()) } else { Err(format!("still there: {found:?}")) }
    }
}

#[test]
fn without_mistakes_a_takedown_is_an_ordinary_build() {
    let on_line = OnLine::new();
    let site = taken(on_line.with_ledger(many()));
    on_line.project.become_site(&site);
    let ran = on_line.project.run(&["build", "--takedown"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(!ran.err.contains("left-out"), "{}", ran.err);
    let taken_down = on_line.project.tree();
    let other = Project::new(&site);
    other.build_at(NOW).unwrap();
    assert_same(&taken_down, &other.tree(), "a takedown");
    assert!(on_line.before.contains_key("en/stories/tea-with-cardamom/index.html"));
}

#[test]
fn each_mistake_alone_delays_nothing_but_what_has_it() {
    let on_line = OnLine::new();
    let mut wrong = Vec::new();
    for mistake in MISTAKES {
        let stopped = {
            on_line.project.become_site(&mistake.1(taken(on_line.with_ledger(many()))));
            on_line.project.run(&["check"]).code != 0
        };
        if !stopped {
            wrong.push(format!("{}: is no mistake at all", mistake.0));
        }
        wrong.extend(on_line.fault(&[mistake]).err().map(|why| format!("{}: {why}", mistake.0)));
        // What has no mistake stays.
        let stays = "en/stories/a-roof-of-our-own/index.html";
        if !on_line.project.tree().contains_key(stays) {
            wrong.push(format!("{}: the roof is gone", mistake.0));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn any_number_of_mistakes_elsewhere_delays_nothing() {
    let on_line = OnLine::new();
    let some = prop::collection::btree_set(0..MISTAKES.len(), 2..MISTAKES.len());
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner =
        TestRunner::new_with_rng(Config { cases: 10, failure_persistence: None, ..Config::default() }, rng);
    let result = runner.run(&some, |chosen: BTreeSet<usize>| {
        let mistakes: Vec<Mistake> = chosen.into_iter().map(|n| MISTAKES[n]).collect();
        let names: Vec<&str> = mistakes.iter().map(|(name, _)| *name).collect();
        on_line.fault(&mistakes).map_err(|why| TestCaseError::fail(format!("{names:?}: {why}")))
    });
    result.unwrap();
}

#[test]
fn without_a_ledger_a_takedown_says_that_nothing_keeps_new_stories_away() {
    let project = Project::new(&taken(many()));
    let ran = project.run(&["build", "--takedown"]);
    assert_eq!(ran.code, 0);
    assert!(ran.err.contains("warning[takedown-unbounded]"), "{}", ran.err);
}

#[test]
fn a_photo_that_is_not_on_line_does_not_come_with_a_takedown() {
    let on_line = OnLine::new();
    let site = taken(on_line.with_ledger(many())).photo(LOAF_PHOTO, &Photo::of([1, 2, 240]));
    on_line.project.become_site(&site);
    let ran = on_line.project.run(&["build", "--takedown"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(!ran.err.contains("photo-refused") && ran.err.contains("left-out"), "{}", ran.err);
    let left = on_line.project.tree();
    assert!(left.contains_key("en/stories/bread-before-dawn/index.html"));
    let shown = left
        .iter()
        .any(|(path, bytes)| path.starts_with("photos/") && crate::photo::shows(bytes, [1, 2, 240]));
    assert!(
        !shown && on_line.project.root().join(KETTLE).exists() && on_line.project.root().join(SITE).exists()
    );
}
