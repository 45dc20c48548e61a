//! Turns rows of texts into a file for spreadsheets: RFC 4180, with the byte-order mark that they need to take it for UTF-8. Does
//! not know what the rows say.

/// A heading and rows of as many cells.
#[must_use]
pub fn file<const N: usize>(heading: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let mut out = format!("\u{feff}{}\r\n", heading.join(","));
    for row in rows {
        let cells: Vec<String> = row.iter().map(|c| cell(c)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

/// A cell; one that a spreadsheet would take for a formula is made text.
fn cell(text: &str) -> String {
    let safe =
        if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    if safe.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_never_formulas() {
        assert_eq!(cell("a"), "a");
        assert_eq!(cell("a,\"b\""), "\"a,\"\"b\"\"\"");
        assert_eq!(cell("=SUM(A1)"), "'=SUM(A1)");
        let rows = [["1".to_owned(), "two\nlines".to_owned()]];
        assert_eq!(file(["a", "b"], rows), "\u{feff}a,b\r\n1,\"two\nlines\"\r\n");
    }
}
