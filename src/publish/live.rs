//! Turns the folder that is to be replaced into a list of what lies in it, and refuses what is not ours to delete. Does not
//! change anything, and follows no symbolic link.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf, absolute};

use crate::diag::{Area, Diagnostic, Spot};

use super::disk::{self, failed};

/// First line of the list of what was made; the number changes with its format.
const MARK: &str = "stories-made 1";

/// What file managers leave in every folder they show. It is nobody's work, so it may go.
const CLUTTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// How many foreign files are named.
const NAMED: usize = 5;

/// The output folder and the names beside it that belong to it. All on one disk, so that renaming is one step.
#[derive(Debug)]
pub(super) struct Place {
    /// The folder itself.
    pub(super) out: PathBuf,
    /// The folder it lies in.
    pub(super) parent: PathBuf,
    /// The tree in the making; after the exchange, the old one.
    pub(super) staging: PathBuf,
    /// The old tree for the instant between two renames, where trees cannot be exchanged.
    pub(super) previous: PathBuf,
    /// The list of what was made.
    pub(super) made: PathBuf,
    /// That list in the making.
    pub(super) made_new: PathBuf,
    /// The lock.
    pub(super) lock: PathBuf,
}

impl Place {
    /// The names beside a folder.
    pub(super) fn beside(out: &Path) -> Result<Self, Diagnostic> {
        let unusable = || {
            let message = format!("{} cannot be an output folder", out.display());
            Diagnostic::error(Area::Output, "output-unusable", message)
                .remedy("Name a folder of its own, such as dist/site.")
        };
        let out = absolute(out).map_err(|_| unusable())?;
        let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else { return Err(unusable()) };
        let beside = |prefix: &str, suffix: &str| {
            let mut full = OsString::from(prefix);
            full.push(name);
            full.push(suffix);
            parent.join(full)
        };
        Ok(Self {
            parent: parent.to_owned(),
            staging: beside(".staging-", ""),
            previous: beside(".previous-", ""),
            made: beside(".made-", ""),
            made_new: beside(".made-", ".new"),
            lock: beside(".lock-", ""),
            out,
        })
    }

    /// The list of what was made, as text.
    pub(super) fn list<'a>(files: impl Iterator<Item = &'a str>) -> String {
        let mut text = format!("{MARK}\n");
        for file in files {
            text.push_str(file);
            text.push('\n');
        }
        text
    }

    /// What was made by earlier runs; nothing if there was none, or its list cannot be understood.
    pub(super) fn made(&self) -> BTreeSet<String> {
        let text = disk::read(&self.made).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let mut lines = text.as_deref().unwrap_or_default().lines();
        match lines.next() {
            Some(MARK) => lines.map(str::to_owned).collect(),
            _ => BTreeSet::new(),
        }
    }
}

/// What lies in the output folder.
#[derive(Debug, Default)]
pub(super) struct Live {
    /// Whether there is such a folder.
    pub(super) exists: bool,
    /// Its files, `/`-separated, without the clutter.
    pub(super) files: BTreeSet<String>,
    /// The folders in it.
    pub(super) folders: BTreeSet<String>,
    /// Whether a file manager has left something in it.
    pub(super) cluttered: bool,
    /// Names that are no text, symbolic links, devices: nothing that a run of ours has written.
    odd: Vec<String>,
}

impl Live {
    /// Looks at the folder.
    ///
    /// # Errors
    /// It cannot be read, or holds something that an earlier run has not written and that would be lost.
    pub(super) fn survey(place: &Place) -> Result<Self, Diagnostic> {
        let mut live = Self::default();
        match fs::symlink_metadata(&place.out) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(live),
            Err(e) => return Err(failed("be looked at", &place.out, &e)),
            Ok(meta) if !meta.is_dir() => return Err(not_a_folder(&place.out)),
            Ok(_) => live.exists = true,
        }
        live.walk(&place.out, "").map_err(|e| failed("be looked at", &place.out, &e))?;
        live.refuse_foreign(place)?;
        Ok(live)
    }

    /// Everything below a folder, without a judgement.
    pub(super) fn of(folder: &Path) -> io::Result<Self> {
        let mut live = Self { exists: true, ..Self::default() };
        live.walk(folder, "")?;
        Ok(live)
    }

    /// Whether there is something that is neither a file nor a folder with a readable name.
    pub(super) fn has_odd(&self) -> bool {
        !self.odd.is_empty()
    }

    fn walk(&mut self, folder: &Path, below: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            let name = entry.file_name();
            let shown = format!("{below}{}", name.to_string_lossy());
            if name.to_str().is_none() || !(kind.is_dir() || kind.is_file()) {
                self.odd.push(shown);
            } else if kind.is_dir() {
                self.walk(&entry.path(), &format!("{shown}/"))?;
                self.folders.insert(shown);
            } else if CLUTTER.iter().any(|c| name == *c) {
                self.cluttered = true;
            } else {
                self.files.insert(shown);
            }
        }
        Ok(())
    }

    fn refuse_foreign(&self, place: &Place) -> Result<(), Diagnostic> {
        let made = place.made();
        let mut foreign: Vec<&str> = self.files.difference(&made).map(String::as_str).collect();
        foreign.extend(self.odd.iter().map(String::as_str));
        foreign.sort_unstable();
        if foreign.is_empty() {
            return Ok(());
        }
        let out = place.out.display();
        let names = foreign.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        let more = match foreign.len().saturating_sub(NAMED) {
            0 => String::new(),
            n => format!(" and {n} more"),
        };
        let message = if made.is_empty() {
            format!(
                "{out} was not made by this program, and a build would delete what is in it: {names}{more}"
            )
        } else {
            format!(
                "{out} holds files that this program has not made, and a build would delete them: {names}{more}"
            )
        };
        Err(Diagnostic::error(Area::Output, "output-not-ours", message)
            .at(Spot::path(&out.to_string()), "nothing has been changed")
            .remedy("Move them elsewhere, or delete them yourself if nobody needs them; then build again."))
    }
}

fn not_a_folder(out: &Path) -> Diagnostic {
    let message = format!("{} is not a folder but a file or a symbolic link", out.display());
    Diagnostic::error(Area::Output, "output-not-ours", message).remedy(
        "Remove it; if the site is to lie on another disk, let a link stand for the folder `dist` instead.",
    )
}
