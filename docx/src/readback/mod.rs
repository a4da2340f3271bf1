//! Reading the values of a filled form back off its text, as it stands after others have edited and saved it. The
//! marks that [`mark`](super::mark) has set say which text is a value; a table's other rows say it where a mark was
//! lost or a row was added without one.

mod rows;

use std::rc::Rc;

use crate::error::{Defect, Error};
use crate::fill::may_have_text;
use crate::layout::symbol::symbol;
use crate::mark::StyleNames;
use crate::package::Package;
use crate::pattern::{Label, Pattern};
use crate::xml::{Piece, Pieces, Shape, cut};

/// What stands on a form.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Readback {
    /// The marked texts, in the order of parts and places.
    pub lines: Vec<Line>,
    /// The placeholders of marks that no paragraph has any more.
    pub gone: Vec<String>,
}

/// A text with one value or several.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Line {
    /// Which of the rows it stands in that one row of the form has become, from zero; `None` outside of such rows.
    pub row: Option<usize>,
    /// The whole text, in which each paragraph is a line.
    pub text: String,
    pattern: Rc<Pattern>,
}

/// A value that was read back.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Value {
    /// The name of its placeholder.
    pub name: String,
    /// The row of its line.
    pub row: Option<usize>,
    /// What stands there; `None` where the form's own text beside it was changed, so that its ends are unknown.
    pub text: Option<String>,
}

impl Line {
    /// The names of the placeholders in whose place the text stands.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.pattern.values()
    }

    /// The values in the text. `known` gives the value that a placeholder is likely to have, by its name and row; a
    /// text that is made of these is never taken apart otherwise.
    #[must_use]
    pub fn values(&self, known: &dyn Fn(&str, Option<usize>) -> String) -> Vec<Value> {
        let known: Vec<String> = self.names().map(|name| known(name, self.row)).collect();
        let found = self.pattern.split(&self.text, &known);
        let text = |at: usize| found.as_ref().and_then(|found| found.get(at).cloned());
        let value = |(at, name): (usize, &str)| Value {
            name: name.to_owned(),
            row: self.row,
            text: text(at),
        };
        self.names().enumerate().map(value).collect()
    }
}

/// Reads a form back; without marks there are no lines. Text that was deleted while changes are tracked, and hidden
/// text, is not read.
///
/// # Errors
///
/// When a part is not well-formed, or the package holds no Word document.
pub fn read_back(form: &Package) -> Result<Readback, Error> {
    let mut reader = Reader::default();
    for (id, name) in StyleNames::of(form)?.map(|styles| styles.all).unwrap_or_default() {
        if let Some(pattern) = Pattern::read(&name) {
            reader.marks.push(Mark { id, pattern: Rc::new(pattern), seen: false });
        }
    }
    if reader.marks.is_empty() {
        return Ok(Readback::default());
    }
    reader.sort();
    for part in form.parts.iter().filter(|part| may_have_text(part)) {
        let fail = |kind| Error::new(kind, &part.name);
        if let Some(pieces) = cut(&part.bytes).map_err(fail)? {
            reader.part(&pieces).map_err(fail)?;
        }
    }
    reader.lost();
    let mut gone = Vec::new();
    for mark in reader.marks.iter().filter(|mark| !mark.seen) {
        gone.extend(mark.pattern.values().map(str::to_owned));
    }
    Ok(Readback { gone, lines: reader.lines })
}

/// A mark of the form.
struct Mark {
    /// The identifier of its style.
    id: String,
    pattern: Rc<Pattern>,
    /// Whether a paragraph has it.
    seen: bool,
}

/// The text of a paragraph with the number of its mark.
type Said = (Option<usize>, String);

/// A cell, or what stands outside of tables.
#[derive(Default)]
struct Cell {
    column: usize,
    span: usize,
    said: Vec<Said>,
}

/// The cells of each row.
type Table = Vec<Vec<Cell>>;

/// Sorted lists, because each tree of the standard library would be four kilobytes of the page's program.
#[derive(Default)]
struct Reader {
    /// By the identifier of its style.
    marks: Vec<Mark>,
    /// How many rows each row of the form has become so far, by its number.
    counts: Vec<(usize, usize)>,
    /// By the number of a row of the form and that of a cell in it: its mark.
    cells: Vec<((usize, usize), usize)>,
    /// By what is said before a value: its marks, and the texts there that have no mark.
    labels: Vec<(Label, Vec<usize>, Vec<String>)>,
    lines: Vec<Line>,
}

/// A paragraph that is being read.
#[derive(Default)]
struct Paragraph {
    mark: Option<usize>,
    text: String,
    /// Whether its properties are those that a tracked change has replaced.
    former: bool,
}

impl Reader {
    /// Sorts the marks, and lists where they stand. The first of two with one identifier counts.
    fn sort(&mut self) {
        self.marks.sort_by(|one, other| one.id.cmp(&other.id));
        self.marks.dedup_by(|next, first| next.id == first.id);
        let mut labels = Vec::new();
        for (at, Mark { pattern, .. }) in self.marks.iter().enumerate() {
            if let Some(place) = pattern.row {
                self.counts.push((place.0, 0));
                if pattern.whole_cell {
                    self.cells.push((place, at));
                }
            }
            labels.extend(pattern.label.as_ref().map(|label| (label, at)));
        }
        self.counts.sort_unstable();
        self.counts.dedup();
        self.cells.sort_unstable();
        self.cells.dedup_by_key(|cell| cell.0);
        labels.sort_unstable();
        for (label, at) in labels {
            match self.labels.last_mut() {
                Some((before, marks, _)) if before == label => marks.push(at),
                _ => self.labels.push((label.clone(), vec![at], Vec::new())),
            }
        }
    }

    /// The mark of a style.
    fn mark_of(&self, style: &str) -> Option<usize> {
        self.marks.binary_search_by(|mark| (*mark.id).cmp(style)).ok()
    }

    fn pattern(&self, mark: Option<usize>) -> Option<&Rc<Pattern>> {
        self.marks.get(mark?).map(|mark| &mark.pattern)
    }

    fn part(&mut self, pieces: &Pieces<'_>) -> Result<(), Defect> {
        let mut outside = Cell::default();
        let mut tables: Vec<Table> = Vec::new();
        let mut cells: Vec<Cell> = Vec::new();
        let mut open: Vec<Paragraph> = Vec::new();
        // How many elements are open whose text is no longer, or not yet, that of the form.
        let mut skipped = 0_usize;
        let (mut in_text, mut hidden) = (false, false);
        for piece in &pieces.all {
            if matches!(piece.word, "del" | "moveFrom") || piece.name.ends_with(":Fallback") {
                match piece.shape {
                    Shape::Open => skipped += 1,
                    Shape::Close => skipped = skipped.saturating_sub(1),
                    Shape::Empty | Shape::Text | Shape::Other => {}
                }
            }
            if skipped > 0 {
                continue;
            }
            match (piece.shape, piece.word) {
                (Shape::Open, "tbl") => tables.push(Table::default()),
                (Shape::Close, "tbl") => {
                    if let Some(table) = tables.pop() {
                        self.table(&table);
                    }
                }
                (Shape::Open, "tr") => {
                    if let Some(table) = tables.last_mut() {
                        table.push(Vec::new());
                    }
                }
                (Shape::Open, "tc") => {
                    let row = tables.last().and_then(|table| table.last());
                    let column = row
                        .and_then(|row| row.last())
                        .map_or(0, |cell| cell.column + cell.span.max(1));
                    cells.push(Cell { column, ..Cell::default() });
                }
                (Shape::Close, "tc") => {
                    let row = tables.last_mut().and_then(|table| table.last_mut());
                    if let (Some(row), Some(cell)) = (row, cells.pop()) {
                        row.push(cell);
                    }
                }
                (Shape::Open | Shape::Empty, "gridSpan") => {
                    if let Some(cell) = cells.last_mut() {
                        cell.span = val(piece).trim().parse().unwrap_or(1).min(1 << 16);
                    }
                }
                (Shape::Open, "p") => open.push(Paragraph::default()),
                (Shape::Close, "p") => {
                    if let Some(Paragraph { mark, text, .. }) = open.pop() {
                        if let Some(mark) = mark.and_then(|at| self.marks.get_mut(at)) {
                            mark.seen = true;
                        }
                        cells.last_mut().unwrap_or(&mut outside).said.push((mark, text));
                    }
                }
                _ => {}
            }
            let Some(paragraph) = open.last_mut() else { continue };
            match (piece.shape, piece.word) {
                (Shape::Open, "pPrChange" | "rPrChange") => paragraph.former = true,
                (Shape::Close, "pPrChange" | "rPrChange") => paragraph.former = false,
                (Shape::Open | Shape::Empty, "pStyle") if !paragraph.former => {
                    paragraph.mark = self.mark_of(&val(piece));
                }
                (Shape::Open, "r") | (Shape::Close, "pPr") => hidden = false,
                (Shape::Open | Shape::Empty, "vanish") if !paragraph.former => {
                    hidden = !matches!(&*val(piece), "0" | "false" | "off");
                }
                (Shape::Open, "t") => in_text = true,
                (Shape::Close, "t") => in_text = false,
                _ if hidden => {}
                (Shape::Text, _) if in_text => paragraph.text.push_str(&piece.decode()?),
                (Shape::Open | Shape::Empty, "tab" | "br" | "cr" | "noBreakHyphen") => {
                    paragraph.text.push(match piece.word {
                        "tab" => '\t',
                        "noBreakHyphen" => '-',
                        _ => '\n',
                    });
                }
                (Shape::Open | Shape::Empty, "sym") => {
                    let of = |name: &str| piece.tag().local_attribute(name).unwrap_or_default();
                    let code = u32::from_str_radix(&of("char"), 16).unwrap_or(0);
                    paragraph.text.push(symbol(code, &of("font")));
                }
                _ => {}
            }
        }
        self.cell(&outside, None, None);
        Ok(())
    }
}

/// The value of a property; empty where it has none.
fn val(piece: &Piece<'_>) -> String {
    piece.tag().local_attribute("val").unwrap_or_default()
}
