//! Reduces a story to its verdict and seals it. Decides nothing.

use std::collections::BTreeMap;

use super::body::{self, Reach, Targets, level_of};
use super::{Asking, Verdict, Verdicts, origin_of};
use crate::consent::cleared::{
    Channel, Cleared, Feed, Partners, Pdf, PhotoGrant, Print, Recipe, Social, Web,
};
use crate::consent::record::{PhotoConsent, Role};
use crate::date::When;
use crate::lang::Lang;
use crate::model::levels::{ChannelName, DateLevel, NameLevel, PlaceLevel};
use crate::model::shown::{FeedEntry, ShareCard, ShownName, ShownPhoto, ShownStory};
use crate::model::words::NameIs;
use crate::parse::story::StoryText;
use crate::resolve::{PhotoSource, Story};
use crate::rule::{Rule, holds};

/// The story as it may be shown on the web in a language.
pub fn seal(
    story: &Story,
    verdict: &Verdict,
    asking: &Asking<'_>,
    targets: &Targets<'_>,
    verdicts: &Verdicts,
    lang: Lang,
) -> Option<Cleared<ShownStory, Web>> {
    let telling = story.tellings.get(&verdict.text_lang)?;
    let text = &telling.text;
    let levels = verdict.granted.levels;
    let neutral = &story.neutral;
    let title = text.head.title.as_ref().map(|t| t.value.clone())?;
    let summary = text.head.summary.as_ref().map(|s| s.value.clone()).unwrap_or_default();
    let (photos, indices) = photos(story, text, asking, (lang, verdict.text_lang));
    let body = body::blocks(&text.body.blocks, targets, Some(&reach(story, text, verdict, &indices)));
    let native =
        |l: &Lang| verdicts.get(l).and_then(|v| v.get(&neutral.id.value)).is_some_and(|v| v.text_lang == *l);
    let place = |least: PlaceLevel, own: &Option<crate::parse::At<String>>| {
        (levels.place >= least || !holds(Rule::PlaceFields))
            .then(|| own.as_ref().map(|t| t.value.clone()))
            .flatten()
    };
    let feed = asking.verdict(story, ChannelName::Feed, lang).ok();
    let feed = if holds(Rule::FeedAgreed) { feed } else { Some(verdict.clone()) };
    let social = asking.verdict(story, ChannelName::Social, lang).is_ok() || !holds(Rule::CardAgreed);
    let card = social.then(|| ShareCard {
        title: title.clone(),
        summary: summary.clone(),
        photo: story.photos.iter().find_map(|p| photo::<Social>(story, p, asking, (lang, verdict.text_lang))),
    });
    Some(Cleared::seal(ShownStory {
        id: neutral.id.value,
        lang,
        text_lang: verdict.text_lang,
        origin_of_text: origin_of(&telling.state, lang == verdict.text_lang),
        languages: asking.site.langs().filter(native).collect(),
        slug: telling.slug.clone(),
        old_slugs: text.head.old_slugs.iter().map(|s| s.value.clone()).collect(),
        summary,
        quote: text.quote.as_ref().map(|q| q.value.clone()),
        name: name(story, text, levels.name),
        country: (levels.place >= PlaceLevel::Country || !holds(Rule::CountryField))
            .then_some(neutral.origin.value),
        region: place(PlaceLevel::Region, &text.region),
        town: place(PlaceLevel::Town, &text.town),
        returned: neutral.returned.as_ref().and_then(|w| when(w.value, levels.date)),
        // When it was told is said of every story, so that nobody takes an old one for news; never the month alone.
        told: when(neutral.told.on, levels.date).unwrap_or_else(|| neutral.told.on.year_only()),
        told_language: (levels.place >= PlaceLevel::Country || !holds(Rule::ToldLanguage))
            .then(|| neutral.told.language.value.clone()),
        uses: neutral.uses.clone(),
        form: neutral.form,
        went: neutral.went,
        body,
        photos,
        old: is_old(neutral.told.on.year_only(), asking),
        example: neutral.example,
        feed: feed.map(|feed| {
            let country = feed.granted.levels.place >= PlaceLevel::Country || !holds(Rule::FeedCountry);
            Cleared::<_, Feed>::seal(FeedEntry {
                title: title.clone(),
                country: country.then_some(neutral.origin.value),
                published: published(story, asking),
            })
        }),
        social: card.map(Cleared::<_, Social>::seal),
        title,
    }))
}

/// A date as exactly as it may be said.
pub fn when(date: When, level: DateLevel) -> Option<When> {
    match if holds(Rule::DateFields) { level } else { DateLevel::Month } {
        DateLevel::None => None,
        DateLevel::Year => Some(date.year_only()),
        DateLevel::Month => Some(date),
    }
}

/// Whether the story is older than the site's age notice.
pub fn is_old(told: When, asking: &Asking<'_>) -> bool {
    let today = asking.now.date_in(&asking.site.zone);
    told.first_day().is_none_or(|d| d.plus_months(asking.site.age_notice_years.saturating_mul(12)) <= today)
}

/// The day a story was released: its scheduled day, else its approval, else when it was told.
fn published(story: &Story, asking: &Asking<'_>) -> crate::date::Date {
    let scheduled = story.publish.map(|p| p.date_in(&asking.site.zone));
    let approved = story.neutral.approved.as_ref().map(|a| a.on.value);
    let told = story.neutral.told.on.first_day();
    scheduled.or(approved).or(told).unwrap_or_else(|| asking.now.date_in(&asking.site.zone))
}

/// The narrator whose name stands in the fields: the first one.
pub fn narrator(story: &Story) -> Option<&str> {
    let record = story.consent.as_ref()?;
    record.people.iter().find(|p| p.role == Role::Narrator).map(|p| p.id.as_str())
}

/// The name in the fields, or the source's where a translation does not write it its own way.
fn names<'s>(story: &'s Story, text: &'s StoryText) -> (Option<&'s str>, Option<&'s str>) {
    let source = story.tellings.get(&story.source).map(|t| &t.text);
    let own = if text.name.is_some() { Some(text) } else { source };
    let value = |t: &'s Option<crate::parse::At<String>>| t.as_ref().map(|t| t.value.as_str());
    (own.and_then(|t| value(&t.name)), own.and_then(|t| value(&t.first)))
}

/// The name at the granted level.
pub fn name(story: &Story, text: &StoryText, granted: NameLevel) -> ShownName {
    let kind = story.neutral.name_is.as_ref().map_or(NameIs::Full, |n| n.value);
    let (name, first) = names(story, text);
    let Some(name) = name else { return ShownName::Hidden };
    let granted = if holds(Rule::NameField) { granted } else { NameLevel::Full };
    match kind {
        NameIs::Pseudonym if granted >= NameLevel::Pseudonym => ShownName::Changed(name.to_owned()),
        NameIs::First | NameIs::Full if granted >= level_of(kind) => ShownName::Real(name.to_owned()),
        NameIs::Full if granted >= NameLevel::First => {
            first.map_or(ShownName::Hidden, |f| ShownName::Real(f.to_owned()))
        }
        NameIs::Pseudonym | NameIs::First | NameIs::Full => ShownName::Hidden,
    }
}

/// How far marks and photos of the story go.
pub fn reach<'a>(
    story: &'a Story,
    text: &'a StoryText,
    verdict: &'a Verdict,
    photos: &'a BTreeMap<&'a str, usize>,
) -> Reach<'a> {
    Reach {
        names: &verdict.granted.names,
        place: verdict.granted.levels.place,
        origin: story.neutral.origin.value,
        record: story.consent.as_ref(),
        narrator: narrator(story),
        name_is: story.neutral.name_is.as_ref().map_or(NameIs::Full, |n| n.value),
        first: names(story, text).1,
        photos,
    }
}

/// The photos that may be shown, and the index of each by file.
pub fn photos<'s, C: Reaches>(
    story: &'s Story,
    text: &StoryText,
    asking: &Asking<'_>,
    langs: (Lang, Lang),
) -> (Vec<ShownPhoto<C>>, BTreeMap<&'s str, usize>) {
    let mut shown = Vec::new();
    let mut indices = BTreeMap::new();
    for (index, source) in story.photos.iter().enumerate() {
        let Some(grant) = photo::<C>(story, source, asking, langs) else { continue };
        let words = text.photos.get(index);
        let own = |w: Option<&crate::parse::At<String>>| w.map(|t| t.value.clone());
        let neutral = story.neutral.photos.get(index);
        indices.insert(source.file.as_str(), shown.len());
        shown.push(ShownPhoto {
            grant,
            alt: own(words.and_then(|w| w.alt.as_ref())).unwrap_or_default(),
            caption: own(words.and_then(|w| w.caption.as_ref())),
            credit: neutral.and_then(|p| p.credit.as_ref()).map(|c| c.value.clone()),
            illustration: neutral.is_some_and(|p| p.illustration),
        });
    }
    (shown, indices)
}

/// The leave to show a photo where everything sealed for `C` may be seen.
fn photo<C: Reaches>(
    story: &Story,
    source: &PhotoSource,
    asking: &Asking<'_>,
    langs: (Lang, Lang),
) -> Option<Cleared<PhotoGrant, C>> {
    let mut filed = None;
    for channel in channels::<C>() {
        filed = Some(asking.photo(story, source, *channel, langs).ok()?);
    }
    Some(Cleared::seal(PhotoGrant::new(source.hash?, recipe(filed?))))
}

/// Every mask is filled, also where the face might be visible: somebody thought it necessary.
fn recipe(filed: &PhotoConsent) -> Recipe {
    let mut masks: Vec<_> = filed.masks.iter().map(|m| m.area).filter(|_| holds(Rule::EveryMask)).collect();
    masks.sort_unstable();
    masks.dedup();
    Recipe { crop: filed.crop.filter(|_| holds(Rule::CropKept)), masks }
}

/// The channels on which something sealed for a type may be seen: each must be granted.
pub trait Reaches: Channel {
    /// Not empty.
    const CHANNELS: &'static [ChannelName];
}

/// The channels everything sealed for `C` must be granted on.
pub(super) fn channels<C: Reaches>() -> &'static [ChannelName] {
    match C::CHANNELS {
        [.., last] if !holds(Rule::PartnersNeedPrint) => std::slice::from_ref(last),
        all => all,
    }
}

impl Reaches for Web {
    const CHANNELS: &'static [ChannelName] = &[ChannelName::Web];
}

impl Reaches for Social {
    const CHANNELS: &'static [ChannelName] = &[ChannelName::Social];
}

impl Reaches for Print {
    const CHANNELS: &'static [ChannelName] = &[ChannelName::Print];
}

impl Reaches for Pdf {
    const CHANNELS: &'static [ChannelName] = &[ChannelName::Pdf];
}

// What a partner hands out is paper: who agreed to partners but not to print has not agreed to this.
impl Reaches for Partners {
    const CHANNELS: &'static [ChannelName] = &[ChannelName::Print, ChannelName::Partners];
}
