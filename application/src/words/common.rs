//! What several screens say: names of titles, tiers and outcomes, and amounts in words.

use quality_award_rules::{
    Amount, Citation, Date, Edition, Nature, Outcome, Rate, Tier, Title, Yuan,
};

use super::capitals::capitals;
use crate::typed::amount::Unit;
use crate::typed::figure::grouped;

pub const TITLE: &str = "赤峰市市长产品质量奖申报自查";
pub const YES: &str = "是";
pub const NO: &str = "否";
/// The answers to the question of an earlier award.
pub const AWARDED: &str = "获得过";
pub const NOT_AWARDED: &str = "没有";
/// The answer of a product, or of all of them, without a title.
pub const NO_TITLE: &str = "都没有";
pub const UNANSWERED: &str = "未回答";
pub const NONE: &str = "无";
pub const BREAK: &str = "\n";
/// The box of an option that is chosen, and of one that is not.
pub const TICKED: &str = "☑";
pub const BOX: &str = "□";

/// The words of a question before an action that cannot be undone.
#[derive(Clone, Copy, Debug)]
pub struct Confirmation {
    /// The name of the input that asks the question; the two buttons are named `…-yes` and `…-no`.
    pub name: &'static str,
    /// The question.
    pub question: &'static str,
    /// The button that acts.
    pub yes: &'static str,
    /// The button that does nothing.
    pub no: &'static str,
}

#[must_use]
pub fn answer(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => YES,
        Some(false) => NO,
        None => UNANSWERED,
    }
}

#[must_use]
pub const fn title(title: Title) -> &'static str {
    match title {
        Title::National => "国家名牌产品",
        Title::Regional => "自治区名牌产品",
        Title::Untitled => "无",
    }
}

#[must_use]
pub const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Yuan => "元",
        Unit::Thousand => "千元",
        Unit::TenThousand => "万元",
        Unit::HundredMillion => "亿元",
    }
}

#[must_use]
pub const fn nature(nature: Nature) -> &'static str {
    match nature {
        Nature::Objective => "凭材料认定",
        Nature::Evaluative => "委员会审议",
    }
}

/// The amount in yuan with separators: `1,000,000元`.
#[must_use]
pub fn yuan(amount: Yuan) -> String {
    figures(amount) + "元"
}

/// The amount's figures with separators, for a place that names the unit: `1,000,000`.
#[must_use]
pub fn figures(amount: Yuan) -> String {
    grouped(&amount.to_string())
}

/// A round amount as the Measures write it: `100万元`, `1亿元`; any other in yuan.
#[must_use]
pub fn round(amount: Yuan) -> String {
    let text = amount.to_string();
    let units = [("00000000", "亿元"), ("0000", "万元")];
    let written = units.into_iter().find_map(|(zeros, unit)| {
        let whole = text.strip_suffix(zeros).filter(|whole| !whole.is_empty())?;
        (!whole.contains('.')).then(|| format!("{whole}{unit}"))
    });
    written.unwrap_or_else(|| yuan(amount))
}

/// A rate in per cent: `20%`.
#[must_use]
pub fn percent(rate: Rate) -> String {
    format!("{}%", Yuan::whole(100).part(rate))
}

/// `2026年12月31日`.
#[must_use]
pub fn day(day: Date) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// `2026年12月`.
#[must_use]
pub fn month(day: Date) -> String {
    format!("{}年{}月", day.year(), day.month())
}

#[must_use]
pub fn product_number(place: usize) -> String {
    format!("产品{}", place + 1)
}

/// `第二条、第九条第（一）项`.
#[must_use]
pub fn citations(citations: &[Citation]) -> String {
    let texts: Vec<String> = citations.iter().map(|at| at.in_chinese().to_string()).collect();
    texts.join("、")
}

#[must_use]
pub const fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::NationalBrand => "国家名牌产品企业奖励",
        Tier::RegionalBrand => "自治区名牌产品企业奖励",
        Tier::QualityFund => "产品质量基金扶持、补助",
    }
}

#[must_use]
pub fn outcome(outcome: Outcome, edition: &Edition) -> String {
    match outcome {
        Outcome::Unsettled => {
            format!("产值正好{}，办法没有规定", round(edition.output_threshold))
        }
        Outcome::NoAward => "不具备申报条件".to_owned(),
        Outcome::NationalBrand => tier(Tier::NationalBrand).to_owned(),
        Outcome::RegionalBrand => tier(Tier::RegionalBrand).to_owned(),
        Outcome::QualityFund => tier(Tier::QualityFund).to_owned(),
    }
}

#[must_use]
pub fn award_amount(amount: Amount) -> String {
    match amount {
        Amount::Fixed(yuan_amount) => {
            format!("{}（{}）", round(yuan_amount), yuan(yuan_amount))
        }
        Amount::Discretionary { annual_fund } => format!(
            "办法未规定单个企业的数额。市政府每年拨付{}作为产品质量基金，专项扶持、适当补助。",
            round(annual_fund)
        ),
    }
}

#[must_use]
pub fn award_capitals(amount: Amount) -> String {
    match amount {
        Amount::Fixed(yuan) => capitals(yuan),
        Amount::Discretionary { .. } => NONE.to_owned(),
    }
}

/// A label with the unit behind it, if there is one.
#[must_use]
pub fn with_unit(label: &str, unit: &str) -> String {
    if unit.is_empty() { label.to_owned() } else { format!("{label}（{unit}）") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_in_words_and_figures() {
        for (amount, rounded, in_yuan) in [
            ("1000000", "100万元", "1,000,000元"),
            ("5000000", "500万元", "5,000,000元"),
            ("100000000", "1亿元", "100,000,000元"),
            ("1200000000", "12亿元", "1,200,000,000元"),
            ("120000000", "12000万元", "120,000,000元"),
            ("0", "0元", "0元"),
            ("999", "999元", "999元"),
            ("1000.5", "1,000.5元", "1,000.5元"),
            ("100000000.01", "100,000,000.01元", "100,000,000.01元"),
        ] {
            let amount: Yuan = amount.parse().unwrap();
            assert_eq!((round(amount).as_str(), yuan(amount).as_str()), (rounded, in_yuan));
        }
    }
}
