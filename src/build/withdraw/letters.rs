//! Turns what a withdrawal has come to into letters: one to each partner who holds copies, in the language its staff are written to, and
//! one to the person. Chooses no words.

use super::case::Case;
use super::effect::{Affected, Effect};
use super::papers::{Files, absolute};
use crate::build::Order;
use crate::build::prepare::Project;
use crate::consent::record::{Show, Withdrawn};
use crate::diag::{Diagnostic, Diagnostics};
use crate::i18n::{I18n, Words};
use crate::lang::Lang;
use crate::load;
use crate::model::manifest::{EditionKind, Profile};
use crate::parse::records::Partner;
use crate::print::engine::Engine;
use crate::print::letter;
use crate::print::view::letter::{Certificate, Letter, Recall, Sender, Taken, certificate, recall};
use crate::report::withdrawal::{Gone, Held, checklist as list};
use crate::report::withdrawn;
use crate::theme::Theme;

/// The check list for the office.
pub(super) fn checklist(case: &Case, after: &Project, effect: &Effect) -> String {
    let addresses: Vec<String> =
        effect.sites.iter().flat_map(|site| site.gone.iter().map(|path| absolute(site, path))).collect();
    let codes: Vec<String> = effect.editions.iter().map(subject).collect();
    let held: Vec<Held<'_>> = effect
        .editions
        .iter()
        .zip(&codes)
        .map(|(affected, code)| Held {
            code,
            partner: affected.edition.partner.as_deref(),
            copies: affected.edition.copies,
            file: is_file(affected.edition.profile),
        })
        .collect();
    list(&Gone { day: case.on, site: &after.site.base_url, addresses: &addresses, printed: &held })
}

/// The number of the one postcard, or the code of the whole booklet.
fn subject(affected: &Affected) -> String {
    card(affected).unwrap_or_else(|| affected.edition.code.to_string())
}

fn card(affected: &Affected) -> Option<String> {
    let [one] = affected.cards.as_slice() else { return None };
    (affected.edition.kind == EditionKind::Cards).then(|| withdrawn::number(&affected.edition, *one))
}

/// Whether an edition is handed on as a file, which can be copied.
const fn is_file(profile: Profile) -> bool {
    match profile {
        Profile::Read | Profile::Large | Profile::Press => true,
        Profile::OfficeBooklet | Profile::OfficeCards => false,
    }
}

/// The letters, by the names of their files. Without proof that nothing is left there is no letter to the person: it says so.
///
/// # Errors
/// The theme or the words cannot be used, or a letter cannot be set.
pub(super) fn letters(
    order: &Order<'_>,
    case: &Case,
    after: &Project,
    effect: &Effect,
    clean: bool,
) -> Result<Files, Diagnostics> {
    let (theme, _) = Theme::load(&load::theme(order.root, &after.site.theme).0)?;
    let langs: Vec<Lang> = after.site.langs().collect();
    let (i18n, _) = I18n::load(&after.sources.words, &langs)?;
    let desk = Desk { order, project: after, i18n, engine: Engine::new(theme.print())? };
    let mut files = Files::new();
    for affected in &effect.editions {
        let partner = affected.edition.partner.as_ref().and_then(|id| after.catalogue.partners.get(id));
        if let (Some(partner), Some(id)) = (partner, &affected.edition.partner) {
            for lang in desk.languages(partner) {
                let letter = desk.recall(affected, partner, lang)?;
                let name = format!("letters/{}.{id}.{lang}", affected.edition.code);
                desk.put(&mut files, &name, &letter)?;
            }
        }
    }
    if clean {
        let letter = desk.certificate(case, effect)?;
        desk.put(&mut files, &format!("certificate.{}", case.letter), &letter)?;
    }
    Ok(files)
}

/// What letters are written with.
struct Desk<'d> {
    order: &'d Order<'d>,
    project: &'d Project,
    i18n: I18n,
    engine: Engine,
}

impl Desk<'_> {
    /// The language that a partner's staff are written to, and the office's own, so that whoever sends a letter can read it.
    fn languages(&self, partner: &Partner) -> Vec<Lang> {
        let site = &self.project.site;
        // Words are there for the languages of the site.
        let own = site.langs().find(|lang| *lang == partner.letters);
        let main = site.main_lang();
        own.into_iter().chain((own != Some(main)).then_some(main)).collect()
    }

    fn recall(&self, affected: &Affected, partner: &Partner, lang: Lang) -> Result<Letter, Diagnostics> {
        let words = self.i18n.words(lang);
        let (site, lines) = self.sender(words)?;
        let edition = &affected.edition;
        let name = partner.name.get(&lang).or_else(|| partner.name.values().next());
        let card = card(affected);
        let letter = Recall {
            code: &edition.code.to_string(),
            card: card.as_deref(),
            copies: edition.copies,
            file: is_file(edition.profile),
            partner: name.map_or("", String::as_str),
            address: &partner.address,
            instead: affected.newer.as_deref(),
            check: &format!("{}e/{}/", self.project.site.base_url, edition.code),
            sender: Sender { site: &site, lines: &lines },
            date: self.order.now.date_in(&self.project.site.zone),
        };
        Ok(recall(words, &letter)?)
    }

    fn certificate(&self, case: &Case, effect: &Effect) -> Result<Letter, Diagnostics> {
        let words = self.i18n.words(case.letter);
        let (site, lines) = self.sender(words)?;
        let letter = Certificate {
            taken: taken(&case.from),
            pages: effect.gone(),
            copies: effect.copies(),
            // The number of a case stands in a file only where somebody has asked for it.
            reference: case
                .record
                .as_ref()
                .filter(|_| case.with_reference)
                .map(|record| record.reference.as_str()),
            sender: Sender { site: &site, lines: &lines },
            date: case.on,
        };
        Ok(certificate(words, &letter)?)
    }

    /// The name of the website, and how an answer reaches the office: the first contact that is printed on paper.
    fn sender(&self, words: &Words) -> Result<(String, Vec<String>), Diagnostics> {
        let site = words.plain("site-title", &[]).map_err(Diagnostic::from)?;
        let first = self.project.site.print.contacts.first();
        let contact = first.and_then(|(id, _)| self.project.catalogue.contacts.get(id));
        let lines = contact.map(|contact| {
            let name = contact.name.get(&words.lang()).or_else(|| contact.name.values().next()).cloned();
            [name, contact.phone.clone(), contact.email.clone()].into_iter().flatten().collect()
        });
        Ok((site, lines.unwrap_or_default()))
    }

    fn put(&self, files: &mut Files, name: &str, letter: &Letter) -> Result<(), Diagnostics> {
        files.insert(format!("{name}.pdf"), letter::pdf(&self.engine, letter)?);
        files.insert(format!("{name}.txt"), letter::text(letter).into_bytes());
        Ok(())
    }
}

/// What the person is told was taken back.
fn taken(from: &Withdrawn) -> Taken {
    let shows: Vec<Show> = from.shows.iter().copied().collect();
    match (from.all, from.channels.is_empty(), shows.as_slice()) {
        (true, ..) => Taken::All,
        (false, true, [Show::Photo | Show::Face] | [Show::Face, Show::Photo]) => Taken::Photos,
        (false, true, [Show::Name]) => Taken::Name,
        _ => Taken::Part,
    }
}
