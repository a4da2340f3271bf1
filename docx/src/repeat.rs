//! Which rows are repeated, for the items of which group, and which of them are repeated together.

use super::cell::{Cell, Merge};
use super::outline::Outline;
use super::values::Values;
use super::xml::{Pieces, Shape};

/// Rows that are repeated together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Repeat {
    /// The group, by its position among the values.
    pub(crate) group: usize,
    /// The first row and the last, as indices into [`Outline::rows`].
    pub(crate) first: usize,
    pub(crate) last: usize,
}

/// A label that is merged over all copies of repeated rows: the copies after the first continue it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Label {
    /// The pieces that open and close its cell, and the one that begins the merge.
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) merged_by: usize,
    /// The group that repeats its rows.
    pub(crate) group: usize,
}

/// What is repeated in a part.
#[derive(Debug, Default)]
pub(crate) struct Repeats {
    /// One for each row: the rows that it is repeated with, if it is repeated.
    pub(crate) rows: Vec<Option<Repeat>>,
    pub(crate) labels: Vec<Label>,
}

impl Repeats {
    /// Whether `group` repeats this row or one around it.
    pub(crate) fn repeats(&self, outline: &Outline, row: Option<usize>, group: usize) -> bool {
        let around = |&index: &usize| outline.rows.get(index).and_then(|row| row.outer);
        std::iter::successors(row, around).any(|index| {
            self.rows.get(index).is_some_and(|it| it.is_some_and(|it| it.group == group))
        })
    }
}

/// Finds the repeated rows. A row is repeated by the first group with a field in the row itself that
/// does not already repeat a row around it. Rows after it are repeated with it where a vertical merge
/// joins them: one whose cell has a field of the group, or any, where the row has such a field too.
pub(crate) fn repeats(pieces: &Pieces<'_>, outline: &Outline, values: &Values) -> Repeats {
    let mut wanted = vec![Vec::new(); outline.rows.len()];
    for slot in &outline.slots {
        if let (Some(row), Some((group, _))) = (slot.row, values.known_field(&slot.name))
            && let Some(groups) = wanted.get_mut(row)
        {
            groups.push(group);
        }
    }
    let mut found = Repeats { rows: vec![None; outline.rows.len()], labels: Vec::new() };
    for (first, groups) in wanted.iter().enumerate() {
        let outer = outline.rows.get(first).and_then(|row| row.outer);
        if found.rows.get(first).is_none_or(Option::is_some) {
            continue;
        }
        let Some(&group) = groups.iter().find(|group| !found.repeats(outline, outer, **group))
        else {
            continue;
        };
        let mut last = first;
        while let Some(next) = outline.rows.get(last).and_then(|row| row.next) {
            let asks = wanted.get(next).is_some_and(|groups| groups.contains(&group));
            if !joined(outline, values, (first, next), group, asks) {
                break;
            }
            last = next;
        }
        let repeat = Repeat { group, first, last };
        let block = std::iter::successors(Some(first), |row| outline.rows.get(*row)?.next);
        for row in block.take_while(|row| *row <= last) {
            if let Some(place) = found.rows.get_mut(row) {
                *place = Some(repeat);
            }
        }
        found.labels.extend(labels(pieces, outline, repeat));
    }
    found.labels.sort_by_key(|label| label.first);
    found
}

/// Whether a vertical merge joins the row `next` to those from `first` on.
fn joined(
    outline: &Outline,
    values: &Values,
    (first, next): (usize, usize),
    group: usize,
    asks: bool,
) -> bool {
    let continues = |cell: &&Cell| cell.merge == Merge::Continues;
    let cells = outline.rows.get(next).map_or(&[][..], |row| &row.cells);
    cells.iter().filter(continues).any(|cell| {
        let Some((row, origin)) = origin(outline, next, cell.column) else { return false };
        let of_group = |at: usize| {
            let field = outline.slots.get(at).and_then(|slot| values.known_field(&slot.name));
            field.is_some_and(|(of, _)| of == group)
        };
        asks || row >= first && origin.slots.clone().any(of_group)
    })
}

/// The cell in which the merge begins that the cell of this row and column continues, and its row.
fn origin(outline: &Outline, row: usize, column: usize) -> Option<(usize, &Cell)> {
    let mut row = outline.rows.get(row)?.previous?;
    loop {
        let of = outline.rows.get(row)?;
        let cell = of.cell_at(column)?;
        match cell.merge {
            Merge::No => return None,
            Merge::Begins => return Some((row, cell)),
            Merge::Continues => row = of.previous?,
        }
    }
}

/// The cells of the first of repeated rows that have words of their own and are merged over all the rows.
fn labels(pieces: &Pieces<'_>, outline: &Outline, repeat: Repeat) -> Vec<Label> {
    let Repeat { group, first, last } = repeat;
    let next = |row: &usize| outline.rows.get(*row).and_then(|row| row.next);
    let reaches = |cell: &Cell| {
        let after = std::iter::successors(Some(first), next).skip(1);
        let mut rows = after.take_while(|row| *row <= last).filter_map(|row| outline.rows.get(row));
        rows.all(|row| row.cell_at(cell.column).is_some_and(|it| it.merge == Merge::Continues))
    };
    let cells = outline.rows.get(first).map_or(&[][..], |row| &row.cells);
    let over_all = cells.iter().filter(|cell| {
        cell.merge == Merge::Begins
            && cell.slots.is_empty()
            && has_words(pieces, cell)
            && reaches(cell)
    });
    over_all
        .map(|cell| Label { first: cell.first, last: cell.last, merged_by: cell.merged_by, group })
        .collect()
}

fn has_words(pieces: &Pieces<'_>, cell: &Cell) -> bool {
    let inner = pieces.all.get(cell.first..cell.last).unwrap_or_default();
    inner.iter().any(|piece| piece.shape == Shape::Text && !piece.source.trim().is_empty())
}
