//! Texts that no spreadsheet runs.

use application::typed::unseen::unseen;

/// The most characters of a cell in a spreadsheet.
const MOST: usize = 32_000;

/// A text as a cell of CSV. What a spreadsheet would take for a formula gets an apostrophe in front, which shows that
/// it is a text: `=`, `+`, `-`, `@`, a tab or a return at its beginning, behind white space and what nobody sees too. So does
/// what it would take for a number of which it loses digits.
#[must_use]
pub fn harmless(text: &str) -> String {
    let shown = text
        .trim_start_matches(|c: char| c.is_whitespace() && !matches!(c, '\t' | '\r') || unseen(c));
    let formula = shown.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let line = one_line(text);
    if formula || loses_digits(&line) { format!("'{line}") } else { line }
}

/// The digits of a number that a spreadsheet shows whole. A longer one is shown, and saved again, with an exponent.
const DIGITS: usize = 11;

/// Whether a spreadsheet would read a text as a number and lose something of it: a code of digits its last ones, a code of
/// digits around an `E` all but the first, a telephone number the zero in front. Full-width digits are read as digits too.
fn loses_digits(text: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let text = text.trim();
    let (number, exponent) = match text.split_once(['E', 'e', 'Ｅ', 'ｅ']) {
        Some((number, exponent)) => (number, Some(exponent.trim_start_matches(['+', '-']))),
        None => (text, None),
    };
    let (whole, decimals) = number.split_once(['.', '．']).unwrap_or((number, ""));
    let digits = |part: &str| part.chars().all(is_digit);
    if !(digits(whole) && digits(decimals) && exponent.is_none_or(digits)) || number.is_empty() {
        return false;
    }
    let count = whole.chars().count();
    let zero = whole.starts_with(['0', '０']) && count > 1;
    exponent.is_some_and(|it| !it.is_empty()) || zero || count + decimals.chars().count() > DIGITS
}

/// A text for a cell: without control characters but line ends, without characters that turn the writing round, and
/// not longer than a cell may be.
#[must_use]
pub fn one_line(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\t'], " ");
    let seen = |c: &char| *c == '\n' || !c.is_control() && !unseen(*c);
    text.chars().filter(seen).filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).take(MOST).collect()
}
