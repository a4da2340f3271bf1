//! Exact fractions of any size. Products of many factors fit no machine integer.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

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

/// So many fen in yuan, as a fraction that is not reduced: with large numbers that would take longer than all the rest,
/// and nothing depends on it.
pub(crate) fn in_yuan(fen: BigInt, divisor: &BigInt) -> Fraction {
    Fraction::new_raw(fen, divisor * 100)
}

/// Fractions over one denominator: their numerators, and the denominator, which is above zero.
pub(crate) fn over_one<'f>(
    all: impl Iterator<Item = &'f Fraction> + Clone,
) -> (Vec<BigInt>, BigInt) {
    let one = all.clone().fold(BigInt::from(1), |one, of| least_multiple(one, of.denom()));
    let numerators = all.map(|of| of.numer() * (&one / of.denom())).collect();
    (numerators, one)
}

/// The least common multiple. The second number is the smaller one as a rule, so the first step leaves small ones.
fn least_multiple(one: BigInt, other: &BigInt) -> BigInt {
    let (mut divisor, mut rest) = (other.clone(), &one % other);
    while !rest.is_zero() {
        let next = &divisor % &rest;
        divisor = std::mem::replace(&mut rest, next);
    }
    one * (other / divisor)
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
