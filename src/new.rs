//! Turns a few words of staff into the files of a new story, page or partner, ready to be filled in. Does not judge content (`check`
//! does), and never overwrites a file.

mod stub;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::diag::{Area, Diagnostic, Diagnostics, did_you_mean, same_beginning};
use crate::i18n::country_called;
use crate::lang::Lang;
use crate::model::{Country, StoryId, Use};
use crate::place::{OutPath, check_segment};

/// What staff ask for: a story. As typed, not checked.
#[derive(Clone, Debug)]
pub struct NewStory {
    /// Name of the folder below `content/stories/`.
    pub folder: String,
    /// Code of the country of origin.
    pub country: String,
    /// Words of the closed vocabulary [`Use`].
    pub uses: Vec<String>,
    /// Language codes; the first is the source.
    pub languages: Vec<String>,
    /// Title in the first language.
    pub title: Option<String>,
}

/// What staff ask for: a page. As typed, not checked.
#[derive(Clone, Debug)]
pub struct NewPage {
    /// Name of the folder below `content/pages/`, and the page's id.
    pub folder: String,
    /// Language codes; the first is the source.
    pub languages: Vec<String>,
    /// Title in the first language.
    pub title: Option<String>,
}

/// What staff ask for: a partner. As typed, not checked.
#[derive(Clone, Debug)]
pub struct NewPartner {
    /// Name of the file below `content/partners/`, and the partner's id.
    pub id: String,
    /// Language codes that staff there read; the first is the one they are written to in.
    pub languages: Vec<String>,
    /// Name in the first language.
    pub name: Option<String>,
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Created {
    /// The new files, relative to the project, `/`-separated, in the order staff will want them.
    pub files: Vec<String>,
    /// What to do next, a sentence or two each.
    pub next: Vec<String>,
}

/// Makes the files of a story: one for each language, a consent record that grants nothing yet, and a folder for photos.
///
/// # Errors
/// Everything that is wrong with what was asked (exit code 2), or why the files could not be written (exit code 6); then
/// none of them is left behind.
pub fn story(root: &Path, asked: &NewStory) -> Result<Created, Diagnostics> {
    let mut wrong = Diagnostics::new();
    let stories = root.join("content").join("stories");
    check_folder(&stories, "content/stories", &asked.folder, &mut wrong);
    let country = Country::parse(&asked.country.to_uppercase()).or_else(|| {
        wrong.push(unknown(
            "country",
            &asked.country,
            Country::codes(),
            "the country's code: two letters, such as ET for Ethiopia or IQ for Iraq",
        ));
        None
    });
    let uses: Vec<Use> = asked.uses.iter().filter_map(|word| parse_use(word, &mut wrong)).collect();
    let languages = parse_languages(&asked.languages, &mut wrong);
    let id = next_id(&stories).map_err(|d| wrong.push(d)).ok();
    let (Some(country), Some(id), Some((source, others)), false) =
        (country, id, languages.split_first(), wrong.has_errors())
    else {
        return Err(wrong);
    };
    let folder = format!("content/stories/{}", asked.folder);
    let title = asked.title.as_deref().unwrap_or("");
    let mut files = vec![(index(&folder, *source), stub::story(id, title, country, &uses, *source))];
    for lang in others {
        files.push((index(&folder, *lang), stub::story_translation(id, *source, *lang)));
    }
    files.push((format!("{folder}/consent.yaml"), stub::consent(id)));
    write(root, &files, Some(&format!("{folder}/media")))?;
    Ok(Created { next: stub::story_steps(&folder, *source, others), files: names(files) })
}

/// Makes the files of a page, one for each language.
///
/// # Errors
/// As for [`story`].
pub fn page(root: &Path, asked: &NewPage) -> Result<Created, Diagnostics> {
    let mut wrong = Diagnostics::new();
    let pages = root.join("content").join("pages");
    check_folder(&pages, "content/pages", &asked.folder, &mut wrong);
    if !asked.folder.chars().all(is_plain) {
        let message = format!("`{}` cannot be the id of a page", asked.folder);
        wrong.push(
            refused("bad-page-id", message)
                .remedy("Use small letters a–z, digits and hyphens, such as how-to-return."),
        );
    }
    let languages = parse_languages(&asked.languages, &mut wrong);
    let (Some((source, others)), false) = (languages.split_first(), wrong.has_errors()) else {
        return Err(wrong);
    };
    let folder = format!("content/pages/{}", asked.folder);
    let title = asked.title.as_deref().unwrap_or("");
    let mut files = vec![(index(&folder, *source), stub::page(&asked.folder, title))];
    for lang in others {
        files.push((index(&folder, *lang), stub::page_translation(&asked.folder, *source, *lang)));
    }
    write(root, &files, None)?;
    Ok(Created { next: stub::page_steps(&asked.folder), files: names(files) })
}

/// Makes the record of a partner.
///
/// # Errors
/// As for [`story`].
pub fn partner(root: &Path, asked: &NewPartner) -> Result<Created, Diagnostics> {
    let mut wrong = Diagnostics::new();
    let id = &asked.id;
    if id.is_empty() || id.len() > 60 || !id.chars().all(is_plain) {
        let message = format!("`{id}` cannot be the id of a partner");
        wrong.push(
            refused("bad-id", message)
                .remedy("Use small letters a–z, digits and hyphens, such as harbour-house."),
        );
    }
    let file = format!("content/partners/{id}.yaml");
    if root.join(&file).exists() {
        wrong.push(
            refused("folder-exists", format!("there is already a record {file}"))
                .remedy("Open that one, or choose another name."),
        );
    }
    let languages = parse_languages(&asked.languages, &mut wrong);
    let (Some(letters), false) = (languages.first(), wrong.has_errors()) else { return Err(wrong) };
    let name = asked.name.as_deref().unwrap_or("");
    let files = vec![(file, stub::partner(id, name, *letters, &languages))];
    write(root, &files, None)?;
    Ok(Created { next: stub::partner_steps(id), files: names(files) })
}

/// A character of an id.
const fn is_plain(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'
}

fn names(files: Vec<(String, String)>) -> Vec<String> {
    files.into_iter().map(|(name, _)| name).collect()
}

fn index(folder: &str, lang: Lang) -> String {
    format!("{folder}/index.{lang}.md")
}

fn refused(code: &'static str, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(Area::CommandLine, code, message)
}

fn unknown<'a>(
    what: &str,
    typed: &str,
    all: impl IntoIterator<Item = &'a str>,
    else_say: &str,
) -> Diagnostic {
    let code = match what {
        "country" => "unknown-country",
        "use" => "unknown-use",
        _ => "unknown-language",
    };
    let all: Vec<&str> = all.into_iter().collect();
    let meant = match what {
        "country" => country_called(typed).map(|c| c.to_string()),
        "language" => language_called(typed).map(|l| l.to_string()),
        _ => same_beginning(typed, all.iter().copied()).map(str::to_owned),
    };
    let remedy = match meant.or_else(|| did_you_mean(typed, all).map(str::to_owned)) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("Write {else_say}."),
    };
    refused(code, format!("the {what} `{typed}` is not known")).remedy(remedy)
}

/// The language of this name, in English or its own; the first word will do: `norwegian`.
fn language_called(name: &str) -> Option<Lang> {
    let wanted = name.to_lowercase();
    let is = |full: &str| {
        let full = full.to_lowercase();
        full == wanted || full.split(' ').next() == Some(wanted.as_str())
    };
    let mut found = Lang::ALL.iter().copied().filter(|lang| is(lang.row().english) || is(lang.row().autonym));
    // "Kurdish" alone may be either of two.
    found.next().filter(|_| found.next().is_none())
}

fn parse_use(word: &str, wrong: &mut Diagnostics) -> Option<Use> {
    let found = Use::from_word(&word.to_lowercase());
    if found.is_none() {
        let all = format!("one of: {}", Use::words().collect::<Vec<_>>().join(", "));
        wrong.push(unknown("use", word, Use::words(), &all));
    }
    found
}

fn parse_languages(codes: &[String], wrong: &mut Diagnostics) -> Vec<Lang> {
    let mut languages = Vec::new();
    for code in codes {
        match Lang::from_code(&code.to_lowercase()) {
            Some(lang) if languages.contains(&lang) => {
                wrong.push(
                    refused("language-twice", format!("the language `{code}` is named twice"))
                        .remedy("Name it once."),
                );
            }
            Some(lang) => languages.push(lang),
            None => {
                let all = format!("one of: {}", Lang::codes().collect::<Vec<_>>().join(", "));
                wrong.push(unknown("language", code, Lang::codes(), &all));
            }
        }
    }
    if codes.is_empty() {
        wrong.push(
            refused("no-language", "no language is named")
                .remedy("Name the language of the text, such as --lang en."),
        );
    }
    languages
}

/// Whether the folder's name is safe on every system, and nothing is there yet. Names differing in capitals alone are the
/// same folder on many a computer in the office.
fn check_folder(parent: &Path, shown: &str, name: &str, wrong: &mut Diagnostics) {
    if let Err(fault) = check_segment(name) {
        let message = format!("`{name}` cannot be the name of a folder: {fault}");
        wrong.push(
            refused("bad-folder", message).remedy("Use letters, digits and hyphens, such as a-new-roof."),
        );
        return;
    }
    if name.starts_with(['.', '-']) {
        let message = format!("`{name}` cannot be the name of a folder: it begins with a dot or a hyphen");
        wrong.push(refused("bad-folder", message).remedy("Begin with a letter or digit."));
        return;
    }
    let key = |n: &str| OutPath::new(n).map(|p| p.clash_key()).ok();
    let Ok(entries) = fs::read_dir(parent) else { return };
    let names = entries.filter_map(Result::ok).map(|e| e.file_name().to_string_lossy().into_owned());
    if let Some(there) = names.into_iter().find(|n| key(n).is_some() && key(n) == key(name)) {
        let message = format!("there is already something called {shown}/{there}");
        wrong.push(refused("folder-exists", message).remedy(
            "Choose another name; to add a language to what is there, copy its first file to index.<language>.md and translate it.",
        ));
    }
}

/// One more than the highest number in use.
fn next_id(stories: &Path) -> Result<StoryId, Diagnostic> {
    let unreadable = |fault: io::Error| {
        Diagnostic::error(
            Area::Output,
            "unreadable",
            format!("the stories there are cannot be read: {fault}"),
        )
        .remedy(
            "Their numbers are needed to choose a new one; see that the folder content/stories can be read.",
        )
    };
    let mut highest = 0;
    let folders = match fs::read_dir(stories) {
        Ok(folders) => folders,
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(StoryId(1)),
        Err(fault) => return Err(unreadable(fault)),
    };
    for folder in folders {
        let folder = folder.map_err(unreadable)?.path();
        if !folder.is_dir() {
            continue;
        }
        for file in fs::read_dir(&folder).map_err(unreadable)? {
            let path = file.map_err(unreadable)?.path();
            if path.extension().is_some_and(|e| e == "md") {
                let bytes = fs::read(&path).map_err(unreadable)?;
                highest = highest.max(id_in(&String::from_utf8_lossy(&bytes)).map_or(0, |id| id.0));
            }
        }
    }
    // Nine digits are the most an id can have.
    match highest.checked_add(1).filter(|n| *n <= 999_999_999) {
        Some(number) => Ok(StoryId(number)),
        None => Err(refused("no-number-left", "the highest number a story can have is taken")
            .remedy("Correct the `id:` of the story that has it, if it was never printed.")),
    }
}

/// The id of a story file, read without understanding the rest: a file with mistakes keeps its number all the same.
fn id_in(text: &str) -> Option<StoryId> {
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = text.lines().skip_while(|l| l.trim_end() != "---").skip(1);
    let line = lines.by_ref().take_while(|l| l.trim_end() != "---").find_map(|l| l.strip_prefix("id:"))?;
    let value = line.split(" #").next().unwrap_or(line);
    StoryId::parse(value.trim().trim_matches(['"', '\'']))
}

/// Writes all files or none: what was written is taken back when a later one fails.
fn write(root: &Path, files: &[(String, String)], empty_folder: Option<&str>) -> Result<(), Diagnostics> {
    let mut made: Vec<PathBuf> = Vec::new();
    let written = make(root, files, empty_folder, &mut made);
    written.map_err(|(name, fault)| {
        for path in made.iter().rev() {
            // Best effort on the way out: the message below is about the first failure.
            let _left = if path.is_dir() { fs::remove_dir(path) } else { fs::remove_file(path) };
        }
        Diagnostic::error(Area::Output, "not-written", format!("{name} could not be written: {fault}"))
            .remedy("Nothing was left behind; see that there is room on the disk and that the folder may be written to.")
            .into()
    })
}

fn make<'a>(
    root: &Path,
    files: &'a [(String, String)],
    empty_folder: Option<&'a str>,
    made: &mut Vec<PathBuf>,
) -> Result<(), (&'a str, io::Error)> {
    let folders = files.first().and_then(|(name, _)| name.rsplit_once('/')).map(|(folder, _)| folder);
    for name in folders.into_iter().chain(empty_folder) {
        let path = root.join(name);
        let new: Vec<PathBuf> = path.ancestors().take_while(|p| !p.exists()).map(Path::to_path_buf).collect();
        fs::create_dir_all(&path).map_err(|fault| (name, fault))?;
        made.extend(new.into_iter().rev());
    }
    for (name, text) in files {
        let path = root.join(name);
        let mut file = fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path)
            .map_err(|fault| (name.as_str(), fault))?;
        made.push(path);
        file.write_all(text.as_bytes()).map_err(|fault| (name.as_str(), fault))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
