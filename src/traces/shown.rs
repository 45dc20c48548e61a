//! Takes from what is looked for whatever readers of the site are rightly shown somewhere: a first name that two people share, a
//! sentence of the interface, a town. Judges nothing else.

use std::collections::BTreeSet;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::wanted::Wanted;
use super::{Known, What};
use crate::diag::Diagnostic;
use crate::edition::LangEdition;
use crate::model::shown::{Shown, ShownMark, ShownName, ShownStory};
use crate::model::text::{Block, Inline};
use crate::publish::scan::Needles;

/// The words that no reader is shown now, so that finding one of them means something.
pub(super) fn unmistakable(words: Vec<Wanted>, known: &Known<'_>) -> Result<Vec<Wanted>, Diagnostic> {
    let needles = Needles::of(words.iter().map(Wanted::needle))?;
    let editions: Vec<&LangEdition> = known.edition.languages.values().collect();
    let of_edition = |edition: &LangEdition| {
        let stories = edition.stories.values().collect::<Vec<_>>();
        let mut found: BTreeSet<usize> =
            stories.into_par_iter().flat_map_iter(|s| needles.in_text(&story(s))).collect();
        let pages = edition.pages.values().map(|page| {
            let mut text = vec![page.title.clone()];
            text.extend(page.summary.clone());
            blocks(&page.body, &mut text);
            text.join("\n")
        });
        let contacts = edition.contacts.values().map(|c| {
            let fields = [Some(&c.name), c.role.as_ref(), c.hours.as_ref()];
            fields.into_iter().flatten().cloned().collect::<Vec<_>>().join("\n")
        });
        found.extend(pages.chain(contacts).flat_map(|text| needles.in_text(&text)));
        found
    };
    let mut shown: BTreeSet<usize> = editions.into_par_iter().flat_map_iter(of_edition).collect();
    shown.extend(known.interface.iter().flat_map(|text| needles.in_text(text)));
    shown.extend(needles.in_text(&known.asking.site.base_url));
    let words = words.into_iter().enumerate().filter(|(place, wanted)| {
        // An address is gone, whatever words it is made of.
        wanted.what == What::Link || !shown.contains(place)
    });
    Ok(words.map(|(_, wanted)| wanted).collect())
}

/// Everything readers of a story are shown, in one text.
fn story(story: &ShownStory) -> String {
    let mut all = vec![story.title.clone(), story.summary.clone(), story.slug.replace('-', " ")];
    all.extend(story.quote.iter().chain(&story.region).chain(&story.town).cloned());
    match &story.name {
        ShownName::Hidden => {}
        ShownName::Changed(name) | ShownName::Real(name) => all.push(name.clone()),
    }
    for photo in &story.photos {
        all.push(photo.alt.clone());
        all.extend(photo.caption.iter().chain(&photo.credit).cloned());
    }
    blocks(&story.body, &mut all);
    all.join("\n")
}

fn blocks(all: &[Block<Shown>], out: &mut Vec<String>) {
    for block in all {
        match block {
            Block::Heading { words, .. } | Block::Paragraph(words) => {
                let mut text = String::new();
                inlines(words, &mut text);
                out.push(text);
            }
            Block::List { items, .. } | Block::Documents(items) => {
                for item in items {
                    blocks(item, out);
                }
            }
            Block::Quote(inner) => blocks(inner, out),
            Block::Contact(_) | Block::Figure(_) | Block::Rule => {}
        }
    }
}

fn inlines(words: &[Inline<Shown>], out: &mut String) {
    for word in words {
        match word {
            Inline::Text(text) | Inline::Mark(ShownMark::Plain(text)) => out.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { words: inner, .. } => {
                inlines(inner, out);
            }
            Inline::Break => out.push(' '),
            Inline::Mark(ShownMark::Instead { .. }) => out.push('\u{fffc}'),
        }
    }
}
