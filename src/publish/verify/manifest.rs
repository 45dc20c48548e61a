//! Holds a web app manifest and other JSON files to the site's promises. Does not check them against a schema.

use serde_json::Value;

use crate::diag::Area;
use crate::place::OutPath;

use super::Findings;
use super::address::{Goal, Index};

/// Members whose value is an address (W3C, "Web Application Manifest").
const ADDRESSES: [&str; 4] = ["src", "start_url", "scope", "url"];

/// Looks at a manifest: every address in it is this site's and exists.
pub(super) fn inspect(index: &Index<'_>, path: &OutPath, text: &str, found: &mut Findings) {
    let Some(value) = parse(text, found) else { return };
    let mut rest = vec![&value];
    while let Some(value) = rest.pop() {
        match value {
            Value::Array(all) => rest.extend(all),
            Value::Object(members) => {
                for (name, member) in members {
                    if let (Value::String(address), true) = (member, ADDRESSES.contains(&name.as_str())) {
                        follow(index, path, address, found);
                    }
                    rest.push(member);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
}

/// Looks at any other JSON file: it can be read.
pub(super) fn inspect_data(text: &str, found: &mut Findings) {
    parse(text, found);
}

fn parse(text: &str, found: &mut Findings) -> Option<Value> {
    serde_json::from_str(text)
        .inspect_err(|why| {
            found.fault(Area::Configuration, "broken-data", format!("the file is not JSON: {why}"));
        })
        .ok()
}

fn follow(index: &Index<'_>, path: &OutPath, address: &str, found: &mut Findings) {
    let wrong = match index.follow(path, address) {
        Ok(Goal::Inside { .. }) => return,
        Ok(Goal::Outside | Goal::Contact) => "is not an address of this site",
        Err(dead) => dead.words(),
    };
    found.fault(Area::Configuration, "missing-resource", format!("{address} {wrong}"));
}
