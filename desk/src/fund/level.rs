//! Shares in proportion to weights, within floors and caps.

use num_traits::Zero;

use super::bounds::Bounds;
use super::division::Clamp;
use super::fraction::{Fraction, whole};

/// One share before it is rounded, in units, and what holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Level {
    pub units: Fraction,
    pub clamp: Clamp,
}

/// Divides `total` units in proportion to the weights. A round divides what is left among the
/// enterprises that nothing holds yet. Where the clamped shares are together more than what is left,
/// the floors took too much and those at their floor are held; where they are less, those at their
/// cap are held; where they are equal, the round is the last. No enterprise that a round holds would
/// be let go later, so the result is the only division in which all shares that nothing holds have
/// the same ratio to their weights.
pub(crate) fn level(total: &Fraction, weights: &[Fraction], bounds: &[Bounds]) -> Vec<Level> {
    let mut held: Vec<Option<Level>> = vec![None; weights.len()];
    loop {
        let left = held.iter().flatten().fold(total.clone(), |left, level| left - &level.units);
        let free = || weights.iter().zip(&held).filter(|(_, held)| held.is_none());
        let sum: Fraction = free().map(|(weight, _)| weight).sum();
        let round: Vec<Level> = weights
            .iter()
            .zip(bounds)
            .zip(&held)
            .map(|((weight, bounds), held)| match held {
                Some(level) => level.clone(),
                None if sum.is_zero() => clamp(Fraction::zero(), *bounds),
                None => clamp(&left * weight / &sum, *bounds),
            })
            .collect();
        let clamped: Fraction = round.iter().map(|level| &level.units).sum();
        let holds = match clamped.cmp(total) {
            std::cmp::Ordering::Equal => return round,
            std::cmp::Ordering::Greater => Clamp::Floor,
            std::cmp::Ordering::Less => Clamp::Cap,
        };
        let mut changed = false;
        for (held, level) in held.iter_mut().zip(round.iter()) {
            if held.is_none() && level.clamp == holds {
                *held = Some(level.clone());
                changed = true;
            }
        }
        // Nothing takes what is left: every enterprise is at its cap or has the weight zero.
        if !changed {
            return round;
        }
    }
}

fn clamp(share: Fraction, bounds: Bounds) -> Level {
    let (least, most) = (whole(bounds.least), whole(bounds.most));
    if share < least {
        Level { units: least, clamp: Clamp::Floor }
    } else if share > most {
        Level { units: most, clamp: Clamp::Cap }
    } else {
        Level { units: share, clamp: Clamp::Free }
    }
}
