//! Tables.

use super::Block;
use super::border::Borders;
use super::color::Ink;
use super::units::Twips;

/// A table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Table {
    /// The widths of its columns, as the table says.
    pub grid: Vec<Twips>,
    /// The widths of its columns as its cells say, where that differs. Word and WPS go by these,
    /// `LibreOffice` by `grid`.
    pub grid_of_cells: Option<Vec<Twips>>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Where it stands between the edges of the text.
    pub alignment: TableAlignment,
    /// How far its left edge stands from that of the text, where it stands at the left.
    pub indent: Twips,
    /// The space between its cells. Where there is none, a line between two cells is one of both.
    pub cell_spacing: Twips,
}

impl Table {
    /// The widths of its columns as Word and WPS take them.
    #[must_use]
    pub fn widths(&self) -> &[Twips] {
        self.grid_of_cells.as_deref().unwrap_or(&self.grid)
    }
}

/// Where a table stands between the edges of the text.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum TableAlignment {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right.
    Right,
}

/// A row.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Row {
    /// How high it is.
    pub height: RowHeight,
    /// Whether it stands again on each page of the table; only rows at its beginning do.
    pub header: bool,
    /// Whether it stays on one page.
    pub keep_together: bool,
    /// The cells that begin in it. Columns without one are covered by a cell of a row above, or
    /// stand empty and without lines before the first or after the last cell.
    pub cells: Vec<Cell>,
}

/// How high a row is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum RowHeight {
    /// As its text needs.
    #[default]
    Auto,
    /// At least this.
    AtLeast(Twips),
    /// Exactly this; what does not fit is cut off.
    Exact(Twips),
}

/// A cell.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Cell {
    /// The column in which it begins, from zero.
    pub column: usize,
    /// How many columns it covers.
    pub columns: usize,
    /// How many rows it covers.
    pub rows: usize,
    /// The lines around it. Two neighbours may want different lines in the same place; a line
    /// of any kind goes before none.
    pub borders: Borders,
    /// The space between its edges and its text.
    pub padding: Sides,
    /// The colour behind it.
    pub shade: Ink,
    /// Where its text stands between above and below.
    pub vertical: Vertical,
    /// Which way its text runs.
    pub direction: Direction,
    /// Whether its lines are not broken.
    pub no_wrap: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A length on each side.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Sides {
    /// Above.
    pub top: Twips,
    /// To the right.
    pub right: Twips,
    /// Below.
    pub bottom: Twips,
    /// To the left.
    pub left: Twips,
}

/// Where something stands between above and below.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Vertical {
    /// Above.
    #[default]
    Top,
    /// In the middle.
    Center,
    /// Below.
    Bottom,
    /// Spread from above to below; a page alone knows it.
    Spread,
}

/// Which way text runs.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Direction {
    /// From left to right, lines from above to below.
    #[default]
    Level,
    /// From above to below, lines from right to left; Chinese characters stand upright.
    Down,
    /// From above to below, all characters turned by 90°.
    TurnedDown,
    /// From below to above, all characters turned by 90°.
    TurnedUp,
}

impl Table {
    /// The width of a cell.
    #[must_use]
    pub fn width(&self, cell: &Cell) -> Twips {
        let columns = self.grid.iter().skip(cell.column).take(cell.columns);
        Twips::of(columns.map(|width| i64::from(width.0)).sum())
    }
}
