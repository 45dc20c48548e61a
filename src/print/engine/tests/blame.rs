//! Whose mistake it is that something cannot be printed.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};

use super::{PRINTS, edition, engine, files, manuscript, photo, said, set, wrong};
use crate::diag::{Diagnostics, SourceFile};
use crate::print::engine::{Engine, Manuscript, Origins, Standard};

#[test]
fn a_letter_no_font_has_is_named_with_its_story_and_place() {
    let file = SourceFile {
        path: "content/stories/roof/index.en.md".to_owned(),
        text: "---\ntitle: A 漢字 roof\n---\nWe built\n".to_owned(),
    };
    let origins = Origins::from([(("s-0001".to_owned(), "en".to_owned()), Arc::new(file))]);
    let mut data = edition();
    data["stories"][0]["texts"][0]["title"] = json!("A 漢字 roof");
    data["stories"][0]["texts"][1]["title"] = json!("سقف \u{7}");
    data["columns"][1]["words"]["print-title"] = json!("漢 words");
    data["columns"][0]["contacts"][0]["name"] = json!("☃");
    for (standard, check_access) in
        [(Standard::Archive, false), (Standard::Plain, false), (Standard::Plain, true)]
    {
        let manuscript = Manuscript { standard, check_access, ..manuscript(&origins, &data) };
        let found = engine(&format!("{PRINTS}#\"⛵\"")).set(&manuscript).unwrap_err();
        assert_eq!(
            said(&found),
            [
                "missing-glyph: no font of the theme has U+0007, which the story s-0001 in Arabic uses",
                "missing-glyph: no font of the theme has “☃” (U+2603), which the field `contacts` in English uses",
                "missing-glyph: no font of the theme has “漢” (U+6F22), which the sentence `print-title` of i18n/ar uses",
                "missing-glyph content/stories/roof/index.en.md:2:11: no font of the theme has “字” (U+5B57) and “漢” \
                 (U+6F22), which the story s-0001 in English uses",
                "missing-glyph themes/default/print/booklet.typ:11:2: no font of the theme has “⛵” (U+26F5), which a \
                 template of the theme uses",
            ]
        );
    }
}

#[test]
fn a_letter_is_looked_for_only_where_the_page_shows_it() {
    let mut data = edition();
    data["stories"].as_array_mut().unwrap().push(json!({"id": "s-0002", "texts": [{"title": "漢 hidden"}]}));
    data["stories"][0]["texts"][0]["title"] = json!("seen 漢");
    let found = wrong("#let data = json(\"data.json\")\n= #data.stories.first().texts.first().title", &data);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("the story s-0001 in English"), "{found:?}");
}

#[test]
fn a_long_row_of_unknown_letters_is_one_message() {
    let mut data = edition();
    data["stories"][0]["texts"][0]["title"] = json!("一丁七万丈三上下不");
    let found = wrong(PRINTS, &data);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("“三” (U+4E09) and 3 more, which"), "{found:?}");
}

#[test]
fn pictures_without_words_are_the_storys_fault_or_the_templates() {
    let template = "= A\n#image(\"/pictures/0.jpg\")";
    let set = |data: &Value, standard: Standard| {
        let files = BTreeMap::from([("/pictures/0.jpg".to_owned(), photo())]);
        let manuscript =
            Manuscript { files, standard, check_access: true, ..manuscript(&Origins::new(), data) };
        said(&engine(template).set(&manuscript).unwrap_err())
    };
    let of_theme = [
        "print-standard themes/default/print/booklet.typ:4:2: the document would not be accessible to everybody: \
                     missing alt text",
    ];
    assert_eq!(set(&edition(), Standard::Archive), of_theme);
    assert_eq!(set(&edition(), Standard::Plain), of_theme);
    let mut data = edition();
    data["stories"][0]["picture"]["alts"][1] = json!(" ");
    let of_story = ["print-alt-missing: a picture of the story s-0001 in Arabic has no description"];
    assert_eq!(set(&data, Standard::Archive), of_story);
}

#[test]
fn headings_that_leave_out_a_level_are_the_storys_fault_or_the_templates() {
    let mut data = edition();
    let heading = json!({"kind": "heading", "level": 3, "runs": [{"kind": "text", "text": "Later"}]});
    data["stories"][0]["texts"][0]["body"] = json!([heading]);
    assert_eq!(
        wrong(PRINTS, &data),
        ["print-heading-level: the heading “Later” of the story s-0001 in English leaves out a level"]
    );
    let found = wrong("= A\n=== B", &edition());
    assert!(
        found.len() == 1 && found[0].starts_with("print-standard themes/default/print/booklet.typ:4:1: "),
        "{found:?}"
    );
}

#[test]
fn text_over_the_edge_is_an_error() {
    let mut data = edition();
    data["stories"][0]["texts"][0]["title"] = json!("Wa".repeat(60));
    let found = wrong(PRINTS, &data);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("print-cut-off: “WaWaWa"), "{found:?}");
    assert!(
        found[0].ends_with("…” in the story s-0001 in English reaches over the edge of page 1"),
        "{found:?}"
    );
    for (template, line) in [
        ("= A\n#place(dx: 200mm)[beside]", 4),
        ("= A\n#place(dy: 200mm)[below]", 4),
        ("= A\n#place(rotate(90deg, origin: top + left, box(width: 200mm)[#h(180mm) down]))", 4),
        ("= A\n\n#box(width: 10mm, height: 5mm, clip: true)[clipped #h(20mm) away]", 5),
    ] {
        let found = set(template, &edition()).err().map(|f| said(&f)).unwrap_or_default();
        let place = format!("print-cut-off themes/default/print/booklet.typ:{line}:");
        assert!(!found.is_empty() && found.iter().all(|f| f.starts_with(&place)), "{template} {found:?}");
    }
    let turned =
        "= A\n#rotate(-90deg, reflow: true)[up]\n#box(width: 30mm, height: 5mm, clip: true)[clipped]";
    assert!(set(turned, &edition()).is_ok());
}

#[test]
fn mistakes_of_grammar_are_found_in_all_templates_at_once() {
    let broken = files(&[
        ("booklet.typ", "#let x = (1,\n"),
        ("lib/cards.typ", "ok\n#for in {}\n#set text(fallback: false)"),
    ]);
    let found = Engine::new(&broken).unwrap_err();
    assert_eq!(
        said(&found),
        [
            "print-template themes/default/print/booklet.typ:3:10: unclosed delimiter",
            "print-template themes/default/print/lib/cards.typ:2:6: expected pattern, found keyword `in`",
            "print-template themes/default/print/lib/cards.typ:2:11: expected block",
            "print-fallback themes/default/print/lib/cards.typ:3:11: with `fallback: false` a text disappears if the fonts \
             named for it are not there",
        ]
    );
}

#[test]
fn mistakes_in_templates_are_shown_with_their_place_and_what_led_there() {
    for (template, expected) in [
        (
            "#let f(x) = x + 1\n#f(\"a\")",
            "print-template themes/default/print/booklet.typ:3:13: cannot add string and integer",
        ),
        ("#today()", "print-template themes/default/print/booklet.typ:3:2: unknown variable: today"),
        (
            "#datetime.today()",
            "print-template themes/default/print/booklet.typ:3:2: unable to get the current date",
        ),
        (
            "#read(\"/etc/passwd\")",
            "print-template themes/default/print/booklet.typ:3:7: file not found (searched at etc/passwd)",
        ),
        (
            "#read(\"../../x\")",
            "print-template themes/default/print/booklet.typ:3:7: path `\"../../x\"` would escape",
        ),
        (
            "#import \"@preview/example:0.1.0\": f",
            "print-template themes/default/print/booklet.typ:3:9: package not found (searched for @preview/example:0.1.0)",
        ),
        (
            "#json(\"data.json\").nothing",
            "print-template themes/default/print/booklet.typ:3:20: dictionary does not contain key",
        ),
    ] {
        let found = wrong(template, &edition());
        assert!(found.len() == 1 && found[0].starts_with(expected), "{template}: {found:?}");
    }
    let found = set("#let f(x) = x + 1\n#f(\"a\")", &edition()).unwrap_err();
    let related: Vec<_> =
        found.iter().flat_map(|d| &d.related).map(|(s, w)| (s.line_column(), w.as_str())).collect();
    assert_eq!(related, [(Some((4, 2)), "while calling `f`")]);
}

#[test]
fn doubts_of_the_typesetter_are_warnings() {
    let unknown = "#set text(font: (\"Noto Sans\", \"Noto Sanns\"))\n= A";
    let proof = set(unknown, &edition()).unwrap();
    let place = "print-template-doubt themes/default/print/booklet.typ:3";
    assert_eq!(said(&proof.warnings), [format!("{place}:17: unknown font family: noto sanns")]);
    let remedy = |found: &Diagnostics| found.iter().find_map(|d| d.remedy.clone()).unwrap_or_default();
    assert_eq!(remedy(&proof.warnings), "Did you mean `Noto Sans`?");
    let proof = set("#set text(font: (\"Noto Sans\", \"Comic\"))\n= A", &edition()).unwrap();
    assert!(
        remedy(&proof.warnings)
            .ends_with("Noto Sans Arabic and Noto Sans Ethiopic. Fonts lie in its folder print/fonts.")
    );
    let unstable = "#context { let n = query(metadata).len(); for i in range(n + 1) [#metadata(i)] }\n= A";
    let proof = set(unstable, &edition()).unwrap();
    assert_eq!(
        said(&proof.warnings),
        [
            "print-template-doubt: document did not converge within five attempts".to_owned(),
            format!("{place}:20: number of metadata elements did not stabilize"),
        ]
    );
}
