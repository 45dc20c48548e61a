//! The default theme finds sizes and settings with few attempts; here are all attempts.

use super::*;

/// Sets a template that uses the functions of the default theme.
fn with_theme(template: &str) -> Result<Proof, Diagnostics> {
    let theme = crate::load::theme(Path::new(env!("CARGO_MANIFEST_DIR")), "default").0;
    let mut files = files(&[("booklet.typ", &format!("#import \"blocks.typ\": *\n{template}"))]);
    for name in ["common.typ", "blocks.typ"] {
        files.templates.insert(name.to_owned(), Arc::clone(&theme.texts[&format!("print/{name}")]));
    }
    let tongue = json!({"code": "en", "lang": "en", "region": null, "dir": "ltr", "script": "latin"});
    let data = json!({"columns": [{"tongue": tongue, "words": {}}]});
    Engine::new(&files).unwrap().set(&manuscript(&Origins::new(), &data))
}

fn holds(template: &str) {
    let found = with_theme(template).map_err(|found| said(&found));
    assert!(found.is_ok(), "{found:?}");
}

#[test]
fn the_size_that_fits_is_that_of_trying_all_of_them() {
    holds(
        "#let make(size) = text(size: size, \"Some words that take more lines the larger they are set\")
         #let sizes = (24pt, 20pt, 17pt, 13pt, 11pt, 9pt)
         #let height(size) = measure(make(size), width: 60mm).height
         #let slow(room) = {
           let size = sizes.find(size => height(size) <= room)
           if size == none { (size: 9pt, height: height(9pt), fits: false) } else { (size: size, height: height(size), fits: true) }
         }
         #context for room in range(0, 150, step: 2) { assert.eq(fitting(make, sizes, 60mm, room * 1pt), slow(room * 1pt)) }
         #context assert.eq(fitting(make, (9pt,), 60mm, 1pt), (size: 9pt, height: height(9pt), fits: false))",
    );
}

#[test]
fn the_size_of_a_line_is_that_of_measuring_each() {
    holds(
        "#let make(size) = upright(\"stories.example.org/s/0007\", size: size)
         #let slow(width) = { let got = 14pt; while got > 6pt and measure(make(got)).width > width { got -= 0.25pt }; got }
         #context for width in range(40, 240, step: 7) { assert.eq(line-size(make, 14pt, 6pt, width * 1pt), slow(width * 1pt)) }
         #let sizes = (24pt, 18pt, 15pt, 12pt)
         #let title = \"How bread unexpectedly brought neighbours\"
         #let wide(word, size) = measure(speak(first.tongue, text(weight: \"bold\", word), size: size, tight: true)).width
         #context for width in range(60, 220, step: 5) {
           let all = sizes.filter(size => title.split(\" \").all(word => wide(word, size) <= width * 1pt))
           assert.eq(word-sizes((title,), sizes, width * 1pt), if all == () { (12pt,) } else { all })
         }",
    );
}

#[test]
fn the_setting_is_the_first_that_takes_the_fewest_pages() {
    holds(
        "#let best(counts, bodies) = assert.eq(thriftiest(n => counts.at(n), bodies), counts.position(n => n == calc.min(..counts)))
         #let counts = ((1, 1, 1, 1), (2, 2, 2, 2), (2, 1, 1, 1), (3, 2, 2, 1), (3, 3, 2, 2), (2, 2, 2, 1))
         #for c in counts { best(c, ((),)) }
         #let pictured = (((kind: \"paragraph\"),), ((kind: \"figure\"),))
         #for c in (..counts, (2, 1, 2, 2), (3, 2, 1, 3)) { best(c, pictured) }",
    );
}

#[test]
fn what_was_reckoned_is_not_reckoned_again() {
    // The label is not known when the document is laid out for the first time, and is from then on.
    let proof = with_theme(
        "#reckoned(\"labels\", () => query(<later>).len(), n => finding(kind: \"n\", n: n))
         #context finding(kind: \"all\", n: query(<later>).len())
         #metadata(none) <later>",
    );
    let found = proof.unwrap().findings;
    assert_eq!(found[0], json!({"kind": "n", "n": 0}));
    assert_eq!(found[1], json!({"kind": "all", "n": 1}));
}

#[test]
fn a_word_without_an_end_breaks_instead_of_leaving_the_page() {
    let endless = "x".repeat(300);
    let in_paragraph = format!("#para(\"An {endless} word\")");
    let in_title = format!("#titled(1, text(weight: \"bold\", \"{endless}\"))");
    for template in [&in_paragraph, &in_title] {
        holds(&format!("#heading(level: 1)[Before]\n{template}"));
    }
    let bare = with_theme(&format!("#par(\"{endless}\")")).map_err(|found| said(&found));
    assert!(bare.unwrap_err()[0].starts_with("print-cut-off"));
}
