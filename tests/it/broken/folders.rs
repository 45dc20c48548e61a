//! Files and folders that are not what or where they should be.

use super::{Case, case};
use crate::project::Project;
use crate::site::STORY;

const SECOND: &str = "\n---\nid: s-0002\ntitle: A second roof\nsummary: Short.\norigin: ET\nuses: [housing]\nwent: well\n\
    told: {language: am, on: 2025-10}\nauthor: staff-3\napproved: {by: staff-1, on: 2026-06-01}\n---\n\nText.\n";

fn second(path: &str) -> String {
    format!("-- {path} --{SECOND}")
}

pub fn cases() -> Vec<Case> {
    let copy = |name: &str| format!("-- content/stories/roof/{name} --\n---\ntitle: x\n---\n\nx\n");
    vec![
        case("bad-file-name", 1).called("copy").with(&copy("index.ar (2).md")),
        case("bad-file-name", 1).called("capitals").with(&copy("index-AR.md")),
        case("bad-file-name", 1).called("no language").with(&copy("index.md")),
        case("bad-file-name", 1)
            .called("photo beside the text")
            .bytes("content/stories/roof/house.jpg", *b"x"),
        case("bad-file-name", 1).called("not text").first(odd_name),
        case("bad-folder-name", 1).with(&second("content/stories/con/index.en.md")),
        case("stray-file", 1).with("-- content/stories/index.en.md --\n---\n---\n"),
        case("stray-file", 1).called("elsewhere").with("-- content/notes.md --\nCall Selam.\n"),
        case("stray-file", 1)
            .called("among the photos")
            .with("-- content/stories/roof/media/consent.yaml --\nschema: 1\n"),
        case("symbolic-link", 1).first(link),
        case("same-name", 1)
            .with(&second("content/stories/caf\u{e9}/index.en.md"))
            .with(&second("content/stories/cafe\u{301}/index.en.md")),
        case("unreadable-file", 3).bytes("i18n/en/large.ftl", vec![b'#'; 2 * 1024 * 1024]),
        case("duplicate-id", 1).with(&second("content/stories/tea/index.en.md").replace("s-0002", "s-0001")),
        case("duplicate-id", 1)
            .called("page")
            .with("-- content/pages/more/index.en.md --\n---\nid: about\ntitle: More\n---\n\nText.\n"),
        case("slug-clash", 5)
            .with(&second("content/stories/tea/index.en.md").replace("A second roof", "A ROOF of our own!")),
        case("slug-clash", 5)
            .called("normalisation")
            .edit(STORY, "A roof of our own", "Un toit à nous")
            .with(
                &second("content/stories/tea/index.en.md").replace("A second roof", "Un toit a\u{300} nous"),
            ),
    ]
}

fn odd_name(project: &Project) {
    use std::os::unix::ffi::OsStrExt;
    let name = std::ffi::OsStr::from_bytes(b"index.\xff.md");
    std::fs::write(project.root().join("content/stories/roof").join(name), "x").unwrap();
}

fn link(project: &Project) {
    std::os::unix::fs::symlink("/etc/hostname", project.root().join("content/stories/roof/media/b.jpg"))
        .unwrap();
}
