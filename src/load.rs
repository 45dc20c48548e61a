//! Turns the folders of a project into [`Sources`]. The only user of the directory walker, and the only stage that reads
//! content. Does not understand any file.

pub(crate) mod text;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot};
use crate::sources::{Original, Sources, ThemeFiles};

/// Deepest folder that is looked into; content needs five levels.
const MAX_DEPTH: usize = 10;
/// Largest text file, in bytes. The longest story anybody tells is a fiftieth of it.
const MAX_TEXT: u64 = 1024 * 1024;
/// Largest file of the ledger, in bytes: a year of a site with ten thousand stories has a tenth of it.
const MAX_LEDGER: u64 = 128 * 1024 * 1024;
/// Largest static file or font of a theme, or profile of a press, in bytes.
const MAX_STATIC: u64 = 8 * 1024 * 1024;

/// Reads everything below `content/` and `i18n/`. What cannot be read is reported, and the rest is read all the same.
#[must_use]
pub fn project(root: &Path) -> (Sources, Diagnostics) {
    let mut found = Diagnostics::new();
    let mut sources = Sources::default();
    let (content, faults) = walk(root, "content");
    found.append(faults);
    let (ledger, content): (Vec<Entry>, Vec<Entry>) = content.into_iter().partition(|e| is_ledger(&e.path));
    sources.ledger =
        read_all(&ledger, Area::Consent, MAX_LEDGER, &mut found, is_ledger).into_iter().collect();
    let (originals, texts): (Vec<Entry>, Vec<Entry>) =
        content.into_iter().partition(|e| e.path.contains("/media/"));
    for entry in texts.iter().filter(|e| is_profile(&e.path)) {
        match bytes(&entry.disk, MAX_STATIC) {
            Ok(profile) => {
                sources.profiles.insert(entry.path.clone(), profile.into());
            }
            Err(error) => found.push(unreadable(&entry.path, Area::Configuration, &error)),
        }
    }
    for (path, read) in read_all(&texts, Area::Content, MAX_TEXT, &mut found, is_content_text) {
        if sources.content.insert(path.clone(), read).is_some() {
            found.push(same_name(&path));
        }
    }
    let unread =
        texts.iter().map(|e| &e.path).filter(|p| is_content_text(p) && !sources.content.contains_key(*p));
    sources.unreadable = unread.cloned().collect();
    for (entry, original) in originals.par_iter().map(|e| (e, fingerprint(e))).collect::<Vec<_>>() {
        match original {
            Ok(original) => {
                if sources.originals.insert(entry.path.clone(), original).is_some() {
                    found.push(same_name(&entry.path));
                }
            }
            Err(error) => found.push(unreadable(&entry.path, Area::Content, &error)),
        }
    }
    let (words, faults) = walk(root, "i18n");
    found.append(faults);
    for (path, read) in read_all(&words, Area::Configuration, MAX_TEXT, &mut found, |p| p.ends_with(".ftl")) {
        sources.words.insert(path, read);
    }
    (sources, found)
}

/// Reads a theme: the default theme's files, each replaced by the named theme's own where it has one.
#[must_use]
pub fn theme(root: &Path, name: &str) -> (ThemeFiles, Diagnostics) {
    let mut found = Diagnostics::new();
    let mut theme = ThemeFiles::default();
    let mut layers = vec!["default"];
    if name != "default" {
        layers.push(name);
    }
    for layer in layers {
        if crate::place::check_segment(layer).is_err() || !root.join("themes").join(layer).is_dir() {
            let message = format!("there is no theme `{layer}`");
            let remedy = format!(
                "Make a folder themes/{layer} with a theme.yaml, or correct `theme:` in content/site.yaml."
            );
            found.push(Diagnostic::error(Area::Configuration, "unknown-theme", message).remedy(remedy));
            continue;
        }
        let folder = format!("themes/{layer}");
        let (entries, faults) = walk(root, &folder);
        found.append(faults);
        let (statics, others): (Vec<Entry>, Vec<Entry>) =
            entries.into_iter().partition(|e| e.path.starts_with(&format!("{folder}/static/")));
        let (fonts, texts): (Vec<Entry>, Vec<Entry>) = others.into_iter().partition(|e| is_font(&e.path));
        for (path, file) in read_all(&texts, Area::Configuration, MAX_TEXT, &mut found, is_theme_text) {
            theme.texts.insert(below(&path, &folder), file);
        }
        for (kept, entries) in [(&mut theme.files, &statics), (&mut theme.fonts, &fonts)] {
            for entry in entries {
                match bytes(&entry.disk, MAX_STATIC) {
                    Ok(bytes) => {
                        kept.insert(below(&entry.path, &folder), bytes.into());
                    }
                    Err(error) => found.push(unreadable(&entry.path, Area::Configuration, &error)),
                }
            }
        }
    }
    (theme, found)
}

fn below(path: &str, folder: &str) -> String {
    path.strip_prefix(folder).unwrap_or(path).trim_start_matches('/').to_owned()
}

fn is_content_text(path: &str) -> bool {
    let plain = Path::new(path)
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("md") || e.eq_ignore_ascii_case("yaml"));
    let counts = path == "content/figures/reference-counts.csv";
    plain || counts || path.starts_with("content/stories/") || path.starts_with("content/pages/")
}

/// ICC profiles of presses.
fn is_profile(path: &str) -> bool {
    path.starts_with("content/print/") && (path.ends_with(".icc") || path.ends_with(".icm"))
}

/// The ledger's own files; a text beside them is a stray one.
fn is_ledger(path: &str) -> bool {
    let name = path.strip_prefix("content/ledger/").filter(|name| !name.contains('/'));
    name.is_some_and(|name| name == "head.txt" || name.ends_with(".jsonl"))
}

fn is_theme_text(path: &str) -> bool {
    path.ends_with("/theme.yaml")
        || path.contains("/templates/")
        || (path.contains("/print/") && path.ends_with(".typ"))
}

fn is_font(path: &str) -> bool {
    path.contains("/print/") && (path.ends_with(".ttf") || path.ends_with(".otf"))
}

struct Entry {
    path: String,
    disk: PathBuf,
}

/// Every ordinary file below a folder, in the order of its path. Symbolic links are errors: what they lead to may lie
/// outside the project, and nobody would see that it is published.
fn walk(root: &Path, folder: &str) -> (Vec<Entry>, Diagnostics) {
    let mut found = Diagnostics::new();
    let mut entries = Vec::new();
    if !root.join(folder).is_dir() {
        return (entries, found);
    }
    let quiet = |name: &str| {
        name.starts_with('.') || matches!(name, "Thumbs.db" | "desktop.ini") || name.starts_with("~$")
    };
    let walker = WalkDir::new(root.join(folder)).max_depth(MAX_DEPTH).follow_links(false).sort_by_file_name();
    let visible =
        walker.into_iter().filter_entry(|e| e.depth() == 0 || !quiet(&e.file_name().to_string_lossy()));
    for item in visible {
        let entry = match item {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().map_or_else(|| folder.to_owned(), |p| shown(root, p));
                found.push(unreadable(&path, Area::Content, &error.to_string()));
                continue;
            }
        };
        let path = shown(root, entry.path());
        if entry.file_type().is_symlink() {
            let message = format!("{path} is a link to another place");
            let remedy = "Put the file itself here: what a link leads to could be published without anybody seeing it.";
            let spot = Spot::path(&path);
            found
                .push(Diagnostic::error(Area::Content, "symbolic-link", message).at(spot, "").remedy(remedy));
        } else if entry.file_type().is_file() {
            if entry.file_name().to_str().is_none() {
                let message = format!("the name of {path} is not valid text");
                found.push(
                    Diagnostic::error(Area::Content, "bad-file-name", message).remedy("Rename the file."),
                );
                continue;
            }
            entries.push(Entry { path, disk: entry.into_path() });
        }
    }
    (entries, found)
}

/// The path as staff know it: from the project folder, with `/`, in normalisation form C.
fn shown(root: &Path, path: &Path) -> String {
    use unicode_normalization::UnicodeNormalization;
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = relative.components().map(|c| c.as_os_str().to_string_lossy().into_owned()).collect();
    parts.join("/").nfc().collect()
}

fn read_all(
    entries: &[Entry],
    area: Area,
    most: u64,
    found: &mut Diagnostics,
    wanted: impl Fn(&str) -> bool + Sync,
) -> Vec<(String, Arc<SourceFile>)> {
    let read: Vec<_> = entries
        .par_iter()
        .filter(|e| wanted(&e.path))
        .map(|e| (e, bytes(&e.disk, most).map(|b| text::decode(&b))))
        .collect();
    let mut files = Vec::new();
    for (entry, result) in read {
        match result {
            Ok(Ok(text)) => {
                files.push((entry.path.clone(), Arc::new(SourceFile { path: entry.path.clone(), text })));
            }
            Ok(Err(fault)) => found.push(text::not_text(&entry.path, area, fault)),
            Err(error) => found.push(unreadable(&entry.path, area, &error)),
        }
    }
    files
}

/// The bytes of a file that is not too large; the size is looked at before anything is read.
fn bytes(path: &Path, most: u64) -> Result<Vec<u8>, String> {
    let size = std::fs::metadata(path).map_err(|e| e.to_string())?.len();
    if size > most {
        return Err(format!("it has {} kB; there is room for {} kB", size / 1024, most / 1024));
    }
    std::fs::read(path).map_err(|e| e.to_string())
}

fn fingerprint(entry: &Entry) -> Result<Original, String> {
    let bytes = std::fs::metadata(&entry.disk).map_err(|e| e.to_string())?.len();
    let hash = crate::media::fingerprint(&entry.disk).map_err(|e| e.to_string())?;
    Ok(Original { hash, bytes, disk: entry.disk.clone(), path: entry.path.clone() })
}

/// Two names that look the same, with an accent in one piece and in two. Which of the files was meant (which consent?) nobody knows.
fn same_name(path: &str) -> Diagnostic {
    Diagnostic::error(
        Area::Content,
        "same-name",
        format!("two files are called {path}, their letters written differently"),
    )
    .at(Spot::path(path), "")
    .remedy("Keep one of them; use plain letters in the names of files and folders.")
}

fn unreadable(path: &str, area: Area, error: &str) -> Diagnostic {
    Diagnostic::error(area, "unreadable-file", format!("{path} cannot be read: {error}"))
        .at(Spot::path(path), "")
        .remedy("Look whether the file is open in another program, too large, or not allowed to be read.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_other_encodings_are_reported_and_the_rest_is_read() {
        let dir = tempfile::tempdir().unwrap();
        let story = dir.path().join("content/stories/a");
        std::fs::create_dir_all(story.join("media")).unwrap();
        std::fs::write(story.join("index.en.md"), "\u{feff}---\r\ntitle: x\r\n---\r\n").unwrap();
        std::fs::write(story.join("index.nb.md"), [0xff, 0xfe, b'a', 0]).unwrap();
        std::fs::write(story.join("index.fa.md"), [b'a', 0xe5]).unwrap();
        std::fs::write(story.join("media/a.jpg"), b"x").unwrap();
        std::fs::write(story.join(".DS_Store"), b"x").unwrap();
        std::os::unix::fs::symlink("/etc/hostname", story.join("media/b.jpg")).unwrap();
        let (sources, found) = project(dir.path());
        assert_eq!(sources.content["content/stories/a/index.en.md"].text, "---\ntitle: x\n---\n");
        assert_eq!(sources.content.len(), 1);
        assert_eq!(sources.originals.len(), 1);
        let codes: Vec<_> = found.sorted().iter().map(|d| d.code).collect();
        assert_eq!(codes, ["not-utf8", "not-utf8", "symbolic-link"]);
    }

    #[test]
    fn a_theme_of_its_own_replaces_what_is_printed_file_by_file() {
        let dir = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = dir.path().join("themes").join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("default/theme.yaml", "name: x");
        write("default/print/booklet.typ", "default booklet");
        write("default/print/cards.typ", "default cards");
        write("default/print/fonts/a.ttf", "default a");
        write("default/print/fonts/b.otf", "default b");
        write("default/print/fonts/OFL.txt", "licence");
        write("own/theme.yaml", "name: y");
        write("own/print/cards.typ", "own cards");
        write("own/print/fonts/b.otf", "own b");
        let (files, found) = theme(dir.path(), "own");
        assert_eq!(found.counts(), (0, 0));
        let texts: Vec<_> = files.texts.values().map(|f| (f.path.as_str(), f.text.as_str())).collect();
        let expected = [
            ("themes/default/print/booklet.typ", "default booklet"),
            ("themes/own/print/cards.typ", "own cards"),
            ("themes/own/theme.yaml", "name: y"),
        ];
        assert_eq!(texts, expected);
        let fonts: Vec<_> = files.fonts.iter().map(|(path, bytes)| (path.as_str(), &bytes[..])).collect();
        assert_eq!(fonts, [("print/fonts/a.ttf", &b"default a"[..]), ("print/fonts/b.otf", &b"own b"[..])]);
        assert_eq!(files.files.len(), 0);
    }

    #[test]
    fn two_names_that_look_the_same_are_one_too_many() {
        let dir = tempfile::tempdir().unwrap();
        for folder in ["caf\u{e9}", "cafe\u{301}"] {
            let story = dir.path().join("content/stories").join(folder);
            std::fs::create_dir_all(&story).unwrap();
            std::fs::write(story.join("consent.yaml"), folder).unwrap();
        }
        // A disk that normalises names holds one of them only.
        let two = std::fs::read_dir(dir.path().join("content/stories")).unwrap().count() == 2;
        let codes: Vec<_> = project(dir.path()).1.sorted().iter().map(|d| d.code).collect();
        assert_eq!(codes, if two { vec!["same-name"] } else { vec![] });
    }
}
