//! Turns the destination of a Markdown link into what the writer means by it. Does not check that ids exist.

use std::ops::Range;

use crate::model::levels::PlaceLevel;
use crate::model::text::Target;
use crate::model::words::{NameIs, StoryId};
use crate::parse::Reading;

/// What a link stands for.
pub enum Meaning {
    /// An ordinary link.
    Link(Target),
    /// The name of a person, by id, and what the words are.
    Name(String, Option<NameIs>),
    /// A place.
    Place(PlaceLevel),
    /// An ordinary word that looks like a name.
    Word,
    /// A contact record, by id.
    Contact(String),
}

const SCHEMES: &str = "https:, mailto:, tel:, story:, page:, contact:, name:, place: and word:";

/// Understands a destination, or notes why it is refused.
pub fn meaning(reading: &mut Reading, to: &str, span: &Range<usize>) -> Option<Meaning> {
    let (scheme, rest) = to.split_once(':').unwrap_or(("", to));
    if to.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"".contains(c)) {
        reading.error(
            "bad-link",
            span,
            "the address of the link holds a blank or another sign that no address has",
            "leads here",
            "Copy the address from the browser's address bar; a blank in it is written %20.",
        );
        return None;
    }
    let found = match scheme {
        "https" if rest.starts_with("//") && rest.len() > 2 => {
            Some(Meaning::Link(Target::Outside(to.to_owned())))
        }
        "mailto" if rest.contains('@') => Some(Meaning::Link(Target::Outside(to.to_owned()))),
        "tel" if phone(rest) => Some(Meaning::Link(Target::Outside(to.to_owned()))),
        "story" => StoryId::parse(rest).map(|id| Meaning::Link(Target::Story(id))),
        "page" if !rest.is_empty() => Some(Meaning::Link(Target::Page(rest.to_owned()))),
        "contact" if !rest.is_empty() => Some(Meaning::Contact(rest.to_owned())),
        "name" => name(rest),
        "place" => PlaceLevel::from_word(rest).filter(|l| *l != PlaceLevel::None).map(Meaning::Place),
        "word" if rest.is_empty() => Some(Meaning::Word),
        _ => None,
    };
    if found.is_none() {
        refuse(reading, scheme, to, span);
    }
    found
}

fn phone(text: &str) -> bool {
    text.starts_with('+')
        && text.len() > 5
        && text.bytes().skip(1).all(|b| b.is_ascii_digit() || b"-.()".contains(&b))
}

fn name(rest: &str) -> Option<Meaning> {
    let (person, level) = match rest.split_once('/') {
        Some((person, word)) => (person, Some(NameIs::from_word(word)?)),
        None => (rest, None),
    };
    (!person.is_empty()).then(|| Meaning::Name(person.to_owned(), level))
}

fn refuse(reading: &mut Reading, scheme: &str, to: &str, span: &Range<usize>) {
    let (code, message, remedy) = match scheme {
        "http" => (
            "insecure-link",
            "the link is not encrypted".to_owned(),
            "Write https:// (and try whether the address works).".to_owned(),
        ),
        "story" => (
            "bad-link",
            format!("`{to}` names no story"),
            "Write `story:` and the story's id, such as story:s-0001.".to_owned(),
        ),
        "tel" => (
            "bad-link",
            format!("`{to}` is not a phone number in international form"),
            "Write tel:+4700000000, without blanks; or better, cite a contact: `[Whom to call](contact:office)`.".to_owned(),
        ),
        "name" => (
            "bad-mark",
            format!("`{to}` is not a mark for a name"),
            "Write `name:` and the person's id from consent.yaml, such as name:p1, or name:p1/first, /full or /pseudonym."
                .to_owned(),
        ),
        "place" => (
            "bad-mark",
            format!("`{to}` is not a mark for a place"),
            "Write place:town, place:region or place:country.".to_owned(),
        ),
        "" | "file" => (
            "bad-link",
            format!("`{to}` leads nowhere on the site"),
            "Link to a story or page by its id: story:s-0001, page:about.".to_owned(),
        ),
        _ => (
            "bad-link",
            format!("links of the kind `{scheme}:` are not allowed"),
            format!("Allowed are {SCHEMES}."),
        ),
    };
    reading.error(code, span, message, "leads here", remedy);
}
