//! Turns a tree of keys and values into checked fields under a closed schema: what is not asked for is an error, and every
//! error is collected. Does not know what the fields mean together.

use std::ops::Range;

use crate::date::{Date, When, ascii_digits};
use crate::diag::{did_you_mean, same_beginning};
use crate::i18n::country_called;
use crate::lang::Lang;
use crate::parse::yaml::{Entry, Kind, Node};
use crate::parse::{At, Reading};
use crate::rule::{Rule, holds};

/// A map being read. Every key asked for is remembered, so that [`Fields::finish`] can name the ones nobody knows.
#[derive(Debug)]
pub struct Fields<'n> {
    entries: &'n [Entry],
    /// Where the map stands.
    pub span: Range<usize>,
    what: &'static str,
    asked: Vec<&'static str>,
}

impl<'n> Fields<'n> {
    /// Begins to read a map; an error if the value is something else.
    pub fn new(reading: &mut Reading, node: &'n Node, what: &'static str) -> Self {
        let entries: &[Entry] = match &node.kind {
            Kind::Map(entries) => entries,
            Kind::Nothing => &[],
            other @ (Kind::Text(_) | Kind::List(_)) => {
                reading.error(
                    "wrong-type",
                    &node.span,
                    format!("{what} must be keys with values, not {}", other.name()),
                    "expected `key: value`",
                    "Write `key: value`, one on each line, indented by two spaces.",
                );
                &[]
            }
        };
        Self { entries, span: node.span.clone(), what, asked: Vec::new() }
    }

    /// The same map with the same keys asked for: for reading it in two parts.
    #[must_use]
    pub fn again(&self) -> Self {
        Self { entries: self.entries, span: self.span.clone(), what: self.what, asked: self.asked.clone() }
    }

    /// The value of a key, if it is there and not empty.
    pub fn get(&mut self, key: &'static str) -> Option<&'n Node> {
        self.asked.push(key);
        self.entries.iter().find(|e| e.key == key).map(|e| &e.value).filter(|n| n.kind != Kind::Nothing)
    }

    /// Whether a key is there, even without a value.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|e| e.key == key)
    }

    /// Where a key stands, or the map if it is not there.
    #[must_use]
    pub fn place(&self, key: &str) -> Range<usize> {
        self.entries.iter().find(|e| e.key == key).map_or_else(|| self.first_line(), |e| e.key_span.clone())
    }

    fn first_line(&self) -> Range<usize> {
        self.entries.first().map_or_else(|| self.span.start..self.span.start, |e| e.key_span.clone())
    }

    /// Notes that a key must be there and is not.
    pub fn missing(&self, reading: &mut Reading, key: &str, remedy: &str) {
        let (message, label) = if self.has(key) {
            (format!("`{key}` has no value"), "no value")
        } else {
            (format!("{} lacks `{key}`", self.what), "not in here")
        };
        reading.error("missing-field", &self.place(key), message, label, remedy);
    }

    /// Refuses a key that stands there without a value. For what *hides* something: left empty it would hide nothing, and
    /// somebody meant it to.
    pub fn not_left_empty(&mut self, reading: &mut Reading, key: &'static str) {
        let empty = |kind: &Kind| match kind {
            Kind::Nothing => true,
            Kind::Text(text) => text.trim().is_empty(),
            Kind::List(_) | Kind::Map(_) => false,
        };
        if holds(Rule::NotLeftEmpty) && self.entries.iter().any(|e| e.key == key && empty(&e.value.kind)) {
            self.missing(reading, key, "Write what is meant, or delete the line.");
        }
    }

    /// Text, trimmed. Empty text counts as none.
    pub fn text(&mut self, reading: &mut Reading, key: &'static str) -> Option<At<String>> {
        let node = self.get(key)?;
        text_of(reading, node, key).filter(|t| !t.value.is_empty())
    }

    /// Text that must be there, and not be empty.
    pub fn required(&mut self, reading: &mut Reading, key: &'static str, remedy: &str) -> Option<At<String>> {
        let is_text = self.get(key).is_none_or(|n| matches!(n.kind, Kind::Text(_)));
        let text = self.text(reading, key);
        if text.is_none() && is_text {
            self.missing(reading, key, remedy);
        }
        text
    }

    /// Whether a key has a value that is not empty.
    #[must_use]
    pub fn is_filled(&self, key: &str) -> bool {
        let value = self.entries.iter().find(|e| e.key == key).map(|e| &e.value.kind);
        value.is_some_and(|kind| match kind {
            Kind::Nothing => false,
            Kind::Text(text) => !text.trim().is_empty(),
            Kind::List(items) => !items.is_empty(),
            Kind::Map(entries) => !entries.is_empty(),
        })
    }

    /// A value that `parse` understands, or an error that says what is expected.
    pub fn parsed<T>(
        &mut self,
        reading: &mut Reading,
        key: &'static str,
        expected: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<At<T>> {
        self.parsed_or(reading, key, expected, parse, |_| None)
    }

    /// The same, with a remedy made of what was written, where one can be.
    fn parsed_or<T>(
        &mut self,
        reading: &mut Reading,
        key: &'static str,
        expected: &str,
        parse: impl Fn(&str) -> Option<T>,
        remedy: impl Fn(&str) -> Option<String>,
    ) -> Option<At<T>> {
        let text = self.text(reading, key)?;
        let clean = unquote(&text.value);
        let value = parse(clean);
        if value.is_none() {
            reading.error(
                "bad-value",
                &text.span,
                format!("`{key}` needs {expected}"),
                "this is not one",
                remedy(clean).unwrap_or_else(|| format!("Write {expected}.")),
            );
        }
        value.map(|v| At::new(v, text.span))
    }

    /// A day.
    pub fn date(&mut self, reading: &mut Reading, key: &'static str) -> Option<At<Date>> {
        let expected = "a day that exists, as year-month-day (2026-03-02)";
        self.parsed_or(reading, key, expected, Date::parse, |text| {
            let (year, month, day) = turned(text)?;
            let day = Date::parse(&format!("{year}-{month:0>2}-{day:0>2}"))?;
            Some(format!("Write `{day}` if that is the day; the year comes first."))
        })
    }

    /// A year, or a year and month.
    pub fn when(&mut self, reading: &mut Reading, key: &'static str) -> Option<At<When>> {
        let expected = "a year (2024) or a year and month (2024-05), never a day";
        self.parsed_or(reading, key, expected, When::parse, |text| {
            let (year, month, _) = turned(text)?;
            let written = format!("{year}-{month:0>2}");
            When::parse(&written).map(|_| format!("Write `{written}`: a day would tell too much."))
        })
    }

    /// A whole number within bounds.
    pub fn number(
        &mut self,
        reading: &mut Reading,
        key: &'static str,
        bounds: std::ops::RangeInclusive<u32>,
    ) -> Option<At<u32>> {
        let expected = format!("a whole number from {} to {}", bounds.start(), bounds.end());
        self.parsed(reading, key, &expected, |t| ascii_digits(t).parse().ok().filter(|n| bounds.contains(n)))
    }

    /// `true`/`yes` or `false`/`no`.
    pub fn flag(&mut self, reading: &mut Reading, key: &'static str) -> Option<At<bool>> {
        self.parsed(reading, key, "`true` or `false`", |t| match t {
            "true" | "yes" | "True" | "Yes" => Some(true),
            "false" | "no" | "False" | "No" => Some(false),
            _ => None,
        })
    }

    /// A word of a closed vocabulary, with "did you mean".
    pub fn word<T>(
        &mut self,
        reading: &mut Reading,
        key: &'static str,
        from: impl Fn(&str) -> Option<T>,
        all: impl Iterator<Item = &'static str>,
        code: &'static str,
    ) -> Option<At<T>> {
        let text = self.text(reading, key)?;
        word_of(reading, &text, key, from, all, code).map(|v| At::new(v, text.span))
    }

    /// A language of the table.
    pub fn lang(&mut self, reading: &mut Reading, key: &'static str) -> Option<At<Lang>> {
        self.word(reading, key, Lang::from_code, Lang::codes(), "unknown-language")
    }

    /// A list of texts; a single text counts as a list of one.
    pub fn list(&mut self, reading: &mut Reading, key: &'static str) -> Vec<At<String>> {
        let Some(node) = self.get(key) else { return Vec::new() };
        match &node.kind {
            Kind::List(items) => items.iter().filter_map(|n| item_of(reading, n, key)).collect(),
            Kind::Text(_) => text_of(reading, node, key).into_iter().collect(),
            Kind::Nothing => Vec::new(),
            Kind::Map(_) => {
                wrong_type(reading, node, key, "a list");
                Vec::new()
            }
        }
    }

    /// The items of a list, whatever they are.
    pub fn items(&mut self, reading: &mut Reading, key: &'static str) -> &'n [Node] {
        let Some(node) = self.get(key) else { return &[] };
        match &node.kind {
            Kind::List(items) => items,
            Kind::Nothing => &[],
            Kind::Text(_) | Kind::Map(_) => {
                wrong_type(reading, node, key, "a list");
                &[]
            }
        }
    }

    /// Every entry: for maps whose keys are names of things, not fields. Counts as asked for.
    pub fn entries(&mut self) -> &'n [Entry] {
        self.asked.clear();
        let entries = self.entries;
        self.entries = &[];
        entries
    }

    fn all_keys(&self) -> String {
        let mut known: Vec<&str> = Vec::new();
        for key in &self.asked {
            if !known.contains(key) {
                known.push(key);
            }
        }
        format!("Keys are always in English; {} knows: {}.", self.what, known.join(", "))
    }

    /// Names every key that nobody asked for.
    pub fn finish(self, reading: &mut Reading) {
        let unknown = |e: &&Entry| !self.asked.contains(&e.key.as_str()) && holds(Rule::KeysKnown);
        for entry in self.entries.iter().filter(unknown) {
            let near = did_you_mean(&entry.key, self.asked.iter().copied());
            let remedy = near.map_or_else(|| self.all_keys(), |near| format!("Did you mean `{near}`?"));
            let message = format!("{} has no field `{}`", self.what, entry.key);
            reading.error("unknown-key", &entry.key_span, message, "not known here", remedy);
        }
    }
}

/// Text of a node, or an error.
pub fn text_of(reading: &mut Reading, node: &Node, key: &str) -> Option<At<String>> {
    match &node.kind {
        Kind::Text(text) => {
            let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}');
            if let Some(c) = text.chars().find(|c| c.is_control() && *c != '\n') {
                reading.error(
                    "control-character",
                    &node.span,
                    format!("`{key}` holds the invisible character U+{:04X}", u32::from(c)),
                    "hidden character inside",
                    "Delete the text and type it again, or paste it without formatting.",
                );
                return None;
            }
            Some(At::new(text.to_owned(), node.span.clone()))
        }
        Kind::Nothing => None,
        Kind::List(_) | Kind::Map(_) => {
            wrong_type(reading, node, key, "text");
            None
        }
    }
}

/// Text of an item of a list. An empty one is an error: somebody was to be written there.
fn item_of(reading: &mut Reading, node: &Node, key: &str) -> Option<At<String>> {
    let text = text_of(reading, node, key);
    let empty = text.as_ref().map_or(node.kind == Kind::Nothing, |t| t.value.is_empty());
    if empty && holds(Rule::ItemsFilled) {
        reading.error(
            "empty-item",
            &node.span,
            format!("an item of `{key}` is empty"),
            "nothing here",
            "Write what is meant, or delete the hyphen or comma.",
        );
    }
    text.filter(|_| !empty)
}

/// Year, month and day of a date written the other way round, as `12.03.2023` or `12/3/2023`, or with the year first.
fn turned(text: &str) -> Option<(&str, &str, &str)> {
    let parts: Vec<&str> = text.split(['.', '/', '-', ' ']).filter(|p| !p.is_empty()).collect();
    match parts.as_slice() {
        [day, month, year] if year.len() == 4 => Some((year, month, day)),
        [year, month, day] if year.len() == 4 => Some((year, month, day)),
        _ => None,
    }
}

fn wrong_type(reading: &mut Reading, node: &Node, key: &str, expected: &str) {
    let message = format!("`{key}` must be {expected}, not {}", node.kind.name());
    let remedy = match expected {
        "text" if matches!(node.kind, Kind::Map(_)) => {
            "If the text itself holds a colon or brackets, put it in quotation marks.".to_owned()
        }
        "a list" => "Write each item on a line of its own, after `- `.".to_owned(),
        _ => format!("Write {expected}."),
    };
    reading.error("wrong-type", &node.span, message, format!("expected {expected}"), remedy);
}

/// A word of a closed vocabulary, or an error with "did you mean".
pub fn word_of<T>(
    reading: &mut Reading,
    text: &At<String>,
    key: &str,
    from: impl Fn(&str) -> Option<T>,
    all: impl Iterator<Item = &'static str>,
    code: &'static str,
) -> Option<T> {
    let clean = unquote(&text.value);
    let value = from(clean).or_else(|| from(&clean.to_lowercase())).or_else(|| from(&clean.to_uppercase()));
    if value.is_none() {
        let all: Vec<&str> = all.collect();
        // Among some 250 country codes there is always one that is alike, and it is hardly ever the one that is meant.
        let few = all.len() <= 20;
        let near =
            did_you_mean(clean, all.iter().copied()).or_else(|| same_beginning(clean, all.iter().copied()));
        let remedy = match near.filter(|_| few) {
            Some(near) => format!("Did you mean `{near}`? Possible are: {}.", all.join(", ")),
            None if few => format!("Use one of: {}.", all.join(", ")),
            None => match country_called(clean) {
                Some(country) => format!("Write its code: `{country}`."),
                None => "Write the country's code: two capital letters, such as ET for Ethiopia.".to_owned(),
            },
        };
        reading.error(
            code,
            &text.span,
            format!("`{clean}` is not known for `{key}`"),
            "not one of its words",
            remedy,
        );
    }
    value
}

/// Word processors turn quotation marks into curly ones, which YAML takes for part of the word.
fn unquote(text: &str) -> &str {
    text.trim_matches(|c: char| "“”„‟‘’«»\"'\u{a0}".contains(c) || c.is_whitespace())
}

#[cfg(test)]
mod tests;
