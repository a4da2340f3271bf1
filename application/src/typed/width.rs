//! Full-width characters, as Chinese input methods type them.

/// The ASCII character for a full-width one (U+FF01 to U+FF5E); any other character unchanged.
#[must_use]
pub fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    }
}
