//! The words to look for, as a machine that finds all of them in one go. Does not read files and decodes nothing.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::AhoCorasick;

use super::SHORTEST;
use super::text::{BROKEN, canonical};
use crate::diag::{Area, Diagnostic};

/// Letters from which on a word is told from chance wherever it turns up; a shorter one counts in running text only.
const CERTAIN: usize = 8;

/// Letters a word must have to be looked for without its blanks: across the ends of sentences, short ones come about by chance.
const UNSPACED: usize = 18;

/// Letters of a stretch of text that chance does not make.
const STRETCH: usize = 16;

/// Most letters that an ending or an attached word may have.
const MOST_ATTACHED: usize = 3;

/// A word to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needle<'w> {
    /// Found wherever its letters stand in a row.
    Letters(&'w str),
    /// A name: found as a word of its own, also with a short ending; in scripts that join words, with a short one before it.
    Name(&'w str),
}

impl<'w> Needle<'w> {
    const fn text(self) -> &'w str {
        match self {
            Self::Letters(text) | Self::Name(text) => text,
        }
    }
}

/// The words to look for.
#[derive(Debug)]
pub struct Needles {
    machine: AhoCorasick,
    /// The same words without anything but letters, for text of which nobody knows where its blanks are; and which pattern each is.
    dense: (AhoCorasick, Vec<usize>),
    /// What each pattern of the machine is.
    patterns: Vec<Pattern>,
    words: Vec<String>,
    too_short: Vec<String>,
    /// The places of names that chance makes of bytes.
    slight: BTreeSet<usize>,
    /// Letters of the longest.
    longest: usize,
    /// Letters of the shortest that is looked for everywhere.
    least: usize,
}

/// A canonical word, and the places of those it came from.
#[derive(Debug, Default)]
struct Pattern {
    letters: usize,
    meant: Vec<usize>,
    /// The places of those that are names.
    names: Vec<usize>,
}

impl Needles {
    /// Takes the words, as people write them.
    ///
    /// # Errors
    /// More words than can be searched for at once (some hundred million letters).
    pub fn new<S: AsRef<str>>(words: impl IntoIterator<Item = S>) -> Result<Self, Diagnostic> {
        let words: Vec<S> = words.into_iter().collect();
        Self::of(words.iter().map(|word| Needle::Letters(word.as_ref())))
    }

    /// The same with names among them. A word is known by its place in this list from then on.
    ///
    /// # Errors
    /// More words than can be searched for at once.
    pub fn of<'w>(needles: impl IntoIterator<Item = Needle<'w>>) -> Result<Self, Diagnostic> {
        let (mut words, mut too_short) = (Vec::new(), Vec::new());
        let mut all: BTreeMap<String, Pattern> = BTreeMap::new();
        for (place, needle) in needles.into_iter().enumerate() {
            let (word, canonical) = (needle.text().to_owned(), canonical(needle.text()));
            let letters = canonical.chars().filter(|c| c.is_alphanumeric()).count();
            if letters < SHORTEST {
                too_short.push(word.clone());
            } else {
                let pattern = all.entry(canonical).or_default();
                pattern.letters = letters;
                match needle {
                    Needle::Letters(_) => pattern.meant.push(place),
                    Needle::Name(_) => pattern.names.push(place),
                }
            }
            words.push(word);
        }
        too_short.sort_unstable();
        too_short.dedup();
        let slight = |p: &&Pattern| p.letters < CERTAIN;
        let slight = all.values().filter(slight).flat_map(|p| p.names.iter().copied()).collect();
        let machine = AhoCorasick::new(all.keys()).map_err(|why| too_many(&why))?;
        let long = all.iter().enumerate().filter(|(_, (_, p))| p.letters >= UNSPACED && !p.meant.is_empty());
        let (dense, of): (Vec<String>, Vec<usize>) = long.map(|(n, (word, _))| (dense(word), n)).unzip();
        let dense = (AhoCorasick::new(&dense).map_err(|why| too_many(&why))?, of);
        // A short name counts in running text only, and a stretch of that is longer.
        let certain = |p: &Pattern| if p.meant.is_empty() { p.letters.max(CERTAIN) } else { p.letters };
        let least = all.values().map(certain).min().unwrap_or(SHORTEST);
        let longest = all.keys().map(|word| word.chars().count()).max().unwrap_or(0);
        Ok(Self {
            machine,
            dense,
            patterns: all.into_values().collect(),
            words,
            too_short,
            slight,
            longest,
            least,
        })
    }

    /// Whether a word is a name so short that chance makes it wherever there is no text.
    #[must_use]
    pub(super) fn is_slight(&self, place: usize) -> bool {
        self.slight.contains(&place)
    }

    /// Words of fewer than four letters, which are *not* looked for: whoever relies on the result must be told.
    #[must_use]
    pub fn too_short(&self) -> &[String] {
        &self.too_short
    }

    /// A word by its place.
    #[must_use]
    pub fn word(&self, place: usize) -> &str {
        self.words.get(place).map_or("", String::as_str)
    }

    /// Every word that stands in a text as it is.
    #[must_use]
    pub fn in_text(&self, text: &str) -> Vec<usize> {
        let mut found = Vec::new();
        self.hits(&canonical(text), &mut |place| found.push(place));
        found
    }

    /// Every long word in a text that has been made canonical, also if its blanks are not where they should be.
    pub(super) fn dense_hits(&self, text: &str, hit: &mut impl FnMut(usize)) {
        for found in self.dense.0.find_overlapping_iter(&dense(text)) {
            let pattern = self.dense.1.get(found.pattern().as_usize()).and_then(|n| self.patterns.get(*n));
            pattern.into_iter().flat_map(|p| &p.meant).for_each(|place| hit(*place));
        }
    }

    /// Letters of the shortest word that is looked for in what may be no text at all.
    pub(super) const fn least(&self) -> usize {
        self.least
    }

    /// Letters of the longest word.
    pub(super) const fn longest(&self) -> usize {
        self.longest
    }

    /// Every word in a text that has been made canonical, by its place.
    pub(super) fn hits(&self, text: &str, hit: &mut impl FnMut(usize)) {
        for found in self.machine.find_overlapping_iter(text) {
            let Some(pattern) = self.patterns.get(found.pattern().as_usize()) else { continue };
            pattern.meant.iter().for_each(|place| hit(*place));
            if !pattern.names.is_empty() && is_name(text, found.start(), found.end(), pattern.letters) {
                pattern.names.iter().for_each(|place| hit(*place));
            }
        }
    }
}

fn too_many(why: &aho_corasick::BuildError) -> Diagnostic {
    let message = format!("so many words cannot be looked for at once: {why}");
    Diagnostic::error(Area::Output, "scan-too-large", message).remedy("Look for fewer words at a time.")
}

/// A text without anything but its letters.
fn dense(canonical: &str) -> String {
    canonical.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether what stands there is a word of its own, in running text if it is short.
fn is_name(text: &str, start: usize, end: usize, letters: usize) -> bool {
    let (before, after) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
    let joined =
        |text: &mut dyn Iterator<Item = char>| text.take_while(|c| c.is_alphanumeric()).take(9).count();
    let attached = (joined(&mut before.chars().rev()), joined(&mut after.chars()));
    let joins = text.get(start..end).is_some_and(|name| name.chars().any(joins_words));
    let alone = match attached {
        (0, 0..=MOST_ATTACHED) => true,
        (1..=MOST_ATTACHED, 0..=MOST_ATTACHED) => joins,
        _ => false,
    };
    // Bytes that are no text end a stretch.
    let run = |text: &mut dyn Iterator<Item = char>| text.take(STRETCH).take_while(|c| *c != BROKEN).count();
    let stretch = || letters + run(&mut before.chars().rev()) + run(&mut after.chars());
    alone && (letters >= CERTAIN || stretch() >= STRETCH || !text.contains(BROKEN))
}

const fn joins_words(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{1200}'..='\u{139f}')
}
