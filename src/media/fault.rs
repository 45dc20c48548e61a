//! Turns what is wrong with a photo into a diagnostic that names it and says what to do. Does not look at any file.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::consent::cleared::Rect;
use crate::diag::{Area, Diagnostic, Spot};

use super::limits::{MAX_BYTES, MAX_PIXELS};
use super::source::{Kind, Refused};

/// Why no picture can be made of a photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PhotoFault {
    /// The file is gone, or the system refuses it.
    Unreadable(String),
    /// Its bytes are no longer those the consent was given for.
    Changed,
    /// A kind of file no picture is made of.
    Refused(Refused),
    /// More than [`MAX_BYTES`].
    Heavy(u64),
    /// More than [`MAX_PIXELS`].
    Large(u32, u32),
    /// It ends before the picture does.
    Cut,
    /// Its parts contradict one another, or the decoder gave up.
    Damaged(String),
    /// A JPEG of a rare sort that the decoder reads wrongly, or not at all.
    Rare(&'static str),
    /// Several pictures in one file, shown one after the other.
    Animated,
    /// The crop of the consent record reaches beyond the picture.
    Crop(Rect, u32, u32),
    /// A mask of the consent record reaches beyond the picture.
    Mask(Rect, u32, u32),
    /// The finished bytes hold something they must not hold: a fault of this program.
    Unclean(String),
    /// An encoder gave up.
    Encode(String),
    /// The cache cannot be written.
    Cache(String),
}

/// A rectangle as it stands in `consent.yaml`.
struct Written<'a>(&'a Rect);

impl fmt::Display for Written<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rect { x, y, w, h } = self.0;
        write!(f, "{{x: {x}, y: {y}, w: {w}, h: {h}}}")
    }
}

/// Area, code, message and remedy.
type Words = (Area, &'static str, String, String);

/// A fault of the photo itself.
fn content(code: &'static str, message: impl Into<String>, remedy: &str) -> Words {
    (Area::Content, code, message.into(), remedy.to_owned())
}

/// A photo that does not agree with its consent record.
fn record(code: &'static str, message: impl Into<String>, remedy: &str) -> Words {
    (Area::Consent, code, message.into(), remedy.to_owned())
}

/// A fault of the program or the machine.
fn program(code: &'static str, message: impl Into<String>, remedy: &str) -> Words {
    (Area::Output, code, message.into(), remedy.to_owned())
}

const SAVE_AGAIN: &str = "Open it in a picture program and save it again as JPEG; \
    then put the new file's BLAKE3 into `consent.yaml`.";
const MEASURE: &str = "Measure it in the uncropped photo as it is seen upright; \
    if the photo was replaced by a smaller copy, ask for the original.";

impl PhotoFault {
    /// The diagnostic for the photo at `path`.
    pub(super) fn at(&self, path: &str) -> Diagnostic {
        let (area, code, message, remedy) = self.words();
        Diagnostic::error(area, code, message).at(Spot::path(path), "this photo").remedy(remedy)
    }

    fn words(&self) -> Words {
        match self {
            Self::Unreadable(why) => content(
                "photo-unreadable",
                format!("the photo cannot be read: {why}"),
                "Look whether the file is still there and may be opened.",
            ),
            Self::Changed => record(
                "photo-changed",
                "the photo has changed since the build began, so it is not the one that was agreed to",
                "Wait until nobody is saving it, and build again.",
            ),
            Self::Refused(kind) => content("photo-kind", kind.message(), kind.remedy()),
            Self::Heavy(bytes) => content(
                "photo-heavy",
                format!("the photo has {} MB, and at most {} MB are read", mega(*bytes), mega(MAX_BYTES)),
                "Save it with a higher compression or fewer pixels; 1600 pixels in width are plenty.",
            ),
            Self::Large(width, height) => content(
                "photo-large",
                format!(
                    "the photo is {width} × {height} pixels, and at most {} million pixels are read",
                    MAX_PIXELS / 1_000_000
                ),
                "Save it with fewer pixels; 1600 pixels in width are plenty.",
            ),
            Self::Cut => content(
                "photo-cut",
                "the photo ends in the middle: the file was not copied completely",
                "Copy it again from the telephone or camera.",
            ),
            Self::Damaged(why) => content(
                "photo-damaged",
                format!("the photo is damaged; the decoder says: {why}"),
                "Copy it again from where it came; if it opens in a picture program, save it again as JPEG.",
            ),
            Self::Rare(what) => {
                content("photo-rare-jpeg", format!("the photo is a rare sort of JPEG: {what}"), SAVE_AGAIN)
            }
            Self::Animated => content(
                "photo-animated",
                "the file holds several pictures shown one after the other",
                "Save the one that is meant as JPEG.",
            ),
            Self::Crop(rect, width, height) => record(
                "crop-outside",
                format!("the crop {} reaches beyond the photo of {width} × {height} pixels", Written(rect)),
                MEASURE,
            ),
            Self::Mask(rect, width, height) => record(
                "mask-outside",
                format!("the mask {} reaches beyond the photo of {width} × {height} pixels", Written(rect)),
                MEASURE,
            ),
            Self::Unclean(what) => program(
                "picture-unclean",
                format!("the picture made of the photo would hold more than pixels: {what}"),
                "Report this: it is a fault of the program, and nothing was written.",
            ),
            Self::Encode(why) => program(
                "picture-encode",
                format!("no picture could be made of the photo: {why}"),
                "Report this with the photo's size: it is a fault of the program.",
            ),
            Self::Cache(why) => program(
                "cache",
                format!("the finished picture cannot be kept in the cache: {why}"),
                "Look whether the disk is full, or the folder may not be written to.",
            ),
        }
    }
}

/// Something about a photo that staff should know, and that does not stop the work. Kept in the cache, so that a second
/// build says what the first one said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum Note {
    /// Its colour profile cannot be used, so its colours may be slightly wrong.
    Profile,
    /// Its colours are inks.
    Inks,
    /// A file up to 480 pixels wide is too heavy even at the lowest quality: width, bytes.
    Heavy(u32, u64),
}

impl Note {
    /// The warning for the photo at `path`. `kilobytes` is the site's limit.
    pub(super) fn at(&self, path: &str, kilobytes: u32) -> Diagnostic {
        let (code, message, remedy) = match self {
            Self::Profile => (
                "photo-profile",
                "the photo's colour profile is damaged or not for it, and was left out".to_owned(),
                "Look at its colours on the page; if they are wrong, save it again as sRGB.",
            ),
            Self::Inks => (
                "photo-inks",
                "the photo's colours are printing inks (CMYK), which a screen shows only roughly".to_owned(),
                "Save it again as RGB if the colours matter.",
            ),
            Self::Heavy(width, bytes) => (
                "picture-heavy",
                format!(
                    "at {width} pixels the picture weighs {} kB even at the lowest quality, and `limits.photo_kb` is \
                     {kilobytes}",
                    bytes.div_ceil(1000)
                ),
                "Choose a photo with less fine detail, or crop it.",
            ),
        };
        Diagnostic::warning(Area::Content, code, message).at(Spot::path(path), "this photo").remedy(remedy)
    }
}

/// The warning for a name whose ending is that of another kind of file, as after renaming instead of saving.
pub(super) fn misnamed(path: &str, kind: Kind) -> Option<Diagnostic> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name.rsplit_once('.').map_or("", |(_, e)| e);
    if kind.extensions().iter().any(|e| extension.eq_ignore_ascii_case(e)) {
        return None;
    }
    let message = format!("the file is a {} by its content, whatever its name says", kind.name());
    let remedy =
        format!("Rename it to end in `.{}`, also in the story and in `consent.yaml`.", kind.extensions()[0]);
    Some(
        Diagnostic::warning(Area::Content, "photo-misnamed", message)
            .at(Spot::path(path), "this photo")
            .remedy(remedy),
    )
}

/// Millions of bytes, rounded up.
const fn mega(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}
