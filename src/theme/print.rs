//! Turns the files of a theme into what booklets and postcards are made with. Does not understand any of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Asset;
use crate::diag::SourceFile;
use crate::sources::ThemeFiles;

/// What a theme gives the printer.
#[derive(Clone, Debug, Default)]
pub struct PrintFiles {
    /// Templates by path below `print/`: `booklet.typ`.
    pub templates: BTreeMap<String, Arc<SourceFile>>,
    /// Fonts by path below the theme's folder: `print/fonts/NotoSans-Regular.ttf`.
    pub fonts: BTreeMap<String, Arc<[u8]>>,
    /// Drawings by path as templates write it: `drawings/housing.svg`. Only those that `theme.yaml` lists.
    pub drawings: BTreeMap<String, Arc<[u8]>>,
}

impl PrintFiles {
    /// Picks them out of the files of a theme and its listed static files.
    pub(super) fn of(files: &ThemeFiles, assets: &BTreeMap<String, Asset>) -> Self {
        let template = |(path, file): (&String, &Arc<SourceFile>)| {
            Some((path.strip_prefix("print/")?.to_owned(), Arc::clone(file)))
        };
        let drawing = |(path, asset): (&String, &Asset)| {
            let drawn = path.starts_with("drawings/") && path.ends_with(".svg");
            drawn.then(|| (path.clone(), Arc::clone(&asset.bytes)))
        };
        Self {
            templates: files.texts.iter().filter_map(template).collect(),
            fonts: files.fonts.clone(),
            drawings: assets.iter().filter_map(drawing).collect(),
        }
    }

    /// A hash of everything in it: what was made with another theme is made anew.
    #[must_use]
    pub fn fingerprint(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        let mut add = |path: &str, bytes: &[u8]| {
            hasher.update(path.as_bytes());
            hasher.update(blake3::hash(bytes).as_bytes());
        };
        self.templates.iter().for_each(|(path, file)| add(path, file.text.as_bytes()));
        self.fonts.iter().chain(&self.drawings).for_each(|(path, bytes)| add(path, bytes));
        *hasher.finalize().as_bytes()
    }
}
