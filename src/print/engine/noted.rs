//! Turns what a template labelled while it was set into JSON, with the page it stands on. Does not understand it.

use std::collections::BTreeSet;

use serde_json::Value;
use typst::foundations::{Label, Selector};
use typst::introspection::Introspector;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

/// The label by which templates hand over what they noticed: `#metadata((kind: "overflow", …)) <finding>`.
const FINDING: &str = "finding";

/// Something noted.
pub(super) struct Noted {
    /// The page, from 1.
    page: Option<usize>,
    value: Value,
}

/// What the template labelled. A value JSON has no word for, such as a length, becomes the text Typst writes for it.
pub(super) fn noted(document: &PagedDocument) -> Vec<Noted> {
    let Some(label) = Label::new(PicoStr::intern(FINDING)) else { return Vec::new() };
    let introspector = document.introspector();
    let labelled = introspector.query(&Selector::Label(label));
    let noted = labelled.iter().filter_map(|content| {
        let value = content.field_by_name("value").ok()?;
        let page = content.location().and_then(|at| introspector.page(at)).map(usize::from);
        Some(Noted { page, value: serde_json::to_value(&value).unwrap_or_default() })
    });
    noted.collect()
}

impl Noted {
    fn is_overflow(&self) -> bool {
        self.value["kind"] == "overflow"
    }
}

/// The pages of which the template itself says that something has no room on them.
pub(super) fn overfull(all: &[Noted]) -> BTreeSet<usize> {
    all.iter().filter(|n| n.is_overflow()).filter_map(|n| n.page).collect()
}

/// The values; what has no room on one of the pages on which text is `cut` off says so.
pub(super) fn values(all: Vec<Noted>, cut: &BTreeSet<usize>) -> Vec<Value> {
    let value = |mut noted: Noted| {
        let lost = noted.is_overflow() && noted.page.is_some_and(|page| cut.contains(&page));
        if let (true, Some(fields)) = (lost, noted.value.as_object_mut()) {
            fields.insert("cut".to_owned(), Value::Bool(true));
        }
        noted.value
    };
    all.into_iter().map(value).collect()
}
