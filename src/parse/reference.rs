//! Turns `content/figures/reference-counts.csv` into the [`Reference`]: RFC 4180 with one line for each row, and nothing guessed. Does not
//! compare anything with it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::date::When;
use crate::diag::{Area, Diagnostics, SourceFile};
use crate::model::Country;
use crate::model::reference::{Group, Reference, Row, comparable};
use crate::model::words::Use;
use crate::parse::fields::word_of;
use crate::parse::{At, Reading};

/// The file, from the project's folder.
pub const PATH: &str = "content/figures/reference-counts.csv";

/// The columns, in the one order in which they may stand.
const COLUMNS: [&str; 6] = ["country", "year", "use", "place", "group", "count"];

/// Reads the file. A file with a mistake counts as one without rows: nobody knows then how many people fit.
#[must_use]
pub fn read(file: &Arc<SourceFile>) -> (Reference, Diagnostics) {
    let mut reading = Reading::new(file, Area::Consent);
    let mut reference = Reference::default();
    let mut first: BTreeMap<String, Range<usize>> = BTreeMap::new();
    let mut lines = lines(&file.text);
    match lines.next() {
        Some(line) => heading(&mut reading, &file.text, line),
        None => heading(&mut reading, "", 0..0),
    }
    for line in lines {
        let Some(cells) = cells(&mut reading, &file.text, &line) else { continue };
        let Some(row) = row(&mut reading, &line, &cells) else { continue };
        let key = cells.iter().take(5).map(|c| comparable(&c.value)).collect::<Vec<_>>().join("\n");
        if first.insert(key, line.clone()).is_some() {
            reading.error(
                "duplicate-row",
                &line,
                "the same people are counted twice",
                "these cells stand in a line above",
                "Keep the line with the right number.",
            );
        }
        reference.rows.push(row);
    }
    if reading.found.has_errors() {
        reference.rows.clear();
    } else if reference.rows.is_empty() {
        reading.error(
            "bad-csv",
            &(0..0),
            "the file counts nobody",
            "no line of numbers",
            "Add a line such as `ET,2024,,,,120`, or delete the file: without it nothing is compared.",
        );
    }
    (reference, reading.found)
}

/// The ranges of the lines that hold something; without their ends and without the mark that spreadsheets put at the beginning.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut at = start;
    text.get(start..).unwrap_or_default().split_inclusive('\n').filter_map(move |line| {
        let range = at..at + line.trim_end_matches(['\n', '\r']).len();
        at += line.len();
        (!line.trim().is_empty()).then_some(range)
    })
}

fn heading(reading: &mut Reading, text: &str, line: Range<usize>) {
    let said = text.get(line.clone()).unwrap_or_default();
    let names = said.split(',').map(|name| name.trim().trim_matches('"'));
    if !names.eq(COLUMNS) {
        reading.error(
            "bad-csv",
            &line,
            "the first line does not name the columns",
            "not these names in this order",
            format!("Write `{}` as the first line, with commas between the cells.", COLUMNS.join(",")),
        );
    }
}

/// The cells of a line: six, quoted or not.
fn cells(reading: &mut Reading, text: &str, line: &Range<usize>) -> Option<Vec<At<String>>> {
    let mut cells = Vec::new();
    let mut at = line.start;
    loop {
        let cell = cell(reading, text, at, line)?;
        at = cell.span.end;
        cells.push(cell);
        match text.get(at..line.end).and_then(|rest| rest.chars().next()) {
            Some(',') => at += 1,
            _ => break,
        }
    }
    if cells.len() == COLUMNS.len() {
        return Some(cells);
    }
    reading.error(
        "bad-csv",
        line,
        format!("the line has {} cells, not six", cells.len()),
        "one cell for each column",
        "Separate the cells with commas, leave those empty that mean \"all\", and put a name with a comma in quotation marks.",
    );
    None
}

/// The cell that begins at a place of a line.
fn cell(reading: &mut Reading, text: &str, at: usize, line: &Range<usize>) -> Option<At<String>> {
    let rest = text.get(at..line.end).unwrap_or_default();
    let Some(quoted) = rest.strip_prefix('"') else {
        let span = at..at + rest.find(',').unwrap_or(rest.len());
        let value = text.get(span.clone()).unwrap_or_default();
        if value.contains('"') {
            reading.error(
                "bad-csv",
                &span,
                "a quotation mark stands inside a cell without quotation marks around it",
                "begins without one",
                "Put the whole cell in quotation marks, and write each one inside it twice.",
            );
            return None;
        }
        return Some(At::new(value.trim().to_owned(), span));
    };
    let mut value = String::new();
    let mut signs = quoted.char_indices().peekable();
    while let Some((i, c)) = signs.next() {
        match c {
            '"' if signs.next_if(|(_, next)| *next == '"').is_some() => value.push('"'),
            '"' => {
                let end = at + 1 + i + 1;
                let closed =
                    text.get(end..line.end).is_some_and(|rest| rest.is_empty() || rest.starts_with(','));
                if closed {
                    return Some(At::new(value.trim().to_owned(), at..end));
                }
                break;
            }
            _ => value.push(c),
        }
    }
    reading.error(
        "bad-csv",
        &(at..line.end),
        "a quotation mark is not closed",
        "begins here",
        "Close it before the next comma or the end of the line, and write each one inside it twice.",
    );
    None
}

/// A row as meant; nothing if one of its cells has a mistake.
fn row(reading: &mut Reading, line: &Range<usize>, cells: &[At<String>]) -> Option<Row> {
    let [country, year, used_for, place, group, count] = cells else { return None };
    let found = reading.found.iter().count();
    let filled = |cell: &At<String>| !cell.value.is_empty();
    let row = Row {
        country: filled(country)
            .then(|| {
                word_of(reading, country, "country", Country::parse, Country::codes(), "unknown-country")
            })
            .flatten(),
        returned: filled(year)
            .then(|| parsed(reading, year, "a year or a month, such as 2024 or 2024-05", When::parse))
            .flatten(),
        used_for: filled(used_for)
            .then(|| word_of(reading, used_for, "use", Use::from_word, Use::words(), "unknown-use"))
            .flatten(),
        place: filled(place).then(|| comparable(&place.value)),
        group: filled(group)
            .then(|| word_of(reading, group, "group", Group::from_word, Group::words(), "unknown-word"))
            .flatten(),
        count: parsed(reading, count, "a number of people in digits", number).unwrap_or_default(),
    };
    if row.place.is_some() && !filled(country) {
        reading.error(
            "bad-csv",
            line,
            "the line counts a place without its country",
            "`country` is empty",
            "Write the country's code: places of the same name lie in several countries.",
        );
    }
    (reading.found.iter().count() == found).then_some(row)
}

fn parsed<T>(
    reading: &mut Reading,
    cell: &At<String>,
    expected: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let value = parse(&cell.value);
    if value.is_none() {
        let message = if cell.value.is_empty() {
            "the line says no number".to_owned()
        } else {
            format!("`{}` is not {expected}", cell.value)
        };
        reading.error("bad-value", &cell.span, message, "not understood", format!("Write {expected}."));
    }
    value
}

fn number(text: &str) -> Option<u64> {
    (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> (Reference, Vec<&'static str>) {
        let (reference, found) = read(&Arc::new(SourceFile { path: PATH.into(), text: text.into() }));
        (reference, found.sorted().iter().map(|d| d.code).collect())
    }

    const HEADING: &str = "country,year,use,place,group,count\n";

    #[test]
    fn rows_are_read_as_they_are_meant() {
        let text = "\u{feff}country,year,use,place,group,count\r\nET,2024-05,housing,\" Addis, \"\"New\"\" \",child,4\r\n\r\n,,,,,0900\r\n";
        let (reference, codes) = read_text(text);
        assert_eq!((codes, reference.rows.len()), (vec![], 2));
        let row = &reference.rows[0];
        assert_eq!(row.place.as_deref(), Some("addis, \"new\""));
        assert_eq!((row.returned, row.count), (When::parse("2024-05"), 4));
        assert_eq!((row.used_for, row.group), (Some(Use::Housing), Some(Group::Child)));
        let all = Row { country: None, returned: None, used_for: None, place: None, group: None, count: 900 };
        assert_eq!(reference.rows[1], all);
    }

    #[test]
    fn a_file_with_a_mistake_counts_nobody() {
        for (line, code) in [
            ("ET,2024,housing,Hawassa,,", "bad-value"),
            ("ET,2024,housing,Hawassa,,-4", "bad-value"),
            ("ET,2024,housing,Hawassa,,4.0", "bad-value"),
            ("ET,2024-13,,,,4", "bad-value"),
            ("ET,24,,,,4", "bad-value"),
            ("XX,,,,,4", "unknown-country"),
            ("ET,,houses,,,4", "unknown-use"),
            ("ET,,,,women,4", "unknown-word"),
            ("ET,,,,4", "bad-csv"),
            ("ET,,,,,4,", "bad-csv"),
            ("ET;2024;;;;4", "bad-csv"),
            ("ET,,,\"Hawassa,,4", "bad-csv"),
            ("ET,,,\"Hawassa\"x,,4", "bad-csv"),
            ("ET,,,Haw\"assa,,4", "bad-csv"),
            (",,,Hawassa,,4", "bad-csv"),
            ("ET,,,,,90\nET, ,,,,80", "duplicate-row"),
        ] {
            let (reference, codes) = read_text(&format!("{HEADING}ET,2023,,,,50\n{line}\n"));
            assert_eq!((codes, reference.rows.len()), (vec![code], 0), "{line}");
        }
        assert_eq!(read_text("").1, ["bad-csv"]);
        assert_eq!(read_text(HEADING).1, ["bad-csv"]);
        assert_eq!(read_text("country,year,use,place,count,group\n").1, ["bad-csv"]);
    }
}
