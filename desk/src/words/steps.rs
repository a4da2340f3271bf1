//! How a share came about, step by step.

use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive, Zero};
use quality_award_rules::Yuan;

use super::{fund, yuan};
use crate::fund::{Basis, Clamp, Division, Fraction, Part, Share};

/// Denominators up to this many digits are written out; longer ones nobody follows by hand.
const DIGITS: u32 = 9;

/// A number exactly: `12.5`, or `3/7` where it is no short decimal. Numbers of thousands of digits are not reduced.
#[must_use]
pub fn fraction(number: &Fraction) -> String {
    if number.is_negative() {
        return format!("-{}", fraction(&-number.clone()));
    }
    let (scaled, rest) = times(number, 1_000_000);
    let decimal = six_places(&scaled);
    if rest.is_zero() {
        return decimal.trim_end_matches('0').trim_end_matches('.').to_owned();
    }
    short(number)
        .map_or_else(|| format!("约{decimal}"), |(above, below)| format!("{above}/{below}"))
}

/// A number times a whole one: the whole part, and what remains of the numerator.
fn times(number: &Fraction, by: u32) -> (BigInt, BigInt) {
    let numerator = number.numer() * by;
    let whole = &numerator / number.denom();
    let rest = numerator - &whole * number.denom();
    (whole, rest)
}

/// A number of millionths with six decimals.
fn six_places(millionths: &BigInt) -> String {
    let digits = format!("{:0>7}", millionths.to_string());
    let (whole, decimals) = digits.split_at(digits.len() - 6);
    format!("{whole}.{decimals}")
}

/// The number in its lowest terms, where its denominator is short: the last of its convergents, whose denominators grow
/// at each step. A long one is given up after some forty steps, however many digits it has.
fn short(number: &Fraction) -> Option<(BigInt, BigInt)> {
    let (mut above, mut below) = (number.numer().clone(), number.denom().clone());
    let (mut last, mut convergent) =
        ((BigInt::zero(), BigInt::one()), (BigInt::one(), BigInt::zero()));
    let longest = BigInt::from(10).pow(DIGITS);
    while !below.is_zero() {
        let whole = &above / &below;
        let rest = above - &whole * &below;
        (above, below) = (below, rest);
        let next = (&whole * &convergent.0 + &last.0, &whole * &convergent.1 + &last.1);
        last = std::mem::replace(&mut convergent, next);
        if convergent.1 >= longest {
            return None;
        }
    }
    Some(convergent)
}

/// An amount in yuan that need not be whole fen: `142,857又1/7元`.
fn exact(amount: &Fraction) -> String {
    let cut = |fen: &BigInt| fen.to_u64().and_then(|fen| Yuan::from_fen(fen).ok()).map(yuan);
    let ((fen, part_of_fen), (whole, rest)) = (times(amount, 100), times(amount, 1));
    if part_of_fen.is_zero() {
        return cut(&fen).unwrap_or_else(|| fraction(amount) + "元");
    }
    let Some((above, below)) = short(&Fraction::new_raw(rest, amount.denom().clone())) else {
        return cut(&fen).map_or_else(|| fraction(amount) + "元", |text| format!("约{text}"));
    };
    match cut(&(whole * 100)) {
        Some(whole) => format!("{}又{above}/{below}元", whole.trim_end_matches('元')),
        None => fraction(amount) + "元",
    }
}

/// The steps from the enterprise's figures to its share, one sentence each.
#[must_use]
pub fn steps(division: &Division, share: &Share) -> Vec<String> {
    let Basis::Weight { parts, weight, sum, proportional, settled, clamp, limit, rounded, extra } =
        &share.basis
    else {
        return vec![format!("数额由办公室填写：{}。", yuan(share.amount))];
    };
    let fund = yuan(division.source.amount());
    let unit = fund::unit(division.unit);
    let mut steps: Vec<String> = parts.iter().map(part).collect();
    if parts.len() > 1 {
        steps.push(format!("各因素合计，权重为{}。", fraction(weight)));
    }
    steps.push(format!(
        "按比例：{fund}×{}÷{}＝{}。",
        fraction(weight),
        fraction(sum),
        exact(proportional)
    ));
    match (clamp, limit) {
        (Clamp::Floor, Some(limit)) => steps.push(format!("按下限计：{}。", yuan(*limit))),
        (Clamp::Cap, Some(limit)) => steps.push(format!("按上限计：{}。", yuan(*limit))),
        (Clamp::Free, _) if settled != proportional => steps.push(format!(
            "其他企业按上限、下限计后，余额在其余企业中按权重重新分配：{}。",
            exact(settled)
        )),
        (Clamp::Free, _) | (Clamp::Floor | Clamp::Cap, None) => {}
    }
    steps.push(format!("舍去不足1个取整单位（{unit}）的部分：{}。", yuan(*rounded)));
    if *extra {
        let (one, amount) = (yuan(division.unit.amount()), yuan(share.amount));
        steps.push(format!("舍去部分较大，从剩余单位中增加{one}：{amount}。"));
    }
    steps
}

fn part(part: &Part) -> String {
    match part {
        Part::Equal => "各企业权重均为1。".to_owned(),
        Part::Factor { name, factor_weight, value, sum, part } => format!(
            "{name}：{}×{}÷{}＝{}。",
            fraction(factor_weight),
            fraction(value),
            fraction(sum),
            fraction(part)
        ),
        Part::Band { output, from, weight } => format!(
            "产值{}，属于下限为{}的档次（含下限），权重为{}。",
            yuan(*output),
            yuan(*from),
            fraction(weight)
        ),
    }
}
