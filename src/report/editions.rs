//! Turns how every printed edition stands into files for the office: what must be called back, from whom, and why. Does not decide, and
//! is never on line.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use crate::consent::printed::{Reason, Standing};
use crate::date::Now;
use crate::model::manifest::{Edition, EditionStatus};
use crate::report::csv;

/// An edition of the report.
#[derive(Serialize)]
struct Line<'a> {
    code: String,
    kind: &'static str,
    languages: Vec<&'static str>,
    made: String,
    copies: u32,
    partner: Option<&'a str>,
    status: &'static str,
    recalled: Option<String>,
    newer: Option<String>,
    consent_ends: Option<String>,
    reasons: Vec<ReasonLine>,
}

/// What speaks against a story on its paper.
#[derive(Serialize)]
struct ReasonLine {
    story: String,
    number: u32,
    reason: String,
}

#[derive(Serialize)]
struct Whole<'a> {
    made_for: String,
    editions: Vec<Line<'a>>,
}

/// The files of the report on printed editions, by name.
#[must_use]
pub fn files(all: &[(&Edition, &Standing)], now: Now) -> BTreeMap<String, Vec<u8>> {
    let lines = all.iter().map(|(edition, standing)| line(edition, standing)).collect();
    let whole = Whole { made_for: now.rfc3339(), editions: lines };
    let mut text =
        format!("The printed editions, and whether they may still be used. Made for {}.\n", now.rfc3339());
    if all.is_empty() {
        text.push_str("\nThere are none.\n");
    }
    for (edition, standing) in all {
        text.push('\n');
        text.push_str(&words(edition, standing));
    }
    BTreeMap::from([
        ("editions.json".to_owned(), serde_json::to_vec_pretty(&whole).unwrap_or_default()),
        ("editions.csv".to_owned(), spreadsheet(all).into_bytes()),
        ("editions.txt".to_owned(), text.into_bytes()),
    ])
}

/// The editions for spreadsheets: one row each.
fn spreadsheet(all: &[(&Edition, &Standing)]) -> String {
    let row = |(edition, standing): &(&Edition, &Standing)| {
        let line = line(edition, standing);
        let reasons = line.reasons.iter().map(|r| format!("number {}, {}: {}", r.number, r.story, r.reason));
        [
            line.code,
            line.kind.to_owned(),
            line.languages.join(" "),
            line.made,
            line.copies.to_string(),
            line.partner.unwrap_or_default().to_owned(),
            line.status.to_owned(),
            line.recalled.unwrap_or_default(),
            line.newer.unwrap_or_default(),
            line.consent_ends.unwrap_or_default(),
            reasons.collect::<Vec<_>>().join("; "),
        ]
    };
    let heading = [
        "code",
        "kind",
        "languages",
        "made",
        "copies",
        "partner",
        "status",
        "recalled",
        "newer",
        "consent_ends",
        "reasons",
    ];
    csv::file(heading, all.iter().map(row))
}

fn line<'e>(edition: &'e Edition, standing: &Standing) -> Line<'e> {
    let reason =
        |r: &Reason| ReasonLine { story: r.story.to_string(), number: r.card, reason: r.why.to_string() };
    Line {
        code: edition.code.to_string(),
        kind: edition.kind.word(),
        languages: edition.languages.iter().map(|l| l.code()).collect(),
        made: edition.made.to_string(),
        copies: edition.copies,
        partner: edition.partner.as_deref(),
        status: standing.status.word(),
        recalled: edition.recalled.map(|day| day.to_string()),
        newer: standing.newer.as_ref().map(ToString::to_string),
        consent_ends: standing.ends.map(|day| day.to_string()),
        reasons: standing.reasons.iter().map(reason).collect(),
    }
}

/// How an edition stands, in plain words.
#[must_use]
pub fn words(edition: &Edition, standing: &Standing) -> String {
    let languages: Vec<&str> = edition.languages.iter().map(|l| l.row().english).collect();
    let holder =
        edition.partner.as_ref().map_or_else(String::new, |partner| format!(" for the partner {partner}"));
    let mut out = format!(
        "{}: {} in {}, made on {}, {} ordered{holder}\n",
        edition.code,
        edition.kind,
        languages.join(" and "),
        edition.made,
        if edition.copies == 1 { "1 copy".to_owned() } else { format!("{} copies", edition.copies) },
    );
    let state = match standing.status {
        EditionStatus::Current => "current: it may be used",
        EditionStatus::Superseded => "superseded: another edition has taken its place",
        EditionStatus::Withdrawn => "withdrawn: it must not be used any more",
    };
    let _ = writeln!(out, "  {state}");
    if let Some(newer) = &standing.newer {
        let _ = writeln!(out, "  The newer one: {newer}");
    }
    match (edition.recalled, standing.status) {
        (Some(day), _) => {
            let _ = writeln!(out, "  Called back on {day}.");
        }
        (None, EditionStatus::Withdrawn) => out.push_str(
            "  Not called back yet: tell whoever holds copies, then add `recalled: <day>` to the manifest.\n",
        ),
        (None, EditionStatus::Current | EditionStatus::Superseded) => {}
    }
    if let Some(day) = standing.ends {
        let _ = writeln!(out, "  On {day} a consent ends that it rests on.");
    }
    for Reason { story, card, why } in &standing.reasons {
        let _ = writeln!(out, "  - number {card}, {story}: {why}");
    }
    out
}
