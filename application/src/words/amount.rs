//! The words of amounts that are typed: hints, questions, doubts and what is wrong with them.

use quality_award_rules::Yuan;

use super::capitals::capitals;
use super::common::{unit, yuan};
use crate::typed::amount::{NotAnAmount, Unit};

pub const UNIT: &str = "单位";
pub const HINT: &str = "可填“12000万”或“1.2亿”。";
pub const READS: &str = "识别为：";
pub const READS_LONG: &str = "查看写入申报表的文字";
pub const WHICH_UNIT: &str = "请选择这个数的单位：";

/// An amount below this number of yuan is doubted: enterprises that apply produce more.
const DOUBTED_BELOW: u32 = 1_000_000;

/// An amount in the largest unit of which it is at least one: `1.2亿元`, `3.5万元`, `860元`.
#[must_use]
pub fn short(amount: Yuan) -> String {
    let units = [
        (100_000_000_000_000, "万亿元"),
        (10_000_000_000, "亿元"),
        (1_000_000, "万元"),
        (100, "元"),
    ];
    let (fen, name) =
        units.into_iter().find(|(fen, _)| amount.fen() >= *fen).unwrap_or((100, "元"));
    let (whole, part) = (amount.fen() / fen, amount.fen() % fen);
    if part == 0 {
        return format!("{whole}{name}");
    }
    let decimals = format!("{:0>width$}", part, width = fen.ilog10() as usize);
    format!("{whole}.{}{name}", decimals.trim_end_matches('0'))
}

/// An amount by its parts, as it is spoken: `1亿零2元`, `3万零5元`.
#[must_use]
pub fn spoken(amount: Yuan) -> String {
    let fen = amount.fen();
    let parts = [(fen / 10_000_000_000, "亿"), (fen / 1_000_000 % 10_000, "万")];
    let mut words = String::new();
    let mut zero = false;
    for (count, name) in parts {
        if count > 0 {
            words += &count.to_string();
            words += name;
        } else {
            zero |= !words.is_empty();
        }
    }
    let rest = Yuan::from_fen(fen % 1_000_000).unwrap_or(Yuan::whole(0));
    if rest == Yuan::whole(0) && !words.is_empty() {
        return words + "元";
    }
    if !words.is_empty() && (zero || rest < Yuan::whole(1000)) {
        words.push('零');
    }
    format!("{words}{rest}元")
}

/// The amount in figures, as the echo under a box begins.
#[must_use]
pub fn understood(amount: Yuan) -> String {
    yuan(amount)
}

/// What stands behind the figures: the amount in capitals.
#[must_use]
pub fn in_capitals(amount: Yuan) -> String {
    format!("，{}。", capitals(amount))
}

/// A quiet question under an amount that is so small that its unit may be wrong.
#[must_use]
pub fn doubt(amount: Yuan) -> Option<String> {
    let small = amount < Yuan::whole(DOUBTED_BELOW);
    small.then(|| {
        format!("所填为{}，不足{}，请核对单位。", short(amount), short(Yuan::whole(DOUBTED_BELOW)))
    })
}

/// What a number would mean in a unit: `12000千元（1200万元）`.
#[must_use]
pub fn meaning(of: Unit, figures: &str, amount: Yuan) -> String {
    let named = format!("{figures}{}", unit(of));
    let short = short(amount);
    if named == short { named } else { format!("{named}（{short}）") }
}

/// A number in a form that does not say of what.
#[must_use]
pub fn without_unit(typed: &str) -> String {
    format!("{}（未注明单位）", typed.trim())
}

/// What is wrong with what was typed.
#[must_use]
pub fn problem(problem: NotAnAmount) -> String {
    match problem {
        NotAnAmount::Unreadable => {
            "未能识别。请填数字，可带单位，如“12000万”或“1.2亿”。".to_owned()
        }
        NotAnAmount::Separators => {
            "未能识别。请填数字，分节号三位或四位一节，如12,000。".to_owned()
        }
        NotAnAmount::Negative => "不能是负数。请填数字，如1702.5；没有的填0。".to_owned(),
        NotAnAmount::BelowFen => "最多精确到分，请核对小数位数和单位。".to_owned(),
        NotAnAmount::TooLarge => "数额应小于1000万亿元，请核对单位。".to_owned(),
        NotAnAmount::NoUnit => "未注明单位，请选择元、千元、万元或亿元。".to_owned(),
        NotAnAmount::TwoWays(one, other) => {
            let (one, other) = ways(one, other);
            format!("有两种读法：{one}，或{other}。请填明其中一种。")
        }
    }
}

/// The two readings of a text. Both are read without doubt when they are typed.
#[must_use]
pub fn ways(one: Yuan, other: Yuan) -> (String, String) {
    (short(one), spoken(other))
}
