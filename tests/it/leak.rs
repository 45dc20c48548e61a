//! The leak matrix: channel × state of the consent × person in the photo, each cell a story with a photo of its own two colours. All
//! cells stand on one site; what each channel shows is read back from the finished files, photos by their colours.
//! Everything private on that site is a word that no finished file may hold, in whatever writing.

mod on_line;
mod on_paper;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use stories::publish::scan::{self, Needles};

use crate::photo::{Colour, Photo, shows};
use crate::site::Site;

/// Where something is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Channel {
    Web,
    Feed,
    Social,
    Print,
    Pdf,
    Partners,
}

/// How the consent of the cell's person stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Given,
    None,
    Lapsed,
    Withdrawn,
    NotYet,
    /// It ends before paper that is printed today is expected to be thrown away.
    Outlasted,
}

/// The cell's person; the other two have agreed to everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Narrator,
    Second,
    Child,
}

const STATES: [State; 6] =
    [State::Given, State::None, State::Lapsed, State::Withdrawn, State::NotYet, State::Outlasted];
const PEOPLE: [Who; 3] = [Who::Narrator, Who::Second, Who::Child];

/// The channels whose cells stand on one site, and those everybody has agreed to besides.
#[derive(Debug)]
struct Matrix {
    channels: &'static [Channel],
    besides: &'static [Channel],
}

impl Channel {
    const fn word(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Feed => "feed",
            Self::Social => "social",
            Self::Print => "print",
            Self::Pdf => "pdf",
            Self::Partners => "partners",
        }
    }

    /// What somebody must have agreed to before anything goes out on a channel. Nothing goes on a feed or a share card that is not
    /// on the web, nothing is fetched as a booklet that may be neither read on line nor printed, and what a partner hands out is
    /// paper.
    const fn rests_on(self) -> &'static [Self] {
        match self {
            Self::Web => &[Self::Web],
            Self::Feed => &[Self::Web, Self::Feed],
            Self::Social => &[Self::Web, Self::Social],
            Self::Print => &[Self::Print],
            Self::Pdf => &[Self::Web, Self::Print, Self::Pdf],
            Self::Partners => &[Self::Print, Self::Partners],
        }
    }
}

/// A story of the matrix.
#[derive(Clone, Copy, Debug)]
struct Cell {
    matrix: &'static Matrix,
    number: u32,
    channel: Channel,
    state: State,
    who: Who,
}

impl Cell {
    fn all(matrix: &'static Matrix) -> Vec<Self> {
        let mut all = Vec::new();
        for &channel in matrix.channels {
            for state in STATES {
                for who in PEOPLE {
                    all.push(Self { matrix, number: all.len() as u32 + 1, channel, state, who });
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
            State::None | State::Withdrawn => !channel.rests_on().contains(&self.channel),
            State::Lapsed | State::NotYet => false,
            State::Outlasted => !channel.rests_on().contains(&Channel::Print),
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

    /// A word that cannot be put together by chance from pieces of the others, as numbers could: looking into packed data finds
    /// whatever pieces of it give.
    fn title(self) -> String {
        let hash = blake3::hash(&self.number.to_le_bytes());
        let letter = |byte: &u8| char::from(b'a' + byte % 26);
        format!("Title{}", hash.as_bytes().iter().take(10).map(letter).collect::<String>())
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
        let known = self.matrix.channels.iter().chain(self.matrix.besides);
        let channels: Vec<&str> =
            known.filter(|c| !(state == State::None && **c == self.channel)).map(|c| c.word()).collect();
        let (given, until) = match state {
            State::Lapsed => ("2025-01-01", "2026-11-20"),
            State::NotYet => ("2026-11-23", "2028-03-02"),
            // Six months from the latest day it is anywhere on earth are over on the 22nd of May.
            State::Outlasted => ("2026-03-02", "2027-05-22"),
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
        let somewhere = [Channel::Web, Channel::Print].into_iter().any(|channel| self.story_on(channel));
        all.extend((!somewhere).then(|| self.title()));
        all
    }
}

/// Whether any of some pictures shows the surroundings, and the face.
fn seen(cell: Cell, pictures: &[&Vec<u8>]) -> (bool, bool) {
    let any = |which| pictures.iter().any(|p| shows(p, cell.colour(which)));
    (any(0), any(1))
}

/// Everything that is private on a site of the matrix is in its content, and in no finished file.
fn nothing_private_is_in(folder: &Path, content: &Path, cells: &[Cell]) {
    let secrets: Vec<String> = cells.iter().flat_map(|cell| cell.secrets()).collect();
    let needles = Needles::new(&secrets).unwrap();
    assert!(needles.too_short().is_empty());
    let found = scan::folder(folder, &needles).unwrap();
    assert!(found.is_empty(), "{found:?}");
    // The same words are found where they are.
    let found = scan::folder(content, &needles).unwrap();
    let found: BTreeSet<&str> = found.iter().map(|f| f.word.as_str()).collect();
    let missed: Vec<&String> = secrets.iter().filter(|s| !found.contains(s.as_str())).collect();
    assert!(missed.is_empty(), "{missed:?}");
}

/// The site of some cells, and of nothing else.
fn site_of(cells: &[Cell]) -> Site {
    cells.iter().fold(Site::base(), |site, cell| cell.add_to(site)).without("content/stories/roof")
}
