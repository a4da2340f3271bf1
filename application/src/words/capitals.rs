//! Amounts in the capital numerals of Chinese finance (大写): 壹佰万元整.

use quality_award_rules::Yuan;

const DIGITS: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const PLACES: [&str; 4] = ["", "拾", "佰", "仟"];

/// The amount in capitals with 人民币 before it, as it stands on cheques and official letters.
#[must_use]
pub fn capitals(amount: Yuan) -> String {
    let text = amount.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let whole: u64 = whole.parse().unwrap_or(0);
    let digit = |place| decimals.as_bytes().get(place).map_or(0, |byte| usize::from(byte - b'0'));
    let (jiao, fen) = (digit(0), digit(1));
    let mut words = String::from("人民币");
    if whole > 0 || jiao + fen == 0 {
        words += &integer(whole);
        words.push('元');
    }
    if jiao > 0 {
        words += DIGITS[jiao];
        words.push('角');
    } else if fen > 0 && whole > 0 {
        words.push('零');
    }
    if fen > 0 {
        words += DIGITS[fen];
        words.push('分');
    } else {
        words.push('整');
    }
    words
}

/// A whole number: 亿 counts what stands above 10^8, 万 what stands above 10^4 within that.
fn integer(number: u64) -> String {
    if number == 0 {
        return DIGITS[0].to_owned();
    }
    let parts =
        [(number / 100_000_000, "亿"), (number / 10_000 % 10_000, "万"), (number % 10_000, "")];
    let mut words = String::new();
    let mut gap = false;
    for (count, name) in parts {
        if count == 0 {
            gap = !words.is_empty();
            continue;
        }
        // One zero stands for all the places left out between two parts.
        if !words.is_empty() && (gap || count < 1000) {
            words.push('零');
        }
        gap = false;
        words += &if count < 10_000 { below_ten_thousand(count) } else { integer(count) };
        words += name;
    }
    words
}

fn below_ten_thousand(number: u64) -> String {
    let mut words = String::new();
    let mut gap = false;
    for place in (0..4).rev() {
        let digit = usize::try_from(number / 10_u64.pow(place) % 10).unwrap_or(0);
        if digit == 0 {
            gap = !words.is_empty();
            continue;
        }
        if gap {
            words.push('零');
            gap = false;
        }
        words += DIGITS[digit];
        words += PLACES[usize::try_from(place).unwrap_or(0)];
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_in_capitals() {
        for (yuan, words) in [
            ("0", "零元整"),
            ("0.05", "伍分"),
            ("0.5", "伍角整"),
            ("0.55", "伍角伍分"),
            ("1", "壹元整"),
            ("10", "壹拾元整"),
            ("105.5", "壹佰零伍元伍角整"),
            ("1680.32", "壹仟陆佰捌拾元叁角贰分"),
            ("107000.53", "壹拾万柒仟元伍角叁分"),
            ("6007.14", "陆仟零柒元壹角肆分"),
            ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
            ("200000", "贰拾万元整"),
            ("1000000", "壹佰万元整"),
            ("5000000", "伍佰万元整"),
            ("100000000", "壹亿元整"),
            ("100000000.01", "壹亿元零壹分"),
            ("100005000", "壹亿零伍仟元整"),
            ("105000000", "壹亿零伍佰万元整"),
            ("120000003", "壹亿贰仟万零叁元整"),
            ("99999999.99", "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
            ("1000000000000", "壹万亿元整"),
            ("1000100000000", "壹万零壹亿元整"),
            ("999999999999999", "玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整"),
        ] {
            let amount: Yuan = yuan.parse().unwrap();
            assert_eq!(capitals(amount), format!("人民币{words}"), "{yuan}");
        }
    }
}
