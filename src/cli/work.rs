//! One thin function per command: from the options as meant to a call of the stages, and from what comes back to the
//! console. Holds no rule.

use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::Arc;

use super::console::Console;
use super::meant::{Project, due_form, languages, list_form};
use super::preview;
use super::progress::Progress;
use super::typed::consent::{ConsentDue, ConsentList};
use super::typed::print::Print;
use super::typed::{Build, Chosen, Explain, New, Serve};
use crate::build::{self as stages, Noted, Order, Work};
use crate::consent::clear::Purpose;
use crate::consent::missing::Standing;
use crate::diag::Diagnostics;
use crate::new::{self, Created};
use crate::publish::Published;
use crate::translate::{self, Choice};

/// `build`.
pub fn build(project: &Project, asked: &Build, console: &mut Console<'_>) -> u8 {
    interruptible();
    if asked.dry_run {
        return with_order(project, console, |order| {
            stages::dry_run(order).map(|(list, found)| (found, list))
        });
    }
    with_order(project, console, |order| {
        let (mut found, words) = match &asked.published {
            None => make(order, asked.takedown).map(|(built, found)| (found, report(&built)))?,
            Some(at) => stages::published(order, at.as_deref(), asked.takedown)
                .map(|(built, noted, found)| (found, report(&built) + &self::noted(&noted)))?,
        };
        found.extend(project.other_moment());
        Ok((found, words))
    })
}

fn report(built: &stages::Built) -> String {
    let booklets = built.printed.written.len() + built.printed.kept;
    let booklets = match booklets {
        0 => String::new(),
        1 => "One booklet to print is in dist/print/booklets.\n".to_owned(),
        some => format!("{some} booklets to print are in dist/print/booklets, one for each language.\n"),
    };
    let again = built.build_again.as_ref().map(|sentence| format!("{sentence}\n")).unwrap_or_default();
    format!("{}{}{booklets}{again}", stories(&built.standing), made(&built.published))
}

fn make(order: &Order<'_>, takedown: bool) -> Result<(stages::Built, Diagnostics), Diagnostics> {
    if takedown { stages::takedown(order) } else { stages::build(order) }
}

fn noted(noted: &Noted) -> String {
    let Noted { site, addresses, new, gone, file } = noted;
    match file {
        Some(file) => format!(
            "Noted in {file}: {addresses} addresses are on line at {site} ({new} new or changed, {gone} gone).\n\
             Keep the folder content/ledger with the project: it is what makes it possible to take something back.\n"
        ),
        None => format!("The ledger says already that this is on line at {site}; nothing was noted.\n"),
    }
}

fn made(published: &Published) -> String {
    let megabytes = published.bytes as f64 / 1_000_000.0;
    let files = published.written.len() + published.kept;
    let what = if published.changed() {
        let (new, gone) = (published.written.len(), published.dropped.len());
        format!("{new} written, {} unchanged, {gone} removed", published.kept)
    } else {
        "nothing has changed, and nothing was touched".to_owned()
    };
    format!(
        "The site is ready in dist/site: {files} files, {megabytes:.1} MB ({what}).\n\
         Settings for the server are in dist/report/server; dist/report/not-shown.txt says what is not shown, and why.\n"
    )
}

/// Longest list of missing stories at the terminal; the report has them all.
const MISSING_SHOWN: usize = 12;

/// How many stories are on the site, and what keeps the others away.
fn stories(standing: &Standing) -> String {
    let all = standing.shown + standing.missing.len();
    let mut out =
        format!("{} of {all} stories {} on the site", standing.shown, if all == 1 { "is" } else { "are" });
    if standing.missing.is_empty() {
        return out + ".\n";
    }
    out.push_str("; not on it:\n");
    for missing in standing.missing.iter().take(MISSING_SHOWN) {
        let reasons = missing.reasons.join("; ");
        let _ = writeln!(out, "  {} in {}: {reasons}", missing.story, missing.folder);
    }
    if let more @ 1.. = standing.missing.len().saturating_sub(MISSING_SHOWN) {
        let _ = writeln!(out, "  and {more} more");
    }
    out
}

/// `check`.
pub fn check(project: &Project, console: &mut Console<'_>) -> u8 {
    interruptible();
    let result = ordered(project, Purpose::Publish, console, stages::check);
    let (checked, found) = match result {
        Ok((checked, found)) => (Some(checked), found),
        Err(wrong) => (None, wrong),
    };
    console.findings(&found);
    if let Some(checked) = checked.filter(|_| console.voice().for_people()) {
        console.say(stories(&checked.standing).trim_end());
        if let Some(sentence) = checked.build_again {
            console.say(&sentence);
        }
    }
    found.exit_code()
}

/// `consent list`.
pub fn consent_list(project: &Project, asked: &ConsentList, console: &mut Console<'_>) -> u8 {
    let form = list_form(asked.form, console.voice().out);
    answered(stages::consent_list(&project.root, project.now, &asked.what, form), console)
}

/// `consent due`.
pub fn consent_due(project: &Project, asked: &ConsentDue, console: &mut Console<'_>) -> u8 {
    let form = due_form(asked.form, console.voice().out);
    answered(stages::consent_due(&project.root, project.now, asked.days, form), console)
}

/// An answer is the result; what was found on the way is said beside it, and never among it.
fn answered(result: Result<(String, Diagnostics), Diagnostics>, console: &mut Console<'_>) -> u8 {
    match result {
        Ok((text, found)) => {
            if console.voice().for_people() {
                console.problems(&found);
            } else {
                found.iter().for_each(|problem| console.alarm(&problem.message));
            }
            console.result(&text);
            0
        }
        Err(wrong) => failed(&wrong, console),
    }
}

/// `serve`.
pub fn serve(project: &Project, asked: &Serve, console: &mut Console<'_>) -> u8 {
    let maker = stages::Preview { root: project.root.clone(), now: project.now };
    preview::run(project, asked, Arc::new(maker), console)
}

/// `print`.
pub fn print(project: &Project, asked: Print, console: &mut Console<'_>) -> u8 {
    interruptible();
    let request = match super::meant::print::request(asked) {
        Ok(request) => request,
        Err(wrong) => return failed(&wrong, console),
    };
    with_order(project, console, |order| {
        let (run, mut found) = stages::print(order, &request)?;
        found.extend(project.other_moment());
        Ok((found, printed(&run, request.copies)))
    })
}

fn printed(run: &stages::PrintRun, copies: u32) -> String {
    let paper = match (run.sheets, copies) {
        (Some(sheets), 1) => format!(", {}", counted(sheets, "sheet of paper", "sheets of paper")),
        (Some(sheets), _) => {
            format!(", {} for each of {copies} copies", counted(sheets, "sheet of paper", "sheets of paper"))
        }
        (None, _) => String::new(),
    };
    let (stories, pages) = (counted(run.stories, "story", "stories"), counted(run.pages, "page", "pages"));
    let mut out = format!("Edition {}: {stories}, {pages}{paper}.\n", run.code);
    for file in &run.files {
        let _ = writeln!(out, "  {file}");
    }
    out + "Keep the manifest with your other content and build the site: it says there whether the edition is still valid.\n"
}

/// "1 story", "2 stories".
pub(super) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// `explain`.
pub fn explain(project: &Project, asked: &Explain, console: &mut Console<'_>) -> u8 {
    let result = ordered(project, Purpose::Publish, console, |order| stages::explain(order, &asked.what));
    match result {
        Ok((text, _)) => {
            console.result(&text);
            0
        }
        Err(wrong) => failed(&wrong, console),
    }
}

/// `translate status`.
pub fn translate_status(project: &Project, chosen: &Chosen, console: &mut Console<'_>) -> u8 {
    let result = choice(chosen).and_then(|choice| {
        let (understood, _) = stages::understand(&project.root)?;
        translate::status(&understood.catalogue, &understood.site, &choice)
    });
    told(result, console)
}

/// `translate stamp`.
pub fn translate_stamp(project: &Project, chosen: &Chosen, console: &mut Console<'_>) -> u8 {
    let result = choice(chosen).and_then(|choice| {
        let (understood, _) = stages::understand(&project.root)?;
        translate::stamp(&project.root, &understood.catalogue, &choice)
    });
    if result.as_ref().is_ok_and(Vec::is_empty) {
        console.say(
            "Nothing was changed: what is `reviewed` among these translations already says that it fits.",
        );
    }
    told(result.map(|files| files.iter().flat_map(|path| [path, "\n"]).collect()), console)
}

fn choice(chosen: &Chosen) -> Result<Choice, Diagnostics> {
    Ok(Choice { what: chosen.what.clone(), langs: languages(&chosen.lang)? })
}

fn told(result: Result<String, Diagnostics>, console: &mut Console<'_>) -> u8 {
    match result {
        Ok(text) => {
            console.result(&text);
            0
        }
        Err(wrong) => failed(&wrong, console),
    }
}

/// Runs the stages with progress on the terminal.
pub(super) fn ordered<T>(
    project: &Project,
    purpose: Purpose,
    console: &Console<'_>,
    work: impl FnOnce(&Order<'_>) -> T,
) -> T {
    let visible = console.voice().progress;
    let (photos, pages) = (Progress::new(visible, "Photos"), Progress::new(visible, "Pages"));
    let booklets = Progress::new(visible, "Booklets");
    let (files, addresses) = (Progress::new(visible, "Files"), Progress::new(visible, "Addresses"));
    let progress = |kind: Work, done: usize, all: usize| match kind {
        Work::Photos => photos.tick(done, all),
        Work::Booklets => booklets.tick(done, all),
        Work::Pages => pages.tick(done, all),
        Work::Files => files.tick(done, all),
        Work::Addresses => addresses.tick(done, all),
    };
    work(&Order { root: &project.root, now: project.now, purpose, progress: &progress })
}

/// Runs the stages; warnings and errors as problems, the rest as the result.
pub(super) fn with_order(
    project: &Project,
    console: &mut Console<'_>,
    work: impl FnOnce(&Order<'_>) -> Result<(Diagnostics, String), Diagnostics>,
) -> u8 {
    match ordered(project, Purpose::Publish, console, work) {
        Ok((found, text)) => {
            console.problems(&found);
            console.result(&text);
            0
        }
        Err(wrong) => failed(&wrong, console),
    }
}

/// `new story`, `new page` and `new partner`.
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
        New::Partner(partner) => new::partner(
            &project.root,
            &new::NewPartner { id: partner.id, languages: partner.lang, name: partner.name },
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
pub(super) fn interruptible() {
    let stop = || {
        let words = "\nInterrupted. The site in the folder dist was left whole.\n";
        let _gone = std::io::stderr().write_all(words.as_bytes());
        std::process::exit(i32::from(super::INTERRUPTED));
    };
    // Without it, Ctrl-C still ends the program, only without the word.
    let _bare = crate::serve::on_ctrl_c(stop);
}

pub(super) fn failed(wrong: &Diagnostics, console: &mut Console<'_>) -> u8 {
    console.problems(wrong);
    wrong.exit_code()
}
