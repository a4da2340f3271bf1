//! An amount of money as a clerk types it: 元, 万元 or 亿元, full-width digits, separators, spaces
//! and units inside the box, exact to the fen.

use quality_award_rules::{MoneyError, Yuan};

use crate::typed::width::narrow;

/// The unit of a number that names none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// 元.
    #[default]
    Yuan,
    /// 万元, 10,000 yuan.
    TenThousand,
    /// 亿元, 100,000,000 yuan.
    HundredMillion,
}

impl Unit {
    /// Every unit, smallest first.
    pub const ALL: [Self; 3] = [Self::Yuan, Self::TenThousand, Self::HundredMillion];

    /// The name in the page's inputs and in drafts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yuan => "yuan",
            Self::TenThousand => "wan",
            Self::HundredMillion => "yi",
        }
    }

    /// The unit of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }

    /// How many decimals of the unit reach down to the fen.
    const fn decimals(self) -> usize {
        match self {
            Self::Yuan => 2,
            Self::TenThousand => 6,
            Self::HundredMillion => 10,
        }
    }
}

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAnAmount {
    /// Something other than digits, separators and units, or units out of order.
    Unreadable,
    /// Separators that group neither thousands nor ten thousands, as in `1,5`.
    Separators,
    /// A minus sign.
    Negative,
    /// Something below a fen.
    BelowFen,
    /// 10^15 yuan or more.
    TooLarge,
}

/// Reads what was typed; `None` where nothing was. A unit in the text overrides the chosen one.
///
/// # Errors
/// [`NotAnAmount`] where the text is no amount that the rules accept.
pub fn parse(typed: &str, unit: Unit) -> Result<Option<Yuan>, NotAnAmount> {
    let plain: String = typed.chars().map(read_as).filter(|c| !c.is_whitespace()).collect();
    let plain = plain.strip_prefix("人民币").unwrap_or(&plain);
    let plain = plain.strip_prefix(['¥', '￥']).unwrap_or(plain);
    if plain.is_empty() {
        return Ok(None);
    }
    if plain.starts_with(['-', '−']) {
        return Err(NotAnAmount::Negative);
    }
    let mut rest = plain;
    let mut fen: u64 = 0;
    let mut last = None;
    while !rest.is_empty() {
        let (number, after) = rest.split_at(rest.find(unit_char).unwrap_or(rest.len()));
        let (named, after) = take_unit(after);
        // Each of several units is smaller than the one before it, as in 1亿2000万.
        let this = named.unwrap_or(if last.is_some() { Unit::Yuan } else { unit });
        if last.is_some_and(|last: Unit| this.decimals() >= last.decimals()) {
            return Err(NotAnAmount::Unreadable);
        }
        fen = fen.checked_add(number_in_fen(number, this)?).ok_or(NotAnAmount::TooLarge)?;
        (rest, last) = (after, Some(this));
    }
    Yuan::from_fen(fen).map(Some).map_err(|error| match error {
        MoneyError::TooLarge => NotAnAmount::TooLarge,
        MoneyError::Negative => NotAnAmount::Negative,
        MoneyError::TooManyDecimals => NotAnAmount::BelowFen,
        MoneyError::NotADecimal => NotAnAmount::Unreadable,
    })
}

/// The character that a typed one is read as: half-width, and one sign for all of the same meaning.
fn read_as(c: char) -> char {
    match narrow(c) {
        '、' | '\'' | '’' | '_' => ',',
        '。' => '.',
        '萬' => '万',
        '億' => '亿',
        '圆' | '圓' => '元',
        other => other,
    }
}

const fn unit_char(c: char) -> bool {
    matches!(c, '元' | '万' | '亿')
}

/// The unit that a text begins with, and what follows; 元 may close a larger unit.
fn take_unit(text: &str) -> (Option<Unit>, &str) {
    let mut after = text.chars();
    let unit = match after.next() {
        Some('元') => return (Some(Unit::Yuan), after.as_str()),
        Some('万') => Unit::TenThousand,
        Some('亿') => Unit::HundredMillion,
        _ => return (None, text),
    };
    let rest = after.as_str();
    (Some(unit), rest.strip_prefix('元').unwrap_or(rest))
}

/// A number such as `1,234.5` of a unit, in fen.
fn number_in_fen(number: &str, unit: Unit) -> Result<u64, NotAnAmount> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let groups: Vec<&str> = groups.collect();
    if first.is_empty() || !digits(first) || !groups.iter().all(|group| digits(group)) {
        return Err(NotAnAmount::Unreadable);
    }
    if !digits(decimals) || number.ends_with('.') {
        return Err(NotAnAmount::Unreadable);
    }
    let grouped_by =
        |size: usize| first.len() <= size && groups.iter().all(|group| group.len() == size);
    if !groups.is_empty() && !grouped_by(3) && !grouped_by(4) {
        return Err(NotAnAmount::Separators);
    }
    // The decimals that reach down to the fen make a number of fen out of the digits.
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > unit.decimals() {
        return Err(NotAnAmount::BelowFen);
    }
    let decimals = decimals.bytes().chain(std::iter::repeat(b'0')).take(unit.decimals());
    let mut digits = whole.bytes().filter(u8::is_ascii_digit).chain(decimals);
    let add = |sum: u64, b: u8| sum.checked_mul(10)?.checked_add(u64::from(b - b'0'));
    digits.try_fold(0_u64, add).ok_or(NotAnAmount::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, unit: Unit, expected: Result<Option<&str>, NotAnAmount>) {
        let parsed = parse(typed, unit).map(|amount| amount.map(|yuan| yuan.to_string()));
        assert_eq!(parsed, expected.map(|yuan| yuan.map(str::to_owned)), "{typed}");
    }

    #[test]
    fn amounts_as_clerks_type_them() {
        use Unit::{HundredMillion, TenThousand, Yuan};
        for (typed, unit, yuan) in [
            ("100000000.01", Yuan, "100000000.01"),
            ("100,000,000.01", Yuan, "100000000.01"),
            ("1,0000,0000", Yuan, "100000000"),
            ("１００，０００，０００．０１", Yuan, "100000000.01"),
            (" 1 000 000 元 ", Yuan, "1000000"),
            ("10000", TenThousand, "100000000"),
            ("10000.000001", TenThousand, "100000000.01"),
            ("1", HundredMillion, "100000000"),
            ("1.0000000001", HundredMillion, "100000000.01"),
            ("1亿", Yuan, "100000000"),
            ("1亿元", TenThousand, "100000000"),
            ("9999.99万", Yuan, "99999900"),
            ("1亿2000万", Yuan, "120000000"),
            ("1亿2000万元", Yuan, "120000000"),
            ("1亿零", Yuan, ""),
            ("1亿2000万3.05元", HundredMillion, "120000003.05"),
            ("人民币￥1,234.50元", Yuan, "1234.5"),
            ("1億", Yuan, "100000000"),
            ("0", HundredMillion, "0"),
            ("999999999999999.99", Yuan, "999999999999999.99"),
        ] {
            let expected =
                if yuan.is_empty() { Err(NotAnAmount::Unreadable) } else { Ok(Some(yuan)) };
            check(typed, unit, expected);
        }
        check("", Yuan, Ok(None));
        check(" \u{3000}", TenThousand, Ok(None));
    }

    #[test]
    fn what_is_no_amount() {
        use NotAnAmount::{BelowFen, Negative, Separators, TooLarge, Unreadable};
        for (typed, unit, problem) in [
            ("一亿", Unit::Yuan, Unreadable),
            ("abc", Unit::Yuan, Unreadable),
            ("1e8", Unit::Yuan, Unreadable),
            ("1.2.3", Unit::Yuan, Unreadable),
            ("1.", Unit::Yuan, Unreadable),
            (".5", Unit::Yuan, Unreadable),
            ("元", Unit::Yuan, Unreadable),
            ("1万2亿", Unit::Yuan, Unreadable),
            ("1万2万", Unit::Yuan, Unreadable),
            ("1元2", Unit::Yuan, Unreadable),
            ("1,5", Unit::Yuan, Separators),
            ("1,00,000", Unit::Yuan, Separators),
            ("12345,678", Unit::Yuan, Separators),
            ("-1", Unit::Yuan, Negative),
            ("－1", Unit::Yuan, Negative),
            ("0.001", Unit::Yuan, BelowFen),
            ("1.00000001", Unit::TenThousand, BelowFen),
            ("1000000000000000", Unit::Yuan, TooLarge),
            ("10000000", Unit::HundredMillion, TooLarge),
            ("99999999999999999999999999999999999999999", Unit::Yuan, TooLarge),
        ] {
            check(typed, unit, Err(problem));
        }
    }
}
