//! The list of what is to be done by hand, as staff get it.

use super::*;

const SITE: &str = "https://stories.example.org/";

fn addresses(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("{SITE}en/stories/s-{n:02}/")).collect()
}

fn list(count: usize, printed: &[Held<'_>]) -> String {
    let day = Date::new(2026, 11, 21).unwrap();
    checklist(&Gone { day, site: SITE, addresses: &addresses(count), printed })
}

fn held() -> [Held<'static>; 3] {
    let paper = Held { code: "AR-2026-3", partner: Some("Harbour House"), copies: 30, file: false };
    [
        paper,
        Held { code: "EN-2026-1/07", partner: None, copies: 1, ..paper },
        Held { code: "EN-2026-2", copies: 0, file: true, ..paper },
    ]
}

#[test]
fn what_is_urgent_comes_first_and_everything_has_a_box_and_a_number() {
    let list = list(2, &held());
    let order = [
        "TODAY",
        "[ ] 1. See that it is gone",
        "[ ] 2. Whoever holds printed copies",
        "[ ] 3. Search engines",
        "[ ] 4. Links that were shared",
        "[ ] 5. Our own copies",
        "THIS WEEK",
        "[ ] 6. Web archives",
        "[ ] 7. Other web sites",
        "[ ] 8. The history of the project",
        "[ ] 9. Backups",
        "[ ] 10. People who have it at home",
        "AT THE END",
        "[ ] 11. Tell the person",
        "[ ] 12. Look again",
        "ALL ADDRESSES",
    ];
    let places: Vec<Option<usize>> = order.iter().map(|part| list.find(part)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}\n{list}");
    for tool in [
        "Refresh Outdated Content",
        "Content Removal Tool",
        "Wayback Machine",
        "git filter-repo",
        "Sharing Debugger",
    ] {
        assert!(list.contains(tool), "{tool}");
    }
    assert!(list.contains("[ ] AR-2026-3, Harbour House: 30 copies\n"));
    assert!(list.contains("[ ] EN-2026-1/07, our own office: 1 copy\n"));
    assert!(list.contains("[ ] EN-2026-2, Harbour House: number not known, given as a file\n"));
}

#[test]
fn texts_to_copy_hold_the_addresses_and_nothing_else_of_the_case() {
    let list = list(2, &held());
    let texts: Vec<&str> = list.split(RULE).skip(1).step_by(2).collect();
    assert_eq!(texts.len(), 6);
    let [colleagues, archives, sites, clones, backups, readers] = texts[..] else { panic!("{texts:?}") };
    for text in [colleagues, archives, sites] {
        assert!(addresses(2).iter().all(|address| text.contains(&format!("    {address}\n"))), "{text}");
    }
    for text in texts {
        assert!(
            !["AR-2026", "EN-2026", "Harbour", "2026-11-21"].iter().any(|word| text.contains(word)),
            "{text}"
        );
    }
    assert!([clones, backups, readers].iter().all(|text| !text.contains("https://")));
    assert!(!list.contains('@'), "forms and tools are named, and nobody's mailbox");
}

#[test]
fn many_addresses_stand_once_and_the_list_stays_short() {
    let few = list(FEW, &held());
    let many = list(FEW + 30, &held());
    assert_eq!(few.matches("stories/s-00/").count(), 4);
    assert_eq!(many.matches("stories/s-00/").count(), 1);
    assert_eq!(many.matches("(put in the addresses").count(), 3);
    let body = many.split("ALL ADDRESSES").next().unwrap_or_default();
    let wide: Vec<&str> = few.lines().chain(many.lines()).filter(|l| l.chars().count() > 76).collect();
    assert!(wide.is_empty(), "{wide:#?}");
    // Two pages of A4, printed small.
    assert!(body.lines().count() <= 2 * 80, "{}", body.lines().count());
}

#[test]
fn what_is_not_needed_is_not_asked_for() {
    let nothing = list(0, &[]);
    for part in [
        "See that it is gone",
        "Search engines",
        "Web archives",
        "Other web sites",
        "at home",
        "https://stories.example.org/en",
    ] {
        assert!(!nothing.contains(part), "{part}");
    }
    for part in [
        "[ ] 1. Whoever",
        "Nothing of it was printed",
        "[ ] 2. Our own",
        "[ ] 3. The history",
        "None: nothing of it",
    ] {
        assert!(nothing.contains(part), "{part}\n{nothing}");
    }
    assert!(list(1, &[]).contains("at home") && list(0, &held()).contains("at home"));
    // The same address twice is one.
    let twice = [addresses(1), addresses(1)].concat();
    let day = Date::new(2026, 11, 21).unwrap();
    assert_eq!(checklist(&Gone { day, site: SITE, addresses: &twice, printed: &[] }), list(1, &[]));
}
