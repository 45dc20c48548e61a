//! Turns the edges of pages on a sheet into the hairlines that guide scissors and folding bone. Does not decide which
//! side they are printed on.
//!
//! Office printers leave some 4 to 5 mm of the paper's edge unprinted. A hairline that begins at the edge is therefore
//! made long enough to be seen, and still ends within the white margin of 7 mm that every page keeps.

use super::{Micrometres, Placed, Point, Size, Tick, TickKind, Turn};
use crate::diag::{Area, Diagnostic};

/// How far a hairline reaches into the paper from its edge.
const INTO_PAPER: Micrometres = 7_000;
/// How far a hairline reaches from a cut into each page beside it.
const INTO_PAGE: Micrometres = 4_000;
/// How far a hairline outside the trimmed pages stays away from them.
const GAP: Micrometres = 2_000;
/// How much paper must be left beside the trimmed pages for hairlines to stand there, its unprinted edge included.
const ROOM: Micrometres = 10_000;

/// Equal pages in rows and columns, in the middle of the paper, edge to edge.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    pub paper: Size,
    pub cell: Size,
    pub rows: u8,
    pub columns: u8,
    /// What is done between columns; rows are cut apart.
    pub between: TickKind,
}

/// One of the two directions on a sheet, as what lies along it: the paper's edges, the block's edges and the steps in it.
#[derive(Clone, Copy)]
struct Span {
    paper: Micrometres,
    start: Micrometres,
    step: Micrometres,
    count: u8,
}

impl Span {
    fn new(paper: Micrometres, step: Micrometres, count: u8) -> Self {
        Self { paper, start: paper.saturating_sub(step.saturating_mul(i32::from(count))) / 2, step, count }
    }

    fn edge(self, index: u8) -> Micrometres {
        self.start + self.step * i32::from(index)
    }

    /// Whether an edge has pages on both sides.
    fn is_between(self, index: u8) -> bool {
        index > 0 && index < self.count
    }

    /// Where to cut: around all pages where paper is left and, unless they are folded there, between them.
    fn cuts(self, between: TickKind) -> impl Iterator<Item = Micrometres> {
        let keep = move |i: &u8| if self.is_between(*i) { between == TickKind::Cut } else { self.start > 0 };
        (0..=self.count).filter(keep).map(move |i| self.edge(i))
    }

    /// From where to where a cut in the other direction is marked: at both ends, and where another cut crosses it.
    fn ends(self, between: TickKind) -> impl Iterator<Item = (Micrometres, Micrometres)> {
        let keep = move |i: &u8| between == TickKind::Cut || !self.is_between(*i);
        (0..=self.count).filter(keep).map(move |i| self.at_edge(i))
    }

    /// From where to where a hairline is drawn at an edge of the pages, for each page that has it as an edge.
    fn at_edge(self, index: u8) -> (Micrometres, Micrometres) {
        let at = self.edge(index);
        let end = self.paper;
        match (index == 0, index == self.count) {
            (true, _) if self.start >= ROOM => (at - ROOM, at - GAP),
            (true, _) => (0, INTO_PAPER.min(end)),
            (_, true) if self.start >= ROOM => (at + GAP, at + ROOM),
            (_, true) => (end - INTO_PAPER.min(end), end),
            (false, false) => (at - INTO_PAGE.min(self.step), at + INTO_PAGE.min(self.step)),
        }
    }
}

impl Block {
    /// The block, if the paper is large enough for it. The other functions rely on that.
    pub(super) fn fitted(self) -> Result<Self, Diagnostic> {
        let Self { paper, cell, rows, columns, .. } = self;
        let fits = |room: Micrometres, step: Micrometres, count: u8| {
            step > 0 && step.saturating_mul(i32::from(count)) <= room
        };
        if fits(paper.width, cell.width, columns) && fits(paper.height, cell.height, rows) {
            return Ok(self);
        }
        let size = |s: Size| format!("{} × {} mm", millimetres(s.width), millimetres(s.height));
        let (many, fit) = match rows {
            1 => ("1 row".to_owned(), "does not fit"),
            rows => (format!("{rows} rows"), "do not fit"),
        };
        Err(Diagnostic::error(
            Area::Configuration,
            "paper-too-small",
            format!("{many} of {columns} pages of {} {fit} on paper of {}", size(cell), size(paper)),
        )
        .remedy("Choose a smaller booklet or card, or larger paper."))
    }

    fn across(&self) -> Span {
        Span::new(self.paper.width, self.cell.width, self.columns)
    }

    fn down(&self) -> Span {
        Span::new(self.paper.height, self.cell.height, self.rows)
    }

    /// A page in its cell on the front.
    pub(super) fn on_front(&self, row: u8, column: u8, page: Option<usize>) -> Placed {
        Placed {
            page,
            x: self.across().edge(column),
            y: self.down().edge(row),
            width: self.cell.width,
            height: self.cell.height,
            turned: Turn::None,
            shift: 0,
        }
    }

    /// A page behind a cell of the front, as seen after the sheet was turned about its vertical axis.
    pub(super) fn behind(&self, row: u8, column: u8, page: Option<usize>) -> Placed {
        let front = self.on_front(row, column, page);
        Placed { x: self.paper.width - front.x - front.width, ..front }
    }

    /// Where to cut: at the edges of the paper, and where two cuts cross.
    pub(super) fn cuts(&self) -> Vec<Tick> {
        let (across, down) = (self.across(), self.down());
        let upright = across.cuts(self.between).flat_map(|x| {
            let ends = down.ends(TickKind::Cut);
            ends.map(move |(from, to)| tick(Point { x, y: from }, Point { x, y: to }, TickKind::Cut))
        });
        let level = down.cuts(TickKind::Cut).flat_map(|y| {
            let ends = across.ends(self.between);
            ends.map(move |(from, to)| tick(Point { x: from, y }, Point { x: to, y }, TickKind::Cut))
        });
        let level: Vec<Tick> = level.collect();
        upright.chain(level).collect()
    }

    /// Where to fold a row of two pages: at the head and at the foot of its spine, as seen on the front.
    pub(super) fn fold(&self, row: u8) -> Vec<Tick> {
        let (x, down) = (self.across().edge(1), self.down());
        let ends = [row, row + 1].map(|edge| {
            let (from, to) = down.at_edge(edge);
            // Of a hairline across a cut, each row draws its own half.
            let at = down.edge(edge);
            match (edge == 0 || edge == down.count, edge == row) {
                (true, _) => (from, to),
                (false, true) => (at, to),
                (false, false) => (from, at),
            }
        });
        ends.map(|(from, to)| tick(Point { x, y: from }, Point { x, y: to }, TickKind::Fold)).to_vec()
    }

    /// The same as seen on the back, after the sheet was turned about its vertical axis.
    pub(super) fn fold_behind(&self, row: u8) -> Vec<Tick> {
        let over = |p: Point| Point { x: self.paper.width - p.x, ..p };
        self.fold(row).into_iter().map(|t| Tick { from: over(t.from), to: over(t.to), ..t }).collect()
    }
}

fn tick(from: Point, to: Point, kind: TickKind) -> Tick {
    Tick { from, to, kind }
}

/// A length in millimetres with as many decimals as it needs.
fn millimetres(length: Micrometres) -> String {
    let text = format!("{}.{:03}", length / 1_000, length.unsigned_abs() % 1_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
