//! What the office has typed about the division, read.

use std::collections::BTreeMap;

use application::draft::Draft;
use application::typed::amount::{self, NotAnAmount, Unit as Money};
use application::typed::signs::plain;
use quality_award_rules::Yuan;

use super::factor::{FACTORS, value};
use crate::fund::{Band, Factor, Fraction, Method, Unit, read_fraction};
use crate::register::{FundSetting, FundTyped};
use crate::table::Row;
use crate::words::allot as words;

/// What cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An amount of a setting, as it was typed.
    Amount(FundSetting, String),
    /// A weight.
    Weight(FundSetting, String),
    /// A tier, by its line.
    Tier(usize, String),
    /// A method or unit that is not in the list.
    Choice(FundSetting, String),
    /// A sum by hand of the enterprise.
    Sum(String, String),
}

impl Fault {
    /// The setting at whose input the fault is; `None` of a sum, which stands beside its enterprise.
    #[must_use]
    pub const fn setting(&self) -> Option<FundSetting> {
        match self {
            Self::Amount(of, _) | Self::Weight(of, _) | Self::Choice(of, _) => Some(*of),
            Self::Tier(..) => Some(FundSetting::Tiers),
            Self::Sum(..) => None,
        }
    }
}

/// The rounding units by the values of their input.
pub const UNITS: [(&str, Unit); 4] = [
    ("yuan", Unit::Yuan),
    ("bai", Unit::Hundred),
    ("qian", Unit::Thousand),
    ("wan", Unit::TenThousand),
];

/// The methods by the values of their input.
#[must_use]
pub fn methods() -> [(&'static str, Method); 4] {
    [
        ("equal", Method::Equal),
        ("weighted", Method::Weighted(Vec::new())),
        ("tiers", Method::Tiers { bands: Vec::new(), output: BTreeMap::new() }),
        ("by_hand", Method::ByHand(BTreeMap::new())),
    ]
}

/// The method that is chosen: equal shares, before the office chooses.
#[must_use]
pub fn method_name(typed: &FundTyped) -> &str {
    match typed.texts.get(FundSetting::Method) {
        "" => "equal",
        chosen => chosen,
    }
}

/// An amount in yuan, where no unit is typed.
fn yuan(text: &str) -> Result<Option<Yuan>, NotAnAmount> {
    amount::parse(text, Some(Money::Yuan))
}

pub(super) fn amount(typed: &FundTyped, setting: FundSetting) -> Result<Option<Yuan>, Fault> {
    let text = typed.texts.get(setting);
    yuan(text).map_err(|_| Fault::Amount(setting, text.to_owned()))
}

pub(super) fn budget(typed: &FundTyped) -> Result<Option<Yuan>, Fault> {
    amount(typed, FundSetting::Budget)
}

/// The rounding unit: 元, before the office chooses.
pub(super) fn unit(typed: &FundTyped) -> Result<Unit, Fault> {
    let chosen = typed.texts.get(FundSetting::Unit);
    let found = UNITS.into_iter().find(|(name, _)| *name == chosen).map(|(_, unit)| unit);
    match found {
        None if chosen.is_empty() => Ok(Unit::Yuan),
        None => Err(Fault::Choice(FundSetting::Unit, chosen.to_owned())),
        Some(unit) => Ok(unit),
    }
}

pub(super) fn method(
    typed: &FundTyped,
    rows: &[&Row],
    draft: &dyn Fn(&Row) -> Draft,
) -> Result<Method, Fault> {
    match method_name(typed) {
        "equal" => Ok(Method::Equal),
        "weighted" => weighted(typed, rows, draft),
        "tiers" => {
            let output = rows.iter().filter_map(|row| Some((row.key.clone(), row.output?)));
            Ok(Method::Tiers { bands: bands(typed)?, output: output.collect() })
        }
        "by_hand" => by_hand(typed, rows),
        other => Err(Fault::Choice(FundSetting::Method, other.to_owned())),
    }
}

fn weighted(
    typed: &FundTyped,
    rows: &[&Row],
    draft: &dyn Fn(&Row) -> Draft,
) -> Result<Method, Fault> {
    let drafts: Vec<(String, Draft)> =
        rows.iter().map(|row| (row.key.clone(), draft(row))).collect();
    let mut factors = Vec::new();
    for factor in FACTORS {
        let text = plain(typed.texts.get(factor.setting));
        if text.is_empty() {
            continue;
        }
        let number = text.trim_end_matches('%');
        let weight =
            read_fraction(number).map_err(|_| Fault::Weight(factor.setting, text.clone()))?;
        let values = drafts.iter().filter_map(|(key, of)| Some((key.clone(), value(factor, of)?)));
        factors.push(Factor {
            name: words::factor(factor.setting),
            weight,
            values: values.collect(),
        });
    }
    Ok(Method::Weighted(factors))
}

/// The tiers, one a line: the lower bound and the weight, with white space or a sign between.
fn bands(typed: &FundTyped) -> Result<Vec<Band>, Fault> {
    let text = typed.texts.get(FundSetting::Tiers);
    let lines = text.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty());
    lines.map(|(at, line)| band(line).ok_or_else(|| Fault::Tier(at + 1, line.to_owned()))).collect()
}

fn band(line: &str) -> Option<Band> {
    let line = plain(line);
    let between = |c: char| c.is_whitespace() || matches!(c, ':' | ';' | '=' | '、');
    let (from, weight) = line.rsplit_once(between)?;
    let from = from.trim_end_matches(between).trim_end_matches("以上").trim_end_matches(between);
    Some(Band { from: yuan(from).ok()??, weight: read_fraction(weight.trim()).ok()? })
}

/// The sums of the enterprises that are selected; those of others stay typed and do not count.
fn by_hand(typed: &FundTyped, rows: &[&Row]) -> Result<Method, Fault> {
    let mut sums = BTreeMap::new();
    for row in rows {
        let text = typed.sum(&row.key);
        let sum = yuan(text).map_err(|_| Fault::Sum(row.applicant.clone(), text.to_owned()))?;
        if let Some(sum) = sum {
            sums.insert(row.key.clone(), sum);
        }
    }
    Ok(Method::ByHand(sums))
}

/// A number as an exact fraction.
pub(super) fn fraction(fen: u64, negative: bool) -> Fraction {
    let amount = Fraction::new(fen.into(), 100.into());
    if negative { -amount } else { amount }
}
