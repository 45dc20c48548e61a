//! Says of every contact when somebody last made sure that it is right, and where readers meet it. For the office alone. Decides
//! nothing.

use std::collections::BTreeSet;

use crate::consent::clear::Asking;
use crate::date::Date;
use crate::model::site::Site;
use crate::model::text::Block;
use crate::parse::markdown::Written;
use crate::parse::records::Contact;
use crate::resolve::Catalogue;

/// How a contact's record stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The contact's id.
    pub id: String,
    /// The day somebody made sure that it is right.
    pub checked: Date,
    /// The first day on which that is too long ago.
    pub old_from: Date,
    /// That day has come.
    pub old: bool,
    /// The stories and pages that cite it in any language, by id; `booklets` where it stands on the page on whom to ask.
    pub cited: BTreeSet<String>,
}

/// The first day on which a contact is old: the one after the last on which it was young enough ([`crate::consent::clear`]).
#[must_use]
pub fn old_from(contact: &Contact, site: &Site) -> Date {
    contact.checked.plus_days(i64::from(site.records_max_age_days) + 1)
}

/// Every contact, by id.
#[must_use]
pub fn standings(catalogue: &Catalogue, asking: &Asking<'_>) -> Vec<Standing> {
    let standing = |(id, contact): (&String, &Contact)| {
        let old_from = old_from(contact, asking.site);
        Standing {
            id: id.clone(),
            checked: contact.checked,
            old_from,
            old: old_from.begins_in(&asking.site.zone) <= asking.now,
            cited: cited(catalogue, asking.site, id),
        }
    };
    catalogue.contacts.iter().map(standing).collect()
}

fn cited(catalogue: &Catalogue, site: &Site, contact: &str) -> BTreeSet<String> {
    let stories = catalogue.stories.iter().filter(|(_, story)| {
        story.tellings.values().any(|t| t.text.body.blocks.iter().any(|b| cites(b, contact)))
    });
    let pages = catalogue
        .pages
        .iter()
        .filter(|(_, page)| page.tellings.values().any(|t| t.body.blocks.iter().any(|b| cites(b, contact))));
    let printed = site.print.contacts.iter().any(|(id, _)| id == contact);
    let mut all: BTreeSet<String> = stories.map(|(id, _)| id.to_string()).collect();
    all.extend(pages.map(|(id, _)| id.clone()));
    all.extend(printed.then(|| "booklets".to_owned()));
    all
}

fn cites(block: &Block<Written>, contact: &str) -> bool {
    match block {
        Block::Contact(id) => id.value == contact,
        Block::List { items, .. } | Block::Documents(items) => {
            items.iter().flatten().any(|inner| cites(inner, contact))
        }
        Block::Quote(inner) => inner.iter().any(|inner| cites(inner, contact)),
        Block::Heading { .. } | Block::Paragraph(_) | Block::Figure(_) | Block::Rule => false,
    }
}
