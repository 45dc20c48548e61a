//! Turns a project into what its running booklets are set from: as values for the program's own stages, and as folders for Typst.
//! Sets nothing by itself.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use stories::build::{self, ON_LINE, ON_PAPER, Order, Prepared};
use stories::consent::clear::Purpose;
use stories::date::Now;
use stories::diag::Diagnostics;
use stories::media;
use stories::print::engine::{Engine, Origins, Standard};
use stories::print::repair::{self, Spoken};
use stories::print::view::Manuscript;
use stories::print::{Ready, preflight};
use stories::theme::PrintFiles;

use crate::clock::Clock;
use crate::generate::NOW;
use crate::measure::Cost;

/// A booklet before it is set.
pub struct Document {
    /// Its language and what it is for: `en-paper`.
    pub name: String,
    manuscript: Manuscript,
}

fn words(wrong: Diagnostics) -> Box<dyn Error> {
    let all: Vec<String> = wrong.iter().map(|d| d.message.clone()).collect();
    all.join("; ").into()
}

/// Reads a project and prepares its booklets.
///
/// # Errors
/// Whatever is wrong with the project.
pub fn prepare(project: &Path) -> Result<(Prepared, Vec<Document>), Box<dyn Error>> {
    let now = Now::parse(NOW).ok_or("the moment is none")?;
    let silent = |_, _, _| {};
    let order = Order { root: project, now, purpose: Purpose::Publish, progress: &silent };
    let (prepared, _) = build::prepare(&order).map_err(words)?;
    let mut documents = Vec::new();
    let mut add = |lang: &dyn std::fmt::Display, way: &str, made: Result<Manuscript, _>| {
        made.map(|manuscript| documents.push(Document { name: format!("{lang}-{way}"), manuscript }))
            .map_err(|wrong| words(Diagnostics::from(wrong)))
    };
    for (lang, edition) in &prepared.printed.paper {
        add(lang, "paper", build::manuscript(&prepared, now, edition, ON_PAPER, "BENCH"))?;
    }
    for (lang, edition) in &prepared.printed.online {
        add(lang, "online", build::manuscript(&prepared, now, edition, ON_LINE, "BENCH"))?;
    }
    Ok((prepared, documents))
}

/// Where the fonts lie in the folder of the documents.
pub const FONTS: &str = "fonts";

/// Writes each document into a folder of its own, with the templates, so that `typst compile` can be run there. The fonts lie
/// beside them.
///
/// # Errors
/// A file cannot be read or written.
pub fn lay_out(
    files: &PrintFiles,
    documents: &[Document],
    folder: &Path,
) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    for (path, bytes) in &files.fonts {
        let name = Path::new(path).file_name().ok_or("a font without a name")?;
        put(&folder.join(FONTS).join(name), bytes)?;
    }
    let mut folders = Vec::new();
    for Document { name, manuscript } in documents {
        let root = folder.join(name);
        for (path, template) in &files.templates {
            put(&root.join(path), template.text.as_bytes())?;
        }
        for (path, drawing) in &files.drawings {
            put(&root.join(path), drawing)?;
        }
        put(&root.join("data.json"), &serde_json::to_vec(&manuscript.view)?)?;
        for (path, file) in &manuscript.pictures {
            let bytes = media::finished(file).map_err(|d| words(d.into()))?;
            put(&root.join(path.trim_start_matches('/')), &bytes)?;
        }
        folders.push(root);
    }
    Ok(folders)
}

fn put(file: &Path, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(file.parent().ok_or("a file without a folder")?)?;
    Ok(fs::write(file, bytes)?)
}

/// The stages a booklet goes through, in order.
pub const STAGES: [&str; 4] = ["read pictures", "set and export", "repair", "preflight"];

/// What each stage costs for all documents, one after the other.
///
/// # Errors
/// Whatever cannot be printed.
pub fn stages(prepared: &Prepared, documents: &[Document]) -> Result<[Cost; STAGES.len()], Box<dyn Error>> {
    let mut costs = [Cost::default(); STAGES.len()];
    let engine = Engine::new(prepared.theme.print()).map_err(words)?;
    let origins = Origins::new();
    for Document { manuscript, .. } in documents {
        let mut clock = Clock::start();
        let ready = Ready::new("booklet.typ", manuscript, &media::finished).map_err(|d| words(d.into()))?;
        clock.lap(&mut costs[0]);
        let proof = ready.set(&engine, Standard::Archive, &origins).map_err(words)?;
        clock.lap(&mut costs[1]);
        let spoken: Vec<Spoken> = preflight::said(&proof.findings).into_iter().map(Spoken::from).collect();
        let purpose = repair::Purpose::Read(&spoken);
        let Manuscript { view, lang, date, .. } = manuscript;
        let facts = repair::Facts { title: &view.title, language: *lang, date: *date, id: [0; 16], purpose };
        repair::repair(&proof.pdf, &facts).map_err(|fault| words(fault.diagnostic().into()))?;
        clock.lap(&mut costs[2]);
        let _notes = preflight::check(&proof.findings, &[*lang], preflight::Purpose::Reading, &origins);
        clock.lap(&mut costs[3]);
    }
    Ok(costs)
}
