//! Turns the text of a story or page from its tree into HTML. Does not parse Markdown; passes no markup through, because the
//! tree has none.

use std::collections::BTreeSet;

use crate::diag::Diagnostic;
use crate::i18n::{Arg, Words};
use crate::lang::Lang;
use crate::markup::{push_attribute, push_escaped, push_language, without_isolation};
use crate::model::shown::{Shown, ShownLink, ShownMark, ShownPhoto};
use crate::model::text::{Block, Inline};
use crate::slug::slugify;
use crate::theme::Html;
use crate::web::Site;
use crate::web::job::Job;
use crate::web::picture::Role;
use crate::web::say::{plain, say};

/// The text of one story or page being written.
pub struct Body<'s, 'm> {
    pub(super) site: &'s Site<'m>,
    /// The language of the page: links and boxes speak it.
    pub(super) lang: Lang,
    /// The language of the text: what stands in place of a name speaks it.
    text_lang: Lang,
    photos: &'s [ShownPhoto],
    leads: bool,
    ids: BTreeSet<String>,
    pub(super) out: String,
}

impl<'s, 'm> Body<'s, 'm> {
    /// Begins a text. `photos` are those its figures count in.
    pub const fn new(site: &'s Site<'m>, lang: Lang, text_lang: Lang, photos: &'s [ShownPhoto]) -> Self {
        Self { site, lang, text_lang, photos, leads: false, ids: BTreeSet::new(), out: String::new() }
    }

    /// Says whether the text's first photo is the first of the page, and so not loaded lazily.
    #[must_use]
    pub fn leading(self, leads: bool) -> Self {
        Self { leads, ..self }
    }

    /// The whole text.
    ///
    /// # Errors
    /// A message is missing.
    pub fn html(mut self, blocks: &[Block<Shown>]) -> Result<Html, Diagnostic> {
        self.blocks(blocks)?;
        Ok(Html(self.out))
    }

    /// The words of the page.
    pub(super) fn words(&self) -> &'m Words {
        self.site.words(self.lang)
    }

    fn blocks(&mut self, blocks: &[Block<Shown>]) -> Result<(), Diagnostic> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block<Shown>) -> Result<(), Diagnostic> {
        match block {
            Block::Heading { level, words } => self.heading(*level, words)?,
            Block::Paragraph(words) => self.element("p", words)?,
            Block::List { start: None, items } => self.list("ul", None, items)?,
            Block::List { start: Some(first), items } => self.list("ol", Some(*first), items)?,
            Block::Quote(blocks) => {
                self.out.push_str("<blockquote>");
                self.blocks(blocks)?;
                self.out.push_str("</blockquote>");
            }
            Block::Documents(items) => {
                let label = plain(self.words(), "documents-label", &[])?;
                self.out.push_str("<div class=\"documents\" role=\"group\"");
                push_attribute(&mut self.out, "aria-label", &label);
                self.out.push('>');
                self.list("ul", None, items)?;
                self.out.push_str("</div>");
            }
            Block::Contact(id) => self.contact(id)?,
            Block::Figure(index) => self.figure(*index)?,
            Block::Rule => self.out.push_str("<hr>"),
        }
        self.out.push('\n');
        Ok(())
    }

    fn element(&mut self, name: &str, words: &[Inline<Shown>]) -> Result<(), Diagnostic> {
        self.out.push('<');
        self.out.push_str(name);
        self.out.push('>');
        self.inlines(words)?;
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
        Ok(())
    }

    /// A heading with an id that stays the same as long as its words do, so that links to it keep.
    fn heading(&mut self, level: u8, words: &[Inline<Shown>]) -> Result<(), Diagnostic> {
        let name = if level <= 2 { "h2" } else { "h3" };
        let mut inner = Body::new(self.site, self.lang, self.text_lang, self.photos);
        inner.inlines(words)?;
        let stem = format!("h-{}", slugify(&text_of(&inner.out)));
        let mut id = stem.clone();
        let mut number = 2;
        while !self.ids.insert(id.clone()) {
            id = format!("{stem}-{number}");
            number += 1;
        }
        self.out.push('<');
        self.out.push_str(name);
        push_attribute(&mut self.out, "id", &id);
        self.out.push('>');
        self.out.push_str(&inner.out);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
        Ok(())
    }

    fn list(
        &mut self,
        name: &str,
        start: Option<u64>,
        items: &[Vec<Block<Shown>>],
    ) -> Result<(), Diagnostic> {
        self.out.push('<');
        self.out.push_str(name);
        if let Some(first) = start.filter(|n| *n != 1) {
            push_attribute(&mut self.out, "start", &first.to_string());
        }
        self.out.push('>');
        for item in items {
            self.out.push_str("<li>");
            match item.as_slice() {
                // A short item reads better without a paragraph of its own.
                [Block::Paragraph(words)] => self.inlines(words)?,
                blocks => self.blocks(blocks)?,
            }
            self.out.push_str("</li>");
        }
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
        Ok(())
    }

    fn figure(&mut self, index: usize) -> Result<(), Diagnostic> {
        // Without a photo at the top, the first one in the text is the first of the page.
        let role = if self.leads { Role::FirstBody } else { Role::Body };
        let photo = self.photos.get(index);
        let Some((photo, picture)) = photo.and_then(|p| Some((p, self.site.photo(p, role, None)?))) else {
            return Ok(());
        };
        self.leads = false;
        self.out.push_str("<figure>");
        self.out.push_str(&picture.0);
        let credit = photo
            .credit
            .as_ref()
            .map(|credit| say(self.words(), "photo-credit", &[("credit", Arg::Text(credit.clone()))]));
        let illustration =
            if photo.illustration { Some(say(self.words(), "photo-illustration", &[])?) } else { None };
        let credit = credit.transpose()?;
        if photo.caption.is_some() || credit.is_some() || illustration.is_some() {
            self.out.push_str("<figcaption>");
            if let Some(caption) = &photo.caption {
                push_escaped(&mut self.out, caption);
            }
            for line in illustration.iter().chain(&credit) {
                self.out.push_str(" <small");
                self.push_page_language();
                self.out.push('>');
                push_escaped(&mut self.out, line);
                self.out.push_str("</small>");
            }
            self.out.push_str("</figcaption>");
        }
        self.out.push_str("</figure>");
        Ok(())
    }

    /// Inside a text in another language, words of the interface say which language they are in.
    pub(super) fn push_page_language(&mut self) {
        if self.lang != self.text_lang {
            push_language(&mut self.out, self.lang);
        }
    }

    fn inlines(&mut self, words: &[Inline<Shown>]) -> Result<(), Diagnostic> {
        words.iter().try_for_each(|piece| self.inline(piece))
    }

    fn inline(&mut self, piece: &Inline<Shown>) -> Result<(), Diagnostic> {
        match piece {
            Inline::Text(text) => push_escaped(&mut self.out, text),
            Inline::Strong(words) => self.element("strong", words)?,
            Inline::Emphasis(words) => self.element("em", words)?,
            Inline::Break => self.out.push_str("<br>"),
            Inline::Link { to, words } => self.link(to, words)?,
            Inline::Mark(mark) => self.mark(mark)?,
        }
        Ok(())
    }

    fn mark(&mut self, mark: &ShownMark) -> Result<(), Diagnostic> {
        match mark {
            ShownMark::Plain(text) => {
                self.out.push_str("<bdi>");
                push_escaped(&mut self.out, text);
                self.out.push_str("</bdi>");
            }
            ShownMark::Instead { message, country } => {
                let words = self.site.words(self.text_lang);
                let country = country.map(|c| ("country", Arg::Text(words.country(c).to_owned())));
                let named = country.is_some();
                let arguments: Vec<(&str, Arg)> = country.into_iter().collect();
                let id = message.message(named);
                push_escaped(&mut self.out, &say(words, id, &arguments)?);
            }
        }
        Ok(())
    }

    fn link(&mut self, to: &ShownLink, words: &[Inline<Shown>]) -> Result<(), Diagnostic> {
        let mut attributes = String::new();
        match to {
            ShownLink::Nowhere => return self.inlines(words),
            ShownLink::Story(id) => {
                push_attribute(
                    &mut attributes,
                    "href",
                    &self.site.addresses.href(&Job::Story(self.lang, *id)),
                );
            }
            ShownLink::Page(id) => {
                let job = Job::Page(self.lang, id.clone());
                push_attribute(&mut attributes, "href", &self.site.addresses.href(&job));
            }
            ShownLink::Outside(address) => {
                push_attribute(&mut attributes, "href", address);
                if address.starts_with("https:") || address.starts_with("http:") {
                    attributes.push_str(" rel=\"noopener noreferrer\"");
                }
            }
        }
        self.out.push_str("<a");
        self.out.push_str(&attributes);
        self.out.push('>');
        match words {
            [Inline::Text(text)] if is_number(text) => push_phone(&mut self.out, text),
            _ => self.inlines(words)?,
        }
        self.out.push_str("</a>");
        Ok(())
    }
}

/// A telephone number: read from left to right and kept in one piece in every script. `+47 23 10` would else read backwards
/// in Arabic.
pub fn push_phone(out: &mut String, number: &str) {
    out.push_str("<bdi dir=\"ltr\" class=\"phone\">");
    push_escaped(out, number);
    out.push_str("</bdi>");
}

fn is_number(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || " +-()\u{a0}".contains(c))
}

/// The words of finished markup, without its tags: good enough to make an id of.
fn text_of(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    let text = text.replace("&amp;", " ").replace("&#39;", "'").replace("&quot;", " ");
    without_isolation(&text.replace("&lt;", " ").replace("&gt;", " "))
}
