//! Looks at bytes as they are and as everything they can be decoded to. Reads no file, and judges nothing.
//!
//! Pages of one site are much the same: heads, menus, footers, lists. Text is looked at in windows that are cut where its lines
//! say so, and a window in which nothing was found is not looked at again, in whatever file it stands.

use std::collections::{BTreeMap, HashSet};
use std::io;
use std::sync::Mutex;

use super::needles::Needles;
use super::pdf;
use super::text::{self, canonical};
use super::writing::Writing;

/// How deep writings are looked for in writings: base64 in JSON in a compressed stream is three.
const DEPTH: usize = 3;

/// Bytes of text that are worth cutting.
const LONG: usize = 1 << 12;

/// The most bytes of a window, if no line ends before.
const WIDEST: usize = 1 << 14;

/// Bytes that one letter of a word may take: percent-encoding of percent-encoding of a letter of three bytes.
const DISGUISE: usize = 15;

/// Windows that are remembered, together: they take some ten megabytes.
const REMEMBERED: usize = 1 << 19;

/// What has been looked at in a whole search, and held nothing. Its iteration order never matters: it is only asked.
#[derive(Debug)]
pub(super) struct Clean(Vec<Mutex<HashSet<[u8; 16]>>>);

impl Clean {
    pub(super) fn new() -> Self {
        Self((0..64).map(|_| Mutex::new(HashSet::new())).collect())
    }

    fn key(bytes: &[u8], left: usize) -> [u8; 16] {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&[u8::try_from(left).unwrap_or(u8::MAX)]).update(bytes);
        let mut half = [0; 16];
        half.iter_mut().zip(hasher.finalize().as_bytes()).for_each(|(to, from)| *to = *from);
        half
    }

    fn shelf(&self, key: [u8; 16]) -> Option<std::sync::MutexGuard<'_, HashSet<[u8; 16]>>> {
        self.0.get(usize::from(key[0]) % self.0.len())?.lock().ok()
    }

    fn knows(&self, key: [u8; 16]) -> bool {
        self.shelf(key).is_some_and(|shelf| shelf.contains(&key))
    }

    fn note(&self, key: [u8; 16]) {
        if let Some(mut shelf) = self.shelf(key).filter(|shelf| shelf.len() < REMEMBERED / 64) {
            shelf.insert(key);
        }
    }
}

/// A search through the writings of one file.
pub(super) struct Search<'a> {
    needles: &'a Needles,
    clean: &'a Clean,
    /// Each word by its place, with the shortest way it was come to.
    pub(super) found: BTreeMap<usize, Vec<&'static str>>,
    /// What has been looked at, with the way to it: the same text comes out of many readings.
    seen: BTreeMap<[u8; 32], usize>,
    /// Times anything was found.
    hits: usize,
    reach: usize,
}

impl<'a> Search<'a> {
    pub(super) fn new(needles: &'a Needles, clean: &'a Clean) -> Self {
        let reach = needles.longest().max(16) * DISGUISE;
        Self { needles, clean, found: BTreeMap::new(), seen: BTreeMap::new(), hits: 0, reach }
    }

    /// Looks at some bytes as they are, and then at everything they can be decoded to. `path` says how one came to them;
    /// the first `names` steps of it are no writings.
    pub(super) fn explore(&mut self, bytes: &[u8], path: &[&'static str], names: usize) -> io::Result<()> {
        if bytes.len() < LONG.max(4 * self.reach) || text::is_binary(bytes) || str::from_utf8(bytes).is_err()
        {
            return self.whole(bytes, path, names);
        }
        let left = (DEPTH + names).saturating_sub(path.len());
        for window in windows(bytes, self.reach) {
            let key = Clean::key(window, left);
            if self.clean.knows(key) {
                continue;
            }
            let before = self.hits;
            self.seen.clear();
            self.whole(window, path, names)?;
            if self.hits == before {
                self.clean.note(key);
            }
        }
        // What was packed before it was written in letters makes no sense in parts.
        if left > 0 {
            let path: Vec<&'static str> = path.iter().copied().chain([Writing::Base64.name()]).collect();
            for packed in Writing::long_base64(bytes, self.reach) {
                self.explore(&packed, &path, names)?;
            }
        }
        Ok(())
    }

    fn whole(&mut self, bytes: &[u8], path: &[&'static str], names: usize) -> io::Result<()> {
        let known = self.seen.entry(*blake3::hash(bytes).as_bytes()).or_insert(usize::MAX);
        if *known <= path.len() {
            return Ok(());
        }
        *known = path.len();
        self.match_words(bytes, path);
        if path.len() >= DEPTH + names {
            return Ok(());
        }
        let marks = Marks::of(bytes);
        for writing in
            Writing::ALL.into_iter().filter(|writing| writing.mark().is_none_or(|mark| marks.has(mark)))
        {
            let path: Vec<&'static str> = path.iter().copied().chain([writing.name()]).collect();
            for decoded in writing.decode(bytes, self.reach, self.needles.least())? {
                if decoded.len() > bytes.len() {
                    self.explore(&decoded, &path, names)?;
                } else {
                    self.whole(&decoded, &path, names)?;
                }
            }
        }
        Ok(())
    }

    /// Looks at the text of a PDF. What else is in it is looked at as in any other file.
    pub(super) fn explore_pdf(&mut self, bytes: &[u8]) -> io::Result<()> {
        for text in pdf::texts(bytes)? {
            let text = canonical(&text);
            let mut hits = Vec::new();
            self.needles.hits(&text, &mut |place| hits.push(place));
            self.needles.dense_hits(&text, &mut |place| hits.push(place));
            hits.into_iter().for_each(|place| self.hit(place, &["letters of a PDF"]));
        }
        Ok(())
    }

    fn match_words(&mut self, bytes: &[u8], path: &[&'static str]) {
        let text = canonical(&text::readable(&String::from_utf8_lossy(bytes)));
        let mut hits = Vec::new();
        self.needles.hits(&text, &mut |place| hits.push(place));
        hits.into_iter().for_each(|place| self.hit(place, path));
    }

    fn hit(&mut self, place: usize, path: &[&'static str]) {
        self.hits += 1;
        let known = self.found.entry(place).or_insert_with(|| path.to_vec());
        if path.len() < known.len() {
            *known = path.to_vec();
        }
    }
}

/// Which bytes occur: most writings begin with a sign of their own.
struct Marks([bool; 256]);

impl Marks {
    fn of(bytes: &[u8]) -> Self {
        let mut all = [false; 256];
        for byte in bytes {
            if let Some(there) = all.get_mut(usize::from(*byte)) {
                *there = true;
            }
        }
        Self(all)
    }

    fn has(&self, byte: u8) -> bool {
        self.0.get(usize::from(byte)).is_some_and(|there| *there)
    }
}

/// Cuts a text after lines, and gives each part with so many bytes before it. Where it is cut depends on the lines themselves, so that
/// what is the same in two texts is cut in the same way.
fn windows(bytes: &[u8], reach: usize) -> impl Iterator<Item = &[u8]> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = bytes.get(start..).filter(|rest| !rest.is_empty())?;
        let window = bytes.get(start.saturating_sub(reach)..start + cut(rest));
        start += cut(rest);
        window
    })
}

/// Where the first window of a text ends.
fn cut(bytes: &[u8]) -> usize {
    let mut end = 0;
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        end += line.len();
        // A sum is enough: it need only differ from line to line, for one in sixteen.
        let sum = line.iter().fold(0_u32, |sum, b| sum.wrapping_mul(31).wrapping_add(u32::from(*b)));
        if end >= WIDEST || (sum >> 8).is_multiple_of(16) && line.last() == Some(&b'\n') {
            break;
        }
    }
    end.min(WIDEST)
}
