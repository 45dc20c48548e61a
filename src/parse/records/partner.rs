//! Turns the record of a partner into a value: who is given printed editions, and in which language staff there are written to.
//! Does not check that the contact exists. What is secret of a partner stands in no record.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::by_lang;
use crate::diag::{Area, Diagnostics, SourceFile};
use crate::lang::Lang;
use crate::parse::fields::{Fields, word_of};
use crate::parse::site::schema;
use crate::parse::story::plain_id;
use crate::parse::yaml::{self, Node};
use crate::parse::{At, Reading};

/// An organisation that is given printed editions.
#[derive(Clone, Debug)]
pub struct Partner {
    /// Name, by language.
    pub name: BTreeMap<Lang, String>,
    /// What it is or does, by language.
    pub role: BTreeMap<Lang, String>,
    /// Whom readers may ask there: the id of a record in `content/contacts`. Telephone and mail stand nowhere else.
    pub contact: Option<At<String>>,
    /// The languages its staff read; never empty.
    pub languages: Vec<Lang>,
    /// The language of instructions and letters to its staff: one of those.
    pub letters: Lang,
    /// Where that is said, for messages.
    pub letters_span: Range<usize>,
    /// Postal address, line by line. Printed on packing lists, and on nothing a reader sees.
    pub address: Vec<String>,
    /// Invented.
    pub example: bool,
    /// The file, for pointing into it.
    pub file: Arc<SourceFile>,
}

/// Reads the record of a partner.
#[must_use]
pub fn partner(file: &Arc<SourceFile>) -> (Option<Partner>, Diagnostics) {
    let mut reading = Reading::new(file, Area::Content);
    let partner = yaml::read(&mut reading, 0..file.text.len()).and_then(|node| fields(&mut reading, &node));
    let sound = !reading.found.has_errors();
    (partner.filter(|_| sound), reading.found)
}

fn fields(reading: &mut Reading, node: &Node) -> Option<Partner> {
    let mut f = Fields::new(reading, node, "a partner");
    schema(reading, &mut f);
    let name = by_lang(reading, &mut f, "name");
    if !f.is_filled("name") {
        f.missing(reading, "name", "Add `name: {en: …, nb: …}`.");
    }
    let role = by_lang(reading, &mut f, "role");
    let contact = f.parsed(
        reading,
        "contact",
        "the id of a record in content/contacts, such as partner-desk, or none",
        plain_id,
    );
    let mut languages = Vec::new();
    for word in f.list(reading, "languages") {
        let lang = word_of(reading, &word, "languages", Lang::from_code, Lang::codes(), "unknown-language");
        languages.extend(lang.filter(|l| !languages.contains(l)));
    }
    if !f.is_filled("languages") {
        f.missing(
            reading,
            "languages",
            "Add `languages: [en, nb]` with the languages that staff there read.",
        );
    }
    let letters = f.lang(reading, "letters");
    if letters.is_none() && !f.is_filled("letters") {
        let remedy = "Add `letters: en` with the language in which staff there are written to.";
        f.missing(reading, "letters", remedy);
    }
    if let Some(letters) = letters.as_ref().filter(|l| !languages.is_empty() && !languages.contains(&l.value))
    {
        let read: Vec<&str> = languages.iter().map(|l| l.code()).collect();
        reading.error(
            "bad-value",
            &letters.span,
            format!("staff there do not read `{}`", letters.value),
            "not among `languages`",
            format!("Write one of: {}; or add it to `languages`.", read.join(", ")),
        );
    }
    let address = f.list(reading, "address").into_iter().map(|line| line.value).collect();
    let example = f.flag(reading, "example").is_some_and(|flag| flag.value);
    f.finish(reading);
    let letters = letters?;
    Some(Partner {
        name,
        role,
        contact: contact.filter(|id| id.value != "none"),
        languages,
        letters: letters.value,
        letters_span: letters.span,
        address,
        example,
        file: Arc::clone(&reading.file),
    })
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    const GOOD: &str = "schema: 1\nname: {en: Harbour House, nb: Havnehuset}\nrole: {en: Reception centre}\n\
                        contact: partner-desk\nlanguages: [nb, en]\nletters: nb\naddress:\n  - Havnegata 1\n  - 0001 Byen\n";

    #[test]
    fn a_partner_is_read() {
        let (partner, found) = partner(&file(GOOD));
        assert!(found.iter().next().is_none(), "{found:?}");
        let partner = partner.unwrap();
        assert_eq!(partner.contact.map(|c| c.value).as_deref(), Some("partner-desk"));
        assert_eq!((partner.languages, partner.letters), (vec![Lang::Nb, Lang::En], Lang::Nb));
        assert_eq!(partner.address, ["Havnegata 1", "0001 Byen"]);
    }

    #[test]
    fn every_mistake_of_a_partner_is_named() {
        for (from, to, code) in [
            ("contact: partner-desk", "contact: none", ""),
            ("contact: partner-desk\n", "", ""),
            ("contact: partner-desk", "contact: The Desk", "bad-value"),
            ("contact:", "phone:", "unknown-key"),
            ("name: {en: Harbour House, nb: Havnehuset}\n", "", "missing-field"),
            ("languages: [nb, en]", "languages: [nbb, en]", "unknown-language"),
            ("languages: [nb, en]\n", "", "missing-field"),
            ("letters: nb", "letters: ar", "bad-value"),
            ("letters: nb\n", "", "missing-field"),
            ("schema: 1\n", "", "missing-field"),
        ] {
            let (partner, found) = partner(&file(&GOOD.replace(from, to)));
            let codes: Vec<&str> = found.iter().map(|d| d.code).collect();
            assert_eq!(partner.is_some(), code.is_empty(), "{to}: {codes:?}");
            assert!(
                codes.is_empty() == code.is_empty() && (code.is_empty() || codes.contains(&code)),
                "{to}: {codes:?}"
            );
        }
    }
}
