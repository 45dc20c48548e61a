//! Looks for given words in a finished folder, in every writing they may hide in. Does not know which words are private, and
//! changes nothing.
//!
//! The words are not written in all possible ways and searched for; that would miss a name of which a single letter is
//! escaped. Instead everything that can be decoded is decoded (and what comes out, once more), and each result is brought into
//! one canonical form in which the words are searched for. What no such reading can find: letters as pictures, and
//! text in a PDF set in a font with numbers of its own.

mod text;
mod unpack;
mod writing;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use aho_corasick::AhoCorasick;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::diag::{Area, Diagnostic, Diagnostics, Spot};

use super::disk;
use text::canonical;
use writing::Writing;

/// How deep writings are looked for in writings: base64 in JSON in a compressed stream is three.
const DEPTH: usize = 3;

/// Letters a word must have: a shorter one is found in any picture by chance.
const SHORTEST: usize = 4;

/// The words to look for.
#[derive(Debug)]
pub struct Needles {
    words: Vec<String>,
    machine: AhoCorasick,
    too_short: Vec<String>,
}

impl Needles {
    /// Takes the words, as people write them.
    ///
    /// # Errors
    /// More words than can be searched for at once (some hundred million letters).
    pub fn new<S: AsRef<str>>(words: impl IntoIterator<Item = S>) -> Result<Self, Diagnostic> {
        let all: BTreeMap<String, String> =
            words.into_iter().map(|word| (canonical(word.as_ref()), word.as_ref().to_owned())).collect();
        let long = |canonical: &str| canonical.chars().filter(|c| c.is_alphanumeric()).count() >= SHORTEST;
        let (long, short): (Vec<_>, Vec<_>) = all.into_iter().partition(|(canonical, _)| long(canonical));
        let machine = AhoCorasick::new(long.iter().map(|(canonical, _)| canonical)).map_err(|why| {
            let message = format!("so many words cannot be looked for at once: {why}");
            Diagnostic::error(Area::Output, "scan-too-large", message)
                .remedy("Look for fewer words at a time.")
        })?;
        let words = long.into_iter().map(|(_, word)| word).collect();
        Ok(Self { words, machine, too_short: short.into_iter().map(|(_, word)| word).collect() })
    }

    /// Words of fewer than four letters, which are *not* looked for: whoever relies on the result must be told.
    #[must_use]
    pub fn too_short(&self) -> &[String] {
        &self.too_short
    }
}

/// A word that was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, from the folder that was searched.
    pub file: PathBuf,
    /// The word, as it was given.
    pub word: String,
    /// How it is written there: `plain`, `base64`, `percent-encoding inside compressed data`.
    pub writing: String,
}

/// Looks into every file below a folder, and at the names. Follows no symbolic link, but reads where it leads.
///
/// # Errors
/// Files that could not be read: what was found in the others proves nothing.
pub fn folder(path: &Path, needles: &Needles) -> Result<Vec<Finding>, Diagnostics> {
    let mut files = Vec::new();
    list(path, Path::new(""), &mut files).map_err(|why| unreadable(path, &why))?;
    files.sort();
    let looked: Vec<_> = files.par_iter().map(|file| (file, look(path, file, needles))).collect();
    let (mut found, mut faults) = (Vec::new(), Diagnostics::new());
    for (file, result) in looked {
        match result {
            Ok(words) => found.extend(words.into_iter().map(|(word, writing)| {
                let word = needles.words.get(word).cloned().unwrap_or_default();
                Finding { file: file.clone(), word, writing }
            })),
            Err(why) => faults.push(unreadable(&path.join(file), &why)),
        }
    }
    faults.gate(found).map(|(found, _)| found)
}

fn unreadable(path: &Path, why: &io::Error) -> Diagnostic {
    let message = format!("{} could not be searched: {why}", path.display());
    Diagnostic::error(Area::Output, "scan-incomplete", message)
        .at(Spot::path(&path.display().to_string()), "nobody knows what is in it")
}

/// Everything below a folder that is not a folder, and the folders too for their names.
fn list(root: &Path, below: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(below))? {
        let entry = entry?;
        let path = below.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            list(root, &path, files)?;
        }
        files.push(path);
    }
    Ok(())
}

/// The words in one file or its name, each with its simplest writing.
fn look(root: &Path, file: &Path, needles: &Needles) -> io::Result<BTreeMap<usize, String>> {
    let mut search = Search::new(needles);
    search.explore(file.to_string_lossy().as_bytes(), &["file name"], 1)?;
    let full = root.join(file);
    let kind = fs::symlink_metadata(&full)?.file_type();
    if kind.is_symlink() {
        search.explore(fs::read_link(&full)?.to_string_lossy().as_bytes(), &["symbolic link"], 1)?;
    } else if kind.is_file() {
        search.explore(&disk::read(&full)?, &[], 0)?;
    }
    let writing = |path: Vec<&str>| {
        if path.is_empty() {
            "plain".to_owned()
        } else {
            path.into_iter().rev().collect::<Vec<_>>().join(" inside ")
        }
    };
    Ok(search.found.into_iter().map(|(word, path)| (word, writing(path))).collect())
}

/// A search through the writings of one file.
struct Search<'a> {
    needles: &'a Needles,
    /// Each word by its number, with the shortest way it was come to.
    found: BTreeMap<usize, Vec<&'static str>>,
    /// What has been looked at, with the way to it: the same text comes out of many readings.
    seen: BTreeMap<[u8; 32], usize>,
}

impl<'a> Search<'a> {
    const fn new(needles: &'a Needles) -> Self {
        Self { needles, found: BTreeMap::new(), seen: BTreeMap::new() }
    }

    /// Looks at some bytes as they are, and then at everything they can be decoded to. `path` says how one came to them;
    /// the first `names` steps of it are no writings.
    fn explore(&mut self, bytes: &[u8], path: &[&'static str], names: usize) -> io::Result<()> {
        let known = self.seen.entry(*blake3::hash(bytes).as_bytes()).or_insert(usize::MAX);
        if *known <= path.len() {
            return Ok(());
        }
        *known = path.len();
        self.match_words(bytes, path);
        if path.len() >= DEPTH + names {
            return Ok(());
        }
        for writing in Writing::ALL {
            let path: Vec<&'static str> = path.iter().copied().chain([writing.name()]).collect();
            for decoded in writing.decode(bytes)? {
                self.explore(&decoded, &path, names)?;
            }
        }
        Ok(())
    }

    fn match_words(&mut self, bytes: &[u8], path: &[&'static str]) {
        let text = canonical(&text::readable(&String::from_utf8_lossy(bytes)));
        for hit in self.needles.machine.find_overlapping_iter(&text) {
            let known = self.found.entry(hit.pattern().as_usize()).or_insert_with(|| path.to_vec());
            if path.len() < known.len() {
                *known = path.to_vec();
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
