//! Turns what Typst says into diagnostics: a mistake of the theme with its place, a mistake of a text with its story. Does not
//! set anything.
//!
//! Typst gives no codes. The few sentences that are told apart by their words here are those of the version the project is
//! pinned to, and each has a test.

use typst::diag::{Severity, SourceDiagnostic, Tracepoint};
use typst::syntax::Spanned;

use super::origin::{Of, Texts, list};
use super::world::Templates;
use crate::diag::{Area, Diagnostic, Diagnostics, Spot, did_you_mean};

/// What helps whoever changes a template.
const COMPARE: &str = "Compare it with the same file of the default theme, in themes/default/print.";

/// A mistake of a template.
pub(super) fn of_theme(said: &SourceDiagnostic, templates: &Templates) -> Diagnostic {
    let diagnostic = match said.severity {
        Severity::Error => Diagnostic::error(Area::Configuration, "print-template", sentence(&said.message)),
        Severity::Warning => {
            Diagnostic::warning(Area::Configuration, "print-template-doubt", sentence(&said.message))
        }
    };
    placed(diagnostic, said, templates)
}

/// What keeps a document from being exported. Texts no font has letters for have been `told` with their story already.
pub(super) fn of_export(
    errors: &[SourceDiagnostic],
    texts: &Texts,
    templates: &Templates,
    told: bool,
) -> Diagnostics {
    let mut found = Diagnostics::new();
    for error in errors {
        let message = error.message.split_once(" error: ").map_or(error.message.as_str(), |(_, what)| what);
        let of_texts = if message.contains("could not be displayed with") && told {
            continue;
        } else if message == "missing alt text" {
            without_words(texts)
        } else if message.starts_with("skipped from heading level")
            || message == "the first heading must be of level 1"
        {
            level_left_out(texts)
        } else {
            Vec::new()
        };
        if of_texts.is_empty() {
            let message = format!("the document would not be accessible to everybody: {}", sentence(message));
            let diagnostic = Diagnostic::error(Area::Configuration, "print-standard", message);
            found.push(placed(diagnostic, error, templates));
        }
        found.extend(of_texts);
    }
    found
}

fn without_words(texts: &Texts) -> Vec<Diagnostic> {
    let one = |of: &Of| {
        let message = format!("a picture of {of} has no description");
        let area = of.area();
        let diagnostic = Diagnostic::error(area, "print-alt-missing", message)
            .remedy("Say in the file of the story, in its language, what the picture shows.");
        at(diagnostic, texts.spot(of, ""), "")
    };
    texts.undescribed().map(one).collect()
}

fn level_left_out(texts: &Texts) -> Vec<Diagnostic> {
    let one = |(of, heading): &(Of, String)| {
        let message = format!("the heading “{heading}” of {of} leaves out a level");
        let area = of.area();
        let diagnostic = Diagnostic::error(area, "print-heading-level", message)
            .remedy("Write `## ` before it, or put a heading with `## ` above it.");
        at(diagnostic, texts.spot(of, heading), "the first heading below the title has two `#`")
    };
    texts.leaps().iter().map(one).collect()
}

/// Adds a place, if one is known.
pub(super) fn at(diagnostic: Diagnostic, spot: Option<Spot>, label: &str) -> Diagnostic {
    match spot {
        Some(spot) => diagnostic.at(spot, label),
        None => diagnostic,
    }
}

/// Adds the place, what led there, and what Typst advises.
fn placed(mut diagnostic: Diagnostic, said: &SourceDiagnostic, templates: &Templates) -> Diagnostic {
    let mut steps = said
        .trace
        .iter()
        .filter_map(|s: &Spanned<Tracepoint>| templates.spot(s.span).map(|spot| (spot, s.v.to_string())));
    let place = templates.spot(said.span).or_else(|| steps.next().map(|(spot, _)| spot));
    for (spot, words) in steps {
        diagnostic = diagnostic.related(spot, words);
    }
    let (loose, placed): (Vec<_>, Vec<_>) = said
        .hints
        .iter()
        .map(|hint| (templates.spot(hint.span), &hint.v))
        .partition(|(spot, _)| spot.is_none());
    for (spot, words) in placed {
        if let Some(spot) = spot {
            diagnostic = diagnostic.related(spot, words.as_str());
        }
    }
    let advice: Vec<String> = loose.iter().map(|(_, words)| capital(words)).collect();
    let advice = match said.message.strip_prefix("unknown font family: ") {
        Some(name) => nearest(name, &templates.families),
        None if advice.is_empty() => COMPARE.to_owned(),
        None => advice.join(" "),
    };
    at(diagnostic, place, "here").remedy(advice)
}

/// What to do about a font that is not there.
fn nearest(name: &str, families: &[String]) -> String {
    let names = families.iter().map(String::as_str);
    match did_you_mean(name, names) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("The theme has {}. Fonts lie in its folder print/fonts.", list(families)),
    }
}

/// Our messages have no full stop.
fn sentence(text: &str) -> String {
    text.trim().trim_end_matches('.').to_owned()
}

/// Our remedies are whole sentences.
fn capital(text: &str) -> String {
    let mut chars = text.trim().trim_end_matches('.').chars();
    let first = chars.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default();
    format!("{first}{}.", chars.as_str())
}
