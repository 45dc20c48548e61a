//! Turns postcards into sheets of several, fronts and backs, to be cut apart. Does not look at the direction of the text:
//! paper turns the same way for every language.

#[cfg(test)]
mod tests;

use std::num::NonZeroU8;

use super::ticks::Block;
use super::{Axis, Flip, Imposition, Order, Sheet, Side, Size, Stock, TickKind, proof};
use crate::diag::Diagnostic;

/// A postcard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// The page with the picture.
    pub front: usize,
    /// The page with the message.
    pub back: usize,
}

/// Equal cells in rows and columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    /// How many rows, from the head to the foot of the front.
    pub rows: NonZeroU8,
    /// How many columns, from its left to its right.
    pub columns: NonZeroU8,
    /// The size of a trimmed card.
    pub cell: Size,
}

impl Grid {
    /// Four A6 cards that stand upright on a sheet of A4: quarters of it, 105 × 148.5 mm, two cuts and no bleed.
    pub const FOUR_A6: Self = Self {
        rows: NonZeroU8::MIN.saturating_add(1),
        columns: NonZeroU8::MIN.saturating_add(1),
        cell: Size { width: 105_000, height: 148_500 },
    };

    /// The same lying across, as most photos do.
    pub const FOUR_A6_ACROSS: Self = Self { cell: Size { width: 148_500, height: 105_000 }, ..Self::FOUR_A6 };
}

/// Cards to be cut out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cards {
    /// The cards.
    pub cards: Vec<Card>,
    /// How many of each. Equal cards follow each other, so that they lie together after the cut.
    pub copies: u16,
    /// How they lie on a sheet.
    pub grid: Grid,
    /// The edge the printer turns the paper about.
    pub flip: Flip,
    /// The paper; it lies upright if the grid finds room on it that way, else across.
    pub stock: Stock,
    /// The order of the sheets in the file.
    pub order: Order,
}

impl Cards {
    /// One of each card, four on a sheet of A4, for the flip that leaves backs upright.
    #[must_use]
    pub const fn new(cards: Vec<Card>) -> Self {
        let stock = Stock::OFFICE;
        let flip = Flip::about(Axis::Vertical, stock.size);
        Self { cards, copies: 1, grid: Grid::FOUR_A6, flip, stock, order: Order::Natural }
    }

    /// The paper as it lies.
    fn paper(&self) -> Size {
        let upright = self.stock.size.portrait();
        let wide = self.grid.cell.width.saturating_mul(i32::from(self.grid.columns.get()));
        if wide <= upright.width { upright } else { self.stock.size.landscape() }
    }

    /// Every card as often as it is wanted, in the order of the cells: row by row, sheet by sheet.
    pub(super) fn in_order(&self) -> impl Iterator<Item = Card> + '_ {
        self.cards.iter().flat_map(|card| std::iter::repeat_n(*card, usize::from(self.copies)))
    }

    /// Lays the cards out on sheets, the last of which may have empty cells, and cuts these to see that each card has
    /// its own back.
    ///
    /// # Errors
    /// The paper is too small, or the result does not give the cards.
    pub fn impose(&self) -> Result<Imposition, Diagnostic> {
        let paper = self.paper();
        let Grid { rows, columns, cell } = self.grid;
        let (rows, columns) = (rows.get(), columns.get());
        let block = Block { paper, cell, rows, columns, between: TickKind::Cut }.fitted()?;
        let all: Vec<Card> = self.in_order().collect();
        let cells = usize::from(rows) * usize::from(columns);
        let sheets = all.chunks(cells).map(|cards| self.sheet(cards, &block)).collect();
        let imposed = Imposition { paper, flip: self.flip, order: self.order, sheets: self.order.of(sheets) };
        proof::cards(self, &imposed)?;
        Ok(imposed)
    }

    fn sheet(&self, cards: &[Card], block: &Block) -> Sheet {
        let places = (0..block.rows).flat_map(|row| (0..block.columns).map(move |column| (row, column)));
        let (mut front, mut back) = (Side { placed: Vec::new(), ticks: block.cuts() }, Side::default());
        for (card, (row, column)) in cards.iter().zip(places) {
            front.placed.push(block.on_front(row, column, Some(card.front)));
            back.placed.push(block.behind(row, column, Some(card.back)));
        }
        Sheet { front, back: back.back_for(self.flip, block.paper) }
    }
}
