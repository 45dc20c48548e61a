//! Turns a print job into the data of the sheet that tells office staff how to print it. Knows no story.

use std::collections::BTreeMap;

use serde::Serialize;

use super::TongueView;
use super::column::{self, ltr, say};
use super::sheets::{CalibrationView, calibration};
use crate::diag::Diagnostic;
use crate::i18n::{Arg, Words};
use crate::print::impose::{Flip, Format, Size, calibrate};

/// A print job.
#[derive(Clone, Copy, Debug)]
pub struct Instructions<'i> {
    /// The code of the edition.
    pub code: &'i str,
    /// Where the website lives, ending in `/`.
    pub base_url: &'i str,
    /// Cards, not a booklet.
    pub cards: bool,
    /// The size of a folded page.
    pub format: Format,
    /// The edge the printer turns paper about.
    pub flip: Flip,
    /// The paper as it lies.
    pub paper: Size,
    /// Whether the booklet opens from the right.
    pub right_to_left: bool,
    /// Sheets for one set.
    pub sheets: usize,
}

/// What `instructions.typ` is given.
#[derive(Clone, Debug, Serialize)]
pub struct InstructionsView {
    tongue: TongueView,
    words: BTreeMap<&'static str, String>,
    code: String,
    what: &'static str,
    format: &'static str,
    flip: &'static str,
    binding: &'static str,
    steps: Vec<&'static str>,
    calibration: CalibrationView,
}

/// Sentences that are taken as they are.
const FIXED: [&str; 17] = [
    "sheet-heading",
    "sheet-scale",
    "sheet-long-edge",
    "sheet-short-edge",
    "sheet-test",
    "sheet-keep-order",
    "sheet-cut-booklets",
    "sheet-cut-cards",
    "sheet-fold",
    "sheet-side",
    "sheet-recall",
    "test-heading",
    "test-front",
    "test-back",
    "test-ruler",
    "test-cross",
    "booklet-title",
];

/// The data of the sheet, in the language of the staff.
///
/// # Errors
/// A message is missing.
pub fn instructions(words: &Words, job: &Instructions<'_>) -> Result<InstructionsView, Diagnostic> {
    let mut all = BTreeMap::new();
    for id in FIXED {
        all.insert(id, say(words, id, &[])?);
    }
    let address = format!("{}e/{}", job.base_url.trim_start_matches("https://"), job.code);
    all.insert("sheet-count", say(words, "sheet-count", &[("sheets", Arg::from(job.sheets))])?);
    all.insert("sheet-check", say(words, "sheet-check", &[("address", Arg::from(ltr(&address)))])?);
    let flip = match job.flip {
        Flip::Long => "long",
        Flip::Short => "short",
    };
    let mut steps = vec!["scale", if job.flip == Flip::Long { "long-edge" } else { "short-edge" }, "test"];
    steps.push("keep-order");
    match (job.cards, job.format) {
        (true, _) => steps.push("cut-cards"),
        (false, Format::A6) => steps.extend(["cut-booklets", "fold"]),
        (false, Format::A5) => steps.push("fold"),
    }
    if job.right_to_left && !job.cards {
        steps.push("side");
    }
    steps.extend(["check", "recall"]);
    Ok(InstructionsView {
        tongue: column::tongue(words.lang()),
        words: all,
        code: job.code.to_owned(),
        what: if job.cards { "cards" } else { "booklet" },
        format: match (job.cards, job.format) {
            (true, _) => "card",
            (false, Format::A5) => "a5",
            (false, Format::A6) => "a6",
        },
        flip,
        binding: if job.right_to_left { "right" } else { "left" },
        steps,
        calibration: calibration(&calibrate::calibration(job.paper, job.flip)),
    })
}
