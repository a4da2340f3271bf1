//! Which value each placeholder means, and which group repeats each row.

use std::borrow::Cow;

use super::outline::{Outline, Slot};
use super::problem::ProblemKind;
use super::values::Values;

/// What replaces a slot.
#[derive(Clone, Debug)]
pub(crate) enum Bound<'v> {
    /// The same text everywhere.
    Text(Cow<'v, str>),
    /// A field of the current item of a repeated row: the positions of the group and of the field.
    Field(usize, usize),
}

/// The group that repeats each row: the first group with a field in the row itself that does not
/// already repeat a row around it.
pub(crate) fn row_groups(outline: &Outline, values: &Values) -> Vec<Option<usize>> {
    let mut wanted = vec![Vec::new(); outline.rows.len()];
    for slot in &outline.slots {
        if let (Some(row), Some((group, _))) = (slot.row, known_field(slot, values))
            && let Some(groups) = wanted.get_mut(row)
        {
            groups.push(group);
        }
    }
    let mut chosen: Vec<Option<usize>> = Vec::with_capacity(wanted.len());
    for (row, groups) in outline.rows.iter().zip(wanted) {
        let group = groups.into_iter().find(|&g| !repeated_by(outline, &chosen, row.outer, g));
        chosen.push(group);
    }
    chosen
}

/// The group's field that a slot means. A text of the same name has precedence.
fn known_field(slot: &Slot, values: &Values) -> Option<(usize, usize)> {
    if values.find(&slot.name).is_some() { None } else { values.field(&slot.name) }
}

/// Whether `group` repeats this row or one around it.
fn repeated_by(
    outline: &Outline,
    row_groups: &[Option<usize>],
    row: Option<usize>,
    group: usize,
) -> bool {
    let around = |&index: &usize| outline.rows.get(index).and_then(|row| row.outer);
    std::iter::successors(row, around)
        .any(|index| row_groups.get(index).copied().flatten() == Some(group))
}

/// What a slot means.
pub(crate) fn bind<'v>(
    slot: &Slot,
    outline: &Outline,
    row_groups: &[Option<usize>],
    values: &'v Values,
) -> Result<Bound<'v>, ProblemKind> {
    if let Some(text) = values.find(&slot.name) {
        return Ok(Bound::Text(text.into()));
    }
    let (group, field) = values.field(&slot.name).ok_or(ProblemKind::Unknown)?;
    if slot.row.is_none() {
        Err(ProblemKind::OutsideRow)
    } else if repeated_by(outline, row_groups, slot.row, group) {
        Ok(Bound::Field(group, field))
    } else {
        Err(ProblemKind::SecondGroup)
    }
}
