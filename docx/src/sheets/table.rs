//! Tables.

use crate::layout::border::Stroke;
use crate::layout::table::{Cell, Direction, Row, RowHeight, Table, TableAlignment, Vertical};
use crate::layout::units::Twips;

use super::classes::{Look, points};
use super::paragraph::border;
use super::{Drawer, element};

impl Drawer<'_> {
    /// A table.
    pub(super) fn table(&self, table: &Table) -> String {
        let grid = table.widths();
        let whole = Twips(grid.iter().map(|width| width.0).sum());
        let mut look = Look::default();
        look.put("width", &points(whole));
        match table.alignment {
            TableAlignment::Left => look.length("margin-left", table.indent),
            TableAlignment::Center => look.put("margin", "0 auto"),
            TableAlignment::Right => look.put("margin-left", "auto"),
        }
        if table.cell_spacing.0 > 0 {
            look.put("border-collapse", "separate");
            look.length("border-spacing", table.cell_spacing);
        }
        let column = |width: &Twips| self.element("col", &format!("width:{}", points(*width)), &[]);
        let columns: Vec<String> = grid.iter().map(column).collect();
        let columns = element("colgroup", "", &columns);
        let headers = table.rows.iter().take_while(|row| row.header).count();
        // Rows that a cell joins with rows below them do not stand again.
        let closed = (1..=headers).rev().find(|count| {
            let rows = table.rows.iter().take(*count).enumerate();
            rows.flat_map(|(at, row)| row.cells.iter().map(move |cell| at + cell.rows))
                .all(|end| end <= *count)
        });
        let head = closed.filter(|count| *count < table.rows.len()).unwrap_or(0);
        // How many rows each column is still covered for.
        let mut covered = vec![Covered::default(); grid.len()];
        let mut rows: Vec<String> =
            table.rows.iter().map(|row| self.row(row, grid, &mut covered)).collect();
        let body = rows.split_off(head.min(rows.len()));
        let mut children = vec![columns];
        if !rows.is_empty() {
            children.push(element("thead", "", &rows));
        }
        children.push(element("tbody", "", &body));
        element("w:tbl", &self.class(&look.0), &children)
    }

    fn row(&self, row: &Row, grid: &[Twips], covered: &mut [Covered]) -> String {
        let mut look = Look::default();
        match row.height {
            RowHeight::Auto => {}
            RowHeight::AtLeast(height) | RowHeight::Exact(height) => look.length("height", height),
        }
        if row.keep_together {
            look.put("break-inside", "avoid");
        }
        let mut cells = Vec::with_capacity(row.cells.len());
        let mut next = 0;
        for cell in &row.cells {
            gap(next, cell.column, covered, &mut cells);
            cells.push(self.cell(cell, row.height, grid));
            next = cell.column + cell.columns;
            for at in covered.iter_mut().take(next).skip(cell.column) {
                *at = Covered { rows: cell.rows, end: next };
            }
        }
        gap(next, covered.len(), covered, &mut cells);
        for at in covered.iter_mut() {
            at.rows = at.rows.saturating_sub(1);
        }
        element("w:tr", &self.class(&look.0), &cells)
    }

    fn cell(&self, cell: &Cell, height: RowHeight, grid: &[Twips]) -> String {
        let mut look = Look::default();
        let sides = cell.padding;
        let padding = [sides.top, sides.right, sides.bottom, sides.left].map(points);
        look.put("padding", &padding.join(" "));
        let lines = cell.borders;
        let lines = [
            ("top", lines.top),
            ("right", lines.right),
            ("bottom", lines.bottom),
            ("left", lines.left),
        ];
        for (side, line) in lines {
            if line.stroke != Stroke::None {
                border(side, line, &mut look);
            }
        }
        look.ink("background-color", cell.shade);
        match cell.vertical {
            Vertical::Top | Vertical::Spread => {}
            Vertical::Center => look.put("vertical-align", "middle"),
            Vertical::Bottom => look.put("vertical-align", "bottom"),
        }
        if cell.no_wrap {
            look.put("white-space", "pre");
        }
        let mut children = self.blocks(&cell.blocks);
        let mut inner = Look::default();
        turned(cell.direction, &mut inner);
        if let RowHeight::Exact(height) = height {
            // What does not fit is cut off, as the file says.
            let most = Twips(height.0 - sides.top.0 - sides.bottom.0);
            if cell.rows == 1 && most.0 > 0 {
                inner.put("max-height", &points(most));
                inner.put("overflow", "hidden");
            }
        }
        if cell.direction != Direction::Level {
            // Text that runs downwards needs an end, or its cell grows with it.
            let width: i32 =
                grid.iter().skip(cell.column).take(cell.columns).map(|width| width.0).sum();
            inner.length("max-width", Twips(width - sides.left.0 - sides.right.0));
        }
        if !inner.0.is_empty() {
            children = vec![self.element("div", &inner.0, &children)];
        }
        let merged = if cell.rows > 1 { "<w:vMerge w:val=\"restart\"/>" } else { "" };
        children.insert(0, properties(cell.columns, merged));
        element("w:tc", &self.class(&look.0), &children)
    }
}

/// A column of a row: for how many rows a cell covers it, and the column in which that cell ends.
#[derive(Clone, Copy, Default)]
struct Covered {
    rows: usize,
    end: usize,
}

/// What a cell says of its merges.
fn properties(columns: usize, merged: &str) -> String {
    let span =
        if columns > 1 { format!("<w:gridSpan w:val=\"{columns}\"/>") } else { String::new() };
    if span.is_empty() && merged.is_empty() {
        return span;
    }
    format!("<w:tcPr>{span}{merged}</w:tcPr>")
}

/// The cells of the columns from one to another: those that go on, and an empty one for each column that no cell
/// covers.
fn gap(from: usize, to: usize, covered: &[Covered], cells: &mut Vec<String>) {
    let mut at = from;
    while at < to {
        let column = covered.get(at).copied().unwrap_or_default();
        let goes_on = column.rows > 0;
        let end = if goes_on { column.end.clamp(at + 1, to) } else { at + 1 };
        let merged = if goes_on { "<w:vMerge/>" } else { "" };
        cells.push(format!("<w:tc>{}<w:p/></w:tc>", properties(end - at, merged)));
        at = end;
    }
}

/// Text that does not run from left to right.
pub fn turned(direction: Direction, look: &mut Look) {
    match direction {
        Direction::Level => return,
        Direction::Down => {}
        Direction::TurnedDown => look.put("text-orientation", "sideways"),
        Direction::TurnedUp => {
            look.put("text-orientation", "sideways");
            look.put("transform", "rotate(180deg)");
        }
    }
    look.put("writing-mode", "vertical-rl");
}
