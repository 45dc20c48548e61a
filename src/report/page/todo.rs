//! Turns what asks for a person into groups, what presses most first, each with what to do about it. Decides nothing.

use super::{Html, day, ids, is_soon, list, subject};
use crate::consent::agenda::{Item, Matter};
use crate::consent::coverage::TextState;
use crate::consent::turns::Cause;
use crate::lang::Lang;
use crate::model::words::StoryId;
use crate::report::Findings;
use crate::report::due::{self, Tense};

/// Things of one kind, and what to do about them.
pub struct Group<'a> {
    title: &'static str,
    remedy: &'static str,
    things: Things<'a>,
}

enum Things<'a> {
    Items(Vec<&'a Item>, Tense),
    Texts(Vec<(Lang, Vec<StoryId>)>),
    Words(&'a [Lang]),
}

impl Things<'_> {
    fn count(&self) -> usize {
        match self {
            Self::Items(items, _) => items.len(),
            Self::Texts(texts) => texts.iter().map(|(_, ids)| ids.len()).sum(),
            Self::Words(langs) => langs.len(),
        }
    }
}

/// How many things there are to do.
#[must_use]
pub fn count(groups: &[Group<'_>]) -> usize {
    groups.iter().map(|group| group.things.count()).sum()
}

/// Everything that asks for a person; no empty group.
#[must_use]
pub fn groups<'a>(all: &Findings<'a>) -> Vec<Group<'a>> {
    let over = |wanted: fn(Matter) -> bool| picked(&all.agenda.over, wanted, Tense::Past);
    let standing = |wanted: fn(Matter) -> bool| picked(&all.agenda.standing, wanted, Tense::Future);
    let soon = all.agenda.upcoming.iter().filter(|item| asks(item.matter) && is_soon(item, all)).collect();
    let texts = |state: TextState| {
        let of = all.coverage.iter().map(|c| (c.lang, c.of(state).collect::<Vec<_>>()));
        Things::Texts(of.filter(|(_, ids)| !ids.is_empty()).collect())
    };
    let mut groups = vec![
        ("Copies to call back", CALL_BACK, over(|m| m == Matter::Copies)),
        ("Files with a mistake", CHECK, over(|m| m == Matter::Unreadable)),
        ("Consent and rights that have ended", ASK_AGAIN, over(has_ended)),
        ("Ends soon", IN_TIME, Things::Items(soon, Tense::Future)),
        ("Approvals missing", APPROVE, standing(|m| m == Matter::Waits)),
        ("No consent filed", FILE, standing(|m| m == Matter::NoConsent)),
        ("Contacts to check", LOOK, over(|m| m == Matter::RecordOld)),
        ("Translations older than their original", STAMP, texts(TextState::Outdated)),
        ("Translations by machine that nobody has checked", REVIEW, texts(TextState::Machine)),
        ("Translations in work", FINISH, texts(TextState::Draft)),
        ("The site's own words, not checked by a native reader", WORDS, Things::Words(all.unreviewed)),
    ];
    groups.retain(|(.., things)| things.count() > 0);
    groups.into_iter().map(|(title, remedy, things)| Group { title, remedy, things }).collect()
}

fn picked(items: &[Item], wanted: fn(Matter) -> bool, tense: Tense) -> Things<'_> {
    Things::Items(items.iter().filter(|item| wanted(item.matter)).collect(), tense)
}

const fn has_ended(matter: Matter) -> bool {
    matches!(matter, Matter::Turn(_))
}

/// Whether somebody has to do something about it before its day.
const fn asks(matter: Matter) -> bool {
    match matter {
        Matter::Turn(Cause::Begins | Cause::Publish | Cause::Approved) => false,
        Matter::Turn(Cause::Ends | Cause::OfAge | Cause::PrintEnds | Cause::RightsEnd)
        | Matter::Unreadable
        | Matter::NoConsent
        | Matter::Waits
        | Matter::Copies
        | Matter::RecordOld
        | Matter::TakenBack
        | Matter::Risk => true,
    }
}

const CALL_BACK: &str =
    "Ask whoever holds them to throw them away; then add `recalled: <day>` to the manifest of the edition.";
const CHECK: &str = "Run `stories check`: it says what is wrong, where, and what to do. Until then these stories are not on the site.";
const ASK_AGAIN: &str = "What has ended is shown no longer, without anybody's doing. Ask the person again and file the new consent, or \
    take the story out of `content`.";
const IN_TIME: &str =
    "Ask in time. If nothing is filed before that day, it leaves by itself with the next build.";
const APPROVE: &str = "Somebody other than the author reads the story, its consent and its photos together, and adds \
    `approved: {by: …, on: …}` to the source file.";
const FILE: &str = "Write `consent.yaml` beside the story, with the signed form in hand.";
const LOOK: &str = "Call or write, correct what has changed, and write today's day as `checked`. Until then readers are told to ask first.";
const STAMP: &str = "`stories check` says which paragraphs have changed. Mend the translation, then run `stories translate stamp`.";
const REVIEW: &str =
    "Somebody who reads the language checks it, then writes `translation: {state: reviewed}`.";
const FINISH: &str = "Readers do not see them yet.";
const WORDS: &str = "Let a native reader look through `i18n/<language>`, then delete the line `# status: unreviewed` in each file.";

/// Writes the groups.
pub fn write(h: &mut Html, all: &Findings<'_>, groups: &[Group<'_>]) {
    if groups.is_empty() {
        h.raw("<p class=\"calm\">Nothing waits for anybody.</p>\n");
        return;
    }
    h.raw("<div class=\"cards\">\n");
    for group in groups {
        h.raw("<div class=\"card\"><h3>").raw(group.title).raw(" <span class=\"count\">");
        h.number(group.things.count()).raw("</span></h3>\n<p>").coded(group.remedy).raw("</p>\n");
        match &group.things {
            Things::Items(items, tense) => list(h, items, |h, item| write_item(h, item, *tense, all)),
            Things::Texts(texts) => list(h, texts, |h, (lang, stories)| {
                language(h, *lang);
                h.raw(": ");
                ids(h, stories.iter().copied());
            }),
            Things::Words(langs) => {
                for (i, lang) in langs.iter().enumerate() {
                    h.raw(if i == 0 { "<p>" } else { ", " });
                    language(h, *lang);
                }
                h.raw("</p>\n");
            }
        }
        h.raw("</div>\n");
    }
    h.raw("</div>\n");
}

/// A language as staff know it.
fn language(h: &mut Html, lang: Lang) {
    h.text(lang.row().english).raw(" <code>").text(lang.code()).raw("</code>");
}

/// What it concerns, what it is, and when.
fn write_item(h: &mut Html, item: &Item, tense: Tense, all: &Findings<'_>) {
    subject(h, item);
    let words = due::words(item, tense, all.site);
    // What is said by the title of the group needs no words.
    if !matches!(item.matter, Matter::Waits | Matter::NoConsent | Matter::Unreadable) {
        h.raw(": ").coded(&words);
    }
    if let Some(on) = item.day {
        h.raw(", <span class=\"when\">");
        day(h, on, all);
        h.raw("</span>");
    }
}
