//! Turns message ids and arguments into text through Fluent. Does not check messages: the catalogue has.
//!
//! Three functions stand between Fluent and the numbers, because its own handling of them is not good enough:
//! its plural rules for Arabic forget the remainder (103 stories would be "other", where CLDR says "few"), and it
//! writes every number in Western digits. The catalogue puts `PLURAL()` around every selector with plural or numeric
//! variants and `SHOWN()` around every shown variable and number, so that neither ever reaches Fluent itself.
//!
//! That also settles threads. A Fluent bundle locks itself only to look up its own plural rules and number formats; as
//! neither is reached, one shared bundle per language never waits, and there is no need for one per thread. (Two cores, a
//! message with a plural and a number: one thread 2.0 µs a call, two threads at once 2.3 µs each. With Fluent's own
//! plurals behind the lock 1.4 and 1.9 µs, without our digits. Messages without variables, 0.08 µs, are not said at all.)

use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::types::FluentNumber;
use fluent::{FluentArgs, FluentError, FluentResource, FluentValue};

use super::numbers::Numbers;
use super::words::Arg;
use crate::lang::Lang;

/// Stands where a function was given nothing to show. Fluent has no other way to hear of that; Unicode keeps the character
/// free for such uses, so that no text has it.
const NOTHING: &str = "\u{ffff}";

/// One language's messages, ready to be said.
pub(super) struct Speaker {
    bundle: FluentBundle<FluentResource>,
}

impl Speaker {
    /// Takes the prepared texts of a language's files.
    ///
    /// # Errors
    /// What Fluent says, should it not take what the catalogue let pass.
    pub(super) fn new(lang: Lang, numbers: &Arc<Numbers>, texts: Vec<String>) -> Result<Self, String> {
        let code = lang.row().plural;
        let locale = code.parse().map_err(|e| format!("{code} is no language for Fluent: {e}"))?;
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        for text in texts {
            let resource = FluentResource::try_new(text).map_err(|(_, faults)| {
                faults.first().map_or_else(String::new, |f| format!("not understood: {f}"))
            })?;
            bundle.add_resource(resource).map_err(|faults| said(&faults))?;
        }
        bundle.add_function("NUMBER", number).map_err(|e| e.to_string())?;
        let own = Arc::clone(numbers);
        bundle.add_function("PLURAL", move |args, _| plural(&own, args)).map_err(|e| e.to_string())?;
        let own = Arc::clone(numbers);
        bundle.add_function("SHOWN", move |args, _| shown(&own, args)).map_err(|e| e.to_string())?;
        Ok(Self { bundle })
    }

    /// The text of a message, or of an attribute (`id.attribute`), with Fluent's isolation marks.
    ///
    /// # Errors
    /// Everything Fluent complains of, in words.
    pub(super) fn say(&self, key: &str, args: &[(&str, Arg)]) -> Result<String, String> {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, a)| (id, Some(a)));
        let message = self.bundle.get_message(id).ok_or("there is no such message")?;
        let pattern = match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|a| a.value()),
        };
        let pattern = pattern.ok_or("there is no such message")?;
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => given.set(*name, text.as_str()),
                Arg::Number(number) => given.set(*name, *number),
            }
        }
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&given), &mut faults).into_owned();
        match faults.as_slice() {
            [] if text.contains(NOTHING) => Err("something in it has no value".to_owned()),
            [] => Ok(text),
            faults => Err(said(faults)),
        }
    }
}

fn said(faults: &[FluentError]) -> String {
    let words: Vec<String> = faults
        .iter()
        .map(|f| match f {
            FluentError::ResolverError(e) => e.to_string().replace("Unknown variable: ", "not given: "),
            FluentError::Overriding { .. } | FluentError::ParserError(_) => f.to_string(),
        })
        .collect();
    words.join("; ")
}

/// `NUMBER($n, …)`: the number with its options; Fluent's own would answer anything else with silence.
fn number<'a>(args: &[FluentValue<'a>], options: &FluentArgs) -> FluentValue<'a> {
    match args.first() {
        Some(FluentValue::Number(n)) => {
            let mut n = n.clone();
            n.options.merge(options);
            FluentValue::Number(n)
        }
        _ => FluentValue::from(NOTHING),
    }
}

/// `PLURAL($n, 0, 1)`: one of the exact numbers, if it is that; else the name of its category. Text stays text.
fn plural<'a>(numbers: &Numbers, args: &[FluentValue<'a>]) -> FluentValue<'a> {
    let same = |a: &FluentNumber, b: &FluentNumber| (a.value - b.value).abs() < f64::EPSILON;
    match args.split_first() {
        Some((FluentValue::Number(n), exact)) => exact
            .iter()
            .find(|e| matches!(e, FluentValue::Number(e) if same(e, n)))
            .map_or_else(|| FluentValue::from(numbers.category(n)), FluentValue::clone),
        Some((other, _)) => other.clone(),
        None => FluentValue::Error,
    }
}

/// `SHOWN($n)`: a number in the reader's digits. Text stays text.
fn shown<'a>(numbers: &Numbers, args: &[FluentValue<'a>]) -> FluentValue<'a> {
    match args.first() {
        Some(FluentValue::Number(n)) => FluentValue::from(numbers.show(n)),
        Some(FluentValue::String(text)) => FluentValue::String(text.clone()),
        Some(FluentValue::Custom(_) | FluentValue::None | FluentValue::Error) | None => {
            FluentValue::from(NOTHING)
        }
    }
}
