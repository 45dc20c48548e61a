//! Turns a photo that was taken back into what the ledger may hold of it: marks by which the program knows it again, and by which
//! nobody sees or finds it. Looks at no picture, and knows no name of a file.
//!
//! Every mark is keyed with the site, so that marks of two sites cannot be compared, nor searched for with those of other
//! programs. A look keeps its distances under the key: its bits change places and some are turned over, the same ones each time.

use std::collections::BTreeSet;
use std::fmt;

use super::Digest;

/// How many bits of two looks may differ if they are to be of one photo. Measured: see `src/docs/design.md`.
pub const ALIKE: u32 = 8;

/// How many looks a tombstone holds at most: of the original, and of the picture as it was published.
pub const LOOKS: usize = 4;

/// What a picture looks like, in 64 keyed bits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Look(u64);

impl Look {
    /// Parses 16 hexadecimal digits in small letters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let look = u64::from_str_radix(text, 16).ok().map(Self)?;
        (look.to_string() == text).then_some(look)
    }

    /// In how many bits two looks differ.
    #[must_use]
    pub const fn distance(self, other: Self) -> u32 {
        (self.0 ^ other.0).count_ones()
    }
}

impl fmt::Display for Look {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for Look {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What is left of a photo that was taken back. It outlives a move of the site to another address: it says whose key it has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tombstone {
    /// The address of the site whose key it has: scheme, host, `/`.
    pub site: String,
    /// Of the original's bytes.
    pub exact: Digest,
    /// Of the original, and of the picture as it was published; none of a picture in which too little can be seen.
    pub looks: BTreeSet<Look>,
}

/// The key under which a site marks photos.
#[derive(Clone)]
pub struct Marker {
    key: [u8; 32],
    /// Where each bit goes.
    places: [u8; 64],
    /// Which bits are turned over.
    turned: u64,
}

impl Marker {
    /// That of the site at an address.
    #[must_use]
    pub fn of(site: &str) -> Self {
        let key = blake3::derive_key("stories 2026: marks of photos that were taken back", site.as_bytes());
        let mut numbers = blake3::Hasher::new_keyed(&key).update(b"bits of a look").finalize_xof();
        let mut next = || {
            let mut eight = [0; 8];
            numbers.fill(&mut eight);
            u64::from_le_bytes(eight)
        };
        let turned = next();
        let mut places: [u8; 64] = std::array::from_fn(|n| u8::try_from(n).unwrap_or_default());
        for (last, left) in (1_usize..64).zip(2_u64..) {
            places.swap(last, usize::try_from(next() % left).unwrap_or_default());
        }
        Self { key, places, turned }
    }

    /// Marks an original, by BLAKE3 of its bytes.
    #[must_use]
    pub fn exact(&self, original: &[u8; 32]) -> Digest {
        Digest::of_hash(blake3::keyed_hash(&self.key, original).as_bytes())
    }

    /// Marks what a picture looks like.
    #[must_use]
    pub fn look(&self, bits: u64) -> Look {
        let moved = (0_u32..).zip(self.places).map(|(from, to)| (bits >> from & 1) << to);
        Look(moved.fold(self.turned, |all, bit| all ^ bit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_keeps_distances_and_shows_nothing() {
        let (here, there) = (Marker::of("https://a.example/"), Marker::of("https://b.example/"));
        let bits = 0x0123_4567_89ab_cdef_u64;
        for changed in [0, 1, 1 << 63, 0b1011 << 20, u64::MAX] {
            let distance = here.look(bits).distance(here.look(bits ^ changed));
            assert_eq!(distance, changed.count_ones());
        }
        assert!(here.look(bits).distance(there.look(bits)) > 2 * ALIKE);
        assert_ne!(here.exact(&[1; 32]), there.exact(&[1; 32]));
        assert_ne!(here.exact(&[1; 32]), Digest::of_hash(&[1; 32]));
        // Neither is a bit left in its place, nor do all change theirs by the same number.
        let mut places = here.places;
        assert!(places.iter().enumerate().filter(|(from, to)| *from == usize::from(**to)).count() < 8);
        places.sort_unstable();
        assert!(places.iter().enumerate().all(|(n, place)| n == usize::from(*place)));
    }

    /// What was marked by an older program must be found by a newer one.
    #[test]
    fn a_key_never_changes() {
        let marker = Marker::of("https://stories.example.org/");
        assert_eq!(marker.look(0x0123_4567_89ab_cdef).to_string(), "7952001e9077b20f");
        assert_eq!(marker.exact(&[7; 32]).to_string(), "706a34ce236c74e79506b58179cc6cac");
    }

    #[test]
    fn looks_have_one_spelling() {
        let look = Look(0x00ff_0123_4567_89ab);
        assert_eq!(look.to_string(), "00ff0123456789ab");
        assert_eq!(Look::parse("00ff0123456789ab"), Some(look));
        for wrong in [
            "",
            "ff0123456789ab",
            "00FF0123456789ab",
            "000ff0123456789ab",
            "+0ff0123456789ab",
            "00ff0123456789ag",
        ] {
            assert_eq!(Look::parse(wrong), None, "{wrong}");
        }
    }
}
