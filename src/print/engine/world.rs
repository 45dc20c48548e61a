//! What Typst may ask for, answered from memory. Does not answer anything else.

use std::collections::BTreeMap;
use std::sync::Arc;

use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::ast;
use typst::syntax::{
    DiagSpan, DiagSpanKind, FileId, LinkedNode, RootedPath, Source, VirtualPath, VirtualRoot,
};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::{Manuscript, fault};
use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot};
use crate::theme::PrintFiles;

/// What every manuscript is set with.
pub(super) struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    drawings: BTreeMap<String, Bytes>,
    /// The theme's templates.
    pub(super) templates: Templates,
}

/// The theme's templates.
pub(super) struct Templates {
    /// By path below `print/`.
    by_path: BTreeMap<String, Template>,
    /// The names under which they can ask for the theme's fonts.
    pub(super) families: Vec<String>,
}

struct Template {
    file: Arc<SourceFile>,
    source: Source,
}

impl Templates {
    /// Where in a template something is.
    pub(super) fn spot(&self, span: impl Into<DiagSpan>) -> Option<Spot> {
        let span = span.into();
        let id = span.id()?;
        let template = self.by_path.get(id.vpath().get_without_slash()).filter(|t| t.source.id() == id)?;
        let range = match span.get() {
            DiagSpanKind::Detached => None,
            DiagSpanKind::Number { num, sub_range, .. } => template.source.range(num, sub_range),
            DiagSpanKind::Range { range, .. } => Some(range),
        };
        Some(range.map_or_else(|| Spot::file(&template.file), |range| Spot::new(&template.file, range)))
    }
}

impl Shelf {
    /// Reads fonts and parses templates.
    pub(super) fn fill(files: &PrintFiles) -> Result<Self, Diagnostics> {
        let mut found = Diagnostics::new();
        let fonts = fonts(files, &mut found);
        let book = FontBook::from_fonts(&fonts);
        let families = book.families().map(|(name, _)| name.to_owned()).collect();
        let templates = templates(files, families, &mut found);
        let drawings =
            files.drawings.iter().map(|(path, bytes)| (path.clone(), Bytes::new(Arc::clone(bytes))));
        let shelf = Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(book),
            fonts,
            drawings: drawings.collect(),
            templates,
        };
        found.gate(shelf).map(|(shelf, _)| shelf)
    }
}

fn fonts(files: &PrintFiles, found: &mut Diagnostics) -> Vec<Font> {
    let mut fonts = Vec::new();
    for (path, bytes) in &files.fonts {
        let before = fonts.len();
        fonts.extend(Font::iter(Bytes::new(Arc::clone(bytes))));
        if fonts.len() == before {
            let message = format!("{path} of the theme is not a font that can be printed with");
            found.push(
                Diagnostic::error(Area::Configuration, "print-font", message)
                    .at(Spot::path(path), "")
                    .remedy("Fetch the file again from where it came from; TrueType and OpenType fonts can be used."),
            );
        }
    }
    if files.fonts.is_empty() {
        found.push(
            Diagnostic::error(Area::Configuration, "print-font", "the theme has no fonts to print with")
                .remedy("Take the folder print/fonts from the default theme."),
        );
    }
    fonts
}

fn templates(files: &PrintFiles, families: Vec<String>, found: &mut Diagnostics) -> Templates {
    let mut by_path = BTreeMap::new();
    for (path, file) in &files.templates {
        let Ok(name) = VirtualPath::new(path) else {
            let message = format!("`{path}` cannot be the name of a print template");
            found.push(
                Diagnostic::error(Area::Configuration, "print-template", message)
                    .at(Spot::file(file), "")
                    .remedy("Use small letters, digits and hyphens."),
            );
            continue;
        };
        let id = FileId::new(RootedPath::new(VirtualRoot::Project, name));
        let source = Source::new(id, file.text.clone());
        by_path.insert(path.clone(), Template { file: Arc::clone(file), source });
    }
    let templates = Templates { by_path, families };
    for template in templates.by_path.values() {
        let (errors, _) = template.source.root().errors_and_warnings();
        found.extend(errors.into_iter().map(|e| fault::of_theme(&e.into(), &templates)));
        vanishing(&LinkedNode::new(template.source.root()), template, found);
    }
    templates
}

/// Looks for `fallback: false`. With it Typst leaves out text in silence when none of the fonts named for it is there, and
/// there is nothing to gain: the only other fonts are the theme's own.
fn vanishing(node: &LinkedNode<'_>, template: &Template, found: &mut Diagnostics) {
    if let Some(named) = node.cast::<ast::Named<'_>>()
        && named.name().as_str() == "fallback"
        && matches!(named.expr(), ast::Expr::Bool(value) if !value.get())
    {
        let message = "with `fallback: false` a text disappears if the fonts named for it are not there";
        found.push(
            Diagnostic::error(Area::Configuration, "print-fallback", message)
                .at(Spot::new(&template.file, node.range()), "nobody would notice")
                .remedy("Delete it: there are no other fonts than those of the theme."),
        );
    }
    for child in node.children() {
        vanishing(&child, template, found);
    }
}

/// The shelf, and what belongs to one manuscript.
pub(super) struct Desk<'d> {
    shelf: &'d Shelf,
    main: FileId,
    files: BTreeMap<&'d str, Bytes>,
}

impl<'d> Desk<'d> {
    /// Lays a manuscript on the desk.
    pub(super) fn new(shelf: &'d Shelf, manuscript: &'d Manuscript<'_>) -> Result<Self, Diagnostics> {
        let Some(main) = shelf.templates.by_path.get(manuscript.template) else {
            let message = format!("the theme has no `print/{}`", manuscript.template);
            return Err(Diagnostic::error(Area::Configuration, "theme-template-missing", message)
                .remedy("Take it from the default theme.")
                .into());
        };
        let given = manuscript.files.iter();
        let mut files: BTreeMap<&str, Bytes> =
            given.map(|(path, bytes)| (bare(path), Bytes::new(Arc::clone(bytes)))).collect();
        files.insert("data.json", Bytes::from_string(manuscript.data.clone()));
        Ok(Self { shelf, main: main.source.id(), files })
    }
}

fn bare(path: &str) -> &str {
    path.trim_start_matches('/')
}

/// The path of a file below the one root there is.
fn below_root(id: FileId) -> FileResult<&'static str> {
    match id.get().root() {
        VirtualRoot::Project => Ok(id.get().vpath().get_without_slash()),
        VirtualRoot::Package(name) => Err(FileError::Package(PackageError::NotFound(name.clone()))),
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shelf.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shelf.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = below_root(id)?;
        let template = self.shelf.templates.by_path.get(path);
        template.map(|t| t.source.clone()).ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = below_root(id)?;
        let bytes = self.files.get(path).or_else(|| self.shelf.drawings.get(path)).cloned();
        bytes.ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shelf.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
