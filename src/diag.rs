//! What is wrong, where, why, and what to do about it, as values. Does not print: [`render`] does, in three formats.

pub mod render;

use std::ops::Range;
use std::sync::Arc;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// Said, and the work goes on.
    Warning,
}

/// Which promise was broken; decides the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// Stories, pages, contacts: exit code 1.
    Content,
    /// `site.yaml`, theme, interface words: exit code 3.
    Configuration,
    /// Consent and privacy: exit code 4.
    Consent,
    /// Links and addresses: exit code 5.
    Links,
    /// Writing or deploying: exit code 6.
    Output,
    /// What was typed on the command line: exit code 2.
    CommandLine,
}

impl Area {
    /// The exit code of a run whose worst error lies here.
    #[must_use]
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Content => 1,
            Self::Configuration => 3,
            Self::Consent => 4,
            Self::Links => 5,
            Self::Output => 6,
            Self::CommandLine => 2,
        }
    }
}

/// A text file as read, shared by every diagnostic that points into it.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Path as staff know it: relative to the project folder, `/`-separated.
    pub path: String,
    /// The whole text, as decoded (a byte-order mark removed).
    pub text: String,
}

/// A place in a file: the file, and a byte range in its text where one is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file.
    pub file: Arc<SourceFile>,
    /// Byte range in [`SourceFile::text`]; nothing means the file as a whole.
    pub range: Option<Range<usize>>,
}

impl Spot {
    /// A range of a file.
    #[must_use]
    pub fn new(file: &Arc<SourceFile>, range: Range<usize>) -> Self {
        Self { file: Arc::clone(file), range: Some(range) }
    }

    /// A file as a whole.
    #[must_use]
    pub fn file(file: &Arc<SourceFile>) -> Self {
        Self { file: Arc::clone(file), range: None }
    }

    /// A file that is not text, or could not be read: its path alone.
    #[must_use]
    pub fn path(path: &str) -> Self {
        Self { file: Arc::new(SourceFile { path: path.to_owned(), text: String::new() }), range: None }
    }

    /// Line and column, both from 1; the column counts characters, as editors do.
    #[must_use]
    pub fn line_column(&self) -> Option<(usize, usize)> {
        let start = self.range.as_ref()?.start;
        let before = self.file.text.get(..start)?;
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        Some((line, column))
    }
}

/// One thing wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// The broken promise.
    pub area: Area,
    /// Stable code, such as `unknown-use`: what staff quote in a question, and tests look for.
    pub code: &'static str,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// Where.
    pub spot: Option<Spot>,
    /// What stands under the caret: the reason, short.
    pub label: String,
    /// What to do.
    pub remedy: Option<String>,
    /// Other places that belong to it, each with a few words.
    pub related: Vec<(Spot, String)>,
}

impl Diagnostic {
    /// An error.
    #[must_use]
    pub fn error(area: Area, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            area,
            code,
            message: message.into(),
            spot: None,
            label: String::new(),
            remedy: None,
            related: Vec::new(),
        }
    }

    /// A warning.
    #[must_use]
    pub fn warning(area: Area, code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(area, code, message) }
    }

    /// Says where, and what stands under the caret.
    #[must_use]
    pub fn at(mut self, spot: Spot, label: impl Into<String>) -> Self {
        self.spot = Some(spot);
        self.label = label.into();
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// Names another place that belongs to it.
    #[must_use]
    pub fn related(mut self, spot: Spot, words: impl Into<String>) -> Self {
        self.related.push((spot, words.into()));
        self
    }
}

/// All that was found wrong in a run.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// None.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds all of another list.
    pub fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// Whether any of them is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|d| d.severity == Severity::Error)
    }

    /// All, in the order of file, place and code, without repetitions: the same on every machine, however the work
    /// was divided among threads.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut all: Vec<&Diagnostic> = self.0.iter().collect();
        all.sort_by(|a, b| sort_key(a).cmp(&sort_key(b)));
        all.dedup();
        all
    }

    /// How many errors and warnings.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let all = self.sorted();
        let errors = all.iter().filter(|d| d.severity == Severity::Error).count();
        (errors, all.len() - errors)
    }

    /// The exit code of the run: 0 without errors. Consent comes before the other promises, because it is what can
    /// endanger somebody; a command that was not understood comes before all, because nothing was looked at.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        let order =
            [Area::CommandLine, Area::Consent, Area::Configuration, Area::Content, Area::Links, Area::Output];
        let broken = |area: &Area| self.0.iter().any(|d| d.severity == Severity::Error && d.area == *area);
        order.iter().find(|a| broken(a)).map_or(0, |a| a.exit_code())
    }

    /// The same, with every error made a warning: for what is not going to be published anyway.
    #[must_use]
    pub fn softened(self) -> Self {
        self.0.into_iter().map(|d| Diagnostic { severity: Severity::Warning, ..d }).collect()
    }

    /// All, in the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// Hands a value on only if nothing is wrong with it.
    ///
    /// # Errors
    /// The list itself, if it holds an error.
    pub fn gate<T>(self, value: T) -> Result<(T, Self), Self> {
        if self.has_errors() { Err(self) } else { Ok((value, self)) }
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(iter: I) -> Self {
        Self(iter.into_iter().collect())
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, iter: I) {
        self.0.extend(iter);
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(vec![diagnostic])
    }
}

fn sort_key(d: &Diagnostic) -> (&str, usize, Severity, &'static str, &str) {
    let path = d.spot.as_ref().map_or("", |s| s.file.path.as_str());
    let start = d.spot.as_ref().and_then(|s| s.range.as_ref()).map_or(0, |r| r.start);
    (path, start, d.severity, d.code, &d.message)
}

/// The candidate nearest to what was typed, if it is near enough to be meant (Damerau–Levenshtein distance of at most a
/// third of the length, at least 1).
#[must_use]
pub fn did_you_mean<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed: Vec<char> = typed.to_lowercase().chars().collect();
    if typed.is_empty() || typed.len() > 64 {
        return None;
    }
    let limit = (typed.len() / 3).max(1);
    candidates
        .into_iter()
        .map(|c| (distance(&typed, &c.to_lowercase().chars().collect::<Vec<_>>()), c))
        .filter(|(d, _)| *d <= limit)
        .min_by_key(|(d, _)| *d)
        .map(|(_, c)| c)
}

/// The candidate that begins with the same four letters: whoever writes `house` means `housing`. For closed vocabularies;
/// names of files begin alike without being meant.
#[must_use]
pub fn same_beginning<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let begin = |word: &str| word.to_lowercase().chars().take(4).collect::<String>();
    let wanted = begin(typed);
    candidates.into_iter().find(|c| wanted.chars().count() == 4 && begin(c) == wanted)
}

/// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours count one each.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows = vec![vec![0_usize; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let cost = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + cost);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggestions_need_to_be_near() {
        let words = ["housing", "business", "health"];
        assert_eq!(did_you_mean("houssing", words), Some("housing"));
        assert_eq!(did_you_mean("Huosing", words), Some("housing"));
        assert_eq!(did_you_mean("cat", words), None);
        assert_eq!((did_you_mean("house", words), same_beginning("House", words)), (None, Some("housing")));
        assert_eq!(same_beginning("hou", words), None);
    }

    #[test]
    fn consent_decides_the_exit_code() {
        let mut all = Diagnostics::from(Diagnostic::error(Area::Links, "l", "l"));
        assert_eq!(all.exit_code(), 5);
        all.push(Diagnostic::error(Area::Consent, "c", "c"));
        assert_eq!(all.exit_code(), 4);
    }
}
