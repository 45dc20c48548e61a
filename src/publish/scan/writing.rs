//! Turns bytes back into what they stand for: one function for each way to write text in other letters. Does not
//! search.
//!
//! Each gives nothing if there is nothing of its kind in the bytes, and otherwise the parts that could be decoded, decoded, with as
//! much of what stands around them as a word may reach, so that a word is found of which only one letter is disguised. What is
//! farther away has been looked at before.

use std::io;

use super::{text, unpack};

/// A way to write bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    Compressed,
    Utf16,
    Entities,
    Percent,
    QuotedPrintable,
    Escapes,
    CssEscapes,
    Tags,
    Base64,
    Hexadecimal,
}

impl Writing {
    pub(super) const ALL: [Self; 10] = [
        Self::Compressed,
        Self::Utf16,
        Self::Entities,
        Self::Percent,
        Self::QuotedPrintable,
        Self::Escapes,
        Self::CssEscapes,
        Self::Tags,
        Self::Base64,
        Self::Hexadecimal,
    ];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Compressed => "compressed data",
            Self::Utf16 => "UTF-16",
            Self::Entities => "character references",
            Self::Percent => "percent-encoding",
            Self::QuotedPrintable => "quoted-printable",
            Self::Escapes => "backslash escapes",
            Self::CssEscapes => "CSS escapes",
            Self::Tags => "pieces between tags",
            Self::Base64 => "base64",
            Self::Hexadecimal => "hexadecimal numbers",
        }
    }

    /// The sign without which there is nothing of it.
    pub(super) const fn mark(self) -> Option<u8> {
        match self {
            Self::Entities => Some(b'&'),
            Self::Percent => Some(b'%'),
            Self::QuotedPrintable => Some(b'='),
            Self::Escapes | Self::CssEscapes => Some(b'\\'),
            Self::Tags => Some(b'<'),
            Self::Compressed | Self::Utf16 | Self::Base64 | Self::Hexadecimal => None,
        }
    }

    /// What the bytes may stand for, with so many bytes around each place at which they differ. No word is shorter than `least`.
    ///
    /// # Errors
    /// Compressed data that would fill the memory.
    pub(super) fn decode(self, bytes: &[u8], reach: usize, least: usize) -> io::Result<Vec<Vec<u8>>> {
        let replace = |mark, decode: fn(&[u8]) -> Piece| replace(bytes, mark, reach, decode);
        Ok(match self {
            Self::Compressed | Self::Utf16 if !text::is_binary(bytes) => Vec::new(),
            Self::Compressed => return unpack::streams(bytes),
            Self::Utf16 => utf16(bytes),
            Self::Entities => replace(b'&', entity),
            Self::Percent => replace(b'%', |rest| hex_byte(rest).map(|b| (vec![b], 2))),
            Self::QuotedPrintable => replace(b'=', quoted_printable),
            Self::Escapes => replace(b'\\', escape),
            Self::CssEscapes => replace(b'\\', css_escape),
            Self::Tags => replace(b'<', tag),
            // Four digits are three bytes.
            Self::Base64 => base64(bytes, least.saturating_mul(4).div_ceil(3)),
            Self::Hexadecimal => hexadecimal(bytes),
        })
    }
}

impl Writing {
    /// The parts of a text that are base64 for so long that it is hardly anything else: what they stand for, if that is no text.
    pub(super) fn long_base64(bytes: &[u8], least: usize) -> Vec<Vec<u8>> {
        base64(bytes, least).into_iter().filter(|decoded| text::is_binary(decoded)).collect()
    }
}

/// What a piece stands for, and how many bytes after its first one it takes.
type Piece = Option<(Vec<u8>, usize)>;

/// Stands between parts that do not belong together: what is no letter ends a stretch of text.
const GAP: &[u8] = "\u{fffd}".as_bytes();

/// The bytes around every piece that begins with `mark` and can be decoded, with these replaced; nothing if there is none.
fn replace(bytes: &[u8], mark: u8, reach: usize, decode: fn(&[u8]) -> Piece) -> Vec<Vec<u8>> {
    let mut out = Vec::new();
    // Where the last piece ends, where the next may begin, and how much after the last one belongs to it.
    let (mut done, mut from, mut near) = (0, 0, 0);
    let next = |from: usize| bytes.get(from..)?.iter().position(|b| *b == mark).map(|at| from + at);
    while let Some(at) = next(from) {
        from = at + 1;
        if let Some((decoded, taken)) = decode(bytes.get(from..).unwrap_or_default()) {
            push_between(&mut out, bytes.get(done..at).unwrap_or_default(), near, reach);
            out.extend_from_slice(&decoded);
            from += taken;
            (done, near) = (from, reach);
        }
    }
    if done == 0 {
        return Vec::new();
    }
    let end = bytes.get(done..).unwrap_or_default();
    out.extend_from_slice(end.get(..reach.min(end.len())).unwrap_or_default());
    vec![out]
}

/// Of the bytes between two pieces, those near the first and those near the second.
fn push_between(out: &mut Vec<u8>, between: &[u8], near: usize, reach: usize) {
    if between.len() <= near.saturating_add(reach) {
        out.extend_from_slice(between);
        return;
    }
    out.extend_from_slice(between.get(..near).unwrap_or_default());
    out.extend_from_slice(GAP);
    out.extend_from_slice(between.get(between.len() - reach..).unwrap_or_default());
}

fn utf8(number: u32) -> Option<Vec<u8>> {
    char::from_u32(number).map(|c| c.to_string().into_bytes())
}

/// The digits at the beginning of some bytes, at most so many, as a number; and how many there are.
fn digits(bytes: &[u8], radix: u32, most: usize) -> Option<(u32, usize)> {
    let count = bytes.iter().take(most).take_while(|b| char::from(**b).is_digit(radix)).count();
    let text = str::from_utf8(bytes.get(..count)?).ok()?;
    u32::from_str_radix(text, radix).ok().map(|number| (number, count))
}

fn hex_byte(bytes: &[u8]) -> Option<u8> {
    match digits(bytes, 16, 2)? {
        (number, 2) => u8::try_from(number).ok(),
        _ => None,
    }
}

/// `&#65;`, `&#x41;` and the few names that hide other references.
fn entity(rest: &[u8]) -> Piece {
    const NAMES: [(&[u8], &str); 6] =
        [(b"amp;", "&"), (b"lt;", "<"), (b"gt;", ">"), (b"quot;", "\""), (b"apos;", "'"), (b"nbsp;", " ")];
    if let Some((name, text)) = NAMES.iter().find(|(name, _)| rest.starts_with(name)) {
        return Some((text.as_bytes().to_vec(), name.len()));
    }
    let (number, taken) = match rest.strip_prefix(b"#")? {
        [b'x' | b'X', hex @ ..] => digits(hex, 16, 8).map(|(number, count)| (number, count + 2))?,
        decimal => digits(decimal, 10, 8).map(|(number, count)| (number, count + 1))?,
    };
    let semicolon = usize::from(rest.get(taken) == Some(&b';'));
    Some((utf8(number)?, taken + semicolon))
}

fn quoted_printable(rest: &[u8]) -> Piece {
    let broken_line = [b"\r\n".as_slice(), b"\n"].into_iter().find(|end| rest.starts_with(end));
    match broken_line {
        Some(end) => Some((Vec::new(), end.len())),
        None => hex_byte(rest).map(|byte| (vec![byte], 2)),
    }
}

/// `\u0041` (two of them for letters beyond 16 bits), `\u{41}`, `\U00000041`, `\x41`, `\101`.
fn escape(rest: &[u8]) -> Piece {
    let exactly =
        |bytes: &[u8], radix, count| digits(bytes, radix, count).filter(|(_, found)| *found == count);
    match rest {
        [b'u', b'{', hex @ ..] => {
            let (number, count) = digits(hex, 16, 6)?;
            (hex.get(count) == Some(&b'}')).then_some(())?;
            Some((utf8(number)?, count + 3))
        }
        [b'u', hex @ ..] => {
            let (first, _) = exactly(hex, 16, 4)?;
            let second = hex.get(4..).and_then(|rest| rest.strip_prefix(b"\\u"));
            let second = second.and_then(|hex| exactly(hex, 16, 4)).map(|(number, _)| number);
            match (first, second) {
                (0xd800..=0xdbff, Some(low @ 0xdc00..=0xdfff)) => {
                    Some((utf8(0x1_0000 + ((first - 0xd800) << 10) + (low - 0xdc00))?, 11))
                }
                _ => Some((utf8(first)?, 5)),
            }
        }
        [b'U', hex @ ..] => Some((utf8(exactly(hex, 16, 8)?.0)?, 9)),
        [b'x', hex @ ..] => Some((vec![hex_byte(hex)?], 3)),
        octal => {
            let (number, count) = exactly(octal, 8, 3)?;
            Some((vec![u8::try_from(number).ok()?], count))
        }
    }
}

/// A backslash, up to six hexadecimal digits, and a blank that belongs to them.
fn css_escape(rest: &[u8]) -> Piece {
    let (number, count) = digits(rest, 16, 6)?;
    let blank = usize::from(rest.get(count).is_some_and(u8::is_ascii_whitespace));
    Some((utf8(number)?, count + blank))
}

/// A tag, of which nothing is left: `Se<b>lam</b>` reads as one word.
fn tag(rest: &[u8]) -> Piece {
    let named = rest.first().is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!' | b'?'));
    let end = rest.iter().take(4096).position(|b| *b == b'>')?;
    named.then(|| (Vec::new(), end + 1))
}

/// Most bytes are no UTF-16: only the stretches that could be words are kept.
fn utf16(bytes: &[u8]) -> Vec<Vec<u8>> {
    let all = text::wide(bytes).into_iter().map(|wide| text::readable(&wide).into_owned().into_bytes());
    all.filter(|stretches| text::has_words(stretches)).collect()
}

/// The values of the digits of base64, in the common and in the URL alphabet.
const fn sextet(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    }
}

/// The stretches of bytes that are digits of some kind, without what may stand between them.
fn stretches(
    bytes: &[u8],
    digit: impl Fn(u8) -> Option<u8>,
    between: impl Fn(u8) -> bool,
    least: usize,
) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    let mut run = Vec::new();
    for byte in bytes {
        match digit(*byte) {
            Some(value) => run.push(value),
            None if between(*byte) => {}
            None => {
                if run.len() >= least {
                    all.push(run.clone());
                }
                run.clear();
            }
        }
    }
    all.extend((run.len() >= least).then_some(run));
    all
}

/// Everything that could be base64, read from each of the four places a group of digits may begin at: a path or a
/// prefix of the same letters may stand before the data.
fn base64(bytes: &[u8], least: usize) -> Vec<Vec<u8>> {
    // Lines are broken within the data.
    let runs = stretches(bytes, sextet, |b| matches!(b, b'\r' | b'\n'), least);
    let mut decoded = Vec::new();
    let mut shifted = |shift: usize| {
        let mut out = Vec::new();
        for run in &runs {
            decoded.clear();
            for group in run.get(shift..).unwrap_or_default().chunks(4) {
                let bits = group.iter().fold(0_u32, |bits, value| (bits << 6) | u32::from(*value));
                let bits = bits << (6 * (4 - group.len()));
                let whole = group.len() * 6 / 8;
                decoded.extend(bits.to_be_bytes().iter().skip(1).take(whole));
            }
            keep(&decoded, &mut out);
        }
        out
    };
    (0..4).map(&mut shifted).filter(|out| !out.is_empty()).collect()
}

/// Everything that could be bytes written as hexadecimal numbers, with or without blanks between them.
fn hexadecimal(bytes: &[u8]) -> Vec<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|d| u8::try_from(d).ok());
    let runs = stretches(bytes, digit, |b| b.is_ascii_whitespace(), 2 * super::SHORTEST);
    let shifted = |shift: usize| {
        let mut out = Vec::new();
        for run in &runs {
            let pairs = run.get(shift..).unwrap_or_default().as_chunks::<2>().0;
            keep(&pairs.iter().map(|[high, low]| high << 4 | low).collect::<Vec<_>>(), &mut out);
        }
        out
    };
    (0..2).map(shifted).filter(|out| !out.is_empty()).collect()
}

/// Adds what was decoded, if it could be something: any word of eight letters can be read as base64.
fn keep(decoded: &[u8], out: &mut Vec<u8>) {
    if text::plausible(decoded) {
        out.extend_from_slice(decoded);
        out.extend_from_slice(GAP);
    }
}
