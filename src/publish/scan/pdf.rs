//! Reads the text of a PDF: its letters are numbers of a font, and each font has a table that says what they stand for. Does not ask
//! which table belongs to which font, nor where on a page something stands: every table is tried, and what comes of the wrong
//! ones is found nowhere.

use std::collections::BTreeMap;

use super::unpack;

/// What a font's table says: letters by number, and how many bytes a number has.
#[derive(Debug, Default)]
struct Table {
    wide: bool,
    letters: BTreeMap<u16, String>,
}

/// A step of a page's program, as far as it concerns text.
#[derive(Debug)]
enum Step {
    /// Numbers of letters are drawn.
    Show(Vec<u8>),
    /// The next letters stand elsewhere, or at some distance.
    Break,
    /// What follows begins a line, or may.
    Line,
    /// Until the end of this part the letters stand for this text.
    Said(String),
    /// Until the end of this part the letters of each word stand in reverse.
    Reversed,
    /// A part without a meaning of its own.
    Part,
    /// The end of the part begun last.
    End,
}

/// Everything that may be the text of some bytes, if they are a PDF.
///
/// # Errors
/// Its compressed data would fill the memory.
pub(super) fn texts(bytes: &[u8]) -> std::io::Result<Vec<String>> {
    if !bytes.starts_with(b"%PDF") {
        return Ok(Vec::new());
    }
    let streams = unpack::streams(bytes)?;
    let holds = |stream: &[u8], word: &[u8]| stream.windows(word.len()).any(|w| w == word);
    let tables: Vec<Table> = streams.iter().filter(|s| holds(s, b"beginbf")).map(|s| table(s)).collect();
    let programs: Vec<Vec<Step>> = streams
        .iter()
        .filter(|s| holds(s, b"BT") && holds(s, b"Tj") | holds(s, b"TJ"))
        .map(|s| steps(s))
        .collect();
    let mut all = Vec::new();
    for table in &tables {
        let lines: Vec<Vec<String>> = programs.iter().flat_map(|program| spell(program, table)).collect();
        let forward = lines.iter().map(|line| line.join(" ")).collect::<Vec<_>>();
        // What is read from right to left may be drawn from left to right, word by word.
        let back =
            lines.iter().map(|line| line.iter().rev().map(String::as_str).collect::<Vec<_>>().join(" "));
        let back = back.collect::<Vec<_>>();
        all.extend([forward.join("\n"), back.join("\n")]);
    }
    Ok(all)
}

/// The text of a program in a font with this table, line by line, each in pieces.
fn spell(program: &[Step], table: &Table) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut piece) = (Vec::new(), Vec::new(), String::new());
    // The parts that are open: whether they are said otherwise, and whether they are reversed.
    let mut open: Vec<(bool, bool)> = Vec::new();
    for step in program {
        match step {
            Step::Show(numbers) if open.iter().all(|(said, _)| !said) => {
                let mut letters = table.read(numbers);
                if open.iter().any(|(_, reversed)| *reversed) {
                    letters.reverse();
                }
                piece.extend(letters);
            }
            Step::Show(_) => {}
            Step::Break | Step::Line => {
                line.extend((!piece.is_empty()).then(|| std::mem::take(&mut piece)));
                if matches!(step, Step::Line) {
                    lines.push(std::mem::take(&mut line));
                }
            }
            Step::Said(text) => {
                piece.push_str(text);
                open.push((true, false));
            }
            Step::Reversed => open.push((false, true)),
            Step::Part => open.push((false, false)),
            Step::End => drop(open.pop()),
        }
    }
    line.extend((!piece.is_empty()).then_some(piece));
    lines.push(line);
    lines
}

impl Table {
    fn read(&self, numbers: &[u8]) -> Vec<&str> {
        let size = if self.wide { 2 } else { 1 };
        let number = |bytes: &[u8]| bytes.iter().fold(0_u16, |n, b| n << 8 | u16::from(*b));
        let letter = |bytes| self.letters.get(&number(bytes)).map_or("\u{fffd}", String::as_str);
        numbers.chunks(size).map(letter).collect()
    }
}

/// A piece of a program or a table.
#[derive(Debug, PartialEq, Eq)]
enum Token {
    Text(Vec<u8>),
    Word(Vec<u8>),
}

/// The pieces of a program: texts in brackets or in hexadecimal digits, and words. Signs that hold lists together are words.
fn tokens(bytes: &[u8]) -> Vec<Token> {
    let mut all = Vec::new();
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match first {
            b'(' => {
                let (text, taken) = literal(after);
                all.push(Token::Text(text));
                rest = after.get(taken..).unwrap_or_default();
            }
            b'<' | b'>' if after.first() == Some(first) => rest = after.get(1..).unwrap_or_default(),
            b'<' => {
                let end = after.iter().position(|b| *b == b'>').unwrap_or(after.len());
                all.push(Token::Text(unhex(after.get(..end).unwrap_or_default())));
                rest = after.get(end + 1..).unwrap_or_default();
            }
            b'[' | b']' => all.push(Token::Word(vec![*first])),
            _ if is_gap(*first) => {}
            _ => {
                let end =
                    after.iter().position(|b| is_gap(*b) || b"()<>[]/".contains(b)).unwrap_or(after.len());
                let word = [&[*first], after.get(..end).unwrap_or_default()].concat();
                all.push(Token::Word(word));
                rest = after.get(end..).unwrap_or_default();
            }
        }
    }
    all
}

const fn is_gap(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == 0
}

fn unhex(digits: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = digits
        .iter()
        .filter_map(|b| char::from(*b).to_digit(16))
        .filter_map(|d| u8::try_from(d).ok())
        .collect();
    digits
        .chunks(2)
        .map(|pair| pair.iter().fold(0, |byte, d| byte << 4 | d) << (4 * (2 - pair.len())))
        .collect()
}

/// A text in brackets, which may hold brackets and escapes; and how many bytes it takes.
fn literal(bytes: &[u8]) -> (Vec<u8>, usize) {
    let (mut text, mut depth, mut at) = (Vec::new(), 0_usize, 0);
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match byte {
            b')' if depth == 0 => break,
            b'\\' => {
                let (escaped, taken) = escape(bytes.get(at..).unwrap_or_default());
                text.extend(escaped);
                at += taken;
                continue;
            }
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        text.push(*byte);
    }
    (text, at)
}

/// What follows a backslash stands for, and how many bytes it takes.
fn escape(after: &[u8]) -> (Option<u8>, usize) {
    let octal = after.iter().take(3).take_while(|b| (b'0'..=b'7').contains(b)).count();
    if octal > 0 {
        let number = after.iter().take(octal).fold(0_u32, |n, b| n * 8 + u32::from(b - b'0'));
        return (u8::try_from(number & 0xff).ok(), octal);
    }
    match after.first() {
        Some(b'\n') => (None, 1),
        Some(b'\r') => (None, if after.get(1) == Some(&b'\n') { 2 } else { 1 }),
        Some(b'n') => (Some(b'\n'), 1),
        Some(b'r') => (Some(b'\r'), 1),
        Some(b't') => (Some(b'\t'), 1),
        Some(b'b') => (Some(8), 1),
        Some(b'f') => (Some(12), 1),
        Some(other) => (Some(*other), 1),
        None => (None, 0),
    }
}

/// A text in UTF-16, big end first.
fn utf16(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(&[0xfe, 0xff]).unwrap_or(bytes);
    let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
    String::from_utf16_lossy(&units)
}

/// The steps of a page's program.
fn steps(program: &[u8]) -> Vec<Step> {
    /// A move of the pen in a list of letters that is a blank, in thousandths of their size.
    const BLANK: i32 = -180;
    let mut all = Vec::new();
    let (mut texts, mut list, mut said) = (Vec::new(), false, false);
    let mut reversed = false;
    for token in tokens(program) {
        let word = match token {
            Token::Text(text) => {
                texts.push(Step::Show(text));
                continue;
            }
            Token::Word(word) => word,
        };
        match word.as_slice() {
            b"[" => list = true,
            b"]" => list = false,
            b"/ActualText" => said = true,
            b"/ReversedChars" => reversed = true,
            b"Tj" | b"TJ" | b"'" | b"\"" => all.append(&mut texts),
            b"BDC" | b"BMC" => {
                let text = texts
                    .drain(..)
                    .find_map(|step| if let Step::Show(text) = step { Some(text) } else { None });
                all.push(match text {
                    Some(text) if said => Step::Said(utf16(&text)),
                    Some(_) | None if reversed => Step::Reversed,
                    Some(_) | None => Step::Part,
                });
                (said, reversed) = (false, false);
            }
            b"EMC" => all.push(Step::End),
            b"Tm" | b"Td" | b"TD" | b"T*" => all.push(Step::Break),
            b"ET" => all.push(Step::Line),
            number if list => {
                let moved =
                    str::from_utf8(number).ok().and_then(|n| n.split('.').next()?.parse::<i32>().ok());
                if moved.is_some_and(|by| by < BLANK) {
                    texts.push(Step::Break);
                }
            }
            _ => {}
        }
        if !list && word.last().is_some_and(u8::is_ascii_alphabetic) && word.first() != Some(&b'/') {
            texts.clear();
        }
    }
    all
}

/// The table of a font, from the program that makes it.
fn table(program: &[u8]) -> Table {
    let mut table = Table::default();
    let mut texts: Vec<Vec<u8>> = Vec::new();
    let mut lists: Vec<usize> = Vec::new();
    for token in tokens(program) {
        let word = match token {
            Token::Text(text) => {
                texts.push(text);
                continue;
            }
            Token::Word(word) => word,
        };
        match word.as_slice() {
            b"endcodespacerange" => table.wide |= texts.iter().any(|code| code.len() > 1),
            b"[" => lists.push(texts.len()),
            b"endbfchar" => {
                for [code, to] in texts.as_chunks::<2>().0 {
                    table.set(code, 0, utf16(to));
                }
            }
            b"endbfrange" => table.ranges(&texts, &lists),
            b"]" => continue,
            _ => {}
        }
        if word != b"[" {
            (texts, lists) = (Vec::new(), Vec::new());
        }
    }
    table
}

impl Table {
    fn set(&mut self, code: &[u8], more: u16, to: String) {
        let code = code.iter().fold(0_u16, |n, b| n << 8 | u16::from(*b));
        self.letters.insert(code.saturating_add(more), to);
    }

    /// Ranges: first and last number, and the letter of the first or a list of letters. `lists` says before which text one begins.
    fn ranges(&mut self, texts: &[Vec<u8>], lists: &[usize]) {
        let number = |code: &[u8]| code.iter().fold(0_u16, |n, b| n << 8 | u16::from(*b));
        let mut at = 0;
        while let (Some(first), Some(last)) = (texts.get(at), texts.get(at + 1)) {
            let count = number(last).saturating_sub(number(first));
            at += 2;
            let listed = lists.contains(&at);
            for more in 0..=count {
                let Some(to) = texts.get(if listed { at + usize::from(more) } else { at }) else { break };
                let text = utf16(to);
                let last = text.chars().last().and_then(|c| char::from_u32(u32::from(c) + u32::from(more)));
                let counted = |c: char| text.chars().take(text.chars().count() - 1).chain([c]).collect();
                self.set(
                    first,
                    more,
                    if listed { text.clone() } else { last.map(counted).unwrap_or_default() },
                );
            }
            at += if listed { usize::from(count) + 1 } else { 1 };
        }
    }
}
