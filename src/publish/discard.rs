//! Takes away folders that earlier runs have made. Deletes only what they have written there, and does not judge which folders go.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use crate::diag::{Area, Diagnostic, Diagnostics};

use super::disk::Disk;
use super::live::Place;

/// The names of the folders that earlier runs have made below a folder.
#[must_use]
pub fn made_below(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let name = |entry: fs::DirEntry| entry.file_name().to_str()?.strip_prefix(".made-").map(str::to_owned);
    entries.filter_map(name).collect()
}

/// The files that earlier runs have made in a folder, by their paths in it.
#[must_use]
pub fn made(out: &Path) -> BTreeSet<String> {
    Place::beside(out).map(|place| place.made()).unwrap_or_default()
}

/// Deletes a folder that an earlier run has made, with what it has written. What somebody else has put there stays, and is named.
///
/// # Errors
/// A file cannot be deleted.
pub fn discard(out: &Path) -> Result<Diagnostics, Diagnostics> {
    let place = Place::beside(out)?;
    let disk = Disk::default();
    let failed = |why: &io::Error| undeletable(out, why);
    for file in place.made() {
        disk.remove(&out.join(file)).map_err(|why| failed(&why))?;
    }
    let mut notes = Diagnostics::new();
    sweep(out);
    if out.exists() {
        let message = format!("{} holds files that this program has not made", out.display());
        notes.push(
            Diagnostic::warning(Area::Output, "foreign-files", message)
                .remedy("Look at them: what was taken back must not be kept. Then delete the folder."),
        );
    }
    for left in [&place.staging, &place.previous, &place.made_new, &place.made, &place.lock] {
        disk.remove(left).map_err(|why| failed(&why))?;
    }
    Ok(notes)
}

fn undeletable(folder: &Path, why: &io::Error) -> Diagnostic {
    let message = format!("{} cannot be deleted: {why}", folder.display());
    Diagnostic::error(Area::Output, "undeletable", message)
        .remedy("Look whether a file in it is open in another program; then run the command again.")
}

/// Deletes everything in a folder that is the program's own.
///
/// # Errors
/// It cannot be deleted.
pub fn clear(folder: &Path) -> Result<(), Diagnostics> {
    Disk::default().remove(folder).map_err(|why| undeletable(folder, &why).into())
}

/// Deletes empty folders, from the inside.
fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            sweep(&entry.path());
        }
    }
    // A folder that is not empty stays, which is looked at afterwards.
    let _full = fs::remove_dir(folder);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::{Content, OutPath};
    use crate::publish::{publish, tests::rules};

    #[test]
    fn only_what_was_made_is_deleted() {
        let dir = tempfile::tempdir().unwrap();
        let out = dir.path().join("AR-2026-1");
        let paths: BTreeSet<OutPath> =
            ["sheets.pdf", "more/list.csv"].iter().map(|p| OutPath::new(p).unwrap()).collect();
        let make = || {
            let render = |_: &OutPath| Ok(Content::Bytes(b"a".to_vec()));
            publish(&out, &paths, &render, &rules(), &|_, _| {}).unwrap();
        };
        make();
        assert_eq!(made_below(dir.path()), BTreeSet::from(["AR-2026-1".to_owned()]));
        assert_eq!(discard(&out).unwrap().counts(), (0, 0));
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);

        make();
        fs::write(out.join("note.txt"), "call them").unwrap();
        assert_eq!(discard(&out).unwrap().counts(), (0, 1));
        let left: Vec<_> = fs::read_dir(&out).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(left, ["note.txt"]);
        // A folder nobody has made is nobody's to delete.
        assert!(made_below(dir.path()).is_empty());
    }
}
