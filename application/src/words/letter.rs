//! The words of the letter about the result.

use quality_award_rules::{
    Actor, Assessment, Citation, Condition, Edition, Eligibility, Finding, Nature, Notice,
    Question, Step, Tier, Title, Yuan,
};

use super::common::{percent, round};
use super::verdict;
use crate::edition::{Deadline, Level, Office};
use crate::letter::Prospect;

pub const MISSING: &str = "还缺什么";
pub const NOTICES: &str = "办法没有规定的事项";
pub const RAISE: &str = "怎样提高档次";
pub const PLACE: &str = "所处档次";
pub const CONDITIONS: &str = "逐项对照";
pub const STEPS: &str = "申报和评审步骤";
pub const BASIS: &str = "依据";
pub const AFTER: &str = "奖金用途、撤销情形和获奖后的义务";
pub const REST: &str = "费用、经费和其他规定";

pub const APPLIES: &str = "适用";
pub const PENDING: &str = "条件";
pub const OUTPUT: &str = "产值";
pub const LEGAL_REPRESENTATIVE: &str = "企业法人";
pub const UNSETTLED_BY: &str = "由推选办公室决定，本页不代为选择";
pub const IF_QUALIFIED: &str = "按称号和产值得出，各项条件尚待确认";
pub const CHANGE: &str = "修改回答";
pub const GO_ON: &str = "继续回答";
pub const PRINT: &str = "打印汇报单";
pub const COPY: &str = "复制摘要";
pub const COPIED: &str = "摘要已复制。";
pub const COPY_BY_HAND: &str = "浏览器不允许自动复制。摘要已在下面的框中选中，请手动复制。";
pub const SUMMARY: &str = "摘要文字";
pub const OF_ANOTHER: &str = "他人分享的回答，不是本机所填。";

pub const BY_MATERIAL: &str = "凭材料认定";
pub const BY_COMMITTEE: &str = "审定委员会审议";
pub const SELF_VIEW: &str = "自评不等于认定，以审定委员会审议为准。";
pub const TO_BRING: &str = "须备的证实性材料";
pub const NOTHING_UNMET: &str = "没有不符合的项目。";

pub const REACHES: &str = "可到";
pub const NEEDS: &str = "须有";
pub const NOW: &str = "现为";
pub const CONDITION: &str = "条件";
pub const PROOF: &str = "凭据";
pub const FINDING: &str = "结果";

pub const NEXT: &str = "下一步";
pub const CONSULT: &str = "咨询推选办公室";
pub const FILL: &str = "填写申报表";
pub const REVIEW: &str = "核对不符合的各项";
pub const LATER: &str = "条件具备后再申报";

/// The conclusion in a line.
#[must_use]
pub fn title(assessment: &Assessment) -> &'static str {
    match (assessment.eligibility(), Prospect::of(assessment)) {
        (Eligibility::Eligible, Prospect::Several) => "可以申报，档次待定",
        (Eligibility::Eligible, _) => "可以申报",
        (Eligibility::Ineligible, _) => "不具备申报条件",
        (Eligibility::Undetermined, Prospect::Award(_) | Prospect::Unsettled) => "条件尚待确认",
        (Eligibility::Undetermined, Prospect::Several | Prospect::Nothing) => "尚待回答",
    }
}

/// What a tier gives in a word: `100万元`, or that it is support.
#[must_use]
pub fn gives(tier: Tier, edition: &Edition) -> String {
    verdict::amount(edition.grants(tier).amount)
}

/// Of what the fund's support comes, and who divides it.
#[must_use]
pub fn fund(annual_fund: Yuan) -> String {
    format!(
        "市政府每年拨付{}作为产品质量基金，对此类企业专项扶持、适当补助；单个企业的数额办法没有规定，由推选办公室编制分配方案，审定委员会审议",
        round(annual_fund)
    )
}

/// An output value beside the threshold: `1.2亿元，超过1亿元`.
#[must_use]
pub fn output(value: Option<Yuan>, edition: &Edition) -> String {
    let threshold = edition.output_threshold;
    let limit = round(threshold);
    let Some(value) = value else { return format!("未回答（以{limit}为界）") };
    let given = verdict::output(value);
    match value.cmp(&threshold) {
        std::cmp::Ordering::Greater => format!("{given}，超过{limit}"),
        std::cmp::Ordering::Equal => format!("{given}，尚未超过，也不是未达到"),
        std::cmp::Ordering::Less => format!("{given}，未达到{limit}"),
    }
}

/// An output value that does not exceed the threshold, and by how much: `6,500万元，差额超过3,500万元`.
#[must_use]
pub fn shortfall(short_by: Yuan, more_than: Yuan) -> String {
    match Yuan::from_fen(more_than.fen().saturating_sub(short_by.fen())) {
        Ok(now) if now < more_than => {
            format!("{}，差额超过{}", verdict::output(now), verdict::output(short_by))
        }
        Ok(_) | Err(_) => format!("{}，尚未超过", verdict::output(more_than)),
    }
}

/// A condition by a name of its own. No two conditions have the same name.
#[must_use]
pub fn condition(condition: Condition, edition: &Edition) -> String {
    match condition {
        // The Measures name it together with the credit record.
        Condition::Plain(Question::GoodReputation) => "具有良好的社会声誉".to_owned(),
        Condition::Plain(question) => edition.asks(question.into()).words.to_owned(),
        Condition::BrandTitle => "产品被评为国家名牌产品或自治区名牌产品".to_owned(),
        Condition::NotBarredByReappraisal => "不属于获奖企业产品的同级复评".to_owned(),
    }
}

/// What shows that a condition is met.
#[must_use]
pub const fn proof(condition: Condition) -> &'static str {
    match condition.nature() {
        Nature::Evaluative => "自评",
        Nature::Objective => match condition {
            Condition::Plain(_) => LICENCE,
            Condition::BrandTitle => CERTIFICATE,
            Condition::NotBarredByReappraisal => AWARDS,
        },
    }
}

pub const LICENCE: &str = "营业执照";
pub const CERTIFICATE: &str = "名牌产品证书";
pub const AWARDS: &str = "历年获奖文件";
pub const STATISTICS: &str = "上个统计年度产值的统计报表";
pub const STATE: &str = "国有及国有控股的证明";
pub const EVIDENCE: &str = "各项自评的佐证材料";
pub const LICENCE_SHOWS: &str = "登记注册、独立法人资格、产品生产及制造";
pub const CERTIFICATE_SHOWS: &str = "称号、级别和有效期";
pub const AWARDS_SHOWS: &str = "以前获得市长质量奖的情况";
pub const EVIDENCE_SHOWS: &str = "质量管理、品牌与信誉、环境保护、影响与效益";

/// That the Measures have no list of papers.
#[must_use]
pub fn no_catalogue(edition: &Edition) -> String {
    let at = edition.procedure.material.last().map(|quote| (quote.words, quote.at.in_chinese()));
    let written = at.map(|(words, at)| format!("只写“{words}”（{at}），")).unwrap_or_default();
    format!("办法{written}没有列出目录，以推选办公室当年的通知为准。")
}

/// What the answers say of a condition. An answer to what the committee judges is a view.
#[must_use]
pub const fn finding(nature: Nature, finding: Finding) -> &'static str {
    match (nature, finding) {
        (Nature::Objective, Finding::Met) => "符合",
        (Nature::Objective, Finding::Unmet) => "不符合",
        (Nature::Evaluative, Finding::Met) => "自评符合",
        (Nature::Evaluative, Finding::Unmet) => "自评不符合",
        (_, Finding::Unknown) => "待定",
    }
}

/// How many conditions of a nature are met, unmet and not settled.
#[must_use]
pub fn tally(nature: Nature, [met, unmet, unknown]: [usize; 3]) -> String {
    let of = |count: usize, what| (count > 0).then(|| format!("{count}项{what}"));
    let met = of(met, if nature == Nature::Evaluative { "自评符合" } else { "已答符合" });
    let unmet = of(unmet, finding(nature, Finding::Unmet));
    let parts: Vec<String> = [met, unmet, of(unknown, "待定")].into_iter().flatten().collect();
    parts.join("，")
}

/// The subject of an open point in a few words.
#[must_use]
pub fn subject(notice: Notice, edition: &Edition) -> String {
    let limit = round(edition.output_threshold);
    match notice {
        Notice::OutputAtThreshold => format!("产值正好{limit}适用哪一条"),
        Notice::FundAmountDiscretionary => "基金给单个企业多少".to_owned(),
        Notice::TitlesDoNotStack => "几项奖励能否累加".to_owned(),
        Notice::TitleValidityUnsettled => "称号过了有效期还算不算".to_owned(),
        Notice::ShareUnsettledForFund => {
            format!("基金补助能否提取{}", percent(edition.legal_representative_rate))
        }
        Notice::ReappraisalReadByProduct => "同级复评限制产品还是企业".to_owned(),
    }
}

/// A title that an enterprise must have for a tier.
#[must_use]
pub const fn title_for(tier: Tier) -> Title {
    match tier {
        Tier::NationalBrand => Title::National,
        Tier::RegionalBrand | Tier::QualityFund => Title::Regional,
    }
}

pub const UNMET: &str = "不符合";

/// That several conditions must be met, which stand in the letter's first part.
#[must_use]
pub fn all_unmet(count: usize) -> String {
    format!("第一部分所列{count}项均须符合")
}

/// How many conditions are not met, where these are too many to be named twice.
#[must_use]
pub fn many_unmet(count: usize) -> String {
    format!("尚不符合{count}项，见第一部分。")
}

/// What an enterprise that is not eligible would reach with the fewest changes.
#[must_use]
pub fn once_met(gives: &str, article: Citation) -> String {
    format!("改变最少的途径可到{gives}（{}），见“{RAISE}”。", article.in_chinese())
}

/// The title that a product must hold.
#[must_use]
pub fn must_hold(title: Title) -> String {
    format!("产品须被评为{}", super::common::title(title))
}

/// That the title must be no reappraisal at the same level.
#[must_use]
pub fn not_reappraised(articles: &str) -> String {
    format!("，且不属于同级复评（{articles}）")
}

/// The best title that the products hold.
#[must_use]
pub fn holds(title: Option<Title>) -> String {
    match title {
        Some(Title::National | Title::Regional) => {
            title.map_or("", super::common::title).to_owned()
        }
        Some(Title::Untitled) | None => "没有名牌称号".to_owned(),
    }
}

/// A title that article 10 does not let count.
#[must_use]
pub fn barred(title: Option<Title>) -> String {
    format!("{}（同级复评）", holds(title))
}

/// A step of the procedure without the name of who takes it.
#[must_use]
pub fn step(step: &Step, edition: &Edition) -> String {
    let (actor, words) = (super::screens::actor(step.actor), step.quote.words);
    if words.contains("公示期") {
        return format!("公示拟奖励单位，{}个工作日", edition.procedure.publication_working_days);
    }
    if let Some(hand_in) = words.find("提交").and_then(|at| words.get(at..)) {
        return hand_in.to_owned();
    }
    let rest = words.trim_start_matches(['报', '由']);
    rest.strip_prefix(actor).unwrap_or(words).trim_end_matches('。').to_owned()
}

/// Who takes a step.
#[must_use]
pub const fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Applicant => "本单位",
        Actor::Office
        | Actor::Committee
        | Actor::CommitteeDirector
        | Actor::Mayor
        | Actor::CityGovernment => super::screens::actor(actor),
    }
}

/// What is handed in, until when and in how many copies.
#[must_use]
pub fn hand_in(office: &Office) -> String {
    let copies = office.copies().map(|copies| format!("，{}", super::edition::copies(copies)));
    let copies = copies.unwrap_or_default();
    match office.deadline() {
        None => format!("备齐材料，在规定时限内提交{copies}，日期以当年的通知为准"),
        Some(Deadline { level, day }) => {
            let to = if level == Level::County { "所在旗县区" } else { "" };
            format!("备齐材料，{}提交{to}{copies}", super::edition::by(day))
        }
    }
}

/// How many days are left, in a line.
#[must_use]
pub fn days_left(words: &str, days: Option<&str>) -> String {
    days.map_or_else(|| words.to_owned(), |days| format!("{words}{days}{}", super::edition::DAYS))
}

/// How many fields of the form are still empty that must not be.
#[must_use]
pub fn fields_missing(count: usize) -> String {
    if count == 0 { "必填各项已填".to_owned() } else { format!("必填还有{count}项") }
}

/// What to answer first, and how many questions are open.
#[must_use]
pub fn answer_first(question: &str, open: usize) -> String {
    let others =
        if open > 1 { format!("（共{open}个问题影响结论）") } else { String::new() };
    format!("回答：{question}{others}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::year::of_2026;
    use quality_award_rules::Member as _;

    #[test]
    fn a_shortfall_names_what_there_is_and_what_is_missing() {
        let limit = Yuan::whole(100_000_000);
        let words = |short: u32| shortfall(Yuan::whole(short), limit);
        assert_eq!(words(35_000_000), "6,500万元，差额超过3,500万元");
        assert_eq!(words(0), "1亿元，尚未超过");
        assert_eq!(words(100_000_000), "0元，差额超过1亿元");
    }

    /// No condition has another's name, and none is the sentence of two.
    #[test]
    fn every_condition_has_a_name_of_its_own() {
        let names: std::collections::BTreeSet<String> = quality_award_rules::Field::ALL
            .iter()
            .filter_map(|field| Condition::of(*field))
            .map(|of| condition(of, of_2026()))
            .collect();
        assert_eq!(names.len(), 17);
        assert!(!names.contains("具有良好的质量信用记录和社会声誉"));
    }

    #[test]
    fn steps_do_not_repeat_who_takes_them() {
        let steps = of_2026().procedure.steps;
        let words: Vec<String> = steps.iter().map(|of| step(of, of_2026())).collect();
        assert_eq!(
            words,
            [
                "提交申报材料",
                "申报单位资格审核",
                "审议",
                "公示拟奖励单位，7个工作日",
                "审核",
                "审定",
                "发文公布",
                "向获奖单位颁发市长质量奖奖牌(奖杯)、证书和奖金",
            ]
        );
    }
}
