//! Reads the fields that are the same in every language. Does not compare them between files.

use std::collections::BTreeMap;

use super::Mixed;
use crate::date::{Date, LocalTime, When};
use crate::model::words::{Country, Form, NameIs, StoryId, Use, Went};
use crate::parse::fields::{Fields, word_of};
use crate::parse::yaml::{Entry, Kind, Node};
use crate::parse::{At, Reading};

/// The neutral fields of a story.
#[derive(Clone, Debug)]
pub struct Neutral {
    /// Permanent id.
    pub id: At<StoryId>,
    /// What the name is.
    pub name_is: Option<At<NameIs>>,
    /// Country of origin.
    pub origin: At<Country>,
    /// When the person returned.
    pub returned: Option<At<When>>,
    /// What the support was used for; never empty.
    pub uses: Vec<Use>,
    /// The form of the support.
    pub form: Option<Form>,
    /// The package, by id.
    pub package: Option<At<String>>,
    /// How it went.
    pub went: Went,
    /// When and in which language it was told.
    pub told: ToldAt,
    /// The photos.
    pub photos: Vec<NeutralPhoto>,
    /// A recording.
    pub audio: Option<At<String>>,
    /// Not before this local time.
    pub publish: Option<At<LocalTime>>,
    /// Who wrote it up.
    pub author: Option<At<String>>,
    /// Who approved it.
    pub approved: Option<Approval>,
    /// In work.
    pub draft: bool,
    /// Invented.
    pub example: bool,
}

/// When and in which language a story was told.
#[derive(Clone, Debug)]
pub struct ToldAt {
    /// BCP 47 primary code.
    pub language: At<String>,
    /// Year, or year and month.
    pub on: When,
}

/// A photo's neutral fields.
#[derive(Clone, Debug)]
pub struct NeutralPhoto {
    /// `media/…` below the story's folder.
    pub file: At<String>,
    /// Who made it.
    pub credit: Option<At<String>>,
    /// Not a photo of the person or place told about.
    pub illustration: bool,
}

/// An approval.
#[derive(Clone, Debug)]
pub struct Approval {
    /// By whom.
    pub by: At<String>,
    /// When.
    pub on: At<Date>,
}

/// Reads the neutral fields; in a source file all that must be there are asked for.
pub(super) fn read(
    reading: &mut Reading,
    f: &mut Fields<'_>,
    mixed: &Mixed<'_>,
    source: bool,
) -> Option<Neutral> {
    let id = f.parsed(reading, "id", "an id such as s-0001", StoryId::parse);
    let name_is = returnee(reading, mixed);
    let photos = photos(reading, mixed, source);
    let origin = f.word(reading, "origin", Country::parse, Country::codes(), "unknown-country");
    let returned = f.when(reading, "returned");
    let uses = uses(reading, f);
    let (form, package) = support(reading, f);
    let went = f.word(reading, "went", Went::from_word, Went::words(), "unknown-word");
    let told = told(reading, f, source);
    let audio = f.parsed(reading, "audio", "a file in `media/`", media_file);
    // Left empty, either would publish at once what was to wait.
    f.not_left_empty(reading, "publish");
    f.not_left_empty(reading, "draft");
    let publish = f.parsed(reading, "publish", "a day and time, as 2026-12-01T08:00", LocalTime::parse);
    let author = f.text(reading, "author");
    let approved = approval(reading, f);
    let draft = f.flag(reading, "draft").is_some_and(|d| d.value);
    let example = f.flag(reading, "example").is_some_and(|e| e.value);
    if source {
        require(reading, f);
    }
    let uses = (!uses.is_empty()).then_some(uses)?;
    let (id, origin, went, told) = (id?, origin?, went?.value, told?);
    Some(Neutral {
        id,
        name_is,
        origin,
        returned,
        uses,
        form,
        package,
        went,
        told,
        photos,
        audio,
        publish,
        author,
        approved,
        draft,
        example,
    })
}

fn require(reading: &mut Reading, f: &Fields<'_>) {
    for (key, remedy) in [
        ("origin", "Add `origin: ET`, the country the person returned to."),
        ("uses", "Add `uses: [housing]`: what the support was used for."),
        ("went", "Add `went: well`, `mixed` or `badly`, in the person's own judgement."),
        ("told", "Add `told: {language: am, on: 2025-01}`: in which language and when it was told."),
        ("summary", "Add `summary:`, at most 200 characters: many readers read only this."),
    ] {
        if !f.is_filled(key) {
            f.missing(reading, key, remedy);
        }
    }
}

fn returnee(reading: &mut Reading, mixed: &Mixed<'_>) -> Option<At<NameIs>> {
    let mut r = mixed.returnee.as_ref()?.again();
    let name_is = r.word(reading, "name_is", NameIs::from_word, NameIs::words(), "unknown-word");
    r.finish(reading);
    name_is
}

fn photos(reading: &mut Reading, mixed: &Mixed<'_>, source: bool) -> Vec<NeutralPhoto> {
    let mut all = Vec::new();
    for p in &mixed.photos {
        let mut p = p.again();
        let file = p.parsed(reading, "file", "a file in `media/`, such as media/house.jpg", media_file);
        if source && !p.is_filled("file") {
            p.missing(reading, "file", "Add `file: media/…`.");
        }
        let credit = p.text(reading, "credit");
        let illustration = p.flag(reading, "illustration").is_some_and(|i| i.value);
        p.finish(reading);
        if let Some(file) = file {
            all.push(NeutralPhoto { file, credit, illustration });
        }
    }
    all
}

fn media_file(text: &str) -> Option<String> {
    let name = text.strip_prefix("media/")?;
    crate::place::check_segment(name).is_ok().then(|| text.to_owned())
}

fn uses(reading: &mut Reading, f: &mut Fields<'_>) -> Vec<Use> {
    let mut all: Vec<Use> = f
        .list(reading, "uses")
        .iter()
        .filter_map(|t| word_of(reading, t, "uses", Use::from_word, Use::words(), "unknown-use"))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn support(reading: &mut Reading, f: &mut Fields<'_>) -> (Option<Form>, Option<At<String>>) {
    let Some(node) = f.get("support") else { return (None, None) };
    let mut s = Fields::new(reading, node, "`support`");
    let form = s.word(reading, "form", Form::from_word, Form::words(), "unknown-word");
    let package = s.text(reading, "package");
    s.finish(reading);
    (form.map(|f| f.value), package)
}

fn told(reading: &mut Reading, f: &mut Fields<'_>, source: bool) -> Option<ToldAt> {
    let node = f.get("told")?;
    let mut t = Fields::new(reading, node, "`told`");
    let language = t.parsed(reading, "language", "a language code such as am or ar", |c| {
        ((2..=3).contains(&c.len()) && c.bytes().all(|b| b.is_ascii_lowercase())).then(|| c.to_owned())
    });
    let on = t.when(reading, "on");
    for key in ["language", "on"] {
        if source && !t.is_filled(key) {
            t.missing(
                reading,
                key,
                "Say in which language and when it was told: `told: {language: am, on: 2025-01}`.",
            );
        }
    }
    t.finish(reading);
    Some(ToldAt { language: language?, on: on?.value })
}

fn approval(reading: &mut Reading, f: &mut Fields<'_>) -> Option<Approval> {
    let node = f.get("approved")?;
    let mut a = Fields::new(reading, node, "`approved`");
    let by = a.required(reading, "by", "Write who approved it, such as `by: staff-1`.");
    let on = a.date(reading, "on");
    if on.is_none() && !a.is_filled("on") {
        a.missing(reading, "on", "Write the day, as `on: 2026-11-20`.");
    }
    a.finish(reading);
    Some(Approval { by: by?, on: on? })
}

/// The neutral fields that a translation may repeat only with the same value, by their path.
pub(super) fn comparable(node: &Node) -> BTreeMap<String, Node> {
    let mut all = BTreeMap::new();
    let Kind::Map(entries) = &node.kind else { return all };
    for Entry { key, value, .. } in entries {
        match (key.as_str(), &value.kind) {
            ("returnee", Kind::Map(inner)) => collect(&mut all, "returnee", inner, &["name", "first"]),
            ("photos", Kind::List(items)) => {
                for (i, item) in items.iter().enumerate() {
                    if let Kind::Map(inner) = &item.kind {
                        collect(&mut all, &format!("photos[{}]", i + 1), inner, &["alt", "caption"]);
                    }
                }
            }
            (key, _) if NEUTRAL.contains(&key) => {
                all.insert(key.to_owned(), value.clone());
            }
            // Said once, as a field nobody knows.
            _ => {}
        }
    }
    all
}

/// The keys of neutral fields that are not mixed with translatable ones.
const NEUTRAL: [&str; 13] = [
    "id", "origin", "returned", "uses", "support", "went", "told", "audio", "publish", "author", "approved",
    "draft", "example",
];

fn collect(all: &mut BTreeMap<String, Node>, path: &str, inner: &[Entry], translatable: &[&str]) {
    for entry in inner.iter().filter(|e| !translatable.contains(&e.key.as_str())) {
        all.insert(format!("{path}.{}", entry.key), entry.value.clone());
    }
}
