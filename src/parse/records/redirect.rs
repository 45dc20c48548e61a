//! Turns `redirects.yaml` into values. Does not check that anything lies at the new address.

use std::sync::Arc;

use crate::diag::{Area, Diagnostics, SourceFile};
use crate::model::text::Target;
use crate::model::words::StoryId;
use crate::parse::fields::Fields;
use crate::parse::site::schema;
use crate::parse::yaml::{self, Node};
use crate::parse::{At, Reading};

/// An old address that is to be kept.
#[derive(Clone, Debug)]
pub struct Redirect {
    /// A path beginning with `/`.
    pub from: At<String>,
    /// Where it leads now.
    pub to: At<Target>,
    /// The file it is written in.
    pub file: Arc<SourceFile>,
}

/// Reads `redirects.yaml`.
#[must_use]
pub fn redirects(file: &Arc<SourceFile>) -> (Vec<Redirect>, Diagnostics) {
    let mut reading = Reading::new(file, Area::Links);
    let mut all: Vec<Redirect> = Vec::new();
    if let Some(node) = yaml::read(&mut reading, 0..file.text.len()) {
        let mut f = Fields::new(&mut reading, &node, "redirects.yaml");
        schema(&mut reading, &mut f);
        for item in f.items(&mut reading, "redirects") {
            let Some(redirect) = redirect(&mut reading, item) else { continue };
            if all.iter().any(|r| r.from.value == redirect.from.value) {
                let message = format!("`{}` is redirected twice", redirect.from.value);
                reading.error(
                    "duplicate-redirect",
                    &redirect.from.span,
                    message,
                    "second time",
                    "Keep one of them.",
                );
            } else {
                all.push(redirect);
            }
        }
        f.finish(&mut reading);
    }
    (all, reading.found)
}

fn redirect(reading: &mut Reading, node: &Node) -> Option<Redirect> {
    let mut f = Fields::new(reading, node, "a redirect");
    let from = f.parsed(reading, "from", "a path on this site that begins and ends with `/`", |t| {
        let inner = t.strip_prefix('/')?.strip_suffix('/')?;
        crate::place::OutPath::new(inner).is_ok().then(|| t.to_owned())
    });
    let to = f.parsed(reading, "to", "`story:s-0001` or `page:about`", |t| match t.split_once(':')? {
        ("story", id) => StoryId::parse(id).map(Target::Story),
        ("page", id) => Some(Target::Page(id.to_owned())),
        _ => None,
    });
    for key in ["from", "to"] {
        if !f.is_filled(key) {
            f.missing(reading, key, "Write `{from: /old/path/, to: \"story:s-0001\"}`.");
        }
    }
    f.finish(reading);
    Some(Redirect { from: from?, to: to?, file: Arc::clone(&reading.file) })
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    #[test]
    fn redirects_stay_on_the_site() {
        let read = |text: &str| redirects(&file(text));
        assert_eq!(read("schema: 1\nredirects: [{from: /old/, to: 'story:s-0001'}]\n").0.len(), 1);
        for wrong in ["/../x/", "old", "https://example.org/"] {
            assert!(
                read(&format!("schema: 1\nredirects: [{{from: {wrong}, to: 'page:about'}}]\n"))
                    .1
                    .has_errors(),
                "{wrong}"
            );
        }
    }
}
