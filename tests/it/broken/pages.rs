//! Finished pages that break a promise to the reader: what a slip in a template would do. Each theme differs in the page that says
//! that nothing is there, and nowhere else.

use super::Case;
use super::theme::own_page;

const START: &str = "<!DOCTYPE html>\n<html lang=\"{{ lang }}\" dir=\"{{ dir }}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{{ frame.title }}</title>\n";

/// A page with some markup in its body.
fn page(code: &'static str, exit: i32, body: &str) -> Case {
    whole(
        code,
        exit,
        &format!("{START}</head>\n<body>\n<h1 id=\"top\">{{{{ title }}}}</h1>\n{body}\n</body>\n</html>\n"),
    )
}

/// A whole page.
fn whole(code: &'static str, exit: i32, html: &str) -> Case {
    own_page(code, exit, html)
}

pub fn cases() -> Vec<Case> {
    let good = format!("{START}</head>\n<body>\n<h1>{{{{ title }}}}</h1>\n</body>\n</html>\n");
    vec![
        page("broken-link", 5, "<a href=\"/en/stroies/\">Stories</a>"),
        page("refused-address", 5, "<a href=\"javascript:go()\">Go</a>"),
        page("missing-anchor", 5, "<a href=\"#botom\">Down</a>"),
        page("missing-anchor", 5, "<a href=\"/en/stories/#botom\">Stories</a>").called("on another page"),
        page("link-gives-away", 3, "<a href=\"https://example.org/\">Elsewhere</a>"),
        page("missing-resource", 3, "<img src=\"/static/drawing.svg\" alt=\"\" width=\"9\" height=\"9\">"),
        page(
            "outside-resource",
            3,
            "<img src=\"https://example.org/a.png\" alt=\"\" width=\"9\" height=\"9\">",
        ),
        page(
            "absolute-resource",
            3,
            "<img src=\"https://stories.example.org{{ asset(path=\"share.jpg\") }}\" alt=\"\" width=\"9\" height=\"9\">",
        ),
        page("picture-incomplete", 3, "<img src=\"{{ asset(path=\"share.jpg\") }}\">"),
        page("inline-style", 3, "<p style=\"color: red\">x</p>"),
        page("inline-script", 3, "<p onclick=\"go()\">x</p>"),
        page("forbidden-element", 3, "<iframe src=\"/en/\"></iframe>"),
        page("forbidden-attribute", 3, "<form action=\"/en/\"></form>"),
        page("duplicate-id", 3, "<p id=\"top\">x</p>").called("on a page"),
        page("bad-id", 3, "<p id=\"a b\">x</p>").called("on a page"),
        page("unclear-markup", 3, "<p class=\"a\" class=\"b\">x</p>"),
        whole("page-incomplete", 3, &good.replace("<title>{{ frame.title }}</title>\n", "")),
        whole("wrong-language", 3, &good.replace("lang=\"{{ lang }}\"", "lang=\"ar\"")),
        whole("wrong-direction", 3, &good.replace("dir=\"{{ dir }}\"", "dir=\"rtl\"")),
        whole(
            "relative-name",
            3,
            &good.replace("</head>", "<link rel=\"canonical\" href=\"/en/\">\n</head>"),
        ),
        page("overweight", 1, "{% for n in range(end=30000) %}{{ n }} {% endfor %}"),
    ]
}
