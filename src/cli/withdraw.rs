//! `withdraw`: from the options as typed to the stages, and from what comes back to words for staff. Holds no rule.

use std::fmt::Write as _;

use super::console::Console;
use super::meant::{Project, languages};
use super::typed::withdraw::Withdraw;
use super::work::{counted, failed, interruptible, with_order};
use crate::build::{self as stages, Effect, TakenBack, Wish};
use crate::consent::record::Withdrawn;
use crate::date::Date;
use crate::diag::{Area, Diagnostic, Diagnostics, did_you_mean};
use crate::model::words::StoryId;

/// `withdraw`.
pub fn withdraw(project: &Project, asked: &Withdraw, console: &mut Console<'_>) -> u8 {
    interruptible();
    let wish = match meant(asked) {
        Ok(wish) => wish,
        Err(wrong) => return failed(&wrong, console),
    };
    with_order(project, console, |order| {
        let (mut found, words) = if asked.dry_run {
            stages::foretell(order, &wish).map(|effect| (Diagnostics::new(), foretold(&effect)))?
        } else {
            stages::withdraw(order, &wish).map(|(taken, found)| (found, told(&taken)))?
        };
        found.extend(project.other_moment());
        Ok((found, words))
    })
}

/// Every word a value, every mistake at once.
fn meant(asked: &Withdraw) -> Result<Wish, Diagnostics> {
    let mut wrong = Diagnostics::new();
    let mut refuse = |code, message: String, remedy: String| {
        wrong.push(Diagnostic::error(Area::CommandLine, code, message).remedy(remedy));
    };
    let story = StoryId::parse(asked.story.trim());
    if story.is_none() {
        let message = format!("`{}` is no number of a story", asked.story);
        refuse("unknown-item", message, "Write it as in the file, such as s-0012.".to_owned());
    }
    for word in asked.from.iter().filter(|word| !Withdrawn::known_words().any(|known| known == *word)) {
        let remedy = did_you_mean(word, Withdrawn::known_words()).map_or_else(
            || {
                let all: Vec<&str> = Withdrawn::known_words().collect();
                format!("It can be: {}.", all.join(", "))
            },
            |near| format!("Did you mean `{near}`?"),
        );
        refuse("unknown-word", format!("nobody can take back `{word}`"), remedy);
    }
    let on = asked.on.as_deref().map(|day| (day, Date::parse(day)));
    if let Some((day, None)) = on {
        refuse("bad-date", format!("`{day}` is no day"), "Write it as 2026-11-30.".to_owned());
    }
    let letter = match languages(asked.letter.as_slice()) {
        Ok(langs) => langs.first().copied(),
        Err(faults) => {
            wrong.append(faults);
            None
        }
    };
    match story {
        Some(story) if !wrong.has_errors() => Ok(Wish {
            story,
            person: asked.person.clone(),
            from: Withdrawn::from_words(asked.from.iter().map(String::as_str)),
            on: on.and_then(|(_, day)| day),
            reference: asked.reference,
            letter,
        }),
        _ => Err(wrong),
    }
}

fn foretold(effect: &Effect) -> String {
    let mut out = format!(
        "Nothing was changed. If {} takes back {} of {} on {}:\n",
        effect.person,
        effect.from.join(", "),
        effect.story,
        effect.on
    );
    let gone = counted(effect.gone(), "address", "addresses");
    let _ = writeln!(out, "  {gone} that were noted as on line will answer that nothing is there any more");
    out.push_str(&editions(effect));
    out + "Run the command again without --dry-run to do it.\n"
}

fn editions(effect: &Effect) -> String {
    let mut out = String::new();
    for affected in &effect.editions {
        let edition = &affected.edition;
        let copies = counted(edition.copies as usize, "copy", "copies");
        let whose = edition
            .partner
            .as_ref()
            .map_or_else(|| "of the office".to_owned(), |partner| format!("at the partner {partner}"));
        let _ = writeln!(out, "  edition {} must come back: {copies} {whose}", edition.code);
    }
    if effect.editions.is_empty() {
        out.push_str("  no printed edition is concerned\n");
    }
    out
}

fn told(taken: &TakenBack) -> String {
    let effect = &taken.effect;
    let mut out =
        format!("{} has taken back {} of {}.\n", effect.person, effect.from.join(", "), effect.story);
    match taken.noted.as_slice() {
        [] => out.push_str("  the consent record and the ledger said so already\n"),
        some => {
            let _ = writeln!(out, "  noted in {}", some.join(" and "));
        }
    }
    let gone = counted(effect.gone(), "address shows", "addresses show");
    let _ = writeln!(out, "  the site in dist/site was made again; {gone} nothing any more");
    let files = counted(taken.searched.files, "file", "files");
    let megabytes = taken.searched.bytes as f64 / 1e6;
    let _ = writeln!(
        out,
        "  everything that was made has been searched ({files}, {megabytes:.1} MB): nothing of it is left"
    );
    out.push_str(&editions(effect));
    let folder = format!("dist/report/withdrawal-{}", effect.number);
    let _ = write!(
        out,
        "Now:\n  1. Upload dist/site, then run `stories build --published`.\n  2. Give {folder}/purge.txt to whoever keeps copies of the \
         site (a CDN), and have the server read its settings again.\n  3. Open {folder}/checklist.txt: it says what no program can do.\n"
    );
    let letters = !effect.editions.is_empty();
    if letters {
        let _ = writeln!(out, "  4. Send the letters in {folder}/letters.");
    }
    let last = if letters { 5 } else { 4 };
    let _ = writeln!(
        out,
        "  {last}. When all that is done, and not before, give the person {folder}/certificate: it says that it is done."
    );
    out
}
