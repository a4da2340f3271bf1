//! The words of the sheets, and the names of the files that the desk hands over.

use quality_award_rules::Edition;

pub const NUMBER: &str = "序号";
pub const TABLE: &str = "申报汇总";
pub const DIVISION: &str = "资金分配";
pub const TOTAL: &str = "合计";
pub const DIVISION_HEADS: [&str; 4] = [NUMBER, "单位", "数额（元）", "计算过程"];

/// The name of a file of the desk: `市长质量奖_2026_工作底稿.json`.
#[must_use]
pub fn file_name(year: Option<u16>, what: &str, extension: &str) -> String {
    match year {
        Some(year) => format!("市长质量奖_{year}_{what}.{extension}"),
        None => format!("市长质量奖_{what}.{extension}"),
    }
}

/// The working file.
pub const WORKING: &str = "工作底稿";

/// The regulation's title in the marks of a book.
#[must_use]
pub fn regulation(edition: &Edition) -> String {
    format!("《{}》", edition.title)
}
