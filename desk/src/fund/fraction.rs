//! Exact fractions of any size. Products of many factors fit no machine integer.

use num_bigint::BigInt;
use num_rational::BigRational;
use quality_award_rules::Yuan;

/// An exact fraction. Its numerator and denominator have no limit, so nothing overflows.
pub type Fraction = BigRational;

/// The text is not a decimal number such as `12`, `-3.5` or `0.125`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAFraction;

/// Longer texts are refused: no figure of an enterprise has so many digits.
const LONGEST: usize = 60;

/// Reads a decimal number exactly. A minus sign is read, so that the division can name the
/// negative weight.
///
/// # Errors
/// [`NotAFraction`] for everything but digits with at most one point between them.
pub fn read_fraction(text: &str) -> Result<Fraction, NotAFraction> {
    let magnitude = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = magnitude.split_once('.').unwrap_or((magnitude, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if text.len() > LONGEST || !digits(whole) || !digits(decimals) {
        return Err(NotAFraction);
    }
    let numerator: BigInt = format!("{whole}{decimals}").parse().map_err(|_| NotAFraction)?;
    let places = u32::try_from(decimals.len()).map_err(|_| NotAFraction)?;
    let value = Fraction::new(numerator, BigInt::from(10).pow(places));
    Ok(if magnitude.len() < text.len() { -value } else { value })
}

/// An amount in fen as a fraction.
pub(crate) fn fen(amount: Yuan) -> Fraction {
    Fraction::from_integer(amount.fen().into())
}

/// A whole number as a fraction.
pub(crate) fn whole(number: u64) -> Fraction {
    Fraction::from_integer(number.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals() {
        for (text, expected) in [
            ("0", Some((0, 1))),
            ("12", Some((12, 1))),
            ("-3.5", Some((-7, 2))),
            ("0.125", Some((1, 8))),
            ("007", Some((7, 1))),
            ("", None),
            ("-", None),
            (".5", None),
            ("5.", None),
            ("1e3", None),
            ("+1", None),
            ("1.2.3", None),
            ("１", None),
            ("1 0", None),
        ] {
            let expected = expected.map(|(n, d): (i64, i64)| Fraction::new(n.into(), d.into()));
            assert_eq!(read_fraction(text).ok(), expected, "{text}");
        }
        assert_eq!(read_fraction(&"9".repeat(61)), Err(NotAFraction));
    }
}
