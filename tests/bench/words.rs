//! Turns the interface's own words into text in the right script. Does not try to make sense.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Numbers that look drawn by lot and are the same on every machine (`SplitMix64`, public domain).
pub struct Lot(u64);

impl Lot {
    /// The numbers of one seed and of one thing it is asked for.
    pub fn new(seed: u64, thing: u64) -> Self {
        let mut lot = Self(seed ^ thing.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        lot.next();
        lot
    }

    /// The next number.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`, which is not 0.
    pub const fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// True in one of `n` cases.
    pub const fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// A number from 0 to 1.
    pub fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// One of several.
    pub fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

/// What text of a language is made of.
pub struct Vocabulary {
    /// Its code.
    pub lang: String,
    words: Vec<String>,
    full_stop: &'static str,
    syllables: &'static [&'static str],
}

impl Vocabulary {
    /// Collects the words of `i18n/<lang>`.
    ///
    /// # Errors
    /// They cannot be read, or are too few.
    pub fn read(i18n: &Path, lang: &str) -> Result<Self, Box<dyn Error>> {
        let mut words = BTreeSet::new();
        for file in ["site.ftl", "story.ftl"] {
            let text = fs::read_to_string(i18n.join(lang).join(file))?;
            text.lines().filter(|l| !l.starts_with('#')).for_each(|l| collect(l, &mut words));
        }
        if words.len() < 100 {
            return Err(format!("i18n/{lang} has too few words to write stories with").into());
        }
        if lang_is_not_latin(&words) {
            // Names of standards and formats stand in Latin letters everywhere.
            words.retain(|word| !word.is_ascii());
        }
        words.remove("aa");
        let (syllables, full_stop): (&'static [&'static str], _) = match lang {
            "ar" | "fa" | "prs" | "ckb" | "ps" => {
                (&["با", "دو", "كي", "رو", "مي", "سا", "تو", "ني", "لا", "زو"], ".")
            }
            "am" | "ti" => (&["ባ", "ዱ", "ኪ", "ሮ", "ሚ", "ሳ", "ቱ", "ኒ", "ላ", "ዞ"], "።"),
            "ru" | "uk" => (&["ба", "ду", "ки", "ро", "ми", "са", "ту", "ни", "ла", "зо"], "."),
            _ => (&["ba", "du", "ki", "ro", "mi", "sa", "tu", "ni", "la", "zo"], "."),
        };
        Ok(Self { lang: lang.to_owned(), words: words.into_iter().collect(), full_stop, syllables })
    }

    /// A word; some are far more frequent than others, as in any language.
    pub fn word(&self, lot: &mut Lot) -> &str {
        let at = (lot.part().powf(2.5) * self.words.len() as f64) as usize;
        // The order of the alphabet would make words with the same beginning the frequent ones.
        let spread = at.wrapping_mul(7919) % self.words.len();
        &self.words[spread]
    }

    /// Some words in a row.
    pub fn words(&self, lot: &mut Lot, count: usize) -> String {
        let mut text = String::new();
        for n in 0..count {
            if n > 0 {
                text.push(' ');
            }
            text.push_str(self.word(lot));
        }
        text
    }

    /// A sentence, with a capital letter and a full stop.
    pub fn sentence(&self, lot: &mut Lot, count: usize) -> String {
        let words = self.words(lot, count);
        let mut letters = words.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        format!("{first}{}{}", letters.as_str(), self.full_stop)
    }

    /// Sentences of so many words in all.
    pub fn paragraph(&self, lot: &mut Lot, count: usize) -> String {
        let mut text = String::new();
        let mut left = count;
        while left > 0 {
            let size = (7 + lot.below(9)).min(left);
            let _ = write!(text, "{}{}", if text.is_empty() { "" } else { " " }, self.sentence(lot, size));
            left -= size;
        }
        text
    }

    /// An invented name that is no word, always the same for the same number.
    pub fn name(&self, number: u64) -> String {
        let mut lot = Lot::new(number, 77);
        let name: String = (0..4).map(|_| lot.of(self.syllables)).collect();
        let mut letters = name.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        format!("{first}{}", letters.as_str())
    }
}

fn lang_is_not_latin(words: &BTreeSet<String>) -> bool {
    words.iter().filter(|word| word.is_ascii()).count() < words.len() / 4
}

/// The words of a line of Fluent, without what stands in braces.
fn collect(line: &str, words: &mut BTreeSet<String>) {
    let text = if line.starts_with(' ') { line } else { line.split_once('=').map_or("", |(_, text)| text) };
    let mut plain = String::new();
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    for word in plain.split_whitespace() {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        if word.chars().count() >= 2 && word.chars().all(char::is_alphabetic) {
            words.insert(word.to_lowercase());
        }
    }
}
