//! Puts a new text in the place of an old one among the office's own files (consent records, the ledger): whole or not at all, and
//! only if the old one still stands there. Does not know what it says.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::diag::{Area, Diagnostic, Spot};

/// What another file system may hold in place of plain line breaks.
struct Look {
    mark: bool,
    windows: bool,
}

/// Replaces the text of a file, named by its path from the project's folder. `old` is the text as it was read, nothing if there was
/// no such file. The byte-order mark and the line breaks of Windows stay where they were.
///
/// # Errors
/// Somebody has changed the file since it was read, or it cannot be written. Then it is as it was.
pub fn replace(root: &Path, path: &str, old: Option<&str>, new: &str) -> Result<(), Diagnostic> {
    let file = root.join(path);
    let unwritable = |why: &io::Error| {
        Diagnostic::error(Area::Output, "unwritable-file", format!("{path} cannot be written: {why}"))
            .at(Spot::path(path), "")
            .remedy("Look whether it is open in another program, and whether the disk is full; then run the command again.")
    };
    let there = match fs::read(&file) {
        Ok(bytes) => Some(bytes),
        Err(why) if why.kind() == io::ErrorKind::NotFound => None,
        Err(why) => return Err(unwritable(&why)),
    };
    let look = match (&there, old) {
        (None, None) => Look { mark: false, windows: false },
        (Some(bytes), Some(old)) => look(bytes, old).ok_or_else(|| changed(path))?,
        (None, Some(_)) | (Some(_), None) => return Err(changed(path)),
    };
    write(&file, &look.dress(new)).map_err(|why| unwritable(&why))
}

/// How a file is written that holds a text; nothing if it holds another one.
fn look(bytes: &[u8], text: &str) -> Option<Look> {
    let bare = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]);
    let raw = str::from_utf8(bare.unwrap_or(bytes)).ok()?;
    let breaks = raw.matches('\n').count();
    let windows = breaks > 0 && raw.matches("\r\n").count() == breaks;
    let plain = raw.replace("\r\n", "\n").replace('\r', "\n");
    (plain == text).then_some(Look { mark: bare.is_some(), windows })
}

impl Look {
    fn dress(&self, text: &str) -> Vec<u8> {
        let mut out = if self.mark { vec![0xef, 0xbb, 0xbf] } else { Vec::new() };
        let text = if self.windows { text.replace('\n', "\r\n") } else { text.to_owned() };
        out.extend(text.into_bytes());
        out
    }
}

/// On the disk before it has its name: what was taken back must not come back with a power cut.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    match fs::metadata(path) {
        Ok(old) => file.as_file().set_permissions(old.permissions())?,
        // A new file of the office is for everybody who works on the project, not only for whoever ran the command.
        #[cfg(unix)]
        Err(_) => {
            let open = <fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o644);
            file.as_file().set_permissions(open)?;
        }
        #[cfg(not(unix))]
        Err(_) => {}
    }
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

fn changed(path: &str) -> Diagnostic {
    let message = format!("{path} was changed by somebody else while the program was at work");
    Diagnostic::error(Area::Output, "changed-meanwhile", message)
        .at(Spot::path(path), "left as it is")
        .remedy("Save and close it in other programs, and run the command again.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_keeps_its_look_and_is_not_written_over_what_somebody_else_wrote() {
        let dir = tempfile::tempdir().unwrap();
        let path = "content/a.yaml";
        let file = dir.path().join(path);
        replace(dir.path(), path, None, "a: 1\n").unwrap();
        assert_eq!(replace(dir.path(), path, None, "x").unwrap_err().code, "changed-meanwhile");
        assert_eq!(replace(dir.path(), path, Some("b: 1\n"), "x").unwrap_err().code, "changed-meanwhile");
        replace(dir.path(), path, Some("a: 1\n"), "a: 1\nb: 2\n").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"a: 1\nb: 2\n");
        fs::write(&file, "\u{feff}a: 1\r\nb: 2\r\n").unwrap();
        replace(dir.path(), path, Some("a: 1\nb: 2\n"), "a: 1\nb: 2\nc: 3\n").unwrap();
        assert_eq!(fs::read(&file).unwrap(), "\u{feff}a: 1\r\nb: 2\r\nc: 3\r\n".as_bytes());
        fs::remove_file(&file).unwrap();
        assert_eq!(replace(dir.path(), path, Some("a: 1\n"), "x").unwrap_err().code, "changed-meanwhile");
        fs::create_dir(&file).unwrap();
        assert_eq!(replace(dir.path(), path, None, "x").unwrap_err().code, "unwritable-file");
    }
}
