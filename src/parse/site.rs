//! Turns `content/site.yaml` into the [`Site`]. Does not look whether the theme or the words of a language exist.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::date::Zone;
use crate::diag::{Area, Diagnostics, SourceFile};
use crate::lang::Lang;
use crate::model::Country;
use crate::model::site::{
    Below, ConsentBounds, Limits, Machine, Missing, PressProfile, PrintSettings, Protection,
    Reidentification, Risk, Site, SiteLang,
};
use crate::parse::fields::{Fields, word_of};
use crate::parse::yaml::{self, Kind, Node};
use crate::parse::{At, Reading};

/// Reads the configuration. It is `None` if something without a sensible default is wrong or missing.
#[must_use]
pub fn read(file: &Arc<SourceFile>) -> (Option<Site>, Diagnostics) {
    let mut reading = Reading::new(file, Area::Configuration);
    let site = yaml::read(&mut reading, 0..file.text.len()).and_then(|node| site(&mut reading, &node));
    (site, reading.found)
}

fn site(reading: &mut Reading, node: &Node) -> Option<Site> {
    let mut f = Fields::new(reading, node, "site.yaml");
    schema(reading, &mut f);
    let base_url = base_url(reading, &mut f);
    let zone =
        required_parsed(reading, &mut f, "time_zone", "an IANA time zone such as Europe/Oslo", Zone::parse);
    let host = f.word(reading, "host_country", Country::parse, Country::codes(), "unknown-country");
    if host.is_none() && !f.is_filled("host_country") {
        f.missing(reading, "host_country", "Add `host_country: NO`, with your own country's code.");
    }
    let languages = languages(reading, &mut f);
    let theme = f.text(reading, "theme").map_or_else(|| "default".to_owned(), |t| t.value);
    let missing = f.word(reading, "missing", Missing::from_word, Missing::words(), "unknown-word");
    let machine = f.word(reading, "machine", Machine::from_word, Machine::words(), "unknown-word");
    let review = f.word(reading, "review", review_from, ["two-person", "off"].into_iter(), "unknown-word");
    let age = f.number(reading, "age_notice_years", 1..=50);
    let records = f.number(reading, "records_max_age_days", 1..=3650);
    let consent = consent(reading, &mut f);
    let risk = risks(reading, &mut f);
    let reidentification = reidentification(reading, &mut f);
    let leave_page = f.parsed(reading, "leave_page", "an address that begins with https://", https);
    let security = f.parsed(reading, "security_contact", "a mailto: or https: address", |t| {
        (t.starts_with("mailto:") || t.starts_with("https://")).then(|| t.to_owned())
    });
    let limits = limits(reading, &mut f);
    let print = print(reading, &mut f);
    let avif = f.flag(reading, "avif").is_some_and(|a| a.value);
    // Where the site is uploaded to: read by another command, and only there.
    let _ = f.get("deploy");
    f.finish(reading);
    Some(Site {
        base_url: base_url?,
        zone: zone?.value,
        host_country: host?.value,
        languages: languages?,
        theme,
        missing: missing.map_or(Missing::ShowOriginal, |m| m.value),
        machine: machine.map_or(Machine::Hide, |m| m.value),
        two_person_review: review.is_none_or(|r| r.value),
        age_notice_years: age.map_or(3, |a| a.value),
        records_max_age_days: records.map_or(180, |a| a.value),
        consent,
        risk,
        reidentification,
        leave_page: leave_page.map(|l| l.value),
        security_contact: security.map(|l| l.value),
        limits,
        print,
        avif,
    })
}

/// Every record says which version of the schema it is written for, so that a later one can be told apart.
pub fn schema(reading: &mut Reading, f: &mut Fields<'_>) {
    let version = f.number(reading, "schema", 1..=1);
    if version.is_none() && !f.is_filled("schema") {
        f.missing(reading, "schema", "Add `schema: 1` as the first line.");
    }
}

fn required_parsed<T>(
    reading: &mut Reading,
    f: &mut Fields<'_>,
    key: &'static str,
    expected: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<At<T>> {
    if f.get(key).is_none() {
        f.missing(reading, key, &format!("Add `{key}`: {expected}."));
    }
    f.parsed(reading, key, expected, parse)
}

/// An address that begins with `https://` and a host.
pub(super) fn https(text: &str) -> Option<String> {
    let host = text.strip_prefix("https://")?.split('/').next()?;
    let clean = !host.is_empty()
        && !text.contains(|c: char| c.is_whitespace() || c.is_control() || "\"'<>\\".contains(c));
    clean.then(|| text.to_owned())
}

fn base_url(reading: &mut Reading, f: &mut Fields<'_>) -> Option<String> {
    let expected = "an address that begins with https://, such as https://stories.example.org/";
    let url = required_parsed(reading, f, "base_url", expected, |t| {
        let plain = !t.contains(['?', '#', '@']) && t.is_ascii();
        https(t).filter(|_| plain)
    })?;
    // A folder below a host would make every address on the site relative to it, which `_headers` hosts cannot serve.
    let path =
        url.value.trim_start_matches("https://").split_once('/').map_or("", |(_, p)| p).trim_matches('/');
    if !path.is_empty() {
        reading.error(
            "base-url-folder",
            &url.span,
            "the site must have a host name of its own",
            "a folder below it",
            "Use a host name such as https://stories.example.org/ without a folder behind it.",
        );
        return None;
    }
    Some(format!("{}/", url.value.trim_end_matches('/')))
}

fn review_from(word: &str) -> Option<bool> {
    match word {
        "two-person" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

fn languages(reading: &mut Reading, f: &mut Fields<'_>) -> Option<Vec<SiteLang>> {
    let items = f.items(reading, "languages");
    if items.is_empty() {
        f.missing(
            reading,
            "languages",
            "Add `languages: [en, nb]`, in the order of the chooser; the first is your own.",
        );
        return None;
    }
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for item in items {
        let Some((lang, fallback)) = language(reading, item) else { continue };
        if !seen.insert(lang.value) {
            let message = format!("`{}` is listed twice", lang.value);
            reading.error("duplicate-language", &lang.span, message, "second time", "Keep one of them.");
            continue;
        }
        all.push(SiteLang { lang: lang.value, fallback });
    }
    (!all.is_empty()).then_some(all)
}

fn language(reading: &mut Reading, node: &Node) -> Option<(At<Lang>, Vec<Lang>)> {
    if let Kind::Text(code) = &node.kind {
        let text = At::new(code.clone(), node.span.clone());
        let lang = word_of(reading, &text, "languages", Lang::from_code, Lang::codes(), "unknown-language")?;
        return Some((At::new(lang, text.span), Vec::new()));
    }
    let mut f = Fields::new(reading, node, "a language");
    let lang = f.lang(reading, "code");
    let fallback = f.list(reading, "fallback");
    if lang.is_none() && !f.is_filled("code") {
        f.missing(reading, "code", "Write `{code: ar, fallback: [en]}`.");
    }
    f.finish(reading);
    let fallback = fallback
        .iter()
        .filter_map(|t| word_of(reading, t, "fallback", Lang::from_code, Lang::codes(), "unknown-language"))
        .collect();
    Some((lang?, fallback))
}

fn consent(reading: &mut Reading, f: &mut Fields<'_>) -> ConsentBounds {
    let mut bounds = ConsentBounds { longest_term_months: 36, warn_days: 90, print_shelf_life_months: 6 };
    if let Some(node) = f.get("consent") {
        let mut c = Fields::new(reading, node, "`consent`");
        let longest = c.number(reading, "longest_term_months", 1..=240);
        let warn = c.number(reading, "warn_days", 0..=3650);
        let shelf = c.number(reading, "print_shelf_life_months", 0..=120);
        c.finish(reading);
        bounds.longest_term_months = longest.map_or(36, |n| n.value);
        bounds.warn_days = warn.map_or(90, |n| n.value);
        bounds.print_shelf_life_months = shelf.map_or(6, |n| n.value);
    }
    bounds
}

fn risks(reading: &mut Reading, f: &mut Fields<'_>) -> Vec<Risk> {
    let mut all = Vec::new();
    for item in f.items(reading, "risk") {
        let mut r = Fields::new(reading, item, "a `risk` line");
        // `XX` stands for no country (ISO 3166-1, user-assigned): allowed, so that an example can show the form.
        let example = r.get("origin").is_some_and(|n| n.kind == Kind::Text("XX".into()));
        let origin = if example {
            None
        } else {
            r.word(reading, "origin", Country::parse, Country::codes(), "unknown-country")
        };
        let floor =
            r.word(reading, "floor", Protection::from_word, Protection::words(), "unknown-protection");
        for key in ["origin", "floor"] {
            if !r.is_filled(key) {
                r.missing(reading, key, "Write `{origin: ET, floor: no-publication}`.");
            }
        }
        r.finish(reading);
        if let (Some(origin), Some(floor)) = (origin, floor) {
            all.push(Risk { origin: origin.value, floor: floor.value });
        }
    }
    all
}

fn reidentification(reading: &mut Reading, f: &mut Fields<'_>) -> Reidentification {
    let mut asked = Reidentification::default();
    if let Some(node) = f.get("reidentification") {
        let mut r = Fields::new(reading, node, "`reidentification`");
        // One is everybody: a bound that bounds nothing is a slip of the finger.
        let k = r.number(reading, "k", 2..=10_000);
        let below = r.word(reading, "below", Below::from_word, Below::words(), "unknown-word");
        r.finish(reading);
        asked.k = k.map_or(asked.k, |n| n.value);
        asked.below = below.map_or(asked.below, |b| b.value);
    }
    asked
}

fn limits(reading: &mut Reading, f: &mut Fields<'_>) -> Limits {
    let mut limits = Limits { page_kb: 14, photo_kb: 45 };
    if let Some(node) = f.get("limits") {
        let mut l = Fields::new(reading, node, "`limits`");
        // The bounds are promises to readers on slow networks: an office may tighten them, not give them up.
        let page = l.number(reading, "page_kb", 1..=14);
        let photo = l.number(reading, "photo_kb", 5..=45);
        l.finish(reading);
        limits.page_kb = page.map_or(14, |n| n.value);
        limits.photo_kb = photo.map_or(45, |n| n.value);
    }
    limits
}

fn print(reading: &mut Reading, f: &mut Fields<'_>) -> PrintSettings {
    let mut print = PrintSettings::default();
    if let Some(node) = f.get("print") {
        let mut p = Fields::new(reading, node, "`print`");
        print.contacts = p.list(reading, "contacts").into_iter().map(|id| (id.value, id.span)).collect();
        let least = p.number(reading, "stories_at_least", 1..=1000);
        let most = p.number(reading, "stories_at_most", 1..=500);
        // A print shop asks for 3 mm, some for 5; more than 10 is a slip of the finger.
        let bleed = p.number(reading, "bleed_mm", 0..=10);
        let paper = p.number(reading, "paper_um", 40..=400);
        print.press = p.get("press").and_then(|node| press(reading, node));
        p.finish(reading);
        print.stories_at_least = least.map_or(print.stories_at_least, |n| n.value);
        print.stories_at_most = most.map_or(print.stories_at_most, |n| n.value);
        print.bleed_mm = bleed.map_or(print.bleed_mm, |n| n.value);
        print.paper_um = paper.map_or(print.paper_um, |n| n.value);
    }
    print
}

fn press(reading: &mut Reading, node: &Node) -> Option<PressProfile> {
    let mut p = Fields::new(reading, node, "`press`");
    let expected = "the name of a file in content/print, such as fogra51.icc";
    let file = p.parsed(reading, "profile", expected, |t| {
        let plain = !t.contains(['/', '\\']) && (t.ends_with(".icc") || t.ends_with(".icm"));
        plain.then(|| format!("content/print/{t}"))
    });
    let condition = p.text(reading, "condition");
    let registry = p.text(reading, "registry");
    let description = p.text(reading, "description");
    for key in ["profile", "condition"] {
        if !p.is_filled(key) {
            p.missing(
                reading,
                key,
                "Write `press: {profile: fogra51.icc, condition: FOGRA51}`, as the print shop says.",
            );
        }
    }
    p.finish(reading);
    let file = file?;
    Some(PressProfile {
        file: (file.value, file.span),
        condition: condition?.value,
        registry: registry.map(|t| t.value),
        description: description.map(|t| t.value),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "schema: 1\nbase_url: https://stories.example.org\ntime_zone: Europe/Oslo\nhost_country: NO\n\
        languages: [en, {code: prs, fallback: [fa, en]}, fa]\nrisk: [{origin: ET, floor: one}]\n";

    fn codes(text: &str) -> (bool, Vec<&'static str>) {
        let (site, found) =
            read(&Arc::new(SourceFile { path: "content/site.yaml".into(), text: text.into() }));
        (site.is_some(), found.sorted().iter().map(|d| d.code).collect())
    }

    #[test]
    fn a_good_one_is_read_and_defaults_fill_in() {
        assert_eq!(codes(GOOD), (true, vec![]));
    }

    #[test]
    fn every_mistake_has_its_code() {
        for (from, to, code) in [
            ("schema: 1\n", "", "missing-field"),
            ("https://stories.example.org", "http://stories.example.org", "bad-value"),
            ("https://stories.example.org", "https://example.org/stories", "base-url-folder"),
            ("Europe/Oslo", "Europe/Olso", "bad-value"),
            ("[en,", "[en, en,", "duplicate-language"),
            ("[en,", "[EN-gb,", "unknown-language"),
            ("NO", "XX", "unknown-country"),
            ("floor: one", "floor: onee", "unknown-protection"),
            ("risk:", "print: {bleed_mm: 11}\nrisk:", "bad-value"),
            ("risk:", "reidentification: {k: 1}\nrisk:", "bad-value"),
            ("risk:", "reidentification: {below: lowr}\nrisk:", "unknown-word"),
            ("risk:", "reidentification: {size: 10}\nrisk:", "unknown-key"),
            ("risk:", "risks:", "unknown-key"),
        ] {
            assert!(
                codes(&GOOD.replace(from, to)).1.contains(&code),
                "{to} should be {code}: {:?}",
                codes(&GOOD.replace(from, to))
            );
        }
    }
}
