//! Turns the chosen stories of an edition into its main file, in the form that was asked for. Decides nothing.

use std::collections::BTreeMap;

use super::Run;
use crate::consent::clear::Reaches;
use crate::diag::Diagnostics;
use crate::edition::PrintEdition;
use crate::media;
use crate::model::manifest::{EditionKind, Profile};
use crate::print::engine::Proof;
use crate::print::impose::{Binding, Format, Stock};
use crate::print::office::{Office, Sheets};
use crate::print::view::{self, PaperView};
use crate::print::{self, Ready, repair};

impl<C: Reaches> Run<'_, C> {
    pub(super) fn order<'o>(
        &'o self,
        code: &'o str,
        notes: usize,
        paper: PaperView,
        profile: &'static str,
        black: bool,
    ) -> view::Order<'o> {
        let catalogue = &self.prepared.project.catalogue;
        let partner = self.request.partner.as_ref().and_then(|id| catalogue.partners.get(id));
        view::Order {
            code,
            profile,
            paper,
            black,
            // A print shop gets the one large file there is.
            widest: if self.request.profile == Profile::Press { u32::MAX } else { print::WIDEST },
            notes,
            postal: self.request.postal,
            partner: partner.map(|p| view::Imprint {
                names: &p.name,
                roles: &p.role,
                contact: p.contact.as_ref().map(|c| c.value.as_str()),
            }),
        }
    }

    fn ready(
        &self,
        editions: &[&PrintEdition<C>],
        (profile, paper, black): (&'static str, PaperView, bool),
        notes: usize,
    ) -> Result<Ready, Diagnostics> {
        let code = self.code.to_string();
        let template = match self.request.kind {
            EditionKind::Booklet => "booklet.typ",
            EditionKind::Cards => "cards.typ",
        };
        let order = self.order(&code, notes, paper, profile, black);
        let manuscript = view::booklet(&self.set(), &order, editions)?;
        Ok(Ready::new(template, &manuscript, &media::finished)?)
    }

    /// The main file, and what is known of it.
    pub(super) fn pages(&self) -> Result<(BTreeMap<&'static str, Vec<u8>>, Sheets), Diagnostics> {
        let editions: Vec<&PrintEdition<C>> = self.editions.iter().collect();
        let bleed = self.prepared.project.site.print.bleed_mm;
        let cards = self.request.kind == EditionKind::Cards;
        let trimmed = if cards { print::CARD } else { print::A5 };
        let name = if cards { "cards.pdf" } else { "booklet.pdf" };
        let single = |proof: Proof| Sheets {
            pdf: proof.pdf,
            sheets: 0,
            pages: proof.pages,
            laid: None,
            findings: proof.findings,
            warnings: proof.warnings,
        };
        let to_read = |profile, paper| {
            let ready = self.ready(&editions, (profile, paper, false), 0)?;
            ready.set_to_read(&self.engine, &self.origins).map(single)
        };
        let (name, made) = match self.request.profile {
            Profile::Read => (name, to_read("read", trimmed)?),
            Profile::Large => (name, to_read("large", print::A4)?),
            Profile::Press => {
                let paper = PaperView { bleed_mm: bleed, ..trimmed };
                let ready = self.ready(&editions, ("press", paper, true), 0)?;
                (name, single(ready.set_for_press(&self.engine, &self.origins, self.press())?))
            }
            Profile::OfficeBooklet | Profile::OfficeCards => ("sheets.pdf", self.sheets(&editions)?),
        };
        Ok((BTreeMap::from([(name, made.pdf.clone())]), made))
    }

    /// The colours of the press, where the office knows them.
    fn press(&self) -> Option<repair::Profile<'_>> {
        let press = self.prepared.project.site.print.press.as_ref()?;
        let icc = self.prepared.project.sources.profiles.get(&press.file.0)?;
        Some(repair::Profile {
            icc,
            condition: &press.condition,
            registry: press.registry.as_deref(),
            description: press.description.as_deref().unwrap_or(&press.condition),
        })
    }

    /// The printer it is made for.
    pub(super) fn office(&self) -> Office<'_> {
        let caliper = u16::try_from(self.prepared.project.site.print.paper_um).unwrap_or(u16::MAX);
        Office {
            engine: &self.engine,
            origins: &self.origins,
            stock: Stock { caliper, ..Stock::OFFICE },
            lang: self.editions.first().map_or(self.prepared.project.site.main_lang(), |e| e.lang),
            date: self.today,
            flip: self.request.flip,
        }
    }

    fn sheets(&self, editions: &[&PrintEdition<C>]) -> Result<Sheets, Diagnostics> {
        let office = self.office();
        let title = self.code.to_string();
        if self.request.kind == EditionKind::Cards {
            return office.cards(&title, &self.ready(editions, ("cards", print::CARD, true), 0)?, 1);
        }
        let paper = match self.request.format {
            Format::A5 => print::HALF_A4,
            Format::A6 => print::QUARTER_A4,
        };
        let make =
            |editions: &[&PrintEdition<C>], notes| self.ready(editions, ("booklet", paper, true), notes);
        let binding = |edition: &&PrintEdition<C>| Binding::of(edition.lang.dir());
        if let ([one, other], true) = (editions, self.request.two_way) {
            let (left, right) = match binding(one) {
                Binding::Left => (one, other),
                Binding::Right => (other, one),
            };
            return office.two_way(
                &title,
                &|notes| make(&[*left], notes),
                &|notes| make(&[*right], notes),
                self.request.format,
            );
        }
        let binding = editions.first().map_or(Binding::Left, binding);
        office.booklet(&title, &|notes| make(editions, notes), binding, self.request.format)
    }
}
