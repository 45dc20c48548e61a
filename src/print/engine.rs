//! Turns a manuscript (a template of the theme, data, pictures) into a PDF, and into what the template noted while it was set.
//! The only user of Typst. Does not read a file: Typst is answered from memory, and has no disk, network, clock or packages.
//!
//! Data are text and never markup. What is wrong is told apart by whose it is: a template's mistake is shown in the theme's
//! file, a text that cannot be printed in the story it stands in.

mod bounds;
mod fault;
mod frames;
mod noted;
mod origin;
mod turn;
mod world;

use std::collections::BTreeMap;
use std::sync::Arc;

use typst::diag::{At, SourceResult, Warned};
use typst::foundations::Smart;
use typst::syntax::Span;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile};
use crate::theme::PrintFiles;
use origin::Texts;
use world::{Desk, Shelf};

/// What the PDF says it was made with.
const CREATOR: &str = "stories";

/// Sets manuscripts with the fonts and templates of one theme. Made once; may be used by several threads at a time.
pub struct Engine {
    shelf: Shelf,
}

/// What a PDF has to be fit for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standard {
    /// To be read on a screen, aloud, and in twenty years: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) in one file.
    Archive,
    /// To be printed: PDF 1.7 (ISO 32000-1).
    Plain,
}

/// Files of the stories, for carets: by the id of the story and the code of the language.
pub type Origins = BTreeMap<(String, String), Arc<SourceFile>>;

/// What is to be set.
#[derive(Clone, Debug)]
pub struct Manuscript<'m> {
    /// The template, by its path below the theme's `print/`: `booklet.typ`.
    pub template: &'m str,
    /// The data, as JSON: what the template reads with `json("data.json")`.
    pub data: String,
    /// Other files the template may ask for, by their virtual path: `/pictures/0.jpg`.
    pub files: BTreeMap<String, Arc<[u8]>>,
    /// What the PDF has to be fit for.
    pub standard: Standard,
    /// What identifies the document, whatever its text is: the edition's code and the profile. Only its hash is in the PDF.
    pub ident: String,
    /// Looks for what a screen reader would miss although the PDF is for paper.
    pub check_access: bool,
    /// Where the texts of stories come from. What is not listed is told by its id and language alone.
    pub origins: &'m Origins,
}

/// A manuscript that has been set.
#[derive(Clone)]
pub struct Proof {
    /// The PDF. The same manuscript gives the same bytes on every machine.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What the template noted, in the order of the document; then what was measured on the pages: the size of the smallest
    /// type, how fine each picture is, and which text of each page is nearest to where it is trimmed. Where the template says that
    /// something has no room, text that is cut off there is no error of its own: whoever takes the PDF must ask for it.
    pub findings: Vec<serde_json::Value>,
    /// Warnings; no errors.
    pub warnings: Diagnostics,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Proof {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { pdf, pages, findings, warnings } = self;
        let mut proof = f.debug_struct("Proof");
        proof.field("bytes", &pdf.len()).field("pages", pages).field("findings", findings);
        proof.field("warnings", warnings).finish()
    }
}

impl Engine {
    /// Reads the fonts and parses the templates of a theme.
    ///
    /// # Errors
    /// All fonts that are none, and all mistakes of grammar in all templates.
    pub fn new(files: &PrintFiles) -> Result<Self, Diagnostics> {
        Shelf::fill(files).map(|shelf| Self { shelf })
    }

    /// Sets a manuscript.
    ///
    /// # Errors
    /// Everything found wrong: in the template up to the first mistake Typst cannot go on after; in the text all characters
    /// that no font has, all text that is cut off unforeseen, all pictures without words, and headings that leave out a level.
    pub fn set(&self, manuscript: &Manuscript<'_>) -> Result<Proof, Diagnostics> {
        turn::alone(|| self.typeset(manuscript)).unwrap_or_else(|reason| {
            let message = format!("the typesetter broke off while it set {}: {reason}", manuscript.ident);
            Err(our_fault(message).into())
        })
    }

    fn typeset(&self, manuscript: &Manuscript<'_>) -> Result<Proof, Diagnostics> {
        let texts = Texts::read(&manuscript.data, manuscript.origins)?;
        let ((), mut found) = bounds::check(&texts).gate(())?;
        let desk = Desk::new(&self.shelf, manuscript)?;
        let templates = &self.shelf.templates;
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&desk);
        found.extend(warnings.iter().map(|w| fault::of_theme(w, templates)));
        let document = match output {
            Ok(document) => document,
            Err(errors) => {
                found.extend(errors.iter().map(|e| fault::of_theme(e, templates)));
                return Err(found);
            }
        };
        let seen = frames::survey(&document, &manuscript.files);
        let notes = noted::noted(&document);
        let overfull = noted::overfull(&notes);
        let unreadable = seen.unreadable(&texts, templates, &overfull);
        let told = unreadable.has_errors();
        found.append(unreadable);
        let mut pdf = Vec::new();
        for (kept, standards) in exports(manuscript) {
            match export(&document, &manuscript.ident, standards) {
                Ok(bytes) if kept => pdf = bytes,
                Ok(_) => {}
                Err(errors) => found.append(fault::of_export(&errors, &texts, templates, told)),
            }
        }
        let proof = Proof {
            pdf,
            pages: document.pages().len(),
            findings: noted::values(notes, &seen.cut_pages())
                .into_iter()
                .chain(seen.measures(&texts, &overfull))
                .collect(),
            warnings: Diagnostics::new(),
        };
        let (proof, warnings) = found.gate(proof)?;
        Ok(Proof { warnings, ..proof })
    }
}

/// The standards to export for, and whether the bytes are wanted or only what is wrong with them.
fn exports(manuscript: &Manuscript<'_>) -> Vec<(bool, &'static [PdfStandard])> {
    match (manuscript.standard, manuscript.check_access) {
        (Standard::Archive, _) => vec![(true, &[PdfStandard::Ua_1, PdfStandard::A_2a])],
        (Standard::Plain, false) => vec![(true, &[PdfStandard::V_1_7])],
        (Standard::Plain, true) => vec![(true, &[PdfStandard::V_1_7]), (false, &[PdfStandard::Ua_1])],
    }
}

fn export(document: &PagedDocument, ident: &str, standards: &[PdfStandard]) -> SourceResult<Vec<u8>> {
    let options = PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        standards: PdfStandards::new(standards).at(Span::detached())?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options)
}

/// What to say when the program itself fails: never the writer's mistake.
fn our_fault(message: String) -> Diagnostic {
    Diagnostic::error(Area::Output, "program-fault", message).remedy(
        "This is not your mistake. Undo the last change if it came with it, and tell whoever looks after the program what \
         stands here.",
    )
}

#[cfg(test)]
mod tests;
