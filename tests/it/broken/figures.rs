//! Faults in the figures the office counts its stories against, and stories that too few people fit.

use super::{Case, case};
use crate::site::{CONSENT, SITE};

const COUNTS: &str = "content/figures/reference-counts.csv";

fn counted(code: &'static str, name: &str, exit: i32, rows: &str) -> Case {
    case(code, exit).called(name).with(&format!("-- {COUNTS} --\ncountry,year,use,place,group,count\n{rows}"))
}

pub fn cases() -> Vec<Case> {
    let few = "ET,,,,,900\nET,2024,,Sidama,,4\n";
    vec![
        case("bad-csv", 4).called("semicolons").with(
            "-- content/figures/reference-counts.csv --\ncountry;year;use;place;group;count\nET;;;;;900\n",
        ),
        counted("bad-csv", "nobody", 4, "\n"),
        counted("bad-csv", "cells", 4, "ET,,,,900\n"),
        counted("bad-csv", "comma in a name", 4, "ET,,,\"Hawassa, Sidama,,90\n"),
        counted("bad-csv", "place without a country", 4, ",,,Hawassa,,90\n"),
        counted("bad-value", "count", 4, "ET,,,,,many\nET,2024-13,,,,90\n"),
        counted("unknown-word", "group", 4, "ET,,,,children,90\n"),
        counted("unknown-use", "count", 4, "ET,,houses,,,90\n"),
        counted("duplicate-row", "count", 4, "ET,,,Hawassa,,90\nET,,,hawassa ,,80\n"),
        counted("crowd-small", "error", 4, few).edit(
            SITE,
            "languages:",
            "reidentification: {k: 5, below: error}\nlanguages:",
        ),
        counted("crowd-small", "nothing left to lower", 0, "ET,,,,,900\nET,,housing,,,4\n"),
        counted("crowd-small", "not counted", 0, "SO,,,,,900\n").edit(CONSENT, "date: year", "date: none"),
        case("unknown-word", 3).called("below").edit(
            SITE,
            "languages:",
            "reidentification: {k: 10, below: lowr}\nlanguages:",
        ),
    ]
}
