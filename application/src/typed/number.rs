//! Numbers in figures, alone and with the counting words 十, 百, 千, 万 and 亿. The text is one that
//! [`plain`](super::signs::plain) returned.

use std::fmt;

/// A number: whole digits times a power of ten. No zero stands at the end of the digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    digits: u64,
    power: i8,
}

/// Why a text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// Something other than digits, separators and counting words, or counting words out of order.
    Unreadable,
    /// Separators that group neither thousands nor ten thousands, as in `1,5`.
    Separators,
    /// More digits than are computed with.
    TooLarge,
    /// The text can be read in two ways, as `1亿2`: 1.2亿 or 1亿零2.
    TwoWays(Number, Number),
}

/// Why a number is no integer that is computed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAnInteger {
    /// It has decimals.
    Part,
    /// It is too large.
    TooLarge,
}

use NotANumber::{Separators, TooLarge, TwoWays, Unreadable};

impl Number {
    const ZERO: Self = Self { digits: 0, power: 0 };

    /// Digits times a power of ten.
    #[must_use]
    pub fn new(mut digits: u64, mut power: i8) -> Self {
        if digits == 0 {
            return Self::ZERO;
        }
        while digits.is_multiple_of(10) {
            digits /= 10;
            power += 1;
        }
        Self { digits, power }
    }

    /// The number times a power of ten.
    #[must_use]
    pub fn times(self, power: i8) -> Self {
        Self::new(self.digits, self.power.saturating_add(power))
    }

    /// The number times a power of ten, as an integer.
    ///
    /// # Errors
    /// [`NotAnInteger`] where a part of one is left over, or the number does not fit.
    pub fn integer(self, power: i8) -> Result<u64, NotAnInteger> {
        let power = u32::try_from(self.power.saturating_add(power));
        let factor = 10_u64.checked_pow(power.map_err(|_| NotAnInteger::Part)?);
        let digits = factor.and_then(|factor| self.digits.checked_mul(factor));
        digits.ok_or(NotAnInteger::TooLarge)
    }

    /// Whether the number is no more than an integer.
    #[must_use]
    pub fn is_at_most(self, most: u64) -> bool {
        if self.power >= 0 {
            return self.integer(0).is_ok_and(|number| number <= most);
        }
        // The last decimal is no zero, so the number is more than its whole part. Where there are more
        // decimals than digits, none is left before the point.
        let one = 10_u64.checked_pow(self.power.unsigned_abs().into());
        one.map_or(0, |one| self.digits / one) < most
    }

    fn plus(self, other: Self) -> Option<Self> {
        let power = self.power.min(other.power);
        let of = |number: Self| number.integer(-power).ok();
        Some(Self::new(of(self)?.checked_add(of(other)?)?, power))
    }

    /// Whether the number is less than this power of ten.
    fn is_below(self, power: i8) -> bool {
        let width = self.digits.checked_ilog10().map_or(0, |log| log + 1);
        i64::from(width) + i64::from(self.power) <= i64::from(power)
    }
}

impl fmt::Display for Number {
    /// Figures without separators and without zeros that say nothing: `1200`, `0.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits.to_string();
        let decimals = usize::from(self.power.min(0).unsigned_abs());
        let zeros = usize::from(self.power.max(0).unsigned_abs());
        if decimals == 0 {
            write!(f, "{digits}{}", "0".repeat(zeros))
        } else {
            let padded = format!("{digits:0>width$}", width = decimals + 1);
            let (whole, part) = padded.split_at(padded.len() - decimals);
            write!(f, "{whole}.{part}")
        }
    }
}

/// Reads figures such as `1,234.5` or `1 234`.
///
/// # Errors
/// [`NotANumber`] where the text is none.
pub fn figures(text: &str) -> Result<Number, NotANumber> {
    let (whole, decimals) = match text.split_once('.') {
        Some((_, "")) => return Err(Unreadable),
        Some(parts) => parts,
        None => (text, ""),
    };
    let separator = if whole.contains(',') { ',' } else { ' ' };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let size = groups.clone().next().map_or(usize::MAX, str::len);
    if first.is_empty() || !digits(first) || !digits(decimals) || !groups.clone().all(digits) {
        let grouped = text.bytes().all(|b| b.is_ascii_digit() || b", .".contains(&b));
        return Err(if grouped && whole.contains(separator) { Separators } else { Unreadable });
    }
    // Thousands; some group by 万 as well. A first group of four would be a number of its own.
    let sized = matches!(size, 3 | 4) && first.len() <= 3 && groups.all(|of| of.len() == size);
    if size != usize::MAX && !sized {
        return Err(Separators);
    }
    let decimals = decimals.trim_end_matches('0');
    let all = whole.bytes().filter(u8::is_ascii_digit).chain(decimals.bytes());
    let add = |sum: u64, b: u8| sum.checked_mul(10)?.checked_add(u64::from(b - b'0'));
    let all = all.into_iter().try_fold(0, add).ok_or(TooLarge)?;
    Ok(Number::new(all, -i8::try_from(decimals.len()).map_err(|_| TooLarge)?))
}

/// A number and the counting words behind it.
struct Part {
    number: Number,
    /// How many digits stand before the point.
    width: i8,
    /// Whether 零 stands before the number.
    zero: bool,
    /// The power of ten of 十, 百 or 千.
    small: i8,
    /// The power of ten of 万, 亿 or 万亿; 0 where the next part has it.
    large: i8,
}

impl Part {
    const fn power(&self) -> i8 {
        self.small + self.large
    }

    /// Takes the last part off a text.
    fn take_last(text: &str) -> Result<(&str, Self), NotANumber> {
        let digit = |c: char| matches!(c, '0'..='9' | ',' | '.');
        let (text, words) = text.split_at(text.trim_end_matches(|c| !digit(c)).len());
        let rest = text.trim_end_matches(|c| digit(c) || c == ' ');
        let figure = text.get(rest.len()..).unwrap_or_default().trim_start();
        let number = figures(figure)?;
        let whole = figure.split('.').next().unwrap_or_default();
        let width = whole.bytes().filter(u8::is_ascii_digit).count();
        let width = i8::try_from(width).map_err(|_| TooLarge)?;
        let before = rest.trim_end_matches(['零', '〇']).trim_end();
        let zero = before.len() < rest.len();
        let (small, large) = powers(words).ok_or(Unreadable)?;
        if zero && before.is_empty() {
            return Err(Unreadable);
        }
        Ok((before, Self { number, width, zero, small, large }))
    }
}

/// The powers of ten of counting words: of 十, 百 or 千, and of what follows them.
fn powers(words: &str) -> Option<(i8, i8)> {
    let words: String = words.chars().filter(|c| *c != ' ').collect();
    let mut rest = words.chars();
    let small = match rest.next() {
        Some('十') => 1,
        Some('百') => 2,
        Some('千') => 3,
        _ => {
            rest = words.chars();
            0
        }
    };
    let large = match rest.as_str() {
        "" => 0,
        "万" => 4,
        "亿" => 8,
        "万亿" => 12,
        _ => return None,
    };
    Some((small, large))
}

/// Reads figures with counting words, as `1亿2000万` or `5千万`, and whether there was any such word.
/// `closed` says that 元 stands behind the text.
///
/// # Errors
/// [`NotANumber`] where the text is none, or can be read in two ways.
pub fn counted(text: &str, closed: bool) -> Result<(Number, bool), NotANumber> {
    let (mut rest, last) = Part::take_last(text.trim())?;
    let tail = last.number.times(last.power());
    // What 万 or 亿 counts, and what neither does; both together without the last number.
    // Where the last number has a 万 or 亿 of its own, nothing is asked of the two.
    let (mut above, mut below, mut head) = (Number::ZERO, tail, Number::ZERO);
    let (mut total, mut large, mut power) = (tail, last.large, last.power());
    // The powers of what stands before the last number, and of the last 万 or 亿 before it.
    let (mut before, mut counting) = (None, None);
    // Whether the part before may be of the same section: 5千2万 and 1万2亿 need a 零.
    let follows = |part: &Part| part.small > 0 || part.zero || part.width == 4;
    let mut joins = follows(&last) || last.large == 0;
    while !rest.is_empty() {
        let (more, mut part) = Part::take_last(rest)?;
        large = match (part.large, large) {
            (0, large) if joins => large,
            (4, 8) if joins => 12,
            (own, large) if own > large => own,
            _ => return Err(Unreadable),
        };
        joins = follows(&part);
        part.large = large;
        // The last number alone has decimals, and each is less than one of what stands before it.
        if part.number.power < 0 || part.power() <= power || !total.is_below(part.power()) {
            return Err(Unreadable);
        }
        power = part.power();
        let here = part.number.times(power);
        before = before.or(Some(power));
        if large > 0 {
            counting = counting.or(Some(large));
        }
        let sum = if large > 0 { &mut above } else { &mut below };
        *sum = sum.plus(here).ok_or(TooLarge)?;
        head = head.plus(here).ok_or(TooLarge)?;
        total = total.plus(here).ok_or(TooLarge)?;
        rest = more;
    }
    let named = power > 0;
    if closed || last.zero || last.large > 0 || !named {
        return Ok((total, named));
    }
    // Nothing says what the last number counts.
    let other = match (last.small, before, counting) {
        (0, Some(before), _) => head.plus(last.number.times(before - last.width)),
        // 3万5千 is 35000 in any case.
        (_, _, Some(4)) => Some(total),
        (_, _, Some(_)) => above.plus(below.times(4)),
        (_, _, None) => Some(total.times(4)),
    };
    match other.ok_or(TooLarge)? {
        other if other == total => Ok((total, named)),
        other => Err(TwoWays(other, total)),
    }
}
