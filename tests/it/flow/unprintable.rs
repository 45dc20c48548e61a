//! What cannot be printed as it is stops no website: the story stays out of the running booklet, as if it were not there, and the
//! office is told. An edition that was ordered is not made without it.

use super::paper::{booklets, papers, printed};
use super::{ROOF, TEA};
use crate::project::{NOW, Project, assert_same, words};
use crate::site::SITE;
use stories::print::repair;

const EMOJI: &str = "Tea helps \u{1f327} and so does 茶.";

#[test]
fn a_story_no_font_has_the_letters_of_stays_out_of_the_booklet_and_nothing_else_stops() {
    let site = printed().say(TEA, EMOJI);
    let project = Project::new(&site);
    let made = booklets(&project);
    assert_same(&made, &papers(&printed().without("content/stories/tea")), "as if it were not there");
    let (built, notes) = project.build_at(NOW).unwrap();
    let said = words(&notes);
    assert_eq!(said.matches("is made without this story").count(), 1, "said once for both booklets: {said}");
    for part in
        ["warning[missing-glyph]", "“🌧” (U+1F327)", "“茶” (U+8336)", "s-0002", TEA, "^", "Write it with"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(project.tree().keys().any(|path| path.starts_with("en/stories/") && path.contains("tea")));
    // What is noted of the booklet on line names the stories that are in it.
    let booklet = built.owners.iter().find(|(path, _)| path.to_string() == "en/booklet-en.pdf").unwrap();
    let owner = format!("{:?}", booklet.1);
    assert!(owner.contains("StoryId(1)") && !owner.contains("StoryId(2)"), "{owner}");
    let dry = project.run(&["build", "--dry-run"]);
    let line = dry.out.lines().find(|l| l.starts_with("en/booklet-en.pdf")).unwrap();
    assert!(line.contains("s-0001") && !line.contains("s-0002"), "{line}");
    // Whoever orders an edition is told what stands in its way, and gets none.
    let ordered = project.run(&["print", "booklet", "--lang", "en"]);
    assert_eq!(ordered.code, 1, "{}", ordered.err);
    assert!(ordered.err.contains("error[missing-glyph]"), "{}", ordered.err);
    assert!(!project.root().join("content/editions").exists());
}

#[test]
fn an_older_story_takes_the_place_of_one_that_cannot_be_printed() {
    let one = |site: crate::site::Site| {
        site.edit(SITE, "stories_at_least: 1", "stories_at_least: 1, stories_at_most: 1")
    };
    let made = papers(&one(printed().say(TEA, EMOJI)));
    assert_same(&made, &papers(&one(printed().without("content/stories/tea"))), "the roof");
}

#[test]
fn a_language_without_any_story_that_can_be_printed_has_no_booklet() {
    let project = Project::new(&printed().say(TEA, EMOJI).say(ROOF, EMOJI));
    let (_, notes) = project.build_at(NOW).unwrap();
    assert_eq!(words(&notes).matches("is made without this story").count(), 2);
    assert!(!project.tree().contains_key("en/booklet-en.pdf"));
    let none = project.root().join("dist/print/booklets/booklet-en.pdf");
    assert!(!none.exists(), "{}", none.display());
}

#[test]
fn the_code_of_each_running_booklet_is_answered() {
    let project = Project::new(&printed());
    let made = booklets(&project);
    assert_eq!(made.len(), 2);
    let tree = project.tree();
    let list = String::from_utf8(tree["e/index.html"].clone()).unwrap();
    for (path, pdf) in &made {
        let said: Vec<String> = repair::read(pdf).unwrap().blocks.iter().map(repair::Said::text).collect();
        let said = said.join("\n");
        let code =
            said.split(|c: char| !c.is_alphanumeric() && c != '-').find(|w| w.starts_with("EN-")).unwrap();
        assert!(list.contains(&format!(">{code}<")), "{path}: {code} is not listed");
        let page = String::from_utf8(tree[&format!("e/{code}/index.html")].clone()).unwrap();
        assert!(page.contains("printed-current"), "{path}: {code}");
    }
}
