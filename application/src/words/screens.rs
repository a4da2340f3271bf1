//! The words of the screens around the questions.

use quality_award_rules::{Actor, Amount, Edition, Tier};

use super::common::{day, round};

pub const NAV: &str = "页面导航";
pub const SKIP: &str = "跳到正文";
pub const NAV_START: &str = "首页";
pub const NAV_CHECK: &str = "回答";
pub const NAV_RESULT: &str = "结果";
pub const NAV_FORM: &str = "申报表";
pub const NAV_MEASURES: &str = "办法全文";
pub const LARGE_TEXT: &str = "大字";

/// What the award is, and what the page does.
#[must_use]
pub fn introduction(edition: &Edition) -> String {
    let Edition { title, procedure, .. } = edition;
    let (no_fee, at) = (procedure.no_fee.words, procedure.no_fee.at.in_chinese());
    format!(
        "赤峰市市长产品质量奖是市政府设立的最高产品质量荣誉奖。本页按《{title}》（{}），\
         帮助企业自查能否申报、适用哪一档奖励，并填写申报表。{}（{at}）。",
        issued(edition),
        no_fee.trim_end_matches('。')
    )
}

pub const BEFORE: [(&str, &str); 4] = [
    ("需要多久", "自查约2分钟，20个问题，随时可以停下，下次接着填。"),
    ("准备什么", "营业执照、名牌产品证书、上个统计年度的产值。"),
    ("不决定什么", "自查结论仅供参考，不代替推选办公室的资格审核和审定委员会的审议。"),
    ("隐私", "所填内容只保存在本机浏览器中，不上传。"),
];
pub const TIERS: &str = "奖励标准";
pub const TIER_OF: &str = "企业";
pub const TIER_AWARD: &str = "奖励";
pub const TIER_ARTICLE: &str = "依据";

/// Which enterprises a tier is for, as the Measures put it.
#[must_use]
pub fn tier_of(tier: Tier, edition: &Edition) -> String {
    let limit = round(edition.output_threshold);
    match tier {
        Tier::NationalBrand => "评为国家名牌产品的企业".to_owned(),
        Tier::RegionalBrand => {
            format!("评为自治区名牌产品且上个统计年度产值超过{limit}的企业")
        }
        Tier::QualityFund => {
            format!("获得自治区名牌产品称号，但上个统计年度产值未达到{limit}的企业")
        }
    }
}

/// What a tier gives, as the Measures put it.
#[must_use]
pub fn tier_award(tier: Tier, edition: &Edition) -> String {
    match edition.grants(tier).amount {
        Amount::Fixed(amount) => format!("奖励{}", round(amount)),
        Amount::Discretionary { annual_fund } => format!(
            "市政府每年拨付{}作为产品质量基金，对这部分企业进行专项扶持、适当补助",
            round(annual_fund)
        ),
    }
}

/// Whom to ask and where to apply, by article 7.
#[must_use]
pub fn contact(edition: &Edition) -> String {
    let office = edition.procedure.office;
    format!("咨询和申报：市长质量奖推选办公室，{}（{}）。", office.words, office.at.in_chinese())
}

pub const CONDITIONS: &str = "申报条件";
pub const BEGIN: &str = "开始自查";
pub const GO_ON: &str = "接着上次填";

pub const CONTINUE: &str = "继续";
pub const BACK: &str = "上一步";
pub const ERRORS: &str = "有内容需要改正";

/// `第 2 步，共 7 步`.
#[must_use]
pub fn step_number(step: usize, steps: usize) -> String {
    format!("第 {step} 步，共 {steps} 步")
}

/// How much is answered, and how much of the rest still matters.
#[must_use]
pub fn progress(answered: usize, open: usize) -> String {
    match open {
        0 => format!("已回答 {answered} 项，结论已定"),
        _ => format!("已回答 {answered} 项，还需回答 {open} 项"),
    }
}

pub const COMING: &str = "正在载入这一页，请稍候……";
pub const MISSING: &str = "这一页未能载入，可能是网页没有下载完整。首页和各步问题仍可使用，已填内容没有丢失。请刷新网页再试。";

pub const CHECK: &str = "核对回答";
pub const CHECK_HINT: &str = "请逐项核对。没有回答的，不影响先看结果。";
pub const CHANGE: &str = "修改";
pub const SEE_RESULT: &str = "看结果";
pub const FILL_FORM: &str = "填写申报表";
pub const RESULT: &str = "自查结果";

pub const MEASURES_SEARCH: &str = "查找条文";

/// When the Measures were issued.
#[must_use]
pub fn issued(edition: &Edition) -> String {
    format!("{}印发", day(edition.issued))
}

pub const LICENCES: &str = "第三方软件许可";
pub const LICENCES_HINT: &str = "本页使用了下列开放源代码软件。各软件的权利人和许可原文如下。";

/// How many articles hold what was searched for.
#[must_use]
pub fn found(count: usize) -> String {
    match count {
        0 => "没有找到。".to_owned(),
        count => format!("找到 {count} 条。"),
    }
}

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
