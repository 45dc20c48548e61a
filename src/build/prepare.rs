//! Everything before rendering: read, understand, decide, make the photos ready. Renders nothing.

use super::booklets::{granted, grants};
use super::taken_back;
use super::{
    Asking, Catalogue, Diagnostic, Diagnostics, I18n, Order, Path, Pictures, Prepared, PrintEditions, Studio,
    Theme, WebEdition, Work, withdraw,
};
use crate::consent::clear::Purpose;
use crate::consent::cleared::{Cleared, PhotoGrant, Social, Web};
use crate::consent::{audit, clear, crowd, names, printed, taken};
use crate::diag::Area;
use crate::ledger::{self, Ledger};
use crate::model::site::Site;
use crate::model::words::StoryId;
use crate::sources::Sources;
use crate::{load, parse, resolve};
use std::collections::BTreeMap;

/// A project understood: what the office has written.
#[derive(Clone, Debug)]
pub struct Project {
    /// The configuration.
    pub site: Site,
    /// The files as read.
    pub sources: Sources,
    /// The content, put together.
    pub catalogue: Catalogue,
    /// What was published so far, and taken back.
    pub ledger: Ledger,
}

/// Reads and understands a project. What is wrong with single files is in the list that comes beside it.
///
/// # Errors
/// There is no usable `site.yaml`; then nothing else can be judged.
pub fn understand(root: &Path) -> Result<(Project, Diagnostics), Diagnostics> {
    let (sources, mut found) = load::project(root);
    let Some(file) = sources.content.get("content/site.yaml") else {
        // A file that is there and cannot be read has been reported.
        if !sources.lacks("content/site.yaml") {
            found.push(
                Diagnostic::error(Area::Configuration, "no-site", "there is no content/site.yaml")
                    .remedy("Go to the project's folder, or name it: `stories --root <folder> …`."),
            );
        }
        return Err(found);
    };
    let (site, faults) = parse::site::read(file);
    found.append(faults);
    let Some(site) = site else { return Err(found) };
    let (mut catalogue, faults) = resolve::resolve(&sources, &site);
    found.append(faults);
    let (mut ledger, faults) = ledger::read(&sources.ledger);
    found.append(faults);
    found.extend(withdraw::recall(root, &mut ledger));
    // An older copy of a record must not bring back what was taken back.
    found.append(taken::take_back(&mut catalogue, &ledger));
    Ok((Project { site, sources, catalogue, ledger }, found))
}

/// Everything up to the plan.
///
/// # Errors
/// Everything wrong with the project.
pub fn prepare(order: &Order<'_>) -> Result<(Prepared, Diagnostics), Diagnostics> {
    let (project, found) = understand(order.root)?;
    ready(order, project, found)
}

/// The same from a project that is understood; what was found wrong with it joins the rest.
///
/// # Errors
/// Everything wrong with the project.
pub fn ready(
    order: &Order<'_>,
    project: Project,
    mut found: Diagnostics,
) -> Result<(Prepared, Diagnostics), Diagnostics> {
    let (files, faults) = load::theme(order.root, &project.site.theme);
    found.append(faults);
    let theme = keep(Theme::load(&files), &mut found);
    let langs: Vec<_> = project.site.langs().collect();
    let i18n = keep(I18n::load(&project.sources.words, &langs), &mut found);
    let asking = Asking { site: &project.site, now: order.now, purpose: order.purpose };
    let audit = audit::audit(&project.catalogue, &asking);
    found.append(audit::warnings(&project.catalogue, &asking));
    found.append(printed::warnings(&project.catalogue, &asking));
    found.append(crowd::check(&project.catalogue, &asking));
    if let Some(i18n) = &i18n {
        let country = |lang, country| i18n.words(lang).country(country).to_owned();
        found.append(names::check(&project.catalogue, &asking, &country));
    }
    let edition = clear::web(&project.catalogue, &asking);
    let studio = studio(order, &project.site);
    // The preview shows pages; a booklet is looked at when it is made.
    let printed = match order.purpose {
        Purpose::Publish => PrintEditions::new(&project, &asking),
        Purpose::Preview => PrintEditions::default(),
    };
    let pictures = keep(pictures(order, &studio, &edition, &printed, &project.sources), &mut found);
    found.append(taken_back::check(&project, shown(&edition, &printed), pictures.as_ref()));
    let (Some(theme), Some(i18n), Some(pictures)) = (theme, i18n, pictures) else { return Err(found) };
    let booklets = printed.announced();
    let once = project.ledger.ever_about_somebody();
    found.gate(Prepared {
        project,
        audit,
        edition,
        pictures,
        theme,
        i18n,
        printed,
        booklets,
        paper: BTreeMap::new(),
        once,
        takedown: false,
        studio,
    })
}

/// The value of a stage, if there is one; what it found joins the rest.
fn keep<T>(stage: Result<(T, Diagnostics), Diagnostics>, found: &mut Diagnostics) -> Option<T> {
    match stage {
        Ok((value, notes)) => {
            found.append(notes);
            Some(value)
        }
        Err(faults) => {
            found.append(faults);
            None
        }
    }
}

/// The preview has a cache of its own: a build beside it deletes what the public site does not use.
fn studio(order: &Order<'_>, site: &Site) -> Studio {
    let folder = match order.purpose {
        Purpose::Publish => ".cache",
        Purpose::Preview => ".cache-preview",
    };
    Studio {
        cache: order.root.join("dist").join(folder),
        key: blake3::derive_key(
            "stories: names of pictures and entries of the picture cache",
            site.base_url.as_bytes(),
        ),
        avif: site.avif,
        photo_kb: site.limits.photo_kb,
        press: false,
    }
}

/// The leave to open each photo, with the story that shows it.
fn shown<'e>(
    edition: &'e WebEdition,
    printed: &'e PrintEditions,
) -> impl Iterator<Item = (StoryId, &'e PhotoGrant)> {
    let stories = || edition.languages.values().flat_map(|l| l.stories.values());
    let pages = stories().flat_map(|s| s.photos.iter().map(|p| (s.id, &*p.grant)));
    let cards = stories().filter_map(|s| Some((s.id, &**s.social.as_ref()?.photo.as_ref()?)));
    pages.chain(cards).chain(granted(printed.paper.values())).chain(granted(printed.online.values()))
}

fn pictures(
    order: &Order<'_>,
    studio: &Studio,
    edition: &WebEdition,
    printed: &PrintEditions,
    sources: &Sources,
) -> Result<(Pictures, Diagnostics), Diagnostics> {
    let originals = sources.by_hash();
    let stories = || edition.languages.values().flat_map(|l| l.stories.values());
    let shown: Vec<&Cleared<PhotoGrant, Web>> = stories().flat_map(|s| &s.photos).map(|p| &p.grant).collect();
    let shared: Vec<&Cleared<PhotoGrant, Social>> =
        stories().filter_map(|s| s.social.as_ref()).filter_map(|c| c.photo.as_ref()).collect();
    let progress = |done, all| (order.progress)(Work::Photos, done, all);
    let mut found = Diagnostics::new();
    let pictures = keep(studio.make(&shown, &originals, &progress), &mut found);
    let more = keep(studio.make(&shared, &originals, &|_, _| {}), &mut found);
    // Mostly the same photos: whoever agreed to print has mostly agreed to the website.
    let paper = keep(studio.make(&grants(&printed.paper), &originals, &|_, _| {}), &mut found);
    let fetched = keep(studio.make(&grants(&printed.online), &originals, &|_, _| {}), &mut found);
    match (pictures, more, paper, fetched) {
        (Some(pictures), Some(more), Some(paper), Some(fetched)) => {
            Ok((pictures.and(more).and(paper).and(fetched), found))
        }
        _ => Err(found),
    }
}
