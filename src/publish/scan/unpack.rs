//! Finds compressed data in bytes (gzip, zlib as in PDF and PNG, ZIP entries) and unpacks it. Does not understand the files
//! around it: wherever a stream could begin, one is tried.

use std::io::{self, Read};

use flate2::read::{DeflateDecoder, GzDecoder, ZlibDecoder};

use super::archive::MOST;

/// A chance hit unpacks to a few bytes of nothing.
const LEAST: usize = 8;

/// All streams, unpacked as far as they go: a damaged one may still say a name.
///
/// # Errors
/// They would fill the memory.
pub(super) fn streams(bytes: &[u8]) -> io::Result<Vec<Vec<u8>>> {
    let mut all = Vec::new();
    let mut left = MOST;
    for at in 0..bytes.len() {
        let here = bytes.get(at..).unwrap_or_default();
        let unpacked = match here {
            [0x1f, 0x8b, 8, ..] => unpack(GzDecoder::new(here), left),
            // Deflate with a window of 32 KiB; the two bytes as one number are a multiple of 31 (RFC 1950).
            [0x78, flags, ..] if (0x7800 + u16::from(*flags)).is_multiple_of(31) && flags & 0x20 == 0 => {
                unpack(ZlibDecoder::new(here), left)
            }
            [b'P', b'K', 3, 4, ..] => {
                zip_entry(here).map(|data| unpack(DeflateDecoder::new(data), left)).unwrap_or_default()
            }
            _ => continue,
        };
        left = left.saturating_sub(unpacked.len() as u64);
        if left == 0 {
            return Err(io::Error::new(
                io::ErrorKind::FileTooLarge,
                "its compressed data grow beyond 256 MiB",
            ));
        }
        if unpacked.len() >= LEAST {
            all.push(unpacked);
        }
    }
    Ok(all)
}

fn unpack(stream: impl Read, most: u64) -> Vec<u8> {
    let mut out = Vec::new();
    // What was unpacked before an error counts.
    drop(stream.take(most).read_to_end(&mut out));
    out
}

/// The data of a compressed entry, after its local header (APPNOTE.TXT 4.3.7).
fn zip_entry(header: &[u8]) -> Option<&[u8]> {
    let number = |at: usize| Some(usize::from(u16::from_le_bytes(*header.get(at..)?.first_chunk()?)));
    let deflated = number(8)? == 8;
    let start = 30 + number(26)? + number(28)?;
    header.get(start..).filter(|_| deflated)
}
