//! Switches every rule off in turn: the test named beside it must fail, and with every rule in force it must pass.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Output};

use rayon::prelude::*;

use super::ALL;
use super::off::VARIABLE;

/// Runs some tests of this very program, with a rule switched off or with all in force.
fn run(tests: &BTreeSet<&str>, off: Option<&str>) -> Output {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "--test-threads=1"]).args(tests).env_remove(VARIABLE);
    if let Some(rule) = off {
        command.env(VARIABLE, rule);
    }
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_test_notices_each_rule_that_is_switched_off() {
    let tests: BTreeSet<&str> = ALL.iter().map(|(.., test)| *test).collect();
    let all = said(&run(&tests, None));
    assert!(all.contains(&format!("test result: ok. {} passed; 0 failed", tests.len())), "{all}");
    let unnoticed = |(_, rule, _, test): &(_, &'static str, _, &'static str)| {
        let said = said(&run(&BTreeSet::from([*test]), Some(rule)));
        (!said.contains("test result: FAILED. 0 passed; 1 failed")).then(|| format!("{rule}: {said}"))
    };
    let unnoticed: Vec<String> = ALL.par_iter().filter_map(unnoticed).collect();
    assert!(unnoticed.is_empty(), "{} rules:\n{}", unnoticed.len(), unnoticed.join("\n"));
}

/// Where each rule stands in the code, by its name.
fn places() -> BTreeMap<String, BTreeSet<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in walkdir::WalkDir::new(&root) {
        let path = entry.unwrap().into_path();
        let Some(text) =
            path.to_str().filter(|p| p.ends_with(".rs")).map(|p| std::fs::read_to_string(p).unwrap())
        else {
            continue;
        };
        let module = path.strip_prefix(&root).unwrap().with_extension("").to_str().unwrap().to_owned();
        for rest in text.split("holds(Rule::").skip(1) {
            let name = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap();
            all.entry(name.to_owned()).or_default().insert(module.clone());
        }
    }
    all
}

#[test]
fn the_table_of_the_rules_is_the_one_in_the_documents() {
    let places = places();
    let mut table = String::from("| rule | switched off in | noticed by |\n| --- | --- | --- |\n");
    for (_, name, words, test) in ALL {
        let place = places.get(*name).unwrap_or_else(|| panic!("{name} stands nowhere in the code"));
        assert_eq!(place.len(), 1, "{name} stands in {place:?}: give each place a rule of its own");
        let place = place.first().unwrap();
        writeln!(table, "| {} | `{place}` | `{test}` |", words.trim()).unwrap();
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/docs/mutations.md");
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let (before, rest) = kept.split_once("| rule |").unwrap();
    let (old, after) = rest.split_once("\n\n").unwrap_or((rest, ""));
    if format!("| rule |{old}\n") != table && std::env::var_os("STORIES_BLESS").is_some_and(|v| v == "1") {
        std::fs::write(&path, format!("{before}{table}\n{after}")).unwrap();
    } else {
        assert_eq!(format!("| rule |{old}\n"), table, "STORIES_BLESS=1 writes it anew");
    }
}
