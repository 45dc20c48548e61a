//! Turns the record of a contact into a value. Does not check who cites it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::by_lang;
use crate::date::Date;
use crate::diag::{Area, Diagnostics, SourceFile};
use crate::lang::Lang;
use crate::parse::Reading;
use crate::parse::fields::Fields;
use crate::parse::site::schema;
use crate::parse::yaml::{self, Node};

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

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

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
}
