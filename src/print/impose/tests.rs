use proptest::prelude::*;

use super::fold::{Face, Misfold, Printer, Tray};
use super::*;

const FORMATS: [Format; 2] = [Format::A5, Format::A6];
const FLIPS: [Flip; 2] = [Flip::Long, Flip::Short];
const FILLS: [Fill; 2] = [Fill::Copies, Fill::CutAndStack];
const ORDERS: [Order; 2] = [Order::Natural, Order::Reversed];

fn other(flip: Flip) -> Flip {
    if flip == Flip::Long { Flip::Short } else { Flip::Long }
}

fn one_way(count: usize, binding: Binding) -> Pages {
    Pages::OneWay { count, binding }
}

/// Every booklet of these pages.
fn booklets(pages: Pages) -> impl Iterator<Item = Booklet> {
    let settings = FORMATS.into_iter().flat_map(|format| FLIPS.map(|flip| (format, flip)));
    let settings = settings.flat_map(|(format, flip)| FILLS.map(|fill| (format, flip, fill)));
    settings.flat_map(move |(format, flip, fill)| {
        ORDERS.map(|order| Booklet { flip, fill, order, ..Booklet::new(pages, format) })
    })
}

fn printer(job: &Booklet) -> Printer {
    let tray = if job.order == Order::Natural { Tray::FaceDown } else { Tray::FaceUp };
    Printer { flip: job.flip, tray }
}

/// The faces of each booklet that comes out, seen with the spine on one side.
fn faces(job: &Booklet, printer: Printer, spine: Binding) -> Result<Vec<Vec<Option<Face>>>, Misfold> {
    let folded = fold::booklets(&job.impose().unwrap(), printer, job.fill)?;
    folded.iter().map(|booklet| booklet.read(spine)).collect()
}

fn numbers(faces: &[Option<Face>]) -> Vec<Option<usize>> {
    faces.iter().map(|face| face.unwrap().page).collect()
}

/// `[front left|front right][back left|back right]` of each sheet, 0 for an empty page.
fn written(job: &Booklet) -> Vec<[usize; 4]> {
    let side = |side: &Side| {
        let mut placed = side.placed.clone();
        placed.sort_by_key(|p| (p.y, p.x));
        [placed[0].page.unwrap_or(0), placed[1].page.unwrap_or(0)]
    };
    let sheets = job.impose().unwrap().sheets;
    sheets.iter().map(|s| [side(&s.front), side(&s.back)].concat().try_into().unwrap()).collect()
}

#[test]
fn eight_pages_stand_where_handbooks_put_them() {
    let job = |pages| Booklet::new(pages, Format::A5);
    assert_eq!(written(&job(one_way(8, Binding::Right))), [[1, 8, 7, 2], [3, 6, 5, 4]]);
    assert_eq!(written(&job(one_way(8, Binding::Left))), [[8, 1, 2, 7], [6, 3, 4, 5]]);
    // Five from the left, two from the right, one empty page where they meet.
    let two = Pages::TwoWay { from_left: 5, from_right: 2 };
    assert_eq!(written(&job(two)), [[6, 1, 2, 7], [0, 3, 4, 5]]);
    let turned = Booklet { flip: Flip::Long, ..job(one_way(8, Binding::Right)) };
    assert_eq!(written(&turned), [[1, 8, 2, 7], [3, 6, 4, 5]]);
    assert_eq!(written(&job(one_way(5, Binding::Left))), [[5, 1, 2, 0], [0, 3, 4, 0]]);
}

#[test]
fn padding_stands_before_the_back_cover() {
    let padding = |pages: Pages| (pages.padding().count, pages.padding().after);
    let counts =
        [(0, (0, 0)), (1, (3, 1)), (2, (2, 1)), (3, (1, 2)), (4, (0, 3)), (5, (3, 4)), (30, (2, 29))];
    for (count, expected) in counts {
        assert_eq!(padding(one_way(count, Binding::Left)), expected, "{count}");
        assert_eq!(padding(one_way(count, Binding::Right)), expected, "{count}");
    }
    assert_eq!(padding(Pages::TwoWay { from_left: 9, from_right: 8 }), (3, 9));
    assert_eq!(padding(Pages::TwoWay { from_left: 0, from_right: 8 }), (0, 0));
}

#[test]
fn every_booklet_up_to_two_hundred_pages_reads_from_the_first_page_to_the_last() {
    for n in 1..=200_usize {
        for binding in [Binding::Left, Binding::Right] {
            let empty = vec![None; (4 - n % 4) % 4];
            let expected = match n {
                1 => [vec![Some(1)], empty].concat(),
                _ => [(1..n).map(Some).collect(), empty, vec![Some(n)]].concat(),
            };
            for job in booklets(one_way(n, binding)) {
                let read = faces(&job, printer(&job), binding).unwrap();
                let copies = if job.format == Format::A6 && job.fill == Fill::Copies { 2 } else { 1 };
                assert_eq!(read.len(), copies, "{job:?}");
                for faces in read {
                    assert_eq!(numbers(&faces), expected, "{job:?}");
                    assert!(faces.iter().flatten().all(|f| f.upright), "{job:?}");
                }
            }
        }
    }
}

#[test]
fn the_wrong_edge_is_noticed() {
    for n in (1..=20).chain([199, 200]) {
        for job in booklets(one_way(n, Binding::Right)).chain(booklets(one_way(n, Binding::Left))) {
            let right = printer(&job);
            let spine = job.pages.binding();
            let wrong = faces(&job, Printer { flip: other(job.flip), ..right }, spine).unwrap();
            // One page of each leaf, the one printed on a back, stands on its head. (Of an odd number of sheets cut and
            // stacked, the last back meets the empty row of its front.)
            let fault = |leaf: &[Option<Face>]| matches!(leaf, [Some(a), Some(b)] if a.upright == b.upright);
            let leaves: Vec<&[Option<Face>]> = wrong.iter().flat_map(|faces| faces.chunks(2)).collect();
            assert!(!leaves.iter().any(|leaf| fault(leaf)), "{job:?}");
            assert!(leaves.concat().iter().flatten().any(|f| !f.upright), "{job:?}");
            let imposed = Imposition { flip: other(job.flip), ..job.impose().unwrap() };
            assert!(proof::folds(&job, &imposed).is_err(), "{job:?}");
        }
    }
}

#[test]
fn the_wrong_tray_is_noticed_when_there_is_more_than_one_sheet() {
    for job in booklets(one_way(24, Binding::Left)) {
        let right = printer(&job);
        let tray = if right.tray == Tray::FaceUp { Tray::FaceDown } else { Tray::FaceUp };
        let wrong = faces(&job, Printer { tray, ..right }, Binding::Left).unwrap();
        let expected: Vec<Option<usize>> = (1..=24).map(Some).collect();
        assert!(wrong.iter().all(|faces| numbers(faces) != expected), "{job:?}");
    }
}

#[test]
fn creep_moves_inner_pages_towards_the_spine_and_nothing_else() {
    for job in booklets(one_way(40, Binding::Right)) {
        let thick = Booklet { stock: Stock { caliper: 130, ..Stock::OFFICE }, ..job };
        for faces in faces(&thick, printer(&thick), Binding::Right).unwrap() {
            let creep: Vec<i32> = faces.chunks(2).map(|leaf| leaf[0].unwrap().creep).collect();
            let half = [0, 130, 260, 390, 520, 650, 780, 910, 1_040, 1_170];
            assert_eq!(creep[..10], half);
            assert!(creep[10..].iter().eq(half.iter().rev()));
            assert!(faces.chunks(2).all(|leaf| {
                let [recto, verso] = [leaf[0].unwrap(), leaf[1].unwrap()];
                recto.creep == verso.creep && recto.from_spine == 0 && verso.from_spine == 0
            }));
        }
        let flat = Booklet { stock: Stock { caliper: 0, ..Stock::OFFICE }, ..thick.clone() };
        let moved = |job: &Booklet| {
            let mut imposed = job.impose().unwrap();
            for sheet in &mut imposed.sheets {
                for placed in sheet.front.placed.iter_mut().chain(&mut sheet.back.placed) {
                    placed.shift = 0;
                }
            }
            imposed
        };
        assert_eq!(moved(&thick), flat.impose().unwrap());
    }
}

#[test]
fn pages_fill_the_paper_and_ticks_stay_at_its_edges() {
    for job in booklets(one_way(40, Binding::Left)) {
        let Imposition { paper, sheets, .. } = job.impose().unwrap();
        assert_eq!(paper, if job.format == Format::A5 { Size::A4.landscape() } else { Size::A4 });
        for (number, sheet) in job.order.of(sheets).iter().enumerate() {
            let area = |p: &Placed| i64::from(p.width) * i64::from(p.height);
            let whole = i64::from(paper.width) * i64::from(paper.height);
            for side in [&sheet.front, &sheet.back] {
                assert_eq!(side.placed.iter().map(area).sum::<i64>(), whole);
            }
            let count = |side: &Side, kind| side.ticks.iter().filter(|t| t.kind == kind).count();
            assert_eq!(count(&sheet.front, TickKind::Cut), if job.format == Format::A6 { 2 } else { 0 });
            assert_eq!(count(&sheet.back, TickKind::Cut), 0);
            let outermost = number == 0;
            assert_eq!(count(&sheet.front, TickKind::Fold) > 0, outermost, "{job:?} {number}");
        }
    }
    let a6 = Booklet::new(one_way(4, Binding::Left), Format::A6).impose().unwrap();
    let tick = |from: (i32, i32), to: (i32, i32), kind| Tick {
        from: Point { x: from.0, y: from.1 },
        to: Point { x: to.0, y: to.1 },
        kind,
    };
    let expected = [
        tick((0, 148_500), (7_000, 148_500), TickKind::Cut),
        tick((203_000, 148_500), (210_000, 148_500), TickKind::Cut),
        tick((105_000, 0), (105_000, 7_000), TickKind::Fold),
        tick((105_000, 144_500), (105_000, 148_500), TickKind::Fold),
        tick((105_000, 148_500), (105_000, 152_500), TickKind::Fold),
        tick((105_000, 290_000), (105_000, 297_000), TickKind::Fold),
    ];
    assert_eq!(a6.sheets[0].front.ticks, expected);
    assert_eq!(a6.sheets[0].back.ticks, expected[2..]);
}

#[test]
fn larger_paper_carries_the_ticks_outside_the_pages() {
    // SRA4, what print shops cut A4 from.
    let stock = Stock { size: Size { width: 225_000, height: 320_000 }, caliper: 100 };
    for job in booklets(one_way(24, Binding::Right)) {
        let job = Booklet { stock, ..job };
        let imposed = job.impose().unwrap();
        for side in imposed.sheets.iter().flat_map(|s| [&s.front, &s.back]) {
            let inside =
                |p: &Placed, x: i32, y: i32| x > p.x && x < p.x + p.width && y > p.y && y < p.y + p.height;
            for tick in side.ticks.iter().filter(|t| t.kind == TickKind::Cut) {
                let (x, y) = (i32::midpoint(tick.from.x, tick.to.x), i32::midpoint(tick.from.y, tick.to.y));
                assert!(!side.placed.iter().any(|p| inside(p, x, y)), "{tick:?}");
            }
        }
        let read = faces(&job, printer(&job), Binding::Right).unwrap();
        assert!(read.iter().all(|f| numbers(f) == (1..=24).map(Some).collect::<Vec<_>>()));
    }
}

#[test]
fn what_cannot_be_made_is_refused_in_plain_words() {
    let code = |job: Booklet| job.impose().map(|i| i.sheets.len()).map_err(|d| d.code);
    let job = |count| Booklet::new(one_way(count, Binding::Left), Format::A5);
    assert_eq!(code(job(0)), Ok(0));
    assert_eq!(code(job(400)), Ok(100));
    assert_eq!(code(job(401)), Err("booklet-too-thick"));
    assert_eq!(code(job(usize::MAX)), Err("booklet-too-thick"));
    let board = Stock { caliper: 5_001, ..Stock::OFFICE };
    assert_eq!(code(Booklet { stock: board, ..job(8) }), Ok(2));
    assert_eq!(code(Booklet { stock: board, ..job(12) }), Err("booklet-too-thick"));
    let letter = Stock { size: Size { width: 215_900, height: 279_400 }, caliper: 100 };
    let wrong = Booklet { stock: letter, ..job(8) }.impose().unwrap_err();
    assert_eq!(wrong.code, "paper-too-small");
    assert_eq!(wrong.message, "1 row of 2 pages of 148.5 × 210 mm does not fit on paper of 279.4 × 215.9 mm");
    for size in [Size { width: i32::MIN, height: -1 }, Size { width: 0, height: 0 }] {
        assert_eq!(code(Booklet { stock: Stock { size, caliper: 1 }, ..job(8) }), Err("paper-too-small"));
    }
    let huge = Stock { size: Size { width: i32::MAX, height: i32::MAX }, caliper: 1 };
    assert_eq!(code(Booklet { stock: huge, ..job(8) }), Ok(2));
}

#[test]
fn sheets_that_do_not_fold_are_not_handed_out() {
    let job = Booklet::new(one_way(8, Binding::Left), Format::A6);
    let good = job.impose().unwrap();
    let spoilt = |spoil: fn(&mut Imposition)| {
        let mut imposed = good.clone();
        spoil(&mut imposed);
        let wrong = proof::booklet(&job, &imposed).unwrap_err();
        assert_eq!((wrong.code, wrong.area.exit_code()), ("sheets-misfold", 6));
        proof::folds(&job, &imposed).unwrap_err()
    };
    let page = |place, expected, found| Misfold::Order { place, expected, found };
    assert_eq!(spoilt(|i| i.sheets.swap(0, 1)), page(1, Some(1), Some(3)));
    assert_eq!(spoilt(|i| i.sheets[0].front.placed.swap_remove(0).page = None), page(8, Some(8), None));
    assert_eq!(spoilt(|i| i.sheets[1].back.placed[0].turned = Turn::Half), Misfold::UpsideDown(Some(4)));
    assert_eq!(spoilt(|i| i.sheets[1].back.placed[0].shift = 0), Misfold::Displaced(Some(4)));
    assert_eq!(spoilt(|i| i.sheets[1].back.placed[0].height -= 1), Misfold::Displaced(Some(4)));
    assert_eq!(spoilt(|i| i.sheets[1].back.placed[0].x += 1), Misfold::Through(Some(4)));
    assert_eq!(spoilt(|i| i.sheets[1].back.placed[0].x -= 1), Misfold::OffPaper(Some(4)));
    assert_eq!(spoilt(|i| i.sheets[1].back.placed[0].width = i32::MAX), Misfold::OffPaper(Some(4)));
    assert_eq!(
        spoilt(|i| i.sheets[1].back.placed[1] = i.sheets[1].back.placed[0]),
        Misfold::Crowded(Some(4))
    );
    assert_eq!(spoilt(|i| i.sheets.clear()), Misfold::Count { promised: 2, found: 0 });
    assert_eq!(spoilt(|i| i.sheets.truncate(1)), Misfold::Count { promised: 8, found: 4 });
    assert_eq!(spoilt(|i| i.sheets[0].front.ticks[0].from.y += 1), Misfold::Tick);
    assert_eq!(spoilt(|i| i.sheets[1].front.placed[0].x = i32::MIN), Misfold::OffPaper(Some(6)));
    let mut without = good.clone();
    without.sheets[0].front.ticks.retain(|t| t.kind == TickKind::Cut);
    without.sheets[1].back.ticks.clear();
    assert_eq!(proof::folds(&job, &without), Err(Misfold::Folds(0)));
}

/// Lengths that often fit on each other, and some that fit on nothing.
fn any_length() -> impl Strategy<Value = i32> {
    prop_oneof![9 => 0..20_i32, 3 => Just(20), 1 => any::<i32>()]
}

/// The edge of a sheet of paper, often one that pages fit on.
fn any_edge() -> impl Strategy<Value = i32> {
    prop_oneof![4 => 190_000..350_000_i32, 1 => any::<i32>()]
}

proptest! {
    // Each case is sixteen jobs, each printed and folded.
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Two parts that meet in the middle: each is read from its own cover.
    #[test]
    fn a_booklet_of_two_ways_reads_from_both_covers(from_left in 0_usize..110, from_right in 0_usize..110) {
        let pages = Pages::TwoWay { from_left, from_right };
        for job in booklets(pages) {
            for faces in faces(&job, printer(&job), Binding::Left).unwrap() {
                let expected: Vec<Option<usize>> = (1..=from_left).map(Some).collect();
                prop_assert_eq!(&numbers(&faces)[..from_left], expected);
            }
            for faces in faces(&job, printer(&job), Binding::Right).unwrap() {
                let expected: Vec<Option<usize>> = (from_left + 1..=from_left + from_right).map(Some).collect();
                prop_assert_eq!(&numbers(&faces)[..from_right], expected);
                prop_assert!(faces.iter().flatten().all(|f| f.upright));
            }
        }
    }

    /// Any paper, however silly, is used or refused.
    #[test]
    fn no_measure_makes_it_panic(
        width in any_edge(), height in any_edge(), caliper in prop_oneof![4 => 0..200_u16, 1 => any::<u16>()],
        count in prop_oneof![4 => 0..100_usize, 1 => any::<usize>()], rtl: bool,
    ) {
        let binding = if rtl { Binding::Right } else { Binding::Left };
        let stock = Stock { size: Size { width, height }, caliper };
        for job in booklets(one_way(count, binding)) {
            let made = Booklet { stock, ..job }.impose();
            prop_assert!(made.map_or_else(|d| d.code != "sheets-misfold", |_| true));
        }
    }

    /// Sheets made up at random are judged without a panic.
    #[test]
    fn the_folder_takes_anything(
        places in prop::collection::vec((any_length(), any_length(), any_length(), any_length(), any::<bool>()), 0..4),
        ticks in prop::collection::vec((any_length(), any_length(), any_length(), any::<[bool; 2]>()), 0..4),
        width in any_length(), height in any_length(), on_back: bool,
    ) {
        let placed = places.iter().map(|(x, y, width, height, half)| Placed {
            page: None, x: *x, y: *y, width: *width, height: *height, shift: *x,
            turned: if *half { Turn::Half } else { Turn::None },
        });
        let ticks = ticks.iter().map(|(x, y, to, [level, cut])| Tick {
            from: Point { x: *x, y: *y },
            to: if *level { Point { x: *to, y: *y } } else { Point { x: *x, y: *to } },
            kind: if *cut { TickKind::Cut } else { TickKind::Fold },
        });
        let side = Side { placed: placed.collect(), ticks: ticks.collect() };
        let sheet = if on_back { Sheet { back: side, ..Sheet::default() } } else { Sheet { front: side, ..Sheet::default() } };
        let paper = Size { width, height };
        let printed = Imposition { paper, flip: Flip::Long, order: Order::Natural, sheets: vec![sheet] };
        for flip in FLIPS {
            let printer = Printer { flip, tray: Tray::FaceUp };
            if let Ok(folded) = fold::booklets(&printed, printer, Fill::CutAndStack) {
                prop_assert!(folded.iter().all(|f| f.read(Binding::Left).is_ok() == f.read(Binding::Right).is_ok()));
            }
            prop_assert!(fold::cards(&printed, printer).map_or(true, |piles| piles.iter().all(|p| p.len() == 1)));
        }
    }
}
