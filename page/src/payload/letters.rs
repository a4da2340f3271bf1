//! How bytes are written as characters that stand unchanged in a script element.

/// Stands between two streams.
pub(super) const BETWEEN: char = '\u{200}';

/// What the bytes of numbers are flipped with, which moves small numbers to the values of printable
/// characters.
pub(super) const FLIP: u8 = 0x60;

/// The byte that stands for the code of an instruction: the value of a printable character for nearly
/// every code in use. Blocks, branches, returns and calls change places with codes that are not in use
/// and with comparisons of fractions.
pub(super) fn swapped(code: u8) -> u8 {
    match code {
        0x02..=0x0d => code + 0x59,
        0x5b..=0x66 => code - 0x59,
        0x0e..=0x10 => code + 0x17,
        0x25..=0x27 => code - 0x17,
        _ => code,
    }
}

/// Bytes as text: Chinese stays Chinese, which resembles the page's own text, and [`character`] writes
/// every other byte.
pub(super) fn text(mut bytes: &[u8]) -> String {
    let mut text = String::new();
    while let Some((byte, rest)) = bytes.split_first() {
        let three = bytes.get(..3).and_then(|three| str::from_utf8(three).ok());
        let letter = three.and_then(|three| three.chars().next());
        // Ideographs, their punctuation and full-width letters all have three bytes.
        let chinese = |c: &char| matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
        if let Some(letter) = letter.filter(chinese) {
            text.push(letter);
            bytes = &bytes[3..];
        } else {
            text.push(character(*byte));
            bytes = rest;
        }
    }
    text
}

/// The printable ASCII character of the byte's value where there is one, else the Latin letter at
/// U+0100 plus the value. All of U+0100 to U+01FF are letters, and the low eight bits of every
/// character are the byte. `<` is written as a letter, because it could end the script element.
pub(super) fn character(byte: u8) -> char {
    if matches!(byte, b' '..=b'~') && byte != b'<' {
        char::from(byte)
    } else {
        char::from_u32(0x100 + u32::from(byte)).unwrap_or_default()
    }
}
