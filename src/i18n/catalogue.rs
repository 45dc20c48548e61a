//! Turns a language's Fluent files into its catalogue, and finds what is wrong within that language. Does not compare
//! it with English.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use fluent_syntax::ast;
use fluent_syntax::parser::parse;

use super::entry::{Entry, Insertion, Reader, Variable, join};
use super::{faults, nesting};
use crate::diag::{Diagnostics, SourceFile, Spot};
use crate::lang::Lang;

/// All messages of one language.
pub(super) struct Catalogue {
    /// The language.
    pub lang: Lang,
    /// Messages by id; attributes as `id.attribute`.
    pub messages: BTreeMap<String, Entry>,
    /// Terms by id, with the hyphen.
    terms: BTreeMap<String, Entry>,
    /// Ids whose text was not understood: reported as such, so not also as missing.
    pub broken: BTreeSet<String>,
    /// The files' texts with the functions of [`super::speaker`] put in.
    pub texts: Vec<String>,
    /// Where files say that nobody has reviewed them.
    pub unreviewed: Vec<Spot>,
}

impl Catalogue {
    /// Reads all files of a language.
    pub(super) fn read(lang: Lang, files: &[Arc<SourceFile>]) -> (Self, Diagnostics) {
        let mut all = Self {
            lang,
            messages: BTreeMap::new(),
            terms: BTreeMap::new(),
            broken: BTreeSet::new(),
            texts: Vec::new(),
            unreviewed: Vec::new(),
        };
        let mut problems = Diagnostics::new();
        if files.is_empty() {
            problems.push(faults::no_words(lang));
        }
        for file in files {
            all.status(file, &mut problems);
            all.file(file, &mut problems);
        }
        all.references(&mut problems);
        (all, problems)
    }

    /// The variables a message or term uses, also through the messages it refers to; terms in it are given their own.
    pub(super) fn variables(&self, key: &str) -> BTreeMap<String, Variable> {
        let mut found: BTreeMap<String, Variable> = BTreeMap::new();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut open: Vec<&Entry> = self.entry(key).into_iter().collect();
        while let Some(entry) = open.pop() {
            for (name, variable) in &entry.variables {
                let known = found.entry(name.clone()).or_insert_with(|| variable.clone());
                known.number |= variable.number;
            }
            for reference in &entry.references {
                if seen.insert(&reference.target) {
                    open.extend(self.messages.get(&reference.target));
                }
            }
        }
        found
    }

    fn entry(&self, key: &str) -> Option<&Entry> {
        self.map(key).get(key)
    }

    fn map(&self, key: &str) -> &BTreeMap<String, Entry> {
        if key.starts_with('-') { &self.terms } else { &self.messages }
    }

    fn file(&mut self, file: &Arc<SourceFile>, problems: &mut Diagnostics) {
        if let Some(at) = nesting::too_deep(&file.text) {
            problems.push(faults::nesting(file, at));
            self.broken.extend(file.text.lines().filter_map(first_id));
            return;
        }
        let resource = parse(file.text.as_str()).unwrap_or_else(|(resource, faults)| {
            problems.extend(faults.iter().map(|f| faults::syntax(file, f)));
            resource
        });
        let mut reader = Reader::new(file);
        for entry in &resource.body {
            match entry {
                ast::Entry::Message(message) => {
                    if let Some(value) = &message.value {
                        self.add(message.id.name.to_owned(), reader.read(message.id.name, value), problems);
                    }
                    self.attributes(message.id.name, &message.attributes, &mut reader, problems);
                }
                ast::Entry::Term(term) => {
                    let id = format!("-{}", term.id.name);
                    self.add(id.clone(), reader.read(term.id.name, &term.value), problems);
                    self.attributes(&id, &term.attributes, &mut reader, problems);
                }
                ast::Entry::Junk { content } => self.broken.extend(first_id(content)),
                ast::Entry::Comment(_) | ast::Entry::GroupComment(_) | ast::Entry::ResourceComment(_) => {}
            }
        }
        problems.append(reader.problems);
        self.texts.push(insert(&file.text, reader.insertions));
    }

    fn attributes(
        &mut self,
        id: &str,
        attributes: &[ast::Attribute<&str>],
        reader: &mut Reader<'_>,
        problems: &mut Diagnostics,
    ) {
        for attribute in attributes {
            let entry = reader.read(attribute.id.name, &attribute.value);
            self.add(join(id, attribute.id.name), entry, problems);
        }
    }

    fn add(&mut self, key: String, entry: Entry, problems: &mut Diagnostics) {
        let map = if key.starts_with('-') { &mut self.terms } else { &mut self.messages };
        match map.get(&key) {
            Some(first) => problems.push(faults::duplicate(entry.at, &key, first.at.clone())),
            None => {
                map.insert(key, entry);
            }
        }
    }

    /// Finds references to nothing, and terms that are not given what they need: Fluent says nothing of the latter, and
    /// would show readers the bare variable.
    fn references(&self, problems: &mut Diagnostics) {
        for reference in self.messages.values().chain(self.terms.values()).flat_map(|e| &e.references) {
            let target = &reference.target;
            if self.broken.contains(target) {
                continue;
            }
            if self.entry(target).is_none() {
                let known = self.map(target).keys().map(String::as_str);
                problems.push(faults::unknown_reference(reference.at.clone(), target, known));
            } else if target.starts_with('-') {
                let needed = self.variables(target);
                for name in needed.keys().filter(|n| !reference.given.contains(*n)) {
                    problems.push(faults::term_without(reference.at.clone(), target, name));
                }
            }
        }
    }

    /// Looks for `# status: …` among the comments at the head of a file.
    fn status(&mut self, file: &Arc<SourceFile>, problems: &mut Diagnostics) {
        let Some((range, status)) = head_status(&file.text) else { return };
        let spot = Spot::new(file, range);
        match status {
            "unreviewed" => self.unreviewed.push(spot),
            "reviewed" => {}
            other => problems.push(faults::unknown_status(spot, other)),
        }
    }
}

fn head_status(text: &str) -> Option<(Range<usize>, &str)> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty() && !words.starts_with('#') {
            return None;
        }
        if let Some(status) = words.trim_start_matches('#').trim_start().strip_prefix("status:") {
            return Some((start..start + line.trim_end().len(), status.trim()));
        }
        start += line.len();
    }
    None
}

fn first_id(junk: &str) -> Option<String> {
    let line = junk.lines().find(|l| !l.trim().is_empty() && !l.starts_with('#'))?;
    let id = line.split('=').next()?.trim();
    (!id.is_empty()).then(|| id.to_owned())
}

/// Puts texts into a text. No two share a place: there is at least a brace between any two pieces that are wrapped.
fn insert(text: &str, mut insertions: Vec<Insertion>) -> String {
    insertions.sort_by_key(|(at, _)| *at);
    let mut out = String::with_capacity(text.len() + insertions.len() * 8);
    let mut done = 0;
    for (at, what) in insertions {
        out.push_str(text.get(done..at).unwrap_or_default());
        out.push_str(&what);
        done = at.max(done);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}
