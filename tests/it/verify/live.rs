//! A server is asked for everything that was ever noted, and what it says is judged.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use super::{TEA_CONSENT, WAYS, edit, published_at, two};
use crate::project::{Project, Ran, Tree};

/// What is answered at an address: status, where to, body.
type Answers = BTreeMap<String, (u16, Option<String>, Vec<u8>)>;

/// A server on this computer that is told what to answer, until the test ends.
struct Host {
    at: String,
    answers: Arc<Mutex<Answers>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Host {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = format!("http://{}/", listener.local_addr().unwrap());
        let (answers, asked): (Arc<Mutex<Answers>>, Arc<Mutex<Vec<String>>>) = Default::default();
        let (given, noted) = (Arc::clone(&answers), Arc::clone(&asked));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let _closed = serve(&stream, &given, &noted);
            }
        });
        Self { at, answers, asked }
    }

    /// The files of a site, as any server hands them out; everything else is 404, and what is told to be gone 410.
    fn hold(&self, files: &Tree, gone: &[&str]) {
        let address = |path: &str| {
            format!(
                "/{}",
                path.strip_suffix("index.html").filter(|f| f.is_empty() || f.ends_with('/')).unwrap_or(path)
            )
        };
        let mut answers: Answers =
            files.iter().map(|(path, bytes)| (address(path), (200, None, bytes.clone()))).collect();
        answers.extend(gone.iter().map(|path| ((*path).to_owned(), (410, None, b"gone".to_vec()))));
        *self.answers.lock().unwrap() = answers;
    }

    fn say(&self, path: &str, answer: (u16, Option<&str>, &[u8])) {
        let (status, to, body) = answer;
        self.answers.lock().unwrap().insert(path.to_owned(), (status, to.map(str::to_owned), body.to_vec()));
    }
}

fn serve(
    mut stream: &TcpStream,
    answers: &Mutex<Answers>,
    asked: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut path = String::new();
    let mut cookie = false;
    for line in (&mut reader).lines() {
        let line = line?;
        if let Some(rest) = line.strip_prefix("GET ") {
            path = stories::place::unpercent(rest.split(' ').next().unwrap()).unwrap();
        }
        cookie |= line.to_lowercase().starts_with("cookie");
        if line.is_empty() {
            break;
        }
    }
    assert!(!cookie, "nobody is told anything but the address");
    asked.lock().unwrap().push(path.clone());
    let answer = answers.lock().unwrap().get(&path).cloned();
    let (status, to, body) = answer.unwrap_or((404, None, b"not found".to_vec()));
    let to = to.map(|to| format!("Location: {to}\r\n")).unwrap_or_default();
    write!(
        stream,
        "HTTP/1.1 {status} X\r\n{to}Set-Cookie: a=b\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

/// The story about tea was on line at this server, and is taken back; the new site is built, and uploaded or not.
fn taken_back(host: &Host) -> (Project, Tree) {
    let (project, old) = published_at(&two(), &host.at);
    let (_, from, to, _) = WAYS[0];
    edit(&project, TEA_CONSENT, from, to);
    let ran = project.run(&["build"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    (project, old)
}

fn verify(project: &Project, at: &str) -> Ran {
    project.run(&["verify", "--live", at])
}

const TEA_PAGE: &str = "/en/stories/tea-with-cardamom/";

#[test]
fn a_server_from_which_everything_is_gone_passes() {
    let host = Host::new();
    let (project, old) = taken_back(&host);
    host.hold(&project.tree(), &[TEA_PAGE, "/s/0002/"]);
    let ran = project.run(&["build", "--published", &host.at]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let ran = verify(&project, &host.at);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("of those that must be gone are gone"), "{}", ran.out);
    // An old address may lead on, to what is rightly there.
    host.say(TEA_PAGE, (301, Some("/en/stories/"), b""));
    assert_eq!(verify(&project, &host.at).code, 0);
    let asked = host.asked.lock().unwrap();
    let photos = old.keys().filter(|path| path.starts_with("photos/")).count();
    assert!(photos > 1 && asked.iter().filter(|a| a.starts_with("/photos/")).count() >= photos, "{asked:?}");
}

#[test]
fn what_is_still_there_is_named() {
    let host = Host::new();
    let (project, old) = taken_back(&host);
    // Nothing was uploaded.
    host.hold(&old, &[]);
    let ran = verify(&project, &host.at);
    assert_eq!(ran.code, 4, "{}{}", ran.out, ran.err);
    for path in [TEA_PAGE, "/s/0002/", "/photos/"] {
        assert!(ran.out.contains(&format!("error[still-there]: {path}")), "{path}: {}", ran.out);
    }
    // The new site was uploaded without deleting the old photos, and another server has moved the page.
    host.hold(&project.tree(), &[]);
    let (photo, bytes) = old.iter().find(|(path, _)| path.starts_with("photos/")).unwrap();
    host.say(&format!("/{photo}"), (200, None, bytes));
    host.say(TEA_PAGE, (302, Some("/archive/tea/"), b""));
    host.say("/archive/tea/", (200, None, &old["en/stories/tea-with-cardamom/index.html"]));
    let ran = verify(&project, &host.at);
    assert_eq!(ran.code, 4, "{}", ran.out);
    for path in [TEA_PAGE, photo.as_str()] {
        assert!(ran.out.contains(path), "{path}: {}", ran.out);
    }
    assert!(!ran.out.contains("Meron") && ran.out.contains("s-0002"), "{}", ran.out);
}

#[test]
fn what_is_not_as_it_was_noted_is_said() {
    let host = Host::new();
    let (project, old) = published_at(&two(), &host.at);
    host.hold(&old, &[]);
    assert_eq!(verify(&project, &host.at).code, 0, "as it was noted");
    host.say("/en/stories/a-roof-of-our-own/", (200, None, b"<p>Another text."));
    host.say("/p/about/", (302, Some("/p/about/"), b""));
    host.say("/en/feed.xml", (302, Some("https://elsewhere.example/feed"), b""));
    host.answers.lock().unwrap().remove("/robots.txt");
    let ran = verify(&project, &host.at);
    assert_eq!(ran.code, 6, "{}{}", ran.out, ran.err);
    for said in [
        "/en/stories/a-roof-of-our-own/: something else lies there than was noted",
        "/en/feed.xml: it leads to another server",
        "/robots.txt: it should be there, and the server says 404",
    ] {
        assert!(ran.out.contains(said), "{said}: {}", ran.out);
    }
}

#[test]
fn a_server_that_cannot_be_reached_is_said_soon() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let (project, _) = published_at(&two(), &at);
    let ran = verify(&project, &at);
    assert_eq!(ran.code, 6, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("could not be reached") && ran.out.contains("not asked for"), "{}", ran.out);
    let ran = verify(&project, "no address");
    assert_eq!(ran.code, 2, "{}", ran.err);
}
