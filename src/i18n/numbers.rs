//! Turns numbers into a language's digits and groups, and into its plural categories. Does not choose words.

use fluent::types::FluentNumber;
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralRules};

use crate::lang::Lang;

/// Whole numbers that stand for all a site may count: every small one, and powers of ten below a million. Larger ones
/// have forms of their own in some languages (French `many`), which nobody should have to translate for a page of stories.
const SAMPLES: [u64; 4] = [1_000, 10_000, 100_000, 999_999];
const ALL_UP_TO: u64 = 200;

/// The numbers of one language.
pub(super) struct Numbers {
    grouped: DecimalFormatter,
    plain: DecimalFormatter,
    rules: PluralRules,
}

/// The CLDR locale of a language with the digits of its row.
///
/// # Errors
/// What the row holds, if it is no locale.
pub(super) fn locale(lang: Lang) -> Result<Locale, String> {
    let row = lang.row();
    let name = format!("{}-u-nu-{}", row.cldr, row.digits);
    name.parse().map_err(|e| format!("{name} is no locale: {e}"))
}

impl Numbers {
    /// Loads the formatters and rules.
    ///
    /// # Errors
    /// Which data are missing.
    pub(super) fn new(lang: Lang) -> Result<Self, String> {
        let locale = locale(lang)?;
        let formatter = |grouping: GroupingStrategy| {
            DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::from(grouping))
                .map_err(|e| format!("no numbers: {e}"))
        };
        Ok(Self {
            grouped: formatter(GroupingStrategy::Auto)?,
            plain: formatter(GroupingStrategy::Never)?,
            rules: PluralRules::try_new_cardinal((&locale).into()).map_err(|e| format!("no plurals: {e}"))?,
        })
    }

    /// A count, with the language's digits and groups.
    pub(super) fn grouped(&self, number: u64) -> String {
        self.grouped.format_to_string(&Decimal::from(number))
    }

    /// A year or a day, in the language's digits without groups.
    pub(super) fn plain(&self, number: i32) -> String {
        self.plain.format_to_string(&Decimal::from(number))
    }

    /// A number of a message, as its `NUMBER()` options say.
    pub(super) fn show(&self, number: &FluentNumber) -> String {
        let formatter = if number.options.use_grouping { &self.grouped } else { &self.plain };
        formatter.format_to_string(&decimal(number))
    }

    /// The plural category of a number as it is shown: "1.0" is not always "1".
    pub(super) fn category(&self, number: &FluentNumber) -> &'static str {
        word(self.rules.category_for(&decimal(number)))
    }

    /// The categories whole numbers fall into, each with the samples that do.
    pub(super) fn categories(&self) -> Vec<(&'static str, Vec<u64>)> {
        let mut found: Vec<(&'static str, Vec<u64>)> = Vec::new();
        for n in (0..=ALL_UP_TO).chain(SAMPLES) {
            let category = word(self.rules.category_for(n));
            match found.iter_mut().find(|(c, _)| *c == category) {
                Some((_, numbers)) => numbers.push(n),
                None => found.push((category, vec![n])),
            }
        }
        found
    }

    /// Whether the language has a category at all, be it for fractions or very large numbers only.
    pub(super) fn knows(&self, category: &str) -> bool {
        self.rules.categories().any(|c| word(c) == category)
    }
}

/// Goes through the number's text, because that already holds the fraction digits asked for.
fn decimal(number: &FluentNumber) -> Decimal {
    let mut decimal = Decimal::try_from_str(&number.as_string()).unwrap_or_default();
    if let Some(digits) = number.options.maximum_fraction_digits {
        decimal.round(-i16::try_from(digits).unwrap_or(i16::MAX));
    }
    decimal
}

/// Whether a variant's name is one of the six CLDR categories.
pub(super) fn is_category(name: &str) -> bool {
    PluralCategory::get_for_cldr_string(name).is_some()
}

const fn word(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_groups_are_the_readers() {
        let shown: Vec<String> =
            [Lang::En, Lang::Nb, Lang::Ar, Lang::Ckb, Lang::Fa, Lang::Prs, Lang::Ps, Lang::Ku, Lang::Sq]
                .map(|l| Numbers::new(l).unwrap().grouped(12_345))
                .to_vec();
        let expected = [
            "12,345",
            "12\u{a0}345",
            "12,345",
            "١٢٬٣٤٥",
            "۱۲٬۳۴۵",
            "۱۲٬۳۴۵",
            "۱۲٬۳۴۵",
            "12.345",
            "12\u{a0}345",
        ];
        assert_eq!(shown, expected);
        assert_eq!(Numbers::new(Lang::Fa).unwrap().plain(1403), "۱۴۰۳");
    }

    #[test]
    fn plural_categories_are_those_of_cldr() {
        // 0, 1, 2, 3, 5, 11, 21, 100, 103, 111 in each language.
        let numbers = [0_i64, 1, 2, 3, 5, 11, 21, 100, 103, 111];
        let table = [
            ("ar", "zero one two few few many many other few many"),
            ("ru", "many one few few many many one many few many"),
            ("uk", "many one few few many many one many few many"),
            ("fr", "one one other other other other other other other other"),
            ("am", "one one other other other other other other other other"),
            ("fa", "one one other other other other other other other other"),
            ("prs", "one one other other other other other other other other"),
            ("ti", "one one other other other other other other other other"),
        ];
        let two = "other one other other other other other other other other";
        for lang in Lang::ALL {
            let forms = Numbers::new(*lang).unwrap();
            let got: Vec<&str> = numbers.map(|n| forms.category(&n.into())).to_vec();
            let expected = table.iter().find(|(code, _)| *code == lang.code()).map_or(two, |(_, f)| f);
            assert_eq!(got.join(" "), expected, "{lang}");
        }
    }

    #[test]
    fn samples_ask_for_what_a_site_needs() {
        let names =
            |lang| Numbers::new(lang).unwrap().categories().iter().map(|(c, _)| *c).collect::<Vec<_>>();
        assert_eq!(names(Lang::Fr), ["one", "other"]);
        assert_eq!(names(Lang::Ru), ["many", "one", "few"]);
        assert_eq!(names(Lang::Ar), ["zero", "one", "two", "few", "many", "other"]);
    }
}
