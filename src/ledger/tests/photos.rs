//! Photos that were taken back, as lines hold them.

use super::*;

pub(super) fn tombstone(number: u8) -> Tombstone {
    let marker = Marker::of(SITE);
    let looks = [marker.look(u64::from(number)), marker.look(!u64::from(number))].into();
    Tombstone { site: SITE.to_owned(), exact: marker.exact(&[number; 32]), looks }
}

fn taken(photos: BTreeSet<Tombstone>) -> What {
    match taken_back() {
        What::Withdrawn(withdrawal) => What::Withdrawn(Withdrawal { photos, ..withdrawal }),
        What::Published(_) => unreachable!(),
    }
}

/// Nothing of a photo but its marks, and in a line without photos not even the word.
#[test]
fn a_photo_leaves_its_marks_and_nothing_else() {
    let mut files = three_lines();
    let line = text(&files, "content/ledger/2026.jsonl").lines().last().unwrap().to_owned();
    let marks = tombstone(7);
    let looks: Vec<String> = marks.looks.iter().map(|l| format!("\"{l}\"")).collect();
    let exact = marks.exact;
    let photo = format!("{{\"site\":\"{SITE}\",\"exact\":\"{exact}\",\"looks\":[{}]}}", looks.join(","));
    assert!(line.contains(&format!("\"photos\":[{photo}]")), "{line}");
    note(&mut files, "2027-02-01T08:00:00Z", taken(BTreeSet::new()));
    assert!(!text(&files, "content/ledger/2027.jsonl").contains("\"photos\""));
}

#[test]
fn whatever_is_no_mark_is_refused() {
    let year = "content/ledger/2026.jsonl";
    let look = tombstone(7).looks.first().copied().unwrap().to_string();
    let many: Vec<String> = (0..LOOKS).map(|n| format!("{n:016x}")).collect();
    let site = format!("{{\"site\":\"{SITE}\",\"exact\"");
    for (from, to) in [
        ("\"exact\":", "\"file\":\"a.jpg\",\"exact\":"),
        ("\"exact\":\"", "\"exact\":\"0"),
        (&look, &look[1..]),
        (&look, &look.to_uppercase().replace(|c: char| c.is_ascii_digit(), "A")),
        (&look, &format!("{look}\",\"{look}")),
        (&look, &format!("{look}\",\"{}", many.join("\",\""))),
        (&site, "{\"site\":\"stories.example.org\",\"exact\""),
        (&site, "{\"exact\""),
    ] {
        let mut files = three_lines();
        let changed = text(&files, year).replacen(from, to, 1);
        put(&mut files, year, &changed);
        assert_eq!(codes(&read(&files).1), ["ledger-line"], "{to}");
    }
}

fn any_tombstone() -> impl Strategy<Value = Tombstone> {
    let looks = prop::collection::btree_set(any::<u64>(), 0..=LOOKS);
    let site = prop_oneof![Just(SITE), Just("http://127.0.0.1:8080/")];
    (any::<[u8; 32]>(), looks, site).prop_map(|(hash, bits, site)| {
        let marker = Marker::of(site);
        let looks = bits.into_iter().map(|bits| marker.look(bits)).collect();
        Tombstone { site: site.to_owned(), exact: marker.exact(&hash), looks }
    })
}

proptest! {
    // A failing case is printed whole; no file is left beside the sources.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_photos_were_taken_back_they_are_read_as_written(
        photos in prop::collection::btree_set(any_tombstone(), 0..9)
    ) {
        let mut files = three_lines();
        note(&mut files, "2027-02-01T08:00:00Z", taken(photos.clone()));
        let (ledger, found) = read(&files);
        prop_assert_eq!(codes(&found), Vec::<&str>::new());
        prop_assert_eq!(&ledger.withdrawals.last().unwrap().photos, &photos);
    }
}
