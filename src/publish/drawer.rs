//! Keeps finished PDFs from one build to the next, and gives back only what is untouched. Does not make them, and keeps nothing
//! that the last build did not use.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Mutex;

use crate::diag::{Area, Diagnostic};
use crate::rule::{Rule, holds};

/// Tells backup programs to leave the folder out (bford.info/cachedir): what was taken back must not live on there.
const TAG: (&str, &[u8]) = ("CACHEDIR.TAG", b"Signature: 8a477f597d28d172789f06886806bc55\n");

/// A folder that belongs to the program alone: it deletes what it does not know there.
#[derive(Debug)]
pub struct Drawer {
    folder: PathBuf,
    key: [u8; 32],
    used: Mutex<BTreeSet<String>>,
}

impl Drawer {
    /// The drawer in a folder. Without the site's secret key nobody can slip another file in.
    #[must_use]
    pub fn new(folder: PathBuf, key: &[u8; 32]) -> Self {
        let key = blake3::derive_key("stories 2026 booklets: entries of the drawer", key);
        Self { folder, key, used: Mutex::default() }
    }

    /// The name under which something made of these inputs is kept.
    #[must_use]
    pub fn name(&self, inputs: &[u8]) -> String {
        blake3::keyed_hash(&self.key, inputs).to_hex().to_string()
    }

    /// What was kept under a name, if every byte of it is as it was left.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Vec<u8>> {
        let bytes = fs::read(self.folder.join(name)).ok()?;
        let (seal, content) = bytes.split_at_checked(32)?;
        if *self.seal(name, content).as_bytes() != *seal && holds(Rule::DrawerSealed) {
            return None;
        }
        self.note(name);
        Some(content.to_vec())
    }

    /// Keeps something. What cannot be kept is made again the next time: no reason to stop.
    pub fn keep(&self, name: &str, content: &[u8]) {
        self.note(name);
        // Without room on the disk the site itself cannot be written either, and that is said there.
        let _unkept = self.write(name, content);
    }

    fn write(&self, name: &str, content: &[u8]) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        if !self.folder.join(TAG.0).exists() {
            fs::write(self.folder.join(TAG.0), TAG.1)?;
        }
        let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
        file.write_all(self.seal(name, content).as_bytes())?;
        file.write_all(content)?;
        file.persist(self.folder.join(name))?;
        Ok(())
    }

    fn seal(&self, name: &str, content: &[u8]) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        hasher.update(name.as_bytes());
        hasher.update(content);
        hasher.finalize()
    }

    fn note(&self, name: &str) {
        if let Ok(mut used) = self.used.lock() {
            used.insert(name.to_owned());
        }
    }

    /// Deletes everything that was neither found nor kept since the drawer was opened: a booklet with a story that has been taken
    /// back leaves it too.
    ///
    /// # Errors
    /// A file that cannot be deleted.
    pub fn clear(&self) -> Result<(), Diagnostic> {
        self.sweep().map_err(|fault| {
            let message = format!("old booklets cannot be deleted: {fault}");
            let remedy = format!("Delete the folder {} by hand.", self.folder.display());
            Diagnostic::error(Area::Output, "cache", message).remedy(remedy)
        })
    }

    fn sweep(&self) -> io::Result<()> {
        let used = self.used.lock().map(|used| used.clone()).unwrap_or_default();
        let entries = match fs::read_dir(&self.folder) {
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            let known = entry.file_name().to_str().is_some_and(|n| n == TAG.0 || used.contains(n));
            let known = known || !holds(Rule::DrawerCleared);
            if !known && entry.file_type()?.is_dir() {
                fs::remove_dir_all(entry.path())?;
            } else if !known {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_untouched_comes_back_and_only_what_was_used_stays() {
        let dir = tempfile::tempdir().unwrap();
        let open = || Drawer::new(dir.path().join("drawer"), &[7; 32]);
        let (one, other) = (open().name(b"one"), open().name(b"other"));
        let drawer = open();
        drawer.keep(&one, b"%PDF one");
        drawer.keep(&other, b"%PDF other");
        drawer.clear().unwrap();

        let drawer = open();
        assert_eq!(drawer.find(&one).as_deref(), Some(&b"%PDF one"[..]));
        // Another site's key opens nothing.
        assert_eq!(Drawer::new(dir.path().join("drawer"), &[8; 32]).find(&one), None);
        drawer.clear().unwrap();
        assert!(!dir.path().join("drawer").join(&other).exists());

        // One booklet under the name of another, and one with a changed byte.
        let file = dir.path().join("drawer").join(&one);
        fs::copy(&file, dir.path().join("drawer").join(&other)).unwrap();
        assert_eq!(open().find(&other), None);
        let mut bytes = fs::read(&file).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        fs::write(&file, bytes).unwrap();
        assert_eq!(open().find(&one), None);
    }
}
