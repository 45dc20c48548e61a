//! A ledger in which somebody has written, or which version control could not join. Exit code 4: it is what makes it possible to
//! take something back.

use super::{Case, case};
use crate::project::Project;

const YEAR: &str = "content/ledger/2026.jsonl";
const HEAD: &str = "content/ledger/head.txt";

pub fn cases() -> Vec<Case> {
    vec![
        case("ledger-line", 4).first(|p| change(p, YEAR, |text| text.replacen("\"site\":", "\"siet\":", 1))),
        case("ledger-line", 4).called("file name").with("-- content/ledger/old.jsonl --\n"),
        case("ledger-newer", 4)
            .first(|p| change(p, YEAR, |text| text.replacen("\"schema\":1", "\"schema\":2", 1))),
        case("ledger-broken", 4).first(|p| {
            published(p);
            p.run(&["build", "--published", "https://test.example.org"]);
            change(p, YEAR, |text| text.split_inclusive('\n').skip(1).collect());
        }),
        case("ledger-end", 4).first(|p| change(p, YEAR, |text| text.replacen("a-roof", "a-proof", 1))),
        case("ledger-end", 4).called("no head").first(|p| {
            published(p);
            p.run(&["build", "--published", "https://test.example.org"]);
            std::fs::remove_file(p.root().join(HEAD)).unwrap();
        }),
        case("ledger-conflict", 4).first(|p| change(p, YEAR, |text| format!("{text}<<<<<<< HEAD\n"))),
        case("ledger-conflict", 4)
            .called("head")
            .first(|p| change(p, HEAD, |text| format!("=======\n{text}"))),
        case("ledger-forked", 0).first(fork),
        case("stray-file", 1)
            .called("in the ledger")
            .with("-- content/ledger/notes.md --\nCall the partner.\n"),
        case("unreadable-file", 4).called("ledger").first(|p| {
            std::fs::create_dir_all(p.root().join("content/ledger")).unwrap();
            let file = std::fs::File::create(p.root().join(YEAR)).unwrap();
            file.set_len(200 << 20).unwrap();
        }),
        case("bad-address", 2).called("published").run(&[
            "build",
            "--published",
            "https://example.org/stories/",
        ]),
    ]
}

fn published(project: &Project) {
    let ran = project.run(&["build", "--published"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
}

fn change(project: &Project, path: &str, change: impl Fn(String) -> String) {
    if !project.root().join(path).exists() {
        published(project);
    }
    let text = std::fs::read_to_string(project.root().join(path)).unwrap();
    project.put(path, change(text).as_bytes());
}

/// Two copies of the project note something each, and their ledgers are put together.
fn fork(project: &Project) {
    let take =
        || [YEAR, HEAD].map(|path| std::fs::read_to_string(project.root().join(path)).unwrap_or_default());
    let mut parts = [String::new(), String::new()];
    for site in ["https://one.example.org", "https://two.example.org"] {
        project.run(&["build", "--published", site]);
        for (part, text) in parts.iter_mut().zip(take()) {
            part.push_str(&text);
        }
        std::fs::remove_dir_all(project.root().join("content/ledger")).unwrap();
    }
    for (path, text) in [YEAR, HEAD].into_iter().zip(parts) {
        project.put(path, text.as_bytes());
    }
}
