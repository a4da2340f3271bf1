//! The weight of each enterprise and its parts.

use std::collections::{BTreeMap, BTreeSet};

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};
use quality_award_rules::Yuan;

use super::division::Part;
use super::fraction::{Fraction, over_one};
use super::refusal::Refusal;
use super::rule::{Band, Candidate, Factor};

/// The weights of all, over one denominator, and the parts that add up to each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Weights {
    /// The parts of each weight, in the order of the list.
    pub parts: Vec<Vec<Part>>,
    /// The weights times the denominator.
    pub numerators: Vec<BigInt>,
    /// What they are divided by; above zero.
    pub denominator: BigInt,
}

/// Everyone has the weight one.
pub(crate) fn equal(candidates: &[Candidate]) -> Weights {
    Weights {
        parts: vec![vec![Part::Equal]; candidates.len()],
        numerators: vec![BigInt::one(); candidates.len()],
        denominator: BigInt::one(),
    }
}

/// Each factor's figures divided by their sum, times the factor's own weight.
pub(crate) fn weighted(factors: &[Factor], candidates: &[Candidate]) -> Result<Weights, Refusal> {
    check_factors(factors)?;
    let mut weights = Weights {
        parts: vec![Vec::new(); candidates.len()],
        numerators: vec![BigInt::zero(); candidates.len()],
        denominator: BigInt::one(),
    };
    for factor in factors {
        let values: Result<Vec<&Fraction>, Refusal> =
            candidates.iter().map(|candidate| value(factor, candidate)).collect();
        let values = values?;
        if factor.weight.is_zero() {
            continue;
        }
        // The figures over one denominator, which the figures divided by their sum do without.
        let (figures, denominator) = over_one(values.iter().copied());
        let sum: BigInt = figures.iter().sum();
        if sum.is_zero() {
            return Err(Refusal::ValuesAllZero { factor: factor.name.clone() });
        }
        let of_parts = factor.weight.denom() * &sum;
        let before = std::mem::replace(&mut weights.denominator, BigInt::zero());
        let rows = weights.numerators.iter_mut().zip(&mut weights.parts).zip(values).zip(figures);
        for (((weight, parts), value), figure) in rows {
            let part = factor.weight.numer() * figure;
            *weight = &*weight * &of_parts + &part * &before;
            parts.push(Part::Factor {
                name: factor.name.clone(),
                factor_weight: factor.weight.clone(),
                value: value.clone(),
                sum: Fraction::new_raw(sum.clone(), denominator.clone()),
                part: Fraction::new_raw(part, of_parts.clone()),
            });
        }
        weights.denominator = before * of_parts;
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
) -> Result<Weights, Refusal> {
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
    let parts: Result<Vec<(Part, &Fraction)>, Refusal> = candidates
        .iter()
        .map(|candidate| {
            let enterprise = || candidate.name.clone();
            let output = *output
                .get(&candidate.key)
                .ok_or_else(|| Refusal::MissingOutput { enterprise: enterprise() })?;
            let (from, weight) = by_bound.range(..=output).next_back().ok_or_else(|| {
                Refusal::BelowBands { enterprise: enterprise(), output, lowest: *lowest }
            })?;
            let part = Part::Band { output, from: *from, weight: (*weight).clone() };
            Ok((part, *weight))
        })
        .collect();
    let parts = parts?;
    if parts.iter().all(|(_, weight)| weight.is_zero()) {
        return Err(Refusal::BandWeightsAllZero);
    }
    let (numerators, denominator) = over_one(parts.iter().map(|(_, weight)| *weight));
    let parts = parts.into_iter().map(|(part, _)| vec![part]).collect();
    Ok(Weights { parts, numerators, denominator })
}
