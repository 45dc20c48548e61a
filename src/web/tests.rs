use std::collections::BTreeSet;
use std::sync::Arc;

use super::fixture::{Fixture, codes};
use super::{Basis, Facet, Job, Renderer, Shelf};
use crate::diag::SourceFile;
use crate::lang::Lang;
use crate::model::shown::ShownName;
use crate::model::words::{Country, StoryId, Use};
use crate::place::{Content, OutPath};
use crate::theme::Theme;

fn et() -> Country {
    Country::parse("ET").unwrap()
}

/// Every `href` and `src` of a page that lies on this site.
fn internal(html: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for name in ["href=\"", "src=\""] {
        found.extend(html.split(name).skip(1).filter_map(|rest| rest.split('"').next()));
    }
    found.retain(|address| address.starts_with('/'));
    found
}

#[test]
fn every_file_renders_and_every_link_leads_to_a_file_of_the_plan() {
    let fixture = Fixture::new(45);
    let plan = fixture.plan();
    let addresses: BTreeSet<String> = plan.entries.keys().map(OutPath::url).collect();
    let renderer = Renderer::new(&fixture.material()).map_err(codes).unwrap();
    for (path, entry) in &plan.entries {
        let Content::Bytes(bytes) = renderer.render(&entry.job).unwrap() else { continue };
        // A site without old addresses has none to redirect.
        assert!(!bytes.is_empty() || path.as_str() == "_redirects", "{path} is empty");
        if path.extension() != "html" {
            continue;
        }
        let html = String::from_utf8(bytes).unwrap();
        for address in internal(&html) {
            let address = address.split('#').next().unwrap();
            assert!(addresses.contains(address), "{path} leads to {address}");
        }
        assert!(!html.contains("style=\""), "{path} has a style attribute");
        assert!(!html.contains("{{"), "{path} holds an unrendered expression");
    }
}

#[test]
fn other_languages_are_named_completely_and_by_all_of_them_alike() {
    let fixture = Fixture::new(2);
    let pages: Vec<String> =
        [Lang::En, Lang::Ar].iter().map(|l| fixture.text(&Job::Story(*l, StoryId(1)))).collect();
    let lines = |html: &str| -> Vec<String> {
        html.lines().filter(|l| l.contains("rel=\"alternate\" hreflang")).map(str::to_owned).collect()
    };
    let english = lines(&pages[0]);
    assert_eq!(english.len(), 5);
    assert_eq!(english, lines(&pages[1]));
    assert!(english[4].contains("x-default") && english[4].contains("https://stories.example.org/s/0001/"));
}

#[test]
fn a_fallback_is_labelled_and_no_address_of_its_own() {
    let fixture = Fixture::new(2);
    let html = fixture.text(&Job::Story(Lang::Ti, StoryId(2)));
    assert!(html.contains(
        "<link rel=\"canonical\" href=\"https://stories.example.org/en/stories/a-roof-that-holds-2/\">"
    ));
    assert!(!html.contains("rel=\"alternate\" hreflang"));
    assert!(html.contains("notice-fallback"));
    assert!(html.contains("<div class=\"prose\" lang=\"en\" dir=\"ltr\">"));
    assert!(!fixture.text(&Job::Sitemap(Lang::Ti, 1)).contains("a-roof-that-holds-2"));
    assert!(fixture.text(&Job::Sitemap(Lang::En, 1)).contains("a-roof-that-holds-2"));
    let list = fixture.text(&Job::List { lang: Lang::Ti, set: Shelf::All, page: 1 });
    assert!(
        list.contains("1 in your language") || list.contains("\u{2068}1\u{2069} in your language"),
        "{list}"
    );
}

#[test]
fn large_sites_are_searched_by_title_alone() {
    let data = |stories| Fixture::new(stories).text(&Job::ListData(Lang::En));
    assert!(data(1_000).contains("\"s\":"));
    let large = data(1_001);
    assert!(large.contains("\"t\":") && !large.contains("\"s\":"));
}

#[test]
fn long_site_maps_come_in_parts() {
    let fixture = Fixture::new(2_100);
    let plan = fixture.plan();
    let parts: Vec<&str> =
        plan.entries.keys().map(OutPath::as_str).filter(|p| p.starts_with("en/sitemap")).collect();
    assert_eq!(parts, ["en/sitemap-2.xml", "en/sitemap.xml"]);
    let index = fixture.text(&Job::SitemapIndex);
    assert!(parts.iter().all(|p| index.contains(&format!("<loc>https://stories.example.org/{p}</loc>"))));
    let pages: Vec<String> = (1..=2).map(|part| fixture.text(&Job::Sitemap(Lang::En, part))).collect();
    let stories = |xml: &str| xml.matches("<url><loc>https://stories.example.org/en/stories/a-roof").count();
    assert!(pages.iter().all(|xml| xml.matches("<url>").count() <= 2_000));
    assert_eq!(pages.iter().map(|xml| stories(xml)).sum::<usize>(), 2_100);
}

#[test]
fn feeds_hold_what_was_agreed_to_for_feeds_and_nothing_else() {
    let fixture = Fixture::new(4);
    let xml = fixture.text(&Job::Feed(Lang::En, None));
    assert_eq!(xml.matches("<entry>").count(), 3, "story 3 is not for feeds");
    assert!(!xml.contains("a-roof-that-holds-3"));
    assert!(!xml.contains("The first rain"), "neither summary nor quotation");
    let ti = fixture.text(&Job::Feed(Lang::Ti, None));
    assert_eq!(ti.matches("<entry>").count(), 1, "1 alone is in Tigrinya and for feeds");
    let plan = fixture.plan();
    let basis = plan.entries.values().find(|e| e.job == Job::Feed(Lang::En, None)).map(|e| e.basis.clone());
    let ids = [StoryId(1), StoryId(2), StoryId(4)].into();
    assert_eq!(basis, Some(Basis::Stories { ids, channel: "feed" }));
}

#[test]
fn without_the_persons_yes_a_shared_link_shows_the_sites_own_card() {
    let fixture = Fixture::new(1);
    let html = fixture.text(&Job::Story(Lang::En, StoryId(1)));
    assert!(html.contains("<meta property=\"og:title\" content=\"Stories of Return\">"));
    assert!(!html.contains("og:title\" content=\"A roof"));
}

#[test]
fn one_address_for_each_set_and_none_for_an_empty_one() {
    let fixture = Fixture::new(4);
    let plan = fixture.plan();
    let has = |path: &str| plan.entries.keys().any(|p| p.as_str() == path);
    assert!(
        has("en/countries/ethiopia/business/index.html"),
        "{:?}",
        plan.entries.keys().collect::<Vec<_>>()
    );
    assert!(!has("en/countries/ethiopia/health/index.html"));
    let html = fixture.text(&Job::List { lang: Lang::En, set: Shelf::Country(et()), page: 1 });
    assert!(html.contains("<span><bdi>Health</bdi> <small>No stories yet</small></span>"));
    assert!(has("en/uses/small-business/index.html"));
    assert!(!html.contains(&format!("/{}/", Use::Health)));
}

#[test]
fn old_addresses_keep_leading_somewhere() {
    let fixture = Fixture::new(1);
    let plan = fixture.plan();
    let to = |from: &str| plan.redirects.iter().find(|(f, _)| f == from).map(|(_, t)| t.as_str());
    assert_eq!(to("/en/stories/old-name/"), Some("/en/stories/a-roof-that-holds-1/"));
    assert_eq!(to("/old/roof/"), Some("/s/0001/"));
    assert_eq!(to("/return/"), Some("/p/how-to-return/"));
    let entry = plan.entries.iter().find(|(p, _)| p.as_str() == "old/roof/index.html").unwrap().1;
    let html = fixture.text(&entry.job);
    assert!(html.contains("/ti/stories/"), "it offers the story in every language");
    assert!(html.contains("<link rel=\"canonical\" href=\"https://stories.example.org/s/0001/\">"));
}

#[test]
fn two_things_at_one_address_are_named_both() {
    let mut fixture = Fixture::new(2);
    fixture.change(Lang::En, 2, |story| story.slug = "A-Roof-That-Holds-1".to_owned());
    let found = codes(super::plan(&fixture.material()).unwrap_err());
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("story s-0001 in English and story s-0002 in English"), "{found:?}");
}

#[test]
fn text_is_never_markup() {
    let mut fixture = Fixture::new(1);
    let evil = "<script>alert(1)</script>\" onload='x' {{ title }}";
    fixture.change(Lang::En, 1, |story| {
        story.title = evil.to_owned();
        story.quote = Some(evil.to_owned());
        story.summary = evil.to_owned();
        story.name = ShownName::Real(evil.to_owned());
        story.town = Some(evil.to_owned());
        story.photos[0].alt = evil.to_owned();
        story.body = vec![super::fixture::paragraph(vec![super::fixture::text(evil)])];
    });
    for job in [Job::Home(Lang::En), Job::Story(Lang::En, StoryId(1)), Job::ShortStory(StoryId(1))] {
        let html = fixture.text(&job);
        assert!(!html.contains("<script>alert"), "{job:?}");
        assert!(!html.contains("\" onload="), "{job:?}");
        assert!(html.contains("{{ title }}"), "text with braces is just text");
    }
}

#[test]
fn isolation_marks_stand_in_text_and_not_in_titles_and_attributes() {
    let fixture = Fixture::new(3);
    for job in [
        Job::Story(Lang::Ar, StoryId(1)),
        Job::List { lang: Lang::Ar, set: Shelf::Country(et()), page: 1 },
        Job::Index(Lang::Ar, Facet::Countries),
        Job::Home(Lang::Ar),
    ] {
        let html = fixture.text(&job);
        let title = html.split("<title>").nth(1).and_then(|t| t.split("</title>").next()).unwrap_or_default();
        assert!(!title.contains('\u{2068}'), "{job:?}");
        for tag in html.split('<').skip(1).filter_map(|t| t.split('>').next()) {
            assert!(!tag.contains('\u{2068}'), "{job:?}: <{tag}>");
        }
    }
}

#[test]
fn how_a_story_went_changes_no_order_and_no_relation() {
    let fixture = Fixture::new(9);
    let mut other = Fixture::new(9);
    for id in 1..=9 {
        other.change(Lang::En, id, |story| story.went = crate::model::words::Went::Badly);
    }
    for job in [Job::Home(Lang::En), Job::List { lang: Lang::En, set: Shelf::All, page: 1 }] {
        assert_eq!(fixture.text(&job), other.text(&job));
    }
    let links = |f: &Fixture| {
        internal(&f.text(&Job::Story(Lang::En, StoryId(4))))
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(links(&fixture), links(&other));
}

#[test]
fn telephone_numbers_read_from_left_to_right_in_one_piece() {
    let fixture = Fixture::new(1);
    let html = fixture.text(&Job::Page(Lang::Ar, "how-to-return".to_owned()));
    assert!(
        html.contains(
            "<a href=\"tel:+4700000001\"><bdi dir=\"ltr\" class=\"phone\">+47 00 00 00 01</bdi></a>"
        )
    );
}

#[test]
fn a_heading_keeps_its_id_and_shares_it_with_none() {
    let html = Fixture::new(1).text(&Job::Story(Lang::En, StoryId(1)));
    assert!(html.contains("<h2 id=\"h-what-the-money-did\">"));
    assert!(html.contains("<h2 id=\"h-what-the-money-did-2\">"));
}

#[test]
fn the_photo_at_the_top_is_not_lazy_and_has_its_size() {
    let html = Fixture::new(2).text(&Job::Story(Lang::En, StoryId(1)));
    let lead = html.split("<figure class=\"lead\"").nth(1).and_then(|l| l.split("</figure>").next()).unwrap();
    assert!(lead.contains("width=\"800\" height=\"600\""));
    assert!(!lead.contains("loading=\"lazy\""));
    assert!(lead.find("image/webp") < lead.find("<img"));
}

#[test]
fn a_message_nobody_has_written_is_found_with_its_place_in_the_template() {
    let mut fixture = Fixture::new(1);
    let (mut files, _) = crate::load::theme(std::path::Path::new(env!("CARGO_MANIFEST_DIR")), "default");
    let text = "<p>\n{{ t(id=\"no-such-message\") }}</p>".to_owned();
    let file = SourceFile { path: "themes/default/templates/home.html".to_owned(), text };
    files.texts.insert("templates/home.html".to_owned(), Arc::new(file));
    fixture.theme = Theme::load(&files).map_err(codes).unwrap().0;
    let found = fixture.try_text(&Job::Home(Lang::En)).unwrap_err();
    assert_eq!(found.spot.as_ref().and_then(crate::diag::Spot::line_column), Some((2, 4)), "{found:?}");
    assert!(found.message.contains("no-such-message"), "{found:?}");
}

#[test]
fn short_addresses_belong_to_the_languages_they_stand_for() {
    let fixture = Fixture::new(2);
    let html = fixture.text(&Job::ShortStory(StoryId(1)));
    assert_eq!(html.matches("rel=\"alternate\" hreflang").count(), 5);
    let html = fixture.text(&Job::ShortStory(StoryId(2)));
    assert!(
        html.contains("/en/stories/") && !html.contains("/ti/stories/"),
        "only what can be read is offered"
    );
}

#[test]
fn paper_is_answered_in_its_own_languages_first_and_without_a_script() {
    let fixture = Fixture::new(1);
    let html = fixture.text(&Job::Edition("AREN-2026-1".to_owned()));
    let langs: Vec<&str> =
        html.split("<section lang=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    // Its other language, Norwegian, is none of the site's.
    assert_eq!(langs, ["ar", "en", "ti", "ru"]);
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">") && html.contains("content=\"noindex\""));
    assert!(
        html.contains("There are newer postcards.") && html.contains("href=\"/e/AREN-2026-3/\""),
        "{html}"
    );
    assert!(!html.contains("<script"));
    let html = fixture.text(&Job::Edition("AREN-2026-2".to_owned()));
    assert!(html.contains("This booklet must not be used any more.") && !html.contains("href=\"/e/"));
    let html = fixture.text(&Job::Edition("AREN-2026-3".to_owned()));
    assert!(html.contains("These postcards are current."));
    // The booklet of this very build has a code of its own, and no day.
    let html = fixture.text(&Job::Edition("EN-7F3K2".to_owned()));
    assert!(html.contains("This booklet is current.") && !html.contains("Made on"));
}

#[test]
fn every_code_is_listed_newest_first_and_none_in_search_engines() {
    let mut fixture = Fixture::new(1);
    let html = fixture.text(&Job::Editions);
    let codes: Vec<&str> =
        html.split("href=\"/e/").skip(1).filter_map(|rest| rest.split('/').next()).collect();
    assert_eq!(codes, ["EN-7F3K2", "AREN-2026-3", "AREN-2026-2", "AREN-2026-1"]);
    assert!(html.contains("content=\"noindex\"") && html.contains("Is your code not on this page?"));
    let plan = fixture.plan();
    for lang in super::fixture::LANGS {
        assert!(!fixture.text(&Job::Sitemap(lang, 1)).contains("/e/"));
    }
    let basis = |code: &str| {
        let entry = plan.entries.iter().find(|(path, _)| path.as_str() == format!("e/{code}/index.html"));
        entry.map(|(_, entry)| entry.basis.clone())
    };
    assert_eq!(basis("AREN-2026-2"), Some(Basis::Printed("AREN-2026-2".to_owned())));
    assert!(plan.server.nginx.contains("location = \"/e/aren-2026-2/\""));
    // Whatever becomes of the manifests, paper with their codes is answered.
    fixture.edition.printed.clear();
    fixture.booklets.clear();
    assert!(fixture.text(&Job::Editions).contains("Is your code not on this page?"));
    assert!(fixture.plan().entries.keys().any(|path| path.as_str() == "e/index.html"));
}

#[test]
fn a_story_whose_own_language_is_not_shown_is_still_found_behind_its_code() {
    let mut fixture = Fixture::new(2);
    fixture.edition.languages.get_mut(&Lang::En).unwrap().stories.remove(&StoryId(2));
    let html = fixture.text(&Job::ShortStory(StoryId(2)));
    assert!(html.contains("/ti/stories/a-roof-that-holds-2/"));
}
