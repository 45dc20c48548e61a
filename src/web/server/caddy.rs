//! Writes the settings of Caddy.
//!
//! A token in quotes knows no escape but that of the quote, and `{…}` may mean a variable anywhere: patterns hold
//! neither quotes nor braces, because every such character is written as a number.

use super::{Setup, any_prefix, policy, regex};

pub(super) fn text(setup: &Setup<'_>) -> String {
    let below = if setup.folder.is_empty() {
        "the folder of the site".to_owned()
    } else {
        format!("the folder that holds the site as {}", setup.folder)
    };
    let mut out = vec![format!(
        "# Written by stories; the next build writes it anew. Import it into the block of the site:
#
#     stories.example.org {{
#         root * /srv/stories/dist/site    # {below}
#         import /srv/stories/dist/report/server/Caddyfile
#     }}

encode zstd gzip
file_server
"
    )];
    headers(setup, &mut out);
    moved(setup, &mut out);
    errors(setup, &mut out);
    out.concat()
}

fn headers(setup: &Setup<'_>, out: &mut Vec<String>) {
    out.push("\nheader {\n".to_owned());
    for (name, value) in policy::headers(setup) {
        out.push(format!("\t{name} \"{value}\"\n"));
    }
    out.push("}\n".to_owned());
    cache(setup, out);
    let mut when = |name: &str, pattern: &str, header: &str, value: &str| {
        out.push(format!("@stories_{name} path_regexp \"{pattern}\"\n"));
        out.push(format!("header @stories_{name} {header} \"{value}\"\n"));
    };
    if let Some(people) = any_prefix(setup, &setup.facts.people_prefixes) {
        when("people", &people, "X-Robots-Tag", policy::ROBOTS);
    }
    when("pictures", policy::PICTURES, "X-Robots-Tag", policy::ROBOTS);
    for (number, (kind, extensions, text)) in policy::TYPES.iter().enumerate() {
        let charset = if *text { "; charset=utf-8" } else { "" };
        let pattern = format!("\\.(?:{})$", extensions.join("|"));
        when(&format!("type{number}"), &pattern, "Content-Type", &format!("{kind}{charset}"));
    }
    let (kind, feed) = policy::FEED;
    when("feed", feed, "Content-Type", &format!("{kind}; charset=utf-8"));
}

/// Caddy applies a rule without a condition last, whatever stands below it: two conditions that exclude each other are clear
/// in any order.
fn cache(setup: &Setup<'_>, out: &mut Vec<String>) {
    let Some(assets) = any_prefix(setup, &setup.facts.hashed_assets) else {
        out.push(format!("header Cache-Control \"{}\"\n", policy::ASK_AGAIN));
        return;
    };
    for (name, not, value) in [("assets", "", policy::FOR_EVER), ("pages", "not ", policy::ASK_AGAIN)] {
        out.push(format!("@stories_{name} {not}path_regexp \"{assets}\"\n"));
        out.push(format!("header @stories_{name} Cache-Control \"{value}\"\n"));
    }
}

fn moved(setup: &Setup<'_>, out: &mut Vec<String>) {
    for (number, (old, new)) in setup.moved().enumerate() {
        let (old, new) = (regex(&setup.path(old)), setup.path(new));
        out.push(format!(
            "@stories_moved{number} path_regexp \"^{old}$\"\nredir @stories_moved{number} {new} 301\n"
        ));
    }
    gone(setup, out);
    // RE2 cannot look ahead: the one dotted folder that is public is taken out by a second condition.
    let folder = regex(&setup.folder);
    out.push(format!(
        "@stories_hidden {{\n\tpath_regexp \"/\\.|^{folder}/_(?:headers|redirects)$\"\n\tnot path_regexp \"^{folder}/\\.well-known/[^.]\"\n}}\nerror @stories_hidden 404\n"
    ));
}

/// What has been taken back.
pub(super) fn gone(setup: &Setup<'_>, out: &mut Vec<String>) {
    for (number, path) in setup.facts.gone.iter().enumerate() {
        let path = regex(&setup.path(path));
        out.push(format!(
            "@stories_gone{number} path_regexp \"^{path}$\"\nerror @stories_gone{number} 410\n"
        ));
    }
}

fn errors(setup: &Setup<'_>, out: &mut Vec<String>) {
    out.push("\nhandle_errors {\n".to_owned());
    out.push(format!("\theader Cache-Control \"{}\"\n", policy::ASK_AGAIN));
    out.push("\theader Content-Type \"text/html; charset=utf-8\"\n".to_owned());
    for (name, prefix, page) in setup.not_found_below() {
        let folder = regex(&setup.path(&prefix));
        out.push(format!(
            "\t@stories_{name} path_regexp \"^{folder}\"\n\thandle @stories_{name} {{\n\t\trewrite * {page}\n\t\tfile_server\n\t}}\n"
        ));
    }
    let everybody = setup.not_found(None);
    for (number, prefix) in setup.facts.gone_below.iter().enumerate() {
        let folder = regex(&setup.path(prefix));
        out.push(format!(
            "\t@stories_taken{number} path_regexp \"^{folder}\"\n\thandle @stories_taken{number} {{\n\t\trewrite * {everybody}\n\t\tfile_server {{\n\t\t\tstatus 410\n\t\t}}\n\t}}\n"
        ));
    }
    out.push(format!("\thandle {{\n\t\trewrite * {everybody}\n\t\tfile_server\n\t}}\n}}\n"));
}
