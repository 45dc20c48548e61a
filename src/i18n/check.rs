//! Turns two catalogues, English and another, into the list of what the other lacks or has too much, and looks whether
//! each language's plural forms are all there. Does not read files.

use std::collections::{BTreeMap, BTreeSet};

use super::catalogue::Catalogue;
use super::entry::{Choice, Entry, is_number};
use super::faults;
use super::names::{Name, name_of};
use super::numbers::{Numbers, is_category};
use crate::diag::Diagnostics;
use crate::model::manifest::{EditionKind, EditionStatus};
use crate::model::words::{Form, Use, Went};

/// From how many forms on a language needs a choice wherever English makes one. With two forms, one sentence for every
/// number is often good style; with three and more it is mostly a mistake.
const MANY_FORMS: usize = 3;

/// How many missing messages of a file are reported one by one.
const ONE_BY_ONE: usize = 3;

/// The messages that the program asks for itself, beside those of the theme's templates.
pub(super) fn own_ids() -> impl Iterator<Item = String> {
    let marks =
        ["narrator", "relative", "person", "town", "town-in", "region", "region-in", "country"].into_iter();
    marks
        .map(|m| format!("mark-{m}"))
        .chain(Use::words().map(|w| format!("use-{w}")))
        .chain(Form::words().map(|w| format!("form-{w}")))
        .chain(Went::words().map(|w| format!("went-{w}")))
        .chain(
            EditionStatus::words()
                .flat_map(|status| EditionKind::words().map(move |kind| format!("edition-{status}-{kind}"))),
        )
}

/// What is wrong with English, the reference.
pub(super) fn english(english: &Catalogue, numbers: &Numbers) -> Diagnostics {
    let mut problems = names(english);
    for id in own_ids() {
        if !english.messages.contains_key(&id) && !english.broken.contains(&id) {
            problems.push(faults::not_in_english(&id));
        }
    }
    plurals(english, english, numbers, &mut problems);
    problems
}

/// What is wrong with a language, seen from English.
pub(super) fn against(english: &Catalogue, other: &Catalogue, numbers: &Numbers) -> Diagnostics {
    let mut problems = names(other);
    if other.texts.is_empty() {
        // "There are no words" has been said; every single one need not be.
        return problems;
    }
    missing(english, other, &mut problems);
    let open: BTreeSet<&str> =
        english.messages.keys().map(String::as_str).filter(|id| !other.messages.contains_key(*id)).collect();
    for (id, entry) in &other.messages {
        if english.messages.contains_key(id) {
            variables(english, other, id, entry, &mut problems);
        } else if matches!(name_of(id), Name::No) && !english.broken.contains(id) {
            // A missing message is what a misspelt one is most likely meant to be.
            problems.push(faults::unknown_message(entry.at.clone(), id, open.iter().copied()));
        }
    }
    plurals(english, other, numbers, &mut problems);
    problems
}

/// What English has and the language has not: one by one, or as a list where most of a file is still to be done.
fn missing(english: &Catalogue, other: &Catalogue, problems: &mut Diagnostics) {
    let mut files: BTreeMap<&str, Vec<(&str, &Entry)>> = BTreeMap::new();
    for (id, entry) in &english.messages {
        if matches!(name_of(id), Name::No) && !other.messages.contains_key(id) && !other.broken.contains(id) {
            files.entry(&entry.at.file.path).or_default().push((id, entry));
        }
    }
    for mut missing in files.into_values() {
        missing.sort_by_key(|(_, e)| e.at.range.as_ref().map(|r| r.start));
        match missing.as_slice() {
            [(_, first), .., _] if missing.len() > ONE_BY_ONE => {
                let ids: Vec<&str> = missing.iter().map(|(id, _)| *id).collect();
                let file = |e: &&Entry| e.at.file.path == first.at.file.path;
                let whole = english.messages.values().filter(file).count() == ids.len();
                problems.push(if whole {
                    faults::missing_file(other.lang, ids.len(), &first.at)
                } else {
                    faults::many_missing(other.lang, &ids, &first.at)
                });
            }
            few => problems.extend(few.iter().map(|(id, e)| faults::missing(other.lang, id, &e.at))),
        }
    }
}

/// Names of countries, languages and months need not be in English, but must name something.
fn names(catalogue: &Catalogue) -> Diagnostics {
    let mut problems = Diagnostics::new();
    for (id, entry) in &catalogue.messages {
        match name_of(id) {
            Name::No => {}
            Name::Unknown(kind) => problems.push(faults::unknown_name(entry.at.clone(), id, kind)),
            Name::Known if catalogue.variables(id).is_empty() => {}
            Name::Known => problems.push(faults::name_with_variable(entry.at.clone(), id)),
        }
    }
    problems
}

fn variables(english: &Catalogue, other: &Catalogue, id: &str, entry: &Entry, problems: &mut Diagnostics) {
    let meant = english.variables(id);
    let used = other.variables(id);
    for (name, variable) in &used {
        if !meant.contains_key(name) {
            let known = meant.keys().filter(|k| !used.contains_key(*k)).map(String::as_str);
            let known: Vec<&str> = known.collect();
            let known = if known.is_empty() { meant.keys().map(String::as_str).collect() } else { known };
            problems.push(faults::unknown_variable(variable.at.clone(), id, name, known));
        }
    }
    for (name, variable) in &meant {
        if !used.contains_key(name) {
            problems.push(faults::unused_variable(entry.at.clone(), id, name, variable.at.clone()));
        }
    }
}

fn plurals(english: &Catalogue, other: &Catalogue, numbers: &Numbers, problems: &mut Diagnostics) {
    let categories = numbers.categories();
    for (id, entry) in &other.messages {
        for choice in entry.choices.iter().filter(|c| c.is_plural()) {
            plural(other, choice, numbers, &categories, problems);
        }
        let Some(model) = english.messages.get(id).filter(|_| categories.len() >= MANY_FORMS) else {
            continue;
        };
        for choice in model.choices.iter().filter(|c| c.is_plural()) {
            let name = &choice.variable;
            let own =
                entry.choices.iter().any(|c| c.variable == *name && (c.is_plural() || c.is_same_for_all()));
            if let Some(variable) = entry.variables.get(name)
                && !own
            {
                problems.push(faults::no_plurals(variable.at.clone(), other.lang, name, categories.len()));
            }
        }
    }
}

fn plural(
    catalogue: &Catalogue,
    choice: &Choice,
    numbers: &Numbers,
    categories: &[(&'static str, Vec<u64>)],
    problems: &mut Diagnostics,
) {
    let has = |key: &str| choice.variants.iter().any(|v| v.key == key);
    let left = |of: &[u64]| of.iter().copied().find(|n| !has(&n.to_string()));
    let mut missing: Vec<(&str, u64)> = categories
        .iter()
        .filter(|(category, _)| !has(category))
        .filter_map(|(category, of)| left(of).map(|n| (*category, n)))
        .collect();
    // In Russian no whole number is `other`: a default of that name stands for the one form not written.
    let spare = choice.variants.iter().any(|v| v.default && !categories.iter().any(|(c, _)| *c == v.key));
    if spare && missing.len() == 1 {
        missing.clear();
    }
    if !missing.is_empty() {
        problems.push(faults::missing_plurals(choice.at.clone(), catalogue.lang, &missing));
    }
    let some_show = choice.variants.iter().any(|v| v.shows);
    for variant in &choice.variants {
        if is_category(&variant.key) && !variant.default && !numbers.knows(&variant.key) {
            problems.push(faults::idle_plural(variant.at.clone(), catalogue.lang, &variant.key));
        }
        let of = categories.iter().find(|(c, _)| *c == variant.key).map_or(&[][..], |(_, of)| of);
        // "A story" is right for one, and passes for none; it is wrong for twenty-one.
        let wrong = of.iter().copied().find(|n| *n > 1 && !has(&n.to_string()));
        let names_itself = matches!(variant.key.as_str(), "two") || is_number(&variant.key);
        if let Some(n) = wrong
            && some_show
            && !variant.shows
            && !names_itself
        {
            problems.push(faults::silent_plural(variant.at.clone(), catalogue.lang, &variant.key, n));
        }
    }
}
