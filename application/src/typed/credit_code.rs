//! The unified social credit code of GB 32100-2015.

use super::signs::plain;

/// The characters of a code in the order of their values.
const DIGITS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// What each value but the last is multiplied by: the powers of 3, modulo 31, as the standard lists them.
const WEIGHTS: [u8; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/// The first digits of the division of 赤峰市.
const CHIFENG: &str = "1504";

/// What can be remarked of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeRemark {
    /// A code has 18 characters, and this number was given.
    Length(usize),
    /// This character occurs in no code.
    Character(char),
    /// The last character should be this one. Some codes in real use have another.
    CheckDigit(char),
    /// Another division than 赤峰市 issued the code.
    Division,
}

/// The code as it is meant: without spaces and dashes, in capital letters.
#[must_use]
pub fn normal(typed: &str) -> String {
    let plain = plain(typed);
    let code = plain.rsplit_once(':').map_or(&*plain, |(_, code)| code);
    code.chars().filter(|c| !" -.".contains(*c)).map(|c| c.to_ascii_uppercase()).collect()
}

/// The remark on a code, if there is any.
#[must_use]
pub fn remark(typed: &str) -> Option<CodeRemark> {
    let code = normal(typed);
    let count = code.chars().count();
    if count != 18 {
        return Some(CodeRemark::Length(count));
    }
    let mut sum = 0;
    let mut last = 0;
    for (place, c) in code.chars().enumerate() {
        let Some(value) = DIGITS.find(c) else {
            return Some(CodeRemark::Character(c));
        };
        match WEIGHTS.get(place) {
            Some(weight) => sum += value * usize::from(*weight),
            None => last = value,
        }
    }
    let expected = (31 - sum % 31) % 31;
    match DIGITS.chars().nth(expected) {
        Some(digit) if last != expected => Some(CodeRemark::CheckDigit(digit)),
        _ if code.get(2..6) != Some(CHIFENG) => Some(CodeRemark::Division),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::CodeRemark::{Character, CheckDigit, Division, Length};
    use super::*;

    #[test]
    fn codes() {
        for (code, expected) in [
            ("91150400MA0N000006", Some(CheckDigit('F'))),
            ("91350100M000100Y43", Some(Division)),
            ("91512081MA62K0260E", Some(Division)),
            ("91350100M000100Y4Z", Some(Character('Z'))),
            ("91350100M000100Y44", Some(CheckDigit('3'))),
            ("91350100m000100y43", Some(Division)),
            ("９１３５０１００Ｍ０００１００Ｙ４３", Some(Division)),
            ("9135 0100 M000 100Y 43", Some(Division)),
            ("91350100—M000100Y43\u{200b}", Some(Division)),
            ("统一社会信用代码：91350100M000100Y43", Some(Division)),
            ("91350100M000100Y4", Some(Length(17))),
            ("", Some(Length(0))),
            ("九1350100M000100Y43", Some(Character('九'))),
        ] {
            assert_eq!(remark(code), expected, "{code}");
        }
        // A code of 赤峰市 that passes.
        let code: String = (0..31)
            .map(|last| format!("91150400M000100Y4{}", &DIGITS[last..=last]))
            .find(|code| remark(code).is_none())
            .expect("one of the digits passes");
        assert_eq!(remark(&code), None);
    }
}
