//! Turns a few words into a PDF as the engine writes one: tagged, compressed nowhere, so that tests can say in words what is
//! drawn. Checks nothing.

use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// The size of letters; each is half as wide.
pub(super) const SIZE: f64 = 10.0;
const WIDTH: f64 = SIZE / 2.0;

/// The right end of lines.
const RIGHT: f64 = 280.0;

/// What a tagged sample holds.
#[derive(Clone, Debug)]
pub(super) enum Bit {
    /// A run of glyphs.
    Run(Run),
    /// An element with a structure type.
    Element(&'static str, Vec<Bit>),
    /// A link with its annotation.
    Link(Vec<Bit>),
    /// A picture with its description.
    Picture(String),
    /// What follows is on a new page.
    Page,
}

/// A run of glyphs.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// From left to right.
    pub(super) clusters: Vec<String>,
    pub(super) x: f64,
    pub(super) y: f64,
    /// The language the content stream states.
    pub(super) language: Option<&'static str>,
}

fn has_letters(text: &str, right_to_left: bool) -> bool {
    text.chars().any(|c| c.is_alphanumeric() && ('\u{590}'..'\u{900}').contains(&c) == right_to_left)
}

/// A run whose text is given in reading order; signs alone go to the right.
pub(super) fn run(text: &str, x: f64, y: f64) -> Run {
    let mut clusters: Vec<String> = text.chars().map(String::from).collect();
    if has_letters(text, true) {
        clusters.reverse();
    }
    Run { clusters, x, y, language: None }
}

/// A line of a right-to-left paragraph: runs in reading order, the first one at the right.
pub(super) fn line(y: f64, runs: &[&str]) -> Vec<Bit> {
    let mut right = RIGHT;
    let place = |text: &&str| {
        right -= text.chars().count() as f64 * WIDTH;
        let mut run = run(text, right, y);
        if !has_letters(text, true) && !has_letters(text, false) {
            run.clusters.reverse();
        }
        Bit::Run(run)
    };
    runs.iter().map(place).collect()
}

/// A line of a left-to-right paragraph.
pub(super) fn line_rightwards(y: f64, runs: &[&str]) -> Vec<Bit> {
    let mut left = 20.0;
    let place = |text: &&str| {
        let at = left;
        left += text.chars().count() as f64 * WIDTH;
        Bit::Run(run(text, at, y))
    };
    runs.iter().map(place).collect()
}

/// One right-to-left run, cut: its pieces are given in reading order and drawn from left to right.
pub(super) fn cut(y: f64, right: f64, pieces: &[&str]) -> Vec<Bit> {
    let mut at = right;
    let place = |text: &&str| {
        at -= text.chars().count() as f64 * WIDTH;
        let clusters = text.chars().rev().map(String::from).collect();
        Bit::Run(Run { clusters, x: at, y, language: None })
    };
    let mut bits: Vec<Bit> = pieces.iter().map(place).collect();
    bits.reverse();
    bits
}

fn hexadecimal(numbers: &[u16]) -> String {
    numbers.iter().fold(String::new(), |mut all, number| {
        let _ = write!(all, "{number:04x}");
        all
    })
}

/// A page's content and the parents of its marked content.
#[derive(Default)]
struct Page {
    content: String,
    parents: Vec<ObjectId>,
}

struct Builder {
    doc: Document,
    pages: Vec<Page>,
    ids: Vec<ObjectId>,
    /// The letters that the codes of the font stand for; the first code is 1.
    glyphs: Vec<String>,
    annotations: Vec<(ObjectId, ObjectId)>,
}

impl Builder {
    fn bits(&mut self, parent: ObjectId, bits: &[Bit]) {
        let (mut kids, mut first): (Vec<Object>, Option<ObjectId>) = (Vec::new(), None);
        for bit in bits {
            match bit {
                Bit::Page => {
                    self.pages.push(Page::default());
                    self.ids.push(self.doc.new_object_id());
                }
                Bit::Run(run) => {
                    let page = *self.ids.last().unwrap();
                    let mcid = self.run(parent, run);
                    kids.push(if *first.get_or_insert(page) == page {
                        Object::Integer(mcid)
                    } else {
                        dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => mcid }.into()
                    });
                }
                Bit::Element(role, inner) => kids.push(self.element(role, parent, inner).into()),
                Bit::Link(inner) => kids.push(self.link(parent, inner).into()),
                Bit::Picture(alt) => {
                    let id = self.element("Figure", parent, &[]);
                    self.doc.get_dictionary_mut(id).unwrap().set("Alt", lopdf::text_string(alt));
                    kids.push(id.into());
                }
            }
        }
        let dict = self.doc.get_dictionary_mut(parent).unwrap();
        let mut all = dict.get(b"K").and_then(Object::as_array).cloned().unwrap_or_default();
        all.append(&mut kids);
        dict.set("K", all);
        if let Some(page) = first {
            dict.set("Pg", page);
        }
    }

    fn element(&mut self, role: &str, parent: ObjectId, bits: &[Bit]) -> ObjectId {
        let dict =
            dictionary! { "Type" => "StructElem", "S" => role, "P" => parent, "K" => Vec::<Object>::new() };
        let id = self.doc.add_object(dict);
        self.bits(id, bits);
        id
    }

    fn link(&mut self, parent: ObjectId, bits: &[Bit]) -> ObjectId {
        let id = self.element("Link", parent, bits);
        let annotation = self.doc.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Link", "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()],
            "Contents" => Object::string_literal("https://example.org"),
        });
        let page = *self.ids.last().unwrap();
        let entry = dictionary! { "Type" => "OBJR", "Obj" => annotation, "Pg" => page };
        let kids = self.doc.get_dictionary_mut(id).unwrap().get_mut(b"K").unwrap().as_array_mut().unwrap();
        // The engine puts it behind the first line of the link.
        kids.insert(kids.len().min(1), entry.into());
        self.annotations.push((annotation, page));
        id
    }

    fn run(&mut self, parent: ObjectId, run: &Run) -> i64 {
        let codes = run.clusters.iter().map(|c| self.code(c) as u16).collect::<Vec<u16>>();
        let codes = hexadecimal(&codes);
        let page = self.pages.last_mut().unwrap();
        let mcid = page.parents.len();
        page.parents.push(parent);
        let language = run.language.map(|l| format!("/Lang({l})")).unwrap_or_default();
        let _ = write!(
            page.content,
            "/Span<</MCID {mcid}{language}>>BDC\nq 1 0 0 -1 {} {} cm\n\
             BT 0 Tr/f0 {SIZE} Tf 1 0 0 -1 0 0 Tm[<{codes}>]TJ\nET\nQ\nEMC",
            run.x, run.y
        );
        mcid as i64
    }

    fn code(&mut self, cluster: &str) -> usize {
        let known = self.glyphs.iter().position(|g| g == cluster);
        known.unwrap_or_else(|| {
            self.glyphs.push(cluster.to_owned());
            self.glyphs.len() - 1
        }) + 1
    }

    fn font(&mut self) -> ObjectId {
        let mut map = format!(
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{} beginbfchar\n",
            self.glyphs.len()
        );
        for (at, cluster) in self.glyphs.iter().enumerate() {
            let units: Vec<u16> = cluster.encode_utf16().collect();
            let _ = writeln!(map, "<{:04x}> <{}>", at + 1, hexadecimal(&units));
        }
        map += "endbfchar\n";
        let map = self.doc.add_object(Stream::new(Dictionary::new(), map.into_bytes()));
        let described = self.doc.add_object(dictionary! { "Type" => "FontDescriptor", "FontFile2" => map });
        let below = self.doc.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "CIDFontType2", "DW" => 500, "FontDescriptor" => described,
        });
        self.doc.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type0", "Encoding" => "Identity-H", "ToUnicode" => map,
            "DescendantFonts" => vec![below.into()],
        })
    }
}

/// The claims of a packet; the engine writes more around them.
const CLAIMS: &str =
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>";

/// A file of pages with a trim box, tagged, that claims PDF/UA-1 and PDF/A-2a.
pub(super) fn document(language: &str, bits: &[Bit]) -> Document {
    let mut doc = Document::with_version("1.7");
    let (tree, root, page) = (doc.new_object_id(), doc.new_object_id(), doc.new_object_id());
    doc.set_object(root, dictionary! { "Type" => "StructElem", "S" => "Document", "P" => tree });
    let mut builder = Builder {
        doc,
        pages: vec![Page::default()],
        ids: vec![page],
        glyphs: Vec::new(),
        annotations: Vec::new(),
    };
    builder.bits(root, bits);
    let font = builder.font();
    let Builder { mut doc, pages, ids, annotations, .. } = builder;
    let parent = doc.new_object_id();
    let mut nums: Vec<Object> = Vec::new();
    for (at, (page, id)) in pages.into_iter().zip(&ids).enumerate() {
        let content = doc.add_object(Stream::new(Dictionary::new(), page.content.into_bytes()));
        let parents: Vec<Object> = page.parents.into_iter().map(Object::Reference).collect();
        nums.extend([Object::Integer(at as i64), doc.add_object(parents).into()]);
        let own = annotations
            .iter()
            .filter(|(_, page)| page == id)
            .map(|(a, _)| Object::Reference(*a))
            .collect::<Vec<_>>();
        doc.set_object(*id, dictionary! {
            "Type" => "Page", "Parent" => parent, "Contents" => content, "StructParents" => at as i64, "Annots" => own,
            "MediaBox" => vec![0.into(), 0.into(), 300.into(), 420.into()],
            "TrimBox" => vec![8.into(), 8.into(), 292.into(), 412.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "f0" => font } },
        });
    }
    let kids: Vec<Object> = ids.iter().map(|id| Object::Reference(*id)).collect();
    doc.set_object(parent, dictionary! { "Type" => "Pages", "Count" => kids.len() as i64, "Kids" => kids });
    doc.set_object(tree, dictionary! {
        "Type" => "StructTreeRoot", "K" => vec![root.into()], "ParentTree" => dictionary! { "Nums" => nums },
        "RoleMap" => dictionary! { "Strong" => "Span", "Em" => "Span" },
    });
    let packet = doc.add_object(Stream::new(dictionary! { "Type" => "Metadata" }, CLAIMS.into()));
    let catalog = doc.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => parent, "StructTreeRoot" => tree, "Metadata" => packet,
        "MarkInfo" => dictionary! { "Marked" => true }, "Lang" => Object::string_literal(language),
    });
    let about = doc.add_object(dictionary! { "Creator" => Object::string_literal("Typst 0.15.1"), "Author" => Object::string_literal("x") });
    doc.trailer.set("Root", catalog);
    doc.trailer.set("Info", about);
    doc
}

/// The bytes of a file.
pub(super) fn bytes(mut doc: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    doc.save_to(&mut bytes).unwrap();
    bytes
}

/// A tagged file.
pub(super) fn sample(language: &str, bits: &[Bit]) -> Vec<u8> {
    bytes(document(language, bits))
}

/// A paragraph of some lines.
pub(super) fn paragraph(lines: &[Vec<Bit>]) -> Bit {
    Bit::Element("P", lines.concat())
}
