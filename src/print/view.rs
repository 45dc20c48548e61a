//! Turns what may be printed into the data a template is given. Holds text and numbers, never markup; decides nothing.
//!
//! One shape serves the booklet and the cards, in one language or in two side by side: whatever is said in a language stands in a
//! list with one entry for each column.

mod body;
mod booklet;
mod column;
mod instructions;
pub mod letter;
mod sheets;
mod story;

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Serialize;

use crate::date::Date;
use crate::lang::Lang;

pub use booklet::{Imprint, Made, Order, Set, booklet};
pub use instructions::{Instructions, InstructionsView, instructions};
pub use sheets::{CalibrationView, SheetsView, calibration, sheets};

/// What `booklet.typ` and `cards.typ` are given, as `data.json`.
#[derive(Clone, Debug, Serialize)]
pub struct BookletView {
    /// `read`, `large`, `booklet`, `cards` or `press`.
    pub profile: &'static str,
    /// The trimmed page.
    pub paper: PaperView,
    /// `rgb`, or `black`: text and codes in black ink alone, for printers.
    pub ink: &'static str,
    /// The title of the document.
    pub title: String,
    /// The name of the website.
    pub site: String,
    /// Its address without `https://`.
    pub address: String,
    /// The code of the edition.
    pub code: String,
    /// The day it was made.
    pub date: DateView,
    /// One for each language.
    pub columns: Vec<ColumnView>,
    /// The front.
    pub cover: CoverView,
    /// The list of stories by country: it has the order of the stories.
    pub groups: Vec<GroupView>,
    /// The stories, in the order in which they are printed.
    pub stories: Vec<StoryView>,
    /// With room for an address and a stamp.
    pub postal: bool,
    /// Empty pages before the back cover.
    pub notes: usize,
    /// The other languages of the website.
    pub languages: Vec<LanguageView>,
    /// Where the website begins in the first language.
    pub help: HelpView,
}

/// A page as it will be after cutting.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct PaperView {
    /// `a4`, `a5` or `a6`.
    pub name: &'static str,
    /// Width, trimmed.
    pub width_mm: f64,
    /// Height, trimmed.
    pub height_mm: f64,
    /// How far pictures reach over the edge.
    pub bleed_mm: u32,
}

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct DateView {
    /// Year.
    pub year: i16,
    /// Month, from 1.
    pub month: i8,
    /// Day, from 1.
    pub day: i8,
}

/// How a language is set.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct TongueView {
    /// The site's code.
    pub code: &'static str,
    /// What the type setter calls it.
    pub lang: &'static str,
    /// The country that makes the difference, where one does.
    pub region: Option<&'static str>,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// `latin`, `arabic`, `ethiopic` or `cyrillic`.
    pub script: &'static str,
}

/// What is said once in each language.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnView {
    /// The language.
    pub tongue: TongueView,
    /// Every fixed sentence, by the id of its message.
    pub words: BTreeMap<&'static str, String>,
    /// The day it was made, in words.
    pub made: String,
    /// A sentence of one person, for the cover.
    pub quote: Option<QuoteView>,
    /// The countries the stories come from.
    pub countries: Vec<String>,
    /// Whom to ask.
    pub contacts: Vec<ContactView>,
    /// Who hands the booklet out.
    pub partner: Option<PartnerView>,
}

/// Somebody's own words.
#[derive(Clone, Debug, Serialize)]
pub struct QuoteView {
    /// The words.
    pub text: String,
    /// Whose.
    pub by: String,
}

/// The organisation that hands the booklet out.
#[derive(Clone, Debug, Serialize)]
pub struct PartnerView {
    /// Its name.
    pub name: String,
    /// What it is or does.
    pub lines: Vec<String>,
    /// Whom to ask there.
    pub contact: Option<ContactView>,
}

/// Whom to call.
#[derive(Clone, Debug, Serialize)]
pub struct ContactView {
    /// Name.
    pub name: String,
    /// Who helps with what.
    pub role: Option<String>,
    /// Telephone number, isolated left to right.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Web address without `https://`.
    pub url: Option<String>,
    /// Opening hours.
    pub hours: Option<String>,
    /// Names of the languages spoken.
    pub languages: Vec<String>,
    /// When it was checked, or that it may no longer be right.
    pub note: String,
}

/// The front.
#[derive(Clone, Debug, Serialize)]
pub struct CoverView {
    /// The photo on it.
    pub picture: Option<PictureView>,
    /// The theme's drawing, where there is no photo.
    pub drawing: String,
}

/// The stories from one country.
#[derive(Clone, Debug, Serialize)]
pub struct GroupView {
    /// Its name, for each column.
    pub names: Vec<String>,
    /// Indices into the stories.
    pub stories: Vec<usize>,
}

/// A story.
#[derive(Clone, Debug, Serialize)]
pub struct StoryView {
    /// Its number, for the findings.
    pub id: String,
    /// The number of its card in this edition.
    pub card: String,
    /// Its short address without `https://`.
    pub address: Option<String>,
    /// The same as a code: rows of dark (`1`) and light (`0`) modules.
    pub qr: Option<Vec<String>>,
    /// The photo that leads it.
    pub picture: Option<PictureView>,
    /// The theme's drawing for what the support was used for.
    pub drawing: String,
    /// What it was used for.
    pub uses: Vec<&'static str>,
    /// Its words, for each column.
    pub texts: Vec<TextView>,
}

impl StoryView {
    /// A hash of all its words and the pictures in them, whatever place it has in an edition.
    #[must_use]
    pub fn fingerprint(&self) -> [u8; 32] {
        // Texts always have a form in JSON.
        *blake3::hash(&serde_json::to_vec(&self.texts).unwrap_or_default()).as_bytes()
    }
}

/// A story in one language.
#[derive(Clone, Debug, Serialize)]
pub struct TextView {
    /// Title.
    pub title: String,
    /// Who tells it.
    pub by: String,
    /// The country, where it may be named.
    pub country: Option<String>,
    /// What the support was used for first.
    #[serde(rename = "use")]
    pub use_: String,
    /// The facts in their fixed order.
    pub facts: Vec<FactView>,
    /// What to keep in mind.
    pub notices: Vec<String>,
    /// A sentence of the person's own.
    pub quote: Option<String>,
    /// The short version.
    pub summary: String,
    /// The text for the card.
    pub card: String,
    /// The text.
    pub body: Vec<BlockView>,
}

/// One fact of a story.
#[derive(Clone, Debug, Serialize)]
pub struct FactView {
    /// What it is about.
    pub label: String,
    /// What it says.
    pub value: String,
}

/// A finished photo, with its words for each column.
#[derive(Clone, Debug, Serialize)]
pub struct PictureView {
    /// Its path among the files handed to the type setter.
    pub path: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What it shows, for those who do not see it.
    pub alts: Vec<String>,
    /// Captions.
    pub captions: Vec<Option<String>>,
    /// Who made it.
    pub credits: Vec<Option<String>>,
    /// That it shows something similar only.
    pub notes: Vec<Option<String>>,
}

/// A finished photo inside the text of one language.
#[derive(Clone, Debug, Serialize)]
pub struct FigureView {
    /// Its path among the files handed to the type setter.
    pub path: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Caption.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// That it shows something similar only.
    pub note: Option<String>,
}

/// A language by its own name.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct LanguageView {
    /// Its name.
    pub name: &'static str,
    /// How it is set.
    #[serde(flatten)]
    pub tongue: TongueView,
}

/// Where the website begins.
#[derive(Clone, Debug, Serialize)]
pub struct HelpView {
    /// Its address without `https://`.
    pub address: String,
    /// The same as a code.
    pub qr: Vec<String>,
}

/// A block of text.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum BlockView {
    /// A heading of level 2 or 3.
    Heading {
        /// 2 or 3.
        level: u8,
        /// Its words.
        runs: Vec<RunView>,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        runs: Vec<RunView>,
    },
    /// A list.
    List {
        /// The first number; bullets without one.
        start: Option<u64>,
        /// Its items.
        items: Vec<Vec<BlockView>>,
    },
    /// Somebody's words.
    Quote {
        /// The words.
        blocks: Vec<BlockView>,
    },
    /// A list of papers.
    Documents {
        /// That they are papers.
        label: String,
        /// The papers.
        items: Vec<Vec<BlockView>>,
    },
    /// Whom to call.
    Contact {
        /// Whom.
        contact: ContactView,
    },
    /// A photo in the text.
    Figure {
        /// The photo.
        picture: FigureView,
    },
    /// A break between scenes.
    Rule,
}

/// A piece of running text.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum RunView {
    /// Plain words.
    Text {
        /// The words.
        text: String,
    },
    /// Strong importance.
    Strong {
        /// The words.
        runs: Vec<RunView>,
    },
    /// Stress.
    Emphasis {
        /// The words.
        runs: Vec<RunView>,
    },
    /// A line break the writer asked for.
    Break,
    /// A name or place with a direction of its own.
    Isolate {
        /// The words.
        text: String,
    },
    /// Words that lead somewhere.
    Link {
        /// The words.
        runs: Vec<RunView>,
        /// The address to print behind them, where the words do not say it.
        address: Option<String>,
        /// Where a reader on a screen gets to.
        href: Option<String>,
    },
}

/// A view together with the finished pictures it names.
#[derive(Clone, Debug)]
pub struct Manuscript {
    /// The data.
    pub view: BookletView,
    /// The language it opens with.
    pub lang: Lang,
    /// The day it is made for.
    pub date: Date,
    /// Where the bytes of each picture lie, by the path the view gives it.
    pub pictures: BTreeMap<String, PathBuf>,
}
