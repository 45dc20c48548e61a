//! Turns the files of `content/ledger` into what was ever published where, and something that happened into the line to be added.
//! Reads and writes no file, and holds nobody's name: addresses, hashes of files, numbers of stories, codes of editions, and marks of
//! photos that were taken back.
//!
//! A line is a JSON object. It names the lines before it by their BLAKE3 hashes, and `head.txt` names the last one, so that no line
//! can be changed, taken out or put elsewhere without being noticed. Lines of two copies of the project may follow one another in
//! one file: the next line names both as the ones before it.

mod line;
mod read;
mod state;
#[cfg(test)]
mod tests;
mod tombstone;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::date::{Date, Now};
use crate::model::words::StoryId;
use crate::place::OutPath;

pub use read::read;
pub use state::{Ever, Ledger, OnSite};
pub use tombstone::{ALIKE, LOOKS, Look, Marker, Tombstone};
pub use write::{Addition, memory, remembered};

/// The folder, from the project's folder.
pub const FOLDER: &str = "content/ledger";

/// The file that names the last lines.
pub const HEAD: &str = "content/ledger/head.txt";

/// The first half of a BLAKE3 hash of a file's bytes: enough to tell whether it is still the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 16]);

impl Digest {
    /// Of a file's bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self::of_hash(blake3::hash(bytes).as_bytes())
    }

    /// Of a whole hash.
    #[must_use]
    pub fn of_hash(hash: &[u8; 32]) -> Self {
        let mut half = [0; 16];
        for (to, from) in half.iter_mut().zip(hash) {
            *to = *from;
        }
        Self(half)
    }

    /// Parses 32 hexadecimal digits in small letters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut half = [0; 16];
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        if pairs.len() != half.len() || !rest.is_empty() {
            return None;
        }
        let digit = |byte: u8| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        };
        for (to, [high, low]) in half.iter_mut().zip(pairs) {
            *to = digit(*high)? << 4 | digit(*low)?;
        }
        Some(Self(half))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Whose consent an address rests on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// Nobody's.
    Nobody,
    /// That of the people in these stories: it shows a story, or a picture in it.
    Stories(BTreeSet<StoryId>),
    /// That of many: lists, feeds, the start.
    Many,
}

impl Owner {
    /// Whether it shows this story and not only lists it among others.
    #[must_use]
    pub fn is(&self, story: StoryId) -> bool {
        match self {
            Self::Stories(ids) => ids.contains(&story),
            Self::Nobody | Self::Many => false,
        }
    }

    /// Both of two: an address may have changed hands.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Stories(mut a), Self::Stories(b)) => {
                a.extend(b);
                Self::Stories(a)
            }
            (a @ Self::Stories(_), _) => a,
            (_, b @ Self::Stories(_)) => b,
            (Self::Nobody, Self::Nobody) => Self::Nobody,
            (Self::Many, _) | (_, Self::Many) => Self::Many,
        }
    }
}

/// What lies at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Of its bytes.
    pub digest: Digest,
    /// Whose consent it rests on.
    pub owner: Owner,
}

/// A printed edition, as far as copies of it may have to be called back.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Copies {
    /// The code on its paper.
    pub code: String,
    /// The partner who holds them, by id.
    pub partner: Option<String>,
    /// How many were made.
    pub copies: u32,
}

/// What became of a site: everything that differs from the last time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publication {
    /// The site: scheme, host, `/`.
    pub site: String,
    /// Addresses with other bytes than the last time, or that had not been there.
    pub new: BTreeMap<OutPath, Listed>,
    /// Addresses that are there no more.
    pub gone: BTreeSet<OutPath>,
    /// Editions that had not been listed, or with other numbers.
    pub editions: BTreeSet<Copies>,
}

/// Consent that was taken back: what, not by whom in the world and not why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// The story.
    pub story: StoryId,
    /// The person in its record, by their opaque id.
    pub person: String,
    /// Whether that person tells the story: their word holds for the whole story even if its record calls them otherwise by now.
    pub narrator: bool,
    /// The day.
    pub on: Date,
    /// The words of `from` in the record.
    pub from: BTreeSet<String>,
    /// Addresses that showed the story and that nobody had noted before.
    pub addresses: BTreeSet<OutPath>,
    /// The photos that may not come back under another name.
    pub photos: BTreeSet<Tombstone>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Something was put on line.
    Published(Publication),
    /// Somebody took something back.
    Withdrawn(Withdrawal),
}

/// What happened, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The moment.
    pub at: Now,
    /// The program that noted it, such as `stories 0.1.0`.
    pub program: String,
    /// What.
    pub what: What,
}

/// The address of a path as it stands in the ledger: as readers see it, not percent-encoded.
fn written(path: &OutPath) -> String {
    let path = path.as_str();
    let shown = match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    };
    format!("/{shown}")
}

/// The path of an address in the ledger.
fn path(address: &str) -> Option<OutPath> {
    let inner = address.strip_prefix('/')?;
    let file = if inner.is_empty() || inner.ends_with('/') {
        format!("{inner}index.html")
    } else {
        inner.to_owned()
    };
    let path = OutPath::new(&file).ok()?;
    // One address, one spelling.
    (written(&path) == address).then_some(path)
}

/// The site of an address such as `https://stories.example.org`: scheme and host, ending in `/`. Nothing for what is no address
/// of a site on a host of its own.
#[must_use]
pub fn site(address: &str) -> Option<String> {
    let address = address.trim();
    let (scheme, host) = address.split_once("://")?;
    let host = host.strip_suffix('/').unwrap_or(host);
    let plain = |c: char| c.is_ascii_alphanumeric() || "-.:[]".contains(c);
    let sound = matches!(scheme, "http" | "https") && !host.is_empty() && host.chars().all(plain);
    sound.then(|| format!("{scheme}://{}/", host.to_ascii_lowercase()))
}
