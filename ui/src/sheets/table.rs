//! Tables.

use docx::layout::border::Stroke;
use docx::layout::table::{Cell, Direction, Row, RowHeight, Table, TableAlignment, Vertical};
use docx::layout::units::Twips;
use yew::prelude::*;
use yew::virtual_dom::VNode;

use super::classes::{Look, points};
use super::paragraph::border;
use super::{Drawer, element};

impl Drawer<'_> {
    /// A table.
    pub(super) fn table(&self, table: &Table) -> Html {
        let grid = widths(table);
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
        let column =
            |width: &Twips| self.element("col", &format!("width:{}", points(*width)), Vec::new());
        let columns = element("colgroup", "", grid.iter().map(column).collect());
        let headers = table.rows.iter().take_while(|row| row.header).count();
        // Rows that a cell joins with rows below them do not stand again.
        let closed = (1..=headers).rev().find(|count| {
            let rows = table.rows.iter().take(*count).enumerate();
            rows.flat_map(|(at, row)| row.cells.iter().map(move |cell| at + cell.rows))
                .all(|end| end <= *count)
        });
        let head = closed.filter(|count| *count < table.rows.len()).unwrap_or(0);
        // How many rows each column is still covered for.
        let mut covered = vec![0_usize; grid.len()];
        let mut rows: Vec<Html> =
            table.rows.iter().map(|row| self.row(row, &grid, &mut covered)).collect();
        let body = rows.split_off(head.min(rows.len()));
        let mut children = vec![columns];
        if !rows.is_empty() {
            children.push(element("thead", "", rows));
        }
        children.push(element("tbody", "", body));
        // It is a picture of paper: what its cells say stands at the inputs with their labels.
        let mut table = self.element("table", &look.0, children);
        set(&mut table, "role", "presentation".into());
        table
    }

    fn row(&self, row: &Row, grid: &[Twips], covered: &mut [usize]) -> Html {
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
            for rows in covered.iter_mut().take(next).skip(cell.column) {
                *rows = cell.rows;
            }
        }
        gap(next, covered.len(), covered, &mut cells);
        for rows in covered.iter_mut() {
            *rows = rows.saturating_sub(1);
        }
        self.element("tr", &look.0, cells)
    }

    fn cell(&self, cell: &Cell, height: RowHeight, grid: &[Twips]) -> Html {
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
            children = vec![self.element("div", &inner.0, children)];
        }
        let mut cells = self.element("td", &look.0, children);
        span(&mut cells, "colspan", cell.columns);
        span(&mut cells, "rowspan", cell.rows);
        cells
    }
}

/// The widths of the columns as Word and WPS take them.
pub fn widths(table: &Table) -> Vec<Twips> {
    table.grid_of_cells.as_ref().unwrap_or(&table.grid).clone()
}

/// Empty cells for the columns from one to another that no cell covers.
fn gap(from: usize, to: usize, covered: &[usize], cells: &mut Vec<Html>) {
    let free = covered.iter().take(to).skip(from).filter(|rows| **rows == 0).count();
    for _ in 0..free {
        cells.push(element("td", "", Vec::new()));
    }
}

fn span(cell: &mut Html, name: &'static str, count: usize) {
    if count > 1 {
        set(cell, name, count.to_string().into());
    }
}

fn set(element: &mut Html, name: &'static str, value: AttrValue) {
    if let VNode::VTag(tag) = element {
        std::rc::Rc::make_mut(tag).add_attribute(name, value);
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
