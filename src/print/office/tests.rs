//! Prints numbered pages as an office would, reads the numbers back from the finished files, and folds and cuts these on paper
//! that knows nothing of how they were laid out.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use super::*;
use crate::diag::SourceFile;
use crate::print::impose::fold::{self, Face, Printer, Tray};
use crate::print::impose::{
    Axis, Fill, Micrometres, Order, Placed, Point, Sheet, Side, Size, Tick, TickKind, Turn,
};
use crate::print::repair::shown::{self, Shown};
use crate::theme::PrintFiles;

/// Pages that say which they are at their foot, and nothing else. `data` says how many there are, how large, and from which
/// number they count.
const PAGES: &str = "#let data = json(\"/data.json\")\n\
    #set document(title: \"Trial\", date: datetime(year: 2026, month: 11, day: 21))\n\
    #set page(width: data.width * 1mm, height: data.height * 1mm, margin: 10mm)\n\
    #set text(font: \"Noto Sans\", lang: \"en\", size: 8pt)\n\
    #for n in range(data.count) { if n > 0 { pagebreak() }; if n == 0 [= Trial]; v(1fr); [EN-2026-1 · #(data.first + n)] }\n";

const FLIPS: [Flip; 2] = [Flip::Long, Flip::Short];

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let theme = crate::load::theme(Path::new(env!("CARGO_MANIFEST_DIR")), "default").0;
    let sheets = Arc::clone(&theme.texts["print/sheets.typ"]);
    let pages = SourceFile { path: "themes/trial/print/pages.typ".to_owned(), text: PAGES.to_owned() };
    Engine::new(&PrintFiles {
        templates: BTreeMap::from([
            ("sheets.typ".to_owned(), sheets),
            ("pages.typ".to_owned(), Arc::new(pages)),
        ]),
        fonts: theme.fonts,
        drawings: BTreeMap::new(),
    })
    .unwrap()
});

static ORIGINS: Origins = Origins::new();

fn office(flip: Flip) -> Office<'static> {
    let (lang, date) = (Lang::En, Date::new(2026, 11, 21).unwrap());
    Office { engine: &ENGINE, origins: &ORIGINS, stock: Stock::OFFICE, flip: Some(flip), lang, date }
}

fn numbered(count: usize, size: Size, first: usize) -> Ready {
    let data = serde_json::json!({
        "count": count, "first": first, "width": mm(size.width), "height": mm(size.height),
    });
    Ready {
        template: "pages.typ",
        ident: "EN-2026-1".to_owned(),
        title: "Trial".to_owned(),
        lang: Lang::En,
        date: Date::new(2026, 11, 21).unwrap(),
        bleed_mm: 0,
        data: data.to_string(),
        pictures: BTreeMap::new(),
    }
}

fn mm(length: Micrometres) -> f64 {
    f64::from(length) / 1000.0
}

/// Points as the nearest micrometre; files are exact to less than half a tenth of a millimetre.
fn micrometres(points: f64) -> Micrometres {
    (points / 72.0 * 25_400.0).round() as Micrometres
}

/// A length as the multiple of half a tenth of a millimetre it is meant to be.
fn meant(points: f64) -> Micrometres {
    (points / 72.0 * 25_400.0 / 50.0).round() as Micrometres * 50
}

/// What lies on paper, as it is seen on the page of the file: where each number stands, which way up, and where to cut and fold.
/// `cell` is the size of a trimmed page.
fn side(page: &Shown, cell: Size) -> Side {
    let height = page.size.1;
    let mut placed = Vec::new();
    for text in &page.texts {
        let words = text.words();
        let Some(number) = words.strip_prefix("EN-2026-1 · ").and_then(|n| n.parse().ok()) else { continue };
        let [left, bottom, right, top] = text.within.unwrap();
        let (x, y) = (meant(left), meant(height - top));
        assert_eq!(
            (meant(right) - x, meant(height - bottom) - y),
            (cell.width, cell.height),
            "page {number}"
        );
        // The number stands at the foot of its page, wherever that is.
        let foot = text.glyphs[0].1.1 - bottom < (top - bottom) / 2.0;
        let turned = if text.up.1 > 0.99 { Turn::None } else { Turn::Half };
        assert!(text.up.1.abs() > 0.99 && foot == (turned == Turn::None), "page {number}");
        // A page lies in the cell its middle lies in; it is off that cell by its creep.
        let own = (x + cell.width / 2) / cell.width * cell.width;
        let shift = x - own;
        placed.push(Placed {
            page: Some(number),
            x: own,
            y,
            width: cell.width,
            height: cell.height,
            turned,
            shift,
        });
    }
    let point = |x: f64, y: f64| Point { x: meant(x), y: meant(height - y) };
    let tick = |(ends, dashed): &([f64; 4], bool)| Tick {
        from: point(ends[0], ends[1]),
        to: point(ends[2], ends[3]),
        kind: if *dashed { TickKind::Fold } else { TickKind::Cut },
    };
    Side { placed, ticks: page.lines.iter().map(tick).collect() }
}

/// The sheets in a file.
fn sheets(pdf: &[u8], cell: Size, flip: Flip) -> Imposition {
    let pages = shown::pages(pdf);
    let paper = Size { width: meant(pages[0].size.0), height: meant(pages[0].size.1) };
    let pairs = pages.as_chunks::<2>().0;
    assert_eq!(pairs.len() * 2, pages.len(), "each front has its back");
    let sheets = pairs.iter().map(|[front, back]| Sheet { front: side(front, cell), back: side(back, cell) });
    Imposition { paper, flip, order: Order::Natural, sheets: sheets.collect() }
}

const fn other(flip: Flip) -> Flip {
    match flip {
        Flip::Long => Flip::Short,
        Flip::Short => Flip::Long,
    }
}

/// Whether sheets, printed on a printer that turns them about an edge, become booklets that read as wanted: each page upright, in
/// its place on its leaf, and moved towards the spine by as much as the sheets around it push it out.
fn reads(sheets: &Imposition, flip: Flip, spine: Binding, wanted: &[Option<usize>], cell: Size) -> bool {
    let printer = Printer { flip, tray: Tray::FaceDown };
    let booklets = fold::booklets(sheets, printer, Fill::Copies).unwrap();
    let leaves = wanted.len() / 2;
    let right = |at: usize, face: &Option<Face>| {
        let sheet = (at / 2).min(leaves - 1 - at / 2) as Micrometres;
        face.as_ref().is_none_or(|f| {
            f.upright && f.from_spine == 0 && f.from_head == 0 && f.size == cell && f.creep == 100 * sheet
        })
    };
    !booklets.is_empty()
        && booklets.iter().all(|booklet| {
            let faces = booklet.read(spine).unwrap();
            let pages: Vec<Option<usize>> = faces.iter().map(|f| f.as_ref().and_then(|f| f.page)).collect();
            pages == wanted && faces.iter().enumerate().all(|(at, face)| right(at, face))
        })
}

/// Holds a file to what it must fold into, on the right printer and on no other.
fn folds(pdf: &[u8], format: Format, flip: Flip, spine: Binding, wanted: &[Option<usize>], what: &str) {
    let cell = format.page();
    let printed = sheets(pdf, cell, flip);
    assert!(reads(&printed, flip, spine, wanted, cell), "{what}: {printed:?}");
    assert!(!reads(&printed, other(flip), spine, wanted, cell), "{what}: the other edge is not noticed");
    let wrong = match spine {
        Binding::Left => Binding::Right,
        Binding::Right => Binding::Left,
    };
    assert!(!reads(&printed, flip, wrong, wanted, cell), "{what}: the other spine is not noticed");
}

#[test]
fn every_file_of_4_to_64_pages_folds_into_its_booklet() {
    for pages in (4..=64).step_by(4) {
        // Some of them want pages for notes to be whole.
        let made = pages - pages / 4 % 4;
        for (format, flip) in [Format::A5, Format::A6].into_iter().flat_map(|f| FLIPS.map(|flip| (f, flip))) {
            for spine in [Binding::Left, Binding::Right] {
                let make = |notes| Ok(numbered(made + notes, format.page(), 1));
                let printed = office(flip).booklet("EN-2026-1", &make, spine, format).unwrap();
                assert_eq!((printed.pages, printed.sheets), (pages, pages / 4));
                let wanted: Vec<Option<usize>> = (1..=pages).map(Some).collect();
                let what = format!("{pages} pages, {format:?}, {flip:?} edge, spine {spine:?}");
                folds(&printed.pdf, format, flip, spine, &wanted, &what);
            }
        }
    }
}

#[test]
fn every_file_of_two_parts_folds_into_one_booklet_that_opens_from_both_ends() {
    for pages in (4..=64_usize).step_by(4) {
        // Each part counts from its own cover; the numbers of the second begin behind 1000 here. Where they meet, pages stay empty.
        let (empty, from_right) = (pages / 4 % 3, pages / 2 - pages / 8);
        let from_left = pages - from_right - empty;
        for (format, flip) in [(Format::A5, Flip::Short), (Format::A5, Flip::Long), (Format::A6, Flip::Long)]
        {
            let part = |count, first| move |_| Ok(numbered(count, format.page(), first));
            let (left, right) = (part(from_left, 1), part(from_right, 1001));
            let printed = office(flip).two_way("EN-2026-1", &left, &right, format).unwrap();
            let parts = (1..=from_left).map(Some).chain(std::iter::repeat_n(None, empty));
            let wanted: Vec<Option<usize>> = parts.chain((1001..1001 + from_right).rev().map(Some)).collect();
            let what = format!("{from_left} and {from_right} pages, {format:?}, {flip:?} edge");
            folds(&printed.pdf, format, flip, Binding::Left, &wanted, &what);
        }
    }
}

/// The cards that are cut from sheets: front and back as pairs of numbers, and whether both stand upright.
fn cut(sheets: &Imposition, flip: Flip) -> Vec<(Option<usize>, Option<usize>, bool)> {
    let piles = fold::cards(sheets, Printer { flip, tray: Tray::FaceDown }).unwrap();
    let page = |face: &Option<Face>| face.as_ref().and_then(|f| f.page);
    let card = |[front, back]: &fold::CutCard| {
        let upright = [front, back].iter().all(|f| f.as_ref().is_some_and(|f| f.upright && f.from_head == 0));
        (page(front), page(back), upright)
    };
    let mut all: Vec<_> = piles.iter().flatten().map(card).collect();
    all.sort_unstable();
    all
}

#[test]
fn every_card_in_a_file_has_its_own_back() {
    let cell = Grid::FOUR_A6_ACROSS.cell;
    for count in 1..=16 {
        for flip in FLIPS {
            let ready = numbered(2 * count, cell, 1);
            let printed = office(flip).cards("EN-2026-1", &ready, 1).unwrap();
            assert_eq!(printed.sheets, count.div_ceil(4));
            let sheets = sheets(&printed.pdf, cell, flip);
            let wanted: Vec<_> = (1..=count).map(|n| (Some(2 * n - 1), Some(2 * n), true)).collect();
            assert_eq!(cut(&sheets, flip), wanted, "{count} cards, {flip:?} edge");
            assert_ne!(cut(&sheets, other(flip)), wanted, "{count} cards: the other edge is not noticed");
        }
    }
}

#[test]
fn places_are_read_to_the_tenth_of_a_millimetre() {
    assert_eq!((micrometres(72.0), meant(72.0), meant(420.944_88)), (25_400, 25_400, 148_500));
    assert_eq!(FLIPS.map(|f| f.axis(Size::A4)), [Axis::Vertical, Axis::Horizontal]);
}
