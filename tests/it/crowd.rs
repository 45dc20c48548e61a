//! What is shown of one together must fit enough others: with a reference too small for it, date and place are lowered as if less had
//! been agreed to, on every page, in every list, in the booklets; or the office is asked.

use crate::broken::records::printed;
use crate::project::{NOW, Project, assert_same, tree, words};
use crate::site::{CONSENT, SITE, STORY, Site};

const COUNTS: &str = "content/figures/reference-counts.csv";

/// A story on every channel, with the town and the month.
fn told() -> Site {
    Site::base()
        .edit(CONSENT, "[web, feed, social]", "[web, feed, social, print, pdf]")
        .edit(CONSENT, "place: region, date: year", "place: town, date: month")
        .edit(SITE, "languages: [en, nb]", "languages: [en, nb]\nprint: {stories_at_least: 1}")
}

fn with_counts(site: Site, rows: &str) -> Site {
    site.with(&format!("-- {COUNTS} --\ncountry,year,use,place,group,count\n{rows}"))
}

/// The finished site and the booklets to print.
fn made(site: &Site) -> (Project, [crate::project::Tree; 2]) {
    let project = Project::new(site);
    project.build_at(NOW).unwrap_or_else(|wrong| panic!("{}", words(&wrong)));
    let trees = [project.tree(), tree(&project.root().join("dist/print"))];
    (project, trees)
}

fn same(one: &Site, other: &Site, what: &str) {
    let ((_, one), (_, other)) = (made(one), made(other));
    for (one, other) in one.iter().zip(&other) {
        assert_same(one, other, what);
    }
}

const ENOUGH: &str =
    "ET,,,,,900\nET,,,Sidama,,40\nET,,,Hawassa,,12\nET,2024,,Hawassa,,11\nET,2024-05,,Hawassa,,10\n";

#[test]
fn a_site_is_lowered_as_if_less_had_been_agreed_to() {
    same(&told(), &with_counts(told(), ENOUGH), "enough people fit");
    for (rows, grant) in [
        (ENOUGH.replace("Hawassa,,10", "Hawassa,,9"), "place: town, date: year"),
        (ENOUGH.replace("Hawassa,,10", "Hawassa,,9").replace(",,11", ",,9"), "place: town, date: none"),
        (ENOUGH.replace(",,12", ",,9"), "place: region, date: none"),
        (ENOUGH.replace(",,12", ",,9").replace(",,40", ",,9"), "place: country, date: none"),
        (format!("{ENOUGH}ET,,housing,Hawassa,,3\n"), "place: region, date: none"),
        ("ET,,,,,900\n".to_owned(), "place: country, date: none"),
    ] {
        let lowered = with_counts(told(), &rows);
        same(&told().edit(CONSENT, "place: town, date: month", grant), &lowered, &rows);
    }
}

#[test]
fn the_office_is_told_what_was_lowered() {
    let (project, [site, _]) = made(&with_counts(told(), "ET,,,,,900\n"));
    let shown = |needle: &str| site.values().any(|bytes| String::from_utf8_lossy(bytes).contains(needle));
    assert!(shown("Ethiopia"));
    assert!(!shown("Hawassa") && !shown("Sidama") && !site.keys().any(|path| path.contains("/years/2024")));
    let page = std::fs::read_to_string(project.root().join("dist/report/index.html")).unwrap();
    assert!(page.contains("place: country; date of return: none"), "the report says so");
    assert!(!page.contains("Hawassa"));
    let said = project.run(&["explain", "s-0001"]).out;
    assert!(
        said.contains("told at most with place: country, date of return: none: fewer than 10 people"),
        "{said}"
    );
}

#[test]
fn a_card_that_somebody_holds_counts_as_shown() {
    let rows = "ET,,,,,900\nET,,,Hawassa,,50\nET,2024,,,,30\nET,2024,,Hawassa,,4\n";
    let site = with_counts(printed(Site::base()), rows).edit(CONSENT, "place: region", "place: town");
    let has_town = |site: &Site| {
        let project = Project::new(site);
        project.build_at(NOW).unwrap_or_else(|wrong| panic!("{}", words(&wrong)));
        project.tree().values().any(|bytes| String::from_utf8_lossy(bytes).contains("Hawassa"))
    };
    // The year is on the card: the town may not be said beside it, until the copies are called back.
    assert!(!has_town(&site));
    let recalled = "copies: 40\nrecalled: 2026-11-01\n";
    assert!(has_town(&site.edit("content/editions/EN-2026-1.yaml", "copies: 40\n", recalled)));
}

#[test]
fn less_consent_never_shows_more_than_enough_people_fit() {
    let rows =
        "ET,,,,,900\nET,2024-05,,,,30\nET,,,Hawassa,,50\nET,2024,,Hawassa,,12\nET,2024-05,,Hawassa,,3\n";
    let needles = ["Hawassa", "2024", "May 2024"];
    let seen = |grant: &str| {
        let site = with_counts(told().edit(CONSENT, "place: town, date: month", grant), rows);
        let (_, [site, _]) = made(&site.edit(STORY, "in May.", "one day."));
        needles.map(|needle| site.values().any(|bytes| String::from_utf8_lossy(bytes).contains(needle)))
    };
    assert_eq!(seen("place: town, date: month"), [true, true, false]);
    // Were the month told again because the town is not, both would have been told in the end.
    assert_eq!(seen("place: country, date: month"), [false, true, false]);
    assert_eq!(seen("place: town, date: none"), [true, false, false]);
}
