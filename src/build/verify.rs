//! Looks in a folder, or on the server, for what must not be there, and says what is. Puts nothing on line, takes nothing down, and
//! deletes nothing.

mod live;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{Asking, Order, Plan, Prepared, Project, Renderer, booklets, noted, prepare, render, takedown};
use crate::consent::clear;
use crate::diag::{Area, Diagnostic, Diagnostics, Spot};
use crate::ledger::{Digest, Owner};
use crate::model::words::StoryId;
use crate::place::{Content, OutPath};
use crate::traces::{self, Found, Known, Present, Trace, Traces, What, Why};
use crate::web;

pub use live::{Asked, verify_live};

/// What a search in a folder came to.
#[derive(Debug)]
pub struct Searched {
    /// What was found.
    pub found: Found,
    /// The stories of which something was looked for.
    pub stories: BTreeMap<StoryId, Why>,
    /// How many words, files and addresses were looked for.
    pub size: (usize, usize, usize),
}

/// What must not be there, of all stories or of some, as things stand now. `present` is what is on line with consent.
///
/// # Errors
/// More words than can be looked for at once.
pub fn traces(
    project: &Project,
    order: &Order<'_>,
    present: &Present,
    only: Option<&BTreeSet<StoryId>>,
) -> Result<Traces, Diagnostic> {
    let asking = Asking { site: &project.site, now: order.now, purpose: order.purpose };
    let edition = clear::web(&project.catalogue, &asking);
    let interface: Vec<&str> = project.sources.words.values().map(|file| file.text.as_str()).collect();
    let known = Known {
        catalogue: &project.catalogue,
        asking,
        ledger: &project.ledger,
        edition: &edition,
        interface: &interface,
        present,
    };
    Traces::of(&known, only)
}

/// Looks for what must not be there in a folder or a file: an old copy of the site, an archive, booklets.
///
/// # Errors
/// Everything wrong with the project, or files that cannot be read.
pub fn verify_folder(order: &Order<'_>, folder: &Path) -> Result<(Searched, Diagnostics), Diagnostics> {
    let (ready, mut notes) = ready(order)?;
    let known = ready.present.digests.clone();
    let traces = ready.traces.trusting(known);
    let found = traces.search(folder, &|done, all| (order.progress)(super::Work::Files, done, all))?;
    notes.append(found_in(&found.traces));
    let short = traces.too_short();
    if !short.is_empty() {
        let stories = short.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let message =
            format!("a name or place of {stories} has fewer than four letters and cannot be looked for");
        notes.push(
            Diagnostic::warning(Area::Consent, "name-too-short", message).remedy("Look for it by eye."),
        );
    }
    let searched = Searched { found, stories: traces.stories().clone(), size: traces.size() };
    Ok((searched, notes))
}

/// What stands now: what must not be there, and what is on line with consent.
pub(super) struct Ready {
    pub(super) project: Project,
    pub(super) plan: Plan,
    pub(super) present: Present,
    pub(super) traces: Traces,
}

/// Everything up to the search. A mistake somewhere does not keep anybody from looking: what has one counts as gone.
pub(super) fn ready(order: &Order<'_>) -> Result<(Ready, Diagnostics), Diagnostics> {
    let mut notes = Diagnostics::new();
    let mut prepared = if let Ok((prepared, _)) = prepare(order) {
        prepared
    } else {
        let (prepared, _) = takedown::prepare(order)?;
        let message = "some files hold mistakes; stories that cannot be read are taken for gone";
        notes.push(
            Diagnostic::warning(Area::Content, "left-out", message)
                .remedy("Run `stories check`: it says which, and what to do."),
        );
        prepared
    };
    let (project, _) = prepare::understand(order.root)?;
    if project.ledger.sites.is_empty() {
        notes.push(unnoted());
    }
    let asking = Asking { site: &project.site, now: order.now, purpose: order.purpose };
    let affected = traces::affected(&project.catalogue, &asking, &project.ledger);
    let present = present(order, &mut prepared, &affected)?;
    let plan = web::plan(&prepared.material())?;
    let traces = traces(&project, order, &present, None)?;
    Ok((Ready { project, plan, present, traces }, notes))
}

fn unnoted() -> Diagnostic {
    let message = "nobody has noted what was on line, so old pictures and addresses cannot be told: only words are looked for";
    Diagnostic::warning(Area::Consent, "nothing-noted", message)
        .remedy("Run `stories build --published` after each upload from now on.")
}

/// The addresses of the plan, and what lies at those of stories of which something may not be shown: an older state of them is told from
/// the present one by its bytes.
fn present(
    order: &Order<'_>,
    prepared: &mut Prepared,
    affected: &BTreeMap<StoryId, Why>,
) -> Result<Present, Diagnostics> {
    let partly: BTreeSet<StoryId> =
        affected.iter().filter(|(_, why)| **why == Why::Partly).map(|(id, _)| *id).collect();
    let plan = web::plan(&prepared.material())?;
    let owners = noted::owners(&plan);
    let theirs: Vec<&OutPath> = owners
        .iter()
        .filter(|(path, owner)| {
            !path.as_str().starts_with("photos/") && partly.iter().any(|id| owner.is(*id))
        })
        .map(|(path, _)| path)
        .collect();
    if theirs.iter().any(|path| path.extension() == "pdf") {
        let drawer = prepared.drawer(order);
        // Without it a booklet that is there may be taken for an older one: that is said, and found to be no harm.
        if let Ok((bound, _)) = booklets::bind(prepared, order, &drawer) {
            prepared.booklets = bound.online;
        }
    }
    let material = prepared.material();
    let plan = web::plan(&material)?;
    let renderer = Renderer::new(&material)?;
    let mut digests = BTreeSet::new();
    for path in theirs {
        if let Content::Bytes(bytes) = render(&plan, &renderer, path)? {
            digests.insert(Digest::of(&bytes));
        }
    }
    Ok(Present { paths: owners.into_keys().collect(), digests })
}

/// A problem for each file, with everything in it that must not be there.
pub(super) fn found_in(traces: &[Trace]) -> Diagnostics {
    let mut files: BTreeMap<&str, BTreeMap<(StoryId, Why), BTreeSet<What>>> = BTreeMap::new();
    for trace in traces {
        let stories = files.entry(&trace.file).or_default();
        stories.entry((trace.story, trace.why)).or_default().insert(trace.what);
    }
    files.into_iter().map(|(file, stories)| must_go(file, &stories)).collect()
}

fn must_go(file: &str, stories: &BTreeMap<(StoryId, Why), BTreeSet<What>>) -> Diagnostic {
    let what = |(story, why): &(StoryId, Why), what: &BTreeSet<What>| {
        let what: Vec<String> = what.iter().map(|what| what.words()).collect();
        format!("it {} ({story}: {})", what.join(", "), why.words())
    };
    let all: Vec<String> = stories.iter().map(|(key, whats)| what(key, whats)).collect();
    Diagnostic::error(Area::Consent, "must-not-be-there", format!("{file} must go: {}", all.join("; ")))
        .at(Spot::path(file), "")
        .remedy("Delete it there, or ask whoever keeps it to. On the server, upload the new site with everything that is gone removed.")
}

/// Whose an address was, for the office.
pub(super) fn of_whom(owner: &Owner) -> String {
    match owner {
        Owner::Stories(ids) => ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        Owner::Nobody | Owner::Many => "several stories".to_owned(),
    }
}
