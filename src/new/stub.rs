//! The texts of new files: what staff read before they write. Every comment is in plain words, because it is the only
//! manual that everybody opens. Does not touch the disk.

use crate::lang::Lang;
use crate::model::{Country, Form, NameIs, StoryId, Use, Went};

/// A YAML string in double quotes (JSON strings are YAML strings: YAML 1.2.2, section 7.3.1).
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn words(all: impl Iterator<Item = &'static str>) -> String {
    all.collect::<Vec<_>>().join(", ")
}

/// The source file of a story: all fields.
pub fn story(id: StoryId, title: &str, country: Country, uses: &[Use], lang: Lang) -> String {
    let lang_row = lang.row();
    format!(
        "\
---
# A new story, in {english}. Lines that begin with # are notes for you; readers never see them, and you may delete
# them. Fill in what stands between the quotes. `stories check` says what is still missing.

# Its number, for ever: it is printed in booklets. Do not change it.
id: {id}

# The heading. Name nobody and no place in it that the person did not agree to (the same goes for every field below).
title: {title}
# The last part of the address. Leave it out, and it is made from the title.
# slug: a-new-roof
# What the story is about, in at most 200 characters.
summary: \"\"
# One sentence in the person's own words, if there is one.
# quote: \"\"

# The name in the text, and what it is: pseudonym (an invented name), first (the first name) or full (the full name).
# When in doubt, an invented one.
returnee: {{name: \"\", name_is: {pseudonym}}}
# The country the person returned to.
origin: {country}
# Town and region. They are shown only as far as consent.yaml says.
# place: {{town: \"\", region: \"\"}}
# When the person returned: a year (2024) or a year and month (2024-05), never a day.
returned: \"\"
# When, and in which language, the story was told to you.
told: {{language: {lang}, on: \"\"}}

# What the support was used for: {uses_words}.
uses: [{uses}]
# The form it came in: {forms}.
support: {{form: \"\"}}
# How it went, as the person sees it: {went}. A story that went badly is as welcome as any other.
went: \"\"

# Photos lie in the folder media. `alt` says what is to be seen, for people who do not see it. Nothing is shown of a
# photo before consent.yaml lists it. For more photos, repeat the five lines.
# photos:
#   - file: media/house.jpg
#     alt: \"\"
#     caption: \"\"
#     credit: \"\"
#     illustration: false     # true if it does not show the person or place of this story

# A short text for the printed card; without it the summary is used.
# print: {{text: \"\"}}

# When it goes on line, in the office's time; without it, as soon as it is approved.
# publish: 2026-12-01T08:00

# You, as the office knows you (staff-3).
author: \"\"
# When the story is ready, another person reads story, consent and photos together, takes the # away from the next
# line, and writes who and when. Without it nothing is published.
# approved: {{by: staff-1, on: 2026-11-20}}

# As long as this line is here, nothing of the story is published. Delete it when you have finished.
draft: true

# Below the next line of dashes comes the text, in {autonym}.
#   A name:  [Selam](name:p1)   p1 is the person in consent.yaml      A town:  [Hawassa](place:town)
#   A heading: ## Words         A list: - words                       Another story: [words](story:s-0001)
# Names and places marked so are shown only as far as the person agreed. Mark every one of them.
---
",
        english = lang_row.english,
        autonym = lang_row.autonym,
        title = quoted(title),
        pseudonym = NameIs::Pseudonym,
        uses_words = words(Use::words()),
        uses = uses.iter().map(|u| u.word()).collect::<Vec<_>>().join(", "),
        forms = words(Form::words()),
        went = words(Went::words()),
    )
}

/// A translation: the translatable fields alone.
pub fn story_translation(id: StoryId, source: Lang, lang: Lang) -> String {
    format!(
        "\
---
# The translation into {english} ({autonym}) of story {id}, which is written in index.{source}.md.
# Lines that begin with # are notes for you; readers never see them. Here stands only what is translated.

title: \"\"
# slug: the last part of the address; leave it out, and it is made from the title
# In at most 200 characters.
summary: \"\"
# quote: \"\"
# The name as it is written in this language. Never another name than in the source.
returnee: {{name: \"\"}}
# place: {{town: \"\", region: \"\"}}
# The photos of the source, in the same order.
# photos:
#   - {{alt: \"\", caption: \"\"}}
# print: {{text: \"\"}}

# draft: not finished, not published. machine: by a machine, checked by nobody. reviewed: checked by a person.
translation: {{state: draft, by: \"\"}}

# Below the next line of dashes comes the text. Keep the marks around names and places: [Selam](name:p1) stays
# [the name in this language](name:p1).
---
",
        english = lang.row().english,
        autonym = lang.row().autonym,
    )
}

/// A consent record that says "not yet": valid, and nothing is granted.
pub fn consent(id: StoryId) -> String {
    format!(
        "\
# What the people in story {id} agreed to. NOT YET: nobody has agreed to anything, so nothing is published.
# This file is never published. It holds no real name and no form, only the number of the case.
schema: 1

# The number of the case in the office's case system, where the signed form is filed.
reference: not-yet

# How much must be hidden, whatever the form says: standard, one, two, no-identity or no-publication.
# Without this line it is no-identity: no name, nobody in a picture, no place but the country.
# protection: standard

# When the form is signed and filed, take the sign # and the blank behind it away from the lines that begin with a word
# and a colon, and write in place of each … what the form says. Whatever is not said is not agreed to.
people:
  # p1 is the person who tells. For others, repeat all this with p2, p3 …
  - id: p1
    # narrator, pictured, family or bystander
    role: narrator
    # adult or child
    # age: …
    # The day the form was signed, such as 2026-03-02, and the first day on which it no longer holds.
    # given: …
    # until: …
    # Where it may be shown, such as [web, feed]: web (the pages of the site), feed (its news feed), social (picture and
    # title where somebody shares a link), print and pdf (the booklet), partners (other organisations' booklets).
    # channels: […]
    # In which languages, such as [en, nb]; or, without brackets, all.
    # languages: […]
    # name: none, pseudonym, first or full. face: none, masked or visible. place: none, country, region or town.
    # date: none, year or month. voice: no or yes.
    # shows: {{name: none, face: none, place: none, date: none, voice: no}}
    # For a child: the guardian's form, whether the child agreed too, and the day the child comes of age.
    # guardian: {{reference: …, given: …, assent: yes, majority: …}}
    # If the person takes it back: the day, and from what (all, or a list such as [face, print]).
    # withdrawn: {{on: …, from: all}}

# Photos, each with the people in it. When the rest is filled in, `stories check` tells you the line for each photo. A
# mask covers a face: x and y are its upper left corner, w and h its width and height, in pixels of the upright photo,
# as picture programs show them below the picture. Cover generously.
# photos:
#   - file: media/house.jpg
#     blake3: …
#     people: […]          # everybody who can be seen, such as [p1]; or, without brackets, none
#     mask: [{{x: …, y: …, w: …, h: …, who: …}}]
#     rights: {{owner: …}}
"
    )
}

/// The source file of a page.
pub fn page(id: &str, title: &str) -> String {
    format!(
        "\
---
# A new page. Lines that begin with # are notes for you; readers never see them, and you may delete them.

# Its id, for ever: links to it are written page:{id}.
id: {id}
# The heading.
title: {title}
# The last part of the address. Leave it out, and it is made from the title.
# slug: {id}
# What the page is about, in at most 200 characters.
# summary: \"\"
# Its place in the menu: a smaller number comes first. Without this line it is not in the menu.
# menu: 10

# As long as this line is here, the page is not published. Delete it when the page is ready.
draft: true

# Below the next line of dashes comes the text.
#   A heading: ## Words      A list: - words      Whom to call, alone on its line: [name](contact:legal-help)
#   Papers needed:  > [!documents]
#                   > - Passport
---
",
        title = quoted(title),
    )
}

/// A translation of a page.
pub fn page_translation(id: &str, source: Lang, lang: Lang) -> String {
    format!(
        "\
---
# The translation into {english} ({autonym}) of the page {id}, which is written in index.{source}.md.
# Lines that begin with # are notes for you; readers never see them. Here stands only what is translated.

title: \"\"
# slug: the last part of the address; leave it out, and it is made from the title
# summary: \"\"

# draft: not finished, not published. machine: by a machine, checked by nobody. reviewed: checked by a person.
translation: {{state: draft, by: \"\"}}

# Below the next line of dashes comes the text.
---
",
        english = lang.row().english,
        autonym = lang.row().autonym,
    )
}

/// The record of a partner.
pub fn partner(id: &str, name: &str, letters: Lang, languages: &[Lang]) -> String {
    format!(
        "\
# An organisation that is given printed booklets and postcards. Lines that begin with # are notes for you, and you may
# delete them. The website shows nothing of this file. The name and the contact are printed in the partner's booklets.
# Its id, for ever, is the name of this file: {id}.
# Keep the file for as long as there may be copies: somebody might have to ask for them back.
schema: 1

# The name, in each language its booklets may be in.
name: {{{letters}: {name}}}
# What it is, in a few words, such as: Reception centre.
# role: {{{letters}: \"\"}}

# Whom readers may ask there: the name of a file in content/contacts, without .yaml. Telephone numbers and mail
# addresses stand in that file and nowhere else. Without this line there is nobody.
# contact: partner-desk

# The languages that staff there read.
languages: [{languages}]
# The one in which they are given instructions, and are asked to throw an edition away.
letters: {letters}

# The postal address, for the packing list. Readers never see it.
# address:
#   - Street 1
#   - 0001 Town
",
        name = quoted(name),
        languages = words(languages.iter().map(|l| l.code())),
    )
}

/// What to do after `new partner`.
pub fn partner_steps(id: &str) -> Vec<String> {
    vec![
        format!("Fill in content/partners/{id}.yaml; the notes in it say what each field is for."),
        "If readers may ask somebody there, make a record in content/contacts and name it under `contact:`."
            .to_owned(),
        "`stories check` says what is missing.".to_owned(),
    ]
}

/// What to do after `new story`.
pub fn story_steps(folder: &str, source: Lang, others: &[Lang]) -> Vec<String> {
    let mut steps = vec![
        format!(
            "Write the story into {folder}/index.{source}.md; the notes in it say what each field is for."
        ),
        format!("Put photos into {folder}/media/ and list them under `photos:`."),
        format!(
            "When the signed form is filed, write into {folder}/consent.yaml what the person agreed to. \
             Until then not even the preview shows the story."
        ),
        "See it with `stories serve --open`, as far as the person agreed; `stories check` says what is missing."
            .to_owned(),
    ];
    if !others.is_empty() {
        let names: Vec<&str> = others.iter().map(|l| l.row().english).collect();
        steps.push(format!("When the text is settled, have it translated into {}.", names.join(", ")));
    }
    steps.push(
        "The folder's name is not published, but everybody in the office sees it. If it tells who or where the person \
         is, rename it: only the number counts."
            .to_owned(),
    );
    steps
}

/// What to do after `new page`.
pub fn page_steps(id: &str) -> Vec<String> {
    vec![
        "Write the page; the notes in the file say what each field is for.".to_owned(),
        format!("Link to it from other pages and stories with [words](page:{id})."),
        "See it with `stories serve --open`; `stories check` says what is missing.".to_owned(),
    ]
}
