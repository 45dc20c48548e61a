//! Turns editions sealed for paper, one for each language, into the data of a booklet or a set of cards. Decides nothing, and
//! opens no picture.

use std::collections::BTreeMap;

use super::body::Body;
use super::column::{self, say};
use super::story::{self, Gallery};
use super::{
    BookletView, ColumnView, ContactView, CoverView, DateView, GroupView, HelpView, LanguageView, Manuscript,
    PaperView, PartnerView, QuoteView, StoryView,
};
use crate::consent::cleared::Channel;
use crate::date::{Date, When};
use crate::diag::Diagnostic;
use crate::edition::PrintEdition;
use crate::i18n::{I18n, Words};
use crate::lang::Lang;
use crate::media::Pictures;
use crate::model::printed::PrintedStory;
use crate::model::shown::{ShownContact, ShownName};
use crate::model::site::Site;
use crate::model::words::{Country, StoryId, Use};
use crate::print::qr;

/// What all booklets of a run share.
#[derive(Clone, Copy, Debug)]
pub struct Set<'m> {
    /// The configuration.
    pub site: &'m Site,
    /// What it says.
    pub i18n: &'m I18n,
    /// The finished photos.
    pub pictures: &'m Pictures,
    /// When it is made.
    pub made: Made,
}

/// When a booklet is made, as exactly as it says.
#[derive(Clone, Copy, Debug)]
pub enum Made {
    /// An edition that is printed once.
    Day(Date),
    /// A running edition, which is made anew at every build and must not change with the day.
    Month {
        /// The month.
        month: When,
        /// Its first day.
        first: Date,
    },
}

impl Made {
    /// The day in the document's own data: the first one of a month.
    const fn day(self) -> Date {
        match self {
            Self::Day(day) | Self::Month { first: day, .. } => day,
        }
    }

    fn words(self, words: &Words) -> String {
        match self {
            Self::Day(day) => words.date(day),
            Self::Month { month, .. } => words.when(month),
        }
    }
}

/// What is asked of one booklet.
#[derive(Clone, Copy, Debug)]
pub struct Order<'o> {
    /// The code of the edition.
    pub code: &'o str,
    /// `read`, `large`, `booklet`, `cards` or `press`.
    pub profile: &'static str,
    /// The trimmed page.
    pub paper: PaperView,
    /// Whether text and codes are printed in black ink alone.
    pub black: bool,
    /// A photo so many pixels wide is enough.
    pub widest: u32,
    /// Pages for notes before the back cover.
    pub notes: usize,
    /// With room for an address and a stamp (cards).
    pub postal: bool,
    /// Who hands it out.
    pub partner: Option<Imprint<'o>>,
}

/// Who hands a booklet out.
#[derive(Clone, Copy, Debug)]
pub struct Imprint<'o> {
    /// Its name, by language.
    pub names: &'o BTreeMap<Lang, String>,
    /// What it is or does, by language.
    pub roles: &'o BTreeMap<Lang, String>,
    /// Whom to ask there: the id of a contact of the edition.
    pub contact: Option<&'o str>,
}

/// One story in each language of the booklet.
type Telling<'e, C> = Vec<(&'e Words, &'e PrintedStory<C>)>;

/// The data of a booklet in the languages of `editions`, side by side. A story that one of the languages lacks is left out.
///
/// # Errors
/// A message is missing, or an address is too long for a code.
pub fn booklet<C: Channel>(
    set: &Set<'_>,
    order: &Order<'_>,
    editions: &[&PrintEdition<C>],
) -> Result<Manuscript, Diagnostic> {
    let address = set.site.base_url.trim_start_matches("https://").trim_end_matches('/').to_owned();
    let tellings = tellings(set, editions);
    let mut gallery = Gallery::new(set.pictures, order.widest);
    let (groups, sequence) = grouped(&tellings)?;
    let mut stories = Vec::new();
    for (number, telling) in sequence.iter().enumerate() {
        stories.push(one(set, order, editions, telling, number + 1, &mut gallery)?);
    }
    let front = front(&stories);
    let columns = editions.iter().enumerate().map(|(i, e)| column(set, order, e, (i, front), &sequence));
    let columns = columns.collect::<Result<Vec<_>, _>>()?;
    let first = editions.first().map_or(set.site.main_lang(), |e| e.lang);
    let spoken: Vec<_> = editions.iter().map(|e| e.lang).collect();
    let others = set.site.langs().filter(|lang| !spoken.contains(lang));
    let start = format!("{}{first}/", set.site.base_url);
    let (year, month, day) = set.made.day().ymd();
    let view = BookletView {
        profile: order.profile,
        paper: order.paper,
        ink: if order.black { "black" } else { "rgb" },
        title: say(set.i18n.words(first), "booklet-title", &[])?,
        site: say(set.i18n.words(first), "site-title", &[])?,
        code: order.code.to_owned(),
        date: DateView { year, month, day },
        columns,
        cover: CoverView {
            picture: front.and_then(|at| stories.get(at)).and_then(|s| s.picture.clone()),
            drawing: front
                .and_then(|at| stories.get(at))
                .map_or_else(|| drawing(Use::Other), |s| s.drawing.clone()),
        },
        groups,
        stories,
        postal: order.postal,
        notes: order.notes,
        languages: others
            .map(|l| LanguageView { name: l.row().autonym, tongue: column::tongue(l) })
            .collect(),
        help: HelpView { address: format!("{address}/{first}"), qr: qr::matrix(&start)?.rows() },
        address,
    };
    Ok(Manuscript { view, lang: first, date: set.made.day(), pictures: gallery.files() })
}

/// The story on the cover: the first with a photo and a sentence of the person's own, else the first with such a sentence, else the
/// first. Both come from one story: nobody's words may stand beside somebody else's face.
fn front(stories: &[StoryView]) -> Option<usize> {
    let said = |s: &StoryView| s.texts.iter().all(|t| t.quote.is_some());
    let seen = |s: &StoryView| s.picture.is_some();
    let first = stories.iter().position(|s| said(s) && seen(s));
    first.or_else(|| stories.iter().position(said)).or_else(|| (!stories.is_empty()).then_some(0))
}

fn drawing(use_: Use) -> String {
    format!("/drawings/{use_}.svg")
}

fn tellings<'e, C: Channel>(
    set: &Set<'e>,
    editions: &[&'e PrintEdition<C>],
) -> BTreeMap<StoryId, Telling<'e, C>> {
    let Some((first, others)) = editions.split_first() else { return BTreeMap::new() };
    let all = |id: &StoryId| {
        let own = first.stories.get(id).map(|s| (set.i18n.words(first.lang), &**s));
        let rest = others.iter().map(|e| e.stories.get(id).map(|s| (set.i18n.words(e.lang), &**s)));
        std::iter::once(own).chain(rest).collect::<Option<Vec<_>>>()
    };
    first.stories.keys().filter_map(|id| Some((*id, all(id)?))).collect()
}

/// The stories by country in the order of the first language's alphabet, those without one last; within a country the newest
/// number first, never by how it went.
fn grouped<'t, 'e, C: Channel>(
    tellings: &'t BTreeMap<StoryId, Telling<'e, C>>,
) -> Result<(Vec<GroupView>, Vec<&'t Telling<'e, C>>), Diagnostic> {
    let country = |telling: &Telling<'e, C>| -> Option<Country> {
        // A country that one of the languages may not name is named in none: the columns stand side by side.
        let named = telling.iter().map(|(_, story)| story.country).collect::<Option<Vec<_>>>();
        named.and_then(|all| all.first().copied())
    };
    let mut by: BTreeMap<Option<Country>, Vec<&Telling<'e, C>>> = BTreeMap::new();
    for telling in tellings.values().rev() {
        by.entry(country(telling)).or_default().push(telling);
    }
    let mut sorted: Vec<_> = by.into_iter().collect();
    sorted.sort_by(|(a, one), (b, _)| match (a, b) {
        (Some(a), Some(b)) => {
            one.first().and_then(|t| t.first()).map_or(std::cmp::Ordering::Equal, |(words, _)| {
                words.compare(words.country(*a), words.country(*b))
            })
        }
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    let (mut groups, mut sequence) = (Vec::new(), Vec::new());
    for (country, stories) in sorted {
        let words = stories.first().map(|t| t.iter().map(|(words, _)| *words).collect::<Vec<_>>());
        let name = |words: &Words| match country {
            Some(country) => Ok(words.country(country).to_owned()),
            None => say(words, "contents-other", &[]),
        };
        let names = words.unwrap_or_default().into_iter().map(name).collect::<Result<Vec<_>, _>>()?;
        let from = sequence.len();
        sequence.extend(stories);
        groups.push(GroupView { names, stories: (from..sequence.len()).collect() });
    }
    Ok((groups, sequence))
}

fn one<C: Channel>(
    set: &Set<'_>,
    order: &Order<'_>,
    editions: &[&PrintEdition<C>],
    telling: &Telling<'_, C>,
    number: usize,
    gallery: &mut Gallery<'_>,
) -> Result<StoryView, Diagnostic> {
    let mut texts = Vec::new();
    for ((words, story), edition) in telling.iter().zip(editions) {
        let mut text = story::text(words, story)?;
        let (contacts, base_url) = (&edition.contacts, set.site.base_url.as_str());
        text.body = Body { words, contacts, story, gallery, base_url }.blocks(&story.body)?;
        texts.push(text);
    }
    let first = telling.first().map(|(_, story)| *story);
    let on_line = first.filter(|s| s.on_line).map(|s| format!("{}s/{}", set.site.base_url, s.id.digits()));
    let uses = first.map(|s| s.uses.iter().map(|u| u.word()).collect()).unwrap_or_default();
    Ok(StoryView {
        id: first.map_or_else(String::new, |s| s.id.to_string()),
        card: format!("{}/{number:02}", order.code),
        qr: on_line.as_ref().map(|url| qr::matrix(&format!("{url}/")).map(|code| code.rows())).transpose()?,
        address: on_line.map(|url| url.trim_start_matches("https://").to_owned()),
        picture: lead(telling, gallery)?,
        drawing: drawing(first.map_or(Use::Other, |s| story::first_use(s))),
        uses,
        texts,
    })
}

/// The photo that leads a story: only if every language may show the same one.
fn lead<C: Channel>(
    telling: &Telling<'_, C>,
    gallery: &mut Gallery<'_>,
) -> Result<Option<super::PictureView>, Diagnostic> {
    let photo = |story: &'_ PrintedStory<C>| story.lead_photo();
    let mut all = Vec::new();
    for (words, story) in telling {
        let Some(found) = photo(story).and_then(|i| story.photos.get(i)) else { return Ok(None) };
        all.push((*words, found));
    }
    let same = all.windows(2).all(|pair| match pair {
        [(_, one), (_, other)] => *one.grant == *other.grant,
        _ => true,
    });
    if same { gallery.hang(&all) } else { Ok(None) }
}

fn column<C: Channel>(
    set: &Set<'_>,
    order: &Order<'_>,
    edition: &PrintEdition<C>,
    (index, front): (usize, Option<usize>),
    sequence: &[&Telling<'_, C>],
) -> Result<ColumnView, Diagnostic> {
    let words = set.i18n.words(edition.lang);
    let stories = || sequence.iter().filter_map(|t| t.get(index)).map(|(_, story)| *story);
    let made = set.made.words(words);
    let check = format!("{}e/{}", set.site.base_url.trim_start_matches("https://"), order.code);
    let example = stories().any(|s| s.example);
    let front = front.and_then(|at| sequence.get(at)).and_then(|t| t.get(index)).map(|(_, story)| *story);
    let quote = front.and_then(|s| Some((s.quote.clone()?, s)));
    let quote = quote.map(|(text, story)| Ok::<_, Diagnostic>(QuoteView { text, by: whose(words, story)? }));
    let mut countries: Vec<String> = Vec::new();
    for country in stories().filter_map(|s| s.country) {
        let name = words.country(country).to_owned();
        if !countries.contains(&name) {
            countries.push(name);
        }
    }
    countries.sort_by(|a, b| words.compare(a, b));
    let contact = |c: &ShownContact| column::contact(words, c);
    let named = set.site.print.contacts.iter().filter_map(|(id, _)| edition.contacts.get(id));
    let contacts: Vec<ContactView> = named.map(contact).collect::<Result<_, _>>()?;
    let partner = order.partner.map(|Imprint { names, roles, contact: id }| {
        let at = id.and_then(|id| edition.contacts.get(id)).map(contact).transpose()?;
        let own = names.get(&edition.lang).or_else(|| names.values().next()).cloned().unwrap_or_default();
        let lines = roles.get(&edition.lang).cloned().into_iter().collect();
        Ok::<_, Diagnostic>(PartnerView { name: own, lines, contact: at })
    });
    Ok(ColumnView {
        tongue: column::tongue(edition.lang),
        words: column::words(words, (order.code, &made), &check, example)?,
        made,
        quote: quote.transpose()?,
        countries,
        contacts,
        partner: partner.transpose()?,
    })
}

/// "Selam*, Ethiopia", as far as it may be said.
fn whose<C: Channel>(words: &Words, story: &PrintedStory<C>) -> Result<String, Diagnostic> {
    let name = match &story.name {
        ShownName::Hidden => say(words, "mark-narrator", &[])?,
        ShownName::Changed(name) => format!("{name}*"),
        ShownName::Real(name) => name.clone(),
    };
    let country = story.country.map(|c| words.country(c).to_owned());
    Ok(country.map_or_else(|| name.clone(), |country| format!("\u{2068}{name}\u{2069} · {country}")))
}

#[cfg(test)]
mod tests {
    use super::super::{PictureView, TextView};
    use super::*;

    fn story(quote: Option<&str>, photo: bool) -> StoryView {
        let text = TextView {
            title: String::new(),
            by: String::new(),
            country: None,
            use_: String::new(),
            facts: Vec::new(),
            notices: Vec::new(),
            quote: quote.map(str::to_owned),
            summary: String::new(),
            card: String::new(),
            body: Vec::new(),
        };
        let picture = PictureView {
            path: String::new(),
            width: 4,
            height: 3,
            alts: Vec::new(),
            captions: Vec::new(),
            credits: Vec::new(),
            notes: Vec::new(),
        };
        StoryView {
            id: String::new(),
            card: String::new(),
            address: None,
            qr: None,
            picture: photo.then_some(picture),
            drawing: String::new(),
            uses: Vec::new(),
            texts: vec![text],
        }
    }

    #[test]
    fn the_words_on_the_cover_and_the_face_are_of_one_person() {
        let (mute, faceless, both) = (story(None, true), story(Some("x"), false), story(Some("y"), true));
        assert_eq!(front(&[mute.clone(), faceless.clone(), both]), Some(2));
        // Without such a story, the words stand beside a drawing, and not beside the first photo.
        assert_eq!(front(&[mute.clone(), faceless]), Some(1));
        assert_eq!(front(&[mute]), Some(0));
        assert_eq!(front(&[]), None);
    }
}
