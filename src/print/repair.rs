//! Turns a PDF as the engine exports it into one that states the right text, languages, direction and boxes. Does not change
//! what is seen on a page, reads no disk and no clock: the same bytes and facts give the same bytes.
//!
//! Why: the engine (Typst 0.15 with krilla 0.8) draws right-to-left words from left to right as they are seen and tags them in
//! that order, so a screen reader says every line backwards, and no validator can see it. It knows the direction of two-letter
//! languages only, writes `fa-AF` for Dari, names links in English where it does not know the language, and has no boxes for
//! a bleed and no PDF/X. It has no means of its own to state `/ActualText` (its tag builder has the field, nothing sets it).
//!
//! The text is not taken from the drawing but from the program that had it drawn. The runs of a block can be read in few ways
//! (`order`); one of them must be made of texts the program gave to the theme, letter by letter (`spell`), and their spelling is
//! what is stated. Where none is, nothing is written. So the theme may set texts in any order, and may not change them.

mod blocks;
mod drawn;
mod glyphs;
mod letters;
mod meta;
mod object;
mod order;
mod plan;
mod press;
mod profile;
mod read;
#[cfg(test)]
pub(in crate::print) mod shown;
mod spell;
mod state;
mod token;
mod tree;
#[cfg(test)]
mod tests;

use crate::date::Date;
use crate::diag::{Area, Diagnostic};
use crate::lang::Lang;
pub(super) use letters::is_right_to_left;
pub use read::{Boxes, Reading, Said, read};

/// What the program knows of a booklet and the exported file does not say, or says wrongly.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// Its title, in its language.
    pub title: &'a str,
    /// Its main language; decides the direction in which pages are turned.
    pub language: Lang,
    /// The day it is made for.
    pub date: Date,
    /// What tells it from every other file: a hash of all that went into it.
    pub id: [u8; 16],
    /// What the file is for.
    pub purpose: Purpose<'a>,
}

/// What a file is for.
#[derive(Clone, Debug)]
pub enum Purpose<'a> {
    /// To be read on a screen and kept: exported as PDF/UA-1 and PDF/A-2a. With all that the theme may say, in any order.
    Read(&'a [Spoken]),
    /// Sheets for an office printer; what is read aloud is another file, so this one has no tags.
    Office {
        /// How the printer is to turn the paper.
        duplex: Option<Flip>,
    },
    /// Single pages for a print shop.
    Press {
        /// How far the pages reach over the edge at which they are cut, in points.
        bleed: f32,
        /// The press, where the shop has named it: then the file is PDF/X-4.
        profile: Option<Profile<'a>>,
    },
}

/// The edge about which a sheet is turned when printed on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flip {
    /// The short edge.
    Short,
    /// The long edge.
    Long,
}

/// The colours of a press (ISO 15930-7, output intent).
#[derive(Clone, Copy, Debug)]
pub struct Profile<'a> {
    /// The ICC profile: of an output device, four inks.
    pub icc: &'a [u8],
    /// The printing condition's name, such as `FOGRA51`.
    pub condition: &'a str,
    /// The registry that knows the name, such as `http://www.color.org`.
    pub registry: Option<&'a str>,
    /// The condition in words.
    pub description: &'a str,
}

/// How something is said in a booklet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// As text: a paragraph, a run of one, a word of the interface, a name.
    Text,
    /// As the description of a picture.
    Picture,
}

/// Something that may be said in a booklet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// How.
    pub part: Part,
    /// Its words, as they are spelt; what steers the layout (isolates, soft hyphens) may be in it.
    pub text: String,
    /// Their language.
    pub language: Lang,
}

/// A repaired file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// The file.
    pub pdf: Vec<u8>,
    /// Which of the things spoken it says nowhere; none are looked for in a file that nobody reads.
    pub unsaid: Vec<usize>,
}

/// Why a file cannot be repaired. Nothing of it may be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not a file of the engine's; what is wrong with it.
    Unreadable(&'static str),
    /// It was not exported to the standard it is for; what is missing.
    Claim(&'static str),
    /// A block draws what cannot be put together from the texts.
    Words {
        /// The page, from 1.
        page: usize,
        /// All it draws, from left to right.
        drawn: String,
        /// The run from which on it cannot.
        from: String,
    },
    /// A picture with a description that was not given.
    Picture(String),
    /// What a print shop could not use.
    Press(&'static str),
}

/// Repairs an exported file.
///
/// # Errors
/// If the file is not what the facts say. The cause is in our templates, in the list of what is said, or in the profile of the
/// press; a reader of the booklet can do nothing about it.
pub fn repair(pdf: &[u8], facts: &Facts) -> Result<Repaired, Fault> {
    let mut doc = object::load(pdf)?;
    let mut unsaid = Vec::new();
    match &facts.purpose {
        Purpose::Read(spoken) => {
            meta::check_claims(&doc)?;
            unsaid = state::state(&mut doc, spoken, facts.language)?;
        }
        Purpose::Office { .. } => press::drop_tags(&mut doc)?,
        Purpose::Press { bleed, profile } => {
            press::drop_tags(&mut doc)?;
            press::strip(&mut doc)?;
            press::boxes(&mut doc, *bleed)?;
            if let Some(profile) = profile {
                press::intend(&mut doc, profile)?;
            }
        }
    }
    meta::describe(&mut doc, facts)?;
    Ok(Repaired { pdf: object::save(&mut doc)?, unsaid })
}

/// The first words of a text, for a message.
fn beginning(text: &str) -> String {
    let mut words: String = text.chars().take(60).collect();
    if words.len() < text.len() {
        words.push('…');
    }
    words
}

impl Fault {
    /// The fault as a message for staff.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        let ours = "This is not your mistake. Undo the last change if it came with it, and tell whoever looks after the program \
                    what stands here.";
        let theme = "Look into the theme's folder print/: a template changes texts or has words of its own. Let it show the texts \
                     it is given.";
        let press =
            "Ask the print shop for the ICC profile of its press, or take `press:` out of content/site.yaml.";
        let (code, message, remedy) = match self {
            Self::Unreadable(what) => {
                ("print-file", format!("the exported PDF cannot be repaired: {what}"), ours)
            }
            Self::Claim(what) => {
                ("print-standard", format!("the PDF was not exported to its standard: {what} missing"), ours)
            }
            Self::Words { page, drawn, from } => {
                let (drawn, from) = (beginning(drawn), beginning(from));
                let message = format!("page {page} shows “{drawn}”, which no text has from “{from}” on");
                ("print-words", message, theme)
            }
            Self::Picture(alt) => {
                let message = format!("a picture is described as “{}”, which no text says", beginning(alt));
                ("print-picture", message, theme)
            }
            Self::Press(what) => ("print-press", format!("no file for a print shop: {what}"), press),
        };
        Diagnostic::error(Area::Configuration, code, message).remedy(remedy)
    }
}
