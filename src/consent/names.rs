//! Looks for names and places that consent hides and that stand unmarked in a text, a field, an address or a file name. Does not
//! change anything: an unmarked name is an error for staff to mend.
//!
//! The consent file holds no names, so the known ones are those of the fields and of every mark in any file of the story.
//! What this cannot know it cannot find: the office's second reader is still needed.

mod find;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

pub use find::occurrences;

use crate::consent::clear::{Absence, Asking, Verdict};
use crate::consent::clear::{body, story as sealed};
use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot};
use crate::lang::Lang;
use crate::model::levels::{ChannelName, NameLevel, PlaceLevel};
use crate::model::text::{Block, Inline};
use crate::model::words::{Country, NameIs};
use crate::parse::At;
use crate::parse::markdown::{Written, WrittenMark};
use crate::resolve::{Catalogue, Story, Telling};

/// A name or place the story's files hold, and who may see it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    words: String,
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Name { person: Option<String>, level: NameLevel },
    Place(PlaceLevel),
}

/// Checks every text of every story that is shown anywhere. `country` gives a country's name in a language.
#[must_use]
pub fn check(
    catalogue: &Catalogue,
    asking: &Asking<'_>,
    country: &dyn Fn(Lang, Country) -> String,
) -> Diagnostics {
    let mut found = Diagnostics::new();
    for story in catalogue.stories.values() {
        let known = known(story, asking, country);
        for (lang, telling) in &story.tellings {
            let Some(verdict) = shown_with(story, asking, *lang) else { continue };
            let hidden: Vec<&Known> = known.iter().filter(|k| !allowed(k, &verdict)).collect();
            telling_text(telling, &hidden, &mut found);
        }
        file_names(story, asking, &known, &mut found);
    }
    found
}

/// A verdict under which the text of a language is shown, in that language or as another one's fallback. The levels are the
/// same in every language: languages only say yes or no.
fn shown_with(story: &Story, asking: &Asking<'_>, text: Lang) -> Option<Verdict> {
    let verdicts = asking.site.langs().filter_map(|lang| asking.verdict(story, ChannelName::Web, lang).ok());
    verdicts.into_iter().find(|v| v.text_lang == text)
}

fn allowed(known: &Known, verdict: &Verdict) -> bool {
    match &known.kind {
        Kind::Name { person: Some(id), level } => verdict.granted.names.get(id).is_some_and(|l| l >= level),
        Kind::Name { person: None, level } => verdict.granted.levels.name >= *level,
        Kind::Place(level) => verdict.granted.levels.place >= *level,
    }
}

/// Everything the story's files call somebody or somewhere. A name may be known at several levels; the lowest counts, so
/// that a pseudonym used in two ways is not forbidden where it is allowed.
fn known(story: &Story, asking: &Asking<'_>, country: &dyn Fn(Lang, Country) -> String) -> Vec<Known> {
    let mut all = BTreeSet::new();
    let kind = story.neutral.name_is.as_ref().map_or(NameIs::Full, |n| n.value);
    for telling in story.tellings.values() {
        let text = &telling.text;
        let mut name = |t: &Option<At<String>>, is: NameIs| {
            if let Some(t) = t {
                add(&mut all, &t.value, Kind::Name { person: None, level: body::level_of(is) });
            }
        };
        name(&text.name, kind);
        name(&text.first, NameIs::First);
        for (place, level) in [(&text.town, PlaceLevel::Town), (&text.region, PlaceLevel::Region)] {
            if let Some(place) = place {
                add(&mut all, &place.value, Kind::Place(level));
            }
        }
        let first = text.first.as_ref().map(|t| t.value.as_str());
        marks(&text.body.blocks, &mut |mark| match mark {
            WrittenMark::Name { person, level, words } => {
                let narrator = sealed::narrator(story) == Some(person.value.as_str());
                let is = body::name_kind(*level, narrator, &words.value, kind, first);
                add(
                    &mut all,
                    &words.value,
                    Kind::Name { person: Some(person.value.clone()), level: body::level_of(is) },
                );
            }
            WrittenMark::Place { level, words } => add(&mut all, &words.value, Kind::Place(*level)),
        });
    }
    for lang in asking.site.langs() {
        add(&mut all, &country(lang, story.neutral.origin.value), Kind::Place(PlaceLevel::Country));
    }
    // The same words at two place levels (a town and its region): whoever may say one may say the words.
    let all: Vec<Known> = all.into_iter().collect();
    let place = |k: &Known| if let Kind::Place(level) = k.kind { Some(level) } else { None };
    let lower = |k: &Known| {
        all.iter().any(|o| o.words == k.words && place(o).zip(place(k)).is_some_and(|(o, k)| o < k))
    };
    all.iter().filter(|k| !lower(k)).cloned().collect()
}

fn add(all: &mut BTreeSet<Known>, words: &str, kind: Kind) {
    let words = words.trim();
    // A single letter is no name; it would be found everywhere.
    if words.chars().filter(|c| c.is_alphabetic()).count() >= 2 {
        all.insert(Known { words: words.to_owned(), kind: kind.clone() });
        // Each part of a full name is a name too.
        if let Kind::Name { person, level: NameLevel::Full } = kind {
            for part in words.split_whitespace().filter(|p| p.chars().count() >= 3) {
                all.insert(Known {
                    words: part.to_owned(),
                    kind: Kind::Name { person: person.clone(), level: NameLevel::First },
                });
            }
        }
    }
}

fn marks<'b>(blocks: &'b [Block<Written>], see: &mut impl FnMut(&'b WrittenMark)) {
    use crate::resolve::links::{Piece, visit};
    visit(blocks, &mut |piece| {
        if let Piece::Inline(Inline::Mark(mark)) = piece {
            see(mark);
        }
    });
}

fn telling_text(telling: &Telling, hidden: &[&Known], found: &mut Diagnostics) {
    let text = &telling.text;
    let mut fields: Vec<(&str, &At<String>)> = Vec::new();
    let head = &text.head;
    let options = [
        ("title", &head.title),
        ("slug", &head.slug),
        ("summary", &head.summary),
        ("quote", &text.quote),
        ("print.text", &text.print),
    ];
    fields.extend(options.iter().filter_map(|(key, t)| t.as_ref().map(|t| (*key, t))));
    fields.extend(head.old_slugs.iter().map(|s| ("old_slugs", s)));
    for photo in &text.photos {
        fields.extend(photo.alt.iter().map(|t| ("alt", t)));
        fields.extend(photo.caption.iter().map(|t| ("caption", t)));
    }
    for known in hidden {
        for (key, field) in &fields {
            if let Some(hit) = occurrences(&field.value, &known.words).first() {
                found.push(in_field(telling, known, key, field, field.value.get(hit.clone()).unwrap_or("")));
            }
        }
        for hit in occurrences(&text.body.prose.text, &known.words) {
            let words = text.body.prose.text.get(hit.clone()).unwrap_or("").to_owned();
            found.push(in_prose(&telling.file, known, &text.body.prose.source(hit), &words));
        }
    }
}

fn what(known: &Known) -> &'static str {
    match known.kind {
        Kind::Name { .. } => "name",
        Kind::Place(PlaceLevel::Country) => "country",
        Kind::Place(_) => "place",
    }
}

fn in_field(telling: &Telling, known: &Known, key: &str, field: &At<String>, words: &str) -> Diagnostic {
    // The caret stands under the words where the field is written on one line as it is meant.
    let raw = telling.file.text.get(field.span.clone()).unwrap_or("");
    let span = raw
        .find(words)
        .map_or(field.span.clone(), |i| field.span.start + i..field.span.start + i + words.len());
    let message = format!("`{key}` holds a {} that consent does not allow to be shown", what(known));
    Diagnostic::error(Area::Consent, "unmarked-name", message)
        .at(Spot::new(&telling.file, span), "would be published")
        .remedy("Write it without: marks are not possible in this field.")
}

fn in_prose(file: &Arc<SourceFile>, known: &Known, span: &Range<usize>, words: &str) -> Diagnostic {
    let message = format!("the text holds a {} that consent does not allow to be shown", what(known));
    let mark = match known.kind {
        Kind::Name { person: Some(ref id), .. } => format!("[{words}](name:{id})"),
        Kind::Name { person: None, .. } => format!("[{words}](name:p1)"),
        Kind::Place(level) => format!("[{words}](place:{level})"),
    };
    Diagnostic::error(Area::Consent, "unmarked-name", message)
        .at(Spot::new(file, span.clone()), "would be published")
        .remedy(format!("Mark it: `{mark}`; it is then shown as far as consent goes. If it is an ordinary word, write `[{words}](word:)`."))
}

/// File names are never published, but they travel with the project: by mail, in archives, in version control.
fn file_names(story: &Story, asking: &Asking<'_>, known: &[Known], found: &mut Diagnostics) {
    let verdicts: Vec<Result<Verdict, Absence>> =
        asking.site.langs().map(|l| asking.verdict(story, ChannelName::Web, l)).collect();
    let Some(verdict) = verdicts.into_iter().find_map(Result::ok) else { return };
    let spaced = |name: &str| name.replace(['-', '_', '.', '/'], " ");
    for known in known.iter().filter(|k| !allowed(k, &verdict)) {
        for photo in story.neutral.photos.iter().map(|p| &p.file) {
            if !occurrences(&spaced(&photo.value), &known.words).is_empty() {
                found.push(
                    Diagnostic::error(
                        Area::Consent,
                        "name-in-file-name",
                        format!("the file name holds a {} that consent hides", what(known)),
                    )
                    .at(Spot::new(&story.file, photo.span.clone()), "travels with the project")
                    .remedy("Rename the file, here and in consent.yaml."),
                );
            }
        }
        if !occurrences(&spaced(&story.folder), &known.words).is_empty() {
            found.push(
                Diagnostic::error(
                    Area::Consent,
                    "name-in-file-name",
                    format!("the folder's name holds a {} that consent hides", what(known)),
                )
                .at(Spot::file(&story.file), "")
                .remedy("Rename the folder; the story's id and addresses stay as they are."),
            );
        }
    }
}
