//! What every answer must be, whatever was asked.

use std::fmt::Debug;
use std::ops::Range;

use crate::diag::render::{Format, Look, github, json, render, text};
use crate::diag::{Diagnostic, Diagnostics, Severity, Spot};

/// Whether every message has a place that is in the file, a remedy where it is an error, and can be shown in every form.
pub fn messages(found: &Diagnostics) -> Result<(), String> {
    found.iter().try_for_each(placed)?;
    // Rendering is slow, and many messages are alike.
    for diagnostic in found.sorted().into_iter().take(4) {
        let name = diagnostic.code;
        let _coloured = text(diagnostic, Look { colour: true, width: 60 });
        let line = json(diagnostic);
        if line.trim_end().contains('\n') || serde_json::from_str::<serde_json::Value>(&line).is_err() {
            return Err(format!("{name} is no line of JSON: {line}"));
        }
        let line = github(diagnostic);
        if line.trim_end().contains(['\n', '\r']) || !line.starts_with("::") {
            return Err(format!("{name} is no annotation: {line}"));
        }
        let one: Diagnostics = [diagnostic.clone()].into_iter().collect();
        let shown = render(&one, Format::Text(Look::PLAIN));
        if shown.contains(['\u{1b}', '\u{202e}', '\0', '\r']) {
            return Err(format!("{name} commands the terminal: {shown:?}"));
        }
    }
    Ok(())
}

fn placed(diagnostic: &Diagnostic) -> Result<(), String> {
    let Diagnostic { code, severity, spot, related, remedy, .. } = diagnostic;
    if spot.is_none() {
        return Err(format!("{code} has no place"));
    }
    if *severity == Severity::Error && remedy.as_ref().is_none_or(|r| r.trim().is_empty()) {
        return Err(format!("{code} has no remedy"));
    }
    let spots = spot.iter().chain(related.iter().map(|(spot, _)| spot));
    for Spot { file, range } in spots {
        if let Some(range) = range.as_ref().filter(|range| !is_in(range, &file.text)) {
            return Err(format!("{code} stands at {range:?}, which is no place in the file"));
        }
    }
    Ok(())
}

fn is_in(range: &Range<usize>, text: &str) -> bool {
    text.get(range.clone()).is_some()
}

/// Whether every place in a value is one in the text. Values are read as they print themselves, so that none is forgotten.
pub fn places(value: &impl Debug, text: &str) -> Result<(), String> {
    let printed = format!("{value:?}");
    for rest in printed.split("span: ").skip(1) {
        let number =
            |t: &str| t.split(|c: char| !c.is_ascii_digit()).next().and_then(|n| n.parse::<usize>().ok());
        let Some((start, end)) = rest.split_once("..") else { continue };
        if let (Ok(start), Some(end)) = (start.parse::<usize>(), number(end))
            && !is_in(&(start..end), text)
        {
            return Err(format!("a value stands at {start}..{end}, which is no place in the file"));
        }
    }
    Ok(())
}

/// Whether a second reading gives the same as the first. Long texts are not read twice.
pub fn steady<T: Debug>(read: impl Fn() -> T, length: usize) -> Result<T, String> {
    let first = read();
    if length < 6000 && format!("{first:?}") != format!("{:?}", read()) {
        return Err("a second reading gives something else".to_owned());
    }
    Ok(first)
}

/// Whether HTML holds no element, event or address that our own pages do not have.
pub fn page(html: &str, scripts: usize) -> Result<(), String> {
    if html.matches("<script").count() != scripts {
        return Err("a script stands in the page".to_owned());
    }
    for rest in html.split('<').skip(1) {
        let tag = rest.split('>').next().unwrap_or("");
        let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
        if !name.is_empty() && ["iframe", "object", "embed", "base", "applet"].contains(&name.as_str()) {
            return Err(format!("<{tag}> stands in the page"));
        }
        for key in ["href=\"", "src=\"", "action=\""] {
            for value in tag.split(key).skip(1) {
                let value = value.split('"').next().unwrap_or("");
                let inside = !value.contains(':')
                    || value.split(':').next().is_some_and(|s| s.contains(['/', '?', '#']));
                let known = ["https:", "mailto:", "tel:"].iter().any(|s| value.starts_with(s));
                if !(inside || known) || value.starts_with("//") || name == "img" && value.contains("//") {
                    return Err(format!("{key}{value} stands in the page"));
                }
            }
        }
        if tag
            .split_ascii_whitespace()
            .any(|w| w.starts_with("on") && w.contains("=\"") && !tag.contains("alt=\""))
        {
            return Err(format!("<{tag}> has an event"));
        }
    }
    Ok(())
}
