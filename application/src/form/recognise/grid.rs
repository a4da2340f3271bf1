//! A table as a grid: what each cell is, which rows are heads, and what stands around a cell.

use docx::blank::{Cell, Item, Line, Table};

use super::label::{Label, comparable, unit};
use super::scan::{Blank, Shape, scan};
use super::slot::Mark;
use super::synonyms::{YEARS, meaning};
use super::target::{Column, Target};
use crate::form::computed::Repeated;

/// What a cell is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing stands in it.
    Empty,
    /// Words that name something.
    Label,
    /// The number of a row.
    Number,
    /// A unit alone.
    Unit(String),
    /// 年, 月 or 日 alone.
    Part(usize),
    /// A year; without a mark it is blank.
    Year(Option<Mark>),
    /// Blanks with words around them, or placeholders.
    Fill,
    /// Words and a colon, behind which a text may go.
    Open,
    /// Tables.
    Nested,
}

/// A cell.
pub(super) struct Info<'a> {
    pub(super) row: usize,
    pub(super) cell: &'a Cell,
    /// The cell above whose merge it continues, else itself.
    pub(super) origin: usize,
    /// Whether another continues it.
    pub(super) merged: bool,
    pub(super) kind: Kind,
    pub(super) lines: Vec<(&'a Line, Vec<Blank>)>,
    pub(super) text: String,
}

/// A table.
pub(super) struct Grid<'a> {
    pub(super) cells: Vec<Info<'a>>,
    /// The cells of each row.
    pub(super) rows: Vec<Vec<usize>>,
}

/// A head with the rows below it.
pub(super) struct Block {
    /// The rows of the head.
    pub(super) heads: Vec<usize>,
    /// The rows below.
    pub(super) data: Vec<usize>,
}

impl<'a> Grid<'a> {
    pub(super) fn of(table: &'a Table) -> Self {
        let mut grid = Self { cells: Vec::new(), rows: Vec::new() };
        for (row, cells) in table.rows.iter().enumerate() {
            let mut here = Vec::new();
            for cell in cells {
                let at = grid.cells.len();
                let above = grid.rows.last().into_iter().flatten().copied();
                let mut above = above.filter(|above| {
                    grid.cells.get(*above).is_some_and(|of| of.cell.column == cell.column)
                });
                let origin = above.next().filter(|_| cell.continues);
                let origin = origin.and_then(|above| Some(grid.cells.get(above)?.origin));
                if let Some(first) = origin.and_then(|origin| grid.cells.get_mut(origin)) {
                    first.merged = true;
                }
                let origin = origin.unwrap_or(at);
                grid.cells.push(info(row, cell, origin));
                here.push(at);
            }
            grid.rows.push(here);
        }
        // Words with a colon are the label of the empty cell behind them.
        for at in 0..grid.cells.len() {
            let labels = grid.kind(at) == Some(&Kind::Open)
                && grid.right(at).is_some_and(|right| grid.kind(right) == Some(&Kind::Empty));
            if let Some(cell) = grid.cells.get_mut(at).filter(|_| labels) {
                cell.kind = Kind::Label;
            }
        }
        grid
    }

    pub(super) fn kind(&self, at: usize) -> Option<&Kind> {
        self.cells.get(at).map(|cell| &cell.kind)
    }

    pub(super) fn is(&self, at: usize, kind: &Kind) -> bool {
        self.kind(at) == Some(kind)
    }

    pub(super) fn label(&self, at: usize) -> Label {
        self.cells.get(at).map(|cell| Label::of(&cell.text)).unwrap_or_default()
    }

    /// The cells of a row, of merged ones the first.
    fn row(&self, row: usize) -> &[usize] {
        self.rows.get(row).map_or(&[], |row| &row[..])
    }

    /// The number of a cell in its row.
    pub(super) fn number(&self, at: usize) -> usize {
        let row = self.cells.get(at).map_or(0, |cell| cell.row);
        self.row(row).iter().position(|other| *other == at).unwrap_or(0)
    }

    fn beside(&self, at: usize, step: isize) -> Option<usize> {
        let row = self.cells.get(at)?.row;
        let other = *self.row(row).get(self.number(at).checked_add_signed(step)?)?;
        Some(self.cells.get(other)?.origin)
    }

    /// The cell to the left.
    pub(super) fn left(&self, at: usize) -> Option<usize> {
        self.beside(at, -1)
    }

    /// The cell to the right.
    pub(super) fn right(&self, at: usize) -> Option<usize> {
        self.beside(at, 1)
    }

    /// The cells to the left in the same row, the nearest first.
    pub(super) fn lefts(&self, at: usize) -> Vec<usize> {
        let row = self.cells.get(at).map_or(0, |cell| cell.row);
        let before = self.row(row).get(..self.number(at)).unwrap_or_default();
        before.iter().rev().filter_map(|of| Some(self.cells.get(*of)?.origin)).collect()
    }

    /// The cell of a row that covers a column.
    pub(super) fn at(&self, row: usize, column: usize) -> Option<usize> {
        let covers = |cell: &Cell| (cell.column..cell.column + cell.span).contains(&column);
        let found =
            self.row(row).iter().find(|at| self.cells.get(**at).is_some_and(|of| covers(of.cell)));
        found.and_then(|at| Some(self.cells.get(*at)?.origin))
    }

    /// Whether a cell waits for a text: an empty one, or one whose blanks have no words of their own.
    pub(super) fn waits(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| match cell.kind {
            Kind::Empty => true,
            Kind::Fill => cell.lines.iter().flat_map(|line| &line.1).all(|blank| {
                Label::of(&blank.label).key.is_empty() && !matches!(blank.shape, Shape::Year(_))
            }),
            Kind::Label
            | Kind::Number
            | Kind::Unit(_)
            | Kind::Part(_)
            | Kind::Year(_)
            | Kind::Open
            | Kind::Nested => false,
        })
    }

    fn begins(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| cell.origin == at)
    }

    /// Whether a row is a head by its cells: names alone, and at most the corner is empty.
    fn is_head(&self, row: usize) -> bool {
        let own: Vec<usize> = self.row(row).iter().copied().filter(|at| self.begins(*at)).collect();
        let names = own
            .iter()
            .filter(|at| matches!(self.kind(**at), Some(Kind::Label | Kind::Year(_))))
            .count();
        let corner =
            own.first().is_some_and(|at| self.is(*at, &Kind::Empty) && self.number(*at) == 0);
        names >= 2 && names + usize::from(corner) == own.len()
    }

    /// Whether a row goes on below a head: what waits in it stands under the cells of the head's last row, and no
    /// name stands behind that.
    fn goes_on(&self, row: usize, head: usize) -> bool {
        let own = self.row(row).iter().copied().filter(|at| self.begins(*at));
        let rest: Vec<usize> = own.skip_while(|at| !self.waits(*at)).collect();
        let fits = |at: usize| {
            let (Some(cell), Some(above)) = (
                self.cells.get(at),
                self.row(head).iter().find(|of| {
                    let other = self.cells.get(**of).map(|of| of.cell.column);
                    other == self.cells.get(at).map(|of| of.cell.column)
                }),
            ) else {
                return false;
            };
            self.cells.get(*above).is_some_and(|above| above.cell.span == cell.cell.span)
        };
        let waiting: Vec<usize> = rest.iter().copied().filter(|at| self.waits(*at)).collect();
        let names = rest
            .iter()
            .any(|at| matches!(self.kind(*at), Some(Kind::Label | Kind::Open | Kind::Nested)));
        !waiting.is_empty() && !names && waiting.into_iter().all(fits)
    }

    /// The heads of the table with their rows.
    pub(super) fn blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut row = 0;
        while row < self.rows.len() {
            let heads: Vec<usize> =
                (row..self.rows.len()).take_while(|row| self.is_head(*row)).collect();
            let Some(&last) = heads.last() else {
                row += 1;
                continue;
            };
            let data = last + 1..self.rows.len();
            let data: Vec<usize> =
                data.take_while(|row| !self.is_head(*row) && self.goes_on(*row, last)).collect();
            row = data.last().map_or(last, |last| *last) + 1;
            if !data.is_empty() {
                blocks.push(Block { heads, data });
            }
        }
        blocks
    }

    /// The cell in front of a row: the last before what waits in it, but for one merged over several rows.
    pub(super) fn stub(&self, row: usize) -> Option<usize> {
        let own = self.row(row).iter().copied();
        let front: Vec<usize> =
            own.take_while(|at| !(self.begins(*at) && self.waits(*at))).collect();
        front.into_iter().rev().filter(|at| self.begins(*at)).find(|at| {
            self.cells
                .get(*at)
                .is_some_and(|cell| !cell.merged && !matches!(cell.kind, Kind::Unit(_)))
        })
    }
}

fn info(row: usize, cell: &Cell, origin: usize) -> Info<'_> {
    let mut lines = Vec::new();
    let mut nested = false;
    for item in &cell.items {
        match item {
            Item::Line(line) => lines.push((line, scan(line))),
            Item::Table(_) => nested = true,
        }
    }
    let said = lines.iter().map(|line| line.0.text.trim()).filter(|text| !text.is_empty());
    let text = said.collect::<Vec<_>>().join(" ");
    let kind = if nested { Kind::Nested } else { kind(&lines, &text) };
    Info { row, cell, origin, merged: false, kind, lines, text }
}

/// Whether a line has nothing but what is blank by its look.
fn is_blank(line: &Line) -> bool {
    let ruled = |at: usize| line.ruled.iter().any(|range| range.contains(&at));
    line.text.chars().enumerate().all(|(at, c)| c.is_whitespace() || ruled(at))
}

fn kind(lines: &[(&Line, Vec<Blank>)], text: &str) -> Kind {
    if lines.iter().all(|line| is_blank(line.0)) {
        return Kind::Empty;
    }
    let plain = comparable(text);
    if let Some(part) = ["年", "月", "日"].iter().position(|part| *part == plain) {
        let blank = lines.iter().any(|line| line.0.text.starts_with(char::is_whitespace));
        return if part == 0 && blank { Kind::Year(None) } else { Kind::Part(part) };
    }
    if plain == "年度"
        && lines.iter().any(|line| line.1.iter().any(|of| matches!(of.shape, Shape::Year(_))))
    {
        return Kind::Year(None);
    }
    if let Some(unit) = unit(text) {
        return Kind::Unit(unit);
    }
    if let Some(mark) = year(&plain) {
        return Kind::Year(Some(mark));
    }
    let number = plain.trim_matches(|c| "().、".contains(c));
    let is_number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩".contains(c);
    if !number.is_empty() && number.chars().count() <= 3 && number.chars().all(is_number) {
        return Kind::Number;
    }
    let blanks = || lines.iter().flat_map(|line| &line.1);
    if blanks().any(|blank| !blank.open) {
        return Kind::Fill;
    }
    if blanks().next().is_some() { Kind::Open } else { Kind::Label }
}

/// The year that a text names.
pub(super) fn year(plain: &str) -> Option<Mark> {
    if let Some(place) = YEARS.iter().position(|words| words.contains(&plain)) {
        return Some(Mark::Relative(place));
    }
    let digits = plain.trim_end_matches('度').trim_end_matches('年');
    let number = digits.parse().ok().filter(|_| digits.len() == 4)?;
    (1900..2200).contains(&number).then_some(Mark::Number(number))
}

/// What the heads of a block are about.
pub(super) fn about(heads: &[Label]) -> Option<Repeated> {
    let of = |rows: Repeated| {
        let found = heads.iter().filter_map(|head| meaning(&head.key));
        found.filter(move |found| found.0.rows() == Some(rows)).map(|found| found.0)
    };
    let is_year = |target: Target| matches!(target, Target::Column(_, Column::Own("year")));
    let is_name = |target: Target| matches!(target, Target::Column(_, Column::Own("name")));
    // A table with a column of years may be of anything else, and so may one with certificates.
    let years = || of(Repeated::Years).any(is_year) && !of(Repeated::Years).all(is_year);
    if of(Repeated::Products).any(is_name) {
        Some(Repeated::Products)
    } else {
        years().then_some(Repeated::Years)
    }
}
