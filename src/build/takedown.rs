//! Makes the site when something must vanish at once: whatever has a mistake is left out instead of stopping the build, and nothing
//! comes on line that is not there already. Decides nothing of its own: what is left out is taken away before the decision.

use std::collections::{BTreeMap, BTreeSet};

use super::prepare::{Project, ready, understand};
use super::{Built, Order, Plan, Prepared, PrintEditions, booklets, finish};
use crate::consent::record::{Languages, Role};
use crate::diag::{Area, Diagnostic, Diagnostics, Severity, Spot};
use crate::i18n::I18n;
use crate::lang::Lang;
use crate::ledger::Listed;
use crate::model::words::StoryId;
use crate::place::OutPath;
use crate::rule::{Rule, holds};
use crate::web::{self, Job};

/// Makes the site from what has no mistake, and of that no more than is on line.
///
/// # Errors
/// `site.yaml`, the theme or the words of every language cannot be used, or the output cannot be written.
pub fn takedown(order: &Order<'_>) -> Result<(Built, Diagnostics), Diagnostics> {
    let (mut prepared, mut found) = prepare(order)?;
    let drawer = prepared.drawer(order);
    let bound = match booklets::bind(&prepared, order, &drawer) {
        Ok((bound, notes)) => {
            found.append(notes);
            bound
        }
        // A booklet that cannot be made is none; the pages are what matters.
        Err(faults) => {
            found.append(faults.softened());
            prepared.printed = PrintEditions::default();
            booklets::Booklets::default()
        }
    };
    prepared.shelve(bound);
    finish(order, &prepared, &drawer, found)
}

/// Everything up to the plan, from what has no mistake.
pub(super) fn prepare(order: &Order<'_>) -> Result<(Prepared, Diagnostics), Diagnostics> {
    let (whole, faults) = understand(order.root)?;
    let mut out = LeftOut::default();
    out.add(&faults, &whole);
    let mut found = faults.softened();
    let on_line = on_line(&whole);
    if on_line.is_none() {
        found.push(unbounded());
    }
    loop {
        let mut project = whole.clone();
        out.apply(&mut project);
        let (prepared, notes) = match ready(order, project, Diagnostics::new()) {
            Ok(ready) => ready,
            Err(faults) if out.add(&faults, &whole) => {
                found.append(faults.softened());
                continue;
            }
            Err(faults) => return Err(and(found, faults)),
        };
        let plan = match web::plan(&prepared.material()) {
            Ok(plan) => plan,
            Err(faults) if out.add(&faults, &whole) => {
                found.append(faults.softened());
                continue;
            }
            Err(faults) => return Err(and(found, faults)),
        };
        let mut prepared = Prepared { takedown: true, ..prepared };
        if let Some(on_line) = &on_line {
            if holds(Rule::TakedownAddsNothing) && out.keep_to(on_line, &plan, &prepared) {
                continue;
            }
            prepared
                .printed
                .online
                .retain(|lang, _| booklet(*lang).is_some_and(|path| on_line.contains_key(&path)));
        }
        found.extend(notes.iter().filter(|note| !out.explains(note)).cloned());
        found.extend(out.told());
        return Ok((prepared, found));
    }
}

/// Where the booklet of a language lies on the site.
fn booklet(lang: Lang) -> Option<OutPath> {
    OutPath::new(&format!("{lang}/booklet-{lang}.pdf")).ok()
}

fn and(mut found: Diagnostics, faults: Diagnostics) -> Diagnostics {
    found.append(faults);
    found
}

/// What the ledger says is on line; nothing if it says nothing of any site.
fn on_line(project: &Project) -> Option<BTreeMap<OutPath, Listed>> {
    let sites = &project.ledger.sites;
    // After a move to another host, what was on the old one counts.
    let all = || sites.values().flat_map(|site| site.now.clone()).collect();
    sites.get(&project.site.base_url).map(|site| site.now.clone()).or_else(|| (!sites.is_empty()).then(all))
}

/// Everything that is not used.
#[derive(Debug, Default)]
struct LeftOut {
    /// Folders of stories.
    stories: BTreeSet<String>,
    /// Folders of pages.
    pages: BTreeSet<String>,
    /// Photos, by their paths.
    photos: BTreeSet<String>,
    /// Old addresses of the office's own.
    redirects: bool,
    /// Languages without usable words.
    langs: BTreeSet<Lang>,
    /// Stories in languages in which they are not on line.
    unseen: BTreeSet<(StoryId, Lang)>,
}

impl LeftOut {
    /// Leaves out what has these mistakes; whether there is anything more than before.
    fn add(&mut self, faults: &Diagnostics, project: &Project) -> bool {
        let before = self.count();
        let wrong = faults.iter().filter(|d| d.severity == Severity::Error);
        let mut words = false;
        for fault in wrong {
            let related = fault.related.iter().map(|(spot, _)| spot);
            for spot in fault.spot.iter().chain(related) {
                words |= self.culprit(spot);
            }
            // Two things at one address, of which one is an old one: the plan does not know where that is written.
            self.redirects |= fault.spot.is_none() && fault.area == Area::Links;
        }
        if words {
            self.speechless(project);
        }
        self.count() > before
    }

    fn count(&self) -> usize {
        let sizes =
            [self.stories.len(), self.pages.len(), self.photos.len(), self.langs.len(), self.unseen.len()];
        sizes.iter().sum::<usize>() + usize::from(self.redirects)
    }

    /// Leaves out what lies at a place; whether it is a file of words.
    fn culprit(&mut self, spot: &Spot) -> bool {
        let path = spot.file.path.as_str();
        if let Some((folder, rest)) = path.strip_prefix("content/stories/").and_then(|p| p.split_once('/')) {
            if rest.starts_with("media/") {
                self.photos.insert(path.to_owned());
            } else {
                self.stories.insert(folder.to_owned());
            }
        } else if let Some((folder, _)) = path.strip_prefix("content/pages/").and_then(|p| p.split_once('/'))
        {
            self.pages.insert(folder.to_owned());
        }
        self.redirects |= path == "content/redirects.yaml";
        path.starts_with("i18n/")
    }

    /// Finds the languages whose words cannot be used. If that is all of them, it is no use to leave any out.
    fn speechless(&mut self, project: &Project) {
        let mute = |lang: &Lang| I18n::load(&project.sources.words, &[*lang]).is_err();
        let langs: BTreeSet<Lang> = project.site.langs().filter(mute).collect();
        if langs.len() < project.site.languages.len() {
            self.langs.extend(langs);
        }
    }

    /// Leaves out what is in the plan and not on line; whether there was any.
    fn keep_to(&mut self, on_line: &BTreeMap<OutPath, Listed>, plan: &Plan, prepared: &Prepared) -> bool {
        let before = self.count();
        let mut strange: BTreeSet<&str> = BTreeSet::new();
        for (_, entry) in plan.entries.iter().filter(|(path, _)| !on_line.contains_key(*path)) {
            match &entry.job {
                Job::Story(lang, id) => {
                    self.unseen.insert((*id, *lang));
                }
                Job::Photo { name, .. } => {
                    strange.insert(name);
                }
                // A booklet that is not on line is not made. What the others list is on line; an old address leads to what is; the
                // rest tells of nobody.
                Job::Chooser
                | Job::Home(_)
                | Job::List { .. }
                | Job::Index(..)
                | Job::ShortStory(_)
                | Job::Page(..)
                | Job::ShortPage(_)
                | Job::Editions
                | Job::Edition(_)
                | Job::Accessibility(_)
                | Job::Moved { .. }
                | Job::NotFound(_)
                | Job::Feed(..)
                | Job::ListData(_)
                | Job::Manifest(_)
                | Job::Booklet(_)
                | Job::SitemapIndex
                | Job::Sitemap(..)
                | Job::Robots
                | Job::Security
                | Job::Server { .. }
                | Job::Asset(_) => {}
            }
        }
        let originals: BTreeSet<[u8; 32]> = prepared
            .pictures
            .by_original()
            .filter(|(_, picture)| picture.files.iter().any(|file| strange.contains(file.name.as_str())))
            .map(|(original, _)| *original)
            .collect();
        let sources = prepared.project.sources.originals.values();
        self.photos.extend(sources.filter(|o| originals.contains(&o.hash)).map(|o| o.path.clone()));
        self.count() > before
    }

    /// Takes it all away.
    fn apply(&self, project: &mut Project) {
        let catalogue = &mut project.catalogue;
        let (stories, kept) = std::mem::take(&mut catalogue.stories)
            .into_iter()
            .partition(|(_, s)| self.stories.contains(&s.folder));
        catalogue.stories = kept;
        let stories: BTreeMap<StoryId, crate::resolve::Story> = stories;
        catalogue.unfinished.extend(stories.into_iter().map(|(id, story)| (id, story.folder)));
        let folder = |path: &str| path.split('/').nth(2).map(str::to_owned).unwrap_or_default();
        catalogue
            .pages
            .retain(|_, page| page.tellings.values().all(|t| !self.pages.contains(&folder(&t.file.path))));
        if self.redirects {
            catalogue.redirects.clear();
        }
        for story in catalogue.stories.values_mut() {
            let base = format!("content/stories/{}/", story.folder);
            if let Some(record) = &mut story.consent {
                record.photos.retain(|photo| !self.photos.contains(&format!("{base}{}", photo.file)));
            }
        }
        for (id, lang) in &self.unseen {
            let languages: BTreeSet<Lang> = project.site.langs().filter(|l| l != lang).collect();
            let Some(story) = catalogue.stories.get_mut(id) else { continue };
            let people = story.consent.iter_mut().flat_map(|record| &mut record.people);
            let mut left = false;
            for person in people.filter(|person| person.role == Role::Narrator) {
                let some: BTreeSet<Lang> =
                    languages.iter().copied().filter(|l| person.languages.covers(*l)).collect();
                left |= !some.is_empty();
                person.languages = Languages::Only(some);
            }
            if !left {
                catalogue.stories.remove(id);
            }
        }
        project.site.languages.retain(|l| !self.langs.contains(&l.lang));
    }

    /// Whether something is said only because a photo was left out here: that its record lacks it is not true.
    fn explains(&self, note: &Diagnostic) -> bool {
        let place = note.spot.as_ref().map_or("", |spot| spot.file.path.as_str());
        let left = |photo: &String| {
            photo.split_once("/media/").is_some_and(|(folder, file)| {
                place.starts_with(folder) && note.message.contains(&format!("media/{file}"))
            })
        };
        note.code == "photo-refused" && self.photos.iter().any(left)
    }

    /// What is left out, for the office.
    fn told(&self) -> Option<Diagnostic> {
        let mut parts = Vec::new();
        let mut add = |some: usize, one: &str, many: &str| match some {
            0 => {}
            1 => parts.push(format!("one {one}")),
            some => parts.push(format!("{some} {many}")),
        };
        add(self.stories.len(), "story", "stories");
        add(self.pages.len(), "page", "pages");
        add(self.photos.len(), "photo", "photos");
        add(self.langs.len(), "language", "languages");
        add(self.unseen.len(), "text that is not on line yet", "texts that are not on line yet");
        (!parts.is_empty()).then(|| {
            let message = format!("left out of this site: {}", parts.join(", "));
            Diagnostic::warning(Area::Content, "left-out", message)
                .remedy("Correct the mistakes named here, and build again without --takedown.")
        })
    }
}

fn unbounded() -> Diagnostic {
    let message =
        "nobody has noted what is on line, so nothing keeps new stories from coming on line with this site";
    Diagnostic::warning(Area::Consent, "takedown-unbounded", message)
        .remedy("Look at the list of stories before you upload; from now on run `stories build --published` after each upload.")
}

#[cfg(test)]
mod tests;
