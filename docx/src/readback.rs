//! Reading the values of a filled form back off its text, as it stands after others have edited and saved it. The
//! marks that [`mark`](super::mark) has set say which text is a value; a table's other rows say it where a mark was
//! lost or a row was added without one.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::error::{Defect, Error};
use super::fill::may_have_text;
use super::layout::symbol::symbol;
use super::mark::{MAX_DISTANCE, StyleNames};
use super::package::Package;
use super::pattern::{Label, Pattern, plain};
use super::xml::{Piece, Pieces, Shape, cut};

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
    let mut marks = BTreeMap::new();
    for (id, name) in StyleNames::of(form)?.map(|styles| styles.all).unwrap_or_default() {
        if let Some(pattern) = Pattern::read(&name) {
            marks.entry(id).or_insert((Rc::new(pattern), false));
        }
    }
    let mut reader = Reader {
        marks,
        counts: BTreeMap::new(),
        cells: BTreeMap::new(),
        labels: BTreeMap::new(),
        lines: Vec::new(),
    };
    for (id, (pattern, _)) in &reader.marks {
        if let Some(place) = pattern.row.filter(|_| pattern.whole_cell) {
            reader.cells.entry(place).or_insert_with(|| id.clone());
        }
        if let Some(label) = &pattern.label {
            reader.labels.entry(label.clone()).or_default().0.push(id.clone());
        }
    }
    if reader.marks.is_empty() {
        return Ok(Readback::default());
    }
    for part in form.parts.iter().filter(|part| may_have_text(part)) {
        let fail = |kind| Error::new(kind, &part.name);
        if let Some(pieces) = cut(&part.bytes).map_err(fail)? {
            reader.part(&pieces).map_err(fail)?;
        }
    }
    reader.lost();
    let unseen = reader.marks.into_values().filter(|mark| !mark.1).map(|mark| mark.0);
    let gone = unseen.flat_map(|mark| mark.values().map(str::to_owned).collect::<Vec<_>>());
    Ok(Readback { gone: gone.collect(), lines: reader.lines })
}

/// The text of a paragraph with the identifier of its style.
type Said = (Option<String>, String);

/// A cell, or what stands outside of tables.
#[derive(Default)]
struct Cell {
    column: usize,
    span: usize,
    said: Vec<Said>,
}

/// The cells of each row.
type Table = Vec<Vec<Cell>>;

struct Reader {
    /// By the identifier of its style: the mark, and whether a paragraph has it.
    marks: BTreeMap<String, (Rc<Pattern>, bool)>,
    /// How many rows each row of the form has become so far.
    counts: BTreeMap<usize, usize>,
    /// By the number of a row of the form and that of a cell in it: the style of its mark.
    cells: BTreeMap<(usize, usize), String>,
    /// By what is said before a value: the styles of its marks, and the texts there that have no mark.
    labels: BTreeMap<Label, (Vec<String>, Vec<String>)>,
    lines: Vec<Line>,
}

/// A paragraph that is being read.
#[derive(Default)]
struct Paragraph {
    style: Option<String>,
    text: String,
    /// Whether its properties are those that a tracked change has replaced.
    former: bool,
}

impl Reader {
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
                    if let Some(Paragraph { style, text, .. }) = open.pop() {
                        let style = style.filter(|style| self.marks.contains_key(style));
                        if let Some(mark) = style.as_ref().and_then(|id| self.marks.get_mut(id)) {
                            mark.1 = true;
                        }
                        cells.last_mut().unwrap_or(&mut outside).said.push((style, text));
                    }
                }
                _ => {}
            }
            let Some(paragraph) = open.last_mut() else { continue };
            match (piece.shape, piece.word) {
                (Shape::Open, "pPrChange" | "rPrChange") => paragraph.former = true,
                (Shape::Close, "pPrChange" | "rPrChange") => paragraph.former = false,
                (Shape::Open | Shape::Empty, "pStyle") if !paragraph.former => {
                    paragraph.style = Some(val(piece));
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

    /// Reads the rows of a table.
    fn table(&mut self, table: &[Vec<Cell>]) {
        // The row of the form that those without a mark are of, and where its cells begin, where that is known.
        let mut growing: Option<(usize, Option<Vec<usize>>)> = None;
        for row in table {
            let places = || row.iter().map(|cell| cell.column).collect::<Vec<_>>();
            let number = match self.row_of(row) {
                Some((number, grows)) => {
                    growing = grows.then(|| (number, Some(places()))).or(growing);
                    Some(number)
                }
                None if self.is_added(row) => {
                    let like = growing.as_ref().filter(|(number, before)| {
                        let mut marked = self.cells.range((*number, 0)..=(*number, usize::MAX));
                        let last = marked.next_back().map_or(usize::MAX, |last| last.0.1);
                        before.as_ref().map_or(last < row.len(), |before| *before == places())
                    });
                    like.map(|like| like.0)
                }
                None => {
                    growing = self.follows(row).map(|number| (number, None)).or(growing);
                    None
                }
            };
            let nth = number.map(|number| {
                let count = self.counts.entry(number).or_default();
                *count += 1;
                *count - 1
            });
            let said = row.iter().flat_map(|cell| &cell.said);
            let marked: BTreeSet<&String> = said.filter_map(|said| said.0.as_ref()).collect();
            for (at, cell) in row.iter().enumerate() {
                let known = number.and_then(|number| self.cells.get(&(number, at)));
                let lost = known.filter(|style| !marked.contains(style)).cloned();
                self.cell(cell, lost.as_ref(), nth);
                if number.is_none() && cell.said.iter().all(|said| said.0.is_none()) {
                    self.beside(row, at);
                }
            }
        }
    }

    /// Notes a cell without a mark as one that may have lost it, by what the cells before it say.
    fn beside(&mut self, row: &[Cell], at: usize) {
        let text =
            |cell: &Cell| cell.said.iter().map(|said| &*said.1).collect::<Vec<_>>().join("\n");
        let before = row.get(..at).unwrap_or_default().iter().rev();
        for (distance, cell) in before.enumerate().take(MAX_DISTANCE) {
            if let (Some((_, texts)), Some(cell)) =
                (self.labels.get_mut(&(distance + 1, plain(&text(cell)))), row.get(at))
            {
                texts.push(text(cell));
                return;
            }
        }
    }

    /// The texts of cells that have lost their marks, where what stands before them leaves no doubt.
    fn lost(&mut self) {
        for (styles, mut texts) in std::mem::take(&mut self.labels).into_values() {
            let unseen = |id: &&String| self.marks.get(*id).is_some_and(|mark| !mark.1);
            let styles: Vec<&String> = styles.iter().filter(unseen).collect();
            if let (&[style], 1) = (&*styles, texts.len())
                && let Some((pattern, seen)) = self.marks.get_mut(style)
                && let Some(text) = texts.pop()
            {
                *seen = true;
                self.lines.push(Line { row: None, text, pattern: pattern.clone() });
            }
        }
    }

    /// The marks in a row.
    fn marks_of(&self, row: &[Cell]) -> impl Iterator<Item = &Pattern> {
        let said = row.iter().flat_map(|cell| &cell.said);
        said.filter_map(|said| self.marks.get(said.0.as_ref()?)).map(|mark| &*mark.0)
    }

    /// The number of a row among those of the form, and whether others may follow it.
    fn row_of(&self, row: &[Cell]) -> Option<(usize, bool)> {
        let mut marks = self.marks_of(row).filter(|mark| mark.values().next().is_some());
        marks.find_map(|mark| Some((mark.row?.0, mark.grows)))
    }

    /// The number of the row that follows a row of the form's own.
    fn follows(&self, row: &[Cell]) -> Option<usize> {
        self.marks_of(row).find_map(|mark| Some(mark.row?.0))
    }

    /// Whether somebody has added a row: it has text, and it is none of the form's own.
    fn is_added(&self, row: &[Cell]) -> bool {
        let mut said = row.iter().flat_map(|cell| &cell.said);
        let own = |(style, text): &Said| {
            let mark = style.as_ref().and_then(|style| self.marks.get(style));
            mark.is_some_and(|(mark, _)| {
                mark.values().next().is_some() || mark.split(text, &[]).is_some()
            })
        };
        let said: Vec<&Said> = said.by_ref().collect();
        said.iter().any(|said| !said.1.trim().is_empty()) && !said.into_iter().any(own)
    }

    /// Reads the marked texts of a cell. `lost` is the style of a mark that the cell no longer has.
    fn cell(&mut self, cell: &Cell, lost: Option<&String>, row: Option<usize>) {
        let first = cell.said.iter().find_map(|said| said.0.as_ref());
        let all = |style: &String| {
            let alone =
                cell.said.iter().all(|said| said.0.is_none() || said.0.as_ref() == Some(style));
            alone && self.marks.get(style).is_some_and(|mark| mark.0.whole_cell)
        };
        let mut found: Vec<(&String, Vec<&str>)> = Vec::new();
        match first.or(lost) {
            Some(style) if first.is_none() || all(style) => {
                found.push((style, cell.said.iter().map(|said| &*said.1).collect()));
            }
            Some(_) => {
                // Paragraphs without a mark that were pasted between two of one value are of that value.
                let mut pasted: Vec<&str> = Vec::new();
                for (style, text) in &cell.said {
                    match (style, found.last_mut()) {
                        (None, _) => pasted.push(text),
                        (Some(style), Some((before, texts))) if *before == style => {
                            texts.append(&mut pasted);
                            texts.push(text);
                        }
                        (Some(style), _) => {
                            pasted.clear();
                            found.push((style, vec![text]));
                        }
                    }
                }
            }
            None => {}
        }
        for (style, texts) in found {
            let Some((pattern, _)) = self.marks.get(style) else { continue };
            if pattern.values().next().is_some() {
                let row = row.filter(|_| pattern.row.is_some());
                self.lines.push(Line { row, text: texts.join("\n"), pattern: pattern.clone() });
            }
        }
    }
}

/// The value of a property; empty where it has none.
fn val(piece: &Piece<'_>) -> String {
    piece.tag().local_attribute("val").unwrap_or_default()
}
