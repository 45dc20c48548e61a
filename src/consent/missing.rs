//! Says which stories readers do not find on the site, and everything that keeps each of them away. For the office alone.
//! Decides nothing.

use std::collections::BTreeSet;

use crate::consent::audit::{absence_words, held_words};
use crate::consent::clear::{Absence, Asking};
use crate::model::levels::ChannelName;
use crate::model::words::StoryId;
use crate::resolve::{Catalogue, Story};

/// The stories readers find, and the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How many stories are on the site in at least one language.
    pub shown: usize,
    /// The others, by number.
    pub missing: Vec<Missing>,
}

/// A story that is not on the site in any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The story.
    pub story: StoryId,
    /// Its folder.
    pub folder: String,
    /// Everything that keeps it away, in plain words; what the office holds back comes first.
    pub reasons: Vec<String>,
}

/// Where every story stands.
#[must_use]
pub fn standing(catalogue: &Catalogue, asking: &Asking<'_>) -> Standing {
    let on_site =
        |story: &Story| asking.site.langs().any(|lang| asking.verdict(story, ChannelName::Web, lang).is_ok());
    let mut missing: Vec<Missing> = catalogue
        .stories
        .iter()
        .filter(|(_, story)| !on_site(story))
        .map(|(id, story)| Missing {
            story: *id,
            folder: story.folder.clone(),
            reasons: reasons(story, asking),
        })
        .collect();
    let shown = catalogue.stories.len() - missing.len();
    missing.extend(catalogue.unfinished.iter().map(|(id, folder)| Missing {
        story: *id,
        folder: folder.clone(),
        reasons: vec!["not finished: `stories check` says what is missing or wrong".to_owned()],
    }));
    missing.sort_by_key(|m| m.story);
    Standing { shown, missing }
}

/// What the office holds back, and also what consent does not cover: whoever releases a story wants to know both.
fn reasons(story: &Story, asking: &Asking<'_>) -> Vec<String> {
    let mut all: Vec<String> = asking.held(story).iter().map(held_words).collect();
    for lang in asking.site.langs() {
        match asking.once_released(story, ChannelName::Web, lang) {
            Ok(_) => {}
            Err(Absence::Refused(refusals)) => all.extend(refusals.iter().map(ToString::to_string)),
            Err(absence) => all.push(absence_words(&absence)),
        }
    }
    let mut told = BTreeSet::new();
    all.retain(|reason| told.insert(reason.clone()));
    all
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::consent::clear::Purpose;
    use crate::consent::names;
    use crate::date::Now;
    use crate::diag::{Severity, SourceFile};
    use crate::sources::Sources;

    const SITE: &str = "schema: 1\nbase_url: https://stories.example.org/\ntime_zone: Europe/Oslo\nhost_country: NO\nlanguages: [en, nb]\n";
    const STORY: &str = "---\nid: s-0001\ntitle: A roof\nsummary: Short.\nreturnee: {name: Selam, name_is: first}\norigin: ET\n\
        uses: [housing]\nwent: well\ntold: {language: en, on: 2025-01}\nauthor: a\napproved: {by: b, on: 2026-01-01}\n---\n\
        I am Selam.\n";
    const CONSENT: &str = "schema: 1\nreference: x\nprotection: standard\npeople:\n  - {id: p1, role: narrator, age: adult, \
        given: 2026-01-01, until: 2028-01-01, channels: [web], languages: all, shows: {name: first, place: country}}\n";

    /// What is said of where the story stands, and of the name in its text.
    fn said(story: &str, consent: &str) -> (usize, Vec<String>, Vec<Severity>) {
        let file = |path: &str, text: &str| Arc::new(SourceFile { path: path.into(), text: text.into() });
        let site = crate::parse::site::read(&file("content/site.yaml", SITE)).0.unwrap();
        let mut sources = Sources::default();
        for (name, text) in [("index.en.md", story), ("consent.yaml", consent)] {
            let path = format!("content/stories/roof/{name}");
            sources.content.insert(path.clone(), file(&path, text));
        }
        let catalogue = crate::resolve::resolve(&sources, &site).0;
        let now = Now::parse("2026-11-21T12:00:00Z").unwrap();
        let asking = Asking { site: &site, now, purpose: Purpose::Publish };
        let standing = standing(&catalogue, &asking);
        let names = names::check(&catalogue, &asking, &|_, _| "Ethiopia".to_owned());
        let reasons = standing.missing.into_iter().flat_map(|m| m.reasons).collect();
        (standing.shown, reasons, names.iter().map(|d| d.severity).collect())
    }

    #[test]
    fn whoever_releases_a_story_is_told_what_is_left() {
        assert_eq!(said(STORY, CONSENT), (1, vec![], vec![]));
        let held = STORY.replace("author: a", "author: a\ndraft: true");
        let (shown, reasons, _) =
            said(&held, "schema: 1\nreference: x\npeople: [{id: p1, role: narrator}]\n");
        assert_eq!(shown, 0);
        assert!(reasons.first().is_some_and(|r| r.starts_with("a draft")), "{reasons:?}");
        assert!(reasons.iter().any(|r| r.contains("p1 has not agreed yet")), "{reasons:?}");
        assert_eq!(reasons.len(), reasons.iter().collect::<BTreeSet<_>>().len(), "{reasons:?}");
    }

    #[test]
    fn a_name_in_a_story_not_released_yet_is_a_warning() {
        let hidden = CONSENT.replace("name: first", "name: none");
        assert_eq!(said(STORY, &hidden).2, [Severity::Error]);
        let waiting = STORY.replace("approved: {by: b, on: 2026-01-01}\n", "");
        assert_eq!(said(&waiting, &hidden).2, [Severity::Warning]);
    }
}
