//! Turns an edition into the list of every file of the website, each with what makes it and the consent it rests on. Does not
//! render and writes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diag::{Area, Diagnostic, Diagnostics};
use crate::lang::Lang;
use crate::model::shown::ShownStory;
use crate::model::text::Target;
use crate::model::words::StoryId;
use crate::place::{OutPath, unpercent};
use crate::web::address::Addresses;
use crate::web::job::{Facet, Job, ServerFile, Shelf};
use crate::web::server::{ServerFacts, ServerFiles};
use crate::web::shelves::Shelves;
use crate::web::{Material, Site, list, sitemap};

/// Every file of the website, by its path. Nothing that is not in here is written.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The files.
    pub entries: BTreeMap<OutPath, Entry>,
    /// Old addresses and the new ones they lead to, both within the site and percent-encoded: for the rules of servers. At
    /// each old address lies a page with a link too, for hosts without rules.
    pub redirects: Vec<(String, String)>,
    /// What web servers must know: headers, redirects, error pages.
    pub server: ServerFiles,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What makes it.
    pub job: Job,
    /// What consent it rests on.
    pub basis: Basis,
}

/// What consent a file rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Nobody's: it shows no story.
    Neutral,
    /// Nobody's: a page of the office's own.
    Page(String),
    /// Nobody's: it says whether the paper with this code may still be used, and nothing of what is on it.
    Printed(String),
    /// That of the people in these stories.
    Stories {
        /// The stories, each once.
        ids: Arc<[StoryId]>,
        /// The channel's word in `consent.yaml`.
        channel: &'static str,
    },
    /// That of the people in the picture, in these stories.
    Picture(Arc<[StoryId]>),
}

/// Where the printed editions lie.
const EDITIONS: &str = "/e/";

fn web(ids: impl IntoIterator<Item = StoryId>) -> Basis {
    let ids: BTreeSet<StoryId> = ids.into_iter().collect();
    if ids.is_empty() {
        Basis::Neutral
    } else {
        Basis::Stories { ids: ids.into_iter().collect(), channel: "web" }
    }
}

fn feed(ids: impl IntoIterator<Item = StoryId>) -> Basis {
    let ids: BTreeSet<StoryId> = ids.into_iter().collect();
    if ids.is_empty() {
        Basis::Neutral
    } else {
        Basis::Stories { ids: ids.into_iter().collect(), channel: "feed" }
    }
}

/// Lists every file of the website.
///
/// # Errors
/// Two files at one address, or an address that not every system can store.
pub fn plan(material: &Material<'_>) -> Result<Plan, Diagnostics> {
    let site = Site::new(material)?;
    let mut planner =
        Planner { site: &site, plan: Plan::default(), keys: BTreeMap::new(), found: Diagnostics::new() };
    planner.everywhere();
    for lang in site.langs() {
        planner.language(lang);
    }
    planner.short_addresses();
    planner.printed();
    planner.redirects();
    planner.pictures();
    planner.plan.redirects.sort();
    planner.server();
    planner.found.gate(planner.plan).map(|(plan, _)| plan)
}

struct Planner<'s, 'm> {
    site: &'s Site<'m>,
    plan: Plan,
    /// Paths as a disk without difference of case would see them.
    keys: BTreeMap<String, OutPath>,
    found: Diagnostics,
}

impl<'m> Planner<'_, 'm> {
    fn addresses(&self) -> &Addresses<'m> {
        &self.site.addresses
    }

    fn add(&mut self, job: Job, basis: Basis) {
        let path = self.addresses().path(&job);
        let path = match OutPath::new(&path) {
            Ok(path) => path,
            Err(fault) => {
                let message = format!("{} cannot lie at `{path}`: {fault}", job.describe());
                self.found.push(
                    Diagnostic::error(Area::Links, "bad-address", message).remedy("Give it another slug."),
                );
                return;
            }
        };
        let other = self.keys.insert(path.clash_key(), path.clone());
        if let Some(there) = other.as_ref().and_then(|p| self.plan.entries.get(p)) {
            let message = format!(
                "two things have the address `{}`: {} and {}",
                path.url(),
                there.job.describe(),
                job.describe()
            );
            self.found.push(
                Diagnostic::error(Area::Links, "address-clash", message)
                    .remedy("Give one of them another slug."),
            );
            return;
        }
        self.plan.entries.insert(path, Entry { job, basis });
    }

    fn everywhere(&mut self) {
        for job in [Job::Chooser, Job::NotFound(None), Job::SitemapIndex, Job::Robots] {
            self.add(job, Basis::Neutral);
        }
        if self.site.edition().site.security_contact.is_some() {
            self.add(Job::Security, Basis::Neutral);
        }
        let assets: Vec<String> =
            self.site.material.theme.assets().map(|(path, _)| path.to_owned()).collect();
        for path in assets {
            self.add(Job::Asset(path), Basis::Neutral);
        }
    }

    /// What servers are told, and the files they read it from.
    fn server(&mut self) {
        let langs: Vec<Lang> = self.site.langs().collect();
        let facts = ServerFacts {
            base_url: self.site.edition().site.base_url.clone(),
            redirects: self
                .plan
                .redirects
                .iter()
                .map(|(old, new)| (unpercent(old).unwrap_or_else(|| old.clone()), new.clone()))
                .collect(),
            spellings: self.small_letters(),
            gone: self.gone(),
            gone_below: vec!["/photos/".to_owned()],
            lost: BTreeMap::from([(EDITIONS.to_owned(), EDITIONS.to_owned() + "index.html")]),
            people_prefixes: langs
                .iter()
                .map(|lang| format!("/{lang}/"))
                .chain(["/s/".to_owned(), "/photos/".to_owned()])
                .collect(),
            // Photos have names that are hashes too, but a copy kept for a year would outlive a consent that is taken back.
            hashed_assets: vec!["/static/".to_owned()],
            langs,
        };
        match facts.files() {
            Ok(files) => {
                for file in ServerFile::ALL {
                    self.add(Job::Server { file, text: files.text(file).to_owned() }, Basis::Neutral);
                }
                self.plan.server = files;
            }
            Err(faults) => self.found.append(faults),
        }
    }

    /// Where something about somebody once lay, and nothing lies now: whatever the reason, so that the rules tell of none.
    fn gone(&self) -> BTreeSet<String> {
        let once = self.site.material.once.iter().filter(|path| !self.plan.entries.contains_key(*path));
        let address = |path: &OutPath| unpercent(&path.url()).unwrap_or_default();
        once.map(address).filter(|address| !address.starts_with("/photos/")).collect()
    }

    /// The addresses of editions as telephones write them, in small letters.
    fn small_letters(&self) -> BTreeMap<String, String> {
        let codes = self.site.paper.keys();
        let address = |code: &String| {
            let printed = self.addresses().site_href(&Job::Edition(code.clone()));
            (printed.to_lowercase(), printed)
        };
        codes.map(address).filter(|(small, printed)| small != printed).collect()
    }

    fn language(&mut self, lang: Lang) {
        let Some(shown) = self.site.shown(lang) else { return };
        let Some(shelves) = self.site.shelves.get(&lang) else { return };
        let all = web(shown.stories.keys().copied());
        self.add(Job::Home(lang), all.clone());
        self.add(Job::Accessibility(lang), Basis::Neutral);
        self.add(Job::NotFound(Some(lang)), Basis::Neutral);
        self.add(Job::Manifest(lang), Basis::Neutral);
        if let Some(booklet) = self.site.material.booklets.get(&lang) {
            let basis = Basis::Stories { ids: booklet.stories.clone().into(), channel: "pdf" };
            self.add(Job::Booklet(lang), basis);
        }
        self.add(Job::ListData(lang), all.clone());
        for facet in Facet::ALL {
            self.add(Job::Index(lang, facet), all.clone());
        }
        self.lists(lang, shelves);
        for (id, story) in &shown.stories {
            let job = Job::Story(lang, *id);
            self.add(job.clone(), web([*id]));
            for old in &story.old_slugs {
                self.moved(Some(lang), format!("{lang}/stories/{old}/index.html"), job.clone(), web([*id]));
            }
        }
        for (id, page) in &shown.pages {
            let job = Job::Page(lang, id.clone());
            self.add(job.clone(), Basis::Page(id.clone()));
            for old in &page.old_slugs {
                let from = format!("{lang}/pages/{old}/index.html");
                self.moved(Some(lang), from, job.clone(), Basis::Page(id.clone()));
            }
        }
        self.feeds(lang, shelves);
        // Fallback pages are no addresses of their own, so their stories do not count here.
        let native = shown.stories.iter().filter(|(_, s)| s.is_native()).map(|(id, _)| *id);
        let native = web(native);
        for part in sitemap::parts(self.site, lang) {
            self.add(Job::Sitemap(lang, part), native.clone());
        }
    }

    fn lists(&mut self, lang: Lang, shelves: &Shelves) {
        // The list of everything exists even while it is empty: the menu leads to it.
        if shelves.get(Shelf::All).is_none() {
            self.add(Job::List { lang, set: Shelf::All, page: 1 }, Basis::Neutral);
        }
        for (set, books) in shelves.iter() {
            // Each page of a list says how many stories there are in all, so it rests on all of them: one list for all pages,
            // or memory would grow with the square of the stories.
            let basis = web(books.ids.iter().copied());
            for page in 1..=list::pages(books.ids.len()) {
                self.add(Job::List { lang, set, page }, basis.clone());
            }
        }
    }

    fn feeds(&mut self, lang: Lang, shelves: &Shelves) {
        let listed: Vec<(StoryId, &ShownStory)> = self.site.fed(lang, None);
        self.add(Job::Feed(lang, None), feed(listed.into_iter().map(|(id, _)| id)));
        for country in shelves.countries() {
            let listed = self.site.fed(lang, Some(country));
            if !listed.is_empty() {
                self.add(Job::Feed(lang, Some(country)), feed(listed.into_iter().map(|(id, _)| id)));
            }
        }
    }

    /// The addresses that are printed on paper, in which no language is chosen yet.
    fn short_addresses(&mut self) {
        let languages = &self.site.edition().languages;
        let stories: BTreeSet<StoryId> = languages.values().flat_map(|l| l.stories.keys().copied()).collect();
        let pages: BTreeSet<String> = languages.values().flat_map(|l| l.pages.keys().cloned()).collect();
        for id in stories {
            self.add(Job::ShortStory(id), web([id]));
        }
        for id in pages {
            self.add(Job::ShortPage(id.clone()), Basis::Page(id));
        }
    }

    /// The addresses for those who hold paper. The first one is there before anything is printed: a code that is not listed must
    /// be answered, whatever becomes of its manifest.
    fn printed(&mut self) {
        self.add(Job::Editions, Basis::Neutral);
        for code in self.site.paper.keys() {
            self.add(Job::Edition(code.clone()), Basis::Printed(code.clone()));
        }
    }

    fn moved(&mut self, lang: Option<Lang>, from: String, to: Job, basis: Basis) {
        let job = Job::Moved { lang, from, to: Box::new(to.clone()) };
        let (old, new) = (self.addresses().site_href(&job), self.addresses().site_href(&to));
        self.add(job, basis);
        self.plan.redirects.push((old, new));
    }

    fn redirects(&mut self) {
        for (from, target) in &self.site.edition().redirects {
            let (to, basis) = match target {
                Target::Story(id) => (Job::ShortStory(*id), web([*id])),
                Target::Page(id) => (Job::ShortPage(id.clone()), Basis::Page(id.clone())),
                // The parser lets only stories and pages through: another site's address is none of ours.
                Target::Outside(_) => continue,
            };
            self.moved(None, old_path(from), to, basis);
        }
    }

    fn pictures(&mut self) {
        let mut photos: BTreeMap<&str, (Job, BTreeSet<StoryId>)> = BTreeMap::new();
        for (id, grant) in self.site.grants() {
            let Some(picture) = self.site.material.pictures.get(grant) else { continue };
            for file in &picture.files {
                let job = || Job::Photo { name: file.name.clone(), file: file.file.clone() };
                photos.entry(&file.name).or_insert_with(|| (job(), BTreeSet::new())).1.insert(id);
            }
        }
        for (job, ids) in photos.into_values() {
            self.add(job, Basis::Picture(ids.into_iter().collect()));
        }
    }
}

/// `/old/roof/` → `old/roof/index.html`; an address that names a file stays as it is.
fn old_path(from: &str) -> String {
    // What is no text that way stays as written.
    let path = unpercent(from).unwrap_or_else(|| from.to_owned());
    let path = path.trim_start_matches('/');
    let last = path.rsplit('/').next().unwrap_or(path);
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else if last.contains('.') {
        path.to_owned()
    } else {
        format!("{path}/index.html")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_addresses_become_files() {
        for (from, path) in [
            ("/old/roof/", "old/roof/index.html"),
            ("/old/roof", "old/roof/index.html"),
            ("/roof.html", "roof.html"),
            ("/%C3%A9/", "é/index.html"),
            ("/50%/", "50%/index.html"),
        ] {
            assert_eq!(old_path(from), path);
        }
    }
}
