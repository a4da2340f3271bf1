//! What an office's own form holds.

use docx::error::Error;
use docx::fill::fill;
use docx::problem::Problem;
use quality_award_rules::{Edition, Facts, assess_under};

use super::values::values_with;
use crate::draft::Draft;
use crate::edition::{Office, Template};
use crate::year::Governing;

/// How many placeholders of a form are filled, and what cannot be filled, under the edition of the
/// Measures that governs the office's year.
///
/// # Errors
/// [`Error`] where the form cannot be read or filled.
pub fn examine(template: &Template, office: &Office) -> Result<(usize, Vec<Problem>), Error> {
    let draft = Draft::default();
    let governing = Governing::new(Edition::all(), office.year(), None);
    let edition = governing.edition(&draft);
    let year = governing.year(&draft);
    let assessment = assess_under(edition, &Facts::default());
    let values = values_with(&draft, &assessment, true, year, &office.own());
    let filled = fill(&template.package()?, &values)?;
    let unfilled = filled.problems.iter().filter(|problem| problem.kind.is_counted()).count();
    Ok((filled.count.saturating_sub(unfilled), filled.problems))
}
