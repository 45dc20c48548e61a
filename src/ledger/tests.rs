mod photos;

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::diag::{Diagnostics, SourceFile};
use photos::tombstone;

type Files = BTreeMap<String, Arc<SourceFile>>;

fn put(files: &mut Files, path: &str, text: &str) {
    let file = SourceFile { path: path.to_owned(), text: text.to_owned() };
    files.insert(path.to_owned(), Arc::new(file));
}

fn text(files: &Files, path: &str) -> String {
    files.get(path).map(|f| f.text.clone()).unwrap_or_default()
}

/// Notes an event, as a run of the program does.
fn note(files: &mut Files, at: &str, what: What) {
    let (ledger, found) = read(files);
    assert!(!found.has_errors(), "{found:?}");
    let event = Event { at: Now::parse(at).unwrap(), program: "stories 0.1.0".to_owned(), what };
    let addition = ledger.addition(&event);
    let whole = addition.to(&text(files, &addition.file));
    put(files, &addition.file, &whole);
    put(files, HEAD, &addition.head);
}

fn codes(found: &Diagnostics) -> Vec<&'static str> {
    found.iter().map(|d| d.code).collect()
}

fn out(path: &str) -> OutPath {
    OutPath::new(path).unwrap()
}

fn story(id: u32) -> Owner {
    Owner::Stories([StoryId(id)].into())
}

fn listing(entries: &[(&str, &str, Owner)]) -> BTreeMap<OutPath, Listed> {
    let listed = |(path, bytes, owner): &(&str, &str, Owner)| {
        (out(path), Listed { digest: Digest::of(bytes.as_bytes()), owner: owner.clone() })
    };
    entries.iter().map(listed).collect()
}

const SITE: &str = "https://stories.example.org/";
const ROOF: &str = "en/stories/a-roof/index.html";
const TEA: &str = "am/stories/ሻይ/index.html";

/// Publishes a listing, if anything of it is new.
fn publish(files: &mut Files, at: &str, listing: &BTreeMap<OutPath, Listed>) -> bool {
    let (ledger, _) = read(files);
    let publication = ledger.publication(SITE, listing, &BTreeSet::new());
    let new = publication.is_some();
    if let Some(publication) = publication {
        note(files, at, What::Published(publication));
    }
    new
}

fn taken_back() -> What {
    What::Withdrawn(Withdrawal {
        story: StoryId(2),
        person: "p1".to_owned(),
        narrator: true,
        on: Date::parse("2026-11-21").unwrap(),
        from: ["all".to_owned()].into(),
        addresses: [out("s/0002/index.html")].into(),
        photos: [tombstone(7)].into(),
    })
}

fn three_lines() -> Files {
    let mut files = Files::new();
    let all = [("index.html", "start", Owner::Many), (ROOF, "roof", story(1)), (TEA, "tea", story(2))];
    publish(&mut files, "2026-11-20T08:00:00Z", &listing(&all));
    note(&mut files, "2026-11-21T08:00:00Z", taken_back());
    publish(
        &mut files,
        "2027-01-01T08:00:00Z",
        &listing(&[("index.html", "less", Owner::Many), (ROOF, "roof", story(1))]),
    );
    files
}

#[test]
fn what_was_noted_is_read_back() {
    let files = three_lines();
    let paths: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(paths, ["content/ledger/2026.jsonl", "content/ledger/2027.jsonl", HEAD]);
    assert_eq!(text(&files, "content/ledger/2026.jsonl").lines().count(), 2);
    let (ledger, found) = read(&files);
    assert_eq!(codes(&found), [""; 0]);
    let site = &ledger.sites[SITE];
    assert_eq!(site.now.keys().map(OutPath::as_str).collect::<Vec<_>>(), [ROOF, "index.html"]);
    assert_eq!(site.ever[&out("index.html")].digests.len(), 2);
    assert_eq!(ledger.ever_of(StoryId(2)), [out(TEA), out("s/0002/index.html")].into());
    assert_eq!(ledger.withdrawals.len(), 1);
    assert!(ledger.ever_about_somebody().contains(&out(TEA)));
}

#[test]
fn a_line_holds_only_what_differs() {
    let mut files = three_lines();
    let last = listing(&[("index.html", "less", Owner::Many), (ROOF, "roof", story(1))]);
    assert!(!publish(&mut files, "2027-01-02T08:00:00Z", &last), "nothing is new");
    let more = listing(&[("index.html", "less", Owner::Many), (ROOF, "mended", story(1))]);
    assert!(publish(&mut files, "2027-01-02T08:00:00Z", &more));
    let text = text(&files, "content/ledger/2027.jsonl");
    let line = text.lines().last().unwrap();
    assert!(
        line.contains("/en/stories/a-roof/") && !line.contains("gone") && !line.contains("\"/\""),
        "{line}"
    );
    // Another site begins anew.
    let (ledger, _) = read(&files);
    let staging = ledger.publication("https://test.example.org/", &more, &BTreeSet::new()).unwrap();
    assert_eq!(staging.new.len(), 2);
}

#[test]
fn a_clock_that_is_put_back_puts_no_line_before_the_last() {
    let mut files = three_lines();
    note(&mut files, "2025-06-01T08:00:00Z", taken_back());
    assert_eq!(text(&files, "content/ledger/2027.jsonl").lines().count(), 2);
    assert_eq!(codes(&read(&files).1), [""; 0]);
}

#[test]
fn two_copies_of_a_project_that_have_parted_are_joined_by_the_next_line() {
    let base = three_lines();
    let (mut here, mut there) = (base.clone(), base.clone());
    publish(&mut here, "2027-02-01T08:00:00Z", &listing(&[(ROOF, "here", story(1))]));
    publish(&mut there, "2027-02-02T08:00:00Z", &listing(&[(TEA, "there", story(2))]));
    let year = "content/ledger/2027.jsonl";
    let (first, second) = (text(&here, year), text(&there, year));
    let second = second.strip_prefix(&text(&base, year)).unwrap();

    // As version control leaves it.
    let mut torn = here.clone();
    put(&mut torn, year, &format!("{first}<<<<<<< HEAD\n{second}"));
    let (before, found) = read(&torn);
    assert_eq!(codes(&found), ["ledger-conflict"]);
    assert_eq!(found.iter().next().unwrap().spot.as_ref().unwrap().line_column(), Some((3, 1)));
    assert!(before.sites[SITE].now.contains_key(&out(ROOF)), "what stands before the mistake is known");
    let mut torn = here.clone();
    put(&mut torn, HEAD, &format!("=======\n{}", text(&here, HEAD)));
    assert_eq!(codes(&read(&torn).1), ["ledger-conflict"]);

    let mut both = here.clone();
    put(&mut both, year, &format!("{first}{second}"));
    put(&mut both, HEAD, &(text(&here, HEAD) + &text(&there, HEAD)));
    let (ledger, found) = read(&both);
    assert_eq!(codes(&found), ["ledger-forked"]);
    assert!(!found.has_errors() && ledger.is_forked());
    assert_eq!(ledger.sites[SITE].ever[&out(ROOF)].digests.len(), 2);
    assert_eq!(ledger.sites[SITE].ever[&out(TEA)].digests.len(), 2);
    publish(&mut both, "2027-02-03T08:00:00Z", &listing(&[(TEA, "there", story(2))]));
    let (ledger, found) = read(&both);
    assert_eq!(codes(&found), [""; 0]);
    assert_eq!(ledger.sites[SITE].now.len(), 1);
    // From now on neither branch can be taken out.
    let torn = text(&both, year).replacen(second, "", 1);
    put(&mut both, year, &torn);
    assert_eq!(codes(&read(&both).1), ["ledger-broken"]);
}

#[test]
fn stopped_between_the_two_files_nothing_is_lost() {
    let before = three_lines();
    let mut files = before.clone();
    note(&mut files, "2027-02-01T08:00:00Z", taken_back());
    put(&mut files, HEAD, &text(&before, HEAD));
    assert_eq!(codes(&read(&files).1), [""; 0]);
    note(&mut files, "2027-02-01T08:00:00Z", taken_back());
    assert_eq!(codes(&read(&files).1), [""; 0]);
    // The very first line.
    let mut files = Files::new();
    note(&mut files, "2027-02-01T08:00:00Z", taken_back());
    files.remove(HEAD);
    assert_eq!(codes(&read(&files).1), [""; 0]);
}

#[test]
fn everyday_mishaps_are_named() {
    let year = "content/ledger/2026.jsonl";
    let other = |from: &str, to: &str| {
        let mut files = three_lines();
        let changed = text(&files, year).replacen(from, to, 1);
        put(&mut files, year, &changed);
        codes(&read(&files).1)
    };
    assert_eq!(other("\"schema\":1", "\"schema\":2"), ["ledger-newer"]);
    assert_eq!(other("\"site\":", "\"siet\":"), ["ledger-line"]);
    assert_eq!(other("/en/stories/a-roof/", "/en/../a-roof/"), ["ledger-line"]);
    assert_eq!(other("/en/stories/a-roof/", "/en/stories/a-roof/index.html"), ["ledger-line"]);
    assert_eq!(other("a-roof", "a-proof"), ["ledger-broken"]);
    assert_eq!(other("{", " {"), ["ledger-broken"]);
    let mut files = three_lines();
    files.remove(HEAD);
    assert_eq!(codes(&read(&files).1), ["ledger-end"]);
    let mut files = three_lines();
    put(&mut files, "content/ledger/old.jsonl", "");
    assert_eq!(codes(&read(&files).1), ["ledger-line"]);
    // Windows line ends, as version control may write them, are no change.
    let mut files = three_lines();
    for path in [year, HEAD] {
        put(&mut files, path, &text(&three_lines(), path).replace('\n', "\r\n"));
    }
    assert_eq!(codes(&read(&files).1), [""; 0]);
}

#[test]
fn addresses_of_sites_have_one_spelling() {
    assert_eq!(site(" https://Stories.example.org").as_deref(), Some("https://stories.example.org/"));
    assert_eq!(site("http://127.0.0.1:8080/").as_deref(), Some("http://127.0.0.1:8080/"));
    for wrong in [
        "stories.example.org",
        "ftp://x.org",
        "https://",
        "https://x.org/folder",
        "https://a@b.org",
        "https://é.org",
    ] {
        assert_eq!(site(wrong), None, "{wrong}");
    }
}

#[test]
fn the_first_half_of_a_hash_is_written_and_read() {
    let digest = Digest::of(b"x");
    assert_eq!(Digest::parse(&digest.to_string()), Some(digest));
    for wrong in ["", "00", &"0".repeat(31), &"0".repeat(33), &"A".repeat(32), &"é".repeat(16)] {
        assert_eq!(Digest::parse(wrong), None, "{wrong}");
    }
}

fn any_path() -> impl Strategy<Value = OutPath> {
    let name = prop_oneof!["[a-z]{1,8}", "[a-zא-תሀ-ሏ]{1,6}", Just("index.html".to_owned())];
    prop::collection::vec(name, 1..4).prop_filter_map("no path", |names| OutPath::new(&names.join("/")).ok())
}

fn any_owner() -> impl Strategy<Value = Owner> {
    prop_oneof![
        Just(Owner::Nobody),
        Just(Owner::Many),
        prop::collection::btree_set((1_u32..99_999).prop_map(StoryId), 1..3).prop_map(Owner::Stories),
    ]
}

fn any_listing() -> impl Strategy<Value = BTreeMap<OutPath, Listed>> {
    let listed =
        (any::<[u8; 4]>(), any_owner()).prop_map(|(b, owner)| Listed { digest: Digest::of(&b), owner });
    prop::collection::btree_map(any_path(), listed, 0..6)
}

fn any_editions() -> impl Strategy<Value = BTreeSet<Copies>> {
    // A code belongs to one edition.
    let rest = (prop::option::of("[a-z-]{1,8}"), any::<u32>());
    prop::collection::btree_map("[A-Z]{2}-2026-[1-9]", rest, 0..3).prop_map(|all| {
        let copies = all.into_iter().map(|(code, (partner, copies))| Copies { code, partner, copies });
        copies.collect()
    })
}

proptest! {
    // A failing case is printed whole; no file is left beside the sources.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn however_often_it_is_published_the_ledger_says_what_is_on_line(
        listings in prop::collection::vec((any_listing(), any_editions()), 1..8)
    ) {
        let mut files = Files::new();
        let mut ever = BTreeMap::<OutPath, BTreeMap<Digest, Owner>>::new();
        for (number, (listing, editions)) in listings.iter().enumerate() {
            let (ledger, _) = read(&files);
            let publication = ledger.publication(SITE, listing, editions);
            if let Some(p) = publication {
                note(&mut files, &format!("202{number}-01-01T00:00:00Z"), What::Published(p));
            }
            let (ledger, found) = read(&files);
            prop_assert_eq!(codes(&found), Vec::<&str>::new());
            prop_assert_eq!(&ledger.sites[SITE].now, listing);
            for (path, listed) in listing {
                let owner = ever.entry(path.clone()).or_default().entry(listed.digest).or_insert(Owner::Nobody);
                *owner = if *owner == Owner::Nobody { listed.owner.clone() } else { owner.clone().and(listed.owner.clone()) };
            }
            let known: BTreeMap<_, _> = ledger.sites[SITE].ever.iter().map(|(p, e)| (p.clone(), e.digests.clone())).collect();
            prop_assert_eq!(&known, &ever);
            prop_assert_eq!(ledger.publication(SITE, listing, editions), None);
        }
    }

    #[test]
    fn any_changed_letter_is_noticed(at in any::<prop::sample::Index>(), byte in any::<u8>(), file in 0..3_usize) {
        let files = three_lines();
        let path = files.keys().nth(file).unwrap().clone();
        let mut bytes = text(&files, &path).into_bytes();
        let at = at.index(bytes.len());
        let old = std::mem::replace(&mut bytes[at], byte);
        let changed = String::from_utf8_lossy(&bytes).into_owned();
        // A carriage return before a line break, and blanks around a hash, are what editors leave.
        let blank = |byte: u8| byte.is_ascii_whitespace();
        prop_assume!(old != byte && !(blank(old) && blank(byte)));
        let mut other = files.clone();
        put(&mut other, &path, &changed);
        prop_assert!(read(&other).1.has_errors(), "{path} at {at}: {old} to {byte}");
    }

    #[test]
    fn any_line_taken_out_doubled_or_exchanged_is_noticed(mishap in 0..3, first in 0..4_usize, second in 0..4_usize) {
        let mut files = three_lines();
        publish(&mut files, "2027-03-01T08:00:00Z", &listing(&[(ROOF, "later", story(1))]));
        let names = ["content/ledger/2026.jsonl", "content/ledger/2027.jsonl"];
        let mut lines: Vec<String> =
            names.iter().flat_map(|n| text(&files, n).lines().map(str::to_owned).collect::<Vec<_>>()).collect();
        prop_assume!(mishap == 0 || first != second);
        match mishap {
            0 => drop(lines.remove(first)),
            1 => { let again = lines[first].clone(); lines.insert(second, again) },
            _ => lines.swap(first, second),
        }
        let (early, late) = lines.split_at(2);
        put(&mut files, names[0], &(early.join("\n") + "\n"));
        put(&mut files, names[1], &(late.join("\n") + "\n"));
        prop_assert!(read(&files).1.has_errors());
    }

    #[test]
    fn whatever_the_files_hold_nothing_breaks(year in any::<Vec<u8>>(), head in "\\PC*", line in "\\PC*") {
        let mut files = three_lines();
        put(&mut files, "content/ledger/2027.jsonl", &String::from_utf8_lossy(&year));
        drop(read(&files));
        put(&mut files, HEAD, &head);
        put(&mut files, "content/ledger/2028.jsonl", &line);
        drop(read(&files));
    }

    #[test]
    fn whatever_an_object_holds_nothing_breaks(key in "[a-z]{1,9}", value in prop_oneof!["\\PC*", Just("[[[[".repeat(99))]) {
        let text = three_lines()["content/ledger/2026.jsonl"].text.replace("site", &key).replace("tea", &value);
        let mut files = Files::new();
        put(&mut files, "content/ledger/2026.jsonl", &text);
        drop(read(&files));
    }
}
