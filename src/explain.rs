//! Says in plain words what is shown of a story and why not more, and how a printed edition stands: the answers of the one decision.
//! Decides nothing.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::consent::audit::{CHANNELS, absence_words, channel_words, hash_of, photo_remedy};
use crate::consent::clear::{Absence, Asking, Verdict};
use crate::consent::record::Record;
use crate::consent::{crowd, decide, printed};
use crate::diag::{Area, Diagnostic};
use crate::lang::Lang;
use crate::model::levels::ChannelName;
use crate::model::manifest::Code;
use crate::model::site::Site;
use crate::model::words::StoryId;
use crate::place::{OutPath, unpercent};
use crate::report::editions::words;
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
    let mut out =
        format!("{id} in content/stories/{}, written in {}\n", story.folder, story.source.row().english);
    if let Some(held) = asking.held(story) {
        let _ = writeln!(out, "  {}", crate::consent::audit::held_words(&held));
    }
    if let Some(record) = &story.consent {
        people(&mut out, record, asking, story);
    } else {
        let _ = writeln!(out, "  no valid consent.yaml is filed: nothing is shown");
    }
    if crowd::lowered(catalogue).iter().any(|(lowered, _)| *lowered == id) {
        let bound = story.crowd;
        let _ = writeln!(
            out,
            "  told at most with place: {}, date of return: {}: fewer than {} people fit more (content/figures/reference-counts.csv)",
            bound.place, bound.date, asking.site.reidentification.k
        );
    }
    for channel in CHANNELS {
        let _ = writeln!(out, "\n{channel} ({}):", channel_words(channel));
        texts(&mut out, story, asking, channel);
        photos(&mut out, story, asking, channel);
    }
    Ok(out)
}

/// Explains a printed edition.
///
/// # Errors
/// There is no such edition.
pub fn edition(catalogue: &Catalogue, asking: &Asking<'_>, code: &Code) -> Result<String, Diagnostic> {
    let standings = printed::standings(catalogue, asking);
    let found = catalogue.editions.get(code).zip(standings.get(code));
    found.map(|(manifest, standing)| words(&manifest.edition, standing)).ok_or_else(|| {
        Diagnostic::error(Area::CommandLine, "unknown-item", format!("there is no edition {code}"))
            .remedy("Look at the files in content/editions: each is called by the code of its edition.")
    })
}

/// The path of the plan that an address means: whole, or from its first slash on.
///
/// # Errors
/// It is no address of this site.
pub fn address(what: &str, base_url: &str) -> Result<OutPath, Diagnostic> {
    let inside = what.trim().strip_prefix(base_url.trim_end_matches('/')).unwrap_or(what.trim());
    let clean = inside.split(['?', '#']).next().unwrap_or("").trim_start_matches('/');
    let decoded = unpercent(clean).unwrap_or_else(|| clean.to_owned());
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

fn people(out: &mut String, record: &Record, asking: &Asking<'_>, story: &Story) {
    let protection = decide::protection(record, story.neutral.origin.value, &asking.site.risk);
    let _ = writeln!(out, "  protection: {protection}");
    for person in &record.people {
        let until = decide::ends(person, &asking.site.consent);
        let until = until.map_or_else(
            || "has not agreed yet".to_owned(),
            |d| format!("consent holds until the day before {d}"),
        );
        let withdrawn = if person.withdrawn == crate::consent::record::Withdrawn::default() {
            ""
        } else {
            ", has withdrawn something"
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

/// One line for each answer, with the languages that get it. What the office holds back is told as it will be without that:
/// whoever is about to release a story wants to know what comes of it.
fn texts(out: &mut String, story: &Story, asking: &Asking<'_>, channel: ChannelName) {
    let mut answers = Answers::default();
    let held = asking.held(story).is_some();
    for lang in asking.site.langs() {
        let words = match asking.once_released(story, channel, lang) {
            Ok(verdict) if held => format!("not shown yet; then {}", shown(&verdict, lang)),
            Ok(verdict) => shown(&verdict, lang),
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
        answers.add(words, lang);
    }
    for (words, langs) in answers.told(asking.site) {
        let _ = writeln!(out, "  {langs}: {words}");
    }
}

fn shown(verdict: &Verdict, lang: Lang) -> String {
    let levels = levels_words(&verdict.granted.levels);
    if verdict.text_lang == lang {
        return format!("shown, with {levels}");
    }
    format!("shown with the text in {}, with {levels}", verdict.text_lang.row().english)
}

fn photos(out: &mut String, story: &Story, asking: &Asking<'_>, channel: ChannelName) {
    let held = asking.held(story).is_some();
    for source in &story.photos {
        let mut answers = Answers::default();
        for lang in asking.site.langs() {
            let verdict = asking.once_released(story, channel, lang).ok();
            let text_lang = verdict.as_ref().map_or(lang, |v| v.text_lang);
            let words = match asking.photo(story, source, channel, (lang, text_lang)) {
                Err(refusals) => refusals.iter().fold("not shown".to_owned(), |all, refusal| {
                    let remedy = photo_remedy(story, &source.file, refusal);
                    format!("{all}\n      {refusal}\n      → {remedy}")
                }),
                Ok(_) if verdict.is_none() => "not shown, because the story is not".to_owned(),
                Ok(filed) => {
                    let when = if held { "shown with the story" } else { "shown" };
                    match filed.masks.len() {
                        0 => when.to_owned(),
                        1 => format!("{when}, one part masked"),
                        parts => format!("{when}, {parts} parts masked"),
                    }
                }
            };
            answers.add(words, lang);
        }
        for (words, langs) in answers.told(asking.site) {
            let _ = writeln!(out, "  {}, {langs}: {words}", source.file);
        }
        if let (ChannelName::Web, Some(hash)) = (channel, hash_of(story, &source.file)) {
            let _ = writeln!(out, "    the file that lies there has blake3: \"{hash}\"");
        }
    }
}

/// The same answer in several languages is told once.
#[derive(Default)]
struct Answers(BTreeMap<String, Vec<Lang>>);

impl Answers {
    fn add(&mut self, words: String, lang: Lang) {
        self.0.entry(words).or_default().push(lang);
    }

    fn told(self, site: &Site) -> impl Iterator<Item = (String, String)> {
        self.0.into_iter().map(|(words, langs)| (words, languages(&langs, site)))
    }
}

/// Languages of a site in words: all of them, or their codes.
#[must_use]
pub fn languages(langs: &[Lang], site: &Site) -> String {
    if site.langs().all(|lang| langs.contains(&lang)) {
        return "in every language".to_owned();
    }
    format!("in {}", langs.iter().map(|l| l.code()).collect::<Vec<_>>().join(", "))
}
