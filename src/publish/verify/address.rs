//! Turns an address as written in a finished file into the planned file it leads to. Does not fetch anything.
//!
//! Browsers forgive a lot in addresses (backslashes, line breaks, missing slashes); each of these forgivenesses is
//! a way to lead elsewhere than it seems. Only addresses that every program reads alike pass.

use std::collections::{BTreeSet, HashMap};

use crate::place::{OutPath, unpercent};

/// All planned files, by number and by address.
pub(super) struct Index<'a> {
    paths: Vec<&'a OutPath>,
    /// Never iterated.
    numbers: HashMap<&'a str, u32>,
    base: String,
    /// The folder on the host that the site lives in: `/` or `/stories/`.
    folder: String,
}

/// Where an address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// Into the site: which file, and which place in it. `absolute`: written with scheme and host.
    Inside { target: u32, anchor: Option<String>, absolute: bool },
    /// To another site.
    Outside,
    /// `mailto:` or `tel:`.
    Contact,
}

/// Why an address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dead {
    /// It is empty.
    Empty,
    /// It holds a blank, a control character or a backslash.
    Unclear,
    /// `http:`.
    Insecure,
    /// A scheme that is not used here, such as `javascript:` or `data:`.
    Scheme,
    /// It begins with `//`.
    NoScheme,
    /// It leads above the site.
    Above,
    /// It is not percent-encoded properly.
    Encoding,
    /// There is no such file.
    Nowhere,
    /// The folder exists; the slash at its end is missing.
    NoSlash,
    /// A relative address on a page that is shown at any depth.
    Relative,
}

impl Dead {
    /// What is wrong, to follow the address in a sentence.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Empty => "is empty",
            Self::Unclear => "holds a blank, a control character or a backslash",
            Self::Insecure => "begins with http:, which anybody on the way can read and change",
            Self::Scheme => "has a scheme other than https, mailto and tel",
            Self::NoScheme => "begins with //",
            Self::Above => "leads out of the site's folder",
            Self::Encoding => "is not percent-encoded UTF-8",
            Self::Nowhere => "leads to a file that is not on the site",
            Self::NoSlash => "leads to a folder without the slash at its end",
            Self::Relative => {
                "is relative, on a page that the server shows in place of any missing one, at any depth"
            }
        }
    }
}

impl<'a> Index<'a> {
    pub(super) fn new(paths: &'a BTreeSet<OutPath>, base_url: &str) -> Self {
        let base = format!("{}/", base_url.trim_end_matches('/'));
        let after_host = base.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..]));
        let folder = decode(after_host.unwrap_or("/")).unwrap_or_else(|| "/".to_owned());
        let numbers = (0_u32..).zip(paths).map(|(number, path)| (path.as_str(), number)).collect();
        Self { paths: paths.iter().collect(), numbers, base, folder }
    }

    /// All files in the order of the plan.
    pub(super) fn paths(&self) -> impl Iterator<Item = &'a OutPath> {
        self.paths.iter().copied()
    }

    /// The file with a number.
    pub(super) fn path(&self, number: u32) -> Option<&'a OutPath> {
        self.paths.get(number as usize).copied()
    }

    /// The number of a file.
    pub(super) fn number(&self, path: &str) -> Option<u32> {
        self.numbers.get(path).copied()
    }

    /// Follows an address written in the file `from`.
    pub(super) fn follow(&self, from: &OutPath, address: &str) -> Result<Goal, Dead> {
        if address.is_empty() {
            return Err(Dead::Empty);
        }
        if address.chars().any(|c| c.is_whitespace() || c.is_control() || c == '\\') {
            return Err(Dead::Unclear);
        }
        if address.starts_with("//") {
            return Err(Dead::NoScheme);
        }
        let before_path = address.find(['/', '?', '#']).unwrap_or(address.len());
        if let Some((scheme, _)) = address.get(..before_path).and_then(|a| a.split_once(':')) {
            return self.follow_absolute(scheme, address);
        }
        let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
        let path = path.split('?').next().unwrap_or(path);
        let decoded = decode(path).ok_or(Dead::Encoding)?;
        let target = if path.is_empty() {
            self.number(from.as_str()).ok_or(Dead::Nowhere)?
        } else if path.starts_with('/') {
            self.find(&decoded)?
        } else if from.as_str().rsplit('/').next() == Some("404.html") {
            return Err(Dead::Relative);
        } else {
            let folder = from.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
            let slash = if folder.is_empty() { "" } else { "/" };
            self.find(&format!("{}{folder}{slash}{decoded}", self.folder))?
        };
        Ok(Goal::Inside { target, anchor: place_in_page(anchor)?, absolute: false })
    }

    fn follow_absolute(&self, scheme: &str, address: &str) -> Result<Goal, Dead> {
        match scheme.to_ascii_lowercase().as_str() {
            "mailto" | "tel" => return Ok(Goal::Contact),
            "https" => {}
            "http" => return Err(Dead::Insecure),
            _ => return Err(Dead::Scheme),
        }
        let (whole, anchor) = address.split_once('#').unwrap_or((address, ""));
        let whole = whole.split('?').next().unwrap_or(whole);
        let rest = match whole.strip_prefix(&self.base) {
            Some(rest) => rest,
            None if whole == self.base.trim_end_matches('/') => "",
            None => return Ok(Goal::Outside),
        };
        let target = self.find(&format!("{}{}", self.folder, decode(rest).ok_or(Dead::Encoding)?))?;
        Ok(Goal::Inside { target, anchor: place_in_page(anchor)?, absolute: true })
    }

    /// The planned file at a decoded path on the host.
    fn find(&self, path: &str) -> Result<u32, Dead> {
        let mut names: Vec<&str> = Vec::new();
        let mut last = "";
        for name in path.split('/').skip(1) {
            last = name;
            match name {
                "." => {}
                ".." => drop(names.pop().ok_or(Dead::Above)?),
                other => names.push(other),
            }
        }
        if matches!(last, "." | "..") {
            names.push("");
        }
        let path = format!("/{}", names.join("/"));
        let path = path.strip_prefix(&self.folder).ok_or(Dead::Above)?;
        let as_folder = || self.number(&format!("{path}/index.html"));
        if path.is_empty() {
            self.number("index.html").ok_or(Dead::Nowhere)
        } else if let Some(folder) = path.strip_suffix('/') {
            self.number(&format!("{folder}/index.html")).ok_or(Dead::Nowhere)
        } else if let Some(number) = self.number(path) {
            Ok(number)
        } else {
            Err(if as_folder().is_some() { Dead::NoSlash } else { Dead::Nowhere })
        }
    }
}

/// The place in a page that follows a `#`, decoded.
fn place_in_page(anchor: &str) -> Result<Option<String>, Dead> {
    let anchor = unpercent(anchor).ok_or(Dead::Encoding)?;
    // `#` and `#top` lead to the beginning of any page (HTML standard, "select the indicated part").
    let wanted = !anchor.is_empty() && !anchor.eq_ignore_ascii_case("top");
    Ok(wanted.then_some(anchor))
}

/// A path, decoded. An encoded slash would be a name with a slash in it, which no file has; servers differ on it.
fn decode(path: &str) -> Option<String> {
    let decoded = unpercent(path)?;
    let slashes = |text: &str| text.matches('/').count();
    let plain = slashes(&decoded) == slashes(path) && !decoded.contains(['\\', '\0']);
    plain.then_some(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> BTreeSet<OutPath> {
        [
            "index.html",
            "404.html",
            "en/index.html",
            "en/stories/a b/index.html",
            "ti/ቤት/index.html",
            "a/style.css",
        ]
        .into_iter()
        .filter_map(|p| OutPath::new(p).ok())
        .collect()
    }

    fn follow(base: &str, from: &str, address: &str) -> Result<String, Dead> {
        let paths = plan();
        let index = Index::new(&paths, base);
        let from = OutPath::new(from).unwrap();
        index.follow(&from, address).map(|goal| match goal {
            Goal::Inside { target, anchor, absolute } => {
                let path = index.path(target).unwrap();
                format!("{path} {} {absolute}", anchor.unwrap_or_default())
            }
            other => format!("{other:?}"),
        })
    }

    #[test]
    fn finds_what_a_browser_would_find() {
        let at = |address: &str| follow("https://x.org/", "en/index.html", address);
        assert_eq!(at("/").as_deref(), Ok("index.html  false"));
        assert_eq!(at("#here").as_deref(), Ok("en/index.html here false"));
        assert_eq!(at("#").as_deref(), Ok("en/index.html  false"));
        assert_eq!(at("?q=1#%E1%89%A4").as_deref(), Ok("en/index.html ቤ false"));
        assert_eq!(at("stories/a%20b/").as_deref(), Ok("en/stories/a b/index.html  false"));
        assert_eq!(at("../ti/%e1%89%a4%E1%89%B5/").as_deref(), Ok("ti/ቤት/index.html  false"));
        assert_eq!(at("/ti/ቤት/").as_deref(), Ok("ti/ቤት/index.html  false"));
        assert_eq!(at("..").as_deref(), Ok("index.html  false"));
        assert_eq!(at(".").as_deref(), Ok("en/index.html  false"));
        assert_eq!(at("https://x.org").as_deref(), Ok("index.html  true"));
        assert_eq!(at("https://x.org/en/#x").as_deref(), Ok("en/index.html x true"));
        assert_eq!(at("https://x.org.evil/en/").as_deref(), Ok("Outside"));
        assert_eq!(at("https://y.org/en/").as_deref(), Ok("Outside"));
        assert_eq!(at("tel:+4723105320").as_deref(), Ok("Contact"));
    }

    #[test]
    fn refuses_what_does_not_exist_or_reads_in_two_ways() {
        for (address, fault) in [
            ("", Dead::Empty),
            ("/nowhere/", Dead::Nowhere),
            ("/en", Dead::NoSlash),
            ("https://x.org/nowhere", Dead::Nowhere),
            ("/a/style.css/", Dead::Nowhere),
            ("//evil.org/", Dead::NoScheme),
            ("\\\\evil.org/", Dead::Unclear),
            (" /en/", Dead::Unclear),
            ("java\nscript:x", Dead::Unclear),
            ("javascript:alert(1)", Dead::Scheme),
            ("data:text/html,x", Dead::Scheme),
            ("HTTP://x.org/", Dead::Insecure),
            ("../../", Dead::Above),
            ("/en%2Findex.html", Dead::Encoding),
            ("/%ff", Dead::Encoding),
            ("/%4", Dead::Encoding),
            ("//", Dead::NoScheme),
            ("/en//", Dead::Nowhere),
        ] {
            assert_eq!(follow("https://x.org/", "en/index.html", address), Err(fault), "{address:?}");
        }
        assert_eq!(follow("https://x.org/", "404.html", "en/"), Err(Dead::Relative));
        assert!(follow("https://x.org/", "404.html", "/en/").is_ok());
    }

    #[test]
    fn a_site_in_a_folder_has_that_folder_in_its_addresses() {
        let at = |address: &str| follow("https://x.org/s/t", "en/index.html", address);
        assert_eq!(at("/s/t/en/").as_deref(), Ok("en/index.html  false"));
        assert_eq!(at("../").as_deref(), Ok("index.html  false"));
        assert_eq!(at("https://x.org/s/t/en/").as_deref(), Ok("en/index.html  true"));
        assert_eq!(at("/en/"), Err(Dead::Above));
        assert_eq!(at("../../"), Err(Dead::Above));
    }
}
