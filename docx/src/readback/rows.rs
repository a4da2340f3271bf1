//! The rows and cells of a form that is read back: which row of the form each is, and which marks its cells have lost.

use std::rc::Rc;

use super::{Cell, Line, Reader};
use crate::mark::MAX_DISTANCE;
use crate::pattern::{Pattern, plain};

impl Reader {
    /// Reads the rows of a table.
    pub(super) fn table(&mut self, table: &[Vec<Cell>]) {
        // The row of the form that those without a mark are of, and where its cells begin, where that is known.
        let mut growing: Option<(usize, Option<&[Cell]>)> = None;
        for row in table {
            let number = match self.row_of(row) {
                Some((number, grows)) => {
                    growing = grows.then_some((number, Some(&**row))).or(growing);
                    Some(number)
                }
                None if self.is_added(row) => growing
                    .filter(|(number, before)| match before {
                        Some(before) => same_places(before, row),
                        None => self.last_cell(*number).is_some_and(|last| last < row.len()),
                    })
                    .map(|like| like.0),
                None => {
                    growing = self.follows(row).map(|number| (number, None)).or(growing);
                    None
                }
            };
            let nth = number.map(|number| self.count(number));
            for (at, cell) in row.iter().enumerate() {
                let known = number.and_then(|number| self.cell_of((number, at)));
                let has = |mark: &usize| {
                    row.iter().any(|cell| cell.said.iter().any(|said| said.0 == Some(*mark)))
                };
                self.cell(cell, known.filter(|mark| !has(mark)), nth);
                if number.is_none() && cell.said.iter().all(|said| said.0.is_none()) {
                    self.beside(row, at);
                }
            }
        }
    }

    /// The number among its like of a row that has come now.
    fn count(&mut self, number: usize) -> usize {
        let at = self.counts.partition_point(|count| count.0 < number);
        self.counts.get_mut(at).map_or(0, |count| {
            count.1 += 1;
            count.1 - 1
        })
    }

    /// The mark of a cell in a row of the form.
    fn cell_of(&self, place: (usize, usize)) -> Option<usize> {
        let at = self.cells.partition_point(|cell| cell.0 < place);
        self.cells.get(at).filter(|cell| cell.0 == place).map(|cell| cell.1)
    }

    /// The last cell with a mark in a row of the form.
    fn last_cell(&self, number: usize) -> Option<usize> {
        let end = self.cells.partition_point(|cell| cell.0.0 <= number);
        let (place, _) = self.cells.get(end.checked_sub(1)?)?;
        (place.0 == number).then_some(place.1)
    }

    /// Notes a cell without a mark as one that may have lost it, by what the cells before it say.
    fn beside(&mut self, row: &[Cell], at: usize) {
        for distance in 1..=at.min(MAX_DISTANCE) {
            let (Some(cell), Some(before)) = (row.get(at), row.get(at - distance)) else { return };
            let label = (distance, plain(&before.text()));
            if let Ok(found) = self.labels.binary_search_by(|known| known.0.cmp(&label))
                && let Some(known) = self.labels.get_mut(found)
            {
                known.2.push(cell.text());
                return;
            }
        }
    }

    /// The texts of cells that have lost their marks, where what stands before them leaves no doubt.
    pub(super) fn lost(&mut self) {
        for (_, marks, mut texts) in std::mem::take(&mut self.labels) {
            let mut unseen =
                marks.iter().filter(|at| self.marks.get(**at).is_some_and(|mark| !mark.seen));
            if let (Some(at), None, 1) = (unseen.next(), unseen.next(), texts.len())
                && let Some(mark) = self.marks.get_mut(*at)
                && let Some(text) = texts.pop()
            {
                mark.seen = true;
                self.lines.push(Line { row: None, text, pattern: mark.pattern.clone() });
            }
        }
    }

    /// The marks in a row.
    fn marks_of(&self, row: &[Cell]) -> Vec<&Pattern> {
        let mut marks = Vec::new();
        for cell in row {
            marks.extend(
                cell.said.iter().filter_map(|said| self.pattern(said.0)).map(|mark| &**mark),
            );
        }
        marks
    }

    /// The number of a row among those of the form, and whether others may follow it.
    fn row_of(&self, row: &[Cell]) -> Option<(usize, bool)> {
        let own = |mark: &&Pattern| mark.has_values() && mark.row.is_some();
        let mark = self.marks_of(row).into_iter().find(own)?;
        Some((mark.row?.0, mark.grows))
    }

    /// The number of the row that follows a row of the form's own.
    fn follows(&self, row: &[Cell]) -> Option<usize> {
        self.marks_of(row).iter().find_map(|mark| Some(mark.row?.0))
    }

    /// Whether somebody has added a row: it has text, and it is none of the form's own.
    fn is_added(&self, row: &[Cell]) -> bool {
        let mut says = false;
        for (mark, text) in row.iter().flat_map(|cell| &cell.said) {
            let own = |mark: &Rc<Pattern>| mark.has_values() || mark.split(text, &[]).is_some();
            if self.pattern(*mark).is_some_and(own) {
                return false;
            }
            says |= !text.trim().is_empty();
        }
        says
    }

    /// Reads the marked texts of a cell. `lost` is a mark that the cell no longer has.
    pub(super) fn cell(&mut self, cell: &Cell, lost: Option<usize>, row: Option<usize>) {
        let first = cell.said.iter().find_map(|said| said.0);
        let alone = cell.said.iter().all(|said| said.0.is_none() || said.0 == first);
        let whole = alone && self.pattern(first).is_some_and(|mark| mark.whole_cell);
        if first.is_none() || whole {
            self.line(first.or(lost), cell.text(), row);
            return;
        }
        // Paragraphs without a mark that were pasted between two of one value are of that value.
        let (mut current, mut text, mut pasted) = (None, String::new(), String::new());
        for (mark, said) in &cell.said {
            if mark.is_none() {
                pasted.push('\n');
                pasted.push_str(said);
            } else if *mark == current {
                text.push_str(&pasted);
                text.push('\n');
                text.push_str(said);
                pasted.clear();
            } else {
                self.line(current, std::mem::replace(&mut text, said.clone()), row);
                pasted.clear();
                current = *mark;
            }
        }
        self.line(current, text, row);
    }

    /// Keeps a marked text.
    fn line(&mut self, mark: Option<usize>, text: String, row: Option<usize>) {
        if let Some(pattern) = self.pattern(mark).filter(|pattern| pattern.has_values()) {
            let row = row.filter(|_| pattern.row.is_some());
            let pattern = pattern.clone();
            self.lines.push(Line { row, text, pattern });
        }
    }
}

/// Whether the cells of two rows begin at the same places.
fn same_places(one: &[Cell], other: &[Cell]) -> bool {
    let column = |cell: &Cell| cell.column;
    one.iter().map(column).eq(other.iter().map(column))
}

impl Cell {
    /// Everything that it says, each paragraph a line.
    fn text(&self) -> String {
        let mut text = String::new();
        for (at, (_, said)) in self.said.iter().enumerate() {
            if at > 0 {
                text.push('\n');
            }
            text.push_str(said);
        }
        text
    }
}
