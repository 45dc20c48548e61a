//! Turns what is not shown into paragraphs, each reason with what would have to change; and the photos into a table. Decides nothing.

use std::collections::BTreeMap;

use super::{Html, ids, list, subject};
use crate::consent::agenda::Matter;
use crate::consent::audit::{PhotoRow, channel_words};
use crate::consent::refusal::Refusal;
use crate::model::levels::ChannelName;
use crate::model::words::StoryId;
use crate::report::Findings;
use crate::report::due::{self, Tense};
use crate::report::not_shown::{Entry, NotShown, Places};

/// Everything that is not shown, on every channel.
#[must_use]
pub fn not_shown(all: &Findings<'_>) -> NotShown {
    NotShown::of(all.audit, ChannelName::ALL)
}

/// Writes what is not shown.
pub fn write(h: &mut Html, all: &Findings<'_>, not_shown: &NotShown) {
    let unfinished = all.standing.missing.iter().filter(|m| !not_shown.by_story.contains_key(&m.story));
    let mut folders: BTreeMap<StoryId, &str> = BTreeMap::new();
    folders.extend(all.audit.rows.iter().map(|row| (row.story, row.folder.as_str())));
    if not_shown.by_story.is_empty() && not_shown.not_asked.is_empty() && all.standing.missing.is_empty() {
        h.raw("<p class=\"calm\">Everything is shown everywhere.</p>\n");
    }
    for (story, entries) in &not_shown.by_story {
        h.raw("<div class=\"entry\"><h3").attribute("id", &format!("not-{story}")).raw("><a");
        h.attribute("href", &format!("#{story}")).raw(">").text(&story.to_string()).raw("</a> <span>");
        h.text(folders.get(story).copied().unwrap_or_default()).raw("</span></h3>\n<ul>");
        for (entry, places) in entries {
            write_entry(h, entry, places, all);
        }
        h.raw("</ul></div>\n");
    }
    for missing in unfinished {
        h.raw("<div class=\"entry\"><h3>")
            .text(&missing.story.to_string())
            .raw(" <span>")
            .text(&missing.folder);
        h.raw("</span></h3>\n<ul>");
        for reason in &missing.reasons {
            h.raw("<li>").words(reason).raw("</li>");
        }
        h.raw("</ul></div>\n");
    }
    not_asked(h, not_shown);
    stands(h, all);
}

fn write_entry(h: &mut Html, entry: &Entry, places: &Places, all: &Findings<'_>) {
    h.raw("<li>");
    if let Some(file) = &entry.photo {
        h.raw("The photo <code>").text(file).raw("</code>. ");
    }
    for (reason, remedy) in &entry.reasons {
        h.raw("<span class=\"why\">").words(reason).raw(".</span> ");
        if let Some(remedy) = remedy {
            h.raw("<span class=\"remedy\">").coded(remedy).raw("</span> ");
        }
    }
    h.raw("<small>Not on ");
    super::places(h, places, all);
    h.raw("</small></li>\n");
}

/// The channels people were not asked about, told once for all of them.
fn not_asked(h: &mut Html, not_shown: &NotShown) {
    if not_shown.not_asked.is_empty() {
        return;
    }
    h.raw("<div class=\"entry\"><h3 id=\"not-asked\">Nobody has agreed</h3>\n<p class=\"remedy\">");
    h.coded(Refusal::Channel(String::new(), ChannelName::Web).remedy()).raw("</p>\n<ul>");
    for (channel, stories) in &not_shown.not_asked {
        h.raw("<li>to <code>").raw(channel.word()).raw("</code> (");
        h.raw(channel_words(*channel)).raw("), for ");
        ids(h, stories.iter().copied());
        h.raw("</li>");
    }
    h.raw("</ul></div>\n");
}

/// What was taken back, and countries with a floor of protection: nothing to do about either.
fn stands(h: &mut Html, all: &Findings<'_>) {
    let titles = [(Matter::TakenBack, "Taken back"), (Matter::Risk, "Countries with a floor of protection")];
    for (matter, title) in titles {
        let items: Vec<_> = all.agenda.standing.iter().filter(|item| item.matter == matter).collect();
        if items.is_empty() {
            continue;
        }
        h.raw("<div class=\"entry\"><h3>").raw(title).raw("</h3>\n");
        list(h, &items, |h, item| {
            subject(h, item);
            h.raw(": ").coded(&due::words(item, Tense::Future, all.site));
        });
        h.raw("</div>\n");
    }
    if !all.lowered.is_empty() {
        h.raw(
            "<div class=\"entry\"><h3>Lowered, so that nobody is told from a few others</h3>\n<p>Fewer than ",
        );
        h.number(all.site.reidentification.k as usize);
        h.raw(" people of <code>content/figures/reference-counts.csv</code> fit more than this, whatever was agreed to.</p>\n");
        list(h, all.lowered, |h, (story, bound)| {
            ids(h, [*story]);
            h.raw(" place: ").raw(bound.place.word()).raw("; date of return: ").raw(bound.date.word());
        });
        h.raw("</div>\n");
    }
}

/// Writes the photos of the stories that are shown.
pub fn photos(h: &mut Html, all: &Findings<'_>) {
    let mut photos: BTreeMap<(StoryId, &str), Vec<&PhotoRow>> = BTreeMap::new();
    for row in &all.audit.photos {
        photos.entry((row.story, row.file.as_str())).or_default().push(row);
    }
    if photos.is_empty() {
        h.raw("<p class=\"calm\">No story that is shown has a photo.</p>\n");
        return;
    }
    h.raw("<p>The photos of the stories that are shown somewhere. Where one is not shown, readers see a drawing.</p>\n");
    h.raw(
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"h-photos\"><table><thead><tr>",
    );
    h.raw("<th scope=\"col\">photo</th><th scope=\"col\">shown on</th><th scope=\"col\">not shown</th></tr></thead>\n<tbody>");
    for ((story, file), rows) in &photos {
        h.raw("<tr><th scope=\"row\">")
            .text(&story.to_string())
            .raw(" <span>")
            .text(file)
            .raw("</span></th><td>");
        let shown: Places = places(rows.iter().filter(|row| row.refusals.is_empty()).copied());
        h.raw(if shown.is_empty() { "nowhere" } else { "" });
        super::places(h, &shown, all);
        h.raw("</td><td>");
        let mut reasons: BTreeMap<&[Refusal], Vec<&PhotoRow>> = BTreeMap::new();
        for row in rows.iter().filter(|row| !row.refusals.is_empty()) {
            reasons.entry(&row.refusals).or_default().push(row);
        }
        for (refusals, rows) in reasons {
            for refusal in refusals {
                h.raw("<p><span class=\"why\">")
                    .words(&refusal.to_string())
                    .raw(".</span> <span class=\"remedy\">");
                h.coded(refusal.remedy()).raw("</span></p>");
            }
            h.raw("<p><small>Not on ");
            super::places(h, &places(rows.into_iter()), all);
            h.raw("</small></p>");
        }
        h.raw("</td></tr>\n");
    }
    h.raw("</tbody></table></div>\n");
}

fn places<'r>(rows: impl Iterator<Item = &'r PhotoRow>) -> Places {
    let mut all = Places::new();
    for row in rows {
        all.entry(row.channel).or_default().extend(&row.langs);
    }
    all
}
