//! How a share came about, step by step.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};
use quality_award_rules::Yuan;

use super::{fund, yuan};
use crate::fund::{Basis, Clamp, Division, Fraction, Part, Share};

/// Denominators up to this many digits are written out; longer ones nobody follows by hand.
const DIGITS: usize = 9;

/// A number exactly: `12.5`, or `3/7` where it is no short decimal.
#[must_use]
pub fn fraction(number: &Fraction) -> String {
    if number.is_negative() {
        return format!("-{}", fraction(&number.abs()));
    }
    for places in 0..=6_u32 {
        let scale = BigInt::from(10).pow(places);
        let scaled = number * Fraction::from_integer(scale);
        if scaled.is_integer() {
            let digits = scaled.to_integer().to_string();
            let places = places as usize;
            let digits = format!("{digits:0>width$}", width = places + 1);
            let (whole, decimals) = digits.split_at(digits.len() - places);
            return if places == 0 { whole.to_owned() } else { format!("{whole}.{decimals}") };
        }
    }
    let short = number.denom().to_string().len() <= DIGITS;
    if short { number.to_string() } else { format!("约{}", six_places(number)) }
}

/// The number cut off after six decimals.
fn six_places(number: &Fraction) -> String {
    let scaled = (number * Fraction::from_integer(BigInt::from(1_000_000))).to_integer();
    let digits = format!("{:0>7}", scaled.to_string());
    let (whole, decimals) = digits.split_at(digits.len() - 6);
    format!("{whole}.{decimals}")
}

/// An amount in yuan that need not be whole fen: `142,857又1/7元`.
fn exact(amount: &Fraction) -> String {
    let fen = amount * Fraction::from_integer(BigInt::from(100));
    let rest = amount.fract();
    let cut = |number: &Fraction| {
        number.to_integer().to_u64().and_then(|fen| Yuan::from_fen(fen).ok()).map(yuan)
    };
    if fen.is_integer() || rest.denom().to_string().len() > DIGITS {
        let about = if fen.is_integer() { "" } else { "约" };
        return cut(&fen).map_or_else(|| fraction(amount) + "元", |text| format!("{about}{text}"));
    }
    let whole = cut(&(amount.trunc() * Fraction::from_integer(BigInt::from(100))));
    match whole {
        Some(whole) => format!("{}又{rest}元", whole.trim_end_matches('元')),
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
