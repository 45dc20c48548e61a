//! What is said, and in which language.

use lopdf::{Document, Object, ObjectId};
use proptest::prelude::*;

use super::super::Fault;
use super::sample::{Bit, cut, document, line, line_rightwards, paragraph, run, sample};
use super::{blocks, repaired, texts, told};
use crate::lang::Lang::{Ar, Ckb, En, Fa, Prs};
use crate::print::repair::{Part, Spoken, read};

const AHMED: &str = "عاد أحمد إلى بيته في عام 2019، ثم زار موقع المنظمة وكتب رسالة.";

/// The same as it is drawn on three lines.
fn ahmed() -> Vec<Vec<Bit>> {
    vec![
        line(300.0, &["عاد أحمد إلى بيته في عام ", "2019", "، ثم "]),
        line(285.0, &["زار موقع المنظمة "]),
        line(270.0, &["وكتب رسالة."]),
    ]
}

#[test]
fn words_drawn_from_left_to_right_are_said_from_right_to_left() {
    let pdf = sample("ar", &[paragraph(&ahmed())]);
    let before = blocks(&read(&pdf).unwrap());
    assert!(before[0].starts_with(" ماع يف هتيب ىلإ دمحأ داع"), "{before:?}");
    assert_eq!(blocks(&told(&pdf, Ar, &[(Ar, AHMED)])), [AHMED]);
}

#[test]
fn a_link_within_a_paragraph_stays_a_link_with_its_words() {
    let [first, second, third] = ahmed().try_into().unwrap();
    let pdf = sample("ar", &[paragraph(&[first, vec![Bit::Link(second)], third])]);
    let reading = told(&pdf, Ar, &[(Ar, AHMED)]);
    assert_eq!(blocks(&reading), [AHMED]);
    let runs: Vec<&str> = reading.blocks[0].runs.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(runs[1], "زار موقع المنظمة ");
    assert_eq!(reading.links, [("زار موقع المنظمة ".to_owned(), vec!["زار موقع المنظمة".to_owned()])]);
}

#[test]
fn emphasis_and_nested_elements_keep_their_parts() {
    let bits = vec![
        Bit::Element(
            "Strong",
            [line(300.0, &["هام"]), vec![Bit::Element("Em", vec![Bit::Run(run(" جدا", 245.0, 300.0))])]]
                .concat(),
        ),
        Bit::Run(run(" اليوم", 215.0, 300.0)),
    ];
    let reading = told(&sample("ar", &[Bit::Element("H1", bits)]), Ar, &[(Ar, "هام جدا اليوم")]);
    let runs: Vec<&str> = reading.blocks[0].runs.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(runs, ["هام ", "جدا ", "اليوم"]);
}

#[test]
fn a_text_over_two_pages_is_said_in_two_parts() {
    let [first, second, third] = ahmed().try_into().unwrap();
    let pdf = sample("ar", &[paragraph(&[first, vec![Bit::Page], second, third])]);
    let reading = told(&pdf, Ar, &[(Ar, AHMED)]);
    assert_eq!(blocks(&reading), [AHMED]);
    assert_eq!(reading.blocks[0].runs.len(), 2);
    assert_eq!(reading.blocks[0].runs[0].1, "عاد أحمد إلى بيته في عام 2019، ثم ");
}

#[test]
fn a_run_cut_for_a_bracket_or_a_mark_is_put_together() {
    let drawn = cut(300.0, 280.0, &["عاد ", "(", "أحمد", ")", " أمس"]);
    assert_eq!(
        blocks(&told(&sample("ar", &[paragraph(&[drawn])]), Ar, &[(Ar, "عاد (أحمد) أمس")])),
        ["عاد (أحمد) أمس"]
    );
    // A mark above its letter: two runs that both state letter and mark, and the mark moves nothing on.
    let mut marked = cut(300.0, 280.0, &["حتم", "ا"]);
    let (Bit::Run(left), Bit::Run(right)) = (marked[0].clone(), marked[1].clone()) else { panic!() };
    let mut mark = left.clone();
    mark.clusters = vec!["م\u{64b}".to_owned()];
    mark.x = right.x;
    mark.y += 4.0;
    let mut right = right;
    right.clusters[0] = "م\u{64b}".to_owned();
    marked = [left, mark, right].map(Bit::Run).to_vec();
    let said = told(&sample("ar", &[paragraph(&[marked])]), Ar, &[(Ar, "حتم\u{64b}ا")]);
    assert_eq!(blocks(&said), ["حتم\u{64b}ا"]);
}

#[test]
fn names_numbers_and_addresses_keep_their_direction_and_isolates_are_not_said() {
    let text = "اتصل \u{2066}+47 22 00\u{2069} أو \u{2068}Ahmed (Ali)\u{2069} عند \u{2066}https://example.org/\u{200b}ar/\u{200b}e/7\u{2069}";
    let lines = [
        line(300.0, &["اتصل \u{2066}", "+47 22 00", " أو ", "Ahmed (Ali)", " عند "]),
        line(285.0, &["https://example.org/ar/"]),
        line(270.0, &["e/7"]),
    ];
    let pdf = sample("ar", &[paragraph(&lines)]);
    assert_eq!(
        blocks(&told(&pdf, Ar, &[(Ar, text)])),
        ["اتصل +47 22 00 أو Ahmed (Ali) عند https://example.org/ar/e/7"]
    );
}

#[test]
fn spelling_that_has_no_shape_is_said() {
    let pdf = sample("fa", &[paragraph(&[line(300.0, &["میروم به خانه"])])]);
    assert_eq!(blocks(&told(&pdf, Fa, &[(Fa, "می\u{200c}روم به خانه")])), ["می\u{200c}روم به خانه"]);
}

#[test]
fn texts_may_be_set_in_any_order_with_signs_between_them() {
    let bits = [
        Bit::Element("H1", line(300.0, &["أسئلة"])),
        Bit::Element(
            "LI",
            vec![Bit::Element("Lbl", line(280.0, &["•"])), Bit::Element("LBody", line(280.0, &["من؟"]))],
        ),
        // A label and its value on two lines, two values with a comma, and the number of a page far away.
        paragraph(&[
            line(260.0, &["اللغات"]),
            line(245.0, &["العربية", "، ", "الفارسية"]),
            vec![Bit::Run(run("17", 20.0, 245.0))],
        ]),
    ];
    let spoken =
        [(Ar, "الفارسية"), (Ar, "اللغات"), (Ar, "من؟"), (Ar, "unused"), (Ar, "العربية"), (Ar, "أسئلة")];
    let pdf = sample("ar", &bits);
    assert_eq!(blocks(&told(&pdf, Ar, &spoken)), ["أسئلة", "•", "من؟", "اللغات العربية، الفارسية 17"]);
    assert_eq!(repaired(&pdf, Ar, &texts(&spoken)).unwrap().unsaid, [3]);
}

#[test]
fn what_reads_right_as_it_is_drawn_is_left_alone() {
    let pdf = sample(
        "en",
        &[paragraph(&[
            line_rightwards(300.0, &["Plain words, ex\u{ad}"]),
            line_rightwards(285.0, &["cept one."]),
        ])],
    );
    let repaired = repaired(&pdf, En, &texts(&[(En, "Plain words, except one.")])).unwrap();
    let doc = Document::load_mem(&repaired.pdf).unwrap();
    let stated = |o: &Object| o.as_dict().is_ok_and(|d| d.has(b"ActualText"));
    assert!(!doc.objects.values().any(stated));
    // Isolates are among the letters, and would be spelt out.
    let pdf = sample("en", &[paragraph(&[line_rightwards(300.0, &["by \u{2068}Selam\u{2069}"])])]);
    assert_eq!(blocks(&told(&pdf, En, &[(En, "by \u{2068}Selam\u{2069}")])), ["by Selam"]);
}

#[test]
fn every_word_that_was_not_given_is_refused() {
    let pdf = sample("ar", &[paragraph(&ahmed())]);
    for wrong in [
        "عاد أحمد إلى بيته في عام 2018، ثم زار موقع المنظمة وكتب رسالة.",
        "عاد أحمد إلى بيته في عام 2019، ثم زار المنظمة موقع وكتب رسالة.",
        "عاد أحمد إلى بيته في عام 2019، ثم زار موقع المنظمة وكتب",
        "عاد علي إلى بيته في عام 2019، ثم زار موقع المنظمة وكتب رسالة.",
    ] {
        let fault = repaired(&pdf, Ar, &texts(&[(Ar, wrong)])).unwrap_err();
        assert!(matches!(&fault, Fault::Words { page: 1, .. }), "{fault:?}");
        let said = fault.diagnostic();
        assert_eq!(said.code, "print-words");
        assert!(said.message.starts_with("page 1 shows “"), "{}", said.message);
    }
}

#[test]
fn letters_seen_backwards_are_refused() {
    let backwards = |text: &str| {
        let Bit::Run(mut run) = line(300.0, &[text]).remove(0) else { panic!() };
        run.clusters.reverse();
        sample("ar", &[Bit::Element("P", vec![Bit::Run(run)])])
    };
    for (text, language) in [("أحمد", Ar), ("Ahmed", En), ("2019", Ar)] {
        let spoken = texts(&[(language, text), (Ar, "س")]);
        let fault = repaired(&backwards(text), language, &spoken);
        // Digits alone are signs, and are said as they are seen.
        let seen = text == "2019" && fault.as_ref().is_ok_and(|r| blocks(&read(&r.pdf).unwrap()) == ["9102"]);
        assert!(seen || matches!(fault, Err(Fault::Words { .. })), "{text}");
    }
}

#[test]
fn pictures_are_described_as_the_program_says() {
    let spoken = |text: &str| vec![Spoken { part: Part::Picture, text: text.to_owned(), language: Ar }];
    let picture = |text: &str| sample("ar", &[Bit::Picture(text.to_owned())]);
    let reading = read(
        &repaired(&picture("بيت \u{2068}Oslo\u{2069}"), Ar, &spoken("بيت \u{2068}Oslo\u{2069}")).unwrap().pdf,
    )
    .unwrap();
    assert_eq!(reading.pictures[0].text(), "بيت Oslo");
    let fault = repaired(&picture("وجه أحمد"), Ar, &spoken("بيت")).unwrap_err();
    assert_eq!(fault, Fault::Picture("وجه أحمد".to_owned()));
    assert_eq!(fault.diagnostic().code, "print-picture");
}

#[test]
fn languages_are_those_of_the_site_and_stated_once() {
    let mut name = run("Ahmed", 200.0, 300.0);
    name.language = Some("en");
    let mut own = run("دری", 185.0, 280.0);
    own.language = Some("fa-AF");
    let bits = [
        paragraph(&[line(300.0, &["نام: "]), vec![Bit::Run(name)]]),
        Bit::Element("P", vec![Bit::Run(own)]),
        // The language of all in a division is that of the division.
        Bit::Element(
            "Div",
            vec![paragraph(&[line(260.0, &["کوردی"])]), paragraph(&[line(245.0, &["کوردی"])])],
        ),
    ];
    let pdf = sample("fa-AF", &bits);
    let spoken = [(Prs, "نام: "), (En, "Ahmed"), (Fa, "دری"), (Prs, "دری"), (Ckb, "کوردی")];
    let reading = told(&pdf, Prs, &spoken);
    assert_eq!(reading.language.as_deref(), Some("prs"));
    let languages: Vec<&str> = reading.blocks.iter().flat_map(|b| &b.runs).map(|(l, _)| l.as_str()).collect();
    assert_eq!(languages, ["prs", "en", "prs", "ckb", "ckb"]);
    let repaired = repaired(&pdf, Prs, &texts(&spoken)).unwrap().pdf;
    let doc = Document::load_mem(&repaired).unwrap();
    let stated = |o: &Object| o.as_dict().is_ok_and(|d| d.has(b"S") && d.has(b"Lang"));
    assert_eq!(doc.objects.values().filter(|o| stated(o)).count(), 2, "one name, one other language");
    for page in doc.page_iter() {
        let content = String::from_utf8(doc.get_page_content(page)).unwrap();
        assert!(content.contains("/MCID 1>>BDC") && !content.contains("/Lang"), "{content}");
    }
}

#[test]
fn each_marked_content_names_the_element_that_holds_it() {
    let [first, second, third] = ahmed().try_into().unwrap();
    let pdf = sample("ar", &[paragraph(&[first, vec![Bit::Link(second), Bit::Page], third])]);
    let doc = Document::load_mem(&repaired(&pdf, Ar, &texts(&[(Ar, AHMED)])).unwrap().pdf).unwrap();
    let tree = doc.get_dict_in_dict(doc.catalog().unwrap(), b"StructTreeRoot").unwrap();
    let nums = doc.get_dict_in_dict(tree, b"ParentTree").unwrap().get(b"Nums").unwrap().as_array().unwrap();
    let mut checked = 0;
    for (page, pair) in doc.page_iter().zip(nums.chunks(2)) {
        let parents = doc.dereference(&pair[1]).unwrap().1.as_array().unwrap();
        for (mcid, parent) in parents.iter().enumerate() {
            assert!(holds(&doc, parent.as_reference().unwrap(), page, mcid as i64), "{mcid} of {page:?}");
            checked += 1;
        }
    }
    assert_eq!(checked, 5);
}

fn holds(doc: &Document, element: ObjectId, page: ObjectId, mcid: i64) -> bool {
    let dict = doc.get_dictionary(element).unwrap();
    let own = dict.get(b"Pg").and_then(Object::as_reference).ok();
    dict.get(b"K").unwrap().as_array().unwrap().iter().any(|kid| match kid {
        Object::Integer(n) => *n == mcid && own == Some(page),
        Object::Dictionary(d) => {
            d.get(b"MCID").and_then(Object::as_i64).ok() == Some(mcid)
                && d.get(b"Pg").unwrap().as_reference().unwrap() == page
        }
        _ => false,
    })
}

#[test]
fn files_that_were_not_made_for_reading_are_refused() {
    let mut doc = document("ar", &[paragraph(&ahmed())]);
    doc.catalog_mut().unwrap().remove(b"StructTreeRoot");
    let untagged = repaired(&super::sample::bytes(doc.clone()), Ar, &[]).unwrap_err();
    assert_eq!(untagged, Fault::Claim("tags"));
    doc.catalog_mut().unwrap().remove(b"Metadata");
    let unclaimed = repaired(&super::sample::bytes(doc), Ar, &[]).unwrap_err();
    assert_eq!(unclaimed, Fault::Claim("metadata"));
    assert_eq!(unclaimed.diagnostic().code, "print-standard");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// Whatever words a paragraph has, wherever its lines break and its runs are cut: what is said is the paragraph.
    #[test]
    fn any_paragraph_is_said_as_it_is_written(
        words in prop::collection::vec("[ابتثجحخدذر]{1,5}|[A-Za-z]{1,6}|[0-9]{1,4}", 1..20),
        breaks in prop::collection::vec(any::<bool>(), 20),
        cuts in prop::collection::vec(0_usize..4, 20),
    ) {
        let text = words.join(" ");
        let (mut bits, mut right, mut y) = (Vec::new(), 280.0, 400.0);
        for (at, word) in words.iter().enumerate() {
            let last = at + 1 == words.len();
            let rightward = word.is_ascii();
            let spaced = if last || rightward { word.clone() } else { format!("{word} ") };
            let cut_at = spaced.char_indices().nth(cuts[at]).map_or(0, |(i, _)| i);
            let (head, tail) = spaced.split_at(cut_at);
            if rightward {
                right -= spaced.len() as f64 * 5.0;
                bits.push(Bit::Run(run(&spaced, right, y)));
                if !last {
                    right -= 5.0;
                    bits.push(Bit::Run(run(" ", right, y)));
                }
            } else {
                let pieces: Vec<&str> = [head, tail].into_iter().filter(|p| !p.is_empty()).collect();
                bits.extend(cut(y, right, &pieces));
                right -= spaced.chars().count() as f64 * 5.0;
            }
            if breaks[at] {
                (right, y) = (280.0, y - 15.0);
            }
        }
        let reading = told(&sample("ar", &[Bit::Element("P", bits)]), Ar, &[(Ar, &text)]);
        prop_assert_eq!(blocks(&reading), [text]);
    }
}
