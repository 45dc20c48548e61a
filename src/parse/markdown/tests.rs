use std::sync::Arc;

use super::*;
use crate::diag::{Area, SourceFile};
use crate::model::text::Inline;

fn parse(text: &str) -> (Body, Vec<&'static str>) {
    let file = Arc::new(SourceFile { path: "index.en.md".into(), text: text.into() });
    let mut reading = Reading::new(&file, Area::Content);
    let body = read(&mut reading, 0..text.len());
    (body, reading.found.sorted().iter().map(|d| d.code).collect())
}

#[test]
fn marks_are_read_and_left_out_of_the_prose() {
    let (body, codes) = parse("I met [Selam](name:p1/first) in [Hawassa](place:town), says *she* {{ x }}.\n");
    assert!(codes.is_empty(), "{codes:?}");
    assert_eq!(body.prose.text, format!("I met {GAP} in {GAP}, says she {{{{ x }}}}.\n"));
    let Some(Block::Paragraph(words)) = body.blocks.first() else { panic!() };
    assert!(
        matches!(&words[1], Inline::Mark(WrittenMark::Name { person, level: Some(NameIs::First), words })
        if person.value == "p1" && words.value == "Selam")
    );
}

#[test]
fn prose_knows_its_place_in_the_file() {
    let text = "One **two** [x](https://example.org/) three\nHawassa\n";
    let (body, _) = parse(text);
    let at = body.prose.text.find("Hawassa").unwrap();
    assert_eq!(&text[body.prose.source(at..at + 7)], "Hawassa");
}

#[test]
fn fixed_blocks() {
    let text = "> [!documents]\n> - Passport\n> - Photo\n\n[Call us](contact:office)\n\n![](media/a.jpg)\n\n> said she\n\n---\n\n1. one\n2. two\n";
    let (body, codes) = parse(text);
    assert!(codes.is_empty(), "{codes:?}");
    assert!(matches!(&body.blocks[0], Block::Documents(items) if items.len() == 2));
    assert!(matches!(&body.blocks[1], Block::Contact(id) if id.value == "office"));
    assert!(matches!(&body.blocks[2], Block::Figure(file) if file.value == "media/a.jpg"));
    assert!(matches!(&body.blocks[3], Block::Quote(_)));
    assert!(matches!(&body.blocks[4], Block::Rule));
    assert!(matches!(&body.blocks[5], Block::List { start: Some(1), items } if items.len() == 2));
    assert_eq!(body.paragraphs.len(), 6);
}

#[test]
fn what_is_refused_says_so() {
    for (text, code) in [
        ("<b>x</b>\n", "raw-html"),
        ("a <b>x</b>\n", "raw-html"),
        ("<script>\nx\n</script>\n", "raw-html"),
        ("    code\n", "code-block"),
        ("# Title\n", "heading-level"),
        ("### Deep\n", "heading-level"),
        ("[x](javascript:alert)\n", "bad-link"),
        ("[x](http://example.org)\n", "insecure-link"),
        ("[x](../about/)\n", "bad-link"),
        ("[x](name:)\n", "bad-mark"),
        ("[x](name:p1/whole)\n", "bad-mark"),
        ("[](name:p1)\n", "empty-mark"),
        ("[x](place:village)\n", "bad-mark"),
        ("[](word:)\n", "empty-mark"),
        ("see [x](contact:a) there\n", "contact-in-line"),
        ("[x](contact:a) there\n", "contact-in-line"),
        ("- [x](contact:a) there\n", "contact-in-line"),
        ("## [x](contact:a)\n\nWords.\n", "contact-in-line"),
        ("![](media/a.jpg) and words\n", "photo-in-line"),
        ("![](media/a.jpg)![](media/b.jpg)\n", "photo-in-line"),
        ("## ![](media/a.jpg)\n\nWords.\n", "photo-in-line"),
        ("![](https://example.org/a.jpg)\n", "outside-picture"),
        ("![words](media/a.jpg)\n", "photo-alt-here"),
        ("> [!warning]\n> x\n", "unknown-block"),
    ] {
        let codes = parse(text).1;
        assert!(codes.contains(&code), "{text:?}: {codes:?}");
    }
}

#[test]
fn deep_nesting_neither_hangs_nor_overflows() {
    for text in [
        "> ".repeat(20_000),
        "- ".repeat(5_000),
        "*a ".repeat(20_000),
        "[".repeat(20_000),
        "![".repeat(5_000),
    ] {
        let _ = parse(&text);
    }
}

#[test]
fn fingerprints_ignore_blanks_only() {
    assert_eq!(fingerprint(" a  b\n"), fingerprint("a b"));
    assert_ne!(fingerprint("a b"), fingerprint("a c"));
}
