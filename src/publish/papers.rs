//! Writes the office's papers (`dist/report`), which never go on line: each whole or not at all. Does not know what they say.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use crate::diag::{Area, Diagnostic, Diagnostics};

/// Makes the folder hold these files, by their paths below it. Other files in it are left alone: the office keeps notes there.
///
/// # Errors
/// A file that cannot be written.
pub fn papers(folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Diagnostics> {
    let wrong: Diagnostics = files
        .iter()
        .filter_map(|(name, bytes)| {
            let fault = write(&folder.join(name), bytes).err()?;
            let message = format!("the report {name} cannot be written: {fault}");
            let remedy = "Look whether it is open in another program, and whether the disk is full.";
            Some(Diagnostic::error(Area::Output, "unwritable-file", message).remedy(remedy))
        })
        .collect();
    if wrong.has_errors() { Err(wrong) } else { Ok(()) }
}

/// Writes a record that must not exist yet, whole or not at all.
///
/// # Errors
/// There is such a record already, or it cannot be written.
pub fn record(path: &Path, text: &str) -> Result<(), Diagnostics> {
    let written = (|| {
        let folder = path.parent().unwrap_or(path);
        std::fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(text.as_bytes())?;
        file.persist_noclobber(path)?;
        Ok::<(), std::io::Error>(())
    })();
    written.map_err(|fault| {
        let message = format!("{} cannot be written: {fault}", path.display());
        Diagnostic::error(Area::Output, "unwritable-file", message)
            .remedy("Look whether the disk is full, and whether somebody has just written the same record.")
            .into()
    })
}

/// Takes a record back whose work could not be finished.
pub fn unrecord(path: &Path) {
    // What made this necessary is what is reported.
    let _left = std::fs::remove_file(path);
}

/// The text of a paper, if there is one.
#[must_use]
pub fn paper(folder: &Path, name: &str) -> Option<String> {
    std::fs::read_to_string(folder.join(name)).ok()
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if std::fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path)?;
    Ok(())
}
