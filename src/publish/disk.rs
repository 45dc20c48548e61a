//! Every change that publishing makes to a disk, one function each. Does not know what is published.
//!
//! All of them pass one gate, at which a test can pull the plug: a run that is killed at any of these steps must leave a
//! complete tree, and there is no way around the gate.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::Path;

use crate::diag::{Area, Diagnostic, Diagnostics, Spot};

use super::live::Place;

/// The kinds of change, for tests to tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Lock,
    MakeFolder,
    Write,
    Link,
    Sync,
    Exchange,
    Rename,
    Remove,
}

/// The disk. Only tests make one that fails.
#[derive(Default)]
pub(super) struct Disk {
    #[cfg(test)]
    pub(super) gate: Option<Gate>,
}

/// Decides whether a step may happen.
#[cfg(test)]
pub(super) type Gate = Box<dyn Fn(Step) -> io::Result<()> + Send + Sync>;

/// Held while a run writes; the system gives it back when the process ends, however it ends.
pub(super) struct Lock {
    _file: File,
    refused: Option<Diagnostic>,
}

impl Lock {
    /// A warning if this disk knows no locks.
    pub(super) fn notes(&self) -> Diagnostics {
        self.refused.iter().cloned().collect()
    }
}

impl Disk {
    #[cfg(test)]
    fn pass(&self, step: Step) -> io::Result<()> {
        self.gate.as_ref().map_or(Ok(()), |gate| gate(step))
    }

    #[cfg(not(test))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "the gate stands open outside tests")]
    const fn pass(&self, _step: Step) -> io::Result<()> {
        Ok(())
    }

    /// Makes sure that no other run writes to the same place. Makes the folder above it.
    pub(super) fn lock(&self, place: &Place) -> Result<Lock, Diagnostic> {
        let open = || {
            self.pass(Step::Lock)?;
            fs::create_dir_all(&place.parent)?;
            OpenOptions::new().create(true).truncate(false).write(true).open(&place.lock)
        };
        let file = open().map_err(|e| failed("be prepared", &place.lock, &e))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: file, refused: None }),
            Err(TryLockError::WouldBlock) => {
                let message = format!("another run is writing to {} at this moment", place.out.display());
                Err(Diagnostic::error(Area::Output, "output-busy", message)
                    .remedy("Wait until it is done, or stop it, and try again."))
            }
            // Some network disks know no locks. Two runs at once are unlikely; no run at all would be worse.
            Err(TryLockError::Error(why)) => {
                let message = format!("{} cannot be locked ({why})", place.lock.display());
                let warning = Diagnostic::warning(Area::Output, "output-unlocked", message)
                    .remedy("Make sure that only one build runs at a time.");
                Ok(Lock { _file: file, refused: Some(warning) })
            }
        }
    }

    /// Makes one folder, which must not exist.
    pub(super) fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.pass(Step::MakeFolder)?;
        fs::create_dir(path)
    }

    /// Writes a file, which must not exist.
    pub(super) fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.pass(Step::Write)?;
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        let (first, second) = bytes.split_at(bytes.len() / 2);
        file.write_all(first)?;
        // Here a test leaves half a file behind.
        self.pass(Step::Write)?;
        file.write_all(second)
    }

    /// Gives a file a second name; where the disk cannot, copies it.
    pub(super) fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.pass(Step::Link)?;
        if fs::hard_link(from, to).is_ok() {
            return Ok(());
        }
        self.write_new(to, &read(from)?)
    }

    /// Waits until the disk has everything below a folder.
    ///
    /// One call for the whole file system instead of one per file: ten thousand waits would take minutes, and it also
    /// brings to light write errors that some disks only report late. Exchanging folders gives no such guarantee by
    /// itself.
    pub(super) fn sync(&self, folder: &Path) -> io::Result<()> {
        self.pass(Step::Sync)?;
        #[cfg(any(target_os = "linux", target_os = "android"))]
        {
            rustix::fs::syncfs(File::open(folder)?).map_err(io::Error::from)
        }
        #[cfg(not(any(target_os = "linux", target_os = "android")))]
        {
            rustix::fs::sync();
            File::open(folder)?.sync_all()
        }
    }

    /// Exchanges two folders in one step. `false`: this system or disk cannot.
    pub(super) fn exchange(&self, a: &Path, b: &Path) -> io::Result<bool> {
        match self.pass(Step::Exchange).and_then(|()| swap(a, b)) {
            Ok(()) => Ok(true),
            // An old kernel says NOSYS, a disk that cannot says INVAL, and some network disks NOTSUP.
            Err(e) if matches!(e.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput) => {
                Ok(false)
            }
            Err(e) => Err(e),
        }
    }

    /// Gives a file or folder another name.
    pub(super) fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.pass(Step::Rename)?;
        fs::rename(from, to)
    }

    /// Deletes whatever has this name, if anything has. Follows no symbolic link.
    pub(super) fn remove(&self, path: &Path) -> io::Result<()> {
        let kind = match fs::symlink_metadata(path) {
            Ok(meta) => meta.file_type(),
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(e) => return Err(e),
        };
        self.pass(Step::Remove)?;
        if !kind.is_dir() {
            return fs::remove_file(path);
        }
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            self.pass(Step::Remove)?;
            if entry.file_type()?.is_dir() {
                fs::remove_dir_all(entry.path())?;
            } else {
                fs::remove_file(entry.path())?;
            }
        }
        fs::remove_dir(path)
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn swap(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn swap(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Reads an ordinary file, and nothing through a symbolic link.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = open_plain(path)?;
    let mut bytes = Vec::with_capacity(usize::try_from(file.metadata()?.len()).unwrap_or(0));
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a file holds exactly these bytes. What cannot be read does not.
pub(super) fn holds(path: &Path, bytes: &[u8]) -> bool {
    let compare = || -> io::Result<bool> {
        let mut file = open_plain(path)?;
        if file.metadata()?.len() != bytes.len() as u64 {
            return Ok(false);
        }
        let mut block = vec![0; bytes.len().min(1 << 16)];
        for expected in bytes.chunks(block.len().max(1)) {
            let found = block.get_mut(..expected.len()).unwrap_or_default();
            file.read_exact(found)?;
            if found != expected {
                return Ok(false);
            }
        }
        Ok(true)
    };
    compare().unwrap_or(false)
}

pub(super) fn open_plain(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        // The flags are small positive numbers on every system. Without NONBLOCK a named pipe would be waited on.
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
    }
    let file = options.open(path)?;
    if file.metadata()?.is_file() {
        Ok(file)
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidInput, "not an ordinary file"))
    }
}

/// A change that the system refused, in words. `what` completes "… could not".
pub(super) fn failed(what: &str, path: &Path, why: &io::Error) -> Diagnostic {
    let (code, reason, remedy) = match why.kind() {
        io::ErrorKind::StorageFull => {
            ("disk-full", "the disk is full".to_owned(), "Make room on the disk and build again.")
        }
        io::ErrorKind::QuotaExceeded => (
            "disk-full",
            "the space you may use is used up".to_owned(),
            "Make room or ask for more, and build again.",
        ),
        io::ErrorKind::PermissionDenied => (
            "output-refused",
            "the system does not allow it".to_owned(),
            "Make sure that you may write to the folder and to everything in it.",
        ),
        io::ErrorKind::ReadOnlyFilesystem => (
            "output-refused",
            "the disk is read-only".to_owned(),
            "Build into a folder on a disk that can be written to.",
        ),
        io::ErrorKind::ResourceBusy => (
            "output-refused",
            "the folder is in use, perhaps as the root of a mounted disk".to_owned(),
            "Build into a folder inside the mounted disk.",
        ),
        _ => ("output-failed", why.to_string(), "Look at the disk, and build again."),
    };
    let message = format!("{} could not {what}: {reason}", path.display());
    Diagnostic::error(Area::Output, code, message)
        .at(Spot::path(&path.display().to_string()), "nothing of the earlier output has been changed")
        .remedy(remedy)
}
