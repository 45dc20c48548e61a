//! Turns what the template engine says into diagnostics with their place in the theme. Does not render.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Error, ErrorKind, ReportError};

use crate::diag::{Area, Diagnostic, SourceFile, Spot};

/// What helps whoever changes a template.
const COMPARE: &str = "Compare it with the same template of the default theme, in themes/default/templates.";

type Files = BTreeMap<String, Arc<SourceFile>>;

/// One diagnostic for each mistake the engine names.
pub fn diagnose(error: &Error, files: &Files) -> Vec<Diagnostic> {
    match error.kind() {
        ErrorKind::SyntaxError(report) => vec![located(report, files, "template-syntax")],
        ErrorKind::RenderingError(report) => vec![located(report, files, "template-render")],
        ErrorKind::Msg(message) => reports(message, files),
        other => vec![plain(&other.to_string())],
    }
}

fn plain(message: &str) -> Diagnostic {
    Diagnostic::error(
        Area::Configuration,
        "template",
        format!("the theme's templates do not fit together: {}", message.trim_end_matches('.')),
    )
    .remedy(COMPARE)
}

fn located(report: &ReportError, files: &Files, code: &'static str) -> Diagnostic {
    let (first, rest) = report.message().split_once('\n').unwrap_or((report.message(), ""));
    let mut diagnostic = Diagnostic::error(Area::Configuration, code, sentence(first));
    if let Some(file) = files.get(report.filename()) {
        diagnostic = diagnostic.at(Spot::new(file, report.span().range.clone()), "here");
    }
    diagnostic.remedy(if rest.trim().is_empty() { COMPARE } else { rest.trim() })
}

/// While loading, the engine hands over all mistakes as one text of reports:
///
/// ```text
/// error: Unknown filter `upcase`
///  --> story.html:12:9
/// ```
fn reports(message: &str, files: &Files) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for report in message.split("\n\n") {
        let mut lines = report.lines();
        let Some(what) = lines.next().and_then(|l| l.strip_prefix("error: ")) else { continue };
        let place = lines.next().and_then(|l| l.trim().strip_prefix("--> "));
        let diagnostic =
            Diagnostic::error(Area::Configuration, "template-unknown", sentence(what)).remedy(COMPARE);
        found.push(match place.and_then(|p| spot(p, report, files)) {
            Some(spot) => diagnostic.at(spot, "not known"),
            None => diagnostic,
        });
    }
    if found.is_empty() { vec![plain(message)] } else { found }
}

/// `story.html:12:9`, with the width of the row of carets, as a range of the file.
fn spot(place: &str, report: &str, files: &Files) -> Option<Spot> {
    let mut parts = place.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let file = files.get(parts.next()?)?;
    let width = report.chars().filter(|c| *c == '^').count().max(1);
    let before: usize = file.text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let row = file.text.get(before..)?;
    let offset = |chars: usize| row.char_indices().nth(chars).map_or(row.len(), |(i, _)| i);
    let start = column.checked_sub(1)?;
    Some(Spot::new(file, before + offset(start)..before + offset(start + width)))
}

/// Our messages begin in lower case and have no full stop.
fn sentence(text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
