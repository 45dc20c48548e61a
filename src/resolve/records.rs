//! Reads the record files and checks that they agree: contacts, partners, printed editions, redirects. Does not know who is shown
//! what, and does not say whether an edition may still be used.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Catalogue;
use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot, did_you_mean};
use crate::model::manifest::Code;
use crate::model::reference::Reference;
use crate::model::site::Site;
use crate::parse::records::{self, Manifest, Partner};
use crate::parse::story::plain_id;
use crate::parse::{At, reference};
use crate::sources::Sources;

/// The id of a record, which is the name of its file.
fn id<'p>(path: &'p str, kind: &str) -> Option<&'p str> {
    path.strip_prefix("content/")?.strip_prefix(kind)?.strip_prefix('/')?.strip_suffix(".yaml")
}

/// Records of one kind with those that have a mistake: to cite one of these is no second mistake.
struct Read<T> {
    sound: BTreeMap<String, T>,
    faulty: BTreeSet<String>,
}

/// Reads every record file of the project into the catalogue.
pub fn read(sources: &Sources, catalogue: &mut Catalogue) -> Diagnostics {
    let mut found = Diagnostics::new();
    let contacts = kind(sources, "contacts", records::contact, &mut found);
    (catalogue.contacts, catalogue.faulty_contacts) = (contacts.sound, contacts.faulty);
    let partners = kind(sources, "partners", records::partner, &mut found);
    (catalogue.partners, catalogue.faulty_partners) = (partners.sound, partners.faulty);
    editions(sources, catalogue, &mut found);
    if let Some(file) = sources.content.get("content/redirects.yaml") {
        let (redirects, faults) = records::redirects(file);
        found.append(faults);
        catalogue.redirects = redirects;
    }
    if let Some(file) = sources.content.get(reference::PATH) {
        let (reference, faults) = reference::read(file);
        found.append(faults);
        catalogue.reference = Some(reference);
    } else if sources.lacks(reference::PATH) {
        // It is there: nobody knows who fits, which is less than not wanting to know.
        catalogue.reference = Some(Reference::default());
    }
    found
}

fn kind<T>(
    sources: &Sources,
    kind: &str,
    parse: impl Fn(&Arc<SourceFile>) -> (Option<T>, Diagnostics),
    found: &mut Diagnostics,
) -> Read<T> {
    let unread = sources.unreadable.iter().filter_map(|p| id(p, kind)).map(str::to_owned);
    let mut read = Read { sound: BTreeMap::new(), faulty: unread.collect() };
    for (path, file) in &sources.content {
        let Some(name) = id(path, kind) else { continue };
        let (record, faults) = parse(file);
        found.append(faults);
        if plain_id(name).is_none() {
            let message = format!("`{name}` is no id: a record's file name is its id");
            let remedy = "Use small letters, digits and hyphens.";
            found.push(
                Diagnostic::error(Area::Content, "bad-id", message).at(Spot::path(path), "").remedy(remedy),
            );
        } else if let Some(record) = record {
            read.sound.insert(name.to_owned(), record);
        } else {
            read.faulty.insert(name.to_owned());
        }
    }
    read
}

fn editions(sources: &Sources, catalogue: &mut Catalogue, found: &mut Diagnostics) {
    let unread = sources.unreadable.iter().filter_map(|p| id(p, "editions"));
    catalogue.faulty_editions = unread.map(str::to_owned).collect();
    for (path, file) in &sources.content {
        let Some(name) = id(path, "editions") else { continue };
        let (manifest, faults) = records::edition(file);
        found.append(faults);
        let Some(manifest) = manifest else {
            catalogue.faulty_editions.insert(name.to_owned());
            continue;
        };
        let code = &manifest.edition.code;
        if code.to_string() == name {
            catalogue.editions.insert(code.clone(), manifest);
        } else {
            let message = format!("the file is called {name}.yaml, and it is the manifest of {code}");
            found.push(
                Diagnostic::error(Area::Content, "edition-code", message)
                    .at(Spot::new(file, manifest.code_span.clone()), "another code than the file's name")
                    .remedy(format!("Rename the file to {code}.yaml, unless there is one already: then this is a copy, and is to be deleted.")),
            );
            catalogue.faulty_editions.extend([name.to_owned(), code.to_string()]);
        }
    }
}

/// Checks what the records say of each other.
pub fn check(catalogue: &Catalogue, site: &Site) -> Diagnostics {
    let mut found = Diagnostics::new();
    for partner in catalogue.partners.values() {
        found.extend(contact_of(catalogue, partner));
        found.extend(letters_of(partner, site));
    }
    for manifest in catalogue.editions.values() {
        found.extend(partner_of(catalogue, manifest));
        found.extend(manifest.cites.iter().filter_map(|cited| cited_edition(catalogue, manifest, cited)));
    }
    found.append(successors(catalogue));
    found
}

/// An id that is not there, with the one that was probably meant.
fn unknown<'a>(
    code: &'static str,
    message: String,
    spot: Spot,
    (id, all): (&str, impl Iterator<Item = &'a str>),
    otherwise: &str,
) -> Diagnostic {
    let near = did_you_mean(id, all);
    let remedy = near.map_or_else(|| otherwise.to_owned(), |near| format!("Did you mean `{near}`?"));
    Diagnostic::error(Area::Links, code, message).at(spot, "cited here").remedy(remedy)
}

fn contact_of(catalogue: &Catalogue, partner: &Partner) -> Option<Diagnostic> {
    let At { value: id, span } = partner.contact.as_ref()?;
    let known = catalogue.contacts.contains_key(id) || catalogue.faulty_contacts.contains(id);
    (!known).then(|| {
        unknown(
            "unknown-contact",
            format!("there is no contact `{id}`"),
            Spot::new(&partner.file, span.clone()),
            (id, catalogue.contacts.keys().map(String::as_str)),
            "Add content/contacts/<id>.yaml, or write `contact: none`.",
        )
    })
}

fn letters_of(partner: &Partner, site: &Site) -> Option<Diagnostic> {
    let lang = partner.letters;
    (!site.langs().any(|l| l == lang)).then(|| {
        let name = lang.row().english;
        Diagnostic::warning(
            Area::Content,
            "language-off",
            format!("the site is not made in {name}, so letters to this partner come in English"),
        )
        .at(Spot::new(&partner.file, partner.letters_span.clone()), "no language of the site")
        .remedy(format!(
            "Add `{lang}` to `languages:` in content/site.yaml, or write another of the partner's languages."
        ))
    })
}

fn partner_of(catalogue: &Catalogue, manifest: &Manifest) -> Option<Diagnostic> {
    let id = manifest.edition.partner.as_ref()?;
    let known = catalogue.partners.contains_key(id) || catalogue.faulty_partners.contains(id);
    (!known).then(|| {
        unknown(
            "unknown-partner",
            format!("there is no partner `{id}`"),
            Spot::new(&manifest.file, manifest.partner_span.clone()),
            (id, catalogue.partners.keys().map(String::as_str)),
            "Keep content/partners/<id>.yaml for as long as the partner may have copies: they might have to be called back.",
        )
    })
}

fn cited_edition(catalogue: &Catalogue, manifest: &Manifest, cited: &At<Code>) -> Option<Diagnostic> {
    let At { value: code, span } = cited;
    let spot = Spot::new(&manifest.file, span.clone());
    if *code == manifest.edition.code {
        let remedy = "Write the code of the other edition, or delete the line.";
        return Some(
            Diagnostic::error(
                Area::Content,
                "edition-loop",
                format!("{code} speaks of itself as another edition"),
            )
            .at(spot, "this very edition")
            .remedy(remedy),
        );
    }
    let typed = code.to_string();
    let known = catalogue.editions.contains_key(code) || catalogue.faulty_editions.contains(&typed);
    let all: Vec<String> = catalogue.editions.keys().map(ToString::to_string).collect();
    (!known).then(|| {
        unknown(
            "unknown-edition",
            format!("there is no edition {typed}"),
            spot,
            (&typed, all.iter().map(String::as_str)),
            "Keep the manifest of every edition that was printed: content/editions/<CODE>.yaml.",
        )
    })
}

/// Every edition has at most one that takes its place, and none takes its own place by a roundabout way.
fn successors(catalogue: &Catalogue) -> Diagnostics {
    let mut found = Diagnostics::new();
    let mut newer: BTreeMap<&Code, &Manifest> = BTreeMap::new();
    for (old, by) in catalogue.replacements() {
        let Some(manifest) = catalogue.editions.get(by) else { continue };
        if let Some(first) = newer.insert(old, manifest).filter(|first| first.edition.code != *by) {
            let message = format!("both {} and {by} take the place of {old}", first.edition.code);
            found.push(
                Diagnostic::error(Area::Content, "edition-replaced-twice", message)
                    .at(Spot::new(&manifest.file, manifest.code_span.clone()), "takes its place")
                    .related(Spot::new(&first.file, first.code_span.clone()), "takes its place too")
                    .remedy("Leave one of them: readers of the old edition are told of one newer one."),
            );
        }
    }
    for (start, manifest) in &newer {
        let mut seen = BTreeSet::from([*start]);
        let mut last = *manifest;
        while seen.insert(&last.edition.code) {
            match newer.get(&last.edition.code) {
                Some(next) => last = next,
                None => break,
            }
        }
        // Each loop is told once, at its lowest code; what stands for itself has been told before.
        let looped = newer.contains_key(&last.edition.code) && last.edition.code == **start;
        if looped && seen.len() > 1 && seen.iter().all(|code| *code >= *start) {
            let codes: Vec<String> = seen.iter().map(ToString::to_string).collect();
            let message = format!("each of these editions takes the place of another: {}", codes.join(", "));
            found.push(
                Diagnostic::error(Area::Content, "edition-loop", message)
                    .at(Spot::new(&last.file, last.code_span.clone()), "one of them")
                    .remedy("Take out one `replaces:` or `superseded_by:`, so that the newest has nothing above it."),
            );
        }
    }
    found
}
