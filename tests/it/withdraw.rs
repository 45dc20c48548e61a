//! Taking something back with the command: everywhere, for good, and whatever is wrong elsewhere.

use std::fs;

use stories::publish::scan::{self, Needles};

use crate::flow::two;
use crate::project::{NOW, Project, Ran, assert_same, built, tree};
use crate::site::Site;

const TEA: &str = "content/stories/tea/index.en.md";
const TEA_CONSENT: &str = "content/stories/tea/consent.yaml";

/// Whom readers may ask.
const OFFICE: &str = "-- content/contacts/office.yaml --\nschema: 1\nname: {en: The office}\nphone: \"+47 00 00 00 01\"\nlanguages: [en]\nchecked: 2026-10-01\n";

/// Two stories, of which one is in an edition for a partner.
fn printed() -> Site {
    crate::broken::records::printed(two().with(OFFICE))
        .edit("content/editions/EN-2026-1.yaml", "id: s-0001", "id: s-0002")
        .edit(TEA_CONSENT, "[web, feed, social]", "[web, feed, social, print]")
}

fn on_line(site: &Site) -> Project {
    let project = Project::new(site);
    let ran = project.run(&["build", "--published"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    project
}

fn text(project: &Project, path: &str) -> String {
    fs::read_to_string(project.root().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

fn withdrawn(project: &Project, args: &[&str]) -> Ran {
    let ran = project.run(&[&["withdraw", "s-0002"], args].concat());
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    ran
}

/// The site's files without the rules for what is gone, which are the one exception to "as if it had never been".
fn without_rules(project: &Project) -> crate::project::Tree {
    let mut tree = project.tree();
    tree.remove(".htaccess");
    tree
}

#[test]
fn a_story_taken_back_leaves_the_site_as_if_it_had_never_been() {
    let project = on_line(&two());
    let before = text(&project, TEA_CONSENT);
    let ran = withdrawn(&project, &["--dry-run"]);
    assert!(ran.out.contains("Nothing was changed"), "{}", ran.out);
    assert_eq!(text(&project, TEA_CONSENT), before);
    assert!(!project.root().join("dist/report/withdrawal-1").exists());

    withdrawn(&project, &[]);
    let mut never = built(&two().without("content/stories/tea"));
    never.remove(".htaccess");
    assert_same(&without_rules(&project), &never, "after it was taken back");
    let after = text(&project, TEA_CONSENT);
    assert_eq!(after.replacen("withdrawn: {on: 2026-11-21, from: all}\n    ", "", 1), before);
    let ledger = text(&project, "content/ledger/2026.jsonl");
    assert!(
        ledger.lines().last().is_some_and(|l| l.contains("\"withdrawn\":{\"story\":\"s-0002\"")),
        "{ledger}"
    );
    // A second time changes nothing, and says so.
    let again = withdrawn(&project, &[]);
    assert!(again.out.contains("said so already"), "{}", again.out);
    assert_eq!(text(&project, "content/ledger/2026.jsonl"), ledger);
    assert_eq!(text(&project, TEA_CONSENT), after);
    assert!(!project.root().join("dist/report/withdrawal-2").exists());
}

#[test]
fn every_address_is_listed_with_its_rules_and_nobody_is_named() {
    let project = on_line(&two());
    withdrawn(&project, &[]);
    let folder = "dist/report/withdrawal-1";
    let gone = text(&project, &format!("{folder}/gone.txt"));
    for address in ["/en/stories/tea-with-cardamom/", "/en/stories/tea-and-sugar/", "/s/0002/", "/photos/"] {
        assert!(gone.contains(&format!("https://stories.example.org{address}")), "{address}: {gone}");
    }
    assert!(!gone.contains("a-roof-of-our-own"), "{gone}");
    let purge = text(&project, &format!("{folder}/purge.txt"));
    assert!(
        gone.lines().all(|line| purge.contains(line)) && purge.contains("https://stories.example.org/en/\n")
    );
    let rules = |name: &str| text(&project, &format!("{folder}/server/{name}"));
    assert!(rules("nginx.conf").contains("location = \"/en/stories/tea-with-cardamom/\""));
    assert!(rules("Caddyfile").contains("error @stories_gone0 410"));
    assert!(rules("htaccess.txt").contains("md5(") && !rules("htaccess.txt").contains("cardamom"));
    assert!(rules("_headers.txt").contains("/en/stories/tea-with-cardamom/\n  Cache-Control: no-store"));
    // Neither what was in the story, nor whose it was, nor the number of the case.
    for (path, bytes) in tree(&project.root().join(folder)) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for word in ["Meron", "Adama", "kettle.jpg", "neighbour", "AVRR-2026"] {
            assert!(!text.contains(word), "{path} holds {word}");
        }
    }
}

#[test]
fn an_older_copy_of_the_record_brings_nothing_back() {
    let project = on_line(&two());
    let before = text(&project, TEA_CONSENT);
    withdrawn(&project, &[]);
    let taken = project.tree();
    // Somebody puts an old copy of the project over this one; the ledger is only ever added to.
    project.put(TEA_CONSENT, before.as_bytes());
    let ran = project.run(&["build"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err.contains("withdrawal-forgotten") && ran.err.contains("p1 took this back on 2026-11-21"),
        "{}",
        ran.err
    );
    assert_same(&project.tree(), &taken, "with the old record");
    // The same if the person has another id by now, or the record has gone through other hands.
    project.put(TEA_CONSENT, before.replace("id: p1", "id: n1").replace("[p1]", "[n1]").as_bytes());
    project.put(TEA, two().text(TEA).replace("name:p1", "name:n1").as_bytes());
    let ran = project.run(&["build"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_same(&project.tree(), &taken, "with another id");
    project.put(TEA, two().text(TEA).as_bytes());
    // The same if the ledger is as old as the record: this machine remembers.
    let lines = text(&project, "content/ledger/2026.jsonl");
    let first = lines.lines().next().unwrap();
    project.put("content/ledger/2026.jsonl", format!("{first}\n").as_bytes());
    project.put("content/ledger/head.txt", blake3::hash(first.as_bytes()).to_hex().as_bytes());
    project.put(TEA_CONSENT, before.as_bytes());
    let ran = project.run(&["build"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err.contains("the ledger has forgotten that something was taken back: s-0002"),
        "{}",
        ran.err
    );
    assert_same(&project.tree(), &taken, "with the old ledger");
    // A new consent, on a later day, is a new consent.
    project.put(TEA_CONSENT, before.replace("given: 2026-03-02", "given: 2026-11-22").as_bytes());
    let ran = project.run(&["build", "--now", "2026-11-25T12:00:00Z"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(project.out().join("en/stories/tea-with-cardamom/index.html").exists());
}

#[test]
fn a_photo_or_a_name_can_be_taken_back_alone() {
    let project = on_line(&two());
    withdrawn(&project, &["--from", "photo"]);
    let page = text(&project, "dist/site/en/stories/tea-with-cardamom/index.html");
    assert!(page.contains("Tea with cardamom") && !page.contains("/photos/"), "{page}");
    let gone = text(&project, "dist/report/withdrawal-1/gone.txt");
    assert!(gone.lines().count() > 1 && gone.lines().all(|l| l.contains("/photos/")), "{gone}");
    let unpictured = Project::new(&two().edit(
        TEA_CONSENT,
        "role: narrator\n",
        "role: narrator\n    withdrawn: {on: 2026-11-21, from: photo}\n",
    ));
    unpictured.build_at(NOW).unwrap();
    assert_same(&without_rules(&project), &without_rules(&unpictured), "without the photo");

    withdrawn(&project, &["--from", "name,place"]);
    assert!(
        text(&project, TEA_CONSENT)
            .contains("[{on: 2026-11-21, from: photo}, {on: 2026-11-21, from: [name, place]}]")
    );
    let page = text(&project, "dist/site/en/stories/tea-with-cardamom/index.html");
    assert!(!page.contains("Meron") && !page.contains("Adama"), "{page}");
    let purge = text(&project, "dist/report/withdrawal-2/purge.txt");
    assert!(purge.contains("/en/stories/tea-with-cardamom/"), "{purge}");
}

#[test]
fn a_photo_taken_back_comes_back_under_no_other_name() {
    let project = on_line(&two());
    withdrawn(&project, &["--from", "photo"]);
    // The same photo, filed with the other story as if nothing had been.
    let ledger =
        ["content/ledger/2026.jsonl", "content/ledger/head.txt"].map(|path| (path, text(&project, path)));
    let other = two()
        .copy("content/stories/tea/media/kettle.jpg", "content/stories/roof/media/stove.jpg")
        .field("content/stories/roof/index.en.md", "photos: [{file: media/stove.jpg, alt: A stove.}]")
        .edit(
            "content/stories/roof/consent.yaml",
            "  - {id: p2, role: pictured, age: adult}\n",
            "  - {id: p2, role: pictured, age: adult}\nphotos:\n  - {file: media/stove.jpg, blake3: BLAKE3(media/stove.jpg), people: none, rights: {owner: IOM}}\n",
        );
    // Where nobody remembers: another machine, and no ledger.
    let elsewhere = Project::new(&other);
    let record = two()
        .text(TEA_CONSENT)
        .replace("role: narrator", "role: narrator\n    withdrawn: {on: 2026-11-21, from: photo}");
    let record = record.replace("BLAKE3(media/kettle.jpg)", &"0".repeat(64));
    elsewhere.put(TEA_CONSENT, record.as_bytes());
    let ran = elsewhere.run(&["build"]);
    assert_eq!(ran.code, 0, "without the ledger it would come back: {}", ran.err);
    for (path, text) in &ledger {
        elsewhere.put(path, text.as_bytes());
    }
    // The machine on which it was taken back remembers it without the ledger, too.
    project.become_site(&other);
    project.put(TEA_CONSENT, record.as_bytes());
    for project in [&elsewhere, &project] {
        let ran = project.run(&["build"]);
        assert_eq!(ran.code, 4, "{}", ran.err);
        assert!(ran.err.contains("photo-taken-back") && ran.err.contains("stove.jpg"), "{}", ran.err);
    }
}

#[test]
fn mistakes_elsewhere_delay_nothing() {
    let project = on_line(&two());
    let roof = "content/stories/roof/index.en.md";
    project.put(roof, text(&project, roof).replace("went: ", "wnet: ").as_bytes());
    project.put("content/stories/tea/media/notes.txt", b"a stray file");
    let ran = withdrawn(&project, &[]);
    assert!(ran.err.contains("withdrawn-with-mistakes"), "{}", ran.err);
    assert!(!project.out().join("en/stories/tea-with-cardamom").exists());
    assert!(!project.out().join("s/0002").exists());
}

#[test]
fn a_record_that_cannot_be_read_and_a_story_that_is_deleted_can_be_taken_back() {
    for spoil in [
        |project: &Project| project.put(TEA_CONSENT, b"people: [\n"),
        |project: &Project| fs::remove_dir_all(project.root().join("content/stories/tea")).unwrap(),
        |project: &Project| project.put(TEA, b"---\nid: s-0002\ntitle: [\n---\n"),
    ] {
        let project = on_line(&two());
        let original = text(&project, TEA_CONSENT);
        spoil(&project);
        let ran = project.run(&["withdraw", "s-0002"]);
        assert!(!project.out().join("s/0002").exists(), "{}{}", ran.out, ran.err);
        let ledger = text(&project, "content/ledger/2026.jsonl");
        assert!(ledger.contains("\"withdrawn\""), "{}{}", ran.out, ran.err);
        // What was spoilt is mended from an old copy: the story stays away.
        project.put(TEA, two().text(TEA).as_bytes());
        project.put(TEA_CONSENT, original.as_bytes());
        project.put(
            "content/stories/tea/media/kettle.jpg",
            two().files()["content/stories/tea/media/kettle.jpg"].as_slice(),
        );
        let ran = project.run(&["build"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(!project.out().join("s/0002").exists());
    }
}

#[test]
fn printed_copies_are_called_back_and_their_sheets_deleted() {
    let project = on_line(&printed());
    // Sheets as `print` leaves them.
    project.put("dist/print/EN-2026-1/sheets.pdf", b"%PDF");
    project.put("dist/print/.made-EN-2026-1", b"stories-made 1\nsheets.pdf\n");
    let ran = withdrawn(&project, &[]);
    assert!(
        ran.out.contains("edition EN-2026-1 must come back: 40 copies at the partner harbour-house"),
        "{}",
        ran.out
    );
    assert!(!project.root().join("dist/print/EN-2026-1").exists());
    let letters = "dist/report/withdrawal-1/letters/EN-2026-1.harbour-house";
    let nb = text(&project, &format!("{letters}.nb.txt"));
    assert!(nb.contains("utgave EN-2026-1") && nb.contains("40 eksemplarer"), "{nb}");
    assert!(text(&project, &format!("{letters}.en.txt")).contains("take back edition EN-2026-1"));
    assert!(fs::read(project.root().join(format!("{letters}.nb.pdf"))).unwrap().starts_with(b"%PDF"));
    let person = text(&project, "dist/report/withdrawal-1/certificate.en.txt");
    assert!(person.contains("40 copies were printed") && !person.contains("AVRR"), "{person}");
    withdrawn(&project, &["--reference", "--letter", "nb"]);
    assert!(text(&project, "dist/report/withdrawal-1/certificate.nb.txt").contains("AVRR-2026-0002"));
    let list = text(&project, "dist/report/withdrawal-1/checklist.txt");
    assert!(list.contains("[ ] EN-2026-1, harbour-house: 40 copies"), "{list}");
    // Nobody who opens a letter learns whose story it was, nor which, nor the number of the case.
    let folder = project.root().join("dist/report/withdrawal-1/letters");
    let words = ["Meron", "Adama", "Oromia", "Tea with cardamom", "s-0002", "AVRR-2026-0002", "kettle"];
    let found = scan::folder(&folder, &Needles::new(words).unwrap()).unwrap();
    assert!(found.is_empty(), "{found:?}");
    let table = text(&project, "dist/report/withdrawal-1/editions.csv");
    assert!(
        table.contains("EN-2026-1,booklet,office-booklet,en,2026-07-01,harbour-house,40,EN-2026-1/01"),
        "{table}"
    );
}

#[test]
fn what_is_asked_wrongly_is_said_at_once_and_changes_nothing() {
    let project = on_line(&two());
    let before = text(&project, TEA_CONSENT);
    for (args, words) in [
        (
            &["withdraw", "s-0002", "--from", "foto,nam"][..],
            &["`foto`", "photo.", "`nam`", "Did you mean `name`"][..],
        ),
        (&["withdraw", "tea"], &["`tea` is no number of a story"]),
        (&["withdraw", "s-0404"], &["there is no story s-0404"]),
        (&["withdraw", "s-0002", "--person", "p7"], &["nobody is called `p7`"]),
        (&["withdraw", "s-0002", "--on", "yesterday"], &["`yesterday` is no day"]),
        (&["withdraw", "s-0002", "--letter", "xx"], &["xx"]),
    ] {
        let ran = project.run(args);
        assert_eq!(ran.code, 2, "{args:?}: {}", ran.err);
        for word in words {
            assert!(ran.err.contains(word), "{args:?}: {word}: {}", ran.err);
        }
    }
    assert_eq!(text(&project, TEA_CONSENT), before);
    assert_eq!(text(&project, "content/ledger/2026.jsonl").lines().count(), 1);
}

/// Everything below `dist` that lasts, also what nobody sees: caches and sheets.
fn all_of_dist(project: &Project) -> Vec<String> {
    let other = |path: &String| {
        path.starts_with("report/") || path.starts_with(".taken-back") || path.ends_with("CACHEDIR.TAG")
    };
    tree(&project.root().join("dist")).into_keys().filter(|path| !other(path)).collect()
}

#[test]
fn on_a_second_machine_with_an_old_cache_and_an_old_site_nothing_is_left() {
    let first = on_line(&printed());
    let second = Project::new(&printed());
    let copy = |from: &Project, folder: &str| {
        for (path, bytes) in tree(&from.root().join(folder)) {
            second.put(&format!("{folder}/{path}"), &bytes);
        }
    };
    copy(&first, "dist");
    second.put("dist/print/EN-2026-1/sheets.pdf", b"%PDF");
    second.put("dist/print/.made-EN-2026-1", b"stories-made 1\nsheets.pdf\n");
    withdrawn(&first, &[]);
    // The second machine fetches the content, and nothing else.
    copy(&first, "content");
    let ran = second.run(&["build"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_same(&second.tree(), &first.tree(), "on the second machine");
    let clean = Project::new(&printed());
    for (path, bytes) in tree(&first.root().join("content")) {
        clean.put(&format!("content/{path}"), &bytes);
    }
    clean.build_at(NOW).unwrap();
    assert_eq!(all_of_dist(&second), all_of_dist(&clean));
}
