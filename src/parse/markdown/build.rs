//! Builds the tree from the Markdown crate's events. Does not look at other files.

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::words::{fit, is_inline, plain};
use super::{GAP, Prose, Written, fingerprint};
use crate::model::text::{Block, Inline};
use crate::parse::{At, Reading};

type Piece<'t> = (Event<'t>, Range<usize>);

/// Deepest nesting of lists, quotes and emphasis; the Markdown crate itself has no bound.
pub(super) const MAX_DEPTH: usize = 12;

pub struct Builder<'r, 't> {
    pub(super) reading: &'r mut Reading,
    pub(super) events: Peekable<IntoIter<Piece<'t>>>,
    pub(super) prose: Prose,
    paragraphs: Vec<String>,
    /// What may be a paragraph of its own, and stands as [`GAP`] in the words until that is known.
    pub(super) lone: Option<Lone>,
    pub(super) depth: usize,
}

/// What stands for a whole block if it is alone in its paragraph.
pub(super) enum Lone {
    Contact(At<String>),
    Figure(At<String>),
}

impl<'r, 't> Builder<'r, 't> {
    pub fn new(reading: &'r mut Reading, events: Vec<Piece<'t>>) -> Self {
        let prose = Prose::default();
        Self {
            reading,
            events: events.into_iter().peekable(),
            prose,
            paragraphs: Vec::new(),
            lone: None,
            depth: 0,
        }
    }

    pub fn finish(self) -> (Prose, Vec<String>) {
        let Self { mut prose, paragraphs, .. } = self;
        prose.text.shrink_to_fit();
        prose.runs.shrink_to_fit();
        (prose, paragraphs)
    }

    pub fn document(&mut self) -> Vec<Block<Written>> {
        let mut blocks = Vec::new();
        while let Some((event, span)) = self.events.next() {
            let file = self.reading.file.clone();
            let text = file.text.get(span.clone()).unwrap_or("");
            let before = blocks.len();
            self.block(event, span, &mut blocks);
            if blocks.len() > before {
                self.paragraphs.push(fingerprint(text));
            }
        }
        blocks
    }

    /// Blocks until the end of the one just opened.
    fn blocks(&mut self) -> Vec<Block<Written>> {
        let mut blocks = Vec::new();
        self.depth += 1;
        while let Some((event, span)) = self.events.next() {
            match event {
                Event::End(_) => break,
                // A tight list item holds its words without a paragraph.
                Event::Text(_)
                | Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. } | Tag::Image { .. })
                | Event::Code(_)
                | Event::InlineHtml(_)
                | Event::SoftBreak
                | Event::HardBreak => {
                    let mut words = Vec::new();
                    self.inline(event, span, &mut words);
                    while let Some((event, span)) = self.events.next_if(|(e, _)| is_inline(e)) {
                        self.inline(event, span, &mut words);
                    }
                    self.gap();
                    fit(&mut words);
                    self.paragraph(words, &mut blocks);
                }
                other => self.block(other, span, &mut blocks),
            }
        }
        self.depth -= 1;
        blocks.shrink_to_fit();
        blocks
    }

    fn block(&mut self, event: Event<'t>, span: Range<usize>, out: &mut Vec<Block<Written>>) {
        if self.depth > MAX_DEPTH {
            if let Event::Start(_) = event {
                self.too_deep(&span);
            }
            return;
        }
        match event {
            Event::Start(Tag::Paragraph) => {
                let words = self.inlines();
                self.paragraph(words, out);
            }
            Event::Start(Tag::Heading { level, .. }) => self.heading(level, &span, out),
            Event::Start(Tag::List(start)) => out.push(Block::List { start, items: self.items() }),
            Event::Start(Tag::BlockQuote(_)) => {
                let blocks = self.blocks();
                out.push(self.quote(blocks, &span));
            }
            Event::Rule => out.push(Block::Rule),
            Event::Start(Tag::CodeBlock(_)) => {
                self.skip();
                self.refuse("code-block", &span, "this is set as program code", "Delete the blanks at the beginning of the line (four of them mean code), or the ``` lines.");
            }
            Event::Start(Tag::HtmlBlock) => {
                self.skip();
                self.html(&span);
            }
            Event::Html(_) | Event::InlineHtml(_) => self.html(&span),
            Event::Start(_) => {
                self.skip();
                self.refuse(
                    "unknown-block",
                    &span,
                    "this kind of block is not used here",
                    "Write it as paragraphs or as a list.",
                );
            }
            Event::End(_)
            | Event::Text(_)
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::TaskListMarker(_) => {}
        }
    }

    fn heading(&mut self, level: HeadingLevel, span: &Range<usize>, out: &mut Vec<Block<Written>>) {
        let words = self.inlines();
        if let Some(lone) = self.lone.take() {
            self.not_alone(lone);
        }
        let level = match level {
            HeadingLevel::H2 => 2,
            HeadingLevel::H3 => 3,
            HeadingLevel::H1 => {
                self.refuse(
                    "heading-level",
                    span,
                    "a heading with one `#` is the page's title",
                    "Write `## ` before a heading in the text.",
                );
                2
            }
            HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => {
                self.refuse(
                    "heading-level",
                    span,
                    "the heading is nested too deeply",
                    "Use `## ` and `### ` only.",
                );
                3
            }
        };
        let skips = level == 3 && !out.iter().any(|b| matches!(b, Block::Heading { .. }));
        if skips {
            self.refuse(
                "heading-level",
                span,
                "the first heading must be of the first level",
                "Write `## ` before it.",
            );
        }
        out.push(Block::Heading { level, words });
    }

    fn items(&mut self) -> Vec<Vec<Block<Written>>> {
        let mut items = Vec::new();
        self.depth += 1;
        while let Some((event, span)) = self.events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(Tag::Item) if self.depth <= MAX_DEPTH => items.push(self.blocks()),
                Event::Start(_) => self.too_deep(&span),
                _ => {}
            }
        }
        self.depth -= 1;
        items
    }

    pub(super) fn too_deep(&mut self, span: &Range<usize>) {
        self.skip();
        self.refuse(
            "nesting",
            span,
            "lists and quotes are nested too deeply",
            "Use at most a list within a list.",
        );
    }

    /// A quote that begins with `[!documents]` is a list of papers.
    fn quote(&mut self, mut blocks: Vec<Block<Written>>, span: &Range<usize>) -> Block<Written> {
        let label = match blocks.first() {
            Some(Block::Paragraph(words)) => plain(words).trim().to_lowercase(),
            _ => String::new(),
        };
        if !label.starts_with("[!") {
            return Block::Quote(blocks);
        }
        let items = match (label.as_str(), blocks.len()) {
            ("[!documents]", 2) => blocks.pop(),
            _ => None,
        };
        if let Some(Block::List { items, .. }) = items {
            return Block::Documents(items);
        }
        self.refuse(
            "unknown-block",
            span,
            "only `[!documents]` with a list below it is known",
            "Write `> [!documents]`, then the papers, each on a line beginning with `> - `.",
        );
        Block::Rule
    }

    fn paragraph(&mut self, words: Vec<Inline<Written>>, out: &mut Vec<Block<Written>>) {
        // A word beside it would otherwise be dropped in silence.
        let alone = plain(&words).trim().chars().eq([GAP]);
        match self.lone.take() {
            Some(Lone::Contact(id)) if alone => out.push(Block::Contact(id)),
            Some(Lone::Figure(file)) if alone => out.push(Block::Figure(file)),
            Some(lone) => self.not_alone(lone),
            None if words.iter().any(|w| *w != Inline::Break) => out.push(Block::Paragraph(words)),
            None => {}
        }
    }

    fn not_alone(&mut self, lone: Lone) {
        match lone {
            Lone::Contact(id) => self.refuse(
                "contact-in-line",
                &id.span,
                "a contact stands in a paragraph of its own",
                "Put an empty line before and after it.",
            ),
            Lone::Figure(file) => self.refuse(
                "photo-in-line",
                &file.span,
                "a photo stands in a paragraph of its own",
                "Put an empty line before and after it.",
            ),
        }
    }

    pub(super) fn gap(&mut self) {
        self.prose.text.push('\n');
    }

    pub(super) fn skip(&mut self) {
        let mut open = 1_usize;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(TagEnd::Paragraph | _) => open -= 1,
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
    }

    pub(super) fn html(&mut self, span: &Range<usize>) {
        self.refuse(
            "raw-html",
            span,
            "HTML is not used in stories",
            "Delete what stands between < and >, or write &lt; if you mean the sign.",
        );
    }

    pub(super) fn refuse(&mut self, code: &'static str, span: &Range<usize>, message: &str, remedy: &str) {
        self.reading.error(code, span, message, "here", remedy);
    }
}
