//! Writes HTML piece by piece: what is fixed as it stands, everything else escaped. A text of somebody's cannot become markup, because
//! markup is only taken from the program itself.

use crate::markup::{push_attribute, push_quoted};

/// A page in the making.
#[derive(Debug, Default)]
pub struct Html(String);

impl Html {
    /// Markup of the program's own. Nothing made at run time has this life time, so nothing unescaped gets in here.
    pub fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        // Marks that turn the direction of what follows have no place in a report in English.
        push_quoted(&mut self.0, text);
        self
    }

    /// A number.
    pub fn number(&mut self, number: usize) -> &mut Self {
        self.0.push_str(&number.to_string());
        self
    }

    /// A message: what stands between backticks is the text of a file, and the sentence begins with a capital.
    pub fn words(&mut self, message: &str) -> &mut Self {
        let mut letters = message.chars();
        let first = letters.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default();
        // A file's name or an id at the beginning stays as it is.
        let first_word = message.split_whitespace().next().unwrap_or_default().trim_end_matches([':', ',']);
        let is_sentence = first_word.chars().all(char::is_alphabetic);
        if is_sentence { self.coded(&(first + letters.as_str())) } else { self.coded(message) }
    }

    /// The same, left as it begins.
    pub fn coded(&mut self, message: &str) -> &mut Self {
        let parts: Vec<&str> = message.split('`').collect();
        // A last backtick without its partner is an ordinary sign.
        let paired = parts.len() - usize::from(parts.len().is_multiple_of(2));
        for (i, part) in parts.into_iter().enumerate() {
            match i {
                _ if i >= paired => self.raw("`").text(part),
                _ if i % 2 == 1 => self.raw("<code>").text(part).raw("</code>"),
                _ => self.text(part),
            };
        }
        self
    }

    /// An attribute, inside a tag whose beginning was written.
    pub fn attribute(&mut self, name: &'static str, value: &str) -> &mut Self {
        push_attribute(&mut self.0, name, value);
        self
    }

    /// The finished page.
    #[must_use]
    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(write: impl FnOnce(&mut Html)) -> String {
        let mut h = Html::default();
        write(&mut h);
        h.finish()
    }

    #[test]
    fn no_text_becomes_markup() {
        let evil = "<script>alert('1')</script>&\"\u{202e}";
        let expected = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;\u{fffd}";
        assert_eq!(
            said(|h| {
                h.text(evil);
            }),
            expected
        );
        assert_eq!(
            said(|h| {
                h.attribute("id", evil);
            }),
            format!(" id=\"{}\"", expected.replace('\u{fffd}', "\u{202e}"))
        );
        assert_eq!(
            said(|h| {
                h.words("see `<b>` now");
            }),
            "See <code>&lt;b&gt;</code> now"
        );
    }

    #[test]
    fn a_message_is_a_sentence_and_an_id_stays() {
        assert_eq!(
            said(|h| {
                h.words("the file `a` and `b");
            }),
            "The file <code>a</code> and `b"
        );
        assert_eq!(
            said(|h| {
                h.words("p1 has withdrawn consent");
            }),
            "p1 has withdrawn consent"
        );
        assert_eq!(
            said(|h| {
                h.words("p1's consent");
            }),
            "p1&#39;s consent"
        );
        assert_eq!(
            said(|h| {
                h.words("");
            }),
            ""
        );
    }
}
