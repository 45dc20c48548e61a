//! What is said when something is taken back, or looked for after it was: mistakes of whoever asks, files that have grown old, and what
//! is left where nothing may be left.

use super::{Case, case};
use crate::project::Project;
use crate::site::{CONSENT, PAGE, Site};

const TAKE_BACK: [&str; 2] = ["withdraw", "s-0001"];
const LEDGER: &str = "content/ledger/2026.jsonl";

fn and(more: &[&'static str]) -> Vec<&'static str> {
    TAKE_BACK.into_iter().chain(more.iter().copied()).collect()
}

pub fn cases() -> Vec<Case> {
    vec![
        case("withdrawal-person", 2).run(&and(&["--person", "p9"])),
        case("bad-date", 2).called("typed").run(&and(&["--on", "soon"])),
        case("withdrawal-unwritten", 4).bytes(CONSENT, *b"people: [\n").run(&TAKE_BACK),
        case("withdrawal-unnoted", 4).first(|p| p.put(LEDGER, b"{}\n")).run(&TAKE_BACK),
        case("withdrawn-with-mistakes", 0).edit(PAGE, "menu: 1", "menu: first").run(&TAKE_BACK),
        case("withdrawal-forgotten", 0).first(older_record),
        case("ledger-forgotten", 0).first(older_ledger),
        case("foreign-files", 0).first(unknown_edition).run(&["build"]),
        case("nothing-noted", 0).run(&["verify", "--dir", "content/pages"]),
        case("must-not-be-there", 4).first(old_copy).run(&["verify", "--dir", "old"]),
        case("name-too-short", 0).first(short_name).run(&TAKE_BACK),
    ]
}

fn taken_back(project: &Project) {
    for args in [&["build", "--published"][..], &TAKE_BACK] {
        let ran = project.run(args);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
}

fn older_record(project: &Project) {
    taken_back(project);
    project.put(CONSENT, &Site::base().files()[CONSENT]);
}

fn older_ledger(project: &Project) {
    taken_back(project);
    std::fs::remove_dir_all(project.root().join("content/ledger")).unwrap();
}

fn unknown_edition(project: &Project) {
    project.put("dist/print/EN-2026-9/sheets.pdf", b"%PDF");
    project.put("dist/print/EN-2026-9/note.txt", b"Call them.");
    project.put("dist/print/.made-EN-2026-9", b"stories-made 1\nsheets.pdf\n");
}

fn old_copy(project: &Project) {
    let ran = project.run(&["build", "--published"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let page = "en/stories/a-roof-of-our-own/index.html";
    project.put(&format!("old/{page}"), &std::fs::read(project.out().join(page)).unwrap());
    assert_eq!(project.run(&TAKE_BACK).code, 0);
}

fn short_name(project: &Project) {
    let site = Site::base();
    let text = site.text(crate::site::STORY);
    let name = text.split("name: ").nth(1).and_then(|t| t.split([',', '}']).next()).unwrap().to_owned();
    project.put(crate::site::STORY, text.replace(&name, "Abe").as_bytes());
}
