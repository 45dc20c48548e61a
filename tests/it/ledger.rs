//! The ledger as a project keeps it: noted after each upload, small, without a word about anybody.

use crate::photo::Photo;
use crate::project::{Project, assert_same};
use crate::site::{PHOTO, STORY, Site};

fn text(project: &Project) -> String {
    std::fs::read_to_string(project.root().join("content/ledger/2026.jsonl")).unwrap()
}

fn published(project: &Project, args: &[&str]) -> String {
    let ran = project.run(&[&["build", "--published"], args].concat());
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    ran.out
}

#[test]
fn what_is_put_on_line_is_noted_once() {
    let project = Project::new(&Site::base());
    let out = published(&project, &[]);
    assert!(out.contains("on line at https://stories.example.org/ ("), "{out}");
    let first = text(&project);
    assert_eq!(first.lines().count(), 1);
    for part in ["\"/en/stories/a-roof-of-our-own/\"", "\"/s/0001/\"", "/photos/", "\"stories\":[\"s-0001\"]"]
    {
        assert!(first.contains(part), "{part}:\n{first}");
    }
    for word in [
        "Selam",
        "Hawassa",
        "Sidama",
        "AVRR-2026-0118",
        "house.jpg",
        "staff-3",
        "mend his house",
        ".htaccess",
    ] {
        assert!(!first.contains(word), "{word}");
    }
    let out = published(&project, &[]);
    assert!(out.contains("nothing was noted"), "{out}");
    assert_eq!(text(&project), first);

    let before = project.tree();
    project.become_site(&Site::base().photo(PHOTO, &Photo::of([20, 160, 90])).edit(
        STORY,
        "The rain came",
        "Rain came",
    ));
    project.put("content/ledger/2026.jsonl", first.as_bytes());
    let head = first.lines().last().map(|line| blake3::hash(line.as_bytes()).to_hex().to_string()).unwrap();
    project.put("content/ledger/head.txt", head.as_bytes());
    published(&project, &[]);
    let second = text(&project).strip_prefix(&first).unwrap().to_owned();
    assert!(second.len() < first.len() / 2, "{second}");
    assert!(second.contains("/en/stories/a-roof-of-our-own/") && !second.contains("/p/about/"), "{second}");
    assert!(before != project.tree());
}

#[test]
fn noting_changes_nothing_of_the_site() {
    let project = Project::new(&Site::base());
    project.build_at(crate::project::NOW).unwrap();
    let before = project.tree();
    published(&project, &["https://test.example.org"]);
    published(&project, &[]);
    assert_same(&project.tree(), &before, "with a ledger");
}
