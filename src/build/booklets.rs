//! Puts the printer's stages together: from editions sealed for paper to a finished booklet for each language. Holds no rule of
//! its own.
//!
//! The website does not wait for paper: a story that cannot be printed as it is stays out of the running booklet of its language, as
//! if it were not there, and the office is told.

mod culprits;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::{Order, Prepared, Project, Work};
use crate::consent::clear::{self, Asking, Reaches};
use crate::consent::cleared::{Channel, Cleared, Pdf, PhotoGrant, Print};
use crate::date::{Date, Now, When};
use crate::diag::{Diagnostic, Diagnostics};
use crate::edition::{Booklet, PrintEdition};
use crate::lang::Lang;
use crate::media::{self, Pictures};
use crate::model::words::StoryId;
use crate::place::OutPath;
use crate::print::engine::{Engine, Origins};
use crate::print::view::{self, Made, Manuscript, Set};
use crate::print::{self, Ready, preflight};
use crate::publish::Drawer;
use crate::resolve::Story;

/// Changes whenever the program makes other bytes of the same manuscript: what is kept from earlier builds is then made anew.
const MAKER: &str = "2; typst 0.15.1, lopdf 0.47.0";

/// Pixels across that are enough for a booklet fetched over a slow line.
pub const ON_LINE: u32 = 800;

/// Pixels across that are enough for a page of A5 on an office printer.
pub const ON_PAPER: u32 = print::WIDEST;

/// What may be printed, sealed for each way a booklet goes out, in each language with enough stories.
#[derive(Clone, Debug, Default)]
pub struct PrintEditions {
    /// To be printed by the office.
    pub paper: BTreeMap<Lang, PrintEdition<Print>>,
    /// To be fetched on line.
    pub online: BTreeMap<Lang, PrintEdition<Pdf>>,
}

/// The finished booklets.
#[derive(Clone, Debug, Default)]
pub struct Booklets {
    /// To be printed by the office.
    pub paper: BTreeMap<Lang, Booklet>,
    /// To be fetched on line.
    pub online: BTreeMap<Lang, Booklet>,
    /// The photos of stories that took the place of others.
    pub pictures: Pictures,
}

impl PrintEditions {
    /// Seals what may be printed.
    #[must_use]
    pub fn new(project: &Project, asking: &Asking<'_>) -> Self {
        Self { paper: editions(project, asking), online: editions(project, asking) }
    }

    /// The booklets on line as the plan needs them: which there are, and whose stories are in them.
    #[must_use]
    pub fn announced(&self) -> BTreeMap<Lang, Booklet> {
        let unset = |edition: &PrintEdition<Pdf>| Booklet {
            code: String::new(),
            pages: 0,
            stories: edition.stories.keys().copied().collect(),
            pdf: Arc::new([]),
        };
        self.online.iter().map(|(lang, edition)| (*lang, unset(edition))).collect()
    }
}

fn editions<C: Reaches>(project: &Project, asking: &Asking<'_>) -> BTreeMap<Lang, PrintEdition<C>> {
    let of = |lang| Some((lang, edition(project, asking, lang, &BTreeSet::new())?));
    project.site.langs().filter_map(of).collect()
}

/// What may be printed in a language, as if some stories were not there; nothing if there are too few.
fn edition<C: Reaches>(
    project: &Project,
    asking: &Asking<'_>,
    lang: Lang,
    without: &BTreeSet<StoryId>,
) -> Option<PrintEdition<C>> {
    let settings = &project.site.print;
    let contacts: Vec<String> = settings.contacts.iter().map(|(id, _)| id.clone()).collect();
    let wanted = |story: &Story| !without.contains(&story.neutral.id.value);
    let mut edition = clear::print::<C>(&project.catalogue, asking, lang, &wanted, &contacts);
    keep_newest(&mut edition.stories, settings.stories_at_most as usize);
    (edition.stories.len() >= settings.stories_at_least as usize).then_some(edition)
}

/// Keeps the stories with the highest numbers.
fn keep_newest<T>(stories: &mut BTreeMap<StoryId, T>, most: usize) {
    while stories.len() > most {
        stories.pop_first();
    }
}

/// The leave to open each photo of some editions.
pub fn grants<C: Channel>(editions: &BTreeMap<Lang, PrintEdition<C>>) -> Vec<&Cleared<PhotoGrant, C>> {
    let stories = editions.values().flat_map(|e| e.stories.values());
    stories.flat_map(|s| &s.photos).map(|p| &p.grant).collect()
}

/// The same, with the story that shows each.
pub fn granted<'e, C: Channel>(
    editions: impl IntoIterator<Item = &'e PrintEdition<C>>,
) -> impl Iterator<Item = (StoryId, &'e PhotoGrant)> {
    let stories = editions.into_iter().flat_map(|e| &e.stories);
    stories.flat_map(|(id, s)| s.photos.iter().map(|p| (*id, &*p.grant)))
}

/// Which file each story's text is in, for messages.
pub fn origins(project: &Project) -> Origins {
    let stories = project.catalogue.stories.iter();
    let tellings = stories.flat_map(|(id, s)| s.tellings.iter().map(move |(lang, t)| (id, lang, t)));
    tellings.map(|(id, lang, t)| ((id.to_string(), lang.code().to_owned()), Arc::clone(&t.file))).collect()
}

/// Makes the running booklet of every language, for paper and for the site.
///
/// # Errors
/// Everything that cannot be printed as it is.
pub fn bind(
    prepared: &Prepared,
    order: &Order<'_>,
    drawer: &Drawer,
) -> Result<(Booklets, Diagnostics), Diagnostics> {
    let binder = Binder {
        prepared,
        engine: Engine::new(prepared.theme.print())?,
        asking: prepared.asking(order),
        origins: origins(&prepared.project),
        drawer,
        theme: prepared.theme.print().fingerprint(),
        now: order.now,
    };
    let (paper, online) = (&prepared.printed.paper, &prepared.printed.online);
    let (done, all) = (AtomicUsize::new(0), paper.len() + online.len());
    let step = || (order.progress)(Work::Booklets, done.fetch_add(1, Ordering::Relaxed) + 1, all);
    let (paper, online) =
        rayon::join(|| binder.all(paper, ON_PAPER, &step), || binder.all(online, ON_LINE, &step));
    let mut found = Diagnostics::new();
    let mut booklets = Booklets::default();
    for (made, shelf) in [(paper, &mut booklets.paper), (online, &mut booklets.online)] {
        for (lang, result) in made {
            match result {
                Ok((bound, notes)) => {
                    found.append(notes);
                    if let Some(Bound { booklet, pictures }) = bound {
                        shelf.insert(lang, booklet);
                        booklets.pictures = std::mem::take(&mut booklets.pictures).and(pictures);
                    }
                }
                Err(faults) => found.append(faults),
            }
        }
    }
    found.gate(booklets)
}

/// The booklet says in which month it was made: the day would give it other bytes every day.
fn month(date: Date) -> Made {
    let (year, month, _) = date.ymd();
    Made::Month { month: When { year, month: Some(month) }, first: Date::new(year, month, 1).unwrap_or(date) }
}

/// A booklet, and the photos in it that were not ready before.
struct Bound {
    booklet: Booklet,
    pictures: Pictures,
}

/// Nothing is a booklet with too few stories.
type Outcome = Result<(Option<Bound>, Diagnostics), Diagnostics>;

struct Binder<'b> {
    prepared: &'b Prepared,
    engine: Engine,
    asking: Asking<'b>,
    origins: Origins,
    drawer: &'b Drawer,
    theme: [u8; 32],
    now: Now,
}

impl Binder<'_> {
    fn all<C: Reaches>(
        &self,
        editions: &BTreeMap<Lang, PrintEdition<C>>,
        widest: u32,
        step: &(dyn Fn() + Sync),
    ) -> Vec<(Lang, Outcome)> {
        let one = |(lang, edition): (&Lang, &PrintEdition<C>)| {
            let made = self.one(edition.clone(), widest);
            step();
            (*lang, made)
        };
        editions.par_iter().map(one).collect()
    }

    /// Sets a booklet; again without the stories that cannot be printed, until all of it can be.
    fn one<C: Reaches>(&self, mut edition: PrintEdition<C>, widest: u32) -> Outcome {
        let lang = edition.lang;
        let (mut out, mut told, mut pictures) = (BTreeSet::new(), Diagnostics::new(), Pictures::default());
        loop {
            let faults = match self.set(&edition, &pictures, widest) {
                Ok((booklet, notes)) => {
                    told.append(notes);
                    return Ok((Some(Bound { booklet, pictures }), told));
                }
                Err(faults) => faults,
            };
            let (culprits, excuses) = culprits::found(&faults, &self.origins, &edition);
            // What is no story's own fault would not go away without it.
            if culprits.is_empty() {
                told.append(faults);
                return Err(told);
            }
            told.append(excuses);
            out.extend(culprits);
            let project = &self.prepared.project;
            let Some(next) = self::edition::<C>(project, &self.asking, lang, &out) else {
                return Ok((None, told));
            };
            // An older story may take the place of one that is left out.
            let grants: Vec<_> = next.stories.values().flat_map(|s| &s.photos).map(|p| &p.grant).collect();
            let (more, _) = self.prepared.studio.make(&grants, &project.sources.by_hash(), &|_, _| {})?;
            (edition, pictures) = (next, more);
        }
    }

    fn set<C: Reaches>(
        &self,
        edition: &PrintEdition<C>,
        pictures: &Pictures,
        widest: u32,
    ) -> Result<(Booklet, Diagnostics), Diagnostics> {
        // The code is the content: as long as nothing in the booklet changes, neither does its code.
        let every = self.prepared.pictures.clone().and(pictures.clone());
        let of = |code: &str| manuscript_of(self.prepared, self.now, (edition, &every), widest, code);
        let blank = Ready::new("booklet.typ", &of("")?, &media::finished)?;
        let code = format!("{}-{}", edition.lang.code().to_uppercase(), short(&blank.inputs()));
        let ready = blank.about(&of(&code)?);
        let name = self.drawer.name(&[MAKER.as_bytes(), &self.theme, &ready.inputs()].concat());
        let stories = edition.stories.keys().copied().collect();
        let kept = self.drawer.find(&name).and_then(|bytes| unpack(&bytes));
        if let Some((pages, pdf)) = kept {
            return Ok((Booklet { code, pages, stories, pdf: pdf.into() }, Diagnostics::new()));
        }
        let proof = ready.set_to_read(&self.engine, &self.origins)?;
        let purpose = preflight::Purpose::Reading;
        let mut notes = preflight::check(&proof.findings, &[edition.lang], purpose, &self.origins);
        notes.append(proof.warnings);
        // What is to be said is said at every build: only a booklet without any remark is kept.
        if notes.counts() == (0, 0) {
            self.drawer.keep(&name, &pack(proof.pages, &proof.pdf));
        }
        notes.gate(Booklet { code, pages: proof.pages, stories, pdf: proof.pdf.into() })
    }
}

/// The running booklet of a language, before it is set: a photo `widest` pixels wide is enough for it.
///
/// # Errors
/// A message is missing, or an address is too long for a code.
pub fn manuscript<C: Channel>(
    prepared: &Prepared,
    now: Now,
    edition: &PrintEdition<C>,
    widest: u32,
    code: &str,
) -> Result<Manuscript, Diagnostic> {
    manuscript_of(prepared, now, (edition, &prepared.pictures), widest, code)
}

fn manuscript_of<C: Channel>(
    prepared: &Prepared,
    now: Now,
    (edition, pictures): (&PrintEdition<C>, &Pictures),
    widest: u32,
    code: &str,
) -> Result<Manuscript, Diagnostic> {
    let Prepared { project, i18n, .. } = prepared;
    let set = Set { site: &project.site, i18n, pictures, made: month(now.date_in(&project.site.zone)) };
    let order = view::Order {
        code,
        profile: "read",
        paper: print::A5,
        black: false,
        widest,
        notes: 0,
        postal: false,
        partner: None,
    };
    view::booklet(&set, &order, &[edition])
}

/// Five letters and digits nobody mistakes for another when reading them aloud (Crockford's base 32).
fn short(inputs: &[u8]) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let hash = blake3::hash(inputs);
    let letter = |byte: &u8| char::from(ALPHABET.get(usize::from(byte % 32)).copied().unwrap_or(b'0'));
    hash.as_bytes().iter().take(5).map(letter).collect()
}

/// The number of pages stands before the file: it is said on the website, and nobody has to read the PDF for it.
fn pack(pages: usize, pdf: &[u8]) -> Vec<u8> {
    [&(pages as u64).to_le_bytes()[..], pdf].concat()
}

fn unpack(bytes: &[u8]) -> Option<(usize, Vec<u8>)> {
    let (pages, pdf) = bytes.split_first_chunk::<8>()?;
    Some((usize::try_from(u64::from_le_bytes(*pages)).ok()?, pdf.to_vec()))
}

/// Where the booklet of a language lies below `dist/print/booklets`.
pub fn path(lang: Lang) -> Option<OutPath> {
    OutPath::new(&format!("booklet-{lang}.pdf")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_maker_names_the_versions_in_use() {
        let lock = include_str!("../../Cargo.lock");
        for named in MAKER.split_once("; ").unwrap().1.split(", ") {
            let (name, version) = named.split_once(' ').unwrap();
            assert!(lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"")), "{named}");
        }
    }

    #[test]
    fn a_booklet_of_a_large_site_holds_the_newest_stories() {
        let mut stories: BTreeMap<StoryId, u32> = (1..=5).map(|n| (StoryId(n), n)).collect();
        keep_newest(&mut stories, 60);
        assert_eq!(stories.len(), 5);
        keep_newest(&mut stories, 2);
        assert_eq!(stories.into_keys().collect::<Vec<_>>(), [StoryId(4), StoryId(5)]);
    }

    #[test]
    fn a_code_is_short_and_follows_from_the_content() {
        let code = short(b"one");
        assert_eq!(code.len(), 5);
        assert!(code.chars().all(|c| c.is_ascii_alphanumeric() && !"ILOU".contains(c)));
        assert_ne!(code, short(b"other"));
    }

    #[test]
    fn what_is_packed_comes_out_whole() {
        assert_eq!(unpack(&pack(24, b"%PDF")), Some((24, b"%PDF".to_vec())));
        assert_eq!(unpack(b"short"), None);
    }
}
