//! Reads cases as pictures and as compressed data.

use std::io::Write;

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

pub use crate::media::tests::damaged::{picture, picture_seeds};

/// Archives, streams and texts in every writing.
pub fn packed_seeds() -> Vec<Vec<u8>> {
    let words = "Kanari Ågnéte lives here. ".repeat(20);
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(words.as_bytes()).unwrap();
    let gzip = gzip.finish().unwrap();
    let mut zlib = ZlibEncoder::new(
        b"%PDF-1.7\n1 0 obj <</Filter /FlateDecode>> stream\n".to_vec(),
        Compression::fast(),
    );
    zlib.write_all(words.as_bytes()).unwrap();
    let pdf = [zlib.finish().unwrap(), b"\nendstream endobj".to_vec()].concat();
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::default());
    deflate.write_all(words.as_bytes()).unwrap();
    let mut zip = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0a.txt".to_vec();
    zip.extend(deflate.finish().unwrap());
    // A bomb within a bomb: some hundred bytes that become some megabytes.
    let mut bomb = GzEncoder::new(Vec::new(), Compression::best());
    bomb.write_all(&vec![0; 2 << 20]).unwrap();
    let mut outer = GzEncoder::new(Vec::new(), Compression::best());
    outer.write_all(&bomb.finish().unwrap()).unwrap();
    let wide = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let escaped =
        "&#75;&#x61;nari %4B%61 =4B=61 \\u004b\\x61\\ud83a\\udd00 \\4b  <b>Ka</b>nari S2FuYXJp 4B616E617269 "
            .repeat(4)
            .into_bytes();
    vec![gzip, pdf, zip, outer.finish().unwrap(), wide, escaped]
}

/// Looks into bytes for a name, in every writing.
pub fn packed(bytes: &[u8]) -> Result<(), String> {
    match crate::publish::scan::tests::explored(bytes) {
        Ok(_) => Ok(()),
        Err(why) if why.kind() == std::io::ErrorKind::FileTooLarge => Ok(()),
        Err(why) => Err(why.to_string()),
    }
}

#[test]
fn what_unpacks_to_more_than_the_memory_is_refused() {
    let mut bomb = GzEncoder::new(Vec::new(), Compression::fast());
    let zeros = vec![0; 1 << 20];
    (0..300).for_each(|_| bomb.write_all(&zeros).unwrap());
    let why = crate::publish::scan::tests::explored(&bomb.finish().unwrap()).unwrap_err();
    assert_eq!(why.kind(), std::io::ErrorKind::FileTooLarge);
}
