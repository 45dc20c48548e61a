//! Says how far each translation is, and writes into a checked one the hashes of the source it now matches. The only command
//! besides `new` that writes into `content/`. Does not translate.

use std::fmt::Write;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot};
use crate::lang::Lang;
use crate::model::site::Site;
use crate::resolve::stale::Hashes;
use crate::resolve::{Catalogue, TellingState};

/// Which texts are meant.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Ids of stories and pages, or names of their folders; all if empty.
    pub what: Vec<String>,
    /// Languages; all if empty.
    pub langs: Vec<Lang>,
}

impl Choice {
    fn covers(&self, lang: Lang) -> bool {
        self.langs.is_empty() || self.langs.contains(&lang)
    }
}

/// A story or page with the state of each language.
struct Item {
    id: String,
    folder: String,
    source: Lang,
    hashes: Hashes,
    tellings: Vec<(Lang, TellingState, Arc<SourceFile>)>,
}

fn items(catalogue: &Catalogue, choice: &Choice) -> Vec<Item> {
    let folder = |file: &SourceFile| file.path.rsplit('/').nth(1).unwrap_or_default().to_owned();
    let mut all = Vec::new();
    for (id, story) in &catalogue.stories {
        let source = story.tellings.get(&story.source);
        all.push(Item {
            id: id.to_string(),
            folder: story.folder.clone(),
            source: story.source,
            hashes: source.map(|t| Hashes::of_story(&t.text)).unwrap_or_default(),
            tellings: story
                .tellings
                .iter()
                .map(|(l, t)| (*l, t.state.clone(), Arc::clone(&t.file)))
                .collect(),
        });
    }
    for (id, page) in &catalogue.pages {
        let source = page.tellings.get(&page.source);
        all.push(Item {
            id: id.clone(),
            folder: source.map(|t| folder(&t.file)).unwrap_or_default(),
            source: page.source,
            hashes: source.map(|t| Hashes::of_page(&t.head, &t.body)).unwrap_or_default(),
            tellings: page.tellings.iter().map(|(l, t)| (*l, t.state.clone(), Arc::clone(&t.file))).collect(),
        });
    }
    all.retain(|i| choice.what.is_empty() || choice.what.iter().any(|w| *w == i.id || *w == i.folder));
    all
}

/// The state of every translation, as a table.
///
/// # Errors
/// Nothing has the id or folder that was asked for.
pub fn status(catalogue: &Catalogue, site: &Site, choice: &Choice) -> Result<String, Diagnostics> {
    let items = found(items(catalogue, choice), choice)?;
    let langs: Vec<Lang> = site.langs().filter(|l| choice.covers(*l)).collect();
    let mut out = String::new();
    for item in &items {
        let _ = writeln!(out, "{} ({}, source {})", item.id, item.folder, item.source);
        for lang in &langs {
            let words = match item.tellings.iter().find(|(l, ..)| l == lang).map(|(_, state, _)| state) {
                None => "missing".to_owned(),
                Some(TellingState::Source) => "source".to_owned(),
                Some(TellingState::Reviewed) => "reviewed".to_owned(),
                Some(TellingState::Machine) => "machine, not checked".to_owned(),
                Some(TellingState::Draft) => "draft".to_owned(),
                Some(TellingState::Outdated(changed)) => format!("outdated: {}", changed.join(", ")),
            };
            let _ = writeln!(out, "  {:4} {words}", lang.code());
        }
    }
    Ok(out)
}

fn found(items: Vec<Item>, choice: &Choice) -> Result<Vec<Item>, Diagnostics> {
    let known = |what: &&String| items.iter().any(|i| **what == i.id || **what == i.folder);
    let unknown = choice.what.iter().filter(|w| !known(w)).map(|what| {
        let message = format!("no story or page has the id or folder `{what}`");
        Diagnostic::error(Area::CommandLine, "unknown-item", message)
            .remedy("Look at `stories translate status` for all of them.")
    });
    let unknown: Diagnostics = unknown.collect();
    if unknown.has_errors() { Err(unknown) } else { Ok(items) }
}

/// Writes the source's hashes into every checked translation that was chosen; returns the paths of the files changed.
///
/// # Errors
/// Nothing was found, or a file cannot be written; files written before stay written.
pub fn stamp(root: &Path, catalogue: &Catalogue, choice: &Choice) -> Result<Vec<String>, Diagnostics> {
    let mut written = Vec::new();
    let mut wrong = Diagnostics::new();
    for item in found(items(catalogue, choice), choice)? {
        for (lang, state, file) in &item.tellings {
            let chosen = choice.covers(*lang);
            let checked = matches!(state, TellingState::Reviewed | TellingState::Outdated(_));
            if !chosen || !checked {
                continue;
            }
            let Some(text) = stamped(&file.text, &item.hashes) else {
                wrong.push(
                    Diagnostic::error(
                        Area::Content,
                        "no-translation-state",
                        "the `translation` field was not found",
                    )
                    .at(Spot::file(file), "")
                    .remedy("Write it on lines of its own: `translation: {state: reviewed}`."),
                );
                continue;
            };
            if text != file.text {
                match write(&root.join(&file.path), &text) {
                    Ok(()) => written.push(file.path.clone()),
                    Err(error) => {
                        let message = format!("{} cannot be written: {error}", file.path);
                        wrong.push(
                            Diagnostic::error(Area::Output, "unwritable-file", message)
                                .at(Spot::file(file), ""),
                        );
                    }
                }
            }
        }
    }
    if wrong.has_errors() { Err(wrong) } else { Ok(written) }
}

/// Beside the file and then renamed over it, so that a full disk never leaves half a translation.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    std::io::Write::write_all(&mut file, text.as_bytes())?;
    let permissions = std::fs::metadata(path)?.permissions();
    file.as_file().set_permissions(permissions)?;
    file.persist(path)?;
    Ok(())
}

/// The text with its `translation` field written anew; everything else stays byte for byte.
fn stamped(text: &str, hashes: &Hashes) -> Option<String> {
    let (front, _) = crate::parse::story::split(text)?;
    let range = field(text, front)?;
    let old = text.get(range.clone())?;
    let (state, by) = (word(old, "state")?, word(old, "by"));
    let mut new = format!("translation:\n  state: {state}\n");
    if let Some(by) = by {
        let _ = writeln!(new, "  by: {by}");
    }
    new.push_str("  from:\n");
    for (key, hash) in &hashes.fields {
        let _ = writeln!(new, "    {key}: {hash}");
    }
    let _ = writeln!(new, "    body: [{}]", hashes.body.join(", "));
    let mut out = text.to_owned();
    out.replace_range(range, &new);
    Some(out)
}

/// The lines of the `translation` field: its own and the indented or empty ones after it.
fn field(text: &str, front: Range<usize>) -> Option<Range<usize>> {
    let mut at = front.start;
    let mut start = None;
    for line in text.get(front.clone())?.split_inclusive('\n') {
        match start {
            None if line.starts_with("translation:") => start = Some(at),
            Some(start) if !line.starts_with([' ', '\t', '}', '\n']) => return Some(start..at),
            None | Some(_) => {}
        }
        at += line.len();
    }
    start.map(|s| s..front.end)
}

/// The value of a key inside the field, whether it is written in braces or on lines of its own.
fn word<'t>(field: &'t str, key: &str) -> Option<&'t str> {
    let at = field.match_indices(&format!("{key}:")).find(|(i, _)| {
        field.get(..*i).and_then(|b| b.chars().next_back()).is_some_and(|c| " {,\n\t".contains(c))
    })?;
    let rest = field.get(at.0 + key.len() + 1..)?;
    let value = rest.split([',', '}', '\n']).next()?.split(" #").next()?.trim();
    (!value.is_empty()).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_changes_its_own_field_alone() {
        let hashes = Hashes {
            fields: [("title".to_owned(), "abc".to_owned())].into(),
            body: vec!["x1".into(), "x2".into()],
        };
        let stamp =
            "translation:\n  state: reviewed\n  by: t-2\n  from:\n    title: abc\n    body: [x1, x2]\n";
        for field in [
            "translation: {state: reviewed, by: t-2}\n",
            "translation:\n  state: reviewed  # checked\n  by: t-2\n  from: {title: old, body: [y]}\n",
            "translation: {state: reviewed,\n  by: t-2\n}\n",
        ] {
            let text = format!("---\ntitle: Et tak\n{field}summary: Kort.\n---\ntranslation: not this\n");
            let expected = format!("---\ntitle: Et tak\n{stamp}summary: Kort.\n---\ntranslation: not this\n");
            assert_eq!(stamped(&text, &hashes).as_deref(), Some(expected.as_str()), "{field}");
            assert_eq!(stamped(&expected, &hashes).as_deref(), Some(expected.as_str()));
        }
    }
}
