//! Turns a wish into whom and what it concerns in this project. Changes no file.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Wish;
use crate::build::prepare::Project;
use crate::build::{Catalogue, Order};
use crate::consent::decide;
use crate::consent::record::{PhotoConsent, Record, Role, Show, Withdrawn};
use crate::date::Date;
use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, did_you_mean};
use crate::lang::Lang;
use crate::ledger::{Ledger, Tombstone, Withdrawal};
use crate::model::words::StoryId;
use crate::parse::consent;
use crate::place::OutPath;

/// Whom and what a withdrawal concerns.
#[derive(Clone, Debug)]
pub(super) struct Case {
    /// The story.
    pub(super) story: StoryId,
    /// Its consent record as it lies on the disk; nothing if it has none, or the story is gone.
    pub(super) file: Option<Arc<SourceFile>>,
    /// The person, by their id in the record.
    pub(super) person: String,
    /// Whether they tell the story.
    pub(super) narrator: bool,
    /// What they take back.
    pub(super) from: Withdrawn,
    /// The day.
    pub(super) on: Date,
    /// The language of the letter to them.
    pub(super) letter: Lang,
    /// Whether the letter bears the number of the case.
    pub(super) with_reference: bool,
    /// What the record says; nothing if it cannot be understood.
    pub(super) record: Option<Record>,
}

impl Case {
    /// Finds story and person.
    ///
    /// # Errors
    /// There is no such story, or it must be said who takes something back.
    pub(super) fn new(order: &Order<'_>, project: &Project, wish: &Wish) -> Result<Self, Diagnostics> {
        let catalogue = &project.catalogue;
        let story = catalogue.stories.get(&wish.story);
        let folder = story.map(|s| &s.folder).or_else(|| catalogue.unfinished.get(&wish.story));
        if folder.is_none() && !was_known(project, wish.story) {
            return Err(unknown_story(catalogue, wish.story).into());
        }
        let path = folder.map(|folder| format!("content/stories/{folder}/consent.yaml"));
        let file = path.and_then(|path| project.sources.content.get(&path)).cloned();
        let record = file.as_ref().and_then(|file| consent::read(file).0);
        let (person, narrator) = person(project, record.as_ref(), wish)?;
        let told = story.map(|s| s.neutral.told.language.value.as_str()).and_then(Lang::from_code);
        let spoken = |lang: &Lang| project.site.langs().any(|l| l == *lang);
        Ok(Self {
            story: wish.story,
            file,
            person,
            narrator,
            from: wish.from.clone(),
            on: wish.on.unwrap_or_else(|| order.now.date_in(&project.site.zone)),
            letter: wish.letter.or(told).filter(spoken).unwrap_or_else(|| project.site.main_lang()),
            with_reference: wish.reference,
            record,
        })
    }

    /// The words of `from`.
    pub(super) fn words(&self) -> BTreeSet<&'static str> {
        self.from.words().collect()
    }

    /// What the ledger is to remember of it.
    ///
    /// `photos` are the marks of those that are taken back with it.
    pub(super) fn withdrawal(&self, addresses: BTreeSet<OutPath>, photos: BTreeSet<Tombstone>) -> Withdrawal {
        Withdrawal {
            story: self.story,
            person: self.person.clone(),
            narrator: self.narrator,
            on: self.on,
            from: self.words().into_iter().map(str::to_owned).collect(),
            addresses,
            photos,
        }
    }

    /// The photos that may not be shown under another name either.
    pub(super) fn photos(&self) -> impl Iterator<Item = &PhotoConsent> {
        let whole = self.from.all || self.from.shows.contains(&Show::Photo);
        let record = self.record.as_ref().filter(|_| whole || self.from.shows.contains(&Show::Face));
        let person = record.and_then(|record| record.person(&self.person));
        let theirs = move |photo: &&PhotoConsent| {
            let is_in = photo.people.as_ref().is_some_and(|people| people.contains(&self.person));
            person.is_some_and(|person| is_in || (whole && decide::concerns(person, photo)))
        };
        record.into_iter().flat_map(|record| &record.photos).filter(theirs)
    }

    /// Whether the record says it already: the file itself, not what the ledger remembers.
    pub(super) fn is_recorded(&self) -> bool {
        let person = self.record.as_ref().and_then(|record| record.person(&self.person));
        person.is_some_and(|person| person.withdrawn.covers(&self.from))
    }

    /// Takes it back in a catalogue, for looking ahead.
    pub(super) fn apply(&self, catalogue: &mut Catalogue) {
        let story = catalogue.stories.get_mut(&self.story);
        let record = story.and_then(|story| story.consent.as_mut());
        for person in record.into_iter().flat_map(|r| &mut r.people).filter(|p| p.id == self.person) {
            person.withdrawn = person.withdrawn.and(&self.from);
        }
    }
}

/// Which withdrawal of the ledger says this already, counted from one.
pub(super) fn known(ledger: &Ledger, withdrawal: &Withdrawal) -> Option<usize> {
    let taken = |w: &Withdrawal| Withdrawn::from_words(w.from.iter().map(String::as_str));
    let same = |w: &Withdrawal| {
        w.story == withdrawal.story
            && w.person == withdrawal.person
            && w.on >= withdrawal.on
            && taken(w).covers(&taken(withdrawal))
    };
    ledger.withdrawals.iter().position(same).map(|index| index + 1)
}

/// Whether the ledger or a printed edition knows the story: its folder may have been deleted.
fn was_known(project: &Project, story: StoryId) -> bool {
    let printed = project.catalogue.editions.values().flat_map(|m| &m.edition.stories);
    !project.ledger.ever_of(story).is_empty() || printed.into_iter().any(|s| s.id == story)
}

/// The stories that may be understood, or not: only whose numbers are known.
fn numbers(catalogue: &Catalogue) -> BTreeSet<StoryId> {
    catalogue.stories.keys().chain(catalogue.unfinished.keys()).copied().collect()
}

fn unknown_story(catalogue: &Catalogue, story: StoryId) -> Diagnostic {
    let all: Vec<String> = numbers(catalogue).iter().map(ToString::to_string).collect();
    let wrong = story.to_string();
    let remedy = did_you_mean(&wrong, all.iter().map(String::as_str)).map_or_else(
        || "`stories consent list` lists all of them.".to_owned(),
        |near| format!("Did you mean `{near}`? `stories consent list` lists all of them."),
    );
    Diagnostic::error(
        Area::CommandLine,
        "unknown-item",
        format!("there is no story {wrong}, and there never was"),
    )
    .remedy(remedy)
}

/// Who takes something back, and whether they tell the story.
fn person(project: &Project, record: Option<&Record>, wish: &Wish) -> Result<(String, bool), Diagnostics> {
    let Some(record) = record else {
        // Nobody can look them up. The one who tells a story is called p1 by this program.
        let before = project.ledger.withdrawals.iter().find(|w| w.story == wish.story && w.narrator);
        let usual = before.map_or_else(|| "p1".to_owned(), |w| w.person.clone());
        let narrator = wish.person.as_ref().is_none_or(|id| *id == usual);
        return Ok((wish.person.clone().unwrap_or(usual), narrator));
    };
    let ids: Vec<&str> = record.people.iter().map(|p| p.id.as_str()).collect();
    let refuse = |message: String, remedy: String| -> Diagnostics {
        Diagnostic::error(Area::CommandLine, "withdrawal-person", message).remedy(remedy).into()
    };
    if let Some(id) = &wish.person {
        let person = record.person(id).ok_or_else(|| {
            let near = did_you_mean(id, ids.iter().copied());
            let known = ids.join(", ");
            refuse(
                format!("nobody is called `{id}` in the consent record of {}", wish.story),
                near.map_or_else(|| format!("It knows: {known}."), |near| format!("Did you mean `{near}`?")),
            )
        })?;
        return Ok((person.id.clone(), person.role == Role::Narrator));
    }
    let narrators: Vec<&str> =
        record.people.iter().filter(|p| p.role == Role::Narrator).map(|p| p.id.as_str()).collect();
    match narrators.as_slice() {
        [one] => Ok(((*one).to_owned(), true)),
        // Whoever of them takes the whole story back, it is gone; anything less is one person's own.
        [first, ..] if wish.from.all => Ok(((*first).to_owned(), true)),
        _ => Err(refuse(
            format!("it must be said who takes this back: {} has {} people", wish.story, ids.len()),
            format!("Add `--person` with one of: {}.", ids.join(", ")),
        )),
    }
}
