//! Turns a PDF into what a screen reader is told: its blocks as said and as drawn, its pictures, its languages, its boxes. Does
//! not judge.

use lopdf::{Dictionary, Document, ObjectId};

use super::tree::{Kid, Tree, grow};
use super::{Fault, object};

/// What a file tells.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// `/Title` of the information dictionary.
    pub title: Option<String>,
    /// `/Lang` of the catalog.
    pub language: Option<String>,
    /// Whether pages are turned from right to left.
    pub right_to_left: bool,
    /// Whether a viewer shows the title rather than the name of the file.
    pub shows_title: bool,
    /// Pages, in order.
    pub pages: Vec<Boxes>,
    /// Blocks of text in reading order; none without tags.
    pub blocks: Vec<Said>,
    /// Pictures in reading order.
    pub pictures: Vec<Said>,
    /// The text of links, each with the names its annotations state.
    pub links: Vec<(String, Vec<String>)>,
    /// The information dictionary's keys, in order.
    pub about: Vec<String>,
    /// The XMP packet.
    pub packet: String,
}

/// The boxes of a page, each as left, bottom, right, top in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Boxes {
    /// The sheet.
    pub media: Option<[f32; 4]>,
    /// What is printed.
    pub bleed: Option<[f32; 4]>,
    /// What is left after cutting.
    pub trim: Option<[f32; 4]>,
}

/// A block of text, or a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The standard structure type: `P`, `H1`, `LBody`, `Figure` …
    pub role: String,
    /// The page it begins on, from 1; 0 if it shows nothing.
    pub page: usize,
    /// What is said, stretch by stretch, each with its language: `/ActualText` where there is one, else what is drawn.
    pub runs: Vec<(String, String)>,
    /// What is drawn, through `/ToUnicode`, from left to right as seen.
    pub drawn: String,
}

impl Said {
    /// All that is said.
    #[must_use]
    pub fn text(&self) -> String {
        self.runs.iter().map(|(_, text)| text.as_str()).collect()
    }
}

/// Reads a file.
///
/// # Errors
/// If it cannot be read.
pub fn read(pdf: &[u8]) -> Result<Reading, Fault> {
    let doc = object::load(pdf)?;
    let catalog = doc.catalog().map_err(|_| Fault::Unreadable("no catalog"))?;
    let preferences = object::dictionary(&doc, catalog, "ViewerPreferences");
    let prefers = |key: &str| preferences.and_then(|p| object::value(&doc, p, key));
    let about = object::dictionary(&doc, &doc.trailer, "Info");
    let packet = object::value(&doc, catalog, "Metadata").and_then(|o| o.as_stream().ok());
    let packet = packet.map(object::unpacked).transpose()?.unwrap_or_default();
    let mut reading = Reading {
        title: about.and_then(|a| object::string(&doc, a, "Title")),
        language: object::string(&doc, catalog, "Lang"),
        right_to_left: prefers("Direction").and_then(|d| d.as_name().ok()) == Some(b"R2L"),
        shows_title: prefers("DisplayDocTitle").and_then(|d| d.as_bool().ok()) == Some(true),
        pages: object::pages(&doc).into_iter().map(|page| boxes(&doc, page)).collect(),
        about: about.map(keys).unwrap_or_default(),
        packet: String::from_utf8_lossy(&packet).into_owned(),
        ..Reading::default()
    };
    if let Some(tree) = grow(&doc)? {
        Teller { doc: &doc, tree: &tree }.tell(&mut reading);
    }
    Ok(reading)
}

fn keys(dict: &Dictionary) -> Vec<String> {
    dict.iter().map(|(key, _)| String::from_utf8_lossy(key).into_owned()).collect()
}

fn boxes(doc: &Document, page: ObjectId) -> Boxes {
    Boxes {
        media: rectangle(doc, page, "MediaBox"),
        bleed: rectangle(doc, page, "BleedBox"),
        trim: rectangle(doc, page, "TrimBox"),
    }
}

/// A box of a page, its corners in order (ISO 32000-1, 7.9.5).
pub(super) fn rectangle(doc: &Document, page: ObjectId, key: &str) -> Option<[f32; 4]> {
    let found = object::inherited(doc, page, key)?.as_array().ok()?;
    let numbers: Vec<f32> = found
        .iter()
        .filter_map(|n| object::solid(doc, n)?.as_float().ok())
        .filter(|n| n.is_finite())
        .collect();
    let &[a, b, c, d] = numbers.as_slice() else { return None };
    Some([a.min(c), b.min(d), a.max(c), b.max(d)])
}

struct Teller<'a> {
    doc: &'a Document,
    tree: &'a Tree,
}

impl Teller<'_> {
    fn tell(&self, reading: &mut Reading) {
        for block in self.tree.blocks() {
            let mut runs = Vec::new();
            for kid in block.from..block.to {
                self.kid(block.owner, kid, &mut runs);
            }
            let first = block.leaves.first().and_then(|p| self.tree.leaf(*p));
            let owner = self.tree.elements.get(block.owner);
            // Text stated for the whole of a block stands for all that is below.
            if let Some(text) = owner.and_then(|o| o.actual.clone()) {
                runs = vec![(self.spoken(block.owner), text)];
            }
            reading.blocks.push(Said {
                role: owner.map(|o| o.standard.clone()).unwrap_or_default(),
                page: first.map_or(0, |l| self.tree.page_number(l.page)),
                runs,
                drawn: self.tree.drawn(&block),
            });
        }
        for (at, element) in self.tree.elements.iter().enumerate() {
            if let Some(alt) = &element.alt {
                let runs = vec![(self.spoken(at), alt.clone())];
                let role = element.standard.clone();
                reading.pictures.push(Said { role, page: 0, runs, drawn: String::new() });
            }
            if element.standard == "Link" {
                reading.links.push(self.link(at));
            }
        }
    }

    fn spoken(&self, element: usize) -> String {
        self.tree.language(element).unwrap_or_default().to_owned()
    }

    fn element(&self, element: usize, runs: &mut Vec<(String, String)>) {
        let Some(this) = self.tree.elements.get(element) else { return };
        if let Some(text) = &this.actual {
            runs.push((self.spoken(element), text.clone()));
            return;
        }
        for kid in 0..this.kids.len() {
            self.kid(element, kid, runs);
        }
    }

    fn kid(&self, element: usize, kid: usize, runs: &mut Vec<(String, String)>) {
        match self.tree.elements.get(element).and_then(|e| e.kids.get(kid)) {
            Some(Kid::Leaf(leaf)) => {
                let text = leaf.run.clusters.concat();
                let language = leaf.run.language.clone().unwrap_or_else(|| self.spoken(element));
                match runs.last_mut() {
                    Some(run) if run.0 == language => run.1.push_str(&text),
                    Some(_) | None => runs.push((language, text)),
                }
            }
            Some(Kid::Element(inner)) if !self.tree.is_picture(*inner) => self.element(*inner, runs),
            Some(Kid::Element(_) | Kid::Annotation(_)) | None => {}
        }
    }

    fn link(&self, element: usize) -> (String, Vec<String>) {
        let mut runs = Vec::new();
        self.element(element, &mut runs);
        let kids = self.tree.elements.get(element).map(|e| e.kids.as_slice()).unwrap_or_default();
        let names = kids.iter().filter_map(|kid| match kid {
            Kid::Annotation(entry) => {
                let entry = object::solid(self.doc, entry)?.as_dict().ok()?;
                object::string(self.doc, object::dictionary(self.doc, entry, "Obj")?, "Contents")
            }
            Kid::Leaf(_) | Kid::Element(_) => None,
        });
        (runs.into_iter().map(|(_, text)| text).collect(), names.collect())
    }
}
