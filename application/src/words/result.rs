//! The words about the result that the form and the letter share.

use std::cmp::Ordering;
use std::fmt::Write as _;

use quality_award_rules::{
    Assessment, Condition, Edition, Eligibility, Notice, Outcome, Tier, Yuan,
};

use super::common::{citations, outcome, percent, round, yuan};

pub const USES: &str = "奖金用途";
pub const LOSES: &str = "撤销情形";
pub const DUTIES: &str = "获奖后的管理和义务";
pub const MAY: &str = "主要用于";
pub const REVOKED: &str = "获奖后有下列情形之一的：";
pub const DISCLAIMER: &str =
    "本结论由本页按办法条文推得，仅供参考，不代替资格审核和审定委员会审议。";

/// The conclusion in a word.
#[must_use]
pub fn eligibility(assessment: &Assessment) -> &'static str {
    match assessment.eligibility() {
        Eligibility::Eligible => "可以申报",
        Eligibility::Ineligible => "不具备申报条件",
        Eligibility::Undetermined => "尚不能确定",
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
        None => words += &super::verdict::possible(assessment),
    }
    if assessment.outcomes.contains(Outcome::NationalBrand) {
        let at = edition.grants(Tier::NationalBrand).article.in_chinese();
        let _ = write!(words, "有国家名牌产品的，按{at}奖励，不看产值。");
    }
    words
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
    let of = |condition: &Condition| {
        let at = citations(edition.requires(*condition).articles);
        format!("{}（{at}）", super::letter::condition(*condition, edition))
    };
    format!("尚不符合：{}。", conditions.iter().map(of).collect::<Vec<_>>().join("；"))
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
        Notice::TitleValidityUnsettled => super::world::title_validity(edition),
        Notice::ShareUnsettledForFund => {
            let share = edition.provisions.legal_representative_share.in_chinese();
            format!(
                "{share}写的是“奖励资金”，{below}写的是“专项扶持、适当补助”。\
                 补助能否提取{rate}奖励企业法人，办法没有规定，请向市长质量奖推选办公室咨询，由其决定。"
            )
        }
        Notice::ReappraisalReadByProduct => format!(
            "本页把{at}理解为：被复评为同级名牌的那个产品不得再次用于申报。\
             该条也可以理解为企业不得再次申报。适用哪种理解，由市长质量奖推选办公室决定。"
        ),
    }
}
