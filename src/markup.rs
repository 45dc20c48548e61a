//! Turns text into text that is safe inside HTML and XML. Does not know any element.

use std::fmt::Write;

use crate::lang::Lang;

/// Escapes the five characters that mean something in markup, for text and for attributes in double quotes.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    push_escaped(&mut out, text);
    out
}

/// The same, at the end of what is there already.
pub fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

/// The same for quotations in a text of our own: marks that turn the direction of what follows would turn our words around.
pub fn push_quoted(out: &mut String, text: &str) {
    if text.contains(is_turning) {
        push_escaped(out, &text.replace(is_turning, "\u{fffd}"));
    } else {
        push_escaped(out, text);
    }
}

const fn is_turning(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Adds ` name="value"`.
pub fn push_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_escaped(out, value);
    out.push('"');
}

/// Adds `lang` and `dir`, for words in another language than those around them.
pub fn push_language(out: &mut String, lang: Lang) {
    push_attribute(out, "lang", lang.code());
    push_attribute(out, "dir", lang.dir().as_str());
}

/// Text without the marks that isolate pieces of another direction: attributes, titles and feeds show them as boxes.
#[must_use]
pub fn without_isolation(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

/// Adds formatted text that holds nothing to escape.
pub fn push_number(out: &mut String, number: impl std::fmt::Display) {
    // Writing to a string cannot fail.
    let _ = write!(out, "{number}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_text_can_end_an_attribute_or_begin_an_element() {
        assert_eq!(escape("<a b='c' d=\"e\">&"), "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;");
    }
}
