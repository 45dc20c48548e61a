use std::io::Write;

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
use tempfile::TempDir;
use unicode_normalization::UnicodeNormalization;

use super::*;

/// Names in the scripts of the site, with letters that have two normal forms.
const NAMES: [&str; 4] = ["Kanari Ågnéte", "سلام کناری", "ሰላም ካናሪ", "Канарейка Йод"];

/// How many names are found in some bytes: for the cases of `crate::fuzz`.
pub fn explored(bytes: &[u8]) -> io::Result<usize> {
    let needles = Needles::new(NAMES).unwrap();
    let clean = Clean::new();
    let mut search = Search::new(&needles, &clean);
    search.explore(bytes, &[], 0)?;
    search.explore_pdf(bytes)?;
    Ok(search.found.len())
}

/// How the names are found in a file with these bytes.
fn found_in(bytes: &[u8]) -> Vec<(String, String)> {
    let temp = TempDir::new().unwrap();
    fs::write(temp.path().join("file"), bytes).unwrap();
    let needles = Needles::new(NAMES).unwrap();
    folder(temp.path(), &needles).unwrap().into_iter().map(|f| (f.word, f.writing)).collect()
}

/// Every name is found after `write`, in this writing, with other bytes around it.
fn assert_found(writing: &str, write: impl Fn(&str) -> Vec<u8>) {
    for name in NAMES {
        for (before, after) in [("", ""), ("x", "y"), ("\u{1}ab", "\n z")] {
            let bytes = [before.as_bytes(), &write(name), after.as_bytes()].concat();
            assert_eq!(found_in(&bytes), [(name.to_owned(), writing.to_owned())], "{name} in {bytes:?}");
        }
    }
}

fn bytes_as(format: impl Fn(u8) -> String) -> impl Fn(&str) -> Vec<u8> {
    move |name| name.bytes().map(&format).collect::<String>().into_bytes()
}

fn chars_as(format: impl Fn(u32) -> String) -> impl Fn(&str) -> Vec<u8> {
    move |name| name.chars().map(|c| format(u32::from(c))).collect::<String>().into_bytes()
}

fn base64(bytes: &[u8], alphabet: &[u8; 64], padded: bool) -> String {
    let mut out = String::new();
    for group in bytes.chunks(3) {
        let mut three = [0; 3];
        three[..group.len()].copy_from_slice(group);
        let bits = u32::from_be_bytes([0, three[0], three[1], three[2]]);
        for n in 0..4 {
            if n <= group.len() {
                out.push(char::from(alphabet[(bits >> (18 - 6 * n)) as usize & 63]));
            } else if padded {
                out.push('=');
            }
        }
    }
    out
}

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const FOR_URLS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

#[test]
fn nothing_is_found_where_nothing_is() {
    assert_eq!(found_in(b"A quiet text about Agnete, a canary and 100 % of nothing."), []);
    let noise: Vec<u8> = (0..200_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert_eq!(found_in(&noise), []);
}

#[test]
fn plain_words_in_any_case_and_normal_form() {
    assert_found("plain", |name| name.as_bytes().to_vec());
    assert_found("plain", |name| name.to_uppercase().into_bytes());
    assert_found("plain", |name| name.nfd().collect::<String>().into_bytes());
    assert_found("plain", |name| name.replace(' ', "\u{a0}\n\t").into_bytes());
    assert_found("plain", |name| [&[0xff, 0xd8, 0xe1][..], name.as_bytes(), &[0xe1, 0x88]].concat());
    assert_found("plain", |name| {
        name.chars().flat_map(|c| [c, '\u{200b}', '\u{ad}']).collect::<String>().into_bytes()
    });
}

#[test]
fn wide_characters_at_even_and_odd_places() {
    assert_found("UTF-16", |name| name.encode_utf16().flat_map(u16::to_le_bytes).collect());
    assert_found("UTF-16", |name| name.encode_utf16().flat_map(u16::to_be_bytes).collect());
}

#[test]
fn character_references() {
    assert_found("character references", chars_as(|c| format!("&#{c};")));
    assert_found("character references", chars_as(|c| format!("&#x{c:x};")));
    assert_found("character references", chars_as(|c| format!("&#X{c:06X};")));
    assert_eq!(
        found_in("Kanari &#197;gn&#xe9;te".as_bytes())[0].1,
        "character references",
        "some letters only"
    );
    let twice = chars_as(|c| format!("&amp;#{c};"));
    assert_found("character references inside character references", twice);
}

#[test]
fn percent_and_quoted_printable() {
    assert_found("percent-encoding", bytes_as(|b| format!("%{b:02X}")));
    assert_found("percent-encoding", bytes_as(|b| format!("%{b:02x}")));
    assert_found("percent-encoding inside percent-encoding", bytes_as(|b| format!("%25{b:02x}")));
    assert_found("quoted-printable", bytes_as(|b| format!("={b:02X}=\r\n")));
}

#[test]
fn escapes_of_scripts_and_sheets() {
    let units = |format: fn(u16) -> String| {
        move |name: &str| name.encode_utf16().map(format).collect::<String>().into_bytes()
    };
    assert_found("backslash escapes", units(|u| format!("\\u{u:04x}")));
    assert_found("backslash escapes", chars_as(|c| format!("\\u{{{c:X}}}")));
    assert_found("backslash escapes", chars_as(|c| format!("\\U{c:08x}")));
    assert_found("backslash escapes", bytes_as(|b| format!("\\x{b:02x}")));
    assert_found("backslash escapes", bytes_as(|b| format!("\\{b:03o}")));
    assert_found("CSS escapes", chars_as(|c| format!("\\{c:x} ")));
    let astral = Needles::new(["𞤀𞤁𞤂𞤃"]).unwrap();
    let clean = Clean::new();
    let mut search = Search::new(&astral, &clean);
    search.explore(b"\\ud83a\\udd00\\uD83A\\uDD01\\ud83a\\udd02\\ud83a\\udd03", &[], 0).unwrap();
    assert_eq!(search.found.len(), 1, "letters beyond 16 bits");
}

#[test]
fn base64_at_every_alignment() {
    for lead in ["", "a", "ab", "abc"] {
        assert_found("base64", |name| {
            format!("={}=", base64(format!("{lead}{name}").as_bytes(), STANDARD, true)).into_bytes()
        });
        assert_found("base64", |name| {
            format!(".{}.", base64(format!("{lead}{name}").as_bytes(), FOR_URLS, false)).into_bytes()
        });
        // A path before the data is made of the same letters.
        assert_found("base64", |name| {
            format!("data{lead}/{}", base64(name.as_bytes(), STANDARD, true)).into_bytes()
        });
    }
    let lines = |name: &str| {
        let text = base64(name.as_bytes(), STANDARD, true);
        text.as_bytes()
            .chunks(5)
            .map(|line| str::from_utf8(line).unwrap())
            .collect::<Vec<_>>()
            .join("\r\n")
            .into_bytes()
    };
    assert_found("base64", |name| [b" ".to_vec(), lines(name), b" ".to_vec()].concat());
}

#[test]
fn hexadecimal_numbers_and_pieces_between_tags() {
    assert_found("hexadecimal numbers", |name| {
        let hex = name.bytes().map(|b| format!("{b:02X}")).collect::<Vec<_>>();
        format!("<{}>", hex.concat()).into_bytes()
    });
    let pdf = |name: &str| name.encode_utf16().map(|u| format!("{u:04X}")).collect::<Vec<_>>().concat();
    assert_found("UTF-16 inside hexadecimal numbers", |name| format!("<FEFF{}>", pdf(name)).into_bytes());
    assert_found("pieces between tags", |name| {
        name.chars().map(|c| format!("{c}<b class=\"x\">")).collect::<Vec<_>>().concat().into_bytes()
    });
}

/// So often that packing pays: a compressor leaves a short text as it is.
fn repeated(name: &str) -> String {
    format!("{name} ").repeat(20)
}

#[test]
fn compressed_data() {
    assert_found("compressed data", |name| {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(repeated(name).as_bytes()).unwrap();
        gzip.finish().unwrap()
    });
    assert_found("compressed data", |name| {
        let mut zlib = ZlibEncoder::new(b"stream\n".to_vec(), Compression::fast());
        zlib.write_all(repeated(name).as_bytes()).unwrap();
        [zlib.finish().unwrap(), b"\nendstream".to_vec()].concat()
    });
    assert_found("compressed data", |name| {
        let mut header = [0; 30];
        header[..4].copy_from_slice(b"PK\x03\x04");
        (header[8], header[26]) = (8, 5);
        let mut deflate = DeflateEncoder::new(Vec::new(), Compression::default());
        deflate.write_all(repeated(name).as_bytes()).unwrap();
        [&header[..], b"a.txt", &deflate.finish().unwrap()].concat()
    });
    let deep = |name: &str| {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        // Often enough that it is worth compressing.
        let escaped = chars_as(|c| format!("&#{c};"))(name).repeat(9);
        gzip.write_all(base64(&escaped, STANDARD, true).as_bytes()).unwrap();
        gzip.finish().unwrap()
    };
    assert_found("character references inside base64 inside compressed data", deep);
}

#[test]
fn names_of_files_and_targets_of_links() {
    let temp = TempDir::new().unwrap();
    fs::create_dir(temp.path().join("KANARI ågnéte")).unwrap();
    fs::write(temp.path().join("سلام%20کناری.txt"), "").unwrap();
    std::os::unix::fs::symlink("/nowhere/ሰላም ካናሪ", temp.path().join("link")).unwrap();
    let found = folder(temp.path(), &Needles::new(NAMES).unwrap()).unwrap();
    let mut found: Vec<_> = found.iter().map(|f| (f.word.as_str(), f.writing.as_str())).collect();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            (NAMES[0], "file name"),
            (NAMES[1], "percent-encoding inside file name"),
            (NAMES[2], "symbolic link"),
        ]
    );
}

#[test]
fn what_cannot_be_looked_for_or_read_is_said() {
    let needles = Needles::new(["Bo", "ab ", "", "Selam"]).unwrap();
    assert_eq!(needles.too_short(), ["", "Bo", "ab "]);
    let missing = folder(Path::new("/no/such/folder"), &needles).unwrap_err();
    assert_eq!(missing.sorted()[0].code, "scan-incomplete");
}

/// The files of a folder in which something is found.
fn files_with(files: &[(&str, String)]) -> Vec<String> {
    let temp = TempDir::new().unwrap();
    for (name, text) in files {
        fs::write(temp.path().join(name), text).unwrap();
    }
    let found = folder(temp.path(), &Needles::new(NAMES).unwrap()).unwrap();
    let mut files: Vec<_> = found.iter().map(|f| f.file.to_string_lossy().into_owned()).collect();
    files.dedup();
    files
}

#[test]
fn what_stands_in_many_files_is_found_in_each_and_what_differs_in_the_one() {
    let lines = |from: u32, to: u32| {
        (from..to).map(|n| format!("<p>A line of words, number {n}.</p>\n")).collect::<Vec<_>>().concat()
    };
    let page = |middle: &str| format!("{}{middle}{}", lines(0, 300), lines(300, 600));
    let files = [
        ("clean", page("")),
        ("begins", page("<p>Kanari\n<p>Other.\n")),
        ("ends", page("<p>Other.\n ågnéte was there.\n")),
        ("both", page("<p>Kanari\n ågnéte was there.\n")),
        ("inside", page("<p>So said Kanari Ågnéte.\n")),
        ("same", page("<p>So said Kanari Ågnéte.\n")),
        ("shared-by-mistake", format!("{}Kanari &#197;gnéte", page(""))),
        ("last", page("")),
    ];
    assert_eq!(files_with(&files), ["both", "inside", "same", "shared-by-mistake"]);
}

#[test]
fn a_name_is_a_word_of_its_own_and_chance_makes_none() {
    let needles =
        Needles::of([Needle::Name("Abel"), Needle::Name("ሰላም"), Needle::Name("Selamawit")]).unwrap();
    let found = |text: &[u8]| {
        let clean = Clean::new();
        let mut search = Search::new(&needles, &clean);
        search.explore(text, &[], 0).unwrap();
        search.found.into_keys().collect::<Vec<_>>()
    };
    assert_eq!(found(b"He is called Abel, and lives here."), [0]);
    assert_eq!(found(b"Abels house, Abel's house"), [0]);
    assert_eq!(found(b"A label, Isabella, and nothing else of that kind"), Vec::<usize>::new());
    assert_eq!(
        found("She said ለሰላምም, and no more".as_bytes()),
        Vec::<usize>::new(),
        "too short to be told from others"
    );
    assert_eq!(
        found(b"\x01\x02abel\x03\x04\x05\xff\xfe\x01\x80"),
        Vec::<usize>::new(),
        "four letters among bytes"
    );
    assert_eq!(found(b"abel.txt"), [0], "all there is");
    assert_eq!(found(b"\x01\x02selamawit\x03\x04\x05\xff\xfe\x01"), [2]);
}

#[test]
fn the_letters_of_a_pdf_are_told_by_its_tables() {
    let table = "1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfrange <0001> <001A> <0061> <0030> <0031> [<0020> <00E5>] endbfrange \
                 1 beginbfchar <0040> <002D> endbfchar";
    let code = |c: char| match c {
        ' ' => 0x30,
        'å' => 0x31,
        '-' => 0x40,
        c => u16::from(c as u8 - b'a' + 1),
    };
    let show = |text: &str| text.chars().map(|c| format!("{:04X}", code(c))).collect::<Vec<_>>().concat();
    // A line that ends within a word, letters set apart, and a part that says what it stands for.
    let page = format!(
        "BT /f0 12 Tf [<{}> 20 <{}>] TJ ET BT <{}> Tj ET BT /Span <</ActualText <FEFF00E9>>> BDC <{}> Tj EMC <{}> Tj ET",
        show("xx kana"),
        show("ri å"),
        show("gn-"),
        show("q"),
        show("te was here")
    );
    let mut pdf = b"%PDF-1.7\n".to_vec();
    for stream in [table, &page] {
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
        zlib.write_all(stream.as_bytes()).unwrap();
        pdf.extend([b"stream\n".to_vec(), zlib.finish().unwrap(), b"\nendstream\n".to_vec()].concat());
    }
    let temp = TempDir::new().unwrap();
    fs::write(temp.path().join("file"), pdf).unwrap();
    let found =
        folder(temp.path(), &Needles::new(["Kanari Ågnéte was here", "Kanari", "nowhere"]).unwrap()).unwrap();
    let found: Vec<_> = found.into_iter().map(|f| (f.word, f.writing)).collect();
    let expected =
        ["Kanari Ågnéte was here", "Kanari"].map(|w| (w.to_owned(), "letters of a PDF".to_owned()));
    assert_eq!(found, expected);
}

#[test]
fn a_short_name_in_a_pdf_counts_where_letters_are_drawn_and_not_in_fonts() {
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
    zlib.write_all(b"begin font program with hinting \x01 Sara \x02 and numbers").unwrap();
    let stream = [b"stream\n".to_vec(), zlib.finish().unwrap(), b"\nendstream\n".to_vec()].concat();
    let temp = TempDir::new().unwrap();
    fs::write(temp.path().join("font.pdf"), [b"%PDF-1.7\n1 0 obj\n".to_vec(), stream].concat()).unwrap();
    fs::write(temp.path().join("page.html"), "<p>Sara was here, says the page.</p>").unwrap();
    let files = |needle| {
        let found = folder(temp.path(), &Needles::of([needle]).unwrap()).unwrap();
        found.into_iter().map(|f| f.file.display().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(files(Needle::Name("Sara")), ["page.html"]);
    assert_eq!(files(Needle::Letters("Sara")), ["font.pdf", "page.html"]);
}
