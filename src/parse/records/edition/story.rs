//! Reads the `stories:` of a manifest. Does not know what is agreed to today.

use std::collections::BTreeMap;

use super::languages;
use crate::consent::cleared::Recipe;
use crate::lang::Lang;
use crate::model::levels::{DateLevel, FaceLevel, NameLevel, PlaceLevel};
use crate::model::manifest::{PhotoOnPaper, Scope, ShortHash, StoryOnPaper};
use crate::model::words::StoryId;
use crate::parse::consent::photo::rect;
use crate::parse::fields::{Fields, text_of, word_of};
use crate::parse::story::plain_id;
use crate::parse::yaml::Node;
use crate::parse::{At, Reading};

/// What is to be done about a field that is not there: nobody writes manifests by hand.
const TAKE_BACK: &str = "Take the manifest back from the version before: nobody writes it by hand.";

pub(super) fn story(reading: &mut Reading, node: &Node) -> Option<StoryOnPaper> {
    let mut f = Fields::new(reading, node, "a story of an edition");
    let id = f.parsed(reading, "id", "the id of a story, such as s-0001", StoryId::parse);
    let card = f.number(reading, "card", 1..=9_999);
    let languages = languages(reading, &mut f, Lang::ALL.len());
    let text = f.parsed(reading, "text", "32 letters and digits of a hash", ShortHash::parse);
    let scope = f.get("scope").map(|n| scope(reading, n));
    let names = f.get("names").map_or_else(BTreeMap::new, |n| names(reading, n));
    let mut photos = Vec::new();
    for item in f.items(reading, "photos") {
        photos.extend(photo(reading, item));
    }
    let until = f.date(reading, "until");
    for key in ["id", "card", "languages", "text", "scope", "until"] {
        if !f.is_filled(key) {
            f.missing(reading, key, TAKE_BACK);
        }
    }
    let scope = scope.flatten();
    // Without the photo nobody could tell later whether everybody in it still agrees.
    if scope.is_some_and(|s| s.face > FaceLevel::None) && photos.is_empty() {
        f.missing(reading, "photos", TAKE_BACK);
    }
    f.finish(reading);
    Some(StoryOnPaper {
        id: id?.value,
        card: card?.value,
        languages: languages.into_iter().collect(),
        text: text?.value,
        scope: scope?,
        names,
        photos,
        until: until?.value,
    })
}

fn scope(reading: &mut Reading, node: &Node) -> Option<Scope> {
    let mut f = Fields::new(reading, node, "`scope`");
    let code = "unknown-word";
    let name = f.word(reading, "name", NameLevel::from_word, NameLevel::words(), code);
    let face = f.word(reading, "face", FaceLevel::from_word, FaceLevel::words(), code);
    let place = f.word(reading, "place", PlaceLevel::from_word, PlaceLevel::words(), code);
    let date = f.word(reading, "date", DateLevel::from_word, DateLevel::words(), code);
    // Absent must not mean "nothing of it is on paper".
    for key in ["name", "face", "place", "date"] {
        if !f.is_filled(key) {
            f.missing(reading, key, TAKE_BACK);
        }
    }
    f.finish(reading);
    Some(Scope { name: name?.value, face: face?.value, place: place?.value, date: date?.value })
}

fn names(reading: &mut Reading, node: &Node) -> BTreeMap<String, NameLevel> {
    let mut f = Fields::new(reading, node, "`names`");
    let mut all = BTreeMap::new();
    for entry in f.entries() {
        if plain_id(&entry.key).is_none() {
            let message = format!("`{}` is no person's id", entry.key);
            reading.error("bad-value", &entry.key_span, message, "not an id such as p1", TAKE_BACK);
        }
        let Some(text) = text_of(reading, &entry.value, "names") else { continue };
        let text = At::new(text.value, text.span);
        let level =
            word_of(reading, &text, "names", NameLevel::from_word, NameLevel::words(), "unknown-word");
        all.extend(level.map(|level| (entry.key.clone(), level)));
    }
    all
}

fn photo(reading: &mut Reading, node: &Node) -> Option<PhotoOnPaper> {
    let mut f = Fields::new(reading, node, "a photo of an edition");
    let original = f.parsed(reading, "original", "32 letters and digits of a hash", ShortHash::parse);
    if original.is_none() && !f.is_filled("original") {
        f.missing(reading, "original", TAKE_BACK);
    }
    f.not_left_empty(reading, "crop");
    let crop = f.get("crop").and_then(|n| rect(reading, n, "`crop`")).map(|(area, _)| area);
    let mut masks = Vec::new();
    for item in f.items(reading, "mask") {
        masks.extend(rect(reading, item, "a filled part").map(|(area, _)| area));
    }
    f.finish(reading);
    Some(PhotoOnPaper { original: original?.value, recipe: Recipe { crop, masks } })
}
