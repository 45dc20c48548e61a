//! Files that are cut off, changed or made up: an error each time, or a file that says what is seen; never a crash.

use proptest::prelude::*;

use super::super::{glyphs::Font, token};
use super::sample::{Bit, line, paragraph, sample};
use super::{facts, texts};
use crate::lang::Lang::{self, Ar};
use crate::print::repair::{Fault, Purpose, Spoken, read, repair};

fn whole() -> Vec<u8> {
    let bits = [
        paragraph(&[line(300.0, &["عاد ", "Ahmed"]), vec![Bit::Link(line(285.0, &["إلى بيته"]))]]),
        Bit::Picture("بيت".to_owned()),
    ];
    sample("ar", &bits)
}

fn spoken() -> Vec<Spoken> {
    let mut all = texts(&[(Ar, "عاد Ahmed إلى بيته")]);
    all.push(Spoken { part: crate::print::repair::Part::Picture, text: "بيت".to_owned(), language: Ar });
    all
}

/// Does all that can be done with a file, and holds what comes out against the text.
fn try_all(pdf: &[u8]) {
    let (spoken, language): (_, Lang) = (spoken(), Ar);
    if let Ok(made) = repair(pdf, &facts(language, Purpose::Read(&spoken))) {
        let reading = read(&made.pdf).unwrap();
        for block in &reading.blocks {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            let said = letters(&block.text());
            assert!(said.is_empty() || said == letters("عاد Ahmed إلى بيته"), "{said}");
        }
    }
    for purpose in [Purpose::Office { duplex: None }, Purpose::Press { bleed: 3.0, profile: None }] {
        let _ = repair(pdf, &facts(language, purpose));
    }
    let _ = read(pdf);
}

#[test]
fn a_whole_file_is_accepted() {
    assert!(repair(&whole(), &facts(Ar, Purpose::Read(&spoken()))).is_ok());
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let whole = whole();
    let end = whole.len() - 1;
    for length in (0..end).step_by(7).chain(end - 30..end) {
        let fault = repair(&whole[..length], &facts(Ar, Purpose::Office { duplex: None })).unwrap_err();
        assert_eq!(fault.diagnostic().code, "print-file", "{length}");
        assert!(matches!(fault, Fault::Unreadable(_)));
    }
}

#[test]
fn structure_that_is_no_tree_is_refused() {
    use lopdf::Object;
    let spoil = |change: &dyn Fn(&mut lopdf::Dictionary, Object)| {
        let mut doc = super::sample::document("ar", &[paragraph(&[line(300.0, &["عاد"])])]);
        let is = |dict: &lopdf::Dictionary, role: &[u8]| {
            dict.get(b"S").and_then(Object::as_name).ok() == Some(role)
        };
        let ids: Vec<_> = doc
            .objects
            .iter()
            .filter(|(_, o)| o.as_dict().is_ok_and(|d| is(d, b"P")))
            .map(|(id, _)| *id)
            .collect();
        change(doc.get_dictionary_mut(ids[0]).unwrap(), Object::Reference(ids[0]));
        repair(&super::sample::bytes(doc), &facts(Ar, Purpose::Read(&texts(&[(Ar, "عاد")])))).unwrap_err()
    };
    let unreadable = |fault: Fault| matches!(fault, Fault::Unreadable(_));
    assert!(unreadable(spoil(&|p, own| p.set("K", vec![own]))), "an element in itself");
    assert!(unreadable(spoil(&|p, _| p.set("K", vec![0.into(), 0.into()]))), "content used twice");
    assert!(unreadable(spoil(&|p, _| p.set("K", vec![77.into()]))), "content that is nowhere");
    assert!(
        unreadable(spoil(&|p, _| p.set("K", vec![Object::Reference((999, 0))]))),
        "an element that is nowhere"
    );
    assert!(unreadable(spoil(&|p, _| drop(p.remove(b"S")))), "an element without a type");
}

#[test]
fn tokens_are_read_as_pdf_has_them() {
    use token::Token::{Close, Name, Number, Open, Text, Word};
    let all: Vec<_> = token::Tokens::new(b"/A 1 -.5(a\\(b\\)(c)\\101\\\n)<4142 4>% no\n[<<>>]Tj true")
        .map(|(t, _)| t)
        .collect();
    let text = |t: &[u8]| Text(t.to_vec());
    assert_eq!(
        all,
        [
            Name(b"A"),
            Number(1.0),
            Number(-0.5),
            text(b"a(b)(c)A"),
            text(b"AB@"),
            Open,
            Open,
            Close,
            Close,
            Word(b"Tj"),
            Word(b"true")
        ]
    );
}

#[test]
fn character_maps_and_widths_are_read_as_pdf_has_them() {
    let map = b"1 beginbfchar <0001> <06440627> endbfchar 2 beginbfrange <0002> <0003> <0041> <0004> <0005> [<0061> <D83DDE00>] endbfrange";
    let mut font = Font::parse(map, 2);
    let read: Vec<String> = font.read(&[0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6]).collect();
    assert_eq!(read, ["لا", "A", "B", "a", "😀", "\u{fffd}"]);
    font.measure(
        &[Some(1.0), None, Some(100.0), Some(200.0), None, Some(4.0), Some(5.0), Some(300.0)],
        1000.0,
    );
    let widths: Vec<f64> = (1..=6).map(|code| font.width(&[0, code])).collect();
    assert_eq!(widths, [100.0, 200.0, 1000.0, 300.0, 300.0, 1000.0]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn changed_bytes_never_say_what_is_not_seen(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut pdf = whole();
        for (at, byte) in changes {
            let at = at.index(pdf.len());
            pdf[at] = byte;
        }
        try_all(&pdf);
    }

    #[test]
    fn missing_and_doubled_parts_do_no_harm(from in any::<prop::sample::Index>(), length in 1_usize..300, doubled in any::<bool>()) {
        let whole = whole();
        let from = from.index(whole.len());
        let to = (from + length).min(whole.len());
        let middle = if doubled { whole[from..to].repeat(2) } else { Vec::new() };
        try_all(&[&whole[..from], &middle, &whole[to..]].concat());
    }

    #[test]
    fn any_bytes_are_tokens(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut end = 0;
        for (_, place) in token::Tokens::new(&bytes) {
            prop_assert!(place.start >= end && place.end > place.start && place.end <= bytes.len());
            end = place.end;
        }
        let _ = Font::parse(&bytes, 2);
    }
}
