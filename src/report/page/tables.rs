//! Turns languages, printed editions and contacts into tables. Does not count and does not decide.

use super::{Html, days_left};
use crate::consent::coverage::TextState;
use crate::model::manifest::EditionStatus;
use crate::report::Findings;

/// Writes how far the texts of each language are.
pub fn languages(h: &mut Html, all: &Findings<'_>) {
    h.raw("<p>How far the texts of all stories are, also of those that are held back; and how many stories readers find.</p>\n");
    h.raw("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"h-languages\"><table class=\"figures-table\"><thead><tr>");
    for title in [
        "language",
        "original",
        "checked",
        "older than the original",
        "by machine",
        "in work",
        "no text",
        "readers find",
        "of them in another language",
        "words of the site",
    ] {
        h.raw("<th scope=\"col\">").raw(title).raw("</th>");
    }
    h.raw("</tr></thead>\n<tbody>");
    for coverage in all.coverage {
        let lang = coverage.lang;
        h.raw("<tr><th scope=\"row\">")
            .text(lang.row().english)
            .raw(" <span>")
            .text(lang.code())
            .raw("</span></th>");
        for state in TextState::ALL {
            count(h, coverage.count(*state));
        }
        count(h, coverage.found);
        count(h, coverage.stand_ins);
        h.raw(if all.unreviewed.contains(&lang) {
            "<td class=\"some\">not checked</td></tr>\n"
        } else {
            "<td>checked</td></tr>\n"
        });
    }
    h.raw("</tbody></table></div>\n");
}

/// A number; nought as a dash, so that the eye finds the others.
fn count(h: &mut Html, number: usize) {
    h.raw("<td>");
    if number == 0 {
        h.raw("–");
    } else {
        h.number(number);
    }
    h.raw("</td>");
}

/// Writes the printed editions.
pub fn editions(h: &mut Html, all: &Findings<'_>) {
    if all.editions.is_empty() {
        h.raw("<p class=\"calm\">There are none.</p>\n");
        return;
    }
    h.raw("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"h-editions\"><table><thead><tr>");
    for title in ["edition", "what", "made", "copies", "state", "until", "why not"] {
        h.raw("<th scope=\"col\">").raw(title).raw("</th>");
    }
    h.raw("</tr></thead>\n<tbody>");
    for (edition, standing) in all.editions {
        h.raw("<tr><th scope=\"row\">")
            .text(&edition.code.to_string())
            .raw("</th><td>")
            .raw(edition.kind.word());
        let languages: Vec<&str> = edition.languages.iter().map(|l| l.row().english).collect();
        h.raw(", ")
            .text(&languages.join(" and "))
            .raw("</td><td class=\"day\">")
            .text(&edition.made.to_string())
            .raw("</td><td>");
        h.number(edition.copies as usize);
        if let Some(partner) = &edition.partner {
            h.raw(" at ").text(partner);
        }
        h.raw(match standing.status {
            EditionStatus::Current => "</td><td class=\"yes\">may be used",
            EditionStatus::Superseded => "</td><td class=\"some\">a newer one has taken its place",
            EditionStatus::Withdrawn => "</td><td class=\"no\">must not be used",
        });
        if let Some(newer) = &standing.newer {
            h.raw(": ").text(&newer.to_string());
        }
        match (edition.recalled, standing.status) {
            (Some(day), _) => h.raw("; called back on ").text(&day.to_string()),
            (None, EditionStatus::Withdrawn) => h.raw("; <strong>not called back yet</strong>"),
            (None, EditionStatus::Current | EditionStatus::Superseded) => h,
        };
        h.raw("</td><td class=\"day\">")
            .text(&standing.ends.map_or_else(|| "–".to_owned(), |day| day.to_string()))
            .raw("</td><td>");
        for reason in &standing.reasons {
            h.raw("<p>number ")
                .number(reason.card as usize)
                .raw(", ")
                .text(&reason.story.to_string())
                .raw(": ");
            h.coded(&reason.why.to_string()).raw("</p>");
        }
        h.raw("</td></tr>\n");
    }
    h.raw("</tbody></table></div>\n");
}

/// Writes how old the contacts are, the oldest first.
pub fn contacts(h: &mut Html, all: &Findings<'_>) {
    if all.contacts.is_empty() {
        h.raw("<p class=\"calm\">There are none.</p>\n");
        return;
    }
    h.raw("<p>A contact that nobody has looked at for ").number(all.site.records_max_age_days as usize);
    h.raw(" days tells readers to ask first.</p>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"h-contacts\">");
    h.raw("<table><thead><tr>");
    for title in ["contact", "checked", "state", "stands on"] {
        h.raw("<th scope=\"col\">").raw(title).raw("</th>");
    }
    h.raw("</tr></thead>\n<tbody>");
    let mut oldest: Vec<_> = all.contacts.iter().collect();
    oldest.sort_by_key(|contact| (contact.checked, &contact.id));
    for contact in oldest {
        h.raw("<tr><th scope=\"row\">")
            .text(&contact.id)
            .raw("</th><td class=\"day\">")
            .text(&contact.checked.to_string())
            .raw("</td>");
        if contact.old {
            h.raw("<td class=\"no\">too old since ").text(&contact.old_from.to_string());
        } else {
            let days = usize::try_from(days_left(contact.old_from, all)).unwrap_or(0);
            h.raw("<td class=\"yes\">good for ").number(days).raw(" days");
        }
        let cited: Vec<&str> = contact.cited.iter().map(String::as_str).collect();
        h.raw("</td><td>").text(&cited.join(" ")).raw(if cited.is_empty() { "nothing" } else { "" });
        h.raw("</td></tr>\n");
    }
    h.raw("</tbody></table></div>\n");
}
