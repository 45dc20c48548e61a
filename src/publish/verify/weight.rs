//! Weighs what a reader must wait for on a slow line, and says what weighs. Does not make anything lighter.
//!
//! Weights are those of the compressed bytes (gzip, best compression), as a server sends them. Compressing is slow,
//! so most pages are judged by an upper bound; the exact weight is found only where the bound is too heavy.

use std::io::{self, Write};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::diag::{Area, Diagnostic, Spot};
use crate::place::OutPath;

use super::address::Index;
use super::{Facts, Kind, Rules};

/// Style sheets of one page together, in bytes.
const SHEETS: u64 = 8_000;
/// Scripts of one page together, in bytes.
const SCRIPTS: u64 = 6_000;
/// A story with what it loads, without photos, in bytes.
const STORY: u64 = 24_000;
/// A story with what it loads and its first photo, in bytes.
const STORY_AND_PHOTO: u64 = 60_000;

/// What a file weighs, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// Not more than this.
    AtMost(u64),
    /// This.
    Exactly(u64),
}

impl Default for Weight {
    fn default() -> Self {
        Self::Exactly(0)
    }
}

impl Weight {
    /// A first look, while the bytes are at hand: cheap for pages that are light anyway.
    pub(super) fn estimate(path: &OutPath, bytes: &[u8], rules: &Rules) -> Self {
        let raw = bytes.len() as u64;
        match Kind::of(path) {
            Some(Kind::Page) if raw > u64::from(rules.page_kb) * 1000 => {
                Self::AtMost(compressed(bytes, Compression::fast()).min(raw))
            }
            // No page loads a feed or site map, and they are by far the longest texts of a large site.
            Some(Kind::Page | Kind::Feed) => Self::AtMost(raw),
            Some(_) if rules.on_demand.contains(path) => Self::AtMost(raw),
            Some(kind) if kind.is_text() => Self::Exactly(compressed(bytes, Compression::best()).min(raw)),
            _ => Self::Exactly(raw),
        }
    }

    const fn most(self) -> u64 {
        match self {
            Self::AtMost(bytes) | Self::Exactly(bytes) => bytes,
        }
    }
}

/// The length of the compressed bytes. They themselves are thrown away.
fn compressed(bytes: &[u8], effort: Compression) -> u64 {
    struct Count(u64);
    impl Write for Count {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len() as u64;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut encoder = GzEncoder::new(Count(0), effort);
    // Counting cannot fail; should it do so all the same, the raw length is the bound.
    match encoder.write_all(bytes).and_then(|()| encoder.finish()) {
        Ok(count) => count.0,
        Err(_) => bytes.len() as u64,
    }
}

/// The parts of a page's weight, in bytes.
#[derive(Debug, Default)]
struct Load<'a> {
    text: u64,
    sheets: Vec<(&'a OutPath, u64)>,
    scripts: Vec<(&'a OutPath, u64)>,
    drawings: Vec<(&'a OutPath, u64)>,
    photos: Vec<(&'a OutPath, u64)>,
}

impl<'a> Load<'a> {
    fn of(index: &Index<'a>, rules: &Rules, facts: &[Facts], page: &Facts, text: u64) -> Self {
        let mut load = Self { text, ..Self::default() };
        for number in &page.loads {
            let (Some(path), Some(fact)) = (index.path(*number), facts.get(*number as usize)) else {
                continue;
            };
            let part = match Kind::of(path) {
                Some(Kind::Sheet) => &mut load.sheets,
                Some(Kind::Script) if rules.on_demand.contains(path) => continue,
                Some(Kind::Script) => &mut load.scripts,
                Some(Kind::Picture(_)) => &mut load.photos,
                _ => &mut load.drawings,
            };
            part.push((path, fact.weight.most()));
        }
        load
    }

    fn without_photos(&self) -> u64 {
        self.text + sum(&self.sheets) + sum(&self.scripts) + sum(&self.drawings)
    }

    fn whole(&self) -> u64 {
        self.without_photos() + sum(&self.photos)
    }

    /// What weighs, heaviest first.
    fn parts(&self, photos: bool) -> String {
        let mut parts = vec![(self.text, "text and markup".to_owned())];
        let files = self.sheets.iter().chain(&self.scripts).chain(&self.drawings);
        let photos = photos.then_some(&self.photos).into_iter().flatten();
        parts.extend(files.map(|(path, bytes)| (*bytes, path.to_string())));
        parts.extend(photos.map(|(path, bytes)| (*bytes, format!("photo {path}"))));
        parts.sort_by(|a, b| b.cmp(a));
        parts.iter().map(|(bytes, what)| format!("{what} {}", kb(*bytes))).collect::<Vec<_>>().join(", ")
    }

    /// Every limit that is exceeded: what, how much, and the limit.
    fn excess(&self, rules: &Rules, story: bool) -> Vec<(&'static str, u64, u64, Option<bool>)> {
        let page = u64::from(rules.page_kb) * 1000;
        let mut all = vec![
            ("the text of the page", self.text, page, None),
            ("the style sheets of the page", sum(&self.sheets), SHEETS, None),
            ("the scripts of the page", sum(&self.scripts), SCRIPTS, None),
        ];
        if story {
            all.push(("the story without photos", self.without_photos(), STORY, Some(false)));
            all.push(("the story with its first photo", self.whole(), STORY_AND_PHOTO, Some(true)));
        }
        all.retain(|(_, weight, limit, _)| weight > limit);
        all
    }
}

fn sum(parts: &[(&OutPath, u64)]) -> u64 {
    parts.iter().map(|(_, bytes)| bytes).sum()
}

/// Kilobytes of 1000 bytes, rounded up to a tenth, so that too much never reads as just enough.
fn kb(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

/// Every page that is too heavy.
pub(super) fn judge(
    index: &Index<'_>,
    rules: &Rules,
    facts: &[Facts],
    again: &dyn Fn(&OutPath) -> Option<Vec<u8>>,
) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for (path, page) in index.paths().zip(facts).filter(|(path, _)| Kind::of(path) == Some(Kind::Page)) {
        let story = rules.stories.contains(path);
        let mut load = Load::of(index, rules, facts, page, page.weight.most());
        if load.excess(rules, story).is_empty() {
            continue;
        }
        if let (Weight::AtMost(_), Some(bytes)) = (page.weight, again(path)) {
            load.text = compressed(&bytes, Compression::best()).min(bytes.len() as u64);
        }
        for (what, weight, limit, with_photos) in load.excess(rules, story) {
            let parts = with_photos.map_or_else(String::new, |photos| format!(" ({})", load.parts(photos)));
            let message = format!("{what}: {}, and {} are allowed{parts}", kb(weight), kb(limit));
            faults.push(
                Diagnostic::error(Area::Content, "overweight", message)
                    .at(Spot::path(path.as_str()), "compressed, as a server sends it")
                    .remedy(remedy(what)),
            );
        }
    }
    faults
}

fn remedy(what: &str) -> &'static str {
    match what {
        "the style sheets of the page" | "the scripts of the page" => "Make the theme lighter.",
        "the story with its first photo" => {
            "Take another first photo, or crop it: a quiet background weighs less."
        }
        _ => "Shorten the text, or divide it into two pages.",
    }
}
