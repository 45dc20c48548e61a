//! The one promise of a takedown that no other unit test sees: nothing comes on line with it.

use std::fs;
use std::path::Path;

use super::*;
use crate::build::{Work, build, published};
use crate::consent::clear::Purpose;
use crate::date::Now;

const SITE: &str = "schema: 1\nbase_url: https://stories.example.org/\ntime_zone: Europe/Oslo\nhost_country: NO\nlanguages: [en]\nreview: off\n";

const CONSENT: &str = "schema: 1\nreference: x\nprotection: standard\npeople:\n  - {id: p1, role: narrator, age: adult, given: 2026-01-01, \
until: 2028-01-01, channels: [web], languages: all, shows: {name: none, place: country}}\n";

fn put(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn story(root: &Path, folder: &str, id: &str, title: &str) {
    let text = format!(
        "---\nid: {id}\ntitle: {title}\nsummary: Short.\nreturnee: {{}}\norigin: ET\nuses: [housing]\nwent: well\n\
         told: {{language: en, on: 2025-01}}\n---\n\nIt rained.\n"
    );
    put(root, &format!("content/stories/{folder}/index.en.md"), &text);
    put(root, &format!("content/stories/{folder}/consent.yaml"), CONSENT);
}

/// The repository's own theme and English words.
fn with_theme(root: &Path) {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["themes/default", "i18n/en"] {
        for entry in walkdir::WalkDir::new(own.join(folder)) {
            let entry = entry.unwrap();
            let to = root.join(entry.path().strip_prefix(own).unwrap());
            if entry.file_type().is_dir() {
                fs::create_dir_all(to).unwrap();
            } else {
                fs::copy(entry.path(), to).unwrap();
            }
        }
    }
}

#[test]
fn nothing_comes_on_line_with_a_takedown() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    with_theme(root);
    put(root, "content/site.yaml", SITE);
    story(root, "roof", "s-0001", "A roof");
    let silent = |_: Work, _: usize, _: usize| {};
    let now = Now::parse("2026-11-21T12:00:00Z").unwrap();
    let order = Order { root, now, purpose: Purpose::Publish, progress: &silent };
    published(&order, None, false).unwrap();
    story(root, "glass", "s-0002", "Glass and sand");
    takedown(&order).unwrap();
    let page = |title: &str| root.join("dist/site/en/stories").join(title).join("index.html").exists();
    assert!(page("a-roof") && !page("glass-and-sand"));
    // Not said for nothing: an ordinary build does put it there.
    build(&order).unwrap();
    assert!(page("glass-and-sand"));
}
