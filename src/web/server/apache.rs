//! Writes the `.htaccess` of Apache. Decides nothing about addresses.
//!
//! Apache looks for conditions in expressions, for back references (`%1`, `$1`) in the target of a rule, and for variables
//! (`${…}`) everywhere: patterns hold none of these characters as such, and in targets every `%` is escaped.

use std::fmt::Write;

use md5::{Digest, Md5};

use super::{Setup, any_prefix, policy, regex};

/// How many addresses that have been taken back are compared by one rule.
const AT_ONCE: usize = 100;

pub(super) fn text(setup: &Setup<'_>) -> String {
    let mut out = vec![
        "# Written by stories; the next build writes it anew. It takes effect in the folder it lies in.\n\
         # Needed: AllowOverride All, mod_headers, mod_rewrite.\n\n\
         Options -Indexes -MultiViews\nDirectoryIndex index.html\nAddDefaultCharset utf-8\nFileETag MTime Size\n"
            .to_owned(),
    ];
    types(&mut out);
    headers(setup, &mut out);
    errors(setup, &mut out);
    moved(setup, &mut out);
    out.concat()
}

fn types(out: &mut Vec<String>) {
    for (kind, extensions, text) in policy::TYPES {
        let dotted: Vec<String> = extensions.iter().map(|extension| format!(".{extension}")).collect();
        let dotted = dotted.join(" ");
        out.push(format!("AddType {kind} {dotted}\n"));
        if text {
            out.push(format!("AddCharset utf-8 {dotted}\n"));
        }
    }
    let (kind, _) = policy::FEED;
    out.push(format!("<Files \"feed.xml\">\n    ForceType \"{kind}; charset=utf-8\"\n</Files>\n"));
    let text: Vec<&str> =
        policy::TYPES.iter().filter(|(_, _, text)| *text).map(|(kind, _, _)| *kind).collect();
    out.push(format!(
        "<IfModule mod_deflate.c>\n    AddOutputFilterByType DEFLATE {}\n</IfModule>\n\n",
        text.join(" ")
    ));
}

fn headers(setup: &Setup<'_>, out: &mut Vec<String>) {
    for (name, value) in policy::headers(setup) {
        out.push(format!("Header always set {name} \"{value}\"\n"));
    }
    out.push(format!("Header always set Cache-Control \"{}\"\n", policy::ASK_AGAIN));
    // An error keeps the short life and the bare header of an error page, whatever was asked for.
    let mut when = |pattern: &str, header: &str, value: &str| {
        out.push(format!(
            "<If \"%{{REQUEST_URI}} =~ m#{pattern}#\">\n    Header always set {header} \"{value}\" \"expr=%{{REQUEST_STATUS}} -lt 400\"\n</If>\n"
        ));
    };
    if let Some(assets) = any_prefix(setup, &setup.facts.hashed_assets) {
        when(&assets, "Cache-Control", policy::FOR_EVER);
    }
    if let Some(people) = any_prefix(setup, &setup.facts.people_prefixes) {
        when(&people, "X-Robots-Tag", policy::ROBOTS);
    }
    when(policy::PICTURES, "X-Robots-Tag", policy::ROBOTS);
    out.push("\n".to_owned());
}

fn errors(setup: &Setup<'_>, out: &mut Vec<String>) {
    let documents = |page: &str, indent: &str| {
        [403, 404, 410].map(|status| format!("{indent}ErrorDocument {status} {page}\n")).concat()
    };
    out.push(documents(&setup.not_found(None), ""));
    for (_, prefix, page) in setup.not_found_below() {
        let folder = regex(&setup.path(&prefix));
        let inner = documents(&page, "    ");
        out.push(format!("<If \"%{{REQUEST_URI}} =~ m#^{folder}#\">\n{inner}</If>\n"));
    }
    out.push("\n".to_owned());
}

fn moved(setup: &Setup<'_>, out: &mut Vec<String>) {
    out.push("RewriteEngine On\n".to_owned());
    out.push("RewriteRule \"(^|/)\\.(?!well-known/)\" - [R=404,L]\nRewriteRule \"^_(?:headers|redirects)$\" - [R=404,L]\n".to_owned());
    for (old, new) in setup.moved() {
        // In a folder's own settings the path is compared without the folder and without the slash before it.
        let old = regex(old.trim_start_matches('/'));
        let new = setup.path(new).replace('%', "\\%");
        out.push(format!("RewriteRule \"^{old}$\" \"{new}\" [R=301,L,NE]\n"));
    }
    gone(setup, &mut *out);
}

/// This file lies in the site's folder, and a host that is no Apache may hand it out. So it does not say which addresses have been
/// taken back: it holds hashes of them, with the host before them, so that the lists of two sites cannot be compared.
pub(super) fn gone(setup: &Setup<'_>, out: &mut Vec<String>) {
    let host = setup.host();
    let hashes: Vec<String> = setup
        .facts
        .gone
        .iter()
        .map(|path| format!("'{}'", hex(&Md5::digest(format!("{host}{}", setup.path(path))))))
        .collect();
    for some in hashes.chunks(AT_ONCE) {
        out.push(format!(
            "RewriteCond expr \"md5('{host}' . %{{REQUEST_URI}}) in {{ {} }}\"\nRewriteRule ^ - [G,L]\n",
            some.join(", ")
        ));
    }
    for prefix in &setup.facts.gone_below {
        let prefix = regex(prefix.trim_start_matches('/'));
        out.push(format!("RewriteCond %{{REQUEST_FILENAME}} !-f\nRewriteRule \"^{prefix}.\" - [G,L]\n"));
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut all, byte| {
        let _ = write!(all, "{byte:02x}");
        all
    })
}
