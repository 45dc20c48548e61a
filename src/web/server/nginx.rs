//! Writes the settings of nginx.
//!
//! nginx forgets every inherited `add_header` in a block that has one of its own. Hence all of them stand in one
//! place, and what differs from file to file is a variable: a header with an empty value is not sent. An error page is served
//! by an inner redirect, which runs through the rules once more, so that a missing photo is not kept for a year.

use super::{Setup, any_prefix, policy};

/// A value in quotes. Only for places in which nginx looks for no variables.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

pub(super) fn text(setup: &Setup<'_>) -> String {
    let mut out = vec![head(setup)];
    types(&mut out);
    headers(setup, &mut out);
    errors(setup, &mut out);
    moved(setup, &mut out);
    out.concat()
}

fn head(setup: &Setup<'_>) -> String {
    let below = if setup.folder.is_empty() {
        "the folder of the site".to_owned()
    } else {
        format!("the folder that holds the site as {}", setup.folder)
    };
    format!(
        "# Written by stories; the next build writes it anew. Include it in the server block of the site:
#
#     server {{
#         listen 443 ssl;
#         root /srv/stories/dist/site;    # {below}
#         include /srv/stories/dist/report/server/nginx.conf;
#     }}
#
# A location of your own with an add_header in it loses all the headers below: repeat them there.
# Consider `access_log off;`: who read which story is worth protecting.

index index.html;
autoindex off;
server_tokens off;
absolute_redirect off;
charset utf-8;
gzip on;
gzip_comp_level 9;
gzip_min_length 512;
gzip_vary on;
gzip_proxied any;
"
    )
}

fn types(out: &mut Vec<String>) {
    let text: Vec<&str> =
        policy::TYPES.iter().filter(|(_, _, text)| *text).map(|(kind, _, _)| *kind).collect();
    // nginx knows by itself that HTML is text, and complains if it is told so.
    let told: Vec<&str> = text.into_iter().filter(|kind| *kind != "text/html").collect();
    out.push(format!("gzip_types {};\ncharset_types {};\n\n", told.join(" "), told.join(" ")));
    out.push("types {\n".to_owned());
    for (kind, extensions, _) in policy::TYPES {
        out.push(format!("    {kind} {};\n", extensions.join(" ")));
    }
    out.push("}\ndefault_type application/octet-stream;\n".to_owned());
    let (kind, feed) = policy::FEED;
    out.push(format!("location ~ {} {{\n    types {{ }}\n    default_type {kind};\n}}\n\n", quoted(feed)));
}

fn headers(setup: &Setup<'_>, out: &mut Vec<String>) {
    for (name, value) in policy::headers(setup) {
        out.push(format!("add_header {name} {} always;\n", quoted(&value)));
    }
    out.push(format!("set $stories_cache {};\nset $stories_robots \"\";\n", quoted(policy::ASK_AGAIN)));
    let mut when = |pattern: &str, variable: &str, value: &str| {
        out.push(format!("if ($uri ~ {}) {{\n    set ${variable} {};\n}}\n", quoted(pattern), quoted(value)));
    };
    if let Some(assets) = any_prefix(setup, &setup.facts.hashed_assets) {
        when(&assets, "stories_cache", policy::FOR_EVER);
    }
    if let Some(people) = any_prefix(setup, &setup.facts.people_prefixes) {
        when(&people, "stories_robots", policy::ROBOTS);
    }
    when(policy::PICTURES, "stories_robots", policy::ROBOTS);
    out.push("add_header Cache-Control $stories_cache always;\nadd_header X-Robots-Tag $stories_robots always;\n\n".to_owned());
}

fn errors(setup: &Setup<'_>, out: &mut Vec<String>) {
    let pages = |page: &str, indent: &str| {
        format!("{indent}error_page 403 404 =404 {page};\n{indent}error_page 410 {page};\n")
    };
    out.push(pages(&setup.not_found(None), ""));
    for (_, prefix, page) in setup.not_found_below() {
        let folder = quoted(&setup.path(&prefix));
        let inner = pages(&page, "    ");
        out.push(format!("location {folder} {{\n{inner}}}\n"));
    }
    for prefix in &setup.facts.gone_below {
        let (folder, page) = (quoted(&setup.path(prefix)), setup.not_found(None));
        out.push(format!("location {folder} {{\n    error_page 403 404 =410 {page};\n}}\n"));
    }
    let hidden = policy::HIDDEN.replace("|^", &format!("|^{}", super::regex(&setup.folder)));
    out.push(format!("location ~ {} {{\n    return 404;\n}}\n\n", quoted(&hidden)));
}

fn moved(setup: &Setup<'_>, out: &mut Vec<String>) {
    for (old, new) in setup.moved() {
        let (old, new) = (quoted(&setup.path(old)), quoted(&setup.path(new)));
        out.push(format!("location = {old} {{\n    return 301 {new};\n}}\n"));
    }
    gone(setup, out);
}

/// What has been taken back.
pub(super) fn gone(setup: &Setup<'_>, out: &mut Vec<String>) {
    for path in &setup.facts.gone {
        let page = setup.not_found(setup.lang_of(path));
        let path = quoted(&setup.path(path));
        out.push(format!("location = {path} {{\n    error_page 410 {page};\n    return 410;\n}}\n"));
    }
}
