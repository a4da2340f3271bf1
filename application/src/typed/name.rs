//! Names: of enterprises, persons, bodies, places, marks.

use super::line::text;

/// A name on one line. Brackets, middle dots, Latin words and the spaces between them belong to it; what is
/// around it, what nobody sees and line breaks do not, and of several spaces one is left. A line break
/// beside a Latin word or a figure was a space, between Chinese characters it was none.
#[must_use]
pub fn name(typed: &str) -> String {
    let mut name = String::new();
    for line in text(typed).lines() {
        let meets = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let mut gap =
            !name.is_empty() && (meets(name.chars().next_back()) || meets(line.chars().next()));
        let mut space = ' ';
        for c in line.chars() {
            if c.is_whitespace() {
                if !gap {
                    space = if c == '\u{3000}' { c } else { ' ' };
                }
                gap = true;
                continue;
            }
            if std::mem::take(&mut gap) {
                name.push(space);
            }
            name.push(c);
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::words::form::file_name;

    /// What a paper shows of a name, and what the file's name has of it.
    #[test]
    fn names_keep_what_belongs_to_them() {
        for (typed, paper, file) in [
            ("　赤峰××（中国）有限公司 ", "赤峰××（中国）有限公司", "赤峰××（中国）有限公司"),
            ("赤峰(中国)有限公司", "赤峰(中国)有限公司", "赤峰(中国)有限公司"),
            ("买买提·吐尔逊", "买买提·吐尔逊", "买买提·吐尔逊"),
            (
                "Red  Mountain\tDairy Co., Ltd.",
                "Red Mountain Dairy Co., Ltd.",
                "Red Mountain Dairy Co., Ltd",
            ),
            ("ＡＢＢ　（中国）", "ABB　（中国）", "ABB （中国）"),
            ("张　三", "张　三", "张 三"),
            ("赤峰某某\r\n有限公司", "赤峰某某有限公司", "赤峰某某有限公司"),
            ("Red\nMountain", "Red Mountain", "Red Mountain"),
            ("ABB\n有限公司", "ABB 有限公司", "ABB 有限公司"),
            ("赤峰\u{200b}某某\u{feff}\u{ad}公司\u{fe0f}", "赤峰某某公司", "赤峰某某公司"),
            ("\u{202e}赤峰\u{2066}某某\0", "赤峰某某", "赤峰某某"),
            ("“塞罕”牌", "“塞罕”牌", "“塞罕”牌"),
            ("𠮷野家", "𠮷野家", "𠮷野家"),
            (
                "\u{1820}\u{180e}\u{1821}\u{202e}\u{1822}",
                "\u{1820}\u{180e}\u{1821}\u{1822}",
                "\u{1820}\u{180e}\u{1821}\u{1822}",
            ),
            ("甲/乙:丙*?\"<>|\\丁", "甲/乙:丙*?\"<>|\\丁", "甲 乙 丙 丁"),
            ("甲：乙／丙？", "甲：乙／丙？", "甲：乙／丙？"),
            ("甲公司. . ", "甲公司. .", "甲公司"),
            ("CON", "CON", "CON"),
            ("../../甲", "../../甲", "甲"),
            (" \u{200b}\n", "", "未填单位"),
        ] {
            let found = name(typed);
            assert_eq!(found, paper, "{typed:?}");
            // No file has the name of a device: words of the page stand before the name.
            let whole = file_name(&found, "2026-06-01", true, "docx");
            assert_eq!(whole, format!("市长质量奖申报表_{file}_2026-06-01.docx"), "{typed:?}");
        }
        let long = file_name(&name(&"厂".repeat(400)), "2026-06-01", false, "docx");
        assert!(long.len() < 255 && long.ends_with("厂_2026-06-01_未填完.docx"), "{long}");
    }

    proptest! {
        #[test]
        fn what_was_read_is_read_again(typed in any::<String>(), marks in "[甲\u{1820}\u{180e}\u{200d}Ａ１ \u{3000}\t\n\r\u{ad}]{0,12}") {
            for typed in [typed, marks] {
                prop_assert_eq!(name(&name(&typed)), name(&typed));
            }
        }
    }
}
