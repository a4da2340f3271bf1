//! The words of the screens around the questions.

use quality_award_rules::{Actor, Edition, Tier, Yuan};

use super::common::{day, round};

pub const NAV: &str = "页面导航";
pub const SKIP: &str = "跳到正文";
pub const NAV_START: &str = "定档";
pub const NAV_CHECK: &str = "条件";
pub const NAV_RESULT: &str = "结果";
pub const NAV_FORM: &str = "申报表";
pub const NAV_MEASURES: &str = "办法全文";
pub const LARGE_TEXT: &str = "大字";

/// The name of the award and of the page in the head of every screen.
pub const NAME: &str = "赤峰市市长产品质量奖";
pub const SELF_CHECK: &str = "申报自查";

/// The heading of the first screen.
pub const START: &str = "三问定档";

/// What the three questions settle, and that nothing is charged (article 5).
#[must_use]
pub fn introduction(edition: &Edition) -> String {
    let no_fee = edition.procedure.no_fee;
    format!(
        "答三个问题，即知适用哪一条、奖励多少，资格条件随后逐项确认。{}（{}）。",
        no_fee.words.trim_end_matches('。'),
        no_fee.at.in_chinese()
    )
}

/// The short columns of the first screen.
pub const BEFORE: [(&str, &[&str]); 3] = [
    ("准备什么", &["营业执照", "名牌产品证书", "上个统计年度产值的统计报表"]),
    ("需要多久", &["定档约十秒", "资格条件逐项确认，约两分钟", "申报表可分几次填完"]),
    ("隐私和效力", &["所填内容不上传", "结论仅供参考，不代替资格审核和审定委员会审议"]),
];
pub const TIERS: &str = "奖励分三档";

/// Which enterprises a tier is for, in short.
#[must_use]
pub fn tier_short(tier: Tier, edition: &Edition) -> String {
    let limit = round(edition.output_threshold);
    match tier {
        Tier::NationalBrand => "国家名牌产品，不看产值".to_owned(),
        Tier::RegionalBrand => format!("自治区名牌产品，产值超过{limit}"),
        Tier::QualityFund => {
            format!("自治区名牌产品，产值未达到{limit}，数额由方案确定")
        }
    }
}

/// The enterprise's own output value in its tier.
#[must_use]
pub fn own(output: Yuan) -> String {
    format!("本单位：{}", super::verdict::output(output))
}

pub const CONTACT: &str = "咨询和申报";

/// Whom to ask and where to apply, by article 7.
#[must_use]
pub fn contact(edition: &Edition) -> String {
    let office = edition.procedure.office;
    format!("市长质量奖推选办公室。{}原文：“{}”。", office.at.in_chinese(), office.words)
}

/// The way through the steps, for readers who hear it: `自查各步，共7步`.
#[must_use]
pub fn way(steps: usize) -> String {
    format!("自查各步，共{steps}步")
}

pub const DONE: &str = "，已答";

pub const CONDITIONS: &str = "申报条件";
pub const GO_ON: &str = "接着上次填";
pub const BEGIN: &str = "先看资格条件";

pub const CONTINUE: &str = "继续";
pub const BACK: &str = "上一步";
pub const ERRORS: &str = "有内容需要改正";

/// The title of a screen on which something must be corrected.
#[must_use]
pub fn wrong_title(title: &str) -> String {
    format!("错误：{title}")
}

/// `第2步，共7步`.
#[must_use]
pub fn step_number(step: usize, steps: usize) -> String {
    format!("第{step}步，共{steps}步")
}

pub const COMING: &str = "正在载入这一页，请稍候……";
pub const MISSING: &str = "这一页未能载入，可能是网页没有下载完整。首页和各步问题仍可使用。请先保存草稿文件，再刷新网页。";

pub const CHECK: &str = "核对回答";
pub const CHECK_HINT: &str = "请逐项核对。没有回答的，不影响先看结果。";
pub const CHANGE: &str = "修改";
pub const SEE_RESULT: &str = "看结果";
pub const FILL_FORM: &str = "填写申报表";
pub const RESULT: &str = "自查结果";

/// When the Measures were issued.
#[must_use]
pub fn issued(edition: &Edition) -> String {
    format!("{}印发", day(edition.issued))
}

pub const LICENCES: &str = "第三方软件许可";
pub const LICENCES_HINT: &str = "本页使用了下列开放源代码软件。各软件的权利人和许可原文如下。";

/// Who takes a step of the procedure, as articles 12 and 13 name them.
#[must_use]
pub const fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Applicant => "申报单位",
        Actor::Office => "评选办公室",
        Actor::Committee => "审定委员会",
        Actor::CommitteeDirector => "审定委员会主任",
        Actor::Mayor => "市长",
        Actor::CityGovernment => "市政府",
    }
}

/// The rules that the page follows, at the foot of every screen.
#[must_use]
pub fn rules(version: &str, edition: &Edition) -> String {
    let sum = edition.text_sha256;
    format!(
        "依据《{}》（{}）。规则版本 {version}，文本校验 {}。",
        edition.title,
        day(edition.issued),
        sum.get(..12).unwrap_or(sum)
    )
}
