mod blame;
mod reckoning;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, LazyLock};

use serde_json::{Value, json};

use super::{Engine, Manuscript, Origins, Proof, Standard};
use crate::diag::{Diagnostic, Diagnostics, SourceFile};
use crate::theme::PrintFiles;

/// What every template of the tests begins with; two lines.
const HEAD: &str = "#set document(title: \"Trial\", date: datetime(year: 2026, month: 11, day: 21))\n\
    #set page(width: 105mm, height: 148mm); #set text(font: (\"Noto Sans\", \"Noto Naskh Arabic\"), lang: \"en\")\n";

static FONTS: LazyLock<BTreeMap<String, Arc<[u8]>>> =
    LazyLock::new(|| crate::load::theme(Path::new(env!("CARGO_MANIFEST_DIR")), "default").0.fonts);

fn files(templates: &[(&str, &str)]) -> PrintFiles {
    let file = |path: &str, text: &str| {
        let text = if path == "booklet.typ" { format!("{HEAD}{text}") } else { text.to_owned() };
        Arc::new(SourceFile { path: format!("themes/default/print/{path}"), text })
    };
    PrintFiles {
        templates: templates.iter().map(|(path, text)| ((*path).to_owned(), file(path, text))).collect(),
        fonts: FONTS.clone(),
        drawings: BTreeMap::new(),
    }
}

fn engine(template: &str) -> Engine {
    Engine::new(&files(&[("booklet.typ", template)])).unwrap()
}

fn manuscript(origins: &Origins, data: &Value) -> Manuscript<'static> {
    Manuscript {
        template: "booklet.typ",
        data: data.to_string(),
        files: BTreeMap::new(),
        standard: Standard::Archive,
        ident: "EN-7F3K2 read".to_owned(),
        check_access: false,
        origins: Box::leak(Box::new(origins.clone())),
    }
}

fn set(template: &str, data: &Value) -> Result<Proof, Diagnostics> {
    engine(template).set(&manuscript(&Origins::new(), data))
}

/// Code, place and message.
fn said(found: &Diagnostics) -> Vec<String> {
    let place = |d: &Diagnostic| {
        let spot = d.spot.as_ref()?;
        let (line, column) = spot.line_column().unwrap_or_default();
        Some(format!(" {}:{line}:{column}", spot.file.path))
    };
    found
        .sorted()
        .iter()
        .map(|d| format!("{}{}: {}", d.code, place(d).unwrap_or_default(), d.message))
        .collect()
}

fn wrong(template: &str, data: &Value) -> Vec<String> {
    said(&set(template, data).unwrap_err())
}

fn holds(pdf: &[u8], bytes: &[u8]) -> bool {
    pdf.windows(bytes.len()).any(|w| w == bytes)
}

/// One story in two languages, as the views make it.
fn edition() -> Value {
    json!({
        "title": "Postcards of Return",
        "columns": [
            {"tongue": {"code": "en"}, "words": {"print-title": "Postcards"}, "contacts": [{"name": "Office"}]},
            {"tongue": {"code": "ar"}, "words": {"print-title": "بطاقات"}, "contacts": []},
        ],
        "stories": [{
            "id": "s-0001",
            "picture": {"path": "/pictures/0.jpg", "alts": ["A roof", "سقف"]},
            "texts": [
                {"title": "A roof", "body": [{"kind": "paragraph", "runs": [
                    {"kind": "text", "text": "We built "},
                    {"kind": "strong", "runs": [{"kind": "text", "text": "a roof"}]},
                    {"kind": "text", "text": " again."},
                ]}]},
                {"title": "سقف", "body": []},
            ],
        }],
    })
}

/// A template that prints the titles and bodies of [`edition`] and the fixed sentences.
const PRINTS: &str = "#let data = json(\"data.json\")\n\
    #let run(r) = if r.kind == \"strong\" { strong(r.runs.map(run).join()) } else { r.text }\n\
    #for c in data.columns { for w in c.words.values() { par(w) }; for k in c.contacts { par(k.name) } }\n\
    #for s in data.stories { for t in s.texts {\n  heading(t.title)\n  for b in t.body {\n    \
    if b.kind == \"heading\" { heading(level: b.level, b.runs.map(run).join()) } else { par(b.runs.map(run).join()) }\n  } } }\n";

#[test]
fn a_manuscript_becomes_an_accessible_archive_file_and_its_findings_are_returned() {
    let notes = "#metadata((kind: \"pages\", total: 3)) <finding>\n#metadata((kind: \"small-type\", pt: 7.5)) <finding>\n";
    let proof = set(&format!("{PRINTS}{notes}"), &edition()).unwrap();
    assert_eq!(proof.pages, 1);
    assert_eq!(
        proof.findings[..2],
        [json!({"kind": "pages", "total": 3}), json!({"kind": "small-type", "pt": 7.5})]
    );
    assert_eq!(proof.warnings.counts(), (0, 0));
    assert!(proof.pdf.starts_with(b"%PDF-1.7"));
    for mark in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "stories"] {
        assert!(holds(&proof.pdf, mark.as_bytes()), "{mark}");
    }
    let plain = Manuscript { standard: Standard::Plain, ..manuscript(&Origins::new(), &edition()) };
    let plain = engine(PRINTS).set(&plain).unwrap();
    assert!(!holds(&plain.pdf, b"pdfuaid") && !holds(&plain.pdf, b"pdfaid:"));
}

/// The PDF of the edition with a picture, as the tests below make it in several threads and processes.
fn fingerprint() -> String {
    let template = format!("{PRINTS}#image(\"/pictures/0.jpg\", alt: \"x\")");
    let mut manuscript = manuscript(&Origins::new(), &edition());
    manuscript.files = BTreeMap::from([("/pictures/0.jpg".to_owned(), photo())]);
    blake3::hash(&engine(&template).set(&manuscript).unwrap().pdf).to_hex().to_string()
}

fn photo() -> Arc<[u8]> {
    let pixels: Vec<u8> = (0..64 * 48).flat_map(|i| [(i % 251) as u8, (i % 83) as u8, 90]).collect();
    let mut bytes = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut bytes, 85);
    encoder.encode(&pixels, 64, 48, jpeg_encoder::ColorType::Rgb).unwrap();
    bytes.into()
}

#[test]
fn the_same_manuscript_gives_the_same_bytes_in_every_thread_and_process() {
    let first = fingerprint();
    let threads: Vec<_> = (0..4).map(|_| std::thread::spawn(fingerprint)).collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap(), first);
    }
    let other = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "print::engine::tests::says_its_fingerprint", "--nocapture", "--include-ignored"])
        .output()
        .unwrap();
    let out = String::from_utf8(other.stdout).unwrap();
    assert!(out.contains(&format!("fingerprint {first}")), "{out}");
}

#[test]
fn says_its_fingerprint() {
    println!("fingerprint {}", fingerprint());
}

#[test]
fn a_photo_goes_into_the_file_as_it_is() {
    let photo = photo();
    let mut manuscript = manuscript(&Origins::new(), &edition());
    manuscript.files = BTreeMap::from([("/pictures/0.jpg".to_owned(), Arc::clone(&photo))]);
    let proof = engine("= A\n#image(\"/pictures/0.jpg\", alt: \"A roof\")").set(&manuscript).unwrap();
    assert!(holds(&proof.pdf, &photo));
}

#[test]
fn text_of_a_font_that_is_not_there_is_set_in_another_one() {
    // With other default fonts than the theme's nothing would be printed, and nothing said.
    let proof = set("= A\n#raw(\"code\")\n#text(font: \"Nope\")[lost]", &edition()).unwrap();
    let without = set("= A", &edition()).unwrap();
    assert!(proof.pdf.len() > without.pdf.len() + 1000, "{} {}", proof.pdf.len(), without.pdf.len());
}

#[test]
fn texts_that_would_take_for_ever_are_refused_before() {
    let mut data = edition();
    let long = "a\u{301}".repeat(10_000);
    data["stories"][0]["texts"][0]["body"][0]["runs"][1]["runs"][0]["text"] = json!(long);
    assert_eq!(
        wrong(PRINTS, &data),
        [
            "print-text-long: a paragraph of the story s-0001 in English has 20016 characters; at most 16000 can be printed"
        ]
    );
    let accents = format!("a{}", "\u{301}".repeat(15_900));
    data["stories"][0]["texts"][0]["body"][0]["runs"][1]["runs"][0]["text"] = json!(accents);
    let found = wrong(PRINTS, &data);
    assert!(found.len() == 1 && found[0].starts_with("print-cut-off: "), "{found:?}");
}

#[test]
fn a_fault_in_the_typesetter_is_told_and_does_not_end_the_program() {
    let found = wrong("= A\n#(\"a\" + \"\\u{200b}\" * 70000)", &edition());
    assert_eq!(found.len(), 1);
    assert!(
        found[0].starts_with("program-fault: the typesetter broke off while it set EN-7F3K2 read: "),
        "{found:?}"
    );
    let proof = set(PRINTS, &edition());
    assert!(proof.is_ok());
}

#[test]
fn type_and_pictures_are_measured_as_they_are_printed() {
    let template = "= A\n#image(\"/pictures/0.jpg\", alt: \"x\", width: 1in)\n\
        #scale(50%, image(\"/pictures/0.jpg\", alt: \"x\", width: 1in))\n\
        #text(size: 9pt)[small] #pdf.artifact[#text(size: 2pt)[ornament]]\n\
        #scale(50%, reflow: true, text(size: 16pt)[smaller]) #text(size: 1pt)[ ]";
    let mut manuscript = manuscript(&Origins::new(), &edition());
    manuscript.files = BTreeMap::from([("/pictures/0.jpg".to_owned(), photo())]);
    let proof = engine(template).set(&manuscript).unwrap();
    assert_eq!(
        proof.findings,
        [
            json!({"kind": "small-type", "pt": 8.0, "page": 1, "text": "smaller"}),
            json!({"kind": "ppi", "story": "s-0001", "column": 0, "ppi": 64.0}),
            json!({"kind": "edge", "page": 1, "text": "A", "mm": 12.5}),
        ]
    );
}

#[test]
fn what_is_cut_off_where_a_template_says_so_is_told_by_it() {
    let long = "#place(top + left, dx: -20mm)[much too long]";
    let note = "#metadata((kind: \"overflow\", story: \"s-0001\", column: 0, over: 7)) <finding>\n";
    let proof = set(&format!("= A\n{note}{long}\n#pagebreak()\n{note}B"), &edition()).unwrap();
    let cut: Vec<bool> =
        proof.findings.iter().filter(|f| f["kind"] == "overflow").map(|f| f["cut"] == true).collect();
    assert_eq!(cut, [true, false], "on the first page words are lost");
    let found = wrong(&format!("= A\n{note}#pagebreak()\n{long}"), &edition());
    assert!(found.len() == 1 && found[0].starts_with("print-cut-off"), "{found:?}");
}

#[test]
fn deep_lists_are_set() {
    let mut block = json!({"kind": "paragraph", "runs": [{"kind": "text", "text": "deep"}]});
    for _ in 0..12 {
        block = json!({"kind": "list", "items": [[block]]});
    }
    let mut data = edition();
    data["stories"][0]["texts"][0]["body"] = json!([block]);
    let template = "#let data = json(\"data.json\")\n= A\n\
        #let run(b) = if b.kind == \"list\" { list(..b.items.map(i => i.map(run).join())) } else { par(b.runs.first().text) }\n\
        #data.stories.first().texts.first().body.map(run).join()";
    assert_eq!(set(template, &data).map(|p| p.pages).map_err(|f| said(&f)), Ok(1));
}

#[test]
fn what_does_not_fit_together_is_told() {
    let mut broken = files(&[("a\\b.typ", "")]);
    broken.fonts.insert("print/fonts/x.ttf".to_owned(), Arc::from(&b"no font"[..]));
    assert_eq!(
        said(&Engine::new(&broken).unwrap_err()),
        [
            "print-font print/fonts/x.ttf:0:0: print/fonts/x.ttf of the theme is not a font that can be printed with",
            "print-template themes/default/print/a\\b.typ:0:0: `a\\b.typ` cannot be the name of a print template",
        ]
    );
    broken = PrintFiles { fonts: BTreeMap::new(), ..files(&[]) };
    assert_eq!(
        said(&Engine::new(&broken).unwrap_err()),
        ["print-font: the theme has no fonts to print with"]
    );
    let origins = Origins::new();
    let other = Manuscript { template: "cards.typ", ..manuscript(&origins, &edition()) };
    assert_eq!(
        said(&engine("= A").set(&other).unwrap_err()),
        ["theme-template-missing: the theme has no `print/cards.typ`"]
    );
    let other = Manuscript { data: "{".to_owned(), ..manuscript(&origins, &edition()) };
    assert!(
        said(&engine("= A").set(&other).unwrap_err())[0]
            .starts_with("program-fault: the data for printing are not JSON")
    );
}
