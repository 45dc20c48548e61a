//! Turns a contact into the box that says whom to call: names and numbers isolated, so that they read right among words of any
//! direction. Does not decide whether the record is too old.

use crate::diag::Diagnostic;
use crate::i18n::Arg;
use crate::markup::{escape, push_attribute, push_escaped, push_language};
use crate::web::html::{Body, push_phone};
use crate::web::say::{plain, say};

impl Body<'_, '_> {
    /// The box with the contact of an id, as the page's language has it.
    ///
    /// # Errors
    /// A message is missing.
    pub(super) fn contact(&mut self, id: &str) -> Result<(), Diagnostic> {
        let Some(contact) = self.site.shown(self.lang).and_then(|l| l.contacts.get(id)) else {
            return Ok(());
        };
        let words = self.words();
        self.out.push_str("<div class=\"contact\" role=\"group\"");
        push_attribute(&mut self.out, "aria-label", &plain(words, "contact-label", &[])?);
        self.push_page_language();
        self.out.push_str("><p class=\"contact-name\"><bdi");
        if contact.name_lang != self.lang {
            push_language(&mut self.out, contact.name_lang);
        }
        self.out.push('>');
        push_escaped(&mut self.out, &contact.name);
        self.out.push_str("</bdi></p>");
        if let Some(role) = &contact.role {
            self.out.push_str("<p>");
            push_escaped(&mut self.out, role);
            self.out.push_str("</p>");
        }
        self.out.push_str("<dl>");
        if let Some(phone) = &contact.phone {
            let mut shown = String::new();
            push_phone(&mut shown, phone);
            let dialled: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
            self.row("contact-phone", &linked(&format!("tel:{dialled}"), &shown))?;
        }
        if let Some(email) = &contact.email {
            let shown = format!("<bdi dir=\"ltr\">{}</bdi>", escape(email));
            self.row("contact-email", &linked(&format!("mailto:{email}"), &shown))?;
        }
        if let Some(url) = &contact.url {
            let short = url.trim_start_matches("https://").trim_end_matches('/');
            let shown = format!("<bdi dir=\"ltr\">{}</bdi>", escape(short));
            self.row("contact-web", &linked(url, &shown))?;
        }
        if let Some(hours) = &contact.hours {
            self.row("contact-hours", &escape(hours))?;
        }
        let mut languages = String::new();
        for code in &contact.languages {
            languages.push_str("<li>");
            push_escaped(&mut languages, &words.language(code));
            languages.push_str("</li>");
        }
        if !languages.is_empty() {
            self.row("contact-languages", &format!("<ul>{languages}</ul>"))?;
        }
        let id = if contact.stale { "contact-stale" } else { "contact-checked" };
        let checked = say(words, id, &[("date", Arg::Text(words.date(contact.checked)))])?;
        self.out.push_str(if contact.stale {
            "</dl><p class=\"stale\">"
        } else {
            "</dl><p class=\"checked\">"
        });
        push_escaped(&mut self.out, &checked);
        self.out.push_str("</p></div>");
        Ok(())
    }

    fn row(&mut self, label: &str, html: &str) -> Result<(), Diagnostic> {
        let label = say(self.words(), label, &[])?;
        self.out.push_str("<div><dt>");
        push_escaped(&mut self.out, &label);
        self.out.push_str("</dt><dd>");
        self.out.push_str(html);
        self.out.push_str("</dd></div>");
        Ok(())
    }
}

fn linked(address: &str, html: &str) -> String {
    let mut link = String::from("<a");
    push_attribute(&mut link, "href", address);
    if address.starts_with("http") {
        link.push_str(" rel=\"noopener noreferrer\"");
    }
    link.push('>');
    link.push_str(html);
    link.push_str("</a>");
    link
}
