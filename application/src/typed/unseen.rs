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
