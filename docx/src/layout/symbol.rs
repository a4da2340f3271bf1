//! Characters of symbol fonts as the Unicode characters that look like them.

/// Code points of the fonts Symbol and Wingdings, less 0xF000.
const WINGDINGS: [(u32, char); 27] = [
    (0x6C, '●'),
    (0x6D, '❍'),
    (0x6E, '■'),
    (0x6F, '□'),
    (0x70, '□'),
    (0x71, '❑'),
    (0x72, '❒'),
    (0x73, '⬧'),
    (0x74, '⧫'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '⬥'),
    (0x9F, '•'),
    (0xA1, '○'),
    (0xA7, '▪'),
    (0xA8, '□'),
    (0xD8, '➢'),
    (0xDC, '➔'),
    (0xE0, '→'),
    (0xE8, '➔'),
    (0xFB, '☒'),
    (0xFC, '✓'),
    (0xFD, '☒'),
    (0xFE, '☑'),
    (0x28, '☎'),
    (0x2A, '✉'),
    (0x46, '☞'),
];
const WINGDINGS_2: [(u32, char); 9] = [
    (0x4F, '✗'),
    (0x50, '✓'),
    (0x51, '☒'),
    (0x52, '☑'),
    (0x53, '☒'),
    (0x54, '☒'),
    (0x97, '●'),
    (0xA2, '■'),
    (0xA3, '□'),
];
const SYMBOL: [(u32, char); 14] = [
    (0xB7, '•'),
    (0xA7, '♣'),
    (0xA8, '♦'),
    (0xD8, '¬'),
    (0xB0, '°'),
    (0xB1, '±'),
    (0xB3, '≥'),
    (0xA3, '≤'),
    (0xB4, '×'),
    (0xB8, '÷'),
    (0xB9, '≠'),
    (0xD6, '√'),
    (0xAE, '→'),
    (0x6D, 'μ'),
];

/// What stands for a symbol that no list has.
const UNKNOWN: char = '▪';

/// The character of a symbol font. `code` may be given with or without 0xF000.
pub(crate) fn symbol(code: u32, font: &str) -> char {
    let font = font.to_ascii_lowercase();
    let plain = if (0xF000..=0xF0FF).contains(&code) { code - 0xF000 } else { code };
    let list: &[(u32, char)] = match font.as_str() {
        "wingdings" => &WINGDINGS,
        "wingdings 2" => &WINGDINGS_2,
        "symbol" => &SYMBOL,
        _ if plain == code => {
            return char::from_u32(code).filter(|c| !c.is_control()).unwrap_or(UNKNOWN);
        }
        _ => &SYMBOL,
    };
    let found = list.iter().find(|(known, _)| *known == plain).map(|(_, c)| *c);
    // Letters and digits of Symbol are Greek or plain, those of the others are pictures.
    found
        .or_else(|| char::from_u32(plain).filter(|c| font == "symbol" && (' '..='?').contains(c)))
        .unwrap_or(UNKNOWN)
}

/// A text with the characters of a symbol font replaced.
pub(crate) fn symbols(text: &str, font: &str) -> String {
    let is_symbol =
        ["wingdings", "wingdings 2", "symbol"].contains(&font.to_ascii_lowercase().as_str());
    text.chars()
        .map(|c| match u32::from(c) {
            code @ 0xF000..=0xF0FF => symbol(code, font),
            code @ 0x21..=0xFF if is_symbol => symbol(code, font),
            _ => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{symbol, symbols};

    #[test]
    fn looks() {
        assert_eq!(symbol(0xF0FE, "Wingdings"), '☑');
        assert_eq!(symbol(0xA8, "Wingdings"), '□');
        assert_eq!(symbol(0x52, "Wingdings 2"), '☑');
        assert_eq!(symbol(0xF0B7, "Symbol"), '•');
        assert_eq!(symbol(0x2611, "MS Gothic"), '☑');
        assert_eq!(symbol(0xF001, "Wingdings"), '▪');
        assert_eq!(symbol(0, "MS Gothic"), '▪');
        assert_eq!(symbols("\u{f0b7}", "Symbol"), "•");
        assert_eq!(symbols("n", "Wingdings"), "■");
        assert_eq!(symbols("n一", "宋体"), "n一");
    }
}
