//! Folders that cannot be written to as a build would. Exit code 6: what was there before is untouched.

use super::{Case, case};
use crate::project::Project;

pub fn cases() -> Vec<Case> {
    vec![
        case("output-not-ours", 6).run(&["build"]).first(|p| p.put("dist/site/holiday.jpg", b"x")),
        case("output-not-ours", 6).called("a link").run(&["build"]).first(link),
        case("output-busy", 6).run(&["build"]).first(hold),
        case("unwritable-file", 6)
            .run(&["build"])
            .first(|p| p.put("dist/report", b"a file where a folder should be")),
        case("cache", 6).run(&["build"]).first(|p| p.put("dist/.cache", b"a file where a folder should be")),
        case("output-failed", 6)
            .run(&["build"])
            .first(|p| p.put("dist/.made-site/x", b"a folder where a file should be")),
    ]
}

fn link(project: &Project) {
    project.put("elsewhere/index.html", b"x");
    std::fs::create_dir_all(project.root().join("dist")).unwrap();
    std::os::unix::fs::symlink("../elsewhere", project.out()).unwrap();
}

/// Another run, as far as one can see from outside: the lock is held for as long as the tests run.
fn hold(project: &Project) {
    project.put("dist/.lock-site", b"");
    let file = std::fs::File::open(project.root().join("dist/.lock-site")).unwrap();
    file.lock().unwrap();
    std::mem::forget(file);
}
