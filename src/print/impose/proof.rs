//! Turns an imposition and what it was made from into a verdict: folds or cuts it and compares what comes out with what
//! was wanted. Does not repair anything; sheets that fail are not printed.

use super::fold::{self, Face, Misfold, Printer, Tray};
use super::{Booklet, Cards, Fill, Imposition, Micrometres, Order, Size};
use crate::diag::{Area, Diagnostic};

/// Sees that the sheets of a booklet fold into it.
pub(super) fn booklet(job: &Booklet, imposed: &Imposition) -> Result<(), Diagnostic> {
    folds(job, imposed).map_err(misfold)
}

/// Sees that the sheets of cards give each card with its own back.
pub(super) fn cards(job: &Cards, imposed: &Imposition) -> Result<(), Diagnostic> {
    cuts(job, imposed).map_err(misfold)
}

fn misfold(fault: Misfold) -> Diagnostic {
    Diagnostic::error(
        Area::Output,
        "sheets-misfold",
        format!("the sheets would not give what they were made for: {fault}"),
    )
    .remedy("This is a mistake in the program. Report it with the command you typed, and print single pages meanwhile.")
}

/// The printer the sheets were made for.
fn printer(imposed: &Imposition) -> Printer {
    let tray = match imposed.order {
        Order::Natural => Tray::FaceDown,
        Order::Reversed => Tray::FaceUp,
    };
    Printer { flip: imposed.flip, tray }
}

pub(super) fn folds(job: &Booklet, imposed: &Imposition) -> Result<(), Misfold> {
    let folded = fold::booklets(imposed, printer(imposed), job.fill)?;
    let pages = job.pages.in_order();
    let promised = match (pages.is_empty(), job.fill) {
        (true, _) => 0,
        (false, Fill::Copies) => usize::from(job.format.rows()),
        (false, Fill::CutAndStack) => 1,
    };
    if folded.len() != promised {
        return Err(Misfold::Count { promised, found: folded.len() });
    }
    for booklet in &folded {
        let faces = booklet.read(job.pages.binding())?;
        if faces.len() != pages.len() {
            return Err(Misfold::Count { promised: pages.len(), found: faces.len() });
        }
        let leaves = faces.len() / 2;
        for (at, (face, page)) in faces.iter().zip(&pages).enumerate() {
            // The first leaf and the last belong to the outermost sheet.
            let sheet = (at / 2).min((leaves - 1).saturating_sub(at / 2));
            let creep = Micrometres::from(job.stock.caliper) * sheet as Micrometres;
            fits(*face, at + 1, *page, job.format.page(), creep)?;
        }
    }
    Ok(())
}

pub(super) fn cuts(job: &Cards, imposed: &Imposition) -> Result<(), Misfold> {
    let piles = fold::cards(imposed, printer(imposed))?;
    let promised = job.in_order().count();
    let found = piles.iter().map(Vec::len).sum();
    if promised != found {
        return Err(Misfold::Count { promised, found });
    }
    let mut piles: Vec<_> = piles.into_iter().map(Vec::into_iter).collect();
    let cells = usize::from(job.grid.rows.get()) * usize::from(job.grid.columns.get());
    for (at, card) in job.in_order().enumerate() {
        let cut = piles.get_mut(at % cells).and_then(Iterator::next);
        let [front, back] = cut.ok_or(Misfold::Count { promised, found: at })?;
        fits(front, at + 1, Some(card.front), job.grid.cell, 0)?;
        fits(back, at + 1, Some(card.back), job.grid.cell, 0)?;
    }
    Ok(())
}

/// Whether a face has its page, upright, filling the trimmed leaf, with the right creep.
fn fits(
    face: Option<Face>,
    place: usize,
    page: Option<usize>,
    size: Size,
    creep: Micrometres,
) -> Result<(), Misfold> {
    let Some(face) = face.filter(|face| face.page == page) else {
        return Err(Misfold::Order { place, expected: page, found: face.and_then(|f| f.page) });
    };
    if !face.upright {
        return Err(Misfold::UpsideDown(page));
    }
    let fills = face.from_spine == 0 && face.from_head == 0 && face.size == size;
    if fills && face.creep == creep { Ok(()) } else { Err(Misfold::Displaced(page)) }
}
