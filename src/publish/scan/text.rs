//! Brings text into the one form in which words are searched for, and tells text from other bytes. Does not decode.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::SHORTEST;

/// Stands where bytes are no text.
pub(super) const BROKEN: char = '\u{fffd}';

/// All scripts of the site lie below this (and so do those of most of the world): above it begin the tens of thousands of
/// letters that any two bytes make.
const HIGHEST: char = '\u{2e80}';

/// One form for all ways to write the same: compatibility composition (NFKC), no difference of case, no marks that cannot be
/// seen, one space for any blank.
pub(super) fn canonical(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        // Most letters stand for themselves, and need none of Unicode's tables; but the last one may belong to what follows it.
        let end = rest.find(|c| simple(c).is_none()).unwrap_or(rest.len());
        let (plain, after) = rest.split_at(end);
        let own = if after.is_empty() {
            plain.len()
        } else {
            plain.char_indices().next_back().map_or(0, |(at, _)| at)
        };
        let (own, odd) = rest.split_at(own);
        own.chars().filter_map(simple).for_each(|c| push(&mut out, c));
        let (odd, after) = odd.split_at(odd_end(odd));
        composed(odd, &mut out);
        rest = after;
    }
    out.trim_matches(' ').to_owned()
}

/// Where a stretch ends of which nothing can be said letter by letter: before a simple letter that a simple one follows.
fn odd_end(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = letters.next() {
        if simple(c).is_some() && letters.peek().is_none_or(|(_, next)| simple(*next).is_some()) {
            return at;
        }
    }
    text.len()
}

fn push(out: &mut String, c: char) {
    if c != ' ' || !out.ends_with(' ') {
        out.push(c);
    }
}

/// The canonical form by Unicode's tables.
fn composed(text: &str, out: &mut String) {
    let blank = |c: char| if c.is_whitespace() || c.is_control() { ' ' } else { c };
    let letters = text.nfkd().filter(|c| !is_invisible(*c));
    let folded = letters.flat_map(char::to_uppercase).flat_map(char::to_lowercase);
    folded.map(blank).nfkc().for_each(|c| push(out, c));
}

/// What a letter becomes whose canonical form is one letter, and which no letter before it can take up; nothing for the others.
fn simple(c: char) -> Option<char> {
    match c {
        ' '..='~' => Some(c.to_ascii_lowercase()),
        '\0'..='\x1f' | '\x7f' => Some(' '),
        // Cyrillic without those that are made of two parts; Arabic letters without hamza, those of its other languages, and its
        // digits; Ethiopic; what stands for no letter.
        '\u{430}'..='\u{438}'
        | '\u{43a}'..='\u{44f}'
        | '\u{454}'..='\u{456}'
        | '\u{458}'..='\u{45b}'
        | '\u{491}'
        | '\u{627}'..='\u{63a}'
        | '\u{641}'..='\u{64a}'
        | '\u{660}'..='\u{669}'
        | '\u{679}'..='\u{6bf}'
        | '\u{6cc}'
        | '\u{6f0}'..='\u{6f9}'
        | '\u{1200}'..='\u{135a}'
        | '\u{1361}'..='\u{1368}'
        | BROKEN => Some(c),
        _ => None,
    }
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
    let stretches = text.split(broken).filter(long);
    Cow::Owned(stretches.flat_map(|stretch| ["\u{fffd}", stretch]).chain(["\u{fffd}"]).collect())
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
    let sign = |b: u8| b"&#;%\\=+/ -_'".contains(&b);
    // Mostly it is one look: four of them in a row, all in ASCII. Other letters are longer than a byte, and need decoding.
    let part = |b: &u8| b.is_ascii_alphanumeric() || sign(*b);
    if bytes.is_ascii() || bytes.windows(SHORTEST).any(|w| w.iter().all(part)) {
        return bytes.windows(SHORTEST).any(|w| w.iter().all(part));
    }
    let mark = |c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}');
    let mut run = 0;
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            let part = c < HIGHEST && (c.is_alphanumeric() || mark(c) || u8::try_from(c).is_ok_and(sign));
            run = if part { run + 1 } else { 0 };
            if run >= SHORTEST {
                return true;
            }
        }
        if !chunk.invalid().is_empty() {
            run = 0;
        }
    }
    false
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_told_without_tables_are_what_the_tables_say() {
        let by_tables = |text: &str| {
            let mut out = String::new();
            composed(text, &mut out);
            out.trim_matches(' ').to_owned()
        };
        let marks = [
            "",
            "x",
            " ",
            "\u{301}",
            "\u{308}",
            "\u{653}",
            "\u{654}x",
            "\u{ad}\u{301}",
            "\u{200d}",
            "\u{135f}",
            "\u{a0}",
            "\u{130}",
        ];
        for c in ('\0'..'\u{3000}').chain('\u{fb00}'..'\u{ff00}') {
            for mark in marks {
                for text in
                    [format!("ab{c}{mark}"), format!("{c}{mark}{c}"), format!("{mark}{c} \u{430}{mark}")]
                {
                    assert_eq!(canonical(&text), by_tables(&text), "{text:?}");
                }
            }
        }
    }
}
