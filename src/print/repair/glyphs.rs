//! Turns a font's `/ToUnicode` map into the letters its codes stand for, and its widths into lengths. Does not look into
//! the font program.
//!
//! The engine writes composite fonts with two-byte codes (`Identity-H`) and simple Type 3 fonts with one-byte codes;
//! PDF/UA-1 (ISO 14289-1, 7.21.7) has it map every code. The syntax is that of ISO 32000-1, 9.10.3.

use std::collections::BTreeMap;

use super::token::{Token, Tokens};

/// No map has more codes than a two-byte font; a file that says otherwise is not ours.
const MOST: usize = 0x1_0000;

/// What the codes of a font stand for.
#[derive(Debug, Default)]
pub(super) struct Font {
    /// Bytes a code takes up.
    bytes: usize,
    map: BTreeMap<u32, String>,
    /// How far each code moves on, in thousandths of the size.
    widths: BTreeMap<u32, f64>,
    /// How far all others do.
    other: f64,
}

fn code(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |all, b| (all << 8) | u32::from(*b))
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> =
        bytes.chunks(2).map(|c| c.iter().fold(0, |all, b| (all << 8) | u16::from(*b))).collect();
    String::from_utf16_lossy(&units)
}

/// The same text with its last character moved on by so many (bfrange with one target).
fn moved(text: &str, by: u32) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if let Some(last) = letters.last_mut() {
        *last = char::from_u32(u32::from(*last).saturating_add(by)).unwrap_or(char::REPLACEMENT_CHARACTER);
    }
    letters.into_iter().collect()
}

impl Font {
    /// Reads a character map; a code has so many bytes.
    pub(super) fn parse(map: &[u8], bytes: usize) -> Self {
        let mut letters = Self { bytes: bytes.max(1), ..Self::default() };
        let mut waiting: Vec<Token> = Vec::new();
        for (token, _) in Tokens::new(map) {
            match token {
                Token::Word(b"beginbfchar" | b"beginbfrange") => waiting.clear(),
                Token::Word(b"endbfchar") => letters.singles(&waiting),
                Token::Word(b"endbfrange") => letters.ranges(&waiting),
                other => waiting.push(other),
            }
        }
        letters
    }

    /// Takes in the widths of a composite font (ISO 32000-1, 9.7.4.3): `c [w …]` or `first last w`. `None` is a list that
    /// begins or ends, `other` the width of what is in none.
    pub(super) fn measure(&mut self, list: &[Option<f64>], other: f64) {
        self.other = other;
        let mut list = list.iter().copied();
        while let (Some(Some(first)), Some(next)) = (list.next(), list.next()) {
            let mut at = first as u32;
            match next {
                None => {
                    for width in list.by_ref().map_while(|w| w) {
                        self.set(at, width);
                        at = at.saturating_add(1);
                    }
                }
                Some(last) => {
                    let width = list.next().flatten().unwrap_or(other);
                    for code in at..=(last as u32).min(at.saturating_add(MOST as u32)) {
                        self.set(code, width);
                    }
                }
            }
        }
    }

    fn set(&mut self, code: u32, width: f64) {
        if self.widths.len() < MOST {
            self.widths.insert(code, width);
        }
    }

    /// How many bytes a code takes up.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        self.bytes.max(1)
    }

    /// How far a shown string moves on, in thousandths of the size.
    pub(super) fn width(&self, shown: &[u8]) -> f64 {
        shown
            .chunks(self.bytes.max(1))
            .map(|c| self.widths.get(&code(c)).copied().unwrap_or(self.other))
            .sum()
    }

    fn put(&mut self, code: u32, text: String) {
        if self.map.len() < MOST {
            self.map.insert(code, text);
        }
    }

    fn singles(&mut self, tokens: &[Token]) {
        for pair in tokens.chunks(2) {
            if let [Token::Text(from), Token::Text(to)] = pair {
                self.put(code(from), utf16(to));
            }
        }
    }

    fn ranges(&mut self, tokens: &[Token]) {
        let mut tokens = tokens.iter();
        while let (Some(Token::Text(low)), Some(Token::Text(high)), Some(target)) =
            (tokens.next(), tokens.next(), tokens.next())
        {
            let (low, high) = (code(low), code(high).min(code(low).saturating_add(MOST as u32)));
            match target {
                Token::Text(to) => {
                    for at in low..=high {
                        self.put(at, moved(&utf16(to), at - low));
                    }
                }
                Token::Open => {
                    let mut at = low;
                    for token in tokens.by_ref() {
                        let Token::Text(to) = token else { break };
                        self.put(at, utf16(to));
                        at = at.saturating_add(1);
                    }
                }
                Token::Number(_) | Token::Name(_) | Token::Close | Token::Word(_) => return,
            }
        }
    }

    /// The letters of a shown string, code by code; an unmapped code is the replacement character, which stands in no
    /// story and so is found out.
    pub(super) fn read(&self, shown: &[u8]) -> impl Iterator<Item = String> {
        let unknown = || char::REPLACEMENT_CHARACTER.to_string();
        shown.chunks(self.bytes.max(1)).map(move |c| self.map.get(&code(c)).cloned().unwrap_or_else(unknown))
    }
}
