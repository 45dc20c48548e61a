//! The text of a story or page as a tree: one tree for every stage, with holes whose types name the stage. Does not parse
//! Markdown and does not render.

use crate::model::words::StoryId;

/// What a stage puts into the holes of the tree.
pub trait Stage {
    /// A consent mark in prose: a name or a place.
    type Mark: Clone + std::fmt::Debug + PartialEq;
    /// Where a link leads.
    type Link: Clone + std::fmt::Debug + PartialEq;
    /// A contact block.
    type Contact: Clone + std::fmt::Debug + PartialEq;
    /// A photo placed inside the text.
    type Figure: Clone + std::fmt::Debug + PartialEq;
}

/// A block of text. Closed: there is no plug-in code and no raw HTML.
#[derive(Clone, Debug, PartialEq)]
pub enum Block<S: Stage> {
    /// A heading of level 2 or 3 (level 1 is the title's).
    Heading {
        /// 2 or 3.
        level: u8,
        /// Its words.
        words: Vec<Inline<S>>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline<S>>),
    /// A list.
    List {
        /// The first number of an ordered list; nothing for bullets.
        start: Option<u64>,
        /// Its items.
        items: Vec<Vec<Block<S>>>,
    },
    /// Somebody's words.
    Quote(Vec<Block<S>>),
    /// A list of papers.
    Documents(Vec<Vec<Block<S>>>),
    /// Whom to call.
    Contact(S::Contact),
    /// A photo.
    Figure(S::Figure),
    /// A break between scenes.
    Rule,
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline<S: Stage> {
    /// Plain words.
    Text(String),
    /// Strong importance.
    Strong(Vec<Inline<S>>),
    /// Stress.
    Emphasis(Vec<Inline<S>>),
    /// A line break the writer asked for.
    Break,
    /// A link.
    Link {
        /// Where to.
        to: S::Link,
        /// Its words.
        words: Vec<Inline<S>>,
    },
    /// A name or place under consent.
    Mark(S::Mark),
}

/// An internal or external address, as the writer named it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Another story.
    Story(StoryId),
    /// A page, by its id.
    Page(String),
    /// An `https`, `mailto` or `tel` address.
    Outside(String),
}
