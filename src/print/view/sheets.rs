//! Turns imposed sheets and the test page into the data of their templates, in millimetres. Decides nothing about the order.

use serde::Serialize;

use crate::print::impose::calibrate::{Calibration, Cross};
use crate::print::impose::{Imposition, Micrometres, Placed, Side, Tick, TickKind};

/// What `sheets.typ` is given.
#[derive(Clone, Debug, Serialize)]
pub struct SheetsView {
    /// The title of the document.
    pub title: String,
    /// The paper as it lies.
    pub paper: SizeView,
    /// Front, back, front, back …
    pub sides: Vec<SideView>,
}

/// A size of paper.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct SizeView {
    /// From left to right.
    pub width_mm: f64,
    /// From head to foot.
    pub height_mm: f64,
}

/// One side of a sheet.
#[derive(Clone, Debug, Serialize)]
pub struct SideView {
    /// The pages on it.
    pub placed: Vec<PlacedView>,
    /// Where to cut and fold.
    pub ticks: Vec<TickView>,
    /// Which sheet and side it is.
    pub label: String,
}

/// A page on a side.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct PlacedView {
    /// The file its page is in.
    pub file: &'static str,
    /// Its number in that file, from 1; an empty page without one.
    pub page: Option<usize>,
    /// Its left edge, creep included.
    pub x_mm: f64,
    /// Its upper edge.
    pub y_mm: f64,
    /// Its width.
    pub width_mm: f64,
    /// Its height.
    pub height_mm: f64,
    /// How it is turned, in degrees.
    pub turn: u16,
}

/// A hairline.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct TickView {
    /// One end.
    pub x1: f64,
    /// One end.
    pub y1: f64,
    /// The other end.
    pub x2: f64,
    /// The other end.
    pub y2: f64,
    /// `cut` or `fold`.
    pub kind: &'static str,
}

/// The test page.
#[derive(Clone, Debug, Serialize)]
pub struct CalibrationView {
    /// The paper as it lies.
    pub paper: SizeView,
    /// The crosses of the front.
    pub front: Vec<CrossView>,
    /// The crosses of the back.
    pub back: Vec<CrossView>,
    /// The ruler.
    pub ruler: RulerView,
}

/// Two lines that cross, in millimetres.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CrossView {
    /// Where.
    pub x: f64,
    /// Where.
    pub y: f64,
    /// How far each line reaches from there.
    pub arm: f64,
    /// How far backs must be moved to the right if the lines of this pair lie on each other.
    pub right: f64,
    /// How far downwards.
    pub down: f64,
}

/// A ruler.
#[derive(Clone, Debug, Serialize)]
pub struct RulerView {
    /// Its left end.
    pub x1: f64,
    /// Its right end.
    pub x2: f64,
    /// Its height on the page.
    pub y: f64,
    /// Its marks: where, how long, and the number at tens.
    pub marks: Vec<MarkView>,
}

/// A mark of a ruler.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct MarkView {
    /// Millimetres from its left end.
    pub number: u8,
    /// Where it stands.
    pub x_mm: f64,
    /// How long it is.
    pub length_mm: f64,
}

/// Sheets with the pages of a finished PDF, or of two: the first `first` pages are in `/pages.pdf`, those after them in
/// `/more.pdf`.
#[must_use]
pub fn sheets(title: &str, imposition: &Imposition, first: usize) -> SheetsView {
    let all = imposition.sheets.len();
    let sides = imposition.sheets.iter().zip(1..).flat_map(|(sheet, number)| {
        let label = |face: char| format!("{title} · {number}/{all} {face}");
        [side(&sheet.front, first, label('A')), side(&sheet.back, first, label('B'))]
    });
    let paper = SizeView { width_mm: mm(imposition.paper.width), height_mm: mm(imposition.paper.height) };
    SheetsView { title: title.to_owned(), paper, sides: sides.collect() }
}

fn side(side: &Side, first: usize, label: String) -> SideView {
    let placed = |p: &Placed| PlacedView {
        file: if p.page.is_some_and(|page| page > first) { "/more.pdf" } else { "/pages.pdf" },
        page: p.page.map(|page| if page > first { page - first } else { page }),
        x_mm: mm(p.x + p.shift),
        y_mm: mm(p.y),
        width_mm: mm(p.width),
        height_mm: mm(p.height),
        turn: p.turned.degrees(),
    };
    let tick = |t: &Tick| TickView {
        x1: mm(t.from.x),
        y1: mm(t.from.y),
        x2: mm(t.to.x),
        y2: mm(t.to.y),
        kind: match t.kind {
            TickKind::Cut => "cut",
            TickKind::Fold => "fold",
        },
    };
    SideView {
        placed: side.placed.iter().map(placed).collect(),
        ticks: side.ticks.iter().map(tick).collect(),
        label,
    }
}

/// The test page of a printer.
#[must_use]
pub fn calibration(page: &Calibration) -> CalibrationView {
    let cross = |c: &Cross| CrossView {
        x: mm(c.centre.x),
        y: mm(c.centre.y),
        arm: mm(c.arm),
        right: mm(c.offset.x),
        down: mm(c.offset.y),
    };
    let marks = page.ruler.marks.iter();
    CalibrationView {
        paper: SizeView { width_mm: mm(page.paper.width), height_mm: mm(page.paper.height) },
        front: page.front.iter().map(cross).collect(),
        back: page.back.iter().map(cross).collect(),
        ruler: RulerView {
            x1: mm(page.ruler.from.x),
            x2: mm(page.ruler.to.x),
            y: mm(page.ruler.from.y),
            marks: marks
                .map(|m| MarkView { number: m.number, x_mm: mm(m.foot.x), length_mm: mm(m.length) })
                .collect(),
        },
    }
}

/// Millimetres of a length in micrometres: exact to the micrometre in what is written.
fn mm(length: Micrometres) -> f64 {
    f64::from(length) / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::print::impose::{Binding, Booklet, Format, Pages};

    #[test]
    fn lengths_become_millimetres_and_creep_moves_what_is_drawn() {
        let pages = Pages::OneWay { count: 8, binding: Binding::Right };
        let view = sheets("AR-2026-3", &Booklet::new(pages, Format::A5).impose().unwrap(), 8);
        assert_eq!(view.sides.len(), 4);
        let order = |side: &SideView| side.placed.iter().map(|p| p.page).collect::<Vec<_>>();
        assert_eq!(order(&view.sides[0]), [Some(1), Some(8)]);
        assert_eq!(view.sides[0].placed[1].x_mm.to_string(), "148.5");
        // The second sheet is pushed out by the thickness of the first, and moved back by as much.
        assert_eq!(view.sides[2].placed[0].x_mm.to_string(), "0.1");
        assert_eq!(view.sides[3].label, "AR-2026-3 · 2/2 B");
    }
}
