//! Turns pages into sheets for an office printer: pages are set, counted, padded, and laid out to be folded or cut. Does not
//! decide what is on the pages.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::date::Date;
use crate::diag::Diagnostics;
use crate::lang::Lang;
use crate::model::manifest::ShortHash;
use crate::print::engine::{self, Engine, Origins, Standard};
use crate::print::impose::{
    Binding, Booklet, Card, Cards, Flip, Format, Grid, Imposition, Pages, Size, Stock,
};
use crate::print::view::{self, InstructionsView};
use crate::print::{Ready, repair};

/// Sheets ready for the printer.
#[derive(Clone, Debug)]
pub struct Sheets {
    /// The file: front, back, front, back …
    pub pdf: Vec<u8>,
    /// Sheets of paper for one set.
    pub sheets: usize,
    /// Pages on them.
    pub pages: usize,
    /// How they lie in the printer; nothing for single pages.
    pub laid: Option<Laid>,
    /// What the template noted.
    pub findings: Vec<serde_json::Value>,
    /// Warnings.
    pub warnings: Diagnostics,
}

/// How sheets lie in a printer, and how it turns them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Laid {
    /// The paper.
    pub paper: Size,
    /// The edge it is turned about.
    pub flip: Flip,
}

impl Laid {
    const fn of(imposed: &Imposition) -> Self {
        Self { paper: imposed.paper, flip: imposed.flip }
    }
}

/// What an office has.
#[derive(Clone, Copy, Debug)]
pub struct Office<'o> {
    /// Sets pages.
    pub engine: &'o Engine,
    /// Where the texts come from, for messages.
    pub origins: &'o Origins,
    /// Its paper.
    pub stock: Stock,
    /// The edge its printer turns paper about; nothing for the one that leaves backs upright.
    pub flip: Option<Flip>,
    /// The language of the pages.
    pub lang: Lang,
    /// The day they are made for.
    pub date: Date,
}

/// Sets a booklet with so many pages for notes before the back cover.
pub type Make<'m> = dyn Fn(usize) -> Result<Ready, Diagnostics> + 'm;

impl Office<'_> {
    /// A booklet read in one direction.
    ///
    /// # Errors
    /// Everything found wrong with its pages, or it is too thick to be folded.
    pub fn booklet(
        &self,
        title: &str,
        make: &Make<'_>,
        binding: Binding,
        format: Format,
    ) -> Result<Sheets, Diagnostics> {
        let set = |notes| make(notes)?.set(self.engine, Standard::Plain, self.origins);
        let mut proof = set(0)?;
        let lacking = Pages::OneWay { count: proof.pages, binding }.padding().count;
        if lacking > 0 {
            proof = set(lacking)?;
        }
        let pages = Pages::OneWay { count: proof.pages, binding };
        let imposed = self.fold(pages, format)?;
        let files = BTreeMap::from([("/pages.pdf".to_owned(), Arc::from(proof.pdf))]);
        let pdf = self.lay_out(title, &imposed, proof.pages, files)?;
        let (pages, sheets, laid) = (proof.pages, imposed.sheets.len(), Some(Laid::of(&imposed)));
        Ok(Sheets { pdf, sheets, pages, laid, findings: proof.findings, warnings: proof.warnings })
    }

    /// A booklet of two parts that meet in the middle, one read from the left and one from the right.
    ///
    /// # Errors
    /// As for [`Office::booklet`].
    pub fn two_way(
        &self,
        title: &str,
        from_left: &Make<'_>,
        from_right: &Make<'_>,
        format: Format,
    ) -> Result<Sheets, Diagnostics> {
        let left = from_left(0)?.set(self.engine, Standard::Plain, self.origins)?;
        let right = from_right(0)?.set(self.engine, Standard::Plain, self.origins)?;
        let pages = Pages::TwoWay { from_left: left.pages, from_right: right.pages };
        let imposed = self.fold(pages, format)?;
        let files = [("/pages.pdf", left.pdf), ("/more.pdf", right.pdf)];
        let files = files.into_iter().map(|(path, pdf)| (path.to_owned(), Arc::from(pdf))).collect();
        let pdf = self.lay_out(title, &imposed, left.pages, files)?;
        let mut warnings = left.warnings;
        warnings.append(right.warnings);
        let findings = [left.findings, right.findings].concat();
        let (sheets, laid) = (imposed.sheets.len(), Some(Laid::of(&imposed)));
        Ok(Sheets { pdf, sheets, pages: pages.count(), laid, findings, warnings })
    }

    /// Postcards, four to a sheet; each has a picture page followed by a page of words.
    ///
    /// # Errors
    /// Everything found wrong with the pages.
    pub fn cards(&self, title: &str, ready: &Ready, copies: u16) -> Result<Sheets, Diagnostics> {
        let proof = ready.set(self.engine, Standard::Plain, self.origins)?;
        let cards = (0..proof.pages / 2).map(|n| Card { front: 2 * n + 1, back: 2 * n + 2 }).collect();
        let plain = Cards::new(cards);
        let flip = self.flip.unwrap_or(Flip::Short);
        let imposed =
            Cards { copies, grid: Grid::FOUR_A6_ACROSS, flip, stock: self.stock, ..plain }.impose()?;
        let files = BTreeMap::from([("/pages.pdf".to_owned(), Arc::from(proof.pdf))]);
        let pdf = self.lay_out(title, &imposed, proof.pages, files)?;
        let (pages, sheets, laid) = (proof.pages, imposed.sheets.len(), Some(Laid::of(&imposed)));
        Ok(Sheets { pdf, sheets, pages, laid, findings: proof.findings, warnings: proof.warnings })
    }

    /// The sheet that tells how to print the others, and a test page for the printer.
    ///
    /// # Errors
    /// The template has a mistake.
    pub fn instructions(&self, title: &str, view: &InstructionsView) -> Result<Vec<u8>, Diagnostics> {
        let proof = self.engine.set(&engine::Manuscript {
            template: "instructions.typ",
            // Texts, numbers and lists always have a form in JSON.
            data: serde_json::to_string(view).unwrap_or_default(),
            files: BTreeMap::new(),
            standard: Standard::Plain,
            ident: format!("{title} instructions"),
            check_access: false,
            origins: self.origins,
        })?;
        Ok(proof.pdf)
    }

    fn fold(&self, pages: Pages, format: Format) -> Result<Imposition, Diagnostics> {
        let natural = Booklet::new(pages, format);
        let flip = self.flip.unwrap_or(natural.flip);
        Ok(Booklet { flip, stock: self.stock, ..natural }.impose()?)
    }

    fn lay_out(
        &self,
        title: &str,
        imposed: &Imposition,
        first: usize,
        files: BTreeMap<String, Arc<[u8]>>,
    ) -> Result<Vec<u8>, Diagnostics> {
        // Numbers, texts and lists always have a form in JSON.
        let data = serde_json::to_string(&view::sheets(title, imposed, first)).unwrap_or_default();
        let proof = self.engine.set(&engine::Manuscript {
            template: "sheets.typ",
            data,
            files,
            standard: Standard::Plain,
            ident: format!("{title} sheets"),
            // What is read aloud is the booklet; sheets are for a printer.
            check_access: false,
            origins: self.origins,
        })?;
        // Most dialogues then offer the right edge by themselves.
        let duplex = Some(match imposed.flip {
            Flip::Long => repair::Flip::Long,
            Flip::Short => repair::Flip::Short,
        });
        let ShortHash(id) = ShortHash::of(blake3::hash(&proof.pdf).as_bytes());
        let purpose = repair::Purpose::Office { duplex };
        let facts = repair::Facts { title, language: self.lang, date: self.date, id, purpose };
        let repaired = repair::repair(&proof.pdf, &facts).map_err(|fault| fault.diagnostic())?;
        Ok(repaired.pdf)
    }
}

#[cfg(test)]
mod tests;
