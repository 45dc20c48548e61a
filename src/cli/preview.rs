//! Starts the preview and tells where it is. Does not serve.

use std::io::Write;
use std::net::SocketAddr;
use std::process::{Command, Stdio};
use std::sync::Arc;

use super::console::Console;
use super::meant::{Project, Talk, Voice};
use super::typed::Serve;
use crate::diag::Diagnostics;
use crate::diag::render::{Format, Look, render, summary};
use crate::serve::{self, Maker, Options};

/// Serves what a maker makes until Ctrl-C, which is a good end: exit code 0.
pub fn run(project: &Project, asked: &Serve, maker: Arc<dyn Maker>, console: &mut Console<'_>) -> u8 {
    let voice = *console.voice();
    let options = Options {
        root: project.root.clone(),
        port: asked.port,
        moment: readable(&project.now.rfc3339()),
        run: std::process::id().to_string(),
        told: Arc::new(move |found, made| tell(voice, found, made)),
    };
    let announce = |address: SocketAddr| {
        let url = format!("http://{address}/");
        console.result(&format!("Preview at {url}\n"));
        console.say("Ctrl-C ends it.");
        if asked.open && !open(&url) {
            console.say("The browser could not be opened; copy the address above into it.");
        }
    };
    match serve::run(options, maker, announce) {
        Ok(()) => 0,
        Err(wrong) => {
            console.problems(&wrong);
            wrong.exit_code()
        }
    }
}

/// A moment as people write it: `2026-11-21 12:00 UTC`.
fn readable(rfc3339: &str) -> String {
    match rfc3339.split_once('T') {
        Some((day, time)) => format!("{day} {} UTC", time.get(..5).unwrap_or(time)),
        None => rfc3339.to_owned(),
    }
}

/// Says on standard error what every try found. Standard output is kept for the one line with the address.
fn tell(voice: Voice, found: &Diagnostics, made: bool) {
    if found.iter().next().is_none() && voice.talk < Talk::Verbose {
        return;
    }
    let format = match voice.err {
        Format::Text(look) => Format::Text(look),
        Format::Json | Format::Github => Format::Text(Look::PLAIN),
    };
    let state =
        if made { "The preview shows the newest text" } else { "The preview shows the site as it was" };
    let text = format!("{}{state}: {}.\n", render(found, format), summary(found));
    // Where nobody reads standard error, the page itself still says it.
    let _gone = std::io::stderr().write_all(text.as_bytes());
}

/// Opens an address in the user's browser; false if there is no program to do it with.
fn open(url: &str) -> bool {
    let (program, first): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("rundll32", &["url.dll,FileProtocolHandler"])
    } else {
        ("xdg-open", &[])
    };
    let silent = || Stdio::null();
    Command::new(program)
        .args(first)
        .arg(url)
        .stdin(silent())
        .stdout(silent())
        .stderr(silent())
        .spawn()
        .is_ok()
}
