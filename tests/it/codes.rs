//! Finds the code of every diagnostic in the source, so that a message nobody has ever seen fails the tests.

use std::collections::BTreeMap;
use std::path::Path;

use crate::tidy::sources;

/// Calls and patterns after which the next text literal is a code.
const BEFORE: [&str; 20] = [
    "Diagnostic::error(",
    "Diagnostic::warning(",
    ".error(",
    ".warning(",
    "refuse(",
    "refused(",
    "fault(",
    "fault_with(",
    "theme_fault(",
    "reject(",
    "error(",
    "warning(",
    "content(",
    "record(",
    "program(",
    "unknown(",
    "located(report, files,",
    "code:",
    "let code =",
    "code =",
];

/// The codes in the source, each with the files that use it.
pub fn all() -> BTreeMap<String, Vec<String>> {
    let mut codes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in sources(Path::new("src")) {
        for code in in_text(source.shipped()) {
            let files = codes.entry(code).or_default();
            if !files.contains(&source.path) {
                files.push(source.path.clone());
            }
        }
    }
    codes
}

/// A code is two or more small words joined by hyphens, or one of the few single words; it stands as the first text of a call that
/// reports, as the last of one that reads a word, or first in a tuple of code, message and remedy.
fn in_text(text: &str) -> Vec<String> {
    let mut codes = Vec::new();
    for (start, literal) in literals(text) {
        let before = text[..start].trim_end();
        let after = text[start + literal.len() + 2..].trim_start();
        let (before, area) = without_area(before);
        let reported = BEFORE.iter().any(|call| before.ends_with(call)) || (area && before.ends_with('('));
        let tuple = before.ends_with('(') && !call(before) && parts_after(after) >= 2;
        let word = (before.ends_with("words(),")
            || before.ends_with("codes(),")
            || before.ends_with("into_iter(),")
            || before.ends_with("all(),")
            || before.ends_with("known,"))
            && after.starts_with(')');
        let arm = before.ends_with("=>") && literal.starts_with("unknown-");
        if (reported || tuple || word || arm) && is_code(literal) {
            codes.push(literal.to_owned());
        }
    }
    codes
}

/// Takes `Area::Links,` away from the end of a text; with it, whatever begins with a bracket before it reports something.
fn without_area(before: &str) -> (&str, bool) {
    let area =
        before.rsplit_once("Area::").filter(|(_, a)| a.ends_with(',') && a.len() < 20).map(|(head, _)| head);
    let named = ["AREA,", "self.area,", "area,"].iter().find_map(|name| before.strip_suffix(name));
    area.or(named).map_or((before, false), |head| (head.trim_end(), true))
}

/// Whether the bracket at the end of a text belongs to a call, not to a tuple.
fn call(before: &str) -> bool {
    let name = before.trim_end_matches('(');
    name.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '!' || c == '>')
        && !name.ends_with("=>")
        && !name.ends_with("Some")
}

/// How many parts of a tuple follow its first.
fn parts_after(rest: &str) -> usize {
    let (mut depth, mut parts, mut last) = (0, 0_usize, ',');
    for c in rest.chars() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => return parts.saturating_sub(usize::from(last == ',')),
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => parts += 1,
            _ => {}
        }
        last = if c.is_whitespace() { last } else { c };
    }
    0
}

fn is_code(word: &str) -> bool {
    let small =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    let single = ["cache", "nesting", "overweight", "template", "unreadable"];
    word.split('-').all(small) && (word.contains('-') || single.contains(&word))
}

/// The plain text literals of Rust source and where each begins. Comments and characters are passed over.
fn literals(text: &str) -> Vec<(usize, &str)> {
    let mut all = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at += text[at..].find('\n').unwrap_or(text.len() - at);
            }
            b'\'' if bytes.get(at + 1) == Some(&b'"') && bytes.get(at + 2) == Some(&b'\'') => at += 3,
            b'r' if bytes.get(at + 1) == Some(&b'#') && bytes.get(at + 2) == Some(&b'"') => {
                at += 3 + text[at + 3..].find("\"#").map_or(0, |end| end + 2);
            }
            b'"' => {
                let mut end = at + 1;
                while end < bytes.len() && bytes[end] != b'"' {
                    end += 1 + usize::from(bytes[end] == b'\\');
                }
                all.push((at, text.get(at + 1..end).unwrap_or("")));
                at = end + 1;
            }
            _ => at += 1,
        }
    }
    all
}

#[test]
fn codes_are_found_however_they_are_written() {
    let text = r#"
        Diagnostic::error(Area::Content, "first-code", "text-here");
        reading.error("second-code", &span, "not-this");
        found.fault(
            Area::Links,
            "third-code",
            format!("a-b"),
        );
        "http" => ("fourth-code", "x".to_owned(), "y-z"),
        let code = "fifth-code";
        f.word(reading, "no-key", Went::from_word, Went::words(), "sixth-code");
        // Diagnostic::error(Area::Content, "not-in-comments", "x");
        t("nav-home"); Diagnostic::error(Area::Output, "cache", message);
    "#;
    let found = in_text(text);
    assert_eq!(
        found,
        ["first-code", "second-code", "third-code", "fourth-code", "fifth-code", "sixth-code", "cache"]
    );
}
