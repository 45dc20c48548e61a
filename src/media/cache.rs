//! Turns finished pictures into files that a later build finds again, and finds them only if they are untouched. Does not
//! make pictures.
//!
//! An entry is a small list (`<name>.json`, the name being a keyed hash of every input) and the files it lists, each named
//! by the hash of its bytes. The list carries a keyed hash of itself, so that nobody without the site's key can slip in
//! another picture. Whatever does not agree is made anew.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::consent::cleared::{PhotoGrant, Rect};
use crate::rule::{Rule, holds};

use super::encode::{
    Encoded, LIGHT_WIDTH, MAX_HEIGHT, PRESS_QUALITY, PRESS_WIDTH, QUALITIES, WEBP_METHOD, WIDTHS,
};
use super::fault::Note;
use super::source::Kind;
use super::{Format, Looks, Picture, PictureFile, Studio};

/// Everything that decides over bytes and looks and is no input. To be changed with any of them; a test holds the versions to those
/// in use.
const MAKER: &str = "2; image 0.25.10, zune-jpeg 0.5.15, png 0.18.1, image-webp 0.2.4, moxcms 0.8.1, \
    fast_image_resize 6.1.0, jpeg-encoder 0.7.1, webp 0.3.1, libwebp-sys 0.9.6, ravif 0.13.0";

/// The folder below [`Studio::cache`] in which every file is ours to delete.
const FOLDER: &str = "finished-pictures";

/// How names of files begin that are still being written.
const UNFINISHED: &str = ".unfinished-";

/// Tells backup programs to leave the folder out (bford.info/cachedir), so that a photo taken back does not live on there.
const TAG: (&str, &[u8]) = ("CACHEDIR.TAG", b"Signature: 8a477f597d28d172789f06886806bc55\n");

/// Every input of a picture.
#[derive(Serialize)]
struct Inputs<'a> {
    maker: &'a str,
    original: &'a [u8; 32],
    crop: Option<[u32; 4]>,
    masks: Vec<[u32; 4]>,
    widths: &'a [u32],
    max_height: u32,
    light_width: u32,
    qualities: &'a [u8],
    webp_method: u8,
    photo_kb: u32,
    avif: bool,
    press: Option<(u32, u8)>,
}

/// What an entry lists.
#[derive(Serialize, Deserialize)]
struct List {
    kind: Kind,
    notes: Vec<Note>,
    looks: Looks,
    files: Vec<Listed>,
}

/// A file of an entry.
#[derive(Serialize, Deserialize)]
struct Listed {
    extension: String,
    width: u32,
    height: u32,
    hash: String,
}

/// What was made of an original.
pub(super) struct Developed {
    /// What the original is.
    pub(super) kind: Kind,
    /// What is to be said about it.
    pub(super) notes: Vec<Note>,
    /// What the original and the picture look like.
    pub(super) looks: Looks,
    /// The picture's files.
    pub(super) files: Vec<Encoded>,
}

/// A picture found in the cache or just put there.
pub(super) struct Kept {
    /// What the original is.
    pub(super) kind: Kind,
    /// What is to be said about it.
    pub(super) notes: Vec<Note>,
    /// What the original and the picture look like.
    pub(super) looks: Looks,
    /// The picture.
    pub(super) picture: Picture,
    /// Names of the files in the cache that it needs.
    pub(super) names: BTreeSet<String>,
}

/// The cache of a studio.
pub(super) struct Cache<'a> {
    folder: PathBuf,
    studio: &'a Studio,
}

impl<'a> Cache<'a> {
    pub(super) fn new(studio: &'a Studio) -> Self {
        Self { folder: studio.cache.join(FOLDER), studio }
    }

    /// The name of the entry for a grant.
    pub(super) fn entry(&self, grant: &PhotoGrant) -> String {
        let four = |r: &Rect| [r.x, r.y, r.w, r.h];
        let inputs = Inputs {
            maker: MAKER,
            original: grant.original(),
            crop: grant.recipe().crop.as_ref().map(four),
            masks: grant.recipe().masks.iter().map(four).collect(),
            widths: &WIDTHS,
            max_height: MAX_HEIGHT,
            light_width: LIGHT_WIDTH,
            qualities: &QUALITIES,
            webp_method: WEBP_METHOD,
            photo_kb: self.studio.photo_kb,
            avif: self.studio.avif,
            press: self.studio.press.then_some((PRESS_WIDTH, PRESS_QUALITY)),
        };
        // Numbers, texts and lists always have a form in JSON, so the list of inputs is never empty.
        let text = serde_json::to_vec(&inputs).unwrap_or_default();
        self.keyed("name of a cache entry", &text)
    }

    fn keyed(&self, purpose: &str, bytes: &[u8]) -> String {
        let key = blake3::derive_key(&format!("stories 2026 pictures: {purpose}"), &self.studio.key);
        blake3::keyed_hash(&key, bytes).to_hex().to_string()
    }

    pub(super) fn sealed(&self, entry: &str, list: &[u8]) -> String {
        self.keyed("list of a cache entry", &[entry.as_bytes(), b"\n", list].concat())
    }

    /// The picture of an entry, if every byte of it is as it was left.
    pub(super) fn find(&self, entry: &str) -> Option<Kept> {
        let name = format!("{entry}.json");
        let text = fs::read(self.folder.join(&name)).ok()?;
        let (seal, list) = text.split_at_checked(64)?;
        if seal != self.sealed(entry, list).as_bytes() && holds(Rule::CacheSealed) {
            return None;
        }
        let List { kind, notes, looks, files } = serde_json::from_slice(list).ok()?;
        let mut names = BTreeSet::from([name]);
        let mut found = Vec::new();
        for Listed { extension, width, height, hash } in files {
            let format = Format::of_extension(&extension)?;
            let file = format!("{hash}.{extension}");
            let bytes = fs::read(self.folder.join(&file)).ok()?;
            if blake3::hash(&bytes).to_hex().as_str() != hash {
                return None;
            }
            found.push(self.file(format, width, height, &file, &bytes));
            names.insert(file);
        }
        Some(Kept { kind, notes, looks, picture: picture(found)?, names })
    }

    /// Puts a finished picture into the cache.
    pub(super) fn keep(
        &self,
        entry: &str,
        Developed { kind, notes, looks, files }: Developed,
    ) -> io::Result<Kept> {
        fs::create_dir_all(&self.folder)?;
        if !self.folder.join(TAG.0).exists() {
            self.write(TAG.0, TAG.1)?;
        }
        let mut names = BTreeSet::new();
        let mut listed = Vec::new();
        let mut found = Vec::new();
        for Encoded { format, width, height, bytes } in &files {
            let (width, height) = (*width, *height);
            let hash = blake3::hash(bytes).to_hex().to_string();
            let extension = format.extension().to_owned();
            let file = format!("{hash}.{extension}");
            self.write(&file, bytes)?;
            found.push(self.file(*format, width, height, &file, bytes));
            listed.push(Listed { extension, width, height, hash });
            names.insert(file);
        }
        let list = List { kind, notes, looks, files: listed };
        let text = serde_json::to_vec(&list)?;
        let name = format!("{entry}.json");
        self.write(&name, &[self.sealed(entry, &text).as_bytes(), &text].concat())?;
        names.insert(name);
        let picture = picture(found).ok_or_else(|| io::Error::other("no file was made"))?;
        Ok(Kept { kind, notes: list.notes, looks: list.looks, picture, names })
    }

    fn file(&self, format: Format, width: u32, height: u32, file: &str, bytes: &[u8]) -> PictureFile {
        let name = format!("{}.{}", public_name(&self.studio.key, bytes), format.extension());
        PictureFile { format, width, height, name, file: self.folder.join(file), bytes: bytes.len() as u64 }
    }

    /// Writes a file so that it is there whole or not at all.
    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(UNFINISHED);
        // Finished pictures are public; a web server may have to read what is linked from here.
        #[cfg(unix)]
        let permissions = <fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o644);
        #[cfg(unix)]
        builder.permissions(permissions);
        let mut file = builder.tempfile_in(&self.folder)?;
        file.write_all(bytes)?;
        file.persist(self.folder.join(name)).map_err(|f| f.error)?;
        Ok(())
    }

    /// Deletes every file of the cache but these, unfinished ones of killed builds included.
    pub(super) fn prune(&self, used: &BTreeSet<String>) -> io::Result<()> {
        let entries = match fs::read_dir(&self.folder) {
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            if entry.file_name().to_str().is_some_and(|n| n == TAG.0 || used.contains(n)) {
                continue;
            }
            if holds(Rule::CachePurged) {
                remove(&entry.path())?;
            }
        }
        Ok(())
    }
}

fn remove(path: &Path) -> io::Result<()> {
    let removed = if fs::symlink_metadata(path).is_ok_and(|m| m.is_dir()) {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    };
    match removed {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// A name of 128 bits that only the holder of the key can compute, and that says nothing of the original.
fn public_name(key: &[u8; 32], bytes: &[u8]) -> String {
    let hash = if holds(Rule::NamesKeyed) { blake3::keyed_hash(key, bytes) } else { blake3::hash(bytes) };
    hash.to_hex().chars().take(32).collect()
}

fn picture(files: Vec<PictureFile>) -> Option<Picture> {
    let largest = files.iter().max_by_key(|f| f.width)?;
    Some(Picture { width: largest.width, height: largest.height, files })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_maker_names_the_versions_in_use() {
        let lock = include_str!("../../Cargo.lock");
        for named in MAKER.split_once("; ").unwrap().1.split(", ") {
            let (name, version) = named.split_once(' ').unwrap();
            assert!(lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"")), "{named}");
        }
    }
}
