//! Turns a consent file and what somebody takes back into the file's new text: everything else in it stays as it was written, comments
//! too. Does not decide, and writes no file.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::date::Date;
use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot};
use crate::parse::Reading;
use crate::parse::yaml::{self, Entry, Kind, Node};

/// The text of the file with a withdrawal of a person noted in it.
///
/// # Errors
/// The file is not YAML, no such person is in it, or the new text would not say exactly that and nothing else. Then the office must
/// write the line itself; the message says which.
pub fn noted(
    file: &Arc<SourceFile>,
    person: &str,
    on: Date,
    from: &BTreeSet<&str>,
) -> Result<String, Diagnostics> {
    let by_hand = || {
        let line = flow(&on.to_string(), from.iter().copied());
        format!("Write it by hand, below the person's `id`: `withdrawn: {line}`.")
    };
    let refuse = |message: String| -> Diagnostics {
        Diagnostic::error(Area::Consent, "withdrawal-unwritten", message)
            .at(Spot::file(file), "left as it is")
            .remedy(by_hand())
            .into()
    };
    let Some(tree) = tree(file) else {
        return Err(refuse("consent.yaml cannot be understood, so nothing can be noted in it".to_owned()));
    };
    let Some(entries) = entries_of(&tree, person) else {
        return Err(refuse(format!("consent.yaml lists no person `{person}`")));
    };
    let (place, words) = edit(&file.text, entries, &flow(&on.to_string(), from.iter().copied()));
    let mut text = file.text.clone();
    text.replace_range(place, &words);
    let changed = Arc::new(SourceFile { path: file.path.clone(), text: text.clone() });
    if is_only_that(&tree, self::tree(&changed).as_ref(), person, &on.to_string(), from) {
        Ok(text)
    } else {
        Err(refuse(
            "the withdrawal cannot be noted in consent.yaml without changing something else".to_owned(),
        ))
    }
}

/// The file as a tree, unless it is not YAML.
fn tree(file: &Arc<SourceFile>) -> Option<Node> {
    let mut reading = Reading::new(file, Area::Consent);
    yaml::read(&mut reading, 0..file.text.len()).filter(|_| !reading.found.has_errors())
}

/// What the file says of a person.
fn entries_of<'n>(tree: &'n Node, person: &str) -> Option<&'n [Entry]> {
    let Kind::List(people) = &entry(map(tree)?, "people")?.value.kind else { return None };
    let is = |entries: &&[Entry]| {
        entry(entries, "id").is_some_and(|id| matches!(&id.value.kind, Kind::Text(id) if id.trim() == person))
    };
    people.iter().filter_map(map).find(is)
}

fn map(node: &Node) -> Option<&[Entry]> {
    match &node.kind {
        Kind::Map(entries) => Some(entries),
        Kind::Nothing | Kind::Text(_) | Kind::List(_) => None,
    }
}

fn entry<'n>(entries: &'n [Entry], key: &str) -> Option<&'n Entry> {
    entries.iter().find(|e| e.key == key)
}

/// A withdrawal on one line.
fn flow<'w>(on: &str, from: impl Iterator<Item = &'w str>) -> String {
    let words: Vec<&str> = from.collect();
    match words.as_slice() {
        [one] => format!("{{on: {on}, from: {one}}}"),
        some => format!("{{on: {on}, from: [{}]}}", some.join(", ")),
    }
}

/// What is to be replaced by what.
fn edit(text: &str, entries: &[Entry], line: &str) -> (Range<usize>, String) {
    if let Some(old) = entry(entries, "withdrawn") {
        let all: Vec<String> = earlier(&old.value).into_iter().chain([line.to_owned()]).collect();
        return (extent(text, &old.value), format!("[{}]", all.join(", ")));
    }
    // Before the first key: it stands where a key of this person may stand, whatever the others look like.
    let at = entries.first().map_or(0, |first| first.key_span.start);
    let before = text.get(..at).unwrap_or_default();
    let column = before.rsplit('\n').next().unwrap_or_default();
    let block = column.chars().all(|c| matches!(c, ' ' | '-'));
    let indent = " ".repeat(column.len());
    (at..at, if block { format!("withdrawn: {line}\n{indent}") } else { format!("withdrawn: {line}, ") })
}

/// What was taken back before, each on one line.
fn earlier(node: &Node) -> Vec<String> {
    let words = |node: &Node| -> Vec<String> {
        match &node.kind {
            Kind::Text(word) => vec![word.clone()],
            Kind::List(all) => all.iter().filter_map(|n| text_of(n).map(str::to_owned)).collect(),
            Kind::Nothing | Kind::Map(_) => Vec::new(),
        }
    };
    let one = |node: &Node| {
        let entries = map(node)?;
        let on = entry(entries, "on").and_then(|e| text_of(&e.value))?;
        let from = entry(entries, "from").map(|e| words(&e.value))?;
        Some(flow(on, from.iter().map(String::as_str)))
    };
    match &node.kind {
        Kind::List(all) => all.iter().filter_map(one).collect(),
        Kind::Map(_) => one(node).into_iter().collect(),
        Kind::Nothing | Kind::Text(_) => Vec::new(),
    }
}

fn text_of(node: &Node) -> Option<&str> {
    match &node.kind {
        Kind::Text(text) => Some(text),
        Kind::Nothing | Kind::List(_) | Kind::Map(_) => None,
    }
}

/// Where a value stands. In block style it ends with its last word, not where the next key begins.
fn extent(text: &str, node: &Node) -> Range<usize> {
    node.span.start..last(text, node).max(node.span.start)
}

fn last(text: &str, node: &Node) -> usize {
    let flow = text.get(node.span.start..).is_some_and(|t| t.starts_with(['{', '[']));
    let inner = match &node.kind {
        Kind::List(all) => all.last(),
        Kind::Map(entries) => entries.last().map(|e| &e.value),
        Kind::Nothing | Kind::Text(_) => None,
    };
    inner.filter(|_| !flow).map_or(node.span.end, |inner| last(text, inner))
}

/// Whether the new tree says what the old one said, and the withdrawal.
fn is_only_that(old: &Node, new: Option<&Node>, person: &str, on: &str, from: &BTreeSet<&str>) -> bool {
    let Some(new) = new else { return false };
    let (Some(before), Some(after)) = (entries_of(old, person), entries_of(new, person)) else {
        return false;
    };
    let told = |entries: &[Entry]| entry(entries, "withdrawn").map(|e| earlier(&e.value)).unwrap_or_default();
    let mut expected = told(before);
    expected.push(flow(on, from.iter().copied()));
    told(after) == expected && plain(old, person) == plain(new, person)
}

/// The tree as text without places, and without what the person took back.
fn plain(node: &Node, person: &str) -> String {
    match &node.kind {
        Kind::Nothing => "~".to_owned(),
        Kind::Text(text) => format!("{text:?}"),
        Kind::List(all) => {
            let items: Vec<String> = all.iter().map(|n| plain(n, person)).collect();
            format!("[{}]", items.join(","))
        }
        Kind::Map(entries) => {
            let is_person =
                entry(entries, "id").and_then(|e| text_of(&e.value)).is_some_and(|id| id == person);
            let kept = entries.iter().filter(|e| !(is_person && e.key == "withdrawn"));
            let items: Vec<String> =
                kept.map(|e| format!("{:?}:{}", e.key, plain(&e.value, person))).collect();
            format!("{{{}}}", items.join(","))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::consent;

    fn noted_in(text: &str, person: &str, from: &[&str]) -> Result<String, Diagnostics> {
        let file =
            Arc::new(SourceFile { path: "content/stories/a/consent.yaml".into(), text: text.to_owned() });
        noted(&file, person, Date::parse("2026-11-30").unwrap(), &from.iter().copied().collect())
    }

    const HEAD: &str = "schema: 1\nreference: A-1\npeople:\n";

    #[test]
    fn a_withdrawal_is_noted_wherever_a_person_is_written_and_nothing_else_changes() {
        let block = "  # the one who tells\n  - id: p1   # opaque\n    role: narrator\n    shows:\n      name: first\n  - role: family\n    id: p2\n";
        for (people, person, line) in [
            (block, "p1", "  - withdrawn: {on: 2026-11-30, from: all}\n    id: p1   # opaque\n"),
            (block, "p2", "  - withdrawn: {on: 2026-11-30, from: all}\n    role: family\n    id: p2\n"),
            ("- id: p1\n  role: narrator\n", "p1", "- withdrawn: {on: 2026-11-30, from: all}\n  id: p1\n"),
            (
                "  - {id: p1, role: narrator}\n",
                "p1",
                "  - {withdrawn: {on: 2026-11-30, from: all}, id: p1, role: narrator}\n",
            ),
            (
                "  [{id: p1, role: narrator}]\n",
                "p1",
                "  [{withdrawn: {on: 2026-11-30, from: all}, id: p1, role: narrator}]\n",
            ),
            (
                "  -\n    id: p1\n    role: narrator\n",
                "p1",
                "  -\n    withdrawn: {on: 2026-11-30, from: all}\n    id: p1\n",
            ),
        ] {
            let text = format!("{HEAD}{people}photos: []\n");
            let new = noted_in(&text, person, &["all"]).unwrap();
            assert!(new.contains(line), "{new}");
            let file = Arc::new(SourceFile { path: "c".into(), text: new.clone() });
            let record = consent::read(&file).0.unwrap_or_else(|| panic!("{new}"));
            assert!(record.person(person).unwrap().withdrawn.all, "{new}");
            assert_eq!(record.people.iter().filter(|p| p.withdrawn.all).count(), 1, "{new}");
            // Whatever else was written is still there, letter by letter.
            let rest = new.replacen("withdrawn: {on: 2026-11-30, from: all}", "", 1);
            let letters = |t: &str| t.chars().filter(|c| !c.is_whitespace() && *c != ',').collect::<String>();
            assert_eq!(letters(&rest), letters(&text));
        }
    }

    #[test]
    fn what_was_taken_back_before_stays_taken_back() {
        for old in [
            "    withdrawn: {on: 2026-09-01, from: name}\n",
            "    withdrawn:\n      on: 2026-09-01\n      from: name\n",
            "    withdrawn:\n      - {on: 2026-09-01, from: [name]}\n",
            "    withdrawn:\n      - on: 2026-09-01\n        from:\n          - name\n",
        ] {
            let text = format!("{HEAD}  - id: p1\n{old}    # kept\n    role: narrator\n");
            let new = noted_in(&text, "p1", &["photo", "web"]).unwrap();
            assert!(new.contains("# kept\n    role: narrator"), "{new}");
            let file = Arc::new(SourceFile { path: "c".into(), text: new.clone() });
            let taken = consent::read(&file).0.unwrap().people[0].withdrawn.clone();
            let words: Vec<&str> = taken.words().collect();
            assert_eq!(words, ["web", "name", "photo"], "{new}");
        }
    }

    #[test]
    fn what_cannot_be_noted_is_said_with_the_line_to_write() {
        for (text, person) in [
            ("people: [\n", "p1"),
            ("people:\n  - id: p2\n", "p1"),
            ("people: none\n", "p1"),
            ("", "p1"),
            // Whoever wrote this twice must be asked what is meant.
            ("people:\n  - id: p1\n    withdrawn: {from: name}\n", "p1"),
        ] {
            let wrong = noted_in(text, person, &["all"]);
            if text.contains("withdrawn") {
                // Without a day it is no withdrawal; the new one alone is written, and the record is sound again.
                assert!(wrong.is_ok_and(|t| t.contains("[{on: 2026-11-30, from: all}]")));
                continue;
            }
            let wrong = wrong.unwrap_err();
            let remedy = wrong.iter().next().and_then(|d| d.remedy.clone()).unwrap();
            assert!(remedy.contains("`withdrawn: {on: 2026-11-30, from: all}`"), "{remedy}");
        }
    }
}
