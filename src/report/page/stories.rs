//! Turns the outlook into a table: a row for each story, a cell for each channel, the languages in the cell; how far, until when and why
//! not in words under the row. Decides nothing.

use super::{Html, days_left};
use crate::consent::audit::channel_words;
use crate::consent::clear::Absence;
use crate::consent::outlook::Row;
use crate::lang::Lang;
use crate::model::levels::ChannelName;
use crate::report::not_shown::NotShown;
use crate::report::{Findings, state};

/// How a story stands on a channel.
#[derive(Default)]
struct Cell {
    /// Languages in which its own text may be shown.
    own: Vec<Lang>,
    /// Languages in which the text of another one stands in.
    stand_ins: Vec<Lang>,
    /// Languages in which it is not shown.
    not: Vec<Lang>,
    /// What the office holds back itself.
    held: bool,
    /// Consent does not cover it.
    refused: bool,
}

impl Cell {
    fn of<'r>(rows: impl Iterator<Item = &'r Row>) -> Self {
        let mut cell = Self::default();
        for row in rows {
            match &row.now {
                Ok(_) => {
                    for reading in &row.readings {
                        let list =
                            if reading.stand_in.is_none() { &mut cell.own } else { &mut cell.stand_ins };
                        list.push(reading.lang);
                    }
                }
                Err(absence) => {
                    cell.not.extend(row.langs());
                    cell.held |= matches!(absence, Absence::Held(_));
                    cell.refused |= matches!(absence, Absence::Refused(_));
                }
            }
        }
        cell
    }

    fn write(&self, h: &mut Html, langs: usize) {
        if self.own.is_empty() && self.stand_ins.is_empty() {
            let (class, words) = match (self.held, self.refused) {
                (true, _) => ("held", "held"),
                (false, true) => ("no", "no"),
                (false, false) => ("no", "no text"),
            };
            h.raw("<td class=\"").raw(class).raw("\">").raw(words).raw("</td>");
            return;
        }
        h.raw(if self.not.is_empty() { "<td class=\"yes\">" } else { "<td class=\"some\">" });
        if self.own.len() == langs {
            h.raw("all");
        } else {
            h.text(&codes(&self.own));
        }
        if !self.stand_ins.is_empty() {
            h.raw(" <small>+").number(self.stand_ins.len()).raw("</small>");
        }
        if !self.not.is_empty() {
            h.raw(" <small>not ").text(&codes(&self.not)).raw("</small>");
        }
        h.raw("</td>");
    }
}

fn codes(langs: &[Lang]) -> String {
    langs.iter().map(|l| l.code()).collect::<Vec<_>>().join(" ")
}

/// Writes the table.
pub fn write(h: &mut Html, all: &Findings<'_>, not_shown: &NotShown) {
    let rows = &all.audit.rows;
    if rows.is_empty() {
        h.raw("<p class=\"calm\">There is no story yet.</p>\n");
        return;
    }
    h.raw(LEGEND);
    for (id, words) in FILTERS {
        h.raw("<span><input type=\"radio\" name=\"only\" id=\"only-").raw(id);
        h.raw(if id == "all" { "\" checked> " } else { "\"> " });
        h.raw("<label for=\"only-").raw(id).raw("\">").raw(words).raw("</label></span> ");
    }
    h.raw("</fieldset>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"h-stories\">");
    h.raw("<table class=\"states\"><thead><tr><th scope=\"col\">story</th>");
    for channel in ChannelName::ALL {
        h.raw("<th scope=\"col\">").raw(channel.word()).raw("</th>");
    }
    h.raw("</tr></thead>\n");
    for story in rows.chunk_by(|a, b| a.story == b.story) {
        of_story(h, story, all, not_shown);
    }
    h.raw("</table></div>\n<dl class=\"channels\">");
    for channel in ChannelName::ALL {
        h.raw("<div><dt>")
            .raw(channel.word())
            .raw("</dt><dd>")
            .raw(channel_words(*channel))
            .raw("</dd></div>");
    }
    h.raw("</dl>\n");
}

const LEGEND: &str = "<p>A cell names the languages in which the story is shown there with a text of its own; <b>all</b> means every \
    language of the site. <b>+3</b>: in three more languages readers of the site get the text in another language; on paper nothing \
    stands in. <b>held</b>: the office holds it back. <b>no</b>: consent does not cover it. Open a row for how far, \
    until when and why not.</p>\n<fieldset class=\"only\"><legend>Show</legend> ";

/// What the rows can be narrowed down to.
const FILTERS: [(&str, &str); 3] =
    [("all", "every story"), ("away", "not on the site"), ("soon", "changes soon")];

fn of_story(h: &mut Html, rows: &[Row], all: &Findings<'_>, not_shown: &NotShown) {
    let Some(first) = rows.first() else { return };
    let warn = i64::from(all.site.consent.warn_days);
    let away = !rows.iter().any(|r| r.channel == ChannelName::Web && r.now.is_ok());
    let soon = rows.iter().filter_map(|r| r.next.as_ref()).any(|next| days_left(next.day, all) <= warn);
    h.raw("<tbody class=\"").raw(if away { "away" } else { "here" }).raw(if soon { " soon" } else { "" });
    h.raw("\"").attribute("id", &first.story.to_string()).raw("><tr><th scope=\"row\">");
    h.text(&first.story.to_string()).raw(" <span>").text(&first.folder).raw("</span></th>");
    let langs = all.site.languages.len();
    for channel in ChannelName::ALL {
        Cell::of(rows.iter().filter(|row| row.channel == *channel)).write(h, langs);
    }
    h.raw("</tr>\n<tr class=\"more\"><td colspan=\"7\"><details><summary>");
    let web = rows.iter().find(|r| r.channel == ChannelName::Web && r.now.is_ok());
    match web.and_then(|row| row.now.as_ref().ok()) {
        Some(seen) => h.words(&state::seen_words(seen)),
        None => h.raw("Not on the site"),
    };
    if let Some(next) = rows.iter().filter_map(|r| r.next.as_ref()).min_by_key(|next| next.at) {
        h.raw(" · ").text(&state::next_words(next));
    }
    h.raw("</summary><ul>");
    let shown = state::merged(rows, all.site).into_iter().filter(|(row, ..)| row.now.is_ok());
    for (_, channels, [langs, next, now]) in shown {
        h.raw("<li><b>").text(&channels.join(" ")).raw("</b> · ").text(&langs).raw(": ").coded(&now);
        if next != "–" {
            h.raw(" · ").text(&next);
        }
        h.raw("</li>");
    }
    if not_shown.by_story.contains_key(&first.story) {
        h.raw("<li><a")
            .attribute("href", &format!("#not-{}", first.story))
            .raw(">What is not shown, and what would have to change</a></li>");
    }
    h.raw("</ul></details></td></tr></tbody>\n");
}
