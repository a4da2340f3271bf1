//! The cells of table rows: which columns they take, and how they are merged downwards.

use std::ops::Range;

use super::outline::Row;
use super::xml::{Piece, Shape};

/// How a cell is merged with those above and below it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Merge {
    /// It is not.
    No,
    /// A merge begins in it.
    Begins,
    /// It continues the merge of the cell above it.
    Continues,
}

/// A cell of a row.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    /// The opening and the closing piece.
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// The column of the table's grid in which it begins.
    pub(crate) column: usize,
    pub(crate) merge: Merge,
    /// The piece that says so.
    pub(crate) merged_by: usize,
    /// The slots in it, as a range of the outline's.
    pub(crate) slots: Range<usize>,
    /// How many columns it takes.
    span: usize,
}

/// Reads the cells of a part, piece by piece.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    /// The cells that are open, the innermost last, each with its row.
    open: Vec<(usize, Cell)>,
    /// Whether the properties are those that a tracked change has replaced.
    former: bool,
}

impl Cells {
    /// Reads a piece in the row of this number; `slots` is how many slots stand before it.
    pub(crate) fn piece(
        &mut self,
        at: usize,
        piece: &Piece<'_>,
        row: Option<usize>,
        rows: &mut [Row],
        slots: usize,
    ) {
        match (piece.shape, piece.word) {
            (Shape::Open, "tc") => {
                let Some(index) = row else { return };
                let column = rows.get(index).map_or(0, Row::next_column);
                let cell = Cell {
                    first: at,
                    last: at,
                    column,
                    merge: Merge::No,
                    merged_by: at,
                    slots: slots..slots,
                    span: 1,
                };
                self.open.push((index, cell));
            }
            (Shape::Close, "tc") => {
                let Some((index, mut cell)) = self.open.pop() else { return };
                cell.last = at;
                cell.slots.end = slots;
                if let Some(row) = rows.get_mut(index) {
                    row.cells.push(cell);
                }
            }
            (Shape::Open, "tcPrChange" | "trPrChange") => self.former = true,
            (Shape::Close, "tcPrChange" | "trPrChange") => self.former = false,
            (Shape::Open | Shape::Empty, "gridBefore") if !self.former => {
                if let Some(row) = row.and_then(|index| rows.get_mut(index)) {
                    row.before = number(piece).unwrap_or(0);
                }
            }
            (Shape::Open | Shape::Empty, "gridSpan") if !self.former => {
                if let Some((_, cell)) = self.open.last_mut() {
                    cell.span = number(piece).unwrap_or(1);
                }
            }
            (Shape::Open | Shape::Empty, "vMerge") if !self.former => {
                if let Some((_, cell)) = self.open.last_mut() {
                    let begins = value(piece) == "restart";
                    cell.merge = if begins { Merge::Begins } else { Merge::Continues };
                    cell.merged_by = at;
                }
            }
            _ => {}
        }
    }
}

impl Row {
    /// The column after its last cell.
    fn next_column(&self) -> usize {
        self.cells.last().map_or(self.before, |cell| cell.column.saturating_add(cell.span))
    }

    /// The cell that begins in a column.
    pub(crate) fn cell_at(&self, column: usize) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.column == column)
    }
}

/// The attribute `val` of a tag, under any prefix.
fn value(piece: &Piece<'_>) -> String {
    let prefix = piece.name.strip_suffix(piece.word).unwrap_or_default();
    match piece.tag().attribute(&format!("{prefix}val")) {
        value if value.is_empty() => piece.tag().attribute("val"),
        value => value,
    }
}

fn number(piece: &Piece<'_>) -> Option<usize> {
    value(piece).trim().parse().ok()
}
