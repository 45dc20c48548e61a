//! Turns an edition into what goes with its sheets: how to print them, and what is in the packet. Decides nothing.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Run;
use crate::consent::clear::Reaches;
use crate::diag::Diagnostics;
use crate::lang::Lang;
use crate::model::manifest::{Edition, EditionKind, Profile};
use crate::print::impose::{Axis, Flip, Format, Size};
use crate::print::office::Sheets;
use crate::print::view::{self, Instructions};

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
    match edition.profile {
        Profile::OfficeBooklet | Profile::OfficeCards => {
            files.insert("instructions.pdf", instructions(run, edition, made)?);
        }
        Profile::Read | Profile::Large | Profile::Press => {}
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

fn instructions<C: Reaches>(
    run: &Run<'_, C>,
    edition: &Edition,
    made: &Sheets,
) -> Result<Vec<u8>, Diagnostics> {
    let cards = edition.kind == EditionKind::Cards;
    let paper = match (cards, run.request.format) {
        (true, _) | (false, Format::A5) => Size::A4.landscape(),
        (false, Format::A6) => Size::A4,
    };
    let natural = if cards { Flip::about(Axis::Vertical, paper) } else { run.request.format.natural_flip() };
    let view = view::instructions(
        run.prepared.i18n.words(staff(run)),
        &Instructions {
            code: &edition.code.to_string(),
            base_url: &run.prepared.project.site.base_url,
            cards,
            format: run.request.format,
            flip: run.request.flip.unwrap_or(natural),
            paper,
            right_to_left: edition.languages.first().is_some_and(|l| l.dir() == crate::lang::Dir::Rtl)
                && !run.request.two_way,
            sheets: made.sheets,
        },
    )?;
    run.office().instructions(&edition.code.to_string(), &view)
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
    let mut out =
        "edition,kind,profile,languages,partner,address,copies,sheets per copy,pages,card,title\r\n"
            .to_owned();
    let mut line = |fields: &[String]| {
        let fields: Vec<String> = fields.iter().map(|f| quoted(f)).collect();
        let _ = write!(out, "{}\r\n", fields.join(","));
    };
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
    line(&head(String::new(), String::new()));
    for story in &edition.stories {
        let told = run.editions.iter().filter_map(|e| e.stories.get(&story.id));
        let titles: Vec<&str> = told.map(|s| s.title.as_str()).collect();
        line(&head(format!("{}/{:02}", edition.code, story.card), titles.join(" / ")));
    }
    out
}

/// A field of a CSV file (RFC 4180). What a spreadsheet would take for a formula is made plain text.
fn quoted(field: &str) -> String {
    let plain = if field.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{field}")
    } else {
        field.to_owned()
    };
    if plain.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", plain.replace('"', "\"\"")) } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_stay_fields_and_are_no_formulas() {
        assert_eq!(quoted("A roof"), "A roof");
        assert_eq!(quoted("A roof, and more"), "\"A roof, and more\"");
        assert_eq!(quoted("She said \"yes\""), "\"She said \"\"yes\"\"\"");
        assert_eq!(quoted("=1+1"), "'=1+1");
    }
}
