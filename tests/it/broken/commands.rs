//! Command lines that cannot be obeyed. Exit code 2: nothing was looked at.

use super::{Case, case};
use crate::project::Project;
use crate::site::{CONSENT, STORY};

pub fn cases() -> Vec<Case> {
    let story = ["new", "story", "tea", "--country", "ET", "--use", "business", "--lang", "en"];
    let but = |at: usize, word: &'static str| {
        let mut args = story.to_vec();
        args[at] = word;
        args
    };
    vec![
        case("no-project", 2).run(&["check", "--root", "elsewhere"]),
        case("bad-time", 2).run(&["check", "--now", "tomorrow"]),
        case("unknown-item", 2).run(&["explain", "s-0099"]),
        case("unknown-item", 2).called("address").run(&["explain", "/en/stories/tea/"]),
        case("unknown-item", 2).called("translation").run(&["translate", "status", "tea"]),
        case("unknown-item", 2).called("consent").run(&["consent", "list", "s-0001", "tea"]),
        case("incomplete-answer", 0).edit(CONSENT, "until", "untill").run(&["consent", "due"]),
        case("site-overdue", 0).first(old_site),
        case("bad-address", 2).run(&["explain", "/en/../../etc/"]),
        case("unknown-language", 2).called("typed").run(&["translate", "status", "--lang", "no"]),
        case("unknown-country", 2).called("typed").run(&but(4, "Ethiopia")),
        case("unknown-use", 2).called("typed").run(&but(6, "bussiness")),
        case("unknown-language", 2).called("new").run(&but(8, "amh")),
        case("language-twice", 2).run(&but(8, "en,en")),
        case("folder-exists", 2).run(&but(2, "Roof")),
        case("bad-folder", 2).run(&but(2, "../tea")),
        case("bad-page-id", 2).run(&["new", "page", "How-to", "--lang", "en"]),
        case("no-number-left", 2).edit(STORY, "s-0001", "s-999999999").run(&story),
        case("unreadable", 6)
            .run(&story)
            .first(|p| p.put("content/stories/roof/index.nb.md/x", b"a folder where a file should be")),
        case("not-written", 6).run(&["new", "page", "tea", "--lang", "en"]).first(no_folder),
        case("port-taken", 2).run(&["serve", "--port", "4099"]).first(take_port),
    ]
}

fn old_site(project: &Project) {
    project.put("dist/report/made-for.txt", b"2026-11-01T03:00:00Z\n");
    project.put("dist/report/next-expiry.txt", b"2026-11-15T10:00:00Z\n");
}

fn no_folder(project: &Project) {
    std::fs::remove_dir_all(project.root().join("content/pages")).unwrap();
    project.put("content/pages", b"a file where a folder should be");
}

fn take_port(_: &Project) {
    if let Ok(listener) = std::net::TcpListener::bind("127.0.0.1:4099") {
        std::mem::forget(listener);
    }
}
