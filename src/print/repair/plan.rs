//! Turns blocks laid along the text into what is to be changed in the structure tree. Changes nothing itself.
//!
//! `/ActualText` replaces an element with all that it holds, and should be given for as little as possible (ISO 32000-1,
//! 14.9.4): a block of nothing but text has it itself; where a link or emphasis stands inside, each stretch of text gets a
//! `Span` with its part, so that the link remains a link. Texts of neighbours are read without a break between them, so
//! each keeps the space behind it. A stretch is on one page and in one language.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use lopdf::ObjectId;

use super::blocks::{Block, Place};
use super::letters::{is_right_to_left, said, steers};
use super::spell::Spelled;
use super::tree::{Kid, Tree};
use crate::lang::Lang;

/// What an element is to hold.
#[derive(Debug)]
pub(super) enum NewKid {
    /// What it held, by its place.
    Old(usize),
    /// Some of its leaves, in a new `Span`.
    Span {
        /// The leaves.
        kids: Vec<usize>,
        page: ObjectId,
        text: Option<String>,
        language: Lang,
    },
}

/// What is to become of an element.
#[derive(Debug, Default)]
pub(super) struct Change {
    pub(super) kids: Option<Vec<NewKid>>,
    pub(super) actual: Option<String>,
    pub(super) language: Option<Lang>,
    /// What it says.
    pub(super) says: String,
}

/// The changes, by element.
#[derive(Debug, Default)]
pub(super) struct Plan(pub(super) BTreeMap<usize, Change>);

/// A stretch of neighbouring leaves.
#[derive(Debug)]
struct Stretch {
    kids: Vec<usize>,
    page: ObjectId,
    language: Lang,
    letters: Range<usize>,
}

#[derive(Debug)]
enum Item {
    Stretch(Stretch),
    Old(usize),
}

/// A block on its way into the plan.
pub(super) struct Planner<'a> {
    tree: &'a Tree,
    block: &'a Block,
    spelled: &'a Spelled,
    /// The letters of each leaf that has any.
    laid: BTreeMap<Place, Range<usize>>,
    /// Whether what is drawn, read as it stands, says something else.
    stated: bool,
    /// The kids of each element, in stretches.
    rows: BTreeMap<usize, Row>,
    /// Letters before which a drawn space is read as it stands.
    spaced: BTreeSet<usize>,
}

impl<'a> Planner<'a> {
    /// A block of a tree, as it is read.
    pub(super) fn new(tree: &'a Tree, block: &'a Block, spelled: &'a Spelled) -> Self {
        let mut laid: BTreeMap<Place, Range<usize>> = BTreeMap::new();
        for (at, letter) in spelled.letters.iter().enumerate() {
            if let Some(place) = block.leaves.get(letter.drawn.piece) {
                laid.entry(*place).or_insert(at..at).end = at + 1;
            }
        }
        // Soft hyphens are meant to be among the letters of a line (ISO 32000-1, 14.8.2.2.3); what else steers is not.
        let steered = |c: char| steers(c) && c != '\u{ad}';
        let stated = spelled.turned
            || spelled.letters.iter().any(|l| is_right_to_left(l.drawn.letter))
            || block
                .leaves
                .iter()
                .filter_map(|p| tree.leaf(*p))
                .flat_map(|l| &l.run.clusters)
                .any(|c| c.contains(steered));
        Self { tree, block, spelled, laid, stated, rows: BTreeMap::new(), spaced: BTreeSet::new() }
    }

    /// Plans the block.
    pub(super) fn plan(mut self, plan: &mut Plan) {
        let (owner, from, to) = (self.block.owner, self.block.from, self.block.to);
        self.stretch(owner, from, to);
        let mut before = 0;
        for place in &self.block.leaves {
            let alone = self.rows.get(&place.element).is_some_and(|row| row.blanks.contains(&place.kid));
            match self.laid.get(place) {
                Some(letters) => before = before.max(letters.end),
                None if alone && self.is_space(*place) => {
                    self.spaced.insert(before);
                }
                None => {}
            }
        }
        self.element(owner, from, to, plan);
    }

    fn is_space(&self, place: Place) -> bool {
        self.tree.leaf(place).is_some_and(|l| l.run.clusters.iter().any(|c| c.contains(char::is_whitespace)))
    }

    /// Divides an element and those in it into stretches.
    fn stretch(&mut self, element: usize, from: usize, to: usize) {
        let row = self.row(element, from, to);
        self.rows.insert(element, row);
        for (inner, kids) in self.inner(element, from, to) {
            self.stretch(inner, 0, kids);
        }
    }

    /// The elements in a line among some kids, each with the number of its own.
    fn inner(&self, element: usize, from: usize, to: usize) -> Vec<(usize, usize)> {
        let kids = self.tree.elements.get(element).and_then(|e| e.kids.get(from..to)).unwrap_or_default();
        let elements = kids.iter().filter_map(|kid| match kid {
            Kid::Element(inner) if !self.tree.is_picture(*inner) => Some(*inner),
            Kid::Element(_) | Kid::Leaf(_) | Kid::Annotation(_) => None,
        });
        elements.map(|e| (e, self.tree.elements.get(e).map_or(0, |e| e.kids.len()))).collect()
    }

    fn element(&mut self, element: usize, from: usize, to: usize, plan: &mut Plan) {
        for (inner, kids) in self.inner(element, from, to) {
            self.element(inner, 0, kids, plan);
        }
        let Some(Row { items, annotations, .. }) = self.rows.remove(&element) else { return };
        let kids = self.tree.elements.get(element).map_or(0, |e| e.kids.len());
        let letters = self.letters(element, from, to);
        let change = plan.0.entry(element).or_default();
        if let Some(letters) = letters {
            let first = self.spelled.letters.get(letters.start);
            change.language = change.language.or(first.and_then(|l| l.language));
            change.says = String::from(self.text(&letters).trim());
        }
        let Some(language) = change.language else { return };
        let whole = from == 0 && to == kids && annotations.is_empty();
        if let ([Item::Stretch(only)], true, true) = (items.as_slice(), whole, self.stated) {
            change.actual = Some(self.text(&only.letters));
            return;
        }
        let new = change.kids.get_or_insert_with(|| (0..from).map(NewKid::Old).collect());
        // Kids between two blocks of the same element are elements of their own.
        let next = new.iter().map(last).max().map_or(0, |l| l + 1);
        new.extend((next..from).map(NewKid::Old));
        new.extend(items.into_iter().flat_map(|item| self.new_kids(item, language)));
        new.extend(annotations.into_iter().map(NewKid::Old));
    }

    fn new_kids(&self, item: Item, around: Lang) -> Vec<NewKid> {
        match item {
            Item::Stretch(stretch) if self.stated || stretch.language != around => vec![NewKid::Span {
                page: stretch.page,
                text: self.stated.then(|| self.text(&stretch.letters)),
                language: stretch.language,
                kids: stretch.kids,
            }],
            Item::Stretch(stretch) => stretch.kids.into_iter().map(NewKid::Old).collect(),
            Item::Old(kid) => vec![NewKid::Old(kid)],
        }
    }

    /// What some letters say.
    fn text(&self, letters: &Range<usize>) -> String {
        let all = self.spelled.letters.get(letters.clone()).unwrap_or_default();
        let mut text = said(&all.iter().map(|l| l.said.as_str()).collect::<String>());
        if letters.start == 0 || self.spaced.contains(&letters.start) {
            text = text.trim_start().to_owned();
        }
        if letters.end == self.spelled.letters.len() || self.spaced.contains(&letters.end) {
            text.truncate(text.trim_end().len());
        }
        text
    }

    /// The letters of an element, or of some of its kids.
    fn letters(&self, element: usize, from: usize, to: usize) -> Option<Range<usize>> {
        let mut all: Option<Range<usize>> = None;
        let kids = self.tree.elements.get(element).map(|e| e.kids.as_slice()).unwrap_or_default();
        for (kid, what) in kids.iter().enumerate().take(to).skip(from) {
            let here = match what {
                Kid::Leaf(_) => self.laid.get(&Place { element, kid }).cloned(),
                Kid::Element(inner) if !self.tree.is_picture(*inner) => self.letters(*inner, 0, usize::MAX),
                Kid::Element(_) | Kid::Annotation(_) => None,
            };
            all = match (all, here) {
                (Some(all), Some(here)) => Some(all.start.min(here.start)..all.end.max(here.end)),
                (all, here) => all.or(here),
            };
        }
        all
    }

    /// The kids of an element as stretches of text and other things; its annotations apart.
    fn row(&self, element: usize, from: usize, to: usize) -> Row {
        let mut row = Row::default();
        let kids = self.tree.elements.get(element).map(|e| e.kids.as_slice()).unwrap_or_default();
        for (kid, what) in kids.iter().enumerate().take(to).skip(from) {
            match what {
                Kid::Annotation(_) => row.annotations.push(kid),
                Kid::Element(_) => row.other(kid),
                Kid::Leaf(leaf) => {
                    let letters = self.laid.get(&Place { element, kid }).cloned();
                    let language = letters.as_ref().and_then(|l| self.spelled.letters.get(l.start)?.language);
                    match letters.zip(language) {
                        Some((letters, language)) => {
                            row.text(Stretch { kids: vec![kid], page: leaf.page, language, letters });
                        }
                        None => row.blank(kid, leaf.page),
                    }
                }
            }
        }
        row.end();
        row
    }
}

fn last(kid: &NewKid) -> usize {
    match kid {
        NewKid::Old(kid) => *kid,
        NewKid::Span { kids, .. } => kids.iter().copied().max().unwrap_or(0),
    }
}

/// Kids gathered into stretches.
#[derive(Debug, Default)]
struct Row {
    items: Vec<Item>,
    annotations: Vec<usize>,
    /// Leaves that show nothing and are in no stretch.
    blanks: BTreeSet<usize>,
    /// Leaves that show nothing, before the first text of a stretch.
    waiting: Vec<(usize, ObjectId)>,
}

impl Row {
    fn open(&mut self, page: ObjectId) -> Option<&mut Stretch> {
        match self.items.last_mut() {
            Some(Item::Stretch(open)) if open.page == page => Some(open),
            Some(Item::Stretch(_) | Item::Old(_)) | None => None,
        }
    }

    fn blank(&mut self, kid: usize, page: ObjectId) {
        let no_other = self.waiting.is_empty();
        match self.open(page).filter(|_| no_other) {
            Some(open) => open.kids.push(kid),
            None => self.waiting.push((kid, page)),
        }
    }

    fn text(&mut self, mut stretch: Stretch) {
        if self.waiting.is_empty()
            && let Some(open) = self.open(stretch.page)
            && open.language == stretch.language
        {
            open.kids.append(&mut stretch.kids);
            open.letters =
                open.letters.start.min(stretch.letters.start)..open.letters.end.max(stretch.letters.end);
            return;
        }
        if self.waiting.iter().all(|(_, page)| *page == stretch.page) {
            let waiting = self.waiting.drain(..).map(|(kid, _)| kid);
            stretch.kids.splice(0..0, waiting);
        }
        self.end();
        self.items.push(Item::Stretch(stretch));
    }

    fn other(&mut self, kid: usize) {
        self.end();
        self.items.push(Item::Old(kid));
    }

    fn end(&mut self) {
        self.blanks.extend(self.waiting.iter().map(|(kid, _)| *kid));
        self.items.extend(self.waiting.drain(..).map(|(kid, _)| Item::Old(kid)));
    }
}
