//! Judges what was seen of a file: whether it lies where it must not, is what it must not be, or holds what it must not. Never says
//! what a name is.

use super::{Trace, Traces, What, Why};
use crate::ledger::Digest;
use crate::model::words::StoryId;
use crate::publish::scan::{Seen, Sieve};

/// A search for traces.
pub struct Look<'a> {
    /// What is looked for.
    pub traces: &'a Traces,
    /// Is told how many files of how many are done.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

impl Sieve for Look<'_> {
    type Found = Trace;

    fn knows(&self, hash: &[u8; 32]) -> bool {
        self.traces.harmless.contains(&Digest::of_hash(hash))
    }

    fn sift(&self, seen: &Seen<'_>) -> Vec<Trace> {
        let mut found = Vec::new();
        let mut add = |story: StoryId, what: What| {
            // Of a story that is shown as a whole, a name that is not agreed to must not be there either.
            let why = self.traces.stories.get(&story).copied().unwrap_or(Why::Partly);
            found.push(Trace { file: seen.file.to_owned(), story, what, why });
        };
        for hash in seen.hashes {
            let known = self.traces.digests.get(&Digest::of_hash(hash));
            known.into_iter().flatten().for_each(|(story, what)| add(*story, *what));
        }
        // The folder may be a copy of the site, or hold one.
        if !seen.hashes.is_empty() {
            let path = seen.path.replace('\\', "/");
            let ends = path.match_indices('/').map(|(at, _)| at + 1);
            for end in std::iter::once(0).chain(ends) {
                let stories = path.get(end..).and_then(|tail| self.traces.addresses.get(tail));
                stories.into_iter().flatten().for_each(|story| add(*story, What::Address));
            }
        }
        for word in seen.words.keys() {
            let Some(wanted) = self.traces.words.get(*word) else { continue };
            // That an address stands in the file's own name has been said.
            if (if seen.paper { wanted.paper } else { wanted.pages })
                && !(wanted.what == What::Link && named(seen, *word))
            {
                add(wanted.story, wanted.what);
            }
        }
        found
    }

    fn progress(&self, done: usize, all: usize) {
        (self.progress)(done, all);
    }
}

fn named(seen: &Seen<'_>, word: usize) -> bool {
    seen.words.get(&word).is_some_and(|way| way.first() == Some(&"file name"))
}
