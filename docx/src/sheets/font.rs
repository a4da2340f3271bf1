//! Fonts as the families that a computer has.

use crate::layout::font::{Family, Font};

/// The families for a text: the fonts by name first, then what looks like them.
pub fn families(latin: &Font, east: &Font, east_first: bool) -> String {
    let (first, second) = if east_first { (east, latin) } else { (latin, east) };
    let mut list = String::new();
    for font in [first, second] {
        // The name comes out of a file, and stands in a rule.
        let plain =
            |c: char| c.is_ascii_alphanumeric() || c > '\u{ff}' || matches!(c, ' ' | '-' | '_');
        if !font.name.is_empty() && font.name.chars().all(plain) {
            list.extend(["\"", &font.name, "\","]);
        }
        list.push_str(kin(font.family));
    }
    list + "serif"
}

fn kin(family: Family) -> &'static str {
    match family {
        Family::Song => "SimSun,宋体,STSong,\"Songti SC\",\"Noto Serif CJK SC\",",
        Family::Fang => "FangSong_GB2312,仿宋_GB2312,FangSong,仿宋,STFangsong,",
        Family::Kai => "KaiTi_GB2312,楷体_GB2312,KaiTi,楷体,STKaiti,\"Kaiti SC\",",
        Family::Hei => "SimHei,黑体,\"Heiti SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",",
        Family::Serif => "\"Times New Roman\",\"Liberation Serif\",",
        Family::Sans => "Arial,\"Liberation Sans\",",
        Family::Mono => "\"Courier New\",monospace,",
        Family::Other => "",
    }
}
