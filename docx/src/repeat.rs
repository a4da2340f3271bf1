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
    /// The item for which they are there, from zero; they are repeated for those after it.
    pub(crate) from: usize,
    /// Whether its placeholders name that item by number.
    pub(crate) numbered: bool,
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
    /// The group that repeats its rows, and the item for which they are there.
    pub(crate) group: usize,
    pub(crate) from: usize,
}

/// What is repeated in a part.
#[derive(Debug, Default)]
pub(crate) struct Repeats {
    /// One for each row: the rows that it is repeated with, if it is repeated.
    pub(crate) rows: Vec<Option<Repeat>>,
    pub(crate) labels: Vec<Label>,
}

impl Repeats {
    /// The rows that `group` repeats, of which this row is one or stands in one.
    pub(crate) fn around(
        &self,
        outline: &Outline,
        row: Option<usize>,
        group: usize,
    ) -> Option<Repeat> {
        let outer = |&index: &usize| outline.rows.get(index).and_then(|row| row.outer);
        let rows = std::iter::successors(row, outer);
        rows.filter_map(|index| self.rows.get(index).copied().flatten())
            .find(|repeat| repeat.group == group)
    }
}

/// What a row asks for that repeats it: the fields of a group, of its current item or, in the last of
/// numbered rows, of the item with this number from zero and of all after it.
type Wanted = (usize, Option<usize>);

/// Finds the repeated rows. A row is repeated by the first group with a field in the row itself that
/// does not already repeat a row around it. The last of a table's numbered rows is repeated for the items
/// that have no row of their own. Rows after a repeated row are repeated with it where a vertical merge
/// joins them: one whose cell has a field of the group, or any, where the row has such a field too.
pub(crate) fn repeats(pieces: &Pieces<'_>, outline: &Outline, values: &Values) -> Repeats {
    let wanted = wanted(outline, values);
    let mut found = Repeats { rows: vec![None; outline.rows.len()], labels: Vec::new() };
    for (first, all) in wanted.iter().enumerate() {
        let outer = outline.rows.get(first).and_then(|row| row.outer);
        if found.rows.get(first).is_none_or(Option::is_some) {
            continue;
        }
        let around = |group| found.around(outline, outer, group).is_some();
        let Some(&want) = all.iter().find(|(group, _)| !around(*group)) else { continue };
        let mut last = first;
        while let Some(next) = outline.rows.get(last).and_then(|row| row.next) {
            let asks = wanted.get(next).is_some_and(|all| all.contains(&want));
            if !joined(outline, values, (first, next), want, asks) {
                break;
            }
            last = next;
        }
        let (from, numbered) = (want.1.unwrap_or(0), want.1.is_some());
        let repeat = Repeat { group: want.0, from, numbered, first, last };
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

/// What each row asks for.
fn wanted(outline: &Outline, values: &Values) -> Vec<Vec<Wanted>> {
    let mut wanted: Vec<Vec<Wanted>> = vec![Vec::new(); outline.rows.len()];
    // Table, group and the highest number.
    let mut highest: Vec<(usize, usize, usize)> = Vec::new();
    for slot in &outline.slots {
        if let (Some(index), Some(want)) = (slot.row, values.field_of(&slot.name))
            && let (Some(row), Some(all)) = (outline.rows.get(index), wanted.get_mut(index))
            && !all.contains(&want)
        {
            all.push(want);
            let (group, Some(item)) = want else { continue };
            match highest.iter_mut().find(|of| (of.0, of.1) == (row.table, group)) {
                Some(of) => of.2 = of.2.max(item),
                None => highest.push((row.table, group, item)),
            }
        }
    }
    for (row, all) in outline.rows.iter().zip(&mut wanted) {
        let before = all.clone();
        all.retain(|&(group, item)| {
            // A row with several numbers of a group has its items in columns.
            item.is_none_or(|item| {
                before.iter().all(|of| of.0 != group || of.1 == Some(item))
                    && highest.contains(&(row.table, group, item))
                    && values.goes_on(group, item)
            })
        });
    }
    wanted
}

/// Whether a vertical merge joins the row `next` to those from `first` on.
fn joined(
    outline: &Outline,
    values: &Values,
    (first, next): (usize, usize),
    want: Wanted,
    asks: bool,
) -> bool {
    let continues = |cell: &&Cell| cell.merge == Merge::Continues;
    let cells = outline.rows.get(next).map_or(&[][..], |row| &row.cells);
    cells.iter().filter(continues).any(|cell| {
        let Some((row, origin)) = origin(outline, next, cell.column) else { return false };
        let wants = |at: usize| {
            let slot = outline.slots.get(at);
            slot.and_then(|slot| values.field_of(&slot.name)) == Some(want)
        };
        asks || row >= first && origin.slots.clone().any(wants)
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
    let Repeat { group, from, first, last, .. } = repeat;
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
        .map(|cell| Label {
            first: cell.first,
            last: cell.last,
            merged_by: cell.merged_by,
            group,
            from,
        })
        .collect()
}

fn has_words(pieces: &Pieces<'_>, cell: &Cell) -> bool {
    let inner = pieces.all.get(cell.first..cell.last).unwrap_or_default();
    inner.iter().any(|piece| piece.shape == Shape::Text && !piece.source.trim().is_empty())
}
