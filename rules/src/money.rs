//! Money in yuan, exact to the fen. The Measures write 万元 and 亿元; every amount here is in yuan.

use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

use crate::limits::LIMITS;

/// An amount in yuan: from 0 up to, but not including, 10^15, with at most two decimals (fen).
///
/// It is an integer number of fen. A decimal type from a library made the first part of the page 2,800
/// bytes heavier (brotli 11), for nothing that the Measures need.
///
/// ```
/// use quality_award_rules::Yuan;
///
/// let output: Yuan = "100000000.01".parse().unwrap();
/// assert!(output > Yuan::whole(100_000_000));
/// assert_eq!("0.50".parse::<Yuan>().unwrap().to_string(), "0.5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Yuan(u64);

impl Yuan {
    /// A whole number of yuan. Every `u32` is in range.
    #[must_use]
    pub const fn whole(yuan: u32) -> Self {
        Self(yuan as u64 * 100)
    }

    /// A number of fen (a hundredth of a yuan).
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`] from 10^15 yuan on.
    pub fn from_fen(fen: u64) -> Result<Self, MoneyError> {
        if fen < LIMITS.yuan_below * 100 { Ok(Self(fen)) } else { Err(MoneyError::TooLarge) }
    }

    /// The amount in fen (hundredths of a yuan).
    #[must_use]
    pub const fn fen(self) -> u64 {
        self.0
    }

    /// How much is missing up to `target`, in yuan; zero where nothing is missing.
    #[must_use]
    pub const fn short_of(self, target: Self) -> Self {
        Self(target.0.saturating_sub(self.0))
    }

    /// The part of the amount that the rate names, in yuan. It is exact for whole yuan, which every
    /// award is; less than a fen is dropped.
    #[must_use]
    pub const fn part(self, rate: Rate) -> Self {
        // An amount of less than 10^17 fen, times 255 at most, would not fit; by the yuan it does.
        let (yuan, fen) = (self.0 / 100, self.0 % 100);
        Self(yuan * rate.0 as u64 + fen * rate.0 as u64 / 100)
    }
}

impl fmt::Display for Yuan {
    /// The number of yuan without trailing zeros after the point: `1000000`, `0.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0 / 100)?;
        match self.0 % 100 {
            0 => Ok(()),
            tenths if tenths.is_multiple_of(10) => write!(f, ".{}", tenths / 10),
            fen => write!(f, ".{fen:02}"),
        }
    }
}

impl Serialize for Yuan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A part of an amount, in whole per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate(u8);

impl Rate {
    /// A rate given in per cent: `Rate::percent(20)` is 20 % of an amount.
    #[must_use]
    pub const fn percent(percent: u8) -> Self {
        Self(percent)
    }
}

impl fmt::Display for Rate {
    /// The rate as a decimal with two places: `0.20`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Why a text is not an amount in yuan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// The text is not digits with at most one point between them. Signs, separators, exponents
    /// and units are for the page's own input, not for data.
    NotADecimal,
    /// Below zero.
    Negative,
    /// More than two decimals: there is nothing below a fen.
    TooManyDecimals,
    /// 10^15 yuan or more.
    TooLarge,
}

impl fmt::Display for MoneyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotADecimal => "not a decimal number",
            Self::Negative => "negative",
            Self::TooManyDecimals => "more than 2 decimals",
            Self::TooLarge => "10^15 or more",
        })
    }
}

impl core::error::Error for MoneyError {}

impl FromStr for Yuan {
    type Err = MoneyError;

    /// Reads `DIGITS` or `DIGITS.DIGITS`. The digits are summed as fen in an integer: no parser
    /// of signs and exponents is needed, so none can let them through.
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let shape = |text: &str| match text.split_once('.') {
            Some((whole, decimals)) => digits(whole) && digits(decimals),
            None => digits(text),
        };
        if let Some(magnitude) = text.strip_prefix('-') {
            let zero = magnitude.bytes().all(|b| matches!(b, b'0' | b'.'));
            let negative = shape(magnitude) && !zero;
            return Err(if negative { MoneyError::Negative } else { MoneyError::NotADecimal });
        }
        if !shape(text) {
            return Err(MoneyError::NotADecimal);
        }
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        if decimals.len() > 2 {
            return Err(MoneyError::TooManyDecimals);
        }
        let padded = decimals.bytes().chain(core::iter::repeat(b'0')).take(2);
        let fen = whole
            .bytes()
            .chain(padded)
            .try_fold(0_u64, |sum, b| sum.checked_mul(10)?.checked_add(u64::from(b - b'0')));
        Self::from_fen(fen.ok_or(MoneyError::TooLarge)?)
    }
}

#[cfg(test)]
mod tests {
    use super::{LIMITS, Rate, Yuan};

    #[test]
    fn a_part_is_exact_and_drops_less_than_a_fen() {
        for fen in [0, 1, 99, 100, 101, 12_345, 100_000_099, LIMITS.yuan_below * 100 - 1] {
            let amount = Yuan::from_fen(fen).expect("in range");
            assert_eq!(amount.fen(), fen);
            for percent in [0, 1, 20, 33, 99, 100, 255] {
                let exact = u128::from(fen) * u128::from(percent) / 100;
                assert_eq!(
                    u128::from(amount.part(Rate::percent(percent)).fen()),
                    exact,
                    "{percent} % of {fen}"
                );
            }
        }
    }
}
