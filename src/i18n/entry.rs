//! Turns a parsed Fluent pattern into what can be asked of it: which variables it uses, which choices it makes, what it
//! refers to. Does not compare languages, and does not resolve anything.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, NamedArgument, Pattern, PatternElement, Variant, VariantKey,
};

use super::faults;
use super::numbers::is_category;
use crate::diag::{Diagnostics, SourceFile, Spot};

/// A message, an attribute of one, or a term.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Where its id stands.
    pub at: Spot,
    /// The variables it uses itself, each with its first place.
    pub variables: BTreeMap<String, Variable>,
    /// Its choices, in reading order.
    pub choices: Vec<Choice>,
    /// What it refers to, in reading order.
    pub references: Vec<Reference>,
}

/// A reference to a message, an attribute or a term.
#[derive(Clone, Debug)]
pub(super) struct Reference {
    /// The key of what is referred to: terms have a hyphen.
    pub target: String,
    /// Where it stands.
    pub at: Spot,
    /// What a term is given; it sees no other variable. A message sees all of the one that refers to it.
    pub given: BTreeSet<String>,
}

/// The use of a variable.
#[derive(Clone, Debug)]
pub(super) struct Variable {
    /// Its first place.
    pub at: Spot,
    /// Whether it must be a number.
    pub number: bool,
}

/// A choice between variants.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// The variable it depends on.
    pub variable: String,
    /// Where it stands.
    pub at: Spot,
    /// The variants.
    pub variants: Vec<Case>,
}

/// A variant.
#[derive(Clone, Debug)]
pub(super) struct Case {
    /// What stands between the brackets.
    pub key: String,
    /// Where that stands.
    pub at: Spot,
    /// Marked with `*`.
    pub default: bool,
    /// Whether its text shows the variable chosen by.
    pub shows: bool,
}

impl Choice {
    /// Whether a number is asked for. A lone `other` is no sign of it: it is also a word in our own vocabularies.
    pub(super) fn is_plural(&self) -> bool {
        self.variants.iter().any(|v| (is_category(&v.key) && v.key != "other") || is_number(&v.key))
    }

    /// Whether its writer says that the words are the same whatever the number.
    pub(super) fn is_same_for_all(&self) -> bool {
        matches!(self.variants.as_slice(), [only] if only.key == "other")
    }
}

/// Whether a variant's name is a number.
pub(super) fn is_number(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_digit() || c == '-')
}

/// A text to put into a file before Fluent reads it.
pub(super) type Insertion = (usize, String);

/// Reads the patterns of one file.
pub(super) struct Reader<'a> {
    file: &'a Arc<SourceFile>,
    entry: Entry,
    /// Wraps numbers and plural selectors; see [`super::speaker`].
    pub insertions: Vec<Insertion>,
    /// What is wrong.
    pub problems: Diagnostics,
}

impl<'a> Reader<'a> {
    pub(super) fn new(file: &'a Arc<SourceFile>) -> Self {
        let entry = blank(Spot::file(file));
        Self { file, entry, insertions: Vec::new(), problems: Diagnostics::new() }
    }

    /// Reads the pattern that belongs to an id.
    pub(super) fn read(&mut self, id: &str, pattern: &Pattern<&str>) -> Entry {
        let at = self.spot(id);
        self.entry = blank(at.clone());
        self.pattern(pattern);
        std::mem::replace(&mut self.entry, blank(at))
    }

    /// The place of a piece of the file's own text.
    pub(super) fn spot(&self, piece: &str) -> Spot {
        Spot::new(self.file, self.range(piece))
    }

    /// The parser hands out slices of the text it was given, so a slice's address is its place.
    fn range(&self, piece: &str) -> Range<usize> {
        let start = piece.as_ptr().addr().wrapping_sub(self.file.text.as_ptr().addr());
        let end = start.saturating_add(piece.len());
        if end <= self.file.text.len() { start..end } else { 0..0 }
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.select(selector, variants);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } => {}
            InlineExpression::NumberLiteral { value } => self.wrap(self.range(value), "SHOWN(", ")"),
            InlineExpression::VariableReference { id } => {
                let range = self.variable(id.name, false);
                self.wrap(range, "SHOWN(", ")");
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.call(id.name, arguments);
                self.wrap(self.call_range(id.name, arguments), "SHOWN(", ")");
            }
            InlineExpression::MessageReference { id, attribute } => {
                let target = attribute.as_ref().map_or_else(|| id.name.to_owned(), |a| join(id.name, a.name));
                let at = self.spot(id.name);
                self.entry.references.push(Reference { target, at, given: BTreeSet::new() });
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.term(id.name, attribute.as_ref().map(|a| a.name), arguments.as_ref());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn term(&mut self, id: &str, attribute: Option<&str>, arguments: Option<&CallArguments<&str>>) {
        let target = attribute.map_or_else(|| format!("-{id}"), |a| format!("-{id}.{a}"));
        let range = self.range(id);
        let at = Spot::new(self.file, range.start.saturating_sub(1)..range.end);
        let given = arguments.iter().flat_map(|a| &a.named).map(|n| n.name.name.to_owned()).collect();
        self.entry.references.push(Reference { target, at, given });
    }

    fn select(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) {
        let (name, range) = match selector {
            InlineExpression::VariableReference { id } => (Some(id.name), self.variable(id.name, false)),
            InlineExpression::FunctionReference { id, arguments } => {
                self.call(id.name, arguments);
                (argument(arguments), self.call_range(id.name, arguments))
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                return self.term(id.name, attribute.as_ref().map(|a| a.name), arguments.as_ref());
            }
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                return self.problems.push(faults::fixed_selector(self.spot(value)));
            }
            // The parser lets nothing else stand before an arrow.
            InlineExpression::MessageReference { .. } | InlineExpression::Placeable { .. } => return,
        };
        let Some(name) = name else { return };
        let variants: Vec<Case> = variants.iter().map(|v| self.case(v, name)).collect();
        if variants.iter().any(|v| is_category(&v.key) || is_number(&v.key)) {
            let exact: Vec<&str> = variants.iter().map(|v| v.key.as_str()).filter(|k| is_number(k)).collect();
            let after: String = exact.iter().flat_map(|k| [", ", k]).chain([")"]).collect();
            self.wrap(range.clone(), "PLURAL(", &after);
        }
        let choice = Choice { variable: name.to_owned(), at: Spot::new(self.file, range), variants };
        if choice.is_plural()
            && let Some(variable) = self.entry.variables.get_mut(name)
        {
            variable.number = true;
        }
        self.entry.choices.push(choice);
    }

    fn case(&self, variant: &Variant<&str>, variable: &str) -> Case {
        let key = match &variant.key {
            VariantKey::Identifier { name } => *name,
            VariantKey::NumberLiteral { value } => *value,
        };
        let shows = mentions(&variant.value, variable);
        Case { key: key.to_owned(), at: self.spot(key), default: variant.default, shows }
    }

    /// Notes a variable, and gives its range with the dollar sign.
    fn variable(&mut self, name: &str, number: bool) -> Range<usize> {
        let range = self.range(name);
        let range = range.start.saturating_sub(1)..range.end;
        let at = Spot::new(self.file, range.clone());
        let known = self.entry.variables.entry(name.to_owned()).or_insert(Variable { at, number });
        known.number |= number;
        range
    }

    fn call(&mut self, name: &str, arguments: &CallArguments<&str>) {
        if name != "NUMBER" {
            return self.problems.push(faults::unknown_function(self.spot(name), name));
        }
        match arguments.positional.as_slice() {
            [InlineExpression::VariableReference { id }] => {
                self.variable(id.name, true);
            }
            [InlineExpression::NumberLiteral { .. }] => {}
            _ => self.problems.push(faults::number_of_what(self.spot(name))),
        }
        for option in &arguments.named {
            if !is_option(option) {
                self.problems.push(faults::number_option(self.spot(option.name.name), option.name.name));
            }
        }
    }

    /// From the function's name to its closing parenthesis, the first one after the last argument.
    fn call_range(&self, name: &str, arguments: &CallArguments<&str>) -> Range<usize> {
        let last = arguments.positional.last().map(text_of);
        let last = arguments.named.last().map(|n| text_of(&n.value)).or(last).unwrap_or(name);
        let start = self.range(name).start;
        let end = self.range(last).end;
        let close = self.file.text.get(end..).and_then(|rest| rest.find(')'));
        start..close.map_or(end, |c| end + c + 1)
    }

    fn wrap(&mut self, range: Range<usize>, before: &str, after: &str) {
        self.insertions.push((range.start, before.to_owned()));
        self.insertions.push((range.end, after.to_owned()));
    }
}

fn blank(at: Spot) -> Entry {
    Entry { at, variables: BTreeMap::new(), choices: Vec::new(), references: Vec::new() }
}

/// The key of an attribute among the messages.
pub(super) fn join(id: &str, attribute: &str) -> String {
    format!("{id}.{attribute}")
}

fn argument<'s>(arguments: &CallArguments<&'s str>) -> Option<&'s str> {
    match arguments.positional.first() {
        Some(InlineExpression::VariableReference { id }) => Some(id.name),
        _ => None,
    }
}

/// The last piece of source text of an argument. Only literals and variables pass [`Reader::call`].
fn text_of<'s>(inline: &InlineExpression<&'s str>) -> &'s str {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => value,
        InlineExpression::VariableReference { id }
        | InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. }
        | InlineExpression::FunctionReference { id, .. } => id.name,
        InlineExpression::Placeable { .. } => "",
    }
}

/// The options of `NUMBER()` that the reader's digits can follow. Fractions have a bound because Fluent multiplies by
/// powers of ten without looking.
fn is_option(option: &NamedArgument<&str>) -> bool {
    match (option.name.name, &option.value) {
        ("useGrouping", InlineExpression::StringLiteral { value }) => matches!(*value, "true" | "false"),
        ("minimumFractionDigits" | "maximumFractionDigits", InlineExpression::NumberLiteral { value }) => {
            value.parse::<u8>().is_ok_and(|n| n <= 6)
        }
        _ => false,
    }
}

/// Whether a pattern shows a variable.
fn mentions(pattern: &Pattern<&str>, name: &str) -> bool {
    pattern.elements.iter().any(|e| match e {
        PatternElement::TextElement { .. } => false,
        PatternElement::Placeable { expression } => expression_mentions(expression, name),
    })
}

fn expression_mentions(expression: &Expression<&str>, name: &str) -> bool {
    match expression {
        Expression::Select { variants, .. } => variants.iter().any(|v| mentions(&v.value, name)),
        Expression::Inline(inline) => match inline {
            InlineExpression::VariableReference { id } => id.name == name,
            InlineExpression::FunctionReference { arguments, .. } => argument(arguments) == Some(name),
            InlineExpression::Placeable { expression } => expression_mentions(expression, name),
            // What a message refers to may show the number: the benefit of the doubt.
            InlineExpression::MessageReference { .. } => true,
            InlineExpression::TermReference { .. }
            | InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. } => false,
        },
    }
}
