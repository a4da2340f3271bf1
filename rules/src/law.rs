//! The law: complete facts in, one outcome out. **Read this file first.**
//!
//! Each article that settles something is a function, in the order of the Measures. The sentence
//! of the Measures stands above the lines that encode it, in 「」 and verbatim: a test finds every
//! quotation in the text. Figures such as 1亿元 come from the [`Edition`], never from this file.
//!
//! The facts here have no gaps. An assessment of facts with gaps considers every way of filling
//! them ([`completion`](crate::completion)); it calls the functions of articles 10 and 15 to 17
//! below and is tested to agree with [`outcome`] on every way of filling the gaps.
//! [`ARTICLES`](crate::editions::of_2014::ARTICLES) leads from each article to its code.

use core::cmp::Ordering;

use crate::award::Share;
use crate::edition::Edition;
use crate::facts::Facts;
use crate::field::Question;
use crate::money::Yuan;
use crate::outcome::Outcome;
use crate::product::Title;
use crate::tier::Amount;

/// The facts about one enterprise, every question answered.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is the answer to the question of its name")]
#[expect(clippy::struct_excessive_bools, reason = "the Measures ask seventeen yes-or-no questions")]
pub struct CompleteFacts {
    pub manufacturer: bool,
    pub widely_recognised: bool,
    pub industry_leading: bool,
    pub significant_benefits: bool,
    pub registered_in_chifeng: bool,
    pub independent_legal_person: bool,
    pub products: Vec<CompleteProduct>,
    pub advanced_quality_methods: bool,
    pub sound_quality_system: bool,
    pub continuous_improvement: bool,
    pub prominent_brand: bool,
    pub good_quality_credit: bool,
    pub good_reputation: bool,
    pub complies_with_environmental_policy: bool,
    pub advanced_processes: bool,
    pub outstanding_conservation: bool,
    pub awarded_before: bool,
    pub output_value: Yuan,
    pub state_controlled: bool,
}

/// One product, both questions answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompleteProduct {
    /// The brand title held.
    pub title: Title,
    /// Whether this title is a reappraisal (复评) at the level held before.
    pub reappraised_at_same_level: bool,
}

/// What the Measures settle on.
#[must_use]
pub fn outcome(facts: &CompleteFacts, edition: &Edition) -> Outcome {
    if !article_2(facts) || !article_9(facts) {
        return Outcome::NoAward;
    }
    let counts = |title: Title| {
        facts.products.iter().any(|product| {
            let barred = article_10_bars(facts.awarded_before, product.reappraised_at_same_level);
            product.title == title && !barred
        })
    };
    // Article 14: 「对评为国家名牌产品的企业奖励500万元。」
    if counts(Title::National) {
        return Outcome::NationalBrand;
    }
    // Articles 15 and 16: 「评为自治区名牌产品」 and 「获得自治区名牌产品称号」.
    if counts(Title::Regional) {
        return articles_15_and_16(facts.output_value, edition);
    }
    Outcome::NoAward
}

/// Article 2: what the award is for.
///
/// 「授予在赤峰市登记注册、有广泛的社会知名度与影响力，质量管理水平和自主创新能力在市内同行业中处于领先地位、取得显著经济效益和社会效益，获得“国家名牌产品”或“自治区名牌产品”称号的产品生产及制造企业。」
#[must_use]
pub fn article_2(facts: &CompleteFacts) -> bool {
    facts.registered_in_chifeng
        && facts.widely_recognised
        && facts.industry_leading
        && facts.significant_benefits
        && holds_a_title(facts)
        && facts.manufacturer
}

/// Article 9: the basic conditions.
///
/// 「申报市长质量奖的单位应具备下列基本条件：」
#[must_use]
pub fn article_9(facts: &CompleteFacts) -> bool {
    // 「（一）依法在赤峰市行政区域内登记注册，具有独立法人资格。」
    let item_1 = facts.registered_in_chifeng && facts.independent_legal_person;
    // 「（二）生产的产品被评为国家名牌产品或被评为自治区名牌产品。」
    let item_2 = holds_a_title(facts);
    // 「（三）积极采用先进的质量管理方法，质量管理体系健全，具有自我完善的持续改进机制。」
    let item_3 = facts.advanced_quality_methods
        && facts.sound_quality_system
        && facts.continuous_improvement;
    // 「（四）品牌优势突出，具有良好的质量信用记录和社会声誉。」
    let item_4 = facts.prominent_brand && facts.good_quality_credit && facts.good_reputation;
    // 「（五）严格遵守国家环境保护政策，积极采用先进生产工艺和环保技术，在节能减排和环境保护方面取得突出成效。」
    let item_5 = facts.complies_with_environmental_policy
        && facts.advanced_processes
        && facts.outstanding_conservation;
    item_1 && item_2 && item_3 && item_4 && item_5
}

/// Articles 2 and 9(2): 「生产的产品被评为国家名牌产品或被评为自治区名牌产品」. The Measures do not
/// say that the title must still be in its term.
fn holds_a_title(facts: &CompleteFacts) -> bool {
    facts.products.iter().any(|product| match product.title {
        Title::National | Title::Regional => true,
        Title::Untitled => false,
    })
}

/// Article 10: whether the enterprise may not apply again with a product.
///
/// 「市长质量奖获奖企业生产的产品被复评为同级名牌产品的，不得再次申报市长质量奖。」
///
/// The sentence is read as barring that product and not the enterprise; the notice
/// [`ReappraisalReadByProduct`](crate::Notice::ReappraisalReadByProduct) says so.
#[must_use]
pub const fn article_10_bars(awarded_before: bool, reappraised_at_same_level: bool) -> bool {
    awarded_before && reappraised_at_same_level
}

/// Articles 15 and 16: the tier of a regional title, by the output value of the last statistical
/// year.
#[must_use]
pub fn articles_15_and_16(output_value: Yuan, edition: &Edition) -> Outcome {
    match output_value.cmp(&edition.output_threshold) {
        // Article 15: 「上个统计年度产值超过1亿元的企业奖励100万元。」
        Ordering::Greater => Outcome::RegionalBrand,
        // Article 16: 「上个统计年度产值未达到1亿元的企业，市政府每年拨付100万元作为产品质量基金，对这部分企业进行专项扶持、适当补助。」
        Ordering::Less => Outcome::QualityFund,
        // 「超过1亿元」 and 「未达到1亿元」 both leave out exactly that amount.
        Ordering::Equal => Outcome::Unsettled,
    }
}

/// Article 17: what a winner may pass on to its legal representative.
///
/// 「获得市长质量奖的国有及国有控股企业，可从奖励资金中提取20%的比例奖励企业法人」
///
/// Support out of the fund is not award money, and the Measures do not say that it is shared; the
/// notice [`ShareUnsettledForFund`](crate::Notice::ShareUnsettledForFund) says so.
#[must_use]
pub fn article_17(amount: Amount, state_controlled: bool, edition: &Edition) -> Option<Share> {
    match amount {
        Amount::Fixed(award) if state_controlled => Some(Share {
            article: edition.provisions.legal_representative_share,
            rate: edition.legal_representative_rate,
            at_most: award.part(edition.legal_representative_rate),
        }),
        Amount::Fixed(_) | Amount::Discretionary { .. } => None,
    }
}

impl CompleteFacts {
    /// The facts, or `None` where a question is not answered.
    #[must_use]
    pub fn of(facts: &Facts) -> Option<Self> {
        let product = |product: &crate::Product| {
            Some(CompleteProduct {
                title: product.title?,
                reappraised_at_same_level: product.reappraised_at_same_level?,
            })
        };
        let answer = |question| facts.answer(question);
        Some(Self {
            manufacturer: answer(Question::Manufacturer)?,
            widely_recognised: answer(Question::WidelyRecognised)?,
            industry_leading: answer(Question::IndustryLeading)?,
            significant_benefits: answer(Question::SignificantBenefits)?,
            registered_in_chifeng: answer(Question::RegisteredInChifeng)?,
            independent_legal_person: answer(Question::IndependentLegalPerson)?,
            products: facts.products.as_ref()?.iter().map(product).collect::<Option<_>>()?,
            advanced_quality_methods: answer(Question::AdvancedQualityMethods)?,
            sound_quality_system: answer(Question::SoundQualitySystem)?,
            continuous_improvement: answer(Question::ContinuousImprovement)?,
            prominent_brand: answer(Question::ProminentBrand)?,
            good_quality_credit: answer(Question::GoodQualityCredit)?,
            good_reputation: answer(Question::GoodReputation)?,
            complies_with_environmental_policy: answer(Question::CompliesWithEnvironmentalPolicy)?,
            advanced_processes: answer(Question::AdvancedProcesses)?,
            outstanding_conservation: answer(Question::OutstandingConservation)?,
            awarded_before: answer(Question::AwardedBefore)?,
            output_value: facts.output_value?,
            state_controlled: answer(Question::StateControlled)?,
        })
    }
}
