//! `stories` turns Markdown stories told by people who returned to their country of origin into a multilingual website,
//! showing a name, a face, a place or a voice exactly as far as the person agreed, and no further.
//!
//! Modules in reading order:

pub mod consent;
pub mod date;
pub mod diag;
pub mod slug;
pub mod load;
pub mod parse;
pub mod resolve;
pub mod report;
pub mod translate;
pub mod explain;
pub mod edition;
pub mod i18n;
pub mod lang;
pub mod media;
pub mod model;
pub mod place;
pub mod sources;
pub mod theme;
pub mod web;
pub mod publish;
pub mod new;
pub mod serve;
pub mod build;
pub mod cli;
