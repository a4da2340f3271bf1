//! The words of the verdict and of the result.

use std::cmp::Ordering;
use std::fmt::Write as _;

use quality_award_rules::{
    Amount, Assessment, Condition, Edition, Eligibility, Field, Finding, Grant, Improvement,
    Nature, Notice, Outcome, Provision, Share, Tier, Yuan,
};

use super::common::{citations, outcome, percent, round, tier, yuan};
use crate::words::capitals::capitals;

pub const VERDICT: &str = "自查结论";
pub const SCALE: &str = "所处档次";
pub const CONDITIONS: &str = "逐项对照";
pub const IMPROVEMENTS: &str = "怎样提高结果";
pub const NOTICES: &str = "办法没有规定或者可有不同理解的事项";
pub const OPEN: &str = "还需要回答";
pub const STEPS: &str = "申报和评审步骤";
pub const MATERIAL: &str = "准备材料";
pub const MATERIAL_HINT: &str = "相关证实性材料，例如营业执照、名牌产品证书、上个统计年度产值的统计报表。办法没有列出目录，以推选办公室当年的通知为准。";
pub const USES: &str = "奖金用途";
pub const LOSES: &str = "哪些情形会失去奖励";
pub const DUTIES: &str = "获奖后的管理和义务";
pub const OTHERS: &str = "其他规定";
pub const MAY: &str = "主要用于";
pub const REVOKED: &str = "获奖后有下列情形之一的：";
pub const PRINT: &str = "打印本页";
pub const DISCLAIMER: &str =
    "本结论由本页按办法条文推得，仅供参考，不代替推选办公室的资格审核和审定委员会的审议。";

/// The conclusion in a word.
#[must_use]
pub fn eligibility(assessment: &Assessment) -> &'static str {
    match assessment.eligibility() {
        Eligibility::Eligible => "可以申报",
        Eligibility::Ineligible => "不具备申报条件",
        Eligibility::Undetermined => "尚不能确定",
    }
}

/// The reason for the conclusion in a sentence.
#[must_use]
pub fn reason(assessment: &Assessment) -> &'static str {
    match (assessment.eligibility(), assessment.award) {
        (Eligibility::Eligible, Some(_)) => "按所填情况，符合办法规定的申报条件。",
        (Eligibility::Eligible, None) if assessment.outcomes.only().is_some() => {
            "按所填情况，符合申报条件，但适用哪一条奖励，办法没有规定。"
        }
        (Eligibility::Eligible, None) => "按所填情况，符合申报条件，奖励档次还取决于未回答的问题。",
        (Eligibility::Ineligible, _) => "按所填情况，不符合办法规定的申报条件。",
        (Eligibility::Undetermined, _) => "还有问题没有回答，不能作出结论。",
    }
}

/// That no other answer can change the conclusion, and the rest may still be answered.
pub const SETTLED_EARLY: &str =
    "未回答的问题不会改变这个结论。可以直接看结果，也可以继续回答，看看还缺什么。";
pub const TO_RESULT: &str = "看结果";

#[must_use]
pub const fn finding(finding: Finding) -> &'static str {
    match finding {
        Finding::Met => "符合",
        Finding::Unmet => "不符合",
        Finding::Unknown => "未定",
    }
}

/// Who or what shows that a condition is met.
#[must_use]
pub const fn shown_by(nature: Nature) -> &'static str {
    match nature {
        Nature::Objective => "凭证实性材料认定",
        Nature::Evaluative => "由审定委员会审议，此处是本单位的看法",
    }
}

/// The place of the enterprise between the tiers in words, for readers who cannot see the picture.
#[must_use]
pub fn scale(output: Option<Yuan>, assessment: &Assessment) -> String {
    let edition = assessment.edition;
    let threshold = edition.output_threshold;
    let limit = round(threshold);
    let mut words = match output {
        None => format!("产值未回答，以{limit}为界。"),
        Some(output) => {
            let (given, over, short) =
                (yuan(output), yuan(threshold.short_of(output)), yuan(output.short_of(threshold)));
            match output.cmp(&threshold) {
                Ordering::Greater => format!("产值{given}，超过{limit}，多出{over}。"),
                Ordering::Less => format!("产值{given}，未达到{limit}，还差{short}。"),
                Ordering::Equal => {
                    let sides = citations(&[
                        edition.grants(Tier::RegionalBrand).article,
                        edition.grants(Tier::QualityFund).article,
                    ]);
                    format!("产值{given}，正好是{limit}，{sides}都不包括。")
                }
            }
        }
    };
    match assessment.outcomes.only() {
        Some(Outcome::NoAward) => words += "不具备申报条件，三档都不适用。",
        Some(Outcome::Unsettled) => words += "适用哪一档，由推选办公室决定。",
        Some(only) => {
            let _ = write!(words, "适用：{}。", outcome(only, edition));
        }
        None => words += &outcomes_left(assessment),
    }
    if assessment.outcomes.contains(Outcome::NationalBrand) {
        let at = edition.grants(Tier::NationalBrand).article.in_chinese();
        let _ = write!(words, "有国家名牌产品的，按{at}奖励，不看产值。");
    }
    words
}

/// The mark of the enterprise's own output value.
pub const SCALE_OWN: &str = "本单位";

/// What stands in a tier's field of the picture.
#[must_use]
pub fn scale_field(tier: Tier, edition: &Edition) -> String {
    let Grant { article, amount } = edition.grants(tier);
    let article = article.in_chinese();
    match amount {
        Amount::Fixed(amount) if tier == Tier::NationalBrand => {
            format!("{article}：国家名牌，{}", round(amount))
        }
        Amount::Fixed(amount) => format!("{article}：{}", round(amount)),
        Amount::Discretionary { .. } => format!("{article}：扶持补助"),
    }
}

/// What can still come out, in a sentence.
#[must_use]
pub fn outcomes_left(assessment: &Assessment) -> String {
    let name = |left| outcome(left, assessment.edition);
    let names: Vec<String> = assessment.outcomes.iter().map(name).collect();
    format!("按现有回答，可能的结果：{}。", names.join("；"))
}

/// What the article on the legal representative's share allows (article 17).
#[must_use]
pub fn share(share: Share) -> String {
    format!(
        "可从奖励资金中提取{}奖励企业法人，最多{}（{}，{}）。依据{}。",
        percent(share.rate),
        round(share.at_most),
        yuan(share.at_most),
        capitals(share.at_most),
        share.article.in_chinese(),
    )
}

/// The conditions that are not met.
#[must_use]
pub fn unmet(conditions: &[Condition], edition: &Edition) -> String {
    if conditions.is_empty() {
        // No product counts, and it is not settled which of the two conditions fails.
        let conditions = [Condition::BrandTitle, Condition::NotBarredByReappraisal];
        let at = conditions.map(|condition| citations(edition.requires(condition).articles));
        return format!(
            "没有可以用于申报的产品：产品没有名牌称号，或者是获奖企业的同级复评（{}）。",
            at.join("、")
        );
    }
    let mut text = "不符合的条件：".to_owned();
    for condition in conditions {
        let Provision { words, articles } = edition.requires(*condition);
        let at = citations(articles);
        let _ = write!(text, "{}（{at}）；", words.trim_end_matches('。'));
    }
    text.trim_end_matches('；').to_owned() + "。"
}

/// How much is left to answer.
#[must_use]
pub fn open_questions(count: usize) -> String {
    format!("还有 {count} 个问题会影响结论。")
}

/// What would raise the result, in a sentence.
#[must_use]
pub fn improvement(improvement: &Improvement, awarded_before: bool, edition: &Edition) -> String {
    let barred = if awarded_before {
        let bar = edition.requires(Condition::NotBarredByReappraisal);
        format!("，且不是同级复评（{}）", citations(bar.articles))
    } else {
        String::new()
    };
    let mut needs = Vec::new();
    for field in improvement.changes.iter() {
        needs.push(match (field, improvement.tier) {
            (Field::Question(of), _) => {
                format!("符合“{}”", edition.asks(of.into()).words.trim_end_matches('。'))
            }
            (Field::Products, Tier::NationalBrand) => format!("有产品获得国家名牌产品称号{barred}"),
            (Field::Products, _) => format!("有产品获得自治区名牌产品称号{barred}"),
            (Field::OutputValue, _) => match improvement.output {
                Some(output) if output.short_by == Yuan::whole(0) => {
                    format!("产值超过{}，现在正好等于该数", round(output.more_than))
                }
                Some(output) => format!(
                    "产值超过{0}，现在距{0}还差{1}，且须超出",
                    round(output.more_than),
                    yuan(output.short_by)
                ),
                None => super::questions::OUTPUT.to_owned(),
            },
        });
    }
    let at = edition.grants(improvement.tier).article.in_chinese();
    format!("{}（{at}）：需要{}。", tier(improvement.tier), needs.join("；"))
}

/// A point that the Measures leave open: what it is and who decides. The page quotes the articles
/// beside it.
#[must_use]
pub fn notice(notice: Notice, edition: &Edition) -> String {
    let limit = round(edition.output_threshold);
    let rate = percent(edition.legal_representative_rate);
    let at = citations(edition.leaves_open(notice));
    let above = edition.grants(Tier::RegionalBrand).article.in_chinese();
    let below = edition.grants(Tier::QualityFund).article.in_chinese();
    match notice {
        Notice::OutputAtThreshold => format!(
            "产值正好是{limit}。{above}写“超过{limit}”，{below}写“未达到{limit}”，都不包括这个数。\
             适用哪一条，办法没有规定，请向市长质量奖推选办公室咨询，由其决定。"
        ),
        Notice::FundAmountDiscretionary => format!(
            "产品质量基金给每个企业多少，办法没有规定。\
             由推选办公室编制补贴资金分配方案，审定委员会审议（见{at}）。"
        ),
        Notice::TitlesDoNotStack => {
            "有多个产品符合条件。几项奖励能否累加，办法没有规定，本页只报最高的一项。\
             请向市长质量奖推选办公室咨询，由其决定。"
                .to_owned()
        }
        Notice::TitleValidityUnsettled => format!(
            "办法{at}只写“被评为”“获得”，\
             没有规定称号是否须在有效期内；称号已过有效期的，由推选办公室认定。"
        ),
        Notice::ShareUnsettledForFund => {
            let share = edition.provisions.legal_representative_share.in_chinese();
            format!(
                "{share}说的是“奖励资金”，{below}说的是“专项扶持、适当补助”。\
                 补助能否提取{rate}奖励企业法人，办法没有规定，请向市长质量奖推选办公室咨询，由其决定。"
            )
        }
        Notice::ReappraisalReadByProduct => format!(
            "本页把{at}理解为：被复评为同级名牌的那个产品不得再次用于申报。\
             该条也可以理解为企业不得再次申报。适用哪种理解，由市长质量奖推选办公室决定。"
        ),
    }
}
