//! Turns an edition into the text of its manifest: one thing on a line, in a fixed order, so that two versions can be compared by
//! eye. Does not write files.

use std::fmt::{Display, Write};

use crate::consent::cleared::Rect;
use crate::model::manifest::{Edition, PhotoOnPaper, StoryOnPaper};

/// What stands above every manifest.
const HEAD: &str = "\
# What is on the paper of one edition, and how far it shows somebody. Written by the program when the edition was made.
# Do not change it: two lines alone may be added, `superseded_by: <code>` when another edition takes its place, and
# `recalled: <day>` on the day the copies were called back.
schema: 1
";

/// The manifest of an edition, as [`super::edition`] reads it.
#[must_use]
pub fn text(edition: &Edition) -> String {
    let mut out = HEAD.to_owned();
    let mut line = |key: &str, value: &dyn Display| {
        let _ = writeln!(out, "{key}: {value}");
    };
    line("code", &edition.code);
    line("kind", &edition.kind);
    line("profile", &edition.profile);
    line("languages", &list(&edition.languages));
    line("made", &edition.made);
    if let Some(site) = &edition.site {
        line("site", &quoted(site));
    }
    if let Some(partner) = &edition.partner {
        line("partner", &quoted(partner));
    }
    line("copies", &edition.copies);
    line("channels", &list(&edition.channels));
    let selection = &edition.selection;
    let mut asked = Vec::new();
    if !selection.countries.is_empty() {
        asked.push(format!("countries: {}", list(&selection.countries)));
    }
    if !selection.uses.is_empty() {
        asked.push(format!("uses: {}", list(&selection.uses)));
    }
    if !asked.is_empty() {
        line("selection", &format!("{{{}}}", asked.join(", ")));
    }
    if let Some(since) = &edition.since {
        line("since", since);
    }
    if !edition.replaces.is_empty() {
        line("replaces", &list(&edition.replaces));
    }
    if let Some(newer) = &edition.superseded_by {
        line("superseded_by", newer);
    }
    if let Some(day) = &edition.recalled {
        line("recalled", day);
    }
    out.push_str("stories:\n");
    for printed in &edition.stories {
        story(printed, &mut out);
    }
    out
}

fn story(story: &StoryOnPaper, out: &mut String) {
    let scope = &story.scope;
    let _ = write!(
        out,
        "  - id: {}\n    card: {}\n    languages: {}\n    text: \"{}\"\n    \
         scope: {{name: {}, face: {}, place: {}, date: {}}}\n",
        story.id,
        story.card,
        list(&story.languages),
        story.text,
        scope.name,
        scope.face,
        scope.place,
        scope.date
    );
    if !story.names.is_empty() {
        let names: Vec<String> =
            story.names.iter().map(|(id, level)| format!("{}: {level}", quoted(id))).collect();
        let _ = writeln!(out, "    names: {{{}}}", names.join(", "));
    }
    if !story.photos.is_empty() {
        out.push_str("    photos:\n");
    }
    for printed in &story.photos {
        let _ = writeln!(out, "      - {{{}}}", photo(printed));
    }
    let _ = writeln!(out, "    until: {}", story.until);
}

fn photo(photo: &PhotoOnPaper) -> String {
    let mut out = format!("original: \"{}\"", photo.original);
    if let Some(crop) = &photo.recipe.crop {
        let _ = write!(out, ", crop: {}", area(crop));
    }
    if !photo.recipe.masks.is_empty() {
        let masks: Vec<String> = photo.recipe.masks.iter().map(area).collect();
        let _ = write!(out, ", mask: [{}]", masks.join(", "));
    }
    out
}

fn area(rect: &Rect) -> String {
    format!("{{x: {}, y: {}, w: {}, h: {}}}", rect.x, rect.y, rect.w, rect.h)
}

fn list<T: Display>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    format!("[{}]", items.join(", "))
}

/// In double quotes, so that nothing in it means something to YAML.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
