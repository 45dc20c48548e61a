//! What cannot be printed: the theme's templates and fonts, texts, photos and addresses that paper has no room for, and print runs
//! nobody can make.

use super::theme::own;
use super::{Case, case};
use crate::photo::Photo;
use crate::site::{CONSENT, PHOTO, SITE, STORY};

/// The base site with its story in a booklet.
fn printed(code: &'static str, exit: i32) -> Case {
    on_paper(case(code, exit))
}

/// The same with a theme of its own, in which a file of the printer's differs.
fn with_file(code: &'static str, exit: i32, name: &str, bytes: &[u8]) -> Case {
    on_paper(own(code, exit)).bytes(&format!("themes/own/print/{name}"), bytes)
}

/// The same, in which the booklet is this and nothing else.
fn with_template(code: &'static str, exit: i32, template: &str) -> Case {
    with_file(code, exit, "booklet.typ", format!("{HEAD}{template}\n").as_bytes())
}

/// What a template begins with: `title` sets the title of the document and notes, as a theme must, that a page says so.
const HEAD: &str = "#set document(title: \"Trial\", date: datetime(year: 2026, month: 11, day: 21))\n#set text(font: \"Noto Sans\")\n\
    #let said(part, words) = [#metadata((kind: \"said\", part: part, text: words, lang: \"en\")) <finding>]\n\
    #let title = { said(\"block\", \"Trial\"); heading[Trial] }\n";

fn on_paper(case: Case) -> Case {
    case.edit(CONSENT, "[web, feed, social]", "[web, feed, social, print]").edit(
        SITE,
        "schema: 1",
        "schema: 1\nprint: {stories_at_least: 1}",
    )
}

const BOOKLET: [&str; 4] = ["print", "booklet", "--lang", "en"];
const CARDS: [&str; 4] = ["print", "postcards", "--lang", "en"];

fn and(command: [&'static str; 4], more: &[&'static str]) -> Vec<&'static str> {
    command.into_iter().chain(more.iter().copied()).collect()
}

pub fn cases() -> Vec<Case> {
    [templates(), texts(), runs()].into_iter().flatten().collect()
}

fn templates() -> Vec<Case> {
    vec![
        with_template("print-template", 3, "#let data = json(\"data.json\")\n= #data.titel"),
        with_template("print-template", 3, "= #(").called("grammar"),
        with_template("print-template-doubt", 0, "#set text(font: \"Palatino\")\n#title"),
        with_template("print-fallback", 3, "#set text(fallback: false)\n#title"),
        with_template("print-standard", 3, "#title\n=== A"),
        with_template("print-words", 3, "#title\nOur office is open on Mondays."),
        with_template("print-picture", 3, "#title\n#image(\"/drawings/housing.svg\", alt: \"A house.\")"),
        with_template("print-finding", 3, "#title\n#metadata((kind: \"ovreflow\", over: 3)) <finding>"),
        with_template("print-small-type", 0, "#set text(size: 3pt)\n#title"),
        with_template("print-near-edge", 0, "#set page(margin: 3mm)\n#title").run(&BOOKLET),
        with_template("print-small-code", 3, "#title\n#metadata((kind: \"qr-small\", mm: 12)) <finding>"),
        with_file("print-font", 3, "fonts/NotoSans-Regular.ttf", b"no font"),
    ]
}

fn texts() -> Vec<Case> {
    vec![
        // The site does not wait for paper: the story stays out of the running booklet.
        printed("missing-glyph", 0).edit(STORY, "The rain came in", "The rain \u{1f327} came in"),
        printed("missing-glyph", 1)
            .called("ordered")
            .edit(STORY, "The rain came in", "The rain \u{1f327} came in")
            .run(&BOOKLET),
        with_template(
            "print-cut-off",
            0,
            "#title\n#set page(width: 60mm)\n#set text(size: 40pt)\n\
            #box(width: 200mm, json(\"/data.json\").stories.first().texts.first().title)",
        ),
        printed("print-text-long", 0).say(STORY, &"rain ".repeat(3500)),
        printed("code-too-long", 3).edit(SITE, "https://stories", "https://stories-of-return.integration"),
    ]
}

fn runs() -> Vec<Case> {
    vec![
        case("print-unknown", 2).run(&and(BOOKLET, &["--use", "huosing", "--since", "soon"])),
        case("print-two-way", 2).run(&and(BOOKLET, &["--two-way"])),
        case("print-language", 2).run(&["print", "booklet", "--lang", "ar"]),
        case("print-languages", 2)
            .edit(SITE, "[en, nb]", "[en, nb, ar]")
            .run(&["print", "booklet", "--lang", "en,nb,ar"]),
        case("print-partner", 2).run(&and(CARDS, &["--partner", "harbour-house"])),
        case("print-edition", 2).run(&and(BOOKLET, &["--replaces", "EN-2026-1"])),
        case("print-nothing", 2).run(&BOOKLET),
        case("print-number", 2).with(&last_edition()).run(&BOOKLET),
        printed("print-overflow", 1)
            .field(STORY, &format!("print: {{text: {}}}", "word ".repeat(140).trim_end()))
            .run(&CARDS),
        // So long that it would be cut off: what is said is how much too long it is.
        printed("print-overflow", 1)
            .called("by far")
            .field(STORY, &format!("print: {{text: {}}}", "word ".repeat(900).trim_end()))
            .run(&CARDS),
        printed("print-coarse", 1)
            .photo(PHOTO, &Photo::of([20, 30, 40]))
            .run(&and(CARDS, &["--form", "press"])),
        shop("print-press", 3, b"no profile"),
        shop("unknown-profile", 3, b"").without(PROFILE).run(&["check"]),
    ]
}

/// The profile of a press.
const PROFILE: &str = "content/print/offset.icc";

/// The base site, about to be printed by a shop whose press has this profile.
fn shop(code: &'static str, exit: i32, profile: &[u8]) -> Case {
    let press = "print: {stories_at_least: 1, press: {profile: offset.icc, condition: Offset}}";
    let site = printed(code, exit).edit(SITE, "print: {stories_at_least: 1}", press);
    site.bytes(PROFILE, profile).run(&and(BOOKLET, &["--form", "press"]))
}

/// The manifest of the last edition there is a number for.
fn last_edition() -> String {
    let code = "EN-2026-999999999";
    format!(
        "-- content/editions/{code}.yaml --\nschema: 1\ncode: {code}\nkind: booklet\nprofile: read\nlanguages: [en]\n\
         made: 2026-07-01\ncopies: 1\nchannels: [print]\nstories:\n  - {{id: s-0001, card: 1, languages: [en],\n     \
         text: \"00000000000000000000000000000001\", until: 2028-03-02, scope: {{name: none, face: none, place: country, date: year}}}}\n"
    )
}
