//! What the layout says stands where: its text in order, with the cells around it.
//!
//! All lengths are thousandths of a point, a fiftieth of a twip.

use docx::layout::border::Stroke;
use docx::layout::paragraph::{Content, Paragraph};
use docx::layout::section::Section;
use docx::layout::table::{Table, TableAlignment};
use docx::layout::units::Twips;
use docx::layout::{Block, Document};

/// A stretch of text.
#[derive(Clone, Debug)]
pub struct Stretch {
    pub text: String,
    /// The edges of the column or cell around it.
    pub left: i64,
    pub right: i64,
    /// The innermost row: the number of the table, and the row in it. `None` for text in no table,
    /// and in a cell that covers several rows.
    pub row: Option<(usize, usize)>,
}

/// All of a document.
#[derive(Debug, Default)]
pub struct Laid {
    pub stretches: Vec<Stretch>,
    /// The texts of rows that stand again on each page of their table.
    pub repeated: Vec<String>,
    /// The text of text boxes.
    pub boxes: Vec<String>,
    /// Where vertical lines of tables stand.
    pub lines: Vec<i64>,
    tables: usize,
}

pub fn length(twips: Twips) -> i64 {
    i64::from(twips.0) * 50
}

/// Walks through a document.
pub fn laid(document: &Document) -> Laid {
    let mut laid = Laid::default();
    for section in &document.sections {
        let left = length(section.page.left) + length(section.page.gutter);
        laid.section(section, left);
    }
    laid
}

/// Text without white space.
pub fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

impl Laid {
    fn section(&mut self, section: &Section, left: i64) {
        let right = left + length(section.column_width());
        self.blocks(&section.blocks, left, right, None);
    }

    fn blocks(&mut self, blocks: &[Block], left: i64, right: i64, row: Option<(usize, usize)>) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => {
                    let text = dense(&self.paragraph(paragraph));
                    if !text.is_empty() {
                        self.stretches.push(Stretch { text, left, right, row });
                    }
                }
                Block::Table(table) => self.table(table, left, right),
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) -> String {
        for piece in &paragraph.pieces {
            if let Content::TextBox(text_box) = &piece.content {
                let mut inner = Self::default();
                inner.blocks(&text_box.blocks, 0, 0, None);
                self.boxes.push(inner.text());
            }
        }
        let label = paragraph.label.as_ref().map_or("", |label| label.text.as_str());
        format!("{label}{}", paragraph.text())
    }

    /// All of the text.
    pub fn text(&self) -> String {
        self.stretches.iter().map(|stretch| stretch.text.as_str()).collect()
    }

    fn table(&mut self, table: &Table, left: i64, right: i64) {
        let number = self.tables;
        self.tables += 1;
        let width: i64 = table.grid.iter().map(|width| length(*width)).sum();
        let start = match table.alignment {
            TableAlignment::Left => left + length(table.indent),
            TableAlignment::Center => i64::midpoint(left, right) - width / 2,
            TableAlignment::Right => right - width,
        };
        let edge = |column: usize| {
            start + table.grid.iter().take(column).map(|width| length(*width)).sum::<i64>()
        };
        for (index, row) in table.rows.iter().enumerate() {
            let before = self.stretches.len();
            for cell in &row.cells {
                let (left, right) = (edge(cell.column), edge(cell.column + cell.columns));
                let sides = [(cell.borders.left, left), (cell.borders.right, right)];
                self.lines.extend(
                    sides.iter().filter(|(line, _)| line.stroke != Stroke::None).map(|(_, at)| *at),
                );
                let place = (cell.rows == 1).then_some((number, index));
                let left = left + length(cell.padding.left);
                self.blocks(&cell.blocks, left, right - length(cell.padding.right), place);
            }
            if row.header {
                let texts = self.stretches[before..].iter().map(|stretch| stretch.text.as_str());
                self.repeated.push(texts.collect());
            }
        }
    }
}
