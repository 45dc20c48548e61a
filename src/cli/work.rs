//! One thin function per command: from the options as meant to a call of the stages, and from what comes back to the
//! console. Holds no rule.

use std::io::Write;

use super::console::Console;
use super::meant::Project;
use super::typed::{Build, Chosen, Explain, New, Serve};
use crate::diag::{Area, Diagnostic, Diagnostics};
use crate::new::{self, Created};

/// `build`.
pub fn build(project: &Project, asked: &Build, console: &mut Console<'_>) -> u8 {
    interruptible();
    let _ = (project, asked.dry_run);
    missing("build", console)
}

/// `check`.
pub fn check(project: &Project, console: &mut Console<'_>) -> u8 {
    interruptible();
    let _ = project;
    missing("check", console)
}

/// `serve`. With a [`crate::serve::Maker`] at hand, it is [`super::preview::run`].
pub fn serve(project: &Project, asked: &Serve, console: &mut Console<'_>) -> u8 {
    let _ = (project, asked.port, asked.open);
    missing("serve", console)
}

/// `explain`.
pub fn explain(project: &Project, asked: &Explain, console: &mut Console<'_>) -> u8 {
    let _ = (project, &asked.what);
    missing("explain", console)
}

/// `translate status`.
pub fn translate_status(project: &Project, chosen: &Chosen, console: &mut Console<'_>) -> u8 {
    let _ = (project, &chosen.what, &chosen.lang);
    missing("translate status", console)
}

/// `translate stamp`.
pub fn translate_stamp(project: &Project, chosen: &Chosen, console: &mut Console<'_>) -> u8 {
    let _ = (project, &chosen.what, &chosen.lang);
    missing("translate stamp", console)
}

/// `new story` and `new page`.
pub fn new(project: &Project, asked: New, console: &mut Console<'_>) -> u8 {
    let made = match asked {
        New::Story(story) => new::story(
            &project.root,
            &new::NewStory {
                folder: story.folder,
                country: story.country,
                uses: story.uses,
                languages: story.lang,
                title: story.title,
            },
        ),
        New::Page(page) => new::page(
            &project.root,
            &new::NewPage { folder: page.folder, languages: page.lang, title: page.title },
        ),
    };
    match made {
        Ok(Created { files, next }) => {
            for file in files {
                console.result(&format!("{file}\n"));
            }
            console.say("\nNext:");
            for (number, step) in (1..).zip(next) {
                console.say(&format!("  {number}. {step}"));
            }
            0
        }
        Err(wrong) => failed(&wrong, console),
    }
}

/// Lets Ctrl-C end a long command with a word and the right exit code instead of silently.
fn interruptible() {
    let stop = || {
        let words = "\nInterrupted. The site in the folder dist was left whole.\n";
        let _gone = std::io::stderr().write_all(words.as_bytes());
        std::process::exit(i32::from(super::INTERRUPTED));
    };
    // Without it, Ctrl-C still ends the program, only without the word.
    let _bare = crate::serve::on_ctrl_c(stop);
}

fn failed(wrong: &Diagnostics, console: &mut Console<'_>) -> u8 {
    console.problems(wrong);
    wrong.exit_code()
}

fn missing(command: &str, console: &mut Console<'_>) -> u8 {
    let message = format!("this program cannot `{command}` yet");
    failed(&Diagnostic::error(Area::CommandLine, "not-yet", message).into(), console)
}
