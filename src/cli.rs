//! Turns a command line into a run of the stages and an exit code. The only user of the argument crate; with `main` the
//! only reader of clock and environment. Holds no rule about stories.
//!
//! In two steps: [`typed`] is what was typed, [`meant`] what it means.

pub mod console;
pub mod meant;
pub mod preview;
pub mod progress;
pub mod typed;
pub mod withdraw;
pub mod verify;
pub mod work;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Parser;

use console::Console;
use meant::{Project, Voice};
use typed::consent::Consent;
use typed::{Command, Translate, Typed};

/// Exit code of a run that was interrupted with Ctrl-C (128 + SIGINT, as shells report it).
pub const INTERRUPTED: u8 = 130;

/// Exit code of a run whose results could not be written.
const OUTPUT_LOST: u8 = 6;

/// What the program finds around it: read once, at the start, and a value from then on.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The current folder.
    pub folder: PathBuf,
    /// The clock, in seconds since 1970-01-01T00:00Z.
    pub unix_seconds: i64,
    /// `NO_COLOR` is set and not empty (<https://no-color.org>).
    pub no_color: bool,
    /// Standard output is a terminal.
    pub stdout_terminal: bool,
    /// Standard error is a terminal.
    pub stderr_terminal: bool,
    /// Width of the terminal, where the environment says it.
    pub columns: Option<usize>,
}

impl Surroundings {
    /// Reads clock, environment and terminal.
    #[must_use]
    pub fn read() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
        Self {
            folder: std::env::current_dir().unwrap_or_default(),
            unix_seconds: i64::try_from(since).unwrap_or(i64::MAX),
            no_color: std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty()),
            stdout_terminal: io::stdout().is_terminal(),
            stderr_terminal: io::stderr().is_terminal(),
            columns: std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok()),
        }
    }
}

/// Runs one command line to its exit code.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    around: &Surroundings,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let typed = match Typed::try_parse_from(args) {
        Ok(typed) => typed,
        Err(fault) => return refuse(&fault, around, out, err),
    };
    let mut console = Console::new(Voice::new(&typed.global, around), out, err);
    let code = match Project::find(&typed.global, around) {
        Ok(project) => obey(typed.command, &project, &mut console),
        Err(wrong) => {
            console.problems(&wrong);
            wrong.exit_code()
        }
    };
    let lost = console.lost().map(|fault| format!("error: the results could not be written: {fault}"));
    match lost {
        Some(words) => {
            console.alarm(&words);
            OUTPUT_LOST
        }
        None => code,
    }
}

fn obey(command: Command, project: &Project, console: &mut Console<'_>) -> u8 {
    console.detail(&format!("Project: {}", project.root.display()));
    console.detail(&format!("Moment: {}", project.now.rfc3339()));
    match command {
        Command::Build(asked) => work::build(project, &asked, console),
        Command::Check => work::check(project, console),
        Command::Serve(asked) => work::serve(project, &asked, console),
        Command::New(asked) => work::new(project, asked, console),
        Command::Print(asked) => work::print(project, asked, console),
        Command::Explain(asked) => work::explain(project, &asked, console),
        Command::Withdraw(asked) => withdraw::withdraw(project, &asked, console),
        Command::Verify(asked) => verify::verify(project, &asked, console),
        Command::Consent(Consent::List(asked)) => work::consent_list(project, &asked, console),
        Command::Consent(Consent::Due(asked)) => work::consent_due(project, &asked, console),
        Command::Translate(Translate::Status(chosen)) => work::translate_status(project, &chosen, console),
        Command::Translate(Translate::Stamp(chosen)) => work::translate_stamp(project, &chosen, console),
    }
}

/// Help and version are results; a command line that was not understood is not.
fn refuse<'a>(
    fault: &clap::Error,
    around: &Surroundings,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
) -> u8 {
    let terminal = if fault.use_stderr() { around.stderr_terminal } else { around.stdout_terminal };
    let styled = fault.render();
    let text = if terminal && !around.no_color { styled.ansi().to_string() } else { styled.to_string() };
    let stream = if fault.use_stderr() { err } else { out };
    match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
        Err(fault) if fault.kind() != io::ErrorKind::BrokenPipe => return OUTPUT_LOST,
        // A reader that went away has read enough.
        Ok(()) | Err(_) => {}
    }
    u8::try_from(fault.exit_code()).unwrap_or(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ran(folder: &std::path::Path, line: &str) -> (u8, String, String) {
        let around = Surroundings {
            folder: folder.to_owned(),
            unix_seconds: 1_800_000_000,
            no_color: false,
            stdout_terminal: false,
            stderr_terminal: false,
            columns: None,
        };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = run(line.split(' ').map(OsString::from), &around, &mut out, &mut err);
        (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }

    #[test]
    fn help_is_a_result_and_a_mistake_is_not() {
        let nowhere = std::path::Path::new("/");
        let (code, out, err) = ran(nowhere, "stories --help");
        assert_eq!((code, err.as_str()), (0, ""));
        assert!(out.contains("Exit codes"), "{out}");
        let (code, out, err) = ran(nowhere, "stories chekc");
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains("'check'"), "{err}");
    }

    #[test]
    fn without_a_project_nothing_is_done() {
        let empty = tempfile::tempdir().unwrap();
        let (code, out, err) = ran(empty.path(), "stories new page about --lang en");
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains("error[no-project]"), "{err}");
        assert!(!empty.path().join("content").exists());
    }

    #[test]
    fn a_new_page_is_named_on_standard_output_and_the_next_steps_on_the_other() {
        let top = tempfile::tempdir().unwrap();
        std::fs::create_dir(top.path().join("content")).unwrap();
        std::fs::write(top.path().join("content/site.yaml"), "schema: 1\n").unwrap();
        let (code, out, err) = ran(top.path(), "stories new page about --lang en,nb");
        assert_eq!(
            (code, out.as_str()),
            (0, "content/pages/about/index.en.md\ncontent/pages/about/index.nb.md\n")
        );
        assert!(err.starts_with("\nNext:\n  1. "), "{err}");
        let (code, _, err) = ran(top.path(), "stories new page about --lang en --quiet");
        assert_eq!(code, 2);
        assert!(err.contains("error[folder-exists]") && !err.contains("1 error"), "{err}");
    }
}
