//! The lines and tables of a form.

use super::lines::{Lines, Read};
use super::{Body, Cell, Item, Line, Table};
use crate::error::{Defect, Error};
use crate::fill::may_have_text;
use crate::links;
use crate::package::{Package, Part};
use crate::tag::local;
use crate::xml::{Piece, Pieces, Shape, cut, root};

/// The text of a form: that of the document first, then that of headers and footers.
///
/// # Errors
///
/// When a part is not well-formed, or the package holds no Word document.
pub fn read(form: &Package) -> Result<Vec<Body>, Error> {
    let document = links::document(form)?.name.clone();
    let mut bodies = Vec::new();
    for part in form.parts.iter().filter(|part| is_read(part, &document)) {
        let fail = |kind| Error::new(kind, &part.name);
        let Some(pieces) = cut(&part.bytes).map_err(fail)? else { continue };
        let items = items(&pieces).map_err(fail)?;
        let body = Body { part: part.name.to_string(), items };
        let first = body.part == document;
        bodies.insert(if first { 0 } else { bodies.len() }, body);
    }
    Ok(bodies)
}

/// Whether a part is the document, a header or a footer: nobody fills in a comment or a note.
pub(super) fn is_read(part: &Part, document: &str) -> bool {
    let strip = || root(&part.bytes).is_ok_and(|root| matches!(local(root.name), "hdr" | "ftr"));
    part.name == document || may_have_text(part) && strip()
}

/// What is open while a part is read.
#[derive(Default)]
struct Reader {
    /// The contents of the part and of the cells that are open.
    items: Vec<Vec<Item>>,
    tables: Vec<Table>,
    /// The cells of the rows that are open, with the column after the last.
    rows: Vec<(Vec<Cell>, usize)>,
    cells: Vec<Cell>,
    /// Whether the properties are those that a tracked change has replaced.
    former: bool,
}

fn items(pieces: &Pieces<'_>) -> Result<Vec<Item>, Defect> {
    let mut reader = Reader { items: vec![Vec::new()], ..Reader::default() };
    let mut lines = Lines::default();
    for (at, piece) in pieces.all.iter().enumerate() {
        if let Some(read) = lines.piece(at, piece)? {
            reader.put(Item::Line(line(&read)));
        }
        reader.piece(piece);
    }
    Ok(reader.items.into_iter().next().unwrap_or_default())
}

fn line(read: &Read) -> Line {
    Line { paragraph: read.number, text: read.text.iter().collect(), ruled: read.ruled_ranges() }
}

impl Reader {
    fn put(&mut self, item: Item) {
        if let Some(items) = self.items.last_mut() {
            items.push(item);
        }
    }

    fn piece(&mut self, piece: &Piece<'_>) {
        match (piece.shape, piece.word) {
            (Shape::Open, "tbl") => self.tables.push(Table::default()),
            (Shape::Close, "tbl") => {
                if let Some(table) = self.tables.pop() {
                    self.put(Item::Table(table));
                }
            }
            (Shape::Open, "tr") => self.rows.push((Vec::new(), 0)),
            (Shape::Close, "tr") => {
                if let (Some((cells, _)), Some(table)) = (self.rows.pop(), self.tables.last_mut()) {
                    table.rows.push(cells);
                }
            }
            (Shape::Open, "tc") => {
                let column = self.rows.last().map_or(0, |row| row.1);
                self.cells.push(Cell { column, span: 1, ..Cell::default() });
                self.items.push(Vec::new());
            }
            (Shape::Close, "tc") => {
                let items = self.items.pop().unwrap_or_default();
                if let (Some(cell), Some((cells, next))) = (self.cells.pop(), self.rows.last_mut())
                {
                    *next = cell.column.saturating_add(cell.span);
                    cells.push(Cell { items, ..cell });
                }
            }
            (Shape::Open, "tcPrChange" | "trPrChange") => self.former = true,
            (Shape::Close, "tcPrChange" | "trPrChange") => self.former = false,
            (Shape::Open | Shape::Empty, "gridBefore") if !self.former => {
                if let Some(row) = self.rows.last_mut() {
                    row.1 = number(piece);
                }
            }
            (Shape::Open | Shape::Empty, "gridSpan") if !self.former => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.span = number(piece).max(1);
                }
            }
            (Shape::Open | Shape::Empty, "vMerge") if !self.former => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.continues =
                        piece.tag().local_attribute("val").is_none_or(|of| of != "restart");
                }
            }
            _ => {}
        }
    }
}

/// A number of columns. No table has more than a few dozen, so a larger one is none.
fn number(piece: &Piece<'_>) -> usize {
    let value = piece.tag().local_attribute("val").and_then(|value| value.trim().parse().ok());
    value.filter(|columns| *columns < 1_000).unwrap_or(0)
}
