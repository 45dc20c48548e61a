//! Turns a site in the making into a preview on this computer alone, which follows every change of the files. The only user
//! of the web server, the runtime and the watcher. Does not build anything itself: a [`Maker`] does; and writes no file.
//!
//! Nobody else can look in: it listens on the loopback address, answers only requests that name it as their host (another
//! site's script may send some by re-binding its name to this address), and gives nothing to pages of other origins.
//! A request is looked up among the paths of the plan and never reaches the file system.
//!
//! Ctrl-C is the usual way to end it, and so ends it with success.

mod answer;
mod door;
mod interrupt;
mod keep;
mod panel;
mod watch;
mod words;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::diag::{Area, Diagnostic, Diagnostics};
use crate::lang::Lang;
use crate::place::OutPath;

pub use interrupt::on_ctrl_c;

/// Folders of a project whose changes show in the preview.
const WATCHED: [&str; 3] = ["content", "i18n", "themes"];

/// How long open connections may take to end after Ctrl-C.
const PATIENCE: Duration = Duration::from_secs(1);

/// A site that can be looked at. Pages are made when somebody asks for them.
pub trait Site: Send + Sync {
    /// The file at a path of the plan; nothing if the plan has no such path; a problem if it cannot be made.
    fn page(&self, path: &OutPath) -> Option<Result<Page, Diagnostic>>;

    /// Every story in every language, on line or not, in the order staff look for them.
    fn desk(&self) -> Vec<DeskItem>;

    /// What stands before every address of the site: nothing, or `/folder`, as `base_url` says.
    fn root(&self) -> &str;
}

/// What makes a site of the project's files as they are now.
pub trait Maker: Send + Sync {
    /// Reads everything anew.
    ///
    /// # Errors
    /// What `check` would say.
    fn make(&self) -> Result<(Arc<dyn Site>, Diagnostics), Diagnostics>;
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of a finished file, such as a picture in the cache.
    File(PathBuf),
}

/// A story in a language, as staff see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskItem {
    /// The story's number.
    pub id: String,
    /// Its folder's name.
    pub folder: String,
    /// The language.
    pub lang: Lang,
    /// Where it stands.
    pub state: DeskState,
    /// Why, in a sentence; may be empty.
    pub reason: String,
    /// Its address in the preview, beginning with `/`, if it can be looked at.
    pub url: Option<String>,
}

/// Where a story stands on its way to the readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeskState {
    /// Readers see it with the next build.
    Published,
    /// Being written, or being translated.
    Draft,
    /// Nobody has approved it yet.
    Waiting,
    /// Its time has not come.
    Scheduled,
    /// Consent does not cover it.
    Refused,
    /// There is no text in this language.
    Untranslated,
}

/// How to serve.
pub struct Options {
    /// The project's folder.
    pub root: PathBuf,
    /// The port; 0 takes any free one.
    pub port: u16,
    /// The moment the site is made for, as staff read it.
    pub moment: String,
    /// A text that no other run of the program has: open pages learn by it that the preview was started anew.
    pub run: String,
    /// Whom to tell how making the site went.
    pub told: Told,
}

/// Told after every try: what was found, and whether a site came of it.
pub type Told = Arc<dyn Fn(&Diagnostics, bool) + Send + Sync>;

/// Serves until Ctrl-C. The address is announced as soon as there is something to see.
///
/// # Errors
/// The port is taken or may not be used.
pub fn run(
    options: Options,
    maker: Arc<dyn Maker>,
    announce: impl FnOnce(SocketAddr),
) -> Result<(), Diagnostics> {
    let listener = listen(options.port)?;
    let failed = |fault: std::io::Error| Diagnostics::from(cannot_serve(&fault));
    let address = listener.local_addr().map_err(failed)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(failed)?;
    let (keeper, kept) = keep::Keeper::new(maker, Arc::clone(&options.told));
    runtime.block_on(async move {
        let stop = keeper.stopper();
        let signal = tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                stop();
            }
        });
        // The watcher comes first: what changes while the site is being made is not missed.
        let watcher = watch::start(&options.root, &WATCHED, keeper.bell());
        if let Err(fault) = &watcher {
            (options.told)(&watch::blind(fault).into(), false);
        }
        keeper.start().map_err(failed)?;
        if kept.first().await {
            announce(address);
            let desk = answer::Desk::new(kept.clone(), &options, address.port());
            let server = tokio::spawn(answer::serve(listener, desk));
            kept.stopped().await;
            // A browser that holds a connection open must not keep the program from ending.
            let _late = tokio::time::timeout(PATIENCE, server).await;
        }
        signal.abort();
        Ok(())
    })
}

fn listen(port: u16) -> Result<TcpListener, Diagnostics> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .and_then(|listener| listener.set_nonblocking(true).map(|()| listener))
        .map_err(|fault| {
            let message = format!("the preview cannot use port {port}: {fault}");
            Diagnostic::error(Area::CommandLine, "port-taken", message)
                .remedy("Perhaps another preview is open; end it, or choose another port: `--port 0` takes a free one.")
                .into()
        })
}

fn cannot_serve(fault: &std::io::Error) -> Diagnostic {
    Diagnostic::error(Area::Output, "cannot-serve", format!("the preview cannot be started: {fault}"))
}

#[cfg(test)]
mod tests;
