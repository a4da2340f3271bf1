//! An amount of money as a clerk types it: with units and separators inside the box, exact to the fen.

use quality_award_rules::Yuan;

use super::number::{NotANumber, NotAnInteger, Number, counted};
use super::signs::{plain, without_unit};

/// A unit of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 元.
    Yuan,
    /// 千元, 1,000 yuan, in which statistics forms give output values.
    Thousand,
    /// 万元, 10,000 yuan.
    TenThousand,
    /// 亿元, 100,000,000 yuan.
    HundredMillion,
}

impl Unit {
    /// Every unit, smallest first.
    pub const ALL: [Self; 4] =
        [Self::Yuan, Self::Thousand, Self::TenThousand, Self::HundredMillion];

    /// The name in the page's inputs and in drafts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yuan => "yuan",
            Self::Thousand => "qian",
            Self::TenThousand => "wan",
            Self::HundredMillion => "yi",
        }
    }

    /// The unit of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }

    /// The power of ten of the yuan in it.
    pub(super) const fn power(self) -> i8 {
        match self {
            Self::Yuan => 0,
            Self::Thousand => 3,
            Self::TenThousand => 4,
            Self::HundredMillion => 8,
        }
    }

    /// What names the unit in a text.
    const fn word(self) -> char {
        match self {
            Self::Yuan => '元',
            Self::Thousand => '千',
            Self::TenThousand => '万',
            Self::HundredMillion => '亿',
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
    /// A number without a unit, where none was chosen.
    NoUnit,
    /// The text can be read as either of these amounts.
    TwoWays(Yuan, Yuan),
}

/// Reads what was typed; `None` where nothing was. A unit in the text overrides the chosen one.
///
/// # Errors
/// [`NotAnAmount`] where the text is no amount that the rules accept.
pub fn parse(typed: &str, chosen: Option<Unit>) -> Result<Option<Yuan>, NotAnAmount> {
    let plain = plain(typed);
    if plain.is_empty() {
        return Ok(None);
    }
    let (number, named) = number(&plain)?;
    let power = match chosen {
        _ if named => 0,
        Some(unit) => unit.power(),
        None => {
            // A number that is an amount in no unit at all has a fault of its own.
            yuan(number, Unit::HundredMillion.power()).or_else(|_| yuan(number, 0))?;
            return Err(NotAnAmount::NoUnit);
        }
    };
    yuan(number, power).map(Some)
}

/// The number that a plain text names, and whether it is one of yuan because a unit stands there.
fn number(plain: &str) -> Result<(Number, bool), NotAnAmount> {
    let mut text = plain;
    for word in ["人民币", "RMB", "CNY", "¥"] {
        text = text.strip_prefix(word).unwrap_or(text).trim_start_matches([' ', ':']);
    }
    text = without_unit(text, &["人民币", "RMB", "CNY"]);
    text = without_unit(text, &["整", "正"]);
    if text.starts_with('-') {
        return Err(NotAnAmount::Negative);
    }
    let open = without_unit(text, &["块钱", "元", "块"]);
    let closed = open.len() < text.len();
    let (number, named) = counted(open, closed).map_err(|problem| match problem {
        NotANumber::Unreadable => NotAnAmount::Unreadable,
        NotANumber::Separators => NotAnAmount::Separators,
        NotANumber::TooLarge => NotAnAmount::TooLarge,
        NotANumber::TwoWays(one, other) => match (yuan(one, 0), yuan(other, 0)) {
            (Ok(one), Ok(other)) => NotAnAmount::TwoWays(one, other),
            (Err(problem), _) | (_, Err(problem)) => problem,
        },
    })?;
    Ok((number, named || closed))
}

/// A number of a unit, which is this power of ten of yuan.
fn yuan(number: Number, power: i8) -> Result<Yuan, NotAnAmount> {
    let fen = number.integer(power + 2).map_err(|problem| match problem {
        NotAnInteger::Part => NotAnAmount::BelowFen,
        NotAnInteger::TooLarge => NotAnAmount::TooLarge,
    })?;
    Yuan::from_fen(fen).map_err(|_| NotAnAmount::TooLarge)
}

/// The unit that a text names, the largest of several.
#[must_use]
pub fn unit_in(typed: &str) -> Option<Unit> {
    let plain = plain(typed);
    let word = |unit: &Unit| plain.contains(unit.word());
    Unit::ALL.into_iter().rev().find(word).or_else(|| plain.contains('块').then_some(Unit::Yuan))
}

/// What a number without a unit would be in each unit in which it is an amount: the figures, the amount.
#[must_use]
pub fn meanings(typed: &str) -> Vec<(Unit, String, Yuan)> {
    let Ok((number, false)) = number(&plain(typed)) else { return Vec::new() };
    let meaning = |unit: Unit| Some((unit, number.to_string(), yuan(number, unit.power()).ok()?));
    Unit::ALL.into_iter().filter_map(meaning).collect()
}

/// The text with this unit in the place of the one that it names: 12000万 becomes 12000千元. A text with
/// several counting words is the same amount in this unit instead. `None` where the text names no unit or
/// cannot be read.
#[must_use]
pub fn with_unit(typed: &str, unit: Unit) -> Option<String> {
    let plain = plain(typed);
    let (number, true) = number(&plain).ok()? else { return None };
    let words: String = plain.chars().filter(|c| "十百千万亿元块".contains(*c)).collect();
    let word = if unit == Unit::Yuan { String::new() } else { unit.word().to_string() };
    let single = match &*words {
        "元" | "块" => Some(0),
        "千元" => Some(3),
        "万" | "万元" => Some(4),
        "亿" | "亿元" => Some(8),
        _ => None,
    };
    let figures = number.times(-single.unwrap_or(unit.power()));
    Some(format!("{figures}{word}元"))
}

#[cfg(test)]
#[path = "amount_tests.rs"]
mod tests;
