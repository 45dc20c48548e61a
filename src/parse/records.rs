//! Turns the small record files (contacts, partners, manifests of printed editions, redirects) into values. Does not check who
//! cites them.

mod contact;
pub mod edition;
mod partner;
mod redirect;

use std::collections::BTreeMap;

pub use contact::{Contact, contact};
pub use edition::{Manifest, edition};
pub use partner::{Partner, partner};
pub use redirect::{Redirect, redirects};

use crate::lang::Lang;
use crate::parse::fields::{Fields, text_of, word_of};
use crate::parse::{At, Reading};

fn by_lang(reading: &mut Reading, f: &mut Fields<'_>, key: &'static str) -> BTreeMap<Lang, String> {
    let mut all = BTreeMap::new();
    let Some(node) = f.get(key) else { return all };
    let mut inner = Fields::new(reading, node, "texts by language");
    for entry in inner.entries() {
        let code = At::new(entry.key.clone(), entry.key_span.clone());
        let lang = word_of(reading, &code, key, Lang::from_code, Lang::codes(), "unknown-language");
        if let (Some(lang), Some(text)) = (lang, text_of(reading, &entry.value, key)) {
            all.insert(lang, text.value);
        }
    }
    all
}

#[cfg(test)]
fn file(text: &str) -> std::sync::Arc<crate::diag::SourceFile> {
    std::sync::Arc::new(crate::diag::SourceFile { path: "x.yaml".into(), text: text.into() })
}
