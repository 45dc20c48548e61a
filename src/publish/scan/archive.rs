//! Opens files that hold files: ZIP by its list of contents, tar, and what gzip has packed. Unpacks nothing onto the disk, and holds
//! one of the files at a time.

use std::io::{self, Read, Seek, SeekFrom};

use flate2::read::{DeflateDecoder, GzDecoder};

/// What one file may unpack to, in bytes: nothing that is put on line is as large.
pub(super) const MOST: u64 = 256 << 20;

/// The most bytes of a list of contents: some million names.
const LONGEST_LIST: u64 = 256 << 20;

/// A file in a ZIP.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its path, as the archive has it.
    pub name: String,
    method: u16,
    packed: u64,
    at: u64,
}

fn number<const N: usize>(bytes: &[u8], at: usize) -> Option<u64> {
    let part = bytes.get(at..at.checked_add(N)?)?;
    Some(part.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

fn some(file: &mut (impl Read + Seek), at: u64, length: u64) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    file.take(length).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The files in a ZIP of so many bytes (APPNOTE.TXT 4.3); nothing if it is none, or its list cannot be understood.
pub(super) fn entries(file: &mut (impl Read + Seek), size: u64) -> io::Result<Option<Vec<Entry>>> {
    const END: &[u8] = b"PK\x05\x06";
    // The end of the list stands before a comment of at most 64 KiB.
    let tail_at = size.saturating_sub((1 << 16) + 22 + 20);
    let tail = some(file, tail_at, size - tail_at)?;
    let Some(end) = tail.windows(4).rposition(|w| w == END) else { return Ok(None) };
    let list = (|| {
        Some((number::<2>(&tail, end + 10)?, number::<4>(&tail, end + 12)?, number::<4>(&tail, end + 16)?))
    })();
    let Some((mut count, mut length, mut at)) = list else { return Ok(None) };
    if count == 0xffff || length == 0xffff_ffff || at == 0xffff_ffff {
        let locator = end.checked_sub(20).filter(|l| tail.get(*l..*l + 4) == Some(b"PK\x06\x07"));
        let Some(far) = locator.and_then(|l| number::<8>(&tail, l + 8)) else { return Ok(None) };
        let end = some(file, far, 56)?;
        let list = (|| Some((number::<8>(&end, 32)?, number::<8>(&end, 40)?, number::<8>(&end, 48)?)))();
        let Some(list) = list.filter(|_| end.starts_with(b"PK\x06\x06")) else { return Ok(None) };
        (count, length, at) = list;
    }
    if length > LONGEST_LIST || at > size {
        return Ok(None);
    }
    let list = some(file, at, length)?;
    let (mut all, mut at) = (Vec::new(), 0);
    while (all.len() as u64) < count {
        let Some((entry, next)) = listed(&list, at) else { return Ok(None) };
        all.push(entry);
        at = next;
    }
    Ok(Some(all))
}

/// An entry of the list, and where the next one begins.
fn listed(list: &[u8], at: usize) -> Option<(Entry, usize)> {
    let header = list.get(at..).filter(|rest| rest.starts_with(b"PK\x01\x02"))?;
    let size = |at| number::<2>(header, at).and_then(|n| usize::try_from(n).ok());
    let (name, extra, comment) = (size(28)?, size(30)?, size(32)?);
    let (mut packed, mut offset) = (number::<4>(header, 20)?, number::<4>(header, 42)?);
    let unpacked = number::<4>(header, 24)?;
    // Sizes that need 64 bits stand in a field of their own, in this order, each only if it is marked as missing.
    let mut wide = wide(header.get(46 + name..46 + name + extra)?).unwrap_or_default();
    let mut take = || {
        let number = number::<8>(wide, 0)?;
        wide = wide.get(8..).unwrap_or_default();
        Some(number)
    };
    if unpacked == 0xffff_ffff {
        take()?;
    }
    for field in [&mut packed, &mut offset] {
        if *field == 0xffff_ffff {
            *field = take()?;
        }
    }
    let entry = Entry {
        name: String::from_utf8_lossy(header.get(46..46 + name)?).into_owned(),
        method: u16::try_from(number::<2>(header, 10)?).ok()?,
        packed,
        at: offset,
    };
    Some((entry, at + 46 + name + extra + comment))
}

fn wide(mut extra: &[u8]) -> Option<&[u8]> {
    loop {
        let (kind, size) = (number::<2>(extra, 0)?, usize::try_from(number::<2>(extra, 2)?).ok()?);
        let field = extra.get(4..4 + size)?;
        if kind == 1 {
            return Some(field);
        }
        extra = extra.get(4 + size..)?;
    }
}

/// The bytes of a file in a ZIP.
///
/// # Errors
/// It is damaged, locked with a password, packed in a way that is not known here, or too large.
pub(super) fn read(file: &mut (impl Read + Seek), entry: &Entry) -> io::Result<Vec<u8>> {
    let bad = |why: &str| io::Error::new(io::ErrorKind::InvalidData, format!("{} in it {why}", entry.name));
    let header = some(file, entry.at, 30)?;
    let lengths = (|| Some(number::<2>(&header, 26)? + number::<2>(&header, 28)?))();
    let after = lengths.filter(|_| header.starts_with(b"PK\x03\x04")).ok_or_else(|| bad("is damaged"))?;
    if number::<2>(&header, 6).is_some_and(|flags| flags & 1 == 1) {
        return Err(bad("is locked with a password"));
    }
    file.seek(SeekFrom::Start(entry.at + 30 + after))?;
    let packed = file.take(entry.packed);
    match entry.method {
        0 => all(packed),
        8 => all(DeflateDecoder::new(packed)),
        _ => return Err(bad("is packed in a way that is not known here")),
    }
    .map_err(|why| bad(&format!("cannot be unpacked: {why}")))
}

/// What gzip has packed.
///
/// # Errors
/// It is damaged, or too large.
pub(super) fn gunzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    all(GzDecoder::new(bytes))
}

fn all(stream: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    stream.take(MOST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "it grows beyond 256 MiB"));
    }
    Ok(bytes)
}

/// The files in a tar, each with its name; nothing if it is none.
pub(super) fn tar(bytes: &[u8]) -> Option<Vec<(String, &[u8])>> {
    let is_header = |block: &[u8]| block.get(257..262) == Some(b"ustar");
    bytes.get(..512).filter(|first| is_header(first))?;
    let text = |field: Option<&[u8]>| {
        let field = field.unwrap_or_default();
        let end = field.iter().position(|b| *b == 0).unwrap_or(field.len());
        String::from_utf8_lossy(field.get(..end).unwrap_or_default()).into_owned()
    };
    let (mut all, mut at, mut long) = (Vec::new(), 0, None);
    while let Some(block) = bytes.get(at..at + 512).filter(|block| is_header(block)) {
        let octal = text(block.get(124..136));
        let size = usize::from_str_radix(octal.trim(), 8).ok()?;
        let data = bytes.get(at + 512..at + 512 + size)?;
        let (name, prefix) = (text(block.get(..100)), text(block.get(345..500)));
        match block.get(156) {
            // A name that is too long for the header: GNU's way, and that of pax.
            Some(b'L') => long = Some(text(Some(data))),
            Some(b'x') => {
                let records = String::from_utf8_lossy(data);
                let path = records
                    .split_inclusive('\n')
                    .find_map(|r| r.split_once(" path=").map(|(_, p)| p.trim_end().to_owned()));
                long = path.or(long);
            }
            _ => {
                let name = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
                all.push((long.take().unwrap_or(name), data));
            }
        }
        at += 512 + size.next_multiple_of(512);
    }
    Some(all)
}
