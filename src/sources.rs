//! What was read from the disk, before anybody has understood it. Made by `load`; holds no rule.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use crate::diag::SourceFile;

/// Every file of a project that a build may look at.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Text files below `content/`: Markdown and YAML, by path from the project folder (`content/site.yaml`).
    pub content: BTreeMap<String, Arc<SourceFile>>,
    /// Files below `content/` that are there and could not be read: said once, and then not also missed.
    pub unreadable: BTreeSet<String>,
    /// The ledger's files (`content/ledger/2026.jsonl`, `head.txt`), by the same kind of path.
    pub ledger: BTreeMap<String, Arc<SourceFile>>,
    /// Originals (`content/stories/<folder>/media/…`), by the same kind of path.
    pub originals: BTreeMap<String, Original>,
    /// ICC profiles of presses (`content/print/*.icc`), by the same kind of path.
    pub profiles: BTreeMap<String, Arc<[u8]>>,
    /// Fluent files below `i18n/`, by path (`i18n/en/site.ftl`).
    pub words: BTreeMap<String, Arc<SourceFile>>,
    /// Files of the site's theme, by path below the theme's folder (`theme.yaml`, `templates/story.html`).
    pub theme: ThemeFiles,
}

impl Sources {
    /// Whether a file could not be read, or one below a folder (a path ending in `/`).
    #[must_use]
    pub fn lacks(&self, path: &str) -> bool {
        self.unreadable.iter().any(|p| p == path || (path.ends_with('/') && p.starts_with(path)))
    }

    /// The originals by the hash of their bytes, as a leave to open one names them.
    #[must_use]
    pub fn by_hash(&self) -> BTreeMap<[u8; 32], Original> {
        self.originals.values().map(|o| (o.hash, o.clone())).collect()
    }
}

/// The files of a theme: those of the default theme, each replaced by the site's theme's own where it has one.
#[derive(Clone, Debug, Default)]
pub struct ThemeFiles {
    /// Text: `theme.yaml`, everything below `templates/`, and the templates of what is printed (`print/*.typ`).
    pub texts: BTreeMap<String, Arc<SourceFile>>,
    /// Everything below `static/`, as bytes.
    pub files: BTreeMap<String, Arc<[u8]>>,
    /// The fonts of what is printed (`*.ttf` and `*.otf` below `print/`), as bytes. Never published as files.
    pub fonts: BTreeMap<String, Arc<[u8]>>,
}

/// A photo or recording as it came. Its bytes stay on disk; only the media stage opens it, against a proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// Its path as staff know it: from the project folder, `/`-separated.
    pub path: String,
    /// BLAKE3 of its bytes.
    pub hash: [u8; 32],
    /// Its size in bytes.
    pub bytes: u64,
    /// Where it lies.
    pub disk: PathBuf,
}
