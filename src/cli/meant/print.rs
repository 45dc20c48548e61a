//! Turns `print` as typed into what was meant: every code a value, every default filled in. Does not look whether partners and
//! editions exist.

use std::collections::BTreeSet;

use super::languages;
use crate::build::Request;
use crate::cli::typed::print::{BookletForm, CardForm, Edge, Edition, PageSize, Print};
use crate::diag::{Area, Diagnostic, Diagnostics, did_you_mean};
use crate::model::manifest::{Code, EditionKind, Profile, Selection};
use crate::model::words::{Country, Use};
use crate::print::impose::{Flip, Format};

/// What is asked of an edition.
///
/// # Errors
/// Every word nobody understands.
pub fn request(asked: Print) -> Result<Request, Diagnostics> {
    let (kind, profile, format, two_way, postal, edition) = match asked {
        Print::Booklet(asked) => {
            let profile = match asked.form {
                BookletForm::Office => Profile::OfficeBooklet,
                BookletForm::Read => Profile::Read,
                BookletForm::Large => Profile::Large,
                BookletForm::Press => Profile::Press,
            };
            let format = match asked.size {
                PageSize::A5 => Format::A5,
                PageSize::A6 => Format::A6,
            };
            (EditionKind::Booklet, profile, format, asked.two_way, false, asked.edition)
        }
        Print::Postcards(asked) => {
            let profile = match asked.form {
                CardForm::Office => Profile::OfficeCards,
                CardForm::Read => Profile::Read,
                CardForm::Press => Profile::Press,
            };
            (EditionKind::Cards, profile, Format::A6, false, asked.postal, asked.edition)
        }
    };
    let Edition { lang, country, uses, partner, copies, since, replaces, flip } = edition;
    let mut wrong = Diagnostics::new();
    let langs = languages(&lang).map_err(|faults| wrong.append(faults)).unwrap_or_default();
    let countries = all(&country, Country::parse, "country", Country::codes().collect(), &mut wrong);
    let uses = all(&uses, Use::from_word, "use", Use::words().collect(), &mut wrong);
    let since = all(since.as_slice(), Code::parse, "edition", Vec::new(), &mut wrong);
    let replaces = all(&replaces, Code::parse, "edition", Vec::new(), &mut wrong);
    if two_way && lang.len() != 2 {
        wrong.push(
            Diagnostic::error(
                Area::CommandLine,
                "print-two-way",
                "a booklet with two halves has two languages",
            )
            .remedy("Write `--lang ar,en --two-way`."),
        );
    }
    let flip = flip.map(|edge| match edge {
        Edge::Long => Flip::Long,
        Edge::Short => Flip::Short,
    });
    let request = Request {
        kind,
        profile,
        languages: langs,
        two_way,
        selection: Selection { countries, uses },
        since: since.into_iter().next(),
        replaces,
        partner,
        copies,
        format,
        flip,
        postal,
    };
    wrong.gate(request).map(|(request, _)| request)
}

fn all<T: Ord>(
    typed: &[String],
    parse: impl Fn(&str) -> Option<T>,
    what: &str,
    known: Vec<&str>,
    wrong: &mut Diagnostics,
) -> BTreeSet<T> {
    let mut found = BTreeSet::new();
    for word in typed {
        if let Some(value) = parse(word) {
            found.insert(value);
            continue;
        }
        let remedy = match did_you_mean(word, known.iter().copied()) {
            Some(near) => format!("Did you mean `{near}`?"),
            None if known.is_empty() => "A code looks like AR-2026-3.".to_owned(),
            None if known.len() < 20 => format!("Choose one of: {}.", known.join(", ")),
            None => "Write two capital letters such as ET (ISO 3166).".to_owned(),
        };
        let message = format!("`{word}` is no {what} known here");
        wrong.push(Diagnostic::error(Area::CommandLine, "print-unknown", message).remedy(remedy));
    }
    found
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::typed::{Command, Typed};
    use crate::lang::Lang;

    fn meant(line: &str) -> Result<Request, Diagnostics> {
        let Command::Print(print) = Typed::try_parse_from(line.split(' ')).unwrap().command else {
            panic!("{line} is no print command")
        };
        request(print)
    }

    #[test]
    fn a_booklet_is_for_an_office_printer_unless_said_otherwise() {
        let plain = meant("stories print booklet --lang ar").unwrap();
        assert_eq!((plain.profile, plain.copies, plain.format), (Profile::OfficeBooklet, 1, Format::A5));
        let both = meant("stories print booklet --lang ar,en --two-way --size a6 --flip short").unwrap();
        assert_eq!(both.languages, [Lang::Ar, Lang::En]);
        assert_eq!((both.format, both.flip, both.two_way), (Format::A6, Some(Flip::Short), true));
        let cards = meant("stories print postcards --lang ti --use housing --country ET").unwrap();
        assert_eq!((cards.kind, cards.profile), (EditionKind::Cards, Profile::OfficeCards));
        assert_eq!(cards.selection.uses, BTreeSet::from([Use::Housing]));
    }

    #[test]
    fn every_unknown_word_is_told_at_once() {
        let line = "stories print booklet --lang arr --use huosing --country XY --since soon --two-way";
        let wrong = meant(line).unwrap_err();
        let codes: Vec<_> = wrong.sorted().iter().map(|d| d.code).collect();
        assert_eq!(codes.len(), 5, "{codes:?}");
        assert!(wrong.iter().any(|d| d.remedy.as_deref() == Some("Did you mean `housing`?")));
    }
}
