//! Holds one HTML page, or one SVG drawing, to the site's promises. Does not check that the HTML is valid in every respect (a
//! conformance checker does), only what can lead a reader astray, give them away or lock them out.

mod elements;

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::diag::Area;
use crate::lang::Lang;
use crate::place::OutPath;

use super::address::{Dead, Goal, Index};
use super::markup::{Attribute, Grammar, Reader, Token};
use super::sheet;
use super::{Crossing, Findings, anchor_hash};

/// What an address in a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// The reader may go there.
    Visit,
    /// The browser fetches it at once.
    Load,
    /// It names a page in the head: the canonical one, other languages. Written with scheme and host.
    Name,
}

/// Looks at an HTML page.
pub(super) fn inspect(index: &Index<'_>, path: &OutPath, text: &str, found: &mut Findings) {
    let mut page = Page::new(index, path, found);
    if page.read(text, Grammar::Html) {
        page.finish();
    }
}

/// Looks at an SVG drawing.
pub(super) fn inspect_drawing(index: &Index<'_>, path: &OutPath, text: &str, found: &mut Findings) {
    let mut page = Page::new(index, path, found);
    if page.read(text, Grammar::Xml) {
        page.check_references();
    }
}

/// What is known while a page is read.
struct Page<'p, 'i> {
    index: &'p Index<'i>,
    path: &'p OutPath,
    found: &'p mut Findings,
    /// Names that must stand somewhere on this page, with the attribute that asks for them.
    wanted: Vec<(String, &'static str)>,
    seen: BTreeSet<Needed>,
    picture: Picture,
}

/// What is known of the `<picture>` that is being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Picture {
    /// There is none.
    Outside,
    /// It has offered nothing yet.
    Open,
    /// The file its first source offers.
    Offered(u32),
}

/// Things that a page must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Needed {
    Doctype,
    Html,
    Charset,
    Title,
}

impl Needed {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Doctype, "<!doctype html> at the very beginning"),
        (Self::Html, "<html> with lang and dir"),
        (Self::Charset, "<meta charset=\"utf-8\"> within the first 1024 bytes"),
        (Self::Title, "a <title>"),
    ];
}

/// An attribute's value.
fn value<'v>(attributes: &'v [Attribute<'_>], name: &str) -> Option<&'v str> {
    attributes.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_ref())
}

/// Whether a list of words separated by blanks holds a word, in any case.
fn has_word(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|w| w.eq_ignore_ascii_case(word))
}

impl<'p, 'i> Page<'p, 'i> {
    fn new(index: &'p Index<'i>, path: &'p OutPath, found: &'p mut Findings) -> Self {
        Self { index, path, found, wanted: Vec::new(), seen: BTreeSet::new(), picture: Picture::Outside }
    }

    fn theme_fault(&mut self, code: &'static str, message: String) {
        self.found.fault(Area::Configuration, code, message);
    }

    /// Reads all of it; `false` if that was not possible, because then most of what seems to be missing is not.
    fn read(&mut self, text: &str, grammar: Grammar) -> bool {
        let mut reader = Reader::new(text, grammar);
        let mut first = true;
        // The element whose text comes next, where that text matters.
        let mut inside: Option<Inside> = None;
        while let Some(token) = reader.next() {
            match token {
                Err(why) => {
                    self.theme_fault("unclear-markup", why);
                    self.found.unreadable = true;
                    return false;
                }
                Ok(Token::Doctype(doctype)) => {
                    if first && doctype.eq_ignore_ascii_case("doctype html") {
                        self.seen.insert(Needed::Doctype);
                    }
                }
                Ok(Token::Open { name, attributes, .. }) => {
                    self.open(&name, &attributes, reader.position(), grammar);
                    inside = Inside::of(&name, &attributes);
                }
                Ok(Token::Close(name)) => {
                    inside = None;
                    if name == "picture" {
                        self.picture = Picture::Outside;
                    }
                }
                Ok(Token::Text(words)) => self.text(words, inside.take()),
            }
            first = false;
        }
        true
    }

    fn text(&mut self, words: &str, inside: Option<Inside>) {
        let blank = words.trim().is_empty();
        match inside {
            Some(Inside::Title) if !blank => drop(self.seen.insert(Needed::Title)),
            Some(Inside::Style) => self.theme_fault(
                "inline-style",
                "the page holds a <style> element, which the site's security policy blocks".to_owned(),
            ),
            Some(Inside::Script) if !blank => self.theme_fault(
                "inline-script",
                "the page holds a script of its own, which the site's security policy blocks".to_owned(),
            ),
            Some(Inside::Data) => {
                if let Err(why) = serde_json::from_str::<serde::de::IgnoredAny>(words) {
                    self.theme_fault("broken-data", format!("the data in a <script> is not JSON: {why}"));
                }
            }
            Some(Inside::Title | Inside::Script) | None => {}
        }
    }

    fn open(&mut self, name: &str, attributes: &[Attribute<'_>], position: usize, grammar: Grammar) {
        self.element(name, attributes, position, grammar);
        for (attribute, value) in attributes {
            self.attribute(name, attribute, value, attributes);
        }
    }

    fn attribute(&mut self, element: &str, name: &str, value: &str, all: &[Attribute<'_>]) {
        match name {
            "id" => self.anchor(value),
            "style" => self.theme_fault(
                "inline-style",
                format!("<{element}> has a style attribute, which the site's security policy blocks"),
            ),
            _ if name.len() > 2 && name.get(..2).is_some_and(|on| on.eq_ignore_ascii_case("on")) => self
                .theme_fault(
                    "inline-script",
                    format!("<{element}> has the attribute {name}, which the site's security policy blocks"),
                ),
            "href" | "xlink:href" => self.href(element, value, all),
            "src" | "poster" | "background" => {
                self.address(element, name, value, Role::Load);
            }
            "srcset" | "imagesrcset" => {
                for (address, _) in candidates(value) {
                    self.address(element, name, &address, Role::Load);
                }
            }
            "action" | "formaction" | "ping" | "srcdoc" | "data" | "codebase" | "manifest" => self
                .theme_fault(
                    "forbidden-attribute",
                    format!("<{element}> has the attribute {name}, which the site does not use"),
                ),
            "for" | "list" | "headers" | "aria-labelledby" | "aria-describedby" | "aria-controls"
            | "aria-owns" | "aria-details" => {
                let asks = ASKING.iter().copied().find(|a| *a == name).unwrap_or("an attribute");
                self.wanted.extend(value.split_ascii_whitespace().map(|id| (id.to_owned(), asks)));
            }
            // An address that a script fetches from.
            _ if name.starts_with("data-") && value.starts_with('/') => {
                self.address(element, name, value, Role::Load);
            }
            "fill" | "stroke" | "clip-path" | "mask" | "filter" | "cursor" | "marker-start"
            | "marker-mid" | "marker-end" => {
                sheet::inspect_value(self.index, self.path, value, self.found, &mut self.wanted);
            }
            _ => {}
        }
    }

    fn anchor(&mut self, id: &str) {
        if id.is_empty() || id.chars().any(char::is_whitespace) {
            self.theme_fault("bad-id", format!("the id {id:?} is empty or holds a blank"));
        } else if !self.found.anchors.insert(anchor_hash(id)) {
            self.theme_fault("duplicate-id", format!("the id {id:?} stands twice on the page"));
        }
    }

    /// Follows an address, says what is wrong with it, and notes what it leads to.
    fn address(&mut self, element: &str, attribute: &str, address: &str, role: Role) -> Option<Goal> {
        let shown = format!("{attribute}=\"{address}\" of <{element}>");
        let goal = match self.index.follow(self.path, address) {
            Ok(goal) => goal,
            Err(dead) => {
                self.dead(&shown, dead, role);
                return None;
            }
        };
        match (&goal, role) {
            (Goal::Outside, Role::Load) => {
                self.found.fault_with(
                    Area::Configuration,
                    "outside-resource",
                    format!("{shown} is loaded from another site"),
                    "Add the file to the theme: another site would learn who reads this one.",
                );
            }
            (Goal::Contact, Role::Load | Role::Name) => {
                self.theme_fault("outside-resource", format!("{shown} is not a file"));
            }
            (Goal::Inside { absolute: true, .. }, Role::Load) => {
                self.theme_fault(
                    "absolute-resource",
                    format!("{shown} names the site's own host, which breaks copies of the site"),
                );
            }
            (Goal::Inside { absolute: false, .. }, Role::Name) => {
                self.theme_fault("relative-name", format!("{shown} must be written with https:// and host"));
            }
            _ => {}
        }
        if let Goal::Inside { target, anchor: Some(anchor), .. } = &goal {
            self.crossing(*target, anchor, &shown);
        }
        Some(goal)
    }

    fn dead(&mut self, shown: &str, dead: Dead, role: Role) {
        let words = dead.words();
        let (area, code) = match (dead, role) {
            (Dead::Scheme | Dead::Insecure | Dead::NoScheme, _) => (Area::Links, "refused-address"),
            (_, Role::Load) => (Area::Configuration, "missing-resource"),
            _ => (Area::Links, "broken-link"),
        };
        self.found.fault(area, code, format!("{shown} {words}"));
    }

    fn crossing(&mut self, target: u32, anchor: &str, shown: &str) {
        if self.index.number(self.path.as_str()) == Some(target) {
            self.wanted.push((anchor.to_owned(), "a link"));
        } else if self.index.path(target).is_some_and(|p| matches!(p.extension(), "html" | "svg")) {
            self.found.crossings.push(Crossing { target, anchor: anchor.into() });
        } else {
            self.found.fault(
                Area::Links,
                "missing-anchor",
                format!("{shown} leads to a place inside a file that has no places"),
            );
        }
    }

    fn check_references(&mut self) {
        for (id, asks) in std::mem::take(&mut self.wanted) {
            if !self.found.anchors.contains(&anchor_hash(&id)) {
                let message = format!("{asks} points to #{id}, and there is no such place on the page");
                self.found.fault(Area::Links, "missing-anchor", message);
            }
        }
    }

    fn finish(&mut self) {
        self.check_references();
        for (needed, what) in Needed::ALL {
            if !self.seen.contains(&needed) {
                self.theme_fault("page-incomplete", format!("the page lacks {what}"));
            }
        }
    }

    /// The page's own language, and its direction, stand on `<html>`; below `/ar/` the language is Arabic.
    fn language(&mut self, attributes: &[Attribute<'_>]) {
        let (Some(lang), Some(dir)) = (value(attributes, "lang"), value(attributes, "dir")) else { return };
        self.seen.insert(Needed::Html);
        let folder = self.path.as_str().split('/').next().and_then(Lang::from_code);
        if let Some(expected) = folder.filter(|l| l.code() != lang) {
            self.theme_fault(
                "wrong-language",
                format!("<html lang=\"{lang}\"> stands on a page below /{expected}/"),
            );
        }
        if let Some(known) = Lang::from_code(lang).filter(|l| l.dir().as_str() != dir) {
            self.theme_fault(
                "wrong-direction",
                format!(
                    "<html lang=\"{lang}\"> has dir=\"{dir}\", and it is written {}",
                    known.dir().as_str()
                ),
            );
        }
    }
}

/// Attributes that name another element of the same page.
const ASKING: [&str; 8] = [
    "for",
    "list",
    "headers",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
];

/// Elements whose text matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inside {
    Title,
    Style,
    Script,
    /// A `<script>` that is data, which is not run.
    Data,
}

impl Inside {
    fn of(name: &str, attributes: &[Attribute<'_>]) -> Option<Self> {
        match name {
            "title" => Some(Self::Title),
            "style" => Some(Self::Style),
            "script" if value(attributes, "type") == Some("application/ld+json") => Some(Self::Data),
            "script" => Some(Self::Script),
            _ => None,
        }
    }
}

/// The addresses of a `srcset`, each with its width in pixels where one is given (HTML standard, "srcset attributes").
fn candidates(srcset: &str) -> Vec<(Cow<'_, str>, Option<u32>)> {
    let mut all = Vec::new();
    let mut rest = srcset.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        let bare = address.trim_end_matches(',');
        let (descriptor, tail) = if bare.len() < address.len() {
            ("", after)
        } else {
            after.split_once(',').unwrap_or((after, ""))
        };
        let width = descriptor.trim().strip_suffix('w').and_then(|w| w.parse().ok());
        all.push((Cow::Borrowed(bare), width));
        rest = tail.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
    }
    all
}
