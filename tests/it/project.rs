//! Lays a site out in a folder of its own and runs the program on it, through the library or as the real binary.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use rayon::prelude::*;
use stories::build::{self, Built, Order, Work};
use stories::consent::clear::Purpose;
use stories::date::Now;
use stories::diag::Diagnostics;
use stories::diag::render::{Format, Look, render};

use crate::site::Site;

/// The moment of every test that asks for no other.
pub const NOW: &str = "2026-11-21T12:00:00Z";

/// Files by their path below a folder.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// A site in a folder, which is deleted in the end.
pub struct Project {
    folder: tempfile::TempDir,
}

/// What a run of the binary has said.
#[derive(Debug)]
pub struct Ran {
    /// The exit code; -1 if it was killed.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Project {
    /// Writes the files of a site.
    pub fn new(site: &Site) -> Self {
        // In memory where there is such a disk: waiting for a real one says nothing about the program.
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        let project = Self { folder: folder.unwrap() };
        project.lay_out(site);
        project
    }

    /// Makes the project's own files those of another site. What was built stays.
    pub fn become_site(&self, site: &Site) {
        for folder in ["content", "themes", "i18n"] {
            std::fs::remove_dir_all(self.root().join(folder)).unwrap();
        }
        self.lay_out(site);
    }

    fn lay_out(&self, site: &Site) {
        for (path, bytes) in site.files() {
            self.put(path, &bytes);
        }
    }

    /// The project's folder.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Where the site is built.
    pub fn out(&self) -> PathBuf {
        self.root().join("dist/site")
    }

    /// Writes a file.
    pub fn put(&self, path: &str, bytes: &[u8]) {
        let path = self.root().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    /// The finished site.
    pub fn tree(&self) -> Tree {
        tree(&self.out())
    }

    /// Builds at a moment, through the library.
    pub fn build_at(&self, now: &str) -> Result<(Built, Diagnostics), Diagnostics> {
        let silent = |_: Work, _: usize, _: usize| {};
        let now = Now::parse(now).unwrap();
        build::build(&Order { root: self.root(), now, purpose: Purpose::Publish, progress: &silent })
    }

    /// Runs the binary.
    pub fn run(&self, args: &[&str]) -> Ran {
        Ran::of(&self.command(args).output().unwrap())
    }

    /// The binary with arguments, in surroundings of which nothing shows.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stories"));
        command.args(args).current_dir(self.root()).env_clear();
        if !args.contains(&"--now") {
            command.args(["--now", NOW]);
        }
        command
    }
}

impl Ran {
    /// Of what a process has left.
    pub fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Self {
            code: output.status.code().unwrap_or(-1),
            out: text(&output.stdout),
            err: text(&output.stderr),
        }
    }
}

/// Builds a site that must build, and gives what comes of it.
pub fn built(site: &Site) -> Tree {
    tried(site).unwrap_or_else(|wrong| panic!("{wrong}"))
}

fn tried(site: &Site) -> Result<Tree, String> {
    let project = Project::new(site);
    project.build_at(NOW).map_err(|wrong| words(&wrong))?;
    Ok(project.tree())
}

/// Builds sites and asserts that each gives what is expected; names every one that does not.
pub fn all_give(expected: &Tree, sites: &[(&str, Site)]) {
    let compare = |(what, site): &(&str, Site)| match tried(site) {
        Ok(tree) => difference(&tree, expected).map(|found| format!("{what}: {found}")),
        Err(wrong) => Some(format!("{what}: {wrong}")),
    };
    let wrong: Vec<String> = sites.par_iter().filter_map(compare).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), sites.len(), wrong.join("\n"));
}

/// Diagnostics as staff read them.
pub fn words(found: &Diagnostics) -> String {
    render(found, Format::Text(Look::PLAIN))
}

/// The files below a folder.
pub fn tree(folder: &Path) -> Tree {
    let mut all = Tree::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            all.insert(path, std::fs::read(entry.path()).unwrap());
        }
    }
    assert!(!all.is_empty(), "there is nothing in {}", folder.display());
    all
}

/// Asserts that two finished sites are the same, and names the first difference if not.
pub fn assert_same(left: &Tree, right: &Tree, what: &str) {
    if let Some(found) = difference(left, right) {
        panic!("{what}: {found}");
    }
}

/// The first difference between two finished sites.
fn difference(left: &Tree, right: &Tree) -> Option<String> {
    let only = |a: &Tree, b: &Tree| a.keys().filter(|p| !b.contains_key(*p)).cloned().collect::<Vec<_>>();
    let (here, there) = (only(left, right), only(right, left));
    if !here.is_empty() || !there.is_empty() {
        return Some(format!("only here {here:?}, only there {there:?}"));
    }
    let (path, bytes) = left.iter().find(|(path, bytes)| right.get(*path) != Some(bytes))?;
    let other = &right[path];
    let at = bytes.iter().zip(other).take_while(|(a, b)| a == b).count().saturating_sub(80);
    let show = |bytes: &[u8]| {
        String::from_utf8_lossy(bytes.get(at..).unwrap_or_default()).chars().take(240).collect::<String>()
    };
    Some(format!("{path} differs:\n…{}…\n…{}…", show(bytes), show(other)))
}
