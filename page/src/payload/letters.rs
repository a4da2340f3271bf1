//! How bytes are written as characters that stand unchanged in a script element.

/// Stands between two streams.
pub(super) const BETWEEN: char = '\u{200}';

/// What the bytes of numbers are flipped with, which moves small numbers to the values of printable
/// characters.
pub(super) const FLIP: u8 = 0x60;

/// Stands before the list of codes in `decode.js`.
const LETTERS: &str = "LETTERS = '";

/// The byte that stands for each code of an instruction, and for each of `codes.rs`.
///
/// The 94 codes that a program has most of are those of printable characters, which are one byte of the page instead
/// of two. Which code has which of these decides how well a compressor tells what comes next, because brotli counts
/// letters, capitals, figures and signs apart. The list was found by exchanging two at random as long as both parts of
/// the program became smaller: 4.1 KB for the printable ones and 1.8 for their order (brotli).
pub(super) fn letters() -> [u8; 256] {
    let list = super::DECODER.split_once(LETTERS).map_or("", |found| found.1).as_bytes();
    let mut codes =
        list.chunks(2).map_while(|hex| u8::from_str_radix(str::from_utf8(hex).ok()?, 16).ok());
    let mut letters = [None; 256];
    for byte in (0..=u8::MAX).filter(|byte| is_printed(*byte)) {
        if let Some(code) = codes.next() {
            letters[usize::from(code)] = Some(byte);
        }
    }
    let mut others = (0..=u8::MAX).filter(|byte| !is_printed(*byte));
    letters.map(|letter| letter.or_else(|| others.next()).unwrap_or_default())
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
    if is_printed(byte) {
        char::from(byte)
    } else {
        char::from_u32(0x100 + u32::from(byte)).unwrap_or_default()
    }
}

/// Whether the byte is that of a character which is written as it is.
fn is_printed(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && byte != b'<'
}
