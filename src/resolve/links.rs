//! Checks that every id cited in a text exists: stories, pages, contacts, photos, people. Does not know whether the target may
//! be shown to a reader: a link to something hidden is rendered as plain words.

use std::ops::Range;
use std::sync::Arc;

use super::{Catalogue, Story};
use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot, did_you_mean};
use crate::model::site::Site;
use crate::model::text::{Block, Inline, Target};
use crate::parse::markdown::{Body, Written, WrittenMark};
use crate::sources::Sources;

/// A node of the tree.
#[derive(Clone, Copy, Debug)]
pub enum Piece<'b> {
    /// A block.
    Block(&'b Block<Written>),
    /// A piece of running text.
    Inline(&'b Inline<Written>),
}

/// Calls `see` with every node of a text.
pub fn visit<'b>(blocks: &'b [Block<Written>], see: &mut impl FnMut(Piece<'b>)) {
    for block in blocks {
        see(Piece::Block(block));
        match block {
            Block::Heading { words, .. } | Block::Paragraph(words) => visit_words(words, see),
            Block::List { items, .. } | Block::Documents(items) => items.iter().for_each(|i| visit(i, see)),
            Block::Quote(inner) => visit(inner, see),
            Block::Contact(_) | Block::Figure(_) | Block::Rule => {}
        }
    }
}

fn visit_words<'b>(words: &'b [Inline<Written>], see: &mut impl FnMut(Piece<'b>)) {
    for word in words {
        see(Piece::Inline(word));
        match word {
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { words: inner, .. } => {
                visit_words(inner, see);
            }
            Inline::Text(_) | Inline::Break | Inline::Mark(_) => {}
        }
    }
}

/// Checks every text of the catalogue.
pub fn check(catalogue: &Catalogue) -> Diagnostics {
    let mut found = Diagnostics::new();
    for story in catalogue.stories.values() {
        for telling in story.tellings.values() {
            body(catalogue, &telling.file, &telling.text.body, Some(story), &mut found);
        }
    }
    for redirect in &catalogue.redirects {
        found.extend(target(catalogue, &redirect.to.value).map(|f| f.at(&redirect.file, &redirect.to.span)));
    }
    for page in catalogue.pages.values() {
        for telling in page.tellings.values() {
            body(catalogue, &telling.file, &telling.body, None, &mut found);
        }
    }
    found
}

/// Checks the ids that `site.yaml` cites.
pub fn of_site(sources: &Sources, site: &Site, catalogue: &Catalogue) -> Diagnostics {
    let Some(file) = sources.content.get("content/site.yaml") else { return Diagnostics::new() };
    let cited = site.print.contacts.iter();
    let contacts = cited.filter_map(|(id, span)| contact(catalogue, id).map(|fault| fault.at(file, span)));
    let press = site.print.press.as_ref().filter(|press| !sources.profiles.contains_key(&press.file.0));
    let press = press.map(|press| {
        let fault = Fault {
            area: Area::Configuration,
            code: "unknown-profile",
            message: format!("there is no file {}", press.file.0),
            remedy: "Put the ICC profile the print shop gives you there, or take `press:` out.".to_owned(),
        };
        fault.at(file, &press.file.1)
    });
    contacts.chain(press).collect()
}

fn body(
    catalogue: &Catalogue,
    file: &Arc<SourceFile>,
    body: &Body,
    story: Option<&Story>,
    found: &mut Diagnostics,
) {
    visit(&body.blocks, &mut |piece| {
        let fault = match piece {
            Piece::Inline(Inline::Link { to, .. }) => target(catalogue, &to.value).map(|f| (f, &to.span)),
            Piece::Block(Block::Contact(id)) => contact(catalogue, &id.value).map(|f| (f, &id.span)),
            Piece::Block(Block::Figure(photo)) => {
                story.and_then(|s| figure(s, &photo.value)).map(|f| (f, &photo.span))
            }
            Piece::Inline(Inline::Mark(WrittenMark::Name { person, .. })) => {
                story.and_then(|s| someone(s, &person.value)).map(|f| (f, &person.span))
            }
            Piece::Block(_) | Piece::Inline(_) => None,
        };
        if let Some((fault, span)) = fault {
            found.push(fault.at(file, span));
        }
    });
}

struct Fault {
    area: Area,
    code: &'static str,
    message: String,
    remedy: String,
}

impl Fault {
    fn at(self, file: &Arc<SourceFile>, span: &Range<usize>) -> Diagnostic {
        Diagnostic::error(self.area, self.code, self.message)
            .at(Spot::new(file, span.clone()), "cited here")
            .remedy(self.remedy)
    }
}

fn near<'a>(typed: &str, all: impl Iterator<Item = &'a str>, none: &str) -> String {
    did_you_mean(typed, all).map_or_else(|| none.to_owned(), |n| format!("Did you mean `{n}`?"))
}

fn target(catalogue: &Catalogue, to: &Target) -> Option<Fault> {
    let (what, id, remedy) = match to {
        Target::Story(id)
            if !(catalogue.stories.contains_key(id) || catalogue.unfinished.contains_key(id)) =>
        {
            ("story", id.to_string(), "Look at the `id:` of the story you mean.".to_owned())
        }
        Target::Page(id) if !catalogue.pages.contains_key(id) => {
            let remedy = near(
                id,
                catalogue.pages.keys().map(String::as_str),
                "Look at the `id:` of the page you mean.",
            );
            ("page", id.clone(), remedy)
        }
        Target::Story(_) | Target::Page(_) | Target::Outside(_) => return None,
    };
    Some(Fault {
        area: Area::Links,
        code: "unknown-target",
        message: format!("there is no {what} `{id}`"),
        remedy,
    })
}

fn contact(catalogue: &Catalogue, id: &str) -> Option<Fault> {
    let known = catalogue.contacts.contains_key(id) || catalogue.faulty_contacts.contains(id);
    (!known).then(|| Fault {
        area: Area::Links,
        code: "unknown-contact",
        message: format!("there is no contact `{id}`"),
        remedy: near(
            id,
            catalogue.contacts.keys().map(String::as_str),
            "Add content/contacts/<id>.yaml, or correct the id.",
        ),
    })
}

fn figure(story: &Story, file: &str) -> Option<Fault> {
    (!story.photos.iter().any(|p| p.file == file)).then(|| Fault {
        area: Area::Content,
        code: "unlisted-photo",
        message: format!("`{file}` is not listed under `photos:`"),
        remedy: near(
            file,
            story.photos.iter().map(|p| p.file.as_str()),
            "List it with its description; only then can consent cover it.",
        ),
    })
}

fn someone(story: &Story, id: &str) -> Option<Fault> {
    let record = story.consent.as_ref()?;
    record.person(id).is_none().then(|| Fault {
        area: Area::Consent,
        code: "unknown-person",
        message: format!("nobody in consent.yaml has the id `{id}`"),
        // No "did you mean": the mark decides whose consent counts, and a guess could be another person.
        remedy: "Add the person to consent.yaml with what they agreed to, or correct the id.".to_owned(),
    })
}
