//! Turns objects of a PDF file into plain values. Does not decide what they mean; whatever is missing or of another kind
//! is nothing.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, SaveOptions, Stream};

use super::Fault;

/// The most that one stream of ours may unpack to, in bytes: a page of a booklet has some 100 kB, a photo is not unpacked.
const MOST: usize = 64 << 20;

/// Reads a file.
pub(super) fn load(pdf: &[u8]) -> Result<Document, Fault> {
    // The engine writes its header first and says where the cross-reference data lie; a file that does not is cut off.
    let options = LoadOptions { strict: true, max_decompressed_size: Some(MOST), ..LoadOptions::default() };
    let doc = Document::load_mem_with_options(pdf, options).map_err(|_| Fault::Unreadable("no PDF file"))?;
    if doc.is_encrypted() || doc.was_encrypted() {
        return Err(Fault::Unreadable("an encrypted file"));
    }
    Ok(doc)
}

/// Writes a file: objects packed into object streams (ISO 32000-1, 7.5.7), as the engine left its own unpacked; the same
/// bytes for the same objects.
pub(super) fn save(doc: &mut Document) -> Result<Vec<u8>, Fault> {
    doc.prune_objects();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(9)
        .build();
    let mut bytes = Vec::new();
    doc.save_with_options(&mut bytes, options)
        .map_err(|_| Fault::Unreadable("a file that cannot be written"))?;
    Ok(bytes)
}

/// The object itself, through references.
pub(super) fn solid<'a>(doc: &'a Document, object: &'a Object) -> Option<&'a Object> {
    doc.dereference(object).ok().map(|(_, o)| o)
}

pub(super) fn value<'a>(doc: &'a Document, dict: &'a Dictionary, key: &str) -> Option<&'a Object> {
    solid(doc, dict.get(key.as_bytes()).ok()?)
}

pub(super) fn dictionary<'a>(doc: &'a Document, dict: &'a Dictionary, key: &str) -> Option<&'a Dictionary> {
    value(doc, dict, key).and_then(|o| o.as_dict().ok())
}

pub(super) fn name(doc: &Document, dict: &Dictionary, key: &str) -> Option<String> {
    let name = value(doc, dict, key)?.as_name().ok()?;
    Some(String::from_utf8_lossy(name).into_owned())
}

pub(super) fn whole(doc: &Document, dict: &Dictionary, key: &str) -> Option<i64> {
    value(doc, dict, key)?.as_i64().ok()
}

/// A text string (ISO 32000-1, 7.9.2.2).
pub(super) fn string(doc: &Document, dict: &Dictionary, key: &str) -> Option<String> {
    value(doc, dict, key)?.as_str().ok().map(text)
}

/// The text of a text string: UTF-16 with a byte-order mark, UTF-8 with one, or `PDFDocEncoding`, of which the engine uses
/// what is the same in ASCII.
pub(super) fn text(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units: Vec<u16> =
                rest.chunks(2).map(|c| c.iter().fold(0, |all, b| (all << 8) | u16::from(*b))).collect();
            String::from_utf16_lossy(&units)
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        other => other
            .iter()
            .map(|b| if b.is_ascii() { char::from(*b) } else { char::REPLACEMENT_CHARACTER })
            .collect(),
    }
}

/// A text string as it is written: ASCII as it is, all else in UTF-16.
pub(super) fn written(text: &str) -> Object {
    lopdf::text_string(text)
}

/// The elements of an array, or the one object that stands for an array of one.
pub(super) fn list<'a>(doc: &'a Document, dict: &'a Dictionary, key: &str) -> Vec<&'a Object> {
    match value(doc, dict, key) {
        Some(Object::Array(all)) => all.iter().collect(),
        Some(Object::Null) | None => Vec::new(),
        Some(_) => dict.get(key.as_bytes()).into_iter().collect(),
    }
}

/// The pages, in order.
pub(super) fn pages(doc: &Document) -> Vec<ObjectId> {
    let pages: BTreeMap<u32, ObjectId> = doc.get_pages();
    pages.into_values().collect()
}

/// What a page inherits from the nodes above it (ISO 32000-1, 7.7.3.4).
pub(super) fn inherited<'a>(doc: &'a Document, page: ObjectId, key: &str) -> Option<&'a Object> {
    let mut dict = doc.get_dictionary(page).ok()?;
    for _ in 0..32 {
        if let Some(found) = value(doc, dict, key) {
            return Some(found);
        }
        dict = dictionary(doc, dict, "Parent")?;
    }
    None
}

/// A stream's bytes, unpacked.
pub(super) fn unpacked(stream: &Stream) -> Result<Vec<u8>, Fault> {
    stream
        .get_plain_content_with_limit(MOST)
        .map_err(|_| Fault::Unreadable("a stream that cannot be unpacked"))
}

/// A stream, packed.
pub(super) fn packed(dict: Dictionary, bytes: Vec<u8>) -> Result<Stream, Fault> {
    let mut stream = Stream::new(dict, bytes);
    stream.compress().map_err(|_| Fault::Unreadable("a stream that cannot be packed"))?;
    Ok(stream)
}

/// Changes a dictionary that stands as an object of its own.
pub(super) fn change(doc: &mut Document, id: ObjectId) -> Result<&mut Dictionary, Fault> {
    doc.get_dictionary_mut(id).map_err(|_| Fault::Unreadable("an object that is missing"))
}

/// The catalog.
pub(super) fn catalog(doc: &mut Document) -> Result<&mut Dictionary, Fault> {
    doc.catalog_mut().map_err(|_| Fault::Unreadable("no catalog"))
}
