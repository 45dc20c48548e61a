//! Turns changes of files into rings of a bell. The only user of the watcher crate. Does not look at the files.

use std::path::Path;
use std::sync::mpsc::Sender;
use std::time::Duration;

use notify::{Config, Event, EventKind, PollWatcher, RecursiveMode, Watcher};

use crate::diag::{Area, Diagnostic};

/// How often folders are looked through where the system does not tell of changes.
const LOOK: Duration = Duration::from_secs(1);

/// Watches as long as it is kept.
pub type Watching = Box<dyn Watcher>;

/// Watches folders of a project; those that are not there are left out.
///
/// # Errors
/// Neither the system's notices nor looking through the folders works.
pub fn start(root: &Path, folders: &[&str], bell: Sender<()>) -> notify::Result<Watching> {
    let second = bell.clone();
    let told = notify::recommended_watcher(move |event| ring(&event, &bell))
        .and_then(|mut watcher| watch(&mut watcher, root, folders).map(|()| Box::new(watcher) as Watching));
    told.or_else(|_| {
        let config = Config::default().with_poll_interval(LOOK);
        let mut watcher = PollWatcher::new(move |event| ring(&event, &second), config)?;
        watch(&mut watcher, root, folders)?;
        Ok(Box::new(watcher) as Watching)
    })
}

fn watch(watcher: &mut dyn Watcher, root: &Path, folders: &[&str]) -> notify::Result<()> {
    for folder in folders.iter().map(|f| root.join(f)).filter(|f| f.is_dir()) {
        watcher.watch(&folder, RecursiveMode::Recursive)?;
    }
    Ok(())
}

fn ring(event: &notify::Result<Event>, bell: &Sender<()>) {
    // A fault may mean that notices were lost, so it counts as a change.
    let changed = event.as_ref().map_or(true, matters);
    if changed {
        // Nobody hears it any more when the preview is ending.
        let _gone = bell.send(());
    }
}

/// Whether an event can change the site. Being read does not (the preview itself reads every file), nor do the files that
/// editors keep beside the one being edited.
fn matters(event: &Event) -> bool {
    match event.kind {
        EventKind::Access(_) => false,
        EventKind::Any
        | EventKind::Create(_)
        | EventKind::Modify(_)
        | EventKind::Remove(_)
        | EventKind::Other => event.paths.is_empty() || event.paths.iter().any(|p| !is_scratch(p)),
    }
}

fn is_scratch(path: &Path) -> bool {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    name.starts_with(['.', '#']) || name.ends_with('~') || name.starts_with("~$")
}

/// What to say when changes cannot be seen.
pub fn blind(fault: &notify::Error) -> Diagnostic {
    Diagnostic::warning(Area::Output, "not-watching", format!("changes of files are not seen: {fault}"))
        .remedy("The preview works, but start it again to see a change.")
}

#[cfg(test)]
mod tests {
    use notify::event::{AccessKind, ModifyKind};

    use super::*;

    #[test]
    fn reading_and_scratch_files_are_no_change() {
        let event = |kind, path: &str| Event::new(kind).add_path(path.into());
        let modified = EventKind::Modify(ModifyKind::Any);
        assert!(matters(&event(modified, "content/stories/tea/index.en.md")));
        assert!(!matters(&event(EventKind::Access(AccessKind::Any), "content/stories/tea/index.en.md")));
        for scratch in [".index.en.md.swp", "index.en.md~", "#index.en.md#", "~$index.docx"] {
            assert!(!matters(&event(modified, scratch)), "{scratch}");
        }
        // An editor that writes a new file and renames it over the old one.
        assert!(matters(&event(modified, ".tmp123").add_path("index.en.md".into())));
    }
}
