//! Finds a message that is nested more deeply than can be read. The Fluent crate reads braces within braces by calling itself, and a
//! file of nothing but braces would end the program. Does not understand Fluent otherwise.

/// Most braces and brackets that are opened in one message; the longest has a tenth of it.
const MOST: usize = 100;

/// Where a message begins that opens more of them.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let (mut at, mut start, mut open) = (0, 0, 0);
    for line in text.split_inclusive('\n') {
        // Inside of braces no such line can follow, so nothing reaches across it.
        if begins(line) {
            (start, open) = (at, 0);
        }
        open += line.matches(['{', '(']).count();
        if open > MOST {
            return Some(start);
        }
        at += line.len();
    }
    None
}

/// Whether a line is a remark, or begins a message: `name =` without blanks before it.
fn begins(line: &str) -> bool {
    let name = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    line.starts_with('#') || name.len() < line.len() && name.trim_start_matches(' ').starts_with('=')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_no_message_needs_is_too_deep() {
        for deep in ["{", "{ $x ->\n [a] ", "{ NUMBER(\nA(", "{ \"}\" -> *[a] "] {
            let text = format!("first = x\nsecond = {}", deep.repeat(150));
            assert_eq!(too_deep(&text), Some(10), "{deep}");
        }
        let many = "# (a remark (of (many\nname = { $x } and { $y } (or { NUMBER($z) })\n".repeat(300);
        assert_eq!(too_deep(&many), None);
    }
}
