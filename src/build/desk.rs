//! The site as the preview shows it: pages made on request, and the desk that lists every story with its state. Does not serve.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};

use super::{Order, Prepared, Work, prepare, render};
use crate::consent::audit::absence_words;
use crate::consent::clear::{Absence, Asking, Held, Purpose};
use crate::date::Now;
use crate::diag::{Area, Diagnostic, Diagnostics};
use crate::model::levels::ChannelName;
use crate::place::{Content, OutPath};
use crate::resolve::{Story, TellingState};
use crate::serve::{DeskItem, DeskState, Maker, Page, Site};
use crate::web::{self, Job, Plan, Renderer};

/// Makes previews of a project.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The project's folder.
    pub root: PathBuf,
    /// The moment the preview is made for.
    pub now: Now,
}

impl Maker for Preview {
    fn make(&self) -> Result<(Arc<dyn Site>, Diagnostics), Diagnostics> {
        let silent = |_: Work, _: usize, _: usize| {};
        let order = Order { root: &self.root, now: self.now, purpose: Purpose::Preview, progress: &silent };
        let (prepared, found) = prepare(&order)?;
        let plan = web::plan(&prepared.material())?;
        // What was taken back must leave this cache too.
        prepared.studio.prune(&prepared.pictures)?;
        let desk = desk(&prepared, &plan, self.now);
        // A mistake that only shows when the shared parts are made is found now, not at the first request.
        Renderer::new(&prepared.material())?;
        Ok((Arc::new(Room { desk, ask: Mutex::new(workshop(prepared, plan)) }), found))
    }
}

type Answer = Option<Result<Page, Diagnostic>>;
type Request = (OutPath, Sender<Answer>);

/// A previewed site. Its renderer borrows from what it was prepared from, so both live on a thread of their own, which ends when
/// the room is left.
struct Room {
    desk: Vec<DeskItem>,
    ask: Mutex<Sender<Request>>,
}

impl Site for Room {
    fn page(&self, path: &OutPath) -> Answer {
        let (reply, answer) = mpsc::channel();
        let sent = self.ask.lock().ok().is_some_and(|ask| ask.send((path.clone(), reply)).is_ok());
        if sent { answer.recv().ok().flatten() } else { Some(Err(gone())) }
    }

    fn desk(&self) -> Vec<DeskItem> {
        self.desk.clone()
    }

    fn root(&self) -> &'static str {
        ""
    }
}

fn gone() -> Diagnostic {
    Diagnostic::error(Area::Output, "preview-gone", "the preview cannot make this page any more")
        .remedy("End the preview with Ctrl-C and start it again.")
}

fn workshop(prepared: Prepared, plan: Plan) -> Sender<Request> {
    let (ask, requests) = mpsc::channel::<Request>();
    std::thread::spawn(move || {
        let material = prepared.material();
        let Ok(renderer) = Renderer::new(&material) else { return };
        for (path, reply) in requests {
            let page = plan.entries.get(&path).map(|_| render(&plan, &renderer, &path).map(page));
            // Whoever asked may have gone.
            let _late = reply.send(page);
        }
    });
    ask
}

fn page(content: Content) -> Page {
    match content {
        Content::Bytes(bytes) => Page::Bytes(bytes),
        Content::File(file) => Page::File(file),
    }
}

/// Every story in every language of the site.
fn desk(prepared: &Prepared, plan: &Plan, now: Now) -> Vec<DeskItem> {
    let site = &prepared.project.site;
    let public = Asking { site, now, purpose: Purpose::Publish };
    let pages = plan.entries.iter().filter_map(|(path, e)| match &e.job {
        Job::Story(lang, id) => Some(((*lang, *id), path.url())),
        _ => None,
    });
    let pages: BTreeMap<_, _> = pages.collect();
    let mut items = Vec::new();
    for (id, story) in &prepared.project.catalogue.stories {
        for lang in site.langs() {
            let url = pages.get(&(lang, *id)).cloned();
            let (state, reason) = state(&public, story, lang, url.is_some());
            items.push(DeskItem {
                id: id.to_string(),
                folder: story.folder.clone(),
                lang,
                state,
                reason,
                url,
            });
        }
    }
    items
}

const fn english(lang: crate::lang::Lang) -> &'static str {
    lang.row().english
}

fn state(
    public: &Asking<'_>,
    story: &Story,
    lang: crate::lang::Lang,
    previewed: bool,
) -> (DeskState, String) {
    let own = story.tellings.get(&lang).map(|t| &t.state);
    match public.verdict(story, ChannelName::Web, lang) {
        Ok(verdict) if verdict.text_lang != lang => match own {
            Some(TellingState::Draft | TellingState::Machine) => (
                DeskState::Draft,
                format!(
                    "the translation is not checked yet; readers get the text in {}",
                    english(verdict.text_lang)
                ),
            ),
            _ => (
                DeskState::Untranslated,
                format!("readers get the text in {}, and a note that says so", english(verdict.text_lang)),
            ),
        },
        Ok(_) => match own {
            Some(TellingState::Outdated(changed)) => (
                DeskState::Published,
                format!(
                    "readers see it, but it is older than the original; changed there since: {}",
                    changed.join(", ")
                ),
            ),
            _ => (DeskState::Published, String::new()),
        },
        Err(absence @ Absence::Refused(_)) => (DeskState::Refused, absence_words(&absence)),
        // What the office holds back may also be refused: the preview says so before somebody releases it.
        Err(Absence::Held(_)) if !previewed => {
            let preview = Asking { purpose: Purpose::Preview, ..*public };
            let refused = preview.verdict(story, ChannelName::Web, lang).err();
            (DeskState::Refused, refused.map(|a| absence_words(&a)).unwrap_or_default())
        }
        Err(Absence::Held(held)) => {
            let state = match held {
                Held::Draft => DeskState::Draft,
                Held::Waiting => DeskState::Waiting,
                Held::Scheduled(_) => DeskState::Scheduled,
            };
            (state, crate::consent::audit::held_words(&held))
        }
        Err(absence @ Absence::NoText) => (DeskState::Untranslated, absence_words(&absence)),
    }
}
