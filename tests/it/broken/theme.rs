//! Faults in a theme of one's own: its list of files, its templates.

use super::{Case, case};
use crate::photo::Photo;
use crate::site::SITE;

/// The list of the files of the theme of [`own`].
const LIST: &str = "themes/own/theme.yaml";

/// The base site with a theme of its own, in which some files differ from the default one's.
pub fn own(code: &'static str, exit: i32) -> Case {
    case(code, exit).edit(SITE, "schema: 1", "schema: 1\ntheme: own").copy("themes/default/theme.yaml", LIST)
}

/// The same with another page for what is not there.
pub fn own_page(code: &'static str, exit: i32, template: &str) -> Case {
    own(code, exit).with(&format!("-- themes/own/templates/not-found.html --\n{template}\n"))
}

/// The same with one more static file.
fn own_file(code: &'static str, exit: i32, name: &str, bytes: &[u8]) -> Case {
    let listed = format!("  - {name}\n  - share.jpg\n");
    own(code, exit).edit(LIST, "  - share.jpg\n", &listed).bytes(&format!("themes/own/static/{name}"), bytes)
}

pub fn cases() -> Vec<Case> {
    vec![
        own_page("template-syntax", 3, "{% if title %}\n<h1>{{ title }}</h1>"),
        own_page("template-unknown", 3, "<h1>{{ title | shout }}</h1>"),
        own_page("template-render", 3, "<h1>{{ titel }}</h1>"),
        own_page("template-render", 3, "<h1>{{ t(id=\"not-there\") }}</h1>").called("a message"),
        own_page("template", 3, "{% extends \"not-there.html\" %}"),
        own("theme-engine", 3).edit(LIST, "engine: \"1\"", "engine: \"9\""),
        own("theme-file-missing", 3).edit(LIST, "  - share.jpg\n", "  - share.jpg\n  - shore.jpg\n"),
        own("theme-file-unlisted", 0).with("-- themes/own/static/notes.txt --\nSelam called.\n"),
        case("theme-missing", 3).without("themes/default/theme.yaml"),
        case("theme-template-missing", 3).without("themes/default/templates/not-found.html"),
        own_file("unknown-kind", 3, "notes.docx", b"x"),
        own_file("not-utf-8", 3, "words.js", b"// Sm\xf8r"),
        own_file("broken-data", 3, "data.json", b"{\"a\": }"),
        own_file("unclear-style", 3, "more.css", b"@import \"other.css\";"),
        own_file("picture-not-clean", 4, "card.jpg", &Photo::of([1, 2, 3]).planted("PLANTED-WORD").jpeg()),
    ]
}
