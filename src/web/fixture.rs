//! An edition for the unit tests of the website: a few stories in English, Arabic, Tigrinya and Russian.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::consent::cleared::{Cleared, PhotoGrant, Recipe};
use crate::date::{Date, Now, When, Zone};
use crate::diag::{Diagnostic, SourceFile};
use crate::edition::{Booklet, LangEdition, WebEdition};
use crate::i18n::I18n;
use crate::lang::Lang;
use crate::media::{Format, Picture, PictureFile, Pictures};
use crate::model::manifest::{EditionKind, EditionStatus};
use crate::model::shown::{
    FeedEntry, Instead, Origin, Shown, ShownContact, ShownEdition, ShownLink, ShownMark, ShownName,
    ShownPage, ShownPhoto, ShownStory,
};
use crate::model::site::{ConsentBounds, Limits, Machine, Missing, PrintSettings, Site, SiteLang};
use crate::model::text::{Block, Inline, Target};
use crate::model::words::{Country, Form, StoryId, Use, Went};
use crate::place::{Content, OutPath};
use crate::theme::Theme;
use crate::web::{Job, Material, Plan, Renderer};

pub const LANGS: [Lang; 4] = [Lang::En, Lang::Ar, Lang::Ti, Lang::Ru];

/// Everything a renderer needs, owned.
pub struct Fixture {
    pub edition: WebEdition,
    pub pictures: Pictures,
    pub theme: Theme,
    pub i18n: I18n,
    pub booklets: BTreeMap<Lang, Booklet>,
    /// The booklets the office prints.
    pub paper: BTreeMap<Lang, Booklet>,
    pub once: BTreeSet<OutPath>,
}

impl Fixture {
    /// `stories` stories: the odd ones in all languages, the even ones in English only.
    pub fn new(stories: u32) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (theme, _) = crate::load::theme(root, "default");
        let (sources, _) = crate::load::project(root);
        // English words stand for the other languages: what is tested is the website, not a translation.
        let english: Vec<_> = sources.words.iter().filter(|(p, _)| p.starts_with("i18n/en/")).collect();
        let mut words: BTreeMap<String, Arc<SourceFile>> = BTreeMap::new();
        for lang in LANGS {
            for (path, file) in &english {
                words.insert(path.replace("i18n/en/", &format!("i18n/{lang}/")), Arc::clone(file));
            }
        }
        let i18n = I18n::load(&words, &LANGS).map_err(codes).unwrap().0;
        let theme = Theme::load(&theme).map_err(codes).unwrap().0;
        let pictures = Pictures::for_test([(grant(), picture())]);
        let mut languages: BTreeMap<Lang, LangEdition> = BTreeMap::new();
        for lang in LANGS {
            let mut shown = LangEdition::default();
            for number in 1..=stories {
                let id = StoryId(number);
                shown.stories.insert(id, Cleared::for_test(story(id, lang)));
            }
            shown.pages.insert("how-to-return".to_owned(), page(lang));
            shown.contacts.insert("advice".to_owned(), contact(lang));
            languages.insert(lang, shown);
        }
        let redirects = BTreeMap::from([
            ("/old/roof/".to_owned(), Target::Story(StoryId(1))),
            ("/return/".to_owned(), Target::Page("how-to-return".to_owned())),
        ]);
        let now = Now::parse("2026-11-21T12:00:00Z").unwrap();
        let pdf = Booklet {
            code: "EN-7F3K2".to_owned(),
            pages: 20,
            stories: vec![StoryId(1)],
            pdf: [37; 1500].into(),
        };
        let booklets = BTreeMap::from([(Lang::En, pdf)]);
        let printed = editions();
        Self {
            edition: WebEdition { site: site(), now, languages, redirects, printed },
            pictures,
            theme,
            i18n,
            booklets,
            paper: BTreeMap::new(),
            once: BTreeSet::new(),
        }
    }

    pub fn material(&self) -> Material<'_> {
        Material {
            edition: &self.edition,
            pictures: &self.pictures,
            booklets: &self.booklets,
            paper: &self.paper,
            once: &self.once,
            theme: &self.theme,
            i18n: &self.i18n,
        }
    }

    pub fn plan(&self) -> Plan {
        crate::web::plan(&self.material()).map_err(codes).unwrap()
    }

    /// The text of one file.
    pub fn text(&self, job: &Job) -> String {
        self.try_text(job).unwrap()
    }

    pub fn try_text(&self, job: &Job) -> Result<String, Diagnostic> {
        let renderer = Renderer::new(&self.material()).map_err(codes).unwrap();
        match renderer.render(job)? {
            Content::Bytes(bytes) => Ok(String::from_utf8(bytes).unwrap()),
            Content::File(_) => Ok(String::new()),
        }
    }

    /// Replaces a story in one language.
    pub fn change(&mut self, lang: Lang, id: u32, change: impl FnOnce(&mut ShownStory)) {
        let stories = &mut self.edition.languages.get_mut(&lang).unwrap().stories;
        let mut story = (*stories[&StoryId(id)]).clone();
        change(&mut story);
        stories.insert(StoryId(id), Cleared::for_test(story));
    }
}

pub fn codes(found: crate::diag::Diagnostics) -> Vec<String> {
    found
        .iter()
        .map(|d| {
            format!(
                "{}: {} {:?}",
                d.code,
                d.message,
                d.spot.as_ref().and_then(crate::diag::Spot::line_column)
            )
        })
        .collect()
}

/// One edition of each state.
fn editions() -> BTreeMap<String, ShownEdition> {
    let edition = |number: usize, status: EditionStatus, newer: Option<&str>| ShownEdition {
        code: format!("AREN-2026-{number}"),
        kind: EditionKind::ALL[number % 2],
        languages: vec![Lang::Ar, Lang::Nb],
        made: Date::new(2026, 11, i8::try_from(number).unwrap()),
        status,
        newer: newer.map(str::to_owned),
    };
    let all = [
        edition(1, EditionStatus::Superseded, Some("AREN-2026-3")),
        edition(2, EditionStatus::Withdrawn, None),
        edition(3, EditionStatus::Current, None),
    ];
    all.into_iter().map(|edition| (edition.code.clone(), edition)).collect()
}

fn site() -> Site {
    Site {
        base_url: "https://stories.example.org/".to_owned(),
        zone: Zone::parse("Europe/Oslo").unwrap(),
        host_country: Country::parse("NO").unwrap(),
        languages: LANGS.iter().map(|lang| SiteLang { lang: *lang, fallback: vec![Lang::En] }).collect(),
        theme: "default".to_owned(),
        missing: Missing::ShowOriginal,
        machine: Machine::Hide,
        two_person_review: true,
        age_notice_years: 3,
        records_max_age_days: 180,
        consent: ConsentBounds { longest_term_months: 36, warn_days: 90, print_shelf_life_months: 6 },
        risk: Vec::new(),
        reidentification: crate::model::site::Reidentification::default(),
        leave_page: Some("https://www.example.org/".to_owned()),
        security_contact: Some("mailto:security@example.org".to_owned()),
        limits: Limits { page_kb: 14, photo_kb: 45 },
        print: PrintSettings::default(),
        avif: false,
    }
}

fn grant() -> PhotoGrant {
    PhotoGrant::for_test([7; 32], Recipe::default())
}

fn picture() -> Picture {
    let file = |format: Format, width: u32| PictureFile {
        format,
        width,
        height: width * 3 / 4,
        name: format!("0123456789abcdef{width}.{}", format.extension()),
        file: PathBuf::from("cache").join(width.to_string()),
        bytes: 1000,
    };
    let files =
        [Format::WebP, Format::Jpeg].into_iter().flat_map(|f| [320, 480, 800, 1280].map(|w| file(f, w)));
    Picture { width: 1280, height: 960, files: files.collect() }
}

pub fn paragraph(pieces: Vec<Inline<Shown>>) -> Block<Shown> {
    Block::Paragraph(pieces)
}

pub fn text(text: &str) -> Inline<Shown> {
    Inline::Text(text.to_owned())
}

fn title(lang: Lang) -> (&'static str, &'static str, &'static str) {
    match lang {
        Lang::Ar => ("سقف لا يتسرب منه الماء", "Selam", "هطل المطر أول مرة ليلًا، ولم تسقط قطرة عليّ."),
        Lang::Ti => ("ሰለስተ ዓራት", "ለታይ", "ደቀይ ገዛና ኣበይ ኣሎ ኢሎም ክሓቱ ኣቋሪጾም።"),
        Lang::Ru => {
            ("Крыша, которая не течёт", "Селам", "Первый дождь пошёл ночью, и ничего на меня не капало.")
        }
        _ => ("A roof that holds", "Selam", "The first rain came at night, and nothing fell on me."),
    }
}

fn story(id: StoryId, lang: Lang) -> ShownStory {
    let everywhere = id.0 % 2 == 1;
    let text_lang = if everywhere { lang } else { Lang::En };
    let (title, name, quote) = title(text_lang);
    let uses = [vec![Use::Housing], vec![Use::Business, Use::Training], vec![Use::Education]];
    let photo = ShownPhoto {
        grant: Cleared::for_test(grant()),
        alt: "A small house with a new roof.".to_owned(),
        caption: Some("The new roof.".to_owned()),
        credit: Some("Stories of Return".to_owned()),
        illustration: false,
    };
    let countries = ["ET", "IQ", "RU", "SO"];
    let at = |i: u32, n: usize| usize::try_from(i).unwrap() % n;
    ShownStory {
        id,
        lang,
        text_lang,
        origin_of_text: if everywhere {
            if lang == Lang::En { Origin::Source } else { Origin::Reviewed }
        } else if lang == Lang::En {
            Origin::Source
        } else {
            Origin::Fallback
        },
        languages: if everywhere { LANGS.to_vec() } else { vec![Lang::En] },
        slug: format!("{}-{}", crate::slug::slugify(title), id.0),
        old_slugs: if id.0 == 1 { vec!["old-name".to_owned()] } else { Vec::new() },
        title: format!("{title} {}", id.0),
        summary: format!("{title}. {quote}"),
        quote: Some(quote.to_owned()),
        name: match id.0 % 3 {
            0 => ShownName::Hidden,
            1 => ShownName::Changed(name.to_owned()),
            _ => ShownName::Real(name.to_owned()),
        },
        country: (!id.0.is_multiple_of(5)).then(|| Country::parse(countries[at(id.0, 4)]).unwrap()),
        region: Some("Sidama".to_owned()),
        town: (id.0 % 3 == 1).then(|| "Hawassa".to_owned()),
        returned: Some(When { year: 2020 + i16::try_from(id.0 % 5).unwrap(), month: Some(5) }),
        told: When { year: 2025, month: Some(1) },
        told_language: Some("am".to_owned()),
        uses: uses[at(id.0, 3)].clone(),
        form: Some(Form::Cash),
        went: Went::ALL[at(id.0, 3)],
        body: body(quote),
        photos: if id.0.is_multiple_of(3) { Vec::new() } else { vec![photo] },
        old: id.0 == 1,
        example: true,
        feed: (id.0 != 3).then(|| {
            Cleared::for_test(FeedEntry {
                title: format!("{title} {}", id.0),
                country: (!id.0.is_multiple_of(5)).then(|| Country::parse(countries[at(id.0, 4)]).unwrap()),
                published: Date::new(2026, 4, 12).unwrap(),
            })
        }),
        social: None,
    }
}

fn body(words: &str) -> Vec<Block<Shown>> {
    let named = paragraph(vec![
        text(words),
        text(" I am "),
        Inline::Mark(ShownMark::Plain("Selam".to_owned())),
        text(" from "),
        Inline::Mark(ShownMark::Instead { message: Instead::Town, country: Country::parse("ET") }),
        text(". Read "),
        Inline::Link { to: ShownLink::Page("how-to-return".to_owned()), words: vec![text("how to return")] },
        text("."),
    ]);
    let heading = || Block::Heading { level: 2, words: vec![text("What the money did")] };
    let mut body = vec![named, heading()];
    body.extend((0..6).map(|_| paragraph(vec![text(words), text(" "), text(words), text(" "), text(words)])));
    body.extend([
        heading(),
        Block::Quote(vec![paragraph(vec![Inline::Emphasis(vec![text(words)])])]),
        Block::Rule,
    ]);
    body.push(paragraph(vec![text(words)]));
    body
}

fn page(lang: Lang) -> ShownPage {
    ShownPage {
        id: "how-to-return".to_owned(),
        lang,
        text_lang: lang,
        origin_of_text: if lang == Lang::En { Origin::Source } else { Origin::Reviewed },
        languages: LANGS.to_vec(),
        slug: "how-to-return".to_owned(),
        old_slugs: Vec::new(),
        title: "How to return".to_owned(),
        summary: Some("What to do first, and which papers you need.".to_owned()),
        menu: Some(1),
        example: true,
        body: vec![
            Block::List {
                start: Some(1),
                items: vec![
                    vec![paragraph(vec![text("Ask somebody.")])],
                    vec![paragraph(vec![text("Find papers.")])],
                ],
            },
            Block::Documents(vec![
                vec![paragraph(vec![text("Passport")])],
                vec![paragraph(vec![text("Birth certificate")])],
            ]),
            Block::Contact("advice".to_owned()),
        ],
    }
}

fn contact(lang: Lang) -> ShownContact {
    ShownContact {
        name: "Return advice (invented example)".to_owned(),
        name_lang: lang,
        role: Some("Answers questions about going back.".to_owned()),
        hours: Some("Monday to Friday, 9–15".to_owned()),
        phone: Some("+47 00 00 00 01".to_owned()),
        email: Some("advice@example.org".to_owned()),
        url: Some("https://advice.example.org/".to_owned()),
        languages: vec!["en".to_owned(), "ar".to_owned()],
        checked: Date::new(2026, 10, 1).unwrap(),
        stale: false,
    }
}
