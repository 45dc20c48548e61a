//! What several parts of the consent module promise together, on stories of a few lines.

mod days;
mod rules;
mod slips;

use std::path::PathBuf;
use std::sync::Arc;

use crate::consent::clear::{self, Asking, Purpose};
use crate::consent::names;
use crate::date::Now;
use crate::diag::SourceFile;
use crate::edition::WebEdition;
use crate::lang::Lang;
use crate::model::site::Site;
use crate::model::words::StoryId;
use crate::resolve::{Catalogue, resolve};
use crate::sources::{Original, Sources};

const SITE: &str = "schema: 1\nbase_url: https://stories.example.org/\ntime_zone: Europe/Oslo\nhost_country: NO\n\
languages: [en, nb]\nreview: off\n";

const STORY: &str = "---\nid: s-0001\ntitle: A roof\nsummary: Short.\nreturnee: {name: Selam, name_is: pseudonym}\n\
origin: ET\nplace: {town: Hawassa, region: Sidama}\nuses: [housing]\nwent: well\ntold: {language: am, on: 2025-01}\n\
photos:\n  - {file: media/a.jpg, alt: Two people, credit: The office}\n---\n[Selam](name:p1) met [Amina Hassan](name:p2).\n";

const CONSENT: &str = "schema: 1\nreference: x\nprotection: standard\npeople:\n\
\u{20} - {id: p1, role: narrator, age: adult, given: 2026-03-02, until: 2028-03-02, channels: [web, feed, social], languages: all,\n\
\u{20}    shows: {name: pseudonym, face: visible, place: country, date: none, voice: no}}\n\
\u{20} - {id: p2, role: pictured, age: adult, given: 2026-03-02, until: 2028-03-02, channels: [web, feed, social], languages: all,\n\
\u{20}    shows: {name: full, face: visible, place: none, date: none, voice: no}}\n\
photos:\n  - {file: media/a.jpg, blake3: 0707070707070707070707070707070707070707070707070707070707070707, people: [p1, p2], rights: {owner: x}}\n";

/// A site with one story, told in English only.
fn site(story: &str, consent: &str) -> (Catalogue, Site) {
    let file = |path: &str, text: &str| Arc::new(SourceFile { path: path.into(), text: text.into() });
    let site = crate::parse::site::read(&file("content/site.yaml", SITE)).0.unwrap();
    let mut sources = Sources::default();
    for (path, text) in [("index.en.md", story), ("consent.yaml", consent)] {
        let path = format!("content/stories/a/{path}");
        sources.content.insert(path.clone(), file(&path, text));
    }
    let path = "content/stories/a/media/a.jpg".to_owned();
    let original = Original { path: path.clone(), hash: [7; 32], bytes: 1, disk: PathBuf::new() };
    sources.originals.insert(path, original);
    let (catalogue, found) = resolve(&sources, &site);
    assert!(!found.has_errors(), "{found:?}");
    (catalogue, site)
}

fn asking(site: &Site) -> Asking<'_> {
    Asking { site, now: Now::parse("2026-11-21T12:00:00Z").unwrap(), purpose: Purpose::Publish }
}

fn edition(consent: &str) -> WebEdition {
    let (catalogue, site) = site(STORY, consent);
    clear::web(&catalogue, &asking(&site))
}

/// The messages about names in a story.
fn names(story: &str, consent: &str) -> Vec<String> {
    let (catalogue, site) = site(story, consent);
    let country = |_: Lang, _: crate::model::words::Country| "Ethiopia".to_owned();
    names::check(&catalogue, &asking(&site), &country).sorted().iter().map(|d| d.message.clone()).collect()
}

fn of_p2(from: &str, to: &str) -> String {
    let (first, second) = CONSENT.split_once("- {id: p2").unwrap();
    assert!(second.contains(from));
    format!("{first}- {{id: p2{}", second.replacen(from, to, 1))
}

#[test]
fn everybody_is_shown_in_the_languages_they_agreed_to_and_in_no_other() {
    let seen = |languages: &str, page: Lang| {
        let edition = edition(&of_p2("languages: all", languages));
        let story = &edition.languages[&page].stories[&StoryId(1)];
        assert_eq!(story.text_lang, Lang::En);
        (format!("{:?}", story.body).contains("Amina"), story.photos.len())
    };
    assert_eq!(seen("languages: all", Lang::En), (true, 1));
    assert_eq!(seen("languages: all", Lang::Nb), (true, 1));
    assert_eq!(seen("languages: [en]", Lang::En), (true, 1));
    // The Norwegian page shows the English text.
    assert_eq!(seen("languages: [en]", Lang::Nb), (false, 0));
    assert_eq!(seen("languages: [nb]", Lang::Nb), (false, 0));
    assert_eq!(seen("languages: [nb]", Lang::En), (false, 0));
}

#[test]
fn a_text_is_searched_for_what_any_of_its_pages_must_not_show() {
    let plain = STORY.replace("[Amina Hassan](name:p2).", "[Amina Hassan](name:p2). Amina Hassan laughed.");
    assert_eq!(names(&plain, CONSENT), Vec::<String>::new());
    // On the English page it may stand; on the Norwegian one, where the same text is shown, it may not.
    assert!(!names(&plain, &of_p2("languages: all", "languages: [en]")).is_empty());
}

#[test]
fn feeds_and_shared_cards_hold_no_name_that_only_the_site_may_show() {
    let titled = STORY.replace("title: A roof", "title: Amina Hassan and I");
    assert_eq!(names(&titled, CONSENT), Vec::<String>::new());
    let no_feed = names(&titled, &of_p2("[web, feed, social]", "[web, social]"));
    assert!(
        no_feed.iter().any(|m| m.starts_with("`title`") && m.ends_with("on the channel `feed`")),
        "{no_feed:?}"
    );
    let told = STORY.replace("summary: Short.", "summary: Amina Hassan and I.");
    assert_eq!(names(&told, &of_p2("[web, feed, social]", "[web, social]")), Vec::<String>::new());
    let no_card = names(&told, &of_p2("[web, feed, social]", "[web, feed]"));
    assert!(
        no_card.iter().all(|m| m.ends_with("on the channel `social`")) && !no_card.is_empty(),
        "{no_card:?}"
    );
}

#[test]
fn a_feed_of_a_country_holds_only_stories_whose_feeds_may_name_it() {
    let country = |consent: &str| {
        edition(consent).languages[&Lang::En].stories[&StoryId(1)].feed.as_ref().map(|f| f.country.is_some())
    };
    let family = |channels: &str| {
        of_p2("role: pictured", "role: family").replace("place: none", "place: country").replace(
            "2028-03-02, channels: [web, feed, social], languages: all,\n     shows: {name: full",
            &format!("2028-03-02, channels: {channels}, languages: all,\n     shows: {{name: full"),
        )
    };
    assert_eq!(country(&family("[web, feed]")), Some(true));
    assert_eq!(country(&family("[web]")), Some(false));
}

#[test]
fn hidden_names_are_found_wherever_they_would_be_published() {
    let hidden = of_p2("name: full", "name: first");
    assert_eq!(names(STORY, &hidden), Vec::<String>::new());
    for (from, to, place) in [
        ("credit: The office", "credit: Amina Hassan", "`credit`"),
        ("A roof", "The roof of A\u{200b}mina Hassan", "`title`"),
        ("place: {", "slug: amina-hassan\nplace: {", "`slug`"),
        ("place: {", "old_slugs: [amina-hassan]\nplace: {", "`old_slugs`"),
        ("alt: Two people", "alt: Amina\u{a0}Hassan", "`alt`"),
        ("alt: Two people", "alt: x, caption: \"By Hassan\"", "`caption`"),
        ("met [", "(Am&#105;na Hassan) met [", "the text"),
        ("met [", "(Am*ina* **Hass**an) met [", "the text"),
        ("met [", "(Amina\nHassan) met [", "the text"),
        ("met [", "(`Amina Hassan`) met [", "the text"),
        ("met [", "([Amina][x] Hassan) met [", "the text"),
        ("met [", "([her](https://example.org/amina-hassan)) met [", "the address of a link"),
        ("met [", "([her](https://example.org/?who=%41mina+Hassan)) met [", "the address of a link"),
        ("met [", "([her](<mailto:amina.hassan@example.org> \"Amina\")) met [", "the address of a link"),
        ("met [", "([a roof](https://hawassa.example.org/)) met [", "the address of a link"),
        ("met [", "of the Hassans met [", "the text"),
        ("A roof", "In Hawassa", "`title`"),
        ("A roof", "In ḤAWASSA", "`title`"),
    ] {
        let story = format!("{}\n\n[x]: https://example.org/\n", STORY.replacen(from, to, 1));
        let found = names(&story, &hidden);
        assert!(found.iter().any(|m| m.starts_with(place)), "{to}: {found:?}");
    }
}

#[test]
fn a_family_name_is_as_secret_as_the_whole_name() {
    let told = |words: &str| STORY.replace("met [", &format!("({words}) met ["));
    let first = of_p2("name: full", "name: first");
    assert!(!names(&told("Hassan"), &first).is_empty());
    // Which part is the first name, a mark says.
    assert!(!names(&told("Amina"), &first).is_empty());
    assert_eq!(names(&told("Amina, [Amina](name:p2/first)"), &first), Vec::<String>::new());
    assert!(
        !names(&told("Amina, [Amina](name:p2/first)"), &of_p2("name: full", "name: pseudonym")).is_empty()
    );
    assert_eq!(names(&told("Hassan"), CONSENT), Vec::<String>::new());
}

#[test]
fn a_region_that_names_the_town_gives_it_away() {
    let story = STORY.replace("region: Sidama", "region: Hawassa and around");
    let at = |place: &str| CONSENT.replace("place: country", place).replacen("place: none", place, 1);
    assert_eq!(names(&story, CONSENT), Vec::<String>::new());
    assert!(names(&story, &at("place: region")).iter().any(|m| m.starts_with("`region`")));
    assert_eq!(names(&story, &at("place: town")), Vec::<String>::new());
}
