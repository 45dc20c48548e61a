//! Turns generated projects of growing size into a table of what building them costs. Asserts no time.
//!
//! `cargo bench --bench site -- --help` says how; the README beside this file says how to read it.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a table is what this program is for")]

mod generate;
mod measure;
mod photo;
mod words;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use generate::{NOW, Size};
use measure::Cost;

/// Measures what building large sites costs.
#[derive(Parser)]
#[command(name = "site", bin_name = "cargo bench --bench site --")]
struct Order {
    /// How many stories; several sizes with commas
    #[arg(long, value_delimiter = ',', default_value = "100,1000")]
    stories: Vec<usize>,
    /// How many languages each story is told in
    #[arg(long, default_value_t = 10)]
    languages: usize,
    /// How many of the stories have a photo
    #[arg(long, default_value_t = 0)]
    photos: usize,
    /// Megapixels of a photo
    #[arg(long, default_value_t = 12.0)]
    megapixels: f64,
    /// Words of a text
    #[arg(long, default_value_t = 400)]
    words: usize,
    /// Another seed is another project of the same size
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Repeat everything so many times, and show the median
    #[arg(long, default_value_t = 1)]
    runs: usize,
    /// Another build of the program, such as one of an earlier revision, to compare with
    #[arg(long)]
    against: Option<PathBuf>,
    /// The program to measure, instead of the one built just now
    #[arg(long, default_value = env!("CARGO_BIN_EXE_stories"))]
    program: PathBuf,
    /// Where the projects are made; they are kept there
    #[arg(long)]
    folder: Option<PathBuf>,
    /// Make the projects, and measure nothing
    #[arg(long)]
    only_generate: bool,
    /// Also take one story back on a finished site that has been noted as on line
    #[arg(long)]
    taken_back: bool,
    /// Given by `cargo bench`
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> ExitCode {
    let order = Order::parse();
    if !order.bench {
        // `cargo test --all-targets` starts this too, and is no time for it.
        eprintln!("nothing is measured: run `cargo bench --bench site`");
        return ExitCode::SUCCESS;
    }
    match measure_all(&order) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

fn measure_all(order: &Order) -> Result<(), Box<dyn Error>> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let scratch = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let root = order.folder.as_deref().unwrap_or_else(|| scratch.path());
    for stories in &order.stories {
        let size = Size {
            stories: *stories,
            languages: order.languages,
            photos: order.photos.min(*stories),
            megapixels: order.megapixels,
            words: order.words,
            seed: order.seed,
            in_booklet: None,
        };
        let folder = root.join(format!("{stories}x{}-{}", size.languages, size.photos));
        if !folder.join("content/stories").is_dir() {
            generate::project(repository, &folder, &size)?;
        }
        if order.only_generate {
            println!("{}", folder.display());
        } else {
            compare(order, &folder, &size)?;
        }
    }
    Ok(())
}

/// The runs, in the order in which they happen.
const PHASES: [&str; 4] = ["first build", "nothing changed", "one text changed", "check"];

/// The costs of the phases.
type Costs = [Cost; PHASES.len()];

fn compare(order: &Order, folder: &Path, size: &Size) -> Result<(), Box<dyn Error>> {
    let (mut own, mut other) = (Vec::new(), Vec::new());
    // In turn, so that a machine that grows busy is busy for both.
    for _ in 0..order.runs.max(1) {
        if let Some(program) = &order.against {
            other.push(phases(program, folder, size)?);
        }
        own.push(phases(&order.program, folder, size)?);
    }
    let made = Made::of(&folder.join("dist/site"))?;
    println!(
        "\n{} stories × {} languages, {} photos: {} files, {} pages, {} MB\n",
        size.stories,
        size.languages,
        size.photos,
        made.files,
        made.pages,
        made.bytes / 1_000_000
    );
    let (own, other) = (median(&own), (!other.is_empty()).then(|| median(&other)));
    table(size, &made, &own, other.as_ref());
    if order.taken_back {
        let costs = (0..order.runs.max(1)).map(|_| taken_back(&order.program, folder, size));
        let mut costs = costs.collect::<Result<Vec<Cost>, _>>()?;
        costs.sort_by(|a, b| a.wall.total_cmp(&b.wall));
        let Cost { wall, cpu, peak } = costs[costs.len() / 2];
        let (cpu, peak) = (cpu.unwrap_or_default(), peak.unwrap_or_default() as f64 / 1e6);
        println!("{:18}{wall:>9.2}{cpu:>9.2}{peak:>9.0}", "story taken back");
    }
    Ok(())
}

/// Takes a story back on a finished site: record, ledger, site, search for what is left, and papers. Puts the project back.
fn taken_back(program: &Path, folder: &Path, size: &Size) -> Result<Cost, Box<dyn Error>> {
    let root = folder.to_str().ok_or("the folder's name is no text")?;
    let ledger = folder.join("content/ledger");
    let record = generate::story_folder(folder, size.stories.div_ceil(3)).join("consent.yaml");
    let before = fs::read_to_string(&record)?;
    let id = format!("s-{:04}", size.stories.div_ceil(3));
    measure::run(program, &["build", "--published", "--root", root, "--now", NOW, "--quiet"])?;
    let cost = measure::run(program, &["withdraw", &id, "--root", root, "--now", NOW, "--quiet"]);
    fs::write(&record, before)?;
    fs::remove_dir_all(ledger)?;
    cost
}

fn phases(program: &Path, folder: &Path, size: &Size) -> Result<Costs, Box<dyn Error>> {
    let root = folder.to_str().ok_or("the folder's name is no text")?;
    let run = |command| measure::run(program, &[command, "--root", root, "--now", NOW, "--quiet"]);
    let dist = folder.join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    let (first, again) = (run("build")?, run("build")?);
    let changed = in_changed(folder, size, &|| run("build"))?;
    Ok([first, again, changed, run("check")?])
}

/// Does something while the source text of one story has another last sentence.
fn in_changed<T>(
    folder: &Path,
    size: &Size,
    act: &dyn Fn() -> Result<T, Box<dyn Error>>,
) -> Result<T, Box<dyn Error>> {
    let story = generate::story_folder(folder, size.stories.div_ceil(2));
    let file = story.join("index.en.md");
    let before = fs::read_to_string(&file)?;
    fs::write(&file, format!("{before}\nSomething else.\n"))?;
    let done = act();
    fs::write(&file, before)?;
    done
}

/// What lies in the finished site.
#[derive(Default)]
struct Made {
    files: u64,
    pages: u64,
    bytes: u64,
}

impl Made {
    fn of(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let mut made = Self::default();
        for entry in walkdir::WalkDir::new(folder) {
            let entry = entry?;
            if entry.file_type().is_file() {
                made.files += 1;
                made.pages += u64::from(entry.path().extension().is_some_and(|e| e == "html"));
                made.bytes += entry.metadata()?.len();
            }
        }
        Ok(made)
    }
}

/// The middle of each number by itself.
fn median(all: &[Costs]) -> Costs {
    std::array::from_fn(|phase| {
        let of = |number: fn(&Cost) -> f64| {
            let mut numbers: Vec<f64> = all.iter().map(|costs| number(&costs[phase])).collect();
            numbers.sort_by(f64::total_cmp);
            numbers[numbers.len() / 2]
        };
        let known = all.iter().all(|costs| costs[phase].cpu.is_some());
        Cost {
            wall: of(|c| c.wall),
            cpu: known.then(|| of(|c| c.cpu.unwrap_or_default())),
            peak: known.then(|| of(|c| c.peak.unwrap_or_default() as f64) as u64),
        }
    })
}

fn table(size: &Size, made: &Made, own: &Costs, other: Option<&Costs>) {
    let ratios = other.map_or("", |_| "  wall ÷  CPU ÷  peak ÷");
    println!(
        "{:18}{:>9}{:>9}{:>9}{:>12}{:>10}{ratios}",
        "", "wall s", "CPU s", "peak MB", "stories/s", "pages/s"
    );
    for (at, phase) in PHASES.iter().enumerate() {
        let cost = own[at];
        let maybe = |number: Option<f64>, digits: usize| {
            number.map_or_else(|| "–".to_owned(), |n| format!("{n:.digits$}"))
        };
        let peak = |cost: &Cost| cost.peak.map(|p| p as f64 / 1e6);
        let mut line = format!(
            "{phase:18}{:>9.2}{:>9}{:>9}{:>12.1}{:>10.0}",
            cost.wall,
            maybe(cost.cpu, 2),
            maybe(peak(&cost), 0),
            size.stories as f64 / cost.wall,
            made.pages as f64 / cost.wall,
        );
        if let Some(other) = other.map(|o| o[at]) {
            let ratio = |a: Option<f64>, b: Option<f64>| maybe(a.zip(b).map(|(a, b)| a / b), 2);
            let cells = [
                ratio(Some(cost.wall), Some(other.wall)),
                ratio(cost.cpu, other.cpu),
                ratio(peak(&cost), peak(&other)),
            ];
            line.push_str(&cells.map(|c| format!("{c:>8}")).concat());
        }
        println!("{line}");
    }
}
