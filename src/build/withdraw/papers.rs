//! Turns what a withdrawal has come to into the folder `dist/report/withdrawal-<n>`: rules for servers, lists of addresses, letters,
//! and what people must do now. Decides nothing.

use std::collections::BTreeMap;

use super::case::Case;
use super::effect::{Effect, Site};
use super::letters;
use crate::build::Order;
use crate::build::prepare::Project;
use crate::diag::Diagnostics;
use crate::place::{OutPath, unpercent};
use crate::publish;
use crate::report::withdrawn;
use crate::web::server::{GoneRules, ServerFacts};

/// The files of the folder, by their names in it.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// Writes the folder.
///
/// # Errors
/// A file cannot be made or written.
pub(super) fn write(
    order: &Order<'_>,
    case: &Case,
    after: &Project,
    effect: &Effect,
    clean: bool,
) -> Result<(), Diagnostics> {
    let folder = format!("dist/report/withdrawal-{}", effect.number);
    let mut files = Files::new();
    let facts = facts(effect);
    addresses(&mut files, &facts);
    for (number, site) in (1..).zip(effect.sites.iter().filter(|site| !site.gone.is_empty())) {
        rules(&mut files, after, site, number)?;
    }
    files.insert("withdrawal.json".to_owned(), withdrawn::json(&facts).into_bytes());
    files.insert("editions.csv".to_owned(), withdrawn::spreadsheet(&facts).into_bytes());
    files.insert("checklist.txt".to_owned(), letters::checklist(case, after, effect).into_bytes());
    files.extend(letters::letters(order, case, after, effect, clean)?);
    publish::papers(&order.root.join(folder), &files)
}

/// What the report is told.
fn facts(effect: &Effect) -> withdrawn::Facts<'_> {
    withdrawn::Facts {
        story: effect.story,
        person: &effect.person,
        from: &effect.from,
        on: effect.on,
        gone: effect
            .sites
            .iter()
            .flat_map(|site| site.gone.iter().map(|path| absolute(site, path)))
            .collect(),
        changed: effect
            .sites
            .iter()
            .flat_map(|site| site.changed.iter().map(|p| absolute(site, p)))
            .collect(),
        editions: effect
            .editions
            .iter()
            .map(|affected| withdrawn::Printed {
                edition: &affected.edition,
                cards: &affected.cards,
                newer: affected.newer.as_deref(),
            })
            .collect(),
    }
}

/// An address as browsers and machines that keep copies know it: percent-encoded.
pub(super) fn absolute(site: &Site, path: &OutPath) -> String {
    format!("{}{}", site.base_url.trim_end_matches('/'), path.url())
}

fn addresses(files: &mut Files, facts: &withdrawn::Facts<'_>) {
    let lines = |all: &[String]| all.iter().fold(String::new(), |text, line| text + line + "\n").into_bytes();
    files.insert("gone.txt".to_owned(), lines(&facts.gone));
    files.insert("purge.txt".to_owned(), lines(&[facts.gone.as_slice(), &facts.changed].concat()));
}

/// The rules for servers: what they hold is in the settings of the whole site too, which every build writes.
fn rules(files: &mut Files, after: &Project, site: &Site, number: usize) -> Result<(), Diagnostics> {
    let path = |path: &OutPath| unpercent(&path.url()).unwrap_or_default();
    let facts = ServerFacts {
        base_url: site.base_url.clone(),
        langs: after.site.langs().collect(),
        gone: site.gone.iter().map(path).collect(),
        ..ServerFacts::default()
    };
    let GoneRules { nginx, caddy, apache, headers } = facts.gone_rules()?;
    let folder = if number == 1 { "server".to_owned() } else { format!("server-{number}") };
    let about = format!("# What has been taken back on {}\n", site.base_url);
    for (name, note, text) in [
        ("nginx.conf", "# Stands in dist/report/server/nginx.conf too.\n", nginx),
        ("Caddyfile", "# Stands in dist/report/server/Caddyfile too.\n", caddy),
        (
            "htaccess.txt",
            "# Stands in .htaccess of the site too. Addresses are hashed, because a server may hand that file out.\n",
            apache,
        ),
        (
            "_headers.txt",
            "# For hosts that read `_headers`: they answer 404 by themselves. Keep these lines out of the site's own file\n# where the host hands it out.\n",
            headers,
        ),
    ] {
        files.insert(format!("{folder}/{name}"), format!("{about}{note}{text}").into_bytes());
    }
    Ok(())
}
