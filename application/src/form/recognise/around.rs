//! What a table says of each of its cells: the label beside or above it, or the heads of its row and column.

use super::grid::{Block, Grid, Kind, about, year};
use super::label::Label;
use super::slot::{Asks, Mark};
use super::synonyms::{PERSONS, meaning};
use crate::form::computed::Repeated;

/// What the form says of a place.
pub(super) struct Said {
    pub(super) label: Label,
    pub(super) outer: Vec<Label>,
    pub(super) asks: Asks,
    pub(super) unit: Option<String>,
    pub(super) part: Option<usize>,
    /// The head to the left that names a person.
    pub(super) person: Option<Label>,
}

pub(super) fn said(label: Label, asks: Asks) -> Said {
    Said { label, outer: Vec::new(), asks, unit: None, part: None, person: None }
}

/// Whether a label names a person.
pub(super) fn is_person(label: &Label) -> bool {
    PERSONS.iter().any(|end| label.key.ends_with(end))
}

/// What a table says of its cells.
pub(super) struct Context {
    pub(super) heading: Label,
    pub(super) unit: Option<String>,
    blocks: Vec<Block>,
}

impl Context {
    pub(super) fn of(grid: &Grid<'_>, heading: Label, unit: Option<String>) -> Self {
        Self { heading, unit, blocks: grid.blocks() }
    }

    /// What the form says of the cell `at`; `outer` is the label of the cell around the table.
    pub(super) fn said(&self, grid: &Grid<'_>, at: usize, outer: &Label) -> Said {
        let mut said = self.by_place(grid, at, outer);
        let named = |at: usize| match grid.kind(at) {
            Some(Kind::Unit(unit)) => Some(unit.clone()),
            _ => None,
        };
        let beside = grid.right(at).and_then(named);
        let in_row = || {
            let grid_row = matches!(said.asks, Asks::Grid { .. }).then(|| grid.lefts(at));
            grid_row.into_iter().flatten().find_map(named)
        };
        let unit = said.label.unit.clone().or(beside).or_else(in_row);
        let heads = match &said.asks {
            Asks::Grid { heads, stub, .. } => {
                heads.iter().chain(stub).find_map(|head| head.unit.clone())
            }
            _ => None,
        };
        said.unit = unit.or(heads);
        said
    }

    fn by_place(&self, grid: &Grid<'_>, at: usize, outer: &Label) -> Said {
        let Some(info) = grid.cells.get(at) else { return said(Label::default(), Asks::Nothing) };
        if let Some(block) = self.blocks.iter().find(|block| block.heads.contains(&info.row)) {
            return in_head(grid, at, block);
        }
        if let Some(block) = self.blocks.iter().find(|block| block.data.contains(&info.row))
            && let Some(said) = in_grid(grid, at, block)
        {
            return said;
        }
        beside(grid, at).or_else(|| above(grid, at)).unwrap_or_else(|| {
            let alone = grid.rows.get(info.row).is_some_and(|row| row.len() == 1);
            let label =
                if self.heading.key.is_empty() { outer.clone() } else { self.heading.clone() };
            let asks = if info.row == 0 && alone && !label.key.is_empty() {
                Asks::Label
            } else {
                Asks::Nothing
            };
            said(label, asks)
        })
    }
}

/// What is said of a cell in a head: a blank year, or the corner.
fn in_head(grid: &Grid<'_>, at: usize, block: &Block) -> Said {
    let Some(info) = grid.cells.get(at) else { return said(Label::default(), Asks::Nothing) };
    match info.kind {
        Kind::Year(None) if has_figures(grid, block) => {
            let blanks = blank_years(grid, info.row);
            let place = blanks.iter().position(|other| *other == at).unwrap_or(0);
            said(grid.label(at), Asks::Year(Mark::Column(place, blanks.len())))
        }
        Kind::Empty if block.heads.first() == Some(&info.row) => {
            said(Label::default(), Asks::Corner)
        }
        _ => said(Label::default(), Asks::Nothing),
    }
}

/// Whether a row below a head is of a figure of years that the page knows. Other columns of years may be of plans.
fn has_figures(grid: &Grid<'_>, block: &Block) -> bool {
    let stubs = block.data.iter().filter_map(|row| grid.stub(*row));
    let mut known = stubs.filter_map(|at| meaning(&grid.label(at).key));
    known.any(|of| of.0.rows() == Some(Repeated::Years))
}

/// The cells of a row with a blank year.
fn blank_years(grid: &Grid<'_>, row: usize) -> Vec<usize> {
    let cells = grid.rows.get(row).into_iter().flatten().copied();
    cells.filter(|at| grid.is(*at, &Kind::Year(None))).collect()
}

/// What is said of a cell below a head; nothing where its label stands beside it after all.
fn in_grid(grid: &Grid<'_>, at: usize, block: &Block) -> Option<Said> {
    let info = grid.cells.get(at)?;
    let mut heads: Vec<usize> = Vec::new();
    for row in block.heads.iter().rev() {
        let head = grid.at(*row, info.cell.column)?;
        if !heads.contains(&head) {
            heads.push(head);
        }
    }
    let last = block.heads.last().and_then(|row| grid.rows.get(*row))?;
    let all: Vec<Label> = last.iter().map(|at| grid.label(*at)).collect();
    let of_years = about(&all) == Some(Repeated::Years);
    // The column of the years, in which a blank is the year itself.
    let year_column = last
        .iter()
        .find(|at| meaning(&grid.label(**at).key).is_some_and(|of| of.0.words() == "年份"));
    let year_column = year_column.and_then(|at| Some(grid.cells.get(*at)?.cell.column));
    let stub = grid.stub(info.row);
    // The rows that are alike: those without a label in front.
    let labelled = |row: usize| {
        grid.stub(row)
            .is_some_and(|at| matches!(grid.kind(at), Some(Kind::Label | Kind::Open | Kind::Fill)))
    };
    let alike: Vec<usize> = block.data.iter().copied().filter(|row| !labelled(*row)).collect();
    let place = alike.iter().position(|row| *row == info.row);
    let row = (place.unwrap_or(0), alike.len());
    let in_row = of_years && place.is_some();
    let front = stub.filter(|_| {
        year_column.is_none_or(|column| {
            stub.and_then(|at| grid.cells.get(at)).is_some_and(|cell| cell.cell.column == column)
        }) || !of_years
    });
    let of_row = front.and_then(|at| match grid.kind(at) {
        Some(Kind::Year(Some(mark))) => Some(*mark),
        Some(Kind::Year(None)) => Some(Mark::Row(row.0, row.1)),
        _ => None,
    });
    let blank_row = in_row && of_row.is_none();
    let of_row = of_row.or(blank_row.then_some(Mark::Row(row.0, row.1)));
    let of_column = heads.iter().find_map(|head| match grid.kind(*head) {
        Some(Kind::Year(Some(mark))) => Some(*mark),
        Some(Kind::Year(None)) => {
            let blanks = blank_years(grid, grid.cells.get(*head)?.row);
            Some(Mark::Column(blanks.iter().position(|at| at == head)?, blanks.len()))
        }
        _ => None,
    });
    let heads: Vec<Label> = heads.iter().map(|at| grid.label(*at)).collect();
    let is_year_cell = info.kind == Kind::Year(None) || year_column == Some(info.cell.column);
    if is_year_cell && in_row {
        return Some(said(
            heads.first().cloned().unwrap_or_default(),
            Asks::Year(Mark::Row(row.0, row.1)),
        ));
    }
    let stub_label = stub.filter(|at| matches!(grid.kind(*at), Some(Kind::Label | Kind::Open)));
    let beside = stub_label.is_some() && grid.left(at) == stub_label;
    let stub = stub_label.map(|at| grid.label(at));
    let label =
        heads.iter().find(|head| year(&head.key).is_none() && head.key != "年").or(heads.first());
    let mut of = said(label.cloned().unwrap_or_default(), Asks::Nothing);
    let before = last
        .iter()
        .rev()
        .filter(|at| grid.cells.get(**at).is_some_and(|head| head.cell.column < info.cell.column));
    of.person = before.map(|at| grid.label(*at)).find(is_person);
    if let Some(part) = part_behind(grid, at) {
        of.part = Some(part);
    }
    of.asks = Asks::Grid { heads, stub, year: of_column.or(of_row), all, row, beside };
    Some(of)
}

/// The part of a date whose name stands right behind a cell.
fn part_behind(grid: &Grid<'_>, at: usize) -> Option<usize> {
    match grid.kind(grid.right(at)?)? {
        Kind::Part(part) => Some(*part),
        _ => None,
    }
}

/// What the cells to the left say.
fn beside(grid: &Grid<'_>, at: usize) -> Option<Said> {
    let part = part_behind(grid, at);
    let lefts = grid.lefts(at);
    let mut before = lefts.iter().copied().peekable();
    // The parts of a date have the label in front of all of them.
    while part.is_some_and(|part| part > 0)
        && before
            .next_if(|at| matches!(grid.kind(*at), Some(Kind::Part(_) | Kind::Empty)))
            .is_some()
    {}
    let label = before.next()?;
    match grid.kind(label)? {
        Kind::Label | Kind::Open | Kind::Year(Some(_)) => {
            let outer = before.take_while(|at| grid.is(*at, &Kind::Label)).map(|at| grid.label(at));
            let outer = outer.collect();
            Some(Said { outer, part, ..said(grid.label(label), Asks::Label) })
        }
        Kind::Number => {
            let outer: Vec<Label> =
                before.filter(|at| grid.is(*at, &Kind::Label)).map(|at| grid.label(at)).collect();
            above(grid, at).map(|above| Said { outer, ..above })
        }
        Kind::Empty => {
            let first = before.find(|at| !grid.is(*at, &Kind::Empty));
            let label = first.filter(|at| grid.is(*at, &Kind::Label)).map(|at| grid.label(at));
            Some(said(label.unwrap_or_default(), Asks::Second))
        }
        Kind::Fill | Kind::Nested | Kind::Unit(_) | Kind::Part(_) | Kind::Year(None) => None,
    }
}

/// What the cell above says, of the same width.
fn above(grid: &Grid<'_>, at: usize) -> Option<Said> {
    let info = grid.cells.get(at)?;
    let above = grid.at(info.row.checked_sub(1)?, info.cell.column)?;
    let cell = grid.cells.get(above)?;
    let same = cell.cell.column == info.cell.column && cell.cell.span == info.cell.span;
    (same && matches!(cell.kind, Kind::Label | Kind::Open))
        .then(|| said(grid.label(above), Asks::Label))
}
