//! Turns one story, in each of its languages, into data, and collects the finished photos it shows. Decides nothing.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::column::say;
use super::{FactView, PictureView, TextView};
use crate::consent::cleared::Channel;
use crate::diag::Diagnostic;
use crate::i18n::{Arg, Words};
use crate::media::{Format, Pictures};
use crate::model::printed::PrintedStory;
use crate::model::shown::{ShownName, ShownPhoto};
use crate::model::words::Use;

/// What stands behind a name that was changed.
const CHANGED: char = '*';

/// The photos of a booklet, each taken in once.
#[derive(Debug)]
pub struct Gallery<'m> {
    pictures: &'m Pictures,
    /// A photo this wide is enough.
    widest: u32,
    hung: BTreeMap<String, PathBuf>,
}

impl<'m> Gallery<'m> {
    /// An empty one, for pages on which a photo `widest` pixels wide is enough.
    pub const fn new(pictures: &'m Pictures, widest: u32) -> Self {
        Self { pictures, widest, hung: BTreeMap::new() }
    }

    /// Takes in a photo, with its words in each language; nothing if it was not made.
    ///
    /// # Errors
    /// A message is missing.
    pub fn hang<C: Channel>(
        &mut self,
        photo: &[(&Words, &ShownPhoto<C>)],
    ) -> Result<Option<PictureView>, Diagnostic> {
        let picture = photo.first().and_then(|(_, first)| self.pictures.get(&first.grant));
        // JPEG goes into a PDF as it is, while WebP would be unpacked and grow tenfold.
        let files = picture.map(|p| p.of(Format::Jpeg).collect::<Vec<_>>()).unwrap_or_default();
        let enough = files.iter().find(|f| f.width >= self.widest).or_else(|| files.last());
        let Some(file) = enough else { return Ok(None) };
        // The name is a hash of the finished bytes: a photo keeps it, whatever else is in the booklet.
        let path = format!("/pictures/{}", file.name);
        self.hung.insert(path.clone(), file.file.clone());
        let mut view = PictureView {
            path,
            width: file.width,
            height: file.height,
            alts: Vec::new(),
            captions: Vec::new(),
            credits: Vec::new(),
            notes: Vec::new(),
        };
        for (words, photo) in photo {
            let credit = photo.credit.as_ref().map(|c| ("credit", Arg::Text(c.clone())));
            let credit = credit.map(|credit| say(words, "photo-credit", &[credit])).transpose()?;
            let note = photo.illustration.then(|| say(words, "photo-illustration", &[])).transpose()?;
            view.alts.push(photo.alt.clone());
            view.captions.push(photo.caption.clone());
            view.credits.push(credit);
            view.notes.push(note);
        }
        Ok(Some(view))
    }

    /// Where the bytes of each photo lie, by the path it was given.
    pub fn files(self) -> BTreeMap<String, PathBuf> {
        self.hung
    }
}

/// Everything of a story in one language but its text.
///
/// # Errors
/// A message is missing.
pub fn text<C: Channel>(words: &Words, story: &PrintedStory<C>) -> Result<TextView, Diagnostic> {
    Ok(TextView {
        title: story.title.clone(),
        by: by(words, &story.name)?,
        country: story.country.map(|c| words.country(c).to_owned()),
        use_: use_label(words, first_use(story))?,
        facts: facts(words, story)?,
        notices: notices(words, story)?,
        quote: story.quote.clone(),
        summary: story.summary.clone(),
        card: story.card.clone().unwrap_or_else(|| story.summary.clone()),
        body: Vec::new(),
    })
}

/// What the support was used for in the first place.
pub fn first_use<C: Channel>(story: &PrintedStory<C>) -> Use {
    story.uses.first().copied().unwrap_or(Use::Other)
}

fn use_label(words: &Words, use_: Use) -> Result<String, Diagnostic> {
    say(words, &format!("use-{use_}"), &[])
}

/// "Told by Selam*", or "a returnee".
fn by(words: &Words, name: &ShownName) -> Result<String, Diagnostic> {
    let name = match name {
        ShownName::Hidden => return say(words, "mark-narrator", &[]),
        ShownName::Changed(name) => format!("{name}{CHANGED}"),
        ShownName::Real(name) => name.clone(),
    };
    say(words, "story-by", &[("name", Arg::Text(name))])
}

/// The facts in the order of the website's. What is not shown is not listed.
fn facts<C: Channel>(words: &Words, story: &PrintedStory<C>) -> Result<Vec<FactView>, Diagnostic> {
    let mut facts = Vec::new();
    let mut fact = |id, values: Vec<String>| -> Result<(), Diagnostic> {
        if !values.is_empty() {
            facts.push(FactView { label: say(words, id, &[])?, value: words.list(&values) });
        }
        Ok(())
    };
    fact("fact-country", story.country.map(|c| words.country(c).to_owned()).into_iter().collect())?;
    fact("fact-place", [&story.town, &story.region].into_iter().flatten().cloned().collect())?;
    fact("fact-returned", story.returned.map(|w| words.when(w)).into_iter().collect())?;
    let uses = story.uses.iter().map(|u| use_label(words, *u)).collect::<Result<_, _>>()?;
    fact("fact-uses", uses)?;
    let form = story.form.map(|form| say(words, &format!("form-{form}"), &[])).transpose()?;
    fact("fact-form", form.into_iter().collect())?;
    fact("fact-went", vec![say(words, &format!("went-{}", story.went), &[])?])?;
    fact("fact-told", vec![words.when(story.told)])?;
    Ok(facts)
}

/// What to keep in mind. Nothing here depends on the reason why something is not shown.
fn notices<C: Channel>(words: &Words, story: &PrintedStory<C>) -> Result<Vec<String>, Diagnostic> {
    let mut notices = Vec::new();
    if story.example {
        notices.push(say(words, "notice-example", &[])?);
    }
    match &story.name {
        ShownName::Changed(_) => notices.push(say(words, "story-name-changed", &[])?),
        ShownName::Real(_) | ShownName::Hidden => {}
    }
    if story.old {
        // The year in which it was told stands among the facts; paper says only that time has passed.
        notices.push(say(words, "how-age", &[])?);
    }
    Ok(notices)
}
