//! Turns originals that may be shown into small pictures holding pixels and nothing else. Does not decide what may be shown:
//! an original is opened only against a [`PhotoGrant`] sealed by the consent module.
//!
//! Decode → apply orientation → crop → mask → convert to sRGB → resize → encode anew → check the finished bytes.

mod audit;
mod boxes;
mod cache;
mod colour;
mod decode;
mod encode;
mod fault;
mod limits;
mod look;
mod mask;
mod parts;
mod refused;
mod source;
#[cfg(test)]
pub(crate) mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::consent::cleared::{Channel, Cleared, PhotoGrant, Recipe};
use crate::diag::{Area, Diagnostic, Diagnostics};
use crate::rule::{Rule, holds};
use crate::sources::Original;

pub use audit::audit;
pub use look::{Look, Looks};

use cache::{Cache, Developed, Kept};
use decode::{Photo, Pixels};
use fault::{Note, PhotoFault};
use limits::{Door, MAX_BYTES};

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
    looks: BTreeMap<PhotoGrant, Looks>,
    entries: BTreeSet<String>,
}

impl Pictures {
    /// The picture made against a grant.
    #[must_use]
    pub fn get(&self, grant: &PhotoGrant) -> Option<&Picture> {
        self.made.get(grant)
    }

    /// What the original and the picture made against a grant look like.
    #[must_use]
    pub fn looks(&self, grant: &PhotoGrant) -> Option<&Looks> {
        self.looks.get(grant)
    }

    /// All pictures, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = &Picture> {
        self.made.values()
    }

    /// All pictures, each with BLAKE3 of its original's bytes.
    pub fn by_original(&self) -> impl Iterator<Item = (&[u8; 32], &Picture)> {
        self.made.iter().map(|(grant, picture)| (grant.original(), picture))
    }

    /// Adds those of another channel.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.made.extend(other.made);
        self.looks.extend(other.looks);
        self.entries.extend(other.entries);
        self
    }

    /// For unit tests of renderers alone.
    #[cfg(test)]
    pub(crate) fn for_test(made: impl IntoIterator<Item = (PhotoGrant, Picture)>) -> Self {
        Self { made: made.into_iter().collect(), ..Self::default() }
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
    /// For a print shop: one large JPEG instead of the sizes for screens.
    pub press: bool,
}

impl Studio {
    /// Makes the pictures for all grants, or takes them from the cache. `originals` are found by hash; `progress` is
    /// called with how many are done, of how many, from any thread.
    ///
    /// # Errors
    /// Everything wrong with any photo, each named by its path.
    pub fn make<C: Channel>(
        &self,
        grants: &[&Cleared<PhotoGrant, C>],
        originals: &BTreeMap<[u8; 32], Original>,
        progress: &(dyn Fn(usize, usize) + Sync),
    ) -> Result<(Pictures, Diagnostics), Diagnostics> {
        if self.avif && !cfg!(feature = "avif") {
            let message = "AVIF pictures are asked for, and this program was built without them";
            let remedy = "Switch AVIF off, or build the program with the cargo feature `avif`.";
            return Err(Diagnostic::error(Area::Configuration, "avif-missing", message)
                .remedy(remedy)
                .into());
        }
        let wanted: BTreeSet<&PhotoGrant> = grants.iter().map(|g| &***g).collect();
        let wanted: Vec<&PhotoGrant> = wanted.into_iter().collect();
        let door = Door::new(rayon::current_num_threads());
        let done = AtomicUsize::new(0);
        let results: Vec<Result<(Kept, Diagnostics), Diagnostics>> = wanted
            .par_iter()
            .map(|grant| {
                let result = self.one(grant, originals, &door);
                progress(done.fetch_add(1, Ordering::Relaxed) + 1, wanted.len());
                result
            })
            .collect();
        let mut pictures = Pictures::default();
        let mut found = Diagnostics::new();
        for (grant, result) in wanted.into_iter().zip(results) {
            match result {
                Ok((kept, warnings)) => {
                    pictures.made.insert(grant.clone(), kept.picture);
                    pictures.looks.insert(grant.clone(), kept.looks);
                    pictures.entries.extend(kept.names);
                    found.append(warnings);
                }
                Err(errors) => found.append(errors),
            }
        }
        found.gate(pictures)
    }

    /// Makes one picture, or finds it in the cache.
    fn one(
        &self,
        grant: &PhotoGrant,
        originals: &BTreeMap<[u8; 32], Original>,
        door: &Door,
    ) -> Result<(Kept, Diagnostics), Diagnostics> {
        let Some(original) = originals.get(grant.original()) else {
            let message = "a photo that may be shown is not among the files of the project";
            let remedy = "Put the photo back below the story's `media` folder.";
            return Err(Diagnostic::error(Area::Content, "photo-missing", message).remedy(remedy).into());
        };
        let path = &original.path;
        let in_words = |faults: Vec<PhotoFault>| faults.iter().map(|f| f.at(path)).collect::<Diagnostics>();
        let cache = Cache::new(self);
        let entry = cache.entry(grant);
        let kept = if let Some(kept) = cache.find(&entry) {
            kept
        } else {
            let developed = self.develop(grant, original, door).map_err(in_words)?;
            let kept = cache.keep(&entry, developed);
            kept.map_err(|f| in_words(vec![PhotoFault::Cache(f.to_string())]))?
        };
        let notes = kept.notes.iter().map(|n| n.at(path, self.photo_kb));
        let warnings = notes.chain(fault::misnamed(path, kept.kind)).collect();
        Ok((kept, warnings))
    }

    /// From the original's bytes to finished files.
    fn develop(
        &self,
        grant: &PhotoGrant,
        original: &Original,
        door: &Door,
    ) -> Result<Developed, Vec<PhotoFault>> {
        let one = |fault: PhotoFault| vec![fault];
        let bytes = read(&original.disk).map_err(one)?;
        if blake3::hash(&bytes).as_bytes() != grant.original() && holds(Rule::BytesAgreed) {
            return Err(one(PhotoFault::Changed));
        }
        let header = source::examine(&bytes).map_err(one)?;
        let inside = door.enter(header.weight());
        let photo = decode::decode(&bytes, &header).map_err(one)?;
        drop(bytes);
        let (pixels, note, looks) = showable(photo, header.inks, grant.recipe())?;
        let kind = header.kind;
        if self.press {
            let files = encode::for_press(pixels).map_err(one)?;
            return Ok(Developed { kind, notes: note.into_iter().collect(), looks, files });
        }
        let largest = encode::largest(pixels).map_err(one)?;
        drop(inside);
        let (files, heavy) = encode::files(&largest, self.avif, self.photo_kb).map_err(one)?;
        Ok(Developed { kind, notes: note.into_iter().chain(heavy).collect(), looks, files })
    }

    /// Deletes every entry and file of the cache that these pictures do not use. To be called after a finished build, so
    /// that a photo taken back leaves the cache too.
    ///
    /// # Errors
    /// A file that cannot be deleted.
    pub fn prune(&self, used: &Pictures) -> Result<(), Diagnostics> {
        Cache::new(self).prune(&used.entries).map_err(|fault| {
            let message = format!("old pictures cannot be deleted from the cache: {fault}");
            let remedy = format!("Delete the folder {} by hand.", self.cache.display());
            Diagnostic::error(Area::Output, "cache", message).remedy(remedy).into()
        })
    }
}

/// The part of a photo that may be shown, with its masks filled, in sRGB; and what both look like. The order is part of the promise:
/// nothing is resized, and so smeared over its surroundings, before it is masked.
fn showable(
    mut photo: Photo,
    inks: bool,
    recipe: &Recipe,
) -> Result<(Pixels, Option<Note>, Looks), Vec<PhotoFault>> {
    let part = mask::kept(recipe, photo.size())?;
    let whole = (*recipe != Recipe::default()).then(|| look::look(photo.size(), photo.strips()));
    let profile = photo.profile.take();
    let mut pixels = photo.cut(part);
    if holds(Rule::MasksFilled) {
        mask::fill(&mut pixels, &part, &recipe.masks);
    }
    let (pixels, note) = colour::to_srgb(pixels, profile.as_deref(), inks);
    let shown = look::look((pixels.width, pixels.height), [&pixels]);
    Ok((pixels, note, Looks { whole: whole.unwrap_or(shown), shown }))
}

/// What an original and the picture made of it look like; nothing where it cannot be read, or where other bytes lie there by now. Opens
/// it without a grant, because it is asked when a photo is taken back, and gives nothing that anybody could see.
#[must_use]
pub fn looks(original: &Original, recipe: &Recipe) -> Looks {
    let open = || {
        let bytes = read(&original.disk).ok()?;
        let same = blake3::hash(&bytes).as_bytes() == &original.hash;
        let header = source::examine(&bytes).ok().filter(|_| same)?;
        Some((decode::decode(&bytes, &header).ok()?, header.inks))
    };
    let Some((photo, inks)) = open() else { return Looks::default() };
    // A crop that reaches beyond the photo was never published.
    let whole = Recipe::default();
    let recipe = if mask::kept(recipe, photo.size()).is_ok() { recipe } else { &whole };
    showable(photo, inks, recipe).map(|(_, _, looks)| looks).unwrap_or_default()
}

/// The bytes of an original, refusing what is too large before it is in memory.
fn read(path: &Path) -> Result<Vec<u8>, PhotoFault> {
    let unreadable = |fault: io::Error| PhotoFault::Unreadable(fault.to_string());
    let file = File::open(path).map_err(unreadable)?;
    let length = file.metadata().map_err(unreadable)?.len();
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > MAX_BYTES { Err(PhotoFault::Heavy(length)) } else { Ok(bytes) }
}

/// The bytes of a finished picture.
///
/// # Errors
/// Somebody has emptied the cache while it was needed.
pub fn finished(file: &Path) -> Result<Vec<u8>, Diagnostic> {
    std::fs::read(file).map_err(|why| {
        Diagnostic::error(
            Area::Output,
            "unreadable-file",
            format!("a finished picture cannot be read: {why}"),
        )
        .remedy("Empty the cache folder and build again.")
    })
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
