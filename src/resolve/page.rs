//! Puts the files of one folder together into a page. Does not look at stories.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::folder::{self, Folder};
use super::story::slug_of;
use super::{Page, PageTelling, TellingState, stale};
use crate::diag::{Area, Diagnostic, Diagnostics, Spot};
use crate::model::site::Site;
use crate::model::text::{Block, Inline};
use crate::parse::markdown::{Body, WrittenMark};
use crate::parse::story::{PageFile, State, read_page};
use crate::sources::Sources;

/// Reads every page folder.
pub fn read_all(sources: &Sources, _site: &Site, pages: &mut BTreeMap<String, Page>) -> Diagnostics {
    let mut found = Diagnostics::new();
    for folder in folder::pages(sources) {
        if let Some((id, page)) = read(&folder, sources, &mut found) {
            match pages.entry(id) {
                Entry::Vacant(free) => {
                    free.insert(page);
                }
                Entry::Occupied(taken) => {
                    let path = folder.texts.first().map_or("", |(_, f)| f.path.as_str());
                    let message = format!("`{}` is the id of two pages", taken.key());
                    found.push(
                        Diagnostic::error(Area::Content, "duplicate-id", message)
                            .at(Spot::path(path), "")
                            .remedy("Give one of them another id."),
                    );
                }
            }
        }
    }
    found
}

fn read(folder: &Folder, sources: &Sources, found: &mut Diagnostics) -> Option<(String, Page)> {
    let mut files = Vec::new();
    for (lang, text) in &folder.texts {
        let (file, faults) = read_page(text, *lang);
        found.append(faults);
        files.extend(file);
    }
    let source = files.iter().find(|f| f.id.is_some()).cloned();
    let Some(source) = source else {
        if files.len() == folder.texts.len() && !sources.lacks(&format!("content/pages/{}/", folder.name)) {
            let path = folder
                .texts
                .first()
                .map_or_else(|| format!("content/pages/{}", folder.name), |(_, f)| f.path.clone());
            let message = format!("no file of the page `{}` has an id", folder.name);
            let remedy =
                "Add `id: about`, with a word of its own, to the file in the language it was written in.";
            found.push(
                Diagnostic::error(Area::Content, "no-source", message)
                    .at(Spot::path(&path), "")
                    .remedy(remedy),
            );
        }
        return None;
    };
    let id = source.id.as_ref().map(|i| i.value.clone())?;
    let hashes = stale::Hashes::of_page(&source.head, &source.body);
    let mut tellings = BTreeMap::new();
    for file in files {
        no_marks(&file, found);
        let state = match &file.translation {
            _ if file.lang == source.lang => TellingState::Source,
            None => {
                found.push(
                    Diagnostic::error(Area::Content, "no-translation-state", "nobody says how far this translation is")
                        .at(Spot::file(&file.file), "")
                        .remedy("Add `translation: {state: draft}`; write `state: reviewed` once a person has checked it."),
                );
                continue;
            }
            Some(t) => match t.state.value {
                State::Machine => TellingState::Machine,
                State::Draft => TellingState::Draft,
                State::Reviewed => stale::state(&file.file, t, &hashes, found),
            },
        };
        let slug = slug_of(file.head.slug.as_ref(), file.head.title.as_ref());
        tellings.insert(
            file.lang,
            PageTelling { file: file.file, head: file.head, body: file.body, state, slug },
        );
    }
    if source.draft {
        return None;
    }
    Some((id, Page { source: source.lang, menu: source.menu, example: source.example, tellings }))
}

/// Nobody's consent stands behind a page, so nobody can be named or pictured on one.
fn no_marks(file: &PageFile, found: &mut Diagnostics) {
    let mut spans = Vec::new();
    collect(&file.body, &mut spans);
    for span in spans {
        found.push(
            Diagnostic::error(Area::Content, "person-on-page", "a page cannot name or show a person")
                .at(Spot::new(&file.file, span), "belongs to a story")
                .remedy("Tell it in a story with its own consent, and link to it: [words](story:s-0001)."),
        );
    }
}

fn collect(body: &Body, spans: &mut Vec<std::ops::Range<usize>>) {
    super::links::visit(&body.blocks, &mut |piece| match piece {
        super::links::Piece::Block(Block::Figure(file)) => spans.push(file.span.clone()),
        super::links::Piece::Inline(Inline::Mark(
            WrittenMark::Name { words, .. } | WrittenMark::Place { words, .. },
        )) => {
            spans.push(words.span.clone());
        }
        super::links::Piece::Block(_) | super::links::Piece::Inline(_) => {}
    });
}
