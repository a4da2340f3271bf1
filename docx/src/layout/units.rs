//! Lengths of the file format, all whole numbers.

/// Twentieths of a point, which the file format calls `dxa`: 1,440 to the inch, 567 to the centimetre.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Twips(pub i32);

/// English metric units, in which drawings are measured: 914,400 to the inch, 635 to the twip.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Emu(pub i64);

/// Half points, in which fonts are measured: 24 is a font of 12 points.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct HalfPoints(pub i32);

/// The longest length in twips: about 17 metres. Word stops at half a metre.
const LONGEST: i64 = 1_000_000;

impl Twips {
    /// A length of so many twips, cut off at 17 metres.
    pub(crate) fn of(twips: i64) -> Self {
        Self(small(twips.clamp(-LONGEST, LONGEST)))
    }

    /// Reads `1440`, `1440.5` or a number with a unit, such as `2.54cm`.
    pub(crate) fn read(text: &str) -> Option<Self> {
        thousandths(text, 1_000).map(|value| Self::of(value / 1_000))
    }

    /// The number of twips, never below zero.
    pub(crate) fn positive(self) -> Self {
        Self(self.0.max(0))
    }

    /// This length times `part`, divided by `whole`.
    pub(crate) fn scaled(self, part: i64, whole: i64) -> Self {
        Self::of(i64::from(self.0).saturating_mul(part) / whole.max(1))
    }

    /// The same length in English metric units.
    #[must_use]
    pub fn emu(self) -> Emu {
        Emu(i64::from(self.0) * 635)
    }
}

impl Emu {
    /// Reads a whole number, cut off at the longest length.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let value: i64 = text.trim().parse().ok()?;
        Some(Self(value.clamp(-LONGEST * 635, LONGEST * 635)))
    }

    /// Reads a length of a style of VML, such as `12.5pt`; a bare number means pixels.
    pub(crate) fn read_css(text: &str) -> Option<Self> {
        thousandths(text, 15_000).map(|value| Twips::of(value / 1_000).emu())
    }
}

/// A number that fits, because it was clamped before.
fn small(value: i64) -> i32 {
    i32::try_from(value).unwrap_or_default()
}

/// A length in thousandths of a twip. `bare` is what one of a number without a unit is worth.
fn thousandths(text: &str, bare: i64) -> Option<i64> {
    let text = text.trim();
    let end = text.find(|c: char| !matches!(c, '0'..='9' | '.' | '-' | '+'));
    let (number, unit) = text.split_at(end.unwrap_or(text.len()));
    let factor = match unit.trim() {
        "" => bare,
        "pt" => 20_000,
        "in" => 1_440_000,
        "cm" => 566_929,
        "mm" => 56_693,
        "pc" | "pi" => 240_000,
        "px" => 15_000,
        _ => return None,
    };
    Some(decimal(number)?.saturating_mul(factor) / 1_000)
}

/// A decimal number in thousandths.
pub(crate) fn decimal(text: &str) -> Option<i64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && part.is_empty() || whole.len() > 12 {
        return None;
    }
    let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let mut value = whole.saturating_mul(1_000);
    let mut worth = 100;
    for digit in part.chars() {
        value = value.saturating_add(i64::from(digit.to_digit(10)?) * worth);
        worth /= 10;
    }
    Some(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::{Emu, Twips};

    #[test]
    fn lengths() {
        for (text, twips) in [
            ("1440", Some(1440)),
            (" -20 ", Some(-20)),
            ("0.5", Some(0)),
            ("1in", Some(1440)),
            ("2.54cm", Some(1439)),
            ("25.4mm", Some(1440)),
            ("12.5pt", Some(250)),
            ("1pc", Some(240)),
            ("99999999999", Some(1_000_000)),
            ("-99999999999", Some(-1_000_000)),
            ("9999999999999999999999", None),
            ("auto", None),
            ("", None),
            ("-", None),
            ("1-2", None),
            ("3ells", None),
        ] {
            assert_eq!(Twips::read(text), twips.map(Twips), "{text}");
        }
        assert_eq!(Emu::read("914400"), Some(Emu(914_400)));
        assert_eq!(Emu::read("9999999999999"), Some(Emu(635_000_000)));
        assert_eq!(Emu::read_css("10"), Some(Emu(95_250)));
        assert_eq!(Emu::read_css("72pt"), Some(Emu(914_400)));
    }
}
