//! What cannot be read of the division's settings, and who takes part.

use std::fmt::{Display, Write as _};

use application::form::place::find;
use application::words::common::{percent, round, yuan};
use quality_award_rules::{Edition, Tier, Yuan};

use super::screen::PREFER;
use crate::allot::{Allotment, Doubled, Fault, Why};
use crate::fund::TierTotal;
use crate::register::FundSetting;

/// The label of a setting.
#[must_use]
pub fn setting(setting: FundSetting) -> String {
    let words = match setting {
        FundSetting::Total => "分配总额",
        FundSetting::Plan => "分配方案文号",
        FundSetting::Method => "分配方法",
        FundSetting::Unit => "取整单位",
        FundSetting::Floor => "每家下限",
        FundSetting::Cap => "每家上限",
        FundSetting::Tiers => "产值档次",
        FundSetting::Budget => "本年度预算",
        FundSetting::WeightOutput
        | FundSetting::WeightSales
        | FundSetting::WeightTax
        | FundSetting::WeightResearch
        | FundSetting::WeightExports
        | FundSetting::WeightGrowth => return format!("{}的权重", factor(setting)),
    };
    words.to_owned()
}

/// The name of the factor that a setting weighs: the label of its field in the form.
#[must_use]
pub fn factor(setting: FundSetting) -> String {
    let label = |name: &str| {
        let place = find(&format!("years[0].{name}"));
        place.map_or_else(String::new, |place| place.field.label.to_owned())
    };
    match setting {
        FundSetting::WeightOutput => label("output_value"),
        FundSetting::WeightSales => label("sales"),
        FundSetting::WeightTax => label("profit_and_tax"),
        FundSetting::WeightResearch => label("research"),
        FundSetting::WeightExports => label("exports"),
        FundSetting::WeightGrowth => "产值增长率".to_owned(),
        FundSetting::Total
        | FundSetting::Plan
        | FundSetting::Method
        | FundSetting::Unit
        | FundSetting::Floor
        | FundSetting::Cap
        | FundSetting::Tiers
        | FundSetting::Budget => String::new(),
    }
}

/// What helps to fill in a setting.
#[must_use]
pub fn hint(setting: FundSetting, edition: &Edition) -> String {
    match setting {
        FundSetting::Total => format!(
            "不填的，按办法规定的{}。另定数额的，须填写审定委员会审议通过的方案文号。",
            round(edition.annual_fund)
        ),
        FundSetting::Plan => "例如 赤市质奖委〔2026〕3号。".to_owned(),
        FundSetting::Floor | FundSetting::Cap => "不限的不填。可填“5万元”。".to_owned(),
        FundSetting::Tiers => "每行一档：下限和权重，例如“5000万元 2”。下限含本数。".to_owned(),
        FundSetting::Budget => "不填的，不作比较。".to_owned(),
        FundSetting::Method
        | FundSetting::Unit
        | FundSetting::WeightOutput
        | FundSetting::WeightSales
        | FundSetting::WeightTax
        | FundSetting::WeightResearch
        | FundSetting::WeightExports
        | FundSetting::WeightGrowth => String::new(),
    }
}

/// What cannot be read.
#[must_use]
pub fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Amount(of, typed) => {
            format!("{}“{typed}”未能识别。请填数额，例如“100万元”。", setting(*of))
        }
        Fault::Weight(of, typed) => {
            format!("{}“{typed}”未能识别。请填零或正数，例如 0.4。", setting(*of))
        }
        Fault::Tier(line, typed) => {
            format!("产值档次第{line}行“{typed}”未能识别。请填下限和权重，例如“5000万元 2”。")
        }
        Fault::Choice(of, typed) => {
            format!("{}“{typed}”不在所列各项中。请选择一项。", setting(*of))
        }
        Fault::Sum(name, typed) => {
            format!("“{name}”的数额“{typed}”未能识别。请填数额，例如“5万元”。")
        }
    }
}

/// Why there is no division.
#[must_use]
pub fn why(why: &Why) -> String {
    match why {
        Why::Setting(of) => fault(of),
        Why::Refused(refusal) => super::refusal(refusal),
    }
}

/// That enterprises take part more than once, which the Measures do not speak of, and what the office can do.
#[must_use]
pub fn doubled(all: &[Doubled]) -> String {
    let one = |of: &Doubled| format!("{}（{}）", of.name, of.files.join("、"));
    let all: Vec<String> = all.iter().map(one).collect();
    format!(
        "同一信用代码有多份材料，每份分别计入：{}。办法没有规定一个单位可否按多份材料奖励，{}只以一份为准的，打开该份，点“{PREFER}”，其余记为撤回。",
        all.join("；"),
        super::open::decides()
    )
}

/// Who takes part in the division.
#[must_use]
pub fn taking_part(allotment: &Allotment) -> String {
    let count = allotment.selected.len();
    if allotment.decided {
        format!("按“拟奖励”的决定，适用产品质量基金的企业{count}家。")
    } else {
        format!("尚未作出“拟奖励”的决定，按核对结论适用产品质量基金的{count}家企业试算。")
    }
}

/// What the enterprises of a tier receive together.
#[must_use]
pub fn together(tier: Tier, enterprises: impl Display, sum: Yuan, edition: &Edition) -> String {
    format!("{}：{enterprises}家，合计{}。", edition.grants(tier).article.in_chinese(), yuan(sum))
}

/// The awards of a tier together.
#[must_use]
pub fn tier_total(tier: Tier, total: &TierTotal, edition: &Edition) -> String {
    let mut words = together(tier, total.enterprises, total.awards, edition);
    if total.state_controlled > 0 {
        let share = edition.provisions.legal_representative_share.in_chinese();
        let rate = percent(edition.legal_representative_rate);
        let (count, most) = (total.state_controlled, yuan(total.representatives_at_most));
        // Writing to memory does not fail.
        let _ = write!(
            words,
            "其中国有及国有控股企业{count}家，依据{share}可从其奖励资金中提取{rate}（合计{most}）奖励企业法人。"
        );
    }
    words
}
