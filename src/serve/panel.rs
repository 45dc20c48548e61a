//! Turns states and problems into the preview's own HTML: ribbons, the panel of mistakes, the overview. Escapes everything
//! that comes from outside. Does not change what the site itself says.

use super::keep::Sight;
use super::{DeskItem, DeskState, words};
use crate::diag::render::excerpt_of;
use crate::diag::{Diagnostic, Diagnostics, Severity, Spot};
use crate::markup::push_quoted;

/// Problems shown at once; nobody reads more on a page.
const SHOWN: usize = 20;

/// Text for HTML, in elements and in quoted attributes.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_quoted(&mut out, text);
    out
}

/// Words of a message for HTML: what stands between backticks is set as the text of a file, and the sentence begins with a
/// capital.
fn words_of(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    // A last backtick without its partner is an ordinary sign.
    let paired = parts.len() - usize::from(parts.len().is_multiple_of(2));
    let piece = |(i, part): (usize, &&str)| match i {
        _ if i >= paired => format!("`{}", escape(part)),
        _ if i % 2 == 1 => format!("<code dir=\"auto\">{}</code>", escape(part)),
        _ => escape(part),
    };
    let out: String = parts.iter().enumerate().map(piece).collect();
    let mut letters = out.chars();
    match letters.next() {
        Some(first) if first.is_lowercase() => first.to_uppercase().chain(letters).collect(),
        _ => out,
    }
}

/// Puts the preview's pieces into a page of the site: the ribbon on top, the rest at the end.
pub fn dress(page: &str, item: Option<&DeskItem>, sight: &Sight, state: &str) -> String {
    let (head, rest) = page.split_at(body_start(page));
    let (body, tail) = rest.split_at(rest.to_ascii_lowercase().rfind("</body").unwrap_or(rest.len()));
    let ribbon = item.map(ribbon).unwrap_or_default();
    let trouble =
        if sight.found.has_errors() { panel(words::OLD_SIGHT, &sight.found) } else { String::new() };
    let link = format!(
        "<a class=\"stories-preview-link\" href=\"/_preview/\" lang=\"en\" dir=\"ltr\">{}</a>",
        words::TO_DESK
    );
    format!("{head}{SHEET}{ribbon}{body}{trouble}{link}{}{tail}", script(state))
}

const SHEET: &str = "<link rel=\"stylesheet\" href=\"/_preview/preview.css\">";

fn script(state: &str) -> String {
    format!("<script src=\"/_preview/reload.js\" data-state=\"{}\"></script>", escape(state))
}

/// Just behind the opening tag of the body; the start of the page if it has none.
fn body_start(page: &str) -> usize {
    let Some(tag) = page.to_ascii_lowercase().find("<body") else { return 0 };
    let mut quote = None;
    for (i, c) in page.char_indices().skip_while(|(i, _)| *i < tag) {
        match (quote, c) {
            (None, '>') => return i + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(q), _) if q == c => quote = None,
            _ => {}
        }
    }
    0
}

fn ribbon(item: &DeskItem) -> String {
    if item.state == DeskState::Published {
        return String::new();
    }
    format!(
        "<aside class=\"stories-preview-ribbon stories-preview-{}\" lang=\"en\" dir=\"ltr\"><b>{}.</b> {} {}</aside>",
        words::class(item.state),
        words::state(item.state),
        words::HIDDEN,
        words_of(&item.reason)
    )
}

/// The problems of a run, errors first.
fn panel(head: &str, found: &Diagnostics) -> String {
    format!(
        "<details class=\"stories-preview-panel\" open lang=\"en\" dir=\"ltr\"><summary>{head} <b>{}</b></summary>{}</details>",
        counted(found),
        list(found)
    )
}

/// How many mistakes and warnings, in the words of the list below.
fn counted(found: &Diagnostics) -> String {
    let one = |n: usize, word: &str| match n {
        0 => None,
        1 => Some(format!("1 {word}")),
        _ => Some(format!("{n} {word}s")),
    };
    let (errors, warnings) = found.counts();
    let [error, warning] = words::KINDS.map(str::to_lowercase);
    [one(errors, &error), one(warnings, &warning)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn list(found: &Diagnostics) -> String {
    let mut all = found.sorted();
    all.sort_by_key(|d| d.severity);
    let items: Vec<String> = all.iter().take(SHOWN).map(|d| format!("<li>{}</li>", problem(d))).collect();
    let more = match all.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!("<p>{more} {}</p>", words::MORE),
    };
    format!("<ol>{}</ol>{more}", items.concat())
}

fn problem(d: &Diagnostic) -> String {
    let [error, warning] = words::KINDS;
    let kind = if d.severity == Severity::Error { error } else { warning };
    let place = d.spot.as_ref().map(|spot| place(spot, &d.label)).unwrap_or_default();
    let related: String = d.related.iter().map(|(spot, words)| self::place(spot, words)).collect();
    let remedy = d
        .remedy
        .as_ref()
        .map(|r| format!("<p><b>{}</b> {}</p>", words::REMEDY, words_of(r)))
        .unwrap_or_default();
    let message = words_of(&d.message);
    format!(
        "<p><b>{kind}:</b> <span dir=\"auto\">{message}</span> <small>{}</small></p>{place}{related}{remedy}",
        d.code
    )
}

/// The file, and the line with the place marked. The mark, unlike a caret on the next line, is right in every script and
/// direction; the caret stands before the words that belong to it.
fn place(spot: &Spot, label: &str) -> String {
    let path = escape(&spot.file.path);
    let label = if label.is_empty() { String::new() } else { format!("<p>↑ {}</p>", words_of(label)) };
    let Some(excerpt) = excerpt_of(spot) else {
        return format!("<p><code>{path}</code></p>{label}");
    };
    let marked = if excerpt.marked.is_empty() { " " } else { &excerpt.marked };
    format!(
        "<p><code>{path}:{}:{}</code></p><pre dir=\"auto\">{}<mark>{}</mark>{}</pre>{label}",
        excerpt.line,
        excerpt.column,
        escape(&excerpt.before),
        escape(marked),
        escape(&excerpt.after)
    )
}

/// A page of the preview's own.
fn own(title: &str, body: &str, state: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\" dir=\"ltr\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>{SHEET}</head>\
         <body class=\"stories-preview-page\"><main>{body}</main>{}</body></html>\n",
        script(state)
    )
}

/// The page in place of the site, if there never was a good one.
pub fn no_sight(found: &Diagnostics, state: &str) -> String {
    own(
        words::NO_SIGHT,
        &format!("<h1>{}</h1><p><b>{}</b></p>{}", words::NO_SIGHT, counted(found), list(found)),
        state,
    )
}

/// The page in place of one that cannot be made.
pub fn no_page(fault: &Diagnostic, state: &str) -> String {
    own(words::NO_PAGE, &format!("<h1>{}</h1>{}", words::NO_PAGE, problem(fault)), state)
}

/// The page in place of one that is not there, for sites without one of their own.
pub fn not_found(state: &str) -> String {
    let link = format!("<p><a href=\"/_preview/\">{}</a></p>", words::TO_DESK);
    own(words::NOT_FOUND, &format!("<h1>{}</h1>{link}", words::NOT_FOUND), state)
}

/// The overview: every story in every language.
pub fn desk(sight: &Sight, moment: &str, state: &str) -> String {
    let items = sight.good.as_ref().map_or(&[][..], |good| &good.desk);
    let root = sight.good.as_ref().map_or("", |good| good.site.root());
    let trouble =
        if sight.found.has_errors() { panel(words::OLD_SIGHT, &sight.found) } else { String::new() };
    let warnings = match sight.found.counts() {
        (0, 1..) => format!("<h2>{}</h2>{}", words::WARNINGS, list(&sight.found)),
        _ => String::new(),
    };
    let body = format!(
        "<h1>{}</h1><p>{} {} {}.</p><p><a href=\"{}/\">{}</a></p>{trouble}{}{}{warnings}",
        words::DESK,
        words::ALONE,
        words::MOMENT,
        escape(moment),
        escape(root),
        words::TO_SITE,
        counts(items),
        table(items)
    );
    own(words::DESK, &body, state)
}

fn counts(items: &[DeskItem]) -> String {
    let states = [
        DeskState::Published,
        DeskState::Draft,
        DeskState::Waiting,
        DeskState::Scheduled,
        DeskState::Refused,
        DeskState::Untranslated,
    ];
    let count = |state| items.iter().filter(|i| i.state == state).count();
    let shown = states.map(|s| (s, count(s)));
    let parts =
        shown.iter().filter(|(_, n)| *n > 0).map(|(s, n)| format!("<li>{}: {n}</li>", words::state(*s)));
    format!(
        "<ul class=\"stories-preview-counts\"><li>{}</li>{}</ul>",
        words::COUNTED,
        parts.collect::<String>()
    )
}

fn table(items: &[DeskItem]) -> String {
    if items.is_empty() {
        return format!("<p>{}</p>", words::NO_STORIES);
    }
    let head = words::COLUMNS.map(|c| format!("<th scope=\"col\">{c}</th>")).concat();
    let bodies: String = items.chunk_by(|a, b| (&a.id, &a.folder) == (&b.id, &b.folder)).map(story).collect();
    format!("<table><thead><tr>{head}</tr></thead>{bodies}</table>")
}

/// One row for each state and reason, with the languages it holds for: eleven rows of a story say what two do.
fn story(items: &[DeskItem]) -> String {
    let mut groups: Vec<Vec<&DeskItem>> = Vec::new();
    for item in items {
        let same = |g: &&mut Vec<&DeskItem>| {
            g.first().is_some_and(|i| (i.state, &i.reason) == (item.state, &item.reason))
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(item),
            None => groups.push(vec![item]),
        }
    }
    let rows = groups.len();
    let rows: String =
        groups.iter().enumerate().map(|(i, group)| row(group, (i == 0).then_some(rows))).collect();
    format!("<tbody>{rows}</tbody>")
}

fn row(group: &[&DeskItem], first_of: Option<usize>) -> String {
    let Some(item) = group.first() else { return String::new() };
    let name = first_of.map_or(String::new(), |rows| {
        format!(
            "<th scope=\"rowgroup\" rowspan=\"{rows}\">{} <small dir=\"auto\">{}</small></th>",
            escape(&item.id),
            escape(&item.folder)
        )
    });
    let languages: Vec<String> = group.iter().map(|i| language(i)).collect();
    format!(
        "<tr class=\"stories-preview-{}\">{name}<td>{}</td><td>{}</td><td dir=\"auto\">{}</td></tr>",
        words::class(item.state),
        words::state(item.state),
        languages.join(", "),
        words_of(&item.reason)
    )
}

/// The language as a link to the page, where there is one.
fn language(item: &DeskItem) -> String {
    let name = escape(item.lang.row().english);
    // Only addresses of this host: `//name/` would lead to another one.
    match item.url.as_ref().filter(|u| u.starts_with('/') && !u.starts_with("//")) {
        Some(url) => format!("<a href=\"{}\">{name}</a>", escape(url)),
        None => name,
    }
}
