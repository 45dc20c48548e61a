//! Turns the runs of a block, in the order they are drawn, into the ways in which they can be read. Does not know the text and
//! does not choose.
//!
//! The engine gives the runs of a line in reading order, except that a run of one direction which it had to cut (a bracket from
//! another font, a vowel mark above its letter) is given in pieces from left to right. Pieces of a right-to-left run that touch
//! and go to the right were one run, then, and are read backwards, the last one first. Whether signs without a direction at the
//! ends of such a row belong to it depends on the text around (UAX #9, N0 to N2), so a row may be ended anywhere, at a price.
//!
//! A cluster cut in two, letter here and mark there, is drawn as two runs that both state the whole cluster: whether it is
//! meant once or twice is left open too.

use super::drawn::Place;
use super::letters::{is_digit, is_right_to_left, shows};
use crate::lang::Lang;

/// A run of glyphs of a block.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// The letters of each glyph or cluster, from left to right.
    pub(super) clusters: Vec<String>,
    pub(super) place: Option<Place>,
    /// Pieces of different groups (elements, pages) are never parts of one run.
    pub(super) group: usize,
    /// The language the theme set it in.
    pub(super) language: Option<Lang>,
}

/// A letter that shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Drawn {
    pub(super) letter: char,
    /// The piece it is from.
    pub(super) piece: usize,
    /// The pieces it is read together with: from this on, up to but without that.
    pub(super) row: (usize, usize),
    /// Whether there is a space before it, in its row.
    pub(super) before: bool,
    /// Whether it is the last of its row, with a space behind it.
    pub(super) after: bool,
}

/// Letters that belong together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cluster {
    pub(super) letters: Vec<Drawn>,
    /// Whether it may be the one before once more.
    pub(super) again: bool,
}

/// A way to read some pieces.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Way {
    /// The first piece it leaves.
    pub(super) to: usize,
    pub(super) clusters: Vec<Cluster>,
    /// Whether it is other than the way they are drawn.
    pub(super) turned: bool,
    /// How unlikely it is.
    pub(super) price: u32,
}

/// Parts of the size of the letters: that two lines are apart at least, that words are, that pieces of one run leave free at most
/// (a mark overlaps its letter; a space at an end is trimmed, or stretched).
const LINE: f64 = 0.8;
const SPACE: f64 = 0.12;
const FREE: f64 = 2.0;

/// No line is cut into more pieces than it has letters.
const LONGEST: usize = 300;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Direction {
    Right,
    Left,
    /// No letters, or none with a direction.
    Open,
    /// Both in one run: no layout draws that.
    Both,
}

impl Piece {
    fn direction(&self) -> Direction {
        let letters = || self.clusters.iter().flat_map(|c| c.chars());
        let leftward = letters().any(|c| c.is_alphabetic() && is_right_to_left(c));
        // Digits of every script go from left to right (UAX #9, I2).
        let rightward = letters().any(|c| is_digit(c) || c.is_alphabetic() && !is_right_to_left(c));
        match (rightward, leftward) {
            (true, true) => Direction::Both,
            (true, false) => Direction::Right,
            (false, true) => Direction::Left,
            (false, false) => Direction::Open,
        }
    }

    /// Whether another piece may be the next of the same run, seen from left to right.
    fn touches(&self, next: &Self) -> bool {
        let (Some(a), Some(b)) = (self.place, next.place) else { return false };
        let farthest = a.right + FREE * a.size.max(b.size);
        self.group == next.group && same_line(a, b) && (a.left - 0.01..farthest).contains(&b.left)
    }
}

fn same_line(a: Place, b: Place) -> bool {
    (a.height - b.height).abs() < LINE * a.size.max(b.size)
}

/// Whether two pieces that are read one after the other are words apart: on two lines, or with a distance between them.
pub(super) fn apart(before: &Piece, after: &Piece) -> bool {
    let (Some(a), Some(b)) = (before.place, after.place) else { return false };
    let distance = (b.left - a.right).max(a.left - b.right);
    !same_line(a, b) || distance > SPACE * a.size.max(b.size)
}

/// The ways to read on from a piece.
pub(super) fn ways(pieces: &[Piece], from: usize, right_to_left: bool) -> Vec<Way> {
    let Some(first) = pieces.get(from) else { return Vec::new() };
    let mut ways = Vec::new();
    let direction = first.direction();
    if matches!(direction, Direction::Right | Direction::Open) {
        let before = from.checked_sub(1).and_then(|b| pieces.get(b)).filter(|b| b.touches(first));
        let seam = before.and_then(|b| b.clusters.last());
        let mut straight = way(pieces, &[from], false, seam);
        // Signs between two words that go to the right are of their run, all others of the text around (UAX #9, N1 and N2).
        let beside = |at: Option<usize>| {
            at.and_then(|a| pieces.get(a)).is_some_and(|p| p.direction() == Direction::Right)
        };
        let within = beside(from.checked_sub(1)) && beside(from.checked_add(1));
        straight.price = u32::from(direction == Direction::Open && right_to_left && !within);
        ways.push(straight);
    }
    if matches!(direction, Direction::Right | Direction::Both) {
        return ways;
    }
    let mut row = vec![from];
    loop {
        let (last, next) = (row.last().and_then(|l| pieces.get(*l)), pieces.get(from + row.len()));
        let goes_on = last.zip(next).is_some_and(|(last, next)| {
            last.touches(next) && matches!(next.direction(), Direction::Left | Direction::Open)
        });
        let mut way = way(pieces, &row, true, None);
        // In a text from left to right a sign at the end of such a row more likely belongs to the text around.
        let ends = [row.first(), row.last()];
        let open = ends
            .iter()
            .flatten()
            .filter(|p| pieces.get(***p).is_some_and(|p| p.direction() == Direction::Open));
        way.price = if right_to_left { u32::from(goes_on) } else { open.count() as u32 };
        ways.push(way);
        if !goes_on || row.len() >= LONGEST {
            return ways;
        }
        row.push(from + row.len());
    }
}

/// Reads pieces in the order drawn, or backwards.
fn way(pieces: &[Piece], row: &[usize], backwards: bool, seam: Option<&String>) -> Way {
    let ends = (row.first().copied().unwrap_or(0), row.last().map_or(0, |l| l + 1));
    let mut way = Way { to: ends.1, clusters: Vec::new(), turned: false, price: 0 };
    let mut seam: Option<Vec<char>> = seam.map(|s| s.chars().filter(|c| shows(*c)).collect());
    let mut space = false;
    let in_order: Vec<usize> = if backwards { row.iter().rev().copied().collect() } else { row.to_vec() };
    for piece in in_order {
        let Some(clusters) = pieces.get(piece).map(|p| &p.clusters) else { continue };
        let count = clusters.len();
        for at in 0..count {
            let Some(cluster) = clusters.get(if backwards { count - 1 - at } else { at }) else { continue };
            let mut letters = Vec::new();
            for letter in cluster.chars() {
                if shows(letter) {
                    let before = std::mem::take(&mut space);
                    letters.push(Drawn { letter, piece, row: ends, before, after: false });
                } else {
                    space |= letter.is_whitespace();
                }
            }
            if letters.is_empty() {
                continue;
            }
            let again = seam.take().is_some_and(|s| s.iter().eq(letters.iter().map(|l| &l.letter)));
            way.clusters.push(Cluster { letters, again });
        }
        let last = way.clusters.last().filter(|c| c.letters.iter().all(|l| l.piece == piece));
        seam = last.map(|c| c.letters.iter().map(|l| l.letter).collect());
    }
    if let Some(last) = way.clusters.last_mut().and_then(|c| c.letters.last_mut()) {
        last.after = space;
    }
    way.turned = way.clusters.iter().any(|c| c.again) || backwards && way.clusters.len() > 1;
    way
}
