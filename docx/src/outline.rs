//! Where a part has placeholders: in which text nodes and in which table rows.

use std::ops::Range;

use super::cell::{Cell, Cells};
use super::error::Defect;
use super::leftover::{Leftover, leftovers};
use super::placeholder;
use super::xml::{Piece, Pieces, Shape};

/// Elements that separate text inside a paragraph, so that no placeholder reaches across them. All
/// other elements between two texts are ignored: runs, proofing and revision marks, bookmarks, links.
pub(crate) const SEPARATORS: [&str; 9] =
    ["tab", "ptab", "br", "cr", "sym", "noBreakHyphen", "drawing", "pict", "object"];

/// How many characters of a paragraph to show on either side of a placeholder.
const NEARBY: usize = 15;

/// A placeholder in a part.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    pub(crate) name: String,
    /// The innermost row around it, as an index into [`Outline::rows`].
    pub(crate) row: Option<usize>,
    /// The number of its paragraph in the part, from one.
    pub(crate) paragraph: usize,
    /// The placeholder with some of the text around it.
    pub(crate) nearby: String,
    /// Its run where that stands right in the paragraph, so that the paragraph can be divided here: the
    /// opening piece and the run's properties.
    pub(crate) run: Option<Range<usize>>,
}

/// A table row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// The closing piece.
    pub(crate) last: usize,
    /// The next row around it.
    pub(crate) outer: Option<usize>,
    /// The rows of the same table right before and right after it, where no element stands between.
    pub(crate) previous: Option<usize>,
    pub(crate) next: Option<usize>,
    /// The piece that opens the table.
    pub(crate) table: usize,
    /// How many columns of the table's grid it leaves out before its first cell.
    pub(crate) before: usize,
    pub(crate) cells: Vec<Cell>,
}

/// A stretch of a text node that holds a placeholder or part of one.
#[derive(Clone, Debug)]
pub(crate) enum Span {
    /// Text of the template.
    Keep(String),
    /// A slot. It belongs to the text node in which the placeholder begins, so the value takes the
    /// formatting of the placeholder's first run.
    Slot(usize),
}

/// A text node to be rewritten. Its spans leave out the text that a placeholder covers.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// The closing piece.
    pub(crate) last: usize,
    pub(crate) spans: Vec<Span>,
    /// Its paragraph, as an index into [`Outline::paragraphs`].
    pub(crate) paragraph: usize,
}

/// A paragraph with placeholders.
#[derive(Clone, Debug)]
pub(crate) struct Paragraph {
    /// The opening and the closing piece.
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// Its properties with the tags around them; empty where it has none.
    pub(crate) properties: Range<usize>,
    /// The slots in it, as a range of the outline's.
    pub(crate) slots: Range<usize>,
    /// Whether a text of the form stands before its first placeholder.
    pub(crate) led: bool,
}

/// A number that is all the text of a paragraph in a row, such as the row's own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number {
    /// The pieces that open and close its text node.
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// The row, as an index into [`Outline::rows`].
    pub(crate) row: usize,
    pub(crate) value: usize,
}

/// What begins at a piece.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Mark {
    /// Nothing that needs filling.
    Plain,
    /// A row, as an index into [`Outline::rows`].
    Row(usize),
    /// A text node, as an index into [`Outline::nodes`].
    Node(usize),
    /// A paragraph, as an index into [`Outline::paragraphs`].
    Paragraph(usize),
}

/// All places of a part that need filling.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outline {
    pub(crate) slots: Vec<Slot>,
    /// Braces that belong to no slot: the number of their paragraph, and some of the text around them.
    pub(crate) leftovers: Vec<(Leftover, usize, String)>,
    /// Rows in the order in which they open: an outer row comes before its inner rows.
    pub(crate) rows: Vec<Row>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) paragraphs: Vec<Paragraph>,
    /// By the pieces that open them.
    pub(crate) numbers: Vec<Number>,
    /// One for each piece.
    pub(crate) marks: Vec<Mark>,
}

/// A paragraph that is being read.
#[derive(Default)]
struct Reading {
    number: usize,
    row: Option<usize>,
    /// The opening piece, and how many elements are around it.
    first: usize,
    depth: usize,
    properties: Range<usize>,
    /// The run that stands right in it and is open, in which it can be divided.
    run: Option<Range<usize>>,
    /// The text of all its nodes, with a line break for each separator.
    joined: String,
    nodes: Vec<ReadNode>,
}

impl Reading {
    /// Notes its properties and the run that can be divided; `inside` is how deep the piece is in it, and `plain`
    /// whether a control around it takes plain text alone.
    fn see(&mut self, at: usize, piece: &Piece<'_>, inside: usize, plain: bool) {
        match (piece.shape, piece.word, inside) {
            (Shape::Open | Shape::Empty, "pPr", 1) => self.properties = at..at + 1,
            (Shape::Close, "pPr", 1) => self.properties.end = at + 1,
            (Shape::Open, "r", 1) => self.run = (!plain).then_some(at..at + 1),
            (Shape::Close, "r", 1) => self.run = None,
            (Shape::Close | Shape::Empty, "rPr", 2) => {
                if let Some(run) = &mut self.run {
                    run.end = at + 1;
                }
            }
            _ => {}
        }
    }
}

/// A text node that has been read: opening piece, closing piece, start and end in the joined text.
struct ReadNode {
    first: usize,
    last: usize,
    start: usize,
    end: usize,
    run: Option<Range<usize>>,
}

/// Outlines a part.
pub(crate) fn outline(pieces: &Pieces<'_>) -> Result<Outline, Defect> {
    let marks = vec![Mark::Plain; pieces.all.len()];
    let mut outline = Outline { marks, ..Outline::default() };
    let mut row = None;
    let mut cells = Cells::default();
    let mut closed = None;
    let mut tables = Vec::new();
    // A text box puts paragraphs inside a paragraph.
    let mut open: Vec<Reading> = Vec::new();
    let mut count = 0;
    let mut depth = 0_usize;
    // For each content control around whether it takes plain text alone, in which nothing is divided.
    let mut controls = Vec::new();
    let mut text_first = None;
    for (at, piece) in pieces.all.iter().enumerate() {
        depth = depth.saturating_sub(usize::from(piece.shape == Shape::Close));
        let here = depth;
        depth += usize::from(piece.shape == Shape::Open);
        match (piece.shape, piece.word) {
            (Shape::Open, "p") => {
                count += 1;
                open.push(Reading {
                    number: count,
                    row,
                    first: at,
                    depth: here,
                    ..Reading::default()
                });
            }
            (Shape::Empty, "p") => count += 1,
            (Shape::Close, "p") => {
                if let Some(paragraph) = open.pop() {
                    outline.finish(&paragraph, at);
                }
            }
            (Shape::Open, "sdt") => controls.push(false),
            (Shape::Close, "sdt") => _ = controls.pop(),
            (Shape::Open | Shape::Empty, "text") => {
                if let Some(plain) = controls.last_mut() {
                    *plain = true;
                }
            }
            (Shape::Open, "tbl") => tables.push(at),
            (Shape::Close, "tbl") => _ = tables.pop(),
            (Shape::Open, "tr") => {
                let index = outline.rows.len();
                let previous = closed.filter(|_| follows_row(pieces, at));
                if let Some(before) =
                    previous.and_then(|before: usize| outline.rows.get_mut(before))
                {
                    before.next = Some(index);
                }
                outline.rows.push(Row {
                    last: at,
                    outer: row,
                    previous,
                    table: tables.last().copied().unwrap_or(0),
                    ..Row::default()
                });
                outline.mark(at, Mark::Row(index));
                row = Some(index);
            }
            (Shape::Close, "tr") => {
                closed = row;
                if let Some(ended) = row.and_then(|index| outline.rows.get_mut(index)) {
                    ended.last = at;
                    row = ended.outer;
                }
            }
            _ => {}
        }
        cells.piece(at, piece, row, &mut outline.rows, outline.slots.len());
        let Some(paragraph) = open.last_mut() else {
            continue;
        };
        let inside = here.saturating_sub(paragraph.depth);
        paragraph.see(at, piece, inside, controls.contains(&true));
        match (piece.shape, piece.word) {
            (Shape::Open, "t") => text_first = Some((at, paragraph.joined.len())),
            (Shape::Text, _) if text_first.is_some() => {
                paragraph.joined.push_str(&piece.decode()?);
            }
            (Shape::Close, "t") => {
                if let Some((first, start)) = text_first.take() {
                    let run = paragraph.run.clone().filter(|_| inside == 2);
                    let end = paragraph.joined.len();
                    paragraph.nodes.push(ReadNode { first, last: at, start, end, run });
                }
            }
            (Shape::Open | Shape::Empty, word) if SEPARATORS.contains(&word) => {
                paragraph.joined.push('\n');
            }
            _ => {}
        }
    }
    Ok(outline)
}

/// Whether a row ends right before this piece.
fn follows_row(pieces: &Pieces<'_>, at: usize) -> bool {
    let before = pieces.all.get(..at).unwrap_or_default();
    let mut tags = before
        .iter()
        .rev()
        .filter(|piece| !matches!(piece.shape, Shape::Text | Shape::Other | Shape::Empty));
    tags.next().is_some_and(|tag| tag.shape == Shape::Close && tag.word == "tr")
}

impl Outline {
    fn mark(&mut self, at: usize, mark: Mark) {
        if let Some(place) = self.marks.get_mut(at) {
            *place = mark;
        }
    }

    /// Adds the slots and text nodes of a paragraph that has been read to its end.
    fn finish(&mut self, paragraph: &Reading, closed_at: usize) {
        let hits = placeholder::find(&paragraph.joined);
        if let (Some(row), &[ReadNode { first, last, .. }], Ok(value)) =
            (paragraph.row, &paragraph.nodes[..], paragraph.joined.trim().parse())
        {
            self.numbers.push(Number { first, last, row, value });
        }
        let first_slot = self.slots.len();
        self.slots.extend(hits.iter().map(|hit| Slot {
            name: hit.name.clone(),
            row: paragraph.row,
            paragraph: paragraph.number,
            nearby: nearby(&paragraph.joined, &hit.range),
            run: None,
        }));
        self.leftovers.extend(leftovers(&paragraph.joined, &hits).into_iter().map(|left| {
            let nearby = nearby(&paragraph.joined, &left.range);
            (left, paragraph.number, nearby)
        }));
        if let Some(hit) = hits.first() {
            self.mark(paragraph.first, Mark::Paragraph(self.paragraphs.len()));
            let before = paragraph.joined.get(..hit.range.start).unwrap_or_default();
            self.paragraphs.push(Paragraph {
                first: paragraph.first,
                last: closed_at,
                properties: paragraph.properties.clone(),
                slots: first_slot..self.slots.len(),
                led: !before.trim().is_empty(),
            });
        }
        let text = |from, to| Span::Keep(paragraph.joined.get(from..to).unwrap_or("").to_owned());
        for &ReadNode { first, last, start, end, ref run } in &paragraph.nodes {
            let mut spans = Vec::new();
            let mut at = start;
            for (index, hit) in hits.iter().enumerate() {
                if hit.range.end <= start || hit.range.start >= end {
                    continue;
                }
                if hit.range.start >= start {
                    spans.push(text(at, hit.range.start));
                    spans.push(Span::Slot(first_slot + index));
                    if let Some(slot) = self.slots.get_mut(first_slot + index) {
                        slot.run.clone_from(run);
                    }
                }
                at = hit.range.end.min(end);
            }
            // Spans are empty too where a node is wholly inside a placeholder.
            if at > start || !spans.is_empty() {
                spans.push(text(at, end));
                self.mark(first, Mark::Node(self.nodes.len()));
                let paragraph = self.paragraphs.len().saturating_sub(1);
                self.nodes.push(Node { last, spans, paragraph });
            }
        }
    }
}

/// A placeholder with up to [`NEARBY`] characters of its paragraph before and after it.
fn nearby(text: &str, range: &Range<usize>) -> String {
    let before = text.get(..range.start).unwrap_or("");
    let after = text.get(range.end..).unwrap_or("");
    let mut hidden = before.chars().count().saturating_sub(NEARBY);
    let mut line = String::new();
    for c in before.chars() {
        if hidden == 0 {
            line.push(c);
        }
        hidden = hidden.saturating_sub(1);
    }
    line.push_str(text.get(range.clone()).unwrap_or(""));
    let mut shown = NEARBY;
    for c in after.chars() {
        if shown > 0 {
            line.push(c);
            shown -= 1;
        }
    }
    // A separator stands as a line break.
    line.trim().replace(char::is_control, " ")
}
