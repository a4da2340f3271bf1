//! Why a document cannot be drafted yet. Article 4 lets the award stay vacant only where no applicant of the year
//! meets the conditions, so a list without names is no vacancy as long as anything is open.

use crate::allot::name;
use crate::register::{Decision, Settled};
use crate::table::Row;
use quality_award_rules::Outcome;

/// Why there is no draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unready {
    /// Of these it is not settled whether they meet the conditions.
    Unsettled(Vec<String>),
    /// Objections to these have not been settled.
    Objected(Vec<String>),
}

/// Why a document that names nobody is none of a vacant award; `None` where every application that was not withdrawn
/// is settled as not fit (article 4).
pub(super) fn not_vacant(rows: &[Row]) -> Option<Unready> {
    let stand =
        |row: &&Row| row.manual.decision() != Some(Decision::Withdrawn) && !row.is_done_with();
    let rows: Vec<&Row> = rows.iter().filter(stand).collect();
    let objected = |row: &Row| row.manual.is_objected() && row.manual.settled().is_none();
    let named = |of: &dyn Fn(&Row) -> bool| {
        rows.iter().filter(|row| of(row)).map(|row| name(row)).collect::<Vec<_>>()
    };
    let objections = named(&|row| row.manual.decision() == Some(Decision::Award) && objected(row));
    if !objections.is_empty() {
        return Some(Unready::Objected(objections));
    }
    let open = named(&|row| !is_unfit(row));
    if !open.is_empty() {
        return Some(Unready::Unsettled(open));
    }
    None
}

/// Whether it is settled that an application is not awarded: by the decision, by an objection that holds, and before
/// any decision by the Measures. A file that could not be read settles nothing.
fn is_unfit(row: &Row) -> bool {
    match row.manual.decision() {
        Some(Decision::Unfit) => true,
        Some(Decision::Award) => {
            row.manual.is_objected() && row.manual.settled() == Some(Settled::Upheld)
        }
        Some(Decision::Withdrawn) | None => {
            row.eligibility.is_some() && row.outcome() == Some(Outcome::NoAward)
        }
    }
}
