//! Puts the files of one folder together into a story. Does not look at other stories.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::folder::Folder;
use super::{PhotoSource, Story, Telling, TellingState, stale};
use crate::consent::crowd::Detail;
use crate::date::{LocalFault, Now};
use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot, did_you_mean};
use crate::lang::Lang;
use crate::model::site::Site;
use crate::model::words::StoryId;
use crate::parse::story::{Neutral, State, StoryFile};
use crate::parse::yaml::{Kind, Node};
use crate::parse::{At, consent, story as parse};
use crate::slug::slugify;
use crate::sources::Sources;

/// What was made of a story's folder.
pub struct Outcome {
    /// The story, if it can be understood.
    pub story: Option<Story>,
    /// The id of one that cannot: that others lead to it is no second mistake.
    pub unfinished: Option<StoryId>,
    /// What is wrong.
    pub found: Diagnostics,
}

/// Reads a story's folder. What is wrong with a draft is said, and stops nothing: nobody is going to see it.
pub fn read(folder: &Folder, sources: &Sources, site: &Site) -> Outcome {
    let mut files = Vec::new();
    let mut found = Diagnostics::new();
    for (lang, text) in &folder.texts {
        if !site.langs().any(|l| l == *lang) {
            found.push(not_on_site(*lang, text));
        }
        let (file, faults) = parse::read(text, *lang);
        let unfinished = file.as_ref().is_some_and(is_unfinished);
        found.append(if unfinished { faults.softened() } else { faults });
        files.extend(file);
    }
    let draft = files.iter().any(|f| f.translation.is_none() && f.draft);
    let mut originals = files.iter().filter(|f| f.translation.is_none());
    let id = originals.find_map(|f| f.repeated.get("id")).and_then(|node| match &node.kind {
        Kind::Text(id) => StoryId::parse(id.trim()),
        Kind::Nothing | Kind::List(_) | Kind::Map(_) => None,
    });
    let (story, faults) = put_together(folder, files, sources, site);
    found.append(faults);
    if draft && found.has_errors() {
        return Outcome { story: None, unfinished: id, found: found.softened() };
    }
    let unfinished = id.filter(|_| story.is_none());
    Outcome { story, unfinished, found }
}

fn put_together(
    folder: &Folder,
    files: Vec<StoryFile>,
    sources: &Sources,
    site: &Site,
) -> (Option<Story>, Diagnostics) {
    let mut found = Diagnostics::new();
    let record = folder.consent.as_ref().and_then(|file| {
        let (record, faults) = consent::read(file);
        found.append(faults);
        record
    });
    let unread = sources.lacks(&format!("content/stories/{}/", folder.name));
    let Some(source) = source_of(folder, &files, unread, &mut found) else { return (None, found) };
    for file in files.iter().filter(|f| f.lang != source.lang) {
        let faults = compare(&source, file);
        found.append(if is_unfinished(file) { faults.softened() } else { faults });
    }
    let Some(neutral) = source.neutral.clone() else { return (None, found) };
    review(&source, &neutral, site, &mut found);
    let publish = publish(&source, &neutral, site, &mut found);
    let photos = photos(folder, &source, &neutral, sources, &mut found);
    let tellings = tellings(&source, files, &mut found);
    let story = Story {
        folder: folder.name.clone(),
        source: source.lang,
        neutral,
        tellings,
        consent: record,
        filed: folder.consent.is_some()
            || sources.lacks(&format!("content/stories/{}/consent.yaml", folder.name)),
        photos,
        publish,
        crowd: Detail::ALL,
        file: Arc::clone(&source.file),
    };
    (Some(story), found)
}

fn not_on_site(lang: Lang, file: &Arc<SourceFile>) -> Diagnostic {
    let message = format!("the site is not made in {}, so nobody will read this file", lang.row().english);
    Diagnostic::warning(Area::Content, "language-off", message)
        .at(Spot::file(file), "")
        .remedy(format!("Add `{lang}` to `languages:` in content/site.yaml, or leave the file for later."))
}

/// A translation in work. What is wrong with it is said, and does not keep the other languages from being published.
fn is_unfinished(file: &StoryFile) -> bool {
    file.translation.as_ref().is_some_and(|t| t.state.value == State::Draft)
}

/// The one file with an id.
fn source_of(
    folder: &Folder,
    files: &[StoryFile],
    unread: bool,
    found: &mut Diagnostics,
) -> Option<StoryFile> {
    let mut sources = files.iter().filter(|f| f.translation.is_none() && f.repeated.contains_key("id"));
    let first = sources.next();
    if let (Some(first), Some(second)) = (first, sources.next()) {
        let at = |f: &StoryFile| f.repeated.get("id").map_or(0..0, |n| n.span.clone());
        found.push(
            Diagnostic::error(Area::Content, "two-sources", "two files of this story say that they are its source")
                .at(Spot::new(&second.file, at(second)), "an id here")
                .related(Spot::new(&first.file, at(first)), "and here")
                .remedy("Keep `id` and the other neutral fields in the language it was written in; give the others `translation: {state: draft}`."),
        );
    }
    if first.is_none() && files.len() == folder.texts.len() && !unread {
        let path = folder
            .texts
            .first()
            .map_or_else(|| format!("content/stories/{}", folder.name), |(_, f)| f.path.clone());
        let message = format!("no file of the story `{}` has an id", folder.name);
        found.push(Diagnostic::error(Area::Content, "no-source", message).at(Spot::path(&path), "").remedy(
            "Add `id: s-0001`, with a number of its own, to the file in the language it was written in.",
        ));
    }
    first.cloned()
}

/// A neutral field repeated in a translation must have the same value.
fn compare(source: &StoryFile, file: &StoryFile) -> Diagnostics {
    let mut found = Diagnostics::new();
    for (path, node) in &file.repeated {
        let same = source.repeated.get(path).is_some_and(|n| same(n, node));
        if !same {
            let message = format!("`{path}` differs from the source, index.{}.md", source.lang);
            let mut diagnostic = Diagnostic::error(Area::Content, "neutral-differs", message)
                .at(Spot::new(&file.file, node.span.clone()), "another value here")
                .remedy(
                    "Delete it here: it is the same in every language and stands in the source file only.",
                );
            if let Some(original) = source.repeated.get(path) {
                diagnostic =
                    diagnostic.related(Spot::new(&source.file, original.span.clone()), "the source says");
            }
            found.push(diagnostic);
        }
    }
    let (here, there) = (file.text.photos.len(), source.text.photos.len());
    if here > there {
        let message = format!("{here} photos are described, but the source has {there}");
        let remedy = "List the photos in the same order as the source, each with `alt` and `caption` only.";
        found.push(
            Diagnostic::error(Area::Content, "photo-count", message)
                .at(Spot::file(&file.file), "")
                .remedy(remedy),
        );
    }
    found
}

fn same(a: &Node, b: &Node) -> bool {
    match (&a.kind, &b.kind) {
        (Kind::Nothing, Kind::Nothing) => true,
        (Kind::Text(a), Kind::Text(b)) => a.trim() == b.trim(),
        (Kind::List(a), Kind::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Kind::Map(a), Kind::Map(b)) => {
            a.len() == b.len()
                && a.iter().all(|e| b.iter().any(|o| o.key == e.key && same(&o.value, &e.value)))
        }
        (Kind::Nothing | Kind::Text(_) | Kind::List(_) | Kind::Map(_), _) => false,
    }
}

fn review(source: &StoryFile, neutral: &Neutral, site: &Site, found: &mut Diagnostics) {
    if !site.two_person_review {
        return;
    }
    let Some(approved) = &neutral.approved else { return };
    let same = neutral.author.as_ref().is_some_and(|a| a.value.trim() == approved.by.value.trim());
    if same || neutral.author.is_none() {
        let message = if same {
            "the author cannot approve their own story"
        } else {
            "approved, but nobody says who wrote it"
        };
        found.push(
            Diagnostic::error(Area::Content, "own-approval", message)
                .at(
                    Spot::new(&source.file, approved.by.span.clone()),
                    "must be another person than the author",
                )
                .remedy(if same {
                    "Have a second person read the story, consent and photos together, and write who it was."
                } else {
                    "Write `author:` with whoever wrote the story up."
                }),
        );
    }
}

fn publish(source: &StoryFile, neutral: &Neutral, site: &Site, found: &mut Diagnostics) -> Option<Now> {
    let at = neutral.publish.as_ref()?;
    let fault = match at.value.in_zone(&site.zone) {
        Ok(moment) => return Some(moment),
        Err(fault) => fault,
    };
    let (message, remedy) = match fault {
        LocalFault::Gap => (
            "there is no such time on that day: the clocks are put forward over it",
            "Choose a time an hour later.",
        ),
        LocalFault::Doubled => (
            "this time comes twice on that day: the clocks are put back",
            "Choose a time an hour earlier or later.",
        ),
        LocalFault::OutOfRange => ("this time is too far away", "Look at the year."),
    };
    found.push(
        Diagnostic::error(Area::Content, "no-such-time", message)
            .at(Spot::new(&source.file, at.span.clone()), "in the site's time zone")
            .remedy(remedy),
    );
    None
}

fn photos(
    folder: &Folder,
    source: &StoryFile,
    neutral: &Neutral,
    sources: &Sources,
    found: &mut Diagnostics,
) -> Vec<PhotoSource> {
    let base = format!("content/stories/{}/", folder.name);
    let have = || sources.originals.keys().filter_map(|p| p.strip_prefix(base.as_str()));
    let mut all: Vec<PhotoSource> = Vec::new();
    let audio = neutral.audio.iter().map(|a| (a, "recording"));
    for (file, what) in neutral.photos.iter().map(|p| (&p.file, "photo")).chain(audio) {
        let original = sources.originals.get(&format!("{base}{}", file.value));
        if original.is_none() {
            let remedy = match did_you_mean(&file.value, have()) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => format!("Put the file into content/stories/{}/media.", folder.name),
            };
            found.push(
                Diagnostic::error(
                    Area::Content,
                    "missing-file",
                    format!("the {what} `{}` is not there", file.value),
                )
                .at(Spot::new(&source.file, file.span.clone()), "no such file")
                .remedy(remedy),
            );
        }
        if what == "photo" {
            all.push(PhotoSource { file: file.value.clone(), hash: original.map(|o| o.hash) });
        }
    }
    all
}

fn tellings(source: &StoryFile, files: Vec<StoryFile>, found: &mut Diagnostics) -> BTreeMap<Lang, Telling> {
    let hashes = stale::Hashes::of_story(&source.text);
    let mut tellings = BTreeMap::new();
    for file in files {
        let translation = file.translation.as_ref().filter(|_| file.lang != source.lang);
        if translation.is_none() && file.lang != source.lang {
            if !file.repeated.contains_key("id") {
                found.push(unlabelled(&file));
            }
            continue;
        }
        let unfinished = is_unfinished(&file);
        // Where not even the title is translated, nothing is: one warning of it is enough.
        if !unfinished || file.text.head.title.is_some() {
            let faults = alt_texts(source, &file);
            found.append(if unfinished { faults.softened() } else { faults });
        }
        let state = match translation {
            None => TellingState::Source,
            Some(t) => match t.state.value {
                State::Machine => TellingState::Machine,
                State::Draft => TellingState::Draft,
                State::Reviewed => stale::state(&file.file, t, &hashes, found),
            },
        };
        let slug = slug_of(file.text.head.slug.as_ref(), file.text.head.title.as_ref());
        if slug.is_empty() && file.text.head.title.is_some() {
            let span = file.text.head.title.as_ref().map_or(0..0, |t| t.span.clone());
            found.push(
                Diagnostic::error(Area::Content, "empty-slug", "no address can be made from this title")
                    .at(Spot::new(&file.file, span), "holds no letter or digit")
                    .remedy("Add `slug:` with a few words joined by hyphens."),
            );
        }
        tellings.insert(file.lang, Telling { file: file.file, text: file.text, state, slug });
    }
    tellings
}

/// The slug given, or the one the title makes.
pub(super) fn slug_of(slug: Option<&At<String>>, title: Option<&At<String>>) -> String {
    match (slug, title) {
        (Some(slug), _) => slug.value.clone(),
        (None, Some(title)) => slugify(&title.value),
        (None, None) => String::new(),
    }
}

fn unlabelled(file: &StoryFile) -> Diagnostic {
    Diagnostic::error(Area::Content, "no-translation-state", "nobody says how far this translation is")
        .at(Spot::file(&file.file), "")
        .remedy("Add `translation: {state: draft}`; write `state: reviewed` once a person has checked it.")
}

fn alt_texts(source: &StoryFile, file: &StoryFile) -> Diagnostics {
    let mut found = Diagnostics::new();
    for number in 0..source.text.photos.len() {
        let photo = file.text.photos.get(number);
        if photo.is_none_or(|p| p.alt.is_none()) {
            let listed = source.neutral.iter().flat_map(|n| &n.photos).nth(number);
            let name =
                listed.map_or_else(|| format!("photo {}", number + 1), |p| format!("`{}`", p.file.value));
            let spot = match listed.filter(|_| file.lang == source.lang) {
                Some(photo) => Spot::new(&file.file, photo.file.span.clone()),
                None => Spot::file(&file.file),
            };
            let message = format!("{name} has no description in {}", file.lang.row().english);
            found.push(
                Diagnostic::error(Area::Content, "no-alt-text", message).at(spot, "").remedy(
                    "Add `alt:` to it under `photos:`: what a person who cannot see it needs to know. No names that consent does not allow.",
                ),
            );
        }
    }
    found
}
