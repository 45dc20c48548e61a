//! Tests of the module as a whole: small catalogues in a string.

use super::*;
use crate::date::{Date, When};
use crate::diag::{Diagnostic, Severity};
use crate::model::words::Country;

type Files = BTreeMap<String, Arc<SourceFile>>;

fn add(files: &mut Files, path: &str, text: &str) {
    let file = SourceFile { path: path.to_owned(), text: text.to_owned() };
    files.insert(path.to_owned(), Arc::new(file));
}

/// English with every message the program needs, and `more`.
fn english(more: &str) -> Files {
    let mut files = Files::new();
    let own: String =
        check::own_ids().flat_map(|id| [id.clone(), " = ".to_owned(), id, "\n".to_owned()]).collect();
    add(&mut files, "i18n/en/story.ftl", &own);
    add(&mut files, "i18n/en/site.ftl", more);
    files
}

/// The same in another language, with `more` of its own.
fn with(mut files: Files, lang: Lang, more: &str) -> Files {
    let own = files["i18n/en/story.ftl"].text.clone();
    add(&mut files, &format!("i18n/{lang}/story.ftl"), &own);
    add(&mut files, &format!("i18n/{lang}/site.ftl"), more);
    files
}

fn loaded(files: &Files, langs: &[Lang]) -> (I18n, Vec<Diagnostic>) {
    match I18n::load(files, langs) {
        Ok((i18n, found)) => (i18n, found.sorted().into_iter().cloned().collect()),
        Err(found) => panic!("{:#?}", found.sorted()),
    }
}

/// What is found, as `severity code line:column remedy`.
fn found(files: &Files, langs: &[Lang]) -> Vec<String> {
    let all = match I18n::load(files, langs) {
        Ok((_, found)) | Err(found) => found,
    };
    let line = |d: &&Diagnostic| {
        let severity = if d.severity == Severity::Error { "error" } else { "warning" };
        let place = d.spot.as_ref().map_or_else(String::new, |s| {
            let at = s.line_column().map_or_else(String::new, |(l, c)| format!(":{l}:{c}"));
            format!("{}{at}", s.file.path)
        });
        format!("{severity} {} {place} {}", d.code, d.message)
    };
    all.sorted().iter().map(line).collect()
}

const COUNT: &str = "count = { $n ->\n    [one] { $n } story\n   *[other] { $n } stories\n}\n";
const SIX: &str = "count = { $n ->\n [zero] Z{ $n }\n [one] O{ $n }\n [two] T{ $n }\n [few] F{ $n }\n [many] M{ $n }\n *[other] X{ $n }\n }\n";

#[test]
fn plurals_are_right_in_all_sixteen() {
    let mut files = english(COUNT);
    for lang in Lang::ALL.iter().filter(|l| **l != Lang::En) {
        files = with(files, *lang, SIX);
    }
    let (i18n, _) = loaded(&files, Lang::ALL);
    let numbers = [0_i64, 1, 2, 3, 5, 11, 21, 100, 103];
    let forms = |lang: Lang| -> String {
        let one = |n: i64| i18n.words(lang).plain("count", &[("n", Arg::Number(n))]).unwrap();
        numbers.iter().filter_map(|n| one(*n).chars().next()).collect()
    };
    for lang in Lang::ALL.iter().filter(|l| **l != Lang::En) {
        let expected = match lang {
            Lang::Ar => "ZOTFFMMXF",
            Lang::Ru | Lang::Uk => "MOFFMMOMF",
            Lang::Fr | Lang::Am | Lang::Fa | Lang::Prs | Lang::Ti => "OOXXXXXXX",
            _ => "XOXXXXXXX",
        };
        assert_eq!(forms(*lang), expected, "{lang}");
    }
    let fa = i18n.words(Lang::Fa).plain("count", &[("n", Arg::Number(1234))]);
    assert_eq!(fa.unwrap(), "X۱٬۲۳۴");
}

#[test]
fn what_is_put_in_is_isolated_in_text_and_not_in_attributes() {
    let files = with(
        english("told = Told by { $name }\nhome = Home\n"),
        Lang::Ar,
        "told = ترويها { $name }\nhome = { \"الرئيسية\" }\n",
    );
    let (i18n, found) = loaded(&files, &[Lang::En, Lang::Ar]);
    assert_eq!(found, []);
    let arabic = i18n.words(Lang::Ar);
    let args = [("name", Arg::from("Selam"))];
    assert_eq!(arabic.text("told", &args).unwrap(), "ترويها \u{2068}Selam\u{2069}");
    assert_eq!(arabic.plain("told", &args).unwrap(), "ترويها Selam");
    assert_eq!(arabic.text("home", &[]).unwrap(), "الرئيسية");
    // A language that was not asked for speaks English.
    assert_eq!(i18n.words(Lang::So).plain("home", &[]).unwrap(), "Home");
}

#[test]
fn nothing_half_resolved_is_ever_returned() {
    let (i18n, _) = loaded(&english(&format!("{COUNT}told = Told by {{ $name }}\n")), &[Lang::En]);
    let words = i18n.words(Lang::En);
    let reason = |id: &str, args: &[(&str, Arg)]| words.text(id, args).unwrap_err().to_string();
    assert_eq!(
        reason("tolt", &[]),
        "the message `tolt` cannot be said in English: there is no such message; did you mean `told`?"
    );
    assert_eq!(reason("told", &[]), "the message `told` cannot be said in English: not given: $name");
    assert_eq!(
        reason("count", &[("n", Arg::from("3"))]),
        "the message `count` cannot be said in English: `$n` must be a number"
    );
}

#[test]
fn what_is_wrong_in_one_language_is_found() {
    let files = english(concat!(
        "ok = { NUMBER($n, useGrouping: \"false\") } and { $n }\n",
        "when = { DATETIME($d) }\n",
        "many = { NUMBER($n, minimumFractionDigits: 99) }\n",
        "ok = again\n",
        "see = { okk } { -brand }\n",
        "fixed = { \"x\" ->\n   *[other] x\n}\n",
        "given = { -city(name: \"Addis\") } { -city }\n",
        "-city = { see2 }\n",
        "see2 = { $name }\n",
        "open = { $n\n",
    ));
    let expected = [
        "error words-function i18n/en/site.ftl:2:10 there is no function `DATETIME()`",
        "error words-function i18n/en/site.ftl:3:21 `NUMBER()` cannot do this with `minimumFractionDigits`",
        "error words-duplicate i18n/en/site.ftl:4:1 `ok` is written twice",
        "error words-reference i18n/en/site.ftl:5:9 there is no `okk` in this language",
        "error words-reference i18n/en/site.ftl:5:17 there is no `-brand` in this language",
        "error words-selector i18n/en/site.ftl:6:12 a choice must depend on a variable",
        "error words-reference i18n/en/site.ftl:9:36 `-city` needs `$name`, and is not given it here",
        "error words-syntax i18n/en/site.ftl:12:11 this is not written as Fluent expects it",
    ];
    assert_eq!(found(&files, &[Lang::En]), expected);
}

#[test]
fn other_languages_must_say_what_english_says() {
    let model =
        english("title = Title\n    .tip = Tip\nby = By { $name }\nof = { $a } of { $b }\nold = Old\n");
    let files = with(
        model,
        Lang::Nb,
        "### status: unreviewed\ntitel = Tittel\nby = Av { $nane }\nof = { $a }\nold = Gammel\ncountry-ET = Etiopia\ncountry-XX = X\n",
    );
    let mut files = files;
    add(&mut files, "i18n/nn/site.ftl", "");
    let expected = [
        "error words-missing i18n/en/site.ftl:1:1 the message `title` is missing in Norwegian Bokmål (nb)",
        "error words-missing i18n/en/site.ftl:2:6 the message `title.tip` is missing in Norwegian Bokmål (nb)",
        "warning words-unreviewed i18n/nb/site.ftl:1:1 no native reader has checked the site's words in Norwegian Bokmål",
        "error words-unknown i18n/nb/site.ftl:2:1 English has no message `titel`",
        "warning words-variable-unused i18n/nb/site.ftl:3:1 `by` does not use `$name`",
        "error words-variable i18n/nb/site.ftl:3:11 the English message `by` has no variable `$nane`",
        "warning words-variable-unused i18n/nb/site.ftl:4:1 `of` does not use `$b`",
        "error words-unknown i18n/nb/site.ftl:7:1 `country-XX` names no country",
        "warning words-folder i18n/nn/site.ftl `i18n/nn/` belongs to no language",
    ];
    assert_eq!(found(&files, &[Lang::En, Lang::Nb]), expected);
    let first = |files: &Files| {
        found(files, &[Lang::Nb])
            .into_iter()
            .find(|d| d.contains("story.ftl:1:1") || d.contains("story.ftl:2:1"))
            .unwrap()
    };
    add(&mut files, "i18n/nb/story.ftl", "mark-narrator = en som vendte tilbake\n");
    assert!(
        first(&files)
            .contains("27 messages of story.ftl are missing in Norwegian Bokmål (nb): `mark-relative`, ")
    );
    files.remove("i18n/nb/story.ftl");
    assert!(first(&files).contains("none of the 28 messages of story.ftl is there in Norwegian Bokmål (nb)"));
    let none = found(&files, &[Lang::Ti]);
    assert!(
        none.contains(&"error words-none i18n/ti/ there are no words in Tigrinya (ti)".to_owned()),
        "{none:?}"
    );
}

#[test]
fn plural_forms_left_out_are_reported() {
    let two = "count = { $n ->\n    [one] story\n   *[other] { $n } stories\n}\n";
    let warnings = |lang: Lang, text: &str| -> Vec<String> {
        let files = with(english(COUNT), lang, text);
        found(&files, &[Lang::En, lang])
            .iter()
            .filter_map(|w| w.split_once(" i18n/"))
            .map(|(_, w)| w.to_owned())
            .collect()
    };
    assert_eq!(
        warnings(Lang::Ar, two),
        [
            "ar/site.ftl:1:11 Arabic (ar) also needs `[zero]` (as for 0), `[two]` (as for 2), `[few]` (as for 3), `[many]` (as for 11)"
        ]
    );
    // `other` stands for the Russian `many`; but `one` is also twenty-one.
    let russian =
        "count = { $n ->\n    [one] рассказ\n    [few] { $n } рассказа\n   *[other] { $n } рассказов\n}\n";
    assert_eq!(
        warnings(Lang::Ru, russian),
        ["ru/site.ftl:2:6 in Russian (ru) `[one]` is also chosen for 21, but does not show the number"]
    );
    assert_eq!(
        warnings(Lang::Uk, "count = Історій: { $n }\n"),
        ["uk/site.ftl:1:20 the words do not change with `$n`, but Ukrainian (uk) has 3 forms"]
    );
    assert_eq!(warnings(Lang::Uk, "count = { $n ->\n   *[other] Історій: { $n }\n}\n"), [""; 0]);
    assert_eq!(warnings(Lang::Fa, "count = { $n } داستان\n"), [""; 0]);
    assert_eq!(warnings(Lang::Fr, two), [""; 0]);
    assert_eq!(
        warnings(Lang::So, "count = { $n ->\n    [one] { $n }\n    [few] { $n }\n   *[other] { $n }\n}\n"),
        ["so/site.ftl:3:6 Somali (so) has no form `few`: this variant is never shown"]
    );
}

#[test]
fn exact_numbers_win_over_forms_and_keep_the_readers_digits() {
    let text = "count = { $n ->\n    [0] none\n    [one] { $n } one\n   *[other] { NUMBER($n, minimumFractionDigits: 1) }\n}\n";
    let (i18n, _) = loaded(&with(english(text), Lang::Ckb, text), &[Lang::Ckb]);
    let said = |n: i64| i18n.words(Lang::Ckb).plain("count", &[("n", Arg::Number(n))]).unwrap();
    assert_eq!([said(0), said(1), said(2000)], ["none", "١ one", "٢٬٠٠٠٫٠"]);
    assert_eq!(i18n.words(Lang::Ckb).number(2000), "٢٬٠٠٠");
}

#[test]
fn a_circle_is_found_when_loading() {
    let all = found(&english("a = { b }\nb = { a }\n"), &[Lang::En]);
    assert!(all.iter().any(|d| d.starts_with("error words-failed i18n/en/site.ftl:1:1")), "{all:?}");
}

fn sixteen() -> I18n {
    let others = Lang::ALL.iter().filter(|l| **l != Lang::En);
    loaded(&others.fold(english(""), |files, lang| with(files, *lang, "")), Lang::ALL).0
}

#[test]
fn every_country_language_and_month_has_a_name_in_every_language() {
    let i18n = sixteen();
    let mut codes = Vec::new();
    for lang in Lang::ALL {
        let words = i18n.words(*lang);
        for country in Country::codes().filter_map(Country::parse) {
            let name = words.country(country);
            assert!(!name.trim().is_empty(), "{lang} {country}");
            if name == country.code() {
                codes.push(format!("{lang} {country}"));
            }
        }
        for code in Lang::codes() {
            let name = words.language(code);
            assert!(!name.trim().is_empty() && name != code, "{lang} {code}");
        }
        let mut months = BTreeSet::new();
        for month in 1..=12 {
            let when = words.when(When { year: 2024, month: Some(month) });
            let date = words.date(Date::new(2024, month, 1).unwrap());
            // A number in place of a name ("M05 2024") is what the library shows where it knows none.
            assert!(
                !when.contains("M0") && !when.contains("M1") && when.chars().any(char::is_alphabetic),
                "{when}"
            );
            assert!(!date.contains("M0") && date.chars().any(char::is_alphabetic), "{lang}: {date}");
            assert!(months.insert(when), "{lang}: two months of one name");
        }
    }
    assert_eq!(codes, [""; 0]);
}

#[test]
fn dates_read_as_their_readers_write_them() {
    let i18n = sixteen();
    let year = When { year: 2024, month: None };
    let (may, march) = (When { year: 2024, month: Some(5) }, When { year: 2024, month: Some(3) });
    let day = Date::new(2026, 11, 21).unwrap();
    let expected = [
        (Lang::En, "2024", "May 2024", "21 November 2026"),
        (Lang::Nb, "2024", "mai 2024", "21. november 2026"),
        (Lang::Ar, "2024", "مايو 2024", "21 نوفمبر 2026"),
        (Lang::Ckb, "٢٠٢٤", "ئایاری ٢٠٢٤", "٢١ی تشرینی دووەمی ٢٠٢٦"),
        (Lang::Ku, "2024", "gulana 2024an", "21ê mijdara 2026an"),
        (Lang::Fa, "۱۴۰۲ یا ۱۴۰۳ (۲۰۲۴)", "۱۴۰۳ (مه ۲۰۲۴)", "۳۰ آبان ۱۴۰۵ (۲۱ نوامبر ۲۰۲۶)"),
        (Lang::Prs, "۱۴۰۲ یا ۱۴۰۳ (۲۰۲۴)", "۱۴۰۳ (می ۲۰۲۴)", "۳۰ عقرب ۱۴۰۵ (۲۱ نومبر ۲۰۲۶)"),
        (Lang::Ps, "۱۴۰۲ یا ۱۴۰۳ (۲۰۲۴)", "۱۴۰۳ (مۍ ۲۰۲۴)", "۳۰ لړم ۱۴۰۵ (۲۱ نومبر ۲۰۲۶)"),
        (Lang::So, "2024", "Maayo 2024", "21 Noofeembar 2026"),
        (Lang::Ti, "2024", "ጉንበት 2024", "21 ሕዳር 2026"),
        (Lang::Am, "2024", "ሜይ 2024", "ኖቬምበር 21 2026"),
        (Lang::Om, "2024", "Caamsaa 2024", "21 Sadaasa 2026"),
        (Lang::Ru, "2024", "май 2024 г.", "21 ноября 2026 г."),
        (Lang::Uk, "2024", "травень 2024 р.", "21 листопада 2026 р."),
        (Lang::Sq, "2024", "maj 2024", "21 nëntor 2026"),
        (Lang::Fr, "2024", "mai 2024", "21 novembre 2026"),
    ];
    for (lang, y, m, d) in expected {
        let words = i18n.words(lang);
        assert_eq!([words.when(year), words.when(may), words.date(day)], [y, m, d], "{lang}");
    }
    // The Persian year turns in March.
    assert_eq!(i18n.words(Lang::Fa).when(march), "۱۴۰۲ یا ۱۴۰۳ (مارس ۲۰۲۴)");
    assert_eq!(i18n.words(Lang::Fr).date(Date::new(2024, 5, 1).unwrap()), "1er mai 2024");
    // The day before and the day of Nowruz 1403 (20 March 2024).
    assert_eq!(i18n.words(Lang::Fa).date(Date::new(2024, 3, 19).unwrap()), "۲۹ اسفند ۱۴۰۲ (۱۹ مارس ۲۰۲۴)");
    assert_eq!(i18n.words(Lang::Fa).date(Date::new(2024, 3, 20).unwrap()), "۱ فروردین ۱۴۰۳ (۲۰ مارس ۲۰۲۴)");
}

#[test]
fn a_languages_own_names_win() {
    let own = "country-ET = اتیوپیا\nlanguage-tr = تورکی\nlanguage-am = امهری\nmonth-5 = مای\npersian-month-8 = ابان\n";
    let (i18n, found) = loaded(&with(english(""), Lang::Fa, own), &[Lang::Fa]);
    assert_eq!(found, []);
    let words = i18n.words(Lang::Fa);
    assert_eq!(words.country(Country::parse("ET").unwrap()), "اتیوپیا");
    assert_eq!(
        [words.language("tr"), words.language("am"), words.language("xyz")],
        ["تورکی", "امهری", "xyz"]
    );
    assert_eq!(words.when(When { year: 2024, month: Some(5) }), "۱۴۰۳ (مای ۲۰۲۴)");
    assert_eq!(words.date(Date::new(2026, 11, 21).unwrap()), "۳۰ ابان ۱۴۰۵ (۲۱ نوامبر ۲۰۲۶)");
}

#[test]
fn names_sort_as_readers_expect() {
    let i18n = sixteen();
    let sorted = |lang: Lang, mut names: Vec<&'static str>| {
        names.sort_by(|a, b| i18n.words(lang).compare(a, b));
        names
    };
    assert_eq!(
        sorted(Lang::Nb, vec!["Åland", "Zambia", "Østerrike", "Albania"]),
        ["Albania", "Zambia", "Østerrike", "Åland"]
    );
    assert_eq!(
        sorted(Lang::Fr, vec!["Zambie", "Éthiopie", "Egypte", "Fidji"]),
        ["Egypte", "Éthiopie", "Fidji", "Zambie"]
    );
    // Persian: pe after be, gaf after kaf; by code point they would stand at the end.
    assert_eq!(
        sorted(Lang::Fa, vec!["یمن", "گرجستان", "پاکستان", "ترکیه"]),
        ["پاکستان", "ترکیه", "گرجستان", "یمن"]
    );
    assert_eq!(
        sorted(Lang::Uk, vec!["Ямайка", "Ґана", "Греція", "Ірак", "Данія"]),
        ["Греція", "Ґана", "Данія", "Ірак", "Ямайка"]
    );
}

/// Bits of Fluent: most can stand in a text, some break it.
const PIECES: &[&str] = &[
    "x",
    "é ",
    "\u{2068}",
    "\n ",
    "\n\n  ",
    "\r\n ",
    "{ $n }",
    "{ 7 }",
    "{ 1.50 }",
    "{ \"}\" }",
    "{ -t }",
    "{ b }",
    "{ a.tip }",
    "{ NUMBER($n, useGrouping: \"false\") }",
    "{ NUMBER($n, minimumFractionDigits: 2) }",
    "{ $n ->\n [0] { $n }{ b }\n [one] { $n }\n *[other] { NUMBER($n) ->\n [1.5] y\n *[few] { { $n } }\n }\n }",
    "{ -u(n: 3) }",
    "{ -u(n: \"y\") }",
    "{ -u }",
    "{ $n ",
    "}",
    "\n .tip = { $n }",
    "\nc = ",
];

proptest::proptest! {
    #[test]
    fn any_text_is_reported_or_can_be_said(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..8),
        number in proptest::num::i64::ANY,
    ) {
        let mut files = english(COUNT);
        let more = format!("-t = T\n-u = U{{ $n }}\nb = B{{ $n }}\na = {}", pieces.concat());
        add(&mut files, "i18n/en/more.ftl", &more);
        if let Ok((i18n, _)) = I18n::load(&files, &[Lang::En]) {
            let words = i18n.words(Lang::En);
            for id in ["a", "b", "c", "a.tip", "c.tip", "count"].into_iter().filter(|id| words.has(id)) {
                let said = words.plain(id, &[("n", Arg::Number(number))]);
                let marked = |text: &String| text.contains(['\u{2068}', '\u{2069}']);
                proptest::prop_assert!(said.as_ref().is_ok_and(|text| !marked(text)), "{:?}", said);
            }
        }
    }
}
