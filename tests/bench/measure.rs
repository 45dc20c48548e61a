//! Runs a program and says what it cost: time, processor time, most memory. Does not judge.
//!
//! On Linux from `/proc`, which needs no unsafe call: the program's own numbers are read while it runs, and once more between
//! its end and the moment it is collected. Elsewhere there is only the time.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Time between two looks at a running program.
const LOOK: Duration = Duration::from_millis(2);

/// Ticks of `/proc/<id>/stat` in a second, the same on every Linux that Rust runs on.
const TICKS: f64 = 100.0;

/// What a run has cost.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    /// Seconds from start to end.
    pub wall: f64,
    /// Seconds of processor, of the program and of the system for it.
    pub cpu: Option<f64>,
    /// Most memory at any moment, in bytes.
    pub peak: Option<u64>,
}

/// Runs a program to its end.
///
/// # Errors
/// It cannot be started, or ends with an error; its words are part of the message.
pub fn run(program: &Path, arguments: &[&str]) -> Result<Cost, Box<dyn Error>> {
    run_into(program, arguments, Stdio::null())
}

/// The same, and what it prints goes somewhere.
///
/// # Errors
/// As for [`run`].
pub fn run_into(program: &Path, arguments: &[&str], output: Stdio) -> Result<Cost, Box<dyn Error>> {
    let log = tempfile::NamedTempFile::new()?;
    let start = Instant::now();
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(log.reopen()?)
        .spawn()?;
    let mut cost = Cost::default();
    if cfg!(target_os = "linux") {
        watch(child.id(), &mut cost);
    }
    let status = child.wait()?;
    cost.wall = start.elapsed().as_secs_f64();
    if status.success() {
        return Ok(cost);
    }
    let words = fs::read_to_string(log.path())?;
    let first: Vec<&str> = words.lines().take(60).collect();
    Err(format!("{} {} ended with {status}:\n{}", program.display(), arguments.join(" "), first.join("\n"))
        .into())
}

/// Looks at a program until it has ended, and not longer: once it is collected its numbers are gone.
fn watch(id: u32, cost: &mut Cost) {
    loop {
        if let Ok(status) = fs::read_to_string(format!("/proc/{id}/status")) {
            let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let kilobytes = peak.and_then(|p| p.trim().trim_end_matches(" kB").parse::<u64>().ok());
            cost.peak = kilobytes.map(|k| k * 1024).or(cost.peak);
        }
        let Some((ended, cpu)) = state(&id.to_string()) else { return };
        cost.cpu = cpu;
        if ended {
            return;
        }
        thread::sleep(LOOK);
    }
}

/// Whether a program has ended, and seconds of processor it has had.
pub fn state(id: &str) -> Option<(bool, Option<f64>)> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name of the program stands in brackets and may hold anything; the numbers come after it.
    let (_, numbers) = stat.rsplit_once(')')?;
    let fields: Vec<&str> = numbers.split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|f| f.parse::<f64>().ok());
    let cpu = ticks(11).zip(ticks(12)).map(|(user, system)| (user + system) / TICKS);
    Some((matches!(fields.first(), Some(&("Z" | "X")) | None), cpu))
}
