//! Turns a size and a seed into a project of invented stories: the same bytes for the same order, on every machine. Does not
//! build it.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use stories::parse::markdown::fingerprint;

use crate::photo;
use crate::words::{Lot, Vocabulary};

/// The moment the generated projects are to be built for.
pub const NOW: &str = "2026-11-20T12:00:00Z";

/// What is wanted.
#[derive(Clone, Debug)]
pub struct Size {
    /// Stories.
    pub stories: usize,
    /// Languages; each story is told in all of them.
    pub languages: usize,
    /// Stories with a photo.
    pub photos: usize,
    /// Megapixels of a photo.
    pub megapixels: f64,
    /// Words of a text.
    pub words: usize,
    /// The seed.
    pub seed: u64,
    /// How many stories a running booklet may hold; the usual number, where nothing is said.
    pub in_booklet: Option<usize>,
}

/// The languages, in the order in which they are taken: the first ones speak the scripts that weigh most.
const LANGUAGES: [&str; 16] =
    ["en", "ar", "ti", "ru", "fa", "am", "nb", "so", "uk", "prs", "ckb", "fr", "sq", "ps", "ku", "om"];

/// Countries of origin.
const COUNTRIES: [&str; 40] = [
    "AF", "AL", "AM", "AZ", "BA", "BD", "BF", "BI", "BJ", "CD", "CG", "CI", "CM", "DZ", "EG", "ET", "GE",
    "GH", "GM", "GN", "IQ", "KE", "LB", "LK", "LR", "LY", "MA", "MD", "ML", "MN", "NE", "NG", "NP", "PK",
    "RS", "RU", "SD", "SL", "SO", "UA",
];

const USES: [&str; 8] =
    ["housing", "business", "education", "training", "health", "family", "farming", "other"];

/// Writes a project into a folder. Words, theme, pages and contacts are those of `repository`.
///
/// # Errors
/// The repository cannot be read, the folder cannot be written, or there are not that many languages.
pub fn project(repository: &Path, folder: &Path, size: &Size) -> Result<(), Box<dyn Error>> {
    let langs = LANGUAGES.get(..size.languages).filter(|l| !l.is_empty());
    let langs = langs.ok_or_else(|| format!("there are {} languages to choose from", LANGUAGES.len()))?;
    for part in ["i18n", "themes", "content/pages", "content/contacts"] {
        copy(&repository.join(part), &folder.join(part))?;
    }
    fs::write(folder.join("content/site.yaml"), site(langs, size.in_booklet))?;
    let i18n = repository.join("i18n");
    let words = langs.iter().map(|l| Vocabulary::read(&i18n, l)).collect::<Result<Vec<_>, _>>()?;
    let written = (1..=size.stories).into_par_iter().map(|number| {
        story(&story_folder(folder, number), number, &words, size).map_err(|e| format!("story {number}: {e}"))
    });
    written.collect::<Result<(), String>>()?;
    Ok(())
}

/// The folder of a story.
pub fn story_folder(project: &Path, number: usize) -> PathBuf {
    project.join(format!("content/stories/story-{number:05}"))
}

fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn site(langs: &[&str], in_booklet: Option<usize>) -> String {
    let print = in_booklet.map(|n| format!("print: {{stories_at_most: {n}}}\n")).unwrap_or_default();
    format!(
        "schema: 1\nbase_url: https://stories.example.org/\ntime_zone: Europe/Oslo\nhost_country: NO\nlanguages: [{}]\n\
         theme: default\nmissing: show-original\nmachine: hide\nreview: two-person\nage_notice_years: 3\n\
         records_max_age_days: 180\n\
         consent: {{longest_term_months: 36, warn_days: 90, print_shelf_life_months: 6}}\nrisk: []\n\
         leave_page: https://www.yr.no/\nlimits: {{page_kb: 14, photo_kb: 45}}\ndeploy: {{}}\n{print}",
        langs.join(", ")
    )
}

/// What is the same in every language of a story.
struct Facts {
    number: usize,
    country: &'static str,
    uses: Vec<&'static str>,
    name_is: &'static str,
    photo: bool,
    contact: bool,
}

fn story(folder: &Path, number: usize, words: &[Vocabulary], size: &Size) -> Result<(), Box<dyn Error>> {
    let lot = &mut Lot::new(size.seed, number as u64);
    let mut uses = vec![USES[lot.below(USES.len())]];
    if lot.one_in(4) {
        let second = USES[lot.below(USES.len())];
        if !uses.contains(&second) {
            uses.push(second);
        }
    }
    let facts = Facts {
        number,
        country: COUNTRIES[lot.below(COUNTRIES.len())],
        uses,
        name_is: ["pseudonym", "first", "full"][lot.below(3)],
        photo: number <= size.photos,
        contact: lot.one_in(4),
    };
    fs::create_dir_all(folder)?;
    let mut hash = None;
    if facts.photo {
        let bytes = photo::jpeg(size.seed.wrapping_add(number as u64), size.megapixels)?;
        hash = Some(blake3::hash(&bytes).to_hex().to_string());
        fs::create_dir_all(folder.join("media"))?;
        fs::write(folder.join("media/photo.jpg"), bytes)?;
    }
    fs::write(folder.join("consent.yaml"), consent(lot, &facts, hash.as_deref()))?;
    let returned = 2016 + lot.below(10);
    let mut source: Option<Telling> = None;
    for (at, vocabulary) in words.iter().enumerate() {
        let lot = &mut Lot::new(size.seed, (number as u64) << 8 | at as u64);
        let telling = telling(lot, &facts, vocabulary, size.words);
        let head = match &source {
            None => neutral(&facts, &vocabulary.lang, returned),
            Some(source) => format!(
                "translation:\n  state: reviewed\n  by: translator-1\n  from: {{{}, body: [{}]}}\n",
                source.stamps(facts.photo),
                source.body_stamps()
            ),
        };
        let text = telling.file(&facts, &head, source.is_none());
        fs::write(folder.join(format!("index.{}.md", vocabulary.lang)), text)?;
        source.get_or_insert(telling);
    }
    Ok(())
}

/// Most people agreed to most things; some to little, some took it back, some records have lapsed.
fn consent(lot: &mut Lot, facts: &Facts, hash: Option<&str>) -> String {
    let until = if lot.one_in(40) { "2026-10-01" } else { "2028-12-31" };
    let channels = match lot.below(10) {
        0 => "[web]",
        1..=3 => "[web, feed, social, print, pdf, partners]",
        _ => "[web, feed, print, pdf, partners]",
    };
    let name = match facts.name_is {
        "pseudonym" => "pseudonym",
        _ if lot.one_in(3) => "none",
        full => full,
    };
    let place = lot.of(&["country", "region", "town", "town"]);
    let face = if lot.one_in(4) { "masked" } else { "visible" };
    let mut text = format!(
        "schema: 1\nreference: BENCH-{:05}\nprotection: standard\npeople:\n  - id: p1\n    role: narrator\n    age: adult\n    \
         given: 2026-02-10\n    until: {until}\n    channels: {channels}\n    languages: all\n    \
         shows: {{name: {name}, face: {face}, place: {place}, date: year, voice: no}}\n",
        facts.number
    );
    if lot.one_in(50) {
        text.push_str("    withdrawn: {on: 2026-09-01, from: all}\n");
    }
    if let Some(hash) = hash {
        let _ = write!(
            text,
            "photos:\n  - file: media/photo.jpg\n    blake3: \"{hash}\"\n    people: [p1]\n    rights: {{owner: Bench}}\n"
        );
        if face == "masked" {
            text.push_str("    mask:\n      - {x: 120, y: 80, w: 240, h: 280, who: p1}\n");
        }
    }
    text
}

fn neutral(facts: &Facts, lang: &str, returned: usize) -> String {
    let went = ["well", "mixed", "badly"][facts.number % 3];
    let form = ["cash", "in-kind", "both"][facts.number / 3 % 3];
    format!(
        "id: s-{:04}\norigin: {}\nreturned: {returned}\nuses: [{}]\nsupport: {{form: {form}}}\nwent: {went}\n\
         told: {{language: {lang}, on: 2026-01}}\nauthor: staff-3\napproved: {{by: staff-1, on: 2026-03-20}}\nexample: true\n",
        facts.number,
        facts.country,
        facts.uses.join(", ")
    )
}

/// The words of a story in one language.
struct Telling {
    title: String,
    summary: String,
    quote: String,
    name: String,
    town: String,
    region: String,
    alt: String,
    caption: String,
    body: String,
}

fn telling(lot: &mut Lot, facts: &Facts, words: &Vocabulary, count: usize) -> Telling {
    let number = facts.number as u64;
    let (name, town) = (words.name(number), words.name(number + 1_000_000));
    let title_words = 3 + lot.below(4);
    Telling {
        title: words.words(lot, title_words),
        summary: short(&words.paragraph(lot, 24), 190),
        quote: words.sentence(lot, 14),
        alt: words.sentence(lot, 12),
        caption: words.sentence(lot, 8),
        body: body(lot, facts, words, count, &name, &town),
        region: words.name(number + 2_000_000),
        name,
        town,
    }
}

impl Telling {
    fn file(&self, facts: &Facts, head: &str, source: bool) -> String {
        let name_is = if source { format!(", name_is: {}", facts.name_is) } else { String::new() };
        let mut text = format!(
            "---\n{head}title: {}\nslug: {}-{}\nsummary: {}\nreturnee: {{name: {}{name_is}}}\n\
             place: {{town: {}, region: {}}}\nquote: {}\n",
            self.title,
            self.title.replace(' ', "-"),
            facts.number,
            self.summary,
            self.name,
            self.town,
            self.region,
            self.quote,
        );
        if facts.photo {
            let file = if source { "file: media/photo.jpg\n    " } else { "" };
            let _ = write!(text, "photos:\n  - {file}alt: {}\n    caption: {}\n", self.alt, self.caption);
        }
        let _ = write!(text, "---\n\n{}", self.body);
        text
    }

    /// What translations note of the fields they were made from.
    fn stamps(&self, photo: bool) -> String {
        let mut fields = vec![("title", &self.title), ("summary", &self.summary), ("quote", &self.quote)];
        if photo {
            fields.extend([("photo1-alt", &self.alt), ("photo1-caption", &self.caption)]);
        }
        let stamps: Vec<String> =
            fields.into_iter().map(|(key, text)| format!("{key}: \"{}\"", fingerprint(text))).collect();
        stamps.join(", ")
    }

    /// And of the paragraphs.
    fn body_stamps(&self) -> String {
        let stamps: Vec<String> =
            self.body.split("\n\n").map(|block| format!("\"{}\"", fingerprint(block))).collect();
        stamps.join(", ")
    }
}

fn body(lot: &mut Lot, facts: &Facts, words: &Vocabulary, count: usize, name: &str, town: &str) -> String {
    let mut text = String::new();
    let _ = write!(text, "{} [{name}](name:p1) {}\n\n", words.word(lot), words.paragraph(lot, 30));
    let _ = write!(text, "{} [{town}](place:town) {}\n\n", words.words(lot, 3), words.paragraph(lot, 30));
    let mut left = count.saturating_sub(90);
    let mut paragraph = 0;
    while left > 0 {
        let size = (35 + lot.below(40)).min(left);
        left -= size;
        paragraph += 1;
        match paragraph {
            2 | 5 => {
                let _ = write!(text, "## {}\n\n{}\n\n", words.words(lot, 4), words.paragraph(lot, size));
            }
            3 => {
                for _ in 0..size.div_ceil(10) {
                    let _ = writeln!(text, "- {}", words.sentence(lot, 10));
                }
                text.push('\n');
            }
            _ => {
                let _ = write!(text, "{} **{}**\n\n", words.paragraph(lot, size), words.words(lot, 2));
            }
        }
    }
    let _ = writeln!(text, "{} [{}](page:how-to-return)", words.sentence(lot, 15), words.words(lot, 2));
    if facts.contact {
        let _ = write!(text, "\n[{}](contact:return-advice)\n", words.words(lot, 3));
    }
    text
}

/// At most so many letters, ending with a whole word.
fn short(text: &str, most: usize) -> String {
    let mut kept = String::new();
    for word in text.split(' ') {
        if kept.chars().count() + word.chars().count() + 1 > most {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    kept
}
