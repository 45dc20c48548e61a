//! The ledger as a project keeps it: noted after each upload, small, without a word about anybody.

use crate::flow::two;
use crate::photo::Photo;
use crate::project::{NOW, Project, assert_same};
use crate::site::{PHOTO, STORY, Site};

fn text(project: &Project) -> String {
    std::fs::read_to_string(project.root().join("content/ledger/2026.jsonl")).unwrap()
}

fn published(project: &Project, args: &[&str]) -> String {
    let ran = project.run(&[&["build", "--published"], args].concat());
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    ran.out
}

#[test]
fn what_is_put_on_line_is_noted_once() {
    let project = Project::new(&Site::base());
    let out = published(&project, &[]);
    assert!(out.contains("on line at https://stories.example.org/ ("), "{out}");
    let first = text(&project);
    assert_eq!(first.lines().count(), 1);
    for part in ["\"/en/stories/a-roof-of-our-own/\"", "\"/s/0001/\"", "/photos/", "\"stories\":[\"s-0001\"]"]
    {
        assert!(first.contains(part), "{part}:\n{first}");
    }
    for word in [
        "Selam",
        "Hawassa",
        "Sidama",
        "AVRR-2026-0118",
        "house.jpg",
        "staff-3",
        "mend his house",
        ".htaccess",
    ] {
        assert!(!first.contains(word), "{word}");
    }
    let out = published(&project, &[]);
    assert!(out.contains("nothing was noted"), "{out}");
    assert_eq!(text(&project), first);

    let before = project.tree();
    project.become_site(&Site::base().photo(PHOTO, &Photo::of([20, 160, 90])).edit(
        STORY,
        "The rain came",
        "Rain came",
    ));
    project.put("content/ledger/2026.jsonl", first.as_bytes());
    let head = first.lines().last().map(|line| blake3::hash(line.as_bytes()).to_hex().to_string()).unwrap();
    project.put("content/ledger/head.txt", head.as_bytes());
    published(&project, &[]);
    let second = text(&project).strip_prefix(&first).unwrap().to_owned();
    assert!(second.len() < first.len() / 2, "{second}");
    assert!(second.contains("/en/stories/a-roof-of-our-own/") && !second.contains("/p/about/"), "{second}");
    assert!(before != project.tree());
}

#[test]
fn noting_changes_nothing_of_the_site() {
    let project = Project::new(&Site::base());
    project.build_at(NOW).unwrap();
    let before = project.tree();
    published(&project, &["https://test.example.org"]);
    published(&project, &[]);
    assert_same(&project.tree(), &before, "with a ledger");
}

/// The ledger's files as they lie in a project.
fn ledger(project: &Project) -> Vec<(&'static str, Vec<u8>)> {
    let files = ["content/ledger/2026.jsonl", "content/ledger/head.txt"];
    files.map(|path| (path, std::fs::read(project.root().join(path)).unwrap())).into()
}

#[test]
fn whatever_the_reason_servers_are_told_the_same_of_what_is_gone() {
    let project = Project::new(&two());
    published(&project, &[]);
    let noted = ledger(&project);
    let with = |site: Site| noted.iter().fold(site, |site, (path, bytes)| site.bytes(path, bytes.clone()));
    let settings = |site: &Site| {
        let project = Project::new(site);
        project.build_at(NOW).unwrap();
        let report = |name: &str| {
            std::fs::read_to_string(project.root().join("dist/report/server").join(name)).unwrap()
        };
        (project.tree(), report("nginx.conf"), report("Caddyfile"))
    };
    let consent = "content/stories/tea/consent.yaml";
    let taken = with(two().edit(
        consent,
        "role: narrator\n",
        "role: narrator\n    withdrawn: {on: 2026-09-01, from: all}\n",
    ));
    let never = with(two().without("content/stories/tea"));
    let lapsed = with(two().edit(consent, "    given: 2026-03-02\n", ""));
    let (tree, nginx, caddy) = settings(&taken);
    for other in [never, lapsed] {
        let (other, other_nginx, other_caddy) = settings(&other);
        assert_same(&other, &tree, "for another reason");
        assert!(other_nginx == nginx && other_caddy == caddy);
    }
    // Without a ledger, the rules alone are missing.
    let mut plain = crate::project::built(&two().without("content/stories/tea"));
    let mut ours = tree.clone();
    let rules = String::from_utf8(ours.remove(".htaccess").unwrap()).unwrap();
    let before = String::from_utf8(plain.remove(".htaccess").unwrap()).unwrap();
    assert_same(&ours, &plain, "but for the rules");
    let more: Vec<&str> = rules.lines().filter(|line| !before.contains(line)).collect();
    assert!(
        matches!(more.as_slice(), [hashes, "RewriteRule ^ - [G,L]"] if hashes.contains("md5(")),
        "{more:?}"
    );
    assert!(!rules.contains("cardamom") && !rules.contains("0002"), "{rules}");
    for address in ["/en/stories/tea-with-cardamom/", "/s/0002/", "/en/stories/tea-and-sugar/"] {
        assert!(nginx.contains(&format!("location = \"{address}")), "{address}: {nginx}");
    }
    assert!(
        !nginx.contains("location = \"/photos/")
            && !nginx.contains("location = \"/en/stories/a-roof-of-our-own/\"")
    );
    assert!(caddy.contains("error @stories_gone0 410"));
}
