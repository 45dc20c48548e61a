//! Turns the files of a project into the [`Catalogue`]: stories with all their languages, pages, contacts, partners, printed
//! editions; every id known, every link checked. Does not decide what may be shown.

pub mod stale;
mod folder;
pub(crate) mod links;
mod page;
mod records;
mod slugs;
mod story;
mod typed;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::consent::crowd::{self, Detail};
use crate::consent::record::Record;
use crate::date::Now;
use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot};
use crate::lang::Lang;
use crate::model::manifest::Code;
use crate::model::reference::Reference;
use crate::model::site::Site;
use crate::model::words::StoryId;
use crate::parse::markdown::Body;
use crate::parse::records::{Contact, Manifest, Partner, Redirect};
use crate::parse::story::{Head, Neutral, StoryText};
use crate::sources::Sources;

/// Everything the office has written, understood and cross-checked.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// Stories by id, whatever their state.
    pub stories: BTreeMap<StoryId, Story>,
    /// Stories that cannot be understood, because their files hold mistakes: id and folder.
    pub unfinished: BTreeMap<StoryId, String>,
    /// Pages by id.
    pub pages: BTreeMap<String, Page>,
    /// Contacts by id.
    pub contacts: BTreeMap<String, Contact>,
    /// Ids of contacts whose record has a mistake: to cite one is no second mistake.
    pub faulty_contacts: BTreeSet<String>,
    /// Organisations that are given printed editions, by id.
    pub partners: BTreeMap<String, Partner>,
    /// Ids of partners whose record has a mistake.
    pub faulty_partners: BTreeSet<String>,
    /// Printed editions, by code.
    pub editions: BTreeMap<Code, Manifest>,
    /// Names of manifests that have a mistake.
    pub faulty_editions: BTreeSet<String>,
    /// How many people there are of a kind, if the office counts them.
    pub reference: Option<Reference>,
    /// Old addresses to keep.
    pub redirects: Vec<Redirect>,
}

impl Catalogue {
    /// Every edition whose place another one has taken, with that one, as the manifests of either say it.
    pub fn replacements(&self) -> impl Iterator<Item = (&Code, &Code)> {
        let all = self.editions.values().map(|m| &m.edition);
        all.flat_map(|edition| {
            let older = edition.replaces.iter().map(|old| (old, &edition.code));
            older.chain(edition.superseded_by.iter().map(|newer| (&edition.code, newer)))
        })
    }
}

/// A story with all its languages.
#[derive(Clone, Debug)]
pub struct Story {
    /// Its folder, for messages.
    pub folder: String,
    /// The language of its source file.
    pub source: Lang,
    /// What is the same in every language.
    pub neutral: Neutral,
    /// Its text in each language of the site.
    pub tellings: BTreeMap<Lang, Telling>,
    /// What was agreed to; nothing if no record is filed, or it has a mistake.
    pub consent: Option<Record>,
    /// Whether there is a `consent.yaml`, sound or not.
    pub filed: bool,
    /// The photos, in the order of `photos:`.
    pub photos: Vec<PhotoSource>,
    /// Not before this moment.
    pub publish: Option<Now>,
    /// How exactly place and date may be told, so that enough people fit.
    pub crowd: Detail,
    /// The source file.
    pub file: Arc<SourceFile>,
}

/// A story's text in one language.
#[derive(Clone, Debug)]
pub struct Telling {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The fields and the text.
    pub text: StoryText,
    /// How far it is.
    pub state: TellingState,
    /// The last part of its address.
    pub slug: String,
}

/// How far the text in a language is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TellingState {
    /// The source.
    Source,
    /// A translation a person has checked.
    Reviewed,
    /// A translation by machine.
    Machine,
    /// A translation in work.
    Draft,
    /// A checked translation whose source has changed since: what changed.
    Outdated(Vec<String>),
}

/// A photo as filed.
#[derive(Clone, Debug)]
pub struct PhotoSource {
    /// `media/…`.
    pub file: String,
    /// BLAKE3 of the bytes that lie there now; nothing if the file is missing.
    pub hash: Option<[u8; 32]>,
}

/// A page with all its languages.
#[derive(Clone, Debug)]
pub struct Page {
    /// The language of its source file.
    pub source: Lang,
    /// Place in the menu.
    pub menu: Option<u32>,
    /// Invented.
    pub example: bool,
    /// Its text in each language of the site.
    pub tellings: BTreeMap<Lang, PageTelling>,
}

/// A page's text in one language.
#[derive(Clone, Debug)]
pub struct PageTelling {
    /// The file.
    pub file: Arc<SourceFile>,
    /// Title, slugs and summary.
    pub head: Head,
    /// The text.
    pub body: Body,
    /// How far it is.
    pub state: TellingState,
    /// The last part of its address.
    pub slug: String,
}

/// Understands all content files. Whatever could be understood comes back beside the list of what could not, so that the
/// later checks can still speak about the rest.
#[must_use]
pub fn resolve(sources: &Sources, site: &Site) -> (Catalogue, Diagnostics) {
    let mut found = folder::stray(sources);
    let mut catalogue = Catalogue::default();
    let folders = folder::stories(sources);
    let read: Vec<_> = folders.par_iter().map(|f| story::read(f, sources, site)).collect();
    for (folder, story::Outcome { story, unfinished, found: faults }) in folders.iter().zip(read) {
        found.append(faults);
        catalogue.unfinished.extend(unfinished.map(|id| (id, folder.name.clone())));
        let Some(story) = story else { continue };
        let id = story.neutral.id.clone();
        if let Some(first) = catalogue.stories.get(&id.value) {
            let other = Spot::new(&first.file, first.neutral.id.span.clone());
            found.push(
                Diagnostic::error(
                    Area::Content,
                    "duplicate-id",
                    format!("`{}` is the id of two stories", id.value),
                )
                .at(Spot::new(&story.file, id.span), "used again")
                .related(other, "first used here")
                .remedy("Give the newer story a number of its own; ids never change once printed."),
            );
        } else {
            catalogue.stories.insert(id.value, story);
        }
    }
    found.append(page::read_all(sources, site, &mut catalogue.pages));
    found.append(records::read(sources, &mut catalogue));
    found.append(links::of_site(sources, site, &catalogue));
    found.append(slugs::check(&catalogue));
    found.append(links::check(&catalogue));
    found.append(records::check(&catalogue, site));
    found.append(typed::check(&catalogue));
    for (id, bound) in crowd::bounds(&catalogue, &site.reidentification) {
        if let Some(story) = catalogue.stories.get_mut(&id) {
            story.crowd = bound;
        }
    }
    (catalogue, found)
}

#[cfg(test)]
mod tests;
