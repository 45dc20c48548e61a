//! Reads the `photos:` of a consent record. Decides nothing, and opens no picture.

use super::first_line;
use crate::consent::cleared::Rect;
use crate::consent::record::{Mask, Person, PhotoConsent, Rights};
use crate::parse::fields::Fields;
use crate::parse::yaml::Node;
use crate::parse::{At, Reading};
use crate::rule::{Rule, holds};

pub(super) fn photo(reading: &mut Reading, node: &Node, people: &[Person]) -> Option<PhotoConsent> {
    let mut f = Fields::new(reading, node, "a photo");
    let file = f.required(reading, "file", "Add `file: media/…`.");
    let hash = f.parsed(reading, "blake3", "the 64 letters and digits of a BLAKE3 hash", hash);
    let listed = f.get("people").is_some();
    let who = f.list(reading, "people");
    f.not_left_empty(reading, "crop");
    f.not_left_empty(reading, "mask");
    let crop = f.get("crop").and_then(|n| rect(reading, n, "`crop`").map(|(r, _)| r));
    let mut masks = Vec::new();
    for item in f.items(reading, "mask") {
        if let Some((area, who)) = rect(reading, item, "a mask") {
            known_person(reading, who.as_ref(), people);
            masks.push((area, who));
        }
    }
    f.not_left_empty(reading, "not_the_one");
    let not_the_one = f.list(reading, "not_the_one").into_iter().map(|word| word.value).collect();
    let rights = f.get("rights").map_or(Rights::Unsettled, |n| rights(reading, n));
    f.finish(reading);
    let nobody = matches!(who.as_slice(), [one] if one.value == "none");
    if !nobody {
        for person in &who {
            known_person(reading, Some(person), people);
        }
    }
    // Whoever is masked is in the picture, and must be asked like everybody else in it.
    for mask in masks.iter().filter_map(|(_, who)| who.as_ref()) {
        if (nobody || !who.iter().any(|w| w.value == mask.value)) && holds(Rule::MaskedListed) {
            reading.error(
                "masked-stranger",
                &mask.span,
                format!("`{}` is masked, but not among the photo's `people`", mask.value),
                "a mask for somebody who is not listed",
                "List everybody in the picture under `people:`, masked or not.",
            );
        }
    }
    let masks = masks.into_iter().map(|(area, who)| Mask { area, who: who.map(|w| w.value) }).collect();
    let who = if nobody {
        Some(Vec::new())
    } else {
        (listed && !who.is_empty()).then(|| who.into_iter().map(|w| w.value).collect())
    };
    Some(PhotoConsent {
        file: file?.value,
        span: first_line(node),
        hash: hash.map(|h| h.value),
        people: who,
        crop,
        masks,
        rights,
        not_the_one,
    })
}

fn known_person(reading: &mut Reading, who: Option<&At<String>>, people: &[Person]) {
    if let Some(who) = who
        && holds(Rule::PersonKnown)
        && !people.iter().any(|p| p.id == who.value)
    {
        let ids: Vec<&str> = people.iter().map(|p| p.id.as_str()).collect();
        reading.error(
            "unknown-person",
            &who.span,
            format!("nobody has the id `{}`", who.value),
            "not among `people`",
            format!("Known are: {}; or write `people: none` if nobody is in the picture.", ids.join(", ")),
        );
    }
}

fn hash(text: &str) -> Option<[u8; 32]> {
    blake3::Hash::from_hex(text).ok().map(|h| *h.as_bytes())
}

fn rights(reading: &mut Reading, node: &Node) -> Rights {
    let mut f = Fields::new(reading, node, "`rights`");
    f.required(reading, "owner", "Write who owns the photo: `rights: {owner: IOM, until: 2030-01-01}`.");
    let until = f.date(reading, "until");
    let limited = f.has("until");
    f.finish(reading);
    match until {
        Some(until) => Rights::Until(until.value),
        None if limited => Rights::Unsettled,
        None => Rights::Unlimited,
    }
}

/// A rectangle, and whom it covers if it is a mask.
pub(in crate::parse) fn rect(
    reading: &mut Reading,
    node: &Node,
    what: &'static str,
) -> Option<(Rect, Option<At<String>>)> {
    let mut f = Fields::new(reading, node, what);
    let mut side = |reading: &mut Reading, key: &'static str, least: u32| {
        let number = f.number(reading, key, least..=100_000);
        if number.is_none() && !f.is_filled(key) {
            f.missing(
                reading,
                key,
                "Write `{x: 0, y: 0, w: 3000, h: 2000}`, in pixels of the upright photo.",
            );
        }
        number.map(|n| n.value)
    };
    let corner = (side(reading, "x", 0), side(reading, "y", 0));
    let size = (side(reading, "w", 1), side(reading, "h", 1));
    let who = if what == "a mask" { f.text(reading, "who") } else { None };
    f.finish(reading);
    Some((Rect { x: corner.0?, y: corner.1?, w: size.0?, h: size.1? }, who))
}
