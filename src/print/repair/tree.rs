//! Turns the structure tree of a tagged PDF into a tree of values, with the letters drawn under each of its leaves. Does not
//! change anything.
//!
//! What the engine writes (ISO 32000-1, 14.7 and 14.8): one `Document`; below it `P`, `H1`…, `L`/`LI`/`Lbl`/`LBody`, `Div`,
//! `BlockQuote`, `TOC`/`TOCI`, `Caption`, `Figure` with `/Alt`; inside blocks `Link` (with its annotation as an `OBJR`),
//! `Strong` and `Em` (role-mapped to `Span`), `Span`, `Reference`. Where running text lies directly in a grouping element
//! (a quotation and who said it, a caption) it is collected in a `Span` of its own. The leaves of a block stand in reading
//! order as long as the font and the height of the letters stay the same; within one direction of one line they stand
//! from left to right as seen. Artifacts (running heads, page numbers, ornaments) are not in the tree.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::Fault;
use super::drawn::{Run, drawn};
use super::glyphs::Font;
use super::object;

/// Nested deeper than any booklet; a file that goes further is not ours.
const DEEPEST: usize = 60;

/// Marked content on a page.
#[derive(Clone, Debug)]
pub(super) struct Leaf {
    /// The page it is on.
    pub(super) page: ObjectId,
    /// Its marked-content identifier.
    pub(super) mcid: i64,
    /// What is drawn there.
    pub(super) run: Run,
}

/// What an element holds.
#[derive(Clone, Debug)]
pub(super) enum Kid {
    /// Marked content.
    Leaf(Leaf),
    /// An annotation, with the entry that names it.
    Annotation(Object),
    /// Another element.
    Element(usize),
}

/// A structure element.
#[derive(Clone, Debug)]
pub(super) struct Element {
    pub(super) id: ObjectId,
    /// The standard structure type it stands for.
    pub(super) standard: String,
    pub(super) parent: Option<usize>,
    pub(super) kids: Vec<Kid>,
    /// `/Alt`: the description that replaces what is below.
    pub(super) alt: Option<String>,
    pub(super) actual: Option<String>,
    pub(super) language: Option<String>,
}

/// The structure tree; an element comes after the element that holds it.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) elements: Vec<Element>,
    /// Where the content streams state languages, by the object of the stream.
    pub(super) languages: BTreeMap<ObjectId, Vec<std::ops::Range<usize>>>,
    /// The language stated for the whole file.
    pub(super) main: Option<String>,
    /// Pages in order, for saying where something is.
    pub(super) pages: Vec<ObjectId>,
}

impl Tree {
    /// Whether an element lies in the line of its block (ISO 32000-1, 14.8.4.4), and so does all that it holds.
    pub(super) fn in_line(&self, element: usize) -> bool {
        let Some(this) = self.elements.get(element) else { return false };
        let own = matches!(
            this.standard.as_str(),
            "Span" | "Quote" | "Note" | "Reference" | "BibEntry" | "Code" | "Link" | "Annot"
        );
        own && this.kids.iter().all(|k| match k {
            Kid::Leaf(_) | Kid::Annotation(_) => true,
            Kid::Element(inner) => self.in_line(*inner) || self.is_picture(*inner),
        })
    }

    /// Whether a description replaces an element.
    pub(super) fn is_picture(&self, element: usize) -> bool {
        self.elements.get(element).is_some_and(|e| e.alt.is_some())
    }

    /// The language stated for an element: its own, or that of the element around it (ISO 32000-1, 14.9.2).
    pub(super) fn language(&self, element: usize) -> Option<&str> {
        let mut at = Some(element);
        while let Some(here) = at.and_then(|a| self.elements.get(a)) {
            if here.language.is_some() {
                return here.language.as_deref();
            }
            at = here.parent;
        }
        self.main.as_deref()
    }

    /// The number of a page, from 1.
    pub(super) fn page_number(&self, page: ObjectId) -> usize {
        self.pages.iter().position(|p| *p == page).map_or(0, |at| at + 1)
    }
}

struct Grower<'a> {
    doc: &'a Document,
    roles: BTreeMap<String, String>,
    drawn: BTreeMap<ObjectId, BTreeMap<i64, Run>>,
    seen: BTreeSet<ObjectId>,
    tree: Tree,
}

/// Reads the structure tree; nothing if the file is not tagged.
///
/// # Errors
/// If it is not a tree, or a content stream cannot be read.
pub(super) fn grow(doc: &Document) -> Result<Option<Tree>, Fault> {
    let catalog = doc.catalog().map_err(|_| Fault::Unreadable("no catalog"))?;
    let Some(root) = object::dictionary(doc, catalog, "StructTreeRoot") else { return Ok(None) };
    let roles = object::dictionary(doc, root, "RoleMap")
        .map(|map| map.iter().filter_map(|(k, v)| Some((plain(k), plain(v.as_name().ok()?)))).collect());
    let mut grower = Grower {
        doc,
        roles: roles.unwrap_or_default(),
        drawn: BTreeMap::new(),
        seen: BTreeSet::new(),
        tree: Tree {
            pages: object::pages(doc),
            main: object::string(doc, catalog, "Lang"),
            ..Tree::default()
        },
    };
    let fonts = Fonts::default();
    grower.draw(fonts)?;
    for kid in object::list(doc, root, "K") {
        grower.kid(kid, None, None, 0)?;
    }
    Ok(Some(grower.tree))
}

fn plain(name: &[u8]) -> String {
    String::from_utf8_lossy(name).into_owned()
}

/// Fonts, read once for all pages.
#[derive(Default)]
pub(super) struct Fonts(BTreeMap<ObjectId, Font>);

impl Fonts {
    /// Reads a font, if it is not known.
    pub(super) fn read(&mut self, doc: &Document, id: ObjectId) -> Result<(), Fault> {
        if self.0.contains_key(&id) {
            return Ok(());
        }
        let font = doc.get_dictionary(id).map_err(|_| Fault::Unreadable("a font that is missing"))?;
        let bytes = if object::name(doc, font, "Subtype").as_deref() == Some("Type0") { 2 } else { 1 };
        let mut letters = match object::value(doc, font, "ToUnicode").and_then(|o| o.as_stream().ok()) {
            Some(stream) => Font::parse(&object::unpacked(stream)?, bytes),
            None => Font::default(),
        };
        let below = object::list(doc, font, "DescendantFonts")
            .first()
            .and_then(|f| object::solid(doc, f)?.as_dict().ok());
        if let Some(below) = below {
            let other =
                object::value(doc, below, "DW").and_then(|w| w.as_float().ok()).map_or(1000.0, f64::from);
            letters.measure(&widths(doc, below), other);
        }
        self.0.insert(id, letters);
        Ok(())
    }

    /// A font that was read.
    pub(super) fn get(&self, id: ObjectId) -> Option<&Font> {
        self.0.get(&id)
    }
}

/// The widths of a composite font as numbers, and nothing where a list begins or ends.
fn widths(doc: &Document, font: &Dictionary) -> Vec<Option<f64>> {
    let mut flat = Vec::new();
    let number = |o: &Object| object::solid(doc, o).and_then(|o| o.as_float().ok()).map(f64::from);
    for entry in object::list(doc, font, "W") {
        match object::solid(doc, entry) {
            Some(Object::Array(list)) => {
                flat.push(None);
                flat.extend(list.iter().map(number));
                flat.push(None);
            }
            Some(other) => flat.push(number(other)),
            None => {}
        }
    }
    flat
}

impl Grower<'_> {
    fn draw(&mut self, mut fonts: Fonts) -> Result<(), Fault> {
        for page in self.tree.pages.clone() {
            let resources = object::inherited(self.doc, page, "Resources").and_then(|o| o.as_dict().ok());
            let named = resources.and_then(|r| object::dictionary(self.doc, r, "Font"));
            let ids: Vec<(Vec<u8>, ObjectId)> = named
                .map(|n| n.iter().filter_map(|(k, v)| Some((k.clone(), v.as_reference().ok()?))).collect())
                .unwrap_or_default();
            for (_, id) in &ids {
                fonts.read(self.doc, *id)?;
            }
            let known = ids.iter().filter_map(|(k, id)| Some((k.clone(), fonts.get(*id)?))).collect();
            // Identifiers count through a page, and the engine gives a page one stream.
            let [stream] = self.doc.get_page_contents(page)[..] else {
                return Err(Fault::Unreadable("a page without a content stream of its own"));
            };
            let content = self.doc.get_object(stream).and_then(Object::as_stream);
            let content = content.map_err(|_| Fault::Unreadable("a content stream that is missing"))?;
            let drawn = drawn(&object::unpacked(content)?, &known)?;
            self.drawn.insert(page, drawn.marks);
            self.tree.languages.insert(stream, drawn.languages);
        }
        Ok(())
    }

    fn kid(
        &mut self,
        kid: &Object,
        parent: Option<usize>,
        page: Option<ObjectId>,
        depth: usize,
    ) -> Result<(), Fault> {
        if let (Object::Integer(mcid), Some(page)) = (kid, page) {
            return self.leaf(parent, page, *mcid);
        }
        let id = kid.as_reference().ok();
        let dict = object::solid(self.doc, kid).and_then(|o| o.as_dict().ok());
        let dict = dict.ok_or(Fault::Unreadable("a structure element that is missing"))?;
        let own = dict.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        match (object::name(self.doc, dict, "Type").as_deref(), own, id) {
            (Some("MCR"), Some(page), _) if !dict.has(b"Stm") => {
                let mcid = object::whole(self.doc, dict, "MCID");
                self.leaf(parent, page, mcid.ok_or(Fault::Unreadable("marked content without a number"))?)
            }
            (Some("OBJR"), ..) => {
                self.push(parent, Kid::Annotation(kid.clone()));
                Ok(())
            }
            (Some("StructElem") | None, _, Some(id)) if depth < DEEPEST && self.seen.insert(id) => {
                self.element(id, dict, parent, depth)
            }
            _ => Err(Fault::Unreadable("a structure tree that is not one")),
        }
    }

    fn push(&mut self, parent: Option<usize>, kid: Kid) {
        if let Some(parent) = parent.and_then(|p| self.tree.elements.get_mut(p)) {
            parent.kids.push(kid);
        }
    }

    fn leaf(&mut self, parent: Option<usize>, page: ObjectId, mcid: i64) -> Result<(), Fault> {
        let run = self.drawn.get_mut(&page).and_then(|marks| marks.remove(&mcid));
        let run = run.ok_or(Fault::Unreadable("marked content that is missing, or used twice"))?;
        self.push(parent, Kid::Leaf(Leaf { page, mcid, run }));
        Ok(())
    }

    fn element(
        &mut self,
        id: ObjectId,
        dict: &Dictionary,
        parent: Option<usize>,
        depth: usize,
    ) -> Result<(), Fault> {
        let role = object::name(self.doc, dict, "S");
        let mut standard = role.ok_or(Fault::Unreadable("an element without a type"))?;
        for _ in 0..4 {
            let Some(next) = self.roles.get(&standard) else { break };
            standard.clone_from(next);
        }
        let this = self.tree.elements.len();
        self.tree.elements.push(Element {
            id,
            standard,
            parent,
            kids: Vec::new(),
            alt: object::string(self.doc, dict, "Alt"),
            actual: object::string(self.doc, dict, "ActualText"),
            language: object::string(self.doc, dict, "Lang"),
        });
        self.push(parent, Kid::Element(this));
        let page = dict.get(b"Pg").and_then(Object::as_reference).ok();
        for kid in object::list(self.doc, dict, "K") {
            self.kid(kid, Some(this), page, depth + 1)?;
        }
        Ok(())
    }
}
