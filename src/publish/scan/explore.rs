//! Looks at bytes as they are and as everything they can be decoded to. Reads no file, and judges nothing.
//!
//! Pages of one site are much the same: heads, menus, footers, lists. A line of text is not looked at again, in whatever file it
//! stands, if nothing was found in it and the line before it is the same too.

use std::collections::{BTreeMap, HashSet, VecDeque};
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

/// Bytes of text that are looked at together, if the lines are not longer.
const WIDEST: usize = 1 << 14;

/// Bytes that one letter of a word may take: percent-encoding of a letter of three bytes.
const DISGUISE: usize = 9;

/// Bytes that one letter takes as it is, with a little of what stands between letters. A disguised one is a place of its own.
const PLAIN: usize = 4;

/// A line is known if it and so many bytes before it are: a word may begin in one line and end in the next.
const BEFORE: usize = 64;

/// Lines that are remembered, together: they take some fifty megabytes.
const REMEMBERED: usize = 1 << 20;

/// What has been looked at in a whole search, and held nothing. Its iteration order never matters: it is only asked.
#[derive(Debug)]
pub(super) struct Clean(Vec<Mutex<HashSet<Key>>>);

impl Clean {
    pub(super) fn new() -> Self {
        Self((0..64).map(|_| Mutex::new(HashSet::new())).collect())
    }

    fn shelf(&self, key: Key) -> Option<std::sync::MutexGuard<'_, HashSet<Key>>> {
        self.0.get(usize::from(key[0]) % self.0.len())?.lock().ok()
    }

    fn knows(&self, key: Key) -> bool {
        self.shelf(key).is_some_and(|shelf| shelf.contains(&key))
    }

    fn note(&self, key: Key) {
        if let Some(mut shelf) = self.shelf(key).filter(|shelf| shelf.len() < REMEMBERED / 64) {
            shelf.insert(key);
        }
    }
}

type Key = [u8; 16];

fn half(hasher: &blake3::Hasher) -> Key {
    let mut half = [0; 16];
    half.iter_mut().zip(hasher.finalize().as_bytes()).for_each(|(to, from)| *to = *from);
    half
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
    /// Bytes the longest word may take, in disguise and as it is.
    reach: usize,
    near: usize,
    depth: usize,
    /// Short names count where letters are drawn, and not in fonts and numbers.
    text_alone: bool,
}

impl<'a> Search<'a> {
    pub(super) fn new(needles: &'a Needles, clean: &'a Clean) -> Self {
        let longest = needles.longest().max(16);
        let (reach, near) = (longest * DISGUISE, longest * PLAIN);
        Self {
            needles,
            clean,
            found: BTreeMap::new(),
            seen: BTreeMap::new(),
            hits: 0,
            reach,
            near,
            depth: DEPTH,
            text_alone: false,
        }
    }

    /// Looks at some bytes as they are, and then at everything they can be decoded to. `path` says how one came to them;
    /// the first `names` steps of it are no writings.
    pub(super) fn explore(&mut self, bytes: &[u8], path: &[&'static str], names: usize) -> io::Result<()> {
        if bytes.len() < LONG.max(4 * self.reach) || text::is_binary(bytes) || str::from_utf8(bytes).is_err()
        {
            return self.whole(bytes, path, names);
        }
        let left = (self.depth + names).saturating_sub(path.len());
        let mut lines = Lines::new(bytes, self.reach, left);
        while let Some((window, keys)) = lines.next_unknown(self.clean) {
            let before = self.hits;
            self.seen.clear();
            self.whole(window, path, names)?;
            if self.hits == before {
                for key in keys {
                    self.clean.note(key);
                }
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
        if path.len() >= self.depth + names {
            return Ok(());
        }
        let marks = Marks::of(bytes);
        for writing in
            Writing::ALL.into_iter().filter(|writing| writing.mark().is_none_or(|mark| marks.has(mark)))
        {
            let path: Vec<&'static str> = path.iter().copied().chain([writing.name()]).collect();
            for decoded in writing.decode(bytes, self.near, self.needles.least())? {
                if decoded.len() > bytes.len() {
                    self.explore(&decoded, &path, names)?;
                } else {
                    self.whole(&decoded, &path, names)?;
                }
            }
        }
        Ok(())
    }

    /// Looks at a PDF: at its text, and at everything in it as in any other file. Its programs and fonts are compressed, and are no
    /// writings in writings.
    pub(super) fn explore_pdf(&mut self, bytes: &[u8]) -> io::Result<()> {
        (self.depth, self.text_alone) = (DEPTH - 1, true);
        self.explore(bytes, &[], 0)?;
        (self.depth, self.text_alone) = (DEPTH, false);
        for text in pdf::texts(bytes)? {
            let text = canonical(&text);
            let mut hits = Vec::new();
            self.needles.hits(&text, &mut |place| hits.push(place));
            self.needles.dense_hits(&text, &mut |place| hits.push(place));
            for place in hits {
                self.hit(place, &["letters of a PDF"]);
            }
        }
        Ok(())
    }

    fn match_words(&mut self, bytes: &[u8], path: &[&'static str]) {
        let text = canonical(&text::readable(&String::from_utf8_lossy(bytes)));
        let mut hits = Vec::new();
        self.needles.hits(&text, &mut |place| hits.push(place));
        let (text_alone, needles) = (self.text_alone, self.needles);
        for place in hits.into_iter().filter(|place| !(text_alone && needles.is_slight(*place))) {
            self.hit(place, path);
        }
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

/// The lines of a text, and what is known of them.
struct Lines<'t> {
    bytes: &'t [u8],
    reach: usize,
    /// How deep is still looked: what was not looked at deep enough is not known.
    left: usize,
    /// Where the next line begins.
    at: usize,
    /// The last lines: where each begins, and its hash.
    last: VecDeque<(usize, Key)>,
}

impl<'t> Lines<'t> {
    const fn new(bytes: &'t [u8], reach: usize, left: usize) -> Self {
        Self { bytes, reach, left, at: 0, last: VecDeque::new() }
    }

    /// The next lines that are not known to hold nothing, with as much before them as a word may reach; and the keys under which to
    /// note that they hold nothing. Known ones between them are looked at again where that is less than what stands before.
    fn next_unknown(&mut self, clean: &Clean) -> Option<(&'t [u8], Vec<Key>)> {
        let (mut start, mut end, mut keys) = (self.at, self.at, Vec::new());
        while let Some(key) = self.line() {
            if !clean.knows(key) {
                keys.push(key);
                end = self.at;
            } else if keys.is_empty() {
                start = self.at;
            } else if self.at - end >= self.reach {
                break;
            }
            if end - start.min(end) >= WIDEST {
                break;
            }
        }
        let window = self.bytes.get(start.saturating_sub(self.reach)..end)?;
        (!keys.is_empty()).then_some((window, keys))
    }

    /// Goes over a line, and gives its key: of the line itself and of the one before it, or the few.
    fn line(&mut self) -> Option<Key> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let end =
            rest.iter().take(WIDEST).position(|b| *b == b'\n').map_or(rest.len().min(WIDEST), |end| end + 1);
        let own = half(blake3::Hasher::new().update(rest.get(..end).unwrap_or_default()));
        while self.last.get(1).is_some_and(|(second, _)| second + BEFORE <= self.at) {
            self.last.pop_front();
        }
        let mut hasher = blake3::Hasher::new();
        hasher.update(&[u8::try_from(self.left).unwrap_or(u8::MAX)]);
        for (_, key) in &self.last {
            hasher.update(key);
        }
        hasher.update(&own);
        self.last.push_back((self.at, own));
        self.at += end;
        Some(half(&hasher))
    }
}
