//! The command that looks for what must not be there: from the options to a call of the stages, and from what comes back to the
//! console. Holds no rule.

use std::fmt::Write as _;
use std::path::Path;

use super::console::Console;
use super::meant::Project;
use super::typed::verify::Verify;
use super::work::{counted, failed, interruptible, ordered};
use crate::build::{self as stages, Asked, Searched};
use crate::consent::clear::Purpose;
use crate::diag::Diagnostics;

/// `verify`.
pub fn verify(project: &Project, asked: &Verify, console: &mut Console<'_>) -> u8 {
    interruptible();
    let done = match (&asked.dir, &asked.live) {
        (Some(dir), _) => ordered(project, Purpose::Publish, console, |order| {
            stages::verify_folder(order, dir).map(|(searched, found)| (self::searched(dir, &searched), found))
        }),
        (None, at) => {
            let at = at.as_ref().and_then(Option::as_deref);
            ordered(project, Purpose::Publish, console, |order| {
                stages::verify_live(order, at).map(|(asked, found)| (self::asked(&asked), found))
            })
        }
    };
    match done {
        Ok((sum, found)) => {
            // What nobody may see today, somebody may have seen rightly then.
            let moment =
                project.other_moment().map(|_| format!("As things stood at {}.\n", project.now.rfc3339()));
            report(&(sum + &moment.unwrap_or_default()), &found, console)
        }
        Err(wrong) => failed(&wrong, console),
    }
}

/// What was found is the result; the sum stands below it.
fn report(sum: &str, found: &Diagnostics, console: &mut Console<'_>) -> u8 {
    console.findings(found);
    if console.voice().for_people() {
        console.result(sum);
    }
    found.exit_code()
}

fn searched(dir: &Path, searched: &Searched) -> String {
    let Searched { found, stories, size } = searched;
    let files: std::collections::BTreeSet<&str> = found.traces.iter().map(|t| t.file.as_str()).collect();
    let megabytes = found.tally.bytes as f64 / 1_000_000.0;
    let looked = format!(
        "Looked in {}: {}, {megabytes:.1} MB, for what may not be shown of {} ({} words and sentences, {} files, {} addresses).\n",
        dir.display(),
        counted(found.tally.files, "file", "files"),
        counted(stories.len(), "story", "stories"),
        size.0,
        size.1,
        size.2
    );
    let end = match files.len() {
        0 => "Nothing was found that must not be there.\n".to_owned(),
        1 => "One file must go. Delete it, also from copies of this folder.\n".to_owned(),
        some => format!("{some} files must go. Delete them, also from copies of this folder.\n"),
    };
    looked + &end
}

fn asked(asked: &Asked) -> String {
    let Asked { site, gone, right, there, wrong, unasked } = asked;
    let all = gone + right + there + wrong;
    let mut out = format!(
        "Asked {site} for {}: {gone} of those that must be gone are gone, {right} are as they were noted.\n",
        counted(all, "address", "addresses")
    );
    let addresses = |some: usize| counted(some, "address", "addresses");
    if *there > 0 {
        let _ = writeln!(out, "At {} something lies that must not be there.", addresses(*there));
    }
    if *wrong > 0 {
        let _ = writeln!(out, "At {} the answer is not what it should be.", addresses(*wrong));
    }
    if *unasked > 0 {
        let _ = writeln!(out, "{} not asked for.", counted(*unasked, "address was", "addresses were"));
    }
    out
}
