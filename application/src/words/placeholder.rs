//! The placeholders of a form beside those of its fields, which are the fields' labels. Forms in use
//! have them, so none is ever renamed.

use quality_award_rules::Title;

use super::common;
use crate::form::computed::{Computed, Repeated};
use crate::form::quoted::Quoted;

/// The placeholder of a computed text.
#[must_use]
pub const fn computed(of: Computed) -> &'static str {
    match of {
        Computed::Unfinished => "草稿标记",
        Computed::AwardedBefore => "曾获奖",
        Computed::StateControlled => "国有控股",
        Computed::Output => "产值",
        Computed::OutputCapitals => "产值大写",
        Computed::Conclusion => "结论",
        Computed::Tier => "档次",
        Computed::Amount => "金额",
        Computed::AmountCapitals => "金额大写",
        Computed::Article => "依据",
        Computed::ArticleWords => "条文",
        Computed::Share => "法人奖励",
        Computed::Notices => "说明",
        Computed::Enclosures => "附件清单",
        Computed::Open => "未答",
        Computed::RulesVersion => "规则版本",
        Computed::TextSha256 => "文本校验",
    }
}

/// The placeholder of a text that stands in the Measures.
#[must_use]
pub const fn quoted(of: Quoted) -> &'static str {
    match of {
        Quoted::Title => "办法",
        Quoted::Issued => "印发日期",
        Quoted::OutputArticles => "产值条款",
        Quoted::ReappraisalArticle => "复评条款",
        Quoted::ShareArticle => "法人奖励条款",
        Quoted::MaterialArticle => "申报材料条款",
        Quoted::NoFee => "免费条文",
        Quoted::Standing => "影响条文",
        Quoted::Quality => "质量条文",
        Quoted::Brand => "品牌条文",
        Quoted::Environment => "环保条文",
        Quoted::Material => "申报材料条文",
        Quoted::Uses => "用途条文",
        Quoted::Fraud => "弄虚作假条文",
    }
}

/// The name of a repeated row's group, and the names of the columns that no field of the form's table
/// has. Columns with the labels of fields follow.
#[must_use]
pub const fn repeated(of: Repeated) -> (&'static str, &'static [&'static str]) {
    match of {
        Repeated::Conditions => ("条件", &["序号", "内容", "依据", "性质", "填报"]),
        Repeated::Products => ("产品", &["序号", "名称", "称号", "复评"]),
        Repeated::Years => ("年度", &["年份"]),
    }
}

/// The answers that a box of a yes-or-no question may stand for.
pub const YES_NO: [&str; 2] = [common::YES, common::NO];

/// Columns of repeated rows that say one of a few words, and these words.
pub const CHOSEN: [(&str, &[&str]); 3] = [
    (
        "产品.称号",
        &[
            common::title(Title::National),
            common::title(Title::Regional),
            common::title(Title::Untitled),
        ],
    ),
    ("产品.复评", &YES_NO),
    ("条件.填报", &YES_NO),
];

/// The parts of a date that a placeholder may ask for.
pub const DATE_PARTS: [&str; 3] = ["年", "月", "日"];
