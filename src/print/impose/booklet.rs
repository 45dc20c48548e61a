//! Turns the pages of a booklet into one signature: sheets that are laid into each other, folded once and stapled through
//! the spine. Does not know what stands on the pages.

use super::ticks::Block;
use super::{
    Binding, Flip, Imposition, Micrometres, Order, Placed, Sheet, Side, Size, Stock, TickKind, proof,
};
use crate::diag::{Area, Diagnostic};

/// How many sheets a signature may have. No stapler goes through so many; it bounds the work.
const MOST_SHEETS: usize = 100;
/// How far the innermost pages may be moved towards the spine: more than any gutter holds.
const MOST_CREEP: usize = 10_000;

/// A booklet to be folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booklet {
    /// Its pages.
    pub pages: Pages,
    /// The size of its pages.
    pub format: Format,
    /// The edge the printer turns the paper about.
    pub flip: Flip,
    /// What the second row of an [`Format::A6`] sheet is used for.
    pub fill: Fill,
    /// The paper.
    pub stock: Stock,
    /// The order of the sheets in the file.
    pub order: Order,
}

/// The pages of a booklet, cover included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pages {
    /// Read in one direction. Page 1 is the front cover, page `count` the back cover.
    OneWay {
        /// How many pages there are.
        count: usize,
        /// The side of the spine.
        binding: Binding,
    },
    /// Two parts with a front cover each, which meet in the middle: one read from the left, one from the right.
    TwoWay {
        /// How many pages are read from left to right: pages 1 to `from_left`.
        from_left: usize,
        /// How many pages are read from right to left: those that follow, in their own reading order.
        from_right: usize,
    },
}

/// The pages a booklet lacks to be a whole number of sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Padding {
    /// How many, from 0 to 3.
    pub count: usize,
    /// The page they follow: the last before the back cover, or the last of the part read from the left. 0 without pages.
    pub after: usize,
}

/// The size of a booklet's pages, and with it how they lie on the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Half a sheet of A4: 148.5 × 210 mm, two beside each other on A4 landscape.
    A5,
    /// A quarter of a sheet of A4: 105 × 148.5 mm, two spreads above each other on A4 portrait.
    A6,
}

/// What the rows of a sheet with several spreads hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// The same spread in each: cut apart, the pile gives as many equal booklets.
    Copies,
    /// Cut and stack: the outer sheets above, the inner ones below. Cut apart, the lower pile is laid under the upper one,
    /// and both together are one booklet.
    CutAndStack,
}

impl Pages {
    /// How many pages there are, padding not counted.
    #[must_use]
    pub const fn count(self) -> usize {
        match self {
            Self::OneWay { count, .. } => count,
            Self::TwoWay { from_left, from_right } => from_left.saturating_add(from_right),
        }
    }

    /// How many pages are lacking and where they belong. Whoever fills them (with pages for notes) puts them in there and
    /// counts again; pages that are left out stay empty.
    #[must_use]
    pub const fn padding(self) -> Padding {
        let after = match self {
            Self::OneWay { count: count @ 0..=1, .. } => count,
            Self::OneWay { count, .. } => count - 1,
            Self::TwoWay { from_left, .. } => from_left,
        };
        Padding { count: (4 - self.count() % 4) % 4, after }
    }

    /// The pages in the order the leaves have them, beginning with what lies on top when the spine is on the side of
    /// [`Pages::binding`].
    pub(super) fn in_order(self) -> Vec<Option<usize>> {
        let Padding { count, after } = self.padding();
        let padding = std::iter::repeat_n(None, count);
        let before = (1..=after).map(Some);
        let rest = (after + 1..=self.count()).map(Some);
        match self {
            Self::OneWay { .. } => before.chain(padding).chain(rest).collect(),
            Self::TwoWay { .. } => before.chain(padding).chain(rest.rev()).collect(),
        }
    }

    /// The side of the spine; a booklet of two parts is imposed as one that is bound on the left.
    pub(super) const fn binding(self) -> Binding {
        match self {
            Self::OneWay { binding, .. } => binding,
            Self::TwoWay { .. } => Binding::Left,
        }
    }
}

impl Format {
    /// The size of a trimmed page.
    #[must_use]
    pub const fn page(self) -> Size {
        match self {
            Self::A5 => Size { width: 148_500, height: 210_000 },
            Self::A6 => Size { width: 105_000, height: 148_500 },
        }
    }

    /// The edge to turn the paper about so that backs need not be turned: the one along the spine.
    #[must_use]
    pub const fn natural_flip(self) -> Flip {
        match self {
            Self::A5 => Flip::Short,
            Self::A6 => Flip::Long,
        }
    }

    /// How many spreads lie above each other on a side.
    pub(super) const fn rows(self) -> u8 {
        match self {
            Self::A5 => 1,
            Self::A6 => 2,
        }
    }

    const fn lay(self, paper: Size) -> Size {
        match self {
            Self::A5 => paper.landscape(),
            Self::A6 => paper.portrait(),
        }
    }
}

impl Booklet {
    /// A booklet on office paper, two equal copies where two fit, for the natural flip.
    #[must_use]
    pub const fn new(pages: Pages, format: Format) -> Self {
        let flip = format.natural_flip();
        Self { pages, format, flip, fill: Fill::Copies, stock: Stock::OFFICE, order: Order::Natural }
    }

    /// How many sheets lie in each other in the folded booklet.
    #[must_use]
    pub const fn sheets_of_signature(&self) -> usize {
        self.pages.count().div_ceil(4)
    }

    /// How many sheets of paper go through the printer.
    #[must_use]
    pub const fn sheets(&self) -> usize {
        match self.fill {
            Fill::Copies => self.sheets_of_signature(),
            Fill::CutAndStack => self.sheets_of_signature().div_ceil(self.format.rows() as usize),
        }
    }

    /// Lays the pages out on sheets, and folds these to see that they read from the first page to the last.
    ///
    /// # Errors
    /// The booklet is too thick to be folded, the paper too small, or the result does not fold into the booklet.
    pub fn impose(&self) -> Result<Imposition, Diagnostic> {
        self.thin_enough()?;
        let paper = self.format.lay(self.stock.size);
        let (cell, rows) = (self.format.page(), self.format.rows());
        let block = Block { paper, cell, rows, columns: 2, between: TickKind::Fold }.fitted()?;
        let order = self.pages.in_order();
        let sheets = (0..self.sheets()).map(|sheet| self.sheet(sheet, &order, &block)).collect();
        let imposed = Imposition { paper, flip: self.flip, order: self.order, sheets: self.order.of(sheets) };
        proof::booklet(self, &imposed)?;
        Ok(imposed)
    }

    fn thin_enough(&self) -> Result<(), Diagnostic> {
        let sheets = self.sheets_of_signature();
        let creep = sheets.saturating_sub(1).saturating_mul(usize::from(self.stock.caliper));
        if sheets <= MOST_SHEETS && creep <= MOST_CREEP {
            return Ok(());
        }
        let message = format!(
            "a booklet of {} pages would be {sheets} sheets in each other, too thick to be folded",
            self.pages.count()
        );
        Err(Diagnostic::error(Area::Content, "booklet-too-thick", message)
            .remedy("Choose fewer stories, or print them as several booklets."))
    }

    /// The sheet of the signature in a row of a sheet of paper.
    fn in_row(&self, sheet: usize, row: u8) -> Option<usize> {
        let place = match self.fill {
            Fill::Copies => sheet,
            Fill::CutAndStack => usize::from(row) * self.sheets() + sheet,
        };
        (place < self.sheets_of_signature()).then_some(place)
    }

    fn sheet(&self, sheet: usize, order: &[Option<usize>], block: &Block) -> Sheet {
        let (mut front, mut back) = (Side { placed: Vec::new(), ticks: block.cuts() }, Side::default());
        for row in 0..self.format.rows() {
            let Some(s) = self.in_row(sheet, row) else { continue };
            let [outside, inside] = signature(order.len(), s, self.pages.binding());
            let page = |number: usize| order.get(number.wrapping_sub(1)).copied().flatten();
            let creep = Micrometres::from(self.stock.caliper) * s as Micrometres;
            let left = |p: Placed| Placed { shift: creep, ..p };
            let right = |p: Placed| Placed { shift: -creep, ..p };
            front.placed.push(left(block.on_front(row, 0, page(outside[0]))));
            front.placed.push(right(block.on_front(row, 1, page(outside[1]))));
            // Behind the right cell of the front lies the left one of the back.
            back.placed.push(left(block.behind(row, 1, page(inside[0]))));
            back.placed.push(right(block.behind(row, 0, page(inside[1]))));
            // Who folds sees the inside of the innermost sheet, who staples the outside of the outermost one. On the
            // others a hairline would only be seen by the reader.
            if s == 0 {
                front.ticks.extend(block.fold(row));
            }
            if s + 1 == self.sheets_of_signature() {
                back.ticks.extend(block.fold_behind(row));
            }
        }
        Sheet { front, back: back.back_for(self.flip, block.paper) }
    }
}

/// The places in a booklet of `n` pages, from 1, that sheet `s` of its signature holds: outside and inside, each as left
/// and right seen after turning about the spine.
const fn signature(n: usize, s: usize, binding: Binding) -> [[usize; 2]; 2] {
    let outside = [n - 2 * s, 1 + 2 * s];
    let inside = [2 + 2 * s, n - 1 - 2 * s];
    match binding {
        Binding::Left => [outside, inside],
        Binding::Right => [[outside[1], outside[0]], [inside[1], inside[0]]],
    }
}
