//! Turns diagnostics into text for a person, JSON lines for a program, or annotations for a code host. The only user of
//! the snippet crate. Does not print, and does not decide what is an error.
//!
//! A place in a file may be wrong by the time it is rendered (beyond the end, inside a character): it is moved to the
//! nearest one that exists, because a message with a caret beside the point helps more than none.

mod excerpt;
mod machine;

use annotate_snippets::{
    AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title, normalize_untrusted_str,
};

use excerpt::Place;
pub use excerpt::{Excerpt, excerpt_of};
pub use machine::{github, json};

use super::{Diagnostic, Diagnostics, Severity, SourceFile, Spot};

/// Columns of text where nothing is known of the terminal. Paragraphs are single lines of several hundred characters;
/// an excerpt that a narrow terminal breaks would put the caret under the wrong word.
pub const DEFAULT_WIDTH: usize = 80;

/// Whom the diagnostics are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A person at a terminal.
    Text(Look),
    /// A program: one JSON object per line.
    Json,
    /// GitHub Actions: workflow commands that become annotations beside the changed lines.
    Github,
}

/// How text for a person looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// With ANSI colours.
    pub colour: bool,
    /// Columns of the terminal; longer source lines are cut around the caret.
    pub width: usize,
}

impl Look {
    /// Without colours, for files and for pages.
    pub const PLAIN: Self = Self { colour: false, width: DEFAULT_WIDTH };
}

/// Everything, in the fixed order of [`Diagnostics::sorted`]; empty if there is nothing. Ends in a line break otherwise.
#[must_use]
pub fn render(all: &Diagnostics, format: Format) -> String {
    let mut out = String::new();
    for diagnostic in all.sorted() {
        match format {
            Format::Text(look) => {
                out.push_str(&text(diagnostic, look));
                out.push('\n');
            }
            Format::Json => out.push_str(&json(diagnostic)),
            Format::Github => out.push_str(&github(diagnostic)),
        }
        out.push('\n');
    }
    out
}

/// How many errors and warnings, in words: "3 errors, 1 warning".
#[must_use]
pub fn summary(all: &Diagnostics) -> String {
    let count = |n: usize, word: &str| match n {
        0 => None,
        1 => Some(format!("1 {word}")),
        _ => Some(format!("{n} {word}s")),
    };
    let (errors, warnings) = all.counts();
    let parts: Vec<String> =
        [count(errors, "error"), count(warnings, "warning")].into_iter().flatten().collect();
    if parts.is_empty() { "no errors, no warnings".to_owned() } else { parts.join(", ") }
}

/// One diagnostic with the source line, a caret and what to do. Does not end in a line break.
#[must_use]
pub fn text(diagnostic: &Diagnostic, look: Look) -> String {
    let renderer = if look.colour { Renderer::styled() } else { Renderer::plain() };
    renderer.term_width(look.width.max(40)).render(&[group(diagnostic)])
}

fn group(diagnostic: &Diagnostic) -> Group<'_> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title: Title<'_> = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code);
    let mut group = Group::with_title(title);
    let mut apart: Vec<&(Spot, String)> = diagnostic.related.iter().collect();
    match diagnostic.spot.as_ref().map(|spot| (spot, Place::of(spot))) {
        Some((spot, Some(place))) => {
            let near;
            (near, apart) = apart.into_iter().partition(|(s, _)| s.file.path == spot.file.path);
            group = group.element(excerpt(&spot.file, Some((&place, &diagnostic.label)), &near));
            // A place without a range cannot be shown in the excerpt, so it is said below it.
            apart.extend(near.into_iter().filter(|(s, _)| Place::of(s).is_none()));
        }
        Some((spot, None)) => {
            group = group.element(Origin::path(normalize_untrusted_str(&spot.file.path)));
            if !diagnostic.label.is_empty() {
                group = group.element(note(&diagnostic.label));
            }
        }
        None => {}
    }
    for related in apart {
        let (spot, words) = related;
        group = match Place::of(spot) {
            Some(_) => group.element(excerpt(&spot.file, None, &[related])),
            None => group.element(note(&format!("{words}: {}", spot.file.path))),
        };
    }
    match &diagnostic.remedy {
        Some(remedy) => group.element(Level::HELP.message(normalize_untrusted_str(remedy))),
        None => group,
    }
}

/// The snippet crate lets the text of messages carry terminal codes; what comes from content must not.
fn note(words: &str) -> annotate_snippets::Message<'static> {
    Level::NOTE.message(normalize_untrusted_str(words))
}

/// The lines of a file that hold the primary place and the related ones in the same file.
fn excerpt<'a>(
    file: &'a SourceFile,
    primary: Option<(&Place, &'a str)>,
    related: &[&'a (Spot, String)],
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let mut marks = Vec::new();
    if let Some((place, label)) = primary {
        marks.push((AnnotationKind::Primary, place.range.clone(), label));
    }
    for (spot, words) in related {
        if let Some(place) = Place::of(spot) {
            marks.push((AnnotationKind::Context, place.range, words.as_str()));
        }
    }
    let text = file.text.as_str();
    // The snippet crate replaces control characters in source lines, but not in paths and labels.
    let path = normalize_untrusted_str(&file.path);
    let first = marks.iter().map(|(_, r, _)| r.start).min().unwrap_or(0);
    let last = marks.iter().map(|(_, r, _)| r.end).max().unwrap_or(0);
    let from = text.get(..first).and_then(|t| t.rfind('\n')).map_or(0, |i| i + 1);
    let to = text.get(last..).and_then(|t| t.find('\n')).map_or(text.len(), |i| last + i);
    let line = text.get(..from).unwrap_or("").matches('\n').count() + 1;
    let mut snippet = Snippet::source(text.get(from..to).unwrap_or("")).path(path).line_start(line);
    for (kind, range, label) in marks {
        let mark = kind.span(range.start - from..range.end - from);
        snippet = snippet.annotation(if label.is_empty() {
            mark
        } else {
            mark.label(normalize_untrusted_str(label))
        });
    }
    snippet
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::diag::Area;

    fn file(path: &str, text: &str) -> Arc<SourceFile> {
        Arc::new(SourceFile { path: path.to_owned(), text: text.to_owned() })
    }

    fn find(file: &Arc<SourceFile>, words: &str) -> Spot {
        let start = file.text.find(words).unwrap();
        Spot::new(file, start..start + words.len())
    }

    #[test]
    fn the_caret_stands_under_the_word_in_every_script() {
        for before in ["", "uses: ", "ئاوات لە رانیە ", "ሰላም ሃሳ ", "e\u{301}a ", "日本 "]
        {
            let file = file("content/stories/a/index.en.md", &format!("---\n{before}houssing x\n"));
            let d = Diagnostic::error(Area::Content, "unknown-use", "`houssing` is no use")
                .at(find(&file, "houssing"), "not in the list");
            let out = text(&d, Look::PLAIN);
            let lines: Vec<&str> = out.lines().collect();
            let width = |line: &str, to: usize| {
                line.get(..to)
                    .unwrap()
                    .chars()
                    .map(|c| if c >= '\u{4e00}' { 2 } else { columns(c) })
                    .sum::<usize>()
            };
            let source = lines.iter().find(|l| l.contains("houssing x")).unwrap();
            let caret = lines.iter().find(|l| l.contains("^^^^^^^^ not in the list")).unwrap();
            assert_eq!(
                width(source, source.find("houssing x").unwrap()),
                width(caret, caret.find('^').unwrap()),
                "{out}"
            );
            let column = before.chars().count() + 1;
            assert!(out.contains(&format!("index.en.md:2:{column}")), "{out}");
        }
    }

    fn columns(c: char) -> usize {
        usize::from(c != '\u{301}')
    }

    #[test]
    fn a_message_with_everything_reads_like_this() {
        let story = file("content/stories/tea/index.so.md", "title: Tea\nuses: [houssing]\norigin: SO\n");
        let consent = file("content/stories/tea/consent.yaml", "schema: 1\npeople: []\n");
        let d = Diagnostic::error(Area::Content, "unknown-use", "`houssing` is no use")
            .at(find(&story, "houssing"), "not in the list")
            .related(find(&story, "SO"), "of this country")
            .related(find(&consent, "[]"), "nobody")
            .related(Spot::path("content/stories/tea/media"), "see also")
            .remedy("did you mean `housing`?");
        let expected = "\
error[unknown-use]: `houssing` is no use
 --> content/stories/tea/index.so.md:2:8
  |
2 | uses: [houssing]
  |        ^^^^^^^^ not in the list
3 | origin: SO
  |         -- of this country
  |
 ::: content/stories/tea/consent.yaml:2:9
  |
2 | people: []
  |         -- nobody
  |
  = note: see also: content/stories/tea/media
  = help: did you mean `housing`?";
        assert_eq!(text(&d, Look::PLAIN), expected);
        assert!(text(&d, Look { colour: true, width: 80 }).contains("\u{1b}["));
    }

    #[test]
    fn without_text_or_range_the_path_alone_is_named() {
        let d = Diagnostic::warning(Area::Output, "unreadable", "the photo cannot be read")
            .at(Spot::path("content/stories/tea/media/x.jpg"), "permission denied")
            .remedy("copy it again");
        let expected = "\
warning[unreadable]: the photo cannot be read
--> content/stories/tea/media/x.jpg
 = note: permission denied
 = help: copy it again";
        assert_eq!(text(&d, Look::PLAIN), expected);
        let bare = Diagnostic::error(Area::Output, "full", "the disk is full");
        assert_eq!(text(&bare, Look::PLAIN), "error[full]: the disk is full");
    }

    #[test]
    fn a_long_paragraph_is_cut_around_the_caret() {
        let long = file("a.md", &format!("{}BAD{}", "ሰላም ".repeat(3000), " word".repeat(3000)));
        let d = Diagnostic::error(Area::Content, "x", "m").at(find(&long, "BAD"), "here");
        let out = text(&d, Look::PLAIN);
        assert!(out.contains("BAD") && out.contains("^^^ here") && out.contains("a.md:1:12001"), "{out}");
        assert!(out.lines().all(|l| l.chars().count() <= 100), "{out}");
    }

    #[test]
    fn text_from_content_cannot_command_the_terminal() {
        let evil = file("a\u{1b}[31m.md", "x\u{1b}[2Jy\u{202e}z\n");
        let d = Diagnostic::error(Area::Content, "x", "m\u{1b}[2J")
            .at(Spot::new(&evil, 0..3), "l\u{1b}[2J")
            .related(Spot::path("p\u{1b}"), "w\u{1b}")
            .remedy("r\u{1b}[2J\u{202e}");
        let out = text(&d, Look::PLAIN);
        assert!(!out.contains(['\u{1b}', '\u{202e}']), "{out:?}");
    }

    #[test]
    fn the_summary_is_in_words() {
        let all = |errors: usize, warnings: usize| -> Diagnostics {
            let error = |i| Diagnostic::error(Area::Content, "e", format!("e{i}"));
            let warning = |i| Diagnostic::warning(Area::Content, "w", format!("w{i}"));
            (0..errors).map(error).chain((0..warnings).map(warning)).collect()
        };
        assert_eq!(summary(&all(3, 1)), "3 errors, 1 warning");
        assert_eq!(summary(&all(1, 0)), "1 error");
        assert_eq!(summary(&all(0, 2)), "2 warnings");
        assert_eq!(summary(&all(0, 0)), "no errors, no warnings");
        assert_eq!(render(&all(1, 1), Format::Github).lines().count(), 2);
    }

    proptest! {
        #[test]
        fn no_range_is_too_odd(
            body in "[aሰب\u{301}\u{200f}日\t\r\n ]{0,60}", spans in prop::collection::vec((0usize..200, 0usize..200), 1..4),
        ) {
            let f = file("a.md", &body);
            let mut d = Diagnostic::error(Area::Content, "x", "m").remedy("r");
            for (i, (a, b)) in spans.into_iter().enumerate() {
                let spot = Spot { file: Arc::clone(&f), range: Some(a..b) };
                d = if i == 0 { d.at(spot, "l") } else { d.related(spot, "w") };
            }
            for look in [Look::PLAIN, Look { colour: true, width: 0 }] {
                prop_assert!(text(&d, look).contains('m'));
            }
            prop_assert!(serde_json::from_str::<serde_json::Value>(&json(&d)).is_ok());
            prop_assert!(github(&d).starts_with("::error file=a.md"));
        }
    }
}
