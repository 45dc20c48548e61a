//! `stories` turns Markdown stories told by people who returned to their country of origin into a multilingual website,
//! showing a name, a face, a place or a voice exactly as far as the person agreed, and no further.
//!
//! Begin with [`docs::architecture`]. Modules in reading order:

pub mod docs;

pub mod place;
pub mod lang;
pub mod date;
pub mod slug;
pub(crate) mod rule;
pub mod diag;
pub mod model;
pub mod markup;

pub mod sources;
pub mod load;
pub mod parse;
pub mod resolve;

pub mod consent;
pub mod edition;
pub mod ledger;
pub mod report;
pub mod explain;

pub mod i18n;
pub mod media;
pub mod theme;
pub mod web;
pub mod print;
pub mod publish;
pub mod traces;
pub mod ask;

pub mod build;
pub mod serve;
pub mod new;
pub mod translate;
pub mod cli;

#[cfg(test)]
mod fuzz;
