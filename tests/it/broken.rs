//! One broken site for each code: the whole message as staff see it, and the exit code. A code that no case brings about, and that
//! is not on the short list of those that cannot be, fails.

mod commands;
mod consent;
mod figures;
mod fields;
mod folders;
mod ledger;
mod output;
mod pages;
mod photos;
mod printing;
pub mod records;
mod texts;
mod theme;
mod withdraw;
mod words;

use std::collections::BTreeSet;

use rayon::prelude::*;

use stories::place::{Content, OutPath};
use stories::publish::{self, Rules};

use crate::photo::Photo;
use crate::project::{NOW, Project, Ran, words};
use crate::site::Site;
use crate::{codes, snapshot};

/// Codes of faults that no site brings about: of the disk, the system and the program itself. The unit tests named beside each
/// provoke them.
const NOT_FROM_A_SITE: &[(&str, &str)] = &[
    ("booklet-too-thick", "four hundred pages; tested in `print/impose`"),
    ("cannot-serve", "the system gives no thread or socket"),
    ("changed-meanwhile", "somebody saves a file while the program is about to; tested in `publish/office`"),
    ("disk-full", "a full disk; the tests of `publish` pull the plug at every step"),
    ("left-out", "said beside the size of the site, which changes; tested in `tests/it` `flow/takedown`"),
    ("no-language", "the command line asks for one before; for callers of the library"),
    ("answers-otherwise", "a server is needed; tested in `verify`"),
    ("look-at-paper", "letters of a booklet that make a name by chance"),
    ("no-answer", "a server is needed; tested in `verify`"),
    ("no-site", "the command line looks for it before; tested below through the library"),
    ("not-watching", "the system gives no notices of changes"),
    ("other-moment", "compares `--now` with the clock; tested in `due`"),
    ("output-disturbed", "another program writes into the staging folder during a build"),
    ("output-left-over", "the old tree cannot be deleted"),
    ("output-refused", "a read-only disk; an administrator, as whom tests may run, is refused nothing"),
    ("output-unlocked", "a network disk without locks"),
    ("output-unusable", "the command line always names dist/site; for callers of the library"),
    ("paper-too-small", "the paper is A4; for callers of the library, tested in `print/impose`"),
    ("path-clash", "the plan finds clashes before; tested below through the library"),
    ("photo-changed", "a photo is saved during a build; tested in `media`"),
    ("photo-missing", "a photo is deleted during a build; tested in `media`"),
    ("photo-unreadable", "a photo is locked during a build; tested in `media`"),
    ("picture-encode", "a fault of an encoder"),
    ("picture-unclean", "a fault of the program: its own picture is not clean"),
    ("preview-gone", "a fault of the program: the preview's workshop has ended"),
    ("print-alt-missing", "tested in `print/engine`"),
    ("print-file", "a fault of the program: a PDF it cannot read; tested in `print/repair`"),
    ("print-heading-level", "found in the text before; tested in `print/engine`"),
    ("program-fault", "a fault of the program: it has panicked; tested in `serve`"),
    ("scan-incomplete", "a file that cannot be read while the output is searched"),
    ("scan-too-large", "more words than can be looked for at once; for callers of the library"),
    ("server-address", "addresses are checked before; tested in `web/server`"),
    ("still-there", "a server is needed; tested in `verify`"),
    ("sheets-misfold", "a fault of the program: its sheets do not fold; tested in `print/impose`"),
    ("takedown-unbounded", "the same"),
    ("unplanned-file", "a fault of the program: a path that is not in the plan"),
    ("words-failed", "a message that Fluent understands and cannot say; tested in `i18n`"),
    ("words-locale", "a fault of the program: a language without data"),
];

/// A site with a fault, and what is to be said about it.
pub struct Case {
    code: &'static str,
    name: String,
    exit: i32,
    site: Site,
    run: Vec<&'static str>,
    first: fn(&Project),
}

/// The base site, about to be broken: its code and the exit code of `check`.
pub fn case(code: &'static str, exit: i32) -> Case {
    Case { code, name: code.to_owned(), exit, site: Site::base(), run: vec!["check"], first: |_| {} }
}

impl Case {
    /// Tells it from another case with the same code.
    fn called(mut self, name: &str) -> Self {
        self.name = format!("{}, {name}", self.code);
        self
    }

    fn edit(mut self, path: &str, from: &str, to: &str) -> Self {
        self.site = self.site.edit(path, from, to);
        self
    }

    fn field(mut self, path: &str, line: &str) -> Self {
        self.site = self.site.field(path, line);
        self
    }

    fn say(mut self, path: &str, paragraph: &str) -> Self {
        self.site = self.site.say(path, paragraph);
        self
    }

    fn photo(mut self, path: &str, photo: &Photo) -> Self {
        self.site = self.site.photo(path, photo);
        self
    }

    fn with(mut self, text: &str) -> Self {
        self.site = self.site.with(text);
        self
    }

    fn bytes(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.site = self.site.bytes(path, bytes);
        self
    }

    fn without(mut self, path: &str) -> Self {
        self.site = self.site.without(path);
        self
    }

    fn copy(mut self, from: &str, to: &str) -> Self {
        self.site = self.site.copy(from, to);
        self
    }

    /// Another command than `check`.
    fn run(mut self, args: &[&'static str]) -> Self {
        self.run = args.to_vec();
        self
    }

    /// Something to be done to the folder before the command.
    fn first(mut self, first: fn(&Project)) -> Self {
        self.first = first;
        self
    }

    /// What is wrong with what is said, if anything.
    fn fault(&self) -> Result<(), String> {
        let project = Project::new(&self.site);
        (self.first)(&project);
        let Ran { code, out, err } = project.run(&self.run);
        // The folder has another name each time.
        let root = project.root().display().to_string();
        let said = format!("$ stories {}\n{out}{err}exit code {code}\n", self.run.join(" "))
            .replace(&root, "<folder>");
        let short = shortened(&said);
        if let Some(poor) = without_advice(&said) {
            return Err(format!("{} does not say what to do in a sentence: {poor}\n{short}", self.name));
        }
        if !said.contains(&format!("[{}]: ", self.code)) {
            return Err(format!("{} is not said:\n{short}", self.name));
        }
        if code != self.exit {
            return Err(format!(
                "{} ends with exit code {code} instead of {}:\n{short}",
                self.name, self.exit
            ));
        }
        snapshot::compare(&self.name, &short)
    }
}

/// The first message that lacks a remedy, or whose remedy is no sentence.
fn without_advice(said: &str) -> Option<&str> {
    let start = |line: &str| line.starts_with("error[") || line.starts_with("warning[");
    let mut open: Option<&str> = None;
    for line in said.lines() {
        if start(line) {
            if open.is_some() {
                return open;
            }
            open = Some(line);
        } else if let Some((_, help)) = line.split_once("= help: ") {
            let capital = help.starts_with(|c: char| c.is_uppercase());
            if !capital || !help.ends_with(['.', '?']) {
                return Some(help);
            }
            open = None;
        }
    }
    open
}

/// Lines and texts of which a few words are enough.
fn shortened(text: &str) -> String {
    let line = |line: &str| match line.char_indices().nth(300) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line.to_owned(),
    };
    let (lines, most) = (text.lines().count(), 60);
    let shown = |(number, _): &(usize, &str)| *number < most || *number + 3 > lines;
    text.lines().enumerate().filter(shown).fold(String::new(), |all, (_, l)| all + &line(l) + "\n")
}

fn all() -> Vec<Case> {
    [
        fields::cases(),
        texts::cases(),
        folders::cases(),
        consent::cases(),
        figures::cases(),
        photos::cases(),
        words::cases(),
        theme::cases(),
        pages::cases(),
        records::cases(),
        output::cases(),
        commands::cases(),
        ledger::cases(),
        printing::cases(),
        withdraw::cases(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[test]
fn the_base_site_has_no_fault() {
    let ran = Project::new(&Site::base()).run(&["check"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert!(ran.err.starts_with("no errors, no warnings\n"), "{}", ran.err);
}

#[test]
fn every_message_says_where_what_and_what_to_do() {
    let only = std::env::var("STORIES_CASE").unwrap_or_default();
    let cases = all();
    let chosen: Vec<&Case> = cases.iter().filter(|c| c.name.contains(&only)).collect();
    let wrong: Vec<String> = chosen.par_iter().filter_map(|case| case.fault().err()).collect();
    assert!(wrong.is_empty(), "{} of {}:\n\n{}", wrong.len(), chosen.len(), wrong.join("\n\n"));
}

#[test]
fn every_code_in_the_source_is_brought_about() {
    let cases = all();
    let tried: BTreeSet<&str> = cases.iter().map(|c| c.code).collect();
    let excused: BTreeSet<&str> = NOT_FROM_A_SITE.iter().map(|(code, _)| *code).collect();
    let known = codes::all();
    let missing: Vec<String> = known
        .iter()
        .filter(|(code, _)| !tried.contains(code.as_str()) && !excused.contains(code.as_str()))
        .map(|(code, files)| format!("{code} ({})", files.join(", ")))
        .collect();
    assert!(missing.is_empty(), "nobody has seen the messages of\n{}", missing.join("\n"));
    let unknown: Vec<&&str> = tried.union(&excused).filter(|code| !known.contains_key(**code)).collect();
    assert!(unknown.is_empty(), "the source has no codes {unknown:?}; or `codes` does not find them");
    assert!(tried.is_disjoint(&excused), "tried and excused: {:?}", tried.intersection(&excused));
    let count = cases.len();
    let names: BTreeSet<String> = cases.into_iter().map(|c| c.name).collect();
    assert_eq!(names.len(), count, "two cases have the same name");
    snapshot::nothing_else_than(&names);
}

#[test]
fn the_library_finds_what_the_command_line_never_lets_through() {
    let project = Project::new(&Site::base().without("content"));
    let wrong = project.build_at(NOW).unwrap_err();
    assert!(words(&wrong).contains("error[no-site]: there is no content/site.yaml"), "{}", words(&wrong));

    let path = |text: &str| OutPath::new(text).unwrap();
    let paths: BTreeSet<OutPath> = [path("en/roof/index.html"), path("EN/roof/index.html")].into();
    let render = |_: &OutPath| Ok(Content::Bytes(Vec::new()));
    let rules = Rules {
        base_url: "https://stories.example.org/".to_owned(),
        page_kb: 14,
        stories: BTreeSet::new(),
        on_demand: BTreeSet::new(),
        audit: |_, _| Ok(()),
        lenient: false,
        durable: false,
    };
    let wrong = publish::rehearse(&paths, &render, &rules, &|_, _| {});
    assert!(words(&wrong).contains("error[path-clash]"), "{}", words(&wrong));
}
