//! The weight of each enterprise and its parts.

use std::collections::{BTreeMap, BTreeSet};

use num_traits::{One, Signed, Zero};
use quality_award_rules::Yuan;

use super::division::Part;
use super::fraction::Fraction;
use super::refusal::Refusal;
use super::rule::{Band, Candidate, Factor};

/// A weight and the parts that add up to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Weight {
    pub parts: Vec<Part>,
    pub weight: Fraction,
}

/// Everyone has the weight one.
pub(crate) fn equal(candidates: &[Candidate]) -> Vec<Weight> {
    let one = Weight { parts: vec![Part::Equal], weight: Fraction::one() };
    vec![one; candidates.len()]
}

/// Each factor's figures divided by their sum, times the factor's own weight.
pub(crate) fn weighted(
    factors: &[Factor],
    candidates: &[Candidate],
) -> Result<Vec<Weight>, Refusal> {
    check_factors(factors)?;
    let none = Weight { parts: Vec::new(), weight: Fraction::zero() };
    let mut weights = vec![none; candidates.len()];
    for factor in factors {
        let values: Result<Vec<&Fraction>, Refusal> =
            candidates.iter().map(|candidate| value(factor, candidate)).collect();
        let values = values?;
        let sum: Fraction = values.iter().copied().sum();
        if factor.weight.is_zero() {
            continue;
        }
        if sum.is_zero() {
            return Err(Refusal::ValuesAllZero { factor: factor.name.clone() });
        }
        for (weight, value) in weights.iter_mut().zip(values) {
            let part = &factor.weight * value / &sum;
            weight.weight += &part;
            weight.parts.push(Part::Factor {
                name: factor.name.clone(),
                factor_weight: factor.weight.clone(),
                value: value.clone(),
                sum: sum.clone(),
                part,
            });
        }
    }
    Ok(weights)
}

fn check_factors(factors: &[Factor]) -> Result<(), Refusal> {
    if factors.is_empty() {
        return Err(Refusal::NoFactor);
    }
    let mut names = BTreeSet::new();
    for Factor { name, weight, values: _ } in factors {
        if !names.insert(name) {
            return Err(Refusal::DuplicateFactor { factor: name.clone() });
        }
        if weight.is_negative() {
            let (factor, given) = (name.clone(), weight.clone());
            return Err(Refusal::NegativeFactorWeight { factor, given });
        }
    }
    if factors.iter().all(|factor| factor.weight.is_zero()) {
        return Err(Refusal::FactorWeightsAllZero);
    }
    Ok(())
}

fn value<'a>(factor: &'a Factor, candidate: &Candidate) -> Result<&'a Fraction, Refusal> {
    let (enterprise, name) = (candidate.name.clone(), factor.name.clone());
    match factor.values.get(&candidate.key) {
        None => Err(Refusal::MissingValue { enterprise, factor: name }),
        Some(given) if given.is_negative() => {
            Err(Refusal::NegativeValue { enterprise, factor: name, given: given.clone() })
        }
        Some(value) => Ok(value),
    }
}

/// The weight of the highest tier whose lower bound the output value reaches.
pub(crate) fn tiers(
    bands: &[Band],
    output: &BTreeMap<String, Yuan>,
    candidates: &[Candidate],
) -> Result<Vec<Weight>, Refusal> {
    let mut by_bound = BTreeMap::new();
    for Band { from, weight } in bands {
        if weight.is_negative() {
            return Err(Refusal::NegativeBandWeight { from: *from, given: weight.clone() });
        }
        if by_bound.insert(*from, weight).is_some() {
            return Err(Refusal::DuplicateBand { from: *from });
        }
    }
    let (lowest, _) = by_bound.first_key_value().ok_or(Refusal::NoBand)?;
    let weights: Result<Vec<Weight>, Refusal> = candidates
        .iter()
        .map(|candidate| {
            let enterprise = || candidate.name.clone();
            let output = *output
                .get(&candidate.key)
                .ok_or_else(|| Refusal::MissingOutput { enterprise: enterprise() })?;
            let (from, weight) = by_bound.range(..=output).next_back().ok_or_else(|| {
                Refusal::BelowBands { enterprise: enterprise(), output, lowest: *lowest }
            })?;
            let weight = (*weight).clone();
            let part = Part::Band { output, from: *from, weight: weight.clone() };
            Ok(Weight { parts: vec![part], weight })
        })
        .collect();
    let weights = weights?;
    if weights.iter().all(|weight| weight.weight.is_zero()) {
        return Err(Refusal::BandWeightsAllZero);
    }
    Ok(weights)
}
