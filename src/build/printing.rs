//! Puts an edition together for a print run or a partner: chooses the stories, sets them, lays them out, and remembers in a
//! manifest what is on the paper. Holds no rule about what may be shown.

mod pages;
mod papers;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::booklets::{granted, grants, origins};
use super::{Order, Prepared, prepare, taken_back};
use crate::consent::clear::{self, Asking, Purpose, Reaches};
use crate::consent::cleared::{Cleared, Partners, Print};
use crate::date::Date;
use crate::diag::{Area, Diagnostic, Diagnostics, did_you_mean};
use crate::edition::PrintEdition;
use crate::lang::Lang;
use crate::media::{Pictures, Studio};
use crate::model::manifest::{Code, Edition, EditionKind, Profile, Selection, ShortHash, StoryOnPaper};
use crate::model::printed::PrintedStory;
use crate::model::words::StoryId;
use crate::parse::records;
use crate::place::{Content, OutPath};
use crate::print::engine::{Engine, Origins};
use crate::print::impose::{Flip, Format};
use crate::print::view::{self, Made, Set};
use crate::print::{self, preflight};
use crate::publish;

/// What is asked of an edition.
#[derive(Clone, Debug)]
pub struct Request {
    /// A booklet or cards.
    pub kind: EditionKind,
    /// The form.
    pub profile: Profile,
    /// One language, or two.
    pub languages: Vec<Lang>,
    /// Two languages as two halves that meet in the middle, not side by side.
    pub two_way: bool,
    /// Which stories: all of them where nothing is asked for.
    pub selection: Selection,
    /// Only what has come since this edition.
    pub since: Option<Code>,
    /// The editions it takes the place of.
    pub replaces: BTreeSet<Code>,
    /// Who hands it out.
    pub partner: Option<String>,
    /// How many copies are to be made.
    pub copies: u32,
    /// The size of a folded page.
    pub format: Format,
    /// The edge the printer turns paper about; nothing for the one that leaves backs upright.
    pub flip: Option<Flip>,
    /// With room for an address and a stamp (cards).
    pub postal: bool,
}

/// An edition that was made.
#[derive(Clone, Debug)]
pub struct PrintRun {
    /// Its code.
    pub code: Code,
    /// The files, from the project's folder.
    pub files: Vec<String>,
    /// How many stories it holds.
    pub stories: usize,
    /// Pages, and sheets of paper for each copy where there are sheets.
    pub pages: usize,
    /// Sheets of paper for each copy.
    pub sheets: Option<usize>,
}

/// Makes an edition in `dist/print/<CODE>` and its manifest in `content/editions`.
///
/// # Errors
/// Everything wrong with the project or with what was asked for; then no code is used up and nothing is left behind.
pub fn print(order: &Order<'_>, request: &Request) -> Result<(PrintRun, Diagnostics), Diagnostics> {
    let (prepared, found) = prepare(order)?;
    check(&prepared, request)?;
    let (run, notes) = match request.partner {
        Some(_) => Run::<Partners>::new(&prepared, order, request)?.finish(),
        None => Run::<Print>::new(&prepared, order, request)?.finish(),
    }?;
    let mut all = found;
    all.append(notes);
    Ok((run, all))
}

fn refuse(code: &'static str, message: String, remedy: impl Into<String>) -> Diagnostic {
    Diagnostic::error(Area::CommandLine, code, message).remedy(remedy)
}

/// Whether everything named is there.
fn check(prepared: &Prepared, request: &Request) -> Result<(), Diagnostics> {
    let (site, catalogue) = (&prepared.project.site, &prepared.project.catalogue);
    let mut found = Diagnostics::new();
    for lang in request.languages.iter().filter(|lang| !site.langs().any(|l| l == **lang)) {
        let message = format!("{} is not a language of this site", lang.row().english);
        found.push(refuse("print-language", message, "Add it to `languages:` in content/site.yaml first."));
    }
    let mut known = request.languages.clone();
    known.dedup();
    if request.languages.is_empty() || request.languages.len() > 2 || known.len() != request.languages.len() {
        let message = "an edition has one language or two different ones".to_owned();
        found.push(refuse("print-languages", message, "Write `--lang ar` or `--lang ar,en`."));
    }
    if let Some(id) = request.partner.as_ref().filter(|id| !catalogue.partners.contains_key(*id)) {
        let near = did_you_mean(id, catalogue.partners.keys().map(String::as_str));
        let remedy = near.map_or_else(
            || format!("Begin a record for it with `stories new partner {id} --lang en`."),
            |near| format!("Did you mean `{near}`?"),
        );
        found.push(refuse("print-partner", format!("there is no partner `{id}`"), remedy));
    }
    for code in request.since.iter().chain(&request.replaces).filter(|c| !catalogue.editions.contains_key(*c))
    {
        let codes: Vec<String> = catalogue.editions.keys().map(ToString::to_string).collect();
        let near = did_you_mean(&code.to_string(), codes.iter().map(String::as_str));
        let remedy = near.map_or_else(
            || "Its manifest would lie in content/editions.".to_owned(),
            |near| format!("Did you mean `{near}`?"),
        );
        found.push(refuse("print-edition", format!("there is no edition {code}"), remedy));
    }
    found.gate(()).map(|((), _)| ())
}

/// The stages of one edition, sealed for the channel it goes out on.
struct Run<'r, C: Reaches> {
    prepared: &'r Prepared,
    order: &'r Order<'r>,
    request: &'r Request,
    code: Code,
    today: Date,
    editions: Vec<PrintEdition<C>>,
    pictures: Pictures,
    engine: Engine,
    origins: Origins,
}

impl<'r, C: Reaches> Run<'r, C> {
    /// Chooses the stories and makes their pictures ready.
    fn new(prepared: &'r Prepared, order: &'r Order<'r>, request: &'r Request) -> Result<Self, Diagnostics> {
        let project = &prepared.project;
        let (site, catalogue) = (&project.site, &project.catalogue);
        let today = order.now.date_in(&site.zone);
        let taken = catalogue.editions.keys();
        let code = Code::next_free(&request.languages, today.ymd().0, taken).ok_or_else(|| {
            refuse(
                "print-number",
                "there is no number left for this edition".to_owned(),
                "Look at content/editions.",
            )
        })?;
        let asking = Asking { site, now: order.now, purpose: Purpose::Publish };
        let mut contacts: Vec<String> = site.print.contacts.iter().map(|(id, _)| id.clone()).collect();
        let partner = request.partner.as_ref().and_then(|id| catalogue.partners.get(id));
        contacts.extend(partner.and_then(|p| p.contact.as_ref()).map(|c| c.value.clone()));
        let of = |lang: &Lang| clear::print::<C>(catalogue, &asking, *lang, &|_| true, &contacts);
        let mut editions: Vec<PrintEdition<C>> = request.languages.iter().map(of).collect();
        choose(&mut editions, &request.selection);
        let by_lang: BTreeMap<Lang, PrintEdition<C>> = editions.iter().map(|e| (e.lang, e.clone())).collect();
        let originals = project.sources.by_hash();
        let studio = Studio { press: request.profile == Profile::Press, ..prepared.studio.clone() };
        let (pictures, _) = studio.make(&grants(&by_lang), &originals, &|_, _| {})?;
        taken_back::check(project, granted(&editions), Some(&pictures)).gate(())?;
        Ok(Self {
            prepared,
            order,
            request,
            code,
            today,
            editions,
            pictures,
            engine: Engine::new(prepared.theme.print())?,
            origins: origins(project),
        })
    }

    fn finish(mut self) -> Result<(PrintRun, Diagnostics), Diagnostics> {
        if let Some(since) = &self.request.since {
            self.leave_out(since)?;
        }
        let stories = self.stories()?;
        if stories.is_empty() {
            let message = "no story fits what was asked for".to_owned();
            let remedy =
                "Ask `stories explain <id>` whether a story may be printed; dist/report lists them all.";
            return Err(refuse("print-nothing", message, remedy).into());
        }
        let (mut files, made) = self.pages()?;
        let langs = &self.request.languages;
        let purpose = match self.request.profile {
            Profile::Read | Profile::Large => preflight::Purpose::Reading,
            Profile::OfficeBooklet | Profile::OfficeCards => preflight::Purpose::Office,
            Profile::Press => preflight::Purpose::Press,
        };
        let mut notes = preflight::check(&made.findings, langs, purpose, &self.origins);
        notes.append(made.warnings.clone());
        if notes.has_errors() {
            return Err(notes);
        }
        let edition = self.manifest(stories);
        files.extend(papers::papers(&self, &edition, &made)?);
        let written = self.write(&edition, files)?;
        let sheets = (made.sheets > 0).then_some(made.sheets);
        let run = PrintRun {
            code: self.code.clone(),
            files: written,
            stories: edition.stories.len(),
            pages: made.pages,
            sheets,
        };
        Ok((run, notes))
    }

    /// Drops what an earlier edition holds with the very same words and pictures.
    fn leave_out(&mut self, since: &Code) -> Result<(), Diagnostics> {
        let Some(earlier) = self.prepared.project.catalogue.editions.get(since) else { return Ok(()) };
        let old: BTreeSet<_> = earlier.edition.stories.iter().map(|s| (s.id, s.text)).collect();
        let same: BTreeSet<_> = self
            .stories()?
            .into_iter()
            .map(|s| (s.id, s.text))
            .filter(|s| old.contains(s))
            .map(|s| s.0)
            .collect();
        for edition in &mut self.editions {
            edition.stories.retain(|id, _| !same.contains(id));
        }
        Ok(())
    }

    fn asking(&self) -> Asking<'_> {
        Asking { site: &self.prepared.project.site, now: self.order.now, purpose: Purpose::Publish }
    }

    fn set(&self) -> Set<'_> {
        Set {
            site: &self.prepared.project.site,
            i18n: &self.prepared.i18n,
            pictures: &self.pictures,
            made: Made::Day(self.today),
        }
    }

    /// What is printed of each story, in the order of the pages.
    fn stories(&self) -> Result<Vec<StoryOnPaper>, Diagnostics> {
        let asking = self.asking();
        let mut all = Vec::new();
        for (card, (id, text)) in (1..).zip(self.texts()?) {
            let told: Vec<&PrintedStory<C>> =
                self.editions.iter().filter_map(|e| e.stories.get(&id)).map(|s| &**s).collect();
            let Some(frozen) = clear::freeze(&self.prepared.project.catalogue, &asking, &told) else {
                continue;
            };
            all.push(StoryOnPaper {
                id,
                card,
                languages: told.iter().map(|s| s.lang).collect(),
                text,
                scope: frozen.scope,
                names: frozen.names,
                photos: frozen.photos,
                until: frozen.until,
            });
        }
        Ok(all)
    }

    /// The stories in the order of the pages, each with a hash of all its words.
    fn texts(&self) -> Result<Vec<(StoryId, ShortHash)>, Diagnostics> {
        let editions: Vec<&PrintEdition<C>> = self.editions.iter().collect();
        let manuscript = view::booklet(&self.set(), &self.order("", 0, print::A5, "read", false), &editions)?;
        let stories = manuscript.view.stories.iter();
        let known = stories.filter_map(|s| Some((StoryId::parse(&s.id)?, ShortHash::of(&s.fingerprint()))));
        Ok(known.collect())
    }

    fn manifest(&self, stories: Vec<StoryOnPaper>) -> Edition {
        Edition {
            code: self.code.clone(),
            kind: self.request.kind,
            profile: self.request.profile,
            languages: self.request.languages.clone(),
            made: self.today,
            site: Some(self.prepared.project.site.base_url.clone()),
            partner: self.request.partner.clone(),
            copies: self.request.copies,
            channels: C::CHANNELS.iter().copied().collect(),
            selection: self.request.selection.clone(),
            since: self.request.since.clone(),
            replaces: self.request.replaces.clone(),
            superseded_by: None,
            recalled: None,
            stories,
        }
    }

    /// The manifest first, which takes the code, then the files: paper whose edition nobody knows must not exist.
    fn write(
        &self,
        edition: &Edition,
        files: BTreeMap<&'static str, Vec<u8>>,
    ) -> Result<Vec<String>, Diagnostics> {
        let manifest = format!("content/editions/{}.yaml", self.code);
        let root = self.order.root;
        publish::record(&root.join(&manifest), &records::edition::text(edition))?;
        let folder = Path::new("dist").join("print").join(self.code.to_string());
        let files: BTreeMap<OutPath, Vec<u8>> =
            files.into_iter().filter_map(|(name, bytes)| Some((OutPath::new(name).ok()?, bytes))).collect();
        let paths: BTreeSet<OutPath> = files.keys().cloned().collect();
        let render = |path: &OutPath| Ok(Content::Bytes(files.get(path).cloned().unwrap_or_default()));
        let rules = self.prepared.rules(&crate::web::Plan::default());
        if let Err(wrong) = publish::publish(&root.join(&folder), &paths, &render, &rules, &|_, _| {}) {
            publish::unrecord(&root.join(&manifest));
            return Err(wrong);
        }
        let name = |path: &OutPath| format!("dist/print/{}/{path}", self.code);
        Ok(paths.iter().map(name).chain([manifest]).collect())
    }
}

/// Keeps the stories that every language tells and that were asked for: by what may be shown of them, not by what is known.
fn choose<C: Reaches>(editions: &mut [PrintEdition<C>], selection: &Selection) {
    let fits = |story: &Cleared<PrintedStory<C>, C>| {
        let country =
            selection.countries.is_empty() || story.country.is_some_and(|c| selection.countries.contains(&c));
        let used = selection.uses.is_empty() || story.uses.iter().any(|u| selection.uses.contains(u));
        country && used
    };
    let in_all = |id| editions.iter().all(|e| e.stories.get(id).is_some_and(fits));
    let ids: BTreeSet<_> =
        editions.iter().flat_map(|e| e.stories.keys()).filter(|id| in_all(id)).copied().collect();
    for edition in editions {
        edition.stories.retain(|id, _| ids.contains(id));
    }
}
