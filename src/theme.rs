//! Turns the files of a theme into templates ready to render and static files with names of their own. Does not know what the
//! pages are about (that is [`crate::web`]), and publishes no file that `theme.yaml` does not list.

mod engine;
mod faults;
mod manifest;
mod print;

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::Tera;

use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot};
use crate::sources::ThemeFiles;

pub use engine::{Engine, Html};
pub use print::PrintFiles;

/// Versions of the contract between program and theme (names of the templates, what each is given) that this program keeps.
pub const ENGINES: std::ops::RangeInclusive<u32> = 1..=1;

/// The templates a theme of version 1 must have.
const TEMPLATES: [&str; 10] = [
    "accessibility.html",
    "chooser.html",
    "home.html",
    "index.html",
    "list.html",
    "moved.html",
    "not-found.html",
    "page.html",
    "share.html",
    "story.html",
];

/// A theme that can be rendered with.
#[derive(Clone)]
pub struct Theme {
    /// What it calls itself.
    pub name: String,
    assets: BTreeMap<String, Asset>,
    templates: Templates,
    print: Arc<PrintFiles>,
}

/// The compiled templates and the files they come from, by template name.
#[derive(Clone)]
struct Templates {
    tera: Tera,
    files: Arc<BTreeMap<String, Arc<SourceFile>>>,
}

/// A static file of the theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its path on the site, with a piece of the hash of its bytes in the name, so that browsers may keep it for ever:
    /// `static/style.0a1b2c3d4e.css`.
    pub path: String,
    /// What it holds.
    pub bytes: Arc<[u8]>,
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Theme {
    /// Reads `theme.yaml`, compiles the templates and names the listed static files.
    ///
    /// # Errors
    /// Everything wrong with the theme: a version of the contract this program does not keep, a listed file that is not
    /// there, and mistakes in templates with their place.
    pub fn load(files: &ThemeFiles) -> Result<(Self, Diagnostics), Diagnostics> {
        let mut found = Diagnostics::new();
        let Some(yaml) = files.texts.get("theme.yaml") else {
            return Err(Diagnostic::error(
                Area::Configuration,
                "theme-missing",
                "the theme has no `theme.yaml`",
            )
            .remedy("Add the file with `name:`, `engine: \"1\"` and the list `static:`.")
            .into());
        };
        let (manifest, more) = manifest::read(yaml);
        found.append(more);
        let assets = assets(files, yaml, &manifest, &mut found);
        let templates = compile(files, yaml, &mut found);
        match templates {
            Some(templates) if !found.has_errors() => {
                let print = Arc::new(PrintFiles::of(files, &assets));
                Ok((Self { name: manifest.name, assets, templates, print }, found))
            }
            Some(_) | None => Err(found),
        }
    }

    /// A static file by its path below `static/`.
    #[must_use]
    pub fn asset(&self, path: &str) -> Option<&Asset> {
        self.assets.get(path)
    }

    /// What booklets and postcards are made with.
    #[must_use]
    pub fn print(&self) -> &PrintFiles {
        &self.print
    }

    /// All static files by their path below `static/`.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &Asset)> {
        self.assets.iter().map(|(path, asset)| (path.as_str(), asset))
    }
}

fn assets(
    files: &ThemeFiles,
    yaml: &Arc<SourceFile>,
    manifest: &manifest::Manifest,
    found: &mut Diagnostics,
) -> BTreeMap<String, Asset> {
    let mut assets = BTreeMap::new();
    let given: BTreeMap<&str, &Arc<[u8]>> =
        files.files.iter().map(|(p, b)| (p.strip_prefix("static/").unwrap_or(p), b)).collect();
    for listed in &manifest.files {
        let path = listed.value.strip_prefix("static/").unwrap_or(&listed.value);
        if let Some(bytes) = given.get(path) {
            assets.insert(path.to_owned(), Asset { path: hashed(path, bytes), bytes: Arc::clone(bytes) });
        } else {
            let near = crate::diag::did_you_mean(path, given.keys().copied());
            let remedy = near.map_or_else(
                || "Add the file below `static/`, or take it off the list.".to_owned(),
                |near| format!("Did you mean `{near}`?"),
            );
            let message = format!("the theme lists `static/{path}`, and there is no such file");
            found.push(
                Diagnostic::error(Area::Configuration, "theme-file-missing", message)
                    .at(Spot::new(yaml, listed.span.clone()), "not below `static/`")
                    .remedy(remedy),
            );
        }
    }
    for path in given.keys().filter(|p| !assets.contains_key(**p)) {
        let message = format!("`static/{path}` is not listed in `theme.yaml` and will not be published");
        found.push(
            Diagnostic::warning(Area::Configuration, "theme-file-unlisted", message)
                .at(Spot::file(yaml), "")
                .remedy("Add it to the list `static:`, or delete it."),
        );
    }
    assets
}

/// `drawings/health.svg` → `static/drawings/health.0a1b2c3d4e.svg`.
fn hashed(path: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let short = hash.get(..10).unwrap_or(&hash);
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("static/{stem}.{short}.{extension}"),
        None => format!("static/{path}.{short}"),
    }
}

fn compile(files: &ThemeFiles, yaml: &Arc<SourceFile>, found: &mut Diagnostics) -> Option<Templates> {
    let texts: BTreeMap<String, Arc<SourceFile>> = files
        .texts
        .iter()
        .filter_map(|(path, file)| Some((path.strip_prefix("templates/")?.to_owned(), Arc::clone(file))))
        .collect();
    for name in TEMPLATES.iter().filter(|n| !texts.contains_key(**n)) {
        found.push(
            Diagnostic::error(
                Area::Configuration,
                "theme-template-missing",
                format!("the theme has no `templates/{name}`"),
            )
            .at(Spot::file(yaml), "")
            .remedy("Take it from the default theme."),
        );
    }
    // Tera stops at the first template it cannot parse; each is parsed alone first, so that all mistakes are found at once.
    let before = found.iter().count();
    for (name, file) in &texts {
        if let Err(error) = Tera::new().add_raw_template(name, &file.text)
            && matches!(error.kind(), tera::ErrorKind::SyntaxError(_))
        {
            found.extend(faults::diagnose(&error, &texts));
        }
    }
    if found.iter().count() > before {
        return None;
    }
    let mut tera = Tera::new();
    engine::declare(&mut tera);
    match tera.add_raw_templates(texts.iter().map(|(name, file)| (name.as_str(), file.text.as_str()))) {
        Ok(()) => Some(Templates { tera, files: Arc::new(texts) }),
        Err(error) => {
            found.extend(faults::diagnose(&error, &texts));
            None
        }
    }
}

#[cfg(test)]
mod tests;
