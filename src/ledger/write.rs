//! Turns an event into what is to be written: the line, the file it belongs to, and what `head.txt` says from then on. Writes nothing.

use std::collections::BTreeSet;

use super::{Event, FOLDER, Ledger, What, Withdrawal, line};
use crate::date::Now;

/// A line to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addition {
    /// The file, from the project's folder.
    pub file: String,
    /// The line, with its line break.
    pub line: String,
    /// The whole of `head.txt`.
    pub head: String,
}

impl Addition {
    /// The file with the line at its end, from what it was.
    #[must_use]
    pub fn to(&self, text: &str) -> String {
        let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        format!("{text}{end}{}", self.line)
    }
}

impl Ledger {
    /// What is to be written when something has happened. It joins copies of the project that have parted.
    #[must_use]
    pub fn addition(&self, event: &Event) -> Addition {
        let line = line::write(event, &self.heads);
        let head: BTreeSet<[u8; 32]> = [*blake3::hash(line.as_bytes()).as_bytes()].into();
        // With a clock that was put back, a line must still not stand before those it follows.
        let year = self.year.into_iter().chain([event.at.year()]).max().unwrap_or_default().max(0);
        Addition { file: format!("{FOLDER}/{year:04}.jsonl"), line: line + "\n", head: heads(&head) }
    }
}

/// What is remembered of withdrawals outside the ledger, so that an older copy of it brings nothing back: a line for each, as in the
/// ledger, but in no chain.
#[must_use]
pub fn memory(withdrawals: &[Withdrawal], at: Now, program: &str) -> String {
    let none = BTreeSet::new();
    let event = |w: &Withdrawal| Event { at, program: program.to_owned(), what: What::Withdrawn(w.clone()) };
    withdrawals.iter().map(|w| line::write(&event(w), &none) + "\n").collect()
}

/// The withdrawals that such a text remembers. A line that cannot be understood was written by a newer program, which knows itself what
/// was taken back.
#[must_use]
pub fn remembered(text: &str) -> Vec<Withdrawal> {
    let withdrawal = |text: &str| match line::read(text).ok()?.0.what {
        What::Withdrawn(withdrawal) => Some(withdrawal),
        What::Published(_) => None,
    };
    text.lines().filter_map(withdrawal).collect()
}

fn heads(all: &BTreeSet<[u8; 32]>) -> String {
    all.iter().map(|hash| line::hex(hash) + "\n").collect()
}
