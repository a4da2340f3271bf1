//! Numbers as lists and pages count them.

/// A way to write a number.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Counting {
    /// 1, 2, 3
    #[default]
    Decimal,
    /// 01, 02, 03
    DecimalZero,
    /// １, ２, ３
    FullWidth,
    /// A, B, C
    UpperLetter,
    /// a, b, c
    LowerLetter,
    /// I, II, III
    UpperRoman,
    /// i, ii, iii
    LowerRoman,
    /// 一, 二, … 十, 十一, … 九十九, 一○○
    Chinese,
    /// 一, 二, … 十, 十一, … 一百, 一百零一
    ChineseThousand,
    /// 壹, 贰, … 壹拾
    ChineseLegal,
    /// 一, 二, … 一○, 一一
    ChineseDigits,
    /// ①, ②, ③
    Circle,
    /// ⑴, ⑵, ⑶
    Parenthesis,
    /// ⒈, ⒉, ⒊
    FullStop,
    /// ㈠, ㈡, ㈢
    ChineseParenthesis,
    /// 甲, 乙, 丙
    Stems,
    /// 子, 丑, 寅
    Branches,
    /// - 1 -, - 2 -
    Dashes,
    /// Nothing.
    Nothing,
}

const DIGITS: [char; 10] = ['○', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const LEGAL: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const ROMAN: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

impl Counting {
    /// Reads the name of a format; `None` for one that is not known.
    pub(crate) fn read(name: &str) -> Option<Self> {
        Some(match name {
            "decimal" | "decimalHalfWidth" => Self::Decimal,
            "decimalZero" => Self::DecimalZero,
            "decimalFullWidth" | "decimalFullWidth2" => Self::FullWidth,
            "upperLetter" => Self::UpperLetter,
            "lowerLetter" => Self::LowerLetter,
            "upperRoman" => Self::UpperRoman,
            "lowerRoman" => Self::LowerRoman,
            "chineseCounting" | "taiwaneseCounting" => Self::Chinese,
            "chineseCountingThousand" | "taiwaneseCountingThousand" | "japaneseCounting" => {
                Self::ChineseThousand
            }
            "chineseLegalSimplified" | "ideographLegalTraditional" => Self::ChineseLegal,
            "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" => {
                Self::ChineseDigits
            }
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Self::Circle,
            "decimalEnclosedParen" => Self::Parenthesis,
            "decimalEnclosedFullstop" => Self::FullStop,
            "ideographEnclosedCircle" => Self::ChineseParenthesis,
            "ideographTraditional" => Self::Stems,
            "ideographZodiac" => Self::Branches,
            "numberInDash" => Self::Dashes,
            "none" => Self::Nothing,
            _ => return None,
        })
    }

    /// Reads the switch of a field, the word after `\*`.
    pub(crate) fn switch(word: &str) -> Option<Self> {
        Some(match word {
            "ROMAN" => Self::UpperRoman,
            "ALPHABETIC" => Self::UpperLetter,
            _ => match word.to_ascii_lowercase().as_str() {
                "arabic" => Self::Decimal,
                "roman" => Self::LowerRoman,
                "alphabetic" => Self::LowerLetter,
                "arabicdash" => Self::Dashes,
                "chinesenum1" => Self::ChineseDigits,
                "chinesenum2" => Self::ChineseLegal,
                "chinesenum3" => Self::ChineseThousand,
                "gb1" => Self::FullStop,
                "gb2" => Self::Parenthesis,
                "gb3" => Self::Circle,
                "gb4" => Self::ChineseParenthesis,
                "zodiac1" => Self::Stems,
                "zodiac2" => Self::Branches,
                _ => return None,
            },
        })
    }

    /// Writes a number; one that the way cannot write comes out in plain digits.
    #[must_use]
    pub fn write(self, number: u32) -> String {
        let plain = || number.to_string();
        let from = |first: char, last: u32| sequence(first, number, last).unwrap_or_else(plain);
        match self {
            Self::Decimal => plain(),
            Self::DecimalZero => format!("{number:02}"),
            Self::FullWidth => plain().chars().map(full_width).collect(),
            Self::UpperLetter => letters(number, 'A').unwrap_or_else(plain),
            Self::LowerLetter => letters(number, 'a').unwrap_or_else(plain),
            Self::UpperRoman => roman(number).unwrap_or_else(plain),
            Self::LowerRoman => roman(number).map_or_else(plain, |text| text.to_ascii_lowercase()),
            Self::Chinese if number > 99 => digits(number),
            Self::Chinese | Self::ChineseThousand => {
                chinese(number, &DIGITS, ["千", "百", "十"], true)
            }
            Self::ChineseLegal => chinese(number, &LEGAL, ["仟", "佰", "拾"], false),
            Self::ChineseDigits => digits(number),
            Self::Circle => match number {
                0 => "⓪".to_owned(),
                21..=35 => sequence('㉑', number - 20, 15).unwrap_or_else(plain),
                36..=50 => sequence('㊱', number - 35, 15).unwrap_or_else(plain),
                _ => from('①', 20),
            },
            Self::Parenthesis => from('⑴', 20),
            Self::FullStop => from('⒈', 20),
            Self::ChineseParenthesis => from('㈠', 10),
            Self::Stems => pick("甲乙丙丁戊己庚辛壬癸", number).unwrap_or_else(plain),
            Self::Branches => pick("子丑寅卯辰巳午未申酉戌亥", number).unwrap_or_else(plain),
            Self::Dashes => format!("- {number} -"),
            Self::Nothing => String::new(),
        }
    }
}

fn full_width(digit: char) -> char {
    u32::from(digit).checked_add(0xFEE0).and_then(char::from_u32).unwrap_or(digit)
}

/// The character so many places after the first one, from one.
fn sequence(first: char, number: u32, last: u32) -> Option<String> {
    if number == 0 || number > last {
        return None;
    }
    char::from_u32(u32::from(first) + number - 1).map(String::from)
}

fn pick(characters: &str, number: u32) -> Option<String> {
    let index = usize::try_from(number).ok()?.checked_sub(1)?;
    characters.chars().nth(index).map(String::from)
}

/// A, B, … Z, AA, BB, … up to twenty of a letter.
fn letters(number: u32, first: char) -> Option<String> {
    let index = number.checked_sub(1)?;
    let times = index / 26 + 1;
    let letter = char::from_u32(u32::from(first) + index % 26)?;
    (times <= 20).then(|| (0..times).map(|_| letter).collect())
}

fn roman(number: u32) -> Option<String> {
    if number == 0 || number > 3_999 {
        return None;
    }
    let mut rest = number;
    let mut text = String::new();
    for (worth, sign) in ROMAN {
        while rest >= worth {
            text.push_str(sign);
            rest -= worth;
        }
    }
    Some(text)
}

fn digit(digits: &[char; 10], digit: u32) -> char {
    usize::try_from(digit % 10).ok().and_then(|index| digits.get(index)).copied().unwrap_or('○')
}

fn digits(number: u32) -> String {
    let digit_of = |c: char| c.to_digit(10).map(|value| digit(&DIGITS, value));
    number.to_string().chars().filter_map(digit_of).collect()
}

/// Numbers by thousands, hundreds and tens. `short` leaves out the 一 of 十一.
fn chinese(number: u32, names: &[char; 10], places: [&str; 3], short: bool) -> String {
    if number == 0 {
        return if short { "○".to_owned() } else { "零".to_owned() };
    }
    if number >= 10_000 {
        let above = chinese(number / 10_000, names, places, short);
        let rest = number % 10_000;
        let zero = if rest > 0 && rest < 1_000 { "零" } else { "" };
        let below = if rest == 0 { String::new() } else { chinese(rest, names, places, false) };
        return format!("{above}万{zero}{below}");
    }
    let mut text = String::new();
    let mut gap = false;
    for (worth, place) in [(1_000, places[0]), (100, places[1]), (10, places[2]), (1, "")] {
        let value = number / worth % 10;
        if value == 0 {
            gap = !text.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            text.push('零');
        }
        if !(short && worth == 10 && value == 1 && text.is_empty()) {
            text.push(digit(names, value));
        }
        text.push_str(place);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::Counting;

    #[track_caller]
    fn check(name: &str, expected: &[(u32, &str)]) {
        let counting = Counting::read(name).expect("is known");
        for (number, text) in expected {
            assert_eq!(counting.write(*number), *text, "{name} {number}");
        }
    }

    #[test]
    fn numbers() {
        check("decimal", &[(0, "0"), (12, "12")]);
        check("decimalZero", &[(1, "01"), (12, "12")]);
        check("decimalFullWidth", &[(12, "１２")]);
        check("upperLetter", &[(1, "A"), (26, "Z"), (27, "AA"), (54, "BBB"), (9_999, "9999")]);
        check("lowerLetter", &[(0, "0"), (3, "c")]);
        check("upperRoman", &[(4, "IV"), (1994, "MCMXCIV"), (4_000, "4000")]);
        check("lowerRoman", &[(9, "ix"), (0, "0")]);
        check(
            "chineseCounting",
            &[(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (101, "一○一")],
        );
        check(
            "chineseCountingThousand",
            &[
                (10, "十"),
                (19, "十九"),
                (100, "一百"),
                (101, "一百零一"),
                (110, "一百一十"),
                (1_001, "一千零一"),
                (1_010, "一千零一十"),
                (10_000, "一万"),
                (10_010, "一万零一十"),
                (110_000, "十一万"),
            ],
        );
        check("chineseLegalSimplified", &[(1, "壹"), (10, "壹拾"), (105, "壹佰零伍")]);
        check("ideographDigital", &[(10, "一○"), (23, "二三")]);
        check(
            "decimalEnclosedCircle",
            &[(1, "①"), (20, "⑳"), (21, "㉑"), (36, "㊱"), (50, "㊿"), (51, "51")],
        );
        check("decimalEnclosedParen", &[(3, "⑶"), (21, "21")]);
        check("ideographTraditional", &[(1, "甲"), (10, "癸"), (11, "11")]);
        check("ideographZodiac", &[(12, "亥"), (0, "0")]);
        check("ideographEnclosedCircle", &[(10, "㈩")]);
        check("numberInDash", &[(7, "- 7 -")]);
        check("none", &[(7, "")]);
        assert_eq!(Counting::read("hebrew1"), None);
    }
}
