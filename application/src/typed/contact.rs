//! Telephone numbers and e-mail addresses as they are typed. Neither is ever refused, so both readers
//! are lenient.

use crate::typed::width::narrow;

/// Whether a text looks like telephone numbers: mobile ones of 11 digits, or local ones of 7 or 8
/// with or without an area code and an extension.
#[must_use]
pub fn telephone(text: &str) -> bool {
    let separator = |c: char| ['、', ',', ';', '/', ' ', '转'].contains(&narrow(c));
    let mut parts = text.split(separator).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some()
        && parts.enumerate().all(|(place, part)| {
            let digits = part.bytes().filter(u8::is_ascii_digit).count();
            let known = part.chars().all(|c| c.is_ascii_digit() || "-+()".contains(narrow(c)));
            let enough = if place == 0 { 7..=14 } else { 1..=14 };
            known && enough.contains(&digits)
        })
}

/// Whether a text has something on each side of one `@`, with a stop inside of the right side.
#[must_use]
pub fn email(text: &str) -> bool {
    let Some((user, host)) = text.split_once('@') else {
        return false;
    };
    let plain = |part: &str| !part.is_empty() && !part.contains(['@', ' ', ',', '，', '。']);
    let stop = host.split_once('.').is_some_and(|(left, right)| !left.is_empty() && plain(right));
    plain(user) && plain(host) && stop && !host.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephones() {
        for (text, expected) in [
            ("13800000000", true),
            ("0476-8888888", true),
            ("（0476）8888888转12", true),
            ("+86 13800000000", false),
            ("+8613800000000", true),
            ("0476-8888888、13800000000", true),
            ("0476－8888888，8888889", true),
            ("888", false),
            ("八八八八八八八", false),
            ("、", false),
            ("", false),
        ] {
            assert_eq!(telephone(text), expected, "{text}");
        }
    }

    #[test]
    fn emails() {
        for (text, expected) in [
            ("a@b.cn", true),
            ("a@b.c.cn", true),
            ("a@b", false),
            ("@b.cn", false),
            ("a@.cn", false),
            ("a@b.", false),
            ("a b@c.cn", false),
            ("a@b@c.cn", false),
            ("", false),
        ] {
            assert_eq!(email(text), expected, "{text}");
        }
    }
}
