//! Brings what the ledger remembers of withdrawals into the records, so that no older copy of a file brings anything back. Decides
//! nothing, and reads no file.

use crate::consent::record::{Person, Record, Role, Withdrawn};
use crate::date::Date;
use crate::diag::{Area, Diagnostic, Diagnostics, Spot};
use crate::ledger::{Ledger, Withdrawal};
use crate::resolve::Catalogue;
use crate::rule::{Rule, holds};

/// Takes back in every record what the ledger says was taken back, unless the person has agreed anew on a later day. Says where a record
/// did not know it.
pub fn take_back(catalogue: &mut Catalogue, ledger: &Ledger) -> Diagnostics {
    let mut found = Diagnostics::new();
    for withdrawal in ledger.withdrawals.iter().filter(|_| holds(Rule::Remembered)) {
        let story = catalogue.stories.get_mut(&withdrawal.story);
        let Some(record) = story.and_then(|story| story.consent.as_mut()) else { continue };
        let taken = Withdrawn::from_words(withdrawal.from.iter().map(String::as_str));
        let file = record.file.clone();
        for person in concerned(record, withdrawal) {
            if !person.withdrawn.covers(&taken) {
                let spot = Spot::new(&file, person.span.clone());
                found.push(forgotten(withdrawal, &person.id).at(spot, "the record does not say so"));
            }
            person.withdrawn = person.withdrawn.and(&taken);
        }
    }
    found
}

/// Whom a withdrawal concerns in the record as it is now.
fn concerned<'r>(record: &'r mut Record, withdrawal: &Withdrawal) -> impl Iterator<Item = &'r mut Person> {
    let known = record.person(&withdrawal.person).is_some();
    let (who, narrator, on) = (withdrawal.person.clone(), withdrawal.narrator, withdrawal.on);
    let meant = move |person: &&mut Person| {
        // Ids are the office's own and may have been given anew; whoever tells the story is still whoever tells it.
        let is = if known { person.id == who } else { narrator && person.role == Role::Narrator };
        is && !agreed_since(person, on)
    };
    record.people.iter_mut().filter(meant)
}

/// Whether a person has agreed on a later day than one on which they took something back; for a child, whether the guardian has too.
#[must_use]
pub fn agreed_since(person: &Person, on: Date) -> bool {
    let guardian = person.guardian.as_ref().and_then(|guardian| guardian.given);
    person.given > Some(on) && (!person.child || guardian > Some(on))
}

fn forgotten(withdrawal: &Withdrawal, person: &str) -> Diagnostic {
    let Withdrawal { story, on, from, .. } = withdrawal;
    let words: Vec<&str> = from.iter().map(String::as_str).collect();
    let words = words.join(", ");
    let message =
        format!("{person} took this back on {on} ({words}), and consent.yaml of {story} does not say so");
    Diagnostic::warning(Area::Consent, "withdrawal-forgotten", message).remedy(format!(
        "It counts as taken back: the ledger remembers it. An older copy of the file may have come back; add `withdrawn: {{on: {on}, \
         from: [{words}]}}`. If the person has agreed anew since, write that day as `given`."
    ))
}
