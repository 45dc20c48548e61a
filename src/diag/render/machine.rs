//! Turns a diagnostic into one line for a program: JSON, or a workflow command of a code host. Does not shorten anything.

use serde_json::{Map, Value, json};

use super::Place;
use crate::diag::{Area, Diagnostic, Severity, Spot};

/// One diagnostic as one JSON object on one line. Lines and columns count from 1, columns in characters; the end is the
/// first character that does not belong to it. What is not known is `null`.
#[must_use]
pub fn json(diagnostic: &Diagnostic) -> String {
    let mut object = Map::new();
    object.insert("severity".to_owned(), severity(diagnostic.severity).into());
    object.insert("code".to_owned(), diagnostic.code.into());
    object.insert("area".to_owned(), area(diagnostic.area).into());
    object.insert("message".to_owned(), diagnostic.message.as_str().into());
    object.append(&mut json_place(diagnostic.spot.as_ref()));
    object.insert("label".to_owned(), diagnostic.label.as_str().into());
    object.insert("remedy".to_owned(), diagnostic.remedy.as_deref().map_or(Value::Null, Value::from));
    let related = diagnostic.related.iter().map(|(spot, words)| {
        let mut one = json_place(Some(spot));
        one.insert("message".to_owned(), words.as_str().into());
        Value::Object(one)
    });
    object.insert("related".to_owned(), related.collect());
    Value::Object(object).to_string()
}

fn json_place(spot: Option<&Spot>) -> Map<String, Value> {
    let place = spot.and_then(Place::of);
    let fields = [
        ("file", spot.map(|s| json!(s.file.path))),
        ("line", place.as_ref().map(|p| json!(p.line))),
        ("column", place.as_ref().map(|p| json!(p.column))),
        ("endLine", place.as_ref().map(|p| json!(p.end_line))),
        ("endColumn", place.as_ref().map(|p| json!(p.end_column))),
    ];
    fields.into_iter().map(|(key, value)| (key.to_owned(), value.unwrap_or(Value::Null))).collect()
}

/// One diagnostic as a GitHub workflow command (GitHub Docs, "Workflow commands for GitHub Actions", error and warning
/// messages; escapes as in `actions/toolkit`, `command.ts`).
#[must_use]
pub fn github(diagnostic: &Diagnostic) -> String {
    let mut fields = Vec::new();
    if let Some(spot) = &diagnostic.spot {
        fields.push(format!("file={}", github_property(&spot.file.path)));
        if let Some(place) = Place::of(spot) {
            fields.push(format!("line={},col={}", place.line, place.column));
        }
    }
    fields.push(format!("title={}", github_property(diagnostic.code)));
    let mut words = diagnostic.message.clone();
    if !diagnostic.label.is_empty() {
        words = format!("{words}: {}", diagnostic.label);
    }
    if let Some(remedy) = &diagnostic.remedy {
        words = format!("{words}\n{remedy}");
    }
    format!("::{} {}::{}", severity(diagnostic.severity), fields.join(","), github_data(&words))
}

fn github_data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn github_property(text: &str) -> String {
    github_data(text).replace(':', "%3A").replace(',', "%2C")
}

/// The word of a severity in machine formats.
const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// The word of an area in machine formats.
const fn area(area: Area) -> &'static str {
    match area {
        Area::Content => "content",
        Area::Configuration => "configuration",
        Area::Consent => "consent",
        Area::Links => "links",
        Area::Output => "output",
        Area::CommandLine => "command-line",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diag::SourceFile;

    fn file(path: &str, text: &str) -> Arc<SourceFile> {
        Arc::new(SourceFile { path: path.to_owned(), text: text.to_owned() })
    }

    #[test]
    fn json_is_one_line_with_every_field() {
        let f = file("a.md", "a: ሰላም\nb: c\n");
        let d = Diagnostic::error(Area::Consent, "code-x", "says \"no\"\nreally")
            .at(Spot::new(&f, 3..12), "l")
            .related(Spot::file(&f), "whole")
            .remedy("r");
        let line = json(&d);
        assert!(!line.contains('\n'));
        let value: Value = serde_json::from_str(&line).unwrap();
        let expected = json!({
            "severity": "error", "code": "code-x", "area": "consent", "message": "says \"no\"\nreally",
            "file": "a.md", "line": 1, "column": 4, "endLine": 1, "endColumn": 7, "label": "l", "remedy": "r",
            "related": [{"file": "a.md", "line": null, "column": null, "endLine": null, "endColumn": null, "message": "whole"}],
        });
        assert_eq!(value, expected);
    }

    #[test]
    fn github_escapes_what_would_end_a_field() {
        let f = file("a,b:c.md", "x\n");
        let d = Diagnostic::warning(Area::Links, "dead-link", "100% wrong")
            .at(Spot::new(&f, 0..1), "here")
            .remedy("line one\r\nline: two, three");
        assert_eq!(
            github(&d),
            "::warning file=a%2Cb%3Ac.md,line=1,col=1,title=dead-link::100%25 wrong: here%0Aline one%0D%0Aline: two, three"
        );
        let bare = Diagnostic::error(Area::Output, "full", "the disk is full");
        assert_eq!(github(&bare), "::error title=full::the disk is full");
    }
}
