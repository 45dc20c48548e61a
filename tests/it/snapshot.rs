//! Compares texts with those kept in `tests/it/snapshots`. `STORIES_BLESS=1 cargo test` writes them anew; to be read before they are
//! committed.

use std::collections::BTreeSet;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/snapshots")
}

fn blessing() -> bool {
    std::env::var_os("STORIES_BLESS").is_some_and(|v| v == "1")
}

/// Says how a text differs from the one that is kept under a name, if it does.
pub fn compare(name: &str, text: &str) -> Result<(), String> {
    let path = folder().join(format!("{name}.txt"));
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if kept == text {
        return Ok(());
    }
    if blessing() {
        std::fs::create_dir_all(folder()).unwrap();
        std::fs::write(&path, text).unwrap();
        return Ok(());
    }
    Err(format!(
        "{name} reads otherwise than it did (STORIES_BLESS=1 keeps it).\n--- kept\n{kept}\n--- now\n{text}"
    ))
}

/// Fails for every kept text that no test asks for, or deletes it.
pub fn nothing_else_than(names: &BTreeSet<String>) {
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if !names.contains(&name) {
            if blessing() {
                std::fs::remove_file(&path).unwrap();
            } else {
                panic!("{} is kept, and no test asks for it", path.display());
            }
        }
    }
}
