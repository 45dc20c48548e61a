//! Rules that no other test sees alone, on stories of a few lines. Each is switched off in turn by the test of `crate::rule`.

use super::*;
use crate::consent::clear::Reaches;
use crate::consent::cleared::{Channel, Partners, Print, Rect};
use crate::consent::crowd::Detail;
use crate::consent::taken;
use crate::date::Date;
use crate::ledger::{Ledger, Withdrawal};
use crate::model::levels::{ChannelName, DateLevel, PlaceLevel};
use crate::model::printed::PrintedStory;
use crate::model::shown::{ShownName, ShownStory};

fn english(story: &str, consent: &str) -> Option<ShownStory> {
    let (catalogue, site) = site(story, consent);
    let edition = clear::web(&catalogue, &asking(&site));
    edition.languages[&Lang::En].stories.get(&StoryId(1)).map(|story| (**story).clone())
}

fn on_paper<C: Reaches + Channel>(consent: &str) -> Option<PrintedStory<C>> {
    let (catalogue, site) = site(STORY, consent);
    let edition = clear::print::<C>(&catalogue, &asking(&site), Lang::En, &|_| true, &[]);
    edition.stories.get(&StoryId(1)).map(|story| (**story).clone())
}

fn of_p1(from: &str, to: &str) -> String {
    assert!(CONSENT.contains(from), "{from}");
    CONSENT.replacen(from, to, 1)
}

fn is_shown(fields: &str, review: bool) -> bool {
    let story = STORY.replace("---\n[Selam]", &format!("{fields}---\n[Selam]"));
    let (catalogue, mut site) = site(&story, CONSENT);
    site.two_person_review = review;
    asking(&site).verdict(&catalogue.stories[&StoryId(1)], ChannelName::Web, Lang::En).is_ok()
}

#[test]
fn what_the_office_holds_back_is_not_shown() {
    let approved = |on: &str| format!("author: a\napproved: {{by: b, on: {on}}}\n");
    for (fields, review, shown) in [
        (String::new(), false, true),
        (String::new(), true, false),
        (approved("2026-11-21"), true, true),
        (approved("2026-11-22"), true, false),
        ("draft: true\n".to_owned(), false, false),
        ("publish: 2026-11-20T08:00\n".to_owned(), false, true),
        ("publish: 2026-11-22T08:00\n".to_owned(), false, false),
    ] {
        assert_eq!(is_shown(&fields, review), shown, "{fields} with review {review}");
    }
}

#[test]
fn fields_are_shown_as_far_as_the_level_goes() {
    let story = STORY.replace("uses: [", "returned: 2024-05\nuses: [");
    let shown = english(&story, CONSENT).unwrap();
    assert_eq!(shown.name, ShownName::Changed("Selam".to_owned()));
    assert_eq!((shown.region, shown.town, shown.returned), (None, None, None));
    assert_eq!((shown.country.is_some(), shown.told_language.is_some()), (true, true));
    let less = of_p1("place: country", "place: none").replacen("name: pseudonym", "name: none", 1);
    let shown = english(&story, &less).unwrap();
    assert_eq!((shown.country, shown.told_language, shown.name), (None, None, ShownName::Hidden));
}

#[test]
fn a_place_under_a_mark_is_shown_as_far_as_the_level_goes() {
    let story = STORY.replace("met [", "of [Hawassa](place:town) met [");
    let said = |consent: &str| format!("{:?}", english(&story, consent).unwrap().body).contains("Hawassa");
    assert!(said(&of_p1("place: country", "place: town")));
    assert!(!said(CONSENT));
}

#[test]
fn words_of_a_mark_are_a_full_name_unless_said_otherwise() {
    let said = |story: &str| {
        let shown = english(story, &of_p2("name: full", "name: first")).unwrap();
        format!("{:?}", shown.body).contains("Amina")
    };
    assert!(!said(STORY));
    assert!(said(&STORY.replace("[Amina Hassan](name:p2)", "[Amina](name:p2/first)")));
}

#[test]
fn feeds_and_shared_cards_are_asked_for_apart() {
    let story = |consent: &str| {
        let shown = english(STORY, consent).unwrap();
        (shown.feed.is_some(), shown.social.is_some())
    };
    assert_eq!(story(CONSENT), (true, true));
    assert_eq!(story(&of_p1("[web, feed, social]", "[web, social]")), (false, true));
    assert_eq!(story(&of_p1("[web, feed, social]", "[web, feed]")), (true, false));
}

#[test]
fn what_is_to_be_hidden_of_a_photo_goes_along_with_the_leave_to_show_it() {
    let consent = CONSENT.replace(
        "people: [p1, p2],",
        "people: [p1, p2], crop: {x: 1, y: 2, w: 30, h: 40}, mask: [{x: 5, y: 6, w: 7, h: 8}],",
    );
    let shown = english(STORY, &consent).unwrap();
    let recipe = shown.photos[0].grant.recipe();
    assert_eq!(recipe.crop, Some(Rect { x: 1, y: 2, w: 30, h: 40 }));
    assert_eq!(recipe.masks, [Rect { x: 5, y: 6, w: 7, h: 8 }]);
}

#[test]
fn paper_shows_fields_as_far_as_the_level_goes() {
    let printed = |place: &str| {
        let consent = of_p1("[web, feed, social]", "[print]").replacen("place: country", place, 1);
        let story = on_paper::<Print>(&consent).unwrap();
        (story.country.is_some(), story.region.is_some(), story.town.is_some())
    };
    assert_eq!(printed("place: none"), (false, false, false));
    assert_eq!(printed("place: country"), (true, false, false));
    assert_eq!(printed("place: region"), (true, true, false));
}

#[test]
fn partners_hand_out_only_what_may_be_printed() {
    let given = |channels: &str| on_paper::<Partners>(&of_p1("[web, feed, social]", channels)).is_some();
    assert!(given("[print, partners]"));
    assert!(!given("[partners]") && !given("[print]"));
}

#[test]
fn a_story_is_told_only_as_exactly_as_enough_people_fit() {
    let consent = of_p1("place: country, date: none", "place: town, date: month");
    let (mut catalogue, site) = site(STORY, &consent);
    let mut told = |bound: Detail| {
        let story = catalogue.stories.get_mut(&StoryId(1)).unwrap();
        story.crowd = bound;
        let verdict = asking(&site).verdict(story, ChannelName::Web, Lang::En).unwrap();
        (verdict.granted.levels.place, verdict.granted.levels.date)
    };
    assert_eq!(told(Detail::ALL), (PlaceLevel::Town, DateLevel::Month));
    assert_eq!(told(Detail::LEAST), (PlaceLevel::Country, DateLevel::None));
}

#[test]
fn what_the_ledger_remembers_is_taken_back_in_the_record() {
    let (mut catalogue, site) = site(STORY, CONSENT);
    let withdrawal = Withdrawal {
        story: StoryId(1),
        person: "p1".to_owned(),
        narrator: true,
        on: Date::parse("2026-10-01").unwrap(),
        from: ["all".to_owned()].into(),
        addresses: [].into(),
        photos: [].into(),
    };
    let mut ledger = Ledger::default();
    ledger.withdrawals.push(withdrawal);
    let shown = |catalogue: &Catalogue| {
        asking(&site).verdict(&catalogue.stories[&StoryId(1)], ChannelName::Web, Lang::En).is_ok()
    };
    assert!(shown(&catalogue));
    taken::take_back(&mut catalogue, &ledger);
    assert!(!shown(&catalogue));
}

/// The messages about names in a story that lies in a folder, beside a list of old addresses.
fn about_names(folder: &str, old: &str) -> Vec<String> {
    let file = |path: &str, text: &str| Arc::new(SourceFile { path: path.into(), text: text.into() });
    let site = crate::parse::site::read(&file("content/site.yaml", SITE)).0.unwrap();
    let mut sources = Sources::default();
    let story = STORY.replace("photos:\n  - {file: media/a.jpg, alt: Two people, credit: The office}\n", "");
    let old = format!("schema: 1\nredirects: [{{from: {old}, to: \"story:s-0001\"}}]\n");
    let hidden = of_p2("name: full", "name: none");
    for (path, text) in [
        (format!("content/stories/{folder}/index.en.md"), story.as_str()),
        (format!("content/stories/{folder}/consent.yaml"), hidden.as_str()),
        ("content/redirects.yaml".to_owned(), old.as_str()),
    ] {
        sources.content.insert(path.clone(), file(&path, text));
    }
    let (catalogue, found) = resolve(&sources, &site);
    assert!(!found.has_errors(), "{found:?}");
    let country = |_: Lang, _: crate::model::words::Country| "Ethiopia".to_owned();
    names::check(&catalogue, &asking(&site), &country).iter().map(|d| d.message.clone()).collect()
}

#[test]
fn names_are_found_in_names_of_files_and_in_old_addresses() {
    assert_eq!(about_names("roof", "/old/roof/"), Vec::<String>::new());
    assert!(about_names("amina-hassan", "/old/roof/").iter().any(|m| m.starts_with("the folder's name")));
    assert!(about_names("roof", "/old/amina-hassan/").iter().any(|m| m.starts_with("an old address")));
}
