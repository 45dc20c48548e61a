//! Turns the Fluent files of `i18n/` into the words of each language, and numbers, dates, countries and languages into the
//! form its readers expect. The only user of Fluent and of ICU. Does not read the disk, and does not know pages.
//!
//! English is the reference: whatever it says, every language of the site must say, with the same variables. A reader is
//! never shown an id or a half-resolved message; a language that cannot say everything fails the build.

mod catalogue;
mod check;
mod dates;
mod entry;
mod faults;
mod lists;
mod names;
mod nesting;
mod numbers;
mod speaker;
mod words;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use names::country_called;
pub use words::{Arg, WordFault, Words};

use crate::diag::{Diagnostics, SourceFile, Spot};
use crate::lang::Lang;
use catalogue::Catalogue;
use numbers::Numbers;

/// The words of every language of a site.
#[derive(Debug)]
pub struct I18n {
    english: Arc<Words>,
    others: BTreeMap<Lang, Arc<Words>>,
    unreviewed: Vec<Lang>,
}

impl I18n {
    /// Reads, checks and resolves the words of the given languages, and of English as the reference.
    ///
    /// `files` are those below `i18n/`, by path (`i18n/en/site.ftl`).
    ///
    /// # Errors
    /// Everything wrong with any of the languages. Warnings come with the value: words nobody has reviewed, plural forms
    /// and variables left out, folders of no language.
    pub fn load(
        files: &BTreeMap<String, Arc<SourceFile>>,
        langs: &[Lang],
    ) -> Result<(Self, Diagnostics), Diagnostics> {
        let (folders, mut problems) = folders(files);
        let none = Vec::new();
        let mut read = |lang: Lang| -> Result<(Catalogue, Arc<Numbers>), Diagnostics> {
            let (catalogue, found) = Catalogue::read(lang, folders.get(&lang).unwrap_or(&none));
            problems.append(found);
            let numbers = Numbers::new(lang).map_err(|e| faults::no_locale(lang, &e))?;
            Ok((catalogue, Arc::new(numbers)))
        };
        let english = read(Lang::En)?;
        let wanted: BTreeSet<Lang> = langs.iter().copied().filter(|l| *l != Lang::En).collect();
        let others = wanted.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;

        problems.append(check::english(&english.0, &english.1));
        for (catalogue, numbers) in &others {
            problems.append(check::against(&english.0, catalogue, numbers));
        }
        let all = std::iter::once(&english).filter(|_| langs.contains(&Lang::En)).chain(&others);
        let marked: Vec<(Lang, &Spot)> =
            all.filter_map(|(c, _)| c.unreviewed.first().map(|spot| (c.lang, spot))).collect();
        // One warning for all of them: it is said at every build, until somebody who can read the language comes by.
        problems.extend(faults::unreviewed(&marked));
        let unreviewed = marked.iter().map(|(lang, _)| *lang).collect();
        if problems.has_errors() {
            return Err(problems);
        }
        let mut resolve =
            |(catalogue, numbers): (Catalogue, Arc<Numbers>)| match Words::new(&catalogue, numbers) {
                Ok(words) => Some(words),
                Err(found) => {
                    problems.append(found);
                    None
                }
            };
        let english = resolve(english);
        let others = others.into_iter().filter_map(resolve).map(|w| (w.lang(), Arc::new(w))).collect();
        match english {
            Some(english) => problems.gate(Self { english: Arc::new(english), others, unreviewed }),
            None => Err(problems),
        }
    }

    /// The words of a language. Of one that was not asked for when loading: the English ones, which every site has.
    #[must_use]
    pub fn words(&self, lang: Lang) -> &Words {
        self.others.get(&lang).unwrap_or(&self.english)
    }

    /// The same, to be kept: for the functions of templates.
    #[must_use]
    pub fn shared(&self, lang: Lang) -> Arc<Words> {
        Arc::clone(self.others.get(&lang).unwrap_or(&self.english))
    }

    /// The languages with words that no native reader has checked.
    #[must_use]
    pub fn unreviewed(&self) -> Vec<Lang> {
        self.unreviewed.clone()
    }
}

type Folders = BTreeMap<Lang, Vec<Arc<SourceFile>>>;

/// Sorts files by language; a folder of no language is reported once.
fn folders(files: &BTreeMap<String, Arc<SourceFile>>) -> (Folders, Diagnostics) {
    let mut folders = Folders::new();
    let mut strange: BTreeMap<&str, &Arc<SourceFile>> = BTreeMap::new();
    for (path, file) in files {
        let Some((folder, name)) = path.strip_prefix("i18n/").and_then(|p| p.split_once('/')) else {
            continue;
        };
        // Exactly `.ftl`: on some disks `.FTL` would be another file beside it.
        if name.rsplit_once('.').is_none_or(|(_, extension)| extension != "ftl") {
            continue;
        }
        match Lang::from_code(folder) {
            Some(lang) => folders.entry(lang).or_default().push(Arc::clone(file)),
            None => {
                strange.entry(folder).or_insert(file);
            }
        }
    }
    (folders, strange.into_iter().map(|(folder, file)| faults::unknown_folder(file, folder)).collect())
}
