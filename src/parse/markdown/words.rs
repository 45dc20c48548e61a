//! Builds running text: emphasis, links, and the marks for names and places. Does not look at other files.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::build::{Builder, Lone, MAX_DEPTH};
use super::links::{Meaning, meaning};
use super::{GAP, Written, WrittenMark};
use crate::model::text::Inline;
use crate::parse::At;

/// Gives back the room kept for more: in a tree of short lists that is a third of the memory of a large site.
pub(super) fn fit(words: &mut Vec<Inline<Written>>) {
    for word in &mut *words {
        if let Inline::Text(text) = word {
            text.shrink_to_fit();
        }
    }
    words.shrink_to_fit();
}

impl<'t> Builder<'_, 't> {
    /// Running text until the end of the element just opened.
    pub(super) fn inlines(&mut self) -> Vec<Inline<Written>> {
        let words = self.nested();
        self.gap();
        words
    }

    fn nested(&mut self) -> Vec<Inline<Written>> {
        let mut words = Vec::new();
        self.depth += 1;
        while let Some((event, span)) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(event, span, &mut words);
        }
        self.depth -= 1;
        fit(&mut words);
        words
    }

    pub(super) fn inline(&mut self, event: Event<'t>, span: Range<usize>, out: &mut Vec<Inline<Written>>) {
        match event {
            Event::Text(text) | Event::Code(text) => self.text(&text, &span, out),
            Event::SoftBreak => self.text(" ", &span, out),
            Event::HardBreak => {
                self.prose.push(" ", span.start);
                out.push(Inline::Break);
            }
            Event::Start(_) if self.depth > MAX_DEPTH => self.too_deep(&span),
            Event::Start(Tag::Strong) => {
                let words = self.nested();
                out.push(Inline::Strong(words));
            }
            Event::Start(Tag::Emphasis) => {
                let words = self.nested();
                out.push(Inline::Emphasis(words));
            }
            Event::Start(Tag::Link { dest_url, .. }) => self.link(&dest_url, &span, out),
            Event::Start(Tag::Image { dest_url, .. }) => self.image(&dest_url, &span, out),
            Event::Html(_) | Event::InlineHtml(_) => self.html(&span),
            Event::Start(_) => self.skip(),
            Event::End(_)
            | Event::Rule
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn text(&mut self, text: &str, span: &Range<usize>, out: &mut Vec<Inline<Written>>) {
        self.prose.push(text, span.start);
        match out.last_mut() {
            Some(Inline::Text(last)) => last.push_str(text),
            _ => out.push(Inline::Text(text.to_owned())),
        }
    }

    fn link(&mut self, to: &str, span: &Range<usize>, out: &mut Vec<Inline<Written>>) {
        let mark = self.prose.text.len();
        let runs = self.prose.runs.len();
        let words = self.nested();
        let Some(meaning) = meaning(self.reading, to, span) else { return };
        let written = plain(&words).split_whitespace().collect::<Vec<_>>().join(" ");
        let empty = written.is_empty() && !matches!(meaning, Meaning::Link(_) | Meaning::Contact(_));
        // The words themselves, where they stand there as they are meant.
        let raw = self.reading.file.text.get(span.clone()).unwrap_or("");
        let place =
            raw.find(&written).map_or(span.clone(), |at| span.start + at..span.start + at + written.len());
        match meaning {
            Meaning::Link(to) => return out.push(Inline::Link { to: At::new(to, span.clone()), words }),
            Meaning::Contact(id) => {
                self.lone = Some(Lone::Contact(At::new(id, span.clone())));
                out.push(Inline::Text(GAP.to_string()));
            }
            Meaning::Word => out.push(Inline::Text(written)),
            Meaning::Name(person, level) => out.push(Inline::Mark(WrittenMark::Name {
                person: At::new(person, span.clone()),
                level,
                words: At::new(written.clone(), place),
            })),
            Meaning::Place(level) => {
                out.push(Inline::Mark(WrittenMark::Place { level, words: At::new(written.clone(), place) }));
            }
        }
        if empty {
            self.refuse("empty-mark", span, "the mark has no words", "Write the name between the brackets.");
        }
        self.prose.text.truncate(mark);
        self.prose.runs.truncate(runs);
        self.prose.text.push(GAP);
    }

    fn image(&mut self, to: &str, span: &Range<usize>, out: &mut Vec<Inline<Written>>) {
        // The words in the brackets are not used, and not published; alt texts are fields, in every language.
        let mark = self.prose.text.len();
        let runs = self.prose.runs.len();
        let words = self.nested();
        self.prose.text.truncate(mark);
        self.prose.runs.truncate(runs);
        if !plain(&words).trim().is_empty() {
            self.refuse(
                "photo-alt-here",
                span,
                "the description of a photo belongs into `photos:`",
                "Leave the brackets empty, `![](media/…)`, and write `alt:` above.",
            );
        }
        if to.contains(':') || !to.starts_with("media/") {
            self.refuse(
                "outside-picture",
                span,
                "pictures come from the story's own `media` folder",
                "Put the file into `media/`, list it under `photos:`, and write `![](media/name.jpg)`.",
            );
            return;
        }
        self.lone = Some(Lone::Figure(At::new(to.to_owned(), span.clone())));
        out.push(Inline::Text(GAP.to_string()));
    }
}

pub(super) fn is_inline(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Text(_)
            | Event::Code(_)
            | Event::InlineHtml(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. } | Tag::Image { .. })
    )
}

/// The words without markup.
pub(super) fn plain(words: &[Inline<Written>]) -> String {
    let mut out = String::new();
    for word in words {
        match word {
            Inline::Text(text) => out.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { words: inner, .. } => {
                out.push_str(&plain(inner));
            }
            Inline::Break => out.push(' '),
            Inline::Mark(WrittenMark::Name { words, .. } | WrittenMark::Place { words, .. }) => {
                out.push_str(&words.value);
            }
        }
    }
    out
}
