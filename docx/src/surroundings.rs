//! Where a paragraph stands, in words that people find it by.

use super::xml::{Piece, Pieces, Shape};

/// With so few paragraphs and characters before it, and no table or picture, a paragraph stands on the first
/// page.
const FIRST_PAGE: (usize, usize) = (8, 200);

/// How many characters of a label or heading are kept.
const WORDS: usize = 30;

/// The page on which a paragraph of the body stands, as far as the file says it.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Page {
    /// The file does not say.
    #[default]
    Unknown,
    /// On this page or a later one: only breaks that people have made are known.
    From(usize),
    /// On this page, as the program laid the file out that saved it last.
    Number(usize),
}

/// Where a paragraph stands.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Surroundings {
    /// On which page.
    pub page: Page,
    /// The heading before it; empty where there is none.
    pub heading: String,
    /// The number of the table in its part, from one.
    pub table: Option<usize>,
    /// What the cells before it in its row say, else the first row of its column.
    pub label: String,
}

/// A table that is open.
#[derive(Default)]
struct Table {
    number: usize,
    /// The cells of the first row, and those of this one before the open cell.
    head: Vec<String>,
    row: Vec<String>,
    rows: usize,
    cell: String,
}

/// Where each of these paragraphs stands; they are numbered from one, in ascending order.
pub(crate) fn surroundings(pieces: &Pieces<'_>, paragraphs: &[usize]) -> Vec<Surroundings> {
    let is = |piece: &Piece<'_>, word| piece.word == word && piece.shape != Shape::Close;
    let rendered = pieces.all.iter().any(|piece| is(piece, "lastRenderedPageBreak"));
    let mut found = Vec::new();
    let mut wanted = paragraphs.iter().peekable();
    let (mut page, mut broken, mut count, mut numbered) = (1, false, 0, 0);
    let mut heading = String::new();
    let (mut before, mut bulky, mut continuous) = (0, false, false);
    let mut tables: Vec<Table> = Vec::new();
    // The text of the paragraph, and whether it is a heading.
    let (mut text, mut is_heading, mut in_text) = (String::new(), false, false);
    for piece in &pieces.all {
        match (piece.shape, piece.word) {
            (Shape::Open | Shape::Empty, "p") => {
                count += 1;
                (text, is_heading) = (String::new(), false);
                while wanted.next_if(|number| **number <= count).is_some() {
                    let table = tables.last();
                    found.push(Surroundings {
                        page: match page {
                            page if rendered => Page::Number(page),
                            1 if !bulky && count <= FIRST_PAGE.0 && before <= FIRST_PAGE.1 => {
                                Page::Number(1)
                            }
                            1 => Page::Unknown,
                            page => Page::From(page),
                        },
                        heading: heading.clone(),
                        table: table.map(|table| table.number),
                        label: table.map(Table::label).unwrap_or_default(),
                    });
                }
            }
            (Shape::Close, "p") if is_heading && tables.is_empty() && !text.trim().is_empty() => {
                heading = shortened(&text);
            }
            (Shape::Open | Shape::Empty, "outlineLvl") => is_heading = true,
            (Shape::Open | Shape::Empty, "pStyle") => {
                is_heading |= piece.tag().local_attribute("val").is_some_and(|style| {
                    let style = style.to_ascii_lowercase();
                    style.starts_with("heading")
                        || style.starts_with("标题")
                        || matches!(style.as_bytes(), [b'1'..=b'9'])
                });
            }
            (Shape::Open | Shape::Empty, "lastRenderedPageBreak") => {
                // Word writes one behind a break that people have made too.
                page += usize::from(!std::mem::take(&mut broken));
            }
            (Shape::Open | Shape::Empty, "br")
                if piece.tag().local_attribute("type").as_deref() == Some("page") =>
            {
                (page, broken) = (page + 1, true);
            }
            (Shape::Open | Shape::Empty, "pageBreakBefore") if page_begins(piece) => {
                (page, broken) = (page + 1, true);
            }
            // A section begins a page, unless its type says that it goes on.
            (Shape::Open, "sectPr") => continuous = false,
            (Shape::Open | Shape::Empty, "type") => {
                continuous = piece.tag().local_attribute("val").as_deref() == Some("continuous");
            }
            (Shape::Close, "sectPr") if !continuous => (page, broken) = (page + 1, true),
            (Shape::Open, "tbl") => {
                numbered += 1;
                tables.push(Table { number: numbered, ..Table::default() });
            }
            (Shape::Close, "tbl") => _ = tables.pop(),
            (Shape::Open, "t") => in_text = true,
            (Shape::Close, "t") => in_text = false,
            (Shape::Text, _) if in_text => {
                let words = piece.decode().unwrap_or_default();
                text.push_str(&words);
                before += words.chars().count();
                broken = false;
                if let Some(table) = tables.last_mut() {
                    table.cell.push_str(&words);
                }
            }
            (shape, word) => {
                bulky |=
                    matches!(word, "tr" | "drawing" | "pict" | "object") && shape == Shape::Close;
                if let Some(table) = tables.last_mut() {
                    table.piece(shape, word);
                }
            }
        }
    }
    found.resize(paragraphs.len(), Surroundings::default());
    found
}

/// Whether a property that begins a page is not switched off.
fn page_begins(piece: &Piece<'_>) -> bool {
    !matches!(piece.tag().local_attribute("val").as_deref(), Some("0" | "false" | "off"))
}

fn shortened(text: &str) -> String {
    text.trim().chars().filter(|c| !c.is_control()).take(WORDS).collect()
}

impl Table {
    fn piece(&mut self, shape: Shape, word: &str) {
        match (shape, word) {
            (Shape::Open, "tr") => self.row.clear(),
            (Shape::Open, "tc") => self.cell.clear(),
            (Shape::Close, "tc") => {
                let cell = shortened(&self.cell);
                self.row.push(if cell.contains(['{', '}', '\u{ff5b}', '\u{ff5d}']) {
                    String::new()
                } else {
                    cell
                });
            }
            (Shape::Close, "tr") => {
                if self.rows == 0 {
                    self.head.clone_from(&self.row);
                }
                self.rows += 1;
            }
            _ => {}
        }
    }

    /// The first words of the row and the nearest, or those over the column.
    fn label(&self) -> String {
        let mut words = self.row.iter().filter(|cell| !cell.is_empty());
        match (words.next(), words.next_back()) {
            (Some(first), Some(last)) => format!("{first} {last}"),
            (Some(first), None) => first.clone(),
            (None, _) if self.rows > 0 => {
                self.head.get(self.row.len()).cloned().unwrap_or_default()
            }
            // The first row has nothing over it: a label in the same cell is the best there is.
            (None, _) => shortened(&self.cell),
        }
    }
}
