//! Looks for given words in a folder, in every writing they may hide in, and into the archives that lie there. Does not know which
//! words are private, and changes nothing.
//!
//! The words are not written in all possible ways and searched for; that would miss a name of which a single letter is
//! escaped. Instead everything that can be decoded is decoded (and what comes out, once more), and each result is brought into
//! one canonical form in which the words are searched for. What no such reading can find: letters as pictures or outlines, and
//! text in a PDF whose fonts do not say what their letters are. In a PDF with words from right to left some sentences are missed
//! (where a line ends within them, or where marks are set apart from their letters), rarely all of them.

mod archive;
mod explore;
mod needles;
mod pdf;
mod text;
mod unpack;
mod writing;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Cursor, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::disk;
use crate::diag::{Area, Diagnostic, Diagnostics, Spot};
use crate::media::{self, Format};
use explore::{Clean, Search};

pub use needles::{Needle, Needles};

/// Letters a word must have: a shorter one is found in any picture by chance.
const SHORTEST: usize = 4;

/// The largest file that is read, in bytes: it has to fit into memory. A ZIP may be larger.
const LARGEST: u64 = 1 << 30;

/// How deep archives are opened in archives.
const ARCHIVES: usize = 3;

/// A word that was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, from the folder that was searched.
    pub file: PathBuf,
    /// The word, as it was given.
    pub word: String,
    /// How it is written there: `plain`, `base64`, `percent-encoding inside compressed data`.
    pub writing: String,
}

/// What was seen of a file, or of a file in an archive.
#[derive(Debug)]
pub struct Seen<'a> {
    /// Its path from the folder that was searched; in an archive `partner.zip: en/index.html`.
    pub file: &'a str,
    /// The same without the archive.
    pub path: &'a str,
    /// The BLAKE3 hashes of its bytes, and of what gzip has packed in it. None for a folder.
    pub hashes: &'a [[u8; 32]],
    /// It is a PDF.
    pub paper: bool,
    /// The words in it, by their place among the needles, each with the ways its simplest writing is made, outermost first.
    pub words: &'a BTreeMap<usize, Vec<&'static str>>,
}

/// What is done with what was seen.
pub trait Sieve: Sync {
    /// What comes of it.
    type Found: Send;

    /// Whether nobody need look into a file with this hash.
    fn knows(&self, hash: &[u8; 32]) -> bool;

    /// Judges a file.
    fn sift(&self, seen: &Seen<'_>) -> Vec<Self::Found>;

    /// Is told how many files of how many are done, from several threads.
    fn progress(&self, done: usize, all: usize);
}

/// How much was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Files, also those in archives.
    pub files: usize,
    /// Their bytes, as they lie there.
    pub bytes: u64,
}

/// Looks into every file below a folder, and at the names. Follows no symbolic link, but reads where it leads.
///
/// # Errors
/// Files that could not be read: what was found in the others proves nothing.
pub fn folder(path: &Path, needles: &Needles) -> Result<Vec<Finding>, Diagnostics> {
    search(path, needles, &All(needles)).map(|(found, _)| found)
}

/// Takes every word for a finding.
struct All<'a>(&'a Needles);

impl Sieve for All<'_> {
    type Found = Finding;

    fn knows(&self, _hash: &[u8; 32]) -> bool {
        false
    }

    fn sift(&self, seen: &Seen<'_>) -> Vec<Finding> {
        let finding = |(word, way): (&usize, &Vec<&str>)| Finding {
            file: PathBuf::from(seen.file),
            word: self.0.word(*word).to_owned(),
            writing: writing_of(way),
        };
        seen.words.iter().map(finding).collect()
    }

    fn progress(&self, _done: usize, _all: usize) {}
}

/// `percent-encoding inside compressed data`.
fn writing_of(way: &[&str]) -> String {
    if way.is_empty() {
        "plain".to_owned()
    } else {
        way.iter().rev().copied().collect::<Vec<_>>().join(" inside ")
    }
}

/// Looks into every file below a folder, or into one file, and has each judged. What comes back is in the order of the paths.
///
/// # Errors
/// Files that could not be read: what was found in the others proves nothing.
pub fn search<S: Sieve>(
    path: &Path,
    needles: &Needles,
    sieve: &S,
) -> Result<(Vec<S::Found>, Tally), Diagnostics> {
    let (root, files) = listed(path).map_err(|why| unreadable(path, &why))?;
    let clean = Clean::new();
    let (done, count, bytes) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicU64::new(0));
    let reader = Reader { needles, sieve, clean: &clean, count: &count, bytes: &bytes };
    let look = |file: &PathBuf| {
        let found = reader.look(&root, file).map_err(|why| unreadable(&root.join(file), &why));
        sieve.progress(done.fetch_add(1, Ordering::Relaxed) + 1, files.len());
        found
    };
    // What nothing was found in leaves nothing behind.
    let looked: Vec<_> =
        files.par_iter().map(look).filter(|r| !matches!(r, Ok(found) if found.is_empty())).collect();
    let (mut found, mut faults) = (Vec::new(), Diagnostics::new());
    for result in looked {
        match result {
            Ok(more) => found.extend(more),
            Err(fault) => faults.push(fault),
        }
    }
    let tally = Tally { files: count.into_inner(), bytes: bytes.into_inner() };
    faults.gate((found, tally)).map(|(value, _)| value)
}

fn unreadable(path: &Path, why: &io::Error) -> Diagnostic {
    let message = format!("{} could not be searched: {why}", path.display());
    Diagnostic::error(Area::Output, "scan-incomplete", message)
        .at(Spot::path(&path.display().to_string()), "nobody knows what is in it")
}

/// A folder and everything below it, or the folder of a file and the file.
fn listed(path: &Path) -> io::Result<(PathBuf, Vec<PathBuf>)> {
    if let (false, Some(folder), Some(name)) = (fs::metadata(path)?.is_dir(), path.parent(), path.file_name())
    {
        return Ok((folder.to_owned(), vec![PathBuf::from(name)]));
    }
    let mut files = Vec::new();
    list(path, Path::new(""), &mut files)?;
    files.sort();
    Ok((path.to_owned(), files))
}

/// Everything below a folder that is not a folder, and the folders too for their names.
fn list(root: &Path, below: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(below))? {
        let entry = entry?;
        let path = below.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            list(root, &path, files)?;
        }
        files.push(path);
    }
    Ok(())
}

struct Reader<'a, S> {
    needles: &'a Needles,
    sieve: &'a S,
    clean: &'a Clean,
    count: &'a AtomicUsize,
    bytes: &'a AtomicU64,
}

impl<S: Sieve> Reader<'_, S> {
    /// Looks at one file, or at the name of a folder.
    fn look(&self, root: &Path, file: &Path) -> io::Result<Vec<S::Found>> {
        let (full, name) = (root.join(file), file.to_string_lossy());
        let kind = fs::symlink_metadata(&full)?.file_type();
        if kind.is_file() {
            let open = disk::open_plain(&full)?;
            let size = open.metadata()?.len();
            self.bytes.fetch_add(size, Ordering::Relaxed);
            return self.open(&name, "", open, size);
        }
        let mut search = self.named(&name)?;
        if kind.is_symlink() {
            search.explore(fs::read_link(&full)?.to_string_lossy().as_bytes(), &["symbolic link"], 1)?;
        }
        Ok(self.judge(&name, "", &[], false, &search))
    }

    /// Looks into a file on the disk: the files of an archive one by one, so that it may be larger than the memory.
    fn open(&self, name: &str, inside: &str, mut file: File, size: u64) -> io::Result<Vec<S::Found>> {
        let mut start = Vec::new();
        (&mut file).take(4).read_to_end(&mut start)?;
        if is_zip(&start)
            && let Some(found) = self.zip(name, inside, &mut file, size, 0)?
        {
            return Ok(found);
        }
        if size > LARGEST {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "it is larger than a gigabyte"));
        }
        file.rewind()?;
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
        file.take(LARGEST).read_to_end(&mut bytes)?;
        self.file(name, inside, &bytes, 0)
    }

    /// Looks into the files of a ZIP; nothing if its list of contents cannot be read.
    fn zip(
        &self,
        name: &str,
        inside: &str,
        file: &mut (impl Read + Seek),
        size: u64,
        depth: usize,
    ) -> io::Result<Option<Vec<S::Found>>> {
        let Some(entries) = archive::entries(file, size)? else { return Ok(None) };
        let around = format!("{inside}{name}: ");
        let mut found = self.judge(name, inside, &[], false, &self.named(name)?);
        for entry in entries {
            let bytes = archive::read(file, &entry)?;
            found.extend(self.file(&entry.name, &around, &bytes, depth + 1)?);
        }
        Ok(Some(found))
    }

    /// Looks at the bytes of a file. `inside` names the archive it lies in.
    fn file(&self, name: &str, inside: &str, bytes: &[u8], depth: usize) -> io::Result<Vec<S::Found>> {
        if depth < ARCHIVES
            && is_zip(bytes)
            && let Some(found) = self.zip(name, inside, &mut Cursor::new(bytes), bytes.len() as u64, depth)?
        {
            return Ok(found);
        }
        if depth < ARCHIVES
            && let Some(files) = archive::tar(bytes)
        {
            let around = format!("{inside}{name}: ");
            let mut found = self.judge(name, inside, &[], false, &self.named(name)?);
            for (name, bytes) in files {
                found.extend(self.file(&name, &around, bytes, depth + 1)?);
            }
            return Ok(found);
        }
        self.count.fetch_add(1, Ordering::Relaxed);
        let mut hashes = vec![*blake3::hash(bytes).as_bytes()];
        let mut search = self.named(name)?;
        let packed = bytes.starts_with(&[0x1f, 0x8b, 8]).then(|| archive::gunzip(bytes)).and_then(Result::ok);
        if let Some(unpacked) = &packed {
            if depth < ARCHIVES && archive::tar(unpacked).is_some() {
                return self.file(name, inside, unpacked, depth + 1);
            }
            hashes.push(*blake3::hash(unpacked).as_bytes());
        }
        if !hashes.iter().any(|hash| self.sieve.knows(hash)) {
            match &packed {
                Some(unpacked) => search.explore(unpacked, &["compressed data"], 0)?,
                // Only pixels: there is nothing to be read in them.
                None if picture(bytes).is_some_and(|format| media::audit(bytes, format).is_ok()) => {}
                None if bytes.starts_with(b"%PDF") => search.explore_pdf(bytes)?,
                None => search.explore(bytes, &[], 0)?,
            }
        }
        Ok(self.judge(name, inside, &hashes, bytes.starts_with(b"%PDF"), &search))
    }

    /// A search that has looked at the name.
    fn named(&self, name: &str) -> io::Result<Search<'_>> {
        let mut search = Search::new(self.needles, self.clean);
        search.explore(name.as_bytes(), &["file name"], 1)?;
        Ok(search)
    }

    fn judge(
        &self,
        path: &str,
        inside: &str,
        hashes: &[[u8; 32]],
        paper: bool,
        search: &Search<'_>,
    ) -> Vec<S::Found> {
        let file = format!("{inside}{path}");
        self.sieve.sift(&Seen { file: &file, path, hashes, paper, words: &search.found })
    }
}

fn is_zip(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06")
}

/// The format of a picture, from its first bytes.
fn picture(bytes: &[u8]) -> Option<Format> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some(Format::Jpeg),
        [0x89, b'P', b'N', b'G', ..] => Some(Format::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Format::WebP),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Format::Avif),
        _ => None,
    }
}

#[cfg(test)]
pub(crate) mod tests;
