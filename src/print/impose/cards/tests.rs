use std::num::NonZeroU8;

use proptest::prelude::*;

use crate::print::impose::fold::{self, CutCard, Misfold, Printer, Tray};
use crate::print::impose::{Axis, Card, Cards, Flip, Grid, Order, Placed, Side, Size, Turn, proof};

/// Cards whose fronts are the odd and whose backs are the even pages.
fn cards(count: usize) -> Cards {
    Cards::new((0..count).map(|c| Card { front: 2 * c + 1, back: 2 * c + 2 }).collect())
}

fn pages(card: &CutCard) -> [Option<usize>; 2] {
    card.map(|face| face.and_then(|f| f.page))
}

/// `[page, row, column]` of each card of a side of four, and how they stand.
fn cells(side: &Side) -> (Vec<[usize; 3]>, Vec<Turn>) {
    let cell = |p: &Placed| [p.page.unwrap(), (p.y / 148_500) as usize, (p.x / 105_000) as usize];
    let mut cells: Vec<_> = side.placed.iter().map(cell).collect();
    cells.sort_unstable();
    (cells, side.placed.iter().map(|p| p.turned).collect())
}

#[test]
fn backs_lie_behind_their_fronts_for_both_edges() {
    let long = cards(4).impose().unwrap();
    assert_eq!(long.flip, Flip::Long);
    let fronts = vec![[1, 0, 0], [3, 0, 1], [5, 1, 0], [7, 1, 1]];
    assert_eq!(cells(&long.sheets[0].front), (fronts.clone(), vec![Turn::None; 4]));
    let backs = vec![[2, 0, 1], [4, 0, 0], [6, 1, 1], [8, 1, 0]];
    assert_eq!(cells(&long.sheets[0].back), (backs, vec![Turn::None; 4]));

    let short = Cards { flip: Flip::Short, ..cards(4) }.impose().unwrap();
    assert_eq!(cells(&short.sheets[0].front), (fronts, vec![Turn::None; 4]));
    let backs = vec![[2, 1, 0], [4, 1, 1], [6, 0, 0], [8, 0, 1]];
    assert_eq!(cells(&short.sheets[0].back), (backs, vec![Turn::Half; 4]));
}

#[test]
fn cuts_are_marked_at_the_edges_and_where_they_cross() {
    let sheet = cards(1).impose().unwrap().sheets.remove(0);
    let ends = |side: &Side| {
        side.ticks.iter().map(|t| [t.from.x, t.from.y, t.to.x, t.to.y].map(|l| l / 500)).collect::<Vec<_>>()
    };
    let expected = [
        [210, 0, 210, 14],
        [210, 289, 210, 305],
        [210, 580, 210, 594],
        [0, 297, 14, 297],
        [202, 297, 218, 297],
        [406, 297, 420, 297],
    ];
    assert_eq!((ends(&sheet.front), ends(&sheet.back)), (expected.to_vec(), Vec::new()));
}

#[test]
fn the_last_sheet_may_have_empty_cells() {
    let job = Cards { copies: 2, ..cards(3) };
    let imposed = job.impose().unwrap();
    let placed: Vec<usize> = imposed.sheets.iter().map(|s| s.front.placed.len()).collect();
    assert_eq!(placed, [4, 2]);
    let piles = fold::cards(&imposed, Printer { flip: Flip::Long, tray: Tray::FaceDown }).unwrap();
    let piles: Vec<Vec<_>> = piles.iter().map(|pile| pile.iter().map(pages).collect()).collect();
    let [one, two, three] = [[Some(1), Some(2)], [Some(3), Some(4)], [Some(5), Some(6)]];
    assert_eq!(piles, [vec![one, three], vec![one, three], vec![two], vec![two]]);
    assert_eq!(Cards { copies: 0, ..job }.impose().unwrap().sheets, []);
    assert_eq!(cards(0).impose().unwrap().sheets, []);
}

#[test]
fn a_card_with_the_back_of_another_is_not_handed_out() {
    let job = cards(4);
    let mut imposed = job.impose().unwrap();
    imposed.sheets[0].back.placed.swap(0, 1);
    let [a, b] = [imposed.sheets[0].back.placed[0].x, imposed.sheets[0].back.placed[1].x];
    // In another order, but in the same places.
    assert_eq!(proof::cuts(&job, &imposed), Ok(()));
    imposed.sheets[0].back.placed[0].x = b;
    imposed.sheets[0].back.placed[1].x = a;
    let wrong = Misfold::Order { place: 1, expected: Some(2), found: Some(4) };
    assert_eq!(proof::cuts(&job, &imposed), Err(wrong));
    assert_eq!(proof::cards(&job, &imposed).unwrap_err().code, "sheets-misfold");
    imposed.sheets.clear();
    assert_eq!(proof::cuts(&job, &imposed), Err(Misfold::Count { promised: 4, found: 0 }));
}

#[test]
fn cards_too_large_for_the_paper_are_refused() {
    let grid = |rows: u8, width: i32, height: i32| Grid {
        rows: NonZeroU8::new(rows).unwrap(),
        cell: Size { width, height },
        ..Grid::FOUR_A6
    };
    let code = |grid| Cards { grid, ..cards(1) }.impose().map_err(|d| d.code).err();
    assert_eq!(code(grid(2, 105_000, 148_500)), None);
    assert_eq!(code(grid(3, 105_000, 148_500)), Some("paper-too-small"));
    assert_eq!(code(grid(2, 105_001, 148_500)), Some("paper-too-small"));
    assert_eq!(code(grid(2, 0, 148_500)), Some("paper-too-small"));
    assert_eq!(code(grid(255, i32::MAX, i32::MAX)), Some("paper-too-small"));
}

proptest! {
    /// Any grid, with and without paper left around it, for both edges: each card has its own back, upright when it is
    /// turned like a page; printed about the other edge, every back stands on its head.
    #[test]
    fn every_card_has_its_own_back(
        count in 0_usize..40, copies in 0_u16..4, rows in 1_u8..5, columns in 1_u8..5,
        width in 1_i32..52_500, height in 1_i32..74_250, short: bool, reversed: bool,
    ) {
        let grid = Grid {
            rows: NonZeroU8::new(rows).unwrap(),
            columns: NonZeroU8::new(columns).unwrap(),
            cell: Size { width, height },
        };
        let (flip, wrong) = if short { (Flip::Short, Flip::Long) } else { (Flip::Long, Flip::Short) };
        let (order, tray) =
            if reversed { (Order::Reversed, Tray::FaceUp) } else { (Order::Natural, Tray::FaceDown) };
        let job = Cards { copies, grid, flip, order, ..cards(count) };
        let imposed = job.impose().unwrap();
        let cut = fold::cards(&imposed, Printer { flip, tray }).unwrap().concat();
        prop_assert_eq!(cut.len(), count * usize::from(copies));
        for card in &cut {
            let [front, back] = card.map(Option::unwrap);
            prop_assert_eq!(back.page, front.page.map(|p| p + 1));
            prop_assert!(front.upright && back.upright && front.from_spine == back.from_spine);
        }
        let spoilt = fold::cards(&imposed, Printer { flip: wrong, tray });
        let backs = spoilt.into_iter().flatten().flatten().filter_map(|card| card[1]);
        prop_assert!(backs.into_iter().all(|back| !back.upright));
        prop_assert_eq!(Flip::about(Axis::Vertical, imposed.paper), Flip::Long);
    }
}
