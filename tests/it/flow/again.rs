//! M5: a second build with old output and old cache is the same as a first one, and nothing of what was taken back stays behind.

use super::{KETTLE, TEA, TEA_CONSENT, two};
use crate::photo::Photo;
use crate::project::{NOW, Project, assert_same, built, tree};
use crate::site::Site;

/// Sites that follow one another in a project's life.
fn lives() -> Vec<Site> {
    let withdrawn = two().edit(
        TEA_CONSENT,
        "role: narrator\n",
        "role: narrator\n    withdrawn: {on: 2026-09-01, from: all}\n",
    );
    vec![
        two(),
        withdrawn.clone(),
        two().edit(TEA, "Tea with cardamom", "Coffee with ginger"),
        two().photo(KETTLE, &Photo::of([200, 30, 30])),
        two().edit(
            TEA_CONSENT,
            "    people: [p1]\n",
            "    people: [p1]\n    mask: [{x: 40, y: 32, w: 46, h: 56}]\n",
        ),
        two().without("content/stories/roof").edit(
            TEA,
            "Read also [how the roof was mended](story:s-0001).",
            "The end.",
        ),
        withdrawn,
    ]
}

#[test]
fn whatever_was_built_before_the_site_is_the_same() {
    let project = Project::new(&two());
    for (number, site) in lives().iter().enumerate() {
        project.become_site(site);
        project.build_at(NOW).unwrap();
        assert_same(&project.tree(), &built(site), &format!("site {number}"));
    }
    // The last one has no photo: its pictures have left the cache, too.
    let cached: Vec<String> = tree(&project.root().join("dist"))
        .into_keys()
        .filter(|p| p.ends_with(".jpg") && !p.contains("static"))
        .collect();
    let cached: Vec<&String> = cached.iter().filter(|p| !p.starts_with("site/")).collect();
    assert!(cached.is_empty(), "{cached:?}");
}

#[test]
fn a_build_that_finds_mistakes_leaves_the_old_site_alone() {
    let project = Project::new(&two());
    project.build_at(NOW).unwrap();
    let before = tree(&project.out());
    project.become_site(&two().edit(TEA, "went: well", "went: wel"));
    assert!(project.build_at(NOW).is_err());
    assert_same(&tree(&project.out()), &before, "the old site");
}

#[test]
fn a_consent_that_ends_overnight_is_gone_in_the_morning() {
    let site = two().edit(TEA_CONSENT, "until: 2028-03-02", "until: 2026-11-23");
    let project = Project::new(&site);
    project.build_at("2026-11-21T12:00:00Z").unwrap();
    assert!(project.tree().contains_key("en/stories/tea-with-cardamom/index.html"));
    // It is the 23rd already where the day begins.
    project.build_at("2026-11-22T12:00:00Z").unwrap();
    let without = Project::new(&two().without("content/stories/tea"));
    without.build_at("2026-11-22T12:00:00Z").unwrap();
    assert_same(&project.tree(), &without.tree(), "the day after");
}
