//! Turns the catalogue into what may be shown on the web, language by language, and seals it. Does not render, and does not
//! explain itself: the audit does.

pub(in crate::consent) mod body;
mod page;
mod print;
pub(in crate::consent) mod story;

use std::collections::{BTreeMap, BTreeSet};

use crate::consent::decide::{self, Days, Granted, Question, Refusal};
use crate::consent::printed;
use crate::consent::record::PhotoConsent;
use crate::date::{Date, Now};
use crate::edition::{LangEdition, WebEdition};
use crate::lang::Lang;
use crate::model::levels::ChannelName;
use crate::model::shown::{Origin, ShownContact};
use crate::model::site::{Machine, Missing, Site};
use crate::model::text::{Block, Target};
use crate::model::words::StoryId;
use crate::parse::records::Contact;
use crate::resolve::{Catalogue, PhotoSource, Story, Telling, TellingState};
use crate::rule::{Rule, holds};

pub use print::{Frozen, freeze, print};
pub use story::Reaches;

/// What a build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The public site: drafts, waiting and scheduled stories do not exist.
    Publish,
    /// The office's preview: they are shown as far as consent goes, under a ribbon.
    Preview,
}

/// Why the office itself holds a story back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// `draft: true`.
    Draft,
    /// No second person has approved it.
    Waiting,
    /// Its time has not come.
    Scheduled(Now),
}

/// Why a story is not shown in a language on a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Absence {
    /// The office holds it back.
    Held(Held),
    /// Consent does not cover it.
    Refused(Vec<Refusal>),
    /// There is no text to show.
    NoText,
}

/// A story that may be shown: as far as this, with the text of that language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How far.
    pub granted: Granted,
    /// The language of the text.
    pub text_lang: Lang,
}

/// The question of a decision and the office's rules around it.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    /// The configuration.
    pub site: &'a Site,
    /// The moment.
    pub now: Now,
    /// What for.
    pub purpose: Purpose,
}

impl Asking<'_> {
    /// The question for a channel and a language.
    #[must_use]
    pub fn question(&self, channel: ChannelName, lang: Lang) -> Question {
        Question { channel, lang, days: Days::new(self.now, self.site) }
    }

    /// Whether the office holds a story back.
    #[must_use]
    pub fn held(&self, story: &Story) -> Option<Held> {
        if story.neutral.draft && holds(Rule::DraftHeld) {
            return Some(Held::Draft);
        }
        let today = self.now.date_in(&self.site.zone);
        let counts = |on: Date| on <= today || !holds(Rule::ApprovalBegins);
        let approved = story.neutral.approved.as_ref().is_some_and(|a| counts(a.on.value));
        if self.site.two_person_review && !approved && holds(Rule::SecondPerson) {
            return Some(Held::Waiting);
        }
        story.publish.filter(|p| *p > self.now && holds(Rule::PublishTime)).map(Held::Scheduled)
    }

    /// Decides whether a story is shown in a language on a channel, and with which text.
    ///
    /// # Errors
    /// Why not.
    pub fn verdict(&self, story: &Story, channel: ChannelName, lang: Lang) -> Result<Verdict, Absence> {
        if let Some(held) = self.held(story).filter(|_| self.purpose == Purpose::Publish) {
            return Err(Absence::Held(held));
        }
        self.once_released(story, channel, lang)
    }

    /// The same, as if the office held nothing back: for what staff are told before they release a story.
    ///
    /// # Errors
    /// Why not.
    pub fn once_released(&self, story: &Story, channel: ChannelName, lang: Lang) -> Result<Verdict, Absence> {
        let decide = |lang| {
            let question = self.question(channel, lang);
            decide::story(story.consent.as_ref(), story.neutral.origin.value, &self.site.risk, &question)
        };
        let mut granted = decide(lang).map_err(Absence::Refused)?;
        if holds(Rule::CrowdBound) {
            granted.levels = story.crowd.bound(granted.levels);
        }
        // Who agreed to some languages only, agreed to be read in those: both the page's and the text's must be among them.
        let public = |l: &Lang| story.tellings.get(l).is_some_and(|t| self.is_readable(t));
        let mut texts = self.text_langs(lang, story.source).into_iter().filter(public);
        let verdict = texts.find_map(|text_lang| {
            let granted = if text_lang == lang || !holds(Rule::TextLanguage) {
                granted.clone()
            } else {
                granted.both(&decide(text_lang).ok()?)
            };
            Some(Verdict { granted, text_lang })
        });
        verdict.ok_or(Absence::NoText)
    }

    /// Decides on a photo on a page in one language with words in another; both must be covered. The story itself must be shown.
    ///
    /// # Errors
    /// Why not.
    pub fn photo<'s>(
        &self,
        story: &'s Story,
        source: &PhotoSource,
        channel: ChannelName,
        (lang, text_lang): (Lang, Lang),
    ) -> Result<&'s PhotoConsent, Vec<Refusal>> {
        let record = story.consent.as_ref().ok_or_else(|| vec![Refusal::NoRecord])?;
        let (origin, risk) = (story.neutral.origin.value, &self.site.risk);
        let decide = |lang| {
            let question = self.question(channel, lang);
            decide::photo(record, &source.file, source.hash.as_ref(), origin, risk, &question)
        };
        if text_lang != lang && holds(Rule::PhotoTextLanguage) {
            decide(text_lang)?;
        }
        decide(lang)
    }

    /// The languages whose text a page in `lang` may show, best first.
    fn text_langs(&self, lang: Lang, source: Lang) -> Vec<Lang> {
        let mut all = vec![lang];
        if self.site.missing == Missing::ShowOriginal {
            let row = self.site.languages.iter().find(|l| l.lang == lang);
            all.extend(row.iter().flat_map(|l| &l.fallback));
            all.push(source);
            all.push(self.site.main_lang());
            // Words of the interface stand inside the text, so it must be a language the site speaks.
            all.retain(|l| self.site.langs().any(|s| s == *l));
        }
        all
    }

    /// Whether a text may be shown, and is there: a translation that was only begun has no title yet.
    fn is_readable(&self, telling: &Telling) -> bool {
        self.is_public(&telling.state) && telling.text.head.title.is_some()
    }

    fn is_public(&self, state: &TellingState) -> bool {
        match state {
            TellingState::Source | TellingState::Reviewed | TellingState::Outdated(_) => true,
            TellingState::Machine => self.site.machine == Machine::Label || self.purpose == Purpose::Preview,
            TellingState::Draft => self.purpose == Purpose::Preview,
        }
    }
}

fn origin_of(state: &TellingState, native: bool) -> Origin {
    match state {
        _ if !native => Origin::Fallback,
        TellingState::Source => Origin::Source,
        TellingState::Reviewed => Origin::Reviewed,
        TellingState::Machine | TellingState::Draft => Origin::Machine,
        TellingState::Outdated(_) => Origin::Outdated,
    }
}

/// Every verdict for the web, by language and story.
type Verdicts = BTreeMap<Lang, BTreeMap<StoryId, Verdict>>;

/// Reduces the catalogue to what may be shown on the web.
#[must_use]
pub fn web(catalogue: &Catalogue, asking: &Asking<'_>) -> WebEdition {
    let mut verdicts = Verdicts::new();
    for lang in asking.site.langs() {
        let shown = catalogue
            .stories
            .iter()
            .filter_map(|(id, story)| Some((*id, asking.verdict(story, ChannelName::Web, lang).ok()?)));
        verdicts.insert(lang, shown.collect());
    }
    let mut languages = BTreeMap::new();
    for lang in asking.site.langs() {
        languages.insert(lang, language(catalogue, asking, &verdicts, lang));
    }
    let shown = |target: &Target| match target {
        Target::Story(id) => verdicts.values().any(|v| v.contains_key(id)),
        Target::Page(id) => languages.values().any(|l: &LangEdition| l.pages.contains_key(id)),
        Target::Outside(_) => false,
    };
    let redirects = catalogue.redirects.iter().filter(|r| shown(&r.to.value));
    let redirects = redirects.map(|r| (r.from.value.clone(), r.to.value.clone())).collect();
    let printed = printed::shown(catalogue, asking);
    WebEdition { site: asking.site.clone(), now: asking.now, languages, redirects, printed }
}

fn language(catalogue: &Catalogue, asking: &Asking<'_>, verdicts: &Verdicts, lang: Lang) -> LangEdition {
    let mut edition = LangEdition::default();
    let pages = page::shown(catalogue, asking, lang);
    let targets = body::Targets { stories: verdicts.get(&lang), pages: &pages };
    for (id, verdict) in verdicts.get(&lang).into_iter().flatten() {
        if let Some(story) = catalogue.stories.get(id) {
            edition
                .stories
                .extend(story::seal(story, verdict, asking, &targets, verdicts, lang).map(|s| (*id, s)));
        }
    }
    for (id, text_lang) in &pages {
        if let Some(page) = catalogue.pages.get(id) {
            edition
                .pages
                .extend(page::reduce(id, page, *text_lang, asking, &targets, lang).map(|p| (id.clone(), p)));
        }
    }
    let mut cited = BTreeSet::new();
    let bodies = edition.stories.values().map(|s| &s.body).chain(edition.pages.values().map(|p| &p.body));
    for block in bodies.flatten() {
        cited_in(block, &mut cited);
    }
    for id in cited {
        if let Some(record) = catalogue.contacts.get(&id) {
            edition.contacts.insert(id, contact(record, asking, lang));
        }
    }
    edition
}

fn cited_in(block: &Block<crate::model::shown::Shown>, cited: &mut BTreeSet<String>) {
    match block {
        Block::Contact(id) => {
            cited.insert(id.clone());
        }
        Block::List { items, .. } | Block::Documents(items) => {
            items.iter().flatten().for_each(|b| cited_in(b, cited));
        }
        Block::Quote(inner) => inner.iter().for_each(|b| cited_in(b, cited)),
        Block::Heading { .. } | Block::Paragraph(_) | Block::Figure(_) | Block::Rule => {}
    }
}

fn contact(record: &Contact, asking: &Asking<'_>, lang: Lang) -> ShownContact {
    let chain = [lang, asking.site.main_lang(), Lang::En];
    let pick = |texts: &BTreeMap<Lang, String>| {
        let best = chain.iter().find_map(|l| texts.get_key_value(l));
        best.or_else(|| texts.iter().next()).map(|(l, t)| (*l, t.clone()))
    };
    // A role or opening hours in a language the page is not in would need a label of its own: shown only if they match.
    let own = |texts: &BTreeMap<Lang, String>| texts.get(&lang).cloned();
    let (name_lang, name) = pick(&record.name).unwrap_or((lang, String::new()));
    let oldest =
        asking.now.date_in(&asking.site.zone).plus_days(-i64::from(asking.site.records_max_age_days));
    ShownContact {
        name,
        name_lang,
        role: own(&record.role),
        hours: own(&record.hours),
        phone: record.phone.clone(),
        email: record.email.clone(),
        url: record.url.clone(),
        languages: record.languages.clone(),
        checked: record.checked,
        stale: record.checked < oldest,
    }
}
