//! A year of nightly builds in Oslo and at both ends of the earth: stories come and go at their very moments, also in the nights in
//! which clocks are changed, and every night it is known when the next one goes.

use std::collections::BTreeMap;

use stories::build;
use stories::consent::audit;
use stories::consent::clear::{self, Asking, Purpose};
use stories::date::{Date, LocalTime, Now, Zone};
use stories::lang::Lang;

use crate::project::Project;
use crate::site::{CONSENT, SITE, STORY, Site};

/// A story of the year: its fields, its consent, and from when until when readers find it, in each place of [`PLACES`].
struct Plan {
    id: &'static str,
    field: &'static str,
    consent: (&'static str, &'static str),
    from: [&'static str; 3],
    until: &'static str,
}

/// Offices. In Oslo clocks go forward on the 28th of March 2027 and back on the 31st of October; the others never change theirs.
const PLACES: [&str; 3] = ["Europe/Oslo", "Pacific/Kiritimati", "Etc/GMT+12"];

const ALWAYS: [&str; 3] = ["2026-06-02T00:00:00Z"; 3];
const NEVER: &str = "2028-03-01T10:00:00Z";
const AS_IT_IS: (&str, &str) = ("schema: 1", "schema: 1");

const PLANS: [Plan; 10] = [
    // What ends, ends with the day at the earliest place on earth, wherever the office is.
    Plan {
        id: "s-0001",
        field: "",
        consent: ("until: 2028-03-02", "until: 2027-03-28"),
        from: ALWAYS,
        until: "2027-03-27T10:00:00Z",
    },
    Plan {
        id: "s-0002",
        field: "",
        consent: ("until: 2028-03-02", "until: 2027-10-31"),
        from: ALWAYS,
        until: "2027-10-30T10:00:00Z",
    },
    Plan {
        id: "s-0003",
        field: "",
        consent: (
            "age: adult",
            "age: child\n    guardian: {reference: G, given: 2026-03-02, assent: yes, majority: 2027-06-15}",
        ),
        from: ALWAYS,
        until: "2027-06-14T10:00:00Z",
    },
    // What begins, begins with the day at the latest place on earth.
    Plan {
        id: "s-0004",
        field: "",
        consent: ("given: 2026-03-02", "given: 2027-03-28"),
        from: ["2027-03-28T12:00:00Z"; 3],
        until: NEVER,
    },
    Plan {
        id: "s-0005",
        field: "",
        consent: ("given: 2026-03-02", "given: 2027-10-31"),
        from: ["2027-10-31T12:00:00Z"; 3],
        until: NEVER,
    },
    // A withdrawal holds at once, whatever its day.
    Plan {
        id: "s-0006",
        field: "",
        consent: ("languages: all", "languages: all\n    withdrawn: {on: 2027-05-01, from: all}"),
        from: [NEVER; 3],
        until: NEVER,
    },
    // What the office decides, counts on its own clocks: in the hour before they go forward …
    Plan {
        id: "s-0007",
        field: "publish: 2027-03-28T01:30",
        consent: AS_IT_IS,
        from: ["2027-03-28T00:30:00Z", "2027-03-27T11:30:00Z", "2027-03-28T13:30:00Z"],
        until: NEVER,
    },
    // … and in the hour after they have gone back.
    Plan {
        id: "s-0008",
        field: "publish: 2027-10-31T03:00",
        consent: AS_IT_IS,
        from: ["2027-10-31T02:00:00Z", "2027-10-30T13:00:00Z", "2027-10-31T15:00:00Z"],
        until: NEVER,
    },
    // A day of 23 hours, and one of 25.
    Plan {
        id: "s-0009",
        field: "approved: 2027-03-29",
        consent: AS_IT_IS,
        from: ["2027-03-28T22:00:00Z", "2027-03-28T10:00:00Z", "2027-03-29T12:00:00Z"],
        until: NEVER,
    },
    Plan {
        id: "s-0010",
        field: "approved: 2027-11-01",
        consent: ("until: 2028-03-02", "until: 2027-12-24"),
        from: ["2027-10-31T23:00:00Z", "2027-10-31T10:00:00Z", "2027-11-01T12:00:00Z"],
        until: "2027-12-23T10:00:00Z",
    },
];

impl Plan {
    fn folder(&self) -> String {
        format!("content/stories/{}", self.id)
    }

    fn add_to(&self, site: Site) -> Site {
        let (story, consent) =
            (format!("{}/index.en.md", self.folder()), format!("{}/consent.yaml", self.folder()));
        let site = site
            .copy(STORY, &story)
            .copy(CONSENT, &consent)
            .copy("content/stories/roof/media/house.jpg", &format!("{}/media/house.jpg", self.folder()))
            .edit(&story, "s-0001", self.id)
            .edit(&story, "A roof of our own", self.id)
            .edit(&consent, self.consent.0, self.consent.1);
        match self.field.strip_prefix("approved: ") {
            Some(day) => site.edit(&story, "on: 2026-06-01", &format!("on: {day}")),
            None if self.field.is_empty() => site,
            None => site.field(&story, self.field),
        }
    }
}

fn at(text: &str) -> Now {
    Now::parse(text).unwrap()
}

/// The site of all plans, for an office.
fn site(place: &str) -> Site {
    let site = PLANS.iter().fold(Site::base(), |site, plan| plan.add_to(site));
    site.without("content/stories/roof").edit(SITE, "Europe/Oslo", place)
}

/// The moments looked at: each night at half past three and at five past midnight, and, around the nights of which something is to be
/// expected, each quarter of an hour.
fn moments(zone: &Zone) -> Vec<Now> {
    let mut all = Vec::new();
    let first = Date::parse("2027-01-01").unwrap();
    for night in (0..365).map(|n| first.plus_days(n)) {
        for time in ["00:05", "03:30"] {
            all.push(LocalTime::parse(&format!("{night}T{time}")).unwrap().in_zone(zone).unwrap());
        }
    }
    for night in ["2027-03-27", "2027-06-14", "2027-10-30", "2027-12-23"] {
        let start = Date::parse(night).unwrap().begins_somewhere();
        all.extend((0..72 * 4).map(|quarter| start.plus_seconds(quarter * 900)));
    }
    all.sort();
    all
}

#[test]
fn stories_come_and_go_at_their_very_moments_all_year() {
    for (number, place) in PLACES.iter().enumerate() {
        let project = Project::new(&site(place));
        let (understood, found) = build::understand(project.root()).unwrap();
        assert!(!found.has_errors(), "{}", crate::project::words(&found));
        let zone = Zone::parse(place).unwrap();
        let mut nights = 0;
        for now in moments(&zone) {
            let asking = Asking { site: &understood.site, now, purpose: Purpose::Publish };
            let expected: BTreeMap<&str, Now> = PLANS
                .iter()
                .filter(|p| at(p.from[number]) <= now && now < at(p.until))
                .map(|p| (p.id, at(p.until)))
                .collect();
            let when = format!("{place}, {}", now.rfc3339());
            for edition in clear::web(&understood.catalogue, &asking).languages.values() {
                let shown: Vec<String> = edition.stories.keys().map(ToString::to_string).collect();
                assert_eq!(shown, expected.keys().copied().collect::<Vec<_>>(), "{when}");
            }
            let foretold = audit::audit(&understood.catalogue, &asking).expiry.unwrap();
            let first = expected.values().min().copied();
            assert_eq!(Some(foretold.at), first, "{when}");
            let going: Vec<&str> =
                expected.iter().filter(|(_, until)| Some(**until) == first).map(|(id, _)| *id).collect();
            assert_eq!(foretold.stories.iter().map(ToString::to_string).collect::<Vec<_>>(), going, "{when}");
            nights += 1;
        }
        assert_eq!(nights, 365 * 2 + 4 * 72 * 4);
    }
}

#[test]
fn the_finished_site_agrees_in_the_night_in_which_clocks_go_forward() {
    let project = Project::new(&site("Europe/Oslo"));
    let lang = Lang::En.code();
    let found = |now: &str| {
        if let Err(wrong) = project.build_at(now) {
            panic!("{now}: {}", crate::project::words(&wrong));
        }
        let tree = project.tree();
        let on = |plan: &&Plan| tree.contains_key(&format!("{lang}/stories/{}/index.html", plan.id));
        PLANS.iter().filter(on).map(|plan| plan.id).collect::<Vec<_>>()
    };
    assert_eq!(found("2027-03-27T09:59:59Z"), ["s-0001", "s-0002", "s-0003"]);
    assert_eq!(found("2027-03-27T10:00:00Z"), ["s-0002", "s-0003"]);
    // Two seconds on, and the clocks of Oslo show three.
    assert_eq!(found("2027-03-28T00:59:59Z"), ["s-0002", "s-0003", "s-0007"]);
    assert_eq!(found("2027-03-28T01:00:01Z"), ["s-0002", "s-0003", "s-0007"]);
    assert_eq!(found("2027-03-28T12:00:00Z"), ["s-0002", "s-0003", "s-0004", "s-0007"]);
}
