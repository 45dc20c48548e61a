//! Turns the bytes of an original into what its header says: kind and size, or why it is refused. Decodes no pixel, so
//! that nothing large is allocated for a file that claims too much.

use serde::{Deserialize, Serialize};

use super::fault::PhotoFault;
use super::limits::{MAX_BYTES, MAX_PIXELS, MAX_SCANS, MAX_SIDE};
use super::parts::{self, Chunk, EOI, PNG_START, SOS, Segment};

pub(super) use super::refused::Refused;

/// A kind of file pictures are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Kind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
}

impl Kind {
    /// Its name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::WebP => "WebP",
        }
    }

    /// The endings its files have, the usual one first.
    pub(super) const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Png => &["png"],
            Self::WebP => &["webp"],
        }
    }
}

/// What the header of an original says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// What it is.
    pub(super) kind: Kind,
    /// Width as stored, before it is turned upright.
    pub(super) width: u32,
    /// Height as stored.
    pub(super) height: u32,
    /// Whether its colours are printing inks.
    pub(super) inks: bool,
    /// Roughly what decoding takes, in bytes for each pixel: the decoder's own tables, the picture, and a turned or cut copy.
    pub(super) bytes_per_pixel: u64,
}

impl Header {
    /// Roughly what decoding takes, in bytes.
    pub(super) fn weight(&self) -> u64 {
        u64::from(self.width) * u64::from(self.height) * self.bytes_per_pixel
    }
}

/// Looks at kind, size and completeness.
pub(super) fn examine(bytes: &[u8]) -> Result<Header, PhotoFault> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(PhotoFault::Heavy(bytes.len() as u64));
    }
    let header = if bytes.starts_with(&[0xff, parts::SOI, 0xff]) {
        jpeg(bytes)?
    } else if bytes.starts_with(PNG_START) {
        png(bytes)?
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        webp(bytes)?
    } else {
        return Err(PhotoFault::Refused(Refused::of(bytes)));
    };
    let Header { width, height, .. } = header;
    if width == 0 || height == 0 {
        return Err(damaged("it says that it has no pixels"));
    }
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MAX_PIXELS || width > MAX_SIDE || height > MAX_SIDE {
        return Err(PhotoFault::Large(width, height));
    }
    Ok(header)
}

fn damaged(why: &str) -> PhotoFault {
    PhotoFault::Damaged(why.to_owned())
}

fn jpeg(bytes: &[u8]) -> Result<Header, PhotoFault> {
    let (segments, _) = parts::jpeg(bytes);
    let frame = segments.iter().find_map(|s| match s {
        Segment::Data(code @ (0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf), data) => {
            Some((*code, bytes.get(data.clone())?))
        }
        _ => None,
    });
    if segments.last() != Some(&Segment::Bare(EOI)) {
        return Err(PhotoFault::Cut);
    }
    let Some((code, frame)) = frame else { return Err(damaged("it has no picture in it")) };
    let scans: Vec<u8> = segments
        .iter()
        .filter_map(|s| if let Segment::Data(SOS, data) = s { bytes.get(data.start).copied() } else { None })
        .collect();
    let (Some(height), Some(width), Some(components)) =
        (parts::big_16(frame, 1), parts::big_16(frame, 3), frame.get(5).copied())
    else {
        return Err(damaged("its header is too short"));
    };
    match code {
        0xc0..=0xc2 => {}
        0xc3 | 0xc7 | 0xcb | 0xcf => return Err(PhotoFault::Rare("it is compressed without loss")),
        0xc5 | 0xc6 | 0xcd | 0xce => return Err(PhotoFault::Rare("it is built of several layers")),
        _ => return Err(PhotoFault::Rare("it is compressed arithmetically")),
    }
    if frame.first() != Some(&8) {
        return Err(PhotoFault::Rare("it has more than 8 bits a colour"));
    }
    if height == 0 {
        return Err(PhotoFault::Rare("its height stands at its end"));
    }
    let Some(first_scan) = scans.first() else { return Err(damaged("it has no picture data")) };
    if scans.len() > MAX_SCANS {
        return Err(PhotoFault::Rare("it is built up in too many steps"));
    }
    // Known fault of the decoder (zune-jpeg 0.5.15): baseline files that hold their colours one after the other come out as
    // green garbage, without an error.
    if code != 0xc2 && *first_scan < components {
        return Err(PhotoFault::Rare("it holds its colours one after the other"));
    }
    let bytes_per_pixel = if code == 0xc2 { 13 } else { 7 };
    let (width, height) = (u32::from(width), u32::from(height));
    Ok(Header { kind: Kind::Jpeg, width, height, inks: components == 4, bytes_per_pixel })
}

fn png(bytes: &[u8]) -> Result<Header, PhotoFault> {
    let (chunks, _) = parts::png(bytes).ok_or(PhotoFault::Cut)?;
    let Some(Chunk { name: [b'I', b'H', b'D', b'R'], data }) = chunks.first() else {
        return Err(damaged("its header is missing"));
    };
    let header = bytes.get(data.clone()).unwrap_or_default();
    let (Some(width), Some(height), Some(depth)) =
        (parts::big_32(header, 0), parts::big_32(header, 4), header.get(8).copied())
    else {
        return Err(damaged("its header is too short"));
    };
    let bytes_per_pixel = if depth == 16 { 8 } else { 4 } + 4;
    Ok(Header { kind: Kind::Png, width, height, inks: false, bytes_per_pixel })
}

fn webp(bytes: &[u8]) -> Result<Header, PhotoFault> {
    let (chunks, _) = parts::webp(bytes).ok_or(PhotoFault::Cut)?;
    if chunks.iter().any(|c| matches!(&c.name, b"ANIM" | b"ANMF")) {
        return Err(PhotoFault::Animated);
    }
    let size = chunks.first().and_then(|c| webp_size(c.name, bytes.get(c.data.clone())?));
    let (width, height) = size.ok_or_else(|| damaged("its header is not one of a WebP file"))?;
    Ok(Header { kind: Kind::WebP, width, height, inks: false, bytes_per_pixel: 10 })
}

/// Width and height, from the first chunk of a WebP file.
fn webp_size(name: [u8; 4], data: &[u8]) -> Option<(u32, u32)> {
    match &name {
        b"VP8X" => {
            let side = |at: usize| {
                Some(u32::from_le_bytes([*data.get(at)?, *data.get(at + 1)?, *data.get(at + 2)?, 0]) + 1)
            };
            Some((side(4)?, side(7)?))
        }
        b"VP8 " => {
            let side = |at: usize| {
                Some(u32::from(u16::from_le_bytes([*data.get(at)?, *data.get(at + 1)?]) & 0x3fff))
            };
            Some((side(6)?, side(8)?))
        }
        b"VP8L" => {
            let bits = parts::little_32(data, 1)?;
            Some(((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1))
        }
        _ => None,
    }
}
