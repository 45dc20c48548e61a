//! Turns what a template noted while it was set into plain words for staff: what does not fit, what is too small. Does not look at
//! the PDF.

use serde::Deserialize;

use crate::diag::{Area, Diagnostic, Diagnostics, Spot};
use crate::lang::Lang;
use crate::print::engine::Origins;

/// Pixels per inch below which a print shop's picture is refused: it is visibly made of squares.
const LEAST_PPI: f64 = 150.0;

/// Pixels per inch a print shop asks for.
const GOOD_PPI: f64 = 300.0;

/// The smallest type anybody should have to read, in points. Only an address beside a code comes near it: it has to stay in one
/// line.
const LEAST_TYPE: f64 = 6.5;

/// The smallest code an old telephone reads, in millimetres.
const LEAST_CODE: f64 = 20.0;

/// How far text must be from where paper is cut, in millimetres: a pile is never cut exactly.
const SAFE: f64 = 5.0;

/// What a template noted.
#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Finding {
    /// Text that has no room.
    Overflow {
        story: Option<String>,
        #[serde(default)]
        column: usize,
        over: f64,
        /// The text that is too long, where it is known which.
        #[serde(default)]
        text: String,
        /// Part of it is cut off.
        #[serde(default)]
        cut: bool,
    },
    /// How fine a picture is.
    Ppi {
        story: Option<String>,
        #[serde(default)]
        column: usize,
        ppi: f64,
    },
    /// Type that is hard to read.
    SmallType {
        pt: f64,
        page: Option<usize>,
        #[serde(default)]
        text: String,
    },
    /// A code that is hard to read.
    QrSmall { mm: f64 },
    /// The text of a page that is nearest to where it is trimmed.
    Edge { mm: f64, page: usize, text: String },
    /// How many pages there are, the cover included.
    Pages { total: usize },
    /// What a block says, in the order in which it is read.
    Said { part: Part, text: String, lang: String },
}

/// What part of a page something said is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// A paragraph, heading, item, caption: all of it, or its beginning.
    Block,
    /// What follows in the same block in another language.
    Inline,
    /// The description of a picture.
    Picture,
}

/// Something a page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Which part it is.
    pub part: Part,
    /// The words, as they are spelt.
    pub text: String,
    /// Their language.
    pub lang: Lang,
}

/// What is made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To be read on a screen, or printed at home: text flows, and no picture is refused.
    Reading,
    /// To be printed in an office.
    Office,
    /// To be printed by a print shop.
    Press,
}

/// The findings in words.
#[must_use]
pub fn check(
    findings: &[serde_json::Value],
    langs: &[Lang],
    purpose: Purpose,
    origins: &Origins,
) -> Diagnostics {
    let mut found = Diagnostics::new();
    for value in findings {
        let place = |story, column: usize| Place { story, lang: langs.get(column).copied(), origins };
        match Finding::deserialize(value) {
            Ok(Finding::Overflow { story, column, over, text, cut }) => {
                found.push(overflow(over, &text, cut || purpose != Purpose::Reading, &place(story, column)));
            }
            Ok(Finding::Ppi { story, column, ppi }) if purpose == Purpose::Press => {
                found.extend(coarse(ppi, &place(story, column)));
            }
            Ok(Finding::SmallType { pt, page, text }) if pt < LEAST_TYPE => {
                found.push(small_type(pt, page, &text));
            }
            Ok(Finding::QrSmall { mm }) if mm < LEAST_CODE => found.push(small_code(mm)),
            // On a screen nothing is trimmed.
            Ok(Finding::Edge { mm, page, text }) if purpose != Purpose::Reading && mm < SAFE => {
                found.push(near_edge(mm, page, &text));
            }
            Ok(
                Finding::Ppi { .. }
                | Finding::Edge { .. }
                | Finding::SmallType { .. }
                | Finding::QrSmall { .. }
                | Finding::Pages { .. }
                | Finding::Said { .. },
            ) => {}
            Err(fault) => found.push(unknown(&fault)),
        }
    }
    found
}

/// How many pages a template says there are.
#[must_use]
pub fn pages(findings: &[serde_json::Value]) -> Option<usize> {
    findings.iter().find_map(|value| match Finding::deserialize(value) {
        Ok(Finding::Pages { total }) => Some(total),
        Ok(_) | Err(_) => None,
    })
}

/// Everything the pages say, in reading order.
#[must_use]
pub fn said(findings: &[serde_json::Value]) -> Vec<Said> {
    let said = findings.iter().filter_map(|value| match Finding::deserialize(value) {
        Ok(Finding::Said { part, text, lang }) => Some(Said { part, text, lang: Lang::from_code(&lang)? }),
        Ok(_) | Err(_) => None,
    });
    said.collect()
}

/// Where a finding belongs.
struct Place<'p> {
    story: Option<String>,
    lang: Option<Lang>,
    origins: &'p Origins,
}

impl Place<'_> {
    fn words(&self) -> String {
        let language = self.lang.map_or_else(String::new, |l| format!(" in {}", l.row().english));
        match &self.story {
            Some(story) => format!("story {story}{language}"),
            None => format!("the booklet{language}"),
        }
    }

    /// Says in which file, and where some words begin that stand there as they are.
    fn at(&self, fault: Diagnostic, words: &str) -> Diagnostic {
        let key = self.story.as_ref().zip(self.lang).map(|(s, lang)| (s.clone(), lang.code().to_owned()));
        let Some(file) = key.and_then(|key| self.origins.get(&key)) else { return fault };
        let begin: String = words.chars().take(40).collect();
        match file.text.find(&begin).filter(|_| !begin.is_empty()) {
            Some(start) => fault.at(Spot::new(file, start..start + begin.len()), "begins here"),
            None => fault.at(Spot::file(file), ""),
        }
    }
}

/// `lost` is what nobody could read any more: on paper, and where it is cut off.
fn overflow(over: f64, text: &str, lost: bool, place: &Place<'_>) -> Diagnostic {
    let characters = if over > 1.5 { "characters" } else { "character" };
    let message = format!("{} does not fit: about {over:.0} {characters} too many", place.words());
    let fault = if lost {
        Diagnostic::error(Area::Content, "print-overflow", message)
    } else {
        Diagnostic::warning(Area::Content, "print-overflow", message)
    };
    place.at(fault, text).remedy(
        "Write a shorter text for paper (`print: {text: …}` in the story's file), or a shorter title or quote.",
    )
}

fn coarse(ppi: f64, place: &Place<'_>) -> Option<Diagnostic> {
    let message = format!("the photo of {} has {ppi:.0} pixels per inch on paper", place.words());
    let fault = if ppi < LEAST_PPI {
        Diagnostic::error(Area::Content, "print-coarse", message)
    } else if ppi < GOOD_PPI {
        Diagnostic::warning(Area::Content, "print-coarse", message)
    } else {
        return None;
    };
    Some(place.at(fault, "").remedy("File a larger photo, cut less of it away, or print a smaller format."))
}

fn small_type(pt: f64, page: Option<usize>, text: &str) -> Diagnostic {
    let page = page.map_or_else(String::new, |page| format!(" on page {page}"));
    let shown: String = text.chars().take(40).collect();
    let shown = if shown.is_empty() { "type".to_owned() } else { format!("“{shown}”") };
    let message = format!("the theme sets {shown}{page} in {pt:.1} points, which is hard to read");
    Diagnostic::warning(Area::Configuration, "print-small-type", message)
        .remedy(format!("Use {LEAST_TYPE} points or more in the theme's folder print/."))
}

fn small_code(mm: f64) -> Diagnostic {
    let message = format!("the theme prints a code {mm:.1} mm wide, which an old telephone cannot read");
    Diagnostic::error(Area::Configuration, "print-small-code", message)
        .remedy(format!("Make it {LEAST_CODE:.0} mm wide or more in the theme's folder print/."))
}

fn near_edge(mm: f64, page: usize, text: &str) -> Diagnostic {
    let shown: String = text.trim().chars().take(40).collect();
    let message = format!(
        "the theme sets “{shown}” on page {page} only {:.1} mm from where the paper is trimmed, which is not exact",
        mm.max(0.0)
    );
    Diagnostic::warning(Area::Configuration, "print-near-edge", message)
        .remedy(format!("Keep text {SAFE:.0} mm away from the edges in the theme's folder print/."))
}

fn unknown(fault: &serde_json::Error) -> Diagnostic {
    let message =
        format!("a template of the booklet notes something the program does not understand: {fault}");
    Diagnostic::error(Area::Configuration, "print-finding", message)
        .remedy("Look for `<finding>` in the theme's folder print/.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    use crate::diag::Severity;

    fn codes(findings: &[serde_json::Value], purpose: Purpose) -> Vec<(&'static str, Severity)> {
        let found = check(findings, &[Lang::En], purpose, &Origins::new());
        found.sorted().iter().map(|d| (d.code, d.severity)).collect()
    }

    #[test]
    fn what_has_no_room_stops_the_printer_and_not_the_reader() {
        let over = [json!({"kind": "overflow", "story": "s-0001", "column": 0, "over": 12.4})];
        assert_eq!(codes(&over, Purpose::Reading), [("print-overflow", Severity::Warning)]);
        assert_eq!(codes(&over, Purpose::Office), [("print-overflow", Severity::Error)]);
        let cut = [json!({"kind": "overflow", "story": "s-0001", "column": 0, "over": 12.4, "cut": true})];
        assert_eq!(codes(&cut, Purpose::Reading), [("print-overflow", Severity::Error)]);
        let found = check(&over, &[Lang::Ar], Purpose::Office, &Origins::new());
        assert!(
            found.iter().any(|d| d.message.contains("s-0001 in Arabic") && d.message.contains("12 char"))
        );
    }

    #[test]
    fn coarse_photos_are_refused_for_the_press_alone() {
        let photo = |ppi: u32| [json!({"kind": "ppi", "story": "s-0001", "column": 0, "ppi": ppi})];
        assert_eq!(codes(&photo(149), Purpose::Press), [("print-coarse", Severity::Error)]);
        assert_eq!(codes(&photo(299), Purpose::Press), [("print-coarse", Severity::Warning)]);
        assert_eq!(codes(&photo(300), Purpose::Press), []);
        assert_eq!(codes(&photo(10), Purpose::Office), []);
    }

    #[test]
    fn text_keeps_away_from_where_paper_is_cut() {
        let near = |mm: f64| [json!({"kind": "edge", "page": 3, "text": "Our office", "mm": mm})];
        for purpose in [Purpose::Office, Purpose::Press] {
            assert_eq!(codes(&near(4.9), purpose), [("print-near-edge", Severity::Warning)]);
            assert_eq!(codes(&near(5.0), purpose), []);
        }
        assert_eq!(codes(&near(1.0), Purpose::Reading), []);
    }

    #[test]
    fn what_is_too_long_is_shown_where_it_begins() {
        let text = "---\nprint: {text: A long text for the card}\n---\n".to_owned();
        let file = std::sync::Arc::new(crate::diag::SourceFile { path: "index.en.md".to_owned(), text });
        let origins = Origins::from([(("s-0001".to_owned(), "en".to_owned()), file)]);
        let begin = "A long text for the card";
        let over = [json!({"kind": "overflow", "story": "s-0001", "column": 0, "over": 1, "text": begin})];
        let found = check(&over, &[Lang::En], Purpose::Office, &origins);
        let fault = found.iter().next().unwrap();
        assert_eq!(fault.spot.as_ref().unwrap().line_column(), Some((2, 15)));
        assert!(fault.message.ends_with("about 1 character too many"), "{}", fault.message);
    }

    #[test]
    fn what_a_theme_makes_too_small_or_says_wrongly_is_told() {
        assert_eq!(codes(&[json!({"kind": "small-type", "pt": 6})], Purpose::Reading).len(), 1);
        let measured = [json!({"kind": "small-type", "pt": 6.2, "page": 5, "text": "stories.example.org"})];
        let found = check(&measured, &[Lang::En], Purpose::Reading, &Origins::new());
        assert!(
            found.iter().any(|d| d.message.contains("sets “stories.example.org” on page 5 in 6.2 points"))
        );
        assert_eq!(codes(&[json!({"kind": "qr-small", "mm": 12})], Purpose::Reading).len(), 1);
        assert_eq!(
            codes(&[json!({"kind": "ovreflow"})], Purpose::Reading),
            [("print-finding", Severity::Error)]
        );
        let words = [json!({"kind": "said", "part": "block", "text": "سلام", "lang": "prs"})];
        assert_eq!(codes(&words, Purpose::Reading), []);
        assert_eq!(said(&words), [Said { part: Part::Block, text: "سلام".into(), lang: Lang::Prs }]);
        assert_eq!(pages(&[json!({"kind": "pages", "total": 24, "before-notes": 22})]), Some(24));
    }
}
