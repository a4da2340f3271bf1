//! Filling a form.

use super::bind::{Bound, bind};
use super::data::is_ours;
use super::error::{Defect, Error};
use super::lines::Styles;
use super::nearest::nearest;
use super::outline::{self, Outline, Slot};
use super::outside::Stays;
use super::package::{CONTENT_TYPES, MAX_BYTES, Package, Part};
use super::places::Place;
use super::prepare::{self, Prepared, prepare};
use super::problem::{Problem, ProblemKind, Surroundings};
use super::ready::{names_outside, with_values};
use super::render::{self, Form};
use super::repeat::repeats;
use super::report;
use super::sheets::is_sheets;
use super::values::Values;
use super::xml::{self, Pieces};

/// A filled form.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Filled {
    /// The form, in which every placeholder is replaced: by its value, or by the mark of
    /// [`Values::new`] where there is a problem.
    pub package: Package,
    /// How many placeholders the form has that can be filled, or that a mark replaces.
    pub count: usize,
    /// The placeholders that could not be filled, and braces that belong to none, in the order of parts.
    pub problems: Vec<Problem>,
    /// Where the values stand, in the order of parts and paragraphs; a value of several paragraphs has a
    /// place in each.
    pub places: Vec<Place>,
}

/// Fills a form.
///
/// Placeholders may be split over runs; the value takes the formatting of the first. A table row
/// with placeholders of a group is repeated for each item, together with the rows that a vertical merge
/// joins to it; a label merged over all of them stands once. A group without items leaves one row with
/// empty placeholders, so that the table keeps its shape; a caller that wants a word there passes one
/// item with it. A group of an outer row means its current item in the rows inside. A value is never
/// searched for placeholders. A value of several lines becomes as many paragraphs ([`Values::text`]), of
/// which none is stretched to the width of its column. Everything else in the template that is no
/// placeholder is copied byte for byte, except what would keep a value from showing: deleted content beside a
/// placeholder, the binding of its control, the exact height of its row. Whatever still has the braces of a
/// placeholder, in any part, is among the problems.
///
/// # Errors
///
/// When a part of running text is not well-formed, or the result exceeds
/// [`MAX_BYTES`].
pub fn fill(template: &Package, values: &Values) -> Result<Filled, Error> {
    filled_by(template, values, &WHOLE)
}

/// Fills a form that was made [`ready`](fn@super::ready::ready). Reported is what could not be filled, by name; who
/// made the form ready has seen all else.
///
/// # Errors
///
/// As [`fill`].
pub fn fill_ready(form: &Package, values: &Values) -> Result<Filled, Error> {
    filled_by(form, values, &READY)
}

/// What is done beside filling. A program that fills ready forms alone does not have the code of [`WHOLE`], which
/// is a quarter of all that fills: a call that tells the two by a condition would bring it along.
struct Beside {
    prepare: fn(&[u8], &Values, bool) -> Result<Prepared, Defect>,
    of_unread: fn(&Part) -> Option<Problem>,
    leftovers: fn(&Outline, &Values) -> Vec<Stays>,
    of_stays: fn(&Part, &[Stays], &Values) -> Vec<Problem>,
    locate: fn(&Pieces<'_>, &mut [&mut Problem]),
}

static WHOLE: Beside = Beside {
    prepare: |part, values, fillable| prepare(part, values, fillable, prepare::Way::Filled),
    of_unread: report::of_unread,
    leftovers: report::leftovers,
    of_stays: report::of_stays,
    locate: report::locate,
};

static READY: Beside = Beside {
    prepare: |_, _, _| Ok(Prepared::default()),
    of_unread: |_| None,
    leftovers: report::leftovers,
    of_stays: |part, stays, _| stays.iter().map(|of| report::problem(part, of)).collect(),
    locate: |_, _| {},
};

fn filled_by(template: &Package, values: &Values, beside: &Beside) -> Result<Filled, Error> {
    let mut filled =
        Filled { package: Package::default(), count: 0, problems: Vec::new(), places: Vec::new() };
    let mut room = MAX_BYTES;
    let mut room_for = Room::default();
    let styles = template.part("word/styles.xml").map(|part| Styles::read(&part.bytes));
    let styles = styles.unwrap_or_default();
    // The sheets are filled apart, and nobody hands them over.
    for part in template.parts.iter().filter(|part| !is_sheets(part)) {
        let bytes = match fill_part(part, values, &styles, room, &mut room_for, &mut filled, beside)
        {
            Ok(Some(text)) => text.into_bytes().into(),
            Ok(None) => part.bytes.clone(),
            Err(kind) if may_have_text(part) || kind == Defect::TooLarge => {
                return Err(Error::new(kind, &part.name));
            }
            Err(_) => {
                filled.problems.extend((beside.of_unread)(part));
                part.bytes.clone()
            }
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
            ProblemKind::OutsideRow
            | ProblemKind::SecondGroup
            | ProblemKind::LeftOut
            | ProblemKind::Unpaired
            | ProblemKind::OutOfReach => None,
        },
        part: part.name.to_string(),
        paragraph: slot.paragraph,
        nearby: slot.nearby.clone(),
        around: Surroundings::default(),
    }
}

/// The names of the placeholders of a form that was made [`ready`](fn@super::ready::ready), in the order of parts,
/// those outside of runs before those in them; one that stands there twice is listed twice.
///
/// # Errors
///
/// When a part of running text is not well-formed.
pub fn placeholders(form: &Package) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    for part in form.parts.iter().filter(|part| is_xml(part) && !is_ours(part) && !is_sheets(part))
    {
        names.extend(names_outside(&part.bytes));
        let outline = xml::cut(&part.bytes)
            .and_then(|pieces| pieces.as_ref().map(outline::outline).transpose());
        match outline {
            Ok(of) => names.extend(of.into_iter().flat_map(|of| of.slots).map(|slot| slot.name)),
            Err(kind) if may_have_text(part) => return Err(Error::new(kind, &part.name)),
            Err(_) => {}
        }
    }
    Ok(names)
}

/// Whether a part may hold running text, which is always in `word/*.xml`; one that cannot be read makes the form
/// useless.
pub(crate) fn may_have_text(part: &Part) -> bool {
    let file = part.name.strip_prefix("word/").and_then(|file| file.strip_suffix(".xml"));
    file.is_some_and(|file| !file.contains('/'))
}

/// Whether placeholders outside of runs are filled in a part: what is typed need not be an address, so nothing is
/// filled in a list of relationships.
pub(crate) fn is_fillable(part: &Part) -> bool {
    !part.name.ends_with(".rels") && part.name != CONTENT_TYPES
}

/// Whether a part begins like XML.
pub(crate) fn is_xml(part: &Part) -> bool {
    let text = part.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&part.bytes);
    text.trim_ascii_start().starts_with(b"<")
}

/// The filled text of a part; `None` for a part that stays as it is. The root element tells running text
/// from other parts.
fn fill_part(
    part: &Part,
    values: &Values,
    styles: &Styles,
    room: usize,
    room_for: &mut Room,
    filled: &mut Filled,
    beside: &Beside,
) -> Result<Option<String>, Defect> {
    if is_ours(part) {
        return Ok(None);
    }
    if !is_xml(part) && !may_have_text(part) {
        filled.problems.extend((beside.of_unread)(part));
        return Ok(None);
    }
    let outside = with_values(&part.bytes, values);
    filled.count += outside.as_ref().map_or(0, |of| of.1);
    let source = outside.as_ref().map_or(&*part.bytes, |of| of.0.as_bytes());
    let mut prepared = (beside.prepare)(source, values, is_fillable(part))?;
    prepared.text = prepared.text.or(outside.map(|of| of.0));
    let Some(pieces) = xml::cut(prepared.text.as_deref().map_or(&part.bytes, str::as_bytes))?
    else {
        filled.count += prepared.count;
        filled.problems.extend((beside.of_stays)(part, &prepared.stays, values));
        return Ok(prepared.text);
    };
    let outline = outline::outline(&pieces)?;
    filled.count += prepared.count;
    let mut stays = prepared.stays;
    stays.extend((beside.leftovers)(&outline, values));
    filled.problems.extend((beside.of_stays)(part, &stays, values));
    if outline.slots.is_empty() {
        return Ok(prepared.text);
    }
    let first = filled.problems.len();
    filled.count += outline.slots.len();
    let repeats = repeats(&pieces, &outline, values);
    room_for.unlimited.extend(repeats.rows.iter().flatten().map(|repeat| repeat.group));
    let mut bound = Vec::with_capacity(outline.slots.len());
    for slot in &outline.slots {
        bound.push(bind(slot, &outline, &repeats, values).unwrap_or_else(|kind| {
            filled.problems.push(problem(kind, slot, part, values));
            Bound::Text((values.unknown)(&slot.name).into(), false)
        }));
        room_for.see(slot, part, values);
    }
    let of_part = room_for.highest.iter_mut().map(|of| &mut of.2).filter(|of| of.part == part.name);
    let problems = filled.problems.get_mut(first..).unwrap_or_default();
    let mut located: Vec<&mut Problem> = problems.iter_mut().chain(of_part).collect();
    (beside.locate)(&pieces, &mut located);
    let form = Form { pieces: &pieces, outline: &outline, repeats: &repeats, styles };
    let (text, spots) = render::render(form, &bound, &values.groups, room)?;
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
