//! The leak matrix: channel × state of the consent × person in the photo, each cell a story with a photo of its own two colours. All
//! cells stand on one site; what each channel shows is read back from the finished files, photos by their colours.
//! Everything private on that site is a word that no finished file may hold, in whatever writing.

use std::collections::BTreeSet;
use std::fmt::Write;

use stories::publish::scan::{self, Needles};

use crate::photo::{Colour, Photo, shows};
use crate::project::{NOW, Project, Tree};
use crate::site::Site;

/// Where something is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Channel {
    Web,
    Feed,
    Social,
}

/// How the consent of the cell's person stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Given,
    None,
    Lapsed,
    Withdrawn,
    NotYet,
}

/// The cell's person; the other two have agreed to everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Narrator,
    Second,
    Child,
}

const CHANNELS: [Channel; 3] = [Channel::Web, Channel::Feed, Channel::Social];
const STATES: [State; 5] = [State::Given, State::None, State::Lapsed, State::Withdrawn, State::NotYet];
const PEOPLE: [Who; 3] = [Who::Narrator, Who::Second, Who::Child];

impl Channel {
    const fn word(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Feed => "feed",
            Self::Social => "social",
        }
    }

    /// Nothing goes on a feed or a share card that is not on the web.
    fn rests_on(self, other: Self) -> bool {
        self == other || other == Self::Web
    }
}

/// A story of the matrix.
#[derive(Clone, Copy, Debug)]
struct Cell {
    number: u32,
    channel: Channel,
    state: State,
    who: Who,
}

impl Cell {
    fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for channel in CHANNELS {
            for state in STATES {
                for who in PEOPLE {
                    all.push(Self { number: all.len() as u32 + 1, channel, state, who });
                }
            }
        }
        all
    }

    /// Whether a person has agreed to a channel: said here once more, in the plainest way, for comparison.
    fn agreed(self, who: Who, channel: Channel) -> bool {
        if who != self.who {
            return true;
        }
        match self.state {
            State::Given => true,
            State::None | State::Withdrawn => !channel.rests_on(self.channel),
            State::Lapsed | State::NotYet => false,
        }
    }

    fn story_on(self, channel: Channel) -> bool {
        self.agreed(Who::Narrator, channel)
    }

    fn photo_on(self, channel: Channel) -> bool {
        // Everybody in the photo must have agreed; a feed holds no photo, whoever agreed.
        channel != Channel::Feed && PEOPLE.iter().all(|who| self.agreed(*who, channel))
    }

    /// A colour of the photo: 0 for the surroundings, 1 for the child's face.
    fn colour(self, which: u32) -> Colour {
        let index = self.number * 2 + which;
        let level = |n: u32| (20 + 53 * n) as u8;
        [level(index % 5), level(index / 5 % 5), level(index / 25)]
    }

    fn title(self) -> String {
        format!("Titleword{:02}", self.number)
    }

    fn folder(self) -> String {
        format!("content/stories/cell-{:02}", self.number)
    }

    fn canary(self, place: &str) -> String {
        format!("PLANTED{:02}{place}", self.number)
    }

    fn person(self, who: Who) -> String {
        let mine = who == self.who;
        let state = if mine { self.state } else { State::Given };
        let (id, role, age) = match who {
            Who::Narrator => ("p1", "narrator", "adult"),
            Who::Second => ("p2", "pictured", "adult"),
            Who::Child => ("p3", "bystander", "child"),
        };
        let channels: Vec<&str> = CHANNELS
            .iter()
            .filter(|c| !(state == State::None && **c == self.channel))
            .map(|c| c.word())
            .collect();
        let (given, until) = match state {
            State::Lapsed => ("2025-01-01", "2026-11-20"),
            State::NotYet => ("2026-11-23", "2028-03-02"),
            State::Given | State::None | State::Withdrawn => ("2026-03-02", "2028-03-02"),
        };
        let name = if who == Who::Narrator { "first" } else { "none" };
        let mut text = format!(
            "  - id: {id}\n    role: {role}\n    age: {age}\n    given: {given}\n    until: {until}\n    channels: [{}]\n    languages: all\n    \
             shows: {{name: {name}, face: visible, place: country, date: year, voice: no}}\n",
            channels.join(", ")
        );
        if state == State::Withdrawn {
            let _ = writeln!(text, "    withdrawn: {{on: 2026-09-01, from: [{}]}}", self.channel.word());
        }
        if who == Who::Child {
            let reference = self.canary("guardian");
            let _ = writeln!(
                text,
                "    guardian: {{reference: {reference}, given: 2026-03-02, assent: yes, majority: 2034-01-01}}"
            );
        }
        text
    }

    fn add_to(self, site: Site) -> Site {
        let folder = self.folder();
        let file = format!("media/{}.jpg", self.canary("file"));
        let title = self.title();
        let [reference, town, region, surname, friend, author, approver, package] =
            ["reference", "town", "region", "surname", "friend", "author", "approver", "package"]
                .map(|p| self.canary(p));
        let story = format!(
            "-- {folder}/index.en.md --\n---\nid: s-{:04}\ntitle: {title}\nsummary: The summary of {title}.\n\
             returnee: {{name: Abel {surname}, first: Abel, name_is: full}}\norigin: ET\nplace: {{town: {town}, region: {region}}}\n\
             returned: 2024-05\nuses: [housing]\nsupport: {{form: cash, package: {package}}}\nwent: mixed\ntold: {{language: am, on: 2025-10}}\n\
             photos:\n  - {{file: {file}, alt: The photo of {title}.}}\nauthor: {author}\napproved: {{by: {approver}, on: 2026-06-01}}\n---\n\n\
             I am [Abel {surname}](name:p1). I came back to [{town}](place:town) in [{region}](place:region) with [{friend}](name:p2).\n",
            self.number
        );
        let people: String = PEOPLE.iter().map(|who| self.person(*who)).collect();
        let consent = format!(
            "-- {folder}/consent.yaml --\nschema: 1\nreference: {reference}\nprotection: standard\npeople:\n{people}photos:\n  - file: {file}\n    \
             blake3: BLAKE3({file})\n    people: [p1, p2, p3]\n    mask: [{{x: 40, y: 32, w: 48, h: 48, who: p3}}]\n    rights: {{owner: IOM}}\n"
        );
        let photo = Photo::of(self.colour(0))
            .with(self.colour(1), [48, 40, 32, 32])
            .planted(&self.canary("metadata"));
        site.with(&story).with(&consent).photo(&format!("{folder}/{file}"), &photo)
    }

    /// Every word of the story that nobody may see, and the words of whole stories that may not be shown.
    fn secrets(self) -> Vec<String> {
        let places = [
            "guardian",
            "file",
            "reference",
            "town",
            "region",
            "surname",
            "friend",
            "author",
            "approver",
            "package",
            "metadata",
        ];
        let mut all: Vec<String> = places.iter().map(|p| self.canary(p)).collect();
        all.extend((!self.story_on(Channel::Web)).then(|| self.title()));
        all
    }
}

/// The pictures a page shows, as bytes.
fn pictures<'t>(tree: &'t Tree, page: &str) -> Vec<&'t Vec<u8>> {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '.';
    let names: BTreeSet<&str> =
        page.split("/photos/").skip(1).map(|rest| rest.split(|c| !name(c)).next().unwrap_or("")).collect();
    names.iter().map(|name| &tree[&format!("photos/{name}")]).collect()
}

/// Everything between two texts, each time they occur.
fn between<'t>(text: &'t str, start: &str, end: &str) -> String {
    text.split(start)
        .skip(1)
        .filter_map(|rest: &'t str| rest.split(end).next())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether any of some pictures shows the surroundings, and the face.
fn seen(cell: Cell, pictures: &[&Vec<u8>]) -> (bool, bool) {
    let any = |which| pictures.iter().any(|p| shows(p, cell.colour(which)));
    (any(0), any(1))
}

#[test]
fn every_channel_shows_what_was_agreed_for_it_and_nothing_else() {
    let cells = Cell::all();
    let site = cells.iter().fold(Site::base(), |site, cell| cell.add_to(site));
    let site = site.without("content/stories/roof");
    let project = Project::new(&site);
    if let Err(wrong) = project.build_at(NOW) {
        panic!("{}", crate::project::words(&wrong));
    }
    let tree = project.tree();
    let text = |path: &str| tree.get(path).map(|b| String::from_utf8(b.clone()).unwrap());
    let feed: String =
        tree.iter().filter(|(p, _)| p.contains("feed")).map(|(_, b)| String::from_utf8_lossy(b)).collect();
    for &cell in &cells {
        let page = text(&format!("en/stories/{}/index.html", cell.title().to_lowercase()));
        assert_eq!(page.is_some(), cell.story_on(Channel::Web), "{cell:?}: the page");
        let listed = feed.contains(&cell.title());
        assert_eq!(listed, cell.story_on(Channel::Web) && cell.story_on(Channel::Feed), "{cell:?}: the feed");
        let Some(page) = page else { continue };
        let body = page.split("<body").nth(1).unwrap();
        let on_page = seen(cell, &pictures(&tree, body));
        assert_eq!(
            on_page,
            (cell.photo_on(Channel::Web), false),
            "{cell:?}: the photo on the page, the child's face"
        );
        let card = between(&page, "property=\"og:image\" content=\"", "\"");
        let on_card = seen(cell, &pictures(&tree, &card));
        let photo =
            cell.photo_on(Channel::Web) && cell.photo_on(Channel::Social) && cell.story_on(Channel::Social);
        assert_eq!(on_card, (photo, false), "{cell:?}: the photo on the share card, the child's face");
        let words = between(&page, "property=\"og:title\" content=\"", "\"");
        assert_eq!(
            words.contains(&cell.title()),
            cell.story_on(Channel::Social),
            "{cell:?}: the words on the share card"
        );
    }
    // No finished picture anywhere shows a face under a mask, or a photo that is on no channel.
    for (path, bytes) in tree.iter().filter(|(p, _)| p.starts_with("photos/")) {
        for &cell in &cells {
            let (surroundings, face) = (shows(bytes, cell.colour(0)), shows(bytes, cell.colour(1)));
            let allowed = cell.story_on(Channel::Web)
                && (cell.photo_on(Channel::Web) || cell.photo_on(Channel::Social));
            assert!(!face && (allowed || !surroundings), "{path} shows what {cell:?} forbids");
        }
    }
    let secrets: Vec<String> = cells.iter().flat_map(|cell| cell.secrets()).collect();
    let needles = Needles::new(&secrets).unwrap();
    assert!(needles.too_short().is_empty());
    let found = scan::folder(&project.out(), &needles).unwrap();
    assert!(found.is_empty(), "{found:?}");
    // The same words are found where they are.
    let found = scan::folder(&project.root().join("content"), &needles).unwrap();
    let found: BTreeSet<&str> = found.iter().map(|f| f.word.as_str()).collect();
    let missed: Vec<&String> = secrets.iter().filter(|s| !found.contains(s.as_str())).collect();
    assert!(missed.is_empty(), "{missed:?}");
}
