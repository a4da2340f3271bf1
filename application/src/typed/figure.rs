//! Figures of the form: counts, amounts in 万元, other figures and shares of a hundred, each read into the
//! figures that a paper shows.

use super::amount::{NotAnAmount, Unit, parse};
use super::number::{NotANumber, Number, counted, figures};
use super::signs::{plain, without_unit};

/// Words for people, as a count of them ends.
const PEOPLE: [&str; 6] = ["员工", "人", "名", "位", "个", "口"];

/// The fen in a yuan as a power of ten.
const FEN: i8 = 2;

/// The fen in 万元 as a power of ten.
const TEN_THOUSAND: i8 = 6;

/// What was typed, where it says that there is nothing to count: 无, a dash or a stroke alone.
#[must_use]
pub fn none(typed: &str) -> Option<&str> {
    let plain = plain(typed);
    let dashes = !plain.is_empty() && plain.bytes().all(|b| b == b'-');
    (dashes || plain == "无" || plain == "/").then(|| typed.trim())
}

/// A whole number of people: `860人`, `1,200`, `1.2万人`.
#[must_use]
pub fn count(typed: &str) -> Option<u32> {
    let plain = plain(typed);
    let mut text = &*plain;
    for word in PEOPLE {
        text = without_unit(text, &[word]);
    }
    // A word behind the number says that it counts people, so 千 and 万 are not those of money.
    let (number, _) = counted(text, text.len() < plain.len()).ok()?;
    u32::try_from(number.integer(0).ok()?).ok()
}

/// An amount in 万元, in figures. Only where `signed` it may be negative, as a profit may.
///
/// # Errors
/// [`NotAnAmount`] where the text is none.
pub fn ten_thousands(typed: &str, signed: bool) -> Result<String, NotAnAmount> {
    let plain = plain(typed);
    let negative = plain.strip_prefix(['-', '负']).filter(|_| signed);
    let text = negative.unwrap_or(&plain);
    let amount = parse(text, Some(Unit::TenThousand))?.ok_or(NotAnAmount::Unreadable)?;
    let sign = if negative.is_some() && amount.fen() > 0 { "-" } else { "" };
    Ok(format!("{sign}{}", Number::new(amount.fen(), -TEN_THOUSAND)))
}

/// An amount that is written in one unit, in figures of another with separators; `None` where the text is
/// no amount.
#[must_use]
pub fn in_unit(written: &str, from: Unit, to: Unit) -> Option<String> {
    let (sign, text) = match written.strip_prefix('-') {
        Some(text) => ("-", text),
        None => ("", written),
    };
    let amount = parse(text, Some(from)).ok().flatten()?;
    let number = Number::new(amount.fen(), -FEN - to.power());
    Some(grouped(&format!("{sign}{number}")))
}

/// Figures with a separator between thousands, as papers show amounts; any other text unchanged.
#[must_use]
pub fn grouped(text: &str) -> String {
    let (whole, rest) = text.find('.').map_or((text, ""), |at| text.split_at(at));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return text.to_owned();
    }
    let mut out = sign.to_owned();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out + rest
}

/// Any other figure, with the unit of its field or without one: `4,512.7吨标准煤`.
///
/// # Errors
/// [`NotANumber`] where the text is none.
pub fn figure(typed: &str, unit: &str) -> Result<String, NotANumber> {
    let plain = plain(typed);
    // A clerk writes 吨标煤, tce or 吨 as well.
    let [coal, tce, bare] = ["吨标煤", "tce", "吨"].map(|word| unit.replace("吨标准煤", word));
    let text = without_unit(&plain, &[unit, &coal, &tce, &bare]);
    let (number, _) = counted(text, text.len() < plain.len())?;
    Ok(number.to_string())
}

/// Why a text is no share of a hundred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAShare {
    /// It is no number.
    NotANumber(NotANumber),
    /// It is more than a hundred.
    AboveHundred,
}

/// A share of a hundred, with its sign or without: `12.5 %`, `百分之12.5`.
///
/// # Errors
/// [`NotAShare`] where the text is none.
pub fn share(typed: &str) -> Result<String, NotAShare> {
    let plain = plain(typed);
    let text = plain.strip_prefix("百分之").unwrap_or(&plain).trim_start();
    let number = figures(without_unit(text, &["%"])).map_err(NotAShare::NotANumber)?;
    if number.is_at_most(100) { Ok(number.to_string()) } else { Err(NotAShare::AboveHundred) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn counts() {
        for (typed, expected) in [
            ("860 人", Some(860)),
            ("860名员工", Some(860)),
            ("860（人）", Some(860)),
            ("1.2万人", Some(12_000)),
            ("1千2百人", Some(1_200)),
            ("１’２００", Some(1_200)),
            ("860.0", Some(860)),
            ("860。", Some(860)),
            ("0", Some(0)),
            ("860元", None),
            ("860余人", None),
            ("800-900", None),
            ("1.5人", None),
            ("5千", None),
            ("9999999999", None),
            ("人", None),
            ("", None),
        ] {
            assert_eq!(count(typed), expected, "{typed}");
        }
    }

    #[test]
    fn amounts_in_ten_thousands() {
        for (typed, signed, expected) in [
            ("-120.5", true, Ok("-120.5")),
            ("－120.5万元", true, Ok("-120.5")),
            ("负120", true, Ok("-120")),
            ("-0", true, Ok("0")),
            ("-120.5", false, Err(NotAnAmount::Negative)),
            ("--5", true, Err(NotAnAmount::Negative)),
            ("500.00", false, Ok("500")),
            ("0.000001", false, Ok("0.000001")),
            ("0.0000001", false, Err(NotAnAmount::BelowFen)),
            ("12000千元", false, Ok("1200")),
            ("35000元", false, Ok("3.5")),
            ("8千万", false, Ok("8000")),
            ("", false, Err(NotAnAmount::Unreadable)),
        ] {
            let read = ten_thousands(typed, signed);
            assert_eq!(read.as_deref().map_err(|problem| *problem), expected, "{typed}");
        }
    }

    #[test]
    fn other_figures() {
        let (coal, each) = ("吨标准煤", "吨标准煤/万元");
        for (typed, unit, expected) in [
            ("4,512.7 吨标准煤", coal, Some("4512.7")),
            ("4512.70吨", coal, Some("4512.7")),
            ("1.2万吨", coal, Some("12000")),
            ("12.5 tce", coal, Some("12.5")),
            ("5千吨", coal, Some("5000")),
            ("5千", coal, None),
            ("0.1737吨标煤／万元", each, Some("0.1737")),
            ("0.1737（吨/万元）", each, Some("0.1737")),
            ("4512千克", coal, None),
            ("0.5元", coal, None),
            ("-1", coal, None),
            ("1.", coal, None),
            (".5", coal, None),
            ("1e3", coal, None),
            ("1,5", coal, None),
            ("", coal, None),
        ] {
            assert_eq!(figure(typed, unit).ok().as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn shares_of_a_hundred() {
        use NotAShare::AboveHundred;
        for (typed, expected) in [
            ("100.00", Ok("100")),
            ("百分之12.5", Ok("12.5")),
            ("12.5﹪", Ok("12.5")),
            ("0", Ok("0")),
            ("0.0000000000000000001", Ok("0.0000000000000000001")),
            ("1.000000000000000001", Ok("1.000000000000000001")),
            ("18.446744073709551615", Ok("18.446744073709551615")),
            ("99.99%", Ok("99.99")),
            ("100", Ok("100")),
            ("101", Err(AboveHundred)),
            ("100.0001%", Err(AboveHundred)),
            ("100.00000000000000001%", Err(AboveHundred)),
            ("1844674407370955161", Err(AboveHundred)),
            ("10000000000000000000", Err(AboveHundred)),
            ("99999999999999999999", Err(NotAShare::NotANumber(NotANumber::TooLarge))),
            ("12.5‰", Err(NotAShare::NotANumber(NotANumber::Unreadable))),
            ("1万%", Err(NotAShare::NotANumber(NotANumber::Unreadable))),
            ("", Err(NotAShare::NotANumber(NotANumber::Unreadable))),
        ] {
            let read = share(typed);
            assert_eq!(read.as_deref().map_err(|problem| *problem), expected, "{typed}");
        }
    }

    #[test]
    fn amounts_in_other_units() {
        use Unit::{TenThousand, Thousand, Yuan};
        for (written, from, to, expected) in [
            ("1200", TenThousand, Yuan, Some("12,000,000")),
            ("-0.5", TenThousand, Thousand, Some("-5")),
            ("35000", Yuan, TenThousand, Some("3.5")),
            ("0.01", Yuan, Yuan, Some("0.01")),
            ("无", TenThousand, Yuan, None),
            ("", TenThousand, Yuan, None),
        ] {
            assert_eq!(in_unit(written, from, to).as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn amounts_have_separators() {
        for (text, expected) in [
            ("10800", "10,800"),
            ("999", "999"),
            ("1000", "1,000"),
            ("-1234567.89", "-1,234,567.89"),
            ("0.5", "0.5"),
            ("1,000", "1,000"),
            ("无", "无"),
            ("—", "—"),
            ("", ""),
            ("-", "-"),
        ] {
            assert_eq!(grouped(text), expected, "{text}");
        }
    }

    #[test]
    fn nothing_to_count() {
        for (typed, expected) in [
            ("无", Some("无")),
            (" 无 ", Some("无")),
            ("—", Some("—")),
            ("——", Some("——")),
            ("/", Some("/")),
            ("／", Some("／")),
            ("-1", None),
            ("无数", None),
            ("", None),
        ] {
            assert_eq!(none(typed), expected, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn what_was_read_is_read_again_with_its_unit(digits in 0_u64..10_000_000_000, power in -6_i8..=0) {
            let text = Number::new(digits, power).to_string();
            prop_assert_eq!(ten_thousands(&format!("{text}万元"), false), Ok(text.clone()));
            prop_assert_eq!(ten_thousands(&text, false), Ok(text.clone()));
            prop_assert_eq!(figure(&format!("{text}吨标准煤"), "吨标准煤"), Ok(text.clone()));
            if digits <= 100 {
                prop_assert_eq!(share(&format!("{text}%")), Ok(text));
            }
            let people = u32::try_from(digits % 1_000_000).unwrap_or(0);
            prop_assert_eq!(count(&format!("{people}人")), Some(people));
        }
    }
}
