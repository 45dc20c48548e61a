//! Finds out whose text it is that stands on a page. Does not read files.
//!
//! A template makes pages of data, and what is on a page no longer knows where it came from. The data do: this module takes
//! every text out of them together with the story, the sentence or the field it belongs to, and looks a piece of a line up.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::Value;

use super::Origins;
use crate::diag::{Area, Diagnostics, Spot};
use crate::lang::Lang;

/// Lists that have one text for each language of the edition, in the order of its columns.
const BY_COLUMN: [&str; 4] = ["alts", "captions", "credits", "notes"];

/// Whose text something is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Of {
    /// A story's, in a language.
    Story {
        /// The story's id.
        id: String,
        /// Code of the language; nothing where the edition has one text for all of them.
        lang: Option<String>,
    },
    /// A fixed sentence, in a language.
    Sentence {
        /// The message of `i18n/<lang>`.
        key: String,
        /// Code of the language.
        lang: String,
    },
    /// Something else: the office's name, a contact, the name of a country.
    Field {
        /// The field of the data.
        key: String,
        /// Code of the language, if it has one.
        lang: Option<String>,
    },
}

impl Of {
    /// Whose mistake it is.
    pub(super) fn area(&self) -> Area {
        match self {
            Self::Story { .. } | Self::Field { .. } => Area::Content,
            Self::Sentence { .. } => Area::Configuration,
        }
    }

    /// The same in the language of a column.
    fn in_column(&self, code: Option<&String>) -> Self {
        match self {
            Self::Story { id, .. } => Self::Story { id: id.clone(), lang: code.cloned() },
            Self::Field { key, .. } => Self::Field { key: key.clone(), lang: code.cloned() },
            Self::Sentence { .. } => self.clone(),
        }
    }
}

impl fmt::Display for Of {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let english =
            |code: &str| Lang::from_code(code).map_or(code.to_owned(), |l| l.row().english.to_owned());
        match self {
            Self::Story { id, lang } => write!(f, "the story {id}{}", in_language(lang.as_deref(), english)),
            Self::Sentence { key, lang } => write!(f, "the sentence `{key}` of i18n/{lang}"),
            Self::Field { key, lang } => {
                write!(f, "the field `{key}`{}", in_language(lang.as_deref(), english))
            }
        }
    }
}

fn in_language(code: Option<&str>, english: impl Fn(&str) -> String) -> String {
    code.map(|code| format!(" in {}", english(code))).unwrap_or_default()
}

/// A text that is set in one piece.
pub(super) struct Text {
    /// Whose it is.
    pub(super) of: Of,
    /// The text, of all its runs.
    pub(super) words: String,
    /// The same as it can be looked up.
    plain: String,
}

/// All texts of a manuscript.
pub(super) struct Texts<'o> {
    all: Vec<Text>,
    undescribed: Vec<Of>,
    pictures: BTreeMap<String, String>,
    leaps: Vec<(Of, String)>,
    codes: Vec<String>,
    origins: &'o Origins,
}

impl<'o> Texts<'o> {
    /// Takes the texts out of the data.
    pub(super) fn read(data: &str, origins: &'o Origins) -> Result<Self, Diagnostics> {
        let value: Value = serde_json::from_str(data)
            .map_err(|error| super::our_fault(format!("the data for printing are not JSON: {error}")))?;
        let code = |column: &Value| column["tongue"]["code"].as_str().unwrap_or_default().to_owned();
        let columns = value["columns"].as_array().map_or(&[][..], Vec::as_slice);
        let codes = columns.iter().map(code).collect();
        let mut texts = Self {
            all: Vec::new(),
            undescribed: Vec::new(),
            pictures: BTreeMap::new(),
            leaps: Vec::new(),
            codes,
            origins,
        };
        for (key, value) in value.as_object().into_iter().flatten() {
            match key.as_str() {
                "stories" => value.as_array().into_iter().flatten().for_each(|story| texts.story(story)),
                "columns" => columns.iter().enumerate().for_each(|(at, column)| texts.column(at, column)),
                _ => texts.gather(value, &Of::Field { key: key.clone(), lang: None }, key),
            }
        }
        Ok(texts)
    }

    fn story(&mut self, story: &Value) {
        let id = story["id"].as_str().unwrap_or_default().to_owned();
        let whole = Of::Story { id, lang: None };
        for (key, value) in story.as_object().into_iter().flatten() {
            if key != "texts" {
                self.gather(value, &whole, key);
                continue;
            }
            for (at, text) in value.as_array().into_iter().flatten().enumerate() {
                let of = whole.in_column(self.codes.get(at));
                self.gather(text, &of, key);
                self.headings(&text["body"], &of, &mut 1);
            }
        }
    }

    fn column(&mut self, at: usize, column: &Value) {
        let lang = self.codes.get(at).cloned();
        for (key, value) in column.as_object().into_iter().flatten() {
            if key == "words" {
                for (key, words) in value.as_object().into_iter().flatten() {
                    let of = Of::Sentence { key: key.clone(), lang: lang.clone().unwrap_or_default() };
                    self.gather(words, &of, key);
                }
            } else {
                self.gather(value, &Of::Field { key: key.clone(), lang: lang.clone() }, key);
            }
        }
    }

    fn gather(&mut self, value: &Value, of: &Of, key: &str) {
        match value {
            Value::String(words) => {
                if key.starts_with("alt") && words.trim().is_empty() {
                    self.undescribed.push(of.clone());
                }
                self.add(of, words.clone());
            }
            Value::Array(runs) if key == "runs" => {
                let mut words = String::new();
                for run in runs {
                    spell(run, &mut words);
                }
                self.add(of, words);
            }
            Value::Array(all) => {
                for (at, value) in all.iter().enumerate() {
                    let by_column = BY_COLUMN.contains(&key).then(|| of.in_column(self.codes.get(at)));
                    self.gather(value, by_column.as_ref().unwrap_or(of), key);
                }
            }
            Value::Object(fields) => {
                if let (Some(path), Of::Story { id, .. }) = (fields.get("path").and_then(Value::as_str), of) {
                    self.pictures.entry(path.to_owned()).or_insert_with(|| id.clone());
                }
                fields.iter().for_each(|(key, value)| self.gather(value, of, key));
            }
            Value::Null if key.starts_with("alt") => self.undescribed.push(of.clone()),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn add(&mut self, of: &Of, words: String) {
        let plain = plain(&words);
        self.all.push(Text { of: of.clone(), words, plain });
    }

    /// Follows the headings of a text, and keeps those that leave out a level.
    fn headings(&mut self, value: &Value, of: &Of, last: &mut u64) {
        if value["kind"] == "heading" {
            let level = value["level"].as_u64().unwrap_or(*last);
            if level > *last + 1 {
                let mut words = String::new();
                value["runs"].as_array().into_iter().flatten().for_each(|run| spell(run, &mut words));
                self.leaps.push((of.clone(), words));
            }
            *last = level;
        }
        match value {
            Value::Array(all) => all.iter().for_each(|value| self.headings(value, of, last)),
            Value::Object(fields) => fields.values().for_each(|value| self.headings(value, of, last)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    /// All of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Text> {
        self.all.iter()
    }

    /// Whose texts hold a piece of a line.
    pub(super) fn holding(&self, piece: &str) -> impl Iterator<Item = &Of> {
        let piece = plain(piece);
        self.all.iter().filter(move |t| !piece.is_empty() && t.plain.contains(&piece)).map(|t| &t.of)
    }

    /// Whose texts use a character on one of the lines it was seen in: of those that have it at all, those that hold most of
    /// the pieces of the line.
    pub(super) fn using(&self, c: char, lines: &BTreeSet<Vec<String>>) -> BTreeSet<&Of> {
        let having: Vec<&Text> = self.all.iter().filter(|t| t.words.contains(c)).collect();
        let mut users = BTreeSet::new();
        for line in lines {
            let pieces: Vec<String> = line.iter().map(|p| plain(p)).collect();
            let held = |t: &Text| pieces.iter().filter(|p| t.plain.contains(*p)).count();
            let most = having.iter().map(|t| held(t)).max();
            users.extend(having.iter().filter(|t| Some(held(t)) == most).map(|t| &t.of));
        }
        users
    }

    /// Pictures without a description.
    pub(super) fn undescribed(&self) -> impl Iterator<Item = &Of> {
        self.undescribed.iter()
    }

    /// The id of the story a picture belongs to.
    pub(super) fn pictured(&self, path: &str) -> Option<&str> {
        self.pictures.get(path).map(String::as_str)
    }

    /// Headings of stories that leave out a level.
    pub(super) fn leaps(&self) -> &[(Of, String)] {
        &self.leaps
    }

    /// Where a text stands in the files of its story; the file as a whole if the words are written otherwise there.
    pub(super) fn spot(&self, of: &Of, words: &str) -> Option<Spot> {
        let Of::Story { id, lang } = of else { return None };
        let same = |code: &String| lang.as_ref().is_none_or(|lang| lang == code);
        let (_, file) = self.origins.iter().find(|((story, code), _)| story == id && same(code))?;
        let start = Some(words).filter(|w| !w.is_empty()).and_then(|w| file.text.find(w));
        Some(match start {
            Some(start) => Spot::new(file, start..start + words.len()),
            None => Spot::file(file),
        })
    }
}

/// The text of a run, with the runs inside it.
fn spell(run: &Value, words: &mut String) {
    if let Some(text) = run["text"].as_str() {
        words.push_str(text);
    }
    if run["kind"] == "break" {
        words.push('\n');
    }
    run["runs"].as_array().into_iter().flatten().for_each(|run| spell(run, words));
}

/// Whether a character only tells how others are set: direction, joining, places to break.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A text as it can be looked up: what cannot be seen does not count, and spaces are alike.
fn plain(words: &str) -> String {
    let space = |c: char| if c.is_whitespace() { ' ' } else { c };
    let all: String = words.chars().filter(|c| !is_invisible(*c)).map(space).collect();
    if all.trim().is_empty() { all } else { all.trim().to_owned() }
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
