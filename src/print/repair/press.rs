//! Turns a file of single pages into one for a print shop: boxes, and PDF/X-4 where the press is known. Does not draw crop
//! marks and does not convert colours.
//!
//! Source of the rules: ISO 15930-7:2010 (PDF/X-4), as far as it is public through ISO 32000-1, 14.11, and through preflight
//! tools: an output intent with its profile, a trim box in a bleed box in the media box, no annotations on the paper, no actions,
//! no transfer curves, fonts embedded, red, green and blue only with a profile, whether trapped, title, dates, identifiers.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::read::rectangle;
use super::{Fault, Profile, object, profile};

/// Takes the tags away: a file that nobody reads aloud shall not claim to be right for it.
pub(super) fn drop_tags(doc: &mut Document) -> Result<(), Fault> {
    let catalog = object::catalog(doc)?;
    catalog.remove(b"StructTreeRoot");
    catalog.remove(b"MarkInfo");
    for object in doc.objects.values_mut() {
        let dict = match object {
            Object::Dictionary(dict) => dict,
            Object::Stream(stream) => &mut stream.dict,
            _ => continue,
        };
        for key in ["StructParents", "StructParent", "Tabs"] {
            dict.remove(key.as_bytes());
        }
    }
    Ok(())
}

/// Takes away what is of no use on paper and not allowed in PDF/X-4: links, bookmarks, names.
pub(super) fn strip(doc: &mut Document) -> Result<(), Fault> {
    let catalog = object::catalog(doc)?;
    for key in ["Outlines", "PageMode", "Names", "Dests", "AcroForm", "AF"] {
        catalog.remove(key.as_bytes());
    }
    for page in object::pages(doc) {
        let page = object::change(doc, page)?;
        page.remove(b"Annots");
        page.remove(b"AA");
    }
    Ok(())
}

/// Gives every page a bleed box: its trim box, and the bleed around it as far as the page goes (ISO 32000-1, 14.11.2).
pub(super) fn boxes(doc: &mut Document, bleed: f32) -> Result<(), Fault> {
    for page in object::pages(doc) {
        let media = rectangle(doc, page, "MediaBox").ok_or(Fault::Press("a page has no size"))?;
        let trim = rectangle(doc, page, "TrimBox").ok_or(Fault::Press("a page has no bleed"))?;
        let [left, bottom, right, top] = trim;
        let grown = [left - bleed, bottom - bleed, right + bleed, top + bleed];
        let inside =
            trim.iter().zip(&media).enumerate().all(|(at, (t, m))| if at < 2 { t >= m } else { t <= m });
        if !inside {
            return Err(Fault::Press("a page is cut outside of its paper"));
        }
        let cut =
            |at: usize, to: f32| media.get(at).map_or(to, |m| if at < 2 { to.max(*m) } else { to.min(*m) });
        let array = grown.iter().enumerate().map(|(at, to)| Object::Real(cut(at, *to))).collect();
        let dict = object::change(doc, page)?;
        dict.set("BleedBox", Object::Array(array));
        // The box to be printed is the whole page; a box for viewing would have to lie between the two.
        dict.remove(b"CropBox");
        dict.remove(b"ArtBox");
    }
    Ok(())
}

/// States the press the file is for.
pub(super) fn intend(doc: &mut Document, press: &Profile) -> Result<(), Fault> {
    profile::check(press.icc)?;
    doc.prune_objects();
    for object in doc.objects.values() {
        allowed(object, 0)?;
    }
    let inks = icc(doc, press.icc.to_vec(), 4)?;
    let mut intent = dictionary! {
        "Type" => "OutputIntent", "S" => "GTS_PDFX",
        "OutputConditionIdentifier" => object::written(press.condition),
        "Info" => object::written(press.description),
        "DestOutputProfile" => inks,
    };
    if let Some(registry) = press.registry {
        intent.set("RegistryName", object::written(registry));
    }
    object::catalog(doc)?.set("OutputIntents", Object::Array(vec![Object::Dictionary(intent)]));
    let light = icc(doc, profile::srgb(), 3)?;
    default_rgb(doc, &Object::Array(vec!["ICCBased".into(), light]))
}

fn icc(doc: &mut Document, bytes: Vec<u8>, inks: i64) -> Result<Object, Fault> {
    let stream = object::packed(dictionary! { "N" => inks }, bytes)?;
    let id = doc.try_add_object(stream).map_err(|_| Fault::Unreadable("too many objects"))?;
    Ok(Object::Reference(id))
}

/// Refuses what PDF/X-4 does not allow and our templates never draw.
fn allowed(object: &Object, depth: usize) -> Result<(), Fault> {
    if depth > 50 {
        return Err(Fault::Unreadable("objects nested too deeply"));
    }
    let dict = match object {
        Object::Array(all) => return all.iter().try_for_each(|o| allowed(o, depth + 1)),
        Object::Dictionary(dict) => dict,
        Object::Stream(stream) => &stream.dict,
        _ => return Ok(()),
    };
    for (key, value) in dict {
        let is = |what: &[u8]| value.as_name().ok() == Some(what);
        match key.as_slice() {
            b"JavaScript" | b"JS" | b"AA" | b"OpenAction" => {
                return Err(Fault::Press("the file holds actions"));
            }
            b"EmbeddedFiles" | b"EF" => return Err(Fault::Press("the file holds other files")),
            b"TR" | b"HTP" | b"OPI" | b"Alternates" => {
                return Err(Fault::Press(
                    "the file holds transfer curves, halftones or stand-ins for pictures",
                ));
            }
            b"Subtype" if is(b"PS") => return Err(Fault::Press("the file holds PostScript")),
            b"Filter" if is(b"LZWDecode") => return Err(Fault::Press("the file is packed with LZW")),
            _ => allowed(value, depth + 1)?,
        }
    }
    let described = dict.get(b"Type").and_then(Object::as_name).ok() == Some(b"FontDescriptor");
    if described && !["FontFile", "FontFile2", "FontFile3"].iter().any(|f| dict.has(f.as_bytes())) {
        return Err(Fault::Press("a font is not in the file"));
    }
    Ok(())
}

/// Gives red, green and blue a meaning in every page and form (ISO 32000-1, 8.6.5.6): with a press of four inks PDF/X-4 allows
/// them only so.
fn default_rgb(doc: &mut Document, space: &Object) -> Result<(), Fault> {
    let (mut named, mut spaces): (BTreeSet<ObjectId>, BTreeSet<ObjectId>) = Default::default();
    for object in doc.objects.values_mut() {
        let dict = match object {
            Object::Dictionary(dict) => dict,
            Object::Stream(stream) => &mut stream.dict,
            _ => continue,
        };
        match dict.get_mut(b"Resources") {
            Ok(Object::Reference(id)) => {
                named.insert(*id);
            }
            Ok(Object::Dictionary(resources)) => spaces.extend(put(resources, space)),
            _ => {}
        }
    }
    for id in named {
        spaces.extend(put(object::change(doc, id)?, space));
    }
    for id in spaces {
        object::change(doc, id)?.set("DefaultRGB", space.clone());
    }
    Ok(())
}

/// Puts the space among the colour spaces of some resources, or says which object holds them.
fn put(resources: &mut Dictionary, space: &Object) -> Option<ObjectId> {
    match resources.get_mut(b"ColorSpace") {
        Ok(Object::Reference(id)) => return Some(*id),
        Ok(Object::Dictionary(spaces)) => spaces.set("DefaultRGB", space.clone()),
        _ => resources.set("ColorSpace", dictionary! { "DefaultRGB" => space.clone() }),
    }
    None
}
