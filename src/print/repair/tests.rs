//! Draws right-to-left text the way the engine does, and reads back what a screen reader is told. Knows nothing of fonts.

mod damage;
mod press;
mod sample;
mod text;

use super::{Facts, Fault, Part, Purpose, Reading, Repaired, Spoken, read, repair};
use crate::date::Date;
use crate::lang::Lang;

fn facts(language: Lang, purpose: Purpose) -> Facts {
    Facts { title: "عنوان", language, date: Date::new(2026, 3, 1).unwrap(), id: [7; 16], purpose }
}

fn texts(all: &[(Lang, &str)]) -> Vec<Spoken> {
    let text = |(language, text): &(Lang, &str)| Spoken {
        part: Part::Text,
        text: (*text).to_owned(),
        language: *language,
    };
    all.iter().map(text).collect()
}

fn repaired(pdf: &[u8], language: Lang, spoken: &[Spoken]) -> Result<Repaired, Fault> {
    repair(pdf, &facts(language, Purpose::Read(spoken)))
}

/// Repairs a file and reads it.
fn told(pdf: &[u8], language: Lang, all: &[(Lang, &str)]) -> Reading {
    read(&repaired(pdf, language, &texts(all)).unwrap().pdf).unwrap()
}

/// The texts of all blocks.
fn blocks(reading: &Reading) -> Vec<String> {
    reading.blocks.iter().map(super::Said::text).collect()
}
