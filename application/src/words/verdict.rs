//! The words of the verdict card: tier and amount first, then what is still to be confirmed.

use quality_award_rules::{
    Amount, Assessment, Award, Condition, Edition, Eligibility, Finding, Outcome, Question, Share,
    Tier, Yuan,
};

use super::common::{citations, figures, percent, round, tier, yuan};

pub const POSSIBLE: &str = "目前可能";
pub const NOT_QUALIFIED: &str = "不具备条件";
pub const INELIGIBLE: &str = "不具备申报条件";
pub const UNSETTLED: &str = "适用条款待定";
pub const FUND: &str = "基金补助";
pub const FUND_AMOUNT: &str = "办法未规定单个企业的数额，由分配方案确定";
pub const OFFICE_DECIDES: &str = "由推选办公室认定";
pub const SETTLED_EARLY: &str = "其余问题不影响结论。";
pub const TITLE_LAPSED: &str = "称号已过有效期的，由推选办公室认定";
pub const THREE_LEFT: &str = "答完三问，即显示适用条款和金额。";
pub const ALL_MET: &str = "资格条件均已确认";
pub const GO_ON: &str = "继续确认资格条件";
pub const TO_RESULT: &str = "看结果";
pub const RESULT_FIRST: &str = "先看结果";

/// What the card's heading rests on, in a word.
#[must_use]
pub fn rests_on(assessment: &Assessment) -> &'static str {
    match assessment.eligibility() {
        Eligibility::Eligible => "按所填情况，可以申报",
        Eligibility::Undetermined if assessment.if_qualified.outcomes.only().is_some() => {
            "按称号和产值"
        }
        Eligibility::Undetermined if nothing_said(assessment) => "尚未回答",
        Eligibility::Ineligible | Eligibility::Undetermined => "按现有回答",
    }
}

/// Whether every outcome and every condition is open, as on a blank page.
fn nothing_said(assessment: &Assessment) -> bool {
    let all = assessment.outcomes.len() == 5;
    all && assessment.conditions.iter().all(|(_, finding)| finding == Finding::Unknown)
}

/// How far titles and output settle the result.
#[derive(Clone, Copy, Debug)]
pub enum Standing {
    /// No answer can lead to an award any more.
    Ineligible,
    /// One award, if the conditions are met.
    Award(Award),
    /// The output value that neither article names.
    Unsettled,
    /// Several outcomes are left.
    Open,
}

impl Standing {
    /// The standing of an assessment.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        let qualified = assessment.if_qualified;
        match qualified.award {
            _ if assessment.eligibility() == Eligibility::Ineligible => Self::Ineligible,
            Some(award) => Self::Award(award),
            None if qualified.outcomes.is_only(Outcome::Unsettled) => Self::Unsettled,
            None => Self::Open,
        }
    }
}

/// The rest of the sentence that the card's first line begins, for readers who hear it:
/// `，适用第十五条（100万元）。以下条件尚待确认。`
#[must_use]
pub fn sentence(assessment: &Assessment) -> String {
    let left = count(assessment, Finding::Unknown);
    let pending = if left > 0 { "以下条件尚待确认。" } else { "" };
    match Standing::of(assessment) {
        Standing::Ineligible => format!("，{INELIGIBLE}。"),
        Standing::Award(award) => {
            format!("，适用{}（{}）。{pending}", award.article.in_chinese(), amount(award.amount))
        }
        Standing::Unsettled => format!("，{UNSETTLED}。{pending}"),
        Standing::Open => format!("，{}", possible(assessment)),
    }
}

/// The card's heading: the tier wherever titles and output settle it, else what is known.
#[must_use]
pub fn heading(standing: Standing) -> &'static str {
    match standing {
        Standing::Ineligible => INELIGIBLE,
        Standing::Award(award) => tier(award.tier),
        Standing::Unsettled => UNSETTLED,
        Standing::Open => POSSIBLE,
    }
}

/// An amount in short: `100万元`, or `基金补助` where the Measures set no individual amount.
#[must_use]
pub fn amount(amount: Amount) -> String {
    match amount {
        Amount::Fixed(yuan) => round(yuan),
        Amount::Discretionary { .. } => FUND.to_owned(),
    }
}

/// The figure and the unit of an amount in short: `100` and `万元`.
#[must_use]
pub fn figure(award: Award) -> (String, String) {
    let text = amount(award.amount);
    let unit = text.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(0);
    let (figure, unit) = text.split_at(unit);
    (figure.to_owned(), unit.to_owned())
}

/// What an outcome that is left gives: its article, where one grants it, and the amount. The point between
/// articles 15 and 16 is left out where both of these are possible.
#[must_use]
pub fn possibility(outcome: Outcome, assessment: &Assessment) -> Option<(String, String)> {
    let edition = assessment.edition;
    let left = |outcome| assessment.outcomes.contains(outcome);
    if let Some(tier) = Tier::of(outcome) {
        let grant = edition.grants(tier);
        return Some((grant.article.in_chinese().to_string(), amount(grant.amount)));
    }
    match outcome {
        Outcome::NoAward => Some(("其他".to_owned(), NOT_QUALIFIED.to_owned())),
        _ if left(Outcome::RegionalBrand) && left(Outcome::QualityFund) => None,
        _ => Some((round(edition.output_threshold), UNSETTLED.to_owned())),
    }
}

/// `目前可能：500万元、100万元、基金补助，或不具备条件。`
#[must_use]
pub fn possible(assessment: &Assessment) -> String {
    let mut words = format!("{POSSIBLE}：");
    let mut before = "";
    for outcome in assessment.outcomes.iter() {
        let Some((_, amount)) = possibility(outcome, assessment) else { continue };
        words += if outcome == Outcome::NoAward { "，或" } else { before };
        words += &amount;
        before = "、";
    }
    words + "。"
}

/// How many of the seventeen conditions have this finding.
#[must_use]
pub fn count(assessment: &Assessment, finding: Finding) -> usize {
    assessment.conditions.iter().filter(|(_, found)| *found == finding).count()
}

/// `资格条件待确认：还有12项`
#[must_use]
pub fn pending(left: usize) -> String {
    format!("资格条件待确认：还有{left}项")
}

/// `17项条件中，已符合5项，未发现不符合。`
#[must_use]
pub fn tally(assessment: &Assessment) -> String {
    let of = |finding| count(assessment, finding);
    let (met, unmet) = (of(Finding::Met), of(Finding::Unmet));
    let all = met + unmet + of(Finding::Unknown);
    match unmet {
        0 if met == all => format!("{all}项条件均符合（含自评）。"),
        0 => format!("{all}项条件中，已符合{met}项，未发现不符合。"),
        _ => format!("{all}项条件中，已符合{met}项，不符合{unmet}项。"),
    }
}

/// A condition in short, for a list of several.
#[must_use]
pub fn condition(condition: Condition, edition: &Edition) -> String {
    match condition {
        // The Measures name it together with the credit record.
        Condition::Plain(Question::GoodReputation) => "良好的社会声誉".to_owned(),
        Condition::Plain(_) => {
            let words = edition.requires(condition).words.trim_end_matches('。');
            words.strip_prefix("具有").unwrap_or(words).to_owned()
        }
        Condition::BrandTitle => "产品获国家名牌产品或自治区名牌产品称号".to_owned(),
        Condition::NotBarredByReappraisal => "不属于获奖企业产品的同级复评".to_owned(),
    }
}

/// `尚不符合：独立法人资格；质量管理体系健全。`
#[must_use]
pub fn unmet(assessment: &Assessment) -> String {
    let edition = assessment.edition;
    let unmet: Vec<Condition> = assessment.conditions.unmet().collect();
    if unmet.is_empty() {
        // No product counts, and it is not settled which of the two conditions fails.
        let either = [Condition::BrandTitle, Condition::NotBarredByReappraisal];
        let at = either.map(|condition| citations(edition.requires(condition).articles));
        return format!(
            "没有可用于申报的产品：没有名牌称号，或者属于获奖企业产品的同级复评（{}）。",
            at.join("、")
        );
    }
    let names: Vec<String> = unmet.into_iter().map(|one| condition(one, edition)).collect();
    format!("尚不符合：{}。", names.join("；"))
}

/// What the bar of narrow screens says: the amount or the heading, and where it comes from.
#[must_use]
pub fn bar(assessment: &Assessment) -> (String, String) {
    let left = count(assessment, Finding::Unknown);
    let left = if left > 0 { format!("，待确认{left}项") } else { String::new() };
    match Standing::of(assessment) {
        Standing::Ineligible => {
            let unmet = count(assessment, Finding::Unmet).max(1);
            (NOT_QUALIFIED.to_owned(), format!("{unmet}项不符合"))
        }
        Standing::Award(award) => {
            (amount(award.amount), format!("{}{left}", award.article.in_chinese()))
        }
        Standing::Unsettled => (UNSETTLED.to_owned(), format!("{OFFICE_DECIDES}{left}")),
        Standing::Open => ("尚未定档".to_owned(), "答完三问即显示金额".to_owned()),
    }
}

/// That neither article names an output value of exactly the threshold, and who decides.
#[must_use]
pub fn at_threshold(edition: &Edition) -> String {
    let limit = round(edition.output_threshold);
    let at = |tier| edition.grants(tier).article.in_chinese();
    format!(
        "产值正好是{limit}。{}写“超过{limit}”，{}写“未达到{limit}”，都不包括这个数。\
         适用哪一条，办法没有规定，由推选办公室决定。",
        at(Tier::RegionalBrand),
        at(Tier::QualityFund),
    )
}

/// What the article on the legal representative's share allows (article 17).
#[must_use]
pub fn share(share: Share) -> String {
    let at = share.article.in_chinese();
    format!(
        "可提取{}（{}）奖励企业法人（{at}原文“企业法人”）。",
        percent(share.rate),
        round(share.at_most)
    )
}

/// An output value as people say it: `1.2亿元`, `6,500万元`; one that is not round in yuan.
#[must_use]
pub fn output(value: Yuan) -> String {
    const WAN: u64 = 1_000_000;
    let fen = value.fen();
    let wan = fen / WAN;
    if !fen.is_multiple_of(WAN) || wan == 0 {
        return yuan(value);
    }
    if wan >= 10_000 && wan.is_multiple_of(100) {
        let (whole, part) = (wan / 10_000, wan % 10_000 / 100);
        let part = format!(".{part:02}");
        let part = part.trim_end_matches('0').trim_end_matches('.');
        return format!("{whole}{part}亿元");
    }
    format!("{}万元", figures(Yuan::whole(u32::try_from(wan).unwrap_or(u32::MAX))))
}

/// How an output value stands to the threshold of articles 15 and 16: `超过1亿元`.
#[must_use]
pub fn beside(value: Yuan, threshold: Yuan) -> String {
    let how = match value.cmp(&threshold) {
        std::cmp::Ordering::Greater => "超过",
        std::cmp::Ordering::Equal => "正好是",
        std::cmp::Ordering::Less => "未达到",
    };
    format!("{how}{}", round(threshold))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn output_values_as_people_say_them() {
        for (typed, said) in [
            ("120000000", "1.2亿元"),
            ("100000000", "1亿元"),
            ("1050000000", "10.5亿元"),
            ("123450000", "12,345万元"),
            ("65000000", "6,500万元"),
            ("100000000.01", "100,000,000.01元"),
            ("5000", "5,000元"),
            ("0", "0元"),
            ("999999990000000", "9999999.9亿元"),
        ] {
            let value: Yuan = typed.parse().unwrap();
            assert_eq!(output(value), said, "{typed}");
        }
    }
}
