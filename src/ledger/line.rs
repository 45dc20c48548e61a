//! Turns an event into the text of a line, and back. Does not know the lines around it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Copies, Digest, Event, LOOKS, Listed, Look, Owner, Publication, Tombstone, What, Withdrawal, path,
    written,
};
use crate::date::{Date, Now};
use crate::model::words::StoryId;
use crate::place::OutPath;

/// The number that changes with the format: an older program refuses a newer line rather than overlook something in it.
pub(super) const SCHEMA: u32 = 1;

/// A line as it is written. Exactly one of the last two fields is there.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    schema: u32,
    before: Vec<String>,
    at: String,
    program: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<Published>,
    #[serde(skip_serializing_if = "Option::is_none")]
    withdrawn: Option<Withdrawn>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Published {
    site: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    new: Vec<New>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    gone: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    editions: Vec<Edition>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct New {
    address: String,
    hash: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    stories: Vec<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    many: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Edition {
    code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    partner: Option<String>,
    copies: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Withdrawn {
    story: String,
    person: String,
    #[serde(default, skip_serializing_if = "is_false")]
    narrator: bool,
    on: String,
    from: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    addresses: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    photos: Vec<Photo>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Photo {
    site: String,
    exact: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    looks: Vec<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands fields over by reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

/// What is wrong with a line taken by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum LineFault {
    /// A marker that version control leaves where it could not join two copies of a file.
    Conflict,
    /// Written by a newer program.
    Newer(u64),
    /// No line of a ledger, and why.
    Unclear(String),
}

/// The text of a line, without its line break. `before` are the hashes of the lines it follows.
pub(super) fn write(event: &Event, before: &BTreeSet<[u8; 32]>) -> String {
    let (published, withdrawn) = match &event.what {
        What::Published(publication) => (Some(publication_out(publication)), None),
        What::Withdrawn(withdrawal) => (None, Some(withdrawal_out(withdrawal))),
    };
    let line = Line {
        schema: SCHEMA,
        before: before.iter().map(hex).collect(),
        at: event.at.rfc3339(),
        program: event.program.clone(),
        published,
        withdrawn,
    };
    // Texts, numbers and lists always have a form in JSON, and none of them a line break.
    serde_json::to_string(&line).unwrap_or_default()
}

/// An event and the hashes of the lines it follows.
///
/// # Errors
/// What is wrong with the line.
pub(super) fn read(text: &str) -> Result<(Event, BTreeSet<[u8; 32]>), LineFault> {
    if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|mark| text.starts_with(mark)) {
        return Err(LineFault::Conflict);
    }
    let line: Line =
        serde_json::from_str(text).map_err(|why| newer(text).unwrap_or_else(|| unclear(&why)))?;
    if line.schema != SCHEMA {
        return Err(
            newer(text).unwrap_or_else(|| LineFault::Unclear(format!("there is no schema {}", line.schema)))
        );
    }
    let before = all(line.before.iter(), "before", unhex)?;
    let at = Now::parse(&line.at).filter(|at| at.rfc3339() == line.at);
    let at = at.ok_or_else(|| bad("at", &line.at))?;
    let what = match (line.published, line.withdrawn) {
        (Some(published), None) => What::Published(publication_in(published)?),
        (None, Some(withdrawn)) => What::Withdrawn(withdrawal_in(withdrawn)?),
        (Some(_), Some(_)) | (None, None) => {
            return Err(LineFault::Unclear(
                "it says neither what was published nor what was taken back".to_owned(),
            ));
        }
    };
    Ok((Event { at, program: line.program, what }, before.into_iter().collect()))
}

/// Only the number is looked at: nobody knows what else a newer program writes.
fn newer(text: &str) -> Option<LineFault> {
    #[derive(Deserialize)]
    struct Number {
        schema: u64,
    }
    let Number { schema } = serde_json::from_str(text).ok()?;
    (schema > u64::from(SCHEMA)).then_some(LineFault::Newer(schema))
}

fn unclear(why: &serde_json::Error) -> LineFault {
    // Its own count of lines is that of this one line.
    let why = why.to_string();
    LineFault::Unclear(why.split(" at line ").next().unwrap_or_default().to_owned())
}

fn bad(field: &str, value: &str) -> LineFault {
    let shown: String = value.chars().take(60).collect();
    LineFault::Unclear(format!("`{field}` cannot be {shown:?}"))
}

fn all<'t, T>(
    texts: impl Iterator<Item = &'t String>,
    field: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, LineFault> {
    texts.map(|text| parse(text).ok_or_else(|| bad(field, text))).collect()
}

fn publication_out(publication: &Publication) -> Published {
    let new = publication.new.iter().map(|(path, listed)| New {
        address: written(path),
        hash: listed.digest.to_string(),
        stories: match &listed.owner {
            Owner::Stories(ids) => ids.iter().map(ToString::to_string).collect(),
            Owner::Nobody | Owner::Many => Vec::new(),
        },
        many: listed.owner == Owner::Many,
    });
    let edition = |e: &Copies| Edition { code: e.code.clone(), partner: e.partner.clone(), copies: e.copies };
    Published {
        site: publication.site.clone(),
        new: new.collect(),
        gone: publication.gone.iter().map(written).collect(),
        editions: publication.editions.iter().map(edition).collect(),
    }
}

fn publication_in(published: Published) -> Result<Publication, LineFault> {
    let site = super::site(&published.site).filter(|site| *site == published.site);
    let site = site.ok_or_else(|| bad("site", &published.site))?;
    let mut new = BTreeMap::new();
    for entry in published.new {
        let path = path(&entry.address).ok_or_else(|| bad("address", &entry.address))?;
        let digest = Digest::parse(&entry.hash).ok_or_else(|| bad("hash", &entry.hash))?;
        let ids: BTreeSet<StoryId> =
            all(entry.stories.iter(), "stories", StoryId::parse)?.into_iter().collect();
        let owner = match (ids.is_empty(), entry.many) {
            (true, false) => Owner::Nobody,
            (true, true) => Owner::Many,
            (false, false) => Owner::Stories(ids),
            (false, true) => return Err(bad("many", "true")),
        };
        if new.insert(path, Listed { digest, owner }).is_some() {
            return Err(bad("address", &entry.address));
        }
    }
    let gone: BTreeSet<OutPath> = all(published.gone.iter(), "gone", path)?.into_iter().collect();
    if let Some(both) = gone.iter().find(|path| new.contains_key(*path)) {
        return Err(bad("gone", &written(both)));
    }
    let edition = |e: Edition| Copies { code: e.code, partner: e.partner, copies: e.copies };
    Ok(Publication { site, new, gone, editions: published.editions.into_iter().map(edition).collect() })
}

fn withdrawal_out(withdrawal: &Withdrawal) -> Withdrawn {
    Withdrawn {
        story: withdrawal.story.to_string(),
        person: withdrawal.person.clone(),
        narrator: withdrawal.narrator,
        on: withdrawal.on.to_string(),
        from: withdrawal.from.iter().cloned().collect(),
        addresses: withdrawal.addresses.iter().map(written).collect(),
        photos: withdrawal.photos.iter().map(photo_out).collect(),
    }
}

fn photo_out(tombstone: &Tombstone) -> Photo {
    Photo {
        site: tombstone.site.clone(),
        exact: tombstone.exact.to_string(),
        looks: tombstone.looks.iter().map(ToString::to_string).collect(),
    }
}

fn withdrawal_in(withdrawn: Withdrawn) -> Result<Withdrawal, LineFault> {
    let story = StoryId::parse(&withdrawn.story).ok_or_else(|| bad("story", &withdrawn.story))?;
    let on = Date::parse(&withdrawn.on).ok_or_else(|| bad("on", &withdrawn.on))?;
    let addresses = all(withdrawn.addresses.iter(), "addresses", path)?.into_iter().collect();
    let from = withdrawn.from.into_iter().collect();
    let photos = withdrawn.photos.into_iter().map(photo_in).collect::<Result<_, _>>()?;
    let (person, narrator) = (withdrawn.person, withdrawn.narrator);
    Ok(Withdrawal { story, person, narrator, on, from, addresses, photos })
}

fn photo_in(photo: Photo) -> Result<Tombstone, LineFault> {
    let site = super::site(&photo.site).filter(|site| *site == photo.site);
    let site = site.ok_or_else(|| bad("site", &photo.site))?;
    let exact = Digest::parse(&photo.exact).ok_or_else(|| bad("exact", &photo.exact))?;
    let looks: BTreeSet<Look> = all(photo.looks.iter(), "looks", Look::parse)?.into_iter().collect();
    // Each is compared with every photo of every build.
    if looks.len() != photo.looks.len() || looks.len() > LOOKS {
        return Err(bad("looks", &photo.looks.join(" ")));
    }
    Ok(Tombstone { site, exact, looks })
}

/// A hash in hexadecimal digits.
pub(super) fn hex(hash: &[u8; 32]) -> String {
    blake3::Hash::from_bytes(*hash).to_hex().to_string()
}

/// The hash of 64 hexadecimal digits in small letters.
pub(super) fn unhex(text: &str) -> Option<[u8; 32]> {
    let hash = blake3::Hash::from_hex(text).ok()?;
    (hash.to_hex().as_str() == text).then(|| *hash.as_bytes())
}
