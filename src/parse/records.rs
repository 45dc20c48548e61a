//! Turns the small record files (contacts, redirects) into values. Does not check who cites them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::date::Date;
use crate::diag::{Area, Diagnostics, SourceFile};
use crate::lang::Lang;
use crate::model::text::Target;
use crate::model::words::StoryId;
use crate::parse::fields::{Fields, text_of, word_of};
use crate::parse::site::schema;
use crate::parse::yaml::{self, Node};
use crate::parse::{At, Reading};

/// Whom to call.
#[derive(Clone, Debug)]
pub struct Contact {
    /// Name, by language.
    pub name: BTreeMap<Lang, String>,
    /// Who helps with what, by language.
    pub role: BTreeMap<Lang, String>,
    /// Opening hours, by language.
    pub hours: BTreeMap<Lang, String>,
    /// Telephone number, international form.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Web address.
    pub url: Option<String>,
    /// Languages spoken (BCP 47 primary codes).
    pub languages: Vec<String>,
    /// When it was last checked.
    pub checked: Date,
}

/// An old address that is to be kept.
#[derive(Clone, Debug)]
pub struct Redirect {
    /// A path beginning with `/`.
    pub from: At<String>,
    /// Where it leads now.
    pub to: At<Target>,
    /// The file it is written in.
    pub file: Arc<SourceFile>,
}

/// Reads a contact file.
#[must_use]
pub fn contact(file: &Arc<SourceFile>) -> (Option<Contact>, Diagnostics) {
    let mut reading = Reading::new(file, Area::Content);
    let contact =
        yaml::read(&mut reading, 0..file.text.len()).and_then(|node| contact_fields(&mut reading, &node));
    let sound = !reading.found.has_errors();
    (contact.filter(|_| sound), reading.found)
}

fn contact_fields(reading: &mut Reading, node: &Node) -> Option<Contact> {
    let mut f = Fields::new(reading, node, "a contact");
    schema(reading, &mut f);
    let name = by_lang(reading, &mut f, "name");
    if !f.is_filled("name") {
        f.missing(reading, "name", "Add `name: {en: …, nb: …}`.");
    }
    let role = by_lang(reading, &mut f, "role");
    let hours = by_lang(reading, &mut f, "hours");
    let phone = f.parsed(reading, "phone", "a number in international form, such as +47 00 00 00 01", phone);
    let email = f.parsed(reading, "email", "an e-mail address", |t| {
        let (name, host) = t.split_once('@')?;
        (!name.is_empty() && host.contains('.') && !t.contains(char::is_whitespace)).then(|| t.to_owned())
    });
    let url = f.parsed(reading, "url", "an address that begins with https://", |t| {
        (t.starts_with("https://") && !t.contains(char::is_whitespace)).then(|| t.to_owned())
    });
    if !["phone", "email", "url"].iter().any(|key| f.is_filled(key)) {
        f.missing(reading, "phone", "Give at least one of `phone`, `email` and `url`.");
    }
    let languages = f.list(reading, "languages").into_iter().map(|l| l.value).collect();
    let checked = f.date(reading, "checked");
    if checked.is_none() && !f.is_filled("checked") {
        f.missing(reading, "checked", "Add `checked:` with the day somebody last tried the number.");
    }
    f.flag(reading, "example");
    f.finish(reading);
    Some(Contact {
        name,
        role,
        hours,
        phone: phone.map(|p| p.value),
        email: email.map(|e| e.value),
        url: url.map(|u| u.value),
        languages,
        checked: checked?.value,
    })
}

fn phone(text: &str) -> Option<String> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let clean =
        text.starts_with('+') && text.chars().skip(1).all(|c| c.is_ascii_digit() || " -()".contains(c));
    (clean && (6..=15).contains(&digits)).then(|| text.to_owned())
}

fn by_lang(reading: &mut Reading, f: &mut Fields<'_>, key: &'static str) -> BTreeMap<Lang, String> {
    let mut all = BTreeMap::new();
    let Some(node) = f.get(key) else { return all };
    let mut inner = Fields::new(reading, node, "texts by language");
    for entry in inner.entries() {
        let code = At::new(entry.key.clone(), entry.key_span.clone());
        let lang = word_of(reading, &code, key, Lang::from_code, Lang::codes(), "unknown-language");
        if let (Some(lang), Some(text)) = (lang, text_of(reading, &entry.value, key)) {
            all.insert(lang, text.value);
        }
    }
    all
}

/// Reads `redirects.yaml`.
#[must_use]
pub fn redirects(file: &Arc<SourceFile>) -> (Vec<Redirect>, Diagnostics) {
    let mut reading = Reading::new(file, Area::Links);
    let mut all: Vec<Redirect> = Vec::new();
    if let Some(node) = yaml::read(&mut reading, 0..file.text.len()) {
        let mut f = Fields::new(&mut reading, &node, "redirects.yaml");
        schema(&mut reading, &mut f);
        for item in f.items(&mut reading, "redirects") {
            let Some(redirect) = redirect(&mut reading, item) else { continue };
            if all.iter().any(|r| r.from.value == redirect.from.value) {
                let message = format!("`{}` is redirected twice", redirect.from.value);
                reading.error(
                    "duplicate-redirect",
                    &redirect.from.span,
                    message,
                    "second time",
                    "Keep one of them.",
                );
            } else {
                all.push(redirect);
            }
        }
        f.finish(&mut reading);
    }
    (all, reading.found)
}

fn redirect(reading: &mut Reading, node: &Node) -> Option<Redirect> {
    let mut f = Fields::new(reading, node, "a redirect");
    let from = f.parsed(reading, "from", "a path on this site that begins and ends with `/`", |t| {
        let inner = t.strip_prefix('/')?.strip_suffix('/')?;
        crate::place::OutPath::new(inner).is_ok().then(|| t.to_owned())
    });
    let to = f.parsed(reading, "to", "`story:s-0001` or `page:about`", |t| match t.split_once(':')? {
        ("story", id) => StoryId::parse(id).map(Target::Story),
        ("page", id) => Some(Target::Page(id.to_owned())),
        _ => None,
    });
    for key in ["from", "to"] {
        if !f.is_filled(key) {
            f.missing(reading, key, "Write `{from: /old/path/, to: \"story:s-0001\"}`.");
        }
    }
    f.finish(reading);
    Some(Redirect { from: from?, to: to?, file: Arc::clone(&reading.file) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> Arc<SourceFile> {
        Arc::new(SourceFile { path: "x.yaml".into(), text: text.into() })
    }

    #[test]
    fn contacts_need_a_way_to_reach_them() {
        let good = "schema: 1\nname: {en: Office, ar: مكتب}\nphone: +47 00 00 00 01\nlanguages: [en]\nchecked: 2026-10-01\n";
        assert!(contact(&file(good)).0.is_some());
        for (from, to, code) in [
            ("phone: +47 00 00 00 01\n", "", "missing-field"),
            ("+47 00 00 00 01", "00 00 00 01", "bad-value"),
            ("ar:", "arr:", "unknown-language"),
            ("checked: 2026-10-01\n", "", "missing-field"),
        ] {
            let (contact, found) = contact(&file(&good.replace(from, to)));
            assert!(contact.is_none() && found.iter().any(|d| d.code == code), "{to}");
        }
    }

    #[test]
    fn redirects_stay_on_the_site() {
        let read = |text: &str| redirects(&file(text));
        assert_eq!(read("schema: 1\nredirects: [{from: /old/, to: 'story:s-0001'}]\n").0.len(), 1);
        for wrong in ["/../x/", "old", "https://example.org/"] {
            assert!(
                read(&format!("schema: 1\nredirects: [{{from: {wrong}, to: 'page:about'}}]\n"))
                    .1
                    .has_errors(),
                "{wrong}"
            );
        }
    }
}
