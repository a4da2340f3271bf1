//! The words of the one-page report about the result.

use quality_award_rules::{Edition, VERSION};

use super::common::day;
use super::letter::holds;
use crate::letter::Best;

pub const TITLE: &str = "申报自查汇报单";
pub const APPLICANT: &str = "申报单位";
/// In the place of the name of an enterprise or a product.
pub const UNNAMED: &str = "（未填名称）";
pub const PRODUCT: &str = "产品";
pub const DATE: &str = "日期";
pub const CONCLUSION: &str = "结论";
pub const AMOUNT: &str = "金额";
pub const ANSWERS: &str = "主要回答";
pub const VERSIONS: &str = "版本";
pub const NOTICES: &str = "未规定事项";
pub const NOTE: &str = "说明";
pub const AWARD: &str = "赤峰市市长产品质量奖";

/// The product, its title, and how many more there are.
#[must_use]
pub fn product(best: Best<'_>, count: usize, awarded: bool) -> String {
    let name = best.product.name.as_ref().map_or(UNNAMED, |name| name.as_str());
    let reappraised = match best.product.reappraised_at_same_level.filter(|_| awarded) {
        Some(true) => "，同级复评",
        Some(false) => "，非同级复评",
        None => "",
    };
    let title = match best.product.title {
        Some(_) => holds(best.product.title),
        None => "称号未答".to_owned(),
    };
    let others = if count > 1 { format!("；共{count}个产品") } else { String::new() };
    format!("{name}（{title}{reappraised}）{others}")
}

/// Whether the enterprise has had the award.
#[must_use]
pub const fn awarded_before(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => "以前获得过市长质量奖",
        Some(false) => "以前没有获得过市长质量奖",
        None => "以前是否获得过市长质量奖未答",
    }
}

/// The version of the rules, of the Measures and of the page's edition.
#[must_use]
pub fn version(edition: &Edition, number: Option<&str>) -> String {
    let sum = edition.text_sha256;
    let page = number.map(|number| format!("；推选办公室版本编号 {number}")).unwrap_or_default();
    format!(
        "《{}》（{}印发）；规则版本 {VERSION}，文本校验 {}{page}",
        edition.title,
        day(edition.issued),
        sum.get(..12).unwrap_or(sum)
    )
}
