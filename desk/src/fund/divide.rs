//! From a rule to a division.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_traits::{ToPrimitive, Zero};
use quality_award_rules::Yuan;

use super::bounds::{Bounds, bounds};
use super::division::{Basis, Clamp, Division, LeftOver, Share};
use super::fraction::{Fraction, in_yuan};
use super::level::{Levels, level};
use super::refusal::Refusal;
use super::rule::{Method, Rule};
use super::weight::{self, Weights};

/// Divides the fund of article 16 by the office's rule.
///
/// Shares in proportion to the weights are clamped to floors and caps, rounded inward to the unit;
/// what that frees or takes is divided among the rest until nothing changes. Each share is rounded
/// down to the unit, and the remaining units go by largest remainder below the caps, ties by the
/// list's order. The shares are never above the fund.
///
/// # Errors
/// A [`Refusal`] names the enterprise or the factor that the rule cannot be applied to.
pub fn divide(rule: &Rule) -> Result<Division, Refusal> {
    let bounds = bounds(rule)?;
    let shares = match &rule.method {
        Method::Equal => by_weight(rule, &bounds, weight::equal(&rule.candidates)),
        Method::Weighted(factors) => {
            by_weight(rule, &bounds, weight::weighted(factors, &rule.candidates)?)
        }
        Method::Tiers { bands, output } => {
            by_weight(rule, &bounds, weight::tiers(bands, output, &rule.candidates)?)
        }
        Method::ByHand(sums) => by_hand(rule, sums)?,
    };
    let left_over = left_over(rule, &shares);
    Ok(Division { source: rule.source.clone(), unit: rule.unit, shares, left_over })
}

fn left_over(rule: &Rule, shares: &[Share]) -> LeftOver {
    let given: u64 = shares.iter().map(|share| share.amount.fen()).sum();
    let fund = rule.source.amount().fen();
    let indivisible = fund % rule.unit.amount().fen();
    LeftOver {
        indivisible: yuan(indivisible),
        untaken: yuan((fund - indivisible).saturating_sub(given)),
    }
}

/// Fen as an amount. Every caller has a part of the fund, which is an amount, so none is too large.
fn yuan(fen: u64) -> Yuan {
    Yuan::from_fen(fen).unwrap_or(Yuan::whole(0))
}

fn by_weight(rule: &Rule, bounds: &[Bounds], weights: Weights) -> Vec<Share> {
    let unit = rule.unit.amount().fen();
    let fund = rule.source.amount().fen();
    let Weights { parts, numerators, denominator } = weights;
    let sum: BigInt = numerators.iter().sum();
    let levels = level(fund, unit, &numerators, bounds);
    let (rounded, extra) = round(fund / unit, unit, &levels, bounds);
    let Levels { shares, divisor } = levels;
    let weights = parts.into_iter().zip(numerators);
    let rows = rule.candidates.iter().zip(weights).zip(bounds).zip(shares).zip(rounded).zip(extra);
    rows.map(|(((((candidate, (parts, weight)), bounds), (share, clamp)), rounded), extra)| Share {
        key: candidate.key.clone(),
        name: candidate.name.clone(),
        amount: yuan((rounded + u64::from(extra)) * unit),
        basis: Basis::Weight {
            proportional: in_yuan(&weight * fund, &sum),
            parts,
            weight: Fraction::new_raw(weight, denominator.clone()),
            sum: Fraction::new_raw(sum.clone(), denominator.clone()),
            settled: in_yuan(share, &divisor),
            clamp,
            limit: match clamp {
                Clamp::Free => None,
                Clamp::Floor => Some(yuan(bounds.least * unit)),
                Clamp::Cap => Some(yuan(bounds.most * unit)),
            },
            rounded: yuan(rounded * unit),
            extra,
        },
    })
    .collect()
}

/// Whole units of each share, and who receives one of the remaining units. A share with a remainder
/// is below its cap, because caps are whole units; and the remainders are together at least as many
/// units as remain, unless caps leave them over. So one unit each is enough.
fn round(total: u64, unit: u64, levels: &Levels, bounds: &[Bounds]) -> (Vec<u64>, Vec<bool>) {
    let divisor = &levels.divisor * unit;
    let rounded: Vec<u64> = levels
        .shares
        .iter()
        .zip(bounds)
        .map(|((share, _), bounds)| {
            let units = (share / &divisor).to_u64().unwrap_or(bounds.most);
            units.min(bounds.most)
        })
        .collect();
    let mut remaining = total.saturating_sub(rounded.iter().sum());
    // All have one divisor, so the larger remainder is the larger number.
    let mut order: Vec<(usize, BigInt)> =
        levels.shares.iter().map(|(share, _)| share % &divisor).enumerate().collect();
    // The sort is stable: ties stay in the list's order.
    order.sort_by(|(_, one), (_, other)| other.cmp(one));
    let mut extra = vec![false; levels.shares.len()];
    for (place, remainder) in order {
        if remaining == 0 || remainder.is_zero() {
            break;
        }
        extra[place] = true;
        remaining -= 1;
    }
    (rounded, extra)
}

fn by_hand(rule: &Rule, sums: &BTreeMap<String, Yuan>) -> Result<Vec<Share>, Refusal> {
    let stray = sums.iter().find(|(key, _)| rule.candidates.iter().all(|one| one.key != **key));
    if let Some((key, sum)) = stray {
        return Err(Refusal::SumNotSelected { key: key.clone(), sum: *sum });
    }
    let shares: Result<Vec<Share>, Refusal> = rule
        .candidates
        .iter()
        .map(|candidate| {
            let enterprise = candidate.name.clone();
            let Some(&sum) = sums.get(&candidate.key) else {
                return Err(Refusal::MissingSum { enterprise });
            };
            if !sum.fen().is_multiple_of(rule.unit.amount().fen()) {
                return Err(Refusal::SumNotInUnit { enterprise, sum, unit: rule.unit });
            }
            if let Some(floor) = candidate.limits.floor.filter(|floor| sum < *floor) {
                return Err(Refusal::SumBelowFloor { enterprise, sum, floor });
            }
            if let Some(cap) = candidate.limits.cap.filter(|cap| sum > *cap) {
                return Err(Refusal::SumAboveCap { enterprise, sum, cap });
            }
            let key = candidate.key.clone();
            Ok(Share { key, name: enterprise, amount: sum, basis: Basis::ByHand })
        })
        .collect();
    let shares = shares?;
    let sums_fen: u128 = shares.iter().map(|share| u128::from(share.amount.fen())).sum();
    let fund = rule.source.amount();
    if sums_fen > u128::from(fund.fen()) {
        return Err(Refusal::SumsAboveFund { sums_fen, fund });
    }
    Ok(shares)
}
