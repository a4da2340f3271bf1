//! A division, and how each of its figures came about.

use quality_award_rules::Yuan;

use super::fraction::Fraction;
use super::rule::{Source, Unit};

/// The fund divided. The shares and what is left over are together exactly the amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division {
    /// The amount that was divided, and where it comes from.
    pub source: Source,
    /// The rounding unit.
    pub unit: Unit,
    /// One share for each enterprise, in the order of the list.
    pub shares: Vec<Share>,
    /// What nobody receives.
    pub left_over: LeftOver,
}

impl Division {
    /// What all receive together, in yuan.
    #[must_use]
    pub fn given(&self) -> Yuan {
        let fund = self.source.amount();
        let fen = fund.fen().saturating_sub(self.left_over.total().fen());
        // It is a part of an amount.
        Yuan::from_fen(fen).unwrap_or(fund)
    }
}

/// What is left over of the fund, by its cause. Both are in yuan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOver {
    /// Less than one unit: it cannot be divided.
    pub indivisible: Yuan,
    /// Whole units that nobody may take, because of caps, weights of zero, or sums set by hand.
    pub untaken: Yuan,
}

impl LeftOver {
    /// Both together, in yuan.
    #[must_use]
    pub fn total(self) -> Yuan {
        let fen = self.indivisible.fen() + self.untaken.fen();
        // Both are parts of one amount, so the sum is an amount.
        Yuan::from_fen(fen).unwrap_or(self.untaken)
    }
}

/// One enterprise's share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The application's key.
    pub key: String,
    /// The enterprise's name.
    pub name: String,
    /// The share in yuan, a multiple of the unit.
    pub amount: Yuan,
    /// How it came about.
    pub basis: Basis,
}

/// How a share came about. The fractions are exact and not reduced.
#[allow(clippy::large_enum_variant, reason = "almost every share has a weight")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The office set the sum.
    ByHand,
    /// The share follows from the weight.
    Weight {
        /// What the weight consists of; its parts add up to `weight`.
        parts: Vec<Part>,
        /// The enterprise's weight.
        weight: Fraction,
        /// The weights of all selected enterprises together.
        sum: Fraction,
        /// The fund times weight by sum, in yuan, before floors and caps.
        proportional: Fraction,
        /// The share after floors and caps and what they freed or took, in yuan.
        settled: Fraction,
        /// What holds the share.
        clamp: Clamp,
        /// The floor or cap that holds it, rounded inward to the unit, in yuan.
        limit: Option<Yuan>,
        /// The settled share rounded down to the unit, in yuan.
        rounded: Yuan,
        /// Whether one of the remaining units was added.
        extra: bool,
    },
}

/// One part of a weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Everyone has the weight one.
    Equal,
    /// A factor: `factor_weight` × `value` ÷ `sum`.
    Factor {
        /// The factor's name.
        name: String,
        /// How much the factor counts.
        factor_weight: Fraction,
        /// The enterprise's figure.
        value: Fraction,
        /// The figures of all selected enterprises together.
        sum: Fraction,
        /// The product.
        part: Fraction,
    },
    /// The tier that the output value falls into.
    Band {
        /// The output value, in yuan.
        output: Yuan,
        /// The tier's lower bound, in yuan.
        from: Yuan,
        /// The tier's weight.
        weight: Fraction,
    },
}

/// What holds a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clamp {
    /// Nothing: the share is in proportion to the weight.
    Free,
    /// The floor.
    Floor,
    /// The cap.
    Cap,
}
