//! M1: a story that is withdrawn, expired, refused, waiting, scheduled or in work is as if it had never existed, in pages, counts,
//! lists, feeds, site maps, related stories and pictures.

use super::{KETTLE, ROOF, ROOF_CONSENT, TEA, TEA_CONSENT, two};
use crate::project::{Tree, all_give, assert_same, built};
use crate::site::{SITE, Site};

/// Ways to hide the story about tea.
fn ways() -> Vec<(&'static str, Site)> {
    let consent = |from: &str, to: &str| cited().edit(TEA_CONSENT, from, to);
    let narrator = |line: &str| consent("role: narrator\n", &format!("role: narrator\n    {line}\n"));
    let story = |line: &str| cited().field(TEA, line);
    vec![
        ("no consent is filed", cited().without(TEA_CONSENT)),
        ("everything is withdrawn", narrator("withdrawn: {on: 2026-09-01, from: all}")),
        ("the web is withdrawn", narrator("withdrawn: {on: 2026-09-01, from: [web]}")),
        ("a withdrawal of tomorrow", narrator("withdrawn: {on: 2026-11-22, from: all}")),
        (
            "one of the family withdraws",
            consent("role: family\n", "role: family\n    withdrawn: {on: 2026-09-01, from: all}\n"),
        ),
        (
            "it ended today",
            consent(
                "until: 2028-03-02\n    channels: [web, feed, social]\n    languages: all\n    shows: {name: first",
                "until: 2026-11-21\n    channels: [web, feed, social]\n    languages: all\n    shows: {name: first",
            ),
        ),
        ("it begins tomorrow", consent("given: 2026-03-02", "given: 2026-11-22")),
        ("nobody says when it was given", consent("    given: 2026-03-02\n", "")),
        ("the web is not agreed to", consent("[web, feed, social]", "[feed, social, print]")),
        ("no language of the site is agreed to", consent("languages: all", "languages: [ar, am]")),
        ("nobody tells it", consent("role: narrator", "role: pictured")),
        ("protection asks for no publication", consent("protection: standard", "protection: no-publication")),
        ("a child without a guardian", consent("age: adult", "age: child")),
        ("in work", story("draft: true")),
        ("in work, with mistakes", story("draft: true").edit(TEA, "went: well", "went: wel")),
        ("nobody has approved it", cited().edit(TEA, "approved: {by: staff-1, on: 2026-06-02}\n", "")),
        ("approved tomorrow", cited().edit(TEA, "on: 2026-06-02", "on: 2026-11-22")),
        ("to be published tomorrow", story("publish: 2026-11-22T08:00")),
    ]
}

/// The site without the folder, and without what could cite it.
fn without() -> Site {
    two().without("content/stories/tea").edit(
        ROOF,
        "The rain came in",
        "The rain, as in another story, came in",
    )
}

/// The site in which the other story and an old address lead to the one about tea.
fn cited() -> Site {
    two().edit(ROOF, "The rain came in", "The rain, as in [another story](story:s-0002), came in").with(
        "-- content/redirects.yaml --\nschema: 1\nredirects: [{from: /old/tea/, to: \"story:s-0002\"}]\n",
    )
}

#[test]
fn what_may_not_be_shown_leaves_no_trace() {
    all_give(&built(&without()), &ways());
}

#[test]
fn the_same_story_would_be_seen_everywhere_if_it_were_shown() {
    let (shown, absent) = (built(&cited()), built(&without()));
    let changed: Vec<&str> =
        shown.iter().filter(|(p, b)| absent.get(*p) != Some(b)).map(|(p, _)| p.as_str()).collect();
    for part in [
        "en/index.html",
        "en/countries",
        "en/uses",
        "en/stories/a-roof-of-our-own",
        "en/feed",
        "sitemap",
        "photos/",
        "old/tea",
        "s/0002",
    ] {
        assert!(changed.iter().any(|p| p.contains(part)), "{part} would not show it: {changed:?}");
    }
}

#[test]
fn a_country_that_is_taken_down_leaves_no_trace() {
    let site = |risk: &str| {
        let site = two().edit(TEA, "origin: ET", "origin: ER").edit(
            SITE,
            "schema: 1",
            &format!("schema: 1\n{risk}"),
        );
        site.edit(TEA, "place: {town: Adama, region: Oromia}\n", "")
    };
    let down = site("risk: [{origin: ER, floor: no-publication}]");
    let absent = built(&down.clone().without("content/stories/tea"));
    assert_same(&built(&down), &absent, "the country is taken down");
    assert!(built(&site("review: two-person")) != absent, "without the line it is shown");
}

#[test]
fn a_photo_that_may_not_be_shown_is_as_if_it_were_not_listed() {
    let photo = "photos:\n  - {file: media/kettle.jpg, alt: A kettle on a stove., caption: The kettle.}\n";
    let absent = built(&two().without(KETTLE).edit(TEA, photo, "").edit(TEA, "![](media/kettle.jpg)\n\n", "")
        .edit(TEA_CONSENT, "photos:\n  - file: media/kettle.jpg\n    blake3: BLAKE3(media/kettle.jpg)\n    people: [p1]\n    rights: {owner: IOM}\n", ""));
    let consent = |from: &str, to: &str| two().edit(TEA_CONSENT, from, to);
    let ways = [
        (
            "not filed",
            consent("  - file: media/kettle.jpg", "  - file: media/other.jpg")
                .copy(KETTLE, "content/stories/tea/media/other.jpg"),
        ),
        ("nobody says who is in it", consent("    people: [p1]\n", "")),
        ("no hash", consent("    blake3: BLAKE3(media/kettle.jpg)\n", "")),
        ("another picture", consent("BLAKE3(media/kettle.jpg)", &"0".repeat(64))),
        ("rights not settled", consent("    rights: {owner: IOM}\n", "")),
        ("rights ended", consent("{owner: IOM}", "{owner: IOM, until: 2026-11-20}")),
        ("face not shown", consent("face: visible", "face: none")),
        ("face to be masked, and no mask", consent("face: visible", "face: masked")),
        ("somebody else in it, not asked", consent("people: [p1]", "people: [p1, p2]")),
        (
            "the face is withdrawn",
            consent("role: narrator\n", "role: narrator\n    withdrawn: {on: 2026-09-01, from: [face]}\n"),
        ),
    ];
    all_give(&absent, &ways);
    assert!(built(&two()) != absent, "with consent it is shown");
}

#[test]
fn who_agreed_to_one_language_is_absent_from_the_others() {
    let part = |tree: Tree, lang: &str| -> Tree {
        tree.into_iter().filter(|(p, _)| p.starts_with(&format!("{lang}/"))).collect()
    };
    let only_en = built(&two().edit(TEA_CONSENT, "languages: all", "languages: [en]"));
    let absent = built(&two().without("content/stories/tea"));
    assert_same(&part(only_en.clone(), "nb"), &part(absent, "nb"), "the Norwegian pages");
    assert!(only_en.contains_key("en/stories/tea-with-cardamom/index.html"));
}

#[test]
fn without_the_feed_only_the_feed_forgets_it() {
    let feed = |tree: &Tree| -> Tree {
        tree.iter().filter(|(p, _)| p.contains("feed")).map(|(p, b)| (p.clone(), b.clone())).collect()
    };
    let quiet = built(&two().edit(TEA_CONSENT, "[web, feed, social]", "[web, social]"));
    assert_same(&feed(&quiet), &feed(&built(&two().without("content/stories/tea"))), "the feeds");
    assert!(quiet.contains_key("en/stories/tea-with-cardamom/index.html"));
}

/// A booklet with both stories, and everybody in them agreeing to be in it.
fn on_paper() -> Site {
    let site = two().edit(TEA_CONSENT, "[web, feed, social]", "[web, feed, social, print]").edit(
        ROOF_CONSENT,
        "[web, feed, social]",
        "[web, feed, social, print]",
    );
    site.with(
        "-- content/editions/EN-2026-1.yaml --\nschema: 1\ncode: EN-2026-1\nkind: booklet\nprofile: office-booklet\nlanguages: [en]\n\
         made: 2026-07-01\ncopies: 40\nchannels: [print]\nstories:\n\
         \u{20} - {id: s-0001, card: 1, languages: [en], text: \"00000000000000000000000000000001\", until: 2028-03-02,\n\
         \u{20}    scope: {name: none, face: none, place: country, date: year}}\n\
         \u{20} - {id: s-0002, card: 2, languages: [en], text: \"00000000000000000000000000000002\", until: 2028-03-02,\n\
         \u{20}    scope: {name: none, face: none, place: town, date: month}}\n",
    )
}

#[test]
fn paper_is_void_in_the_same_words_whatever_the_reason() {
    let consent = |from: &str, to: &str| on_paper().edit(TEA_CONSENT, from, to);
    let narrator = |line: &str| consent("role: narrator\n", &format!("role: narrator\n    {line}\n"));
    let ways = [
        ("no consent is filed", on_paper().without(TEA_CONSENT)),
        ("everything is withdrawn", narrator("withdrawn: {on: 2026-09-01, from: all}")),
        (
            "one of the family withdraws",
            consent("role: family\n", "role: family\n    withdrawn: {on: 2026-09-01, from: all}\n"),
        ),
        ("it ended today", consent("until: 2028-03-02", "until: 2026-11-21")),
        ("it begins tomorrow", consent("given: 2026-03-02", "given: 2026-11-22")),
        ("nobody says when it was given", consent("    given: 2026-03-02\n", "")),
        ("no language of the site is agreed to", consent("languages: all", "languages: [ar, am]")),
        ("nobody tells it", consent("role: narrator", "role: pictured")),
        ("protection asks for no publication", consent("protection: standard", "protection: no-publication")),
        ("a child without a guardian", consent("age: adult", "age: child")),
        ("in work, with mistakes", on_paper().field(TEA, "draft: true").edit(TEA, "went: well", "went: wel")),
    ];
    let absent = built(&on_paper().without("content/stories/tea"));
    all_give(&absent, &ways);
    let page = |tree: &Tree| String::from_utf8(tree["e/EN-2026-1/index.html"].clone()).unwrap();
    assert!(page(&absent).contains("This booklet must not be used any more."));
    assert!(page(&built(&on_paper())).contains("This booklet is current."));
    // A day before it really ends it is fine, though no new one could be printed any more.
    let last = built(&consent("until: 2028-03-02", "until: 2026-11-23"));
    assert_eq!(page(&last), page(&built(&on_paper())));
}

#[test]
fn what_is_taken_back_from_paper_alone_changes_no_other_page() {
    let from = |what: &str| {
        let line = format!("role: narrator\n    withdrawn: {{on: 2026-09-01, from: [{what}]}}\n");
        built(&on_paper().edit(TEA_CONSENT, "role: narrator\n", &line))
    };
    let but_paper = |tree: Tree| -> Tree { tree.into_iter().filter(|(p, _)| !p.starts_with("e/")).collect() };
    let withdrawn = from("print");
    let page = String::from_utf8(withdrawn["e/EN-2026-1/index.html"].clone()).unwrap();
    assert!(page.contains("This booklet must not be used any more."));
    for word in ["s-0002", "0002", "cardamom", "Meron", "Adama", "withdrawn consent"] {
        assert!(!page.contains(word), "{word}");
    }
    assert_same(&but_paper(withdrawn), &but_paper(built(&on_paper())), "the rest of the site");
}
