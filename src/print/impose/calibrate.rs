//! Turns a size of paper into a sheet that shows what a printer does to it: whether it prints at full size, which edge it turns
//! the paper about, and how far the back misses the front. Does not draw and does not correct anything.
//!
//! The ruler is 100 mm long on paper if and only if the page was printed at 100 %. Against the light each cross of the back
//! lies beside its partner on the front. In the first row look at the upright lines, in the second at the level ones: the
//! pair whose lines lie on each other says how far backs must be moved so that they meet their fronts. If the paper was
//! turned about the other edge, no cross of the back is near one of the front.

use super::{Axis, Flip, Micrometres, Point, Size};

/// The distance between the steps of the two rows: half a millimetre, the least that a naked eye tells apart.
pub const STEP: Micrometres = 500;
/// How many steps are shown on each side of zero.
const STEPS: i32 = 4;
/// From one cross to the next.
const APART: Micrometres = 15_000;
/// Half the length of a cross's lines.
const ARM: Micrometres = 4_000;
/// From the row that measures to the side down to the row that measures up and down.
const ROWS_APART: Micrometres = 30_000;
/// The length of the ruler.
pub const RULER: Micrometres = 100_000;

/// The sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calibration {
    /// The paper as it lies.
    pub paper: Size,
    /// The edge the paper is to be turned about.
    pub flip: Flip,
    /// The crosses of the front.
    pub front: Vec<Cross>,
    /// The crosses of the back, in coordinates of its own page.
    pub back: Vec<Cross>,
    /// The ruler on the front.
    pub ruler: Ruler,
}

/// Two lines that cross.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cross {
    /// Where they cross.
    pub centre: Point,
    /// How far each line reaches from there.
    pub arm: Micrometres,
    /// How far all backs must be moved, to the right and downwards as they lie in the file, if the lines of this pair lie on
    /// each other. The cross on the back is moved by as much.
    pub offset: Point,
}

/// A ruler of [`RULER`] length, from left to right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruler {
    /// Its left end.
    pub from: Point,
    /// Its right end.
    pub to: Point,
    /// Its marks, one each millimetre, from the left.
    pub marks: Vec<Mark>,
}

/// A mark of a ruler, upwards from its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Millimetres from the left end.
    pub number: u8,
    /// Where it stands on the ruler.
    pub foot: Point,
    /// How long it is: longest at tens, longer at fives.
    pub length: Micrometres,
}

/// The calibration sheet for a printer that turns paper about an edge.
#[must_use]
pub fn calibration(paper: Size, flip: Flip) -> Calibration {
    let front = crosses(paper);
    let behind = |cross: &Cross| {
        let Point { x, y } = cross.centre;
        // Where the centre lies on the page of the back, if the printer is exact.
        let met = match flip.axis(paper) {
            Axis::Vertical => Point { x: paper.width - x, y },
            Axis::Horizontal => Point { x, y: paper.height - y },
        };
        Cross { centre: Point { x: met.x + cross.offset.x, y: met.y + cross.offset.y }, ..*cross }
    };
    let back = front.iter().map(behind).collect();
    Calibration { paper, flip, front, back, ruler: ruler(paper) }
}

/// Two rows in the upper half, so that after a wrong turn all crosses of the back lie in the lower half.
fn crosses(paper: Size) -> Vec<Cross> {
    let row = |measured: Axis| {
        (-STEPS..=STEPS).map(move |step| {
            let x = paper.width / 2 + step * APART;
            let (y, offset) = match measured {
                Axis::Horizontal => (paper.height / 4, Point { x: step * STEP, y: 0 }),
                Axis::Vertical => (paper.height / 4 + ROWS_APART, Point { x: 0, y: step * STEP }),
            };
            Cross { centre: Point { x, y }, arm: ARM, offset }
        })
    };
    row(Axis::Horizontal).chain(row(Axis::Vertical)).collect()
}

fn ruler(paper: Size) -> Ruler {
    let y = paper.height / 4 * 3;
    let from = Point { x: (paper.width - RULER) / 2, y };
    let mark = |number: u8| Mark {
        number,
        foot: Point { x: from.x + 1_000 * Micrometres::from(number), y },
        length: match number % 10 {
            0 => 5_000,
            5 => 3_500,
            _ => 2_000,
        },
    };
    Ruler { from, to: Point { x: from.x + RULER, y }, marks: (0..=100).map(mark).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAYS: [(Size, Flip); 4] = [
        (Size::A4, Flip::Long),
        (Size::A4, Flip::Short),
        (Size::A4.landscape(), Flip::Long),
        (Size::A4.landscape(), Flip::Short),
    ];

    /// Where crosses of the back come to lie on the front, if the printer moves backs by so much.
    fn against_the_light(sheet: &Calibration, flip: Flip, moved: Point) -> Vec<Point> {
        let through = |cross: &Cross| {
            let at = Point { x: cross.centre.x + moved.x, y: cross.centre.y + moved.y };
            match flip.axis(sheet.paper) {
                Axis::Vertical => Point { x: sheet.paper.width - at.x, ..at },
                Axis::Horizontal => Point { y: sheet.paper.height - at.y, ..at },
            }
        };
        sheet.back.iter().map(through).collect()
    }

    #[test]
    fn the_pair_that_meets_says_how_far_backs_must_be_moved() {
        for (paper, flip) in LAYS {
            let sheet = calibration(paper, flip);
            for (x, y) in [(0, 0), (500, -1_500), (-2_000, 2_000), (1_000, 500)] {
                let seen = against_the_light(&sheet, flip, Point { x, y });
                let pairs: Vec<(&Cross, Point)> = sheet.front.iter().zip(seen).collect();
                let (first, second) = pairs.split_at(9);
                let upright: Vec<i32> =
                    first.iter().filter(|(c, p)| c.centre.x == p.x).map(|(c, _)| c.offset.x).collect();
                let level: Vec<i32> =
                    second.iter().filter(|(c, p)| c.centre.y == p.y).map(|(c, _)| c.offset.y).collect();
                assert_eq!((upright, level), (vec![-x], vec![-y]), "{paper:?} {flip:?}");
            }
        }
    }

    #[test]
    fn after_the_wrong_turn_no_cross_is_near_another() {
        for (paper, flip) in LAYS {
            let sheet = calibration(paper, flip);
            let wrong = if flip == Flip::Long { Flip::Short } else { Flip::Long };
            for seen in against_the_light(&sheet, wrong, Point { x: 0, y: 0 }) {
                let near =
                    |c: &&Cross| (c.centre.x - seen.x).abs() < 10_000 && (c.centre.y - seen.y).abs() < 10_000;
                assert_eq!(sheet.front.iter().find(near), None, "{paper:?} {flip:?}");
            }
        }
    }

    #[test]
    fn the_ruler_is_a_hundred_millimetres_long_and_everything_is_on_printable_paper() {
        for (paper, flip) in LAYS {
            let Calibration { front, back, ruler, .. } = calibration(paper, flip);
            assert_eq!((ruler.to.x - ruler.from.x, ruler.to.y), (100_000, ruler.from.y));
            assert_eq!(ruler.marks.len(), 101);
            assert_eq!((ruler.marks[0].foot, ruler.marks[100].foot), (ruler.from, ruler.to));
            let inside = |p: Point, by: i32| {
                (by..=paper.width - by).contains(&p.x) && (by..=paper.height - by).contains(&p.y)
            };
            assert!(inside(ruler.from, 10_000) && inside(ruler.to, 10_000));
            for cross in front.iter().chain(&back) {
                assert!(inside(cross.centre, cross.arm + 10_000), "{cross:?}");
            }
            for cross in front {
                assert!((cross.centre.y - ruler.from.y).abs() > 2 * cross.arm);
            }
        }
    }
}
