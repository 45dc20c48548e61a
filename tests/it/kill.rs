//! The program is killed at any moment of a rebuild that changes every page: the site is the complete old or the complete new one,
//! and the next build is right.

use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::photo::Photo;
use crate::project::{NOW, Project, Tree, built};
use crate::site::Site;

/// How often it is killed.
const KILLS: u32 = 50;
/// Stories, so that there is something to write.
const STORIES: u32 = 12;

/// A site with many stories; every page holds its name.
fn site(name: &str) -> Site {
    let mut site = Site::base();
    for lang in ["en", "nb"] {
        site = site.edit(
            &format!("i18n/{lang}/site.ftl"),
            "\nsite-title =",
            &format!("\nsite-title = {name}\nold-site-title ="),
        );
    }
    for number in 2..=STORIES {
        let story = format!("content/stories/story-{number}");
        let copy = |site: Site, file: &str| {
            site.copy(&format!("content/stories/roof/{file}"), &format!("{story}/{file}"))
        };
        let id = format!("s-{number:04}");
        site = copy(copy(site, "index.en.md"), "consent.yaml")
            .edit(&format!("{story}/index.en.md"), "s-0001", &id)
            .edit(&format!("{story}/index.en.md"), "A roof of our own", &format!("Story {number} of {name}"))
            .photo(&format!("{story}/media/house.jpg"), &Photo::of([number as u8 * 9, 90, 90]));
    }
    site
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, most: Duration) -> Duration {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        most.mul_f64((self.0 >> 40) as f64 / (1_u64 << 24) as f64)
    }
}

/// Whether a page is in a language; the others only offer all of them.
fn speaks(path: &str) -> bool {
    path.starts_with("en/") || path.starts_with("nb/")
}

#[test]
fn killed_at_any_moment_the_site_is_whole() {
    let sites = [site("Alder"), site("Birch")];
    let finished: [Tree; 2] = [built(&sites[0]), built(&sites[1])];
    let same = finished[0]
        .iter()
        .filter(|(p, b)| p.ends_with(".html") && speaks(p) && finished[1].get(*p) == Some(b));
    assert_eq!(same.map(|(p, _)| p).collect::<Vec<_>>(), Vec::<&String>::new(), "every page changes");
    let project = Project::new(&sites[0]);
    project.build_at(NOW).unwrap();
    project.become_site(&sites[1]);
    let start = Instant::now();
    assert_eq!(project.run(&["build", "--quiet"]).code, 0);
    let whole = start.elapsed();
    let mut dice = Dice(20_261_121);
    let (mut old, mut new, mut writing) = (0, 0, 0);
    for kill in 0..KILLS {
        let target = (kill % 2) as usize;
        project.become_site(&sites[target]);
        let mut child = project
            .command(&["build", "--quiet"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        if kill % 2 == 0 {
            std::thread::sleep(dice.roll(whole));
        } else {
            // Half of them while files are being written, which is a small part of the whole.
            let staging = project.root().join("dist/.staging-site");
            while !staging.exists() && child.try_wait().unwrap().is_none() {
                std::thread::sleep(Duration::from_micros(200));
            }
            std::thread::sleep(dice.roll(whole / 10));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        writing += u32::from(project.root().join("dist/.staging-site").exists());
        let left = project.tree();
        if left == finished[target] {
            new += 1;
        } else {
            assert!(left == finished[1 - target], "kill {kill}: the site is neither the old nor the new one");
            old += 1;
        }
        let ran = project.run(&["build", "--quiet"]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        assert!(project.tree() == finished[target], "kill {kill}: the next build is not right");
        assert!(!project.root().join("dist/.staging-site").exists());
    }
    println!(
        "{old} kills left the old site, {new} the new one; {writing} came while files were being written"
    );
    assert!(old > 0 && writing > 0, "no kill came in time");
}
