//! Faults in the words of the interface.

use super::{Case, case};

/// A message in English and its like in Norwegian.
fn pair(code: &'static str, exit: i32, en: &str, nb: &str) -> Case {
    case(code, exit).with(&format!("-- i18n/en/extra.ftl --\n{en}\n-- i18n/nb/extra.ftl --\n{nb}\n"))
}

pub fn cases() -> Vec<Case> {
    let count = "extra = { $count ->\n    [one] { $count } day\n   *[other] { $count } days\n }";
    vec![
        pair("words-syntax", 3, "extra = A day", "extra = En { dag"),
        pair("words-nesting", 3, "extra = A day", &format!("extra = {}", "{ ".repeat(101))),
        pair("words-duplicate", 3, "extra = A day", "extra = En dag\nextra = To dager"),
        pair("words-function", 3, "extra = Since { $day }", "extra = Siden { DATETIME($day) }"),
        pair("words-selector", 3, "extra = A day", "extra = { 1 ->\n    [one] En dag\n   *[other] Dager\n }"),
        pair("words-reference", 3, "extra = A day", "extra = { -dag }"),
        pair("words-status", 3, "extra = A day", "# status: unreveiwed\nextra = En dag"),
        pair("words-missing", 3, "extra = A day", "# Nothing yet."),
        pair("words-unknown", 3, "extra = A day", "extra = En dag\nekstra = En dag til"),
        pair("words-unknown", 3, "extra = A day", "extra = En dag\ncountry-QQ = Ingensteds")
            .called("country"),
        pair("words-variable", 3, "extra = Since { $day }", "extra = Siden { $dag }"),
        pair("words-variable-unused", 0, "extra = Since { $day }", "extra = Siden da"),
        pair(
            "words-plural",
            0,
            count,
            "extra = { $count ->\n    [one] { $count } dag\n    [few] { $count } dager\n   *[other] { $count } dager\n }",
        ),
        pair("words-unreviewed", 0, "extra = A day", "# status: unreviewed\nextra = En dag"),
        case("interface-words", 3).edit("i18n/en/site.ftl", "\nfact-uses =", "\nfakt-uses =").edit(
            "i18n/nb/site.ftl",
            "\nfact-uses =",
            "\nfakt-uses =",
        ),
        case("words-folder", 0).with("-- i18n/no/extra.ftl --\nextra = En dag\n"),
        case("words-none", 3).without("i18n/nb"),
    ]
}
