//! Turns text with `-- path --` headings into the files of a project. Does not write or run anything.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use crate::photo::Photo;

/// The story of [`Site::base`].
pub const STORY: &str = "content/stories/roof/index.en.md";
/// Its consent.
pub const CONSENT: &str = "content/stories/roof/consent.yaml";
/// Its photo.
pub const PHOTO: &str = "content/stories/roof/media/house.jpg";
/// The configuration.
pub const SITE: &str = "content/site.yaml";
/// The page of [`Site::base`].
pub const PAGE: &str = "content/pages/about/index.en.md";
/// Its contact.
pub const CONTACT: &str = "content/contacts/office.yaml";

/// Languages whose words are copied from the repository; those a test needs, since each costs time.
const WORDS: [&str; 3] = ["en", "nb", "ar"];

/// The files of a project, by path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// A site without a fault: one story with a photo, one page, one contact, the default theme.
    pub fn base() -> Self {
        Self::new(include_str!("sites/base.txt")).photo(PHOTO, &Photo::of([180, 60, 40]))
    }

    /// The files in a text, with the repository's own theme and words.
    pub fn new(text: &str) -> Self {
        static COMMON: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
        let files = COMMON.get_or_init(|| {
            let mut files = BTreeMap::new();
            take(&mut files, "themes/default");
            for lang in WORDS {
                take(&mut files, &format!("i18n/{lang}"));
            }
            files
        });
        Self { files: files.clone() }.with(text)
    }

    /// Adds the files in a text, or puts them in the place of what was there.
    pub fn with(mut self, text: &str) -> Self {
        for (path, content) in parts(text) {
            self.files.insert(path, content.into_bytes());
        }
        self
    }

    /// Adds a file of any bytes.
    pub fn bytes(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.to_owned(), bytes.into());
        self
    }

    /// Adds a photo.
    pub fn photo(self, path: &str, photo: &Photo) -> Self {
        self.bytes(path, photo.jpeg())
    }

    /// Takes a file or a folder away, which must be there.
    pub fn without(mut self, path: &str) -> Self {
        let before = self.files.len();
        let folder = format!("{path}/");
        self.files.retain(|p, _| p != path && !p.starts_with(&folder));
        assert!(self.files.len() < before, "there is no {path}");
        self
    }

    /// Gives a file a copy under another name.
    pub fn copy(mut self, from: &str, to: &str) -> Self {
        let bytes = self.files.get(from).unwrap_or_else(|| panic!("there is no {from}")).clone();
        self.files.insert(to.to_owned(), bytes);
        self
    }

    /// Replaces words in a file, which must be there, everywhere they occur.
    pub fn edit(mut self, path: &str, from: &str, to: &str) -> Self {
        let file = self.files.get_mut(path).unwrap_or_else(|| panic!("there is no {path}"));
        let text = String::from_utf8(file.clone()).unwrap();
        assert!(text.contains(from), "{path} does not hold {from:?}:\n{text}");
        *file = text.replace(from, to).into_bytes();
        self
    }

    /// Replaces words in a file, if it holds them.
    pub fn edit_where(self, path: &str, from: &str, to: &str) -> Self {
        let there = self.files.get(path).is_some_and(|bytes| String::from_utf8_lossy(bytes).contains(from));
        if there { self.edit(path, from, to) } else { self }
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> String {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("there is no {path}"));
        String::from_utf8(bytes.clone()).unwrap()
    }

    /// Adds a line to the fields at the top of a story or page.
    pub fn field(self, path: &str, line: &str) -> Self {
        self.edit(path, "---\n\n", &format!("{line}\n---\n\n"))
    }

    /// Adds a paragraph to the text of a story or page.
    pub fn say(mut self, path: &str, paragraph: &str) -> Self {
        let file = self.files.get_mut(path).unwrap_or_else(|| panic!("there is no {path}"));
        file.extend(format!("\n{paragraph}\n").into_bytes());
        self
    }

    /// The files as they are to be written: `BLAKE3(media/…)` becomes the hash of that file beside it.
    pub fn files(&self) -> BTreeMap<&str, Vec<u8>> {
        let finished = |path: &str, bytes: &[u8]| match str::from_utf8(bytes) {
            Ok(text) if text.contains("BLAKE3(") => self.hashed(path, text).into_bytes(),
            _ => bytes.to_vec(),
        };
        self.files.iter().map(|(path, bytes)| (path.as_str(), finished(path, bytes))).collect()
    }

    fn hashed(&self, path: &str, text: &str) -> String {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("BLAKE3(") {
            let (name, tail) = after.split_once(')').unwrap();
            let file = format!("{folder}/{name}");
            let bytes = self.files.get(&file).unwrap_or_else(|| panic!("there is no {file}"));
            out.push_str(before);
            out.push_str(&blake3::hash(bytes).to_hex());
            rest = tail;
        }
        out.push_str(rest);
        out
    }
}

/// The files of the repository below a folder.
fn take(files: &mut BTreeMap<String, Vec<u8>>, folder: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for entry in walkdir::WalkDir::new(root.join(folder)) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.insert(path, std::fs::read(entry.path()).unwrap());
        }
    }
    // What no native reader has reviewed yet is said by the golden test; here it would stand in every message.
    for (_, bytes) in files.iter_mut().filter(|(path, _)| path.ends_with(".ftl")) {
        let text = String::from_utf8(bytes.clone()).unwrap();
        *bytes = text.replace("# status: unreviewed\n", "").into_bytes();
    }
}

/// The paths and contents of a text with headings.
fn parts(text: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        let heading = line.trim_end().strip_prefix("-- ").and_then(|l| l.strip_suffix(" --"));
        match (heading, all.last_mut()) {
            (Some(path), _) => all.push((path.to_owned(), String::new())),
            (None, Some((_, content))) => content.push_str(line),
            (None, None) => panic!("a site begins with a heading, not with {line:?}"),
        }
    }
    all
}
