//! The words of the form on paper that its screen does not have.

use super::form::placeholder;

pub const AWARD: &str = "赤峰市市长产品质量奖";
pub const FORM: &str = "申　报　表";
pub const OFFICE_PREVAILS: &str = "（以市长质量奖推选办公室当年公布的申报表为准）";
pub const APPLICANT: &str = "申报单位（盖章）：";
pub const DATE: &str = "填报日期：";
/// The field that holds that date.
pub const DATE_LABEL: &str = "填报日期";
pub const SELF_CHECK: &str = "基本条件自查";
/// What the self-check knows beside the conditions: labels and placeholders.
pub const FACTS: [(&str, &str); 4] = [
    ("是否曾获市长质量奖", placeholder::AWARDED_BEFORE),
    ("国有及国有控股企业", placeholder::STATE_CONTROLLED),
    ("上个统计年度产值（元）", placeholder::OUTPUT),
    ("产值大写", placeholder::OUTPUT_CAPITALS),
];
pub const VERDICT: &str = "自查结论（供核对，不是评审结论）";
pub const VERDICT_LINES: [(&str, &str); 11] = [
    ("结论", placeholder::CONCLUSION),
    ("档次", placeholder::TIER),
    ("奖励金额", placeholder::AMOUNT),
    ("金额大写", placeholder::AMOUNT_CAPITALS),
    ("依据", placeholder::ARTICLE),
    ("条文", placeholder::ARTICLE_WORDS),
    ("奖励企业法人（第十七条）", placeholder::SHARE),
    ("需要说明", placeholder::NOTICES),
    ("尚未回答", placeholder::OPEN),
    ("规则版本", placeholder::RULES_VERSION),
    ("办法文本校验", placeholder::TEXT_SHA256),
];
pub const DECLARATION: &str = "申报单位声明";
pub const KNOWING: &str = "本单位知悉《赤峰市市长产品质量奖实施办法》第二十条：";
pub const SIGNATURES: [&str; 3] =
    ["法定代表人（签字）：", "申报单位（盖章）：", "　　　　年　　月　　日"];
pub const OPINIONS: &str = "审核意见（由审核方填写，申报单位请勿填写）";
pub const REVIEWERS: [&str; 4] =
    ["推选办公室资格审核意见", "审定委员会审议意见", "审定委员会主任审核意见", "市长审定意见"];
pub const SEALED: &str = "（签章）　　　　　　　　年　　月　　日";
