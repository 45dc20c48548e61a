//! Checks that no two addresses of a language clash, also on disks that fold case or normalise names. Does not make slugs.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Catalogue;
use crate::diag::{Area, Diagnostic, Diagnostics, SourceFile, Spot};
use crate::lang::Lang;
use crate::parse::At;
use crate::parse::story::Head;
use crate::place::OutPath;

/// Checks stories and pages, present and earlier slugs.
pub fn check(catalogue: &Catalogue) -> Diagnostics {
    let mut found = Diagnostics::new();
    let mut stories = Taken::default();
    for story in catalogue.stories.values() {
        for (lang, telling) in &story.tellings {
            stories.add(*lang, &telling.slug, &telling.text.head, &telling.file, &mut found);
        }
    }
    let mut pages = Taken::default();
    for page in catalogue.pages.values() {
        for (lang, telling) in &page.tellings {
            pages.add(*lang, &telling.slug, &telling.head, &telling.file, &mut found);
        }
    }
    found
}

#[derive(Default)]
struct Taken(BTreeMap<(Lang, String), Spot>);

impl Taken {
    fn add(&mut self, lang: Lang, slug: &str, head: &Head, file: &Arc<SourceFile>, found: &mut Diagnostics) {
        let place = head.slug.as_ref().or(head.title.as_ref()).map_or(0..0, |s| s.span.clone());
        let current = At::new(slug.to_owned(), place);
        for slug in std::iter::once(&current).chain(&head.old_slugs).filter(|s| !s.value.is_empty()) {
            let spot = Spot::new(file, slug.span.clone());
            let path = match OutPath::new(&slug.value) {
                Ok(path) if !slug.value.contains('/') => path,
                Ok(_) => {
                    found.push(bad(spot, &slug.value, "it holds a slash"));
                    continue;
                }
                Err(fault) => {
                    found.push(bad(spot, &slug.value, &fault.to_string()));
                    continue;
                }
            };
            if let Some(first) = self.0.get(&(lang, path.clash_key())) {
                found.push(
                    Diagnostic::error(
                        Area::Links,
                        "slug-clash",
                        format!("the address `{}` is taken in `{lang}`", slug.value),
                    )
                    .at(spot, "would be the same address")
                    .related(first.clone(), "taken here")
                    .remedy("Give one of them a `slug:` of its own."),
                );
            } else {
                self.0.insert((lang, path.clash_key()), spot);
            }
        }
    }
}

fn bad(spot: Spot, slug: &str, why: &str) -> Diagnostic {
    Diagnostic::error(Area::Links, "bad-slug", format!("`{slug}` cannot be part of an address: {why}"))
        .at(spot, "not possible in an address")
        .remedy("Use letters and digits joined by hyphens; `slug:` may differ from the title.")
}
