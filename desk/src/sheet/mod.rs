//! The table and the division as files for a spreadsheet: a real .xlsx, and CSV.

mod csv;
mod harmless;
mod xlsx;

pub use self::csv::to_csv;
pub use harmless::{harmless, one_line};
pub use xlsx::{NotWritten, to_xlsx};

use quality_award_rules::{Edition, Yuan};

use crate::fund::Division;
use crate::table::{Field, Labels, Row, Value};
use crate::words;

/// What stands in a cell of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A text, never a formula.
    Text(String),
    /// An amount in yuan, as a number.
    Yuan(Yuan),
    /// A count.
    Count(u32),
    /// Nothing.
    Empty,
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name, of at most 31 characters.
    pub name: String,
    /// The headings of its columns.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// The sheet of the whole table: every column, every row in this order.
#[must_use]
pub fn table(rows: &[&Row], labels: &Labels, edition: &Edition) -> Sheet {
    let heads = std::iter::once(words::sheet::NUMBER.to_owned());
    let heads = heads.chain(Field::all(labels).map(|field| words::table::heading(field, labels)));
    let row = |(at, row): (usize, &&Row)| {
        let number = Cell::Count(u32::try_from(at + 1).unwrap_or(u32::MAX));
        let cells = Field::all(labels).map(|field| match field.value(row, labels, edition) {
            Value::Text(text) => Cell::Text(text),
            Value::Yuan(yuan) => Cell::Yuan(yuan),
            Value::Empty => Cell::Empty,
        });
        std::iter::once(number).chain(cells).collect()
    };
    Sheet {
        name: words::sheet::TABLE.to_owned(),
        heads: heads.collect(),
        rows: rows.iter().enumerate().map(row).collect(),
    }
}

/// The sheet of a division, each figure with its steps.
#[must_use]
pub fn division(division: &Division, edition: &Edition) -> Sheet {
    let text = |text: String| Cell::Text(text);
    let share = |(at, share): (usize, &crate::fund::Share)| {
        vec![
            Cell::Count(u32::try_from(at + 1).unwrap_or(u32::MAX)),
            text(share.name.clone()),
            Cell::Yuan(share.amount),
            text(words::steps(division, share).concat()),
        ]
    };
    let mut rows: Vec<Vec<Cell>> = division.shares.iter().enumerate().map(share).collect();
    let total: u64 = division.shares.iter().map(|share| share.amount.fen()).sum();
    // The shares are never above the fund, which is an amount.
    let total = Yuan::from_fen(total).map_or(Cell::Empty, Cell::Yuan);
    rows.push(vec![Cell::Empty, text(words::sheet::TOTAL.to_owned()), total, Cell::Empty]);
    let mut notes = vec![words::source(&division.source)];
    notes.extend(words::left_over(division.left_over, division.unit));
    notes.extend(words::silence(edition));
    rows.extend(notes.into_iter().map(|note| vec![Cell::Empty, text(note)]));
    let heads = words::sheet::DIVISION_HEADS.map(str::to_owned).to_vec();
    Sheet { name: words::sheet::DIVISION.to_owned(), heads, rows }
}
