//! Turns bytes into what of an ICC profile matters here, and makes the profile of sRGB. Does not convert colours.
//!
//! Sources: ICC.1:2001-04 (version 2.4: header, tag table, types) and IEC 61966-2-1 (sRGB).

use super::Fault;

const HEADER: usize = 128;

fn word(icc: &[u8], at: usize) -> Option<u32> {
    icc.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes)
}

/// Makes sure that a profile is one for PDF/X-4 with our colours: of an output device, with four inks, whole.
pub(super) fn check(icc: &[u8]) -> Result<(), Fault> {
    let signature = icc.get(36..40) == Some(b"acsp");
    let whole = word(icc, 0).is_some_and(|size| size as usize == icc.len());
    if !signature || !whole {
        return Err(Fault::Press("the profile is not an ICC profile, or not all of it"));
    }
    // PDF 1.6 knows profiles up to version 4 (ISO 32000-1, table 67).
    if !matches!(icc.get(8), Some(2 | 4)) {
        return Err(Fault::Press("the profile is of a version that PDF/X-4 does not know"));
    }
    if icc.get(12..16) != Some(b"prtr") {
        return Err(Fault::Press("the profile is not that of a printing press"));
    }
    if icc.get(16..20) != Some(b"CMYK") {
        return Err(Fault::Press("the profile is not one for four inks"));
    }
    let tags = word(icc, HEADER).unwrap_or(0) as usize;
    let inside = |at: usize| {
        let entry = HEADER + 4 + at * 12;
        let (from, size) = (word(icc, entry + 4)? as usize, word(icc, entry + 8)? as usize);
        from.checked_add(size).filter(|end| *end <= icc.len())
    };
    if tags == 0 || tags > 200 || (0..tags).any(|at| inside(at).is_none()) {
        return Err(Fault::Press("the profile is damaged"));
    }
    Ok(())
}

/// The profile of sRGB, for what is drawn in red, green and blue: three primaries and a curve.
pub(super) fn srgb() -> Vec<u8> {
    // Primaries and white as in IEC 61966-2-1, adapted to D50 by the Bradford matrix, as ICC.1 wants them.
    let xyz = |x: f64, y: f64, z: f64| {
        let mut data = b"XYZ \0\0\0\0".to_vec();
        for value in [x, y, z] {
            data.extend(((value * 65536.0).round() as i32).to_be_bytes());
        }
        data
    };
    let text = |signature: &[u8; 4], words: &str| {
        let mut data = [signature.as_slice(), &[0; 4]].concat();
        data.extend(words.as_bytes());
        data.push(0);
        data
    };
    let tags: [(&[u8; 4], Vec<u8>); 9] = [
        (b"cprt", text(b"text", "No rights reserved")),
        (b"desc", description("sRGB")),
        (b"wtpt", xyz(0.9642, 1.0, 0.8249)),
        (b"rXYZ", xyz(0.43607, 0.22249, 0.01392)),
        (b"gXYZ", xyz(0.38515, 0.71687, 0.09708)),
        (b"bXYZ", xyz(0.14307, 0.06061, 0.71410)),
        (b"rTRC", curve()),
        (b"gTRC", Vec::new()),
        (b"bTRC", Vec::new()),
    ];
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let mut data: Vec<u8> = Vec::new();
    let first = HEADER + 4 + tags.len() * 12;
    let mut last = (0, 0);
    for (name, bytes) in &tags {
        // The three curves are one.
        if !bytes.is_empty() {
            last = (first + data.len(), bytes.len());
            data.extend(bytes);
            data.resize(data.len().next_multiple_of(4), 0);
        }
        table.extend_from_slice(name.as_slice());
        table.extend((last.0 as u32).to_be_bytes());
        table.extend((last.1 as u32).to_be_bytes());
    }
    [header(HEADER + table.len() + data.len()), table, data].concat()
}

fn header(size: usize) -> Vec<u8> {
    let mut header = vec![0; HEADER];
    let mut put = |at: usize, bytes: &[u8]| {
        if let Some(place) = header.get_mut(at..at + bytes.len()) {
            place.copy_from_slice(bytes);
        }
    };
    put(0, &(size as u32).to_be_bytes());
    put(8, &[2, 0x40]);
    put(12, b"mntrRGB XYZ ");
    // The day of the specification; a profile must have one, and it must not depend on today.
    put(24, &[7, 0xd1, 0, 4, 0, 1]);
    put(36, b"acsp");
    put(68, &[0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d]);
    header
}

/// A description: ASCII, and neither Unicode nor Macintosh script (ICC.1, 6.5.17).
fn description(words: &str) -> Vec<u8> {
    let mut data = b"desc\0\0\0\0".to_vec();
    data.extend((words.len() as u32 + 1).to_be_bytes());
    data.extend(words.as_bytes());
    data.push(0);
    data.extend([0; 8]);
    data.extend([0; 2 + 1 + 67]);
    data
}

/// The curve of IEC 61966-2-1, in 1024 steps.
fn curve() -> Vec<u8> {
    const STEPS: u32 = 1024;
    let mut data = b"curv\0\0\0\0".to_vec();
    data.extend(STEPS.to_be_bytes());
    for step in 0..STEPS {
        let value = f64::from(step) / f64::from(STEPS - 1);
        let linear = if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        data.extend(((linear * 65535.0).round() as u16).to_be_bytes());
    }
    data
}
