//! Turns the ways in which a block can be read into the one that the texts of the program allow, letter by letter, with the spelling
//! of those texts. Does not guess: a block that cannot be put together from them is refused.
//!
//! A block is a row of texts that were given to the theme. Between them the theme may set what has no letters: brackets, commas,
//! bullets, the numbers of pages and items. Of several ways the one with the fewest texts and the fewest such signs is taken.

use std::collections::BTreeMap;

use super::letters::{Lexicon, Prefix, shows};
use super::order::{Drawn, Piece, Way, apart, ways};
use crate::lang::Lang;

/// A letter of a block, read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Letter {
    pub(super) drawn: Drawn,
    /// What is said from here to the next letter.
    pub(super) said: String,
    /// Its language; none if there are no letters of a text in the block.
    pub(super) language: Option<Lang>,
    /// Whether the next letter is of the same text.
    joined: bool,
}

/// A block, read.
#[derive(Debug, Default)]
pub(super) struct Spelled {
    pub(super) letters: Vec<Letter>,
    /// The texts it is made of, as words of the lexicon.
    pub(super) words: Vec<usize>,
    /// Whether it says something else when read as it is drawn.
    pub(super) turned: bool,
}

/// What a text costs, and a sign between texts.
const WORD: u32 = 2;
const SIGN: u32 = 3;

/// How a letter came in.
#[derive(Clone, Copy, Debug)]
enum How {
    /// As a letter of a text; the text, if it ends here.
    Text(Option<usize>),
    /// As a sign between texts.
    Sign,
}

#[derive(Clone, Copy, Debug)]
struct Step {
    before: Option<usize>,
    drawn: Drawn,
    how: How,
    turned: bool,
}

/// Inside a text, or between two.
type State = Option<Prefix>;

/// The cheapest way to each state: the price and the last step. Hardly ever more than two or three.
type States = Vec<(State, (u32, Option<usize>))>;

struct Speller<'a> {
    lexicon: &'a Lexicon<'a>,
    steps: Vec<Step>,
}

/// Reads a block.
///
/// # Errors
/// The pieces up to which it could be read.
pub(super) fn spell(lexicon: &Lexicon, pieces: &[Piece], around: Lang) -> Result<Spelled, usize> {
    let right_to_left = is_right_to_left(pieces);
    let mut speller = Speller { lexicon, steps: Vec::new() };
    let mut reached: Vec<States> = vec![States::new(); pieces.len() + 1];
    let mut furthest = 0;
    if let Some(start) = reached.first_mut() {
        start.push((None, (0, None)));
    }
    for at in 0..pieces.len() {
        let here = reached.get_mut(at).map(std::mem::take).unwrap_or_default();
        if here.is_empty() {
            continue;
        }
        furthest = at;
        for way in ways(pieces, at, right_to_left) {
            let there = speller.read(&here, &way);
            if let Some(states) = reached.get_mut(way.to) {
                for (state, new) in there {
                    keep(states, state, new);
                }
            }
        }
    }
    let end = reached.last().and_then(|states| states.iter().find(|(state, _)| state.is_none()));
    let (_, (_, end)) = end.ok_or(furthest)?;
    Ok(speller.told(pieces, *end, around))
}

/// The words that a text in reading order is made of, if it is made of nothing else.
pub(super) fn made_of(lexicon: &Lexicon, text: &str) -> Option<Vec<usize>> {
    let mut speller = Speller { lexicon, steps: Vec::new() };
    let mut here: States = vec![(None, (0, None))];
    for letter in text.chars().filter(|c| shows(*c)) {
        here = speller.letter(
            &here,
            Drawn { letter, piece: 0, row: (0, 1), before: false, after: false },
            false,
        );
    }
    let (_, (_, mut at)) = here.into_iter().find(|(state, _)| state.is_none())?;
    let mut words = Vec::new();
    while let Some(step) = at.and_then(|a| speller.steps.get(a)) {
        if let How::Text(Some(word)) = step.how {
            words.push(word);
        }
        at = step.before;
    }
    words.reverse();
    (!words.is_empty()).then_some(words)
}

fn keep(states: &mut States, state: State, new: (u32, Option<usize>)) {
    match states.iter_mut().find(|(known, _)| *known == state) {
        Some((_, known)) if new.0 < known.0 => *known = new,
        Some(_) => {}
        None => states.push((state, new)),
    }
}

impl Speller<'_> {
    fn read(&mut self, from: &States, way: &Way) -> States {
        let mut here: States =
            from.iter().map(|(s, (price, step))| (*s, (price + way.price, *step))).collect();
        for cluster in &way.clusters {
            let before = cluster.again.then(|| here.clone());
            for drawn in &cluster.letters {
                here = self.letter(&here, *drawn, way.turned);
            }
            for (state, once) in before.into_iter().flatten() {
                keep(&mut here, state, once);
            }
            if here.is_empty() {
                break;
            }
        }
        here
    }

    fn letter(&mut self, from: &States, drawn: Drawn, turned: bool) -> States {
        let mut to = States::new();
        for (state, (price, before)) in from {
            let start = state.unwrap_or_else(|| self.lexicon.start());
            let price = price + if state.is_none() { WORD } else { 0 };
            let step = |how| Step { before: *before, drawn, how, turned };
            if let Some(next) = self.lexicon.next(start, drawn.letter) {
                let whole = self.lexicon.whole(next);
                self.go(&mut to, Some(next), price, step(How::Text(None)));
                if whole.is_some() {
                    self.go(&mut to, None, price, step(How::Text(whole)));
                }
            }
            if state.is_none() && !drawn.letter.is_alphabetic() {
                self.go(&mut to, None, price - WORD + SIGN, step(How::Sign));
            }
        }
        to
    }

    fn go(&mut self, to: &mut States, state: State, price: u32, step: Step) {
        let known = to.iter().find(|(known, _)| *known == state);
        if known.is_none_or(|(_, (known, _))| price < *known) {
            self.steps.push(step);
            keep(to, state, (price, Some(self.steps.len() - 1)));
        }
    }

    /// The way that was taken, with its spelling.
    fn told(&self, pieces: &[Piece], end: Option<usize>, around: Lang) -> Spelled {
        let mut path: Vec<Step> = Vec::new();
        let mut at = end;
        while let Some(step) = at.and_then(|a| self.steps.get(a)) {
            path.push(*step);
            at = step.before;
        }
        path.reverse();
        let mut spelled = Spelled { turned: path.iter().any(|s| s.turned), ..Spelled::default() };
        let main = self.main_language(&path, around);
        let mut language = main;
        let mut open: Vec<Drawn> = Vec::new();
        for step in path {
            match step.how {
                How::Sign => spelled.push(step.drawn, step.drawn.letter.to_string(), None),
                How::Text(None) => open.push(step.drawn),
                How::Text(Some(word)) => {
                    open.push(step.drawn);
                    let set = open.first().and_then(|d| pieces.get(d.piece)?.language);
                    let can_be = |language: &Lang| self.lexicon.languages(word).any(|l| l == *language);
                    let first = || self.lexicon.languages(word).next();
                    language = set.filter(can_be).or(language.filter(can_be)).or_else(first);
                    let spelling = self.lexicon.spelling(word, language.unwrap_or(around));
                    for (drawn, said) in open.drain(..).zip(spelling) {
                        spelled.push(drawn, said.to_owned(), language);
                    }
                    spelled.words.push(word);
                    if let Some(last) = spelled.letters.last_mut() {
                        last.joined = false;
                    }
                }
            }
        }
        spelled.part(pieces);
        spelled.settle(pieces, main);
        spelled
    }

    /// The language in which most letters of a block can be.
    fn main_language(&self, path: &[Step], around: Lang) -> Option<Lang> {
        let mut counts: BTreeMap<Lang, usize> = BTreeMap::new();
        let mut letters = 0;
        for step in path {
            letters += 1;
            if let How::Text(Some(word)) = step.how {
                let mut languages: Vec<Lang> = self.lexicon.languages(word).collect();
                languages.sort_unstable();
                languages.dedup();
                for language in languages {
                    *counts.entry(language).or_default() += letters;
                }
                letters = 0;
            }
        }
        counts
            .into_iter()
            .max_by_key(|(language, count)| (*count, *language == around))
            .map(|(language, _)| language)
    }
}

impl Spelled {
    fn push(&mut self, drawn: Drawn, said: String, language: Option<Lang>) {
        self.letters.push(Letter { drawn, said, language, joined: language.is_some() });
    }

    /// Puts spaces where texts and signs are words apart and neither has one.
    fn part(&mut self, pieces: &[Piece]) {
        for at in 1..self.letters.len() {
            let Some([before, after]) = self.letters.get_mut(at - 1..=at) else { continue };
            let spaced =
                before.said.ends_with(char::is_whitespace) || after.said.starts_with(char::is_whitespace);
            let clings = opens(before.drawn.letter) || closes(after.drawn.letter);
            let gap = || match distance(pieces, before.drawn, after.drawn) {
                Distance::None => false,
                Distance::Space => true,
                Distance::Apart => !clings,
            };
            if !before.joined && !spaced && gap() {
                before.said.push(' ');
            }
        }
    }

    /// Gives signs the language of the letters before them, or else behind them; and an element in whose runs languages are
    /// mixed, such as a list of their names, the language of the block.
    fn settle(&mut self, pieces: &[Piece], main: Option<Lang>) {
        let mut language = self.letters.iter().find_map(|l| l.language);
        let mut groups: BTreeMap<usize, Vec<(usize, Option<Lang>)>> = BTreeMap::new();
        for letter in &mut self.letters {
            language = letter.language.or(language);
            letter.language = language;
            if let Some(piece) = pieces.get(letter.drawn.piece) {
                groups.entry(piece.group).or_default().push((letter.drawn.piece, language));
            }
        }
        let mixed = |row: &Vec<(usize, Option<Lang>)>| {
            row.windows(2).any(|w| matches!(w, [a, b] if a.1 != b.1 && a.0 >= b.0))
        };
        groups.retain(|_, row| mixed(row));
        for letter in &mut self.letters {
            if pieces.get(letter.drawn.piece).is_some_and(|p| groups.contains_key(&p.group)) {
                letter.language = main;
            }
        }
    }
}

/// Whether most letters of a block go from right to left.
fn is_right_to_left(pieces: &[Piece]) -> bool {
    let letters =
        pieces.iter().flat_map(|p| &p.clusters).flat_map(|c| c.chars()).filter(|c| c.is_alphabetic());
    let (left, right): (Vec<char>, Vec<char>) = letters.partition(|c| super::letters::is_right_to_left(*c));
    left.len() > right.len()
}

/// What is between two letters that are read one after the other.
enum Distance {
    None,
    /// A space.
    Space,
    /// The end of a line, or free paper.
    Apart,
}

fn distance(pieces: &[Piece], before: Drawn, after: Drawn) -> Distance {
    if before.row == after.row {
        return if after.before { Distance::Space } else { Distance::None };
    }
    let between = pieces.get(before.row.1..after.row.0).unwrap_or_default();
    let spaces = |p: &Piece| p.clusters.iter().any(|c| c.contains(char::is_whitespace));
    let far = pieces.get(before.piece).zip(pieces.get(after.piece)).is_some_and(|(a, b)| apart(a, b));
    if before.after || after.before || between.iter().any(spaces) {
        Distance::Space
    } else if far {
        Distance::Apart
    } else {
        Distance::None
    }
}

/// Whether nothing but paper may stand between a sign and the word behind it.
const fn opens(letter: char) -> bool {
    matches!(letter, '(' | '[' | '{' | '«' | '‹' | '“' | '‘' | '„' | '‚' | '¿' | '¡')
}

/// Whether nothing but paper may stand between a sign and the word before it.
const fn closes(letter: char) -> bool {
    matches!(
        letter,
        ')' | ']'
            | '}'
            | '»'
            | '›'
            | '”'
            | '’'
            | '.'
            | ','
            | ':'
            | ';'
            | '!'
            | '?'
            | '…'
            | '،'
            | '؛'
            | '؟'
            | '።'
            | '፣'
            | '፤'
    )
}
