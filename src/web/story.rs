//! Turns a story into its page: the short version first, then who, where and when, what to keep in mind, and the text. Does
//! not decide what may be shown.

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::i18n::{Arg, Words};
use crate::lang::Lang;
use crate::markup::{escape, push_escaped, push_language};
use crate::model::shown::{Origin, ShownName, ShownPhoto, ShownStory};
use crate::model::words::StoryId;
use crate::theme::Html;
use crate::web::card::Card;
use crate::web::frame::{Frame, Head, Link, Share, Switch, Tongue, WITH_PEOPLE};
use crate::web::html::Body;
use crate::web::job::{Job, Shelf};
use crate::web::list::use_label;
use crate::web::picture::Role;
use crate::web::say::{plain, say, say_around};
use crate::web::shelves::related;
use crate::web::{Renderer, Site};

/// Related stories under a story.
const RELATED: usize = 3;

/// What the template `story.html` is given.
#[derive(Serialize)]
struct StoryView {
    frame: Frame,
    /// The language of the text, where it is not the page's.
    tongue: Option<Tongue>,
    title: String,
    by: Html,
    summary: String,
    quote: Option<String>,
    notices: Vec<Notice>,
    original: Option<Link>,
    facts: Vec<Fact>,
    lead: Option<Lead>,
    body: Html,
    languages: Vec<Switch>,
    related: Vec<Card>,
    more: Vec<Link>,
    address: String,
}

/// Something to keep in mind while reading.
#[derive(Serialize)]
pub struct Notice {
    /// A class for the style sheet: `age`, `name`, `example`, `fallback`, `machine`, `outdated`.
    pub kind: &'static str,
    /// The words.
    pub text: String,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    values: Vec<Value>,
}

#[derive(Serialize)]
struct Value {
    text: String,
    href: Option<String>,
    tongue: Option<Tongue>,
}

impl Value {
    const fn text(text: String) -> Self {
        Self { text, href: None, tongue: None }
    }
}

/// The picture at the top.
#[derive(Serialize)]
struct Lead {
    picture: Html,
    caption: Option<String>,
    credit: Option<String>,
    illustration: bool,
    drawing: bool,
}

/// The page of a story.
///
/// # Errors
/// A message is missing, or the template has a mistake.
pub fn render(r: &Renderer<'_>, job: &Job, lang: Lang, id: StoryId) -> Result<String, Diagnostic> {
    let site = &r.site;
    let Some(story) = site.story(lang, id) else { return Ok(String::new()) };
    let words = site.words(lang);
    let mut path = site.path_home(lang)?;
    let all = Job::List { lang, set: Shelf::All, page: 1 };
    path.push(site.link(&all, plain(words, "nav-stories", &[])?));
    let head = Head {
        description: Some(&story.summary),
        canonical: site.original_of(job, story.text_lang).filter(|original| original != job),
        robots: WITH_PEOPLE,
        share: share(site, story),
        path,
        ..Head::new(lang, &story.title)
    };
    let shelves = site.shelves.get(&lang);
    let near = shelves.map(|s| related(s, id, story, RELATED)).unwrap_or_default();
    let view = StoryView {
        frame: site.frame(job, lang, head)?,
        tongue: Tongue::unless(lang, story.text_lang),
        title: story.title.clone(),
        by: by(words, story)?,
        summary: story.summary.clone(),
        quote: story.quote.clone(),
        notices: notices(site, story)?,
        original: original(site, lang, id, story)?,
        facts: facts(site, lang, story)?,
        lead: lead(site, words, story)?,
        body: Body::new(site, lang, story.text_lang, &story.photos)
            .leading(!story.photos.is_empty() && story.lead_photo().is_none())
            .html(&story.body)?,
        languages: site.switch(job, lang).into_iter().filter(|s| own(story, s)).collect(),
        related: site.cards(lang, &near, Role::Card)?,
        more: more(site, lang, story)?,
        address: site.addresses.absolute(&Job::ShortStory(id)),
    };
    r.template(lang, "story.html", &view)
}

/// The other languages the story itself can be read in.
fn own(story: &ShownStory, switch: &Switch) -> bool {
    !switch.current && story.languages.iter().any(|l| l.code() == switch.lang)
}

/// "Told by Selam", or "a returnee".
fn by(words: &Words, story: &ShownStory) -> Result<Html, Diagnostic> {
    match &story.name {
        ShownName::Hidden => Ok(Html(escape(&say(words, "mark-narrator", &[])?))),
        ShownName::Changed(name) | ShownName::Real(name) => {
            let mut bdi = String::from("<bdi");
            if !story.is_native() {
                push_language(&mut bdi, story.text_lang);
            }
            bdi.push('>');
            push_escaped(&mut bdi, name);
            bdi.push_str("</bdi>");
            say_around(words, "story-by", "name", &Html(bdi))
        }
    }
}

/// What a shared link shows of the story, if that was agreed to.
fn share(site: &Site<'_>, story: &ShownStory) -> Option<Share> {
    let card = story.social.as_ref()?;
    let picture = card.photo.as_ref().and_then(|grant| site.material.pictures.get(grant));
    // Those who fetch previews read JPEG everywhere; the widest is what they ask for.
    let file = picture.and_then(|p| p.of(crate::media::Format::Jpeg).last());
    let image = file
        .map(|f| Job::Photo { name: f.name.clone(), file: f.file.clone() })
        .or_else(|| site.material.theme.asset("share.jpg").map(|_| Job::Asset("share.jpg".to_owned())));
    Some(Share {
        title: card.title.clone(),
        description: card.summary.clone(),
        image: image.map(|job| site.addresses.absolute(&job)),
        image_alt: String::new(),
        kind: "article",
    })
}

/// What to keep in mind. Nothing here depends on the reason why something is not shown.
fn notices(site: &Site<'_>, story: &ShownStory) -> Result<Vec<Notice>, Diagnostic> {
    let words = site.words(story.lang);
    let mut notices = Vec::new();
    let mut note = |kind, text| notices.push(Notice { kind, text });
    if story.example {
        note("example", say(words, "notice-example", &[])?);
    }
    translation(words, story.origin_of_text, story.text_lang, "notice-fallback")?
        .into_iter()
        .for_each(|(k, t)| note(k, t));
    match &story.name {
        ShownName::Changed(_) => note("name", say(words, "notice-name-changed", &[])?),
        ShownName::Real(_) | ShownName::Hidden => {}
    }
    if story.old {
        let when = Arg::Text(words.when(story.told));
        let years = Arg::Number(i64::from(site.edition().site.age_notice_years));
        note("age", say(words, "notice-age", &[("when", when), ("years", years)])?);
    }
    Ok(notices)
}

/// How the text came into the reader's language, where that is worth saying.
///
/// # Errors
/// A message is missing.
pub fn translation(
    words: &Words,
    origin: Origin,
    text_lang: Lang,
    fallback: &str,
) -> Result<Option<(&'static str, String)>, Diagnostic> {
    Ok(match origin {
        Origin::Source | Origin::Reviewed => None,
        Origin::Machine => Some(("machine", say(words, "notice-machine", &[])?)),
        Origin::Outdated => Some(("outdated", say(words, "notice-outdated", &[])?)),
        Origin::Fallback => {
            let language = Arg::Text(words.language(text_lang.code()));
            Some(("fallback", say(words, fallback, &[("language", language)])?))
        }
    })
}

/// A link to what a translation was made from, where the translation is not to be relied on.
fn original(
    site: &Site<'_>,
    lang: Lang,
    id: StoryId,
    story: &ShownStory,
) -> Result<Option<Link>, Diagnostic> {
    let doubtful = matches!(story.origin_of_text, Origin::Machine | Origin::Outdated);
    let source =
        site.langs().find(|l| site.story(*l, id).is_some_and(|s| s.origin_of_text == Origin::Source));
    let Some(source) = source.filter(|_| doubtful) else { return Ok(None) };
    let words = site.words(lang);
    let language = Arg::Text(words.language(source.code()));
    let text = say(words, "notice-original", &[("language", language)])?;
    Ok(Some(site.link(&Job::Story(source, id), text)))
}

/// The facts in their fixed order. What is not shown is not listed: nothing says that there is more.
fn facts(site: &Site<'_>, lang: Lang, story: &ShownStory) -> Result<Vec<Fact>, Diagnostic> {
    let words = site.words(lang);
    let tongue = Tongue::unless(lang, story.text_lang);
    let list = |set| Some(site.addresses.href(&Job::List { lang, set, page: 1 }));
    let mut facts = Vec::new();
    let mut fact = |id, values: Vec<Value>| -> Result<(), Diagnostic> {
        if !values.is_empty() {
            facts.push(Fact { label: plain(words, id, &[])?, values });
        }
        Ok(())
    };
    let country = story
        .country
        .map(|c| Value { href: list(Shelf::Country(c)), ..Value::text(words.country(c).to_owned()) });
    fact("fact-country", country.into_iter().collect())?;
    let places = [&story.town, &story.region].into_iter().flatten();
    fact("fact-place", places.map(|p| Value { tongue, ..Value::text(p.clone()) }).collect())?;
    let returned =
        story.returned.map(|w| Value { href: list(Shelf::Year(w.year)), ..Value::text(words.when(w)) });
    fact("fact-returned", returned.into_iter().collect())?;
    let mut uses = Vec::new();
    for use_ in &story.uses {
        uses.push(Value { href: list(Shelf::Use(*use_)), ..Value::text(use_label(words, *use_)?) });
    }
    fact("fact-uses", uses)?;
    let form = story.form.map(|form| say(words, &format!("form-{form}"), &[])).transpose()?;
    fact("fact-form", form.map(Value::text).into_iter().collect())?;
    fact("fact-went", vec![Value::text(say(words, &format!("went-{}", story.went), &[])?)])?;
    fact("fact-told", vec![Value::text(words.when(story.told))])?;
    let told_in = story.told_language.as_deref().map(|code| Value::text(words.language(code)));
    fact("fact-told-language", told_in.into_iter().collect())?;
    Ok(facts)
}

fn lead(site: &Site<'_>, words: &Words, story: &ShownStory) -> Result<Option<Lead>, Diagnostic> {
    let photo = story.lead_photo().and_then(|i| story.photos.get(i));
    let foreign = (!story.is_native()).then_some(story.text_lang);
    let picture = photo.and_then(|p: &ShownPhoto| Some((p, site.photo(p, Role::Lead, foreign)?)));
    if let Some((photo, picture)) = picture {
        let credit =
            photo.credit.as_ref().map(|c| say(words, "photo-credit", &[("credit", Arg::Text(c.clone()))]));
        return Ok(Some(Lead {
            picture,
            caption: photo.caption.clone(),
            credit: credit.transpose()?,
            illustration: photo.illustration,
            drawing: false,
        }));
    }
    // A photo inside the text is enough: no drawing then.
    let drawing = if story.photos.is_empty() { site.drawing(&story.uses, Role::Lead) } else { None };
    Ok(drawing.map(|picture| Lead {
        picture,
        caption: None,
        credit: None,
        illustration: false,
        drawing: true,
    }))
}

fn more(site: &Site<'_>, lang: Lang, story: &ShownStory) -> Result<Vec<Link>, Diagnostic> {
    let words = site.words(lang);
    let mut links = Vec::new();
    if let Some(country) = story.country {
        let text =
            say(words, "related-country", &[("country", Arg::Text(words.country(country).to_owned()))])?;
        links.push(site.link(&Job::List { lang, set: Shelf::Country(country), page: 1 }, text));
    }
    for use_ in &story.uses {
        let text = say(words, "related-use", &[("use", Arg::Text(use_label(words, *use_)?))])?;
        links.push(site.link(&Job::List { lang, set: Shelf::Use(*use_), page: 1 }, text));
    }
    Ok(links)
}
