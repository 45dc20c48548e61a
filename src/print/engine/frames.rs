//! Looks at finished pages for what the typesetter does without a word: letters no font has, and text beyond the edge of the
//! paper. Does not change them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Value, json};
use typst::introspection::{Location, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Rect, Size, Transform};
use typst::pdf::ArtifactElem;
use typst::syntax::Span;
use typst::text::TextItem;
use typst::visualize::{Image, ImageKind};
use typst_layout::PagedDocument;

use super::fault::at;
use super::origin::{self, Of, Texts};
use super::world::Templates;
use crate::diag::{Area, Diagnostic, Diagnostics, Spot};

/// The files of a manuscript, by their path.
type Files = BTreeMap<String, Arc<[u8]>>;

/// How far a letter may reach over an edge: less than anybody sees, more than rounding makes.
const SLACK: Abs = Abs::raw(1.0);

/// How many letters a message names.
const NAMED: usize = 6;

/// What was seen on the pages of a document.
#[derive(Default)]
pub(super) struct Seen {
    missing: BTreeMap<char, Shown>,
    /// Page from 1, and the text.
    cut: BTreeMap<(usize, String), Span>,
    /// Size of the smallest type that has to be read, in points.
    smallest: Option<Small>,
    /// Ornaments that have begun and not ended: what is in them is said elsewhere too.
    ornaments: Vec<Location>,
    /// Pixels per inch of each file of the manuscript, where it is printed largest.
    pictures: BTreeMap<String, f64>,
    /// The text of each page that is nearest to where it is trimmed, and how near.
    edges: BTreeMap<usize, (Abs, String)>,
}

/// Where a character was to be shown.
struct Shown {
    /// The lines it stands in, each as the pieces it was set in.
    lines: BTreeSet<Vec<String>>,
    /// Where in a template the first of them was made.
    span: Span,
}

/// Type, and where it stands.
struct Small {
    pt: f64,
    page: usize,
    text: String,
}

/// The part of a page that is not cut away, and how coordinates get there.
#[derive(Clone, Copy)]
struct View {
    page: usize,
    window: Rect,
    /// What is left of the page after cutting.
    trim: Size,
    transform: Transform,
}

/// Looks at every piece of text and every picture on every page.
pub(super) fn survey(document: &PagedDocument, files: &Files) -> Seen {
    let mut seen = Seen::default();
    for (index, page) in document.pages().iter().enumerate() {
        let bleed = page.bleed;
        let window = Rect::new(
            Point::new(-bleed.left, -bleed.top),
            Point::new(page.frame.width() + bleed.right, page.frame.height() + bleed.bottom),
        );
        let trim = page.frame.size();
        let view = View { page: index + 1, window, trim, transform: Transform::identity() };
        seen.frame(&page.frame, view, files);
    }
    seen
}

impl Seen {
    fn frame(&mut self, frame: &Frame, view: View, files: &Files) {
        let pieces = frame.items().filter_map(|(_, item)| match item {
            FrameItem::Text(text) => Some(text.text.to_string()),
            FrameItem::Group(_)
            | FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => None,
        });
        let line: Vec<String> = pieces.collect();
        for (point, item) in frame.items() {
            let transform = view.transform.pre_concat(Transform::translate(point.x, point.y));
            let view = View { transform, ..view };
            match item {
                FrameItem::Group(group) => {
                    let transform = view.transform.pre_concat(group.transform);
                    let clip = group.clip.as_ref().map(|curve| curve.bbox(None));
                    let window = clip.map_or(view.window, |c| within(view.window, placed(c, transform)));
                    self.frame(&group.frame, View { window, transform, ..view }, files);
                }
                FrameItem::Text(text) => self.text(text, &line, view),
                FrameItem::Image(image, size, _) => self.picture(image, *size, view, files),
                FrameItem::Tag(tag) => self.tag(tag),
                FrameItem::Shape(..) | FrameItem::Link(..) => {}
            }
        }
    }

    fn text(&mut self, item: &TextItem, line: &[String], view: View) {
        let span = item.glyphs.first().map_or(Span::detached(), |g| g.span.0);
        let tofu = item.glyphs.iter().filter(|g| g.id == 0);
        let unknown = tofu.flat_map(|g| item.text.get(g.range()).unwrap_or_default().chars());
        let never = item.text.chars().filter(|c| c.is_control() && !c.is_whitespace());
        for c in unknown.chain(never) {
            let shown = self.missing.entry(c).or_insert_with(|| Shown { lines: BTreeSet::new(), span });
            shown.lines.insert(line.to_vec());
        }
        if item.text.trim().is_empty() {
            return;
        }
        if self.ornaments.is_empty() {
            let size = item.size.to_pt() * scale(view.transform);
            if self.smallest.as_ref().is_none_or(|smallest| size < smallest.pt) {
                self.smallest = Some(Small { pt: size, page: view.page, text: item.text.to_string() });
            }
        }
        let top = item.font.metrics().cap_height.at(item.size);
        let box_ = placed(
            Rect::new(Point::new(Abs::zero(), -top), Point::new(item.width(), Abs::zero())),
            view.transform,
        );
        self.near(box_, &item.text, view);
        let (min, max) = (view.window.min, view.window.max);
        let fits = box_.min.x >= min.x - SLACK
            && box_.min.y >= min.y - SLACK
            && box_.max.x <= max.x + SLACK
            && box_.max.y <= max.y + SLACK;
        if !fits {
            self.cut.entry((view.page, item.text.to_string())).or_insert(span);
        }
    }

    /// Remembers what would be lost first if the paper were trimmed a little beside the line.
    fn near(&mut self, text_box: Rect, text: &str, view: View) {
        let Rect { min, max } = text_box;
        let distance = min.x.min(min.y).min(view.trim.x - max.x).min(view.trim.y - max.y);
        let nearest = self.edges.entry(view.page).or_insert_with(|| (distance, text.to_owned()));
        if distance < nearest.0 {
            *nearest = (distance, text.to_owned());
        }
    }

    fn tag(&mut self, tag: &Tag) {
        match tag {
            Tag::Start(element, _) if element.is::<ArtifactElem>() => {
                self.ornaments.extend(element.location());
            }
            Tag::Start(..) => {}
            Tag::End(location, ..) => self.ornaments.retain(|begun| begun != location),
        }
    }

    fn picture(&mut self, image: &Image, size: Size, view: View, files: &Files) {
        let ImageKind::Raster(raster) = image.kind() else { return };
        let Some((path, _)) = files.iter().find(|(_, bytes)| ***bytes == **raster.data()) else { return };
        let inches = size.x.to_inches() * scale(view.transform);
        let ppi = f64::from(raster.width()) / inches;
        let least = self.pictures.entry(path.clone()).or_insert(ppi);
        *least = least.min(ppi);
    }

    /// What was measured, in the form in which templates note things. Where a page is `overfull`, nothing stands where it is meant to.
    pub(super) fn measures(&self, texts: &Texts, overfull: &BTreeSet<usize>) -> Vec<Value> {
        let small = |Small { pt, page, text }: &Small| json!({"kind": "small-type", "pt": pt, "page": page, "text": text});
        let type_ = self.smallest.as_ref().map(small);
        let picture = |(path, ppi): (&String, &f64)| {
            let story = texts.pictured(path);
            json!({"kind": "ppi", "story": story, "column": 0, "ppi": ppi})
        };
        let edge = |(page, (distance, text)): (&usize, &(Abs, String))| json!({"kind": "edge", "page": page, "text": text, "mm": distance.to_mm()});
        let pictures = self.pictures.iter().map(picture);
        let edges = self.edges.iter().filter(|(page, _)| !overfull.contains(page)).map(edge);
        type_.into_iter().chain(pictures).chain(edges).collect()
    }

    /// The pages on which text is cut off.
    pub(super) fn cut_pages(&self) -> BTreeSet<usize> {
        self.cut.keys().map(|(page, _)| *page).collect()
    }

    /// What cannot be read on the pages, with whose text it is. What is cut off on a page that is known to be `overfull` is told in
    /// another way.
    pub(super) fn unreadable(
        &self,
        texts: &Texts,
        templates: &Templates,
        overfull: &BTreeSet<usize>,
    ) -> Diagnostics {
        let mut found = Diagnostics::new();
        let mut by_text: BTreeMap<&Of, BTreeSet<char>> = BTreeMap::new();
        for (c, shown) in &self.missing {
            let holders = texts.using(*c, &shown.lines);
            if holders.is_empty() {
                let spot = templates.spot(shown.span);
                found.push(missing(None, &BTreeSet::from([*c]), spot));
            }
            for of in holders {
                by_text.entry(of).or_default().insert(*c);
            }
        }
        for (of, letters) in by_text {
            let spot = letters.first().and_then(|c| texts.spot(of, &c.to_string()));
            found.push(missing(Some(of), &letters, spot));
        }
        for ((page, text), span) in self.cut.iter().filter(|((page, _), _)| !overfull.contains(page)) {
            found.push(cut(*page, text, texts, templates.spot(*span)));
        }
        found
    }
}

/// How many times as large something becomes.
fn scale(transform: Transform) -> f64 {
    let Transform { sx, ky, kx, sy, .. } = transform;
    (sx.get() * sy.get() - ky.get() * kx.get()).abs().sqrt()
}

/// A rectangle after a transformation: the smallest upright one around it.
fn placed(rect: Rect, transform: Transform) -> Rect {
    let corners =
        [rect.min, Point::new(rect.max.x, rect.min.y), Point::new(rect.min.x, rect.max.y), rect.max]
            .map(|corner| corner.transform(transform));
    let [first, rest @ ..] = corners;
    let around = |r: Rect, p: &Point| Rect::new(r.min.min(*p), r.max.max(*p));
    rest.iter().fold(Rect::from_pos_size(first, Size::zero()), around)
}

fn within(a: Rect, b: Rect) -> Rect {
    Rect::new(a.min.max(b.min), a.max.min(b.max))
}

fn missing(of: Option<&Of>, letters: &BTreeSet<char>, spot: Option<Spot>) -> Diagnostic {
    let mut names: Vec<String> = letters.iter().take(NAMED).map(|c| name(*c)).collect();
    if let Some(more) = letters.len().checked_sub(NAMED).filter(|more| *more > 0) {
        names.push(format!("{more} more"));
    }
    let place = of.map_or_else(|| "a template of the theme".to_owned(), ToString::to_string);
    let message = format!("no font of the theme has {}, which {place} uses", origin::list(&names));
    let area = of.map_or(Area::Configuration, Of::area);
    let remedy = if letters.iter().all(|c| c.is_control()) {
        "Delete it: it cannot be seen, and is often left over from copying."
    } else {
        "Write it with other letters, or add a font that has them to the folder print/fonts of the theme and name it in its \
         print templates."
    };
    at(Diagnostic::error(area, "missing-glyph", message), spot, "would be an empty box on paper")
        .remedy(remedy)
}

/// A character as itself, where it can be seen, and by its number.
fn name(c: char) -> String {
    let number = format!("U+{:04X}", u32::from(c));
    if c.is_control() || c.is_whitespace() || origin::is_invisible(c) {
        number
    } else {
        format!("“{c}” ({number})")
    }
}

fn cut(page: usize, text: &str, texts: &Texts, theme: Option<Spot>) -> Diagnostic {
    let text = text.trim();
    let short: String = text.chars().take(40).collect();
    let short = if short.len() < text.len() { format!("{short}…") } else { short };
    let error = |area: Area, whose: &str| {
        let message = format!("“{short}”{whose} reaches over the edge of page {page}");
        Diagnostic::error(area, "print-cut-off", message)
    };
    if let Some(of) = texts.holding(text).next() {
        let diagnostic = error(of.area(), &format!(" in {of}"));
        at(diagnostic, texts.spot(of, text), "too long for a line")
            .remedy("Shorten the word or the address, or divide it.")
    } else {
        at(error(Area::Configuration, ""), theme, "set here")
            .remedy("Give it more room in the template, or let it go on in a second line.")
    }
}
