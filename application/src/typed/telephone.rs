//! Telephone numbers as they are typed.

use super::signs::plain;

/// Words before a number that say what it is.
const LABELS: [&str; 9] =
    ["联系电话", "办公电话", "电话", "手机", "座机", "固话", "移动电话", "TEL", "Tel"];

/// The words and signs before an extension.
const EXTENSIONS: [&str; 8] = ["转分机", "分机号", "分机", "转", "ext.", "ext", "#", "*"];

/// Telephone numbers, several with 、 between: mobile ones and those of services in digits alone, local ones
/// as `0476-8330000` or without their area code, with an extension as `0476-8330000转12`, those of other
/// countries as `+8613804760000`. `None` where a part of the text is none.
#[must_use]
pub fn telephone(typed: &str) -> Option<String> {
    // A line's end parts two numbers; `plain` would make a space of it.
    let mut plain = plain(&typed.replace(['\n', '\r', '、', '､', '或', '和'], ";"));
    // A stroke behind an area code parts no numbers.
    if let Some((area, local)) = plain.split_once('/')
        && area.starts_with('0')
        && area.len() <= 4
    {
        plain = [area, local].join("-");
    }
    let parts = plain.split([';', ',', '/', '|']).map(str::trim).filter(|part| !part.is_empty());
    let mut numbers: Vec<String> = Vec::new();
    for part in parts {
        match one(part).map(|number| vec![number]).or_else(|| several(part)) {
            Some(more) => numbers.extend(more),
            // Of 8330000/01 the second part is the end of another number.
            None if !numbers.is_empty() && part.len() <= 4 && digits_alone(part) => {
                numbers.push(part.to_owned());
            }
            None => return None,
        }
    }
    (!numbers.is_empty()).then(|| numbers.join("、"))
}

/// Numbers with nothing but spaces between them.
fn several(text: &str) -> Option<Vec<String>> {
    text.split(' ').filter(|word| !word.is_empty()).map(one).collect()
}

/// One number.
fn one(text: &str) -> Option<String> {
    let label = LABELS.iter().find_map(|label| text.strip_prefix(label));
    let text = label.unwrap_or(text).trim_start_matches([':', ' ', '.']);
    let text = LABELS.iter().find_map(|label| text.strip_suffix(label)).unwrap_or(text);
    let cut = EXTENSIONS.iter().find_map(|word| text.split_once(word));
    let (number, extension) = match cut {
        Some((number, extension)) => (number, Some(extension.trim_matches([' ', ':', '-']))),
        None => (text, None),
    };
    let foreign = number.starts_with('+');
    let known = |c: char| c.is_ascii_digit() || " -.()".contains(c);
    if !number.trim_start_matches('+').chars().all(known) {
        return None;
    }
    let mut digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let home = digits
        .strip_prefix("0086")
        .or_else(|| digits.strip_prefix("86").filter(|rest| foreign || of_china(rest).is_some()))
        .filter(|_| foreign || national(&digits).is_none());
    let (digits, extension) = match home {
        Some(rest) => (of_china(rest)?, extension.map(str::to_owned)),
        None if foreign => {
            if !(7..=15).contains(&digits.len()) {
                return None;
            }
            digits.insert(0, '+');
            (digits, extension.map(str::to_owned))
        }
        None => match (national(&digits), extension) {
            (Some(number), extension) => (number, extension.map(str::to_owned)),
            // The extension may stand behind one more dash.
            (None, None) => {
                let (number, extension) = number.rsplit_once('-')?;
                let digits: String = number.chars().filter(char::is_ascii_digit).collect();
                (
                    national(&digits).filter(|number| !mobile(number))?,
                    Some(extension.trim().to_owned()),
                )
            }
            (None, Some(_)) => return None,
        },
    };
    match extension {
        None => Some(digits),
        Some(inner) if (1..=6).contains(&inner.len()) && digits_alone(&inner) => {
            Some(format!("{digits}转{inner}"))
        }
        Some(_) => None,
    }
}

/// A number behind the code of China.
fn of_china(digits: &str) -> Option<String> {
    let digits = digits.strip_prefix('0').unwrap_or(digits);
    let local = national(&format!("0{digits}")).is_some();
    (mobile(digits) || local).then(|| format!("+86{digits}"))
}

/// A number as it is dialled in China.
fn national(digits: &str) -> Option<String> {
    let service = digits.len() == 10 && (digits.starts_with("400") || digits.starts_with("800"));
    if mobile(digits) || service {
        return Some(digits.to_owned());
    }
    let area = match digits.as_bytes() {
        [b'0', b'1' | b'2', ..] => 3,
        [b'0', b'3'..=b'9', ..] => 4,
        [b'2'..=b'9', ..] => 0,
        _ => return None,
    };
    let (area, local) = digits.split_at_checked(area)?;
    if !matches!(local.len(), 7 | 8) || local.starts_with(['0', '1']) {
        return None;
    }
    Some(if area.is_empty() { local.to_owned() } else { format!("{area}-{local}") })
}

fn mobile(digits: &str) -> bool {
    digits.len() == 11 && matches!(digits.as_bytes(), [b'1', b'3'..=b'9', ..])
}

fn digits_alone(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn telephones() {
        for (typed, expected) in [
            ("13800000000", Some("13800000000")),
            ("138 0000 0000", Some("13800000000")),
            ("１３８００００００００", Some("13800000000")),
            ("手机：138\u{200b}00000000", Some("13800000000")),
            ("0476-8888888", Some("0476-8888888")),
            ("04768888888", Some("0476-8888888")),
            ("(0476)8888888", Some("0476-8888888")),
            ("0476 888 8888", Some("0476-8888888")),
            ("0476—8888888", Some("0476-8888888")),
            ("010-88888888", Some("010-88888888")),
            ("01088888888", Some("010-88888888")),
            ("8888888", Some("8888888")),
            ("888-8888", Some("8888888")),
            ("400-810-0000", Some("4008100000")),
            ("800-810-0000", Some("8008100000")),
            ("8888888转内线", None),
            ("8888888转1234567", None),
            ("13800000000 13900000000 13700000000", Some("13800000000、13900000000、13700000000")),
            ("（0476）8888888转12", Some("0476-8888888转12")),
            ("0476-8888888-8012", Some("0476-8888888转8012")),
            ("0476-8888888 转 8012", Some("0476-8888888转8012")),
            ("0476-8888888分机8012", Some("0476-8888888转8012")),
            ("+8613800000000", Some("+8613800000000")),
            ("0086-13800000000", Some("+8613800000000")),
            ("8613800000000", Some("+8613800000000")),
            ("+86 476 8888888", Some("+864768888888")),
            ("+86-0476-8888888", Some("+864768888888")),
            ("+1 202 555 0100", Some("+12025550100")),
            ("0476-8888888、13800000000", Some("0476-8888888、13800000000")),
            ("0476－8888888，8888889", Some("0476-8888888、8888889")),
            ("0476-8888888/13800000000", Some("0476-8888888、13800000000")),
            ("0476-8888888/89", Some("0476-8888888、89")),
            ("0476-8888888\n13800000000", Some("0476-8888888、13800000000")),
            ("13800000000 13900000000", Some("13800000000、13900000000")),
            ("电话：0476-8888888", Some("0476-8888888")),
            ("13800000000（手机）", Some("13800000000")),
            ("0476/8888888", Some("0476-8888888")),
            ("86-476-8888888", Some("+864768888888")),
            ("86888888", Some("86888888")),
            ("888", None),
            ("1380000000", None),
            ("138000000001", None),
            ("12800000000", None),
            ("0476-1888888", None),
            ("0476-888888888", None),
            ("八八八八八八八", None),
            ("8888888分机", None),
            ("张三", None),
            ("、", None),
            ("", None),
        ] {
            assert_eq!(telephone(typed).as_deref(), expected, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn what_was_read_is_read_again(
            number in "1[3-9][0-9]{9}|0(10|2[0-9]|[3-9][0-9]{2})[- ]?[2-9][0-9]{6,7}|[+]86 ?1[3-9][0-9]{9}",
            extension in prop::option::of(1_u16..9999),
        ) {
            let inner = extension.map(|inner| format!("转{inner}")).unwrap_or_default();
            let read = telephone(&format!("{number}{inner}"));
            prop_assert!(read.is_some(), "{}{}", number, inner);
            prop_assert_eq!(telephone(read.as_deref().unwrap_or_default()), read);
        }

        #[test]
        fn nothing_that_is_typed_panics(typed in "\\PC*", marks in "[0-9+转 、/()-]{0,24}") {
            let _ = (telephone(&typed), telephone(&marks));
        }
    }
}
