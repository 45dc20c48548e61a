//! Makes cases: a seed, changed a few times in ways that files are changed by people, programs and enemies.

/// What is opened and need not be closed.
const OPENING: &[&str] = &[
    "[",
    "{a: ",
    "- ",
    "> ",
    "* ",
    "**",
    "*a ",
    "_a ",
    "(",
    "<",
    "![",
    "`",
    "{",
    "[x](",
    "<b>",
    "1. ",
    "  - ",
    "\"",
    "{ $x -> [a] ",
];

/// The longest case.
const LONGEST: usize = 128 << 10;

/// A source of numbers that gives the same ones on every machine (`SplitMix64`).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64, number: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ number);
        dice.roll();
        dice
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below another.
    pub fn below(&mut self, end: usize) -> usize {
        (self.roll() % end.max(1) as u64) as usize
    }

    fn one_of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    /// Two places, the first not behind the second, mostly near each other.
    fn range(&mut self, length: usize) -> (usize, usize) {
        let start = self.below(length + 1);
        let most = if self.below(4) == 0 { length } else { 40 };
        (start, (start + self.below(most + 1)).min(length))
    }
}

/// The case of a number.
pub fn case(seeds: &[Vec<u8>], words: &[&str], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seeds[dice.below(seeds.len())].clone();
    for _ in 0..=dice.below(5) {
        let other = &seeds[dice.below(seeds.len())];
        change(&mut bytes, other, words, dice);
        bytes.truncate(LONGEST);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, other: &[u8], words: &[&str], dice: &mut Dice) {
    let (start, end) = dice.range(bytes.len());
    match dice.below(14) {
        0 => flip(bytes, dice),
        1 => bytes.truncate(start),
        2 => drop(bytes.drain(start..end)),
        3 => {
            let piece = bytes[start..end].to_vec();
            let times = 1 + dice.below(if piece.len() < 50 { 200 } else { 4 });
            drop(bytes.splice(start..start, piece.repeat(times)));
        }
        4 => {
            let (from, to) = dice.range(other.len());
            drop(bytes.splice(start..end, other[from..to].iter().copied()));
        }
        5 => {
            bytes.truncate(start);
            bytes.extend_from_slice(&other[dice.below(other.len() + 1)..]);
        }
        6 | 7 => {
            let to = if dice.below(2) == 0 { start } else { end };
            drop(bytes.splice(start..to, dice.one_of(words).bytes()));
        }
        8 => {
            let deep = [3, 20, 200, 3000][dice.below(4)];
            drop(bytes.splice(start..start, dice.one_of(OPENING).repeat(deep).into_bytes()));
        }
        9 => lines(bytes, dice),
        10 => number(bytes, dice),
        11 => {
            let width = [1, 2, 4, 8][dice.below(4)];
            let value: &[u8] = dice.one_of(&[
                &[0xff; 8][..],
                &[0; 8],
                &[0x7f; 8],
                &[0, 0, 0, 1, 0, 0, 0, 1],
                &[0x80; 8],
                &[0xea, 0x60, 0xea, 0x60, 0, 0, 0, 0],
            ]);
            for (to, from) in bytes.iter_mut().skip(start).take(width).zip(value) {
                *to = *from;
            }
        }
        12 => {
            let long = [100, 5000, 60_000][dice.below(3)];
            let letter = dice.one_of(&["a", " ", "é", "ሰ", "e\u{301}", "\u{202e}", "a ", "\n"]);
            drop(bytes.splice(start..start, letter.repeat(long).into_bytes()));
        }
        _ => {
            let word = dice.one_of(words);
            drop(bytes.splice(start..start, word.repeat(1 + dice.below(40)).into_bytes()));
        }
    }
}

fn flip(bytes: &mut [u8], dice: &mut Dice) {
    let at = dice.below(bytes.len());
    if let Some(byte) = bytes.get_mut(at) {
        *byte = if dice.below(2) == 0 { *byte ^ (1 << dice.below(8)) } else { dice.below(256) as u8 };
    }
}

/// A line doubled, left out, put elsewhere or indented otherwise.
fn lines(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let mut all: Vec<Vec<u8>> = bytes.split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
    if all.is_empty() {
        return;
    }
    let at = dice.below(all.len());
    match dice.below(4) {
        0 => {
            let line = all[at].clone();
            all.insert(at, line);
        }
        1 => drop(all.remove(at)),
        2 => {
            let line = all.remove(at);
            let to = dice.below(all.len() + 1);
            all.insert(to, line);
        }
        _ => {
            let blanks = all[at].iter().take_while(|b| **b == b' ').count();
            drop(all[at].splice(..blanks, vec![b' '; dice.below(12)]));
        }
    }
    *bytes = all.concat();
}

/// Another number in the place of one.
fn number(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let from = dice.below(bytes.len());
    let Some(start) = bytes.iter().skip(from).position(u8::is_ascii_digit).map(|n| n + from) else { return };
    let end = bytes.iter().skip(start).position(|b| !b.is_ascii_digit()).map_or(bytes.len(), |n| n + start);
    let other = dice.one_of(&[
        "0",
        "1",
        "65535",
        "65536",
        "4294967295",
        "4294967296",
        "9223372036854775807",
        "99999999999999999999",
        "-1",
        "٣",
    ]);
    drop(bytes.splice(start..end, other.bytes()));
}
