//! Holds finished files to the promises of the site: every link leads somewhere, nothing is loaded from elsewhere, nothing is
//! too heavy for a slow line, pictures are pixels and nothing else. Does not repair, and does not read the disk.
//!
//! Each file is looked at once, while its bytes are at hand; what is kept of it are numbers. What needs the whole
//! site (anchors on other pages, the weight of a page with what it loads) is decided from those numbers at the end.

mod address;
mod feed;
mod manifest;
mod markup;
mod page;
mod sheet;
mod weight;

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Area, Diagnostic, Diagnostics, Severity, Spot};
use crate::media::Format;
use crate::place::OutPath;
use crate::rule::{Rule, holds};

use super::Rules;
use address::Index;
use weight::Weight;

/// What is remembered of a file.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// What it weighs on the line.
    weight: Weight,
    /// Hashes of its anchors, sorted. Nothing if the file could not be made or read: then nobody can say what is missing in it.
    anchors: Option<Box<[u64]>>,
    /// Links to places inside other files.
    crossings: Box<[Crossing]>,
    /// What a reader's browser fetches together with it, by number.
    loads: Box<[u32]>,
}

/// A link to a place inside another file.
#[derive(Debug)]
struct Crossing {
    target: u32,
    anchor: Box<str>,
}

/// Knows the whole plan, and looks at one file after the other.
pub(super) struct Verifier<'a> {
    index: Index<'a>,
    rules: &'a Rules,
}

/// What one look at a file brings together.
#[derive(Default)]
struct Findings {
    anchors: BTreeSet<u64>,
    unreadable: bool,
    crossings: Vec<Crossing>,
    loads: BTreeSet<u32>,
    faults: Vec<(Area, &'static str, String, Option<&'static str>)>,
}

impl Findings {
    fn fault(&mut self, area: Area, code: &'static str, message: impl Into<String>) {
        self.faults.push((area, code, message.into(), None));
    }

    fn fault_with(
        &mut self,
        area: Area,
        code: &'static str,
        message: impl Into<String>,
        remedy: &'static str,
    ) {
        self.faults.push((area, code, message.into(), Some(remedy)));
    }
}

/// The kinds of files a site is made of. Anything else is a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Page,
    Sheet,
    Script,
    Feed,
    Drawing,
    Manifest,
    Data,
    Picture(Format),
    /// Files that are handed out as they are: documents, recordings, settings of the host.
    Plain,
}

impl Kind {
    fn of(path: &OutPath) -> Option<Self> {
        if matches!(path.as_str(), "_headers" | "_redirects" | ".htaccess") {
            return Some(Self::Plain);
        }
        let extension = path.extension();
        Some(match extension {
            "html" => Self::Page,
            "css" => Self::Sheet,
            "js" => Self::Script,
            "xml" | "atom" => Self::Feed,
            "svg" => Self::Drawing,
            "webmanifest" => Self::Manifest,
            "json" => Self::Data,
            "txt" | "csv" | "pdf" | "zip" | "mp3" | "m4a" | "ogg" | "opus" => Self::Plain,
            other => Self::Picture(Format::of_extension(other)?),
        })
    }

    /// Kinds that are text, which must be UTF-8.
    const fn is_text(self) -> bool {
        matches!(
            self,
            Self::Page
                | Self::Sheet
                | Self::Script
                | Self::Feed
                | Self::Drawing
                | Self::Manifest
                | Self::Data
        )
    }
}

impl<'a> Verifier<'a> {
    /// Takes the plan.
    ///
    /// # Errors
    /// Paths that cannot exist side by side on every disk.
    pub(super) fn new(paths: &'a BTreeSet<OutPath>, rules: &'a Rules) -> Result<Self, Diagnostics> {
        let clashes = clashes(paths);
        if clashes.has_errors() {
            return Err(clashes);
        }
        Ok(Self { index: Index::new(paths, &rules.base_url), rules })
    }

    /// Looks at one file.
    pub(super) fn inspect(&self, path: &OutPath, bytes: &[u8]) -> (Facts, Vec<Diagnostic>) {
        let mut found = Findings::default();
        match Kind::of(path) {
            None => found.fault_with(
                Area::Configuration,
                "unknown-kind",
                "this kind of file is not one that a site is made of",
                "Use HTML, CSS, scripts, WebP, JPEG, PNG or SVG pictures, feeds, JSON, text or PDF.",
            ),
            Some(Kind::Picture(format)) => {
                if let Err(why) = (self.rules.audit)(bytes, format)
                    && holds(Rule::PicturesAudited)
                {
                    found.fault(
                        Area::Consent,
                        "picture-not-clean",
                        format!("the picture holds more than pixels: {why}"),
                    );
                }
            }
            Some(kind) if kind.is_text() => match str::from_utf8(bytes) {
                Ok(text) => self.inspect_text(kind, path, text, &mut found),
                Err(_) => found.fault(Area::Configuration, "not-utf-8", "the file is not UTF-8 text"),
            },
            Some(_) => {}
        }
        let weight = Weight::estimate(path, bytes, self.rules);
        let faults = found.faults.into_iter().map(|(area, code, message, remedy)| Diagnostic {
            severity: self.severity(area),
            remedy: Some(remedy.unwrap_or_else(|| usual_remedy(area)).to_owned()),
            ..Diagnostic::error(area, code, message).at(Spot::path(path.as_str()), "in this finished file")
        });
        let facts = Facts {
            weight,
            anchors: (!found.unreadable).then(|| found.anchors.into_iter().collect()),
            crossings: found.crossings.into(),
            loads: found.loads.into_iter().collect(),
        };
        (facts, faults.collect())
    }

    fn inspect_text(&self, kind: Kind, path: &OutPath, text: &str, found: &mut Findings) {
        match kind {
            Kind::Page => page::inspect(&self.index, path, text, found),
            Kind::Sheet => sheet::inspect(&self.index, path, text, found),
            Kind::Feed => feed::inspect(&self.index, path, text, found),
            Kind::Drawing => page::inspect_drawing(&self.index, path, text, found),
            Kind::Manifest => manifest::inspect(&self.index, path, text, found),
            Kind::Data => manifest::inspect_data(text, found),
            Kind::Script | Kind::Picture(_) | Kind::Plain => {}
        }
    }

    /// Decides what needs the whole site. `facts` are in the order of the plan; `again` makes a file once more where its
    /// exact weight matters.
    pub(super) fn conclude(
        &self,
        facts: &[Facts],
        again: &dyn Fn(&OutPath) -> Option<Vec<u8>>,
    ) -> Vec<Diagnostic> {
        let mut faults = self.missing_anchors(facts);
        faults.extend(weight::judge(&self.index, self.rules, facts, again));
        for fault in &mut faults {
            fault.severity = fault.severity.max(self.severity(fault.area));
        }
        faults
    }

    /// How bad a fault is. What may endanger a reader or somebody who is told about always stops.
    const fn severity(&self, area: Area) -> Severity {
        match area {
            Area::Links | Area::Content if self.rules.lenient => Severity::Warning,
            Area::Links
            | Area::Content
            | Area::Configuration
            | Area::Consent
            | Area::Output
            | Area::CommandLine => Severity::Error,
        }
    }

    fn missing_anchors(&self, facts: &[Facts]) -> Vec<Diagnostic> {
        let mut faults = Vec::new();
        for (from, fact) in self.index.paths().zip(facts) {
            for Crossing { target, anchor } in &fact.crossings {
                let anchors = facts.get(*target as usize).and_then(|f| f.anchors.as_ref());
                if anchors.is_none_or(|all| all.binary_search(&anchor_hash(anchor)).is_ok()) {
                    continue;
                }
                let to = self.index.path(*target).map_or("", OutPath::as_str);
                let message = format!("a link leads to #{anchor} on {to}, where there is no such place");
                faults.push(
                    Diagnostic::error(Area::Links, "missing-anchor", message)
                        .at(Spot::path(from.as_str()), "in this finished file")
                        .remedy(usual_remedy(Area::Links)),
                );
            }
        }
        faults
    }
}

/// What to do about a finished file that breaks a promise, where nothing better is known.
const fn usual_remedy(area: Area) -> &'static str {
    match area {
        Area::Links => {
            "Correct the address where it is written: in a text, in redirects.yaml or in the theme."
        }
        Area::Consent => {
            "Save the picture again as pixels only; if it is not one of the theme's own, report this: it is a fault of the program."
        }
        Area::Content => "Correct the text it was made from.",
        Area::Configuration | Area::Output | Area::CommandLine => {
            "Correct the theme's file or template that it was made from."
        }
    }
}

/// A number in place of an anchor's name: 64 bits are enough for a few thousand names that nobody chooses to collide.
fn anchor_hash(name: &str) -> u64 {
    let hash = blake3::hash(name.as_bytes());
    hash.as_bytes().first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

/// Paths that are the same file on a disk that folds case, and files that are also folders.
fn clashes(paths: &BTreeSet<OutPath>) -> Diagnostics {
    let mut keys: BTreeMap<String, &OutPath> = BTreeMap::new();
    let mut all = Diagnostics::new();
    let clash = |message: String, path: &OutPath, other: &OutPath| {
        Diagnostic::error(Area::Content, "path-clash", message)
            .at(Spot::path(path.as_str()), "this file")
            .related(Spot::path(other.as_str()), "and this one")
            .remedy("Give one of the two another slug.")
    };
    for path in paths {
        if let Some(other) = keys.insert(path.clash_key(), path) {
            let message = format!("{path} and {other} are the same name on many disks");
            all.push(clash(message, path, other));
        }
    }
    for path in paths {
        let key = path.clash_key();
        for (at, _) in key.match_indices('/') {
            if let Some(other) = key.get(..at).and_then(|folder| keys.get(folder)) {
                all.push(clash(format!("{other} would be a file and a folder"), path, other));
            }
        }
    }
    all
}

#[cfg(test)]
mod tests;
