//! Styles of tables, with what they say of single rows, columns and cells.

use super::node::Node;
use super::paragraph_part::ParagraphPart;
use super::run_part::RunPart;
use super::table_part::{CellPart, TablePart};
use super::theme::Theme;

/// The conditions in the order in which one is laid over another.
const CONDITIONS: [&str; 12] = [
    "band1Vert",
    "band2Vert",
    "band1Horz",
    "band2Horz",
    "firstRow",
    "lastRow",
    "firstCol",
    "lastCol",
    "nwCell",
    "neCell",
    "swCell",
    "seCell",
];

/// What a style says of a region of the table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Region {
    pub(crate) cell: CellPart,
    pub(crate) paragraph: ParagraphPart,
    pub(crate) run: RunPart,
}

/// A style of tables.
#[derive(Clone, Debug, Default)]
pub(crate) struct TableStyle {
    pub(crate) table: TablePart,
    pub(crate) whole: Region,
    /// By the place of the condition in [`CONDITIONS`].
    regions: Vec<(usize, Region)>,
}

impl TableStyle {
    /// Reads `w:style`, without its own properties of text and paragraphs.
    pub(crate) fn read(node: &Node<'_>, theme: &Theme) -> Self {
        let mut style =
            Self { table: TablePart::read(node.child("tblPr"), theme), ..Self::default() };
        style.whole.cell = CellPart::read(node.child("tcPr"), theme);
        for region in node.nodes().filter(|node| node.word() == "tblStylePr") {
            let kind = region.get("type").unwrap_or_default();
            let Some(at) = CONDITIONS.iter().position(|name| *name == kind) else { continue };
            let table = TablePart::read(region.child("tblPr"), theme);
            let own = CellPart::read(region.child("tcPr"), theme);
            let mut cell =
                CellPart { borders: table.borders, padding: table.padding, ..CellPart::default() };
            cell.shade = table.shade;
            cell.put(&own);
            style.regions.push((
                at,
                Region {
                    cell,
                    paragraph: ParagraphPart::read(region.child("pPr"), theme),
                    run: RunPart::read(region.child("rPr"), theme),
                },
            ));
        }
        style
    }

    /// Lays another style over this one.
    pub(crate) fn put(&mut self, over: &Self) {
        self.table.put(&over.table);
        self.whole.put(&over.whole);
        for (at, region) in &over.regions {
            match self.regions.iter_mut().find(|(known, _)| known == at) {
                Some((_, known)) => known.put(region),
                None => self.regions.push((*at, region.clone())),
            }
        }
        self.regions.sort_by_key(|(at, _)| *at);
    }

    /// What the style says of the cell at this place.
    pub(crate) fn at(&self, place: Place, part: &TablePart) -> Region {
        let mut all = Region::default();
        all.cell.shade = self.table.shade;
        all.put(&self.whole.placed(
            place,
            Place { row: 0, column: 0, ..place },
            place.rows,
            place.columns,
        ));
        let look = part.look.unwrap_or(0x04A0);
        for (at, region) in &self.regions {
            let name = CONDITIONS.get(*at).copied().unwrap_or_default();
            let bands = (part.row_band.unwrap_or(1), part.column_band.unwrap_or(1));
            if let Some((first, rows, columns)) = place.region(name, look, bands) {
                all.put(&region.placed(place, first, rows, columns));
            }
        }
        all
    }
}

impl Region {
    fn put(&mut self, over: &Self) {
        self.cell.put(&over.cell);
        self.paragraph.put(&over.paragraph);
        self.run.put(&over.run);
    }

    /// The region for one of its cells, whose inner lines take the place of the outer ones where
    /// the cell does not stand at the edge.
    fn placed(&self, place: Place, first: Place, rows: usize, columns: usize) -> Self {
        let mut region = self.clone();
        let borders = &mut region.cell.borders;
        let outer = *borders;
        if place.row > first.row {
            borders.top = outer.inside_h;
        }
        if place.row + 1 < first.row + rows {
            borders.bottom = outer.inside_h;
        }
        if place.column > first.column {
            borders.left = outer.inside_v;
        }
        if place.column + place.span < first.column + columns {
            borders.right = outer.inside_v;
        }
        (borders.inside_h, borders.inside_v) = (None, None);
        region
    }
}

/// Where a cell stands in its table.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Place {
    pub(crate) row: usize,
    pub(crate) column: usize,
    pub(crate) span: usize,
    /// Of the whole table.
    pub(crate) rows: usize,
    pub(crate) columns: usize,
}

impl Place {
    /// The region of this condition around the cell: where it begins, its rows and its columns;
    /// `None` where the cell is not in it or the table does not use it.
    fn region(self, name: &str, look: u32, bands: (usize, usize)) -> Option<(Self, usize, usize)> {
        let on = |bit: u32| look & bit != 0;
        let (first_row, last_row) =
            (on(0x20) && self.row == 0, on(0x40) && self.row + 1 == self.rows);
        let first_column = on(0x80) && self.column == 0;
        let last_column = on(0x100) && self.column + self.span >= self.columns;
        let row = Self { column: 0, ..self };
        let column = Self { row: 0, ..self };
        let whole_row = Some((row, 1, self.columns));
        let whole_column = Some((column, self.rows, self.span));
        let cell = Some((self, 1, self.span));
        // Bands are counted without the first row and column.
        let band = |at: usize, begins: bool, size: usize, second: bool| {
            let at = at.checked_sub(usize::from(begins))?;
            ((at / size % 2 == 1) == second).then_some(at / size * size + usize::from(begins))
        };
        match name {
            "firstRow" if first_row => whole_row,
            "lastRow" if last_row => whole_row,
            "firstCol" if first_column => whole_column,
            "lastCol" if last_column => whole_column,
            "nwCell" if first_row && first_column => cell,
            "neCell" if first_row && last_column => cell,
            "swCell" if last_row && first_column => cell,
            "seCell" if last_row && last_column => cell,
            "band1Horz" | "band2Horz" if !on(0x200) && !first_row && !last_row => {
                let begin = band(self.row, on(0x20), bands.0, name == "band2Horz")?;
                Some((Self { row: begin, ..row }, bands.0, self.columns))
            }
            "band1Vert" | "band2Vert" if !on(0x400) && !first_column && !last_column => {
                let begin = band(self.column, on(0x80), bands.1, name == "band2Vert")?;
                Some((Self { column: begin, ..column }, self.rows, bands.1))
            }
            _ => None,
        }
    }
}
