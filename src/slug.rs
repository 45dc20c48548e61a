//! Turns a title in any script into the last part of an address. Does not check for clashes.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest slug, in characters; an address stays readable, and its bytes below what file systems allow.
const MAX_CHARS: usize = 60;

/// Letters, digits and their marks in lower case and normalisation form C, with single hyphens between the words. Empty if
/// the text holds no letter or digit.
///
/// Joiners, tatweel and direction marks are dropped: they do not show, and two addresses must not differ by them alone.
#[must_use]
pub fn slugify(text: &str) -> String {
    let folded: String = text.nfc().flat_map(char::to_lowercase).nfc().collect();
    let mut slug = String::new();
    let mut count = 0;
    let mut pending = false;
    for c in folded.chars() {
        if matches!(c, '\u{200c}' | '\u{200d}' | '\u{640}' | '\u{ad}' | '\u{2019}' | '\'' | '\u{2bc}') {
            continue;
        }
        if !(c.is_alphanumeric() || (is_combining_mark(c) && !slug.is_empty())) {
            pending = true;
            continue;
        }
        if count >= MAX_CHARS && (pending || count >= MAX_CHARS + 20) {
            break;
        }
        if pending && !slug.is_empty() && !is_combining_mark(c) {
            slug.push('-');
        }
        pending = false;
        slug.push(c);
        count += 1;
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_makes_a_slug() {
        assert_eq!(slugify("A roof of our own"), "a-roof-of-our-own");
        assert_eq!(slugify("  «Крыша», наш дом! "), "крыша-наш-дом");
        assert_eq!(slugify("سقفٌ لنا"), "سقفٌ-لنا");
        assert_eq!(slugify("می\u{200c}روم"), "میروم");
        assert_eq!(slugify("ቤትና፡ስራ"), "ቤትና-ስራ");
        assert_eq!(slugify("It’s ours"), "its-ours");
        assert_eq!(slugify("e\u{301}cole"), "\u{e9}cole");
        assert_eq!(slugify("!!!"), "");
        assert!(slugify(&"long word ".repeat(50)).chars().count() <= 80);
    }
}
