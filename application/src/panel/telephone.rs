//! Telephone numbers in a text, each a link that dials.

use super::Markup;
use crate::typed::width::narrow;

/// A text in which each telephone number is a link. Digits that are too few for a number, or stand like a
/// date, stay text.
pub(super) fn linked(text: &str) -> Vec<Markup> {
    let mut pieces = Vec::new();
    let (mut rest, mut plain) = (text, 0);
    while let Some(tail) = rest.get(plain..).filter(|tail| !tail.is_empty()) {
        let (length, digits) = run(tail);
        if digits.len() >= 7 {
            let (before, number) = rest.split_at(plain);
            let (number, after) = number.split_at(length);
            if !before.is_empty() {
                pieces.push(Markup::Text(before.to_owned()));
            }
            pieces.push(Markup::Telephone(number.to_owned(), digits));
            (rest, plain) = (after, 0);
        } else {
            // What is no number is left behind whole, so that no part of it is taken for one.
            plain += length.max(tail.chars().next().map_or(1, char::len_utf8));
        }
    }
    if !rest.is_empty() {
        pieces.push(Markup::Text(rest.to_owned()));
    }
    pieces
}

/// How many bytes of the text, from its start, are digits in groups as a telephone number has them, and
/// those digits.
fn run(text: &str) -> (usize, String) {
    let (mut length, mut digits) = (0, String::new());
    let mut rest = text;
    loop {
        let group: String = rest.chars().map(narrow).take_while(char::is_ascii_digit).collect();
        // An extension or a day behind a dash is no part of the number.
        if group.is_empty() || (!digits.is_empty() && group.len() < 4 && digits.len() != 3) {
            return (length, digits);
        }
        digits += &group;
        rest = rest.trim_start_matches(|c| narrow(c).is_ascii_digit());
        length = text.len() - rest.len();
        let area = digits.starts_with('0') && matches!(digits.len(), 3 | 4);
        let between = |c: char| match narrow(c) {
            '-' | '–' | '—' | '―' => true,
            // An area code may stand in brackets or apart.
            ')' | ' ' | '\u{3000}' => area,
            _ => false,
        };
        match rest.strip_prefix(between) {
            Some(after) => rest = after.strip_prefix(between).unwrap_or(after),
            None => return (length, digits),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let pieces = linked(text);
        let whole: String = pieces
            .iter()
            .map(|piece| match piece {
                Markup::Text(text) | Markup::Telephone(text, _) => text.as_str(),
                Markup::Element(..) => panic!("an element"),
            })
            .collect();
        assert_eq!(whole, text);
        let numbers: Vec<(&str, &str)> = pieces
            .iter()
            .filter_map(|piece| match piece {
                Markup::Telephone(text, digits) => Some((text.as_str(), digits.as_str())),
                _ => None,
            })
            .collect();
        assert_eq!(numbers, expected, "{text}");
    }

    #[test]
    fn numbers_are_links() {
        check("0476-8331000", &[("0476-8331000", "04768331000")]);
        check("０４７６－８３３１０００", &[("０４７６－８３３１０００", "04768331000")]);
        check("0476——8331000", &[("0476——8331000", "04768331000")]);
        check("（0476）8331000", &[("0476）8331000", "04768331000")]);
        check("0476 8331000", &[("0476 8331000", "04768331000")]);
        check("电话8331000、8331001", &[("8331000", "8331000"), ("8331001", "8331001")]);
        check("8331000 8331001", &[("8331000", "8331000"), ("8331001", "8331001")]);
        check(
            "王女士13800000000，010-12345678",
            &[("13800000000", "13800000000"), ("010-12345678", "01012345678")],
        );
        check("138-0000-0000", &[("138-0000-0000", "13800000000")]);
        check("400-123-4567", &[("400-123-4567", "4001234567")]);
        check("8331000-12", &[("8331000", "8331000")]);
        check("0476-8331000转8012", &[("0476-8331000", "04768331000")]);
        for text in ["", "110", "0476-1", "2026-06-30", "8:30-11:30", "3楼312室", "<b>\"&"] {
            check(text, &[]);
        }
    }
}
