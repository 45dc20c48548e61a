//! Turns finished bytes into a verdict: they hold a picture and nothing else, or what they hold besides. Decodes no pixel.
//!
//! It lists what may be there, never what may not: a block nobody thought of is refused too.

use super::Format;
use crate::rule::{Rule, holds};

use super::parts::{self, Chunk, EOI, PNG_START, SOI, SOS, Segment};

/// Checks that finished bytes hold a picture and nothing else: only the parts a decoder needs, nothing after the end.
///
/// JPEG: JFIF header without thumbnail, tables, frame and scans. PNG: pixels, palette, transparency and the numbers of
/// the colour space. WebP: pixels and transparency. AVIF: the boxes of a single picture, without those for metadata.
///
/// # Errors
/// The first part that does not belong there, in words.
pub fn audit(bytes: &[u8], format: Format) -> Result<(), String> {
    if !holds(Rule::PixelsOnly) {
        return Ok(());
    }
    match format {
        Format::Jpeg => jpeg(bytes),
        Format::WebP => webp(bytes),
        Format::Png => png(bytes),
        Format::Avif => super::boxes::audit(bytes),
    }
}

fn jpeg(bytes: &[u8]) -> Result<(), String> {
    let (segments, end) = parts::jpeg(bytes);
    if segments.first() != Some(&Segment::Bare(SOI)) {
        return Err("it does not begin as a JPEG".to_owned());
    }
    if segments.last() != Some(&Segment::Bare(EOI)) {
        return Err("it has no end".to_owned());
    }
    if end != bytes.len() {
        return Err(format!("{} bytes follow the end of the picture", bytes.len() - end));
    }
    for (n, segment) in segments.iter().enumerate() {
        let (code, data) = match segment {
            Segment::Bare(SOI) if n == 0 => continue,
            Segment::Bare(EOI) | Segment::Coded(_) => continue,
            Segment::Bare(code) => return Err(format!("it holds the marker 0x{code:02X} out of place")),
            Segment::Stray(range) => return Err(format!("{} bytes lie between its parts", range.len())),
            Segment::Data(code, range) => (*code, bytes.get(range.clone()).unwrap_or_default()),
        };
        let fits = match code {
            0xc0..=0xc2 => data.len() == 6 + 3 * usize::from(byte(data, 5)),
            0xc4 => huffman_tables(data),
            0xdb => quantisation_tables(data),
            0xdd => data.len() == 2,
            0xe0 => n == 1 && data.len() == 14 && data.starts_with(b"JFIF\0") && data.ends_with(&[0, 0]),
            SOS => data.len() == 4 + 2 * usize::from(byte(data, 0)),
            _ => return Err(format!("it holds a part that is no pixels (marker 0x{code:02X})")),
        };
        if !fits {
            return Err(format!("the part with the marker 0x{code:02X} holds more than it should"));
        }
    }
    Ok(())
}

fn byte(data: &[u8], at: usize) -> u8 {
    data.get(at).copied().unwrap_or(0)
}

/// Whether a segment is filled exactly by quantisation tables (T.81, B.2.4.1).
fn quantisation_tables(mut data: &[u8]) -> bool {
    while let Some(kind) = data.first() {
        let length = 1 + if kind >> 4 == 0 { 64 } else { 128 };
        let Some(rest) = data.get(length..) else { return false };
        data = rest;
    }
    true
}

/// Whether a segment is filled exactly by Huffman tables (T.81, B.2.4.2).
fn huffman_tables(mut data: &[u8]) -> bool {
    while !data.is_empty() {
        let Some(counts) = data.get(1..17) else { return false };
        let values: usize = counts.iter().map(|n| usize::from(*n)).sum();
        let Some(rest) = data.get(17 + values..) else { return false };
        data = rest;
    }
    true
}

fn png(bytes: &[u8]) -> Result<(), String> {
    if !bytes.starts_with(PNG_START) {
        return Err("it does not begin as a PNG".to_owned());
    }
    let (chunks, end) = parts::png(bytes).ok_or("it has no end")?;
    if end != bytes.len() {
        return Err(format!("{} bytes follow the end of the picture", bytes.len() - end));
    }
    for (n, Chunk { name, data }) in chunks.iter().enumerate() {
        let length = data.len();
        let fits = match name {
            b"IHDR" => n == 0 && length == 13,
            b"PLTE" => length <= 768 && length.is_multiple_of(3),
            b"IDAT" => true,
            b"IEND" => length == 0,
            b"tRNS" => length <= 256,
            b"gAMA" => length == 4,
            b"cHRM" => length == 32,
            b"sRGB" => length == 1,
            b"sBIT" | b"cICP" => length <= 4,
            b"pHYs" => length == 9,
            b"bKGD" => length <= 6,
            _ => return Err(format!("it holds a part that is no pixels ({})", name.escape_ascii())),
        };
        if !fits {
            return Err(format!("the part {} holds more than it should", name.escape_ascii()));
        }
    }
    Ok(())
}

fn webp(bytes: &[u8]) -> Result<(), String> {
    if !bytes.starts_with(b"RIFF") || bytes.get(8..12) != Some(b"WEBP") {
        return Err("it does not begin as a WebP".to_owned());
    }
    let (chunks, end) = parts::webp(bytes).ok_or("it has no end")?;
    if end != bytes.len() {
        return Err(format!("{} bytes follow the end of the picture", bytes.len() - end));
    }
    let names: Vec<&[u8; 4]> = chunks.iter().map(|c| &c.name).collect();
    match names.as_slice() {
        [b"VP8 " | b"VP8L"] => {}
        [b"VP8X", b"VP8 " | b"VP8L"] | [b"VP8X", b"ALPH", b"VP8 "] => {
            // RFC 9649, section 2.7: of the flags only the one for transparency; the others announce metadata.
            let header = chunks.first().and_then(|c| bytes.get(c.data.clone())).unwrap_or_default();
            if header.len() != 10 || byte(header, 0) & !0x10 != 0 || header.get(1..4) != Some(&[0, 0, 0]) {
                return Err("its header announces more than pixels".to_owned());
            }
        }
        _ => {
            let names: Vec<String> = names.iter().map(|n| n.escape_ascii().to_string()).collect();
            return Err(format!("it holds parts that are no pixels ({})", names.join(", ")));
        }
    }
    let filled = chunks.iter().filter(|c| c.data.len() % 2 == 1);
    if filled.into_iter().any(|c| byte(bytes, c.data.end) != 0) {
        return Err("something is hidden in its filling".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{DynamicImage, ImageFormat, RgbImage};

    use super::*;

    fn written(format: ImageFormat) -> Vec<u8> {
        let picture = RgbImage::from_fn(33, 21, |x, y| image::Rgb([x as u8, y as u8, 99]));
        let mut out = Cursor::new(Vec::new());
        DynamicImage::ImageRgb8(picture).write_to(&mut out, format).unwrap();
        out.into_inner()
    }

    #[test]
    fn clean_files_pass() {
        for (kind, format) in [
            (ImageFormat::Jpeg, Format::Jpeg),
            (ImageFormat::Png, Format::Png),
            (ImageFormat::WebP, Format::WebP),
        ] {
            assert_eq!(audit(&written(kind), format), Ok(()), "{kind:?}");
        }
    }

    #[test]
    fn what_follows_the_end_is_refused() {
        for (kind, format) in [
            (ImageFormat::Jpeg, Format::Jpeg),
            (ImageFormat::Png, Format::Png),
            (ImageFormat::WebP, Format::WebP),
        ] {
            let mut bytes = written(kind);
            bytes.extend(b"CANARY");
            assert_eq!(
                audit(&bytes, format),
                Err("6 bytes follow the end of the picture".to_owned()),
                "{kind:?}"
            );
            bytes.truncate(bytes.len() - 10);
            assert!(audit(&bytes, format).is_err(), "{kind:?}");
        }
    }

    #[test]
    fn every_application_and_comment_segment_is_refused() {
        let clean = written(ImageFormat::Jpeg);
        for code in (0xe0..=0xfe).filter(|c| *c != 0xf7) {
            let mut bytes = clean.clone();
            let segment = [&[0xff, code, 0, 8], b"CANARY".as_slice()].concat();
            bytes.splice(20..20, segment);
            assert!(audit(&bytes, Format::Jpeg).is_err(), "0x{code:02X}");
        }
    }

    #[test]
    fn tables_that_are_too_long_are_refused() {
        let mut bytes = written(ImageFormat::Jpeg);
        let table = bytes.windows(2).position(|w| w == [0xff, 0xdb]).unwrap();
        let length = parts::big_16(&bytes, table + 2).unwrap();
        bytes.splice(table + 2..table + 4, (length + 6).to_be_bytes());
        bytes.splice(table + 2 + usize::from(length)..table + 2 + usize::from(length), *b"\x01ANARY");
        assert!(audit(&bytes, Format::Jpeg).unwrap_err().contains("0xDB"));
    }

    #[test]
    fn text_in_png_and_webp_is_refused() {
        let mut bytes = written(ImageFormat::Png);
        let end = bytes.len() - 12;
        bytes.splice(end..end, *b"\0\0\0\x06tEXtCANARY\0\0\0\0");
        assert!(audit(&bytes, Format::Png).unwrap_err().contains("tEXt"));
        let mut bytes = written(ImageFormat::WebP);
        bytes.extend(b"EXIF\x06\0\0\0CANARY");
        let length = u32::try_from(bytes.len() - 8).unwrap();
        bytes.splice(4..8, length.to_le_bytes());
        assert!(audit(&bytes, Format::WebP).unwrap_err().contains("EXIF"));
    }
}
