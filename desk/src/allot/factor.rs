//! The factors by which the fund can be weighed, and where each figure stands in the form.

use application::draft::Draft;
use application::form::field::YEARS;
use application::form::fields::{EXPORTS, OUTPUT_VALUE, PROFIT_AND_TAX, SALES};
use application::form::place::find;
use application::typed::amount::{self, Unit};
use application::typed::figure::none;
use application::typed::signs::plain;

use super::settings::fraction;
use crate::fund::Fraction;
use crate::register::FundSetting;

/// A factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FundFactor {
    /// The setting with its weight.
    pub setting: FundSetting,
    of: Figure,
}

/// Where a figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Figure {
    /// The output value of the self-check, which decides between articles 15 and 16.
    Output,
    /// Last year's figure of this field of the form.
    LastYear(&'static str),
    /// By how much last year's output exceeds that of the year before, as a part of the latter.
    Growth,
}

/// The places of last year and of the year before among those of the form.
const LAST_YEAR: usize = YEARS - 1;
const YEAR_BEFORE: usize = LAST_YEAR - 1;

const fn last_year(setting: FundSetting, field: &'static str) -> FundFactor {
    FundFactor { setting, of: Figure::LastYear(field) }
}

/// Every factor, in the order of the screen.
pub const FACTORS: [FundFactor; 6] = [
    FundFactor { setting: FundSetting::WeightOutput, of: Figure::Output },
    last_year(FundSetting::WeightSales, SALES.name),
    last_year(FundSetting::WeightTax, PROFIT_AND_TAX.name),
    last_year(FundSetting::WeightResearch, "research"),
    last_year(FundSetting::WeightExports, EXPORTS.name),
    FundFactor { setting: FundSetting::WeightGrowth, of: Figure::Growth },
];

/// The figure of an enterprise; `None` where there is none that can be read.
pub(super) fn value(factor: FundFactor, draft: &Draft) -> Option<Fraction> {
    match factor.of {
        Figure::Output => draft.facts().output_value.map(|yuan| fraction(yuan.fen(), false)),
        Figure::LastYear(field) => figure(draft, field, LAST_YEAR),
        Figure::Growth => {
            let last = figure(draft, OUTPUT_VALUE.name, LAST_YEAR)?;
            let before = figure(draft, OUTPUT_VALUE.name, YEAR_BEFORE)?;
            let nothing = Fraction::from_integer(0.into());
            (before > nothing).then(|| (last - &before) / before)
        }
    }
}

/// A year's amount in yuan. A loss is below zero, and 无 is nothing.
fn figure(draft: &Draft, field: &str, year: usize) -> Option<Fraction> {
    let place = find(&format!("years[{year}].{field}"))?;
    // Last year's output is mostly not typed once more: the form has it from the self-check.
    let typed = draft.held(&place);
    if none(&typed).is_some() {
        return Some(fraction(0, false));
    }
    let text = plain(&typed);
    let loss = text.strip_prefix(['-', '负']);
    let yuan = amount::parse(loss.unwrap_or(&text), Some(Unit::TenThousand)).ok()??;
    Some(fraction(yuan.fen(), loss.is_some()))
}
