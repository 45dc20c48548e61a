//! Reads cases as the files of a project.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::path::Path;
use std::sync::Arc;

use super::{seeds, sound};
use crate::consent::clear::{self, Asking, Purpose};
use crate::consent::cleared::Print;
use crate::consent::decide::{self, Days, Question};
use crate::consent::record::{Record, Role};
use crate::consent::{audit, names};
use crate::date::Now;
use crate::diag::{Area, Diagnostics, SourceFile};
use crate::i18n::I18n;
use crate::lang::Lang;
use crate::ledger::HEAD;
use crate::model::levels::ChannelName;
use crate::model::text::{Inline, Target};
use crate::model::words::{Country, StoryId};
use crate::parse::{self, Reading, records};
use crate::place::Content;
use crate::resolve::links::{Piece, visit};
use crate::resolve::resolve;
use crate::sources::{Original, Sources};
use crate::web::fixture::Fixture;
use crate::web::{Job, Renderer};

/// The bytes as text, as they are loaded, and as text at all events.
fn text(bytes: &[u8]) -> String {
    crate::load::text::decode(bytes).unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}

fn file(path: &str, text: &str) -> Arc<SourceFile> {
    Arc::new(SourceFile { path: path.to_owned(), text: text.to_owned() })
}

/// Reads a file twice, and looks at the answer.
fn read<T: Debug>(
    path: &str,
    bytes: &[u8],
    read: impl Fn(&Arc<SourceFile>) -> (T, Diagnostics),
) -> Result<(T, Diagnostics), String> {
    let file = file(path, &text(bytes));
    let (value, found) = sound::steady(|| read(&file), file.text.len())?;
    sound::messages(&found)?;
    sound::places(&value, &file.text)?;
    Ok((value, found))
}

pub fn story(bytes: &[u8]) -> Result<(), String> {
    let (story, _) = read("content/stories/a/index.en.md", bytes, |f| parse::story::read(f, Lang::En))?;
    story.map_or(Ok(()), |s| addresses(&s.text.body))
}

pub fn page(bytes: &[u8]) -> Result<(), String> {
    let (page, _) = read("content/pages/a/index.ar.md", bytes, |f| parse::story::read_page(f, Lang::Ar))?;
    page.map_or(Ok(()), |p| addresses(&p.body))
}

pub fn markdown(bytes: &[u8]) -> Result<(), String> {
    let (body, _) = read("content/pages/a/index.en.md", bytes, |f| {
        let mut reading = Reading::new(f, Area::Content);
        let body = parse::markdown::read(&mut reading, 0..f.text.len());
        (body, reading.found)
    })?;
    addresses(&body)
}

/// Whether links lead only where links may lead, and words only stand where words may.
fn addresses(body: &parse::markdown::Body) -> Result<(), String> {
    let mut wrong = None;
    visit(&body.blocks, &mut |piece| {
        if let Piece::Inline(Inline::Link { to, .. }) = piece
            && let Target::Outside(address) = &to.value
        {
            let known = ["https://", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme));
            let clean = !address.chars().any(|c| c.is_control() || c.is_whitespace() || "<>\"".contains(c));
            if !known || !clean {
                wrong = Some(format!("a link leads to {address:?}"));
            }
        }
    });
    wrong.map_or(Ok(()), Err)
}

pub fn consent(bytes: &[u8]) -> Result<(), String> {
    let (record, found) = read("content/stories/a/consent.yaml", bytes, parse::consent::read)?;
    if record.is_some() && found.has_errors() {
        return Err("a record with a mistake in it counts".to_owned());
    }
    let Some(record) = record else {
        return if found.has_errors() {
            Ok(())
        } else {
            Err("a record is refused, and nobody is told why".to_owned())
        };
    };
    decided(&record)
}

/// Every decision about a record at both ends of time and between.
fn decided(record: &Record) -> Result<(), String> {
    let settings = parse::site::read(&file("content/site.yaml", SITE)).0.ok_or("the settings are wrong")?;
    let origin = Country::parse("ET").ok_or("no country")?;
    for moment in
        ["0001-01-01T00:00:00Z", "2026-11-21T12:00:00Z", "2026-12-31T10:00:00Z", "9998-12-31T23:59:59Z"]
    {
        let days = Days::new(Now::parse(moment).ok_or("no moment")?, &settings);
        for (channel, lang) in ChannelName::ALL.iter().flat_map(|c| [(*c, Lang::En), (*c, Lang::Ar)]) {
            let question = Question { channel, lang, days };
            let story = decide::story(Some(record), origin, &[], &question);
            let photos = record
                .photos
                .iter()
                .map(|p| decide::photo(record, &p.file, p.hash.as_ref(), origin, &[], &question));
            let shown = photos.flatten().count();
            let taken = record.people.iter().filter(|p| p.role == Role::Narrator).any(|p| p.withdrawn.all);
            if story.is_ok() && taken {
                return Err("a story that was taken back is shown".to_owned());
            }
            if shown > 0
                && record.people.iter().all(|p| p.withdrawn.all)
                && record.photos.iter().all(|p| p.people.as_ref().is_some_and(|p| !p.is_empty()))
            {
                return Err("a photo of people who took it back is shown".to_owned());
            }
        }
        for ends in record.people.iter().filter_map(|p| decide::ends(p, &settings.consent)) {
            let _first_day_without_printing = decide::print_ends(ends, &settings.consent);
        }
    }
    Ok(())
}

pub fn settings(bytes: &[u8]) -> Result<(), String> {
    let (site, found) = read("content/site.yaml", bytes, parse::site::read)?;
    if site.is_none() && !found.has_errors() {
        return Err("the settings are refused, and nobody is told why".to_owned());
    }
    Ok(())
}

pub fn redirects(bytes: &[u8]) -> Result<(), String> {
    read("content/redirects.yaml", bytes, records::redirects).map(drop)
}

pub fn contact(bytes: &[u8]) -> Result<(), String> {
    read("content/contacts/a.yaml", bytes, records::contact).map(drop)
}

pub fn partner(bytes: &[u8]) -> Result<(), String> {
    read("content/partners/a.yaml", bytes, records::partner).map(drop)
}

pub fn edition(bytes: &[u8]) -> Result<(), String> {
    let (manifest, found) = read("content/editions/EN-2026-1.yaml", bytes, records::edition)?;
    match manifest {
        Some(_) if found.has_errors() => Err("a manifest with a mistake in it counts".to_owned()),
        Some(_) => Ok(()),
        None if found.has_errors() => Ok(()),
        None => Err("a manifest is refused, and nobody is told why".to_owned()),
    }
}

/// With its `head.txt` beside it, every change but one of line ends and empty lines is noticed.
pub fn ledger(bytes: &[u8]) -> Result<(), String> {
    thread_local!(static SEED: (String, String) = seeds::ledger_files());
    let (seed, head) = SEED.with(Clone::clone);
    let text = text(bytes);
    let path = "content/ledger/2026.jsonl";
    let files = BTreeMap::from([(path.to_owned(), file(path, &text)), (HEAD.to_owned(), file(HEAD, &head))]);
    let (_, found) = sound::steady(|| crate::ledger::read(&files), text.len())?;
    sound::messages(&found)?;
    let lines = |t: &str| {
        t.split('\n')
            .map(|l| l.trim_end_matches('\r').to_owned())
            .filter(|l| !l.is_empty())
            .collect::<Vec<_>>()
    };
    if lines(&text) != lines(&seed) && !found.has_errors() {
        return Err("a ledger was changed, and nobody noticed".to_owned());
    }
    Ok(())
}

/// The words of English with one file of them changed.
pub fn words(bytes: &[u8]) -> Result<(), String> {
    thread_local!(static WORDS: BTreeMap<String, Arc<SourceFile>> = {
        let all = crate::load::project(Path::new(env!("CARGO_MANIFEST_DIR"))).0.words;
        all.into_iter().filter(|(path, _)| path.starts_with("i18n/en/")).collect()
    });
    let mut files = WORDS.with(Clone::clone);
    let text = text(bytes);
    // The file it was made of: that with most lines in common would be slow to find, its beginning is enough.
    let start: String = text.chars().take(20).collect();
    let path = files
        .iter()
        .find(|(_, f)| f.text.starts_with(&start))
        .map_or_else(|| "i18n/en/site.ftl".to_owned(), |(p, _)| p.clone());
    files.insert(path.clone(), file(&path, &text));
    match I18n::load(&files, &[Lang::En]) {
        Ok((_, found)) | Err(found) => sound::messages(&found),
    }
}

const SITE: &str = "schema: 1\nbase_url: https://stories.example.org/\ntime_zone: Europe/Oslo\nhost_country: NO\nlanguages: [en, ar, ti, ru]\n\
review: off\n";

const CONSENT: &str = "schema: 1\nreference: x\nprotection: standard\npeople:\n\
\u{20} - {id: p1, role: narrator, age: adult, given: 2026-03-02, until: 2028-03-02, channels: [web, feed, social, print, pdf], languages: all,\n\
\u{20}    shows: {name: first, face: visible, place: region, date: month, voice: no}}\n";

/// A story among others, all the way to its page.
pub fn site(bytes: &[u8]) -> Result<(), String> {
    let settings = parse::site::read(&file("content/site.yaml", SITE)).0.ok_or("the settings are wrong")?;
    let mut sources = Sources::default();
    let text = text(bytes);
    for (path, text) in [("index.en.md", text.as_str()), ("consent.yaml", CONSENT)] {
        let path = format!("content/stories/a/{path}");
        sources.content.insert(path.clone(), file(&path, text));
    }
    for name in ["a.jpg", "house.jpg", "kettle.jpg"] {
        let path = format!("content/stories/a/media/{name}");
        let original = Original { path: path.clone(), hash: [7; 32], bytes: 1, disk: "nowhere".into() };
        sources.originals.insert(path, original);
    }
    let (catalogue, found) = resolve(&sources, &settings);
    sound::messages(&found)?;
    let now = Now::parse("2026-11-21T12:00:00Z").ok_or("no moment")?;
    let asking = Asking { site: &settings, now, purpose: Purpose::Publish };
    sound::messages(&audit::warnings(&catalogue, &asking))?;
    let unmarked = names::check(&catalogue, &asking, &|_, _| "Ethiopia".to_owned());
    unmarked.iter().try_for_each(|d| d.remedy.as_ref().map(drop).ok_or_else(|| "no remedy".to_owned()))?;
    let _printed = clear::print::<Print>(&catalogue, &asking, Lang::En, &|_| true, &[]);
    let edition = clear::web(&catalogue, &asking);
    shown(edition)
}

/// Renders every story of an edition in the frame of a site that has nothing else.
fn shown(edition: crate::edition::WebEdition) -> Result<(), String> {
    thread_local!(static FIXTURE: RefCell<(Fixture, usize)> = RefCell::new(with_scripts()));
    FIXTURE.with_borrow_mut(|(fixture, scripts)| {
        fixture.edition.languages = edition.languages;
        // A story that clashes with another address is a mistake of its writer.
        if crate::web::plan(&fixture.material()).is_err() {
            return Ok(());
        }
        let Ok(renderer) = Renderer::new(&fixture.material()) else { return Err("no renderer".to_owned()) };
        for (lang, shown) in fixture.edition.languages.iter().take(2) {
            for id in shown.stories.keys() {
                let Ok(Content::Bytes(bytes)) = renderer.render(&Job::Story(*lang, *id)) else { continue };
                let html = String::from_utf8(bytes).map_err(|e| e.to_string())?;
                sound::page(&html, *scripts)?;
            }
        }
        Ok(())
    })
}

/// The frame, and how many scripts of its own it has.
fn with_scripts() -> (Fixture, usize) {
    let mut fixture = Fixture::new(1);
    let own = fixture.text(&Job::Story(Lang::En, StoryId(1)));
    fixture.edition.redirects.clear();
    (fixture, own.matches("<script").count())
}
