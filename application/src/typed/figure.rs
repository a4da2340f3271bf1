//! Figures other than money as they are typed.

use crate::typed::width::narrow;

/// The whole part of a plain number, and whether anything but zeros follows its point.
#[must_use]
pub fn figure(text: &str) -> Option<(u64, bool)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let plain = digits(whole) && digits(fraction) && whole.len() < 19;
    plain.then(|| Some((whole.parse().ok()?, fraction.bytes().any(|b| b != b'0'))))?
}

/// The same of a percentage, with or without its sign.
#[must_use]
pub fn percentage(text: &str) -> Option<(u64, bool)> {
    figure(text.trim_end_matches(|c| narrow(c) == '%'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures() {
        for (text, expected) in [
            ("0", Some((0, false))),
            ("35.5", Some((35, true))),
            ("100.00", Some((100, false))),
            ("999999999999999999", Some((999_999_999_999_999_999, false))),
            ("9999999999999999999", None),
            ("1.", None),
            (".5", None),
            ("-1", None),
            ("+1", None),
            ("1.2.3", None),
            ("一", None),
            ("", None),
        ] {
            assert_eq!(figure(text), expected, "{text}");
            assert_eq!(percentage(&format!("{text}%")), expected, "{text}%");
            assert_eq!(percentage(&format!("{text}％")), expected, "{text}％");
        }
        assert_eq!(figure("5%"), None);
    }
}
