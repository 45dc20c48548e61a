//! Turns what may be wrong with the words into diagnostics: one constructor per message. Does not look for anything.

use std::sync::Arc;

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::diag::{Area, Diagnostic, SourceFile, Spot, did_you_mean};
use crate::lang::Lang;

const AREA: Area = Area::Configuration;

fn error(code: &'static str, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(AREA, code, message)
}

fn warning(code: &'static str, message: impl Into<String>) -> Diagnostic {
    Diagnostic::warning(AREA, code, message)
}

/// `Tigrinya (ti)`.
fn called(lang: Lang) -> String {
    format!("{} ({lang})", lang.row().english)
}

/// What Fluent does not understand.
pub(super) fn syntax(file: &Arc<SourceFile>, fault: &ParserError) -> Diagnostic {
    let text = &file.text;
    let mut start = fault.pos.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let (before, after) = text.split_at(start);
    if after.is_empty() || matches!(fault.kind, ErrorKind::ExpectedToken('}')) {
        // Fluent looks for a missing brace on the lines that follow; a person looks where the text breaks off.
        start = before.trim_end().char_indices().next_back().map_or(0, |(at, _)| at);
    }
    let end = text[start..].chars().next().map_or(start, |c| start + c.len_utf8());
    let mut label = fault.kind.to_string();
    if label.contains('\n') {
        // Fluent shows the line break itself, which would break the excerpt.
        "the line should end here".clone_into(&mut label);
    }
    if let Some(first) = label.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    error("words-syntax", "this is not written as Fluent expects it")
        .at(Spot::new(file, start..end), label)
        .remedy(syntax_remedy(&fault.kind))
}

/// A message with braces within braces without end.
pub(super) fn nesting(file: &Arc<SourceFile>, at: usize) -> Diagnostic {
    let end = file.text.get(at..).and_then(|rest| rest.chars().next()).map_or(at, |c| at + c.len_utf8());
    error("words-nesting", "this message has more braces and brackets than can be read")
        .at(Spot::new(file, at..end), "begins here")
        .remedy("Close the brace that was left open, or make several messages of it.")
}

fn syntax_remedy(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::MissingDefaultVariant => "Mark one variant with `*`: usually `*[other]`.",
        ErrorKind::MultipleDefaultVariants => "Mark one variant only with `*`.",
        ErrorKind::UnterminatedStringLiteral => "Close the quotation mark on the same line.",
        ErrorKind::UnbalancedClosingBrace => {
            "Take the brace away, or write `{ \"}\" }` if a reader is to see it."
        }
        ErrorKind::ExpectedMessageField { .. }
        | ErrorKind::MissingValue
        | ErrorKind::ExpectedTermField { .. } => "Write a text after the `=`.",
        ErrorKind::ForbiddenCallee => "The only function is `NUMBER()`, in capitals.",
        ErrorKind::ExpectedCharRange { range } if range.contains('\n') => {
            "Each variant of a choice, and the closing brace, stands on a line of its own."
        }
        ErrorKind::ExpectedToken('=') => {
            "Write `id = text`; further lines of a text begin with a space, comments with `#`."
        }
        ErrorKind::ExpectedToken('}') | ErrorKind::ExpectedInlineExpression => {
            "Between the braces stands one `$variable`, or a choice `{ $variable -> … }`; close it with `}`."
        }
        _ => "Compare it with the same message in i18n/en/.",
    }
}

/// The same id twice.
pub(super) fn duplicate(at: Spot, id: &str, first: Spot) -> Diagnostic {
    error("words-duplicate", format!("`{id}` is written twice"))
        .at(at, "a second time")
        .related(first, "the first time")
        .remedy("Delete the one that is wrong.")
}

/// A function that does not exist.
pub(super) fn unknown_function(at: Spot, name: &str) -> Diagnostic {
    error("words-function", format!("there is no function `{name}()`"))
        .at(at, "unknown")
        .remedy("Use the `$variable` alone; the only function is `NUMBER()`.")
}

/// `NUMBER()` of something else than one variable or number.
pub(super) fn number_of_what(at: Spot) -> Diagnostic {
    error("words-function", "`NUMBER()` needs exactly one `$variable` or number")
        .at(at, "of what?")
        .remedy("Write `NUMBER($count)`.")
}

/// An option of `NUMBER()` that is not followed.
pub(super) fn number_option(at: Spot, name: &str) -> Diagnostic {
    error("words-function", format!("`NUMBER()` cannot do this with `{name}`")).at(at, "not possible").remedy(
        "Possible are `useGrouping: \"false\"`, and `minimumFractionDigits` and `maximumFractionDigits` from 0 to 6.",
    )
}

/// A choice that always comes out the same.
pub(super) fn fixed_selector(at: Spot) -> Diagnostic {
    error("words-selector", "a choice must depend on a variable")
        .at(at, "always the same")
        .remedy("Write `{ $count -> … }` with a variable of the English message.")
}

/// A reference to nothing.
pub(super) fn unknown_reference<'a>(
    at: Spot,
    target: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let remedy = did_you_mean(target, known)
        .map_or_else(|| "Write the words themselves.".to_owned(), |near| format!("Did you mean `{near}`?"));
    error("words-reference", format!("there is no `{target}` in this language"))
        .at(at, "refers to nothing")
        .remedy(remedy)
}

/// A term that is not given one of its variables.
pub(super) fn term_without(at: Spot, term: &str, name: &str) -> Diagnostic {
    error("words-reference", format!("`{term}` needs `${name}`, and is not given it here"))
        .at(at, format!("`{name}` is missing"))
        .remedy(format!("Write `{{ {term}({name}: \"…\") }}`, or use no variable in the term."))
}

/// A status nobody knows.
pub(super) fn unknown_status(at: Spot, status: &str) -> Diagnostic {
    let remedy = did_you_mean(status, ["unreviewed", "reviewed"]).map_or_else(
        || "Write `unreviewed` or `reviewed`.".to_owned(),
        |near| format!("Did you mean `{near}`?"),
    );
    error("words-status", format!("`{status}` is no status")).at(at, "unknown").remedy(remedy)
}

/// A folder of no language.
pub(super) fn unknown_folder(file: &Arc<SourceFile>, folder: &str) -> Diagnostic {
    let remedy = did_you_mean(folder, Lang::codes()).map_or_else(
        || "Rename or delete the folder.".to_owned(),
        |near| format!("Did you mean `i18n/{near}/`?"),
    );
    warning("words-folder", format!("`i18n/{folder}/` belongs to no language"))
        .at(Spot::file(file), "not read")
        .remedy(remedy)
}

/// A language without any words.
pub(super) fn no_words(lang: Lang) -> Diagnostic {
    error("words-none", format!("there are no words in {}", called(lang)))
        .at(Spot::path(&format!("i18n/{lang}/")), "no .ftl file")
        .remedy(format!(
            "Translate the files of i18n/en/ into i18n/{lang}/, or take {lang} out of site.yaml."
        ))
}

/// A message the program itself needs and English does not have.
pub(super) fn not_in_english(id: &str) -> Diagnostic {
    error("words-missing", format!("the message `{id}` is missing in English (en)"))
        .at(Spot::path("i18n/en/story.ftl"), "the program needs it")
        .remedy(format!("Add `{id} = …`."))
}

/// An English message without its like.
pub(super) fn missing(lang: Lang, id: &str, english: &Spot) -> Diagnostic {
    let name = english.file.path.rsplit('/').next().unwrap_or_default();
    error("words-missing", format!("the message `{id}` is missing in {}", called(lang)))
        .at(english.clone(), format!("not translated into {}", lang.row().english))
        .remedy(format!("Add `{id} = …` to i18n/{lang}/{name}."))
}

/// A file of which nothing is translated.
pub(super) fn missing_file(lang: Lang, count: usize, first: &Spot) -> Diagnostic {
    let name = first.file.path.rsplit('/').next().unwrap_or_default();
    error("words-missing", format!("none of the {count} messages of {name} is there in {}", called(lang)))
        .at(first.clone(), "the first of them")
        .remedy(format!("Translate i18n/en/{name} into i18n/{lang}/{name}."))
}

/// Many English messages of one file without their like.
pub(super) fn many_missing(lang: Lang, ids: &[&str], first: &Spot) -> Diagnostic {
    let name = first.file.path.rsplit('/').next().unwrap_or_default();
    let count = ids.len();
    error(
        "words-missing",
        format!("{count} messages of {name} are missing in {}: `{}`", called(lang), ids.join("`, `")),
    )
    .at(first.clone(), "the first of them")
    .remedy(format!("Add them to i18n/{lang}/{name}."))
}

/// A message English does not have.
pub(super) fn unknown_message<'a>(
    at: Spot,
    id: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let remedy = did_you_mean(id, known).map_or_else(
        || "Delete it; nothing on the site asks for it.".to_owned(),
        |near| format!("Did you mean `{near}`?"),
    );
    error("words-unknown", format!("English has no message `{id}`")).at(at, "unknown").remedy(remedy)
}

/// A name with an id that could be a country, language or month, and is none.
pub(super) fn unknown_name(at: Spot, id: &str, kind: &str) -> Diagnostic {
    error("words-unknown", format!("`{id}` names no {kind}"))
        .at(at, "unknown")
        .remedy("Write `country-ET`, `language-am`, `month-1` to `month-12` or `persian-month-1` to `persian-month-12`.")
}

/// A name that asks for something.
pub(super) fn name_with_variable(at: Spot, id: &str) -> Diagnostic {
    error("words-variable", format!("`{id}` is a name and cannot use a variable"))
        .at(at, "nothing is given here")
        .remedy("Write the name alone.")
}

/// A variable the English message does not have.
pub(super) fn unknown_variable<'a>(
    at: Spot,
    id: &str,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let known: Vec<&str> = known.into_iter().collect();
    let remedy = match (did_you_mean(name, known.iter().copied()), known.as_slice()) {
        (Some(near), _) => format!("Did you mean `${near}`?"),
        (None, []) => "The English message has no variables: write words alone.".to_owned(),
        (None, names) => format!("It has `${}`.", names.join("`, `$")),
    };
    error("words-variable", format!("the English message `{id}` has no variable `${name}`"))
        .at(at, "unknown")
        .remedy(remedy)
}

/// A variable of the English message that is never used.
pub(super) fn unused_variable(at: Spot, id: &str, name: &str, english: Spot) -> Diagnostic {
    warning("words-variable-unused", format!("`{id}` does not use `${name}`"))
        .at(at, format!("`{{ ${name} }}` is missing"))
        .related(english, "the English message uses it here")
        .remedy(format!("Put `{{ ${name} }}` where it belongs in the sentence, if it is needed."))
}

/// Plural forms that would fall to the default.
pub(super) fn missing_plurals(at: Spot, lang: Lang, forms: &[(&str, u64)]) -> Diagnostic {
    let named: Vec<String> = forms.iter().map(|(form, n)| format!("`[{form}]` (as for {n})")).collect();
    warning("words-plural", format!("{} also needs {}", called(lang), named.join(", ")))
        .at(at, "numbers of these forms would get the words of the default")
        .remedy("Add the variants; if the words are the same for every number, write `*[other]` alone.")
}

/// A message that does not change with the number in a language where words do.
pub(super) fn no_plurals(at: Spot, lang: Lang, name: &str, forms: usize) -> Diagnostic {
    warning(
        "words-plural",
        format!("the words do not change with `${name}`, but {} has {forms} forms", called(lang)),
    )
    .at(at, "the same for every number")
    .remedy(format!(
        "Write `{{ ${name} -> … }}`; if the words are right for every number, give it `*[other]` alone."
    ))
}

/// A form the language does not have.
pub(super) fn idle_plural(at: Spot, lang: Lang, form: &str) -> Diagnostic {
    warning("words-plural", format!("{} has no form `{form}`: this variant is never shown", called(lang)))
        .at(at, "never chosen")
        .remedy("Delete the variant.")
}

/// A form for several numbers that does not say which.
pub(super) fn silent_plural(at: Spot, lang: Lang, form: &str, number: u64) -> Diagnostic {
    warning(
        "words-plural",
        format!("in {} `[{form}]` is also chosen for {number}, but does not show the number", called(lang)),
    )
    .at(at, format!("a reader would not learn that it is {number}"))
    .remedy("Show the number, or write `[1]` for one alone.")
}

/// Words nobody has read who speaks them: one warning for all languages, each with the first line that says so.
pub(super) fn unreviewed(marked: &[(Lang, &Spot)]) -> Option<Diagnostic> {
    let names: Vec<&str> = marked.iter().map(|(lang, _)| lang.row().english).collect();
    let message = format!("no native reader has checked the site's words in {}", names.join(", "));
    let report = warning("words-unreviewed", message);
    match marked {
        [] => None,
        [(_, spot)] => Some(
            report
                .at((*spot).clone(), "says so here")
                .remedy("Let a native reader check the files of this folder, then delete this line in each."),
        ),
        _ => Some(report.at(Spot::path("i18n"), "").remedy(
            "Let a native reader check the files of a language, then delete the line `# status: unreviewed` in each.",
        )),
    }
}

/// A message that Fluent cannot say.
pub(super) fn unsayable(at: Spot, id: &str, reason: &str) -> Diagnostic {
    error("words-failed", format!("`{id}` cannot be said: {reason}"))
        .at(at, "fails")
        .remedy("Compare it with the same message in i18n/en/.")
}

/// A language the program cannot speak: a fault of its own table.
pub(super) fn no_locale(lang: Lang, reason: &str) -> Diagnostic {
    error("words-locale", format!("no data for {}: {reason}", called(lang)))
        .remedy("This is a fault of the program: please report it.")
}
