//! Puts the stages together: from a project's folder to a finished site. Holds no rule of its own.
//!
//! Each stage takes values and gives values, and hands on only if nothing is wrong. What can still be judged after a mistake
//! is judged, so that staff see every problem of a run at once.

mod booklets;
mod desk;
mod noted;
mod prepare;
mod printing;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::consent::audit::Audit;
use crate::consent::clear::{Asking, Purpose};
use crate::consent::missing::{self, Standing};
use crate::consent::printed;
use crate::date::Now;
use crate::diag::{Area, Diagnostic, Diagnostics};
use crate::edition::{Booklet, WebEdition};
use crate::i18n::I18n;
use crate::lang::Lang;
use crate::ledger::Owner;
use crate::media::{self, Pictures, Studio};
use crate::model::manifest::Code;
use crate::model::words::StoryId;
use crate::place::{Content, OutPath};
use crate::publish::{self, Drawer, Published, Rules};
use crate::resolve::Catalogue;
use crate::theme::Theme;
use crate::web::{self, Basis, Job, Material, Plan, Renderer};
use crate::{explain, report};

pub use booklets::PrintEditions;
pub use desk::Preview;
pub use noted::{Noted, published};
pub use prepare::{Project, understand};
pub use printing::{PrintRun, Request, print};

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
            theme: &self.theme,
            i18n: &self.i18n,
        }
    }

    /// Where finished booklets are kept from one build to the next.
    fn drawer(&self, order: &Order<'_>) -> Drawer {
        Drawer::new(order.root.join("dist").join(".cache-print"), &self.studio.key)
    }

    /// Makes `dist/print/booklets` hold exactly these.
    fn publish_booklets(
        &self,
        booklets: &BTreeMap<Lang, Booklet>,
        dist: &Path,
    ) -> Result<Published, Diagnostics> {
        let files: BTreeMap<OutPath, &Booklet> =
            booklets.iter().filter_map(|(lang, b)| Some((booklets::path(*lang)?, b))).collect();
        let paths: BTreeSet<OutPath> = files.keys().cloned().collect();
        let render =
            |path: &OutPath| Ok(Content::Bytes(files.get(path).map(|b| b.pdf.to_vec()).unwrap_or_default()));
        let rules = self.rules(&Plan::default());
        publish::publish(&dist.join("print").join("booklets"), &paths, &render, &rules, &|_, _| {})
    }

    fn standing(&self, order: &Order<'_>) -> Standing {
        let asking = Asking { site: &self.project.site, now: order.now, purpose: order.purpose };
        missing::standing(&self.project.catalogue, &asking)
    }

    /// The report on printed editions.
    fn on_editions(&self, order: &Order<'_>) -> BTreeMap<String, Vec<u8>> {
        let asking = Asking { site: &self.project.site, now: order.now, purpose: order.purpose };
        let catalogue = &self.project.catalogue;
        let standings = printed::standings(catalogue, &asking);
        report::editions::files(catalogue.editions.values().map(|m| &m.edition), &standings, order.now)
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
            durable: true,
        }
    }
}

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
}

/// Makes the site in `dist/site` and the office's report in `dist/report`.
///
/// # Errors
/// Everything wrong with the project. The site that was there before is untouched.
pub fn build(order: &Order<'_>) -> Result<(Built, Diagnostics), Diagnostics> {
    let (mut prepared, mut found) = prepare::prepare(order)?;
    let drawer = prepared.drawer(order);
    let (bound, notes) = booklets::bind(&prepared, order, &drawer)?;
    found.append(notes);
    prepared.booklets = bound.online;
    let material = prepared.material();
    let plan = web::plan(&material)?;
    let renderer = Renderer::new(&material)?;
    let paths: BTreeSet<OutPath> = plan.entries.keys().cloned().collect();
    let render = |path: &OutPath| render(&plan, &renderer, path);
    let progress = |done, all| (order.progress)(Work::Pages, done, all);
    let dist = order.root.join("dist");
    let printed = prepared.publish_booklets(&bound.paper, &dist)?;
    let published = publish::publish(&dist.join("site"), &paths, &render, &prepared.rules(&plan), &progress)?;
    let mut papers = report::files(&prepared.audit, &prepared.project.site, order.now);
    papers.extend(prepared.on_editions(order));
    papers.insert("server/nginx.conf".to_owned(), plan.server.nginx.clone().into_bytes());
    papers.insert("server/Caddyfile".to_owned(), plan.server.caddy.clone().into_bytes());
    publish::papers(&dist.join("report"), &papers)?;
    prepared.studio.prune(&prepared.pictures)?;
    drawer.clear()?;
    found.append(published.notes.clone());
    let standing = prepared.standing(order);
    let owners = noted::owners(&plan);
    Ok((Built { published, printed, standing, owners }, found))
}

/// Finds everything [`build`] would find, and leaves `dist/site` and `dist/report` alone.
///
/// # Errors
/// Everything wrong with the project.
pub fn check(order: &Order<'_>) -> Result<(Standing, Diagnostics), Diagnostics> {
    let (mut prepared, mut found) = prepare::prepare(order)?;
    let (bound, notes) = booklets::bind(&prepared, order, &prepared.drawer(order))?;
    found.append(notes);
    prepared.booklets = bound.online;
    let material = prepared.material();
    let plan = web::plan(&material)?;
    let renderer = Renderer::new(&material)?;
    let paths: BTreeSet<OutPath> = plan.entries.keys().cloned().collect();
    let progress = |done, all| (order.progress)(Work::Pages, done, all);
    let render = |path: &OutPath| render(&plan, &renderer, path);
    found.append(publish::rehearse(&paths, &render, &prepared.rules(&plan), &progress));
    found.gate(prepared.standing(order))
}

/// Lists every file [`build`] would write, with the consent it rests on.
///
/// # Errors
/// Everything wrong with the project.
pub fn dry_run(order: &Order<'_>) -> Result<(String, Diagnostics), Diagnostics> {
    let (prepared, found) = prepare::prepare(order)?;
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
    let (prepared, found) = prepare::prepare(order)?;
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
