//! Turns photos that are taken back into tombstones for the ledger, and finds such photos among those about to be shown, whatever
//! they are called and whatever size they have. Decides nothing about consent, and shows nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::{Pictures, Project};
use crate::consent::cleared::{PhotoGrant, Recipe};
use crate::consent::record::{Person, PhotoConsent, Record, Role};
use crate::consent::taken::agreed_since;
use crate::diag::{Area, Diagnostic, Diagnostics, Spot};
use crate::ledger::{self, ALIKE, Digest, Look, Marker, Tombstone, Withdrawal};
use crate::media::{self, Looks};
use crate::model::words::StoryId;

/// Letters and digits of the word by which the office says that a picture is another one.
const WORD: usize = 8;

/// The tombstones of photos as they are filed: of their bytes, and of what can be seen on the original and on the picture as it was
/// published. Of a photo whose file is gone or cannot be read, the bytes alone; of one whose bytes were never filed, nothing.
pub fn tombstones<'r>(
    project: &Project,
    photos: impl IntoIterator<Item = &'r PhotoConsent>,
) -> BTreeSet<Tombstone> {
    let by_hash = project.sources.by_hash();
    // The ledger tells which key a tombstone has: whatever stands here, it is found again.
    let base = &project.site.base_url;
    let site = ledger::site(base).unwrap_or_else(|| "https://localhost/".to_owned());
    let marker = Marker::of(&site);
    let stone = |photo: &PhotoConsent| {
        let hash = photo.hash?;
        let masks = photo.masks.iter().map(|mask| mask.area).collect();
        let recipe = Recipe { crop: photo.crop, masks };
        let looks = by_hash.get(&hash).map(|original| media::looks(original, &recipe)).unwrap_or_default();
        let looks = looks.all().map(|look| marker.look(look.upright())).collect();
        Some(Tombstone { site: site.clone(), exact: marker.exact(&hash), looks })
    };
    photos.into_iter().filter_map(stone).collect()
}

/// Finds the photos about to be shown that were taken back, each with the story that shows it. Without `pictures`, which could not
/// be made, by their bytes alone.
pub(super) fn check<'g>(
    project: &Project,
    shown: impl IntoIterator<Item = (StoryId, &'g PhotoGrant)>,
    pictures: Option<&Pictures>,
) -> Diagnostics {
    let mut found = Diagnostics::new();
    let stones = Stones::of(&project.ledger.withdrawals);
    if stones.all.is_empty() {
        return found;
    }
    let shown: BTreeSet<(StoryId, &PhotoGrant)> = shown.into_iter().collect();
    let mut told = BTreeSet::new();
    for (id, grant) in shown {
        let Some(story) = project.catalogue.stories.get(&id) else { continue };
        let Some(record) = &story.consent else { continue };
        let marks = stones.marks(grant.original(), pictures.and_then(|pictures| pictures.looks(grant)));
        for photo in record.photos.iter().filter(|photo| photo.hash.as_ref() == Some(grant.original())) {
            let path = format!("content/stories/{}/{}", story.folder, photo.file);
            if !told.contains(&path)
                && let Some(fault) = stones.fault((id, record, photo), grant.original(), &marks, &path)
            {
                told.insert(path);
                found.push(fault);
            }
        }
    }
    found
}

/// A tombstone and how it came to be.
struct Stone<'l> {
    withdrawal: &'l Withdrawal,
    tombstone: &'l Tombstone,
}

/// Everything that was taken back, with the keys it was marked with.
struct Stones<'l> {
    all: Vec<Stone<'l>>,
    markers: BTreeMap<&'l str, Marker>,
}

/// What a photo about to be shown has in common with a tombstone if it is the same: under one key, its bytes and its looks, in every
/// way it may be turned.
struct Marks {
    exact: Digest,
    looks: Vec<Look>,
}

impl<'l> Stones<'l> {
    fn of(withdrawals: &'l [Withdrawal]) -> Self {
        let each = withdrawals.iter().flat_map(|withdrawal| {
            withdrawal.photos.iter().map(move |tombstone| Stone { withdrawal, tombstone })
        });
        let all: Vec<Stone<'l>> = each.collect();
        let sites: BTreeSet<&str> = all.iter().map(|stone| stone.tombstone.site.as_str()).collect();
        Self { all, markers: sites.into_iter().map(|site| (site, Marker::of(site))).collect() }
    }

    /// The marks of a photo under every key.
    fn marks(&self, original: &[u8; 32], looks: Option<&Looks>) -> BTreeMap<&'l str, Marks> {
        let ways: BTreeSet<u64> =
            looks.into_iter().flat_map(Looks::all).flat_map(|look| *look.ways()).collect();
        let under = |marker: &Marker| Marks {
            exact: marker.exact(original),
            looks: ways.iter().map(|bits| marker.look(*bits)).collect(),
        };
        self.markers.iter().map(|(site, marker)| (*site, under(marker))).collect()
    }

    /// What is wrong with a photo that is about to be shown: its very bytes were taken back, or it looks like a photo that was.
    fn fault(
        &self,
        (id, record, photo): (StoryId, &Record, &PhotoConsent),
        original: &[u8; 32],
        marks: &BTreeMap<&str, Marks>,
        path: &str,
    ) -> Option<Diagnostic> {
        let renewed =
            |stone: &Stone<'_>| stone.withdrawal.story == id && agreed_anew(record, stone.withdrawal);
        let mut alike = None;
        for stone in self.all.iter().filter(|stone| !renewed(stone)) {
            let Tombstone { site, exact, looks } = stone.tombstone;
            let Some(marks) = marks.get(site.as_str()) else { continue };
            if marks.exact == *exact {
                return Some(same(stone.withdrawal, path));
            }
            let near = |look: &Look| marks.looks.iter().any(|way| way.distance(*look) <= ALIKE);
            if alike.is_none() && looks.iter().any(near) {
                let word = word(stone.tombstone, original);
                let other = photo.not_the_one.contains(&word);
                alike = (!other).then(|| likeness(stone.withdrawal, path, &word));
            }
        }
        alike
    }
}

/// Whether whoever took something back has agreed again on a later day.
fn agreed_anew(record: &Record, withdrawal: &Withdrawal) -> bool {
    let anew = |person: &Person| agreed_since(person, withdrawal.on);
    match record.person(&withdrawal.person) {
        Some(person) => anew(person),
        // Ids may have been given anew; whoever tells the story is still whoever tells it.
        None if withdrawal.narrator => {
            let mut narrators = record.people.iter().filter(|p| p.role == Role::Narrator).peekable();
            narrators.peek().is_some() && narrators.all(anew)
        }
        None => false,
    }
}

/// The word by which the office says that a photo is not the one that was taken back. It belongs to the two of them, so that it says
/// nothing about any other photo.
fn word(tombstone: &Tombstone, original: &[u8; 32]) -> String {
    let both = [tombstone.exact.to_string().as_bytes(), original].concat();
    let hash = blake3::derive_key("stories 2026: this is not the photo that was taken back", &both);
    blake3::Hash::from_bytes(hash).to_hex().chars().take(WORD).collect()
}

fn same(withdrawal: &Withdrawal, path: &str) -> Diagnostic {
    let Withdrawal { story, on, .. } = withdrawal;
    let message = format!("this photo was taken back with story {story} on {on}, and may not be used");
    Diagnostic::error(Area::Consent, "photo-taken-back", message).at(Spot::path(path), "this photo").remedy(
        "Use another photo, and delete this file. It may be shown again only in that story, and only once whoever took it back has \
         agreed anew: with a day in `given` that is later than the day on which it was taken back.",
    )
}

fn likeness(withdrawal: &Withdrawal, path: &str, word: &str) -> Diagnostic {
    let Withdrawal { story, on, .. } = withdrawal;
    let message = format!(
        "this photo looks like one that was taken back with story {story} on {on}, and may not be used if it is the same"
    );
    Diagnostic::error(Area::Consent, "photo-taken-back", message).at(Spot::path(path), "this photo").remedy(format!(
        "Use another photo if it is the same picture, also in another size or as another file. If somebody has looked at both and it \
         is another picture, write `not_the_one: {word}` into this photo's entry in consent.yaml."
    ))
}
