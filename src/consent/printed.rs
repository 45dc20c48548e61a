//! Says how every printed edition stands at a moment: current, superseded, or to be thrown away because something on its paper may no
//! longer be shown. Asks the one decision, and decides nothing of its own; which story it was, and why, is for the office alone.
//!
//! What the office itself holds back (a draft, an approval taken away) makes no paper void: it was released when it was printed, and
//! the people on it still agree.

mod photo;
mod why;

use std::collections::{BTreeMap, BTreeSet};

pub use why::Why;

use crate::consent::audit::end_of;
use crate::consent::clear::Asking;
use crate::consent::decide::{self, Granted, Question};
use crate::consent::record::{PhotoConsent, Record, Rights};
use crate::consent::turns::{Cause, Turn};
use crate::date::Date;
use crate::diag::{Area, Diagnostic, Diagnostics, Spot};
use crate::lang::Lang;
use crate::model::levels::{ChannelName, NameLevel};
use crate::model::manifest::{Code, Edition, EditionStatus, StoryOnPaper};
use crate::model::shown::ShownEdition;
use crate::model::words::{Country, StoryId};
use crate::resolve::Catalogue;
use crate::rule::{Rule, holds};

/// How an edition stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether its paper may be used.
    pub status: EditionStatus,
    /// The newest edition that has taken its place and may be used.
    pub newer: Option<Code>,
    /// Everything that speaks against its paper, in the order of its pages. For the office alone.
    pub reasons: Vec<Reason>,
    /// The first day on which a consent its paper rests on ends, if everything is still covered.
    pub ends: Option<Date>,
}

/// What speaks against a story on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The story.
    pub story: StoryId,
    /// Its number on paper.
    pub card: u32,
    /// What it is.
    pub why: Why,
}

/// How every edition stands.
#[must_use]
pub fn standings(catalogue: &Catalogue, asking: &Asking<'_>) -> BTreeMap<Code, Standing> {
    let editions = catalogue.editions.values().map(|m| &m.edition);
    let against: BTreeMap<&Code, Vec<Reason>> =
        editions.clone().map(|e| (&e.code, reasons(e, catalogue, asking))).collect();
    let withdrawn = |edition: &Edition| {
        edition.recalled.is_some() && holds(Rule::PaperRecalled)
            || against.get(&edition.code).is_some_and(|r| !r.is_empty())
    };
    let void: BTreeSet<Code> = editions.clone().filter(|e| withdrawn(e)).map(|e| e.code.clone()).collect();
    let newer: BTreeMap<&Code, &Code> = catalogue.replacements().collect();
    let standing = |edition: &Edition| {
        let reasons = against.get(&edition.code).cloned().unwrap_or_default();
        let status = if void.contains(&edition.code) {
            EditionStatus::Withdrawn
        } else if newer.contains_key(&edition.code) {
            EditionStatus::Superseded
        } else {
            EditionStatus::Current
        };
        let ends = if status == EditionStatus::Withdrawn { None } else { ends(edition, catalogue, asking) };
        Standing { status, newer: newest(&edition.code, &newer, &void), reasons, ends }
    };
    editions.map(|e| (e.code.clone(), standing(e))).collect()
}

/// The last edition in a row of replacements that may be used. A row that leads back to itself, which is an error, ends there.
fn newest(code: &Code, newer: &BTreeMap<&Code, &Code>, void: &BTreeSet<Code>) -> Option<Code> {
    let (mut seen, mut best) = (BTreeSet::from([code]), None);
    let mut next = newer.get(code);
    while let Some(this) = next.filter(|this| seen.insert(this)) {
        if !void.contains(*this) {
            best = Some((*this).clone());
        }
        next = newer.get(this);
    }
    best
}

/// The ends of rights to photos that are filed with a story on paper. It may have other photos by now.
pub(in crate::consent) fn rights_to_come(
    catalogue: &Catalogue,
    asking: &Asking<'_>,
    story: StoryId,
) -> Vec<Turn> {
    let record = catalogue.stories.get(&story).and_then(|s| s.consent.as_ref());
    let mut editions = catalogue.editions.values().filter(|m| m.edition.recalled.is_none());
    let on_paper = editions.any(|m| m.edition.stories.iter().any(|printed| printed.id == story));
    let record = record.filter(|_| on_paper);
    let ends = |photo: &PhotoConsent| match photo.rights {
        Rights::Until(day) => {
            let at = day.begins_somewhere();
            let turn = Turn { at, day, cause: Cause::RightsEnd, who: Some(photo.file.clone()) };
            Some(turn).filter(|turn| turn.at > asking.now)
        }
        Rights::Unsettled | Rights::Unlimited => None,
    };
    record.into_iter().flat_map(|record| &record.photos).filter_map(ends).collect()
}

/// What the website says of every edition: nothing of its stories.
#[must_use]
pub fn shown(catalogue: &Catalogue, asking: &Asking<'_>) -> BTreeMap<String, ShownEdition> {
    let standings = standings(catalogue, asking);
    let shown = |(code, standing): (Code, Standing)| {
        let edition = &catalogue.editions.get(&code)?.edition;
        let shown = ShownEdition {
            code: code.to_string(),
            kind: edition.kind,
            languages: edition.languages.clone(),
            made: Some(edition.made),
            status: standing.status,
            newer: standing.newer.map(|newer| newer.to_string()),
        };
        Some((shown.code.clone(), shown))
    };
    standings.into_iter().filter_map(shown).collect()
}

/// Warns of every edition that must be called back and has not been: somebody has to tell those who hold copies.
#[must_use]
pub fn warnings(catalogue: &Catalogue, asking: &Asking<'_>) -> Diagnostics {
    let standings = standings(catalogue, asking);
    let warn = |(code, standing): (Code, Standing)| {
        let manifest = catalogue.editions.get(&code).filter(|m| m.edition.recalled.is_none())?;
        let first = standing.reasons.first()?;
        let holder = manifest.edition.partner.as_ref().map_or_else(
            || "everybody who was given copies".to_owned(),
            |partner| format!("the partner {partner}"),
        );
        let message = format!("{code} must not be used any more: {}: {}", first.story, first.why);
        let warning = Diagnostic::warning(Area::Consent, "edition-withdrawn", message);
        Some(warning.at(Spot::new(&manifest.file, manifest.code_span.clone()), "printed, and to be called back").remedy(
            format!(
                "Ask {holder} to throw the copies away ({} were ordered), then add `recalled: <day>` to the manifest. \
                 dist/report/editions.txt has every reason.",
                manifest.edition.copies
            ),
        ))
    };
    standings.into_iter().filter_map(warn).collect()
}

/// Whether anything speaks against an edition's paper.
pub(in crate::consent) fn is_void(edition: &Edition, catalogue: &Catalogue, asking: &Asking<'_>) -> bool {
    !reasons(edition, catalogue, asking).is_empty()
}

fn reasons(edition: &Edition, catalogue: &Catalogue, asking: &Asking<'_>) -> Vec<Reason> {
    let mut all: Vec<Reason> = Vec::new();
    for printed in &edition.stories {
        let mut add = |why: Why| {
            let reason = Reason { story: printed.id, card: printed.card, why };
            // The same in several languages and channels is told once.
            if !all.contains(&reason) {
                all.push(reason);
            }
        };
        let Some(story) = catalogue.stories.get(&printed.id) else {
            if holds(Rule::PaperGone) {
                add(if catalogue.unfinished.contains_key(&printed.id) { Why::Unfinished } else { Why::Gone });
            }
            continue;
        };
        for &channel in edition.channels.iter().take(if holds(Rule::PaperChannels) { usize::MAX } else { 1 })
        {
            for &lang in
                printed.languages.iter().take(if holds(Rule::PaperLanguages) { usize::MAX } else { 1 })
            {
                let ask = Ask::new(story.consent.as_ref(), story.neutral.origin.value, asking, channel, lang);
                ask.story(printed).into_iter().for_each(&mut add);
            }
        }
    }
    all
}

/// The question whether a story may stand on paper on one channel in one language.
struct Ask<'a> {
    record: Option<&'a Record>,
    origin: Country,
    asking: &'a Asking<'a>,
    question: Question,
}

impl<'a> Ask<'a> {
    fn new(
        record: Option<&'a Record>,
        origin: Country,
        asking: &'a Asking<'a>,
        channel: ChannelName,
        lang: Lang,
    ) -> Self {
        let question = asking.question(channel, lang);
        let question = Question { days: question.days.once_printed(), ..question };
        Self { record, origin, asking, question }
    }

    /// Everything that speaks against it.
    fn story(&self, printed: &StoryOnPaper) -> Vec<Why> {
        let risk = &self.asking.site.risk;
        let granted = match decide::story(self.record, self.origin, risk, &self.question) {
            Ok(granted) => granted,
            Err(refusals) if holds(Rule::PaperRefused) => {
                return refusals.into_iter().map(Why::Refused).collect();
            }
            Err(_) => return Vec::new(),
        };
        let mut all = more(printed, &granted);
        for photo in &printed.photos {
            all.extend(self.photo(photo));
        }
        all
    }
}

/// What paper shows beyond what is granted now. Faces are asked of the photos: of a house, no protection takes one away.
fn more(printed: &StoryOnPaper, granted: &Granted) -> Vec<Why> {
    let (scope, levels) = (&printed.scope, &granted.levels);
    let kinds = [
        ("name", scope.name.word(), levels.name.word(), scope.name > levels.name),
        ("place", scope.place.word(), levels.place.word(), scope.place > levels.place),
        ("date", scope.date.word(), levels.date.word(), scope.date > levels.date),
    ];
    let kinds = kinds.into_iter().filter(|(.., more)| *more && holds(Rule::PaperLevels));
    let mut all: Vec<Why> =
        kinds.map(|(what, printed, allowed, _)| Why::More { what, printed, allowed }).collect();
    for (id, level) in &printed.names {
        let allowed = granted.names.get(id).copied().unwrap_or(NameLevel::None);
        if *level > allowed && holds(Rule::PaperNames) {
            all.push(Why::Name { person: id.clone(), printed: *level, allowed });
        }
    }
    all
}

/// The first day on which anybody's consent in an edition's stories ends.
fn ends(edition: &Edition, catalogue: &Catalogue, asking: &Asking<'_>) -> Option<Date> {
    let records = edition
        .stories
        .iter()
        .filter_map(|s| catalogue.stories.get(&s.id))
        .filter_map(|s| s.consent.as_ref());
    records.filter_map(|record| end_of(record, asking)).min()
}

#[cfg(test)]
mod tests;
