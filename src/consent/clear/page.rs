//! Reduces pages to what a language's readers are shown. Nobody's consent stands behind a page.

use std::collections::BTreeMap;

use super::body::{self, Targets};
use super::{Asking, origin_of};
use crate::lang::Lang;
use crate::model::shown::ShownPage;
use crate::resolve::{Catalogue, Page};

/// The pages shown in a language, with the language of their text.
pub fn shown(catalogue: &Catalogue, asking: &Asking<'_>, lang: Lang) -> BTreeMap<String, Lang> {
    let text_lang = |page: &Page| {
        let langs = asking.text_langs(lang, page.source);
        langs.into_iter().find(|l| page.tellings.get(l).is_some_and(|t| asking.is_public(&t.state)))
    };
    catalogue.pages.iter().filter_map(|(id, page)| Some((id.clone(), text_lang(page)?))).collect()
}

/// Reduces a page.
pub fn reduce(
    id: &str,
    page: &Page,
    text_lang: Lang,
    asking: &Asking<'_>,
    targets: &Targets<'_>,
    lang: Lang,
) -> Option<ShownPage> {
    let telling = page.tellings.get(&text_lang)?;
    let public = |l: &Lang| page.tellings.get(l).is_some_and(|t| asking.is_public(&t.state));
    Some(ShownPage {
        id: id.to_owned(),
        lang,
        text_lang,
        origin_of_text: origin_of(&telling.state, lang == text_lang),
        languages: asking.site.langs().filter(public).collect(),
        slug: telling.slug.clone(),
        old_slugs: telling.head.old_slugs.iter().map(|s| s.value.clone()).collect(),
        title: telling.head.title.as_ref().map(|t| t.value.clone())?,
        summary: telling.head.summary.as_ref().map(|s| s.value.clone()),
        menu: page.menu,
        example: page.example,
        body: body::blocks(&telling.body.blocks, targets, None),
    })
}
