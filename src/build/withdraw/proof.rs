//! Searches everything that was made for what might be left of something taken back: the site, the booklets and sheets, the caches.
//! Deletes nothing, and trusts no file because it was made by this program.

use std::collections::BTreeSet;

use super::case::Case;
use super::effect::Listing;
use crate::build::prepare::Project;
use crate::build::{Order, Work, verify};
use crate::diag::{Area, Diagnostic, Diagnostics, Spot};
use crate::publish::scan::Tally;
use crate::traces::{Present, Trace, What};

/// The folders in `dist` that hold anything of stories. The reports are the office's own: they list addresses. The drawer of finished
/// booklets is not among them: the build has just deleted from it whatever is no copy of a booklet in the first two.
const FOLDERS: [&str; 4] = ["site", "print", ".cache", ".cache-preview"];

/// What is left, as an error for each file, and how much was searched.
///
/// # Errors
/// Something cannot be read: then nobody knows.
pub(super) fn search(
    order: &Order<'_>,
    case: &Case,
    after: &Project,
    listing: &Listing,
) -> Result<(Tally, Diagnostics), Diagnostics> {
    let only = BTreeSet::from([case.story]);
    let traces = verify::traces(after, order, &Present::of(listing), Some(&only))?;
    let progress = |done, all| (order.progress)(Work::Files, done, all);
    let (mut tally, mut left) = (Tally::default(), Diagnostics::new());
    for name in FOLDERS {
        let folder = order.root.join("dist").join(name);
        if !folder.exists() {
            continue;
        }
        let mut found = traces.search(&folder, &progress)?;
        found.traces.iter_mut().for_each(|trace| trace.file = format!("dist/{name}/{}", trace.file));
        let (doubtful, certain): (Vec<Trace>, Vec<Trace>) = found.traces.into_iter().partition(is_doubtful);
        left.append(verify::found_in(&certain));
        left.extend(doubtful.iter().map(look_at));
        tally.files += found.tally.files;
        tally.bytes += found.tally.bytes;
    }
    if !traces.too_short().is_empty() {
        let message = "a name or a place in the story has fewer than four letters and cannot be looked for";
        left.push(
            Diagnostic::warning(Area::Consent, "name-too-short", message).remedy("Look for it by eye."),
        );
    }
    Ok((tally, left))
}

/// Whether a finding may be chance: in a PDF letters stand in pieces, and pieces of other words make short names. No booklet of this
/// program holds the story itself any more: that is planned, and sentences are found in pieces, too.
fn is_doubtful(trace: &Trace) -> bool {
    let name = match trace.what {
        What::Name | What::Place => true,
        What::Address | What::File | What::Picture | What::Link | What::Text(_) | What::PhotoText(_) => false,
    };
    name && trace.file.ends_with(".pdf")
}

fn look_at(trace: &Trace) -> Diagnostic {
    let file = &trace.file;
    let message =
        format!("{file} may hold a name or a place of {}, or letters that make one by chance", trace.story);
    Diagnostic::warning(Area::Consent, "look-at-paper", message)
        .at(Spot::path(file), "")
        .remedy("Open it, or the booklet of that language, and look: nothing of what was taken back may be read in it.")
}
