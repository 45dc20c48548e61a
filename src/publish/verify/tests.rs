use std::collections::BTreeMap;

use super::super::{Content, rehearse};
use super::*;

const HEAD: &str = "<!doctype html><html lang=en dir=ltr><head><meta charset=utf-8><title>x</title></head>";

/// A page with something in its body.
fn page(body: &str) -> String {
    format!("{HEAD}<body>{body}</body></html>")
}

fn rules() -> Rules {
    Rules {
        base_url: "https://x.org/".to_owned(),
        page_kb: 14,
        stories: BTreeSet::new(),
        on_demand: BTreeSet::new(),
        audit: |bytes, format| match bytes {
            b"clean" => Ok(()),
            _ => Err(format!("{format:?} with Exif")),
        },
        lenient: false,
        durable: false,
    }
}

/// Codes and messages of everything wrong with a small site, which has a few files of its own.
fn faults_by(rules: &Rules, files: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    let mut all: BTreeMap<OutPath, Vec<u8>> = BTreeMap::new();
    let other = page("<h2 id=there>x</h2><p id=\"ቤት\">y</p>");
    let own = [
        ("style.css", "a{}"),
        ("run.js", "1"),
        ("p/a.webp", "clean"),
        ("other/index.html", other.as_str()),
        ("i.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"dot\"/></svg>"),
    ];
    for (path, text) in own.iter().chain(files) {
        all.insert(OutPath::new(path).unwrap(), text.as_bytes().to_vec());
    }
    let paths = all.keys().cloned().collect();
    let found = rehearse(&paths, &|path| Ok(Content::Bytes(all[path].clone())), rules, &|_, _| {});
    found.sorted().iter().map(|d| (d.code, d.message.clone())).collect()
}

fn codes(files: &[(&str, &str)]) -> Vec<&'static str> {
    faults_by(&rules(), files).into_iter().map(|(code, _)| code).collect()
}

/// The codes of what is wrong with a page that has this body.
fn body(body: &str) -> Vec<&'static str> {
    codes(&[("en/index.html", &page(body))])
}

/// The codes of what is wrong with a page that has this in its head.
fn head(head: &str) -> Vec<&'static str> {
    codes(&[("index.html", &format!("{}<body>", HEAD.replace("</head>", &format!("{head}</head>"))))])
}

#[test]
fn kinds_are_closed() {
    let kind = |path: &str| Kind::of(&OutPath::new(path).unwrap());
    assert_eq!(kind("a/b.html"), Some(Kind::Page));
    assert_eq!(kind("_headers"), Some(Kind::Plain));
    assert_eq!(kind("a/_headers"), None);
    assert_eq!(codes(&[("a.exe", "")]), ["unknown-kind"]);
    assert_eq!(codes(&[("a.jpg", "clean")]), [""; 0]);
    assert_eq!(
        faults_by(&rules(), &[("a.jpg", "x")])[0].1,
        "the picture holds more than pixels: Jpeg with Exif"
    );
}

#[test]
fn links_lead_somewhere() {
    assert_eq!(
        body("<a href=\"/other/\">x</a><a href=../other/#there>x</a><a href=\"#a\" id=a>x</a>"),
        [""; 0]
    );
    assert_eq!(body("<a href=\"/other/#%E1%89%A4%E1%89%B5\">x</a><a href=\"/i.svg#dot\">x</a>"), [""; 0]);
    assert_eq!(body("<a href=tel:+4712345678>x</a><a href=mailto:a@x.org>x</a>"), [""; 0]);
    assert_eq!(body("<a href=\"https://y.org/\" rel=\"noopener noreferrer\">x</a>"), [""; 0]);
    assert_eq!(body("<a href=\"https://y.org/\">x</a>"), ["link-gives-away"]);
    assert_eq!(body("<a href=\"/nowhere/\">x</a>"), ["broken-link"]);
    assert_eq!(body("<a href=\"/other\">x</a>"), ["broken-link"]);
    assert_eq!(body("<a href=\"https://x.org/nowhere/\">x</a>"), ["broken-link"]);
    assert_eq!(body("<a href=\"/other/#nowhere\">x</a>"), ["missing-anchor"]);
    assert_eq!(body("<a href=\"#nowhere\">x</a>"), ["missing-anchor"]);
    assert_eq!(body("<a href=\"/style.css#nowhere\">x</a>"), ["missing-anchor"]);
    assert_eq!(body("<label for=nowhere>x</label>"), ["missing-anchor"]);
    assert_eq!(body("<p aria-labelledby=\"a b\" id=a></p>"), ["missing-anchor"]);
    assert_eq!(body("<a href=\"http://y.org/\" rel=noreferrer>x</a>"), ["refused-address"]);
    assert_eq!(body("<a href=\"&#106;avascript:x\">x</a>"), ["refused-address"]);
    assert_eq!(body("<form data-list=\"/nowhere.js\"></form>"), ["missing-resource"]);
    let (code, message) = &faults_by(&rules(), &[("index.html", &page("<a href=\"/nowhere/\">x</a>"))])[0];
    assert_eq!(
        (*code, message.as_str()),
        ("broken-link", "href=\"/nowhere/\" of <a> leads to a file that is not on the site")
    );
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    let picture = "alt=\"\" width=1 height=1";
    assert_eq!(body(&format!("<img src=\"/p/a.webp\" {picture}>")), [""; 0]);
    assert_eq!(body(&format!("<img src=\"/p/none.webp\" {picture}>")), ["missing-resource"]);
    for outside in [
        &format!("<img src=\"https://y.org/a.png\" {picture}>"),
        "<script src=\"https://y.org/a.js\"></script>",
        "<video poster=\"https://y.org/a.png\"></video>",
        "<audio src=\"https://y.org/a.mp3\"></audio>",
        "<picture><source srcset=\"/p/a.webp 1w, https://y.org/a.webp 2w\"></picture>",
        "<svg><use href=\"https://y.org/i.svg#dot\"/></svg>",
        "<svg><image xlink:href=\"https://y.org/i.svg\"/></svg>",
        "<svg><path fill=\"url(https://y.org/i.svg#dot)\"/></svg>",
    ] {
        assert_eq!(body(outside), ["outside-resource"], "{outside}");
    }
    assert_eq!(body(&format!("<img src=\"data:image/png;base64,AAAA\" {picture}>")), ["refused-address"]);
    assert_eq!(body(&format!("<img src=\"//y.org/a.png\" {picture}>")), ["refused-address"]);
    assert_eq!(body(&format!("<img src=\"https://x.org/p/a.webp\" {picture}>")), ["absolute-resource"]);
    for element in ["iframe", "object", "embed", "base", "frame"] {
        assert_eq!(body(&format!("<{element}>")), ["forbidden-element"], "{element}");
    }
    for attribute in ["action=/other/", "formaction=/other/", "ping=/other/"] {
        assert_eq!(body(&format!("<p {attribute}></p>")), ["forbidden-attribute"], "{attribute}");
    }
}

#[test]
fn the_head_names_pages_and_loads_files() {
    assert_eq!(head("<link rel=stylesheet href=/style.css><script src=/run.js defer></script>"), [""; 0]);
    assert_eq!(head("<link rel=canonical href=\"https://x.org/other/\">"), [""; 0]);
    assert_eq!(head("<link rel=alternate hreflang=ar href=\"https://x.org/other/#there\">"), [""; 0]);
    assert_eq!(head("<link rel=alternate type=x href=\"/other/\">"), [""; 0]);
    assert_eq!(head("<link rel=canonical href=\"/other/\">"), ["relative-name"]);
    assert_eq!(head("<link rel=canonical href=\"https://x.org/nowhere/\">"), ["broken-link"]);
    assert_eq!(head("<link rel=canonical href=\"https://y.org/\">"), ["outside-resource"]);
    assert_eq!(head("<link rel=stylesheet href=\"https://y.org/a.css\">"), ["outside-resource"]);
    assert_eq!(head("<link rel=icon href=\"/none.svg\">"), ["missing-resource"]);
    assert_eq!(
        head("<link rel=preconnect href=\"https://y.org/\">"),
        ["forbidden-element", "outside-resource"]
    );
    assert_eq!(head("<meta property=og:image content=\"https://x.org/p/a.webp\">"), [""; 0]);
    assert_eq!(head("<meta property=og:image content=\"https://y.org/a.webp\">"), ["outside-resource"]);
    assert_eq!(head("<meta http-equiv=refresh content=\"0; url=/other/\">"), [""; 0]);
    assert_eq!(head("<meta http-equiv=refresh content=\"0; URL=/nowhere/\">"), ["broken-link"]);
}

#[test]
fn nothing_stands_in_the_page_that_the_policy_blocks() {
    assert_eq!(body("<p style=\"color:red\">"), ["inline-style"]);
    assert_eq!(body("<style>a{}</style>"), ["inline-style"]);
    assert_eq!(body("<script>1</script>"), ["inline-script"]);
    assert_eq!(body("<button OnClick=\"x()\">"), ["inline-script"]);
    assert_eq!(body("<script src=/run.js></script>"), [""; 0]);
    assert_eq!(body("<script type=\"application/ld+json\">{\"a\":1}</script>"), [""; 0]);
    assert_eq!(body("<script type=\"application/ld+json\">{</script>"), ["broken-data"]);
    assert_eq!(codes(&[("a.svg", "<svg onload=\"x()\"/>")]), ["inline-script"]);
    assert_eq!(codes(&[("a.svg", "<svg><script>1</script></svg>")]), ["inline-script", "inline-script"]);
    assert_eq!(codes(&[("a.svg", "<svg><path fill=\"url(#none)\"/></svg>")]), ["missing-anchor"]);
}

#[test]
fn a_page_is_whole() {
    assert_eq!(body("<p id=a><p id=a>"), ["duplicate-id"]);
    assert_eq!(body("<p id=\"a b\">"), ["bad-id"]);
    assert_eq!(body("<img src=/p/a.webp alt=x width=1>"), ["picture-incomplete"]);
    assert_eq!(codes(&[("index.html", "a < b")]), ["unclear-markup"], "nobody knows what else is there");
    let to_broken = page("<a href=\"/broken.html#id\">x</a>");
    assert_eq!(codes(&[("broken.html", "a < b"), ("index.html", &to_broken)]), ["unclear-markup"]);
    let lacking = |from: &str, to: &str| codes(&[("index.html", &page("").replace(from, to))]);
    assert_eq!(lacking("<!doctype html>", ""), ["page-incomplete"]);
    assert_eq!(lacking(" dir=ltr", ""), ["page-incomplete"]);
    assert_eq!(lacking(" lang=en", ""), ["page-incomplete"]);
    assert_eq!(lacking("<title>x</title>", "<title> </title>"), ["page-incomplete"]);
    assert_eq!(lacking("<meta charset=utf-8>", ""), ["page-incomplete"]);
    assert_eq!(lacking("<meta", &format!("<!-- {} --><meta", "x".repeat(1024))), ["page-incomplete"]);
    assert_eq!(lacking("lang=en dir=ltr", "lang=ar dir=ltr"), ["wrong-direction"]);
    assert_eq!(codes(&[("ar/index.html", &page(""))]), ["wrong-language"]);
    assert_eq!(
        codes(&[("ar/404.html", &page("<a href=x>x</a>").replace("lang=en dir=ltr", "lang=ar dir=rtl"))]),
        ["broken-link"]
    );
}

#[test]
fn feeds_and_data_are_checked_too() {
    let feed =
        |inner: &str| codes(&[("en/feed.xml", &format!("<?xml version=\"1.0\"?><feed>{inner}</feed>"))]);
    assert_eq!(feed("<link href=\"https://x.org/other/#there\"/><loc>https://x.org/p/a.webp</loc>"), [""; 0]);
    assert_eq!(feed("<id>https://y.org/</id>"), [""; 0]);
    for wrong in [
        "<link href=\"https://x.org/nowhere/\"/>",
        "<link href=\"/other/\"/>",
        "<loc>https://y.org/</loc>",
        "<x:loc>\n http://x.org/other/ \n</x:loc>",
    ] {
        assert_eq!(feed(wrong), ["broken-link"], "{wrong}");
    }
    for wrong in ["<a>", "</b>", "<a></b></a>", "<a>&nope;</a>", "a & b", "<!doctype x>"] {
        assert_eq!(feed(wrong), ["unclear-markup"], "{wrong}");
    }
    assert_eq!(
        codes(&[("a.webmanifest", r#"{"icons":[{"src":"p/a.webp"}],"start_url":"/other/"}"#)]),
        [""; 0]
    );
    assert_eq!(codes(&[("a.webmanifest", r#"{"icons":[{"src":"none.png"}]}"#)]), ["missing-resource"]);
    assert_eq!(codes(&[("a.json", "{")]), ["broken-data"]);
    assert_eq!(codes(&[("style.css", "a{background:url(none.png)}")]), ["missing-resource"]);
}

/// Text that hardly compresses.
fn noise(bytes: usize) -> String {
    let mut state = 1_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b' ' + 14 + (state >> 33) as u8 % 77)
    };
    (0..bytes).map(|_| next()).filter(|c| !"<>&\"'\\".contains(*c)).collect()
}

#[test]
fn a_heavy_page_is_named_with_its_parts() {
    assert_eq!(body(&"light ".repeat(50_000)), [""; 0], "what counts is the compressed weight");
    let faults = faults_by(&rules(), &[("en/index.html", &page(&noise(30_000)))]);
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].0, "overweight");
    assert!(
        faults[0].1.starts_with("the text of the page: 2") && faults[0].1.ends_with("14.0 kB are allowed")
    );
    let css = format!("/*{}*/", noise(12_000).replace('*', ""));
    let linked = format!("{}<body>", HEAD.replace("</head>", "<link rel=stylesheet href=/style.css></head>"));
    let faults = faults_by(&rules(), &[("style.css", &css), ("a.html", &linked), ("b.html", &linked)]);
    assert_eq!(faults.len(), 1, "once for all pages");
    assert!(faults[0].1.starts_with("the style sheets of the page: "), "{}", faults[0].1);
    let script = noise(9_000);
    assert_eq!(
        codes(&[("run.js", &script), ("a.html", &page("<script src=/run.js></script>"))]),
        ["overweight"]
    );
    let on_demand = Rules { on_demand: [OutPath::new("run.js").unwrap()].into(), ..rules() };
    let files = [("run.js", script.as_str()), ("a.html", &page("<script src=/run.js></script>"))];
    assert_eq!(faults_by(&on_demand, &files), []);
}

#[test]
fn a_story_counts_its_first_photo() {
    let stories = ["s.html", "t.html"].map(|p| OutPath::new(p).unwrap()).into();
    let rules = Rules { stories, audit: |_, _| Ok(()), ..rules() };
    let heavy = "x".repeat(58_000);
    let photo = |rest: &str| {
        page(&format!(
            "<p>{}</p><picture><source srcset=\"/p/320.webp 320w, /p/480.webp 480w, /p/800.webp 800w\">\
             <img src=/p/480.jpg alt=\"\" width=1 height=1 {rest}></picture>",
            noise(4_000)
        ))
    };
    let files = |first: &str, second: &str| {
        let all = [("s.html", photo(first)), ("t.html", photo(second))];
        let light = ["p/320.webp", "p/480.jpg", "p/800.webp"].map(|p| (p, "x".to_owned()));
        let files: Vec<_> = all.into_iter().chain(light).chain([("p/480.webp", heavy.clone())]).collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (*p, t.as_str())).collect();
        faults_by(&rules, &files)
    };
    assert_eq!(files("loading=lazy", "loading=lazy"), []);
    let faults = files("", "loading=lazy");
    assert_eq!(faults.len(), 1);
    let (code, message) = &faults[0];
    assert_eq!(*code, "overweight");
    assert!(message.starts_with("the story with its first photo: 61."), "{message}");
    assert!(
        message.contains("60.0 kB are allowed (photo p/480.webp 58.0 kB, text and markup 3."),
        "{message}"
    );
}

#[test]
fn clashing_paths_are_named_both() {
    assert_eq!(codes(&[("en/A.txt", ""), ("en/a.txt", "")]), ["path-clash"]);
    assert_eq!(codes(&[("en.txt", ""), ("en.txt/a.txt", "")]), ["path-clash"]);
}
