//! Answers what the office asks about consent, without making a site. Writes nothing.

use std::path::Path;

use super::{Project, understand};
use crate::consent::agenda;
use crate::consent::clear::{Asking, Purpose};
use crate::consent::outlook;
use crate::date::Now;
use crate::diag::{Area, Diagnostic, Diagnostics};
use crate::model::levels::ChannelName;
use crate::model::site::Site;
use crate::publish;
use crate::report::validity::{self, Invalid, Validity};
use crate::report::{self, Form};

/// How every story stands on every channel in every language, or some stories, named by number or folder.
///
/// # Errors
/// Nothing can be judged, or a story asked for does not exist.
pub fn consent_list(
    root: &Path,
    now: Now,
    what: &[String],
    form: Form,
) -> Result<(String, Diagnostics), Diagnostics> {
    let (project, found) = understand(root)?;
    let asking = asking(&project, now);
    let stories: Vec<_> = project
        .catalogue
        .stories
        .iter()
        .map(|(id, story)| (*id, id.to_string(), story))
        .filter(|(_, id, story)| what.is_empty() || what.iter().any(|w| w == id || *w == story.folder))
        .collect();
    let known = |w: &&String| stories.iter().any(|(_, id, story)| *w == id || **w == story.folder);
    let unknown = what.iter().filter(|w| !known(w)).map(|what| {
        let message = format!("no story has the number or folder `{what}`");
        Diagnostic::error(Area::CommandLine, "unknown-item", message).remedy(
            "Look at `stories consent list` for all of them; `stories check` says which cannot be read.",
        )
    });
    unknown.collect::<Diagnostics>().gate(())?;
    let rows: Vec<_> = stories
        .iter()
        .flat_map(|(id, _, story)| outlook::of_story(*id, story, &asking, ChannelName::ALL))
        .collect();
    Ok((report::list(&rows, &project.site, now, form), mistakes(root, &project.site, now, &found)))
}

/// What the office must see within some days; as a calendar without a form.
///
/// # Errors
/// Nothing can be judged.
pub fn consent_due(
    root: &Path,
    now: Now,
    days: Option<u32>,
    form: Option<Form>,
) -> Result<(String, Diagnostics), Diagnostics> {
    let (project, found) = understand(root)?;
    let days = days.unwrap_or(project.site.consent.warn_days);
    let until = now.date_in(&project.site.zone).plus_days(i64::from(days));
    let agenda = agenda::agenda(&project.catalogue, &asking(&project, now), until);
    let text = match form {
        Some(form) => report::due(&agenda, &project.site, now, form),
        None => report::calendar(&agenda, &project.site, now),
    };
    Ok((text, mistakes(root, &project.site, now, &found)))
}

const fn asking(project: &Project, now: Now) -> Asking<'_> {
    Asking { site: &project.site, now, purpose: Purpose::Publish }
}

/// That something could not be read is said once: what it is, `check` says.
fn mistakes(root: &Path, site: &Site, now: Now, found: &Diagnostics) -> Diagnostics {
    let mut said: Diagnostics = overdue(root, site, now).into_iter().collect();
    if found.has_errors() {
        said.push(
            Diagnostic::warning(
                Area::Consent,
                "incomplete-answer",
                "some files hold mistakes, so this may not be all",
            )
            .remedy("Run `stories check`: it says which, and what to do."),
        );
    }
    said
}

/// From when until when the site in `dist/site` may be on line; nothing if there is none, or its report cannot be understood.
#[must_use]
pub fn validity(root: &Path) -> Option<Validity> {
    let paper = |name| publish::paper(&root.join("dist").join("report"), name);
    Validity::read(&paper(validity::MADE_FOR)?, &paper(validity::NEXT_EXPIRY)?)
}

/// A warning about a finished site that should have been built again.
#[must_use]
pub fn overdue(root: &Path, site: &Site, now: Now) -> Option<Diagnostic> {
    match validity(root)?.at(now) {
        Err(Invalid::Expired(since)) => Some(
            Diagnostic::warning(
                Area::Consent,
                "site-overdue",
                format!(
                    "since {} ({}) the site in dist/site shows something longer than was agreed",
                    since.clock_in(&site.zone),
                    site.zone.name()
                ),
            )
            .remedy("Run `stories build`, and upload the site anew, with `--delete`."),
        ),
        Ok(()) | Err(Invalid::TooEarly(_)) => None,
    }
}
