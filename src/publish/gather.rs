//! Turns the same fault on many pages into one diagnostic that names the first few. Does not drop a fault.
//!
//! A slip in one template breaks every page made with it: ten thousand messages that say the same help nobody.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Diagnostics, Severity, Spot};

/// How many further pages are named.
const NAMED: usize = 2;

/// Puts those that differ only in the file together.
pub(super) fn gather(faults: Vec<Diagnostic>) -> Diagnostics {
    let mut groups: BTreeMap<(Severity, &'static str, String), Vec<Diagnostic>> = BTreeMap::new();
    let mut alone = Vec::new();
    for fault in faults {
        // A fault with a place inside a source file is the renderer's own and already says exactly where.
        let exact = fault.spot.as_ref().is_none_or(|s| s.range.is_some());
        if exact {
            alone.push(fault);
        } else {
            groups.entry((fault.severity, fault.code, fault.message.clone())).or_default().push(fault);
        }
    }
    alone.into_iter().chain(groups.into_values().filter_map(merge)).collect()
}

fn merge(mut group: Vec<Diagnostic>) -> Option<Diagnostic> {
    group.sort_by(|a, b| name(a).cmp(name(b)));
    group.dedup_by(|a, b| name(a) == name(b));
    let rest = group.len().saturating_sub(1 + NAMED);
    let mut all = group.into_iter();
    let mut first = all.next()?;
    for other in all.by_ref().take(NAMED) {
        first.related.extend(other.spot.map(|spot| (spot, "here too".to_owned())));
    }
    if rest > 0
        && let Some(next) = all.next().and_then(|d| d.spot)
    {
        let words = match rest {
            1 => "here too".to_owned(),
            more => format!("here and in {} more files", more - 1),
        };
        first.related.push((next, words));
    }
    Some(first)
}

fn name(d: &Diagnostic) -> &str {
    d.spot.as_ref().map_or("", |s: &Spot| s.file.path.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Area;

    #[test]
    fn one_slip_in_a_template_is_one_message() {
        let fault = |page: &str, message: &str| {
            Diagnostic::error(Area::Links, "x", message).at(Spot::path(page), "here")
        };
        let mut faults: Vec<Diagnostic> = (0..10).rev().map(|n| fault(&format!("p{n}"), "same")).collect();
        faults.push(fault("p3", "other"));
        let all = gather(faults);
        let all = all.sorted();
        assert_eq!(all.len(), 2);
        assert_eq!(name(all[0]), "p0");
        let related: Vec<_> =
            all[0].related.iter().map(|(s, w)| (s.file.path.as_str(), w.as_str())).collect();
        assert_eq!(related, [("p1", "here too"), ("p2", "here too"), ("p3", "here and in 6 more files")]);
    }
}
