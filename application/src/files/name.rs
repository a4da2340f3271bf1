//! The names of files that carry the enterprise's name: any text may stand there, and a file system
//! refuses some.

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
    for c in name.chars().filter(|c| !unseen(*c)) {
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
    // A name that begins with a stop is hidden, and Windows drops one at the end.
    let piece = piece.trim_matches(['.', ' ']);
    if piece.is_empty() { NOBODY.to_owned() } else { piece.to_owned() }
}

/// Whether a character shows nothing, or turns the direction of those around it, by which a file could
/// seem to be of another kind.
const fn unseen(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}'
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
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
