//! Characters that no screen shows.

/// Ranges of characters without a picture of their own, beside the control characters: Unicode's class Cf, the
/// variation selectors, the tags, the fillers and the blank that stands for a missing object.
const UNSEEN: [(u32, u32); 26] = [
    (0xAD, 0xAD),
    (0x34F, 0x34F),
    (0x600, 0x605),
    (0x61C, 0x61C),
    (0x6DD, 0x6DD),
    (0x70F, 0x70F),
    (0x890, 0x891),
    (0x8E2, 0x8E2),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x2800, 0x2800),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFFC),
    (0x110BD, 0x110BD),
    (0x110CD, 0x110CD),
    (0x13430, 0x1343F),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
];

/// Whether no screen shows the character, which is no white space.
#[must_use]
pub fn unseen(c: char) -> bool {
    let code = u32::from(c);
    c.is_control() || UNSEEN.iter().any(|&(first, last)| (first..=last).contains(&code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unseen() {
        for c in [
            '\u{0}', '\u{7f}', '\u{ad}', '\u{200b}', '\u{200f}', '\u{202e}', '\u{2060}', '\u{feff}',
        ] {
            assert!(unseen(c), "{c:?}");
        }
        for c in
            ['\u{180e}', '\u{fe0f}', '\u{e0041}', '\u{e01ef}', '\u{1d173}', '\u{fffc}', '\u{3164}']
        {
            assert!(unseen(c), "{c:?}");
        }
        for c in [
            'a', '1', ' ', '\u{a0}', '\u{3000}', '中', '\u{1820}', '𠮷', '👧', '\u{301}',
            '\u{fffd}',
        ] {
            assert!(!unseen(c), "{c:?}");
        }
        // The ranges stand in order, and none meets another.
        assert!(UNSEEN.iter().all(|(first, last)| first <= last));
        assert!(UNSEEN.windows(2).all(|pair| pair[0].1 < pair[1].0));
    }
}
