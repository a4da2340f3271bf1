//! Filling a form.

use std::borrow::Cow;

use super::error::{Error, Kind};
use super::outline::{self, Outline, Slot};
use super::package::{MAX_BYTES, Package, Part};
use super::render;
use super::values::Values;
use super::xml;

/// A filled form.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Filled {
    /// The form, in which every placeholder is replaced: by its value, or by the mark of
    /// [`Values::new`] where there is a problem.
    pub package: Package,
    /// The placeholders that could not be filled, in the order of parts and paragraphs.
    pub problems: Vec<Problem>,
}

/// A placeholder that could not be filled.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Problem {
    /// Why not.
    pub kind: ProblemKind,
    /// The name between the braces, without white space and with a plain stop.
    pub name: String,
    /// The part of the package: the body, a header, a footer.
    pub part: String,
    /// The number of the paragraph in that part, from one; cells count as they come.
    pub paragraph: usize,
    /// The placeholder and a few words around it, to search for.
    pub nearby: String,
}

/// Why a placeholder could not be filled.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ProblemKind {
    /// There is no value of this name.
    Unknown,
    /// A group's field stands outside of any table row, so nothing can be repeated for it.
    OutsideRow,
    /// A group's field stands in a row that another group repeats.
    SecondGroup,
}

/// What stands in the place of a slot.
#[derive(Clone, Debug)]
pub(super) enum Bound<'v> {
    /// The same text everywhere.
    Text(Cow<'v, str>),
    /// A field of the item that the row around it is a copy for: positions of the group and of
    /// the field.
    Field(usize, usize),
}

/// Fills a form.
///
/// Placeholders may be split over runs; the value takes the formatting of the first. A table row
/// with placeholders of a group comes out once for each item; for no items it comes out once,
/// with those placeholders empty, so that the table never loses its shape (a caller that wants a
/// word there passes one item with it). In a row inside a repeated row, the group of the outer
/// row means the current item. A value is never searched for placeholders. All of the template
/// that holds no placeholder comes out byte for byte.
///
/// # Errors
///
/// When a part of running text is not well-formed, or the result exceeds
/// [`MAX_BYTES`].
pub fn fill(template: &Package, values: &Values) -> Result<Filled, Error> {
    let mut filled = Filled { package: Package::default(), problems: Vec::new() };
    let mut room = MAX_BYTES;
    for part in &template.parts {
        let bytes = match fill_part(part, values, room, &mut filled.problems) {
            Ok(Some(text)) => text.into_bytes().into(),
            Ok(None) => part.bytes.clone(),
            Err(kind) => return Err(Error::new(kind, &part.name)),
        };
        room =
            room.checked_sub(bytes.len()).ok_or_else(|| Error::new(Kind::TooLarge, &part.name))?;
        filled.package.parts.push(Part { name: part.name.clone(), bytes });
    }
    Ok(filled)
}

/// The filled text of a part; `None` when there is nothing to fill in it. Running text is always
/// in `word/*.xml`; what else is there, its root element tells apart.
fn fill_part(
    part: &Part,
    values: &Values,
    room: usize,
    problems: &mut Vec<Problem>,
) -> Result<Option<String>, Kind> {
    let file = part.name.strip_prefix("word/").and_then(|file| file.strip_suffix(".xml"));
    if file.is_none_or(|file| file.contains('/')) {
        return Ok(None);
    }
    let Some(pieces) = xml::cut(&part.bytes)? else {
        return Ok(None);
    };
    let outline = outline::outline(&pieces)?;
    if outline.slots.is_empty() {
        return Ok(None);
    }
    let row_groups = row_groups(&outline, values);
    let mut bound = Vec::with_capacity(outline.slots.len());
    for slot in &outline.slots {
        bound.push(bind(slot, &outline, &row_groups, values).unwrap_or_else(|kind| {
            problems.push(Problem {
                kind,
                name: slot.name.clone(),
                part: part.name.to_string(),
                paragraph: slot.paragraph,
                nearby: slot.nearby.clone(),
            });
            Bound::Text((values.unknown)(&slot.name).into())
        }));
    }
    render::render(&pieces, &outline, &row_groups, &bound, &values.groups, room).map(Some)
}

/// For each row, the group that repeats it: the first one whose fields stand in the row itself
/// and that does not already repeat a row around it.
fn row_groups(outline: &Outline, values: &Values) -> Vec<Option<usize>> {
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

/// The group's field that a slot means; a text of the same name goes first.
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

fn bind<'v>(
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
