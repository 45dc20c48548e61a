//! Turns rows of texts into columns under each other, for a terminal. Does not shorten anything.

/// Columns two blanks apart; each line begins with an indent. The last column is not filled up. Nothing without rows.
#[must_use]
pub fn aligned<const N: usize>(indent: &str, heading: [&str; N], rows: &[[String; N]]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut widths = heading.map(width);
    for row in rows {
        for (most, cell) in widths.iter_mut().zip(row) {
            *most = (*most).max(width(cell));
        }
    }
    let heading = heading.map(str::to_owned);
    let mut out = String::new();
    for row in std::iter::once(&heading).chain(rows) {
        let mut line = indent.to_owned();
        for (cell, most) in row.iter().zip(widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', most + 2 - width(cell)));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

fn width(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other() {
        let rows = [["s-0001", "é", "x"], ["s-2", "", ""]].map(|r| r.map(str::to_owned));
        let expected = "  story   a  b\n  s-0001  é  x\n  s-2\n";
        assert_eq!(aligned("  ", ["story", "a", "b"], &rows), expected);
        assert_eq!(aligned("  ", ["story"], &[]), "");
    }
}
