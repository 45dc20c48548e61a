//! Says for every story, language and channel, and for every photo, what is shown or why it is not, and warns of what looks like a
//! mistake or ends soon. For the office alone: nothing of it reaches a page. Decides nothing.

use std::collections::BTreeMap;

use crate::consent::clear::{Absence, Asking, Held};
use crate::consent::decide::{self, Refusal};
use crate::consent::expiry::{self, Expiry};
use crate::consent::outlook::{self, Row};
use crate::consent::record::Record;
use crate::date::Date;
use crate::diag::{Area, Diagnostic, Diagnostics, Spot};
use crate::lang::Lang;
use crate::model::levels::ChannelName;
use crate::model::words::StoryId;
use crate::resolve::{Catalogue, Story};

/// The channels this program publishes on.
pub const CHANNELS: [ChannelName; 5] =
    [ChannelName::Web, ChannelName::Feed, ChannelName::Social, ChannelName::Print, ChannelName::Pdf];

/// What became of a photo on a channel in some languages.
#[derive(Clone, Debug)]
pub struct PhotoRow {
    /// The story.
    pub story: StoryId,
    /// `media/…`.
    pub file: String,
    /// The channel.
    pub channel: ChannelName,
    /// The languages of the pages, in the site's order; never empty.
    pub langs: Vec<Lang>,
    /// Why not, if it is not shown.
    pub refusals: Vec<Refusal>,
}

/// Everything that was decided.
#[derive(Clone, Debug, Default)]
pub struct Audit {
    /// Stories, on every channel.
    pub rows: Vec<Row>,
    /// Photos of the stories that are shown.
    pub photos: Vec<PhotoRow>,
    /// The first moment at which something shown now no longer may be: the site must be built again then.
    pub expiry: Option<Expiry>,
}

/// Every decision of a build, in a fixed order.
#[must_use]
pub fn audit(catalogue: &Catalogue, asking: &Asking<'_>) -> Audit {
    let rows = outlook::outlook(catalogue, asking, ChannelName::ALL);
    let mut photos = Vec::new();
    for row in &rows {
        if let (Ok(_), Some(story)) = (&row.now, catalogue.stories.get(&row.story)) {
            for reading in &row.readings {
                let langs = (reading.lang, reading.stand_in.unwrap_or(reading.lang));
                of_photos(row.story, story, asking, langs, row.channel, &mut photos);
            }
        }
    }
    Audit { rows, photos, expiry: expiry::next(catalogue, asking) }
}

/// Adds what becomes of a story's photos in a language; the same answer in several languages makes one row.
fn of_photos(
    id: StoryId,
    story: &Story,
    asking: &Asking<'_>,
    langs: (Lang, Lang),
    channel: ChannelName,
    all: &mut Vec<PhotoRow>,
) {
    for source in &story.photos {
        let refusals = asking.photo(story, source, channel, langs).err().unwrap_or_default();
        // Rows of one story lie side by side, so this looks at the last few only.
        let mut own = all.iter_mut().rev().take_while(|r| r.story == id);
        let alike = own.find(|r| r.file == source.file && r.channel == channel && r.refusals == refusals);
        match alike {
            Some(row) => row.langs.push(langs.0),
            None => all.push(PhotoRow {
                story: id,
                file: source.file.clone(),
                channel,
                langs: vec![langs.0],
                refusals,
            }),
        }
    }
}

/// The first end of any consent in force in a record.
pub(in crate::consent) fn end_of(record: &Record, asking: &Asking<'_>) -> Option<Date> {
    let today = asking.now.date_for_ending();
    let ends = record.people.iter().filter_map(|p| decide::ends(p, &asking.site.consent));
    ends.filter(|end| *end > today).min()
}

/// Warnings: records that look like a mistake, terms longer than the office allows, consent that ends soon.
#[must_use]
pub fn warnings(catalogue: &Catalogue, asking: &Asking<'_>) -> Diagnostics {
    let mut found = Diagnostics::new();
    for (id, story) in &catalogue.stories {
        if let Some(record) = &story.consent {
            found.append(terms(record, asking));
        } else if !story.filed && asking.held(story).is_none() {
            found.push(
                Diagnostic::warning(
                    Area::Consent,
                    "no-consent",
                    format!("{id} is not shown: no consent is filed"),
                )
                .at(Spot::file(&story.file), "")
                .remedy(Refusal::NoRecord.remedy()),
            );
        }
        let mut told: Vec<(String, Refusal)> = Vec::new();
        for row in photos_to_come(*id, story, asking) {
            for refusal in row.refusals.into_iter().filter(is_likely_mistake) {
                let once = (row.file.clone(), refusal);
                if !told.contains(&once) {
                    found.push(photo_warning(story, &once.0, &once.1));
                    told.push(once);
                }
            }
        }
    }
    found.append(shared_photos(catalogue));
    found
}

/// One picture under two records: what is taken back in one of them does not reach the other.
fn shared_photos(catalogue: &Catalogue) -> Diagnostics {
    let mut found = Diagnostics::new();
    let mut filed: BTreeMap<[u8; 32], Spot> = BTreeMap::new();
    for record in catalogue.stories.values().filter_map(|s| s.consent.as_ref()) {
        for photo in &record.photos {
            let spot = Spot::new(&record.file, photo.span.clone());
            let first = photo.hash.and_then(|hash| filed.insert(hash, spot.clone()));
            if let Some(first) = first.filter(|f| f.file.path != record.file.path) {
                found.push(
                    Diagnostic::warning(
                        Area::Consent,
                        "shared-photo",
                        "the same picture is filed with two stories",
                    )
                    .at(spot, "filed here")
                    .related(first, "and here")
                    .remedy(
                        "Keep it in one of them: consent taken back in one record does not reach the other.",
                    ),
                );
            }
        }
    }
    found
}

/// The photos of a story on the web as they will be once the office holds nothing back: what is wrong with them is best
/// known before that. Of a story that is not agreed to, there is nothing to say.
fn photos_to_come(id: StoryId, story: &Story, asking: &Asking<'_>) -> Vec<PhotoRow> {
    let mut all = Vec::new();
    for lang in asking.site.langs() {
        if let Ok(verdict) = asking.once_released(story, ChannelName::Web, lang) {
            of_photos(id, story, asking, (lang, verdict.text_lang), ChannelName::Web, &mut all);
        }
    }
    all
}

const fn is_likely_mistake(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::PhotoNotFiled
            | Refusal::OtherBytes
            | Refusal::NoHash
            | Refusal::PeopleUnknown
            | Refusal::NoMask(_)
            | Refusal::Rights(None)
    )
}

fn photo_warning(story: &Story, file: &str, refusal: &Refusal) -> Diagnostic {
    let span =
        story.neutral.photos.iter().find(|p| p.file.value == file).map_or(0..0, |p| p.file.span.clone());
    Diagnostic::warning(
        Area::Consent,
        "photo-refused",
        format!("a drawing is shown instead of `{file}`: {refusal}"),
    )
    .at(Spot::new(&story.file, span), "not shown")
    .remedy(photo_remedy(story, file, refusal))
}

/// What would have to change for a photo to be shown, with the line to write where there is one.
#[must_use]
pub fn photo_remedy(story: &Story, file: &str, refusal: &Refusal) -> String {
    match (refusal, hash_of(story, file)) {
        (Refusal::PhotoNotFiled, Some(hash)) => format!(
            "If it was agreed to, write under `photos:` in consent.yaml, with everybody who can be seen: \
             `- {{file: {file}, blake3: \"{hash}\", people: [p1], rights: {{owner: …}}}}`"
        ),
        (Refusal::NoHash, Some(hash)) => {
            format!(
                "If the file that lies there is the picture that was agreed to, write `blake3: \"{hash}\"`."
            )
        }
        (Refusal::OtherBytes, Some(hash)) => {
            format!("{} The file that lies there has `blake3: \"{hash}\"`.", refusal.remedy())
        }
        _ => refusal.remedy().to_owned(),
    }
}

/// The hash of a photo as it lies there now, in the form in which consent.yaml wants it.
#[must_use]
pub fn hash_of(story: &Story, file: &str) -> Option<String> {
    let hash = story.photos.iter().find(|p| p.file == file)?.hash?;
    Some(blake3::Hash::from_bytes(hash).to_hex().to_string())
}

fn terms(record: &Record, asking: &Asking<'_>) -> Diagnostics {
    let mut found = Diagnostics::new();
    let today = asking.now.date_for_ending();
    for person in &record.people {
        let (Some(until), Some(ends)) = (person.until, decide::ends(person, &asking.site.consent)) else {
            continue;
        };
        let spot = || Spot::new(&record.file, person.until_span.clone());
        let months = asking.site.consent.longest_term_months;
        if person.given.is_some_and(|g| g.plus_months(months) < until) {
            let message =
                format!("the consent of {} is longer than {months} months; it ends on {ends}", person.id);
            found.push(
                Diagnostic::warning(Area::Consent, "consent-clamped", message)
                    .at(spot(), "shortened")
                    .remedy("Write the earlier day, so that the file says what holds."),
            );
        }
        let left = today.days_until(ends);
        if left > 0 && left <= i64::from(asking.site.consent.warn_days) && !person.withdrawn.all {
            found.push(
                Diagnostic::warning(Area::Consent, "consent-ends-soon", format!("the consent of {} ends in {left} days, on {ends}", person.id))
                    .at(spot(), "first day it no longer holds")
                    .remedy("Ask the person in time whether they want to go on; without a new consent it disappears by itself."),
            );
        }
    }
    found
}

/// Where a channel leads, in plain words.
#[must_use]
pub const fn channel_words(channel: ChannelName) -> &'static str {
    match channel {
        ChannelName::Web => "the pages of the site",
        ChannelName::Feed => "the news feed",
        ChannelName::Social => "previews of shared links",
        ChannelName::Print => "the printed booklet",
        ChannelName::Pdf => "the booklet as a file",
        ChannelName::Partners => "partners' booklets",
    }
}

/// What holds a story back, in plain words.
#[must_use]
pub fn held_words(held: &Held) -> String {
    match held {
        Held::Draft => "a draft: its source file says `draft: true`".to_owned(),
        Held::Waiting => {
            "waiting for a second person, who writes `approved: {by: …, on: …}` into the source file"
                .to_owned()
        }
        Held::Scheduled(at) => format!("scheduled: it goes on line at {}", at.rfc3339()),
    }
}

/// Why something is absent, in plain words.
#[must_use]
pub fn absence_words(absence: &Absence) -> String {
    match absence {
        Absence::Held(held) => held_words(held),
        Absence::Refused(refusals) => refusals.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
        Absence::NoText => "no text that may be shown in this language".to_owned(),
    }
}
