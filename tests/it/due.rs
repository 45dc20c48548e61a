//! What the office asks every day: the same answer for people, spreadsheets, programs and calendars; and until when a finished site may
//! stay as it is.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::project::{NOW, Project};
use crate::site::{CONSENT, Site};

/// Three stories: one whose consent and photo end soon, one that waits, one that is a child's. Folders, files and people have names
/// that no calendar may hold.
fn office() -> Site {
    let site = Site::base()
        .edit(CONSENT, "until: 2028-03-02", "until: 2027-01-15")
        .edit(CONSENT, "rights: {owner: IOM}", "rights: {owner: IOM, until: 2026-12-24}")
        .edit(
            CONSENT,
            "AVRR-2026-0118",
            "\"AVRR-2026-0118; ward 7, Øst — a very long number of a case, longer than a line\"",
        );
    let copy = |site: Site, folder: &str, id: &str| {
        let path = |file: &str| format!("content/stories/{folder}/{file}");
        let site = ["index.en.md", "consent.yaml", "media/house.jpg"]
            .iter()
            .fold(site, |site, file| site.copy(&format!("content/stories/roof/{file}"), &path(file)));
        site.edit(&path("index.en.md"), "s-0001", id).edit(
            &path("index.en.md"),
            "A roof of our own",
            &format!("Story {id}"),
        )
    };
    let site = copy(copy(site, "hannes-and-elin", "s-0002"), "classes", "s-0003");
    site.edit("content/stories/hannes-and-elin/index.en.md", "approved: {by: staff-1, on: 2026-06-01}\n", "").edit(
        "content/stories/classes/consent.yaml",
        "age: adult",
        "age: child\n    guardian: {reference: G-1, given: 2026-03-02, assent: yes, majority: 2026-12-01}",
    )
}

fn answer(project: &Project, args: &[&str]) -> String {
    let ran = project.run(args);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{args:?}: {}", ran.out);
    ran.out
}

#[test]
fn people_read_what_is_over_what_comes_and_what_waits() {
    let project = Project::new(&office());
    let said = answer(&project, &["consent", "due", "--days", "30"]);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines[0], "Coming until 2026-12-21:");
    assert!(lines[1].starts_with("  day         in       story           what"), "{said}");
    assert!(lines[2].starts_with("  2026-12-01  10 days  s-0003 classes  p1 comes of age and must be asked as an adult  leaves (web feed social)"), "{said}");
    assert!(said.contains("\nWaits for somebody, or stands:\n"), "{said}");
    assert!(said.contains("  s-0002 hannes-and-elin  waits for the approval of a second person  "), "{said}");
    assert!(
        said.ends_with("\nBuild again on 2026-11-30 at 11:00 (Europe/Oslo), or soon after: consent for s-0003 ends then.\n"),
        "{said}"
    );
    // Ninety days are what the settings say where nobody asks for another number.
    let said = answer(&project, &["consent", "due"]);
    assert!(
        said.contains("2026-12-24  33 days  s-0001 roof             the right to media/house.jpg ends"),
        "{said}"
    );
    assert!(said.contains("shows less (web feed social)"), "{said}");
    let late = answer(&project, &["consent", "due", "--now", "2027-02-01T00:00:00Z"]);
    assert!(late.starts_with("Over, and stays so until somebody acts:\n  since       story"), "{late}");
    assert!(
        late.contains("  2026-12-01  s-0003 classes          p1 came of age and has not agreed as an adult"),
        "{late}"
    );
    let none = Project::new(&Site::base());
    assert_eq!(
        answer(&none, &["consent", "due"]),
        "Nothing ends or begins until 2027-02-19.\n\n\
         Build again on 2028-03-01 at 11:00 (Europe/Oslo), or soon after: consent for s-0001 ends then.\n"
    );
}

#[test]
fn programs_and_spreadsheets_read_the_same() {
    let project = Project::new(&office());
    let json: Value =
        serde_json::from_str(&answer(&project, &["consent", "due", "--format", "json"])).unwrap();
    assert_eq!(json["next_expiry"], "2026-11-30T10:00:00Z");
    let items: Vec<&Value> =
        ["over", "upcoming", "standing"].iter().flat_map(|list| json[list].as_array().unwrap()).collect();
    let first = items[0];
    assert_eq!(
        (first["matter"].as_str(), first["at"].as_str()),
        (Some("comes-of-age"), Some("2026-11-30T10:00:00Z"))
    );
    assert_eq!(first["changes"]["leaves"], serde_json::json!(["web", "feed", "social"]));
    let csv = answer(&project, &["consent", "due", "--as", "csv"]);
    assert!(csv.starts_with("\u{feff}list,day,matter,story,what,readers,reference\r\n"), "{csv}");
    assert_eq!(csv.lines().count(), 1 + items.len());

    let json: Value = serde_json::from_str(&answer(&project, &["consent", "list", "--as", "json"])).unwrap();
    let rows = json["stories"].as_array().unwrap();
    let web = |id: &str| rows.iter().find(|r| r["story"] == id && r["channel"] == "web").unwrap();
    assert_eq!(
        (&web("s-0001")["state"], &web("s-0001")["changes_on"]),
        (&"shown".into(), &"2026-12-24".into())
    );
    assert_eq!((&web("s-0001")["then"], &web("s-0001")["stand_ins"]["nb"]), (&"less".into(), &"en".into()));
    assert_eq!(web("s-0002")["state"], "held");
    let refused = rows.iter().find(|r| r["story"] == "s-0001" && r["channel"] == "pdf").unwrap();
    let reason = refused["reasons"][0].as_str().unwrap();
    assert_eq!(reason, "p1 has not agreed to `print`");
    assert!(json["remedies"][reason].is_string());
    let table = answer(&project, &["consent", "list", "s-0001"]);
    assert_eq!(
        table,
        "story        channels         languages  changes                 now\n\
         s-0001 roof  web feed social  en nb(en)  2026-12-24: shows less  shown with the first name, region, 1 photo\n\
         s-0001 roof  print pdf        all        –                       not shown: p1 has not agreed to `print`\n\
         s-0001 roof  partners         all        –                       not shown: p1 has not agreed to `partners`\n"
    );
    let one = answer(&project, &["consent", "list", "roof", "--as", "csv"]);
    assert_eq!(one.lines().count(), 7, "{one}");
}

/// The lines of a calendar, unfolded; each as it stands in the file must be short and end as it should.
fn unfolded(calendar: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in calendar.split_inclusive('\n') {
        let line =
            line.strip_suffix("\r\n").unwrap_or_else(|| panic!("{line:?} does not end with CR and LF"));
        assert!(line.len() <= 75, "{line}");
        match (line.strip_prefix(' '), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// The events of a calendar by their id.
fn events(calendar: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let lines = unfolded(calendar);
    assert_eq!(lines[..2], ["BEGIN:VCALENDAR", "VERSION:2.0"]);
    assert_eq!(lines.last().unwrap(), "END:VCALENDAR");
    let events = lines.split(|l| l == "BEGIN:VEVENT").skip(1).map(|event| {
        let end = event.iter().position(|l| l == "END:VEVENT").unwrap();
        let fields = event[..end].iter().map(|l| l.split_once(':').unwrap());
        let fields: BTreeMap<_, _> =
            fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        (fields["UID"].clone(), fields)
    });
    let all: Vec<_> = events.collect();
    let count = all.len();
    let by_id: BTreeMap<_, _> = all.into_iter().collect();
    assert_eq!(by_id.len(), count, "ids are used once");
    by_id
}

#[test]
fn a_calendar_holds_days_and_numbers_and_nobodys_name() {
    let project = Project::new(&office());
    let calendar = answer(&project, &["consent", "due", "--days", "120", "--as", "ics"]);
    let all = events(&calendar);
    let of_age = &all["comes-of-age-s-0003-p1@stories.example.org"];
    assert_eq!(
        (of_age["DTSTART;VALUE=DATE"].as_str(), of_age["DTEND;VALUE=DATE"].as_str()),
        ("20261201", "20261202")
    );
    assert_eq!(of_age["DTSTAMP"], "20261121T120000Z");
    assert_eq!(
        of_age["SUMMARY"],
        "s-0003: somebody comes of age and must be asked (AVRR-2026-0118\\; ward 7\\, Øst — a very long number of a case\\, longer than a line)"
    );
    assert_eq!(of_age["DESCRIPTION"], "Build the site again on 2026-11-30 11:00 (Europe/Oslo).");
    for secret in ["hannes", "house.jpg", "roof", "Selam", "Hawassa", "G-1"] {
        assert!(!unfolded(&calendar).concat().contains(secret), "{secret}");
    }
    // A day that is moved moves the event.
    project.become_site(&office().edit(CONSENT, "until: 2027-01-15", "until: 2027-02-01"));
    let moved = events(&answer(&project, &["consent", "due", "--days", "120", "--as", "ics"]));
    assert_eq!(all.keys().collect::<Vec<_>>(), moved.keys().collect::<Vec<_>>());
    let day = |events: &BTreeMap<String, BTreeMap<String, String>>| {
        events["consent-ends-s-0001-p1@stories.example.org"]["DTSTART;VALUE=DATE"].clone()
    };
    assert_eq!((day(&all), day(&moved)), ("20270115".into(), "20270201".into()));
}

fn paper(project: &Project, name: &str) -> String {
    std::fs::read_to_string(project.root().join("dist/report").join(name)).unwrap()
}

#[test]
fn a_finished_site_says_until_when_it_may_stay() {
    let project = Project::new(&office());
    let ran = project.run(&["build"]);
    let sentence =
        "Build again on 2026-11-30 at 11:00 (Europe/Oslo), or soon after: consent for s-0003 ends then.\n";
    assert!(ran.out.ends_with(sentence), "{}", ran.out);
    assert_eq!(paper(&project, "next-expiry.txt"), "2026-11-30T10:00:00Z\n");
    assert_eq!(paper(&project, "made-for.txt"), format!("{NOW}\n"));
    assert!(project.run(&["check"]).err.ends_with(sentence));
    let overdue = |now: &str| project.run(&["check", "--now", now]).out.contains("warning[site-overdue]");
    assert!(!overdue("2026-11-30T09:59:59Z"));
    assert!(overdue("2026-11-30T10:00:00Z"));
    assert_eq!(project.run(&["build", "--now", "2026-11-30T10:00:00Z"]).code, 0);
    assert!(!overdue("2026-11-30T10:00:00Z"));

    let nothing = Project::new(&Site::base().without("content/stories/roof"));
    let ran = nothing.run(&["build"]);
    assert!(!ran.out.contains("Build again"), "{}{}", ran.out, ran.err);
    assert_eq!(paper(&nothing, "next-expiry.txt"), "never\n");
}

#[test]
fn a_run_that_is_stopped_half_way_promises_no_more_than_either_site_keeps() {
    let project = Project::new(&Site::base());
    assert_eq!(project.run(&["build"]).code, 0);
    assert_eq!(paper(&project, "next-expiry.txt"), "2028-03-01T10:00:00Z\n");
    let change = |until: &str| {
        project.become_site(&Site::base().edit(CONSENT, "until: 2028-03-02", &format!("until: {until}")));
        let lock = std::fs::File::open(project.root().join("dist/.lock-site")).unwrap();
        lock.lock().unwrap();
        assert_eq!(project.run(&["build", "--now", "2026-11-22T00:00:00Z"]).code, 6);
    };
    change("2027-01-01");
    assert_eq!(paper(&project, "next-expiry.txt"), "2026-12-31T10:00:00Z\n");
    assert_eq!(paper(&project, "made-for.txt"), "2026-11-22T00:00:00Z\n");
    change("2027-06-01");
    assert_eq!(paper(&project, "next-expiry.txt"), "2026-12-31T10:00:00Z\n");
    assert_eq!(project.run(&["build"]).code, 0);
    assert_eq!(paper(&project, "next-expiry.txt"), "2027-05-31T10:00:00Z\n");
    assert_eq!(paper(&project, "made-for.txt"), format!("{NOW}\n"));
}

#[test]
fn a_site_for_another_day_is_not_taken_for_today_s() {
    let project = Project::new(&Site::base());
    for (now, words) in [("2001-01-01T00:00:00Z", "the past"), ("2201-01-01T00:00:00Z", "the future")] {
        let ran = project.run(&["build", "--now", now]);
        assert!(
            ran.err.contains("warning[other-moment]") && ran.err.contains(words),
            "{}{}",
            ran.out,
            ran.err
        );
        assert_eq!(paper(&project, "made-for.txt"), format!("{now}\n"));
    }
}

#[test]
fn the_number_of_a_case_leaves_with_nobody_but_who_asks() {
    let project = Project::new(&office());
    assert!(answer(&project, &["consent", "due"]).contains("AVRR-2026-0118"));
    assert_eq!(project.run(&["build"]).code, 0);
    for (path, bytes) in crate::project::tree(&project.root().join("dist")) {
        assert!(!String::from_utf8_lossy(&bytes).contains("AVRR"), "{path}");
    }
}
