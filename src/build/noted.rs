//! Notes in the ledger that a finished site has been put on line. Puts nothing on line itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::{Basis, Built, Catalogue, Order, Plan, build, understand};
use crate::date::Now;
use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile};
use crate::ledger::{self, Copies, Digest, Event, HEAD, Ledger, Listed, Owner, What};
use crate::place::OutPath;
use crate::publish;
use crate::web::Job;

/// The program, as the ledger names it.
pub(super) const PROGRAM: &str = concat!("stories ", env!("CARGO_PKG_VERSION"));

/// What was noted of a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The site: scheme, host, `/`.
    pub site: String,
    /// The file of the ledger; nothing if the site was noted as it is already.
    pub file: Option<String>,
    /// How many addresses there are.
    pub addresses: usize,
    /// How many of them have other bytes than the last time, or were not there.
    pub new: usize,
    /// How many of the last time are gone.
    pub gone: usize,
}

/// Makes the site (or takes something down), and notes in the ledger that it has been put on line at an address: the one in
/// `site.yaml` if none is given.
///
/// # Errors
/// Everything wrong with the project, or the ledger cannot be written.
pub fn published(
    order: &Order<'_>,
    at: Option<&str>,
    takedown: bool,
) -> Result<(Built, Noted, Diagnostics), Diagnostics> {
    let given = at.map(|at| ledger::site(at).ok_or_else(|| no_site(at))).transpose()?;
    let (built, found) = if takedown { super::takedown(order)? } else { build(order)? };
    // What the build has just read.
    let (project, _) = understand(order.root)?;
    let site = given.or_else(|| ledger::site(&project.site.base_url));
    let site = site.ok_or_else(|| no_site(&project.site.base_url))?;
    let listing = listing(&order.root.join("dist/site"), &built.owners)?;
    let mut noted = Noted { site, file: None, addresses: listing.len(), new: 0, gone: 0 };
    if let Some(publication) = project.ledger.publication(&noted.site, &listing, &copies(&project.catalogue))
    {
        (noted.new, noted.gone) = (publication.new.len(), publication.gone.len());
        let what = What::Published(publication);
        noted.file = Some(note(order.root, order.now, &project.ledger, &project.sources.ledger, what)?);
    }
    Ok((built, noted, found))
}

/// The printed editions, as far as copies of them may have to be called back.
fn copies(catalogue: &Catalogue) -> BTreeSet<Copies> {
    let editions = catalogue.editions.values().map(|manifest| &manifest.edition);
    let copies =
        editions.map(|e| Copies { code: e.code.to_string(), partner: e.partner.clone(), copies: e.copies });
    copies.collect()
}

pub(super) fn no_site(address: &str) -> Diagnostic {
    Diagnostic::error(Area::CommandLine, "bad-address", format!("`{address}` is no address of a site"))
        .remedy("Write scheme and host, such as https://stories.example.org/, without a folder behind it.")
}

/// Adds a line to the ledger; gives the file it went to.
pub(super) fn note(
    root: &Path,
    now: Now,
    ledger: &Ledger,
    files: &BTreeMap<String, Arc<SourceFile>>,
    what: What,
) -> Result<String, Diagnostic> {
    let addition = ledger.addition(&Event { at: now, program: PROGRAM.to_owned(), what });
    let text = |path: &str| files.get(path).map(|file| file.text.as_str());
    let old = text(&addition.file);
    // First the line, then the word that it is the last: whoever is stopped between the two has lost nothing.
    publish::replace(root, &addition.file, old, &addition.to(old.unwrap_or_default()))?;
    publish::replace(root, HEAD, text(HEAD), &addition.head)?;
    Ok(addition.file)
}

/// Every address of a plan that readers can ask for, with whose consent it rests on.
pub(super) fn owners(plan: &Plan) -> BTreeMap<OutPath, Owner> {
    let handed_out = plan.entries.iter().filter(|(_, entry)| !matches!(entry.job, Job::Server { .. }));
    handed_out.map(|(path, entry)| (path.clone(), owner(&entry.basis))).collect()
}

fn owner(basis: &Basis) -> Owner {
    match basis {
        Basis::Neutral | Basis::Page(_) | Basis::Printed(_) => Owner::Nobody,
        Basis::Picture(ids) => Owner::Stories(ids.iter().copied().collect()),
        // A list with one story on it tells as much of it as its page does.
        Basis::Stories { ids, .. } if ids.len() == 1 => Owner::Stories(ids.iter().copied().collect()),
        Basis::Stories { .. } => Owner::Many,
    }
}

/// What lies in a finished folder.
pub(super) fn listing(
    folder: &Path,
    owners: &BTreeMap<OutPath, Owner>,
) -> Result<BTreeMap<OutPath, Listed>, Diagnostic> {
    let paths: BTreeSet<OutPath> = owners.keys().cloned().collect();
    let hashes = publish::fingerprints(folder, &paths)?;
    let listed = |(path, hash): (OutPath, [u8; 32])| {
        let owner = owners.get(&path).cloned().unwrap_or(Owner::Nobody);
        (path, Listed { digest: Digest::of_hash(&hash), owner })
    };
    Ok(hashes.into_iter().map(listed).collect())
}
