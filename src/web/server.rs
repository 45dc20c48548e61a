//! Turns what a web server must know about the site into configuration for nginx, Caddy, Apache and hosts that read
//! `_headers` and `_redirects`. Does not know which pages there are, and writes nothing.
//!
//! All of them say the same: which headers protect the reader, how long a file may be kept, where old addresses lead, which
//! page answers in the reader's language if there is nothing, and what is not handed out.

mod apache;
mod caddy;
mod hosted;
mod nginx;
mod policy;

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Area, Diagnostic, Diagnostics};
use crate::lang::Lang;
use crate::place::{percent, unpercent};
use crate::web::job::ServerFile;

/// What a server must know. Paths are below the site's own folder, wherever on the host that lies, and begin with `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServerFacts {
    /// Where the site will live: scheme and host, perhaps a folder.
    pub base_url: String,
    /// The languages with pages of their own below `/<code>/`, each with a `404.html`. Beside them lies one for everybody.
    pub langs: Vec<Lang>,
    /// Old paths, as they are (not percent-encoded), and the new paths they lead to, percent-encoded.
    pub redirects: BTreeMap<String, String>,
    /// Other spellings of paths, as they are, and the paths they mean, percent-encoded: the same in small letters. Only for servers
    /// that tell small letters from capitals; another one would lead a path to itself for ever.
    pub spellings: BTreeMap<String, String>,
    /// Paths, as they are, at which something about somebody lay and nothing lies any more. They hold words of titles: where the
    /// rules lie among the files of the site itself, no path may be read in them.
    pub gone: BTreeSet<String>,
    /// Beginnings of paths, as they are, below which nothing was ever missing but what has been taken back: names there are hashes.
    pub gone_below: Vec<String>,
    /// Beginnings of paths, as they are, and the page that answers if there is nothing below them, in place of the one for everybody.
    pub lost: BTreeMap<String, String>,
    /// Beginnings of paths, as they are, below which people are told about: not to be archived, and no picture to be indexed.
    pub people_prefixes: Vec<String>,
    /// Beginnings of paths, as they are, below which a file never changes because its name is a hash of its bytes.
    pub hashed_assets: Vec<String>,
}

/// The finished texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServerFiles {
    /// To be included in a `server { }` block of nginx.
    pub nginx: String,
    /// To be imported into a site block of Caddy.
    pub caddy: String,
    /// `.htaccess`, in the site's folder.
    pub apache: String,
    /// `_headers`, in the site's folder.
    pub headers: String,
    /// `_redirects`, in the site's folder.
    pub redirects: String,
}

impl ServerFiles {
    /// The text of a file that lies in the site's folder.
    #[must_use]
    pub fn text(&self, file: ServerFile) -> &str {
        match file {
            ServerFile::Apache => &self.apache,
            ServerFile::Headers => &self.headers,
            ServerFile::Redirects => &self.redirects,
        }
    }
}

impl ServerFacts {
    /// Writes the configurations.
    ///
    /// # Errors
    /// An address that no server could be told about: all of them.
    pub fn files(&self) -> Result<ServerFiles, Diagnostics> {
        let setup = Setup::new(self)?;
        Ok(ServerFiles {
            nginx: nginx::text(&setup),
            caddy: caddy::text(&setup),
            apache: apache::text(&setup),
            headers: hosted::headers(&setup),
            redirects: hosted::redirects(&setup),
        })
    }
}

/// What servers are to be told of addresses at which nothing lies any more: to be added to settings that are there already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoneRules {
    /// For the `server { }` block of nginx.
    pub nginx: String,
    /// For the site block of Caddy.
    pub caddy: String,
    /// For `.htaccess`.
    pub apache: String,
    /// For `_headers`. Hosts that read it answer 404 by themselves and cannot be told to answer 410; they can be told to forget.
    pub headers: String,
}

impl ServerFacts {
    /// Writes the rules for what is gone, and nothing else.
    ///
    /// # Errors
    /// An address that no server could be told about: all of them.
    pub fn gone_rules(&self) -> Result<GoneRules, Diagnostics> {
        let setup = Setup::new(self)?;
        let of = |write: fn(&Setup<'_>, &mut Vec<String>)| {
            let mut out = Vec::new();
            write(&setup, &mut out);
            out.concat()
        };
        Ok(GoneRules {
            nginx: of(nginx::gone),
            caddy: of(caddy::gone),
            apache: of(apache::gone),
            headers: of(hosted::gone),
        })
    }
}

/// The facts, looked through: every path can be written down for every server.
struct Setup<'a> {
    facts: &'a ServerFacts,
    /// The folder on the host that the site lives in: nothing, or `/stories`. Plain letters, so that it is the same encoded.
    folder: String,
    /// Whether the site is only ever reached by `https`.
    https: bool,
}

impl<'a> Setup<'a> {
    fn new(facts: &'a ServerFacts) -> Result<Self, Diagnostics> {
        let mut faults = Diagnostics::new();
        let prefixes = facts.people_prefixes.iter().chain(&facts.hashed_assets);
        let lost = facts.lost.iter().flat_map(|(prefix, page)| [prefix, page]);
        let old = facts.redirects.keys().chain(facts.spellings.keys());
        for path in old.chain(&facts.gone).chain(&facts.gone_below).chain(prefixes).chain(lost) {
            faults.extend(fault_of_path(path).map(|why| unusable(path, why)));
        }
        for (old, new) in facts.redirects.iter().chain(&facts.spellings) {
            faults.extend(fault_of_address(new).map(|why| unusable(new, why)));
            if percent(old) == *new {
                faults.push(unusable(old, "leads to itself"));
            }
        }
        let (scheme, rest) = facts.base_url.split_once("://").unwrap_or_default();
        let folder = rest.find('/').and_then(|at| rest.get(at..)).unwrap_or_default().trim_end_matches('/');
        if !folder.is_empty() {
            let plain = percent(folder) == *folder;
            let why = fault_of_path(folder)
                .or((!plain).then_some("holds letters other than a-z, 0-9, -, _, . and ~"));
            faults.extend(why.map(|why| unusable(folder, why)));
        }
        let https = scheme.eq_ignore_ascii_case("https");
        faults.gate(Self { facts, folder: folder.to_owned(), https }).map(|(setup, _)| setup)
    }

    /// The path on the host, as it is or percent-encoded, as it was given.
    fn path(&self, path: &str) -> String {
        format!("{}{path}", self.folder)
    }

    /// Scheme and host, without a slash behind them.
    fn host(&self) -> &str {
        let bare = self.facts.base_url.trim_end_matches('/');
        bare.strip_suffix(self.folder.as_str()).unwrap_or(bare)
    }

    /// The page that says, in the language of a path, that nothing is there.
    fn not_found(&self, lang: Option<Lang>) -> String {
        lang.map_or_else(|| self.path("/404.html"), |lang| self.path(&format!("/{lang}/404.html")))
    }

    /// Beginnings of paths with a page of their own for what is not there: a name for the rule, the beginning, and the page.
    fn not_found_below(&self) -> Vec<(String, String, String)> {
        let of_lang = |lang: &Lang| (lang.to_string(), format!("/{lang}/"), self.not_found(Some(*lang)));
        let lost = (1..).zip(&self.facts.lost);
        let lost = lost.map(|(n, (prefix, page))| (format!("lost{n}"), prefix.clone(), self.path(page)));
        self.facts.langs.iter().map(of_lang).chain(lost).collect()
    }

    /// Every rule from one path to another, for servers that tell small letters from capitals.
    fn moved(&self) -> impl Iterator<Item = (&String, &String)> {
        let facts = self.facts;
        // An old address that the office itself leads somewhere stays with it.
        let other = facts.spellings.iter().filter(|(path, _)| !facts.redirects.contains_key(*path));
        facts.redirects.iter().chain(other)
    }

    /// The language of a path.
    fn lang_of(&self, path: &str) -> Option<Lang> {
        let code = path.split('/').nth(1)?;
        self.facts.langs.iter().copied().find(|lang| lang.code() == code)
    }
}

fn unusable(path: &str, why: &str) -> Diagnostic {
    let message = format!("the address {path:?} cannot be written into the settings of a server: it {why}");
    Diagnostic::error(Area::Configuration, "server-address", message)
        .remedy("Correct it in redirects.yaml, in site.yaml or in the old slugs of the story.")
}

/// Servers tidy up a path before they compare it, each a little differently: a rule for such a path would never be met.
fn fault_of_path(path: &str) -> Option<&'static str> {
    if !path.starts_with('/') {
        Some("does not begin with a slash")
    } else if path.chars().any(char::is_control) {
        Some("holds a control character")
    } else if path.contains("//") || path.split('/').any(|name| matches!(name, "." | "..")) {
        Some("holds an empty name, . or ..")
    } else {
        None
    }
}

/// A new address stands in the rule as it is.
fn fault_of_address(address: &str) -> Option<&'static str> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~/%#".contains(&b);
    if !address.starts_with('/') || address.starts_with("//") {
        Some("does not begin with one slash")
    } else if !address.bytes().all(plain) || unpercent(address).is_none() {
        Some("is not percent-encoded")
    } else {
        None
    }
}

/// A regular expression that matches a text alone, in PCRE (nginx, Apache) and RE2 (Caddy). Whatever could mean something to
/// an expression, or to the file it stands in, is written as a number.
fn regex(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_~".contains(c) || !c.is_ascii();
    // What is not plain lies below 128: two digits.
    text.chars().map(|c| if plain(c) { c.to_string() } else { format!("\\x{:02X}", u32::from(c)) }).collect()
}

/// An expression that is met by every path below one of some prefixes; nothing without prefixes.
fn any_prefix(setup: &Setup<'_>, prefixes: &[String]) -> Option<String> {
    let all: Vec<String> = prefixes.iter().map(|prefix| regex(&setup.path(prefix))).collect();
    (!all.is_empty()).then(|| format!("^(?:{})", all.join("|")))
}

#[cfg(test)]
mod tests;
