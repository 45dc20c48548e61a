//! What single HTML elements must have and must not be. Does not follow addresses by itself.

use crate::diag::Area;

use super::super::address::Goal;
use super::super::markup::{Attribute, Grammar};
use super::{Needed, Page, Picture, Role, candidates, has_word, value};

/// Elements that load or run something from elsewhere, or change what addresses mean.
const FORBIDDEN: [&str; 9] =
    ["iframe", "frame", "frameset", "object", "embed", "applet", "base", "portal", "foreignObject"];

/// The width of the file that a phone fetches of a photo, in pixels.
const PHONE: u32 = 480;

impl Page<'_, '_> {
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &[Attribute<'_>],
        position: usize,
        grammar: Grammar,
    ) {
        match name {
            "html" => self.language(attributes),
            "meta" => self.meta(attributes, position),
            "link" => self.link(attributes),
            "script" => self.script(attributes, grammar),
            "picture" => self.picture = Picture::Open,
            "source" => self.source(attributes),
            "img" => self.img(attributes),
            _ if FORBIDDEN.iter().any(|f| f.eq_ignore_ascii_case(name)) => {
                self.theme_fault(
                    "forbidden-element",
                    format!("the page holds <{name}>, which the site does not use"),
                );
            }
            _ => {}
        }
    }

    fn meta(&mut self, attributes: &[Attribute<'_>], position: usize) {
        let charset = value(attributes, "charset");
        if position <= 1024 && charset.is_some_and(|c| c.eq_ignore_ascii_case("utf-8")) {
            self.seen.insert(Needed::Charset);
        }
        let content = value(attributes, "content").unwrap_or_default();
        if value(attributes, "http-equiv").is_some_and(|h| h.eq_ignore_ascii_case("refresh")) {
            let lower = content.to_ascii_lowercase();
            let address = lower.find("url=").and_then(|at| content.get(at + 4..)).unwrap_or_default();
            self.address("meta", "content", address.trim(), Role::Visit);
        }
        let name = value(attributes, "property").or_else(|| value(attributes, "name"));
        if matches!(name, Some("og:url" | "og:image" | "og:image:secure_url" | "twitter:image")) {
            self.own_name("meta", "content", content);
        }
    }

    /// An address in the head that other programs read: with scheme and host, and of this site.
    fn own_name(&mut self, element: &str, attribute: &str, address: &str) {
        if let Some(Goal::Outside) = self.address(element, attribute, address, Role::Name) {
            self.theme_fault("outside-resource", format!("<{element}> names {address}, another site"));
        }
    }

    fn link(&mut self, attributes: &[Attribute<'_>]) {
        let rel = value(attributes, "rel").unwrap_or_default().to_ascii_lowercase();
        let hint = ["dns-prefetch", "preconnect", "prefetch", "prerender", "modulepreload"];
        if let Some(hint) = hint.into_iter().find(|hint| has_word(&rel, hint)) {
            self.theme_fault(
                "forbidden-element",
                format!("<link rel=\"{hint}\"> makes the browser fetch what the reader has not asked for"),
            );
        }
    }

    pub(super) fn href(&mut self, element: &str, address: &str, all: &[Attribute<'_>]) {
        match element {
            "a" | "area" => {
                let goal = self.address(element, "href", address, Role::Visit);
                let rel = value(all, "rel").unwrap_or_default();
                // By the HTML standard `noreferrer` implies `noopener`.
                if goal == Some(Goal::Outside) && !has_word(rel, "noreferrer") {
                    self.found.fault_with(
                        Area::Configuration,
                        "link-gives-away",
                        format!("the link to {address} lacks rel=\"noopener noreferrer\""),
                        "Add it in the template: the other site would learn where its visitor came from.",
                    );
                }
            }
            "link" => {
                let rel = value(all, "rel").unwrap_or_default();
                let other_language = has_word(rel, "alternate") && value(all, "hreflang").is_some();
                if has_word(rel, "canonical") || other_language {
                    self.own_name(element, "href", address);
                } else if let Some(Goal::Inside { target, .. }) =
                    self.address(element, "href", address, Role::Load)
                    && has_word(rel, "stylesheet")
                {
                    self.found.loads.insert(target);
                }
            }
            _ => {
                self.address(element, "href", address, Role::Load);
            }
        }
    }

    fn script(&mut self, attributes: &[Attribute<'_>], grammar: Grammar) {
        if grammar == Grammar::Xml {
            self.theme_fault("inline-script", "the drawing holds a script".to_owned());
        }
        if let Some(target) = value(attributes, "src").and_then(|src| self.planned(src)) {
            self.found.loads.insert(target);
        }
    }

    /// The file an address leads to; what is wrong with the address is said elsewhere.
    fn planned(&self, address: &str) -> Option<u32> {
        match self.index.follow(self.path, address) {
            Ok(Goal::Inside { target, .. }) => Some(target),
            _ => None,
        }
    }

    fn source(&mut self, attributes: &[Attribute<'_>]) {
        if self.picture == Picture::Open
            && let Some(target) = value(attributes, "srcset").and_then(|srcset| self.for_phone(srcset))
        {
            self.picture = Picture::Offered(target);
        }
    }

    fn img(&mut self, attributes: &[Attribute<'_>]) {
        let src = value(attributes, "src").unwrap_or_default();
        for needed in ["alt", "width", "height"] {
            if value(attributes, needed).is_none() {
                self.theme_fault("picture-incomplete", format!("<img src=\"{src}\"> lacks {needed}"));
            }
        }
        let own =
            || value(attributes, "srcset").and_then(|s| self.for_phone(s)).or_else(|| self.planned(src));
        let lazy = value(attributes, "loading").is_some_and(|l| l.eq_ignore_ascii_case("lazy"));
        let target = match self.picture {
            Picture::Offered(target) => Some(target),
            Picture::Open | Picture::Outside => own(),
        };
        if !lazy {
            self.found.loads.extend(target);
        }
    }

    /// The file a phone chooses: the narrowest that is wide enough, or else the widest.
    fn for_phone(&self, srcset: &str) -> Option<u32> {
        let all = candidates(srcset);
        let wide = all.iter().filter(|(_, w)| w.is_some_and(|w| w >= PHONE)).min_by_key(|(_, w)| *w);
        let chosen = wide.or_else(|| all.iter().max_by_key(|(_, w)| *w))?;
        self.planned(&chosen.0)
    }
}
