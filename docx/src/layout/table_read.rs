//! Reads tables: which cell covers which columns and rows, and how each looks.

use std::rc::Rc;

use super::grid::{MAX_COLUMNS, Want, Widths, scaled, widths};
use super::node::Node;
use super::reader::{Around, Reader, Tagged, unwrapped};
use super::table::{Cell, Row, RowHeight, Table, TableAlignment};
use super::table_part::{CellPart, Merge, RowPart, TablePart};
use super::table_style::{Place, TableStyle};
use super::units::Twips;
use super::unshown::Kind;

/// How deep tables may stand in one another.
const MAX_TABLES: usize = 12;

/// A cell before it is known which others it covers.
struct Raw<'n, 'x> {
    node: Tagged<'n, 'x>,
    part: CellPart,
    column: usize,
    span: usize,
}

/// A row of such cells.
struct RawRow<'n, 'x> {
    part: RowPart,
    exception: TablePart,
    cells: Vec<Raw<'n, 'x>>,
}

impl Reader<'_> {
    /// Reads a table; `None` for one that is too deep or has no cell.
    pub(crate) fn table(&mut self, node: &Node<'_>) -> Option<Table> {
        if self.tables >= MAX_TABLES {
            self.unshown.add(Kind::DeepTable);
            return None;
        }
        let own = TablePart::read(node.child("tblPr"), &self.base.theme);
        let style = self.base.styles.of_table(own.style.as_deref());
        let mut part = style.table.clone();
        part.put(&own);
        if part.floating == Some(true) {
            self.unshown.add(Kind::FloatingTable);
        }
        let rows = self.raw_rows(node);
        let columns =
            rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column + cell.span).max()?;
        let grid = self.grid(node, &part, &rows, columns);
        if grid.by_cells.is_some() {
            self.unshown.add(Kind::ColumnWidths);
        }

        let indent = self.indent(&part);
        let outer = (std::mem::take(&mut self.around), self.room);
        self.tables += 1;
        let shape = Place { rows: rows.len(), columns, ..Place::default() };
        let mut table = Table {
            alignment: part.alignment.unwrap_or_default(),
            indent,
            cell_spacing: part.spacing.unwrap_or_default().positive(),
            rows: Vec::with_capacity(rows.len()),
            grid: grid.by_columns,
            grid_of_cells: grid.by_cells,
        };
        // Per column: the row and the place in it of the cell that a cell below may go on.
        let mut open: Vec<Option<(usize, usize)>> = vec![None; columns];
        for (index, row) in rows.iter().enumerate() {
            let mut made = Row {
                height: row.part.height,
                header: row.part.header,
                keep_together: row.part.keep_together
                    || matches!(row.part.height, RowHeight::Exact(_)),
                cells: Vec::new(),
            };
            for raw in &row.cells {
                let place = Place { row: index, column: raw.column, span: raw.span, ..shape };
                let part = (&*style, &part, &row.exception);
                let (mut cell, around) = look(raw, part, place);
                let begun = open.get(raw.column).copied().flatten();
                let above = begun.and_then(|(row, at)| table.rows.get_mut(row)?.cells.get_mut(at));
                match above {
                    Some(above) if raw.part.down == Merge::GoesOn && above.columns == raw.span => {
                        above.rows = above.rows.saturating_add(1);
                        above.borders.bottom = cell.borders.bottom;
                        self.covered(raw);
                        continue;
                    }
                    Some(_) | None => {}
                }
                let begins = raw.part.down != Merge::No;
                for slot in open.iter_mut().skip(raw.column).take(raw.span) {
                    *slot = None;
                }
                if let Some(slot) = open.get_mut(raw.column) {
                    *slot = begins.then_some((index, made.cells.len()));
                }
                let padding = cell.padding.left.0 + cell.padding.right.0;
                self.room = Twips(table.width(&cell).0 - padding).positive();
                self.around = Rc::new(around);
                let control = std::mem::replace(&mut self.control, raw.node.1.clone());
                cell.blocks = self.blocks(raw.node.0);
                self.control = control;
                made.cells.push(cell);
            }
            table.rows.push(made);
        }
        self.tables -= 1;
        (self.around, self.room) = outer;
        Some(table)
    }

    /// The rows with their cells; deleted and hidden rows are counted and left out.
    fn raw_rows<'n, 'x>(&mut self, node: &'n Node<'x>) -> Vec<RawRow<'n, 'x>> {
        let theme = &self.base.theme;
        let mut rows = Vec::new();
        for (row, control) in unwrapped(node, self.control.as_ref()) {
            if matches!(row.word(), "del" | "moveFrom") {
                self.unshown.add(Kind::DeletedText);
            }
            if row.word() != "tr" {
                continue;
            }
            let part = RowPart::read(row.child("trPr"));
            if part.deleted || part.hidden {
                self.unshown.add(if part.deleted { Kind::DeletedText } else { Kind::HiddenText });
                continue;
            }
            let mut column = part.before.min(MAX_COLUMNS - 1);
            let mut cells: Vec<Raw<'n, 'x>> = Vec::new();
            for tagged in unwrapped(row, control.as_ref()) {
                if tagged.0.word() != "tc" {
                    continue;
                }
                let part = CellPart::read(tagged.0.child("tcPr"), theme);
                let span = part.span.unwrap_or(1).clamp(1, MAX_COLUMNS);
                let span = span.min(MAX_COLUMNS.saturating_sub(column));
                if span == 0 {
                    self.unshown.add(Kind::CoveredText);
                    continue;
                }
                let raw = Raw { node: tagged, part, column, span };
                column += span;
                match cells.last_mut() {
                    Some(before) if raw.part.across == Merge::GoesOn => {
                        before.span += span;
                        before.part.width = None;
                        self.covered(&raw);
                    }
                    Some(_) | None => cells.push(raw),
                }
            }
            let exception = TablePart::read(row.child("tblPrEx"), theme);
            rows.push(RawRow { part, exception, cells });
        }
        rows
    }

    /// Counts what stands in a cell that another one covers.
    fn covered(&mut self, raw: &Raw<'_, '_>) {
        if has_text(raw.node.0) {
            self.unshown.add(Kind::CoveredText);
        }
    }

    fn grid(
        &self,
        node: &Node<'_>,
        part: &TablePart,
        rows: &[RawRow<'_, '_>],
        columns: usize,
    ) -> Widths {
        let given: Vec<Twips> = node
            .child("tblGrid")
            .into_iter()
            .flat_map(Node::nodes)
            .filter(|column| column.word() == "gridCol")
            .take(MAX_COLUMNS)
            .map(|column| column.get("w").and_then(|text| Twips::read(&text)).unwrap_or_default())
            .collect();
        let total = part.width.and_then(|width| width.length(self.room));
        let mut wants = Vec::new();
        for row in rows {
            if let Some(width) = row.part.before_width.and_then(|width| width.length(self.room)) {
                let columns = row.part.before.min(MAX_COLUMNS - 1);
                wants.extend((columns > 0).then_some(Want { column: 0, columns, width }));
            }
            for cell in &row.cells {
                let whole = total.unwrap_or(self.room);
                if let Some(width) = cell.part.width.and_then(|width| width.length(whole)) {
                    wants.push(Want { column: cell.column, columns: cell.span, width });
                }
            }
        }
        let found = widths(&given, &wants, columns, total.unwrap_or(self.room));
        if part.fixed == Some(true) {
            return found;
        }
        // A table whose width follows its text takes the width that it wants, and has no more than
        // there is.
        let padding = part.padding.sides();
        let most = Twips(self.room.0 + padding.left.0 + padding.right.0);
        let fitted = |widths: Vec<Twips>| {
            let sum = Twips::of(widths.iter().map(|width| i64::from(width.0)).sum());
            match total {
                Some(total) if total != sum => scaled(&widths, total),
                None if sum > most && self.room.0 > 0 => scaled(&widths, self.room),
                Some(_) | None => widths,
            }
        };
        Widths { by_columns: fitted(found.by_columns), by_cells: found.by_cells.map(fitted) }
    }

    /// How far the table's left edge stands from that of the text. Before Word 2013 the text in
    /// the first cell stood there, and the edge stood further out.
    fn indent(&self, part: &TablePart) -> Twips {
        let indent = part.indent.unwrap_or_default();
        let stands_out = self.base.settings.mode < 15
            && self.tables == 0
            && part.alignment.unwrap_or_default() == TableAlignment::Left;
        if stands_out { Twips(indent.0 - part.padding.sides().left.0) } else { indent }
    }
}

/// A cell without what stands in it, and what the table's style says of its text.
fn look(
    raw: &Raw<'_, '_>,
    (style, part, exception): (&TableStyle, &TablePart, &TablePart),
    place: Place,
) -> (Cell, Around) {
    let mut table = part.clone();
    table.borders.put(&exception.borders);
    table.padding.put(&exception.padding);
    let mut all =
        CellPart { borders: table.borders, padding: table.padding, ..CellPart::default() };
    // A cell inside the table has the inner lines on its sides.
    let lines = &mut all.borders;
    if place.row > 0 {
        lines.top = lines.inside_h;
    }
    if place.row + 1 < place.rows {
        lines.bottom = lines.inside_h;
    }
    if place.column > 0 {
        lines.left = lines.inside_v;
    }
    if place.column + place.span < place.columns {
        lines.right = lines.inside_v;
    }
    let region = style.at(place, part);
    all.put(&region.cell);
    all.shade = exception.shade.or(region.cell.shade).or(part.shade);
    all.put(&raw.part);
    let cell = Cell {
        column: raw.column,
        columns: raw.span,
        rows: 1,
        borders: all.borders.around(),
        padding: all.padding.sides(),
        shade: all.shade.unwrap_or_default(),
        vertical: all.vertical.unwrap_or_default(),
        direction: all.direction.unwrap_or_default(),
        no_wrap: all.no_wrap.unwrap_or_default(),
        blocks: Vec::new(),
    };
    (cell, Around { run: region.run, paragraph: region.paragraph })
}

/// Whether an element holds text.
fn has_text(node: &Node<'_>) -> bool {
    node.nodes().any(|child| match child.word() {
        "t" => !child.text().trim().is_empty(),
        _ => has_text(child),
    })
}
