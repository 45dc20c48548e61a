//! Turns printed sheets into what comes out of them: the printer turns each sheet over and lays it down, the pile is cut
//! and folded where the ticks say, and the leaves are read one after another. Does not know where a page ought to be.
//!
//! The program reads every imposition in this way before it hands it out, and codes found on the pages of a finished file can
//! be read in it too. It works with paper alone: a leaf has an upper and a lower face, a pile is turned over, a cut makes
//! two piles of one, a fold lays one half upon the other. Nothing here counts pages.

mod misfold;

use std::collections::BTreeSet;

pub use misfold::Misfold;

use super::{
    Axis, Binding, Fill, Flip, Imposition, Micrometres, Placed, Point, Sheet, Side, Size, Tick, TickKind,
    Turn,
};

/// A printer, as it is set and built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printer {
    /// The edge it turns the paper about.
    pub flip: Flip,
    /// How it lays sheets down.
    pub tray: Tray,
}

/// How sheets lie in the output tray.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tray {
    /// With the front below: the pile, turned over, has the first sheet on top.
    FaceDown,
    /// With the front above: the last sheet lies on top.
    FaceUp,
}

/// One side of a leaf, as its reader sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Face {
    /// The page on it; nothing for an empty page.
    pub page: Option<usize>,
    /// Whether it stands on its feet.
    pub upright: bool,
    /// How far the page is from the spine of the leaf (of a card: from the edge it is turned about).
    pub from_spine: Micrometres,
    /// How far it is from the head of the leaf.
    pub from_head: Micrometres,
    /// Its size.
    pub size: Size,
    /// How far its content was moved towards the spine.
    pub creep: Micrometres,
}

/// A folded booklet: leaves held together at the spine.
#[derive(Clone, Debug)]
pub struct Folded {
    /// Lowest leaf first, the spine on the right.
    pile: Pile,
}

impl Folded {
    /// Reads the booklet with the spine on one side: recto and verso of the leaf on top, then of the next, and so on. A
    /// face on which nothing was printed gives nothing.
    ///
    /// # Errors
    /// [`Misfold::Crowded`].
    pub fn read(&self, spine: Binding) -> Result<Vec<Option<Face>>, Misfold> {
        let pile = match spine {
            Binding::Right => self.pile.clone(),
            Binding::Left => turned_over(self.pile.clone()),
        };
        let leaves = pile.iter().rev().map(|leaf| leaf.read(spine));
        Ok(leaves.collect::<Result<Vec<_>, _>>()?.concat())
    }
}

/// Both sides of a card: the one above and, turned about its vertical axis, the other.
pub type CutCard = [Option<Face>; 2];

/// Prints, cuts and folds booklets: one of each piece, or one of all pieces laid under each other.
///
/// # Errors
/// A cut or fold through a page, or ticks that make no sense.
pub fn booklets(printed: &Imposition, printer: Printer, fill: Fill) -> Result<Vec<Folded>, Misfold> {
    let (pile, lines) = print(printed, printer)?;
    let mut pieces = lines.cut(pile)?;
    pieces.retain(|piece| piece.pile.iter().any(|leaf| !leaf.is_bare()));
    if fill == Fill::CutAndStack {
        pieces = stacked(pieces).into_iter().collect();
    }
    pieces.into_iter().map(|piece| lines.fold(piece)).collect()
}

/// Prints and cuts cards. Each pile comes from one cell, row by row; its cards from the top.
///
/// # Errors
/// A cut through a card, two pages on a side, or ticks that make no sense.
pub fn cards(printed: &Imposition, printer: Printer) -> Result<Vec<Vec<CutCard>>, Misfold> {
    let (pile, lines) = print(printed, printer)?;
    let pieces = lines.cut(pile)?.into_iter();
    let piles = pieces.map(|piece| {
        let printed = piece.pile.iter().rev().filter(|leaf| !leaf.is_bare());
        printed.map(|leaf| leaf.read(Binding::Left)).collect::<Result<Vec<_>, _>>()
    });
    piles.filter(|pile| pile.as_ref().map_or(true, |p| !p.is_empty())).collect()
}

/// Sheets on each other, the lowest first.
type Pile = Vec<Leaf>;

/// A piece of paper.
#[derive(Clone, Debug)]
struct Leaf {
    size: Size,
    /// What is on the face above.
    above: Vec<Placed>,
    /// What is on the face below, as seen once the leaf is turned over about its vertical axis.
    below: Vec<Placed>,
}

impl Leaf {
    /// The leaf lying on its other face.
    fn over(self) -> Self {
        Self { above: self.below, below: self.above, ..self }
    }

    fn is_bare(&self) -> bool {
        self.above.is_empty() && self.below.is_empty()
    }

    /// Cuts it from head to foot, so far from its left edge as seen from above.
    fn cut_upright(self, at: Micrometres) -> Result<(Self, Self), Misfold> {
        let (left, right) = parted(self.above, at, Axis::Vertical)?;
        // Turned over, the right part lies on the left.
        let (right_below, left_below) = parted(self.below, self.size.width - at, Axis::Vertical)?;
        let size = |width| Size { width, ..self.size };
        Ok((
            Self { size: size(at), above: left, below: left_below },
            Self { size: size(self.size.width - at), above: right, below: right_below },
        ))
    }

    /// Cuts it from left to right, so far from its head.
    fn cut_level(self, at: Micrometres) -> Result<(Self, Self), Misfold> {
        let (head, foot) = parted(self.above, at, Axis::Horizontal)?;
        let (head_below, foot_below) = parted(self.below, at, Axis::Horizontal)?;
        let size = |height| Size { height, ..self.size };
        Ok((
            Self { size: size(at), above: head, below: head_below },
            Self { size: size(self.size.height - at), above: foot, below: foot_below },
        ))
    }

    /// Recto and verso: the face above, whose spine is on the given side, and after turning the leaf the other.
    fn read(&self, spine: Binding) -> Result<[Option<Face>; 2], Misfold> {
        let behind = match spine {
            Binding::Left => Binding::Right,
            Binding::Right => Binding::Left,
        };
        Ok([face(&self.above, self.size, spine)?, face(&self.below, self.size, behind)?])
    }
}

fn face(printed: &[Placed], leaf: Size, spine: Binding) -> Result<Option<Face>, Misfold> {
    let placed = match printed {
        [] => return Ok(None),
        [placed] => placed,
        [first, ..] => return Err(Misfold::Crowded(first.page)),
    };
    let (from_spine, creep) = match spine {
        Binding::Left => (placed.x, placed.shift.saturating_neg()),
        Binding::Right => (leaf.width - placed.x - placed.width, placed.shift),
    };
    Ok(Some(Face {
        page: placed.page,
        upright: placed.turned == Turn::None,
        from_spine,
        from_head: placed.y,
        size: Size { width: placed.width, height: placed.height },
        creep,
    }))
}

/// What lies before and behind a line across a face, in coordinates of the two parts.
fn parted(printed: Vec<Placed>, at: Micrometres, line: Axis) -> Result<(Vec<Placed>, Vec<Placed>), Misfold> {
    let (mut before, mut behind) = (Vec::new(), Vec::new());
    for placed in printed {
        let (start, length) = match line {
            Axis::Vertical => (placed.x, placed.width),
            Axis::Horizontal => (placed.y, placed.height),
        };
        if start + length <= at {
            before.push(placed);
        } else if start >= at {
            behind.push(match line {
                Axis::Vertical => Placed { x: placed.x - at, ..placed },
                Axis::Horizontal => Placed { y: placed.y - at, ..placed },
            });
        } else {
            return Err(Misfold::Through(placed.page));
        }
    }
    Ok((before, behind))
}

fn turned_over(pile: Pile) -> Pile {
    pile.into_iter().rev().map(Leaf::over).collect()
}

/// A pile that was cut out, and how far its left edge was from that of the sheet.
struct Piece {
    left: Micrometres,
    pile: Pile,
}

/// Lays each pile under the one before; sheets at the bottom on which nothing is printed are taken away.
fn stacked(pieces: Vec<Piece>) -> Option<Piece> {
    let left = pieces.first()?.left;
    let pile = pieces.into_iter().rev().flat_map(|piece| piece.pile);
    Some(Piece { left, pile: pile.skip_while(Leaf::is_bare).collect() })
}

/// Where to cut and fold, as seen on the front.
#[derive(Default)]
struct Lines {
    cuts_upright: BTreeSet<Micrometres>,
    cuts_level: BTreeSet<Micrometres>,
    folds: BTreeSet<Micrometres>,
}

impl Lines {
    fn add(&mut self, tick: Tick, paper: Size) -> Result<(), Misfold> {
        let on_paper = |at: Point| (0..=paper.width).contains(&at.x) && (0..=paper.height).contains(&at.y);
        let (upright, level) = (tick.from.x == tick.to.x, tick.from.y == tick.to.y);
        if upright == level || !on_paper(tick.from) || !on_paper(tick.to) {
            return Err(Misfold::Tick);
        }
        match (tick.kind, upright) {
            (TickKind::Cut, true) => self.cuts_upright.insert(tick.from.x),
            (TickKind::Cut, false) => self.cuts_level.insert(tick.from.y),
            (TickKind::Fold, true) => self.folds.insert(tick.from.x),
            (TickKind::Fold, false) => return Err(Misfold::Tick),
        };
        Ok(())
    }

    /// Cuts a pile that lies with the fronts above: row by row, each row from the left.
    fn cut(&self, pile: Pile) -> Result<Vec<Piece>, Misfold> {
        let mut pieces = Vec::new();
        let (mut rest, mut head) = (pile, 0);
        for line in self.cuts_level.iter().map(|line| Some(*line)).chain([None]) {
            let row = match line {
                Some(line) => {
                    let (row, below) = cut_pile(rest, |leaf| leaf.cut_level(line - head))?;
                    (rest, head) = (below, line);
                    row
                }
                None => std::mem::take(&mut rest),
            };
            self.cut_row(row, &mut pieces)?;
        }
        Ok(pieces)
    }

    fn cut_row(&self, row: Pile, pieces: &mut Vec<Piece>) -> Result<(), Misfold> {
        let (mut rest, mut left) = (row, 0);
        for line in &self.cuts_upright {
            let (pile, right) = cut_pile(rest, |leaf| leaf.cut_upright(line - left))?;
            pieces.push(Piece { left, pile });
            (rest, left) = (right, *line);
        }
        pieces.push(Piece { left, pile: rest });
        Ok(())
    }

    /// Folds a pile that lies with the fronts above, so that these come to lie outside: turns it over and lays the right
    /// half upon the left one.
    fn fold(&self, piece: Piece) -> Result<Folded, Misfold> {
        let width = piece.pile.first().map_or(0, |leaf| leaf.size.width);
        let inside: Vec<Micrometres> =
            self.folds.iter().map(|x| x - piece.left).filter(|x| (1..width).contains(x)).collect();
        let [at] = inside[..] else { return Err(Misfold::Folds(inside.len())) };
        let (left, right) = cut_pile(turned_over(piece.pile), |leaf| leaf.cut_upright(width - at))?;
        Ok(Folded { pile: [left, turned_over(right)].concat() })
    }
}

fn cut_pile(
    pile: Pile,
    cut: impl Fn(Leaf) -> Result<(Leaf, Leaf), Misfold>,
) -> Result<(Pile, Pile), Misfold> {
    let parts: Vec<(Leaf, Leaf)> = pile.into_iter().map(cut).collect::<Result<_, _>>()?;
    Ok(parts.into_iter().unzip())
}

/// The pile as it is taken from the printer, fronts above, and the lines its ticks show.
fn print(printed: &Imposition, printer: Printer) -> Result<(Pile, Lines), Misfold> {
    let paper = printed.paper;
    let mut lines = Lines::default();
    let mut tray = Pile::new();
    for Sheet { front, back } in &printed.sheets {
        let back = match printer.flip.axis(paper) {
            Axis::Vertical => back.clone(),
            // The head of the back lies behind the foot of the front: seen after a turn about the vertical axis, it is
            // upside down.
            Axis::Horizontal => upside_down(back, paper)?,
        };
        for placed in front.placed.iter().chain(&back.placed) {
            on_paper(placed, paper)?;
        }
        for tick in &front.ticks {
            lines.add(*tick, paper)?;
        }
        for tick in &back.ticks {
            lines.add(through_paper(*tick, paper), paper)?;
        }
        let leaf = Leaf { size: paper, above: front.placed.clone(), below: back.placed };
        tray.push(match printer.tray {
            Tray::FaceUp => leaf,
            Tray::FaceDown => leaf.over(),
        });
    }
    let pile = match printer.tray {
        Tray::FaceUp => tray,
        Tray::FaceDown => turned_over(tray),
    };
    Ok((pile, lines))
}

fn on_paper(placed: &Placed, paper: Size) -> Result<(), Misfold> {
    let fits = |start: Micrometres, length: Micrometres, room: Micrometres| {
        start >= 0 && length >= 0 && start.checked_add(length).is_some_and(|end| end <= room)
    };
    let inside = fits(placed.x, placed.width, paper.width) && fits(placed.y, placed.height, paper.height);
    if inside { Ok(()) } else { Err(Misfold::OffPaper(placed.page)) }
}

/// A side whose paper is turned by 180° under the eye.
fn upside_down(side: &Side, paper: Size) -> Result<Side, Misfold> {
    let page = |p: &Placed| {
        on_paper(p, paper)?;
        let turned = if p.turned == Turn::None { Turn::Half } else { Turn::None };
        let (x, y) = (paper.width - (p.x + p.width), paper.height - (p.y + p.height));
        Ok(Placed { x, y, turned, shift: p.shift.saturating_neg(), ..*p })
    };
    let flip =
        |at: Point| Point { x: paper.width.saturating_sub(at.x), y: paper.height.saturating_sub(at.y) };
    Ok(Side {
        placed: side.placed.iter().map(page).collect::<Result<_, _>>()?,
        ticks: side.ticks.iter().map(|t| Tick { from: flip(t.from), to: flip(t.to), ..*t }).collect(),
    })
}

/// A line on the back, as it would be seen through the paper from the front.
fn through_paper(tick: Tick, paper: Size) -> Tick {
    let through = |at: Point| Point { x: paper.width.saturating_sub(at.x), ..at };
    Tick { from: through(tick.from), to: through(tick.to), ..tick }
}
