//! Serves a made-up site on a free port and asks for pages over plain sockets, as a browser or an attacker would.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::mpsc;

use super::*;
use crate::diag::{SourceFile, Spot};

const BODY: &str = "<!doctype html><html><body class='a>b'><h1>Roof</h1></body></html>";

struct Fake {
    pages: BTreeMap<String, String>,
    root: &'static str,
}

impl Site for Fake {
    fn page(&self, path: &OutPath) -> Option<Result<Page, Diagnostic>> {
        assert_ne!(path.as_str(), "en/panic/index.html", "a fault in a renderer");
        let text = self.pages.get(path.as_str())?;
        Some(match text.as_str() {
            "broken" => {
                Err(Diagnostic::error(Area::Content, "no-word", "a <word> is missing").remedy("add it"))
            }
            "gone" => Ok(Page::File(PathBuf::from("/nowhere/at/all.webp"))),
            _ => Ok(Page::Bytes(text.clone().into_bytes())),
        })
    }

    fn desk(&self) -> Vec<DeskItem> {
        let item = |lang, state, reason: &str, url: Option<&str>| DeskItem {
            id: "s-0001".to_owned(),
            folder: "roof".to_owned(),
            lang,
            state,
            reason: reason.to_owned(),
            url: url.map(|u| format!("{}{u}", self.root)),
        };
        vec![
            item(Lang::En, DeskState::Published, "", Some("/en/stories/roof/")),
            item(Lang::Nb, DeskState::Refused, "The consent <ended>.", Some("/nb/stories/tak/")),
            item(Lang::Ar, DeskState::Untranslated, "", None),
            item(Lang::So, DeskState::Draft, "", Some("//evil.example/")),
        ]
    }

    fn root(&self) -> &str {
        self.root
    }
}

/// Makes a site of one file: `broken` fails, `panic` panics, anything else becomes the English page.
struct Fakery {
    file: PathBuf,
    root: &'static str,
}

impl Maker for Fakery {
    fn make(&self) -> Result<(Arc<dyn Site>, Diagnostics), Diagnostics> {
        let text = fs::read_to_string(&self.file).unwrap();
        assert!(!text.starts_with("panic"), "a fault in the program");
        if text.starts_with("broken") {
            let file = Arc::new(SourceFile { path: "content/stories/roof/index.en.md".to_owned(), text });
            return Err(Diagnostic::error(Area::Content, "unknown-use", "`<houssing>` is no use")
                .at(Spot::new(&file, 7..15), "not in the list")
                .remedy("did you mean `housing`?")
                .into());
        }
        let page = BODY.replace("Roof", text.trim());
        let mut pages: BTreeMap<String, String> = ["en/stories/roof", "nb/stories/tak", "en"]
            .map(|folder| (format!("{folder}/index.html"), page.clone()))
            .into();
        for (path, text) in [
            ("index.html", BODY),
            ("404.html", "<body>none"),
            ("ar/404.html", "<body>لا"),
            ("en/feed.xml", "<feed/>"),
            ("en/broken/index.html", "broken"),
            ("photos/x.webp", "gone"),
            ("_headers", "/* for servers"),
            ("en/.htaccess", "for servers"),
        ] {
            pages.insert(path.to_owned(), text.to_owned());
        }
        Ok((Arc::new(Fake { pages, root: self.root }), Diagnostics::new()))
    }
}

struct Server {
    port: u16,
    folder: tempfile::TempDir,
}

impl Server {
    /// Serves for as long as the tests run.
    fn start(first: &str, root: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        let file = folder.path().join("content/roof.md");
        fs::write(&file, first).unwrap();
        let options = Options {
            root: folder.path().to_owned(),
            port: 0,
            moment: "2026-11-21T12:00:00Z".to_owned(),
            run: "run".to_owned(),
            told: Arc::new(|_, _| {}),
        };
        let (tell, told) = mpsc::channel();
        std::thread::spawn(move || {
            let maker = Arc::new(Fakery { file, root });
            run(options, maker, |address| tell.send(address).unwrap()).unwrap();
        });
        let address = told.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(address.ip().is_loopback());
        Self { port: address.port(), folder }
    }

    fn ask(&self, method: &str, address: &str, headers: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        write!(stream, "{method} {address} HTTP/1.1\r\nConnection: close\r\n{headers}\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn get(&self, address: &str) -> String {
        self.ask("GET", address, &format!("Host: 127.0.0.1:{}\r\n", self.port))
    }

    fn change(&self, text: &str) {
        fs::write(self.folder.path().join("content/roof.md"), text).unwrap();
    }

    /// Asks for news until there is something other than `known`; this is what the script on every page does.
    fn news(&self, known: &str) -> String {
        for _ in 0..5 {
            let answer = self.get(&format!("/_preview/events?since={known}"));
            let now = answer.rsplit("\r\n").next().unwrap_or("").to_owned();
            if now != known {
                return now;
            }
        }
        known.to_owned()
    }
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or("")
}

#[test]
fn pages_are_dressed_and_files_are_not() {
    let server = Server::start("Roof", "");
    let page = server.get("/en/stories/roof/");
    assert_eq!(status(&page), "200");
    assert!(page.contains("content-type: text/html; charset=utf-8"), "{page}");
    assert!(page.contains("default-src 'none'; script-src 'self'"), "{page}");
    assert!(
        page.contains("<script src=\"/_preview/reload.js\" data-state=\"run-1\"></script></body>"),
        "{page}"
    );
    assert!(!page.contains("<aside"), "{page}");
    let refused = server.get("/nb/stories/tak/");
    let ribbon = "<body class='a>b'><link rel=\"stylesheet\" href=\"/_preview/preview.css\"><aside";
    assert!(refused.contains(ribbon), "{refused}");
    assert!(
        refused.contains("Held back by consent") && refused.contains("The consent &lt;ended&gt;."),
        "{refused}"
    );
    let feed = server.get("/en/feed.xml");
    assert!(feed.ends_with("\r\n\r\n<feed/>") && feed.contains("application/xml; charset=utf-8"), "{feed}");
    assert!(server.get("/en/stories/roof").contains("location: /en/stories/roof/\r\n"));
    let head = server.ask("HEAD", "/en/", &format!("Host: localhost:{}\r\n", server.port));
    assert!(status(&head) == "200" && head.ends_with("\r\n\r\n"), "{head}");
    assert!(server.get("/_preview/reload.js").contains("text/javascript; charset=utf-8"));
    assert!(server.get("/_preview/preview.css").contains("text/css; charset=utf-8"));
}

#[test]
fn what_is_not_there_or_cannot_be_made_says_so() {
    let server = Server::start("Roof", "");
    for (address, code, words) in [
        ("/ar/x/", "404", "لا"),
        ("/so/x/", "404", "none"),
        ("/_headers", "404", "none"),
        ("/en/.htaccess", "404", "none"),
        ("/_preview/x", "404", "no such page"),
        ("/en/broken/", "500", "A &lt;word&gt; is missing"),
        ("/photos/x.webp", "500", "cannot be read"),
        ("/en/panic/", "500", "not your mistake"),
        ("/en/", "200", "Roof"),
    ] {
        let answer = server.get(address);
        assert!(status(&answer) == code && answer.contains(words), "{address}: {answer}");
    }
}

#[test]
fn the_overview_names_every_story_and_language() {
    let desk = Server::start("Roof", "").get("/_preview/");
    for words in [
        "rowspan=\"4\">s-0001",
        "<a href=\"/en/stories/roof/\">English",
        "The consent &lt;ended&gt;.",
        "Not translated",
        "2026-11-21T12:00:00Z",
        "<td>Arabic</td>",
    ] {
        assert!(desk.contains(words), "{words}: {desk}");
    }
    assert!(!desk.contains("//evil.example"), "{desk}");
}

#[test]
fn strangers_are_turned_away() {
    let server = Server::start("Roof", "");
    let port = server.port;
    let own = format!("Host: 127.0.0.1:{port}\r\n");
    for headers in [
        "Host: evil.example\r\n".to_owned(),
        format!("Host: evil.example:{port}\r\n"),
        String::new(),
        format!("{own}{own}"),
        format!("{own}Origin: https://evil.example\r\n"),
        format!("{own}Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n"),
    ] {
        for address in ["/en/", "/_preview/", "/_preview/events?since=run-1"] {
            let answer = server.ask("GET", address, &headers);
            assert!(["403", "400"].contains(&status(&answer)), "{headers}{address}: {answer}");
            assert!(
                !answer.contains("Roof") && !answer.to_lowercase().contains("access-control"),
                "{answer}"
            );
        }
    }
    assert_eq!(status(&server.ask("POST", "/en/", &own)), "405");
    for address in [
        "/../../etc/passwd",
        "/en/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/%00",
        "/en/%5c..%5c..",
        "/content/roof.md",
        "//evil.example/",
        "/%zz",
    ] {
        assert_eq!(status(&server.get(address)), "404", "{address}");
    }
}

#[test]
fn a_change_shows_and_a_mistake_leaves_the_last_good_site() {
    let server = Server::start("One", "");
    server.change("Two");
    let mut state = server.news("run-1");
    assert!(server.get("/en/").contains("<h1>Two</h1>"));
    server.change("broken houssing x");
    state = server.news(&state);
    let page = server.get("/en/");
    for words in [
        "<h1>Two</h1>",
        "1 mistake",
        "<code dir=\"auto\">&lt;houssing&gt;</code> is no use",
        "index.en.md:1:8",
        "broken <mark>houssing</mark> x",
        "↑ Not in the list",
        "Did you mean <code dir=\"auto\">housing</code>?",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    server.change("panic");
    state = server.news(&state);
    let page = server.get("/en/");
    assert!(page.contains("<h1>Two</h1>") && page.contains("not your mistake"), "{page}");
    server.change("Three");
    server.news(&state);
    let page = server.get("/en/");
    assert!(page.contains("<h1>Three</h1>") && !page.contains("stories-preview-panel"), "{page}");
}

#[test]
fn without_any_good_site_the_mistakes_are_all_there_is() {
    let server = Server::start("broken houssing", "");
    for address in ["/", "/en/stories/roof/", "/_preview/"] {
        let page = server.get(address);
        assert!(status(&page) == "500" && page.contains("<mark>houssing</mark>"), "{address}: {page}");
        assert!(page.contains("/_preview/reload.js"), "{page}");
    }
    server.change("Roof");
    server.news("run-1");
    assert_eq!(status(&server.get("/en/")), "200");
}

#[test]
fn a_site_below_a_folder_is_found_there() {
    let server = Server::start("Roof", "/site");
    assert!(server.get("/").contains("location: /site/\r\n"));
    assert_eq!(status(&server.get("/site/en/")), "200");
    assert_eq!(status(&server.get("/en/")), "404");
    assert!(server.get("/site/en").contains("location: /site/en/\r\n"));
    assert!(server.get("/site/nb/stories/tak/").contains("<aside"));
}

#[test]
fn a_taken_port_is_a_mistake_of_the_command_line() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let options = Options {
        root: Path::new("/nowhere").to_owned(),
        port,
        moment: String::new(),
        run: String::new(),
        told: Arc::new(|_, _| {}),
    };
    let maker = Arc::new(Fakery { file: PathBuf::new(), root: "" });
    let wrong = run(options, maker, |_| {}).unwrap_err();
    assert_eq!(wrong.exit_code(), 2);
}
