//! Tests of the whole program: small sites in, finished sites and messages out. Each module opens with what it promises.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod broken;
mod codes;
mod crowd;
mod dirt;
mod due;
mod flow;
mod golden;
mod kill;
mod leak;
mod ledger;
mod photo;
mod project;
mod report;
mod site;
mod snapshot;
mod tidy;
mod verify;
mod withdraw;
mod year;
