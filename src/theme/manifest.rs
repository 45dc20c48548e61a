//! Turns `theme.yaml` into the list of what a theme is made of. Does not look at the files it names.

use std::sync::Arc;

use crate::diag::{Area, Diagnostics, SourceFile};
use crate::parse::fields::Fields;
use crate::parse::{At, Reading, yaml};
use crate::theme::ENGINES;

/// What `theme.yaml` says.
#[derive(Debug, Default)]
pub struct Manifest {
    /// The theme's name.
    pub name: String,
    /// The static files it publishes, by path below `static/`.
    pub files: Vec<At<String>>,
}

/// Reads `theme.yaml`. What is wrong with it is in the list.
pub fn read(file: &Arc<SourceFile>) -> (Manifest, Diagnostics) {
    let mut reading = Reading::new(file, Area::Configuration);
    let Some(node) = yaml::read(&mut reading, 0..file.text.len()) else {
        return (Manifest::default(), reading.found);
    };
    let mut fields = Fields::new(&mut reading, &node, "theme.yaml");
    let name = fields.required(&mut reading, "name", "Add `name:` with the name of the theme.");
    let engine = fields.required(&mut reading, "engine", "Add `engine: \"1\"`.");
    if let Some(engine) = engine
        && !engine.value.parse().is_ok_and(|number: u32| ENGINES.contains(&number))
    {
        let (first, last) = (ENGINES.start(), ENGINES.end());
        reading.error(
            "theme-engine",
            &engine.span,
            format!("the theme is made for version `{}` of the contract with the program", engine.value),
            format!("this program keeps {first} to {last}"),
            "Use a theme made for this program, or the program this theme was made for.",
        );
    }
    let files = fields.list(&mut reading, "static");
    fields.finish(&mut reading);
    (Manifest { name: name.map_or_else(String::new, |n| n.value), files }, reading.found)
}
