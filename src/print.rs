//! Turns an edition sealed for paper into booklets and postcards: views as data, pages by templates, sheets for folding. Does
//! not decide what may be shown, reads no content and writes nothing.

pub mod engine;
pub mod impose;
pub mod letter;
pub mod office;
pub mod preflight;
pub mod qr;
pub mod repair;
pub mod view;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::date::Date;
use crate::diag::{Diagnostic, Diagnostics};
use crate::lang::Lang;
use crate::model::manifest::ShortHash;
use engine::{Engine, Origins, Proof, Standard};
use repair::Spoken;
use view::Manuscript;

/// A page size after cutting, in millimetres.
pub const A5: view::PaperView =
    view::PaperView { name: "a5", width_mm: 148.0, height_mm: 210.0, bleed_mm: 0 };

/// A4, for large print.
pub const A4: view::PaperView =
    view::PaperView { name: "a4", width_mm: 210.0, height_mm: 297.0, bleed_mm: 0 };

/// Half a sheet of A4, so that one cut or fold is enough: half a millimetre wider than A5, which rounds down.
pub const HALF_A4: view::PaperView =
    view::PaperView { name: "a5", width_mm: 148.5, height_mm: 210.0, bleed_mm: 0 };

/// A quarter of a sheet of A4.
pub const QUARTER_A4: view::PaperView =
    view::PaperView { name: "a6", width_mm: 105.0, height_mm: 148.5, bleed_mm: 0 };

/// A postcard: a quarter of a sheet of A4 lying across.
pub const CARD: view::PaperView =
    view::PaperView { name: "card", width_mm: 148.5, height_mm: 105.0, bleed_mm: 0 };

/// Pixels across that are enough for a page of A5 on an office printer.
pub const WIDEST: u32 = 1280;

/// Reads a finished picture.
pub type Fetch<'f> = dyn Fn(&Path) -> Result<Vec<u8>, Diagnostic> + Sync + 'f;

/// A manuscript that is ready to be set: nothing is missing any more, and everything that decides over its bytes is in it.
#[derive(Clone, Debug)]
pub struct Ready {
    template: &'static str,
    ident: String,
    title: String,
    lang: Lang,
    date: Date,
    bleed_mm: u32,
    data: String,
    pictures: BTreeMap<String, Finished>,
}

/// A finished picture: its bytes, and their hash.
#[derive(Clone, Debug)]
struct Finished {
    bytes: Arc<[u8]>,
    hash: [u8; 32],
}

/// Points of 1/72 inch in a millimetre.
const POINTS_PER_MM: f32 = 72.0 / 25.4;

impl From<preflight::Said> for Spoken {
    fn from(said: preflight::Said) -> Self {
        let part = match said.part {
            preflight::Part::Block | preflight::Part::Inline => repair::Part::Text,
            preflight::Part::Picture => repair::Part::Picture,
        };
        Self { part, text: said.text, language: said.lang }
    }
}

impl Ready {
    /// Puts a manuscript and its pictures together.
    ///
    /// # Errors
    /// A picture that cannot be read.
    pub fn new(
        template: &'static str,
        manuscript: &Manuscript,
        fetch: &Fetch<'_>,
    ) -> Result<Self, Diagnostic> {
        let mut pictures = BTreeMap::new();
        for (path, file) in &manuscript.pictures {
            let bytes: Arc<[u8]> = fetch(file)?.into();
            let hash = *blake3::hash(&bytes).as_bytes();
            pictures.insert(path.clone(), Finished { bytes, hash });
        }
        Ok(Self::of(template, manuscript, pictures))
    }

    /// The same pictures, and other words about them: a manuscript that differs in its code alone.
    #[must_use]
    pub fn about(self, manuscript: &Manuscript) -> Self {
        Self::of(self.template, manuscript, self.pictures)
    }

    fn of(template: &'static str, manuscript: &Manuscript, pictures: BTreeMap<String, Finished>) -> Self {
        let view = &manuscript.view;
        Self {
            template,
            ident: format!("{} {}", view.code, view.profile),
            title: view.title.clone(),
            lang: manuscript.lang,
            date: manuscript.date,
            bleed_mm: view.paper.bleed_mm,
            // Texts, numbers and lists always have a form in JSON.
            data: serde_json::to_string(view).unwrap_or_default(),
            pictures,
        }
    }

    /// Puts a letter together. It shows no picture.
    #[must_use]
    pub fn letter(letter: &view::letter::Letter) -> Self {
        Self {
            template: "letter.typ",
            ident: letter.ident.clone(),
            title: letter.view.title.clone(),
            lang: letter.lang,
            date: letter.date,
            bleed_mm: 0,
            // Texts, numbers and lists always have a form in JSON.
            data: serde_json::to_string(&letter.view).unwrap_or_default(),
            pictures: BTreeMap::new(),
        }
    }

    /// Everything that decides over the bytes, but for the theme and the program: for the name under which the result is kept,
    /// and for the code of an edition that is its content.
    #[must_use]
    pub fn inputs(&self) -> Vec<u8> {
        let mut all = format!("{}\n{}\n{}\n", self.template, self.ident, self.data).into_bytes();
        for (path, picture) in &self.pictures {
            all.extend_from_slice(path.as_bytes());
            all.extend_from_slice(&picture.hash);
        }
        all
    }

    /// Sets it to be read on a screen and kept, and states in it what is said in which language: what Typst leaves out.
    ///
    /// # Errors
    /// Everything found wrong; also a page that shows other words than the texts it was given.
    pub fn set_to_read(&self, engine: &Engine, origins: &Origins) -> Result<Proof, Diagnostics> {
        let proof = self.set(engine, Standard::Archive, origins)?;
        let spoken: Vec<Spoken> = preflight::said(&proof.findings).into_iter().map(Spoken::from).collect();
        self.finished(proof, repair::Purpose::Read(&spoken))
    }

    /// Sets it in single pages for a print shop, whose press may be known.
    ///
    /// # Errors
    /// Everything found wrong; also a profile that is none of a press.
    pub fn set_for_press(
        &self,
        engine: &Engine,
        origins: &Origins,
        profile: Option<repair::Profile<'_>>,
    ) -> Result<Proof, Diagnostics> {
        let proof = self.set(engine, Standard::Plain, origins)?;
        let bleed = self.bleed_mm as f32 * POINTS_PER_MM;
        self.finished(proof, repair::Purpose::Press { bleed, profile })
    }

    fn finished(&self, proof: Proof, purpose: repair::Purpose<'_>) -> Result<Proof, Diagnostics> {
        let ShortHash(id) = ShortHash::of(blake3::hash(&self.inputs()).as_bytes());
        let facts = repair::Facts { title: &self.title, language: self.lang, date: self.date, id, purpose };
        let repaired = repair::repair(&proof.pdf, &facts).map_err(|fault| fault.diagnostic())?;
        Ok(Proof { pdf: repaired.pdf, ..proof })
    }

    /// Sets it.
    ///
    /// # Errors
    /// Everything found wrong.
    pub fn set(&self, engine: &Engine, standard: Standard, origins: &Origins) -> Result<Proof, Diagnostics> {
        engine.set(&engine::Manuscript {
            template: self.template,
            data: self.data.clone(),
            files: self.pictures.iter().map(|(path, p)| (path.clone(), Arc::clone(&p.bytes))).collect(),
            standard,
            ident: self.ident.clone(),
            check_access: true,
            origins,
        })
    }
}
