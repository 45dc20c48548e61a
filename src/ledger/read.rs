//! Turns the text of the files into the [`Ledger`], and notices what was changed, taken out or put elsewhere. Reads no file.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::line::{self, LineFault};
use super::{HEAD, Ledger};
use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot};
use crate::rule::{Rule, holds};

/// Letters of a line that are kept for showing it: a line may be as long as a site is large, and begins like every other.
const SHOWN: usize = 20;

/// Reads the files of the folder, by their paths: `<year>.jsonl` in the order of their years, and `head.txt`. What comes back beside
/// mistakes is how things stood before the first of them.
#[must_use]
pub fn read(files: &BTreeMap<String, Arc<SourceFile>>) -> (Ledger, Diagnostics) {
    let mut reading = Reading::default();
    let mut found = Diagnostics::new();
    let mut years = Vec::new();
    for (path, file) in files.iter().filter(|(path, _)| *path != HEAD) {
        match year(path) {
            Some(year) => {
                reading.ledger.year = Some(year);
                years.push(file);
            }
            None => found.push(misnamed(file)),
        }
    }
    let all = years.iter().try_for_each(|file| reading.file(file));
    if let Err(fault) = all.and_then(|()| reading.end(files.get(HEAD))) {
        found.push(fault);
    }
    if reading.ledger.is_forked() && !found.has_errors() {
        found.extend(years.last().map(|file| forked(file)));
    }
    (reading.ledger, found)
}

/// The year in the name of a file.
fn year(path: &str) -> Option<i16> {
    let name = path.rsplit('/').next()?.strip_suffix(".jsonl")?;
    (name.len() == 4 && name.bytes().all(|b| b.is_ascii_digit())).then(|| name.parse().ok()).flatten()
}

#[derive(Default)]
struct Reading {
    ledger: Ledger,
    /// The hash of every line so far.
    seen: BTreeSet<[u8; 32]>,
    /// What [`Ledger::heads`] was before the last line: what `head.txt` says if the program was stopped between the two files.
    heads_before: BTreeSet<[u8; 32]>,
}

impl Reading {
    fn file(&mut self, file: &Arc<SourceFile>) -> Result<(), Diagnostic> {
        let mut at = 0;
        for text in file.text.split_inclusive('\n') {
            let bare = text.strip_suffix('\n').unwrap_or(text);
            let bare = bare.strip_suffix('\r').unwrap_or(bare);
            if !bare.is_empty() {
                self.line(bare).map_err(|fault| fault.told(file, at..at + bare.len()))?;
            }
            at += text.len();
        }
        Ok(())
    }

    fn line(&mut self, text: &str) -> Result<(), Fault> {
        let (event, before) = line::read(text).map_err(Fault::Line)?;
        let hash = *blake3::hash(text.as_bytes()).as_bytes();
        let follows = before.is_subset(&self.seen) && self.seen.insert(hash);
        if !follows && holds(Rule::LedgerFollows) {
            return Err(Fault::Torn);
        }
        self.heads_before = self.ledger.heads.clone();
        self.ledger.heads.retain(|head| !before.contains(head));
        self.ledger.heads.insert(hash);
        self.ledger.apply(event.what);
        Ok(())
    }

    /// Compares the last lines with those that `head.txt` names.
    fn end(&self, head: Option<&Arc<SourceFile>>) -> Result<(), Diagnostic> {
        let Some(head) = head else {
            // Stopped between the two files of the very first line.
            return if self.seen.len() <= 1 { Ok(()) } else { Err(ended(None)) };
        };
        let mut named = BTreeSet::new();
        let mut at = 0;
        for text in head.text.split_inclusive('\n') {
            let place = at..at + text.trim_end().len();
            at += text.len();
            match line::unhex(text.trim()) {
                Some(hash) => {
                    named.insert(hash);
                }
                None if text.trim().is_empty() => {}
                None if "<=>|".chars().any(|c| text.starts_with(c)) => {
                    return Err(Fault::Line(LineFault::Conflict).told(head, place));
                }
                None => return Err(ended(Some(Spot::new(head, place)))),
            }
        }
        let stopped_between = named == self.heads_before && self.seen.len() > 1;
        if named == self.ledger.heads || stopped_between || !holds(Rule::LedgerEnds) {
            Ok(())
        } else {
            Err(ended(Some(Spot::file(head))))
        }
    }
}

/// What is wrong with a line.
enum Fault {
    Line(LineFault),
    /// What it follows is not there, or it stands there twice.
    Torn,
}

/// What to do about a ledger in which somebody has written.
const RESTORE: &str = "Nobody writes into these files by hand. Take the whole folder content/ledger back as it was at the last \
                       publication: from version control (`git log -- content/ledger`, then `git checkout <commit> -- content/ledger`) or \
                       from a copy of the project.";

impl Fault {
    fn told(self, file: &Arc<SourceFile>, range: Range<usize>) -> Diagnostic {
        let (code, message, label, remedy) = match self {
            Self::Line(LineFault::Conflict) => (
                "ledger-conflict",
                "two copies of the project have noted something, and version control could not join their ledgers".to_owned(),
                "a marker of version control",
                "Keep the lines of both: delete only the lines that begin with <<<<<<<, ======= and >>>>>>>, here and in \
                 content/ledger/head.txt. The next publication joins them.",
            ),
            Self::Line(LineFault::Newer(schema)) => (
                "ledger-newer",
                format!("this line was written by a newer program (schema {schema})"),
                "cannot be understood",
                "Use that program, here too: an older one would overlook what it does not know.",
            ),
            Self::Line(LineFault::Unclear(why)) => {
                ("ledger-line", format!("this is no line of a ledger: {why}"), "cannot be understood", RESTORE)
            }
            Self::Torn => (
                "ledger-broken",
                "this line does not follow any line before it: a line was changed, taken out or put elsewhere".to_owned(),
                "the first that does not fit",
                RESTORE,
            ),
        };
        let (file, range) = clipped(file, &range);
        Diagnostic::error(Area::Consent, code, message).at(Spot::new(&file, range), label).remedy(remedy)
    }
}

fn ended(spot: Option<Spot>) -> Diagnostic {
    let message = "the ledger does not end as content/ledger/head.txt says: its last line was changed or taken out, or head.txt was";
    let spot = spot.unwrap_or_else(|| Spot::path(HEAD));
    Diagnostic::error(Area::Consent, "ledger-end", message).at(spot, "names the last line").remedy(RESTORE)
}

fn misnamed(file: &Arc<SourceFile>) -> Diagnostic {
    let message = format!("{} is no file of the ledger: it must be called after a year", file.path);
    Diagnostic::error(Area::Consent, "ledger-line", message).at(Spot::path(&file.path), "").remedy(RESTORE)
}

fn forked(file: &Arc<SourceFile>) -> Diagnostic {
    let message = "two copies of the project have noted things apart from each other";
    Diagnostic::warning(Area::Consent, "ledger-forked", message)
        .at(Spot::path(&file.path), "")
        .remedy("Nothing is lost. See which of the two is on line, and publish once more: that joins them.")
}

/// The file with every line cut to what is shown of it, and the same place in it.
fn clipped(file: &Arc<SourceFile>, range: &Range<usize>) -> (Arc<SourceFile>, Range<usize>) {
    let (mut text, mut at, mut place) = (String::new(), 0, 0..0);
    for line in file.text.split_inclusive('\n') {
        let shown: String = line.trim_end_matches(['\n', '\r']).chars().take(SHOWN).collect();
        if at == range.start {
            place = text.len()..text.len() + shown.len();
        }
        text.push_str(&shown);
        text.push('\n');
        at += line.len();
    }
    (Arc::new(SourceFile { path: file.path.clone(), text }), place)
}
