//! Holds a style sheet to the site's promises: it loads nothing from elsewhere, and nothing that is not planned. Does not check
//! that it is valid CSS.

use crate::diag::Area;
use crate::place::OutPath;

use super::Findings;
use super::address::{Goal, Index};

/// Functions that load something by a bare string, which we do not use and hence do not read.
const LOADING: [&str; 5] = ["src", "image", "image-set", "-webkit-image-set", "cross-fade"];

/// Looks at a style sheet.
pub(super) fn inspect(index: &Index<'_>, path: &OutPath, text: &str, found: &mut Findings) {
    // `url(#…)` in a style sheet means a place in the page that uses it, which is not known here.
    inspect_value(index, path, text, found, &mut Vec::new());
}

/// Looks at a piece of CSS, such as the value of an SVG attribute. Names of places on the same page are added to `wanted`.
pub(super) fn inspect_value(
    index: &Index<'_>,
    path: &OutPath,
    text: &str,
    found: &mut Findings,
    wanted: &mut Vec<(String, &'static str)>,
) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let tail = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = match c {
            '/' if tail.starts_with('*') => match tail.split_once("*/") {
                Some((_, after)) => after,
                None => return broken(found, "a comment is not closed"),
            },
            '"' | '\'' => match string(rest) {
                Some((_, after)) => after,
                None => return broken(found, "a string is not closed"),
            },
            '\\' => match tail.chars().next() {
                // An escape may spell url( without showing it; no style sheet of ours needs one outside of strings.
                Some(_) => return broken(found, "a backslash stands outside of a string"),
                None => return broken(found, "it ends in a backslash"),
            },
            '@' if starts_with_word(tail, "import") => {
                return broken(found, "@import costs a reader another round trip: put the rules in one file");
            }
            c if is_name(c) => {
                let end = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
                let (name, after) = rest.split_at(end);
                match after.strip_prefix('(') {
                    Some(inside) if name.eq_ignore_ascii_case("url") => {
                        let Some((address, after)) = url(inside) else {
                            return broken(found, "a url( … ) cannot be read");
                        };
                        follow(index, path, &address, found, wanted);
                        after
                    }
                    Some(_) if LOADING.iter().any(|f| f.eq_ignore_ascii_case(name)) => {
                        return broken(found, &format!("{name}( … ) is not used here: write url( … )"));
                    }
                    _ => after,
                }
            }
            _ => tail,
        };
    }
}

fn broken(found: &mut Findings, why: &str) {
    found.fault(Area::Configuration, "unclear-style", format!("the style sheet cannot be checked: {why}"));
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_' || !c.is_ascii()
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
}

/// A quoted string at the beginning of a text: what is inside, and what comes after.
fn string(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next()?;
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\n' if !escaped => return None,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some((text.get(1..at)?, text.get(at + 1..)?)),
            _ => {}
        }
    }
    None
}

/// What stands in `url( … )`, after the bracket, and what comes after it.
fn url(text: &str) -> Option<(String, &str)> {
    let text = text.trim_start();
    let (address, after) = if text.starts_with(['"', '\'']) {
        let (inside, after) = string(text)?;
        (inside, after.trim_start().strip_prefix(')')?)
    } else {
        let (inside, after) = text.split_once(')')?;
        let inside = inside.trim();
        if inside.contains(['"', '\'', '(', ' ', '\t', '\n']) {
            return None;
        }
        (inside, after)
    };
    // An escaped character would be read as another one.
    (!address.contains('\\')).then(|| (address.to_owned(), after))
}

fn follow(
    index: &Index<'_>,
    path: &OutPath,
    address: &str,
    found: &mut Findings,
    wanted: &mut Vec<(String, &'static str)>,
) {
    if let Some(place) = address.strip_prefix('#') {
        wanted.push((place.to_owned(), "url( … )"));
        return;
    }
    match index.follow(path, address) {
        Ok(Goal::Inside { absolute: false, .. }) => {}
        Ok(_) => found.fault_with(
            Area::Configuration,
            "outside-resource",
            format!("url({address}) is loaded from another site"),
            "Add the file to the theme: another site would learn who reads this one.",
        ),
        Err(dead) => {
            let message = format!("url({address}) {}", dead.words());
            found.fault(Area::Configuration, "missing-resource", message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn codes(css: &str) -> Vec<&'static str> {
        let paths: BTreeSet<OutPath> =
            ["a/style.css", "a/dot.svg"].into_iter().filter_map(|p| OutPath::new(p).ok()).collect();
        let index = Index::new(&paths, "https://x.org/");
        let mut found = Findings::default();
        inspect(&index, &OutPath::new("a/style.css").unwrap(), css, &mut found);
        found.faults.iter().map(|(_, code, _, _)| *code).collect()
    }

    #[test]
    fn follows_every_address() {
        assert_eq!(codes("a{background:url(dot.svg)}b{c:url( '/a/dot.svg' )}d{e:URL(\"dot.svg\")}"), [""; 0]);
        assert_eq!(codes("/* url(https://evil.org/) */ a::before{content:\"url(x) \\\" @import\"}"), [""; 0]);
        assert_eq!(codes("a{fill:url(#gradient)}"), [""; 0]);
        assert_eq!(codes("a{background:url(none.svg)}"), ["missing-resource"]);
        assert_eq!(codes("a{background:url(data:image/png;base64,AAAA)}"), ["missing-resource"]);
        assert_eq!(codes("a{background:url(\"https://evil.org/x.png\")}"), ["outside-resource"]);
        assert_eq!(codes("a{background:url(//evil.org/x.png)}"), ["missing-resource"]);
    }

    #[test]
    fn refuses_what_could_hide_an_address() {
        for css in [
            "@import 'x.css';",
            "@IMPORT url(x.css);",
            "a{b:\\75rl(https://evil.org)}",
            "a{b:image-set('https://evil.org' 1x)}",
            "a{b:url(https:\\2f\\2f evil.org)}",
            "a{b:url('x}",
            "/* x",
            "a{content:'x",
        ] {
            assert_eq!(codes(css), ["unclear-style"], "{css}");
        }
    }
}
