//! Collects the words by which a story is recognised, as far as they may not be shown: sentences, titles, names, addresses. Does not
//! know where they are looked for.
//!
//! A sentence is cut where finished files may write something between its letters: at marks, at what markup has to escape, and into
//! parts short enough that a quotation of half a line is found.

use super::Known;
use super::why::{What, Why, refused, taken_off_paper};
use crate::consent::names;
use crate::lang::Lang;
use crate::model::levels::ChannelName;
use crate::model::text::{Block, Inline};
use crate::model::words::StoryId;
use crate::parse::At;
use crate::parse::markdown::Written;
use crate::parse::story::StoryText;
use crate::place::percent;
use crate::resolve::{Story, Telling};

/// Letters of a part of running text that are found nowhere by chance.
const SENTENCE: usize = 28;

/// The same for a title, a summary, a caption: they are looked for as a whole.
const FIELD: usize = 12;

/// Letters after which a sentence is cut.
const LONGEST: usize = 48;

/// Something to be looked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wanted {
    /// The words.
    pub text: String,
    /// Whose story.
    pub story: StoryId,
    /// What finding them means.
    pub what: What,
    /// They must not be on pages.
    pub pages: bool,
    /// They must not be on paper.
    pub paper: bool,
}

/// Where something must not be: on pages, on paper.
type Where = (bool, bool);

/// Everything to be looked for.
#[derive(Debug, Default)]
pub struct Words(Vec<Wanted>);

impl Words {
    /// Each once.
    pub fn all(mut self) -> Vec<Wanted> {
        self.0.sort();
        self.0.dedup();
        self.0
    }

    fn add(&mut self, story: StoryId, what: What, (pages, paper): Where, text: String) {
        self.0.push(Wanted { text, story, what, pages, paper });
    }

    /// An address nothing lies at now, where it says of itself that it belongs to the story: that of a list says nothing about anybody.
    pub fn address(&mut self, story: StoryId, path: &str) {
        let address = match path.split('/').collect::<Vec<_>>().as_slice() {
            [_, "stories", _, "index.html"] | ["s", _, "index.html"] => path.strip_suffix("index.html"),
            ["photos", _] => Some(path),
            _ => None,
        };
        if let Some(address) = address {
            self.link(story, (true, true), address);
        }
    }

    fn link(&mut self, story: StoryId, place: Where, address: &str) {
        let address = format!("/{address}");
        let encoded = percent(&address);
        if encoded != address {
            self.add(story, What::Link, place, encoded);
        }
        self.add(story, What::Link, place, address);
    }

    /// Whatever of a story may not be shown. `why` is nothing if the story leaves no traces to be looked for.
    pub fn story(&mut self, id: StoryId, story: &Story, known: &Known<'_>, why: Option<Why>) {
        let asking = &known.asking;
        let whole = why.is_some_and(|why| why != Why::Partly);
        if why.is_some() {
            for (lang, telling) in &story.tellings {
                let pages = whole || refused(story, asking, &[ChannelName::Web], *lang);
                let paper = taken_off_paper(story, asking, *lang) || pages && off_paper(story, known, *lang);
                self.telling(id, *lang, telling, (pages, paper));
                self.photos(id, story, known, (*lang, telling), (pages, paper));
            }
        }
        let held = asking.held(story).is_some();
        if held && why.is_none() {
            return;
        }
        let on_paper = names::unseen(story, asking, super::why::PAPER);
        for (words, place) in names::unseen(story, asking, &[ChannelName::Web]) {
            let what = if place { What::Place } else { What::Name };
            let paper = on_paper.iter().any(|(other, _)| *other == words);
            self.add(id, what, (true, paper), words);
        }
    }

    fn telling(&mut self, id: StoryId, lang: Lang, telling: &Telling, place: Where) {
        if place == (false, false) {
            return;
        }
        let what = What::Text(lang);
        for field in fields(&telling.text) {
            parts(&field.value, FIELD, &mut |part| self.add(id, what, place, part.to_owned()));
        }
        runs(&telling.text.body.blocks, &mut |run| {
            parts(run, SENTENCE, &mut |part| self.add(id, what, place, part.to_owned()));
        });
        self.link(id, (place.0, place.0 && place.1), &format!("{lang}/stories/{}/", telling.slug));
    }

    /// What is said of photos that may not be shown beside a text that may.
    fn photos(
        &mut self,
        id: StoryId,
        story: &Story,
        known: &Known<'_>,
        (lang, telling): (Lang, &Telling),
        place: Where,
    ) {
        for (source, words) in story.photos.iter().zip(&telling.text.photos) {
            let no =
                |channel: &ChannelName| known.asking.photo(story, source, *channel, (lang, lang)).is_err();
            let pages = place.0 || no(&ChannelName::Web);
            let paper = place.1 || pages && super::why::PAPER.iter().all(no);
            if (pages, paper) == (false, false) {
                continue;
            }
            for field in words.alt.iter().chain(&words.caption) {
                let what = What::PhotoText(lang);
                parts(&field.value, FIELD, &mut |part| self.add(id, what, (pages, paper), part.to_owned()));
            }
        }
    }
}

/// What may not be on pages may be on paper if that is agreed to by itself.
fn off_paper(story: &Story, known: &Known<'_>, lang: Lang) -> bool {
    known.asking.held(story).is_some() || refused(story, &known.asking, super::why::PAPER, lang)
}

/// The fields of a text that are shown as they are.
fn fields(text: &StoryText) -> impl Iterator<Item = &At<String>> {
    let head = [&text.head.title, &text.head.summary, &text.quote, &text.print];
    head.into_iter().flatten()
}

/// The pieces of running text that stand between marks and markup.
fn runs(blocks: &[Block<Written>], see: &mut impl FnMut(&str)) {
    use crate::resolve::links::{Piece, visit};
    visit(blocks, &mut |piece| {
        if let Piece::Inline(Inline::Text(text)) = piece {
            see(text);
        }
    });
}

/// Cuts a text where finished files may write something else, and where sentences end, and gives every part of at least so many
/// letters that is short enough to be looked for.
fn parts(text: &str, least: usize, see: &mut impl FnMut(&str)) {
    // What HTML, JSON and JavaScript escape, what is drawn in other ways, and marks that cannot be seen.
    let escaped = |c: char| {
        "&<>\"'\\`|\u{fffc}".contains(c) || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let letters = |part: &str| part.chars().filter(|c| c.is_alphanumeric()).count();
    for piece in text.split(escaped).flat_map(|piece| piece.split_inclusive(ends_sentence)) {
        let piece = piece.trim();
        // Short fields as a whole, long ones in parts.
        let mut start = 0;
        let mut count = 0;
        for (at, c) in piece.char_indices() {
            count += usize::from(c.is_alphanumeric());
            if count >= LONGEST && c.is_whitespace() {
                see(piece.get(start..at).unwrap_or_default().trim());
                (start, count) = (at, 0);
            }
        }
        let last = piece.get(start..).unwrap_or_default().trim();
        if letters(last) >= least {
            see(last);
        }
    }
}

/// Where a sentence ends, in the scripts of the site.
const fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '\u{61f}' | '\u{6d4}' | '\u{1362}' | '\u{1367}' | '\u{1368}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str, least: usize) -> Vec<String> {
        let mut all = Vec::new();
        parts(text, least, &mut |part| all.push(part.to_owned()));
        all
    }

    #[test]
    fn a_text_is_cut_where_finished_files_may_write_something_else() {
        let text = "The roof was gone when I came home after all these years. It's my sister's house, and I built it again with my own hands.";
        assert_eq!(
            all(text, SENTENCE),
            [
                "The roof was gone when I came home after all these years.",
                "s house, and I built it again with my own hands."
            ]
        );
        assert_eq!(all("A roof of our own", FIELD), ["A roof of our own"]);
        assert_eq!(all("Bees", FIELD), Vec::<String>::new());
    }

    #[test]
    fn a_long_sentence_is_found_by_any_half_line_of_it() {
        let long = "word ".repeat(60);
        let cut = all(&long, SENTENCE);
        assert!(
            cut.iter().all(|part| part.chars().filter(|c| c.is_alphanumeric()).count() <= LONGEST + 3),
            "{cut:?}"
        );
        assert_eq!(cut.concat().replace(' ', ""), long.replace(' ', ""));
    }
}
