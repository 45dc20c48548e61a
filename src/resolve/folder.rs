//! Sorts content files by folder and name, and reports the ones that are where nobody looks for them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot, did_you_mean};
use crate::lang::Lang;
use crate::sources::Sources;

/// A story's or page's folder with the files that have a meaning.
#[derive(Debug)]
pub struct Folder {
    /// Its name.
    pub name: String,
    /// `index.<lang>.md`.
    pub texts: Vec<(Lang, Arc<SourceFile>)>,
    /// `consent.yaml`.
    pub consent: Option<Arc<SourceFile>>,
}

/// The story folders.
pub fn stories(sources: &Sources) -> Vec<Folder> {
    below(sources, "content/stories/")
}

/// The page folders.
pub fn pages(sources: &Sources) -> Vec<Folder> {
    below(sources, "content/pages/")
}

fn below(sources: &Sources, prefix: &str) -> Vec<Folder> {
    let mut folders: BTreeMap<String, Folder> = BTreeMap::new();
    for (path, file) in &sources.content {
        let Some((name, rest)) = path.strip_prefix(prefix).and_then(|p| p.split_once('/')) else { continue };
        let folder = folders.entry(name.to_owned()).or_insert_with(|| Folder {
            name: name.to_owned(),
            texts: Vec::new(),
            consent: None,
        });
        if let Some(lang) = text_lang(rest) {
            folder.texts.push((lang, Arc::clone(file)));
        } else if rest == "consent.yaml" {
            folder.consent = Some(Arc::clone(file));
        }
    }
    folders.into_values().collect()
}

fn text_lang(name: &str) -> Option<Lang> {
    Lang::from_code(name.strip_prefix("index.")?.strip_suffix(".md")?)
}

/// Reports every file whose name means nothing, with the name that was probably meant.
pub fn stray(sources: &Sources) -> Diagnostics {
    let mut found = Diagnostics::new();
    for path in sources.content.keys() {
        let mut parts = path.splitn(4, '/').skip(1);
        let (kind, name, rest) = (parts.next().unwrap_or(""), parts.next(), parts.next());
        let fault = match (kind, name, rest) {
            ("stories", Some(folder), Some(rest)) => {
                (rest != "consent.yaml").then(|| text_name(rest)).flatten().or_else(|| folder_name(folder))
            }
            ("pages", Some(folder), Some(rest)) => text_name(rest).or_else(|| folder_name(folder)),
            ("stories" | "pages", Some(file), None) => {
                Some(("stray-file", format!("`{file}` lies beside the folders"), format!("Move it into a folder of its own: content/{kind}/<folder>/index.en.md.")))
            }
            ("site.yaml" | "redirects.yaml", None, None)
            | ("figures", Some("reference-counts.csv"), None)
            | ("contacts" | "partners" | "editions", Some(_), None) => None,
            _ => Some(("stray-file", format!("`{path}` is not part of the content"), "Look at its name and folder: stories/, pages/, contacts/, partners/, editions/, site.yaml and redirects.yaml are known.".to_owned())),
        };
        if let Some((code, message, remedy)) = fault {
            found.push(
                Diagnostic::error(Area::Content, code, message).at(Spot::path(path), "").remedy(remedy),
            );
        }
    }
    for path in sources.originals.keys().filter(|p| is_lost(p)) {
        let message = format!("`{path}` lies where nobody reads it");
        let remedy = "Only photos and recordings lie in content/stories/<folder>/media; texts and consent.yaml lie beside that folder.";
        found.push(
            Diagnostic::error(Area::Content, "stray-file", message).at(Spot::path(path), "").remedy(remedy),
        );
    }
    found
}

/// Whether a file in some folder `media` is none of a story's, or is a text: a story in a folder that is itself called `media`, a
/// consent file beside the photos.
fn is_lost(path: &str) -> bool {
    let mut parts = path.split('/').skip(1);
    let (kind, folder, media) = (parts.next(), parts.next(), parts.next());
    let name = path.rsplit('/').next().unwrap_or("").to_lowercase();
    let place =
        kind == Some("stories") && folder.is_some() && media == Some("media") && parts.next().is_some();
    !place || name.ends_with(".md") || name.ends_with(".yaml")
}

type Fault = Option<(&'static str, String, String)>;

fn folder_name(name: &str) -> Fault {
    let fault = crate::place::check_segment(name).err()?;
    Some((
        "bad-folder-name",
        format!("the folder's name `{name}` cannot be used: {fault}"),
        "Rename the folder; letters, digits and hyphens are safe.".to_owned(),
    ))
}

fn text_name(name: &str) -> Fault {
    if text_lang(name).is_some() {
        return None;
    }
    let message = format!("`{name}` is not a file name the program knows");
    // Copies made by file managers and cloud folders: "index.ar (2).md", "index.ar - Copy.md", "index.ar 2.md".
    let lower = name.to_lowercase();
    let stem: String = lower
        .strip_prefix("index")
        .unwrap_or("")
        .chars()
        .skip(1)
        .take_while(char::is_ascii_alphabetic)
        .collect();
    if let Some(lang) = Lang::from_code(&stem) {
        let right = format!("index.{lang}.md");
        let remedy = if lower.len() > right.len() {
            format!("This looks like a copy. Keep the right one as `{right}` and delete the other.")
        } else {
            format!("Rename it to `{right}`.")
        };
        return Some(("bad-file-name", message, remedy));
    }
    let remedy = match did_you_mean(&stem, Lang::codes()).filter(|_| !stem.is_empty() && stem != "md") {
        Some(near) => format!("Did you mean `index.{near}.md`?"),
        None if lower.starts_with("index") => {
            format!("Name it index.<language>.md, with one of: {}.", Lang::codes().collect::<Vec<_>>().join(", "))
        }
        None if lower.ends_with(".jpg") || lower.ends_with(".jpeg") || lower.ends_with(".png") || lower.ends_with(".webp") => {
            "Photos belong into the folder `media` beside the text.".to_owned()
        }
        None => "A story's folder holds index.<language>.md files, consent.yaml and the folder `media`; nothing else.".to_owned(),
    };
    Some(("bad-file-name", message, remedy))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remedy(name: &str) -> String {
        text_name(name).map(|f| f.2).unwrap_or_default()
    }

    #[test]
    fn what_is_no_photo_is_not_overlooked_among_photos() {
        for path in ["content/stories/a/media/house.jpg", "content/stories/a/media/raw/IMG_1.JPG"] {
            assert!(!is_lost(path), "{path}");
        }
        for path in [
            "content/stories/media/index.en.md",
            "content/stories/media/photo.jpg",
            "content/stories/a/media/consent.yaml",
            "content/stories/a/media/Consent.YAML",
            "content/stories/a/b/media/house.jpg",
            "content/pages/a/media/house.jpg",
        ] {
            assert!(is_lost(path), "{path}");
        }
    }

    #[test]
    fn copies_and_wrong_names_are_recognised() {
        assert_eq!(remedy("index.ar.md"), "");
        assert!(remedy("index.ar (2).md").contains("copy"));
        assert!(remedy("index.ar - Copy.md").contains("copy"));
        assert!(remedy("index-AR.md").contains("index.ar.md"));
        assert!(remedy("index.AR.md").contains("index.ar.md"));
        assert!(remedy("index.arr.md").contains("index.ar.md"));
        assert!(remedy("index.md").contains("index.<language>.md"));
        assert!(remedy("house.jpg").contains("media"));
    }
}
