//! Says in plain words what is shown of a story and why not more: the answers of the one decision. Decides nothing.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::consent::audit::{CHANNELS, absence_words, hash_of};
use crate::consent::clear::{Absence, Asking};
use crate::consent::decide;
use crate::consent::record::Record;
use crate::diag::{Area, Diagnostic};
use crate::model::levels::ChannelName;
use crate::model::words::StoryId;
use crate::place::OutPath;
use crate::report::levels_words;
use crate::resolve::{Catalogue, Story};

/// Explains a story.
///
/// # Errors
/// There is no such story.
pub fn story(catalogue: &Catalogue, asking: &Asking<'_>, id: StoryId) -> Result<String, Diagnostic> {
    let Some(story) = catalogue.stories.get(&id) else {
        return Err(Diagnostic::error(Area::CommandLine, "unknown-item", format!("there is no story {id}"))
            .remedy("Look at the `id:` in the story's source file."));
    };
    let mut out = format!("{id} in content/stories/{}, source language {}\n", story.folder, story.source);
    if let Some(held) = asking.held(story) {
        let _ = writeln!(out, "  held back by the office: {}", crate::consent::audit::held_words(&held));
    }
    if let Some(record) = &story.consent {
        people(&mut out, record, asking, story);
    } else {
        let _ = writeln!(out, "  no valid consent.yaml is filed: nothing is shown");
    }
    for channel in CHANNELS {
        let _ = writeln!(out, "\n{channel}:");
        texts(&mut out, story, asking, channel);
        photos(&mut out, story, asking, channel);
    }
    Ok(out)
}

/// The path of the plan that an address means: whole, or from its first slash on.
///
/// # Errors
/// It is no address of this site.
pub fn address(what: &str, base_url: &str) -> Result<OutPath, Diagnostic> {
    let inside = what.trim().strip_prefix(base_url.trim_end_matches('/')).unwrap_or(what.trim());
    let clean = inside.split(['?', '#']).next().unwrap_or("").trim_start_matches('/');
    let decoded = unpercent(clean);
    let file =
        if decoded.is_empty() || decoded.ends_with('/') { format!("{decoded}index.html") } else { decoded };
    OutPath::new(&file).map_err(|fault| {
        Diagnostic::error(
            Area::CommandLine,
            "bad-address",
            format!("`{what}` is no address of this site: {fault}"),
        )
        .remedy("Give a story's id such as s-0001, or an address from its first slash on.")
    })
}

/// Undoes percent-encoding (RFC 3986, section 2.1); what is not UTF-8 is left as it was.
fn unpercent(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|_| *first == b'%').and_then(|h| std::str::from_utf8(h).ok());
        if let Some(byte) = hex.and_then(|h| u8::from_str_radix(h, 16).ok()) {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or(&[]);
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn people(out: &mut String, record: &Record, asking: &Asking<'_>, story: &Story) {
    let protection = decide::protection(record, story.neutral.origin.value, &asking.site.risk);
    let _ = writeln!(out, "  protection: {protection}");
    for person in &record.people {
        let until = decide::ends(person, &asking.site.consent);
        let until =
            until.map_or_else(|| "not in force".to_owned(), |d| format!("holds until {d} (exclusive)"));
        let withdrawn = if person.withdrawn == crate::consent::record::Withdrawn::default() {
            ""
        } else {
            ", something withdrawn"
        };
        let _ = writeln!(
            out,
            "  {}: {}, {}{withdrawn}, {until}",
            person.id,
            person.role,
            if person.child { "child" } else { "adult" }
        );
    }
}

/// One line for each answer, with the languages that get it.
fn texts(out: &mut String, story: &Story, asking: &Asking<'_>, channel: ChannelName) {
    let mut answers: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for lang in asking.site.langs() {
        let words = match asking.verdict(story, channel, lang) {
            Ok(verdict) if verdict.text_lang == lang => {
                format!("shown, with {}", levels_words(&verdict.granted.levels))
            }
            Ok(verdict) => format!(
                "shown with the text in {}, with {}",
                verdict.text_lang,
                levels_words(&verdict.granted.levels)
            ),
            Err(absence) => {
                let mut words = format!("not shown: {}", absence_words(&absence));
                if let Absence::Refused(refusals) = &absence {
                    for refusal in refusals {
                        let _ = write!(words, "\n      → {}", refusal.remedy());
                    }
                }
                words
            }
        };
        answers.entry(words).or_default().push(lang.code());
    }
    for (words, langs) in answers {
        let _ = writeln!(out, "  {}: {words}", langs.join(" "));
    }
}

fn photos(out: &mut String, story: &Story, asking: &Asking<'_>, channel: ChannelName) {
    for source in &story.photos {
        let mut answers: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for lang in asking.site.langs() {
            let words = match asking.verdict(story, channel, lang) {
                Err(_) => "not shown: nor is the story".to_owned(),
                Ok(verdict) => match asking.photo(story, source, channel, (lang, verdict.text_lang)) {
                    Ok(filed) if filed.masks.is_empty() => "shown".to_owned(),
                    Ok(filed) if filed.masks.len() == 1 => "shown, one part masked".to_owned(),
                    Ok(filed) => format!("shown, {} parts masked", filed.masks.len()),
                    Err(refusals) => refusals.iter().fold("not shown".to_owned(), |all, refusal| {
                        format!("{all}\n      {refusal}\n      → {}", refusal.remedy())
                    }),
                },
            };
            answers.entry(words).or_default().push(lang.code());
        }
        for (words, langs) in answers {
            let _ = writeln!(out, "  photo {} ({}): {words}", source.file, langs.join(" "));
        }
        if let (ChannelName::Web, Some(hash)) = (channel, hash_of(story, &source.file)) {
            let _ = writeln!(out, "    blake3 of the file that lies there: {hash}");
        }
    }
}
