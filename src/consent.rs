//! The only place that decides what may be shown. Does not render, and does not read files.

pub mod clear;
pub mod agenda;
pub mod audit;
pub mod cleared;
pub mod contacts;
pub mod coverage;
pub mod crowd;
pub mod decide;
pub mod expiry;
pub mod missing;
pub mod names;
pub mod outlook;
pub mod printed;
pub mod record;
pub mod refusal;
pub mod taken;
pub mod turns;

#[cfg(test)]
mod tests;
