//! Turns a withdrawal into what it comes to: which addresses no longer show anything, which printed copies must come back. Decides
//! nothing, and changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::case::{self, Case};
use crate::build::prepare::Project;
use crate::build::{Order, noted, prepare};
use crate::consent::clear::{Asking, Purpose};
use crate::consent::printed;
use crate::ledger::Listed;
use crate::model::levels::ChannelName;
use crate::model::manifest::{Edition, EditionStatus};
use crate::model::words::StoryId;
use crate::place::OutPath;
use crate::{publish, web};

/// What a withdrawal comes to.
#[derive(Clone, Debug)]
pub struct Effect {
    /// The story.
    pub story: StoryId,
    /// The person, by their id in the record.
    pub person: String,
    /// The words of what they take back.
    pub from: Vec<&'static str>,
    /// The day.
    pub on: crate::date::Date,
    /// The number of the withdrawal in the ledger, counted from one.
    pub number: usize,
    /// Each site that was ever published.
    pub sites: Vec<Site>,
    /// Printed editions that must not be used any more because of it.
    pub editions: Vec<Affected>,
}

/// What changes on a site.
#[derive(Clone, Debug)]
pub struct Site {
    /// Scheme and host, ending in `/`.
    pub base_url: String,
    /// Where something of the story ever lay and nothing lies any more.
    pub gone: BTreeSet<OutPath>,
    /// What lies there still, with other bytes than the last time it was noted: pages and lists that held something of it.
    pub changed: BTreeSet<OutPath>,
}

/// A printed edition that holds what was taken back.
#[derive(Clone, Debug)]
pub struct Affected {
    /// The edition.
    pub edition: Edition,
    /// The numbers of the story on its paper.
    pub cards: Vec<u32>,
    /// The edition that may be used in its place.
    pub newer: Option<String>,
}

/// What lies in the finished site.
pub(super) type Listing = BTreeMap<OutPath, Listed>;

impl Effect {
    /// What it has come to, after the site was made again.
    pub(super) fn found(order: &Order<'_>, case: &Case, after: &Project, listing: &Listing) -> Self {
        Self::of(order, case, after, listing)
    }

    /// What it would come to: as exactly as can be said without making the site.
    pub(super) fn foretold(order: &Order<'_>, case: &Case, before: &Project, after: &Project) -> Self {
        let mut effect = Self::of(order, case, after, &Listing::new());
        // Whoever takes back a name leaves the pages where they are.
        if !case.from.all && !case.from.channels.contains(&ChannelName::Web) {
            effect.sites.iter_mut().for_each(|site| site.gone.clear());
        }
        effect.number = before.ledger.withdrawals.len() + 1;
        effect
    }

    fn of(order: &Order<'_>, case: &Case, after: &Project, listing: &Listing) -> Self {
        let asking = Asking { site: &after.site, now: order.now, purpose: Purpose::Publish };
        let ledger = &after.ledger;
        let ever = ledger.ever_of(case.story);
        let mut sites = Vec::new();
        let here = crate::ledger::site(&after.site.base_url).unwrap_or_default();
        let bases: BTreeSet<&String> = ledger.sites.keys().chain([&here]).collect();
        for base in bases {
            let now = ledger.sites.get(base).map(|site| &site.now);
            let known = |path: &&OutPath| {
                ledger.sites.get(base).is_some_and(|site| site.ever.contains_key(*path)) || *base == here
            };
            let gone =
                ever.iter().filter(|path| !listing.contains_key(*path)).filter(known).cloned().collect();
            let other = |(path, listed): &(&OutPath, &Listed)| {
                listing.get(*path).is_some_and(|now| now.digest != listed.digest)
            };
            let changed = now.into_iter().flatten().filter(other).map(|(path, _)| path.clone()).collect();
            sites.push(Site { base_url: base.clone(), gone, changed });
        }
        let number = case::known(ledger, &case.withdrawal(BTreeSet::new(), BTreeSet::new()));
        Self {
            story: case.story,
            person: case.person.clone(),
            from: case.words().into_iter().collect(),
            on: case.on,
            number: number.unwrap_or(ledger.withdrawals.len() + 1),
            sites,
            editions: affected(after, &asking, case.story),
        }
    }

    /// How many printed copies there are.
    #[must_use]
    pub fn copies(&self) -> u32 {
        self.editions.iter().map(|affected| affected.edition.copies).fold(0, u32::saturating_add)
    }

    /// How many addresses no longer show anything.
    #[must_use]
    pub fn gone(&self) -> usize {
        self.sites.iter().map(|site| site.gone.len()).sum()
    }
}

/// The editions whose paper may not be used because of a story.
fn affected(project: &Project, asking: &Asking<'_>, story: StoryId) -> Vec<Affected> {
    let standings = printed::standings(&project.catalogue, asking);
    let editions = project.catalogue.editions.values().map(|m| &m.edition);
    let concerned = |edition: &Edition| {
        let standing = standings.get(&edition.code)?;
        let against = standing.reasons.iter().filter(|reason| reason.story == story);
        let cards: BTreeSet<u32> = against.map(|reason| reason.card).collect();
        let is = standing.status == EditionStatus::Withdrawn && !cards.is_empty();
        is.then(|| Affected {
            edition: edition.clone(),
            cards: cards.into_iter().collect(),
            newer: standing.newer.as_ref().map(ToString::to_string),
        })
    };
    editions.filter_map(concerned).collect()
}

/// Addresses at which the story is about to lie, or lies, and which nobody has noted: the site was not noted after its last upload.
/// Nothing if the site cannot be planned; then only what was noted is known.
pub(super) fn unnoted(order: &Order<'_>, project: &Project, case: &Case) -> BTreeSet<OutPath> {
    // What was never made here since the last time it was noted, was not uploaded from here.
    let made = publish::made(&order.root.join("dist/site"));
    let noted = |path: &String| {
        let path = OutPath::new(path).ok();
        path.is_some_and(|path| project.ledger.sites.values().any(|site| site.ever.contains_key(&path)))
    };
    let handed_out = |path: &&String| !path.starts_with(['.', '_']);
    if !made.is_empty() && made.iter().filter(handed_out).all(noted) {
        return BTreeSet::new();
    }
    let Ok((prepared, _)) = prepare(order) else { return BTreeSet::new() };
    let Ok(plan) = web::plan(&prepared.material()) else { return BTreeSet::new() };
    let ever = project.ledger.ever_of(case.story);
    let own = noted::owners(&plan).into_iter().filter(|(_, owner)| owner.is(case.story));
    own.map(|(path, _)| path).filter(|path| !ever.contains(path)).collect()
}
