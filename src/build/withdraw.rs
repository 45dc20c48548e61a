//! Takes something back: notes it in the consent record and in the ledger, makes the site again without it, proves that nothing is
//! left, and writes down what people must do now. Decides nothing of its own.
//!
//! In an order in which nothing is lost: first the record and the ledger, so that from then on no build shows it, whatever happens
//! next; then the site, also where mistakes elsewhere would stop a build.

mod case;
mod effect;
mod letters;
mod papers;
mod proof;

use std::collections::BTreeSet;
use std::path::Path;

use super::prepare::{Project, understand};
use super::{Built, Order, build, noted, takedown::takedown, tombstones};
use crate::consent::record::Withdrawn;
use crate::date::Date;
use crate::diag::{Area, Diagnostic, Diagnostics, Severity, Spot};
use crate::lang::Lang;
use crate::ledger::{self, Ledger, What, Withdrawal};
use crate::model::words::StoryId;
use crate::publish::{self, scan::Tally};
use case::Case;

pub use effect::{Affected, Effect};

/// What somebody takes back.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The story.
    pub story: StoryId,
    /// The person in its record; the one who tells the story if nothing is said.
    pub person: Option<String>,
    /// What.
    pub from: Withdrawn,
    /// The day; the day of the run if nothing is said.
    pub on: Option<Date>,
    /// Whether the letter to the person bears the number of the case.
    pub reference: bool,
    /// The language of the letter to the person; the one the story was told in if nothing is said.
    pub letter: Option<Lang>,
}

/// What has been done.
#[derive(Debug)]
pub struct TakenBack {
    /// What it comes to.
    pub effect: Effect,
    /// Files of the office that were changed, from the project's folder.
    pub noted: Vec<String>,
    /// How much was searched for what might be left.
    pub searched: Tally,
}

/// Says what taking something back would come to. Changes nothing.
///
/// # Errors
/// There is no such story or person, or the project cannot be understood at all.
pub fn foretell(order: &Order<'_>, wish: &Wish) -> Result<Effect, Diagnostics> {
    let (project, _) = understand(order.root)?;
    let case = Case::new(order, &project, wish)?;
    let mut after = project.clone();
    case.apply(&mut after.catalogue);
    Ok(Effect::foretold(order, &case, &project, &after))
}

/// Takes something back.
///
/// # Errors
/// There is no such story or person; or a step could not be finished, and which. What was noted before stays noted.
pub fn withdraw(order: &Order<'_>, wish: &Wish) -> Result<(TakenBack, Diagnostics), Diagnostics> {
    let (project, faults) = understand(order.root)?;
    let case = Case::new(order, &project, wish)?;
    let unnoted = effect::unnoted(order, &project, &case);
    let mut found = Diagnostics::new();
    let mut noted = Vec::new();
    // Whatever cannot be written is said in the end: the next steps take it down all the same where they can.
    match record(order, &case) {
        Ok(file) => noted.extend(file),
        Err(wrong) => found.append(wrong),
    }
    let withdrawal = case.withdrawal(unnoted, tombstones(&project, case.photos()));
    match remember(order, &project, &faults, &withdrawal) {
        Ok(file) => noted.extend(file),
        Err(wrong) => found.append(wrong),
    }
    keep(order, &project, &withdrawal)?;
    if noted.is_empty() && found.has_errors() {
        return Err(found);
    }
    // The preview makes its pictures anew.
    publish::clear(&order.root.join("dist/.cache-preview"))?;
    let built = rebuild(order, &mut found)?;
    let (after, _) = understand(order.root)?;
    let listing = noted::listing(&order.root.join("dist/site"), &built.owners)?;
    let effect = Effect::found(order, &case, &after, &listing);
    let (searched, traces) = proof::search(order, &case, &after, &listing)?;
    let clean = !traces.has_errors();
    found.append(traces);
    papers::write(order, &case, &after, &effect, clean)?;
    found.gate(TakenBack { effect, noted, searched })
}

/// Makes the site; where a mistake elsewhere stops that, makes it from what has none.
fn rebuild(order: &Order<'_>, found: &mut Diagnostics) -> Result<Built, Diagnostics> {
    let wrong = match build(order) {
        Ok((built, notes)) => {
            found.append(notes);
            return Ok(built);
        }
        Err(wrong) => wrong,
    };
    match takedown(order) {
        Ok((built, notes)) => {
            found.append(notes);
            found.push(
                Diagnostic::warning(
                    Area::Content,
                    "withdrawn-with-mistakes",
                    "mistakes elsewhere would have stopped the build; the site was made without what has them",
                )
                .remedy("Take down first: upload the site as it is. Then correct the mistakes and build again."),
            );
            Ok(built)
        }
        Err(more) => {
            let mut all = std::mem::take(found);
            all.append(wrong);
            all.append(more);
            Err(all)
        }
    }
}

/// Notes it in the consent record; gives the file, if it did not say so already.
fn record(order: &Order<'_>, case: &Case) -> Result<Option<String>, Diagnostics> {
    if case.is_recorded() {
        return Ok(None);
    }
    let Some(file) = &case.file else { return Ok(None) };
    let text = crate::parse::consent::taken::noted(file, &case.person, case.on, &case.words())?;
    publish::replace(order.root, &file.path, Some(&file.text), &text)?;
    Ok(Some(file.path.clone()))
}

/// Notes it in the ledger; gives the file, if it did not say so already.
fn remember(
    order: &Order<'_>,
    project: &Project,
    faults: &Diagnostics,
    withdrawal: &Withdrawal,
) -> Result<Option<String>, Diagnostics> {
    if case::known(&project.ledger, withdrawal).is_some() {
        return Ok(None);
    }
    let broken = |d: &&Diagnostic| {
        d.spot.as_ref().is_some_and(|spot| spot.file.path.starts_with(ledger::FOLDER))
            && d.severity == Severity::Error
    };
    if faults.iter().any(|d| broken(&d)) {
        let message = "the ledger is broken, so that this was taken back could not be noted in it";
        return Err(Diagnostic::error(Area::Consent, "withdrawal-unnoted", message)
            .remedy("Run `stories check`, mend the ledger as it says, and run this command once more.")
            .into());
    }
    let what = What::Withdrawn(withdrawal.clone());
    Ok(Some(noted::note(order.root, order.now, &project.ledger, &project.sources.ledger, what)?))
}

/// Where withdrawals are remembered beside the ledger: an older copy of the whole project may be put over this one.
const MEMORY: (&str, &str) = ("dist", ".taken-back.jsonl");

fn keep(order: &Order<'_>, project: &Project, withdrawal: &Withdrawal) -> Result<(), Diagnostics> {
    let mut all = project.ledger.withdrawals.clone();
    if case::known(&project.ledger, withdrawal).is_none() {
        all.push(withdrawal.clone());
    }
    let text = ledger::memory(&all, order.now, noted::PROGRAM);
    publish::papers(&order.root.join(MEMORY.0), &[(MEMORY.1.to_owned(), text.into_bytes())].into())
}

/// Brings into the ledger what it has forgotten of withdrawals that this machine has seen.
pub(super) fn recall(root: &Path, ledger: &mut Ledger) -> Option<Diagnostic> {
    let text = publish::paper(&root.join(MEMORY.0), MEMORY.1)?;
    let forgotten: Vec<Withdrawal> =
        ledger::remembered(&text).into_iter().filter(|w| case::known(ledger, w).is_none()).collect();
    if forgotten.is_empty() {
        return None;
    }
    let stories: BTreeSet<String> = forgotten.iter().map(|w| w.story.to_string()).collect();
    let stories = stories.into_iter().collect::<Vec<_>>().join(", ");
    ledger.withdrawals.extend(forgotten);
    let message = format!("the ledger has forgotten that something was taken back: {stories}");
    Some(Diagnostic::warning(Area::Consent, "ledger-forgotten", message).at(Spot::path(ledger::HEAD), "older than this machine knows").remedy(
        "It counts as taken back. Bring the newest copy of content/ledger into the project; an older one was put over it.",
    ))
}
