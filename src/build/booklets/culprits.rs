//! Turns what keeps a booklet from being printed into the stories it is about, and into words for the office. Does not leave anything
//! out.

use std::collections::BTreeSet;

use crate::consent::cleared::Channel;
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::edition::PrintEdition;
use crate::model::words::StoryId;
use crate::print::engine::Origins;

/// The stories of an edition in whose files an error lies, and these errors as warnings that say what becomes of it.
pub(super) fn found<C: Channel>(
    faults: &Diagnostics,
    origins: &Origins,
    edition: &PrintEdition<C>,
) -> (BTreeSet<StoryId>, Diagnostics) {
    let language = edition.lang.row().english;
    let (mut culprits, mut excuses) = (BTreeSet::new(), Diagnostics::new());
    for fault in faults.iter().filter(|fault| fault.severity == Severity::Error) {
        let Some(id) = story(fault, origins).filter(|id| edition.stories.contains_key(id)) else { continue };
        culprits.insert(id);
        let message = format!("{}; the booklet in {language} is made without this story", fault.message);
        excuses.push(Diagnostic { severity: Severity::Warning, message, ..fault.clone() });
    }
    (culprits, excuses)
}

/// The story in one of whose files something is wrong.
fn story(fault: &Diagnostic, origins: &Origins) -> Option<StoryId> {
    let path = &fault.spot.as_ref()?.file.path;
    let ((id, _), _) = origins.iter().find(|(_, file)| file.path == *path)?;
    StoryId::parse(id)
}
