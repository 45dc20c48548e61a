//! Writes `_headers` and `_redirects` for hosts that read them (Netlify, Cloudflare Pages and others).
//!
//! Where two rules are met, these hosts join the values of one header with a comma. So no header is given twice to one path:
//! pages need no rule for caching, because these hosts have a page asked for again by themselves.

use std::collections::BTreeSet;

use crate::place::percent;

use super::{Setup, policy};

pub(super) fn headers(setup: &Setup<'_>) -> String {
    let mut out =
        vec![format!("# Written by stories; the next build writes it anew.\n{}\n", pattern(setup, "/"))];
    for (name, value) in policy::headers(setup) {
        out.push(format!("  {name}: {value}\n"));
    }
    for prefix in outermost(&setup.facts.hashed_assets) {
        out.push(format!("{}\n  Cache-Control: {}\n", pattern(setup, prefix), policy::FOR_EVER));
    }
    // Pictures lie among the files named by a hash; on the others there the header does no harm.
    let all: Vec<String> =
        setup.facts.people_prefixes.iter().chain(&setup.facts.hashed_assets).cloned().collect();
    for prefix in outermost(&all) {
        out.push(format!("{}\n  X-Robots-Tag: {}\n", pattern(setup, prefix), policy::ROBOTS));
    }
    out.concat()
}

/// The prefixes that do not lie below another one.
fn outermost(prefixes: &[String]) -> BTreeSet<&str> {
    let inside =
        |prefix: &str| prefixes.iter().any(|other| prefix != other && prefix.starts_with(other.as_str()));
    prefixes.iter().map(String::as_str).filter(|prefix| !inside(prefix)).collect()
}

/// Percent-encoding leaves no `*` and no `:`, which would be placeholders.
fn pattern(setup: &Setup<'_>, prefix: &str) -> String {
    format!("{}*", percent(&setup.path(prefix)))
}

/// What has been taken back. Not for the site's own file, which a host may hand out: paths hold words of titles.
pub(super) fn gone(setup: &Setup<'_>, out: &mut Vec<String>) {
    for path in &setup.facts.gone {
        let path = percent(&setup.path(path));
        out.push(format!("{path}\n  Cache-Control: no-store\n  X-Robots-Tag: noindex, noarchive\n"));
    }
}

pub(super) fn redirects(setup: &Setup<'_>) -> String {
    let mut out = vec!["# Written by stories; the next build writes it anew.\n".to_owned()];
    for (old, new) in &setup.facts.redirects {
        out.push(format!("{} {} 301\n", percent(&setup.path(old)), setup.path(new)));
    }
    for (_, prefix, page) in setup.not_found_below() {
        out.push(format!("{} {page} 404\n", pattern(setup, &prefix)));
    }
    out.concat()
}
