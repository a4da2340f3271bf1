//! The names of files that carry the enterprise's name: any text may stand there, and a file system
//! refuses some.

use crate::typed::line::line;
use crate::typed::unseen::unseen;

/// The most bytes of a name within a file's name. File systems take 255 bytes in all, and a Chinese
/// character is three.
const MAX_BYTES: usize = 150;

/// What stands for an enterprise without a name.
const NOBODY: &str = "未填单位";

/// An enterprise's name as a piece of a file's name: on one line, without characters that a file system
/// refuses or nobody sees. It stands behind words of the page, so that no file has the name of a device,
/// such as `CON`.
#[must_use]
pub fn piece(name: &str) -> String {
    let mut piece = String::new();
    let mut gap = false;
    for c in line(name).chars() {
        if c.is_whitespace() || r#"\/:*?"<>|"#.contains(c) {
            gap = !piece.is_empty();
            continue;
        }
        if piece.len() + usize::from(gap) + c.len_utf8() > MAX_BYTES {
            break;
        }
        if std::mem::take(&mut gap) {
            piece.push(' ');
        }
        piece.push(c);
    }
    // A name that begins with a stop is hidden, and Windows drops one at the end. What joins Mongolian letters
    // joins none where the name was cut off.
    let piece = piece.trim_matches(|c| matches!(c, '.' | ' ') || unseen(c));
    if piece.is_empty() { NOBODY.to_owned() } else { piece.to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn pieces_of_names() {
        let long = "厂".repeat(100);
        for (name, expected) in [
            ("赤峰某某酿造有限公司", "赤峰某某酿造有限公司"),
            (" 甲\t\n 乙　丙 ", "甲 乙 丙"),
            ("甲/乙\\丙:丁*?\"<>|", "甲 乙 丙 丁"),
            ("../../甲", "甲"),
            ("..", NOBODY),
            ("", NOBODY),
            ("\u{202e}fdp.\u{200b}甲\u{2066}", "fdp.甲"),
            ("\u{feff}\u{e0041}", NOBODY),
            ("甲\0\u{7}乙", "甲乙"),
            ("甲.", "甲"),
            ("ＡＢ厂", "AB厂"),
            ("\u{1820}\u{180e}\u{1821}\u{202e}\u{1822}", "\u{1820}\u{180e}\u{1821}\u{1822}"),
            ("𠮷野家", "𠮷野家"),
            (&long, &"厂".repeat(50)),
        ] {
            assert_eq!(piece(name), expected, "{name:?}");
        }
    }

    proptest! {
        #[test]
        fn every_piece_is_one_that_file_systems_take(name in any::<String>()) {
            let piece = piece(&name);
            prop_assert!((1..=MAX_BYTES).contains(&piece.len()));
            prop_assert!(!piece.chars().any(|c| c.is_control() || r#"\/:*?"<>|"#.contains(c)));
            prop_assert!(!piece.starts_with(['.', ' ']) && !piece.ends_with(['.', ' ']));
            prop_assert_eq!(super::piece(&piece), piece.clone());
        }
    }
}
