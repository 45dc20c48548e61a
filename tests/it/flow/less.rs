//! M4 for whole sites: taking a grant away never adds a file, a name or a place. (`consent/decide` has the same for single decisions.)

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::{TEA_CONSENT, two};
use crate::project::{Tree, built};

/// What the person has granted: an index into each of the lists below.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a grant of its own")]
struct Grant {
    name: usize,
    face: usize,
    place: usize,
    date: usize,
    protection: usize,
    feed: bool,
    social: bool,
    all_languages: bool,
    mask: bool,
}

const NAMES: [&str; 4] = ["none", "pseudonym", "first", "full"];
const FACES: [&str; 3] = ["none", "masked", "visible"];
const PLACES: [&str; 4] = ["none", "country", "region", "town"];
const DATES: [&str; 3] = ["none", "year", "month"];
const PROTECTIONS: [&str; 5] = ["no-publication", "no-identity", "two", "one", "standard"];

/// What must not come to light by granting less.
const NEEDLES: [&str; 8] =
    ["Meron", "Adama", "Oromia", "Ethiopia", "2023", "February", "cardamom", "kettle on a stove"];

fn grants() -> impl Strategy<Value = Grant> {
    let levels = (0..4_usize, 0..3_usize, 0..4_usize, 0..3_usize, 0..5_usize);
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (levels, flags).prop_map(
        |((name, face, place, date, protection), (feed, social, all_languages, mask))| Grant {
            name,
            face,
            place,
            date,
            protection,
            feed,
            social,
            all_languages,
            mask,
        },
    )
}

/// The same with one thing less; `which` chooses it.
fn less(grant: &Grant, which: usize) -> Grant {
    let mut less = grant.clone();
    match which {
        0 => less.name = less.name.saturating_sub(1),
        1 => less.face = less.face.saturating_sub(1),
        2 => less.place = less.place.saturating_sub(1),
        3 => less.date = less.date.saturating_sub(1),
        4 => less.protection = less.protection.saturating_sub(1),
        5 => less.feed = false,
        6 => less.social = false,
        _ => less.all_languages = false,
    }
    less
}

fn site(grant: &Grant) -> Tree {
    let mut channels = vec!["web"];
    channels.extend(grant.feed.then_some("feed"));
    channels.extend(grant.social.then_some("social"));
    let shows = format!(
        "{{name: {}, face: {}, place: {}, date: {}, voice: no}}",
        NAMES[grant.name], FACES[grant.face], PLACES[grant.place], DATES[grant.date]
    );
    let languages = if grant.all_languages { "all" } else { "[nb]" };
    let mask = if grant.mask { "    mask: [{x: 40, y: 32, w: 46, h: 56}]\n" } else { "" };
    built(
        &two()
            // The other story must not lend it its year, country or use.
            .without("content/stories/roof")
            .edit(super::TEA, "\n\nRead also [how the roof was mended](story:s-0001).", "")
            .edit(
                TEA_CONSENT,
                "[web, feed, social]\n    languages: all\n    shows: {name: f",
                &format!("[{}]\n    languages: {languages}\n    shows: {{name: f", channels.join(", ")),
            )
            .edit(TEA_CONSENT, "{name: first, face: visible, place: town, date: month, voice: no}", &shows)
            .edit(
                TEA_CONSENT,
                "protection: standard",
                &format!("protection: {}", PROTECTIONS[grant.protection]),
            )
            .edit(TEA_CONSENT, "    people: [p1]\n", &format!("    people: [p1]\n{mask}")),
    )
}

fn found(tree: &Tree) -> Vec<&'static str> {
    let holds =
        |needle: &str| tree.values().any(|bytes| bytes.windows(needle.len()).any(|w| w == needle.as_bytes()));
    NEEDLES.into_iter().filter(|needle| holds(needle)).collect()
}

#[test]
fn a_grant_taken_away_never_brings_something_to_light() {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let config = Config { cases: 16, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, rng);
    let cases = (grants(), 0..8_usize);
    runner
        .run(&cases, |(grant, which)| {
            let (more, fewer) = (site(&grant), site(&less(&grant, which)));
            let new: Vec<&String> = fewer.keys().filter(|path| !more.contains_key(*path)).collect();
            prop_assert!(new.is_empty(), "new files: {new:?}");
            let before = found(&more);
            let new: Vec<&str> =
                found(&fewer).into_iter().filter(|needle| !before.contains(needle)).collect();
            prop_assert!(new.is_empty(), "new words: {new:?}");
            Ok(())
        })
        .unwrap();
}
