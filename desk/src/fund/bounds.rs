//! What holds for every method: the list, the fund, and floors and caps in whole units.

use std::collections::BTreeMap;

use super::refusal::Refusal;
use super::rule::{Candidate, Limits, Rule, Source};

/// Floor and cap of one enterprise in whole units, rounded inward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounds {
    /// At least so many units.
    pub least: u64,
    /// At most so many units. Without a cap, the whole fund.
    pub most: u64,
}

/// Checks the rule's frame and gives each enterprise's bounds, in the order of the list.
pub(crate) fn bounds(rule: &Rule) -> Result<Vec<Bounds>, Refusal> {
    check_list(&rule.candidates)?;
    let fund = rule.source.amount();
    if let Source::Plan { amount, number } = &rule.source
        && number.trim().is_empty()
    {
        return Err(Refusal::NoPlanNumber { amount: *amount });
    }
    let unit = rule.unit.amount().fen();
    let units = fund.fen() / unit;
    if units == 0 {
        return Err(Refusal::UnitAboveFund { unit: rule.unit, fund });
    }
    let bounds: Result<Vec<Bounds>, Refusal> =
        rule.candidates.iter().map(|candidate| inward(candidate, rule, units)).collect();
    let bounds = bounds?;
    let floors_fen: u128 =
        bounds.iter().map(|bounds| u128::from(bounds.least) * u128::from(unit)).sum();
    if floors_fen > u128::from(fund.fen()) {
        return Err(Refusal::FloorsAboveFund { floors_fen, fund });
    }
    Ok(bounds)
}

fn check_list(candidates: &[Candidate]) -> Result<(), Refusal> {
    if candidates.is_empty() {
        return Err(Refusal::NobodySelected);
    }
    let mut seen = BTreeMap::new();
    for candidate in candidates {
        if let Some(first) = seen.insert(&candidate.key, &candidate.name) {
            return Err(Refusal::DuplicateKey {
                key: candidate.key.clone(),
                first: first.clone(),
                second: candidate.name.clone(),
            });
        }
    }
    Ok(())
}

/// The floor rounded up and the cap rounded down to the unit.
fn inward(candidate: &Candidate, rule: &Rule, units: u64) -> Result<Bounds, Refusal> {
    let unit = rule.unit.amount().fen();
    let Limits { floor, cap } = candidate.limits;
    let least = floor.map_or(0, |floor| floor.fen().div_ceil(unit));
    let Some(cap) = cap else {
        // A floor above the fund is refused with the floors of all.
        return Ok(Bounds { least, most: units.max(least) });
    };
    let enterprise = || candidate.name.clone();
    if let Some(floor) = floor
        && cap < floor
    {
        return Err(Refusal::CapBelowFloor { enterprise: enterprise(), floor, cap });
    }
    let most = cap.fen() / unit;
    match floor {
        Some(floor) if most < least => {
            Err(Refusal::NoUnitBetween { enterprise: enterprise(), floor, cap, unit: rule.unit })
        }
        Some(_) | None => Ok(Bounds { least, most }),
    }
}
