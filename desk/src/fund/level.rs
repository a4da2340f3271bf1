//! Shares in proportion to weights, within floors and caps.

use num_bigint::BigInt;
use num_traits::Zero;

use super::bounds::Bounds;
use super::division::Clamp;

/// The shares before they are rounded. All have one divisor, so that nothing is reduced on the way: a thousand figures
/// with denominators of their own have one of thousands of digits, and each reduction would take milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Levels {
    /// Each share in fen times the divisor, and what holds it, in the order of the list.
    pub shares: Vec<(BigInt, Clamp)>,
    /// What they are divided by; above zero.
    pub divisor: BigInt,
}

/// Divides the fund, in fen, in proportion to the weights; `unit` is the rounding unit in fen. A round divides what is
/// left among the enterprises that nothing holds yet. Where the clamped shares are together more than the fund, the
/// floors took too much and those at their floor are held; where they are less, those at their cap are held; where they
/// are equal, the round is the last. No enterprise that a round holds would be let go later, so the result is the only
/// division in which all shares that nothing holds have the same ratio to their weights.
pub(crate) fn level(fund: u64, unit: u64, weights: &[BigInt], bounds: &[Bounds]) -> Levels {
    let fund = BigInt::from(fund);
    let fen = |units: u64| BigInt::from(units) * unit;
    // What each enterprise is held at, in fen.
    let mut held: Vec<Option<(BigInt, Clamp)>> = vec![None; weights.len()];
    loop {
        let left = held.iter().flatten().fold(fund.clone(), |left, (fen, _)| left - fen);
        let free = weights.iter().zip(&held).filter(|(_, held)| held.is_none());
        let sum: BigInt = free.map(|(weight, _)| weight).sum();
        let (left, divisor) =
            if sum.is_zero() { (BigInt::zero(), BigInt::from(1)) } else { (left, sum) };
        let shares: Vec<(BigInt, Clamp)> = weights
            .iter()
            .zip(bounds)
            .zip(&held)
            .map(|((weight, bounds), held)| {
                if let Some((fen, clamp)) = held {
                    return (fen * &divisor, *clamp);
                }
                let (least, most) = (fen(bounds.least) * &divisor, fen(bounds.most) * &divisor);
                clamp(&left * weight, least, most)
            })
            .collect();
        let clamped: BigInt = shares.iter().map(|(share, _)| share).sum();
        let holds = match clamped.cmp(&(&fund * &divisor)) {
            std::cmp::Ordering::Equal => return Levels { shares, divisor },
            std::cmp::Ordering::Greater => Clamp::Floor,
            std::cmp::Ordering::Less => Clamp::Cap,
        };
        let mut changed = false;
        for ((held, (_, clamp)), bounds) in held.iter_mut().zip(&shares).zip(bounds) {
            if held.is_none() && *clamp == holds {
                let units = if holds == Clamp::Floor { bounds.least } else { bounds.most };
                *held = Some((fen(units), holds));
                changed = true;
            }
        }
        // Nothing takes what is left: every enterprise is at its cap or has the weight zero.
        if !changed {
            return Levels { shares, divisor };
        }
    }
}

fn clamp(share: BigInt, least: BigInt, most: BigInt) -> (BigInt, Clamp) {
    if share < least {
        (least, Clamp::Floor)
    } else if share > most {
        (most, Clamp::Cap)
    } else {
        (share, Clamp::Free)
    }
}
