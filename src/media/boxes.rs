//! Turns an AVIF file into a verdict of [`super::audit`], following its nested boxes roughly. Decodes no pixel.
//!
//! Sources: ISO/IEC 14496-12 (boxes), ISO/IEC 23008-12 (items), the AVIF specification 1.1.

use super::parts::{big_16, big_32, four};

/// The name of a box.
type Name = [u8; 4];

/// Boxes in the box `meta` and below that describe pixels.
const DESCRIBING: [&[u8; 4]; 17] = [
    b"hdlr", b"pitm", b"iloc", b"iinf", b"iref", b"iprp", b"ipco", b"ipma", b"ispe", b"pixi", b"av1C",
    b"colr", b"auxC", b"infe", b"auxl", b"pasp", b"prem",
];

/// Boxes that hold other boxes, and how many bytes stand before the first of them.
const fn inner(name: Name) -> Option<usize> {
    match &name {
        b"meta" | b"iref" => Some(4),
        b"iinf" => Some(6),
        b"iprp" | b"ipco" => Some(0),
        _ => None,
    }
}

/// Checks an AVIF file.
pub(super) fn audit(bytes: &[u8]) -> Result<(), String> {
    let top = cut(bytes)?;
    let names: Vec<&[u8; 4]> = top.iter().map(|(name, _)| name).collect();
    if names != [b"ftyp", b"meta", b"mdat"] {
        let names: Vec<String> = names.iter().map(|n| n.escape_ascii().to_string()).collect();
        return Err(format!("it holds parts that are no single picture ({})", names.join(", ")));
    }
    if top.first().and_then(|(_, data)| four(data, 0)) != Some(*b"avif") {
        return Err("it does not begin as an AVIF".to_owned());
    }
    top.iter().filter(|(name, _)| name == b"meta").try_for_each(|(name, data)| describing(*name, data))
}

fn describing(name: Name, data: &[u8]) -> Result<(), String> {
    if &name == b"infe" {
        // Version 2: flags, item number, protection, then the item's type. `Exif` and `mime` are metadata.
        let kind = four(data, 8);
        if kind != Some(*b"av01") || big_16(data, 6) != Some(0) {
            return Err("it holds an item that is no picture".to_owned());
        }
    }
    if &name == b"colr" && data.get(..4) != Some(b"nclx") {
        return Err("it holds a colour profile".to_owned());
    }
    let Some(skip) = inner(name) else { return Ok(()) };
    for (name, data) in cut(data.get(skip..).unwrap_or_default())? {
        if !DESCRIBING.contains(&&name) {
            return Err(format!("it holds a part that is no pixels ({})", name.escape_ascii()));
        }
        describing(name, data)?;
    }
    Ok(())
}

/// Cuts bytes into boxes that fill them exactly.
fn cut(mut bytes: &[u8]) -> Result<Vec<(Name, &[u8])>, String> {
    let mut boxes = Vec::new();
    while !bytes.is_empty() {
        let length = big_32(bytes, 0).map_or(0, |l| l as usize);
        match (four(bytes, 4), bytes.get(8..length), bytes.get(length..)) {
            (Some(name), Some(data), Some(rest)) => {
                boxes.push((name, data));
                bytes = rest;
            }
            _ => return Err("its boxes do not fill it exactly".to_owned()),
        }
    }
    Ok(boxes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrap(name: &[u8], data: &[u8]) -> Vec<u8> {
        [&(data.len() as u32 + 8).to_be_bytes(), name, data].concat()
    }

    fn file(item: &[u8], extra: &[u8]) -> Vec<u8> {
        let info = wrap(b"infe", &[&[2, 0, 0, 0, 0, 1, 0, 0], item, b"\0"].concat());
        let list = wrap(b"iinf", &[&[0, 0, 0, 0, 0, 1], info.as_slice()].concat());
        let meta = wrap(b"meta", &[&[0, 0, 0, 0], list.as_slice(), extra].concat());
        [wrap(b"ftyp", b"avif\0\0\0\0avifmif1"), meta, wrap(b"mdat", &[1, 2, 3])].concat()
    }

    #[test]
    fn only_a_picture_passes() {
        assert_eq!(audit(&file(b"av01", &[])), Ok(()));
        assert!(audit(&file(b"Exif", &[])).is_err());
        assert!(audit(&file(b"mime", &[])).is_err());
        assert!(audit(&file(b"av01", &wrap(b"uuid", b"CANARY"))).is_err());
        assert!(audit(&[file(b"av01", &[]), b"CANARY".to_vec()].concat()).is_err());
        assert!(audit(&[file(b"av01", &[]), wrap(b"free", b"CANARY")].concat()).is_err());
    }

    #[cfg(feature = "avif")]
    #[test]
    fn what_is_made_here_passes() {
        let data = (0..40 * 30 * 3).map(|n| (n % 251) as u8).collect();
        let pixels = super::super::decode::Pixels { width: 40, height: 30, channels: 3, data };
        let (files, _) = super::super::encode::files(&pixels, true, 45).unwrap();
        assert!(files.iter().any(|f| f.format == super::super::Format::Avif));
    }
}
