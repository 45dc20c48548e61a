//! The matrix of paper: the booklet to print, the one to be fetched on line, and what a partner hands out. What is in them is
//! read back from the finished PDFs: words as they are read aloud, photos by their colours.

use stories::print::repair;

use super::{Cell, Channel, Matrix, nothing_private_is_in, seen, site_of};
use crate::photo::shows;
use crate::project::{NOW, Project, words};
use crate::site::SITE;

const ON_PAPER: Matrix =
    Matrix { channels: &[Channel::Print, Channel::Pdf, Channel::Partners], besides: &[Channel::Web] };

const PARTNER: &str =
    "-- content/partners/house.yaml --\nschema: 1\nname: {en: The House}\nlanguages: [en]\nletters: en\n";

/// A finished booklet: everything it says, and its photos.
struct Paper {
    words: String,
    photos: Vec<Vec<u8>>,
}

impl Paper {
    fn read(pdf: &[u8]) -> Self {
        let said = repair::read(pdf).unwrap();
        let blocks = said.blocks.iter().chain(&said.pictures).map(repair::Said::text);
        Self { words: blocks.collect::<Vec<_>>().join("\n"), photos: photos(pdf) }
    }

    /// Whether it tells a story: by its title, the words of its photo, or the number in its address.
    fn tells(&self, cell: Cell) -> bool {
        let number = format!("/s/{:04}", cell.number);
        self.words.contains(&cell.title()) || self.words.contains(&number)
    }
}

/// The JPEG files in a PDF: they stand in it as they are (`DCTDecode`), between the words `stream` and `endstream`.
fn photos(pdf: &[u8]) -> Vec<Vec<u8>> {
    let (start, end): (&[u8], &[u8]) = (b"stream\n\xff\xd8\xff", b"\nendstream");
    let mut found = Vec::new();
    for at in 0..pdf.len() {
        let Some(rest) = pdf[at..].strip_prefix(b"stream\n").filter(|_| pdf[at..].starts_with(start)) else {
            continue;
        };
        let length = rest.windows(end.len()).position(|w| w == end).unwrap();
        found.push(rest[..length].to_vec());
    }
    found
}

#[test]
fn every_booklet_holds_what_was_agreed_for_it_and_nothing_else() {
    let cells = Cell::all(&ON_PAPER);
    let settings = "schema: 1\nprint: {stories_at_least: 1, stories_at_most: 60}";
    let project = Project::new(&site_of(&cells).edit(SITE, "schema: 1", settings).with(PARTNER));
    if let Err(wrong) = project.build_at(NOW) {
        panic!("{}", words(&wrong));
    }
    let edition = ["print", "booklet", "--lang", "en", "--form", "read", "--partner", "house"];
    let ran = project.run(&edition);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let paper = |path: &str| Paper::read(&std::fs::read(project.root().join("dist").join(path)).unwrap());
    let all = [
        (Channel::Print, paper("print/booklets/booklet-en.pdf")),
        (Channel::Pdf, paper("site/en/booklet-en.pdf")),
        (Channel::Partners, paper("print/EN-2026-1/booklet.pdf")),
    ];
    let mut told = 0;
    for (channel, paper) in &all {
        for &cell in &cells {
            assert_eq!(paper.tells(cell), cell.story_on(*channel), "{cell:?}: the story on {channel:?}");
            let photos: Vec<&Vec<u8>> = paper.photos.iter().collect();
            let photo = cell.story_on(*channel) && cell.photo_on(*channel);
            let wanted = (photo, false);
            assert_eq!(seen(cell, &photos), wanted, "{cell:?}: the photo on {channel:?}, the child's face");
            told += usize::from(photo);
        }
        // Each photo in the file is that of a story.
        let known = |photo: &Vec<u8>| cells.iter().any(|cell| shows(photo, cell.colour(0)));
        assert!(paper.photos.iter().all(known), "{channel:?}");
    }
    assert!(told > 30, "{told} photos are on paper");
    let online = std::fs::read(project.out().join("en/booklet-en.pdf")).unwrap();
    project.put("dist/print/on-line.pdf", &online);
    nothing_private_is_in(&project.root().join("dist/print"), &project.root().join("content"), &cells);
}
