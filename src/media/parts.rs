//! Cuts a JPEG, PNG or WebP file into its parts, without decoding a pixel. Does not judge them: [`super::source`] and
//! [`super::audit`] do.
//!
//! Sources: ITU-T T.81 annex B (JPEG), PNG third edition section 5, RFC 9649 (WebP).

use std::ops::Range;

/// A part of a JPEG file, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Segment {
    /// A marker without data, such as the start (0xD8) and end (0xD9) of the image.
    Bare(u8),
    /// A marker with its data; the range leaves out marker and length.
    Data(u8, Range<usize>),
    /// Compressed picture data, restart markers among it.
    Coded(Range<usize>),
    /// Bytes where a marker should stand.
    Stray(Range<usize>),
}

/// Start of image.
pub(super) const SOI: u8 = 0xd8;
/// End of image.
pub(super) const EOI: u8 = 0xd9;
/// Start of scan.
pub(super) const SOS: u8 = 0xda;

/// Cuts a JPEG file up to its end-of-image marker. Without one, the list does not end in `Bare(EOI)`.
/// The second value is where the image ends.
pub(super) fn jpeg(bytes: &[u8]) -> (Vec<Segment>, usize) {
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(marker) = next_marker(bytes, at) {
        if marker > at {
            parts.push(Segment::Stray(at..marker));
        }
        let code = bytes.get(marker + 1).copied().unwrap_or(0);
        at = marker + 2;
        if matches!(code, 0x01 | 0xd0..=0xd9) {
            parts.push(Segment::Bare(code));
            if code == EOI {
                return (parts, at);
            }
            continue;
        }
        let Some(length) = big_16(bytes, at).map(usize::from).filter(|l| *l >= 2) else { break };
        let data = at + 2..at + length;
        if data.end > bytes.len() {
            break;
        }
        at = data.end;
        parts.push(Segment::Data(code, data));
        if code == SOS {
            let end = end_of_coded(bytes, at);
            parts.push(Segment::Coded(at..end));
            at = end;
        }
    }
    (parts, bytes.len())
}

/// Where the next marker begins: 0xFF before a byte that is neither 0x00 nor 0xFF (which would be filling).
fn next_marker(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(2).position(|w| matches!(w, [0xff, 0x01..=0xfe])).map(|n| from + n)
}

/// Where compressed data ends: at the next marker that is not a restart marker.
fn end_of_coded(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let ends = |w: &[u8]| matches!(w, [0xff, 0x01..=0xcf | 0xd8..=0xfe]);
    rest.windows(2).position(ends).map_or(bytes.len(), |n| from + n)
}

/// A chunk of a PNG or WebP file: its name, and the range of its data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chunk {
    /// Four bytes.
    pub(super) name: [u8; 4],
    /// Its data.
    pub(super) data: Range<usize>,
}

/// First bytes of every PNG file.
pub(super) const PNG_START: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Cuts a PNG file up to its `IEND`; the second value is where that ends. Nothing if a chunk reaches beyond the file.
pub(super) fn png(bytes: &[u8]) -> Option<(Vec<Chunk>, usize)> {
    let mut chunks = Vec::new();
    let mut at = PNG_START.len();
    loop {
        let length = usize::try_from(big_32(bytes, at)?).ok()?;
        let name = four(bytes, at + 4)?;
        let data = at + 8..(at + 8).checked_add(length)?;
        at = data.end.checked_add(4)?;
        if at > bytes.len() {
            return None;
        }
        chunks.push(Chunk { name, data });
        if &name == b"IEND" {
            return Some((chunks, at));
        }
    }
}

/// Cuts a WebP file; the second value is where its container says that it ends. Nothing if a chunk reaches beyond it.
pub(super) fn webp(bytes: &[u8]) -> Option<(Vec<Chunk>, usize)> {
    let end = usize::try_from(little_32(bytes, 4)?).ok()?.checked_add(8)?;
    if end > bytes.len() {
        return None;
    }
    let mut chunks = Vec::new();
    let mut at = 12;
    while at < end {
        let name = four(bytes, at)?;
        let length = usize::try_from(little_32(bytes, at + 4)?).ok()?;
        let data = at + 8..(at + 8).checked_add(length)?;
        if data.end > end {
            return None;
        }
        at = data.end + data.len() % 2;
        chunks.push(Chunk { name, data });
    }
    Some((chunks, end))
}

/// Four bytes at a place.
pub(super) fn four(bytes: &[u8], at: usize) -> Option<[u8; 4]> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok()
}

/// A number of two bytes, high byte first.
pub(super) fn big_16(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

/// A number of four bytes, high byte first.
pub(super) fn big_32(bytes: &[u8], at: usize) -> Option<u32> {
    four(bytes, at).map(u32::from_be_bytes)
}

/// A number of four bytes, low byte first.
pub(super) fn little_32(bytes: &[u8], at: usize) -> Option<u32> {
    four(bytes, at).map(u32::from_le_bytes)
}
