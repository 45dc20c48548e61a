//! Keeps the last good site and what is wrong with the newest one. Does not answer requests.

use std::collections::BTreeMap;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use super::door;
use super::{DeskItem, Maker, Site, Told};
use crate::diag::{Area, Diagnostic, Diagnostics};
use crate::place::OutPath;

/// Changes that follow each other faster than this are one: editors and synchronisers write in several steps.
const QUIET: Duration = Duration::from_millis(80);

/// What can be seen at one moment.
#[derive(Clone, Default)]
pub struct Sight {
    /// Counts the tries; 0 before the first.
    pub number: u64,
    /// The last good site.
    pub good: Option<Arc<Good>>,
    /// What the last try found: errors if it failed, perhaps warnings if not.
    pub found: Arc<Diagnostics>,
    /// The preview is ending.
    pub stopped: bool,
}

/// A site that could be made.
pub struct Good {
    /// The site.
    pub site: Arc<dyn Site>,
    /// Its stories and languages.
    pub desk: Vec<DeskItem>,
    /// Where on the desk the page at a path stands.
    pub places: BTreeMap<OutPath, usize>,
}

impl Good {
    fn new(site: Arc<dyn Site>) -> Self {
        let desk = site.desk();
        let path = |item: &DeskItem| door::out_path(item.url.as_deref()?, site.root()).ok();
        let places = desk.iter().enumerate().filter_map(|(i, item)| Some((path(item)?, i))).collect();
        Self { site, desk, places }
    }

    /// The desk's entry for the page at a path.
    pub fn item(&self, path: &OutPath) -> Option<&DeskItem> {
        self.places.get(path).and_then(|i| self.desk.get(*i))
    }
}

/// The end that changes what is seen.
pub struct Keeper {
    maker: Arc<dyn Maker>,
    told: Told,
    sight: watch::Sender<Sight>,
    bell: Sender<()>,
    rung: Mutex<Option<Receiver<()>>>,
}

/// The end that looks.
#[derive(Clone)]
pub struct Kept(watch::Receiver<Sight>);

impl Keeper {
    /// Nothing to see yet.
    pub fn new(maker: Arc<dyn Maker>, told: Told) -> (Self, Kept) {
        let (sight, seen) = watch::channel(Sight::default());
        let (bell, rung) = channel();
        (Self { maker, told, sight, bell, rung: Mutex::new(Some(rung)) }, Kept(seen))
    }

    /// A bell to ring when a file has changed.
    pub fn bell(&self) -> Sender<()> {
        self.bell.clone()
    }

    /// What ends the preview.
    pub fn stopper(&self) -> impl FnOnce() + Send + 'static {
        let sight = self.sight.clone();
        move || sight.send_modify(|s| s.stopped = true)
    }

    /// Makes the site on a thread of its own, now and after every ring of the bell.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(&self) -> io::Result<()> {
        let Some(rung) = self.rung.lock().unwrap_or_else(PoisonError::into_inner).take() else {
            return Ok(());
        };
        let (maker, told, sight) = (Arc::clone(&self.maker), Arc::clone(&self.told), self.sight.clone());
        let work = move || {
            try_making(&*maker, &told, &sight);
            while rung.recv().is_ok() {
                wait_for_quiet(&rung);
                try_making(&*maker, &told, &sight);
            }
        };
        std::thread::Builder::new().name("making".to_owned()).spawn(work)?;
        Ok(())
    }
}

fn wait_for_quiet(rung: &Receiver<()>) {
    // A folder that never comes to rest must not keep the page from changing for ever.
    for _ in 0..50 {
        match rung.recv_timeout(QUIET) {
            Ok(()) => {}
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
        }
    }
}

fn try_making(maker: &dyn Maker, told: &Told, sight: &watch::Sender<Sight>) {
    let made = catch_unwind(AssertUnwindSafe(|| {
        maker.make().map(|(site, found)| (Arc::new(Good::new(site)), found))
    }))
    .unwrap_or_else(|_| Err(our_fault().into()));
    let (good, found) = match made {
        Ok((good, found)) => (Some(good), found),
        Err(found) => (None, found),
    };
    told(&found, good.is_some());
    sight.send_modify(|s| {
        s.number += 1;
        s.found = Arc::new(found);
        s.good = good.or_else(|| s.good.take());
    });
}

/// What to say when the program itself fails: never the writer's mistake.
pub fn our_fault() -> Diagnostic {
    Diagnostic::error(Area::Output, "program-fault", "the program itself failed; this is not your mistake")
        .remedy(
            "Undo the last change if it came with it, and tell whoever looks after the program what you did.",
        )
}

impl Kept {
    /// What is to be seen now.
    pub fn now(&self) -> Sight {
        self.0.borrow().clone()
    }

    /// Waits for the first try; false if the preview ended before it.
    pub async fn first(&self) -> bool {
        let mut seen = self.0.clone();
        let there = seen.wait_for(|s| s.number > 0 || s.stopped).await;
        there.is_ok_and(|s| !s.stopped)
    }

    /// Waits until something else than `number` is to be seen, or the preview ends.
    pub async fn other_than(&self, number: u64) {
        let mut seen = self.0.clone();
        // An error means that the keeper is gone, which is an end too.
        let _over = seen.wait_for(|s| s.number != number || s.stopped).await;
    }

    /// Waits for the end of the preview.
    pub async fn stopped(&self) {
        let mut seen = self.0.clone();
        let _over = seen.wait_for(|s| s.stopped).await;
    }
}
