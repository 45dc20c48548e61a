//! Reduces the catalogue to what may be printed in a language, and seals it for the channel it goes out on. Decides nothing
//! itself.

use std::collections::{BTreeMap, BTreeSet};

use super::story::{self, Reaches};
use super::{Asking, Verdict, body, cited_in, contact, page};
use crate::consent::audit::end_of;
use crate::consent::cleared::{Cleared, PhotoGrant};
use crate::consent::decide::Granted;
use crate::date::Date;
use crate::edition::PrintEdition;
use crate::lang::Lang;
use crate::model::levels::{ChannelName, DateLevel, FaceLevel, NameLevel, PlaceLevel};
use crate::model::manifest::{PhotoOnPaper, Scope, ShortHash};
use crate::model::printed::PrintedStory;
use crate::model::shown::ShownName;
use crate::model::words::StoryId;
use crate::resolve::{Catalogue, Story, TellingState};
use crate::rule::{Rule, holds};

/// What may be printed in a language, of the stories that are `wanted`. `contacts` are named on the page on whom to ask.
#[must_use]
pub fn print<C: Reaches>(
    catalogue: &Catalogue,
    asking: &Asking<'_>,
    lang: Lang,
    wanted: &dyn Fn(&Story) -> bool,
    contacts: &[String],
) -> PrintEdition<C> {
    let verdicts: BTreeMap<StoryId, Verdict> = catalogue
        .stories
        .iter()
        .filter(|(_, story)| wanted(story))
        .filter_map(|(id, story)| Some((*id, verdict::<C>(story, asking, lang)?)))
        .collect();
    let pages = page::shown(catalogue, asking, lang);
    let targets = body::Targets { stories: Some(&verdicts), pages: &pages };
    let mut stories = BTreeMap::new();
    for (id, verdict) in &verdicts {
        let story = catalogue.stories.get(id);
        stories.extend(story.and_then(|s| seal(s, verdict, asking, &targets, lang)).map(|s| (*id, s)));
    }
    let mut cited: BTreeSet<String> = contacts.iter().cloned().collect();
    let bodies = stories.values().flat_map(|s: &Cleared<PrintedStory<C>, C>| &s.body);
    bodies.for_each(|block| cited_in(block, &mut cited));
    let contacts = cited.into_iter().filter_map(|id| {
        let record = catalogue.contacts.get(&id)?;
        Some((id, contact(record, asking, lang)))
    });
    PrintEdition { lang, contacts: contacts.collect(), stories }
}

/// What every channel of `C` grants, if the story has a checked text in the very language.
fn verdict<C: Reaches>(story: &Story, asking: &Asking<'_>, lang: Lang) -> Option<Verdict> {
    let telling = story.tellings.get(&lang)?;
    match telling.state {
        TellingState::Source | TellingState::Reviewed => {}
        TellingState::Machine | TellingState::Draft | TellingState::Outdated(_) => return None,
    }
    let mut all: Option<Verdict> = None;
    for channel in story::channels::<C>() {
        let verdict = asking.verdict(story, *channel, lang).ok().filter(|v| v.text_lang == lang)?;
        all = Some(match all {
            Some(so_far) => Verdict { granted: so_far.granted.both(&verdict.granted), ..so_far },
            None => verdict,
        });
    }
    all
}

fn seal<C: Reaches>(
    story: &Story,
    verdict: &Verdict,
    asking: &Asking<'_>,
    targets: &body::Targets<'_>,
    lang: Lang,
) -> Option<Cleared<PrintedStory<C>, C>> {
    let text = &story.tellings.get(&lang)?.text;
    let (levels, neutral) = (verdict.granted.levels, &story.neutral);
    let own = |field: &Option<crate::parse::At<String>>| field.as_ref().map(|t| t.value.clone());
    let place = |least: PlaceLevel, field| {
        (levels.place >= least || !holds(Rule::PlaceOnPaper)).then(|| own(field)).flatten()
    };
    let (photos, indices) = story::photos::<C>(story, text, asking, (lang, lang));
    Some(Cleared::seal(PrintedStory {
        id: neutral.id.value,
        lang,
        title: own(&text.head.title)?,
        summary: own(&text.head.summary).unwrap_or_default(),
        card: own(&text.print),
        quote: own(&text.quote),
        name: story::name(story, text, levels.name),
        country: (levels.place >= PlaceLevel::Country || !holds(Rule::CountryOnPaper))
            .then_some(neutral.origin.value),
        region: place(PlaceLevel::Region, &text.region),
        town: place(PlaceLevel::Town, &text.town),
        returned: neutral.returned.as_ref().and_then(|w| story::when(w.value, levels.date)),
        told: story::when(neutral.told.on, levels.date).unwrap_or_else(|| neutral.told.on.year_only()),
        uses: neutral.uses.clone(),
        form: neutral.form,
        went: neutral.went,
        body: body::blocks(&text.body.blocks, targets, Some(&story::reach(story, text, verdict, &indices))),
        photos,
        old: story::is_old(neutral.told.on.year_only(), asking),
        example: neutral.example,
        on_line: asking.site.langs().any(|l| asking.verdict(story, ChannelName::Web, l).is_ok()),
    }))
}

/// How far a story is shown on paper: what the manifest of an edition remembers of it.
#[derive(Clone, Debug)]
pub struct Frozen {
    /// How far it shows its narrator.
    pub scope: Scope,
    /// How far its text may name anybody in the record.
    pub names: BTreeMap<String, NameLevel>,
    /// The photos printed with it.
    pub photos: Vec<PhotoOnPaper>,
    /// The first day on which anybody's consent ends.
    pub until: Date,
}

/// Remembers how far a story is shown in some languages. Where the text could have gone further than it does, what it could have
/// shown counts: nobody can tell a mark that was printed from one that was not.
#[must_use]
pub fn freeze<C: Reaches>(
    catalogue: &Catalogue,
    asking: &Asking<'_>,
    told: &[&PrintedStory<C>],
) -> Option<Frozen> {
    let story = catalogue.stories.get(&told.first()?.id)?;
    let mut all: Option<Granted> = None;
    for printed in told {
        let granted = verdict::<C>(story, asking, printed.lang)?.granted;
        all = Some(match all {
            Some(so_far) => so_far.either(&granted),
            None => granted,
        });
    }
    let granted = all?;
    let grants: BTreeSet<&PhotoGrant> = told.iter().flat_map(|s| &s.photos).map(|p| &*p.grant).collect();
    let photos: Vec<PhotoOnPaper> = grants
        .into_iter()
        .map(|g| PhotoOnPaper { original: ShortHash::of(g.original()), recipe: g.recipe().clone() })
        .collect();
    let levels = granted.levels;
    let dated = told.iter().any(|s| s.returned.is_some());
    Some(Frozen {
        scope: Scope {
            name: if told.iter().all(|s| s.name == ShownName::Hidden) {
                NameLevel::None
            } else {
                levels.name
            },
            face: if photos.is_empty() { FaceLevel::None } else { levels.face },
            place: levels.place,
            date: if dated { levels.date } else { DateLevel::None },
        },
        names: granted.names.into_iter().filter(|(_, level)| *level > NameLevel::None).collect(),
        photos,
        until: end_of(story.consent.as_ref()?, asking)?,
    })
}
