//! Switches one rule off in a process that was started for that: a child of the test in [`super::tests`]. Not part of the program.

use std::sync::OnceLock;

use super::{ALL, Rule};

/// Names the rule that does not hold.
pub const VARIABLE: &str = "STORIES_RULE_OFF";

/// Whether a rule holds.
pub(crate) fn holds(rule: Rule) -> bool {
    static OFF: OnceLock<Option<Rule>> = OnceLock::new();
    let off = OFF.get_or_init(|| {
        let name = std::env::var(VARIABLE).ok()?;
        let known = ALL.iter().find(|(_, n, ..)| *n == name);
        Some(known.unwrap_or_else(|| panic!("there is no rule {name}")).0)
    });
    *off != Some(rule)
}
