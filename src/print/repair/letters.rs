//! Turns texts into what of them is drawn, letter by letter, and into what of them is said. Does not compare.

use std::ops::Range;

use crate::lang::Lang;

use super::{Part, Spoken};

/// What steers the layout and is neither drawn nor said: isolates, embeddings, overrides and marks of direction (UAX #9),
/// soft hyphens, zero-width spaces, joiners of words, byte-order marks. Joiners and non-joiners of letters are left in,
/// because they belong to the spelling.
pub(super) const fn steers(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

/// Whether a letter leaves a trace on paper by which it can be told. Spaces are trimmed at the ends of lines, and the
/// engine drops what has no shape of its own, so neither is compared.
pub(super) fn shows(letter: char) -> bool {
    !letter.is_whitespace()
        && !steers(letter)
        && !matches!(letter, '\u{200c}' | '\u{200d}' | '\u{34f}' | '\u{180e}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether a letter is written from right to left (UAX #9, classes R and AL), or counts among such letters.
pub(in crate::print) const fn is_right_to_left(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

/// Whether a letter is a decimal digit of a script used here.
pub(super) const fn is_digit(letter: char) -> bool {
    matches!(letter, '0'..='9' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}')
}

/// A text as it is said: what steers the layout is left out, any white space is one space.
pub(super) fn said(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    for letter in text.chars().filter(|c| !steers(*c)) {
        let letter = if letter.is_whitespace() { ' ' } else { letter };
        if letter != ' ' || !said.ends_with(' ') {
            said.push(letter);
        }
    }
    said
}

/// Texts that show the same letters.
#[derive(Debug)]
struct Word {
    letters: Vec<char>,
    /// Which of the things spoken they are.
    spoken: Vec<usize>,
}

/// All that may be said, to be found by its letters.
#[derive(Debug)]
pub(super) struct Lexicon<'a> {
    spoken: &'a [Spoken],
    /// Sorted by letters.
    words: Vec<Word>,
}

/// Texts that begin with the same letters: some of the words, and how many letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Prefix {
    from: usize,
    to: usize,
    letters: usize,
}

impl<'a> Lexicon<'a> {
    /// The texts that are said in a way.
    pub(super) fn new(spoken: &'a [Spoken], part: Part) -> Self {
        let texts = spoken.iter().enumerate().filter(|(_, s)| s.part == part);
        let shown = texts.map(|(at, s)| (s.text.chars().filter(|c| shows(*c)).collect::<Vec<char>>(), at));
        let mut all: Vec<(Vec<char>, usize)> = shown.filter(|(letters, _)| !letters.is_empty()).collect();
        all.sort();
        let mut words: Vec<Word> = Vec::new();
        for (letters, at) in all {
            match words.last_mut() {
                Some(last) if last.letters == letters => last.spoken.push(at),
                Some(_) | None => words.push(Word { letters, spoken: vec![at] }),
            }
        }
        Self { spoken, words }
    }

    /// What every text begins with: nothing.
    pub(super) fn start(&self) -> Prefix {
        Prefix { from: 0, to: self.words.len(), letters: 0 }
    }

    /// The texts that go on with a letter.
    pub(super) fn next(&self, prefix: Prefix, letter: char) -> Option<Prefix> {
        let words = self.words.get(prefix.from..prefix.to)?;
        let here = |word: &Word| word.letters.get(prefix.letters).copied();
        let from = prefix.from + words.partition_point(|w| here(w) < Some(letter));
        let to = prefix.from + words.partition_point(|w| here(w) <= Some(letter));
        (from < to).then_some(Prefix { from, to, letters: prefix.letters + 1 })
    }

    /// The text that ends here, if one does.
    pub(super) fn whole(&self, prefix: Prefix) -> Option<usize> {
        let shortest = self.words.get(prefix.from)?;
        (prefix.letters > 0 && shortest.letters.len() == prefix.letters).then_some(prefix.from)
    }

    /// The languages a text is in.
    pub(super) fn languages(&self, word: usize) -> impl Iterator<Item = Lang> {
        let spoken = self.words.get(word).into_iter().flat_map(|w| &w.spoken);
        spoken.filter_map(|at| self.spoken.get(*at)).map(|s| s.language)
    }

    /// All things spoken that show the letters of a word.
    pub(super) fn spoken(&self, word: usize) -> &[usize] {
        self.words.get(word).map_or(&[], |w| &w.spoken)
    }

    /// The spelling of a text in a language, or else in the first: for each letter what stands from it to the next, and
    /// before the first all that stands before.
    pub(super) fn spelling(&self, word: usize, language: Lang) -> Vec<&'a str> {
        let all = self.spoken(word);
        let is = |at: &&usize| self.spoken.get(**at).is_some_and(|s| s.language == language);
        let chosen = all.iter().find(is).or(all.first()).and_then(|at| self.spoken.get(*at));
        let Some(text) = chosen.map(|s| s.text.as_str()) else { return Vec::new() };
        let places: Vec<usize> = text.char_indices().filter(|(_, c)| shows(*c)).map(|(at, _)| at).collect();
        let range = |k: usize| -> Range<usize> {
            let from = if k == 0 { 0 } else { places.get(k).copied().unwrap_or(text.len()) };
            from..places.get(k + 1).copied().unwrap_or(text.len())
        };
        (0..places.len()).map(|k| text.get(range(k)).unwrap_or_default()).collect()
    }
}
