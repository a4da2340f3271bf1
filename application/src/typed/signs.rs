//! The signs of a value as people, input methods and other programs write them, each read as its plain ASCII
//! counterpart.

use super::unseen::unseen;
use super::width::narrow;

/// The zeros of the decimal digits that are read as ASCII ones: Arabic, Persian, Tibetan, Mongolian,
/// full-width, mathematical and segmented.
const ZEROS: [u32; 11] =
    [0x660, 0x6F0, 0xF20, 0x1810, 0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1FBF0];

/// The text of one value with half-width signs: a space for any space and any line's end, a minus for any
/// dash, nothing for what no screen shows, and neither spaces nor a closing comma or stop at its ends.
#[must_use]
pub fn plain(typed: &str) -> String {
    let text: String = typed.chars().filter_map(sign).collect();
    let text = text.trim_end_matches([' ', '。', ';', ',']).trim_start().replace('。', ".");
    // Brackets around a unit or a remark, as in 860（人）; those around figures stay.
    let bracket = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    match bracket {
        Some((value, unit))
            if !value.is_empty() && !unit.contains(|c: char| c.is_ascii_digit()) =>
        {
            [value.trim_end(), unit.trim()].concat()
        }
        _ => text,
    }
}

fn sign(c: char) -> Option<char> {
    Some(match c {
        c if c.is_whitespace() => ' ',
        c if unseen(c) => return None,
        '‐'..='―'
        | '−'
        | '⁃'
        | '⸺'
        | '⸻'
        | '﹘'
        | '﹣'
        | '➖'
        | '─'
        | '━'
        | 'ー'
        | 'ｰ'
        | '˗'
        | '᠆'
        | '︱'
        | '︲'
        | '֊'
        | '־'
        | '᐀'
        | '⸗'
        | '⸚'
        | '⹀'
        | '⹝'
        | '〜'
        | '〰'
        | '゠' => '-',
        '｡' => '。',
        '﹒' | '․' | '·' | '・' | '‧' | '∙' | '•' | '٫' => '.',
        '﹐' | '︐' | '٬' | '،' | '’' | '‘' | 'ʼ' | '′' | '´' | '＇' | '\'' | '`' => {
            ','
        }
        '﹪' | '٪' => '%',
        '￥' => '¥',
        '萬' => '万',
        '億' => '亿',
        '仟' => '千',
        '佰' => '百',
        '拾' => '十',
        '圆' | '圓' => '元',
        c => digit(c).unwrap_or_else(|| narrow(c)),
    })
}

fn digit(c: char) -> Option<char> {
    let value = |zero: &u32| u32::from(c).checked_sub(*zero).filter(|value| *value < 10);
    ZEROS.iter().find_map(value).and_then(|value| char::from_digit(value, 10))
}

/// The text without the word of the list that stands at its end.
#[must_use]
pub fn without_unit<'t>(text: &'t str, units: &[&str]) -> &'t str {
    let found = units.iter().find_map(|unit| text.strip_suffix(unit));
    found.unwrap_or(text).trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character of Unicode's class Pd, and those that look like one.
    #[test]
    fn every_dash_is_one() {
        for dash in "-֊־᐀᠆‐‑‒–—―⸗⸚⸺⸻⹀⹝〜〰゠︱︲﹘﹣－−⁃➖─━ーｰ˗".chars()
        {
            assert_eq!(plain(&format!("0476{dash}8330000")), "0476-8330000", "{dash:?}");
        }
    }

    #[test]
    fn brackets_and_digits() {
        for (typed, expected) in [
            ("860（人）", "860人"),
            ("860（3）", "860(3)"),
            ("（人）", "(人)"),
            ("860（3", "860(3"),
            ("𝟎𝟗𝟘𝟡𝟢𝟫𝟬𝟵𝟶𝟿", "0909090909"),
        ] {
            assert_eq!(plain(typed), expected, "{typed}");
        }
    }
}
