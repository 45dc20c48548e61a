//! Turns HTML and XML text into tags and text. Does not build a tree, and does not forgive.
//!
//! A tolerant tokenizer (html5gum, say) reads any bytes as a browser would, including the mistakes. Here the text
//! is our own: where a parser would have to guess, the template is wrong and the author should know. What is accepted is
//! the subset that every HTML parser reads alike, so that no check can be passed by being misread.

use std::borrow::Cow;

/// Which grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grammar {
    Html,
    Xml,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `<!doctype …>`, without the brackets.
    Doctype(&'a str),
    /// A start tag.
    Open { name: Cow<'a, str>, attributes: Vec<Attribute<'a>>, empty: bool },
    /// An end tag.
    Close(Cow<'a, str>),
    /// Text as written, and what stands between the tags of `script`, `style`, `title` and `textarea`.
    Text(&'a str),
}

/// An attribute: its name (in HTML in small letters) and its value, decoded.
pub(super) type Attribute<'a> = (Cow<'a, str>, Cow<'a, str>);

/// Why a text cannot be read, in words.
pub(super) type Broken = String;

/// Reads one token after the other.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
    grammar: Grammar,
    /// Inside an element whose content is text alone.
    raw: Option<&'static str>,
    failed: bool,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(text: &'a str, grammar: Grammar) -> Self {
        Self { text, at: 0, grammar, raw: None, failed: false }
    }

    /// How many bytes have been read.
    pub(super) const fn position(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, bytes: usize) -> &'a str {
        let taken = self.rest().get(..bytes).unwrap_or_default();
        self.at += bytes;
        taken
    }

    fn skip_blank(&mut self) -> bool {
        let blank = self.rest().len() - self.rest().trim_start_matches(is_blank).len();
        self.at += blank;
        blank > 0
    }

    fn starts_with(&self, word: &str) -> bool {
        let head = self.rest().as_bytes().get(..word.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes()))
    }

    fn next_token(&mut self) -> Result<Option<Token<'a>>, Broken> {
        loop {
            if let Some(name) = self.raw.take() {
                return self.raw_text(name).map(Some);
            }
            let rest = self.rest();
            if rest.is_empty() {
                return Ok(None);
            }
            if !rest.starts_with('<') {
                return Ok(Some(Token::Text(self.take(rest.find('<').unwrap_or(rest.len())))));
            }
            if rest.starts_with("<!--") {
                self.comment()?;
            } else if self.starts_with("<!doctype") {
                let end = rest.find('>').ok_or("<!doctype is not closed")?;
                return Ok(self.take(end + 1).get(2..end).map(Token::Doctype));
            } else if self.grammar == Grammar::Xml && rest.starts_with("<?") {
                let end = rest.find("?>").ok_or("<? is not closed")?;
                self.at += end + 2;
            } else if self.grammar == Grammar::Xml && rest.starts_with("<![CDATA[") {
                let end = rest.find("]]>").ok_or("<![CDATA[ is not closed")?;
                return Ok(self.take(end + 3).get(9..end).map(Token::Text));
            } else {
                return self.tag().map(Some);
            }
        }
    }

    fn comment(&mut self) -> Result<(), Broken> {
        let inside = self.rest().get(4..).unwrap_or_default();
        let end = inside.find("-->").ok_or("a comment is not closed")?;
        let inside = inside.get(..end).unwrap_or_default();
        // Each of these ends or nests the comment in one parser and not in another.
        if inside.starts_with(['>', '-']) || inside.ends_with('-') || inside.contains("--") {
            return Err("a comment holds --, > at its start or - at its ends".to_owned());
        }
        self.at += 4 + end + 3;
        Ok(())
    }

    fn raw_text(&mut self, name: &str) -> Result<Token<'a>, Broken> {
        let rest = self.rest();
        let closes = |at: usize| {
            let tail = rest.as_bytes().get(at + 2..at + 2 + name.len() + 1);
            tail.is_some_and(|tail| {
                let (word, after) = tail.split_at(name.len());
                word.eq_ignore_ascii_case(name.as_bytes())
                    && matches!(after, [b'>' | b'/' | b' ' | b'\n' | b'\t'])
            })
        };
        let mut ends = rest.match_indices("</").map(|(at, _)| at).filter(|at| closes(*at));
        let end = ends.next().ok_or_else(|| format!("<{name}> is not closed"))?;
        let inside = self.take(end);
        if inside.contains("<!--") {
            return Err(format!("<{name}> holds <!--, after which its end is read in two ways"));
        }
        Ok(Token::Text(inside))
    }

    fn tag(&mut self) -> Result<Token<'a>, Broken> {
        self.at += 1;
        let closing = self.rest().starts_with('/');
        self.at += usize::from(closing);
        let name = self.name();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let shown: String = self.rest().chars().take(20).collect();
            return Err(format!("a bare < stands before {shown:?} (write &lt;)"));
        }
        let mut attributes = Vec::new();
        let mut empty = false;
        loop {
            let blank = self.skip_blank();
            if self.rest().starts_with('>') {
                self.at += 1;
                break;
            }
            if self.rest().starts_with("/>") {
                self.at += 2;
                empty = true;
                break;
            }
            if !blank {
                return Err(format!("<{name} …> is not closed, or lacks a blank between attributes"));
            }
            let attribute = self.attribute(&name)?;
            if attributes.iter().any(|(other, _)| *other == attribute.0) {
                return Err(format!("<{name}> has the attribute {} twice", attribute.0));
            }
            attributes.push(attribute);
        }
        if closing {
            let plain = attributes.is_empty() && !empty;
            return if plain { Ok(Token::Close(name)) } else { Err(format!("</{name}> has attributes")) };
        }
        if self.grammar == Grammar::Html {
            self.raw = ["script", "style", "title", "textarea"].into_iter().find(|raw| *raw == name);
            if empty && self.raw.is_some() {
                return Err(format!("<{name}/> does not end the element in HTML"));
            }
        }
        Ok(Token::Open { name, attributes, empty })
    }

    fn name(&mut self) -> Cow<'a, str> {
        let ends = |c: char| is_blank(c) || c.is_control() || "/>=\"'<`&".contains(c);
        let rest = self.rest();
        let name = self.take(rest.find(ends).unwrap_or(rest.len()));
        if self.grammar == Grammar::Html && name.bytes().any(|b| b.is_ascii_uppercase()) {
            Cow::Owned(name.to_ascii_lowercase())
        } else {
            Cow::Borrowed(name)
        }
    }

    fn attribute(&mut self, tag: &str) -> Result<Attribute<'a>, Broken> {
        let name = self.name();
        if name.is_empty() {
            let shown: String = self.rest().chars().take(20).collect();
            return Err(format!("<{tag} …> holds {shown:?} where an attribute should be"));
        }
        if !self.rest().starts_with('=') {
            let html = self.grammar == Grammar::Html;
            return if html {
                Ok((name, Cow::Borrowed("")))
            } else {
                Err(format!("{name} of <{tag}> has no value"))
            };
        }
        self.at += 1;
        let quote = self.rest().chars().next().filter(|c| matches!(c, '"' | '\''));
        let value = if let Some(quote) = quote {
            self.at += 1;
            let end = self
                .rest()
                .find(quote)
                .ok_or_else(|| format!("the value of {name} of <{tag}> is not closed"))?;
            let value = self.take(end);
            self.at += 1;
            value
        } else {
            let rest = self.rest();
            let value = self.take(rest.find(|c| is_blank(c) || c == '>').unwrap_or(rest.len()));
            if self.grammar == Grammar::Xml || value.is_empty() || value.contains(['"', '\'', '<', '=', '`'])
            {
                return Err(format!("the value of {name} of <{tag}> needs quotes"));
            }
            value
        };
        let value = decode(value).map_err(|why| format!("{name} of <{tag}> {why}"))?;
        Ok((name, value))
    }
}

impl<'a> Iterator for Reader<'a> {
    type Item = Result<Token<'a>, Broken>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        let token = self.next_token().transpose();
        self.failed = matches!(token, Some(Err(_)));
        token
    }
}

/// The blanks of HTML (`char::is_ascii_whitespace`).
const fn is_blank(c: char) -> bool {
    c.is_ascii_whitespace()
}

/// Replaces character references. Only the few that HTML and XML share, numbers and the no-break space: a rare name may hide a
/// slash or a colon.
pub(super) fn decode(text: &str) -> Result<Cow<'_, str>, Broken> {
    if !text.contains('&') {
        return Ok(Cow::Borrowed(text));
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let unknown = || format!("holds an unknown &…; or a bare & (write &amp;): {text:?}");
        let (name, tail) = after.split_once(';').ok_or_else(unknown)?;
        let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
        let decoded = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "nbsp" => Some('\u{a0}'),
            _ => match name.strip_prefix('#') {
                Some(hex) if hex.starts_with(['x', 'X']) => number(hex.get(1..).unwrap_or_default(), 16),
                Some(digits) => number(digits, 10),
                None => None,
            },
        };
        out.push(decoded.ok_or_else(unknown)?);
        rest = tail;
    }
    out.push_str(rest);
    Ok(Cow::Owned(out))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, grammar: Grammar) -> Result<String, Broken> {
        let mut out = Vec::new();
        for token in Reader::new(text, grammar) {
            out.push(match token? {
                Token::Doctype(text) => format!("!{text}"),
                Token::Open { name, attributes, empty } => {
                    let attributes: Vec<_> = attributes.iter().map(|(n, v)| format!(" {n}[{v}]")).collect();
                    format!("+{name}{}{}", attributes.concat(), if empty { "/" } else { "" })
                }
                Token::Close(name) => format!("-{name}"),
                Token::Text(text) => text.to_owned(),
            });
        }
        Ok(out.join("|"))
    }

    #[test]
    fn reads_what_every_parser_reads_alike() {
        let html = |text| shown(text, Grammar::Html);
        assert_eq!(
            html("<!doctype html><P Class=a id='b' hidden>x &amp; y</p><!-- c --><br/>").as_deref(),
            Ok("!doctype html|+p class[a] id[b] hidden[]|x &amp; y|-p|+br/")
        );
        assert_eq!(html("<a href=\"?a=1&amp;b=&#x41;&#66;\">").as_deref(), Ok("+a href[?a=1&b=AB]"));
        assert_eq!(
            html("<script>if (a<b) '</p>'</script><title>a < b</title>").as_deref(),
            Ok("+script|if (a<b) '</p>'|-script|+title|a < b|-title")
        );
        assert_eq!(
            shown("<?xml version=\"1.0\"?><a xmlns=\"u\"><B c='d'/><![CDATA[<x>]]></a>", Grammar::Xml)
                .as_deref(),
            Ok("+a xmlns[u]|+B c[d]/|<x>|-a")
        );
    }

    #[test]
    fn refuses_what_parsers_read_differently() {
        for text in [
            "a < b",
            "<p",
            "<p class=\"a>",
            "<p a=1 a=2>",
            "<p a=\"1\"b=\"2\">",
            "<p =x>",
            "<p a==x>",
            "<!--> <script>x</script> -->",
            "<!-- a --!> b -->",
            "<!-- a -- b -->",
            "<!-- a",
            "<script>x",
            "<script><!-- <script> </script> x</script>",
            "<a href=\"javascript&colon;x\">",
            "<a href=\"?a&b\">",
            "</p class=x>",
            "<?php x ?>",
            "<![CDATA[x]]>",
            "<p a=`x`>",
            "<script src=x />",
        ] {
            assert!(shown(text, Grammar::Html).is_err(), "{text}");
        }
        for text in ["<a b>", "<a b=c/>", "<a"] {
            assert!(shown(text, Grammar::Xml).is_err(), "{text}");
        }
    }

    #[test]
    fn survives_any_text() {
        let pieces =
            ["<", ">", "!--", "-->", "a", "=", "\"", "'", "&", ";", "/", " ", "é", "<script>", "]]>"];
        for a in pieces {
            for b in pieces {
                for c in pieces {
                    for d in pieces {
                        let text = format!("{a}{b}{c}{d}");
                        for grammar in [Grammar::Html, Grammar::Xml] {
                            assert!(Reader::new(&text, grammar).count() <= text.len() + 1);
                        }
                    }
                }
            }
        }
    }
}
