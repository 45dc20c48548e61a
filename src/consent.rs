//! The only place that decides what may be shown. Does not render, and does not read files.

pub mod clear;
pub mod audit;
pub mod cleared;
pub mod decide;
pub mod missing;
pub mod names;
pub mod printed;
pub mod record;
pub mod refusal;

#[cfg(test)]
mod tests;
