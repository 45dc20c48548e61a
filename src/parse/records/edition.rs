//! Turns the manifest of a printed edition into a value, and back. Does not know the stories, the partners or the other editions.
//!
//! Manifests are written by the program and read by it years later: whatever is not understood to the letter is an error.

mod story;
mod write;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

pub use write::text;

use crate::date::Date;
use crate::diag::{Area, Diagnostics, SourceFile};
use crate::lang::Lang;
use crate::model::levels::ChannelName;
use crate::model::manifest::{Code, Edition, EditionKind, Profile, Selection, StoryOnPaper};
use crate::model::words::{Country, Use};
use crate::parse::fields::{Fields, word_of};
use crate::parse::site::{https, schema};
use crate::parse::story::plain_id;
use crate::parse::yaml::{self, Node};
use crate::parse::{At, Reading};

/// The channels an edition on paper can rest on.
const CHANNELS: [ChannelName; 2] = [ChannelName::Print, ChannelName::Partners];

/// Most copies of one edition.
const COPIES: u32 = 1_000_000;

/// What a code looks like.
const CODE: &str = "the code of an edition, such as AR-2026-3";

/// A manifest and where the parts stand that other files must agree with.
#[derive(Clone, Debug)]
pub struct Manifest {
    /// What it says.
    pub edition: Edition,
    /// The file, for pointing into it.
    pub file: Arc<SourceFile>,
    /// Where its code stands.
    pub code_span: Range<usize>,
    /// Where the partner stands.
    pub partner_span: Range<usize>,
    /// Every other edition it speaks of.
    pub cites: Vec<At<Code>>,
}

/// Reads a manifest.
#[must_use]
pub fn edition(file: &Arc<SourceFile>) -> (Option<Manifest>, Diagnostics) {
    let mut reading = Reading::new(file, Area::Content);
    let manifest =
        yaml::read(&mut reading, 0..file.text.len()).and_then(|node| manifest(&mut reading, &node));
    let sound = !reading.found.has_errors();
    (manifest.filter(|_| sound), reading.found)
}

fn manifest(reading: &mut Reading, node: &Node) -> Option<Manifest> {
    let mut f = Fields::new(reading, node, "an edition");
    schema(reading, &mut f);
    let code = f.parsed(reading, "code", CODE, Code::parse);
    let kind = f.word(reading, "kind", EditionKind::from_word, EditionKind::words(), "unknown-word");
    let profile = f.word(reading, "profile", Profile::from_word, Profile::words(), "unknown-word");
    let languages = languages(reading, &mut f, 2);
    let made = f.date(reading, "made");
    let site = f.parsed(reading, "site", "an address that begins with https://", https);
    let partner = f.parsed(reading, "partner", "the id of a record in content/partners", plain_id);
    let copies = f.number(reading, "copies", 1..=COPIES);
    let channels = channels(reading, &mut f);
    let selection = f.get("selection").map_or_else(Selection::default, |n| selection(reading, n));
    let since = f.parsed(reading, "since", CODE, Code::parse);
    let replaces = codes(reading, &mut f, "replaces");
    let superseded_by = f.parsed(reading, "superseded_by", CODE, Code::parse);
    // Left empty, it would call nothing back, and somebody meant it to.
    for key in ["recalled", "superseded_by", "replaces", "since", "partner"] {
        f.not_left_empty(reading, key);
    }
    let recalled = f.date(reading, "recalled");
    let stories = stories(reading, &mut f);
    for key in ["code", "kind", "profile", "languages", "made", "copies", "channels", "stories"] {
        if !f.is_filled(key) {
            f.missing(
                reading,
                key,
                "Take the manifest back from the version before: nobody writes it by hand.",
            );
        }
    }
    let partner_span = f.place("partner");
    f.finish(reading);
    let (code, made) = (code?, made?);
    agree(reading, &code, &languages, made.value);
    let others = since.iter().chain(&replaces).chain(&superseded_by);
    let cites = others.cloned().collect();
    let edition = Edition {
        code: code.value,
        kind: kind?.value,
        profile: profile?.value,
        languages,
        made: made.value,
        site: site.map(|s| s.value),
        partner: partner.map(|p| p.value),
        copies: copies?.value,
        channels,
        selection,
        since: since.map(|c| c.value),
        replaces: replaces.into_iter().map(|c| c.value).collect(),
        superseded_by: superseded_by.map(|c| c.value),
        recalled: recalled.map(|d| d.value),
        stories,
    };
    Some(Manifest { edition, file: Arc::clone(&reading.file), code_span: code.span, partner_span, cites })
}

/// The code says in which languages and year the edition was made. Two places, one truth.
fn agree(reading: &mut Reading, code: &At<Code>, languages: &[Lang], made: Date) {
    let letters = Code::letters_of(languages);
    let (year, _, _) = made.ymd();
    if !languages.is_empty() && (code.value.letters() != letters || code.value.year() != year) {
        reading.error(
            "edition-code",
            &code.span,
            format!(
                "an edition in `{}` made in {year} cannot be called {}",
                letters.to_lowercase(),
                code.value
            ),
            format!("`languages` and `made` ask for {letters}-{year}-…"),
            "Take the manifest back from the version before: the code is printed on every copy.",
        );
    }
}

/// Languages, each once, in the order written.
fn languages(reading: &mut Reading, f: &mut Fields<'_>, most: usize) -> Vec<Lang> {
    let mut all = Vec::new();
    for word in f.list(reading, "languages") {
        let lang = word_of(reading, &word, "languages", Lang::from_code, Lang::codes(), "unknown-language");
        if lang.is_some_and(|l| all.contains(&l)) || all.len() == most {
            let message = format!("`languages` needs at most {most} languages, each once");
            reading.error("bad-value", &word.span, message, "one too many", "Take it out.");
        } else {
            all.extend(lang);
        }
    }
    all
}

fn channels(reading: &mut Reading, f: &mut Fields<'_>) -> BTreeSet<ChannelName> {
    let known = |word: &str| CHANNELS.into_iter().find(|c| c.word() == word);
    let all = || CHANNELS.iter().map(|c| c.word());
    let list = f.list(reading, "channels");
    list.iter().filter_map(|t| word_of(reading, t, "channels", known, all(), "unknown-word")).collect()
}

fn selection(reading: &mut Reading, node: &Node) -> Selection {
    let mut f = Fields::new(reading, node, "`selection`");
    let countries = f.list(reading, "countries");
    let countries = countries.iter().filter_map(|t| {
        word_of(reading, t, "countries", Country::parse, Country::codes(), "unknown-country")
    });
    let countries = countries.collect();
    let uses = f.list(reading, "uses");
    let uses =
        uses.iter().filter_map(|t| word_of(reading, t, "uses", Use::from_word, Use::words(), "unknown-use"));
    let uses = uses.collect();
    f.finish(reading);
    Selection { countries, uses }
}

fn codes(reading: &mut Reading, f: &mut Fields<'_>, key: &'static str) -> Vec<At<Code>> {
    let mut all = Vec::new();
    for word in f.list(reading, key) {
        match Code::parse(&word.value) {
            Some(code) => all.push(At::new(code, word.span)),
            None => reading.error(
                "bad-value",
                &word.span,
                format!("`{key}` needs {CODE}"),
                "this is not one",
                format!("Write {CODE}."),
            ),
        }
    }
    all
}

fn stories(reading: &mut Reading, f: &mut Fields<'_>) -> Vec<StoryOnPaper> {
    let mut all: Vec<StoryOnPaper> = Vec::new();
    for item in f.items(reading, "stories") {
        let Some(story) = story::story(reading, item) else { continue };
        if all.iter().any(|s| s.id == story.id || s.card == story.card) {
            reading.error(
                "edition-story-twice",
                &item.span,
                format!(
                    "{} as number {}: the story or the number is in the edition already",
                    story.id, story.card
                ),
                "second time",
                "Take the manifest back from the version before: each number on paper means one story.",
            );
        } else {
            all.push(story);
        }
    }
    all
}

#[cfg(test)]
mod tests;
