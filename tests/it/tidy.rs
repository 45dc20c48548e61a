//! House rules as tests: who may know whom, which outside crate belongs to which module, who touches disk, clock and
//! environment, how long a file may be.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Each module and the modules it may know. Whoever adds a line here draws a new arrow in the architecture.
const LAYERS: &[(&str, &str)] = &[
    ("ask", "place"),
    (
        "build",
        "ask consent date diag edition explain i18n lang ledger load media model parse place print publish report resolve rule serve sources theme traces web",
    ),
    ("cli", "build consent date diag lang model new print publish report serve translate"),
    ("consent", "date diag edition lang ledger model parse place resolve rule"),
    ("date", ""),
    ("diag", ""),
    ("edition", "consent date lang model"),
    ("explain", "consent diag lang model place report resolve"),
    ("i18n", "date diag lang model"),
    ("lang", ""),
    ("ledger", "date diag model place rule"),
    ("load", "diag media place sources"),
    ("markup", "lang"),
    ("media", "consent diag rule sources"),
    ("model", "consent date lang"),
    ("new", "diag i18n lang model place"),
    ("parse", "consent date diag i18n lang model place rule slug"),
    ("place", ""),
    ("publish", "diag lang media place rule"),
    ("report", "consent date explain lang markup model"),
    ("resolve", "consent date diag lang model parse place slug sources"),
    ("rule", ""),
    ("serve", "diag lang markup place"),
    ("slug", ""),
    ("sources", "diag"),
    ("theme", "diag i18n lang parse sources"),
    ("traces", "consent diag edition lang ledger model parse place publish resolve"),
    ("translate", "diag lang model parse resolve"),
];

/// What the website's renderer may know: nothing of files, of parsing, of publishing, of the raw consent record.
const WEB: &str = "consent date diag edition i18n lang markup media model place slug theme";

/// What the printer's renderer may know: the same, and nothing of the website's.
const PRINT: &str = "consent date diag edition i18n lang media model place theme";

/// Modules that may know the sealed values of `consent` and nothing else of it.
const SEALED_ONLY: [&str; 5] = ["edition", "media", "model", "print", "web"];

/// Each outside crate and the one module, or the few, that use it.
const CRATES: &[(&str, &str)] = &[
    ("aho-corasick", "publish/scan"),
    ("annotate-snippets", "diag/render"),
    ("axum", "serve"),
    (
        "blake3",
        "ask build consent/agenda consent/audit ledger media parse/consent parse/markdown print publish theme",
    ),
    ("clap", "cli"),
    ("fast_image_resize", "media"),
    ("flate2", "publish"),
    ("fluent", "i18n"),
    ("fluent-syntax", "i18n"),
    ("icu", "i18n"),
    ("image", "media"),
    ("indicatif", "cli/progress"),
    ("jiff", "date"),
    ("jpeg-encoder", "media"),
    ("lopdf", "print/repair"),
    ("md-5", "web/server/apache"),
    ("moxcms", "media"),
    ("notify", "serve/watch"),
    ("proptest", ""),
    ("pulldown-cmark", "parse/markdown"),
    ("qrcode", "print/qr"),
    ("ravif", "media"),
    ("rayon", "build/booklets load media print/engine publish resolve traces"),
    ("rustix", "publish/disk"),
    ("serde", "diag/render ledger media print publish report theme web"),
    ("serde_json", "diag/render ledger media new/stub print publish report web"),
    ("serde_yaml", "parse/yaml"),
    ("tempfile", "media/cache publish translate"),
    ("tera", "theme"),
    ("tokio", "serve"),
    ("typst", "print/engine"),
    ("typst-layout", "print/engine"),
    ("typst-pdf", "print/engine"),
    ("unicode-normalization", "consent/names load parse/story place publish/scan slug"),
    ("ureq", "ask"),
    ("walkdir", "load"),
    ("webp", "media"),
    ("writeable", "i18n"),
    ("zip", ""),
];

/// Modules that read or write the disk.
const DISK: &str = "load media publish serve new translate";

/// The longest a file may be, in lines.
const LONGEST: usize = 400;

/// A source file of the program.
pub struct Source {
    /// Its path from the project's folder.
    pub path: String,
    text: String,
    /// Compiled for tests only.
    test: bool,
}

impl Source {
    /// What of it becomes part of the program: no tests, and nothing of a file that is all tests.
    pub fn shipped(&self) -> &str {
        if self.test {
            return "";
        }
        let tests = ["#[cfg(test)]\nmod tests {", "#[cfg(test)]\nmod test {"];
        let end = tests.iter().filter_map(|t| self.text.find(t)).min();
        &self.text[..end.unwrap_or(self.text.len())]
    }

    /// The same without comments.
    fn code(&self) -> String {
        self.shipped()
            .lines()
            .filter(|l| !l.trim_start().starts_with("//"))
            .fold(String::new(), |all, l| all + l + "\n")
    }

    /// Its module, as a path without ending: `parse/yaml`.
    fn module(&self) -> &str {
        self.path.strip_prefix("src/").unwrap_or(&self.path).trim_end_matches(".rs")
    }

    fn top(&self) -> &str {
        self.module().split('/').next().unwrap_or("")
    }

    fn is_in(&self, modules: &str) -> bool {
        modules.split(' ').any(|m| self.module() == m || self.module().starts_with(&format!("{m}/")))
    }
}

/// The Rust files below a folder of the repository.
pub fn sources(below: &Path) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let walk = walkdir::WalkDir::new(root.join(below)).sort_by_file_name();
    let files =
        walk.into_iter().map(|e| e.unwrap().into_path()).filter(|p| p.extension().is_some_and(|e| e == "rs"));
    let mut all: Vec<Source> = files
        .map(|file| Source {
            text: std::fs::read_to_string(&file).unwrap(),
            path: file.strip_prefix(root).unwrap().to_str().unwrap().to_owned(),
            test: false,
        })
        .collect();
    let of_tests: Vec<String> = all.iter().flat_map(test_modules).collect();
    for source in &mut all {
        let path = source.path.clone();
        source.test =
            of_tests.iter().any(|m| path == format!("{m}.rs") || path.starts_with(&format!("{m}/")));
    }
    all
}

/// Files that are declared as `#[cfg(test)] mod name;`.
fn test_modules(source: &Source) -> Vec<String> {
    let stem = source.path.trim_end_matches(".rs");
    let folder = stem.strip_suffix("/lib").or_else(|| stem.strip_suffix("/main")).unwrap_or(stem);
    let marks = source.text.split("#[cfg(test)]\n").skip(1);
    let names = marks.filter_map(|after| {
        let line = after.lines().next()?;
        line.trim_start_matches("pub(crate) ")
            .trim_start_matches("pub ")
            .strip_prefix("mod ")?
            .strip_suffix(';')
    });
    names.map(|name| format!("{folder}/{name}")).collect()
}

/// What follows each mention of a name with `::` in code: `crate::` gives the modules used.
fn mentions<'t>(code: &'t str, name: &str) -> Vec<&'t str> {
    let start = format!("{name}::");
    let foreign = |at: usize| code[..at].ends_with(|c: char| c.is_alphanumeric() || "_:.".contains(c));
    code.match_indices(&start)
        .filter(|(at, _)| !foreign(*at))
        .map(|(at, _)| &code[at + start.len()..])
        .collect()
}

/// The first words of a use: one, or those in braces.
fn heads(rest: &str) -> Vec<String> {
    let word =
        |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    match rest.strip_prefix('{') {
        Some(inner) => {
            let mut depth = 0;
            let mut all = vec![String::new()];
            for c in inner.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => all.push(String::new()),
                    c => all.last_mut().unwrap().push(c),
                }
            }
            all.iter().map(|part| word(part)).filter(|w| !w.is_empty()).collect()
        }
        None => vec![word(rest)],
    }
}

fn shipped() -> Vec<Source> {
    sources(Path::new("src")).into_iter().filter(|s| !s.test).collect()
}

fn none(wrong: Vec<String>, rule: &str) {
    assert!(wrong.is_empty(), "{rule}:\n{}", wrong.join("\n"));
}

#[test]
fn each_module_knows_only_the_modules_below_it() {
    let mut allowed: BTreeMap<&str, BTreeSet<&str>> = LAYERS
        .iter()
        .map(|(name, may)| (*name, may.split(' ').filter(|w| !w.is_empty()).collect()))
        .collect();
    allowed.insert("web", WEB.split(' ').collect());
    allowed.insert("print", PRINT.split(' ').collect());
    let mut wrong = Vec::new();
    for source in shipped().iter().filter(|s| !["docs", "lib", "main"].contains(&s.top())) {
        let Some(may) = allowed.get(source.top()) else {
            wrong.push(format!("{} is in no layer", source.path));
            continue;
        };
        for used in mentions(&source.code(), "crate").into_iter().flat_map(heads) {
            if used != source.top() && !may.contains(used.as_str()) {
                wrong.push(format!("{} uses `{used}`", source.path));
            }
        }
    }
    none(wrong, "a module uses one that is not below it");
}

#[test]
fn renderers_see_of_consent_only_what_is_sealed() {
    let mut wrong = Vec::new();
    for source in shipped().iter().filter(|s| SEALED_ONLY.contains(&s.top())) {
        for used in mentions(&source.code(), "consent").into_iter().flat_map(heads) {
            if used != "cleared" {
                wrong.push(format!("{} uses `consent::{used}`", source.path));
            }
        }
        let code = source.code();
        wrong.extend(
            code.contains("consent::{").then(|| format!("{} uses several parts of consent", source.path)),
        );
    }
    none(wrong, "only `consent::cleared` may be used here");
}

#[test]
fn each_outside_crate_belongs_to_one_module() {
    let manifest = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let inside = |section: &str| {
        let text = manifest.split(&format!("[{section}]\n")).nth(1).unwrap_or("");
        let lines = text.lines().take_while(|l| !l.starts_with('['));
        lines.filter_map(|l| l.split_once('=')).map(|(name, _)| name.trim().to_owned()).collect::<Vec<_>>()
    };
    let mut wrong = Vec::new();
    for name in [inside("dependencies"), inside("dev-dependencies")].concat() {
        let Some((_, homes)) = CRATES.iter().find(|(n, _)| *n == name) else {
            wrong.push(format!("the crate {name} has no home yet"));
            continue;
        };
        let ident = name.replace('-', "_");
        for source in shipped() {
            let code = source.code();
            let used = !mentions(&code, &ident).is_empty() && !code.contains(&format!("mod {ident};"));
            if used && !source.is_in(homes) {
                wrong.push(format!("{} uses {name}, which is at home in {homes}", source.path));
            }
        }
    }
    none(wrong, "an outside crate is used outside its module");
}

#[test]
fn only_few_modules_touch_the_disk_the_clock_and_the_environment() {
    let mut wrong = Vec::new();
    for source in shipped() {
        let code = source.code();
        let mut forbid = |what: &str, homes: &str| {
            if code.contains(what) && !source.is_in(homes) {
                wrong.push(format!("{} uses {what}", source.path));
            }
        };
        for disk in ["std::fs", "File::open", "File::create", "OpenOptions", "read_dir("] {
            forbid(disk, DISK);
        }
        for outside in ["SystemTime", "Instant::", "std::env", "env::var", "Timestamp::now", "Zoned::now"] {
            forbid(outside, "cli main");
        }
        forbid("println!", "");
        forbid("process::exit", "cli");
    }
    none(wrong, "effects belong to the two ends");
}

#[test]
fn every_module_says_what_it_does_and_what_it_does_not() {
    let mut wrong = Vec::new();
    for source in shipped() {
        let doc: Vec<&str> = source.text.lines().take_while(|l| l.starts_with("//!")).collect();
        let doc = doc.join(" ").to_lowercase();
        let limits = [" not ", "no ", "never", "nothing", " only ", " alone", "nobody"];
        if !doc.contains(". ") && !doc.ends_with('.') {
            wrong.push(format!("{} has no sentence at its top", source.path));
        } else if !limits.iter().any(|l| doc.contains(l)) && !["docs", "main", "lib"].contains(&source.top())
        {
            wrong.push(format!("{} does not say where it ends", source.path));
        }
    }
    none(wrong, "a module opens with \"Turns X into Y. Does not …\"");
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    let all = [sources(Path::new("src")), sources(Path::new("tests"))].concat_all();
    let long = all.iter().map(|s| (s.text.lines().count(), &s.path)).filter(|(lines, _)| *lines > LONGEST);
    none(
        long.map(|(lines, path)| format!("{path} has {lines} lines")).collect(),
        "a file is too long to be read at once",
    );
}

#[test]
fn functions_stay_short_and_nothing_is_left_to_be_done() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| std::fs::read_to_string(root.join(name)).unwrap();
    // Clippy counts the lines; here is only seen that it is told to.
    assert!(read(".clippy.toml").contains("too-many-lines-threshold = 70"));
    assert!(
        read("Cargo.toml").contains("pedantic = { level = \"warn\"")
            && read("Cargo.toml").contains("unsafe_code = \"forbid\"")
    );
    // Put together here, so that this file does not hold them.
    let marks = [("TO", "DO"), ("FIX", "ME"), ("clippy::too_many", "_lines")].map(|(a, b)| format!("{a}{b}"));
    let mut wrong = Vec::new();
    for source in [sources(Path::new("src")), sources(Path::new("tests"))].concat_all() {
        for (number, line) in (1..).zip(source.text.lines()) {
            if marks.iter().any(|m| line.contains(m)) {
                wrong.push(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    none(wrong, "work left undone, or a rule switched off");
}

/// Two lists in one.
trait ConcatAll<T> {
    fn concat_all(self) -> Vec<T>;
}

impl<T> ConcatAll<T> for [Vec<T>; 2] {
    fn concat_all(self) -> Vec<T> {
        self.into_iter().flatten().collect()
    }
}
