//! Turns text into a path below the output folder that cannot escape it. Does not touch the disk.
//!
//! Every file the program writes is named by an [`OutPath`]. Its rules are the narrowest of the places a site may be
//! hosted on or unpacked to: Linux, macOS (which normalises names), Windows (which reserves names and folds case) and
//! the common archive formats.

use std::fmt;
use std::path::PathBuf;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Longest file or folder name, in bytes of UTF-8: the limit of ext4, XFS, APFS and NTFS is 255 units; a few are kept
/// for the suffixes of servers that store a compressed twin beside a file.
pub const MAX_SEGMENT_BYTES: usize = 200;

/// Names that Windows reserves for devices, whatever extension follows
/// (Microsoft, "Naming Files, Paths, and Namespaces").
const RESERVED: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// A relative path below the output folder: `/`-separated, NFC, no `.` or `..`, no reserved or overlong name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(String);

/// Why a text is no [`OutPath`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathFault {
    /// Empty path or empty name between two slashes (also a leading slash).
    Empty,
    /// `.` or `..`: would lead out of the folder, or nowhere.
    Traversal,
    /// A control character, a backslash or one of `<>:"|?*`, which Windows refuses.
    Character(char),
    /// A device name of Windows such as `con` or `lpt1`.
    Reserved,
    /// Not in Unicode normalisation form C: macOS would store it under another name.
    NotNfc,
    /// A name longer than [`MAX_SEGMENT_BYTES`].
    TooLong,
    /// Ends in a dot or a space, which Windows drops silently.
    TrailingDot,
}

impl fmt::Display for PathFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it is empty or holds an empty name"),
            Self::Traversal => f.write_str("it holds `.` or `..`, which would lead out of the folder"),
            Self::Character(c) => {
                write!(f, "it holds the character {c:?}, which not every system accepts in a name")
            }
            Self::Reserved => f.write_str("it is a name that Windows reserves for a device"),
            Self::NotNfc => f.write_str("it is not in Unicode normalisation form C"),
            Self::TooLong => write!(f, "a name in it is longer than {MAX_SEGMENT_BYTES} bytes"),
            Self::TrailingDot => f.write_str("it ends in a dot or a space, which Windows drops"),
        }
    }
}

/// Checks one file or folder name.
///
/// # Errors
/// The first [`PathFault`] found.
pub fn check_segment(name: &str) -> Result<(), PathFault> {
    if name.is_empty() {
        return Err(PathFault::Empty);
    }
    if name == "." || name == ".." {
        return Err(PathFault::Traversal);
    }
    if let Some(c) = name.chars().find(|c| c.is_control() || r#"/\<>:"|?*"#.contains(*c) || is_invisible(*c))
    {
        return Err(PathFault::Character(c));
    }
    let stem = name.split('.').next().unwrap_or(name);
    if RESERVED.iter().any(|r| stem.eq_ignore_ascii_case(r)) {
        return Err(PathFault::Reserved);
    }
    if !is_nfc(name) {
        return Err(PathFault::NotNfc);
    }
    if name.len() > MAX_SEGMENT_BYTES {
        return Err(PathFault::TooLong);
    }
    if name.ends_with(['.', ' ']) || name.starts_with(' ') {
        return Err(PathFault::TrailingDot);
    }
    Ok(())
}

/// Direction and width marks that make two names look alike, or one name read backwards. The zero-width non-joiner
/// (U+200C) is not among them: Persian spelling needs it.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// What lies at an [`OutPath`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of a finished file elsewhere, such as a picture in the cache. It is copied, never linked, so that nobody
    /// who touches the site touches the cache.
    File(PathBuf),
}

impl OutPath {
    /// Checks every name of a `/`-separated path.
    ///
    /// # Errors
    /// The first [`PathFault`] of any name in it.
    pub fn new(path: &str) -> Result<Self, PathFault> {
        for segment in path.split('/') {
            check_segment(segment)?;
        }
        Ok(Self(path.to_owned()))
    }

    /// The path as text, without a leading slash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address a browser asks for: a leading slash, percent-encoded, and `…/index.html` as `…/`.
    #[must_use]
    pub fn url(&self) -> String {
        let shown = if self.0 == "index.html" {
            ""
        } else if let Some(folder) = self.0.strip_suffix("/index.html") {
            return format!("/{}/", percent(folder));
        } else {
            &self.0
        };
        format!("/{}", percent(shown))
    }

    /// What two paths must not share on a disk that folds case or normalises names.
    #[must_use]
    pub fn clash_key(&self) -> String {
        self.0.nfkc().flat_map(char::to_lowercase).nfc().collect()
    }

    /// The file extension in lower case, or nothing.
    #[must_use]
    pub fn extension(&self) -> &str {
        let name = self.0.rsplit('/').next().unwrap_or(&self.0);
        name.rsplit_once('.').map_or("", |(_, ext)| ext)
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Percent-encodes everything but the unreserved characters and `/` (RFC 3986, section 2.3).
#[must_use]
pub fn percent(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
            }
        }
    }
    out
}

/// Undoes [`percent`]: replaces `%` and two hexadecimal digits by the byte they stand for. Nothing if a digit is missing or the
/// result is not UTF-8.
#[must_use]
pub fn unpercent(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut half = || rest.next().and_then(|b| char::from(b).to_digit(16));
        let value = half()? * 16 + half()?;
        bytes.push(u8::try_from(value).ok()?);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_is_undone() {
        for text in ["", "a b/ቤት", "100%", "%41", "\"';{}$\u{1f600}"] {
            assert_eq!(unpercent(&percent(text)).as_deref(), Some(text));
        }
        for text in ["%", "%4", "%zz", "%ff", "%é"] {
            assert_eq!(unpercent(text), None, "{text}");
        }
    }

    #[test]
    fn refuses_what_leads_out_or_collides() {
        for (text, fault) in [
            ("", PathFault::Empty),
            ("/etc/passwd", PathFault::Empty),
            ("a//b", PathFault::Empty),
            ("../x", PathFault::Traversal),
            ("a/./b", PathFault::Traversal),
            ("a\\b", PathFault::Character('\\')),
            ("a\0", PathFault::Character('\0')),
            ("en/CON", PathFault::Reserved),
            ("en/lpt1.html", PathFault::Reserved),
            ("e\u{301}", PathFault::NotNfc),
            ("x.", PathFault::TrailingDot),
            ("a\u{202e}b", PathFault::Character('\u{202e}')),
        ] {
            assert_eq!(OutPath::new(text), Err(fault), "{text:?}");
        }
        assert_eq!(OutPath::new(&"x".repeat(201)), Err(PathFault::TooLong));
        assert!(OutPath::new("fa/stories/می\u{200c}روم/index.html").is_ok());
    }

    #[test]
    fn urls_hide_index_and_encode() {
        let url = |p: &str| OutPath::new(p).map(|p| p.url());
        assert_eq!(url("index.html").as_deref(), Ok("/"));
        assert_eq!(url("en/index.html").as_deref(), Ok("/en/"));
        assert_eq!(url("ar/404.html").as_deref(), Ok("/ar/404.html"));
        assert_eq!(url("ti/ቤ t/index.html").as_deref(), Ok("/ti/%E1%89%A4%20t/"));
    }
}
