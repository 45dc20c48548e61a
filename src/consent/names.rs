//! Looks for names and places that consent hides and that stand unmarked in a text, a field, an address or a file name. Does not
//! change anything: an unmarked name is an error for staff to mend.
//!
//! The consent file holds no names, so the known ones are those of the fields and of every mark in any file of the story.
//! What this cannot know it cannot find: the office's second reader is still needed.

mod find;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use find::{Name, Text};

pub use find::occurrences;

use crate::consent::clear::{Asking, Purpose, Verdict};
use crate::consent::clear::{body, story as sealed};
use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot};
use crate::lang::Lang;
use crate::model::levels::{ChannelName, NameLevel, PlaceLevel};
use crate::model::text::{Block, Inline, Target};
use crate::model::words::{Country, NameIs};
use crate::parse::At;
use crate::parse::markdown::{Written, WrittenMark};
use crate::resolve::{Catalogue, Story, Telling};
use crate::rule::{Rule, holds};

/// A name or place the story's files hold, and who may see it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    words: String,
    kind: Kind,
    name: Name,
}

impl Known {
    fn new(words: &str, kind: Kind) -> Self {
        Self { words: words.to_owned(), kind, name: Name::new(words) }
    }
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
        let held = asking.purpose == Purpose::Publish && asking.held(story).is_some();
        // What is going to be shown once somebody releases it is said now, while it can still be mended at leisure.
        let mistakes = check_story(catalogue, story, asking, country);
        found.append(if held { mistakes.softened() } else { mistakes });
    }
    found
}

fn check_story(
    catalogue: &Catalogue,
    story: &Story,
    asking: &Asking<'_>,
    country: &dyn Fn(Lang, Country) -> String,
) -> Diagnostics {
    let mut found = Diagnostics::new();
    let known = known(story, asking, country);
    let web = verdicts(story, asking, ChannelName::Web);
    // Somebody may have agreed to the site, and not to its feeds or the cards of shared links.
    let more = [(ChannelName::Feed, ["title", "slug"]), (ChannelName::Social, ["title", "summary"])]
        .map(|(channel, keys)| (channel, keys, verdicts(story, asking, channel)));
    for (lang, telling) in &story.tellings {
        let on = |all: &[Verdict]| all.iter().filter(|v| v.text_lang == *lang).cloned().collect::<Vec<_>>();
        let web = on(&web);
        let hidden = hidden(&known, &web);
        telling_text(telling, &web, &hidden, &mut found);
        for (channel, keys, verdicts) in &more {
            let mut more = self::hidden(&known, &on(verdicts));
            more.retain(|k| !hidden.contains(k) && holds(Rule::NamesInFeeds));
            let fields = telling_fields(telling, &[]).into_iter().filter(|(key, _)| keys.contains(key));
            in_fields(&telling.file, &fields.collect::<Vec<_>>(), &more, Some(*channel), &mut found);
        }
    }
    let hidden = hidden(&known, &web);
    let credits = story.neutral.photos.iter().filter_map(|p| p.credit.as_ref());
    let credits: Vec<_> = credits.map(|c| ("credit", c)).collect();
    in_fields(&story.file, &credits, &hidden, None, &mut found);
    file_names(story, &hidden, &mut found);
    old_addresses(story, catalogue, &hidden, &mut found);
    found
}

/// Every verdict under which a story is shown on a channel. They differ by language: who agreed to some languages only is named
/// in those only.
fn verdicts(story: &Story, asking: &Asking<'_>, channel: ChannelName) -> Vec<Verdict> {
    asking.site.langs().filter_map(|lang| asking.once_released(story, channel, lang).ok()).collect()
}

/// Every name and place the story's files hold that no reader on these channels may be shown; with `true` for a place. The name of
/// the country is not among them: it says nothing about anybody.
#[must_use]
pub fn unseen(story: &Story, asking: &Asking<'_>, channels: &[ChannelName]) -> Vec<(String, bool)> {
    let shown = |channel: &ChannelName| {
        asking.site.langs().filter_map(|lang| asking.verdict(story, *channel, lang).ok()).collect::<Vec<_>>()
    };
    let verdicts: Vec<Verdict> = channels.iter().flat_map(shown).collect();
    let known = known(story, asking, &|_, _| String::new());
    let unseen = known.into_iter().filter(|k| !verdicts.iter().any(|v| allowed(k, v)));
    unseen.map(|k| (k.words, matches!(k.kind, Kind::Place(_)))).collect()
}

/// What some reader may not be shown.
fn hidden<'k>(known: &'k [Known], verdicts: &[Verdict]) -> Vec<&'k Known> {
    let hides = |k: &&Known| verdicts.iter().any(|v| !allowed(k, v));
    let all_hide = |k: &&Known| !verdicts.is_empty() && verdicts.iter().all(|v| !allowed(k, v));
    known.iter().filter(|k| if holds(Rule::EveryReader) { hides(k) } else { all_hide(k) }).collect()
}

fn allowed(known: &Known, verdict: &Verdict) -> bool {
    match &known.kind {
        Kind::Name { person: Some(id), level } => verdict.granted.names.get(id).is_some_and(|l| l >= level),
        Kind::Name { person: None, level } => verdict.granted.levels.name >= *level,
        Kind::Place(level) => verdict.granted.levels.place >= *level,
    }
}

/// Everything the story's files call somebody or somewhere. The same words may be known at several levels (a first name alone and
/// as part of a full one, a town and its region); the lowest counts: whoever may say one may say the words.
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
    let all: Vec<Known> = all.into_iter().collect();
    let narrator = sealed::narrator(story);
    let lower = |o: &Known, k: &Known| match (&o.kind, &k.kind) {
        (Kind::Place(o), Kind::Place(k)) => o < k,
        (Kind::Name { person: a, level: o }, Kind::Name { person: b, level: k }) => {
            // The name in the fields is the narrator's.
            a.as_deref().or(narrator) == b.as_deref().or(narrator) && o < k
        }
        (Kind::Place(_), Kind::Name { .. }) | (Kind::Name { .. }, Kind::Place(_)) => false,
    };
    all.iter().filter(|k| !all.iter().any(|o| o.words == k.words && lower(o, k))).cloned().collect()
}

fn add(all: &mut BTreeSet<Known>, words: &str, kind: Kind) {
    let words = words.trim();
    // A single letter is no name; it would be found everywhere.
    if words.chars().filter(|c| c.is_alphabetic()).count() >= 2 {
        all.insert(Known::new(words, kind.clone()));
        // Each part of a full name is a name too. Which of them is the first name is said by `first`, or by a mark with `/first`;
        // any other may be the family's, and is as secret as the whole.
        if let Kind::Name { person, level: NameLevel::Full } = kind
            && holds(Rule::NameParts)
        {
            for part in words.split_whitespace().filter(|p| p.chars().count() >= 3) {
                let kind = Kind::Name { person: person.clone(), level: NameLevel::Full };
                all.insert(Known::new(part, kind));
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

/// The fields of a text that are shown as they are. Names and places are reduced, but what is shown of them may itself hold
/// more than it should: a region `Hawassa and around`.
fn telling_fields<'t>(telling: &'t Telling, verdicts: &[Verdict]) -> Vec<(&'static str, &'t At<String>)> {
    let text = &telling.text;
    let mut fields: Vec<(&'static str, &At<String>)> = Vec::new();
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
    if verdicts.iter().any(|v| v.granted.levels.place >= PlaceLevel::Region) {
        fields.extend(text.region.iter().map(|t| ("region", t)));
    }
    if verdicts.iter().any(|v| v.granted.levels.name >= NameLevel::First) {
        fields.extend(text.first.iter().map(|t| ("first", t)));
    }
    fields
}

fn telling_text(telling: &Telling, verdicts: &[Verdict], hidden: &[&Known], found: &mut Diagnostics) {
    let body = &telling.text.body;
    if hidden.is_empty() {
        return;
    }
    in_fields(&telling.file, &telling_fields(telling, verdicts), hidden, None, found);
    let prose = Text::new(&body.prose.text);
    for known in hidden {
        for hit in prose.occurrences(&known.name).into_iter().filter(|_| holds(Rule::NamesInProse)) {
            let words = body.prose.text.get(hit.clone()).unwrap_or("").to_owned();
            found.push(in_prose(&telling.file, known, &body.prose.source(hit), &words));
        }
    }
    links(&body.blocks, &mut |to| {
        let Target::Outside(address) = &to.value else { return };
        if !holds(Rule::NamesInLinks) {
            return;
        }
        let words = Text::new(&address_words(address));
        for known in hidden.iter().filter(|k| !words.occurrences(&k.name).is_empty()) {
            found.push(in_link(&telling.file, known, &to.span));
        }
    });
}

fn links<'b>(blocks: &'b [Block<Written>], see: &mut impl FnMut(&'b At<Target>)) {
    use crate::resolve::links::{Piece, visit};
    visit(blocks, &mut |piece| {
        if let Piece::Inline(Inline::Link { to, .. }) = piece {
            see(to);
        }
    });
}

/// An address as words: `https://example.org/selam-%41%2e` → `https   example org selam A `.
fn address_words(address: &str) -> String {
    let text = crate::place::unpercent(address).unwrap_or_else(|| address.to_owned());
    text.chars().map(|c| if c.is_ascii_punctuation() { ' ' } else { c }).collect()
}

/// Looks through fields in which no marks are possible.
fn in_fields(
    file: &Arc<SourceFile>,
    fields: &[(&str, &At<String>)],
    hidden: &[&Known],
    channel: Option<ChannelName>,
    found: &mut Diagnostics,
) {
    if hidden.is_empty() || !holds(Rule::NamesInFields) {
        return;
    }
    let texts: Vec<Text> = fields.iter().map(|(_, field)| Text::new(&field.value)).collect();
    for known in hidden {
        for ((key, field), text) in fields.iter().zip(&texts) {
            if let Some(hit) = text.occurrences(&known.name).first() {
                let words = field.value.get(hit.clone()).unwrap_or("");
                found.push(in_field(file, known, (key, field), channel, words));
            }
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

fn in_field(
    file: &Arc<SourceFile>,
    known: &Known,
    (key, field): (&str, &At<String>),
    channel: Option<ChannelName>,
    words: &str,
) -> Diagnostic {
    // The caret stands under the words where the field is written on one line as it is meant.
    let raw = file.text.get(field.span.clone()).unwrap_or("");
    let span = raw
        .find(words)
        .map_or(field.span.clone(), |i| field.span.start + i..field.span.start + i + words.len());
    let on = channel.map(|c| format!(" on the channel `{c}`")).unwrap_or_default();
    let message = format!("`{key}` holds a {} that consent does not allow to be shown{on}", what(known));
    Diagnostic::error(Area::Consent, "unmarked-name", message)
        .at(Spot::new(file, span), "would be published")
        .remedy(format!("Write it without the {}: in this field nothing can be marked.", what(known)))
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
        .remedy(format!("Mark it, and it is shown as far as the person agreed: `{mark}`. If it only looks like a {} here, write `[{words}](word:)`.", what(known)))
}

fn in_link(file: &Arc<SourceFile>, known: &Known, span: &Range<usize>) -> Diagnostic {
    let message =
        format!("the address of a link holds a {} that consent does not allow to be shown", what(known));
    Diagnostic::error(Area::Consent, "unmarked-name", message)
        .at(Spot::new(file, span.clone()), "would be published")
        .remedy("Leave the link out, or lead to a page that does not name anybody.")
}

/// File names are never published, but they travel with the project: by mail, in archives, in version control.
fn file_names(story: &Story, hidden: &[&Known], found: &mut Diagnostics) {
    let spaced = |name: &str| name.replace(['-', '_', '.', '/'], " ");
    for known in hidden.iter().filter(|_| holds(Rule::NamesInFileNames)) {
        let photos = story.neutral.photos.iter().map(|p| &p.file);
        for photo in photos.chain(&story.neutral.audio) {
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

/// Old addresses that lead to the story are published for as long as they do.
fn old_addresses(story: &Story, catalogue: &Catalogue, hidden: &[&Known], found: &mut Diagnostics) {
    let here = Target::Story(story.neutral.id.value);
    for redirect in
        catalogue.redirects.iter().filter(|r| r.to.value == here && holds(Rule::NamesInOldAddresses))
    {
        let words = address_words(&redirect.from.value);
        for known in hidden.iter().filter(|k| !occurrences(&words, &k.words).is_empty()) {
            let message =
                format!("an old address holds a {} that consent does not allow to be shown", what(known));
            found.push(
                Diagnostic::error(Area::Consent, "unmarked-name", message)
                    .at(Spot::new(&redirect.file, redirect.from.span.clone()), "would be published")
                    .remedy(
                        "Delete the redirect: an address that gives the person away must not go on existing.",
                    ),
            );
        }
    }
}
