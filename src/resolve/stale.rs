//! Tells which translations were made from a source that has changed since: field by field and paragraph by paragraph.
//! Writes nothing: `translate stamp` renews the hashes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::TellingState;
use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot};
use crate::parse::At;
use crate::parse::markdown::{Body, fingerprint};
use crate::parse::story::{Head, StoryText, Translation};

/// The hashes of a source text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hashes {
    /// Of each translatable field that has a value.
    pub fields: BTreeMap<String, String>,
    /// Of each paragraph.
    pub body: Vec<String>,
}

impl Hashes {
    /// Those of a story. Names, places and slugs are not followed: each language has its own.
    #[must_use]
    pub fn of_story(text: &StoryText) -> Self {
        let mut hashes = Self::of_page(&text.head, &text.body);
        hashes.add("quote", text.quote.as_ref());
        hashes.add("print", text.print.as_ref());
        for (i, photo) in text.photos.iter().enumerate() {
            hashes.add(&format!("photo{}-alt", i + 1), photo.alt.as_ref());
            hashes.add(&format!("photo{}-caption", i + 1), photo.caption.as_ref());
        }
        hashes
    }

    /// Those of a page.
    #[must_use]
    pub fn of_page(head: &Head, body: &Body) -> Self {
        let mut hashes = Self { fields: BTreeMap::new(), body: body.paragraphs.clone() };
        hashes.add("title", head.title.as_ref());
        hashes.add("summary", head.summary.as_ref());
        hashes
    }

    fn add(&mut self, key: &str, text: Option<&At<String>>) {
        if let Some(text) = text {
            self.fields.insert(key.to_owned(), fingerprint(&text.value));
        }
    }
}

/// Whether a reviewed translation still says what its source says.
pub(super) fn state(
    file: &Arc<SourceFile>,
    translation: &Translation,
    source: &Hashes,
    found: &mut Diagnostics,
) -> TellingState {
    let Some(body) = &translation.body else {
        found.push(
            Diagnostic::warning(
                Area::Content,
                "unstamped-translation",
                "this translation does not say what it was made from",
            )
            .at(
                Spot::new(file, translation.state.span.clone()),
                "a later change of the source will go unnoticed",
            )
            .remedy("Run `stories translate stamp` once it matches the source."),
        );
        return TellingState::Reviewed;
    };
    let mut changed: Vec<String> = source
        .fields
        .iter()
        .filter(|(key, hash)| translation.from.get(*key) != Some(hash))
        .map(|(k, _)| k.clone())
        .collect();
    changed.extend(translation.from.keys().filter(|k| !source.fields.contains_key(*k)).cloned());
    let longest = source.body.len().max(body.len());
    changed.extend(
        (0..longest).filter(|i| source.body.get(*i) != body.get(*i)).map(|i| format!("paragraph {}", i + 1)),
    );
    if changed.is_empty() {
        return TellingState::Reviewed;
    }
    found.push(
        Diagnostic::warning(Area::Content, "outdated-translation", "the source has changed since this translation was made")
            .at(Spot::new(file, translation.state.span.clone()), format!("changed: {}", changed.join(", ")))
            .remedy("Bring it up to date and run `stories translate stamp`; until then the page says that it is older than the original."),
    );
    TellingState::Outdated(changed)
}
