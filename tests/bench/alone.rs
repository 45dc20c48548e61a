//! Sets a document that lies in a folder with Typst alone, as its command line would: the same files, fonts and standard, and
//! nothing else. Does not look at what comes out.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The template of a document.
pub const TEMPLATE: &str = "booklet.typ";

/// A folder with a document and its pictures, and the fonts to set it with.
pub struct Folder {
    root: PathBuf,
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    /// What was read and parsed already: the command line remembers it too.
    sources: Mutex<HashMap<FileId, Source>>,
    files: Mutex<HashMap<FileId, Bytes>>,
}

impl Folder {
    /// Reads the fonts; everything else is read when it is asked for.
    ///
    /// # Errors
    /// A font that cannot be read.
    pub fn open(root: &Path, fonts: &Path) -> Result<Self, Box<dyn Error>> {
        let mut files = Vec::new();
        for entry in fs::read_dir(fonts)? {
            files.push(entry?.path());
        }
        files.sort();
        let mut all = Vec::new();
        for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == "ttf")) {
            all.extend(Font::iter(Bytes::new(fs::read(file)?)));
        }
        let main = VirtualPath::new(TEMPLATE).map_err(|_| "the template's name is no path")?;
        Ok(Self {
            root: root.to_owned(),
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&all)),
            fonts: all,
            main: FileId::new(RootedPath::new(VirtualRoot::Project, main)),
            sources: Mutex::default(),
            files: Mutex::default(),
        })
    }

    /// Lays it out.
    ///
    /// # Errors
    /// The first thing Typst says is wrong.
    pub fn compile(&self) -> Result<PagedDocument, Box<dyn Error>> {
        let document = typst::compile::<PagedDocument>(self).output;
        document.map_err(|errors| first(errors.first().map(|e| e.message.as_str())))
    }

    fn path(&self, id: FileId) -> PathBuf {
        self.root.join(id.get().vpath().get_without_slash())
    }
}

/// Writes it as the program does: PDF/UA-1 and PDF/A-2a in one file.
///
/// # Errors
/// The first thing the standard does not allow.
pub fn export(document: &PagedDocument) -> Result<Vec<u8>, Box<dyn Error>> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
    let options = PdfOptions {
        ident: Smart::Custom("bench".to_owned()),
        standards: standards.map_err(|_| "the standards exclude each other")?,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(document, &options);
    pdf.map_err(|errors| first(errors.first().map(|e| e.message.as_str())))
}

fn first(message: Option<&str>) -> Box<dyn Error> {
    format!("Typst says: {}", message.unwrap_or("nothing")).into()
}

impl World for Folder {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        remembered(&self.sources, id, || {
            let path = self.path(id);
            let text = fs::read_to_string(&path).map_err(|error| FileError::from_io(error, &path))?;
            Ok(Source::new(id, text))
        })
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        remembered(&self.files, id, || {
            let path = self.path(id);
            fs::read(&path).map(Bytes::new).map_err(|error| FileError::from_io(error, &path))
        })
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn remembered<T: Clone>(
    known: &Mutex<HashMap<FileId, T>>,
    id: FileId,
    read: impl FnOnce() -> FileResult<T>,
) -> FileResult<T> {
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(value) = known.get(&id) {
        return Ok(value.clone());
    }
    let value = read()?;
    known.insert(id, value.clone());
    Ok(value)
}
