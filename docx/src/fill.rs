//! Filling a form.

use super::bind::{Bound, bind};
use super::error::{Defect, Error};
use super::nearest::nearest;
use super::outline::{self, Slot};
use super::package::{MAX_BYTES, Package, Part};
use super::places::Place;
use super::problem::{Problem, ProblemKind};
use super::render;
use super::repeat::repeats;
use super::values::Values;
use super::xml;

/// A filled form.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Filled {
    /// The form, in which every placeholder is replaced: by its value, or by the mark of
    /// [`Values::new`] where there is a problem.
    pub package: Package,
    /// How many placeholders the form has.
    pub count: usize,
    /// The placeholders that could not be filled, in the order of parts and paragraphs.
    pub problems: Vec<Problem>,
    /// Where the values stand, in the order of parts and paragraphs.
    pub places: Vec<Place>,
}

/// Fills a form.
///
/// Placeholders may be split over runs; the value takes the formatting of the first. A table row
/// with placeholders of a group is repeated for each item, together with the rows that a vertical merge
/// joins to it; a label merged over all of them stands once. A group without items leaves one row with
/// empty placeholders, so that the table keeps its shape; a caller that wants a word there passes one
/// item with it. A group of an outer row means its current item in the rows inside. A value is never
/// searched for placeholders. Everything in the template that is no placeholder is copied byte for
/// byte.
///
/// # Errors
///
/// When a part of running text is not well-formed, or the result exceeds
/// [`MAX_BYTES`].
pub fn fill(template: &Package, values: &Values) -> Result<Filled, Error> {
    let mut filled =
        Filled { package: Package::default(), count: 0, problems: Vec::new(), places: Vec::new() };
    let mut room = MAX_BYTES;
    let mut room_for = Room::default();
    for part in &template.parts {
        let bytes = match fill_part(part, values, room, &mut room_for, &mut filled) {
            Ok(Some(text)) => text.into_bytes().into(),
            Ok(None) => part.bytes.clone(),
            Err(kind) => return Err(Error::new(kind, &part.name)),
        };
        room = room
            .checked_sub(bytes.len())
            .ok_or_else(|| Error::new(Defect::TooLarge, &part.name))?;
        filled.package.parts.push(Part { name: part.name.clone(), bytes });
    }
    filled.problems.extend(room_for.left_out(values));
    Ok(filled)
}

fn problem(kind: ProblemKind, slot: &Slot, part: &Part, values: &Values) -> Problem {
    Problem {
        kind,
        name: slot.name.clone(),
        suggestion: match kind {
            ProblemKind::Unknown => nearest(&slot.name, &values.names()),
            ProblemKind::OutsideRow | ProblemKind::SecondGroup | ProblemKind::LeftOut => None,
        },
        part: part.name.to_string(),
        paragraph: slot.paragraph,
        nearby: slot.nearby.clone(),
    }
}

/// The names of a form's placeholders, in the order of parts and paragraphs; one that stands there twice is
/// listed twice.
///
/// # Errors
///
/// When a part of running text is not well-formed.
pub fn placeholders(form: &Package) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    for part in form.parts.iter().filter(|part| may_have_text(part)) {
        let slots = xml::cut(&part.bytes)
            .and_then(|pieces| pieces.map(|pieces| outline::outline(&pieces)).transpose())
            .map_err(|kind| Error::new(kind, &part.name))?;
        names.extend(slots.into_iter().flat_map(|outline| outline.slots).map(|slot| slot.name));
    }
    Ok(names)
}

/// Whether a part may hold running text, which is always in `word/*.xml`.
pub(crate) fn may_have_text(part: &Part) -> bool {
    let file = part.name.strip_prefix("word/").and_then(|file| file.strip_suffix(".xml"));
    file.is_some_and(|file| !file.contains('/'))
}

/// The filled text of a part; `None` for a part without placeholders. The root element
/// tells running text from the other parts beside it.
fn fill_part(
    part: &Part,
    values: &Values,
    room: usize,
    room_for: &mut Room,
    filled: &mut Filled,
) -> Result<Option<String>, Defect> {
    if !may_have_text(part) {
        return Ok(None);
    }
    let Some(pieces) = xml::cut(&part.bytes)? else {
        return Ok(None);
    };
    let outline = outline::outline(&pieces)?;
    if outline.slots.is_empty() {
        return Ok(None);
    }
    filled.count += outline.slots.len();
    let repeats = repeats(&pieces, &outline, values);
    room_for.unlimited.extend(repeats.rows.iter().flatten().map(|repeat| repeat.group));
    let mut bound = Vec::with_capacity(outline.slots.len());
    for slot in &outline.slots {
        bound.push(bind(slot, &outline, &repeats, values).unwrap_or_else(|kind| {
            filled.problems.push(problem(kind, slot, part, values));
            Bound::Text((values.unknown)(&slot.name).into())
        }));
        room_for.see(slot, part, values);
    }
    let (text, spots) = render::render(&pieces, &outline, &repeats, &bound, &values.groups, room)?;
    for spot in spots {
        filled.places.push(Place {
            part: part.name.to_string(),
            paragraph: spot.paragraph,
            start: spot.start,
            end: spot.end,
            name: outline.slots.get(spot.slot).map(|slot| slot.name.clone()).unwrap_or_default(),
            item: spot.item,
        });
    }
    Ok(Some(text))
}

/// For how many items of each group a form has room.
#[derive(Default)]
struct Room {
    /// The groups that repeat a row.
    unlimited: Vec<usize>,
    /// The highest item that a name says, by group, and what is wrong where there are more.
    highest: Vec<(usize, usize, Problem)>,
}

impl Room {
    fn see(&mut self, slot: &Slot, part: &Part, values: &Values) {
        let Some((group, Some(item))) = values.field_of(&slot.name) else { return };
        if self.highest.iter().any(|of| of.0 == group && of.1 >= item) {
            return;
        }
        self.highest.retain(|of| of.0 != group);
        self.highest.push((group, item, problem(ProblemKind::LeftOut, slot, part, values)));
    }

    /// The groups of which the form leaves items out.
    fn left_out(self, values: &Values) -> impl Iterator<Item = Problem> {
        let Self { unlimited, highest } = self;
        let short = move |&(group, item, _): &(usize, usize, Problem)| {
            !unlimited.contains(&group) && values.goes_on(group, item)
        };
        highest.into_iter().filter(short).map(|of| of.2)
    }
}
