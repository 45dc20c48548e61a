//! Finds a name in a text, also with other capitals, other forms of the same letters, or an ending or preposition attached. Does
//! not know whether it may stand there.

use std::ops::Range;

use crate::rule::{Rule, holds};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Most letters that an ending or an attached word may have.
const MOST_ATTACHED: usize = 3;

/// Byte ranges of the words in `text` that are the name, or the name with something attached to it.
///
/// A name of four letters and more is also found with up to three letters after it (Russian and Norwegian endings); in
/// scripts that join prepositions to the word (Arabic, Ethiopic) one of three letters and more, also with up to three before it.
#[must_use]
pub fn occurrences(text: &str, name: &str) -> Vec<Range<usize>> {
    Text::new(text).occurrences(&Name::new(name))
}

/// A name in the form in which it is compared. A name is looked for in many texts, and a text searched for many names: each is
/// brought into that form once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(Vec<char>);

impl Name {
    /// The name of these words.
    pub fn new(words: &str) -> Self {
        Self(letters(words).into_iter().map(|l| l.folded).collect())
    }
}

/// A text in the form in which it is compared.
pub struct Text(Vec<Letter>);

impl Text {
    /// The text of these words.
    pub fn new(words: &str) -> Self {
        Self(letters(words))
    }

    /// See [`occurrences`].
    pub fn occurrences(&self, name: &Name) -> Vec<Range<usize>> {
        occurrences_of(&self.0, &name.0)
    }
}

fn occurrences_of(text: &[Letter], name: &[char]) -> Vec<Range<usize>> {
    if name.is_empty() || text.len() < name.len() {
        return Vec::new();
    }
    let size = name.iter().filter(|c| c.is_alphanumeric()).count();
    let joins = name.iter().any(|c| joins_words(*c));
    let mut hits = Vec::new();
    for (start, window) in text.windows(name.len()).enumerate() {
        if !window.iter().map(|l| l.folded).eq(name.iter().copied()) {
            continue;
        }
        let before = text.iter().take(start).rev().take_while(|l| l.folded.is_alphanumeric()).count();
        let after = text.iter().skip(start + name.len()).take_while(|l| l.folded.is_alphanumeric()).count();
        let attached = holds(Rule::NamesWithEndings)
            && match (joins, size) {
                (true, 3..) => before <= MOST_ATTACHED && after <= MOST_ATTACHED,
                (false, 4..) => before == 0 && after <= MOST_ATTACHED,
                _ => false,
            };
        if (before, after) == (0, 0) || attached {
            let end = window.last().map_or(0, |l| l.end);
            hits.push(window.first().map_or(0, |l| l.start)..end);
        }
    }
    hits
}

/// A letter in the form in which it is compared, and where it stands.
struct Letter {
    folded: char,
    start: usize,
    end: usize,
}

/// The letters that count: lower case, without accents and vowel signs, joiners and tatweel; Arabic letters that Persian and
/// Kurdish write otherwise as one; every blank as the same blank, and runs of blanks as one.
fn letters(text: &str) -> Vec<Letter> {
    let mut all: Vec<Letter> = Vec::new();
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        if c.is_whitespace() || matches!(c, '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}') {
            if all.last().is_some_and(|l| l.folded != ' ') {
                all.push(Letter { folded: ' ', start, end });
            }
            continue;
        }
        let mut push = |c| all.extend(same(c).map(|folded| Letter { folded, start, end }));
        if is_bare(c) {
            push(c.to_ascii_lowercase());
        } else {
            bare(c).for_each(push);
        }
    }
    while all.last().is_some_and(|l| l.folded == ' ') {
        all.pop();
    }
    all
}

/// A letter without accents, in lower case; several for a ligature, none for a mark. By way of the capital, since `ß` is `SS` there.
fn bare(c: char) -> impl Iterator<Item = char> {
    let letters = std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c));
    letters
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .flat_map(|c| plain(c).into_iter().flatten())
}

/// Letters that Unicode does not take apart, and that are written without their stroke in addresses, e-mail and on old machines.
const fn plain(c: char) -> [Option<char>; 2] {
    match c {
        'ø' => [Some('o'), None],
        'æ' => [Some('a'), Some('e')],
        'œ' => [Some('o'), Some('e')],
        'þ' => [Some('t'), Some('h')],
        'ð' | 'đ' => [Some('d'), None],
        'ł' => [Some('l'), None],
        'ħ' => [Some('h'), None],
        c => [Some(c), None],
    }
}

/// Whether a letter is its own bare form, or its lower case is. These make up nearly all of every text, and asking Unicode's tables
/// for each takes longer than the whole search.
const fn is_bare(c: char) -> bool {
    matches!(
        c,
        '\0'..='\x7f'
            // Cyrillic small letters, without й.
            | '\u{430}'..='\u{438}'
            | '\u{43a}'..='\u{44f}'
            // Arabic letters without hamza or marks, and those of its other languages.
            | '\u{627}'..='\u{63a}'
            | '\u{641}'..='\u{64a}'
            | '\u{679}'..='\u{6bf}'
            | '\u{6cc}'
            // Ethiopic.
            | '\u{1200}'..='\u{1357}'
    )
}

/// Whether a letter shows nothing of itself: controls, joiners, marks of width and direction (Unicode's `Default_Ignorable`, as
/// far as it occurs in text pasted from elsewhere), and the Arabic stretch.
const fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{640}'
            | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

fn same(c: char) -> Option<char> {
    if is_unseen(c) && holds(Rule::LettersUnseen) {
        return None;
    }
    Some(match c {
        'ي' | 'ى' | 'ې' => 'ی',
        'ك' => 'ک',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ة' | 'ھ' | 'ە' => 'ه',
        // The first and fourth order of these sound alike, and are written for each other: ሀዋሳ, ሃዋሳ, ሐዋሳ.
        'ሃ' | 'ሓ' | 'ኃ' => 'ሀ',
        'ኣ' | 'ዓ' | 'ዐ' => 'አ',
        'ዐ'..='ዖ' => match char::from_u32('አ' as u32 + (c as u32 & 7)) {
            Some(c) => c,
            None => c,
        },
        'ፀ'..='ፆ' => match char::from_u32('ጸ' as u32 + (c as u32 & 7)) {
            Some(c) => c,
            None => c,
        },
        'ሐ'..='ሗ' | 'ኀ'..='ኆ' => match char::from_u32('ሀ' as u32 + (c as u32 & 7)) {
            Some(c) => c,
            None => c,
        },
        'ሠ'..='ሧ' => match char::from_u32('ሰ' as u32 + (c as u32 & 7)) {
            Some(c) => c,
            None => c,
        },
        'ё' => 'е',
        // Turkish and Kurdish write it where others write the dotted one.
        'ı' => 'i',
        '’' | 'ʼ' | '‘' | '`' => '\'',
        other => other,
    })
}

const fn joins_words(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{1200}'..='\u{139f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit<'t>(text: &'t str, name: &str) -> Option<&'t str> {
        occurrences(text, name).first().map(|r| &text[r.clone()])
    }

    #[test]
    fn finds_names_as_people_write_them() {
        for (text, name, expected) in [
            ("I met Selam.", "Selam", "Selam"),
            ("i met SELAM", "Selam", "SELAM"),
            ("Я знаю Селаму", "Селам", "Селам"),
            ("Hawassas gater", "Hawassa", "Hawassa"),
            ("وهواسا", "هواسا", "هواسا"),
            ("في هَواسا", "هواسا", "هَواسا"),
            ("ከሃዋሳ መጣሁ", "ሃዋሳ", "ሃዋሳ"),
            ("Selam\u{a0}Tesfaye", "Selam  Tesfaye", "Selam\u{a0}Tesfaye"),
            ("a-roof-in-hawassa", "Hawassa", "hawassa"),
            ("José", "Jose\u{301}", "José"),
            ("WEISS", "Weiß", "WEISS"),
            ("weiß", "Weiss", "weiß"),
            ("ola.sorensen@example.org", "Sørensen", "sorensen"),
            ("https://example.org/lukasz", "Łukasz", "lukasz"),
            ("Haeg", "Hæg", "Haeg"),
            ("Ｓｅｌａｍ", "Selam", "Ｓｅｌａｍ"),
            ("علي", "علی", "علي"),
            ("Se\u{200b}lam", "Selam", "Se\u{200b}lam"),
            ("Se\u{2060}l\u{feff}am", "Selam", "Se\u{2060}l\u{feff}am"),
            ("Se\u{8}lam", "Selam", "Se\u{8}lam"),
            ("Al\u{2011}Hasan", "Al-Hasan", "Al\u{2011}Hasan"),
            ("Al Hasan", "Al\u{2011}Hasan", "Al Hasan"),
            ("KINALI", "Kınalı", "KINALI"),
            ("ሃዋሳ", "ሀዋሳ", "ሃዋሳ"),
            ("ሓዋሳ", "ሃዋሳ", "ሓዋሳ"),
            ("ዓለም", "አለም", "ዓለም"),
            ("ፀሐይ", "ጸሀይ", "ፀሐይ"),
        ] {
            assert_eq!(hit(text, name), Some(expected), "{name} in {text}");
        }
    }

    #[test]
    fn bare_letters_are_what_the_tables_say() {
        let all = (0..=0x1_ffff).filter_map(char::from_u32).filter(|c| is_bare(*c));
        for c in all {
            assert!(bare(c).eq([c.to_ascii_lowercase()]), "{c:?}");
        }
    }

    #[test]
    fn does_not_find_other_words() {
        for (text, name) in [
            ("Annual report", "Anna"),
            ("Oslofjorden", "Oslo"),
            ("an army", "Ar"),
            ("Saraband", "Sara"),
            ("", "Sara"),
        ] {
            assert_eq!(hit(text, name), None, "{name} in {text}");
        }
    }
}
