//! Turns the text of files into values as meant, each with its place in the file. Does not look at other files: whether an
//! id exists or a language is missing is [`crate::resolve`]'s question.

pub mod consent;
pub mod fields;
pub mod markdown;
pub mod records;
pub mod reference;
pub mod site;
pub mod story;
pub mod yaml;

use std::ops::Range;
use std::sync::Arc;

use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot};

/// A value and the byte range it was written at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where, in the file's text.
    pub span: Range<usize>,
}

impl<T> At<T> {
    /// Puts value and place together.
    #[must_use]
    pub const fn new(value: T, span: Range<usize>) -> Self {
        Self { value, span }
    }

    /// The same place with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> At<U> {
        At { value: f(self.value), span: self.span }
    }
}

/// Most problems that are told of one file. Who pastes a web page has thousands of the same, and reads the first.
const MOST_PROBLEMS: usize = 200;

/// The file being read and what was found wrong in it so far.
#[derive(Debug)]
pub struct Reading {
    /// The file.
    pub file: Arc<SourceFile>,
    /// Which promise a mistake in it breaks.
    pub area: Area,
    /// What was found.
    pub found: Diagnostics,
}

impl Reading {
    /// Begins to read a file.
    #[must_use]
    pub fn new(file: &Arc<SourceFile>, area: Area) -> Self {
        Self { file: Arc::clone(file), area, found: Diagnostics::new() }
    }

    /// Notes an error at a place.
    pub fn error(
        &mut self,
        code: &'static str,
        span: &Range<usize>,
        message: impl Into<String>,
        label: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.place(Diagnostic::error(self.area, code, message), span, label, remedy);
    }

    fn place(
        &mut self,
        problem: Diagnostic,
        span: &Range<usize>,
        label: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let spot = Spot::new(&self.file, span.clone());
        self.note(problem.at(spot, label).remedy(remedy));
    }

    /// Keeps a problem, up to [`MOST_PROBLEMS`]. That there were more is an error whatever they were: one of them may be.
    fn note(&mut self, problem: Diagnostic) {
        match self.found.iter().count() {
            0..MOST_PROBLEMS => self.found.push(problem),
            MOST_PROBLEMS => {
                let rest = Diagnostic::error(
                    self.area,
                    "too-many-problems",
                    "the file has more problems than are listed here",
                );
                let remedy =
                    "Mend these first; if the text was pasted from elsewhere, paste it without formatting.";
                self.found.push(rest.at(Spot::file(&self.file), "").remedy(remedy));
            }
            _ => {}
        }
    }

    /// Notes a warning at a place.
    pub fn warning(
        &mut self,
        code: &'static str,
        span: &Range<usize>,
        message: impl Into<String>,
        label: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.place(Diagnostic::warning(self.area, code, message), span, label, remedy);
    }
}

#[cfg(test)]
mod tests;
