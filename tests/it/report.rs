//! The office's report as one page: everything that is refused is in it with its reason and remedy, and nothing that is nobody's
//! business.

use serde_json::Value;

use crate::project::{NOW, Project};
use crate::site::{CONSENT, PHOTO, STORY, Site};

/// Stories in many states, with words that may not stand in the report and words that would be markup.
fn office() -> Site {
    let site = Site::base()
        .edit(CONSENT, "AVRR-2026-0118", "KANARI-CASE-7")
        .edit(CONSENT, "until: 2028-03-02", "until: 2027-01-15")
        .edit(CONSENT, "rights: {owner: IOM}", "rights: {owner: IOM, until: 2026-12-24}")
        .edit(STORY, "A roof of our own", "KANARI-TITLE")
        .edit("content/contacts/office.yaml", "checked: 2026-", "checked: 2025-");
    let copy = |site: Site, folder: &str, id: &str| {
        let path = |file: &str| format!("content/stories/{folder}/{file}");
        ["index.en.md", "consent.yaml", "media/house.jpg"]
            .iter()
            .fold(site, |site, file| site.copy(&format!("content/stories/roof/{file}"), &path(file)))
            .edit(&path("index.en.md"), "s-0001", id)
            .edit(&path("index.en.md"), "KANARI-TITLE", &format!("KANARI-TITLE {id}"))
    };
    let site = ["waits", "lapsed", "back", "masked", "draft"]
        .iter()
        .zip(2..)
        .fold(site, |site, (folder, n)| copy(site, folder, &format!("s-000{n}")));
    site.edit("content/stories/waits/index.en.md", "approved: {by: staff-1, on: 2026-06-01}\n", "")
        .edit("content/stories/lapsed/consent.yaml", "until: 2027-01-15", "until: 2026-06-01")
        .edit(
            "content/stories/back/consent.yaml",
            "until: 2027-01-15",
            "until: 2027-01-15\n    withdrawn: {on: 2026-09-01, from: all}",
        )
        .edit("content/stories/masked/consent.yaml", "face: visible", "face: masked")
        .field("content/stories/draft/index.en.md", "draft: true")
}

fn page(project: &Project) -> String {
    project.build_at(NOW).unwrap_or_else(|wrong| panic!("{}", crate::project::words(&wrong)));
    std::fs::read_to_string(project.root().join("dist/report/index.html")).unwrap()
}

fn report(project: &Project, name: &str) -> String {
    std::fs::read_to_string(project.root().join("dist/report").join(name)).unwrap()
}

/// The words of a piece of a page, as they are read.
fn read(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => out.push(c),
            _ => {}
        }
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    entities.iter().fold(out, |text, (entity, sign)| text.replace(entity, sign))
}

/// A section of the page, from its heading on.
fn section<'p>(page: &'p str, id: &str) -> &'p str {
    let start = page.find(&format!("<section id=\"{id}\">")).unwrap_or_else(|| panic!("no section {id}"));
    let end = page[start..].find("</section>").unwrap();
    &page[start..start + end]
}

/// The part of the section on what is not shown that is about a story.
fn about(page: &str, story: &str) -> String {
    let section = section(page, "absent");
    let start = section.find(&format!("id=\"not-{story}\"")).unwrap_or_else(|| panic!("nothing on {story}"));
    read(section[start..].split("</div>").next().unwrap())
}

#[test]
fn everything_refused_is_there_with_its_reason_and_its_remedy() {
    let project = Project::new(&office());
    let page = page(&project);
    let json: Value = serde_json::from_str(&report(&project, "consent.json")).unwrap();
    let plain = |text: &str| text.replace('`', "");
    let same = |text: &str, words: &str| text.to_lowercase().contains(&plain(words).to_lowercase());
    let not_asked = read(section(&page, "absent").split("id=\"not-asked\"").nth(1).unwrap());
    let mut seen = 0;
    for row in json["stories"].as_array().unwrap().iter().chain(json["photos"].as_array().unwrap()) {
        let story = row["story"].as_str().unwrap();
        let reasons = row["reasons"].as_array().cloned().unwrap_or_default();
        let channel = row["channel"].as_str().unwrap();
        for reason in reasons.iter().map(|r| r.as_str().unwrap()) {
            let remedy = json["remedies"][reason].as_str();
            if reason.contains("has not agreed to `") {
                assert!(not_asked.contains(channel) && not_asked.contains(story), "{story} {channel}");
                assert!(same(&not_asked, remedy.unwrap()), "{story}: {reason}");
            } else {
                let about = about(&page, story);
                assert!(same(&about, reason), "{story}: {reason}\n{about}");
                assert!(remedy.is_none_or(|r| same(&about, r)), "{story}: {remedy:?}\n{about}");
                assert!(about.contains(channel), "{story} {channel}\n{about}");
            }
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn what_presses_comes_first_and_what_comes_is_in_order() {
    let project = Project::new(&office());
    let page = page(&project);
    let todo = read(section(&page, "todo"));
    let first = todo.find("Consent and rights that have ended").unwrap();
    let then = todo.find("Ends soon").unwrap();
    assert!(first < then && then < todo.find("Approvals missing").unwrap(), "{todo}");
    assert!(todo.contains("s-0003 lapsed: consent of p1 ended, 2026-06-01"), "{todo}");
    assert!(todo.contains("s-0002 waits"), "{todo}");
    assert!(todo.contains("contact office: must be looked at again"), "{todo}");
    let dates = section(&page, "dates");
    let (december, january) = (dates.find("December 2026").unwrap(), dates.find("January 2027").unwrap());
    assert!(december < january);
    let days: Vec<&str> = dates
        .match_indices("<li><time datetime=\"")
        .map(|(at, tag)| &dates[at + tag.len()..][..10])
        .collect();
    assert!(days.len() > 3 && days.is_sorted(), "{days:?}");
    assert!(dates.contains("<time datetime=\"2026-12-24\">2026-12-24</time> (in 33 days)"), "{dates}");
    let languages = section(&page, "languages");
    assert!(languages.contains("English <span>en</span></th><td>6</td><td>–</td>"), "{languages}");
    let contacts = read(section(&page, "contacts"));
    assert!(contacts.contains("too old since"), "{contacts}");
    // The same for spreadsheets and programs.
    let due = report(&project, "due.csv");
    assert!(due.contains("standing,,waits,s-0002 waits,"), "{due}");
    assert!(due.lines().all(|line| line.ends_with(',') || line.ends_with("reference")), "{due}");
    assert!(report(&project, "coverage.csv").starts_with("\u{feff}language,source,reviewed,"));
    let coverage: Value = serde_json::from_str(&report(&project, "coverage.json")).unwrap();
    let consent: Value = serde_json::from_str(&report(&project, "consent.json")).unwrap();
    assert_eq!(coverage["languages"], consent["coverage"]);
    assert_eq!(
        (&coverage["languages"][0]["source"], &coverage["languages"][0]["missing"]),
        (&6.into(), &0.into())
    );
    assert_eq!(consent["contacts"][0]["old"], true);
}

#[test]
fn nothing_is_in_it_that_is_nobodys_business() {
    let project = Project::new(&office());
    let page = page(&project);
    for private in ["KANARI", "Selam", "Hawassa"] {
        let folder = project.root().join("dist/report");
        for (name, bytes) in crate::project::tree(&folder) {
            assert!(!String::from_utf8_lossy(&bytes).contains(private), "{private} in {name}");
        }
    }
    // What is opened from the disk asks for nothing: no address but those inside it and beside it.
    for what in ["http://", "https://", "src=", "@import", "url(", "<script"] {
        assert!(!page.contains(what), "{what}");
    }
    assert_eq!(page, self::page(&project), "the same again");
    assert_eq!(page, self::page(&Project::new(&office())), "and on another disk");
}

#[test]
fn its_elements_are_closed_and_its_ids_are_its_own() {
    let nasty = Site::base().copy(PHOTO, "content/stories/roof/media/a&b.jpg").edit(
        STORY,
        "photos:\n",
        "photos:\n  - {file: \"media/a&b.jpg\", alt: Rain.}\n",
    );
    for site in [office(), nasty, empty()] {
        let page = page(&Project::new(&site));
        let mut open: Vec<&str> = Vec::new();
        let mut ids = std::collections::BTreeSet::new();
        let body = page.split("</style>").nth(1).unwrap();
        for tag in body.split('<').skip(1).map(|rest| rest.split('>').next().unwrap()) {
            let name = tag.trim_start_matches('/').split(' ').next().unwrap();
            if let Some(id) = tag.split(" id=\"").nth(1).map(|rest| rest.split('"').next().unwrap()) {
                assert!(ids.insert(id), "{id} twice");
            }
            match (tag.strip_prefix('/'), name) {
                (Some(_), "head") | (None, "input") => {}
                (Some(_), "html") => assert!(open.is_empty(), "{open:?}"),
                (Some(_), _) => assert_eq!(open.pop(), Some(name)),
                (None, _) => open.push(name),
            }
        }
        for link in body.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(ids.contains(link), "{link} leads nowhere");
        }
        let levels =
            body.match_indices("<h").filter_map(|(at, _)| body[at + 2..].chars().next()?.to_digit(10));
        let levels: Vec<u32> = levels.collect();
        assert!(levels[0] == 1 && levels.windows(2).all(|w| w[1] <= w[0] + 1), "{levels:?}");
    }
}

/// A site without a story.
fn empty() -> Site {
    Site::base().without("content/stories")
}

#[test]
fn an_office_without_stories_is_told_so() {
    let page = page(&Project::new(&empty()));
    for (id, words) in [
        ("stories", "There is no story yet."),
        ("absent", "Everything is shown everywhere."),
        ("photos", "No story that is shown has a photo."),
        ("editions", "There are none."),
    ] {
        assert!(read(section(&page, id)).contains(words), "{id}");
    }
    assert!(read(section(&page, "todo")).contains("Nothing waits for anybody."));
}
