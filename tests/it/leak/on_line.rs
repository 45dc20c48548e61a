//! The matrix of the website: pages, feeds, share cards.

use std::collections::BTreeSet;

use super::{Cell, Channel, Matrix, nothing_private_is_in, seen, site_of};
use crate::photo::shows;
use crate::project::{NOW, Project, Tree};

const ON_LINE: Matrix = Matrix { channels: &[Channel::Web, Channel::Feed, Channel::Social], besides: &[] };

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

#[test]
fn every_channel_shows_what_was_agreed_for_it_and_nothing_else() {
    let cells = Cell::all(&ON_LINE);
    let project = Project::new(&site_of(&cells));
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
    nothing_private_is_in(&project.out(), &project.root().join("content"), &cells);
}
