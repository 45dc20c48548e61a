//! Turns generated projects of growing size into a table of what their booklets cost, beside what Typst alone takes for the very
//! same documents. Asserts no time.
//!
//! `cargo bench --bench booklet -- --help` says how; the README beside this file says how to read it.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a table is what this program is for")]

mod alone;
mod clock;
mod documents;
mod generate;
mod measure;
mod photo;
mod words;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{ExitCode, Stdio};

use clap::Parser;
use clock::Clock;
use documents::{STAGES, stages};
use generate::{NOW, Size};
use measure::Cost;

/// Measures what booklets cost.
#[derive(Parser)]
#[command(name = "booklet", bin_name = "cargo bench --bench booklet --")]
struct Order {
    /// How many stories; several sizes with commas
    #[arg(long, value_delimiter = ',', default_value = "25,50,100")]
    stories: Vec<usize>,
    /// How many languages each story is told in; several with commas, up to 16
    #[arg(long, value_delimiter = ',', default_value = "1")]
    languages: Vec<usize>,
    /// How many of the stories have a photo; all of them, if nothing is said
    #[arg(long)]
    photos: Option<usize>,
    /// Megapixels of a photo
    #[arg(long, default_value_t = 1.0)]
    megapixels: f64,
    /// Words of a text
    #[arg(long, default_value_t = 400)]
    words: usize,
    /// Another seed is another project of the same size
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The command line of Typst, to be run on the same documents too
    #[arg(long)]
    typst: Option<PathBuf>,
    /// The program to measure, instead of the one built just now
    #[arg(long, default_value = env!("CARGO_BIN_EXE_stories"))]
    program: PathBuf,
    /// Measure whole builds only
    #[arg(long)]
    builds_only: bool,
    /// Where the projects and documents are made; they are kept there
    #[arg(long)]
    folder: Option<PathBuf>,
    /// Given by `cargo bench`
    #[arg(long, hide = true)]
    bench: bool,
    /// Used by this program to measure a part in a process of its own
    #[arg(long, hide = true)]
    part: Option<Part>,
    /// What that part works on
    #[arg(long, hide = true, default_value = ".")]
    subject: PathBuf,
}

/// What is measured in a process of its own.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Part {
    /// The stages of the program.
    Stages,
    /// Typst with one document.
    Alone,
}

fn main() -> ExitCode {
    let order = Order::parse();
    let done = match order.part {
        Some(part) => part_of(part, &order.subject),
        None if order.bench => measure_all(&order),
        None => {
            // `cargo test --all-targets` starts this too, and is no time for it.
            eprintln!("nothing is measured: run `cargo bench --bench booklet`");
            Ok(())
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The fonts beside a document.
fn fonts(document: &Path) -> PathBuf {
    document.with_file_name(documents::FONTS)
}

fn measure_all(order: &Order) -> Result<(), Box<dyn Error>> {
    let scratch = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let root = order.folder.as_deref().unwrap_or_else(|| scratch.path());
    for languages in &order.languages {
        for stories in &order.stories {
            let size = Size {
                stories: *stories,
                languages: *languages,
                photos: order.photos.unwrap_or(*stories).min(*stories),
                megapixels: order.megapixels,
                words: order.words,
                seed: order.seed,
                in_booklet: Some(*stories),
            };
            let folder = root.join(format!("booklet-{stories}x{languages}-{}", size.photos));
            if !folder.join("content/stories").is_dir() {
                generate::project(repository(), &folder, &size)?;
            }
            one_size(order, &folder, &size)?;
        }
    }
    Ok(())
}

fn one_size(order: &Order, folder: &Path, size: &Size) -> Result<(), Box<dyn Error>> {
    let root = folder.to_str().ok_or("the folder's name is no text")?;
    let build = || measure::run(&order.program, &["build", "--root", root, "--now", NOW, "--quiet"]);
    // Photos and pages first, so that what is measured then is booklets.
    build()?;
    let kept = folder.join("dist/.cache-print");
    fs::remove_dir_all(&kept)?;
    let (set, found) = (build()?, build()?);
    println!(
        "\n{} stories × {} languages, {} photos of {} megapixels, texts of {} words\n",
        size.stories, size.languages, size.photos, size.megapixels, size.words
    );
    println!("{:34}{:>9}{:>9}{:>9}", "", "wall s", "CPU s", "peak MB");
    row("build, booklets to be set", &set);
    row("build, booklets kept", &found);
    let own = minus(&set, &found);
    row("= booklets, in parallel", &own);
    if order.builds_only {
        return Ok(());
    }
    let (prepared, all) = documents::prepare(folder)?;
    let laid = documents::lay_out(prepared.theme.print(), &all, &folder.join("documents"))?;
    println!("\n{} documents, one after the other:", laid.len());
    let (cost, parts) = in_process(Part::Stages, folder)?;
    row("the program", &cost);
    STAGES.iter().zip(&parts).for_each(|(name, part)| row(&format!("  {name}"), part));
    let mut sum = Cost::default();
    let mut sums = [Cost::default(); ALONE.len()];
    for document in &laid {
        let (cost, parts) = in_process(Part::Alone, document)?;
        sum = plus(&sum, &cost);
        sums.iter_mut().zip(&parts).for_each(|(sum, part)| *sum = plus(sum, part));
    }
    row("Typst alone, a process for each", &sum);
    ALONE.iter().zip(&sums).for_each(|(name, part)| row(&format!("  {name}"), part));
    if let Some(typst) = &order.typst {
        let costs = laid.iter().map(|document| command_line(typst, document));
        let costs: Vec<Cost> = costs.collect::<Result<_, _>>()?;
        row("its command line", &costs.iter().fold(Cost::default(), |sum, cost| plus(&sum, cost)));
    }
    Ok(())
}

/// Runs the command line of Typst on a document.
fn command_line(typst: &Path, document: &Path) -> Result<Cost, Box<dyn Error>> {
    let text = |path: &Path| path.to_str().map(str::to_owned).ok_or("the folder's name is no text");
    let (root, fonts) = (text(document)?, text(&fonts(document))?);
    let (template, pdf) = (text(&document.join(alone::TEMPLATE))?, text(&document.join("typst.pdf"))?);
    let options = ["compile", "--root", &root, "--font-path", &fonts, "--ignore-system-fonts"];
    let options = [&options[..], &["--pdf-standard", "ua-1,a-2a", &template, &pdf]].concat();
    measure::run(typst, &options)
}

/// The parts of Typst's work.
const ALONE: [&str; 2] = ["compile", "export"];

fn part_of(part: Part, subject: &Path) -> Result<(), Box<dyn Error>> {
    let costs = match part {
        Part::Stages => {
            let (prepared, documents) = documents::prepare(subject)?;
            stages(&prepared, &documents)?.to_vec()
        }
        Part::Alone => {
            let mut costs = [Cost::default(); ALONE.len()];
            let folder = alone::Folder::open(subject, &fonts(subject))?;
            let mut clock = Clock::start();
            let document = folder.compile()?;
            clock.lap(&mut costs[0]);
            alone::export(&document)?;
            clock.lap(&mut costs[1]);
            costs.to_vec()
        }
    };
    for Cost { wall, cpu, .. } in costs {
        println!("{wall} {}", cpu.unwrap_or(f64::NAN));
    }
    Ok(())
}

/// Measures a part in a process of its own: what it cost as a whole, and what it says its own parts did.
fn in_process(part: Part, subject: &Path) -> Result<(Cost, Vec<Cost>), Box<dyn Error>> {
    let said = tempfile::NamedTempFile::new()?;
    let name = match part {
        Part::Stages => "stages",
        Part::Alone => "alone",
    };
    let subject = subject.to_str().ok_or("the folder's name is no text")?;
    let arguments = ["--part", name, "--subject", subject];
    let whole = measure::run_into(&std::env::current_exe()?, &arguments, Stdio::from(said.reopen()?))?;
    let text = fs::read_to_string(said.path())?;
    let parts = text.lines().filter_map(|line| {
        let (wall, cpu) = line.split_once(' ')?;
        let cpu = cpu.parse().ok().filter(|cpu: &f64| cpu.is_finite());
        Some(Cost { wall: wall.parse().ok()?, cpu, peak: None })
    });
    Ok((whole, parts.collect()))
}

fn plus(a: &Cost, b: &Cost) -> Cost {
    let cpu = b.cpu.map(|cpu| a.cpu.unwrap_or_default() + cpu);
    Cost { wall: a.wall + b.wall, cpu, peak: a.peak.max(b.peak) }
}

fn minus(a: &Cost, b: &Cost) -> Cost {
    Cost { wall: a.wall - b.wall, cpu: a.cpu.zip(b.cpu).map(|(a, b)| a - b), peak: a.peak }
}

fn row(name: &str, cost: &Cost) {
    let cpu = cost.cpu.map_or_else(|| "–".to_owned(), |cpu| format!("{cpu:.2}"));
    let peak = cost.peak.map_or_else(|| "–".to_owned(), |peak| format!("{:.0}", peak as f64 / 1e6));
    println!("{name:34}{:>9.2}{cpu:>9}{peak:>9}", cost.wall);
}
