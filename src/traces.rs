//! Turns what the office has written, and what the ledger knows, into what must not be there any more: files, addresses, sentences,
//! names. Looks for it in any folder. Decides nothing: it asks the one decision what may still be shown. It never holds a name
//! back from the search because it is short, but says that it cannot find it.

mod seen;
mod shown;
mod wanted;
mod why;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::consent::clear::Asking;
use crate::diag::{Diagnostic, Diagnostics};
use crate::edition::WebEdition;
use crate::ledger::{Digest, Ledger, Listed, Owner};
use crate::model::words::StoryId;
use crate::place::OutPath;
use crate::publish::scan::{self, Needle, Needles, Tally};
use crate::resolve::Catalogue;
use seen::Look;
use wanted::{Wanted, Words};
pub use why::{Trace, What, Why, affected};

/// What is on line with consent, or will be once the site has been uploaded: what must not be taken for a trace.
#[derive(Clone, Debug, Default)]
pub struct Present {
    /// Every address.
    pub paths: BTreeSet<OutPath>,
    /// Of what lies there, at least wherever a story is shown.
    pub digests: BTreeSet<Digest>,
}

impl Present {
    /// A finished site.
    #[must_use]
    pub fn of(listing: &BTreeMap<OutPath, Listed>) -> Self {
        Self {
            paths: listing.keys().cloned().collect(),
            digests: listing.values().map(|listed| listed.digest).collect(),
        }
    }
}

/// Everything that is known of stories, and what may be shown of them now.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// What the office has written.
    pub catalogue: &'a Catalogue,
    /// The decision.
    pub asking: Asking<'a>,
    /// What was ever published.
    pub ledger: &'a Ledger,
    /// What readers of the site are shown.
    pub edition: &'a WebEdition,
    /// What the interface says, in every language: its files.
    pub interface: &'a [&'a str],
    /// What is on line.
    pub present: &'a Present,
}

/// What must not be there.
#[derive(Debug)]
pub struct Traces {
    needles: Needles,
    words: Vec<Wanted>,
    digests: BTreeMap<Digest, Vec<(StoryId, What)>>,
    addresses: BTreeMap<String, BTreeSet<StoryId>>,
    stories: BTreeMap<StoryId, Why>,
    harmless: BTreeSet<Digest>,
}

/// What a search has found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Everything that must not be there, by file.
    pub traces: Vec<Trace>,
    /// How much was looked at.
    pub tally: Tally,
}

impl Traces {
    /// What must not be there of any story, or of some.
    ///
    /// # Errors
    /// More words than can be looked for at once.
    pub fn of(known: &Known<'_>, only: Option<&BTreeSet<StoryId>>) -> Result<Self, Diagnostic> {
        let asked = |id: &StoryId| only.is_none_or(|only| only.contains(id));
        let stories: BTreeMap<StoryId, Why> = affected(known.catalogue, &known.asking, known.ledger)
            .into_iter()
            .filter(|(id, _)| asked(id))
            .collect();
        let addresses = addresses(known, &stories);
        let mut words = Words::default();
        for (id, story) in known.catalogue.stories.iter().filter(|(id, _)| asked(id)) {
            words.story(*id, story, known, stories.get(id).copied());
        }
        for (path, ids) in &addresses {
            for id in ids {
                words.address(*id, path);
            }
        }
        let words = shown::unmistakable(words.all(), known)?;
        let needles = Needles::of(words.iter().map(Wanted::needle))?;
        let (digests, harmless) = (digests(known, &stories), BTreeSet::new());
        Ok(Self { needles, words, digests, addresses, stories, harmless })
    }

    /// The same, without looking into files that are known to be as they should: not for proving that of these files themselves.
    #[must_use]
    pub fn trusting(mut self, digests: BTreeSet<Digest>) -> Self {
        self.harmless = digests;
        self
    }

    /// What a file with these bytes is, if it must not be there.
    #[must_use]
    pub fn of_bytes(&self, digest: &Digest) -> &[(StoryId, What)] {
        self.digests.get(digest).map_or(&[], Vec::as_slice)
    }

    /// The stories of which something must not be there, and why.
    #[must_use]
    pub const fn stories(&self) -> &BTreeMap<StoryId, Why> {
        &self.stories
    }

    /// How many words, files and addresses are looked for.
    #[must_use]
    pub fn size(&self) -> (usize, usize, usize) {
        (self.words.len(), self.digests.len(), self.addresses.len())
    }

    /// The stories of which some name or place is too short to be looked for: who relies on the search must look for these by eye.
    #[must_use]
    pub fn too_short(&self) -> BTreeSet<StoryId> {
        let short: BTreeSet<&str> = self.needles.too_short().iter().map(String::as_str).collect();
        self.words.iter().filter(|w| short.contains(w.text.as_str())).map(|w| w.story).collect()
    }

    /// Looks for all of it in a folder or a file, also inside archives. `progress` is told how many files of how many are done.
    ///
    /// # Errors
    /// Files that could not be read: what was found in the others proves nothing.
    pub fn search(
        &self,
        folder: &Path,
        progress: &(dyn Fn(usize, usize) + Sync),
    ) -> Result<Found, Diagnostics> {
        let look = Look { traces: self, progress };
        let (mut traces, tally) = scan::search(folder, &self.needles, &look)?;
        traces.sort();
        traces.dedup();
        Ok(Found { traces, tally })
    }
}

impl Wanted {
    fn needle(&self) -> Needle<'_> {
        match self.what {
            What::Name | What::Place => Needle::Name(&self.text),
            What::Address | What::File | What::Picture | What::Link | What::Text(_) | What::PhotoText(_) => {
                Needle::Letters(&self.text)
            }
        }
    }
}

/// The addresses these stories ever had and that nothing lies at now.
fn addresses(known: &Known<'_>, stories: &BTreeMap<StoryId, Why>) -> BTreeMap<String, BTreeSet<StoryId>> {
    let mut all: BTreeMap<String, BTreeSet<StoryId>> = BTreeMap::new();
    for id in stories.keys() {
        let gone = known.ledger.ever_of(*id).into_iter().filter(|path| !known.present.paths.contains(path));
        gone.for_each(|path| {
            all.entry(path.as_str().to_owned()).or_default().insert(*id);
        });
    }
    all
}

/// The files of these stories that were ever on line and are not now.
fn digests(known: &Known<'_>, stories: &BTreeMap<StoryId, Why>) -> BTreeMap<Digest, Vec<(StoryId, What)>> {
    let mut all: BTreeMap<Digest, Vec<(StoryId, What)>> = BTreeMap::new();
    for (path, ever) in known.ledger.sites.values().flat_map(|site| &site.ever) {
        let picture = path.as_str().starts_with("photos/");
        // A picture is named after its bytes: at its address lies what always lay there.
        if picture && known.present.paths.contains(path) {
            continue;
        }
        for (digest, owner) in &ever.digests {
            let Owner::Stories(ids) = owner else { continue };
            let what = if picture { What::Picture } else { What::File };
            let theirs =
                ids.iter().filter(|id| stories.contains_key(id) && !known.present.digests.contains(digest));
            theirs.for_each(|id| all.entry(*digest).or_default().push((*id, what)));
        }
    }
    all
}
