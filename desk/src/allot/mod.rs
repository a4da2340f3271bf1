//! From the register and what the office has typed to the division of the fund and the year's totals.

mod factor;
mod settings;

pub use factor::{FACTORS, FundFactor};
pub use settings::{Fault, UNITS, method_name, methods};

use std::collections::BTreeMap;

use application::draft::Draft;
use quality_award_rules::{Edition, Eligibility, MoneyError, Outcome, Yuan, assess_under};

use crate::fund::{
    Balance, Candidate, Division, Limits, Refusal, Rule, Source, Totals, balance, divide, totals,
};
use crate::recheck::Standard;
use crate::register::{Application, Decision, FundSetting, Register};
use crate::table::{Row, doubled};

/// An enterprise that takes part with several applications.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubled {
    /// Its name.
    pub name: String,
    /// The files of the applications.
    pub files: Vec<String>,
}

/// Why there is no division.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Something that was typed cannot be read.
    Setting(Fault),
    /// The rule cannot be applied.
    Refused(Refusal),
}

/// The year's money.
#[derive(Clone, Debug)]
pub struct Allotment {
    /// Whether decisions say who is selected; without any decision everybody counts who may be awarded.
    pub decided: bool,
    /// The keys of the enterprises among which the fund is divided, in the order of the table.
    pub selected: Vec<String>,
    /// The enterprises that take part with several applications. The Measures do not say whether each counts, so each does
    /// until the office withdraws one.
    pub doubled: Vec<Doubled>,
    /// The division of the fund.
    pub division: Result<Division, Why>,
    /// The awards of articles 14 and 15.
    pub totals: Result<Totals, MoneyError>,
    /// The awards and the fund's shares together.
    pub total: Option<Yuan>,
    /// The total against the budget, where the office has entered one.
    pub balance: Option<Result<Balance, Fault>>,
}

/// Who is selected: the applications with the decision to award; before any decision all that may apply and are not
/// refused or withdrawn.
#[must_use]
pub fn selected(rows: &[Row]) -> (bool, Vec<&Row>) {
    let decided = rows.iter().any(|row| row.manual.decision() == Some(Decision::Award));
    let takes_part = |row: &&Row| match row.manual.decision() {
        Some(Decision::Award) => true,
        Some(Decision::Unfit | Decision::Withdrawn) => false,
        None => !decided && row.eligibility == Some(Eligibility::Eligible),
    };
    (decided, rows.iter().filter(takes_part).collect())
}

/// The enterprises that take part more than once among these.
fn doubled_of(rows: &[&Row]) -> Vec<Doubled> {
    let of = |rows: Vec<&Row>| Doubled {
        name: rows.first().map(|row| name(row)).unwrap_or_default(),
        files: rows.iter().map(|row| row.file.clone()).collect(),
    };
    doubled(rows).into_iter().map(of).collect()
}

/// The name of an enterprise; that of its file where it gave none.
pub(crate) fn name(row: &Row) -> String {
    if row.applicant.is_empty() { row.file.clone() } else { row.applicant.clone() }
}

/// Works out the year's money. `rows` are those of the register's applications; an objection that stands takes an
/// enterprise out.
#[must_use]
pub fn allot(
    register: &Register,
    rows: &[Row],
    standard: &Standard,
    edition: &'static Edition,
) -> Allotment {
    let (decided, mut selected) = selected(rows);
    selected.retain(|row| !row.manual.is_objected());
    let in_fund: Vec<&Row> = selected
        .iter()
        .copied()
        .filter(|row| row.outcome() == Some(Outcome::QualityFund))
        .collect();
    let drafts: BTreeMap<&str, &Application> =
        register.applications.iter().map(|it| (&*it.key, it)).collect();
    let draft = |row: &Row| drafts.get(&*row.key).map(|it| it.draft()).unwrap_or_default();
    let assess = |draft: &Draft| assess_under(standard.governing.edition(draft), &draft.facts());
    let assessments: Vec<_> = selected.iter().map(|row| assess(&draft(row))).collect();
    let totals = totals(&assessments);
    let doubled = doubled_of(&selected);
    let division = rule(register, &in_fund, &draft, edition)
        .map_err(Why::Setting)
        .and_then(|rule| divide(&rule).map_err(Why::Refused));
    let shares = division.as_ref().map_or(Yuan::whole(0), Division::given);
    let total = totals.ok().and_then(|totals| totals.with_fund(shares).ok());
    let budget = settings::budget(&register.fund);
    let balance = match (budget, total) {
        (Ok(None), _) | (Ok(Some(_)), None) => None,
        (Ok(Some(budget)), Some(total)) => Some(Ok(balance(total, budget))),
        (Err(fault), _) => Some(Err(fault)),
    };
    let selected = in_fund.iter().map(|row| row.key.clone()).collect();
    Allotment { decided, selected, doubled, division, totals, total, balance }
}

fn rule(
    register: &Register,
    rows: &[&Row],
    draft: &dyn Fn(&Row) -> Draft,
    edition: &'static Edition,
) -> Result<Rule, Fault> {
    let typed = &register.fund;
    let total = settings::amount(typed, FundSetting::Total)?;
    let source = match total {
        Some(amount) if amount != edition.annual_fund => {
            let number = typed.texts.get(FundSetting::Plan).to_owned();
            Source::Plan { amount, number }
        }
        Some(_) | None => Source::Edition(edition),
    };
    let limits = Limits {
        floor: settings::amount(typed, FundSetting::Floor)?,
        cap: settings::amount(typed, FundSetting::Cap)?,
    };
    let candidate = |row: &&Row| Candidate { key: row.key.clone(), name: name(row), limits };
    Ok(Rule {
        source,
        unit: settings::unit(typed)?,
        method: settings::method(typed, rows, draft)?,
        candidates: rows.iter().map(candidate).collect(),
    })
}
