//! Texts: one line, or several paragraphs. Full-width digits and Latin letters become half-width; Chinese
//! punctuation stays.

use super::unseen::unseen;
use super::width::narrow;

/// A text of one line.
#[must_use]
pub fn line(typed: &str) -> String {
    let mut text = String::new();
    let mut rest = typed.trim().chars().peekable();
    let mut before = None;
    // Lines' ends are control characters, and white space all the same.
    let unseen = |c: char| unseen(c) && !c.is_whitespace();
    while let Some(c) = rest.next() {
        let read = match c {
            c if c.is_control() && c.is_whitespace() => Some(' '),
            '\u{2028}' | '\u{2029}' => Some(' '),
            // Between Mongolian letters they choose the forms of the letters.
            c if unseen(c) => {
                let joins = before.is_some_and(mongolian)
                    && (selects(c)
                        || joins(c) && rest.clone().find(|c| !unseen(*c)).is_some_and(mongolian));
                joins.then_some(c)
            }
            c if narrow(c).is_ascii_alphanumeric() => Some(narrow(c)),
            c => Some(c),
        };
        text.extend(read);
        if !unseen(c) {
            before = Some(c);
        }
    }
    text.trim().to_owned()
}

/// A text of paragraphs, one a line, without empty lines and without white space around them.
#[must_use]
pub fn text(typed: &str) -> String {
    let ends = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let lines = typed.split(ends).map(line).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

const fn mongolian(c: char) -> bool {
    matches!(c, '\u{1820}'..='\u{1878}' | '\u{1880}'..='\u{18AA}' | '\u{11660}'..='\u{1166C}')
}

/// The separator of a vowel, and what joins letters or keeps them apart.
const fn joins(c: char) -> bool {
    matches!(c, '\u{180E}' | '\u{200C}' | '\u{200D}')
}

/// Mongolian variation selectors; they belong to the letter before them.
const fn selects(c: char) -> bool {
    matches!(c, '\u{180B}'..='\u{180D}' | '\u{180F}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines() {
        for (typed, expected) in [
            (" 赤峰\u{ad}某某\u{2060}公司\u{fe0f} ", "赤峰某某公司"),
            ("ＡＢＣ１２３", "ABC123"),
            ("（甲）：“乙”，丙。", "（甲）：“乙”，丙。"),
            ("甲　乙", "甲　乙"),
            ("甲\t乙\r\n丙", "甲 乙  丙"),
            ("甲\u{0}\u{7f}乙", "甲乙"),
            ("甲\u{e0041}\u{202e}乙", "甲乙"),
            ("\u{1820}\u{180e}\u{1821}", "\u{1820}\u{180e}\u{1821}"),
            ("\u{1820}\u{200d}\u{1821}", "\u{1820}\u{200d}\u{1821}"),
            ("\u{1820}\u{202e}\u{1821}", "\u{1820}\u{1821}"),
            ("\u{1820}\u{180b} 甲", "\u{1820}\u{180b} 甲"),
            ("\u{1820}\u{200d}甲", "\u{1820}甲"),
            ("\u{200b}", ""),
        ] {
            assert_eq!(line(typed), expected, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn what_was_read_is_read_again(typed in any::<String>(), marks in "[甲\u{1820}\u{180e}\u{200d}Ａ１ \t\n\r\u{ad}]{0,12}") {
            for typed in [typed, marks] {
                prop_assert_eq!(line(&line(&typed)), line(&typed));
                prop_assert_eq!(text(&text(&typed)), text(&typed));
            }
        }
    }
}
