//! Turns the command line as typed into what was meant: every default filled in, every name understood. Reads no file
//! but to see where the project lies.

pub mod print;

use std::path::{Path, PathBuf};

use super::Surroundings;
use super::typed::consent::{DueForm, ListForm};
use super::typed::{Colour, Global, TypedFormat};
use crate::date::Now;
use crate::diag::render::{DEFAULT_WIDTH, Format, Look};
use crate::diag::{Area, Diagnostic, Diagnostics, did_you_mean};
use crate::lang::Lang;
use crate::report::Form;

/// How much is said on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Talk {
    /// Problems and results only.
    Quiet,
    /// What is worth knowing.
    Normal,
    /// What is done, too.
    Verbose,
}

/// How the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice {
    /// How much is said.
    pub talk: Talk,
    /// Format of problems on standard output.
    pub out: Format,
    /// Format of problems on standard error; machine formats go to standard output only.
    pub err: Format,
    /// Whether progress may be drawn on standard error.
    pub progress: bool,
}

impl Voice {
    /// How to speak, from the switches and from what is known of the terminal.
    #[must_use]
    pub fn new(global: &Global, around: &Surroundings) -> Self {
        let talk = match (global.quiet, global.verbose) {
            (true, _) => Talk::Quiet,
            (false, true) => Talk::Verbose,
            (false, false) => Talk::Normal,
        };
        let width = around.columns.unwrap_or(DEFAULT_WIDTH);
        let format = |terminal: bool| match global.format {
            TypedFormat::Text => {
                Format::Text(Look { colour: coloured(global.color, terminal, around), width })
            }
            TypedFormat::Json => Format::Json,
            TypedFormat::Github => Format::Github,
        };
        Self {
            talk,
            out: format(around.stdout_terminal),
            err: format(around.stderr_terminal),
            progress: around.stderr_terminal && talk != Talk::Quiet,
        }
    }

    /// Whether problems are written for people.
    #[must_use]
    pub const fn for_people(&self) -> bool {
        matches!(self.out, Format::Text(_))
    }
}

const fn coloured(when: Colour, terminal: bool, around: &Surroundings) -> bool {
    match when {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => terminal && !around.no_color,
    }
}

/// The project to work on, and the moment to work for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Its folder: the one that holds `content/site.yaml`.
    pub root: PathBuf,
    /// The moment: `--now`, else the clock when the program started.
    pub now: Now,
    /// The clock when the program started, if it was set to a time that can be.
    pub clock: Option<Now>,
}

/// How far `--now` may be from the clock before it is said, in seconds: a build that takes its time, a clock that is off.
const MOMENTS_DIFFER: i64 = 86_400;

impl Project {
    /// Finds the project and the moment.
    ///
    /// # Errors
    /// No project there, or a time that is none.
    pub fn find(global: &Global, around: &Surroundings) -> Result<Self, Diagnostics> {
        let mut wrong = Diagnostics::new();
        let root = root(global.root.as_deref(), &around.folder).map_err(|d| wrong.push(d)).ok();
        let now = now(global.now.as_deref(), around).map_err(|d| wrong.push(d)).ok();
        match (root, now) {
            (Some(root), Some(now)) => Ok(Self { root, now, clock: Now::from_unix(around.unix_seconds) }),
            _ => Err(wrong),
        }
    }

    /// A warning about what was made for another moment than this one: it shows what is over by now, or what is not to be shown yet.
    #[must_use]
    pub fn other_moment(&self) -> Option<Diagnostic> {
        let ahead = self.clock?.seconds_until(self.now);
        let (when, shows) = if ahead < -MOMENTS_DIFFER {
            ("past", "It may show what has ended since")
        } else if ahead > MOMENTS_DIFFER {
            ("future", "It may show what is not to be shown yet")
        } else {
            return None;
        };
        let message = format!("this was made for {}, which lies in the {when}", self.now.rfc3339());
        let remedy =
            format!("{shows}: do not upload it, and do not hand it out. Say it again without --now.");
        Some(Diagnostic::warning(Area::Consent, "other-moment", message).remedy(remedy))
    }
}

fn is_project(folder: &Path) -> bool {
    folder.join("content").join("site.yaml").is_file()
}

fn root(asked: Option<&Path>, folder: &Path) -> Result<PathBuf, Diagnostic> {
    let no_project = |place: &Path, remedy: &str| {
        let message = format!("there is no project in {}", place.display());
        Diagnostic::error(Area::CommandLine, "no-project", message).remedy(remedy)
    };
    if let Some(asked) = asked {
        let place = folder.join(asked);
        return if is_project(&place) {
            Ok(place)
        } else {
            Err(no_project(&place, "Name the folder that holds content/site.yaml after --root."))
        };
    }
    folder.ancestors().find(|f| is_project(f)).map(Path::to_path_buf).ok_or_else(|| {
        no_project(
            folder,
            "Go to the folder that holds content/site.yaml, or one inside it, or name it with --root.",
        )
    })
}

fn now(asked: Option<&str>, around: &Surroundings) -> Result<Now, Diagnostic> {
    let wrong = |message: String| Diagnostic::error(Area::CommandLine, "bad-time", message);
    match asked {
        Some(text) => Now::parse(text).ok_or_else(|| {
            wrong(format!("--now {text} is no moment")).remedy(
                "Write date, time and offset, such as 2026-12-01T08:00:00Z or 2026-12-01T09:00:00+01:00.",
            )
        }),
        None => Now::from_unix(around.unix_seconds).ok_or_else(|| {
            wrong("the clock of this computer is set to a year that cannot be".to_owned())
                .remedy("Set the clock, or give the moment with --now.")
        }),
    }
}

/// How a list is written: as was said, else as problems are.
#[must_use]
pub const fn list_form(asked: Option<ListForm>, problems: Format) -> Form {
    match (asked, problems) {
        (Some(ListForm::Table), _) | (None, Format::Text(_) | Format::Github) => Form::Table,
        (Some(ListForm::Csv), _) => Form::Csv,
        (Some(ListForm::Json), _) | (None, Format::Json) => Form::Json,
    }
}

/// The same for what has days; nothing for a calendar.
#[must_use]
pub const fn due_form(asked: Option<DueForm>, problems: Format) -> Option<Form> {
    let list = match asked {
        Some(DueForm::Ics) => return None,
        Some(DueForm::Table) => Some(ListForm::Table),
        Some(DueForm::Csv) => Some(ListForm::Csv),
        Some(DueForm::Json) => Some(ListForm::Json),
        None => None,
    };
    Some(list_form(list, problems))
}

/// The languages of a list of codes.
///
/// # Errors
/// One problem for each code that is none.
pub fn languages(codes: &[String]) -> Result<Vec<Lang>, Diagnostics> {
    let mut wrong = Diagnostics::new();
    let mut langs = Vec::new();
    for code in codes {
        match Lang::from_code(code) {
            Some(lang) => langs.push(lang),
            None => wrong.push(unknown_language(code)),
        }
    }
    wrong.gate(langs).map(|(langs, _)| langs)
}

/// The problem of a code that is no language's.
#[must_use]
pub fn unknown_language(code: &str) -> Diagnostic {
    let remedy = match did_you_mean(code, Lang::codes()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("The languages are: {}.", Lang::codes().collect::<Vec<_>>().join(", ")),
    };
    Diagnostic::error(Area::CommandLine, "unknown-language", format!("`{code}` is no language known here"))
        .remedy(remedy)
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::typed::Typed;

    fn global(args: &[&str]) -> Global {
        let all = ["stories", "check"].iter().chain(args);
        Typed::try_parse_from(all).unwrap().global
    }

    fn around() -> Surroundings {
        Surroundings {
            folder: PathBuf::from("/nowhere"),
            unix_seconds: 0,
            no_color: false,
            stdout_terminal: true,
            stderr_terminal: true,
            columns: None,
        }
    }

    fn colour(args: &[&str], around: &Surroundings) -> bool {
        matches!(Voice::new(&global(args), around).out, Format::Text(Look { colour: true, .. }))
    }

    #[test]
    fn colours_follow_terminal_environment_and_switch() {
        assert!(colour(&[], &around()));
        assert!(!colour(&[], &Surroundings { no_color: true, ..around() }));
        assert!(!colour(&[], &Surroundings { stdout_terminal: false, ..around() }));
        assert!(colour(&["--color", "always"], &Surroundings { no_color: true, ..around() }));
        assert!(!colour(&["--color", "never"], &around()));
    }

    #[test]
    fn the_nearest_folder_with_a_site_is_the_project() {
        let top = tempfile::tempdir().unwrap();
        let deep = top.path().join("content/stories/tea");
        std::fs::create_dir_all(&deep).unwrap();
        let inside = Surroundings { folder: deep, ..around() };
        assert!(Project::find(&global(&[]), &inside).is_err());
        std::fs::write(top.path().join("content/site.yaml"), "schema: 1\n").unwrap();
        assert_eq!(Project::find(&global(&[]), &inside).unwrap().root, top.path());
        let wrong = Project::find(&global(&["--root", "..", "--now", "tomorrow"]), &inside).unwrap_err();
        assert_eq!(wrong.counts(), (2, 0));
        assert_eq!(wrong.exit_code(), 2);
    }

    #[test]
    fn a_moment_far_from_the_clock_is_said() {
        let project = |now| Project {
            root: PathBuf::new(),
            now: Now::parse(now).unwrap(),
            clock: Now::parse("2026-11-21T12:00:00Z"),
        };
        let said = |now| project(now).other_moment().map(|d| d.message);
        assert_eq!(said("2026-11-20T12:00:00Z"), None);
        assert_eq!(said("2026-11-22T12:00:00Z"), None);
        assert!(said("2026-11-20T11:59:59Z").is_some_and(|m| m.ends_with("in the past")));
        assert!(said("2026-11-22T12:00:01Z").is_some_and(|m| m.ends_with("in the future")));
    }

    #[test]
    fn languages_are_suggested() {
        let wrong = languages(&["en".to_owned(), "nbb".to_owned(), "xx".to_owned()]).unwrap_err();
        let remedies: Vec<_> = wrong.iter().filter_map(|d| d.remedy.clone()).collect();
        assert_eq!(remedies.first().map(String::as_str), Some("Did you mean `nb`?"));
        assert_eq!(wrong.counts(), (2, 0));
    }
}
