//! The vocabulary of the work: stories, people, places, photos, in the shapes the later stages share. Holds no rule about
//! what may be shown (that is [`crate::consent`]) and reads no file.

pub mod words;
pub mod levels;
pub mod shown;
pub mod printed;
pub mod manifest;
pub mod reference;
pub mod site;
pub mod text;

pub use words::{Country, Form, Level, NameIs, StoryId, Use, Went};
