//! Turns several words into one phrase, "a, b and c". Does not sort them.

use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};

use super::numbers::locale;
use crate::lang::Lang;

/// What stands between the words of a list, and before the last, where CLDR has nothing (Sorani and Oromo: a bare comma)
/// or something else than this site writes (English: the comma before "and").
fn own(lang: Lang) -> Option<(&'static str, &'static str)> {
    match lang {
        Lang::En => Some((", ", " and ")),
        Lang::Ckb => Some(("، ", " و ")),
        Lang::Om => Some((", ", " fi ")),
        _ => None,
    }
}

/// All items as one phrase.
pub(super) fn and(lang: Lang, items: &[String]) -> String {
    let cldr = || {
        let prefs = locale(lang).ok()?;
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        let list = ListFormatter::try_new_and((&prefs).into(), options).ok()?;
        Some(list.format_to_string(items.iter()))
    };
    let (between, last) = match own(lang) {
        Some(own) => own,
        None => match cldr() {
            Some(phrase) => return phrase,
            None => (", ", ", "),
        },
    };
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => format!("{}{last}{end}", first.join(between)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_end_in_and() {
        let three = ["A", "B", "C"].map(str::to_owned);
        let expected = [
            (Lang::En, "A, B and C"),
            (Lang::Nb, "A, B og C"),
            (Lang::Ar, "A وB وC"),
            (Lang::Ckb, "A، B و C"),
            (Lang::Om, "A, B fi C"),
            (Lang::Ti, "A፣ Bን Cን"),
        ];
        for (lang, phrase) in expected {
            assert_eq!(and(lang, &three), phrase);
        }
        for lang in Lang::ALL {
            assert_eq!(and(*lang, &[]), "");
            assert_eq!(and(*lang, &three[..1]), "A");
            assert!(and(*lang, &three[..2]).len() > 3, "{lang}: nothing joins two words");
        }
    }
}
