//! Turns an edition sealed for paper into booklets and postcards: views as data, pages by templates, sheets for folding. Does
//! not decide what may be shown, reads no content and writes nothing.

pub mod engine;
pub mod impose;
pub mod qr;
pub mod view;
