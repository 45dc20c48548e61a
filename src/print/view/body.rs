//! Turns the text of a story from its tree into data. Every string stays a string: nothing in it can become markup.

use std::collections::BTreeMap;

use super::column::{self, ltr, say};
use super::story::Gallery;
use super::{BlockView, FigureView, PictureView, RunView};
use crate::consent::cleared::Channel;
use crate::diag::Diagnostic;
use crate::i18n::{Arg, Words};
use crate::model::printed::PrintedStory;
use crate::model::shown::{Shown, ShownContact, ShownLink, ShownMark};
use crate::model::text::{Block, Inline};

/// The text of one story being written.
pub struct Body<'b, 'm, C: Channel> {
    /// The words of its language.
    pub words: &'b Words,
    /// Contacts by id.
    pub contacts: &'b BTreeMap<String, ShownContact>,
    /// The story.
    pub story: &'b PrintedStory<C>,
    /// The finished photos.
    pub gallery: &'b mut Gallery<'m>,
    /// Where the website lives, ending in `/`.
    pub base_url: &'b str,
}

impl<C: Channel> Body<'_, '_, C> {
    /// The whole text.
    ///
    /// # Errors
    /// A message is missing.
    pub fn blocks(&mut self, blocks: &[Block<Shown>]) -> Result<Vec<BlockView>, Diagnostic> {
        let mut all = Vec::new();
        for block in blocks {
            all.extend(self.block(block)?);
        }
        Ok(all)
    }

    fn items(&mut self, items: &[Vec<Block<Shown>>]) -> Result<Vec<Vec<BlockView>>, Diagnostic> {
        items.iter().map(|item| self.blocks(item)).collect()
    }

    fn block(&mut self, block: &Block<Shown>) -> Result<Option<BlockView>, Diagnostic> {
        Ok(Some(match block {
            Block::Heading { level, words } => {
                BlockView::Heading { level: (*level).clamp(2, 3), runs: self.runs(words)? }
            }
            Block::Paragraph(words) => BlockView::Paragraph { runs: self.runs(words)? },
            Block::List { start, items } => BlockView::List { start: *start, items: self.items(items)? },
            Block::Quote(blocks) => BlockView::Quote { blocks: self.blocks(blocks)? },
            Block::Documents(items) => BlockView::Documents {
                label: say(self.words, "documents-label", &[])?,
                items: self.items(items)?,
            },
            Block::Contact(id) => {
                let Some(contact) = self.contacts.get(id) else { return Ok(None) };
                BlockView::Contact { contact: column::contact(self.words, contact)? }
            }
            Block::Figure(index) => {
                let Some(photo) = self.story.photos.get(*index) else { return Ok(None) };
                let Some(picture) = self.gallery.hang(&[(self.words, photo)])? else { return Ok(None) };
                BlockView::Figure { picture: figure(picture) }
            }
            Block::Rule => BlockView::Rule,
        }))
    }

    fn runs(&mut self, words: &[Inline<Shown>]) -> Result<Vec<RunView>, Diagnostic> {
        words.iter().map(|piece| self.run(piece)).collect()
    }

    fn run(&mut self, piece: &Inline<Shown>) -> Result<RunView, Diagnostic> {
        Ok(match piece {
            Inline::Text(text) => RunView::Text { text: text.clone() },
            Inline::Strong(words) => RunView::Strong { runs: self.runs(words)? },
            Inline::Emphasis(words) => RunView::Emphasis { runs: self.runs(words)? },
            Inline::Break => RunView::Break,
            Inline::Link { to, words } => self.link(to, words)?,
            Inline::Mark(ShownMark::Plain(text)) => RunView::Isolate { text: text.clone() },
            Inline::Mark(ShownMark::Instead { message, country }) => {
                let country = country.map(|c| ("country", Arg::Text(self.words.country(c).to_owned())));
                let id = message.message(country.is_some());
                let arguments: Vec<(&str, Arg)> = country.into_iter().collect();
                RunView::Text { text: say(self.words, id, &arguments)? }
            }
        })
    }

    fn link(&mut self, to: &ShownLink, words: &[Inline<Shown>]) -> Result<RunView, Diagnostic> {
        let runs = self.runs(words)?;
        let (address, href) = match to {
            ShownLink::Nowhere => (None, None),
            ShownLink::Story(id) => (None, Some(format!("{}s/{}/", self.base_url, id.digits()))),
            ShownLink::Page(id) => {
                let href = format!("{}p/{id}/", self.base_url);
                (Some(shown(&href)), Some(href))
            }
            ShownLink::Outside(url) => (Some(shown(url)), Some(url.clone())),
        };
        let said = address.as_ref().is_some_and(|a| text_of(&runs).contains(a.as_str()));
        Ok(RunView::Link { runs, address: address.filter(|_| !said).map(|a| ltr(&a)), href })
    }
}

/// The one language of a photo inside a text.
fn figure(picture: PictureView) -> FigureView {
    let PictureView { path, width, height, alts, captions, credits, notes } = picture;
    let first = |all: Vec<Option<String>>| all.into_iter().next().flatten();
    FigureView {
        path,
        width,
        height,
        alt: alts.into_iter().next().unwrap_or_default(),
        caption: first(captions),
        credit: first(credits),
        note: first(notes),
    }
}

/// An address as one would read it out: without its scheme and the last slash.
fn shown(url: &str) -> String {
    let rest = ["https://", "mailto:", "tel:"].iter().find_map(|scheme| url.strip_prefix(scheme));
    rest.unwrap_or(url).trim_end_matches('/').to_owned()
}

fn text_of(runs: &[RunView]) -> String {
    let text = |run: &RunView| match run {
        RunView::Text { text } | RunView::Isolate { text } => text.clone(),
        RunView::Strong { runs } | RunView::Emphasis { runs } | RunView::Link { runs, .. } => text_of(runs),
        RunView::Break => " ".to_owned(),
    };
    runs.iter().map(text).collect()
}
