//! Turns what is said once in each language into data: the fixed sentences, the way a language is set, contacts. Knows no story.

use std::collections::BTreeMap;

use super::{ContactView, TongueView};
use crate::diag::Diagnostic;
use crate::i18n::{Arg, Words};
use crate::lang::{Lang, Script};
use crate::model::shown::ShownContact;

/// Begins a piece of text that runs from left to right (U+2066 LEFT-TO-RIGHT ISOLATE).
const LRI: char = '\u{2066}';
/// Ends it (U+2069 POP DIRECTIONAL ISOLATE).
const PDI: char = '\u{2069}';
/// A space at which no line ends (U+00A0).
const NO_BREAK: char = '\u{a0}';

/// The sentences a booklet or card is given as they are.
const FIXED: [&str; 36] = [
    "booklet-title",
    "booklet-subtitle",
    "imprint-heading",
    "imprint-consent",
    "imprint-names",
    "imprint-disclaimer",
    "imprint-destroy",
    "imprint-partner",
    "how-heading",
    "how-one-person",
    "how-facts",
    "how-code",
    "how-order",
    "how-age",
    "contents-heading",
    "contents-other",
    "story-online",
    "story-name-changed",
    "questions-heading",
    "question-why",
    "question-safe",
    "question-home",
    "question-money",
    "question-support",
    "question-papers",
    "question-health",
    "question-children",
    "question-back",
    "help-heading",
    "help-lead",
    "help-online",
    "notes-heading",
    "back-languages",
    "contact-hours",
    "contact-languages",
    "contact-label",
];

/// A message with its isolation marks.
///
/// # Errors
/// The message is missing or does not fit its arguments.
pub fn say(words: &Words, id: &str, arguments: &[(&str, Arg)]) -> Result<String, Diagnostic> {
    words.text(id, arguments).map_err(Diagnostic::from)
}

/// The fixed sentences, and those that only the edition fills: its code and the address that tells whether it is still valid.
pub fn words(
    words: &Words,
    (code, made): (&str, &str),
    check: &str,
    example: bool,
) -> Result<BTreeMap<&'static str, String>, Diagnostic> {
    let mut all = BTreeMap::new();
    for id in FIXED {
        all.insert(id, say(words, id, &[])?);
    }
    let edition = [("code", Arg::from(ltr(code))), ("date", Arg::from(made))];
    all.insert("imprint-edition", say(words, "imprint-edition", &edition)?);
    all.insert("imprint-check", say(words, "imprint-check", &[("address", Arg::from(ltr(check)))])?);
    if example {
        all.insert("imprint-example", say(words, "imprint-example", &[])?);
    }
    Ok(all)
}

/// Text that runs from left to right whatever stands around it, on one line: a number, an address, a code.
#[must_use]
pub fn ltr(text: &str) -> String {
    let text: String = text.chars().map(|c| if c == ' ' { NO_BREAK } else { c }).collect();
    format!("{LRI}{text}{PDI}")
}

/// How a language is set. The type setter knows other codes than the site, and directions of two-letter codes only.
#[must_use]
pub fn tongue(lang: Lang) -> TongueView {
    let row = lang.row();
    let (name, region) =
        row.cldr.split_once('-').map_or((row.cldr, None), |(name, region)| (name, Some(region)));
    let script = match row.script {
        Script::Latin => "latin",
        Script::Arabic => "arabic",
        Script::Ethiopic => "ethiopic",
        Script::Cyrillic => "cyrillic",
    };
    TongueView { code: row.code, lang: name, region, dir: row.dir.as_str(), script }
}

/// Whom to call, as a language's readers are told.
///
/// # Errors
/// A message is missing.
pub fn contact(words: &Words, contact: &ShownContact) -> Result<ContactView, Diagnostic> {
    let note = if contact.stale { "contact-stale" } else { "contact-checked" };
    let short = |url: &String| ltr(url.trim_start_matches("https://").trim_end_matches('/'));
    Ok(ContactView {
        name: contact.name.clone(),
        role: contact.role.clone(),
        phone: contact.phone.as_deref().map(ltr),
        email: contact.email.as_deref().map(ltr),
        url: contact.url.as_ref().map(short),
        hours: contact.hours.clone(),
        languages: contact.languages.iter().map(|code| words.language(code)).collect(),
        note: say(words, note, &[("date", Arg::Text(words.date(contact.checked)))])?,
    })
}
