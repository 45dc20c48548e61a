//! Puts the stages together: from a project's folder to a finished site. Holds no rule of its own.
//!
//! Each stage takes values and gives values, and hands on only if nothing is wrong. What can still be judged after a mistake
//! is judged, so that staff see every problem of a run at once.

mod answers;
mod booklets;
mod desk;
mod noted;
mod prepare;
mod printing;
mod takedown;
mod withdraw;
mod verify;
mod taken_back;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::consent::agenda;
use crate::consent::audit::Audit;
use crate::consent::clear::{Asking, Purpose};
use crate::consent::missing::{self, Standing};
use crate::consent::{contacts, coverage, crowd, printed};
use crate::date::Now;
use crate::diag::{Area, Diagnostic, Diagnostics};
use crate::edition::{Booklet, WebEdition};
use crate::i18n::I18n;
use crate::lang::Lang;
use crate::ledger::Owner;
use crate::media::{self, Pictures, Studio};
use crate::model::manifest::{Code, EditionStatus};
use crate::model::words::StoryId;
use crate::place::{Content, OutPath};
use crate::publish::{self, Drawer, Published, Rules};
use crate::report::Findings;
use crate::report::validity::Validity;
use crate::resolve::Catalogue;
use crate::theme::Theme;
use crate::web::{self, Basis, Job, Material, Plan, Renderer};
use crate::{explain, report};

pub use answers::{consent_due, consent_list};
pub use booklets::{ON_LINE, ON_PAPER, PrintEditions, manuscript};
pub use desk::Preview;
pub use noted::{Noted, published};
pub use prepare::{Project, prepare, understand};
pub use printing::{PrintRun, Request, print};
pub use takedown::takedown;
pub use taken_back::tombstones;
pub use verify::{Asked, Searched, traces, verify_folder, verify_live};
pub use withdraw::{Affected, Effect, TakenBack, Wish, foretell, withdraw};

/// What is asked for.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    /// The project's folder.
    pub root: &'a Path,
    /// The moment.
    pub now: Now,
    /// The public site or the office's preview.
    pub purpose: Purpose,
    /// Is told how far a long piece of work is.
    pub progress: &'a (dyn Fn(Work, usize, usize) + Sync),
}

/// A long piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Reducing photos.
    Photos,
    /// Setting booklets.
    Booklets,
    /// Making pages.
    Pages,
    /// Looking into files.
    Files,
    /// Asking for addresses.
    Addresses,
}

/// Everything a site is made of, decided and checked; nothing is rendered yet.
#[derive(Debug)]
pub struct Prepared {
    /// What the office has written.
    pub project: Project,
    /// What was decided about it.
    pub audit: Audit,
    /// What may be shown.
    pub edition: WebEdition,
    /// The finished photos.
    pub pictures: Pictures,
    /// How it looks.
    pub theme: Theme,
    /// What it says.
    pub i18n: I18n,
    /// What may be printed.
    pub printed: PrintEditions,
    /// The booklets that may be fetched on line; without their bytes until they are bound.
    pub booklets: BTreeMap<Lang, Booklet>,
    /// The booklets that the office prints; none until they are bound.
    pub paper: BTreeMap<Lang, Booklet>,
    /// Where something about somebody ever lay, as the ledger has it.
    pub once: BTreeSet<OutPath>,
    /// Something must vanish at once, whatever else is not as it should be.
    takedown: bool,
    studio: Studio,
}

impl Prepared {
    /// What renderers are given.
    #[must_use]
    pub const fn material(&self) -> Material<'_> {
        Material {
            edition: &self.edition,
            pictures: &self.pictures,
            booklets: &self.booklets,
            paper: &self.paper,
            once: &self.once,
            theme: &self.theme,
            i18n: &self.i18n,
        }
    }

    /// Where finished booklets are kept from one build to the next.
    fn drawer(&self, order: &Order<'_>) -> Drawer {
        Drawer::new(order.root.join("dist").join(".cache-print"), &self.studio.key)
    }

    /// Takes the finished booklets in.
    fn shelve(&mut self, bound: booklets::Booklets) {
        self.booklets = bound.online;
        self.paper = bound.paper;
        self.pictures = std::mem::take(&mut self.pictures).and(bound.pictures);
    }

    /// Makes `dist/print/booklets` hold exactly the booklets for the office.
    fn publish_booklets(&self, dist: &Path) -> Result<Published, Diagnostics> {
        let files: BTreeMap<OutPath, &Booklet> =
            self.paper.iter().filter_map(|(lang, b)| Some((booklets::path(*lang)?, b))).collect();
        let paths: BTreeSet<OutPath> = files.keys().cloned().collect();
        let render =
            |path: &OutPath| Ok(Content::Bytes(files.get(path).map(|b| b.pdf.to_vec()).unwrap_or_default()));
        let rules = self.rules(&Plan::default());
        publish::publish(&dist.join("print").join("booklets"), &paths, &render, &rules, &|_, _| {})
    }

    /// Deletes sheets that must not be printed any more: of editions that are withdrawn, or that nobody knows.
    fn discard_paper(&self, order: &Order<'_>) -> Result<Diagnostics, Diagnostics> {
        let catalogue = &self.project.catalogue;
        let standings = printed::standings(catalogue, &self.asking(order));
        let folder = order.root.join("dist").join("print");
        let mut found = Diagnostics::new();
        for name in publish::made_below(&folder) {
            // The running booklets lie there too, and have no number.
            let Some(code) = Code::parse(&name) else { continue };
            let void = match standings.get(&code) {
                Some(standing) => standing.status == EditionStatus::Withdrawn,
                None => !catalogue.faulty_editions.contains(&name),
            };
            if void {
                found.append(publish::discard(&folder.join(name))?);
            }
        }
        Ok(found)
    }

    const fn asking(&self, order: &Order<'_>) -> Asking<'_> {
        Asking { site: &self.project.site, now: order.now, purpose: order.purpose }
    }

    fn standing(&self, order: &Order<'_>) -> Standing {
        missing::standing(&self.project.catalogue, &self.asking(order))
    }

    /// By when the site must be built again and why, in a sentence.
    fn build_again(&self) -> Option<String> {
        let expiry = self.audit.expiry.as_ref()?;
        Some(report::validity::sentence(expiry, &self.project.site))
    }

    fn papers(&self, order: &Order<'_>, plan: &Plan) -> BTreeMap<String, Vec<u8>> {
        let (catalogue, site, asking) = (&self.project.catalogue, &self.project.site, self.asking(order));
        let until = order.now.date_in(&site.zone).plus_days(REPORTED_DAYS);
        let standings = printed::standings(catalogue, &asking);
        let editions = catalogue.editions.values().map(|m| &m.edition);
        let editions: Vec<_> = editions.filter_map(|e| Some((e, standings.get(&e.code)?))).collect();
        let mut papers = report::files(&Findings {
            site,
            now: order.now,
            audit: &self.audit,
            standing: &self.standing(order),
            agenda: &agenda::agenda(catalogue, &asking, until),
            coverage: &coverage::coverage(catalogue, site, &self.audit.rows),
            contacts: &contacts::standings(catalogue, &asking),
            editions: &editions,
            lowered: &crowd::lowered(catalogue),
            unreviewed: &self.i18n.unreviewed(),
        });
        papers.insert("server/nginx.conf".to_owned(), plan.server.nginx.clone().into_bytes());
        papers.insert("server/Caddyfile".to_owned(), plan.server.caddy.clone().into_bytes());
        papers
    }

    fn rules(&self, plan: &Plan) -> Rules {
        let of = |wanted: fn(&Job) -> bool| -> BTreeSet<OutPath> {
            plan.entries.iter().filter(|(_, e)| wanted(&e.job)).map(|(p, _)| p.clone()).collect()
        };
        Rules {
            base_url: self.edition.site.base_url.clone(),
            page_kb: self.edition.site.limits.page_kb,
            stories: of(|job| matches!(job, Job::Story(..))),
            on_demand: of(|job| matches!(job, Job::ListData(_))),
            audit: media::audit,
            lenient: self.takedown,
            durable: true,
        }
    }
}

/// How far ahead the report looks, in days.
const REPORTED_DAYS: i64 = 366;

/// A finished site.
#[derive(Debug)]
pub struct Built {
    /// What was written.
    pub published: Published,
    /// What was written for the printer.
    pub printed: Published,
    /// Which stories are on it, and why the others are not.
    pub standing: Standing,
    /// Every file of it, and whose consent it rests on.
    pub owners: BTreeMap<OutPath, Owner>,
    /// By when it must be built again and why, in a sentence; nothing if it may stand for ever.
    pub build_again: Option<String>,
}

/// A site without a fault, not written.
#[derive(Debug)]
pub struct Checked {
    /// Which stories would be on it, and why the others would not.
    pub standing: Standing,
    /// By when it would have to be built again and why, in a sentence.
    pub build_again: Option<String>,
}

/// Makes the site in `dist/site` and the office's report in `dist/report`.
///
/// # Errors
/// Everything wrong with the project. The site that was there before is untouched.
pub fn build(order: &Order<'_>) -> Result<(Built, Diagnostics), Diagnostics> {
    let (prepared, drawer, found) = bound(order)?;
    finish(order, &prepared, &drawer, found)
}

/// Everything up to the plan, with the booklets it announces.
fn bound(order: &Order<'_>) -> Result<(Prepared, Drawer, Diagnostics), Diagnostics> {
    let (mut prepared, mut found) = prepare(order)?;
    let drawer = prepared.drawer(order);
    let (bound, notes) = booklets::bind(&prepared, order, &drawer)?;
    found.append(notes);
    prepared.shelve(bound);
    Ok((prepared, drawer, found))
}

/// Everything from the plan on.
fn finish(
    order: &Order<'_>,
    prepared: &Prepared,
    drawer: &Drawer,
    mut found: Diagnostics,
) -> Result<(Built, Diagnostics), Diagnostics> {
    let material = prepared.material();
    let plan = web::plan(&material)?;
    let renderer = Renderer::new(&material)?;
    let paths: BTreeSet<OutPath> = plan.entries.keys().cloned().collect();
    let render = |path: &OutPath| render(&plan, &renderer, path);
    let progress = |done, all| (order.progress)(Work::Pages, done, all);
    let dist = order.root.join("dist");
    let printed = prepared.publish_booklets(&dist)?;
    // Until the report is written, what is stricter of the old site and the new one holds: whoever is killed in between must not
    // leave an old promise beside a new site. If this cannot be written, the whole report cannot be, and that is said below.
    let validity = Validity::new(order.now, prepared.audit.expiry.as_ref());
    if let Some(old) = answers::validity(order.root) {
        let _said_below = publish::papers(&dist.join("report"), &validity.and(&old).files());
    }
    let published = publish::publish(&dist.join("site"), &paths, &render, &prepared.rules(&plan), &progress)?;
    publish::papers(&dist.join("report"), &prepared.papers(order, &plan))?;
    prepared.studio.prune(&prepared.pictures)?;
    drawer.clear()?;
    found.append(prepared.discard_paper(order)?);
    found.append(published.notes.clone());
    let (standing, build_again) = (prepared.standing(order), prepared.build_again());
    let owners = noted::owners(&plan);
    Ok((Built { published, printed, standing, owners, build_again }, found))
}

/// Finds everything [`build`] would find, and leaves `dist/site` and `dist/report` alone.
///
/// # Errors
/// Everything wrong with the project.
pub fn check(order: &Order<'_>) -> Result<(Checked, Diagnostics), Diagnostics> {
    let (prepared, _, mut found) = bound(order)?;
    found.extend(answers::overdue(order.root, &prepared.project.site, order.now));
    let material = prepared.material();
    let plan = web::plan(&material)?;
    let renderer = Renderer::new(&material)?;
    let paths: BTreeSet<OutPath> = plan.entries.keys().cloned().collect();
    let progress = |done, all| (order.progress)(Work::Pages, done, all);
    let render = |path: &OutPath| render(&plan, &renderer, path);
    found.append(publish::rehearse(&paths, &render, &prepared.rules(&plan), &progress));
    found.gate(Checked { standing: prepared.standing(order), build_again: prepared.build_again() })
}

/// Lists every file [`build`] would write, with the consent it rests on.
///
/// # Errors
/// Everything wrong with the project.
pub fn dry_run(order: &Order<'_>) -> Result<(String, Diagnostics), Diagnostics> {
    let (prepared, _, found) = bound(order)?;
    let plan = web::plan(&prepared.material())?;
    let lines = plan
        .entries
        .iter()
        .map(|(path, entry)| format!("{path}\t{}\t{}\n", basis(&entry.basis), entry.job.describe()));
    Ok((lines.collect(), found))
}

fn basis(basis: &Basis) -> String {
    let join = |ids: &[StoryId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    match basis {
        Basis::Neutral => "no consent needed".to_owned(),
        Basis::Page(id) => format!("page {id}"),
        Basis::Printed(code) => {
            format!("no consent needed: it says of {code} whether it may be used, and shows nothing of it")
        }
        Basis::Stories { ids, channel } => format!("consent for {channel} of {}", join(ids)),
        Basis::Picture(ids) => format!("consent for the photo of {}", join(ids)),
    }
}

fn render(plan: &Plan, renderer: &Renderer<'_>, path: &OutPath) -> Result<Content, Diagnostic> {
    match plan.entries.get(path) {
        Some(entry) => renderer.render(&entry.job),
        // The paths asked for are the plan's own.
        None => {
            Err(Diagnostic::error(Area::Output, "unplanned-file", format!("`{path}` is not in the plan")))
        }
    }
}

/// Explains a story by its id, a printed edition by its code, or whatever lies at an address of the site.
///
/// # Errors
/// Everything wrong with the project, or there is no such thing.
pub fn explain(order: &Order<'_>, what: &str) -> Result<(String, Diagnostics), Diagnostics> {
    let (project, found) = understand(order.root)?;
    let asking = Asking { site: &project.site, now: order.now, purpose: order.purpose };
    if let Some(id) = StoryId::parse(what.trim()) {
        return Ok((explain::story(&project.catalogue, &asking, id)?, found));
    }
    if let Some(code) = Code::parse(&what.trim().to_uppercase()) {
        return Ok((explain::edition(&project.catalogue, &asking, &code)?, found));
    }
    let (prepared, _, found) = bound(order)?;
    let plan = web::plan(&prepared.material())?;
    let path = explain::address(what, &prepared.edition.site.base_url)?;
    let Some(entry) = plan.entries.get(&path) else {
        return Err(Diagnostic::error(
            Area::CommandLine,
            "unknown-item",
            format!("nothing lies at `{what}`"),
        )
        .remedy("Ask by the story's id instead: `stories explain s-0001` says why something is not shown.")
        .into());
    };
    let mut out = format!("{path} is {}\nIt rests on: {}\n", entry.job.describe(), basis(&entry.basis));
    let ids: &[StoryId] = match &entry.basis {
        Basis::Stories { ids, .. } | Basis::Picture(ids) => ids,
        Basis::Neutral | Basis::Page(_) | Basis::Printed(_) => &[],
    };
    for id in ids {
        out.push('\n');
        out.push_str(&explain::story(&prepared.project.catalogue, &asking, *id)?);
    }
    Ok((out, found))
}
