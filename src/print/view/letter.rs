//! Turns what was taken back into the words of two letters: one that asks a partner for printed copies, and one that tells the
//! person what was done. Does not set them, and knows nobody: the first has no room for a person, a story or a reason, the second
//! none for a name.

use serde::Serialize;

use super::column::{self, ltr, say};
use super::{DateView, TongueView};
use crate::date::Date;
use crate::diag::Diagnostic;
use crate::i18n::{Arg, Words};
use crate::lang::Lang;

/// Printed copies that a partner holds and must not hand out any more.
#[derive(Clone, Copy, Debug)]
pub struct Recall<'r> {
    /// The code of the edition, such as `AR-2026-3`.
    pub code: &'r str,
    /// Of postcards, the number of the one that is concerned, such as `AR-2026-3/07`.
    pub card: Option<&'r str>,
    /// How many copies the partner was sent; 0 where nobody knows: then nothing is said of it.
    pub copies: u32,
    /// The partner was given a file, and may have copied or printed it.
    pub file: bool,
    /// The partner's name in the language of the letter.
    pub partner: &'r str,
    /// Its postal address, line by line. A line that only repeats the name is left out.
    pub address: &'r [String],
    /// The code of the edition that may be handed out instead.
    pub instead: Option<&'r str>,
    /// The address on the site that says whether the edition may be used, in full.
    pub check: &'r str,
    /// Who writes.
    pub sender: Sender<'r>,
    /// The day of the letter.
    pub date: Date,
}

/// What is told to the person.
#[derive(Clone, Copy, Debug)]
pub struct Certificate<'c> {
    /// What was taken back.
    pub taken: Taken,
    /// How many addresses of the site showed something of it.
    pub pages: usize,
    /// How many copies were printed.
    pub copies: u32,
    /// The number of the case, if the letter is to bear it.
    pub reference: Option<&'c str>,
    /// Who writes.
    pub sender: Sender<'c>,
    /// The day on which it was taken back, and of the letter.
    pub date: Date,
}

/// What was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// The whole story.
    All,
    /// All photos.
    Photos,
    /// The name.
    Name,
    /// Something else, or more than one of these.
    Part,
}

/// Who writes: the office, never a member of its staff.
#[derive(Clone, Copy, Debug)]
pub struct Sender<'s> {
    /// The name of the website in the language of the letter.
    pub site: &'s str,
    /// Where an answer reaches the office, line by line: address, telephone, e-mail. May be empty.
    pub lines: &'s [String],
}

/// A letter, ready to be set ([`crate::print::letter::pdf`]) or sent as text ([`crate::print::letter::text`]).
#[derive(Clone, Debug)]
pub struct Letter {
    pub(in crate::print) view: LetterView,
    pub(in crate::print) lang: Lang,
    pub(in crate::print) date: Date,
    /// What tells its file from others.
    pub(in crate::print) ident: String,
}

/// What `letter.typ` is given. Words that run from left to right whatever stands around them are isolated.
#[derive(Clone, Debug, Serialize)]
pub(in crate::print) struct LetterView {
    pub(in crate::print) tongue: TongueView,
    /// Who writes.
    pub(in crate::print) site: String,
    /// Where an answer reaches them.
    pub(in crate::print) sender: Vec<String>,
    /// To whom, as on the envelope; nothing on a letter without a name.
    pub(in crate::print) lines: Vec<String>,
    pub(in crate::print) day: DateView,
    /// The day in words.
    pub(in crate::print) date: String,
    /// The subject, which is also the title of the file: without marks.
    pub(in crate::print) title: String,
    pub(in crate::print) heading: String,
    pub(in crate::print) paragraphs: Vec<PartView>,
    /// The last words, and below the room where somebody signs.
    pub(in crate::print) closing: String,
    pub(in crate::print) signature: String,
}

/// A part of a letter.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::print) enum PartView {
    Text(String),
    Heading(String),
    List(Vec<String>),
}

/// The letter that asks a partner to take an edition back, or one postcard of it.
///
/// # Errors
/// A message is missing.
pub fn recall(words: &Words, recall: &Recall<'_>) -> Result<Letter, Diagnostic> {
    let fixed = |id: &str| say(words, id, &[]);
    let with = |id: &str, name: &str, value: Arg| say(words, id, &[(name, value)]);
    let isolated = |text: &str| Arg::Text(ltr(text));
    let mut parts = vec![PartView::Text(fixed("recall-greeting")?)];
    // Of a set of cards, the others are not mentioned: the website asks to keep back the set as a whole.
    let (heading, about) = match recall.card {
        Some(card) => ("recall-heading-card", with("recall-card", "card", isolated(card))?),
        None => ("recall-heading", with("recall-what", "code", isolated(recall.code))?),
    };
    let subject = recall.card.map_or(("code", recall.code), |card| ("card", card));
    parts.push(PartView::Text(about));
    if recall.copies > 0 {
        parts.push(PartView::Text(with("recall-copies", "copies", Arg::from(recall.copies))?));
    }
    let mut steps = vec![fixed("recall-stop")?];
    if recall.file {
        steps.push(fixed("recall-files")?);
    }
    steps.extend([fixed("recall-destroy")?, fixed("recall-answer")?]);
    parts.push(PartView::List(steps));
    parts.push(PartView::Text(fixed("recall-reason")?));
    if let Some(instead) = recall.instead {
        parts.push(PartView::Text(with("recall-instead", "code", isolated(instead))?));
    }
    if recall.card.is_none() {
        parts.push(PartView::Text(with("recall-check", "address", isolated(recall.check))?));
    }
    parts.push(PartView::Text(fixed("recall-thanks")?));
    let mut lines = vec![with("recall-to", "partner", Arg::from(recall.partner))?];
    lines.extend(recall.address.iter().filter(|line| line.as_str() != recall.partner).cloned());
    let title = words.plain(heading, &[(subject.0, Arg::from(subject.1))])?;
    let heading = with(heading, subject.0, isolated(subject.1))?;
    let ident = format!("recall {} {}", subject.1, words.lang());
    letter(words, (title, heading), (lines, parts), (recall.sender, recall.date), ident)
}

/// The letter that tells a person what was done and what cannot be done.
///
/// # Errors
/// A message is missing.
pub fn certificate(words: &Words, certificate: &Certificate<'_>) -> Result<Letter, Diagnostic> {
    let Certificate { taken, pages, copies, reference, sender, date } = *certificate;
    let fixed = |id: &str| say(words, id, &[]);
    let count = |id: &str, count: Arg| say(words, id, &[("count", count)]);
    let taken = match taken {
        Taken::All => "taken-all",
        Taken::Photos => "taken-photo",
        Taken::Name => "taken-name",
        Taken::Part => "taken-part",
    };
    let mut parts = vec![
        PartView::Text(fixed("taken-greeting")?),
        PartView::Text(say(words, "taken-when", &[("date", Arg::Text(held(&words.date(date))))])?),
        PartView::Text(fixed(taken)?),
    ];
    if pages > 0 {
        parts.push(PartView::Text(count("taken-pages", Arg::from(pages))?));
    }
    parts.push(PartView::Text(fixed("taken-scan")?));
    parts.push(PartView::Text(count("taken-paper", Arg::from(copies))?));
    let mut limits = Vec::new();
    if copies > 0 {
        limits.push(fixed("taken-limit-paper")?);
    }
    limits.push(fixed("taken-limit-saved")?);
    if pages > 0 {
        limits.push(fixed("taken-limit-search")?);
    }
    parts.push(PartView::Heading(fixed("taken-limits-heading")?));
    parts.push(PartView::List(limits));
    parts.push(PartView::Text(fixed("taken-again")?));
    if let Some(reference) = reference {
        parts.push(PartView::Text(say(
            words,
            "taken-reference",
            &[("reference", Arg::Text(ltr(reference)))],
        )?));
    }
    let title = words.plain("taken-heading", &[])?;
    let ident = format!("certificate {} {}", reference.unwrap_or_default(), words.lang());
    letter(words, (title, fixed("taken-heading")?), (Vec::new(), parts), (sender, date), ident)
}

fn letter(
    words: &Words,
    (title, heading): (String, String),
    (lines, paragraphs): (Vec<String>, Vec<PartView>),
    (sender, date): (Sender<'_>, Date),
    ident: String,
) -> Result<Letter, Diagnostic> {
    let (year, month, day) = date.ymd();
    let view = LetterView {
        tongue: column::tongue(words.lang()),
        site: sender.site.to_owned(),
        sender: sender.lines.to_vec(),
        lines,
        day: DateView { year, month, day },
        date: words.date(date),
        title,
        heading,
        paragraphs,
        closing: say(words, "letter-closing", &[])?,
        signature: say(words, "letter-signature", &[])?,
    };
    Ok(Letter { view, lang: words.lang(), date, ident })
}

/// A day within a sentence: no line ends in it.
fn held(day: &str) -> String {
    day.replace(' ', "\u{a0}")
}

impl Letter {
    /// Its language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }
}
