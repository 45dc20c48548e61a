//! Turns the structure tree into its blocks of text, each a run of leaves and of elements in one line. Does not know what the
//! text should be.

use lopdf::ObjectId;

use super::order::Piece;
use super::tree::{Kid, Leaf, Tree};
use crate::lang::Lang;

/// A leaf of a block: the element that holds it and its place among the kids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) element: usize,
    pub(super) kid: usize,
}

/// The language of a name in the engine's spelling, which has a region where the site has a code of its own (`fa-AF`).
fn known(name: &str) -> Option<Lang> {
    let plain = name.split('-').next();
    let of = |name: &str| Lang::ALL.iter().copied().find(|l| l.row().cldr == name);
    of(name).or_else(|| of(plain?))
}

/// A block of text.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// The element whose kids it is made of.
    pub(super) owner: usize,
    /// Which kids: from this on, up to but without that.
    pub(super) from: usize,
    pub(super) to: usize,
    /// All its leaves, in the order of the tree.
    pub(super) leaves: Vec<Place>,
}

impl Tree {
    pub(super) fn leaf(&self, place: Place) -> Option<&Leaf> {
        match self.elements.get(place.element)?.kids.get(place.kid)? {
            Kid::Leaf(leaf) => Some(leaf),
            Kid::Annotation(_) | Kid::Element(_) => None,
        }
    }

    /// The blocks, in order.
    pub(super) fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for root in
            (0..self.elements.len()).filter(|e| self.elements.get(*e).is_some_and(|e| e.parent.is_none()))
        {
            self.blocks_below(root, &mut blocks);
        }
        blocks.retain(|b| !b.leaves.is_empty());
        blocks
    }

    fn blocks_below(&self, owner: usize, blocks: &mut Vec<Block>) {
        let Some(element) = self.elements.get(owner).filter(|_| !self.is_picture(owner)) else { return };
        let mut open: Option<Block> = None;
        for (at, kid) in element.kids.iter().enumerate() {
            match kid {
                Kid::Element(inner) if !self.in_line(*inner) && !self.is_picture(*inner) => {
                    blocks.extend(open.take());
                    self.blocks_below(*inner, blocks);
                }
                Kid::Leaf(_) | Kid::Annotation(_) | Kid::Element(_) => {
                    let block = open.get_or_insert_with(|| Block { owner, from: at, ..Block::default() });
                    block.to = at + 1;
                    self.leaves(owner, at, &mut block.leaves);
                }
            }
        }
        blocks.extend(open);
    }

    fn leaves(&self, element: usize, kid: usize, leaves: &mut Vec<Place>) {
        match self.elements.get(element).and_then(|e| e.kids.get(kid)) {
            Some(Kid::Leaf(_)) => leaves.push(Place { element, kid }),
            Some(Kid::Element(inner)) if !self.is_picture(*inner) => {
                let kids = self.elements.get(*inner).map_or(0, |e| e.kids.len());
                for at in 0..kids {
                    self.leaves(*inner, at, leaves);
                }
            }
            Some(Kid::Element(_) | Kid::Annotation(_)) | None => {}
        }
    }

    /// The pieces of a block, one for each of its leaves.
    pub(super) fn pieces(&self, block: &Block) -> Vec<Piece> {
        let mut groups: Vec<(usize, Option<ObjectId>)> = Vec::new();
        let piece = |place: &Place| {
            let leaf = self.leaf(*place);
            let group = (place.element, leaf.map(|l| l.page));
            if groups.last() != Some(&group) {
                groups.push(group);
            }
            let run = leaf.map(|l| l.run.clone()).unwrap_or_default();
            let language = run.language.as_deref().or_else(|| self.language(place.element)).and_then(known);
            Piece { clusters: run.clusters, place: run.place, group: groups.len(), language }
        };
        block.leaves.iter().map(piece).collect()
    }

    /// What a block draws, as it is drawn.
    pub(super) fn drawn(&self, block: &Block) -> String {
        let leaves = block.leaves.iter().filter_map(|p| self.leaf(*p));
        leaves.flat_map(|l| l.run.clusters.iter()).map(String::as_str).collect()
    }

    /// For each element its own language, or the one in which all below it are, if there is one.
    pub(super) fn languages_below(&self, own: impl Fn(usize) -> Option<Lang>) -> Vec<Option<Lang>> {
        let mut found: Vec<Vec<Lang>> = vec![Vec::new(); self.elements.len()];
        // An element comes after the one that holds it, so what is below has been seen before.
        for (at, element) in self.elements.iter().enumerate().rev() {
            let mut here =
                own(at).map_or_else(|| found.get(at).cloned().unwrap_or_default(), |own| vec![own]);
            here.dedup();
            if let Some(above) = element.parent.and_then(|p| found.get_mut(p)) {
                above.append(&mut here.clone());
                above.sort_unstable();
                above.dedup();
            }
            if let Some(known) = found.get_mut(at) {
                *known = here;
            }
        }
        let single = |all: Vec<Lang>| if let [one] = all.as_slice() { Some(*one) } else { None };
        found.into_iter().map(single).collect()
    }
}
