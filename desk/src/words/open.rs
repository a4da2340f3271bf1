//! What the Measures leave open, as the award office reads it: the enterprise's page sends the reader to the office.

use application::words::common::{citations, percent, round};
use application::words::{result, world};
use quality_award_rules::{Citation, Edition, Notice, Tier};

/// Who decides what the Measures do not settle: the office works out the standards (article 7, 1) and proposes the
/// candidates (article 7, 3); the committee deliberates on them and decides what is of weight (article 6).
pub(super) fn decides() -> String {
    let at = [Citation::article(6), Citation::article(7)];
    format!("由本办研究决定，随候选名单提请审定委员会审议（{}）。", citations(&at))
}

/// An output of exactly the threshold, which no article covers.
#[must_use]
pub fn at_threshold(edition: &Edition) -> String {
    let limit = round(edition.output_threshold);
    let at = |tier| edition.grants(tier).article.in_chinese();
    format!(
        "产值正好是{limit}。{}写“超过{limit}”，{}写“未达到{limit}”，都不包括这个数。适用哪一条，办法没有规定，{}",
        at(Tier::RegionalBrand),
        at(Tier::QualityFund),
        decides()
    )
}

/// A point that the Measures leave open: what it is, how the re-check reads it, and who decides.
#[must_use]
pub fn notice(notice: Notice, edition: &Edition) -> String {
    let rate = percent(edition.legal_representative_rate);
    let decides = decides();
    match notice {
        Notice::OutputAtThreshold => at_threshold(edition),
        Notice::FundAmountDiscretionary => result::notice(notice, edition),
        Notice::TitlesDoNotStack => format!(
            "有多个产品符合条件。几项奖励能否累加，办法没有规定，本次核对只计最高的一项。能否累加，{decides}"
        ),
        Notice::TitleValidityUnsettled => format!(
            "{}过期称号能否申报，办法没有规定，本次核对不因此改变结论，{decides}",
            world::title_validity_open(edition)
        ),
        Notice::ShareUnsettledForFund => format!(
            "{}写的是“奖励资金”，{}写的是“专项扶持、适当补助”。补助能否提取{rate}奖励企业法人，办法没有规定，{decides}",
            edition.provisions.legal_representative_share.in_chinese(),
            edition.grants(Tier::QualityFund).article.in_chinese()
        ),
        Notice::ReappraisalReadByProduct => format!(
            "本次核对把{}理解为：被复评为同级名牌的那个产品不得再次用于申报。该条也可以理解为企业不得再次申报。适用哪种理解，办法没有规定，{decides}",
            citations(edition.leaves_open(notice))
        ),
    }
}
