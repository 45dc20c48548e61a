//! The one configuration, `content/site.yaml`, as meant: every name resolved, every default filled in. Reads no file.

use std::ops::Range;

use crate::date::Zone;
use crate::lang::Lang;
use crate::model::words::{Country, vocabulary};

/// What the office has decided about the whole site.
#[derive(Clone, Debug)]
pub struct Site {
    /// Where the site will live: scheme and host, perhaps a folder, always ending in `/`.
    pub base_url: String,
    /// The office's time zone, in which `publish:` times are read.
    pub zone: Zone,
    /// The country people return from.
    pub host_country: Country,
    /// The site's languages in the order of the chooser; never empty; the first is the office's own.
    pub languages: Vec<SiteLang>,
    /// Folder below `themes/`.
    pub theme: String,
    /// What a reader sees of a story not translated for them.
    pub missing: Missing,
    /// What happens to translations nobody has checked.
    pub machine: Machine,
    /// Whether a second person must approve a story.
    pub two_person_review: bool,
    /// A story older than this many years says so.
    pub age_notice_years: u32,
    /// A record last checked longer ago than this says "ask first".
    pub records_max_age_days: u32,
    /// Bounds on consent.
    pub consent: ConsentBounds,
    /// Countries of origin with a floor of protection.
    pub risk: Vec<Risk>,
    /// How many people must fit what is shown of one.
    pub reidentification: Reidentification,
    /// Address of the optional "leave this page" link.
    pub leave_page: Option<String>,
    /// Whom to tell of a security problem (`security.txt`, RFC 9116): a `mailto:` or `https:` address.
    pub security_contact: Option<String>,
    /// Weights a page may have.
    pub limits: Limits,
    /// How the booklet is made.
    pub print: PrintSettings,
    /// Whether photos are also made in AVIF (needs a program built with it).
    pub avif: bool,
}

impl Site {
    /// The languages, in the site's order.
    pub fn langs(&self) -> impl Iterator<Item = Lang> + '_ {
        self.languages.iter().map(|l| l.lang)
    }

    /// The office's own language.
    #[must_use]
    pub fn main_lang(&self) -> Lang {
        self.languages.first().map_or(Lang::En, |l| l.lang)
    }
}

/// A language of the site.
#[derive(Clone, Debug)]
pub struct SiteLang {
    /// The language.
    pub lang: Lang,
    /// Languages to show a missing translation in, in order; the text's own language comes after them.
    pub fallback: Vec<Lang>,
}

vocabulary! {
    /// What a reader sees of a story not translated for them.
    Missing {
        /// The story in another language, labelled.
        ShowOriginal = "show-original",
        /// Nothing.
        Hide = "hide",
    }
}

vocabulary! {
    /// What happens to translations by machine that nobody has checked.
    Machine {
        /// As if missing.
        Hide = "hide",
        /// Shown, and labelled.
        Label = "label",
    }
}

vocabulary! {
    /// How much must be hidden whatever a person granted. Ordered: a later one hides more.
    Protection {
        /// Nothing more than the grants say.
        Standard = "standard",
        /// At least one of face, name and place is hidden.
        One = "one",
        /// At least two of them are hidden.
        Two = "two",
        /// Nobody in a picture, no name, at most the country.
        NoIdentity = "no-identity",
        /// Nothing is published.
        NoPublication = "no-publication",
    }
}

/// Bounds on consent, whatever a record says.
#[derive(Clone, Copy, Debug)]
pub struct ConsentBounds {
    /// A longer consent is shortened to this many months.
    pub longest_term_months: u32,
    /// A consent that ends within so many days is announced.
    pub warn_days: u32,
    /// Months that printed matter is expected to be in use.
    pub print_shelf_life_months: u32,
}

/// A floor of protection for everyone from a country.
#[derive(Clone, Copy, Debug)]
pub struct Risk {
    /// Country of origin.
    pub origin: Country,
    /// The least protection.
    pub floor: Protection,
}

vocabulary! {
    /// What happens where too few people fit what is shown of one.
    Below {
        /// Date and place are lowered.
        Lower = "lower",
        /// Nothing is published until the office has decided.
        Error = "error",
    }
}

/// How many people of the office's reference must fit what is shown of one together. Without a reference it says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reidentification {
    /// So many.
    pub k: u32,
    /// What happens if there are fewer.
    pub below: Below,
}

impl Default for Reidentification {
    fn default() -> Self {
        Self { k: 10, below: Below::Lower }
    }
}

/// Weights that may not be exceeded.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// HTML of a page, compressed, in kilobytes of 1000 bytes.
    pub page_kb: u32,
    /// A photo at 480 px, in kilobytes of 1000 bytes.
    pub photo_kb: u32,
}

/// The colours of a press (ISO 15930-7, output intent).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PressProfile {
    /// The ICC profile's path from the project's folder, and where in `site.yaml` it is written.
    pub file: (String, Range<usize>),
    /// The printing condition's name, such as `FOGRA51`.
    pub condition: String,
    /// The registry that knows the name, such as `http://www.color.org`.
    pub registry: Option<String>,
    /// The condition in words.
    pub description: Option<String>,
}

/// How booklets and cards are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintSettings {
    /// Ids of the contacts that stand on the page on whom to ask, in this order, and where in `site.yaml` each is written.
    pub contacts: Vec<(String, Range<usize>)>,
    /// A language gets a booklet if it has at least so many stories that may be printed in it.
    pub stories_at_least: u32,
    /// A running booklet holds at most so many: the newest. More would be neither printed nor read.
    pub stories_at_most: u32,
    /// How far pictures reach over the edge of the trimmed page for a print shop, in millimetres.
    pub bleed_mm: u32,
    /// The colours of the print shop's press, where it has named them.
    pub press: Option<PressProfile>,
    /// Thickness of the office's paper, in micrometres: 100 for 80 g/m².
    pub paper_um: u32,
}

impl Default for PrintSettings {
    fn default() -> Self {
        Self {
            contacts: Vec::new(),
            stories_at_least: 3,
            stories_at_most: 30,
            bleed_mm: 3,
            press: None,
            paper_um: 100,
        }
    }
}
