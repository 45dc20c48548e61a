//! Turns message ids into words of one language, and a missing message into a diagnostic. Does not know any page.

use crate::diag::Diagnostic;
use crate::i18n::{Arg, Words};
use crate::markup::escape;
use crate::theme::Html;

/// A message with its isolation marks: for text.
///
/// # Errors
/// The message is missing or does not fit its arguments.
pub fn say(words: &Words, id: &str, arguments: &[(&str, Arg)]) -> Result<String, Diagnostic> {
    words.text(id, arguments).map_err(Diagnostic::from)
}

/// A message without isolation marks: for titles, attributes and addresses.
///
/// # Errors
/// The message is missing or does not fit its arguments.
pub fn plain(words: &Words, id: &str, arguments: &[(&str, Arg)]) -> Result<String, Diagnostic> {
    words.plain(id, arguments).map_err(Diagnostic::from)
}

/// A message around a piece of markup: `argument` is replaced by `inner`, which must be finished HTML.
///
/// # Errors
/// The message is missing or does not fit its arguments.
pub fn say_around(words: &Words, id: &str, argument: &str, inner: &Html) -> Result<Html, Diagnostic> {
    // A noncharacter of Unicode, which no text may hold: it only marks the place.
    const PLACE: &str = "\u{fdd0}";
    let said = plain(words, id, &[(argument, Arg::Text(PLACE.to_owned()))])?;
    Ok(Html(escape(&said).replace(PLACE, &inner.0)))
}
