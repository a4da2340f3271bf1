//! The rule by which the office divides the fund.

use std::collections::BTreeMap;

use quality_award_rules::{Edition, Yuan};

use super::fraction::Fraction;

/// Everything that settles a division. The list's order settles ties and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The amount that is divided, and where it comes from.
    pub source: Source,
    /// Every share is a multiple of it.
    pub unit: Unit,
    /// How shares follow from the enterprises.
    pub method: Method,
    /// The selected enterprises, in the order of the office's list.
    pub candidates: Vec<Candidate>,
}

/// Where the amount of the fund comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Article 16's annual fund, as the edition has it.
    Edition(&'static Edition),
    /// Another amount, by a plan that the committee has approved (articles 6 and 7).
    Plan {
        /// The amount, in yuan.
        amount: Yuan,
        /// The number of the plan; a blank number is refused.
        number: String,
    },
}

impl Source {
    /// The amount that is divided, in yuan.
    #[must_use]
    pub fn amount(&self) -> Yuan {
        match self {
            Self::Edition(edition) => edition.annual_fund,
            Self::Plan { amount, .. } => *amount,
        }
    }
}

/// The rounding unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 元.
    Yuan,
    /// 百元.
    Hundred,
    /// 千元.
    Thousand,
    /// 万元.
    TenThousand,
}

impl Unit {
    /// Every unit, the smallest first.
    pub const ALL: [Self; 4] = [Self::Yuan, Self::Hundred, Self::Thousand, Self::TenThousand];

    /// The unit in yuan.
    #[must_use]
    pub const fn amount(self) -> Yuan {
        Yuan::whole(match self {
            Self::Yuan => 1,
            Self::Hundred => 100,
            Self::Thousand => 1000,
            Self::TenThousand => 10_000,
        })
    }
}

/// How shares follow from the enterprises. Figures stand under the enterprise's key; figures of
/// enterprises that are not selected do not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Method {
    /// Everyone has the same weight.
    Equal,
    /// Weights of several factors, each divided by the sum over the selected enterprises.
    Weighted(Vec<Factor>),
    /// The tier that the output value falls into gives the weight.
    Tiers {
        /// The tiers, in any order.
        bands: Vec<Band>,
        /// The output value of each enterprise, in yuan.
        output: BTreeMap<String, Yuan>,
    },
    /// The office sets every sum, in yuan.
    ByHand(BTreeMap<String, Yuan>),
}

/// One factor, such as output or tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// The name, as the office calls it.
    pub name: String,
    /// How much the factor counts against the others; zero or more.
    pub weight: Fraction,
    /// The figure of each enterprise, zero or more, in any unit that is the same for all.
    pub values: BTreeMap<String, Fraction>,
}

/// A tier by output value. It reaches up to the next tier's lower bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The lower bound, in yuan; it belongs to the tier.
    pub from: Yuan,
    /// The weight of each enterprise in the tier; zero or more.
    pub weight: Fraction,
}

/// A selected enterprise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The application's key; no two are the same.
    pub key: String,
    /// The enterprise's name.
    pub name: String,
    /// Floor and cap of its share.
    pub limits: Limits,
}

/// Floor and cap of a share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// At least this much, in yuan.
    pub floor: Option<Yuan>,
    /// At most this much, in yuan.
    pub cap: Option<Yuan>,
}
