//! M1, M2, M3 and M5 on paper: whatever may not be printed leaves no byte in any booklet, and a booklet that was made before leaves
//! none in the next one.

use super::{KETTLE, ROOF, ROOF_CONSENT, TEA, TEA_CONSENT, two};
use crate::photo::Photo;
use crate::project::{NOW, Project, Tree, assert_same, tree};
use crate::site::{SITE, Site};

/// Both stories may be printed, and fetched as a PDF.
pub fn printed() -> Site {
    let everywhere = "[web, feed, social, print, pdf]";
    two()
        .edit(SITE, "languages: [en, nb]", "languages: [en, nb]\nprint: {stories_at_least: 1}")
        .edit(ROOF_CONSENT, "[web, feed, social]", everywhere)
        .edit(TEA_CONSENT, "[web, feed, social]", everywhere)
}

/// Every booklet of a project that is built: those to print, and those on the site.
pub fn booklets(project: &Project) -> Tree {
    project.build_at(NOW).unwrap();
    let printed = tree(&project.root().join("dist/print"));
    printed.into_iter().chain(project.tree()).filter(|(path, _)| path.ends_with(".pdf")).collect()
}

pub fn papers(site: &Site) -> Tree {
    booklets(&Project::new(site))
}

#[test]
fn what_may_not_be_printed_leaves_no_trace_on_paper() {
    let without = papers(&printed().without("content/stories/tea"));
    let everything = papers(&printed());
    assert_eq!(everything.keys().collect::<Vec<_>>(), ["booklets/booklet-en.pdf", "en/booklet-en.pdf"]);
    let consent = |from: &str, to: &str| printed().edit(TEA_CONSENT, from, to);
    let ways = [
        (
            "everything is withdrawn",
            consent("role: narrator\n", "role: narrator\n    withdrawn: {on: 2026-09-01, from: all}\n"),
        ),
        (
            "paper is withdrawn",
            consent("role: narrator\n", "role: narrator\n    withdrawn: {on: 2026-09-01, from: [print]}\n"),
        ),
        (
            "one of the family takes paper back",
            consent("role: family\n", "role: family\n    withdrawn: {on: 2026-09-01, from: [print]}\n"),
        ),
        ("paper is not agreed to", consent("social, print, pdf]", "social]")),
        // A booklet is expected to lie about for six months, counted from the latest day it is anywhere on earth.
        ("it ends before the paper is thrown away", consent("until: 2028-03-02", "until: 2027-05-22")),
        ("in work", printed().field(TEA, "draft: true")),
    ];
    for (what, site) in &ways {
        assert_same(&papers(site), &without, what);
    }
    let in_time = consent("until: 2028-03-02", "until: 2027-05-23");
    assert_same(&papers(&in_time), &everything, "it ends when the paper has been thrown away");
    let on_paper_alone = papers(&consent("print, pdf]", "print]"));
    assert_eq!(on_paper_alone["en/booklet-en.pdf"], without["en/booklet-en.pdf"]);
    assert_eq!(on_paper_alone["booklets/booklet-en.pdf"], everything["booklets/booklet-en.pdf"]);
}

#[test]
fn what_was_not_granted_may_change_unseen_on_paper() {
    let plain = papers(&printed());
    for (what, from, to) in [
        ("another surname", "Dawit Alemu", "Dawit Bekele"),
        ("another town", "Hawassa", "Dilla"),
        ("another region", "Sidama", "Gedeo"),
        ("another month", "returned: 2024-05", "returned: 2024-09"),
    ] {
        assert_same(&papers(&printed().edit(ROOF, from, to)), &plain, what);
    }
    assert!(papers(&printed().edit(ROOF, "Dawit", "Yonas")) != plain, "the first name was granted");
}

#[test]
fn what_lies_under_a_mask_or_beside_the_pixels_is_on_no_paper() {
    let (green, red, blue) = ([20, 160, 90], [200, 30, 30], [30, 60, 200]);
    let face = |colour| Photo::of(green).with(colour, [48, 40, 30, 40]);
    let mask = "    people: [p1]\n    mask: [{x: 40, y: 32, w: 46, h: 56}]\n";
    let masked =
        |photo: &Photo| papers(&printed().photo(KETTLE, photo).edit(TEA_CONSENT, "    people: [p1]\n", mask));
    let seen = masked(&face(red));
    assert_same(&masked(&face(blue)), &seen, "another face");
    assert_same(&masked(&face(red).planted("PLANTED-HERE")), &seen, "another camera");
    let bare = |photo: &Photo| papers(&printed().photo(KETTLE, photo));
    assert!(bare(&face(red)) != bare(&face(blue)), "without a mask it is seen");
}

#[test]
fn a_booklet_made_before_leaves_nothing_in_the_next_one() {
    let gone = printed().edit(
        TEA_CONSENT,
        "role: narrator\n",
        "role: narrator\n    withdrawn: {on: 2026-11-20, from: all}\n",
    );
    let project = Project::new(&printed());
    let before = booklets(&project);
    let drawer = || tree(&project.root().join("dist/.cache-print"));
    let kept = drawer();
    assert_same(&booklets(&project), &before, "a second build");
    project.become_site(&gone);
    assert_same(&booklets(&project), &papers(&gone), "a build after others");
    let left = drawer();
    let old: Vec<_> =
        left.keys().filter(|name| kept.contains_key(*name) && !name.ends_with(".TAG")).collect();
    assert!(old.is_empty(), "booklets of yesterday are still kept: {old:?}");
}

#[test]
fn a_booklet_on_line_keeps_nobody_from_taking_something_down_or_asking() {
    let project = Project::new(&printed());
    for args in [&["build"][..], &["build", "--takedown"], &["build", "--dry-run"], &["explain", "/en/"]] {
        let ran = project.run(args);
        assert_eq!(ran.code, 0, "{args:?}: {}{}", ran.out, ran.err);
    }
    assert!(project.tree().contains_key("en/booklet-en.pdf"));
}
