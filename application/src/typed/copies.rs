//! Numbers of copies as they are typed.

use quality_award_rules::numeral;

use super::signs::plain;

/// The number typed as `5`, `5份`, `一式5份`, `五` or `一式两份`; `None` where the text is no number from
/// 1 to 99.
#[must_use]
pub fn parse(typed: &str) -> Option<u8> {
    let plain = plain(typed).replace(' ', "");
    let text = plain.strip_prefix("一式").unwrap_or(&plain);
    let text = text.strip_suffix('份').unwrap_or(text);
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = if digits {
        text.parse().ok()
    } else if text == "两" {
        Some(2)
    } else {
        numeral::value(text)
    };
    number.filter(|number| (1..=99).contains(number))
}

/// The number as official texts write it before 份: `五`, `两`, `十二`.
#[must_use]
pub fn in_chinese(number: u8) -> String {
    if number == 2 { "两".to_owned() } else { numeral::chinese(number).to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies() {
        for (typed, expected) in [
            ("5", Some(5)),
            (" ５ 份 ", Some(5)),
            ("一式5份", Some(5)),
            ("一式五份", Some(5)),
            ("一式一份", Some(1)),
            ("两份", Some(2)),
            ("二", Some(2)),
            ("十二份", Some(12)),
            ("99", Some(99)),
            ("005", Some(5)),
            ("100", None),
            ("256", None),
            ("0", None),
            ("零", None),
            ("-1", None),
            ("5.0", None),
            ("五六", None),
            ("几份", None),
            ("一式", None),
            ("", None),
        ] {
            assert_eq!(parse(typed), expected, "{typed}");
        }
        for number in 1..=99 {
            assert_eq!(parse(&in_chinese(number)), Some(number));
        }
    }
}
