//! Runs cases: a parent that gives a child little memory, a child that looks at one case after another, and a watch over both.

use std::fs::File;
use std::io::{Seek, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::Command;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::mutate::{Dice, case};
use super::{Kind, seeds};

/// Tells the child that it is one, and where it notes the number of the case it is at.
const CHILD: &str = "STORIES_FUZZ_CHILD";

/// How long a case may last, in seconds. Nothing is said about speed: what takes as long takes for ever.
const PATIENCE: u64 = 30;

/// Trials for making a failing case smaller.
const TRIALS: usize = 300;

fn setting(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(otherwise)
}

/// The whole test of a kind.
pub fn survives(kind: &Kind) {
    match std::env::var_os(CHILD) {
        Some(note) => child(kind, &mut File::options().write(true).open(note).unwrap()),
        None => parent(kind),
    }
}

/// Starts the child with an end to its memory, and names the case that killed it.
fn parent(kind: &Kind) {
    let note = tempfile::NamedTempFile::new().unwrap();
    let program = std::env::current_exe().unwrap();
    let limited = format!("ulimit -v {}; exec \"$0\" \"$@\"", kind.memory * 1024);
    let output = Command::new("sh")
        .args(["-c", &limited])
        .arg(program)
        .args(["--exact", "--nocapture", &format!("fuzz::{}", kind.name)])
        .env(CHILD, note.path())
        // One arena for all threads: their address space is not memory that is used.
        .env("MALLOC_ARENA_MAX", "1")
        .env("RAYON_NUM_THREADS", "1")
        .env("RUST_BACKTRACE", "0")
        .output()
        .unwrap();
    let at = std::fs::read_to_string(note.path()).unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).chars().take(20_000).collect::<String>();
    assert!(
        output.status.success() && said(&output.stdout).contains("1 passed"),
        "{}: {} at case {at}\n{}\n{}",
        kind.name,
        output.status,
        said(&output.stdout),
        said(&output.stderr)
    );
    if std::env::var_os("STORIES_FUZZ_CASES").is_some() {
        println!("{}", said(&output.stdout));
    }
}

/// Looks at every case, and at what once failed.
fn child(kind: &Kind, note: &mut File) {
    let from = setting("STORIES_FUZZ_SEED", 1);
    let cases = setting("STORIES_FUZZ_CASES", kind.cases);
    let first = setting("STORIES_FUZZ_FIRST", 0);
    let seeds = (kind.seeds)();
    let now = Arc::new(AtomicU64::new(0));
    watch(kind.name, &now);
    let mut wrong = Vec::new();
    for (path, bytes) in seeds::kept(kind.name) {
        if let Err(why) = look(kind, &bytes) {
            wrong.push(format!("{}: {why}", path.display()));
        }
    }
    for seed in &seeds {
        if let Err(why) = look(kind, seed) {
            wrong.push(format!(
                "a seed, {why}: {}",
                seed.escape_ascii().to_string().chars().take(300).collect::<String>()
            ));
        }
    }
    for number in first..first + cases {
        now.fetch_add(1, Ordering::Relaxed);
        note.rewind().unwrap();
        write!(note, "{number} of seed {from}").unwrap();
        let bytes = case(&seeds, kind.words, &mut Dice::new(from, number));
        if let Err(why) = look(kind, &bytes) {
            let small = smaller(kind, bytes, &why);
            wrong.push(format!("case {number} of seed {from}: {why}\n  {}", small.escape_ascii()));
            if wrong.len() >= 5 {
                break;
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{}: {cases} cases, at most {} in memory", kind.name, highest());
}

/// The most memory the process ever used.
fn highest() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or("an unknown amount").trim().to_owned()
}

/// Ends the process if one case goes on and on.
fn watch(kind: &'static str, now: &Arc<AtomicU64>) {
    let now = Arc::clone(now);
    std::thread::spawn(move || {
        loop {
            let before = now.load(Ordering::Relaxed);
            std::thread::sleep(Duration::from_secs(PATIENCE));
            if before > 0 && before == now.load(Ordering::Relaxed) {
                eprintln!("{kind}: a case has gone on for {PATIENCE} seconds");
                std::process::exit(97);
            }
        }
    });
}

/// Looks at a case; a panic is one more thing that may be wrong.
fn look(kind: &Kind, bytes: &[u8]) -> Result<(), String> {
    static SAID: Mutex<String> = Mutex::new(String::new());
    std::panic::set_hook(Box::new(|info| *SAID.lock().unwrap() = info.to_string().replace('\n', " ")));
    let looked = catch_unwind(AssertUnwindSafe(|| (kind.check)(bytes)));
    drop(std::panic::take_hook());
    looked.unwrap_or_else(|_| Err(format!("panic: {}", SAID.lock().unwrap())))
}

/// A shorter case that fails in the same way: pieces are left out as long as it does.
fn smaller(kind: &Kind, mut bytes: Vec<u8>, why: &str) -> Vec<u8> {
    let alike = |a: &str, b: &str| {
        a.chars()
            .filter(|c| !c.is_ascii_digit())
            .take(60)
            .eq(b.chars().filter(|c| !c.is_ascii_digit()).take(60))
    };
    let mut size = bytes.len() / 2;
    let mut left = TRIALS;
    while size > 0 && left > 0 {
        let mut at = 0;
        while at < bytes.len() && left > 0 {
            let mut fewer = bytes.clone();
            drop(fewer.drain(at..(at + size).min(bytes.len())));
            left -= 1;
            if look(kind, &fewer).is_err_and(|other| alike(&other, why)) {
                bytes = fewer;
            } else {
                at += size;
            }
        }
        size /= 2;
    }
    bytes
}
