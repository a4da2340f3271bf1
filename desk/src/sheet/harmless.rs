//! Texts that no spreadsheet runs.

use application::typed::unseen::unseen;

/// The most characters of a cell in a spreadsheet.
const MOST: usize = 32_000;

/// A text as a cell of CSV. What a spreadsheet would take for a formula gets an apostrophe in front, which shows that
/// it is a text: `=`, `+`, `-`, `@`, a tab or a return at its beginning, behind white space and what nobody sees too.
#[must_use]
pub fn harmless(text: &str) -> String {
    let shown = text
        .trim_start_matches(|c: char| c.is_whitespace() && !matches!(c, '\t' | '\r') || unseen(c));
    let formula = shown.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if formula { format!("'{}", one_line(text)) } else { one_line(text) }
}

/// A text for a cell: without control characters but line ends, without characters that turn the writing round, and
/// not longer than a cell may be.
#[must_use]
pub fn one_line(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\t'], " ");
    let seen = |c: &char| *c == '\n' || !c.is_control() && !unseen(*c);
    text.chars().filter(seen).filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).take(MOST).collect()
}
