//! What the Measures settle on: a tier, nothing, or an open point between articles 15 and 16.

use core::cmp::Ordering;

use serde::{Serialize, Serializer};

use crate::completion::{Completions, Possible};
use crate::edition::Edition;
use crate::facts::Facts;
use crate::set::{Member, Set};

/// One outcome, in the contract's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Outcome {
    /// Article 14: 「对评为国家名牌产品的企业奖励500万元」.
    NationalBrand,
    /// Article 15: 「对评为自治区名牌产品且上个统计年度产值超过1亿元的企业奖励100万元」.
    RegionalBrand,
    /// Article 16: 「对这部分企业进行专项扶持、适当补助」.
    QualityFund,
    /// Output of exactly the threshold: article 15 says 「超过1亿元」 and article 16 「未达到1亿元」,
    /// neither covers it, and only the award office can decide.
    Unsettled,
    /// No award: a condition of article 2, 9 or 10 is not met.
    None,
}

impl Outcome {
    /// The outcome's name in JSON and on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NationalBrand => "national_brand",
            Self::RegionalBrand => "regional_brand",
            Self::QualityFund => "quality_fund",
            Self::Unsettled => "unsettled",
            Self::None => "none",
        }
    }
}

impl Member for Outcome {
    const ALL: &'static [Self] =
        &[Self::NationalBrand, Self::RegionalBrand, Self::QualityFund, Self::Unsettled, Self::None];

    fn index(self) -> u8 {
        self as u8
    }
}

impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Whether the enterprise may apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Eligibility {
    /// No completion of the facts ends without an award.
    Eligible,
    /// Every completion does.
    Ineligible,
    /// It depends on what is not answered.
    Undetermined,
}

impl Eligibility {
    /// Article 9: 「申报市长质量奖的单位应具备下列基本条件」.
    #[must_use]
    pub fn of(outcomes: Set<Outcome>) -> Self {
        match (outcomes.contains(Outcome::None), outcomes.len()) {
            (false, _) => Self::Eligible,
            (true, 1) => Self::Ineligible,
            (true, _) => Self::Undetermined,
        }
    }

    /// The name in JSON and on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Eligible => "eligible",
            Self::Ineligible => "ineligible",
            Self::Undetermined => "undetermined",
        }
    }
}

impl Serialize for Eligibility {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// The outcomes that the output value leaves a best usable title of the regional level:
/// 「超过1亿元」 (article 15), 「未达到1亿元」 (article 16), or neither.
pub(crate) fn regional(facts: &Facts, edition: &Edition) -> Set<Outcome> {
    let Some(output) = facts.output_value else {
        return Set::of(&[Outcome::RegionalBrand, Outcome::QualityFund, Outcome::Unsettled]);
    };
    Set::EMPTY.with(match output.cmp(&edition.output_threshold) {
        Ordering::Greater => Outcome::RegionalBrand,
        Ordering::Less => Outcome::QualityFund,
        Ordering::Equal => Outcome::Unsettled,
    })
}

/// Every outcome that some completion settles on. `plain` says what the fifteen plain conditions
/// of articles 2 and 9 leave possible, all of them taken together.
pub(crate) fn outcomes(
    facts: &Facts,
    completions: &Completions,
    plain: Possible,
    edition: &Edition,
) -> Set<Outcome> {
    let best = completions.best();
    let mut outcomes = Set::EMPTY.with_if(Outcome::None, plain.no || best.none());
    if plain.yes {
        outcomes = outcomes.with_if(Outcome::NationalBrand, best.national());
        if best.regional() {
            outcomes = outcomes.union(regional(facts, edition));
        }
    }
    outcomes
}
