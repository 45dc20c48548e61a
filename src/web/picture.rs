//! Turns a finished photo into markup that lets the browser take the smallest file that will do. Does not open a photo.

use crate::lang::Lang;
use crate::markup::{push_attribute, push_language, push_number};
use crate::media::{Format, Picture, PictureFile};
use crate::model::shown::{ShownPhoto, ShownStory};
use crate::model::words::Use;
use crate::theme::Html;
use crate::web::Site;
use crate::web::job::Job;

/// Where a picture stands: decides how wide it is shown, and whether it is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// At the top of a page: the only one that is not loaded lazily.
    Lead,
    /// Inside the text, where it is the first of the page: not loaded lazily either.
    FirstBody,
    /// Inside the text.
    Body,
    /// On the first card of a page that has no photo at its top: not loaded lazily either.
    FirstCard,
    /// On the card of a list's only story.
    Alone,
    /// On any other card of a story in a list.
    Card,
}

impl Role {
    const fn is_card(self) -> bool {
        matches!(self, Self::FirstCard | Self::Alone | Self::Card)
    }

    /// How wide the style sheet shows it: the `sizes` attribute of HTML.
    const fn sizes(self) -> &'static str {
        match self {
            Self::Lead => "(min-width: 48em) 46em, 100vw",
            Self::FirstBody | Self::Body => "(min-width: 48em) 40em, 100vw",
            Self::Alone => "(min-width: 48em) 22em, 100vw",
            Self::FirstCard | Self::Card => "(min-width: 40em) 19em, 7em",
        }
    }

    /// The width taken by a browser that knows no `srcset`.
    const fn plain_width(self) -> u32 {
        match self {
            Self::Lead | Self::FirstBody | Self::Body => 800,
            Self::Alone => 480,
            Self::FirstCard | Self::Card => 320,
        }
    }

    /// The widest file offered; a card never needs more.
    const fn widest(self) -> u32 {
        match self {
            Self::Lead | Self::FirstBody | Self::Body => u32::MAX,
            Self::FirstCard | Self::Alone | Self::Card => 800,
        }
    }
}

impl Site<'_> {
    /// The markup of a photo; nothing if it was not made.
    pub fn photo(&self, photo: &ShownPhoto, role: Role, alt_lang: Option<Lang>) -> Option<Html> {
        let picture = self.material.pictures.get(&photo.grant)?;
        Some(self.picture(picture, role, &photo.alt, alt_lang))
    }

    /// The photo that leads a story; else the theme's drawing for what the support was used for; else nothing.
    pub fn photo_or_drawing(&self, story: &ShownStory, role: Role) -> Option<Html> {
        let lead = story.lead_photo().or_else(|| (!story.photos.is_empty() && role.is_card()).then_some(0));
        let foreign = (!story.is_native()).then_some(story.text_lang);
        let photo = lead.and_then(|i| story.photos.get(i));
        photo.and_then(|p| self.photo(p, role, foreign)).or_else(|| self.drawing(&story.uses, role))
    }

    /// The theme's drawing for a use. It says nothing that the page does not say in words, so its description is empty.
    pub fn drawing(&self, uses: &[Use], role: Role) -> Option<Html> {
        let first = uses.first().copied().unwrap_or(Use::Other);
        let path = [first, Use::Other]
            .iter()
            .map(|u| format!("drawings/{u}.svg"))
            .find(|p| self.material.theme.asset(p).is_some())?;
        let mut html = String::from("<img class=\"drawing\"");
        push_attribute(&mut html, "src", &self.addresses.href(&Job::Asset(path)));
        html.push_str(" width=\"800\" height=\"600\" alt=\"\"");
        push_loading(&mut html, role);
        html.push('>');
        Some(Html(html))
    }

    fn picture(&self, picture: &Picture, role: Role, alt: &str, alt_lang: Option<Lang>) -> Html {
        let mut html = String::with_capacity(1024);
        html.push_str("<picture>");
        for format in [Format::Avif, Format::WebP] {
            let files = offered(picture, format, role);
            if !files.is_empty() {
                html.push_str("<source");
                push_attribute(&mut html, "type", format.media_type());
                self.push_srcset(&mut html, &files, role);
                html.push('>');
            }
        }
        let files = offered(picture, Format::Jpeg, role);
        let plain = files.iter().find(|f| f.width >= role.plain_width()).or_else(|| files.last());
        html.push_str("<img");
        if let Some(file) = plain {
            push_attribute(&mut html, "src", &self.photo_href(file));
        }
        self.push_srcset(&mut html, &files, role);
        let size = plain.map_or((picture.width, picture.height), |file| (file.width, file.height));
        html.push_str(" width=\"");
        push_number(&mut html, size.0);
        html.push_str("\" height=\"");
        push_number(&mut html, size.1);
        html.push('"');
        push_attribute(&mut html, "alt", alt);
        if let Some(lang) = alt_lang {
            push_language(&mut html, lang);
        }
        push_loading(&mut html, role);
        html.push_str("></picture>");
        Html(html)
    }

    fn push_srcset(&self, html: &mut String, files: &[&PictureFile], role: Role) {
        html.push_str(" srcset=\"");
        for (i, file) in files.iter().enumerate() {
            if i > 0 {
                html.push_str(", ");
            }
            html.push_str(&self.photo_href(file));
            html.push(' ');
            push_number(html, file.width);
            html.push('w');
        }
        html.push('"');
        push_attribute(html, "sizes", role.sizes());
    }

    fn photo_href(&self, file: &PictureFile) -> String {
        self.addresses.href(&Job::Photo { name: file.name.clone(), file: file.file.clone() })
    }
}

/// The files of a format that a role may need, at least the narrowest.
fn offered(picture: &Picture, format: Format, role: Role) -> Vec<&PictureFile> {
    let all: Vec<&PictureFile> = picture.of(format).collect();
    let some: Vec<&PictureFile> = all.iter().copied().filter(|f| f.width <= role.widest()).collect();
    if some.is_empty() { all.into_iter().take(1).collect() } else { some }
}

fn push_loading(html: &mut String, role: Role) {
    html.push_str(match role {
        Role::Lead => " fetchpriority=\"high\"",
        Role::FirstBody | Role::FirstCard | Role::Alone => "",
        Role::Body | Role::Card => " loading=\"lazy\" decoding=\"async\"",
    });
}
