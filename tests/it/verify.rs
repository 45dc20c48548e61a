//! What must not be there is found wherever it lies: in an old copy of the site, in an archive, on the server. Nothing else is named.

mod live;

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use crate::flow::two;
use crate::project::{Project, Ran, Tree, tree};
use crate::site::Site;

const TEA: &str = "content/stories/tea/index.en.md";
const TEA_CONSENT: &str = "content/stories/tea/consent.yaml";

/// A project whose site has been put on line and noted, and the files of that site.
fn published(site: &Site) -> (Project, Tree) {
    published_at(site, "https://stories.example.org")
}

fn published_at(site: &Site, at: &str) -> (Project, Tree) {
    let project = Project::new(site);
    let ran = project.run(&["build", "--published", at]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let old = project.tree();
    (project, old)
}

/// Replaces words in a file of a project.
fn edit(project: &Project, path: &str, from: &str, to: &str) {
    let text = std::fs::read_to_string(project.root().join(path)).unwrap();
    assert!(text.contains(from), "{path} does not hold {from:?}");
    project.put(path, text.replace(from, to).as_bytes());
}

/// A way in which the story about tea, or a part of it, is taken back: words of the record, and others in their place.
type Way = (&'static str, &'static str, &'static str, &'static [&'static str]);

/// The words that show that a file holds something of it, said here once more by hand.
const WHOLE: &[&str] = &[
    "Tea with cardamom",
    "She opened a small place for tea",
    "The first customer was my neighbour",
    "Meron",
    "Adama",
    "A kettle on a stove",
    "tea-with-cardamom",
    "tea-and-sugar",
    "/s/0002/",
];

const WAYS: [Way; 6] = [
    (
        "everything is withdrawn",
        "role: narrator\n",
        "role: narrator\n    withdrawn: {on: 2026-11-20, from: all}\n",
        WHOLE,
    ),
    ("it has ended", "until: 2028-03-02", "until: 2026-11-20", WHOLE),
    ("it may not be published", "protection: standard", "protection: no-publication", WHOLE),
    (
        "the rights to the photo have ended",
        "{owner: IOM}",
        "{owner: IOM, until: 2026-11-20}",
        &["A kettle on a stove", "The kettle."],
    ),
    (
        "the name is withdrawn",
        "role: narrator\n",
        "role: narrator\n    withdrawn: {on: 2026-11-20, from: [name]}\n",
        &["Meron"],
    ),
    ("one language is not agreed to any more", "languages: all", "languages: [nb]", WHOLE),
];

/// What `verify` says of a folder.
fn verify(project: &Project, folder: &Path) -> Ran {
    project.run(&["verify", "--dir", folder.to_str().unwrap(), "--format", "json"])
}

/// The files that it names.
fn named(ran: &Ran) -> BTreeSet<String> {
    let files = ran
        .out
        .lines()
        .filter(|l| l.contains("\"must-not-be-there\""))
        .filter_map(|l| l.split(" must go: ").next());
    files.filter_map(|l| l.rsplit('"').next().map(str::to_owned)).collect()
}

fn lay(files: &Tree) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join("site-of-last-year").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    folder
}

/// The old files that are other files now, or none, and that hold one of the words or a picture's name that is gone.
fn expected(old: &Tree, new: &Tree, words: &[&str]) -> BTreeSet<String> {
    let gone: Vec<&str> =
        old.keys().filter(|p| p.starts_with("photos/") && !new.contains_key(*p)).map(|p| &p[7..]).collect();
    let holds = |path: &str, bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        words.iter().chain(&gone).any(|word| text.contains(word) || path.contains(word))
    };
    let changed = old.iter().filter(|(path, bytes)| new.get(*path) != Some(bytes) && holds(path, bytes));
    changed.map(|(path, _)| format!("site-of-last-year/{path}")).collect()
}

#[test]
fn every_file_of_an_old_copy_that_holds_something_is_named_and_no_other() {
    for (what, from, to, words) in WAYS {
        let (project, old) = published(&two());
        edit(&project, TEA_CONSENT, from, to);
        let ran = project.run(&["build"]);
        assert_eq!(ran.code, 0, "{what}: {}{}", ran.out, ran.err);
        let new = project.tree();
        let expected = expected(&old, &new, words);
        assert!(expected.len() > 1, "{what}: {expected:?}");
        let copy = lay(&old);
        let ran = verify(&project, copy.path());
        let named = named(&ran);
        let missed: Vec<_> = expected.difference(&named).collect();
        assert!(missed.is_empty(), "{what}: not named are {missed:?}\n{}{}", ran.out, ran.err);
        // A page of the story itself is another one now, and must go, whatever it holds.
        let own = |path: &str| path.contains("/stories/tea-") || path.contains("/s/0002/");
        let more: Vec<_> = named.difference(&expected).filter(|path| !own(path)).collect();
        assert!(more.is_empty(), "{what}: named too are {more:?}\n{}", ran.out);
        assert_eq!(ran.code, 4, "{what}");
        let clean = verify(&project, &project.out());
        assert_eq!((clean.code, clean.out.as_str()), (0, ""), "{what}: the new site: {}", clean.err);
    }
}

#[test]
fn nobody_is_named_by_the_search_itself() {
    let (project, old) = published(&two());
    let (_, from, to, _) = WAYS[0];
    edit(&project, TEA_CONSENT, from, to);
    let copy = lay(&old);
    let ran = project.run(&["verify", "--dir", copy.path().to_str().unwrap()]);
    assert_eq!(ran.code, 4);
    for word in ["Meron", "Adama", "AVRR-2026-0002", "p1"] {
        assert!(!ran.out.contains(word) && !ran.err.contains(word), "{word}:\n{}", ran.out);
    }
    for said in ["s-0002: it was taken back", "files must go. Delete them"] {
        assert!(ran.out.contains(said), "{said}:\n{}", ran.out);
    }
}

#[test]
fn a_story_whose_folder_is_gone_is_known_by_the_ledger() {
    let (project, old) = published(&two());
    std::fs::remove_dir_all(project.root().join("content/stories/tea")).unwrap();
    let copy = lay(&old);
    let ran = verify(&project, copy.path());
    let named = named(&ran);
    let photos: Vec<String> = old.keys().filter(|p| p.starts_with("photos/")).cloned().collect();
    assert!(photos.len() > 1);
    let wanted = ["en/stories/tea-with-cardamom/index.html", "s/0002/index.html", "en/stories/index.html"];
    for path in wanted.iter().map(|p| (*p).to_owned()).chain(photos) {
        assert!(named.contains(&format!("site-of-last-year/{path}")), "{path}: {}", ran.out);
    }
    assert!(!named.iter().any(|p| p.contains("a-roof-of-our-own")
        && !old[&p["site-of-last-year/".len()..]].windows(17).any(|w| w == b"tea-with-cardamom")));
}

#[test]
fn a_picture_is_known_by_its_bytes_whatever_it_is_called() {
    let (project, old) = published(&two());
    let (_, from, to, _) = WAYS[0];
    edit(&project, TEA_CONSENT, from, to);
    let photo = old.iter().find(|(path, _)| path.starts_with("photos/") && path.ends_with(".jpg")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("IMG_0001.jpg"), photo.1).unwrap();
    std::fs::write(folder.path().join("IMG_0002.jpg"), crate::photo::Photo::of([1, 2, 3]).jpeg()).unwrap();
    let ran = verify(&project, folder.path());
    assert_eq!((ran.code, named(&ran)), (4, BTreeSet::from(["IMG_0001.jpg".to_owned()])), "{}", ran.out);
    // Also a single file may be named.
    let ran = verify(&project, &folder.path().join("IMG_0001.jpg"));
    assert_eq!(named(&ran).len(), 1, "{}", ran.out);
}

/// A ZIP of some files, as usual programs make them.
fn zip(files: &Tree) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    let le = |n: usize| u32::try_from(n).unwrap().to_le_bytes();
    for (path, bytes) in files {
        let mut deflate = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
        deflate.write_all(bytes).unwrap();
        let packed = deflate.finish().unwrap();
        let name = u16::try_from(path.len()).unwrap().to_le_bytes();
        // Version, flags, method, time and date, checksum (which nobody looks at here), sizes, lengths.
        let middle = [
            &[20, 0, 0, 8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0][..],
            &le(packed.len()),
            &le(bytes.len()),
            &name,
            &[0, 0],
        ]
        .concat();
        list.extend([b"PK\x01\x02\x14\0", &middle[..], &[0; 10], &le(out.len()), path.as_bytes()].concat());
        out.extend([b"PK\x03\x04", &middle[..], path.as_bytes(), &packed].concat());
    }
    let count = u16::try_from(files.len()).unwrap().to_le_bytes();
    let at = out.len();
    out.extend_from_slice(&list);
    out.extend([b"PK\x05\x06\0\0\0\0", &count[..], &count, &le(list.len()), &le(at), &[0, 0]].concat());
    out
}

#[test]
fn archives_are_opened_and_the_files_in_them_named() {
    let (project, old) = published(&two());
    let (_, from, to, _) = WAYS[0];
    edit(&project, TEA_CONSENT, from, to);
    assert_eq!(project.run(&["build"]).code, 0);
    let folder = tempfile::tempdir().unwrap();
    let old_zip = zip(&old);
    std::fs::write(folder.path().join("clean.zip"), zip(&project.tree())).unwrap();
    let clean = verify(&project, folder.path());
    assert_eq!((clean.code, clean.out.as_str()), (0, ""), "{}", clean.err);
    std::fs::write(folder.path().join("sent.zip"), zip(&Tree::from([("inner.zip".to_owned(), old_zip)])))
        .unwrap();
    let ran = verify(&project, folder.path());
    let photo = old.keys().find(|path| path.starts_with("photos/")).unwrap();
    for path in ["en/stories/tea-with-cardamom/index.html", "en/feed.xml", photo] {
        assert!(named(&ran).contains(&format!("sent.zip: inner.zip: {path}")), "{path}: {}", ran.out);
    }
    assert!(!named(&ran).iter().any(|file| file.starts_with("clean.zip")));
}

#[test]
fn a_booklet_is_read_too() {
    let everywhere = "[web, feed, social, print, pdf]";
    let site = two()
        .edit(crate::site::SITE, "languages: [en, nb]", "languages: [en, nb]\nprint: {stories_at_least: 1}")
        .edit("content/stories/roof/consent.yaml", "[web, feed, social]", everywhere)
        .edit(TEA_CONSENT, "[web, feed, social]", everywhere);
    let (project, old) = published(&site);
    let papers = tree(&project.root().join("dist/print"));
    let (_, from, to, _) = WAYS[0];
    edit(&project, TEA_CONSENT, from, to);
    let copy = lay(&papers.into_iter().chain(old).filter(|(path, _)| path.ends_with(".pdf")).collect());
    let ran = verify(&project, copy.path());
    let expected = ["booklets/booklet-en.pdf", "en/booklet-en.pdf"].map(|p| format!("site-of-last-year/{p}"));
    assert_eq!(named(&ran), BTreeSet::from(expected), "{}", ran.out);
    assert_eq!(project.run(&["build"]).code, 0);
    let clean = verify(&project, &project.root().join("dist/print"));
    assert_eq!((clean.code, clean.out.as_str()), (0, ""), "{}", clean.err);
}

#[test]
fn what_cannot_be_found_or_read_is_said() {
    let (project, _) = published(&two());
    edit(&project, TEA, "[Meron](name:p1)", "[Mé](name:p1)");
    edit(&project, TEA, "name: Meron", "name: Mé");
    let (_, from, to, _) = WAYS[0];
    edit(&project, TEA_CONSENT, from, to);
    let ran = verify(&project, &project.root().join("content/pages"));
    assert!(ran.out.contains("name-too-short") && ran.out.contains("s-0002"), "{}", ran.out);
    let ran = project.run(&["verify", "--dir", "/no/such/folder"]);
    assert_eq!(ran.code, 6, "{}", ran.err);
    assert!(ran.err.contains("could not be searched"), "{}", ran.err);
    let ran = project.run(&["verify"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
}
