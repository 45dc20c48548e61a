//! A photo that was taken back does not come back: under no other name, in no other size, from no old cache, not after a move of the
//! site. And its tombstone changes nothing else.

use stories::build;
use stories::date::{Date, Now};
use stories::ledger::{Event, HEAD, What, Withdrawal};
use stories::model::StoryId;

use super::{KETTLE, ROOF, ROOF_CONSENT, TEA_CONSENT, two};
use crate::photo::Photo;
use crate::project::{NOW, Project, Tree, assert_same};
use crate::site::{SITE, Site};

const WALL: &str = "content/stories/roof/media/wall.jpg";
const FILED: &str =
    "photos: [{file: media/wall.jpg, blake3: BLAKE3(media/wall.jpg), people: none, rights: {owner: IOM}}]\n";

/// Two stories with a photo each. The one with the kettle is cropped, and a face in it masked.
fn site() -> Site {
    let filed = |path: &str, line: &str| format!("{}\n{line}", two().text(path).trim_end());
    let site = two().photo(KETTLE, &kettle()).edit(TEA_CONSENT, "rights: {owner: IOM}", "rights: {owner: IOM}\n    crop: {x: 0, y: 0, w: 400, h: 480}\n    mask: [{x: 40, y: 300, w: 60, h: 60}]");
    let roof = filed(ROOF_CONSENT, FILED);
    site.bytes(ROOF_CONSENT, roof)
        .field(ROOF, "photos: [{file: media/wall.jpg, alt: A wall.}]")
        .photo(WALL, &Photo::scene(2))
}

fn kettle() -> Photo {
    Photo::scene(1)
}

/// The ledger after the photos of the story with the kettle were taken back: with their tombstones, or without.
fn ledger(site: &Site, with_tombstones: bool) -> [(String, Vec<u8>); 2] {
    let folder = Project::new(site);
    let (project, _) = build::understand(folder.root()).unwrap();
    let record = project.catalogue.stories[&StoryId(2)].consent.as_ref().unwrap();
    let withdrawal = Withdrawal {
        story: StoryId(2),
        person: "p1".to_owned(),
        narrator: true,
        on: Date::parse("2026-11-01").unwrap(),
        from: ["all".to_owned()].into(),
        addresses: [].into(),
        photos: if with_tombstones { build::tombstones(&project, &record.photos) } else { [].into() },
    };
    let at = Now::parse("2026-11-01T10:00:00Z").unwrap();
    let event = Event { at, program: "stories 0.1.0".to_owned(), what: What::Withdrawn(withdrawal) };
    let addition = project.ledger.addition(&event);
    [(addition.file.clone(), addition.to("").into_bytes()), (HEAD.to_owned(), addition.head.into_bytes())]
}

fn with(site: Site, ledger: &[(String, Vec<u8>)]) -> Site {
    ledger.iter().fold(site, |site, (path, bytes)| site.bytes(path, bytes.clone()))
}

/// The same site after somebody took the story with the kettle back.
fn after(tombstones: bool) -> Site {
    let withdrawn = "role: narrator\n    withdrawn: {on: 2026-11-01, from: all}\n";
    with(site().edit(TEA_CONSENT, "role: narrator\n", withdrawn), &ledger(&site(), tombstones))
}

/// Everything that is said where the photo of the wall stops the run.
fn refused(project: &Project, args: &[&str]) -> String {
    let ran = project.run(args);
    let said = ran.out + &ran.err;
    assert_eq!(ran.code, 4, "{args:?}: {said}");
    assert_eq!(said.matches("photo-taken-back").count(), 1, "{said}");
    assert!(said.contains(WALL) && said.contains("with story s-0002 on 2026-11-01"), "{said}");
    said
}

/// What is built of a site for which there must be no mistake.
fn built(project: &Project, args: &[&str]) -> Tree {
    let ran = project.run(args);
    assert_eq!(ran.code, 0, "{args:?}: {}{}", ran.out, ran.err);
    project.tree()
}

/// The kettle as somebody may file it again, and whether these are its very bytes.
fn disguises() -> Vec<(&'static str, Photo, bool)> {
    vec![
        ("under another name", kettle(), true),
        ("with other words in the file", kettle().planted("A wall"), false),
        ("smaller", kettle().wide(320), false),
        ("larger", kettle().wide(1100), false),
        ("in a mirror and on its side", kettle().turned().wide(500), false),
        ("as it was published", kettle().part([0, 0, 400, 480]).with([120; 3], [23, 283, 94, 94]), false),
    ]
}

#[test]
fn under_no_other_name_and_in_no_other_size() {
    let mut wrong = Vec::new();
    for (what, photo, same) in disguises() {
        let project = Project::new(&after(true).photo(WALL, &photo));
        for args in [["check"].as_slice(), &["build"], &["print", "booklet", "--lang", "en"]] {
            let ran = project.run(args);
            let said = ran.out + &ran.err;
            let once = said.matches("photo-taken-back").count() == 1;
            if ran.code != 4 || !once || said.contains("not_the_one:") == same {
                wrong.push(format!("{what}, {args:?}: exit code {}\n{said}", ran.code));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Another picture, and the same ones without a tombstone, are no mistake.
    built(&Project::new(&after(true)), &["build"]);
    built(&Project::new(&after(false).photo(WALL, &kettle())), &["build"]);
}

#[test]
fn not_from_an_old_cache_and_not_after_a_move() {
    let project = Project::new(&site().photo(WALL, &kettle().wide(500)));
    built(&project, &["build"]);
    project.become_site(&after(true).photo(WALL, &kettle().wide(500)));
    refused(&project, &["build"]);
    std::fs::remove_dir_all(project.root().join("dist/.cache")).unwrap();
    refused(&project, &["build"]);
    let moved = after(true).edit(SITE, "stories.example.org", "elsewhere.example.org");
    for photo in [kettle(), kettle().wide(500)] {
        refused(&Project::new(&moved.clone().photo(WALL, &photo)), &["build"]);
    }
}

/// What partners may hand out may be more than what the site and the running booklets show.
#[test]
fn not_in_an_edition_for_a_partner() {
    let partner =
        "-- content/partners/house.yaml --\nschema: 1\nname: {en: The house}\nlanguages: [en]\nletters: en\n";
    let site = after(true).edit(ROOF_CONSENT, "[web, feed, social]", "[print, partners]").with(partner);
    let args = ["print", "booklet", "--lang", "en", "--partner", "house"];
    for photo in [kettle(), kettle().wide(500)] {
        let project = Project::new(&site.clone().photo(WALL, &photo));
        assert_eq!(project.run(&["check"]).code, 0);
        refused(&project, &args);
        assert!(!project.root().join("content/editions").exists(), "no code is used up");
    }
}

#[test]
fn a_takedown_leaves_it_out_and_nothing_else() {
    let unfiled = after(true).edit(ROOF_CONSENT, FILED, "");
    let expected = built(&Project::new(&unfiled), &["build"]);
    for photo in [kettle(), kettle().wide(500)] {
        let project = Project::new(&after(true).photo(WALL, &photo));
        refused(&project, &["build"]);
        assert_same(&built(&project, &["build", "--takedown"]), &expected, "a takedown");
    }
}

#[test]
fn whoever_agrees_anew_is_shown_again_in_the_same_story() {
    let again = |day: &str| {
        with(site().edit(TEA_CONSENT, "given: 2026-03-02", &format!("given: {day}")), &ledger(&site(), true))
    };
    let shown = built(
        &Project::new(&with(site(), &ledger(&site(), false)).edit(
            TEA_CONSENT,
            "given: 2026-03-02",
            "given: 2026-11-02",
        )),
        &["build"],
    );
    assert_same(&built(&Project::new(&again("2026-11-02")), &["build"]), &shown, "agreed anew");
    // In another story it stays away all the same.
    refused(&Project::new(&again("2026-11-02").photo(WALL, &kettle().wide(500))), &["build"]);
    // The day on which it was taken back is not later than itself: the photo is not shown, in whichever way.
    let project = Project::new(&again("2026-11-01"));
    let ran = project.run(&["build", "--takedown"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(
        !project
            .tree()
            .keys()
            .any(|path| path.starts_with("photos/") && !shown_with_roof_alone().contains_key(path))
    );
}

fn shown_with_roof_alone() -> Tree {
    built(&Project::new(&site().without("content/stories/tea")), &["build"])
}

#[test]
fn a_tombstone_changes_no_byte_of_a_site_that_does_not_use_the_photo() {
    let (with, without) = (Project::new(&after(true)), Project::new(&after(false)));
    assert_same(&built(&with, &["build"]), &built(&without, &["build"]), "with tombstones");
    let settings = |project: &Project| crate::project::tree(&project.root().join("dist/report"));
    assert_same(&settings(&with), &settings(&without), "the report");
}

#[test]
fn the_office_can_say_that_it_is_another_picture_but_not_of_the_same_bytes() {
    let like = after(true).photo(WALL, &kettle().wide(500));
    let told = refused(&Project::new(&like), &["check"]);
    let word = told.split("not_the_one: ").nth(1).unwrap().chars().take(8).collect::<String>();
    let filed = |site: &Site, words: &str| {
        site.clone().edit(ROOF_CONSENT, "people: none", &format!("people: none, not_the_one: {words}"))
    };
    built(&Project::new(&filed(&like, &word)), &["build"]);
    built(&Project::new(&filed(&like, &format!("[00000000, {word}]"))), &["build"]);
    refused(&Project::new(&filed(&like, "00000000")), &["build"]);
    // It is said of these bytes alone.
    refused(&Project::new(&filed(&like, &word).photo(WALL, &kettle().wide(501))), &["build"]);
    refused(&Project::new(&filed(&like, &word).photo(WALL, &kettle())), &["build"]);
}

#[test]
fn of_a_photo_that_is_gone_the_bytes_are_known_all_the_same() {
    let gone = site().bytes(KETTLE, *b"no picture").edit(
        TEA_CONSENT,
        "BLAKE3(media/kettle.jpg)",
        &blake3::hash(&kettle().jpeg()).to_hex(),
    );
    let lines = ledger(&gone, true);
    let line = String::from_utf8(lines[0].1.clone()).unwrap();
    assert!(line.contains("\"exact\"") && !line.contains("\"looks\"") && !line.contains("kettle"), "{line}");
    let site = with(site().without("content/stories/tea"), &lines);
    refused(&Project::new(&site.clone().photo(WALL, &kettle())), &["build"]);
    let project = Project::new(&site.photo(WALL, &kettle().wide(500)));
    assert!(project.build_at(NOW).is_ok());
}

#[test]
fn whoever_takes_a_story_back_leaves_tombstones_that_outlive_an_older_copy_of_the_project() {
    let project = Project::new(&site());
    let ran = project.run(&["withdraw", "s-0002"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let line = std::fs::read_to_string(project.root().join("content/ledger/2026.jsonl")).unwrap();
    assert_eq!(line.matches("\"exact\"").count(), 1, "{line}");
    // The whole project as it was before, and somebody files the photo under another name.
    project.become_site(&site().photo(WALL, &kettle().turned().wide(480)));
    let ran = project.run(&["build"]);
    assert_eq!(ran.code, 4, "{}{}", ran.out, ran.err);
    assert!(ran.err.contains("photo-taken-back") && ran.err.contains(WALL), "{}", ran.err);
}
