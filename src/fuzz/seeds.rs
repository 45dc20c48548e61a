//! Where cases begin: the project's own content, and what once failed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::date::Now;
use crate::diag::SourceFile;
use crate::ledger::{Digest, Event, HEAD, Listed, Owner, What};
use crate::model::words::StoryId;
use crate::place::OutPath;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder of the repository whose names end so, in a fixed order.
pub fn below(folder: &str, end: &str) -> Vec<Vec<u8>> {
    let walk = walkdir::WalkDir::new(root().join(folder)).sort_by_file_name();
    let files = walk.into_iter().map(|e| e.unwrap().into_path());
    let files = files.filter(|p| p.is_file() && p.to_str().is_some_and(|p| p.ends_with(end)));
    let all: Vec<Vec<u8>> = files.map(|p| std::fs::read(p).unwrap()).collect();
    assert!(!all.is_empty(), "there is no {end} below {folder}");
    all
}

/// The texts of stories and pages without their fields.
pub fn bodies() -> Vec<Vec<u8>> {
    let body = |file: Vec<u8>| {
        let text = String::from_utf8(file).unwrap();
        text.splitn(3, "---\n").nth(2).unwrap_or("").as_bytes().to_vec()
    };
    below("content", ".md").into_iter().map(body).collect()
}

/// What once failed, with the names of the files.
pub fn kept(kind: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = root().join("src/fuzz/seeds").join(kind);
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|e| e.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|p| (p.clone(), std::fs::read(p).unwrap())).collect()
}

/// A ledger of three lines; its `head.txt` is that of [`ledger_files`].
pub fn ledger() -> Vec<Vec<u8>> {
    vec![ledger_files().0.into_bytes()]
}

/// The ledger and its `head.txt`.
pub fn ledger_files() -> (String, String) {
    let mut files: BTreeMap<String, Arc<SourceFile>> = BTreeMap::new();
    let mut last = (String::new(), String::new());
    for (at, number) in
        [("2026-11-20T08:00:00Z", 1), ("2026-11-21T08:00:00Z", 2), ("2026-11-22T08:00:00Z", 3)]
    {
        let (ledger, found) = crate::ledger::read(&files);
        assert!(!found.has_errors(), "{found:?}");
        let listed = |n: u32| {
            let owner = Owner::Stories([StoryId(n)].into());
            (
                OutPath::new(&format!("en/stories/{n}/index.html")).unwrap(),
                Listed { digest: Digest::of(&n.to_le_bytes()), owner },
            )
        };
        let listing = (1..=number).map(listed).collect();
        let what = What::Published(
            ledger.publication("https://stories.example.org/", &listing, &BTreeSet::new()).unwrap(),
        );
        let addition = ledger.addition(&Event {
            at: Now::parse(at).unwrap(),
            program: "stories 0.1.0".to_owned(),
            what,
        });
        last = (addition.to(&last.0), addition.head.clone());
        for (path, text) in [(&addition.file, &last.0), (&HEAD.to_owned(), &last.1)] {
            files.insert(path.clone(), Arc::new(SourceFile { path: path.clone(), text: text.clone() }));
        }
    }
    last
}
