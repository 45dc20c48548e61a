//! What is written for an office and for a print shop, and what every file says of itself.

use lopdf::{Document, Object, dictionary};

use super::super::profile;
use super::sample::{bytes, document, line, paragraph};
use super::{facts, texts};
use crate::lang::Lang::{self, Ar, Ckb, En};
use crate::print::repair::{Fault, Flip, Profile, Purpose, Reading, read, repair};

fn page() -> Document {
    document("ar", &[paragraph(&[line(300.0, &["عاد"])])])
}

/// A profile that says what it is, and holds nothing.
fn press_profile() -> Vec<u8> {
    let mut icc = profile::srgb();
    icc[12..20].copy_from_slice(b"prtrCMYK");
    icc
}

fn press(icc: &[u8]) -> Purpose<'_> {
    let profile =
        Profile { icc, condition: "FOGRA51", registry: Some("http://www.color.org"), description: "Offset" };
    Purpose::Press { bleed: 8.0, profile: Some(profile) }
}

fn made(doc: Document, purpose: Purpose, language: Lang) -> (Reading, Document) {
    let pdf = repair(&bytes(doc), &facts(language, purpose)).unwrap().pdf;
    (read(&pdf).unwrap(), Document::load_mem(&pdf).unwrap())
}

#[test]
fn pages_are_turned_in_the_direction_of_their_language() {
    for (language, right_to_left) in [(En, false), (Ckb, true), (Ar, true)] {
        let (reading, _) = made(page(), Purpose::Office { duplex: None }, language);
        assert_eq!((reading.right_to_left, reading.shows_title), (right_to_left, true));
        assert_eq!(reading.language.as_deref(), Some(language.row().code));
    }
}

#[test]
fn sheets_for_an_office_are_printed_at_their_size_and_on_both_sides() {
    for (duplex, name) in [
        (None, "Simplex"),
        (Some(Flip::Short), "DuplexFlipShortEdge"),
        (Some(Flip::Long), "DuplexFlipLongEdge"),
    ] {
        let (reading, doc) = made(page(), Purpose::Office { duplex }, En);
        let preferences = doc.catalog().unwrap().get(b"ViewerPreferences").unwrap().as_dict().unwrap();
        assert_eq!(preferences.get(b"Duplex").unwrap().as_name().unwrap(), name.as_bytes());
        assert_eq!(preferences.get(b"PrintScaling").unwrap().as_name().unwrap(), b"None");
        assert!(reading.blocks.is_empty() && !doc.catalog().unwrap().has(b"StructTreeRoot"));
    }
}

#[test]
fn a_file_says_of_itself_what_it_was_told_and_nothing_else() {
    let spoken = texts(&[(Ar, "عاد")]);
    let pdf = repair(&bytes(page()), &facts(Ar, Purpose::Read(&spoken))).unwrap().pdf;
    let reading = read(&pdf).unwrap();
    assert_eq!(reading.title.as_deref(), Some("عنوان"));
    assert_eq!(reading.about, ["Title", "Creator", "CreationDate", "ModDate"]);
    for part in [
        "<rdf:li>ar</rdf:li>",
        ">عنوان<",
        "<xmp:CreatorTool>stories<",
        "2026-03-01T00:00:00Z",
        "<pdfuaid:part>1<",
        "<pdfaid:part>2<",
    ] {
        assert!(reading.packet.contains(part), "{part}");
    }
    assert!(!reading.packet.contains("Typst"));
    let doc = Document::load_mem(&pdf).unwrap();
    assert!(!doc.objects.values().any(|o| format!("{o:?}").contains("Typst")));
    let id = doc.trailer.get(b"ID").unwrap().as_array().unwrap();
    assert_eq!((id.len(), &id[0]), (2, &id[1]));
    let title = facts(Ar, Purpose::Office { duplex: None });
    let odd = super::Facts { title: "a <b> & \u{7}c", ..title };
    let reading = read(&repair(&bytes(page()), &odd).unwrap().pdf).unwrap();
    assert!(reading.packet.contains(">a &lt;b&gt; &amp;  c<"), "{}", reading.packet);
}

#[test]
fn the_same_bytes_come_out_each_time() {
    let (spoken, icc) = (texts(&[(Ar, "عاد")]), press_profile());
    for purpose in [Purpose::Read(&spoken), Purpose::Office { duplex: None }, press(&icc)] {
        let (one, two) = (bytes(page()), bytes(page()));
        assert_eq!(repair(&one, &facts(Ar, purpose.clone())), repair(&two, &facts(Ar, purpose)));
    }
}

#[test]
fn pages_for_a_print_shop_have_a_bleed_box_around_their_trim_box() {
    let (reading, doc) = made(page(), Purpose::Press { bleed: 6.0, profile: None }, En);
    let boxes = reading.pages[0];
    assert_eq!((boxes.trim, boxes.bleed), (Some([8.0, 8.0, 292.0, 412.0]), Some([2.0, 2.0, 298.0, 418.0])));
    assert!(doc.page_iter().all(|p| !doc.get_dictionary(p).unwrap().has(b"Annots")));
    let (reading, _) = made(page(), Purpose::Press { bleed: 20.0, profile: None }, En);
    assert_eq!(reading.pages[0].bleed, reading.pages[0].media);
    let mut uncut = page();
    let id = uncut.page_iter().next().unwrap();
    uncut.get_dictionary_mut(id).unwrap().remove(b"TrimBox");
    let fault = repair(&bytes(uncut), &facts(En, Purpose::Press { bleed: 6.0, profile: None })).unwrap_err();
    assert_eq!(fault.diagnostic().code, "print-press");
}

#[test]
fn a_press_makes_it_pdf_x_4() {
    let icc = press_profile();
    let (reading, doc) = made(page(), press(&icc), Ar);
    assert_eq!(doc.version, "1.6");
    assert!(
        reading.packet.contains("<pdfxid:GTS_PDFXVersion>PDF/X-4<")
            && reading.packet.contains("<pdf:Trapped>False<")
    );
    assert!(!reading.packet.contains("pdfaid"));
    assert_eq!(&reading.about[4..], ["GTS_PDFXVersion", "Trapped"]);
    let intent =
        doc.catalog().unwrap().get(b"OutputIntents").unwrap().as_array().unwrap()[0].as_dict().unwrap();
    assert_eq!(intent.get(b"S").unwrap().as_name().unwrap(), b"GTS_PDFX");
    let inks = doc
        .get_object(intent.get(b"DestOutputProfile").unwrap().as_reference().unwrap())
        .unwrap()
        .as_stream()
        .unwrap();
    assert_eq!(inks.get_plain_content().unwrap(), icc);
    let page = doc.page_iter().next().unwrap();
    let (resources, _) = doc.get_page_resources(page).unwrap();
    let spaces = resources.unwrap().get(b"ColorSpace").unwrap().as_dict().unwrap();
    let light = spaces.get(b"DefaultRGB").unwrap().as_array().unwrap()[1].as_reference().unwrap();
    assert_eq!(
        doc.get_object(light).unwrap().as_stream().unwrap().get_plain_content().unwrap(),
        profile::srgb()
    );
}

#[test]
fn a_profile_of_something_else_is_refused() {
    let good = press_profile();
    let spoilt = |at: usize, with: &[u8]| {
        let mut icc = good.clone();
        icc[at..at + with.len()].copy_from_slice(with);
        icc
    };
    let bad = [
        Vec::new(),
        good[..200].to_vec(),
        spoilt(36, b"none"),
        spoilt(12, b"mntr"),
        spoilt(16, b"RGB "),
        spoilt(8, &[5]),
        spoilt(128, &[0, 0, 0, 0]),
        spoilt(128, &[0xff; 4]),
        spoilt(136, &[0xff; 8]),
    ];
    for icc in bad {
        let fault = repair(&bytes(page()), &facts(Ar, press(&icc))).unwrap_err();
        assert!(matches!(fault, Fault::Press(_)), "{fault:?}");
    }
}

#[test]
fn what_a_print_shop_may_not_be_given_is_refused() {
    let icc = press_profile();
    let spoil = |key: &str, value: Object| {
        let mut doc = page();
        let id = doc.page_iter().next().unwrap();
        let hidden = dictionary! { key => value };
        doc.get_dictionary_mut(id).unwrap().set("Extra", vec![Object::Dictionary(hidden)]);
        repair(&bytes(doc), &facts(Ar, press(&icc)))
    };
    assert!(spoil("Harmless", Object::Null).is_ok());
    for key in ["JavaScript", "AA", "EmbeddedFiles", "TR", "OPI"] {
        assert!(matches!(spoil(key, Object::Null), Err(Fault::Press(_))), "{key}");
    }
    assert!(matches!(spoil("Subtype", "PS".into()), Err(Fault::Press(_))));
    assert!(matches!(spoil("Filter", "LZWDecode".into()), Err(Fault::Press(_))));
    assert!(matches!(spoil("Type", "FontDescriptor".into()), Err(Fault::Press(_))));
}

#[test]
fn the_profile_of_srgb_is_whole() {
    let icc = profile::srgb();
    assert_eq!(icc.len() % 4, 0);
    assert_eq!(u32::from_be_bytes(icc[..4].try_into().unwrap()) as usize, icc.len());
    assert_eq!(profile::check(&icc), Err(Fault::Press("the profile is not that of a printing press")));
    assert_eq!(profile::check(&press_profile()), Ok(()));
}
