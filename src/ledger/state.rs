//! Turns events, one after the other, into how things stand: what is on line, and what ever was. Judges nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::{Copies, Digest, Listed, Owner, Publication, What, Withdrawal};
use crate::model::words::StoryId;
use crate::place::OutPath;

/// How things stand, as far as the lines tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The sites that were published, by their address.
    pub sites: BTreeMap<String, OnSite>,
    /// What was taken back, in the order of the lines.
    pub withdrawals: Vec<Withdrawal>,
    /// Printed editions by code, as last noted.
    pub editions: BTreeMap<String, Copies>,
    /// The lines that no other line follows: one, or several where copies of the project have parted.
    pub(super) heads: BTreeSet<[u8; 32]>,
    /// The year of the newest file.
    pub(super) year: Option<i16>,
}

/// A site that was published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnSite {
    /// What is on line, as last noted.
    pub now: BTreeMap<OutPath, Listed>,
    /// What ever was, also what is now.
    pub ever: BTreeMap<OutPath, Ever>,
}

/// Everything that ever lay at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ever {
    /// Of its bytes, each time they changed, and whose consent these rested on.
    pub digests: BTreeMap<Digest, Owner>,
    /// Whose consent it ever rested on.
    pub owner: Owner,
}

impl Ledger {
    /// Takes an event in.
    pub(super) fn apply(&mut self, what: What) {
        match what {
            What::Published(publication) => self.publish(publication),
            What::Withdrawn(withdrawal) => self.withdrawals.push(withdrawal),
        }
    }

    fn publish(&mut self, publication: Publication) {
        let site = self.sites.entry(publication.site).or_default();
        for path in &publication.gone {
            site.now.remove(path);
        }
        for (path, listed) in publication.new {
            let ever = site
                .ever
                .entry(path.clone())
                .or_insert_with(|| Ever { digests: BTreeMap::new(), owner: listed.owner.clone() });
            let owner = ever.digests.entry(listed.digest).or_insert_with(|| listed.owner.clone());
            *owner = std::mem::replace(owner, Owner::Nobody).and(listed.owner.clone());
            ever.owner = std::mem::replace(&mut ever.owner, Owner::Nobody).and(listed.owner.clone());
            site.now.insert(path, listed);
        }
        for edition in publication.editions {
            self.editions.insert(edition.code.clone(), edition);
        }
    }

    /// What is to be noted when a site has been put on line; nothing if it stands there as it was last noted. Where copies of the
    /// project have parted something is noted in any case: it joins them.
    #[must_use]
    pub fn publication(
        &self,
        site: &str,
        listing: &BTreeMap<OutPath, Listed>,
        editions: &BTreeSet<Copies>,
    ) -> Option<Publication> {
        let none = OnSite::default();
        let (known, first) = self.sites.get(site).map_or((&none, true), |known| (known, false));
        let new = listing.iter().filter(|(path, listed)| known.now.get(*path) != Some(listed));
        let new: BTreeMap<_, _> = new.map(|(path, listed)| (path.clone(), listed.clone())).collect();
        let gone: BTreeSet<_> =
            known.now.keys().filter(|path| !listing.contains_key(*path)).cloned().collect();
        let editions: BTreeSet<_> =
            editions.iter().filter(|e| self.editions.get(&e.code) != Some(e)).cloned().collect();
        let publication = Publication { site: site.to_owned(), new, gone, editions };
        let nothing =
            publication.new.is_empty() && publication.gone.is_empty() && publication.editions.is_empty();
        (first || self.is_forked() || !nothing).then_some(publication)
    }

    /// Every address of any site at which something about somebody ever lay.
    #[must_use]
    pub fn ever_about_somebody(&self) -> BTreeSet<OutPath> {
        let sites = self.sites.values().flat_map(|site| &site.ever);
        let about = sites.filter(|(_, ever)| ever.owner != Owner::Nobody).map(|(path, _)| path.clone());
        about.chain(self.withdrawals.iter().flat_map(|w| w.addresses.iter().cloned())).collect()
    }

    /// Every address of any site that ever showed a story.
    #[must_use]
    pub fn ever_of(&self, story: StoryId) -> BTreeSet<OutPath> {
        let sites = self.sites.values().flat_map(|site| &site.ever);
        let own = sites.filter(|(_, ever)| ever.owner.is(story)).map(|(path, _)| path.clone());
        let noted = self.withdrawals.iter().filter(|w| w.story == story);
        own.chain(noted.flat_map(|w| w.addresses.iter().cloned())).collect()
    }

    /// Every story that any address ever showed.
    #[must_use]
    pub fn stories(&self) -> BTreeSet<StoryId> {
        let owners = self.sites.values().flat_map(|site| site.ever.values()).map(|ever| &ever.owner);
        let shown = owners.flat_map(|owner| match owner {
            Owner::Stories(ids) => ids.iter().copied().collect::<Vec<_>>(),
            Owner::Nobody | Owner::Many => Vec::new(),
        });
        shown.chain(self.withdrawals.iter().map(|w| w.story)).collect()
    }

    /// Whether two copies of the project have parted, and nothing has been noted since that joins them.
    #[must_use]
    pub fn is_forked(&self) -> bool {
        self.heads.len() > 1
    }
}
