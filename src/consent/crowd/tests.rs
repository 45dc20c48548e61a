//! What is counted, step by step; and for any reference: enough people fit, and neither less consent nor more paper shows more.

use proptest::prelude::*;

use super::*;
use crate::model::levels::NameLevel;

fn facts(returned: &str, groups: &[Group]) -> Facts {
    Facts {
        country: Country::parse("ET").unwrap(),
        returned: When::parse(returned),
        towns: vec!["hawassa".into(), "ሀዋሳ".into()],
        regions: vec!["sidama".into()],
        uses: vec![Use::Housing],
        groups: groups.to_vec(),
    }
}

/// Rows as in the file: country, year, use, place, group, count.
fn reference(rows: &[[&str; 6]]) -> Reference {
    let row = |[country, returned, used_for, place, group, count]: &[&str; 6]| Row {
        country: Country::parse(country),
        returned: When::parse(returned),
        used_for: Use::from_word(used_for),
        place: (!place.is_empty()).then(|| comparable(place)),
        group: Group::from_word(group),
        count: count.parse().unwrap(),
    };
    Reference { rows: rows.iter().map(row).collect() }
}

const fn detail(place: PlaceLevel, date: DateLevel) -> Detail {
    Detail { place, date }
}

#[test]
fn the_date_is_lowered_first_and_then_the_place() {
    let (town, region) = (PlaceLevel::Town, PlaceLevel::Region);
    let full = [
        ["ET", "2024-05", "", "Hawassa", "", "12"],
        ["ET", "2024", "", "Hawassa", "", "20"],
        ["ET", "", "", "Hawassa", "", "40"],
        ["ET", "", "", "Sidama", "", "90"],
        ["ET", "", "", "", "", "500"],
    ];
    for (k, expected) in [
        (12, detail(town, DateLevel::Month)),
        (13, detail(town, DateLevel::Year)),
        (21, detail(town, DateLevel::None)),
        (41, detail(region, DateLevel::None)),
        (91, Detail::LEAST),
        (501, Detail::LEAST),
    ] {
        assert_eq!(bound(&facts("2024-05", &[]), Detail::LEAST, &reference(&full), k), expected, "{k}");
    }
    // A story that does not know its month does not lose its year over it.
    assert_eq!(bound(&facts("2024", &[]), Detail::LEAST, &reference(&full), 20), Detail::ALL);
}

#[test]
fn who_was_not_counted_is_not_enough() {
    let most = facts("2024-05", &[]);
    for (rows, told, expected) in [
        // Nobody has counted at all, or only others.
        (vec![], Detail::LEAST, None),
        (vec![["SO", "", "", "", "", "90"]], Detail::LEAST, None),
        (vec![["", "", "", "", "", "90"]], Detail::LEAST, None),
        (vec![["ET", "", "education", "", "", "90"]], Detail::LEAST, None),
        (vec![["ET", "", "", "", "child", "90"]], Detail::LEAST, None),
        // A year and a town counted apart say nothing about both together.
        (
            vec![["ET", "2024", "", "", "", "90"], ["ET", "", "", "Hawassa", "", "80"]],
            detail(PlaceLevel::Town, DateLevel::Year),
            None,
        ),
        // A month is not a twelfth of its year.
        (vec![["ET", "2024", "", "Hawassa", "", "90"]], Detail::ALL, None),
        // Whoever fits the town, fits the region and the country.
        (vec![["ET", "", "", "ሀዋሳ", "", "14"]], Detail::LEAST, Some(14)),
        // The smallest of all rows that are told counts.
        (vec![["ET", "", "", "", "", "90"], ["ET", "", "housing", "", "", "7"]], Detail::LEAST, Some(7)),
        (vec![["ET", "", "", "", "", "90"], ["", "", "housing", "", "", "6"]], Detail::LEAST, Some(6)),
        (vec![["ET", "", "", "", "", "90"], ["ET", "2024", "", "", "", "6"]], Detail::LEAST, Some(90)),
    ] {
        assert_eq!(count(&most, told, &reference(&rows)), expected, "{rows:?}");
    }
    let rows = [["ET", "", "", "", "", "90"], ["ET", "", "", "", "child", "3"]];
    assert_eq!(count(&facts("2024", &[Group::Child]), Detail::LEAST, &reference(&rows)), Some(3));
}

#[test]
fn what_is_on_paper_counts_as_shown() {
    let rows = reference(&[
        ["ET", "2024-05", "", "", "", "30"],
        ["ET", "2024-05", "", "Hawassa", "", "2"],
        ["ET", "2024", "", "Hawassa", "", "20"],
        ["ET", "2024-05", "", "Sidama", "", "11"],
    ]);
    let told = facts("2024-05", &[]);
    assert_eq!(bound(&told, Detail::LEAST, &rows, 10), detail(PlaceLevel::Town, DateLevel::Year));
    // Somebody may hold a card with the month on it: the town beside it would be too much.
    let card = detail(PlaceLevel::Country, DateLevel::Month);
    assert_eq!(bound(&told, card, &rows, 10), detail(PlaceLevel::Region, DateLevel::None));
    let card = detail(PlaceLevel::Town, DateLevel::Month);
    assert_eq!(bound(&told, card, &rows, 10), Detail::LEAST);
}

fn any_row() -> impl Strategy<Value = Row> {
    let pick = |all: &'static [&'static str]| (0..all.len()).prop_map(move |i| all[i]);
    let cells = (
        pick(&["", "ET", "ET", "ET", "SO"]),
        pick(&["", "2024", "2024-05", "2023"]),
        pick(&["", "", "housing", "health"]),
        pick(&["", "Hawassa", "Sidama", "Adama"]),
        pick(&["", "", "child"]),
        pick(&["0", "3", "9", "10", "25", "400"]),
    );
    cells.prop_map(|(a, b, c, d, e, f)| reference(&[[a, b, c, d, e, f]]).rows.remove(0))
}

fn any_detail() -> impl Strategy<Value = Detail> {
    (1..4_usize, 0..3_usize).prop_map(|(place, date)| detail(PlaceLevel::ALL[place], DateLevel::ALL[date]))
}

fn within(less: Detail, more: Detail) -> bool {
    less.both(more) == less
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the office has counted: at the bound enough people fit, with what is on paper too, or nothing is left to lower.
    #[test]
    fn enough_people_fit_or_nothing_is_left_to_lower(
        rows in prop::collection::vec(any_row(), 0..9), paper in any_detail(), child: bool,
    ) {
        let told = facts("2024-05", if child { &[Group::Child] } else { &[] });
        let reference = Reference { rows };
        let bound = bound(&told, paper, &reference, 10);
        let fit = count(&told, bound.either(paper), &reference);
        prop_assert!(bound == Detail::LEAST || fit.is_some_and(|fit| fit >= 10), "{bound:?} {fit:?}");
    }

    /// M4: a bound does not know what was agreed to, so of two grants the smaller one never shows more; and with more on paper, or a
    /// group more that the narrator belongs to, less is told, never more.
    #[test]
    fn less_consent_and_more_paper_never_show_more(
        rows in prop::collection::vec(any_row(), 0..9), paper in any_detail(), more in any_detail(),
        granted in any_detail(), fewer in any_detail(),
    ) {
        let (alone, child) = (facts("2024-05", &[]), facts("2024-05", &[Group::Child]));
        let reference = Reference { rows };
        let bound_of = |facts: &Facts, paper: Detail| bound(facts, paper, &reference, 10);
        let bound = bound_of(&alone, paper);
        prop_assert!(within(bound_of(&alone, paper.either(more)), bound));
        prop_assert!(within(bound_of(&child, paper), bound));
        let shown = |d: Detail| {
            let levels = Levels { name: NameLevel::Full, place: d.place, date: d.date, ..Levels::NOTHING };
            bound.bound(levels)
        };
        prop_assert!(shown(granted.both(fewer)).within(shown(granted)));
        prop_assert_eq!(shown(granted).name, NameLevel::Full);
    }
}
