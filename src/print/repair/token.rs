//! Turns the bytes of a content stream or of a character map into tokens with their places. Does not know what any of
//! them means.
//!
//! The grammar is that of ISO 32000-1, 7.2 and 7.3. Nothing here fails: whatever is cut off or malformed ends a token
//! or becomes a word that nobody knows, and whoever reads the tokens decides what that means.

use std::ops::Range;

/// A token.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token<'a> {
    /// A whole or real number.
    Number(f64),
    /// A name, without its `/`, as written.
    Name(&'a [u8]),
    /// A literal or hexadecimal string, decoded.
    Text(Vec<u8>),
    /// `[` or `<<`.
    Open,
    /// `]` or `>>`.
    Close,
    /// An operator, or `true`, `false`, `null`.
    Word(&'a [u8]),
}

impl Token<'_> {
    /// The value of a number.
    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Self::Number(value) if value.is_finite() => Some(*value),
            Self::Number(_) | Self::Name(_) | Self::Text(_) | Self::Open | Self::Close | Self::Word(_) => {
                None
            }
        }
    }
}

/// The tokens of some bytes, each with the range it takes up.
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

impl<'a> Tokens<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|b| b != 10 && b != 13) {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// The bytes up to the next space or delimiter.
    fn regular(&mut self) -> &'a [u8] {
        let from = self.at;
        while self.peek().is_some_and(|b| !is_space(b) && !is_delimiter(b)) {
            self.at += 1;
        }
        self.bytes.get(from..self.at).unwrap_or_default()
    }

    /// A literal string; its `(` is behind us (7.3.4.2).
    fn literal(&mut self) -> Vec<u8> {
        let (mut text, mut depth) = (Vec::new(), 0usize);
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b')' if depth == 0 => break,
                b')' => depth -= 1,
                b'(' => depth += 1,
                b'\\' => {
                    self.escape(&mut text);
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
        text
    }

    fn escape(&mut self, text: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'\r' => {
                if self.peek() == Some(b'\n') {
                    self.at += 1;
                }
            }
            b'\n' => {}
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                    code = code * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                text.push((code & 0xff) as u8);
            }
            other => text.push(other),
        }
    }

    /// A hexadecimal string; its `<` is behind us (7.3.4.3).
    fn hexadecimal(&mut self) -> Vec<u8> {
        let (mut text, mut high) = (Vec::new(), None);
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            let Some(digit) = char::from(byte).to_digit(16) else { continue };
            match high.take() {
                None => high = Some(digit),
                Some(first) => text.push((first * 16 + digit) as u8),
            }
        }
        text.extend(high.map(|digit| (digit * 16) as u8));
        text
    }

    fn doubled(&mut self, byte: u8) -> bool {
        let yes = self.peek() == Some(byte);
        self.at += usize::from(yes);
        yes
    }

    fn word(&mut self) -> Token<'a> {
        let word = self.regular();
        let number = word.first().is_some_and(|b| matches!(b, b'0'..=b'9' | b'+' | b'-' | b'.'));
        match std::str::from_utf8(word).ok().filter(|_| number).and_then(|w| w.parse().ok()) {
            Some(value) => Token::Number(value),
            None => Token::Word(word),
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = (Token<'a>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        self.skip_space();
        let from = self.at;
        let first = self.peek()?;
        if !is_delimiter(first) {
            return Some((self.word(), from..self.at));
        }
        self.at += 1;
        let token = match first {
            b'(' => Token::Text(self.literal()),
            b'<' if self.doubled(b'<') => Token::Open,
            b'<' => Token::Text(self.hexadecimal()),
            b'>' if self.doubled(b'>') => Token::Close,
            b'[' => Token::Open,
            b']' => Token::Close,
            b'/' => Token::Name(self.regular()),
            _ => Token::Word(self.bytes.get(from..self.at).unwrap_or_default()),
        };
        Some((token, from..self.at))
    }
}
