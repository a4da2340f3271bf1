//! The three tiers and what they give (articles 14 to 16).

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::money::Yuan;
use crate::outcome::Outcome;

/// A tier of the award, best first. [`Edition::grants`](crate::Edition::grants) says what an edition gives for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Article 14: 「对评为国家名牌产品的企业奖励500万元」.
    NationalBrand,
    /// Article 15: 「对评为自治区名牌产品且上个统计年度产值超过1亿元的企业奖励100万元」.
    RegionalBrand,
    /// Article 16: 「获得自治区名牌产品称号，但上个统计年度产值未达到1亿元的企业」.
    QualityFund,
}

/// What a tier gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// This amount in yuan, no more and no less.
    Fixed(Yuan),
    /// Support at discretion out of a fund for all such enterprises; the Measures set no
    /// individual amount.
    Discretionary {
        /// What the city pays into the fund each year, in yuan.
        annual_fund: Yuan,
    },
}

impl Tier {
    /// Every tier, best first.
    pub const ALL: [Self; 3] = [Self::NationalBrand, Self::RegionalBrand, Self::QualityFund];

    /// The tier that an outcome grants, or `None` for no award and for the open point between
    /// articles 15 and 16.
    #[must_use]
    pub const fn of(outcome: Outcome) -> Option<Self> {
        match outcome {
            Outcome::NationalBrand => Some(Self::NationalBrand),
            Outcome::RegionalBrand => Some(Self::RegionalBrand),
            Outcome::QualityFund => Some(Self::QualityFund),
            Outcome::Unsettled | Outcome::NoAward => None,
        }
    }

    /// The outcome that grants the tier.
    #[must_use]
    pub const fn outcome(self) -> Outcome {
        match self {
            Self::NationalBrand => Outcome::NationalBrand,
            Self::RegionalBrand => Outcome::RegionalBrand,
            Self::QualityFund => Outcome::QualityFund,
        }
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut amount = serializer.serialize_struct("Amount", 2)?;
        match self {
            Self::Fixed(yuan) => {
                amount.serialize_field("kind", "fixed")?;
                amount.serialize_field("yuan", yuan)?;
            }
            Self::Discretionary { annual_fund } => {
                amount.serialize_field("kind", "discretionary")?;
                amount.serialize_field("annual_fund_yuan", annual_fund)?;
            }
        }
        amount.end()
    }
}
