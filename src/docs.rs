//! The long documents, compiled into the documentation so that their links are checked.

#[doc = include_str!("docs/architecture.md")]
pub mod architecture {}

#[doc = include_str!("docs/design.md")]
pub mod design {}

#[doc = include_str!("docs/consent.md")]
pub mod consent {}

#[doc = include_str!("docs/mutations.md")]
pub mod mutations {}
