//! What the Measures settle on: a tier, no award, or an open point between articles 15 and 16.

use serde::{Serialize, Serializer};

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
    /// Output of exactly the threshold. Article 15 says 「超过1亿元」 and article 16 「未达到1亿元」;
    /// neither covers that amount, and only the award office can decide.
    Unsettled,
    /// No award: a condition of article 2, 9 or 10 is not met.
    NoAward,
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
            Self::NoAward => "none",
        }
    }
}

impl Member for Outcome {
    const ALL: &'static [Self] = &[
        Self::NationalBrand,
        Self::RegionalBrand,
        Self::QualityFund,
        Self::Unsettled,
        Self::NoAward,
    ];

    fn index(self) -> u8 {
        self as u8
    }
}

impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Whether the enterprise may apply (article 9: 「申报市长质量奖的单位应具备下列基本条件」).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Eligibility {
    /// No completion of the facts ends without an award.
    Eligible,
    /// Every completion of the facts ends without an award.
    Ineligible,
    /// The facts that are not answered decide.
    Undetermined,
}

impl Eligibility {
    /// The eligibility that follows from the outcomes.
    #[must_use]
    pub fn of(outcomes: Set<Outcome>) -> Self {
        match (outcomes.contains(Outcome::NoAward), outcomes.only()) {
            (false, _) => Self::Eligible,
            (true, Some(_)) => Self::Ineligible,
            (true, None) => Self::Undetermined,
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
