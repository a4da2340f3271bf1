//! The words of the form on paper that its screen does not have.

use quality_award_rules::Edition;

use crate::form::computed::Computed;

pub const AWARD: &str = "赤峰市市长产品质量奖";
pub const FORM: &str = "申　报　表";
pub const OFFICE_PREVAILS: &str = "（以市长质量奖推选办公室当年公布的申报表为准）";
pub const APPLICANT: &str = "申报单位（盖章）：";
pub const DATE: &str = "填报日期：";
/// What the self-check knows beside the conditions.
pub const FACTS: [(&str, Computed); 4] = [
    ("是否曾获市长质量奖", Computed::AwardedBefore),
    ("国有及国有控股企业", Computed::StateControlled),
    ("上个统计年度产值（元）", Computed::Output),
    ("产值大写", Computed::OutputCapitals),
];
pub const ANNEX: &str = "附件：申报自查情况（供核对，不是评审结论）";
pub const VERDICT_LINES: [(&str, Computed); 11] = [
    ("结论", Computed::Conclusion),
    ("档次", Computed::Tier),
    ("奖励金额", Computed::Amount),
    ("金额大写", Computed::AmountCapitals),
    ("依据", Computed::Article),
    ("条文", Computed::ArticleWords),
    ("奖励企业法人", Computed::Share),
    ("需要说明", Computed::Notices),
    ("尚未回答", Computed::Open),
    ("规则版本", Computed::RulesVersion),
    ("办法文本校验", Computed::TextSha256),
];
pub const DECLARATION: &str = "申报单位声明";

/// That the enterprise knows what follows from fraud (article 20), in the words of the edition.
#[must_use]
pub fn knowing(edition: &Edition) -> Option<String> {
    let at = edition.procedure.fraud.at;
    let words = edition.words(at)?;
    Some(format!("本单位知悉《{}》{}：“{words}”", edition.title, at.in_chinese()))
}

pub const SIGNATURES: [&str; 3] =
    ["法定代表人（签字）：", "申报单位（盖章）：", "　　　　年　　月　　日"];
pub const OPINIONS: &str = "审核意见（由审核方填写，申报单位请勿填写）";
pub const REVIEWERS: [&str; 4] =
    ["推选办公室资格审核意见", "审定委员会审议意见", "审定委员会主任审核意见", "市长审定意见"];
pub const SEALED: &str = "（签章）　　　　　　　　年　　月　　日";
