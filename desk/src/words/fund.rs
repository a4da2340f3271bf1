//! The fund: methods, refusals, what is left over, budget.

use application::words::common::round;
use quality_award_rules::Yuan;

use super::{fen, fraction, yuan};
use crate::fund::{Balance, LeftOver, Method, Refusal, Source, Unit};

/// `千元`.
#[must_use]
pub const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Yuan => "元",
        Unit::Hundred => "百元",
        Unit::Thousand => "千元",
        Unit::TenThousand => "万元",
    }
}

/// The name of a method.
#[must_use]
pub const fn method(method: &Method) -> &'static str {
    match method {
        Method::Equal => "平均分配",
        Method::Weighted(_) => "按因素加权分配",
        Method::Tiers { .. } => "按产值分档分配",
        Method::ByHand(_) => "逐户填写",
    }
}

/// The amount that is divided, and where it comes from.
#[must_use]
pub fn source(source: &Source) -> String {
    match source {
        Source::Edition(edition) => format!(
            "分配总额{}，依据办法{}。",
            round(edition.annual_fund),
            edition.provisions.quality_fund.in_chinese()
        ),
        Source::Plan { amount, number } => {
            format!(
                "分配总额{}，依据审定委员会审议通过的方案（{}）。",
                yuan(*amount),
                number.trim()
            )
        }
    }
}

/// What nobody receives, or nothing where the whole fund is divided.
#[must_use]
pub fn left_over(left: LeftOver, in_unit: Unit) -> Vec<String> {
    let zero = Yuan::whole(0);
    let mut sentences = Vec::new();
    if left.untaken > zero {
        sentences.push(format!(
            "剩余{}未分配：可分配的企业均已达到上限、权重为零，或者逐户填写的数额未用完。",
            yuan(left.untaken)
        ));
    }
    if left.indivisible > zero {
        let (rest, unit) = (yuan(left.indivisible), unit(in_unit));
        sentences.push(format!("剩余{rest}未分配：不足1个取整单位（{unit}）。"));
    }
    sentences
}

/// A total against the budget.
#[must_use]
pub fn over_budget(balance: Balance) -> String {
    match balance {
        Balance::Within(left) => format!("预算够用，结余{}。", yuan(left)),
        Balance::Short(missing) => format!("超出预算{}。", yuan(missing)),
    }
}

/// Why the fund is not divided: what was given, and what is accepted.
#[must_use]
pub fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::NobodySelected => "未选定企业。请至少选定一家企业。".to_owned(),
        Refusal::DuplicateKey { key, first, second } => {
            format!("“{first}”与“{second}”的编号相同（{key}）。每份申报的编号应各不相同。")
        }
        Refusal::NoPlanNumber { amount } => format!(
            "分配总额填写为{}，未注明文号。总额与办法规定不同的，应填写审定委员会审议通过的方案文号。",
            yuan(*amount)
        ),
        Refusal::UnitAboveFund { unit: given, fund } => format!(
            "取整单位为{}，大于分配总额{}。请选择不大于总额的单位。",
            unit(*given),
            yuan(*fund)
        ),
        Refusal::NoFactor => "未设定因素。请至少设定一个因素及其权重。".to_owned(),
        Refusal::DuplicateFactor { factor } => {
            format!("因素“{factor}”重复。各因素的名称应不相同。")
        }
        Refusal::NegativeFactorWeight { factor, given } => {
            format!("因素“{factor}”的权重为{}。权重应为零或正数。", fraction(given))
        }
        Refusal::FactorWeightsAllZero => {
            "各因素的权重均为零。至少一个因素的权重应为正数。".to_owned()
        }
        Refusal::MissingValue { enterprise, factor } => {
            format!("“{enterprise}”缺少因素“{factor}”的数值。请填写零或正数。")
        }
        Refusal::NegativeValue { enterprise, factor, given } => {
            format!("“{enterprise}”的因素“{factor}”为{}。数值应为零或正数。", fraction(given))
        }
        Refusal::ValuesAllZero { factor } => format!(
            "选定企业的因素“{factor}”均为零，无法计算各企业所占比例。至少一家企业的数值应为正数，或者将该因素的权重设为零。"
        ),
        Refusal::NoBand => "未设定档次。请至少设定一个产值档次。".to_owned(),
        Refusal::DuplicateBand { from } => {
            format!("下限为{}的档次重复。各档次的下限应不相同。", yuan(*from))
        }
        Refusal::NegativeBandWeight { from, given } => {
            format!("下限为{}的档次权重为{}。权重应为零或正数。", yuan(*from), fraction(given))
        }
        Refusal::MissingOutput { enterprise } => {
            format!("“{enterprise}”缺少上个统计年度产值。请填写产值。")
        }
        Refusal::BelowBands { enterprise, output, lowest } => format!(
            "“{enterprise}”的产值为{}，低于最低档的下限{}。最低档的下限应不高于各企业的产值。",
            yuan(*output),
            yuan(*lowest)
        ),
        Refusal::BandWeightsAllZero => {
            "选定企业所在档次的权重均为零。至少一家企业所在档次的权重应为正数。".to_owned()
        }
        Refusal::CapBelowFloor { enterprise, floor, cap } => format!(
            "“{enterprise}”的上限{}低于下限{}。上限应不低于下限。",
            yuan(*cap),
            yuan(*floor)
        ),
        Refusal::NoUnitBetween { enterprise, floor, cap, unit: given } => format!(
            "“{enterprise}”的下限为{}，上限为{}，二者之间没有{}的整数倍。请调整限额或者取整单位。",
            yuan(*floor),
            yuan(*cap),
            unit(*given)
        ),
        Refusal::FloorsAboveFund { floors_fen, fund } => format!(
            "各企业下限按取整单位进位后合计{}，超过分配总额{}。下限合计应不超过总额。",
            fen(*floors_fen),
            yuan(*fund)
        ),
        Refusal::MissingSum { enterprise } => {
            format!("未填写“{enterprise}”的数额。不予安排的，请填0。")
        }
        Refusal::SumNotSelected { key, sum } => format!(
            "编号{key}填写了{}，但未选定该企业。请选定该企业，或者删除这一数额。",
            yuan(*sum)
        ),
        Refusal::SumNotInUnit { enterprise, sum, unit: given } => format!(
            "“{enterprise}”的数额为{}，不是{}的整数倍。请调整数额或者取整单位。",
            yuan(*sum),
            unit(*given)
        ),
        Refusal::SumBelowFloor { enterprise, sum, floor } => format!(
            "“{enterprise}”的数额为{}，低于下限{}。数额应不低于下限。",
            yuan(*sum),
            yuan(*floor)
        ),
        Refusal::SumAboveCap { enterprise, sum, cap } => format!(
            "“{enterprise}”的数额为{}，高于上限{}。数额应不高于上限。",
            yuan(*sum),
            yuan(*cap)
        ),
        Refusal::SumsAboveFund { sums_fen, fund } => format!(
            "逐户填写的数额合计{}，超过分配总额{}。合计应不超过总额。",
            fen(*sums_fen),
            yuan(*fund)
        ),
    }
}
