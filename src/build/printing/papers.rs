//! Turns an edition into what goes with its sheets: how to print them, and what is in the packet. Decides nothing.

use std::collections::BTreeMap;

use super::Run;
use crate::consent::clear::Reaches;
use crate::diag::Diagnostics;
use crate::lang::Lang;
use crate::model::manifest::{Edition, EditionKind};
use crate::print::office::Sheets;
use crate::print::view::{self, Instructions};
use crate::report::csv;

/// What a packing list says of an edition, and of each story or card in it.
const COLUMNS: [&str; 11] = [
    "edition",
    "kind",
    "profile",
    "languages",
    "partner",
    "address",
    "copies",
    "sheets per copy",
    "pages",
    "card",
    "title",
];

/// The files that go with the main one.
///
/// # Errors
/// A message is missing, or the template of the instructions has a mistake.
pub(super) fn papers<C: Reaches>(
    run: &Run<'_, C>,
    edition: &Edition,
    made: &Sheets,
) -> Result<BTreeMap<&'static str, Vec<u8>>, Diagnostics> {
    let mut files = BTreeMap::from([("packing-list.csv", packing_list(run, edition, made).into_bytes())]);
    if let Some(instructions) = instructions(run, edition, made)? {
        files.insert("instructions.pdf", instructions);
    }
    Ok(files)
}

/// The language of staff where the edition is printed: the partner's, else the office's own.
fn staff<C: Reaches>(run: &Run<'_, C>) -> Lang {
    let site = &run.prepared.project.site;
    let catalogue = &run.prepared.project.catalogue;
    let partner = run.request.partner.as_ref().and_then(|id| catalogue.partners.get(id));
    // Words are loaded for the languages of the site.
    partner.map(|p| p.letters).filter(|l| site.langs().any(|s| s == *l)).unwrap_or_else(|| site.main_lang())
}

/// How the sheets are printed; nothing where there are none.
fn instructions<C: Reaches>(
    run: &Run<'_, C>,
    edition: &Edition,
    made: &Sheets,
) -> Result<Option<Vec<u8>>, Diagnostics> {
    let Some(laid) = made.laid else { return Ok(None) };
    let view = view::instructions(
        run.prepared.i18n.words(staff(run)),
        &Instructions {
            code: &edition.code.to_string(),
            base_url: &run.prepared.project.site.base_url,
            cards: edition.kind == EditionKind::Cards,
            format: run.request.format,
            flip: laid.flip,
            paper: laid.paper,
            right_to_left: edition.languages.first().is_some_and(|l| l.dir() == crate::lang::Dir::Rtl)
                && !run.request.two_way,
            sheets: made.sheets,
        },
    )?;
    run.office().instructions(&edition.code.to_string(), &view).map(Some)
}

/// What is in the packet: one line for the edition as a whole, then one for each story or card.
fn packing_list<C: Reaches>(run: &Run<'_, C>, edition: &Edition, made: &Sheets) -> String {
    let langs: Vec<&str> = edition.languages.iter().map(|l| l.code()).collect();
    let partner = edition.partner.clone().unwrap_or_default();
    let address = run
        .request
        .partner
        .as_ref()
        .and_then(|id| run.prepared.project.catalogue.partners.get(id))
        .map(|p| p.address.join(", "))
        .unwrap_or_default();
    let head = |card: String, title: String| {
        [
            edition.code.to_string(),
            edition.kind.to_string(),
            edition.profile.to_string(),
            langs.join(" "),
            partner.clone(),
            address.clone(),
            edition.copies.to_string(),
            made.sheets.to_string(),
            made.pages.to_string(),
            card,
            title,
        ]
    };
    let whole = head(String::new(), String::new());
    let stories = edition.stories.iter().map(|story| {
        let told = run.editions.iter().filter_map(|e| e.stories.get(&story.id));
        let titles: Vec<&str> = told.map(|s| s.title.as_str()).collect();
        head(format!("{}/{:02}", edition.code, story.card), titles.join(" / "))
    });
    csv::file(COLUMNS, std::iter::once(whole).chain(stories))
}
