//! An independent division: the level of the water is found among its breakpoints, in one integer
//! denominator, and units go one at a time. It shares no code with the crate.

use num_bigint::BigInt;
use num_rational::BigRational;

/// One enterprise: weight, floor, cap in yuan.
#[derive(Clone, Debug)]
pub struct Row {
    pub weight: BigRational,
    pub floor: u64,
    pub cap: Option<u64>,
}

/// Shares in units, or nothing where the floors do not fit. Amounts are in yuan, units of `unit`.
pub fn shares(fund: u64, unit: u64, rows: &[Row]) -> Option<Vec<u64>> {
    let whole = |number: u64| BigRational::from_integer(BigInt::from(number));
    let total = whole(fund) / whole(unit);
    let least: Vec<u64> = rows.iter().map(|row| row.floor.div_ceil(unit)).collect();
    let most: Vec<u64> =
        rows.iter().map(|row| row.cap.map_or(fund / unit + 1, |cap| cap / unit)).collect();
    if least.iter().zip(&most).any(|(least, most)| least > most) {
        return None;
    }
    let at = |height: &BigRational| -> Vec<BigRational> {
        rows.iter()
            .enumerate()
            .map(|(i, row)| (&row.weight * height).max(whole(least[i])).min(whole(most[i])))
            .collect()
    };
    let zero = whole(0);
    // The sum of all shares is linear in the height between breakpoints.
    let mut breaks = vec![zero.clone()];
    for (i, row) in rows.iter().enumerate() {
        if row.weight > zero {
            breaks.push(whole(least[i]) / &row.weight);
            breaks.push(whole(most[i]) / &row.weight);
        }
    }
    breaks.sort();
    let sum = |height: &BigRational| at(height).into_iter().sum::<BigRational>();
    if sum(&zero) > total {
        return None;
    }
    let mut levels = at(breaks.last()?);
    for pair in breaks.windows(2) {
        let (low, high) = (sum(&pair[0]), sum(&pair[1]));
        if low <= total && total < high {
            let height = &pair[0] + (&pair[1] - &pair[0]) * (&total - &low) / (&high - &low);
            levels = at(&height);
            break;
        }
    }
    let floors = |level: &BigRational| u64::try_from(level.floor().to_integer()).expect("small");
    let mut units: Vec<u64> = levels.iter().map(floors).collect();
    let mut rest: Vec<BigRational> = levels.iter().map(|level| level - level.floor()).collect();
    while units.iter().sum::<u64>() < fund / unit {
        let mut best: Option<usize> = None;
        for i in 0..rows.len() {
            if rest[i] > zero && best.is_none_or(|best| rest[i] > rest[best]) {
                best = Some(i);
            }
        }
        let Some(best) = best else { break };
        units[best] += 1;
        rest[best] = zero.clone();
    }
    Some(units)
}
