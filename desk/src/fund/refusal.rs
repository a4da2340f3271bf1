//! Why a fund cannot be divided by a rule. The Chinese sentences stand in
//! [`words::refusal`](crate::words::refusal).

use quality_award_rules::Yuan;

use super::fraction::Fraction;
use super::rule::Unit;

/// Why no division was made. Enterprises appear by name, factors by theirs; amounts are in yuan.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the variant says what its fields hold")]
pub enum Refusal {
    /// No enterprise is selected.
    NobodySelected,
    /// Two selected enterprises have the same key.
    DuplicateKey { key: String, first: String, second: String },
    /// An amount other than the edition's has no number of the approved plan.
    NoPlanNumber { amount: Yuan },
    /// The rounding unit is larger than the fund.
    UnitAboveFund { unit: Unit, fund: Yuan },
    /// The weighted method has no factor.
    NoFactor,
    /// Two factors have the same name.
    DuplicateFactor { factor: String },
    /// A factor's own weight is below zero.
    NegativeFactorWeight { factor: String, given: Fraction },
    /// The own weights of all factors are zero.
    FactorWeightsAllZero,
    /// An enterprise has no figure for a factor.
    MissingValue { enterprise: String, factor: String },
    /// An enterprise's figure for a factor is below zero.
    NegativeValue { enterprise: String, factor: String, given: Fraction },
    /// All figures for a factor that counts are zero, so they cannot be divided by their sum.
    ValuesAllZero { factor: String },
    /// The tier method has no tier.
    NoBand,
    /// Two tiers have the same lower bound.
    DuplicateBand { from: Yuan },
    /// A tier's weight is below zero.
    NegativeBandWeight { from: Yuan, given: Fraction },
    /// An enterprise has no output value.
    MissingOutput { enterprise: String },
    /// An enterprise's output value is below the lowest tier.
    BelowBands { enterprise: String, output: Yuan, lowest: Yuan },
    /// The tiers of all selected enterprises have the weight zero.
    BandWeightsAllZero,
    /// A cap is below its floor.
    CapBelowFloor { enterprise: String, floor: Yuan, cap: Yuan },
    /// No multiple of the unit lies from the floor to the cap.
    NoUnitBetween { enterprise: String, floor: Yuan, cap: Yuan, unit: Unit },
    /// The floors, rounded up to the unit, are together above the fund. The sum is in fen, because
    /// floors together may be more than any amount.
    FloorsAboveFund { floors_fen: u128, fund: Yuan },
    /// An enterprise has no sum by hand.
    MissingSum { enterprise: String },
    /// A sum by hand stands under a key that is not selected.
    SumNotSelected { key: String, sum: Yuan },
    /// A sum by hand is not a multiple of the unit.
    SumNotInUnit { enterprise: String, sum: Yuan, unit: Unit },
    /// A sum by hand is below the floor.
    SumBelowFloor { enterprise: String, sum: Yuan, floor: Yuan },
    /// A sum by hand is above the cap.
    SumAboveCap { enterprise: String, sum: Yuan, cap: Yuan },
    /// The sums by hand are together above the fund. Their sum is in fen.
    SumsAboveFund { sums_fen: u128, fund: Yuan },
}
