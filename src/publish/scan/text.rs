//! Brings text into the one form in which words are searched for, and tells text from other bytes. Does not decode.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::SHORTEST;

/// All scripts of the site lie below this (and so do those of most of the world): above it begin the tens of thousands of
/// letters that any two bytes make.
const HIGHEST: char = '\u{2e80}';

/// One form for all ways to write the same: compatibility composition (NFKC), no difference of case, no marks that cannot be
/// seen, one space for any blank.
pub(super) fn canonical(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut push = |c: char| {
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    };
    let blank = |c: char| if c.is_whitespace() || c.is_control() { ' ' } else { c };
    // Nothing is composed across the end of a line, and most lines need no table.
    for line in text.split_inclusive('\n') {
        if line.is_ascii() {
            line.bytes().for_each(|b| push(blank(char::from(b.to_ascii_lowercase()))));
        } else {
            let letters = line.nfkd().filter(|c| !is_invisible(*c));
            let folded = letters.flat_map(char::to_uppercase).flat_map(char::to_lowercase);
            folded.map(blank).nfkc().for_each(&mut push);
        }
    }
    out.trim_matches(' ').to_owned()
}

/// Soft hyphens, joiners, direction marks, isolates, the byte-order mark and variation selectors.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The stretches of a text that could hold a word, with a character between them that is no letter; the text itself if it is one
/// stretch.
///
/// What is left out are control characters and bytes that are no text, with the few letters that stand between them by
/// chance: most of a picture.
pub(super) fn readable(text: &str) -> Cow<'_, str> {
    let broken = |c: char| c == char::REPLACEMENT_CHARACTER || (c.is_control() && !c.is_whitespace());
    if !text.contains(broken) {
        return Cow::Borrowed(text);
    }
    let long = |stretch: &&str| stretch.chars().nth(SHORTEST - 1).is_some();
    Cow::Owned(text.split(broken).filter(long).collect::<Vec<_>>().join("\u{fffd}"))
}

/// Whether bytes could be text, UTF-16 or compressed: those that came out of a reading by chance are none of these.
pub(super) fn plausible(bytes: &[u8]) -> bool {
    let magic = |pair: &[u8]| matches!(pair, [0x1f, 0x8b] | [b'P', b'K'] | [0x78, 0x01 | 0x5e | 0x9c | 0xda]);
    has_words(bytes)
        || is_binary(bytes)
            && (bytes.windows(2).any(magic) || wide(bytes).iter().any(|text| has_words(text.as_bytes())))
}

/// Whether there are bytes that no text in UTF-8 has. Compressed data have some, and so has UTF-16: the upper bytes of the
/// letters of the site's scripts are 0 to 6, 18 and 19.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    bytes.iter().any(|b| b.is_ascii_control() && !b.is_ascii_whitespace())
}

/// Whether enough letters, digits, marks and signs that escapes are made of stand side by side.
pub(super) fn has_words(bytes: &[u8]) -> bool {
    let sign = |c: char| "&#;%\\=+/ -_'".contains(c);
    let mark = |c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}');
    let mut run = 0;
    String::from_utf8_lossy(bytes).chars().any(|c| {
        let part = c < HIGHEST && (c.is_alphanumeric() || sign(c) || mark(c));
        run = if part { run + 1 } else { 0 };
        run >= SHORTEST
    })
}

/// The bytes as UTF-16 in both orders, beginning at an even and at an odd place. What is no letter of the site's scripts ends a
/// stretch, as a broken byte does.
pub(super) fn wide(bytes: &[u8]) -> Vec<String> {
    let known = |c: Result<char, _>| c.ok().filter(|c| *c < HIGHEST).unwrap_or(char::REPLACEMENT_CHARACTER);
    let mut all = Vec::new();
    for bytes in [bytes, bytes.get(1..).unwrap_or_default()] {
        for order in [u16::from_le_bytes, u16::from_be_bytes] {
            let units = bytes.as_chunks::<2>().0.iter().map(|pair| order(*pair));
            all.push(char::decode_utf16(units).map(known).collect());
        }
    }
    all
}
