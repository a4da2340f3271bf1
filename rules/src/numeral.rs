//! The Chinese numerals that number chapters, articles, paragraphs and items: 1 to 99.

use core::fmt;

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// The numeral of a number: 21 is `二十一`.
#[must_use]
pub fn chinese(number: u8) -> impl fmt::Display {
    Chinese(number)
}

struct Chinese(u8);

impl fmt::Display for Chinese {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (tens, ones) = (self.0 / 10, self.0 % 10);
        let digit = |n: u8| DIGITS.get(usize::from(n)).copied().unwrap_or('零');
        if tens > 1 {
            write!(f, "{}", digit(tens))?;
        }
        if tens > 0 {
            f.write_str("十")?;
        }
        if ones > 0 || tens == 0 {
            write!(f, "{}", digit(ones))?;
        }
        Ok(())
    }
}

/// The number that a Chinese numeral such as `二十一` stands for, 1 to 99.
#[must_use]
pub fn value(numeral: &str) -> Option<u8> {
    let digit = |text: &str| {
        let mut chars = text.chars();
        let first = chars.next()?;
        let place = DIGITS.iter().position(|d| *d == first)?;
        (chars.next().is_none() && place > 0).then(|| u8::try_from(place).ok())?
    };
    match numeral.split_once('十') {
        None => digit(numeral),
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { 1 } else { digit(tens)? };
            Some(tens * 10 + if ones.is_empty() { 0 } else { digit(ones)? })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_reads_back() {
        for number in 1..=99 {
            assert_eq!(value(&chinese(number).to_string()), Some(number));
        }
        assert_eq!(chinese(10).to_string(), "十");
        assert_eq!(chinese(21).to_string(), "二十一");
        for wrong in ["", "百", "一一", "二十一一", "零", "21"] {
            assert_eq!(value(wrong), None, "{wrong}");
        }
    }
}
