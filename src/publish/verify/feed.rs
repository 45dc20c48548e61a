//! Holds a news feed or a sitemap to the site's promises: it is well-formed, and every address in it is this site's and
//! exists. Does not check it against a schema.

use crate::diag::Area;
use crate::place::OutPath;

use super::Findings;
use super::address::{Goal, Index};
use super::markup::{Grammar, Reader, Token, decode};

/// Elements whose text is an address: sitemap, RSS, Atom.
const ADDRESSES: [&str; 6] = ["loc", "link", "url", "icon", "logo", "uri"];

/// Looks at a feed or sitemap.
pub(super) fn inspect(index: &Index<'_>, path: &OutPath, text: &str, found: &mut Findings) {
    let broken = |found: &mut Findings, why: String| {
        found.fault(Area::Configuration, "unclear-markup", format!("the XML is not well-formed: {why}"));
    };
    let mut open: Vec<String> = Vec::new();
    for token in Reader::new(text, Grammar::Xml) {
        match token {
            Err(why) => return broken(found, why),
            Ok(Token::Doctype(_)) => return broken(found, "a doctype has no place in a feed".to_owned()),
            Ok(Token::Open { name, attributes, empty }) => {
                for (attribute, value) in &attributes {
                    if matches!(attribute.as_ref(), "href" | "src" | "url") {
                        follow(index, path, value, found);
                    }
                }
                if !empty {
                    open.push(name.into_owned());
                }
            }
            Ok(Token::Close(name)) => match open.pop() {
                Some(opened) if opened == name => {}
                _ => return broken(found, format!("</{name}> closes nothing")),
            },
            Ok(Token::Text(words)) => {
                let element = open.last().map(|name| name.rsplit(':').next().unwrap_or(name));
                match decode(words.trim()) {
                    Err(why) => return broken(found, format!("the text {why}")),
                    Ok(words) if words.is_empty() => {}
                    Ok(words) if element.is_some_and(|e| ADDRESSES.contains(&e)) => {
                        follow(index, path, &words, found);
                    }
                    Ok(_) => {}
                }
            }
        }
    }
    if let Some(name) = open.pop() {
        broken(found, format!("<{name}> is not closed"));
    }
}

fn follow(index: &Index<'_>, path: &OutPath, address: &str, found: &mut Findings) {
    let wrong = match index.follow(path, address) {
        Ok(Goal::Inside { absolute: true, .. }) => return,
        Ok(Goal::Inside { .. }) => "must be written with https:// and host",
        Ok(Goal::Outside | Goal::Contact) => "is not an address of this site",
        Err(dead) => dead.words(),
    };
    found.fault(Area::Links, "broken-link", format!("{address} {wrong}"));
}
