//! Turns bytes into text: UTF-8 without byte-order mark, lines ending in a line feed. Does not guess other encodings.

use crate::diag::{Area, Diagnostic, Spot};

/// Why bytes are not the text we need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// UTF-16, as some Windows programs save.
    Utf16,
    /// Not UTF-8: the line at which it stops to be.
    Line(usize),
    /// A word processor's own format.
    WordProcessor,
}

/// Decodes a text file.
pub fn decode(bytes: &[u8]) -> Result<String, TextFault> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(TextFault::Utf16);
    }
    // ZIP (docx, odt) and the older compound format (doc).
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(TextFault::WordProcessor);
    }
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.replace("\r\n", "\n").replace('\r', "\n")),
        Err(error) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or(bytes);
            Err(TextFault::Line(String::from_utf8_lossy(before).matches('\n').count() + 1))
        }
    }
}

/// The message for a file that is not text.
pub fn not_text(path: &str, area: Area, fault: TextFault) -> Diagnostic {
    let message = match fault {
        TextFault::Utf16 => format!("{path} is saved as UTF-16"),
        TextFault::Line(line) => format!("{path} is not UTF-8 text: line {line} holds other bytes"),
        TextFault::WordProcessor => format!("{path} is a word processor's document, not a text file"),
    };
    let remedy = match fault {
        TextFault::WordProcessor => "Copy its text into a plain text file, saved as UTF-8.",
        TextFault::Utf16 | TextFault::Line(_) => {
            "Open it in your editor and save it again with the encoding UTF-8."
        }
    };
    Diagnostic::error(area, "not-utf8", message).at(Spot::path(path), "").remedy(remedy)
}
