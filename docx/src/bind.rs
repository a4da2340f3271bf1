//! Which value each placeholder means.

use std::borrow::Cow;

use super::outline::{Outline, Slot};
use super::problem::ProblemKind;
use super::repeat::Repeats;
use super::values::Values;

/// What replaces a slot.
#[derive(Clone, Debug)]
pub(crate) enum Bound<'v> {
    /// The same text everywhere.
    Text(Cow<'v, str>),
    /// A field of the current item of a repeated row: the positions of the group and of the field.
    Field(usize, usize),
}

/// What a slot means.
pub(crate) fn bind<'v>(
    slot: &Slot,
    outline: &Outline,
    repeats: &Repeats,
    values: &'v Values,
) -> Result<Bound<'v>, ProblemKind> {
    if let Some(text) = values.find(&slot.name) {
        return Ok(Bound::Text(text.into()));
    }
    let (group, field) = values.field(&slot.name).ok_or(ProblemKind::Unknown)?;
    if slot.row.is_none() {
        Err(ProblemKind::OutsideRow)
    } else if repeats.repeats(outline, slot.row, group) {
        Ok(Bound::Field(group, field))
    } else {
        Err(ProblemKind::SecondGroup)
    }
}
