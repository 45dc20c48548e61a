//! The repository's own content, built in two places under different circumstances: the same bytes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;
use std::time::SystemTime;

use stories::diag::SourceFile;
use stories::parse::records;

use crate::project::{NOW, Ran, assert_same, tree};

/// A copy of the repository's content in a folder of its own.
fn copy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR"));
    for part in ["content", "i18n", "themes"] {
        for entry in walkdir::WalkDir::new(from.join(part)) {
            let entry = entry.unwrap();
            let to = folder.path().join(entry.path().strip_prefix(from).unwrap());
            if entry.file_type().is_dir() {
                std::fs::create_dir_all(to).unwrap();
            } else {
                std::fs::copy(entry.path(), to).unwrap();
            }
        }
    }
    folder
}

/// Runs the binary at a place of the world, on a machine with so many threads.
fn run(root: &Path, command: &str, [zone, home, threads, lang]: [&str; 4]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_stories"));
    program.args([command, "--now", NOW, "--root"]).arg(root).current_dir("/").env_clear();
    program.env("TZ", zone).env("HOME", home).env("RAYON_NUM_THREADS", threads).env("LANG", lang);
    program.output().unwrap()
}

/// The files of a folder of the repository's content.
fn example_records(folder: &str) -> Vec<(String, Arc<SourceFile>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(folder);
    let files = std::fs::read_dir(root).unwrap().map(|e| e.unwrap().path());
    files
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name.clone(), Arc::new(SourceFile { path: name, text }))
        })
        .collect()
}

#[test]
fn the_example_manifests_are_what_the_program_writes() {
    let all = example_records("editions");
    assert!(all.len() >= 3, "current, superseded, withdrawn");
    for (name, file) in all {
        let (manifest, found) = records::edition(&file);
        let manifest = manifest.unwrap_or_else(|| panic!("{name}: {found:?}"));
        assert_eq!(records::edition::text(&manifest.edition), file.text, "{name}");
    }
}

/// What a build says of the example editions, to readers and to the office.
fn each_edition_shows_another_state(root: &Path) {
    let read = |path: &str| std::fs::read_to_string(root.join("dist").join(path)).unwrap();
    let report = read("report/editions.json");
    for (code, state) in [("AREN-2026-1", "current"), ("EN-2026-1", "superseded"), ("NB-2026-1", "withdrawn")]
    {
        let line = report.split(&format!("\"code\": \"{code}\"")).nth(1).unwrap();
        let line = line.split("\"status\": ").nth(1).unwrap();
        assert!(line.starts_with(&format!("\"{state}\"")), "{code}: {line}");
        assert!(read(&format!("site/e/{code}/index.html")).contains(&format!("printed-{state}")), "{code}");
    }
}

const OSLO: [&str; 4] = ["Europe/Oslo", "/root", "1", "C"];
const KIRITIMATI: [&str; 4] = ["Pacific/Kiritimati", "/nonexistent", "7", "ar_EG.UTF-8"];

/// When each file and folder was last changed, and which it is on the disk.
fn stamps(folder: &Path) -> BTreeMap<PathBuf, (SystemTime, u64)> {
    use std::os::unix::fs::MetadataExt;
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    entries
        .map(|e| (e.path().to_owned(), e.metadata().unwrap()))
        .map(|(p, m)| (p, (m.modified().unwrap(), m.ino())))
        .collect()
}

#[test]
fn the_examples_are_the_same_everywhere_and_are_not_touched_again() {
    let (here, there) = (copy(), copy());
    let (first, second) = std::thread::scope(|scope| {
        let first = scope.spawn(|| run(here.path(), "build", OSLO));
        (run(there.path(), "build", KIRITIMATI), first.join().unwrap())
    });
    for output in [&first, &second] {
        let ran = Ran::of(output);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    }
    let site = |root: &Path| root.join("dist/site");
    assert_same(&tree(&site(here.path())), &tree(&site(there.path())), "in Oslo and on Kiritimati");
    assert_same(
        &tree(&here.path().join("dist/report")),
        &tree(&there.path().join("dist/report")),
        "the reports",
    );

    each_edition_shows_another_state(here.path());

    let before = stamps(&site(here.path()));
    let again = Ran::of(&run(here.path(), "build", KIRITIMATI));
    assert!(again.out.contains("nothing was touched"), "{}", again.out);
    assert_eq!(stamps(&site(here.path())), before, "a second build touches nothing");
    let check = Ran::of(&run(here.path(), "check", OSLO));
    assert_eq!(check.code, 0, "{}", check.out);
    assert_eq!(stamps(&site(here.path())), before, "a check touches nothing");
}
