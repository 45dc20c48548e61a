//! Turns a number of pages into sheets of paper: which page stands where on which side, turned and shifted how, and where
//! to cut and fold. Does not draw, measures in whole micrometres, and reads and writes nothing.
//!
//! A page number counts from 1 in the order the type setter made the pages. A sheet of `N` pages is two leaves; `N` is a
//! multiple of 4, and what is missing is put in before the back cover ([`Pages::padding`]). The sheets of a booklet lie in
//! each other as one signature, `s = 0` outermost. Each side is written as (left | right), the back as it is seen after the
//! sheet has been turned about its spine:
//!
//! | binding | front | back |
//! | --- | --- | --- |
//! | [`Binding::Left`]: left to right | `N−2s` \| `1+2s` | `2+2s` \| `N−1−2s` |
//! | [`Binding::Right`]: right to left | `1+2s` \| `N−2s` | `N−1−2s` \| `2+2s` |
//! | two ways ([`Pages::TwoWay`]) | the left-to-right part, padding, the other part backwards; then as bound left | |
//!
//! The rows follow from folding: page 1 and page `N` share the outside of the outermost sheet, each leaf has two
//! consecutive pages, and a spine on the other side is the mirror image. Eight pages from right to left, a common example
//! in handbooks of imposition, are `[1|8][7|2] [3|6][5|4]`.
//!
//! | what | paper | on each side | natural flip | cuts | folds |
//! | --- | --- | --- | --- | --- | --- |
//! | [`Format::A5`] booklet | A4 landscape | two pages of 148.5 × 210 mm | short edge | none | at 148.5 mm |
//! | [`Format::A6`] booklet | A4 portrait | two spreads of 105 × 148.5 mm pages above each other | long edge | at 148.5 mm | at 105 mm |
//! | [`Grid::FOUR_A6`] cards | A4 portrait | four cells of 105 × 148.5 mm | either | at 105 and at 148.5 mm | none |
//!
//! A flip is natural when the sheet turns about the direction of the spine, so that its back stands upright. For the
//! other one every back is turned by 180° about the centre of the sheet, positions included. For cards this comes to
//! (row, C−1−column) upright when the sheet turns about its vertical axis, and to (R−1−row, column) at 180° when it turns
//! about the horizontal one; the direction of the text does not enter. Half a sheet of A4 is 148.5 mm and not the 148 mm of
//! ISO 216, which rounds down; pages are made as large as the half, so that one cut is enough.
//!
//! Creep: each sheet is pushed out by the thickness (the caliper) of the one around it, so the pages of sheet `s` are
//! moved by `s` calipers towards the spine, and the cover is not moved.
//!
//! Nothing of this is believed: before sheets are handed on they are printed, piled, cut, folded and read in
//! [`fold`], which knows paper and not these rules.

mod booklet;
pub mod calibrate;
mod cards;
pub mod fold;
mod proof;
mod ticks;
#[cfg(test)]
mod tests;

pub use booklet::{Booklet, Fill, Format, Padding, Pages};
pub use cards::{Card, Cards, Grid};

use crate::lang::Dir;

/// A length in micrometres. Whole numbers, so that two edges either meet or do not.
pub type Micrometres = i32;

/// A width and a height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// From left to right, in micrometres.
    pub width: Micrometres,
    /// From head to foot, in micrometres.
    pub height: Micrometres,
}

impl Size {
    /// A4 portrait (ISO 216).
    pub const A4: Self = Self { width: 210_000, height: 297_000 };

    /// The same with the longer edge across.
    #[must_use]
    pub const fn landscape(self) -> Self {
        if self.width < self.height { Self { width: self.height, height: self.width } } else { self }
    }

    /// The same with the longer edge upright.
    #[must_use]
    pub const fn portrait(self) -> Self {
        if self.width > self.height { Self { width: self.height, height: self.width } } else { self }
    }
}

/// The paper that is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stock {
    /// Its size; how it lies follows from what is printed.
    pub size: Size,
    /// Its caliper: the thickness of one sheet, in micrometres.
    pub caliper: u16,
}

impl Stock {
    /// A4 of 80 g/m², about 0.10 mm thick: what lies in every office printer.
    pub const OFFICE: Self = Self { size: Size::A4, caliper: 100 };
}

/// The edge a printer turns the paper over to print its back, as printer dialogues call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flip {
    /// The longer edge.
    Long,
    /// The shorter edge.
    Short,
}

/// The line a sheet turns about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// From head to foot, as a page is turned: left and right are exchanged.
    Vertical,
    /// From left to right, as a wall calendar is turned: head and foot are exchanged.
    Horizontal,
}

impl Flip {
    /// The axis a sheet turns about, which depends on how it lies. A square is taken for upright.
    #[must_use]
    pub const fn axis(self, paper: Size) -> Axis {
        match (self, paper.width > paper.height) {
            (Self::Long, false) | (Self::Short, true) => Axis::Vertical,
            (Self::Long, true) | (Self::Short, false) => Axis::Horizontal,
        }
    }

    /// The flip that turns a sheet about an axis.
    #[must_use]
    pub const fn about(axis: Axis, paper: Size) -> Self {
        match (axis, paper.width > paper.height) {
            (Axis::Vertical, false) | (Axis::Horizontal, true) => Self::Long,
            (Axis::Vertical, true) | (Axis::Horizontal, false) => Self::Short,
        }
    }
}

/// The side of the spine when the front cover lies in front of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// Left: for what is read from left to right.
    Left,
    /// Right: for what is read from right to left.
    Right,
}

impl Binding {
    /// The binding of what is read in a direction.
    #[must_use]
    pub const fn of(dir: Dir) -> Self {
        match dir {
            Dir::Ltr => Self::Left,
            Dir::Rtl => Self::Right,
        }
    }
}

/// The order of the sheets in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The outermost first: for printers that lay sheets down with the printed front below.
    Natural,
    /// The outermost last: for printers that lay them down with the printed front above.
    Reversed,
}

impl Order {
    /// Puts sheets, or the single pages for a print shop, into this order.
    #[must_use]
    pub fn of<T>(self, mut all: Vec<T>) -> Vec<T> {
        match self {
            Self::Natural => {}
            Self::Reversed => all.reverse(),
        }
        all
    }
}

/// All sheets of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imposition {
    /// The paper as it lies: fronts and backs have this size.
    pub paper: Size,
    /// The edge to be chosen in the printer's dialogue.
    pub flip: Flip,
    /// The order of [`Imposition::sheets`].
    pub order: Order,
    /// The sheets.
    pub sheets: Vec<Sheet>,
}

/// A sheet of paper. In the file its front is followed by its back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What is printed first.
    pub front: Side,
    /// What is printed after the paper was turned over, in coordinates of its own page in the file.
    pub back: Side,
}

/// One side of a sheet. Coordinates begin at the upper left corner of its page in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// The pages on it. On the back they have the order of the pages in front of them.
    pub placed: Vec<Placed>,
    /// Hairlines that say where to cut and fold.
    pub ticks: Vec<Tick>,
}

/// A page on a side.
///
/// The four measures are the trimmed page, to which what is drawn must be clipped: turning and creep never move it. It
/// touches the fold and the cuts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The page's number, from 1; nothing for an empty page that only pads.
    pub page: Option<usize>,
    /// Its left edge, in micrometres.
    pub x: Micrometres,
    /// Its upper edge.
    pub y: Micrometres,
    /// Its width.
    pub width: Micrometres,
    /// Its height.
    pub height: Micrometres,
    /// How its content is turned about its centre.
    pub turned: Turn,
    /// Creep: how far its content is then moved to the right of the paper (negative: to the left), whatever
    /// [`Placed::turned`] says.
    pub shift: Micrometres,
}

/// How a page stands on the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Upright.
    None,
    /// Upside down: by 180°.
    Half,
}

impl Turn {
    /// Turned by another 180°.
    #[must_use]
    pub const fn half(self) -> Self {
        match self {
            Self::None => Self::Half,
            Self::Half => Self::None,
        }
    }

    /// The angle in degrees.
    #[must_use]
    pub const fn degrees(self) -> u16 {
        match self {
            Self::None => 0,
            Self::Half => 180,
        }
    }
}

/// A place on a side, in micrometres from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// To the right.
    pub x: Micrometres,
    /// Downwards.
    pub y: Micrometres,
}

/// A hairline, upright or level, on the line to cut or fold along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// One end.
    pub from: Point,
    /// The other end.
    pub to: Point,
    /// What is done along it.
    pub kind: TickKind,
}

/// What is done along a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickKind {
    /// Cutting, right across the paper.
    Cut,
    /// Folding.
    Fold,
}

impl Side {
    /// The side turned by 180° about the centre of the paper.
    fn half_turned(self, paper: Size) -> Self {
        let point = |p: Point| Point { x: paper.width - p.x, y: paper.height - p.y };
        let tick = |t: Tick| Tick { from: point(t.from), to: point(t.to), kind: t.kind };
        let page = |p: Placed| Placed {
            x: paper.width - p.x - p.width,
            y: paper.height - p.y - p.height,
            turned: p.turned.half(),
            shift: -p.shift,
            ..p
        };
        Self {
            placed: self.placed.into_iter().map(page).collect(),
            ticks: self.ticks.into_iter().map(tick).collect(),
        }
    }

    /// A back that was set out as seen after a turn about the vertical axis, for the turn the printer makes.
    fn back_for(self, flip: Flip, paper: Size) -> Self {
        match flip.axis(paper) {
            Axis::Vertical => self,
            Axis::Horizontal => self.half_turned(paper),
        }
    }
}
