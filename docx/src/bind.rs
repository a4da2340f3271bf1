//! Which value each placeholder means.

use std::borrow::Cow;

use super::outline::{Outline, Slot};
use super::problem::ProblemKind;
use super::repeat::Repeats;
use super::values::{Source, Values, View};

/// What replaces a slot.
#[derive(Clone, Debug)]
pub(crate) enum Bound<'v> {
    /// The same text everywhere, and whether it is prose.
    Text(Cow<'v, str>, bool),
    /// A field of a group.
    Field {
        /// The position of the group.
        group: usize,
        /// The position of the field in it.
        field: usize,
        /// The item; where none is named, the current one of a repeated row.
        item: Option<usize>,
        /// What is shown of the value.
        view: Option<&'v View>,
    },
}

/// What a slot means.
pub(crate) fn bind<'v>(
    slot: &Slot,
    outline: &Outline,
    repeats: &Repeats,
    values: &'v Values,
) -> Result<Bound<'v>, ProblemKind> {
    let target = values.resolve(&slot.name).ok_or(ProblemKind::Unknown)?;
    let view = target.view;
    let (group, field, item) = match target.source {
        Source::Text(text) => {
            let prose = view.is_none() && values.prose.contains(&slot.name);
            return Ok(Bound::Text(view.map_or(text.into(), |view| view.of(text).into()), prose));
        }
        Source::Field { group, field, item } => (group, field, item),
    };
    let repeat = repeats.around(outline, slot.row, group);
    if item.is_none() && repeat.is_none() {
        let outside = slot.row.is_none();
        return Err(if outside { ProblemKind::OutsideRow } else { ProblemKind::SecondGroup });
    }
    // In the last of numbered rows the number means the current item.
    let last = repeat.is_some_and(|repeat| repeat.numbered && item == Some(repeat.from));
    Ok(Bound::Field { group, field, item: item.filter(|_| !last), view })
}
