//! Turns checked bytes into a tree beside the live one, and exchanges the two. Does not judge the bytes.
//!
//! The staging tree is made when the first file differs, so that a run that changes nothing touches nothing.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::OnceLock;

use crate::diag::{Area, Diagnostic, Diagnostics};
use crate::place::OutPath;

use super::Published;
use super::disk::{self, Disk, failed};
use super::live::{Live, Place};

/// What became of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// The live tree holds it already, byte for byte.
    Kept,
    /// Written into the staging tree.
    Written,
    /// Neither: the run cannot succeed, or is a rehearsal.
    Left,
}

/// Deletes what a killed run has left, and undoes what it had half done. Call it under the lock.
pub(super) fn clear_up(disk: &Disk, place: &Place) -> Result<(), Diagnostic> {
    // A kill between two renames leaves the old tree under its other name, and none at its place.
    let missing =
        |path: &Path| fs::symlink_metadata(path).is_err_and(|e| e.kind() == io::ErrorKind::NotFound);
    if missing(&place.out) && !missing(&place.previous) {
        disk.rename(&place.previous, &place.out).map_err(|e| failed("be put back", &place.previous, &e))?;
    }
    for left in [&place.staging, &place.previous, &place.made_new] {
        disk.remove(left).map_err(|e| failed("be cleared away", left, &e))?;
    }
    Ok(())
}

/// The tree in the making.
pub(super) struct Staging<'a> {
    disk: &'a Disk,
    place: &'a Place,
    live: &'a Live,
    files: BTreeSet<&'a str>,
    folders: BTreeSet<&'a str>,
    opened: OnceLock<Result<(), Diagnostic>>,
    broken: OnceLock<()>,
}

impl<'a> Staging<'a> {
    pub(super) fn new(
        disk: &'a Disk,
        place: &'a Place,
        live: &'a Live,
        paths: &'a BTreeSet<OutPath>,
    ) -> Self {
        let files: BTreeSet<&str> = paths.iter().map(OutPath::as_str).collect();
        let folders =
            files.iter().flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at])).collect();
        Self { disk, place, live, files, folders, opened: OnceLock::new(), broken: OnceLock::new() }
    }

    /// Takes the bytes of one file, from any thread.
    ///
    /// # Errors
    /// The disk refuses. Said once: where one file finds no room, the next will not either.
    pub(super) fn store(&self, path: &OutPath, bytes: &[u8]) -> Result<Fate, Diagnostic> {
        let name = path.as_str();
        if self.live.files.contains(name) && disk::holds(&self.place.out.join(name), bytes) {
            return Ok(Fate::Kept);
        }
        if self.broken.get().is_some() {
            return Ok(Fate::Left);
        }
        let target = self.place.staging.join(name);
        let written = self.open().and_then(|()| {
            self.disk.write_new(&target, bytes).map_err(|e| failed("be written", &target, &e))
        });
        match written {
            Ok(()) => Ok(Fate::Written),
            Err(fault) if self.broken.set(()).is_ok() => Err(fault),
            Err(_) => Ok(Fate::Left),
        }
    }

    /// Makes the staging folder and all folders in it, once.
    fn open(&self) -> Result<(), Diagnostic> {
        let make = || {
            let root = self.place.staging.clone();
            let folders = self.folders.iter().map(|folder| root.join(folder));
            for folder in std::iter::once(root.clone()).chain(folders) {
                self.disk.make_folder(&folder).map_err(|e| failed("be made", &folder, &e))?;
            }
            Ok(())
        };
        self.opened.get_or_init(make).clone()
    }

    /// Gives up: removes the staging tree. What cannot be removed now, the next run removes.
    pub(super) fn abandon(&self) {
        drop(self.disk.remove(&self.place.staging));
    }

    /// Completes the tree and puts it in the place of the live one, unless that is right already.
    pub(super) fn finish(
        &self,
        fates: Vec<(&OutPath, Fate, u64)>,
        durable: bool,
    ) -> Result<Published, Diagnostics> {
        let mut published =
            Published { bytes: fates.iter().map(|(_, _, size)| size).sum(), ..Published::default() };
        for (path, fate, _) in &fates {
            match fate {
                Fate::Kept => published.kept += 1,
                Fate::Written => published.written.push((*path).clone()),
                Fate::Left => {}
            }
        }
        let gone = |file: &&String| !self.files.contains(file.as_str());
        published.dropped = self.live.files.iter().filter(gone).cloned().collect();
        let result = if self.is_right(&published) {
            self.note_made(&mut published.notes);
            Ok(())
        } else {
            self.complete(&fates, durable)
                .inspect_err(|_| self.abandon())
                .and_then(|()| self.exchange(&mut published.notes))
        };
        match result {
            Ok(()) => Ok(published),
            Err(fault) => Err(fault.into()),
        }
    }

    fn is_right(&self, published: &Published) -> bool {
        self.live.exists
            && !published.changed()
            && !self.live.cluttered
            && self.live.folders.iter().map(String::as_str).eq(self.folders.iter().copied())
    }

    /// Adds the unchanged files, looks once more at the whole, and waits for the disk.
    fn complete(&self, fates: &[(&OutPath, Fate, u64)], durable: bool) -> Result<(), Diagnostic> {
        self.open()?;
        for (path, _, _) in fates.iter().filter(|(_, fate, _)| *fate == Fate::Kept) {
            let (from, to) = (self.place.out.join(path.as_str()), self.place.staging.join(path.as_str()));
            self.disk.link(&from, &to).map_err(|e| failed("be taken over", &from, &e))?;
        }
        self.compare(fates)?;
        self.record(true)?;
        if durable {
            self.disk
                .sync(&self.place.staging)
                .map_err(|e| failed("be stored safely", &self.place.staging, &e))?;
        }
        Ok(())
    }

    /// The staging tree holds the files of the plan, each in its full length, and nothing else.
    fn compare(&self, fates: &[(&OutPath, Fate, u64)]) -> Result<(), Diagnostic> {
        let staging = &self.place.staging;
        let found = Live::of(staging).map_err(|e| failed("be looked at", staging, &e))?;
        let wrong_size = |(path, _, size): &&(&OutPath, Fate, u64)| {
            let meta = fs::symlink_metadata(staging.join(path.as_str()));
            meta.map_or(true, |meta| meta.len() != *size)
        };
        let odd_one = fates.iter().find(wrong_size).map(|(path, _, _)| path.as_str().to_owned());
        let same = found.files.iter().map(String::as_str).eq(self.files.iter().copied());
        if same && odd_one.is_none() && !found.has_odd() && !found.cluttered {
            return Ok(());
        }
        let name = odd_one.unwrap_or_else(|| "a file".to_owned());
        let message = format!("{name} was changed by another program while it was being written");
        Err(Diagnostic::error(Area::Output, "output-disturbed", message)
            .remedy("Keep other programs out of the output folder, and build again."))
    }

    /// Puts the new tree in the place of the old one. From here on the new one is complete.
    fn exchange(&self, notes: &mut Diagnostics) -> Result<(), Diagnostic> {
        let Place { out, staging, previous, .. } = self.place;
        let swapped = if self.live.exists {
            match self.disk.exchange(staging, out) {
                Ok(true) => Ok(()),
                Ok(false) => self.rename_twice(),
                Err(e) => Err(failed("be replaced", out, &e)),
            }
        } else {
            self.disk.rename(staging, out).map_err(|e| failed("be put in place", out, &e))
        };
        swapped.inspect_err(|_| self.abandon())?;
        for old in [staging, previous] {
            if let Err(e) = self.disk.remove(old) {
                notes.push(left_behind(old, &e));
            }
        }
        self.note_made(notes);
        Ok(())
    }

    /// Where trees cannot be exchanged: for an instant there is none. If the second step fails, the first is undone.
    fn rename_twice(&self) -> Result<(), Diagnostic> {
        let Place { out, staging, previous, .. } = self.place;
        self.disk.rename(out, previous).map_err(|e| failed("be moved aside", out, &e))?;
        let Err(why) = self.disk.rename(staging, out) else { return Ok(()) };
        if self.disk.rename(previous, out).is_ok() {
            return Err(failed("be put in place", staging, &why));
        }
        let message = format!("neither the new nor the old output could be put in place ({why})");
        let remedy = format!("Build again, or rename {} to {} by hand.", previous.display(), out.display());
        Err(Diagnostic::error(Area::Output, "output-failed", message).remedy(remedy))
    }

    /// Brings the list of what was made up to date. The list written before the exchange covers both trees, so a failure
    /// here costs nothing but a word.
    fn note_made(&self, notes: &mut Diagnostics) {
        let list = Place::list(self.files.iter().copied());
        if !disk::holds(&self.place.made, list.as_bytes())
            && let Err(fault) = self.record(false)
        {
            let message = format!("the output is in place, but {}", fault.message);
            notes.push(Diagnostic::warning(Area::Output, "output-left-over", message));
        }
    }

    /// Writes the list of what was made: the new tree, and before the exchange also the old one.
    fn record(&self, with_old: bool) -> Result<(), Diagnostic> {
        let mut names = self.files.clone();
        if with_old {
            names.extend(self.live.files.iter().map(String::as_str));
        }
        let list = Place::list(names.into_iter());
        let Place { made, made_new, .. } = self.place;
        let write = || -> io::Result<()> {
            self.disk.remove(made_new)?;
            self.disk.write_new(made_new, list.as_bytes())?;
            self.disk.rename(made_new, made)
        };
        write().map_err(|e| failed("be written", made, &e))
    }
}

fn left_behind(path: &Path, why: &io::Error) -> Diagnostic {
    let message = format!("the new output is in place, but the old one could not be deleted: {why}");
    Diagnostic::warning(Area::Output, "output-left-over", message)
        .remedy(format!("The next build deletes {}; or do it by hand.", path.display()))
}
