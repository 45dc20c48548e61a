//! Turns a story or page file into its fields and text as written. Does not compare files with each other.

mod front;
mod neutral;

pub use front::split;
pub use neutral::{Approval, Neutral, NeutralPhoto, ToldAt};

use std::collections::BTreeMap;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use crate::diag::{Area, Diagnostics, SourceFile};
use crate::lang::Lang;
use crate::model::words::vocabulary;
use crate::parse::fields::Fields;
use crate::parse::markdown::Body;
use crate::parse::yaml::{Kind, Node};
use crate::parse::{At, Reading};
use crate::slug;

/// Longest title, in characters: two lines on a card.
pub const MAX_TITLE: usize = 120;
/// Longest summary, in characters.
pub const MAX_SUMMARY: usize = 200;
/// Longest quote, in characters.
pub const MAX_QUOTE: usize = 300;

/// A story file in one language.
#[derive(Clone, Debug)]
pub struct StoryFile {
    /// The file.
    pub file: Arc<SourceFile>,
    /// Its language, from its name.
    pub lang: Lang,
    /// The neutral fields; the source file has them.
    pub neutral: Option<Neutral>,
    /// `draft: true`, also where the rest of the neutral fields cannot be read.
    pub draft: bool,
    /// The text.
    pub text: StoryText,
    /// How it was translated; a translation has it.
    pub translation: Option<Translation>,
    /// The neutral fields as a tree, for comparing a repetition in a translation with the source.
    pub repeated: BTreeMap<String, Node>,
}

/// What a story says in one language.
#[derive(Clone, Debug, Default)]
pub struct StoryText {
    /// Title, slugs and summary.
    pub head: Head,
    /// A sentence of the person's own.
    pub quote: Option<At<String>>,
    /// The name, as `returnee.name_is` says.
    pub name: Option<At<String>>,
    /// The first name alone, where the name is the full one.
    pub first: Option<At<String>>,
    /// Town.
    pub town: Option<At<String>>,
    /// Region.
    pub region: Option<At<String>>,
    /// Alt text and caption of each photo.
    pub photos: Vec<PhotoText>,
    /// A short text for the printed card.
    pub print: Option<At<String>>,
    /// The text itself.
    pub body: Body,
}

/// What stories and pages have in common.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// Title.
    pub title: Option<At<String>>,
    /// The last part of the address, if given.
    pub slug: Option<At<String>>,
    /// Earlier ones.
    pub old_slugs: Vec<At<String>>,
    /// The short version.
    pub summary: Option<At<String>>,
}

/// What is said of a photo in one language.
#[derive(Clone, Debug, Default)]
pub struct PhotoText {
    /// Alt text.
    pub alt: Option<At<String>>,
    /// Caption.
    pub caption: Option<At<String>>,
}

/// How a translation was made.
#[derive(Clone, Debug)]
pub struct Translation {
    /// How far it is.
    pub state: At<State>,
    /// Who made it.
    pub by: Option<At<String>>,
    /// Hashes of the source's fields it was made from.
    pub from: BTreeMap<String, String>,
    /// Hashes of the source's paragraphs it was made from.
    pub body: Option<Vec<String>>,
}

vocabulary! {
    /// How far a translation is.
    State {
        /// By machine; nobody has checked it.
        Machine = "machine",
        /// In work.
        Draft = "draft",
        /// Checked by a person.
        Reviewed = "reviewed",
    }
}

/// A page file in one language.
#[derive(Clone, Debug)]
pub struct PageFile {
    /// The file.
    pub file: Arc<SourceFile>,
    /// Its language, from its name.
    pub lang: Lang,
    /// Its id; the source file has one.
    pub id: Option<At<String>>,
    /// Its place in the menu.
    pub menu: Option<u32>,
    /// Invented.
    pub example: bool,
    /// Not published yet.
    pub draft: bool,
    /// Title, slugs and summary.
    pub head: Head,
    /// The text.
    pub body: Body,
    /// How it was translated.
    pub translation: Option<Translation>,
}

/// Reads a story file.
#[must_use]
pub fn read(file: &Arc<SourceFile>, lang: Lang) -> (Option<StoryFile>, Diagnostics) {
    let mut reading = Reading::new(file, Area::Content);
    let story = front::read(&mut reading).map(|(node, body)| {
        let mut f = Fields::new(&mut reading, &node, "a story");
        let translation = translation(&mut reading, &mut f);
        let is_source = f.has("id") && translation.is_none();
        let (text, mixed) = text(&mut reading, &mut f, body);
        let neutral = neutral::read(&mut reading, &mut f, &mixed, is_source);
        f.finish(&mut reading);
        check_lengths(&mut reading, &text);
        let repeated = neutral::comparable(&node);
        let draft = repeated
            .get("draft")
            .is_some_and(|n| matches!(&n.kind, Kind::Text(t) if t.eq_ignore_ascii_case("true")));
        StoryFile {
            draft,
            file: Arc::clone(file),
            lang,
            neutral: neutral.filter(|_| is_source),
            text,
            translation,
            repeated,
        }
    });
    (story, reading.found)
}

/// Reads a page file.
#[must_use]
pub fn read_page(file: &Arc<SourceFile>, lang: Lang) -> (Option<PageFile>, Diagnostics) {
    let mut reading = Reading::new(file, Area::Content);
    let page = front::read(&mut reading).map(|(node, body)| {
        let mut f = Fields::new(&mut reading, &node, "a page");
        let translation = translation(&mut reading, &mut f);
        let id = f.parsed(&mut reading, "id", "an id of small letters, digits and hyphens", plain_id);
        let head = head(&mut reading, &mut f);
        let menu = f.number(&mut reading, "menu", 1..=99).map(|m| m.value);
        let example = f.flag(&mut reading, "example").is_some_and(|e| e.value);
        let draft = f.flag(&mut reading, "draft").is_some_and(|d| d.value);
        f.finish(&mut reading);
        limit(&mut reading, head.title.as_ref(), "title", MAX_TITLE);
        limit(&mut reading, head.summary.as_ref(), "summary", MAX_SUMMARY);
        let id = id.filter(|_| translation.is_none());
        PageFile { file: Arc::clone(file), lang, id, menu, example, draft, head, body, translation }
    });
    (page, reading.found)
}

/// An id of small letters, digits and hyphens.
#[must_use]
pub fn plain_id(text: &str) -> Option<String> {
    let fine = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (!text.is_empty() && text.len() <= 60 && text.bytes().all(fine)).then(|| text.to_owned())
}

fn head(reading: &mut Reading, f: &mut Fields<'_>) -> Head {
    let title = f.required(reading, "title", "Add `title:` with the title in this file's language.");
    let slug = f.parsed(reading, "slug", "words joined by hyphens, without blanks or signs", slug_of);
    let old_slugs = f.list(reading, "old_slugs");
    let summary = f.text(reading, "summary");
    Head { title, slug, old_slugs, summary }
}

/// The slug a text is, in normal form: capitals and decomposed letters are survived, other signs are not.
fn slug_of(text: &str) -> Option<String> {
    let normal = slug::slugify(text);
    let folded: String = text.nfc().flat_map(char::to_lowercase).nfc().collect();
    (!normal.is_empty() && normal == folded).then_some(normal)
}

/// The translatable fields, and the maps that hold neutral ones beside them.
fn text<'n>(reading: &mut Reading, f: &mut Fields<'n>, body: Body) -> (StoryText, Mixed<'n>) {
    let head = head(reading, f);
    let quote = f.text(reading, "quote");
    let mut mixed = Mixed { returnee: None, photos: Vec::new() };
    let (mut name, mut first) = (None, None);
    if let Some(node) = f.get("returnee") {
        let mut r = Fields::new(reading, node, "`returnee`");
        name = r.text(reading, "name");
        first = r.text(reading, "first");
        mixed.returnee = Some(r);
    }
    let (mut town, mut region) = (None, None);
    if let Some(node) = f.get("place") {
        let mut p = Fields::new(reading, node, "`place`");
        town = p.text(reading, "town");
        region = p.text(reading, "region");
        p.finish(reading);
    }
    let mut photos = Vec::new();
    for node in f.items(reading, "photos") {
        let mut p = Fields::new(reading, node, "a photo");
        photos.push(PhotoText { alt: p.text(reading, "alt"), caption: p.text(reading, "caption") });
        mixed.photos.push(p);
    }
    let mut print = None;
    if let Some(node) = f.get("print") {
        let mut p = Fields::new(reading, node, "`print`");
        print = p.text(reading, "text");
        p.finish(reading);
    }
    (StoryText { head, quote, name, first, town, region, photos, print, body }, mixed)
}

/// Maps that hold translatable and neutral fields side by side, half read.
struct Mixed<'n> {
    returnee: Option<Fields<'n>>,
    photos: Vec<Fields<'n>>,
}

fn check_lengths(reading: &mut Reading, text: &StoryText) {
    limit(reading, text.head.title.as_ref(), "title", MAX_TITLE);
    limit(reading, text.head.summary.as_ref(), "summary", MAX_SUMMARY);
    limit(reading, text.quote.as_ref(), "quote", MAX_QUOTE);
}

fn limit(reading: &mut Reading, text: Option<&At<String>>, key: &str, most: usize) {
    let Some(text) = text else { return };
    let length = text.value.chars().count();
    if length > most {
        reading.error(
            "too-long",
            &text.span,
            format!("`{key}` has {length} characters; there is room for {most}"),
            format!("{} too many", length - most),
            "Shorten it; what is more belongs into the text below.",
        );
    }
}

fn translation(reading: &mut Reading, f: &mut Fields<'_>) -> Option<Translation> {
    let node = f.get("translation")?;
    let mut t = Fields::new(reading, node, "`translation`");
    let state = t.word(reading, "state", State::from_word, State::words(), "unknown-word");
    if state.is_none() && !t.is_filled("state") {
        t.missing(
            reading,
            "state",
            "Write `state: draft`, and `state: reviewed` once a person has checked it.",
        );
    }
    let by = t.text(reading, "by");
    let (mut from, mut body) = (BTreeMap::new(), None);
    if let Some(node) = t.get("from") {
        let mut h = Fields::new(reading, node, "`from`");
        for entry in h.entries() {
            match &entry.value.kind {
                Kind::Text(hash) => {
                    from.insert(entry.key.clone(), hash.clone());
                }
                Kind::List(items) => {
                    let hashes = items
                        .iter()
                        .filter_map(|n| if let Kind::Text(t) = &n.kind { Some(t.clone()) } else { None });
                    body = Some(hashes.collect());
                }
                Kind::Nothing | Kind::Map(_) => {}
            }
        }
    }
    t.finish(reading);
    let state = state.unwrap_or(At::new(State::Draft, node.span.clone()));
    Some(Translation { state, by, from, body })
}

#[cfg(test)]
mod tests;
