//! The paragraphs of a part with the cells around them, and the part with other styles in them.

use std::fmt::Write as _;

use crate::outline::SEPARATORS;
use crate::pattern::{Label, plain};
use crate::placeholder;
use crate::xml::{Pieces, Shape};

/// A paragraph of a part.
#[derive(Default)]
pub(super) struct Paragraph {
    /// Its opening piece.
    pub(super) first: usize,
    /// The identifier of its style, and the piece that names it.
    pub(super) style: Option<(String, usize)>,
    pub(super) text: String,
    /// Its row and its cell, as counts of those that open before them.
    pub(super) row: Option<usize>,
    pub(super) cell: Option<usize>,
}

/// A cell of a part.
pub(super) struct CellText {
    pub(super) row: Option<usize>,
    /// How many cells of the row stand before it.
    pub(super) at: usize,
    /// How many of its paragraphs have text, and the text of all.
    pub(super) said: usize,
    pub(super) text: String,
}

/// How many cells before a value its label may stand.
pub(crate) const MAX_DISTANCE: usize = 6;

/// The nearest text of the form in the cells before this one, if there is any.
pub(super) fn label_of(cells: &[CellText], cell: usize) -> Option<Label> {
    let of = cells.get(cell)?;
    let before = cells.get(..cell)?.iter().rev().filter(|other| other.row == of.row);
    let mut said = before.take(MAX_DISTANCE).filter(|other| !other.text.trim().is_empty());
    let found = said.find(|other| placeholder::find(&other.text).is_empty())?;
    Some((of.at - found.at, plain(&found.text)))
}

/// All paragraphs that are not empty tags, and all cells, in the order in which they open.
pub(super) fn paragraphs(pieces: &Pieces<'_>) -> (Vec<Paragraph>, Vec<CellText>) {
    let mut all: Vec<Paragraph> = Vec::new();
    let mut texts: Vec<CellText> = Vec::new();
    let (mut open, mut rows, mut cells) = (Vec::new(), Vec::new(), Vec::new());
    let mut count = 0;
    let mut in_text = false;
    for (at, piece) in pieces.all.iter().enumerate() {
        match (piece.shape, piece.word) {
            (Shape::Open, "p") => {
                open.push(all.len());
                let (row, cell) =
                    (rows.last().map(|row: &(usize, usize)| row.0), cells.last().copied());
                all.push(Paragraph { first: at, row, cell, ..Paragraph::default() });
            }
            (Shape::Close, "p") => {
                let ended = open.pop().and_then(|index: usize| all.get(index));
                let cell = ended.and_then(|ended| Some((ended, texts.get_mut(ended.cell?)?)));
                if let Some((ended, cell)) = cell {
                    cell.said += usize::from(!ended.text.trim().is_empty());
                    cell.text.push_str(&ended.text);
                }
            }
            (Shape::Open, "tr") => {
                rows.push((count, 0));
                count += 1;
            }
            (Shape::Close, "tr") => _ = rows.pop(),
            (Shape::Open, "tc") => {
                let row = rows.last_mut().map(|(row, cells)| {
                    *cells += 1;
                    (*row, *cells - 1)
                });
                cells.push(texts.len());
                let (row, at) = row.map_or((None, 0), |(row, at)| (Some(row), at));
                texts.push(CellText { row, at, said: 0, text: String::new() });
            }
            (Shape::Close, "tc") => _ = cells.pop(),
            _ => {}
        }
        let Some(paragraph) = open.last().and_then(|index| all.get_mut(*index)) else {
            continue;
        };
        match (piece.shape, piece.word) {
            (Shape::Open, "t") => in_text = true,
            (Shape::Close, "t") => in_text = false,
            (Shape::Text, _) if in_text => {
                paragraph.text.push_str(&piece.decode().unwrap_or_default());
            }
            // Properties come before text, and a style before those of a tracked change.
            (Shape::Open | Shape::Empty, "pStyle") if paragraph.style.is_none() => {
                let id = piece.tag().local_attribute("val").unwrap_or_default();
                paragraph.style = Some((id, at));
            }
            (Shape::Open | Shape::Empty, word) if SEPARATORS.contains(&word) => {
                paragraph.text.push('\n');
            }
            _ => {}
        }
    }
    (all, texts)
}

/// The part, in which each of these paragraphs has another style.
pub(super) fn written(pieces: &Pieces<'_>, named: &[(&Paragraph, String)]) -> String {
    let p = &pieces.prefix;
    let mut out = String::new();
    let mut named = named.iter().peekable();
    let mut style: Option<(usize, String)> = None;
    let mut at = 0;
    while let Some(piece) = pieces.all.get(at) {
        let tag = |id: &str| format!("<{p}pStyle {p}val=\"{id}\"/>");
        if let Some((_, id)) = style.take_if(|style| style.0 == at) {
            // An element of this name may be written with a closing tag.
            let open = tag(&id);
            out.push_str(if piece.shape == Shape::Open {
                open.trim_end_matches("/>")
            } else {
                &open
            });
            out.push_str(if piece.shape == Shape::Open { ">" } else { "" });
            at += 1;
            continue;
        }
        out.push_str(piece.source);
        at += 1;
        let Some((paragraph, id)) = named.next_if(|named| named.0.first == at - 1) else {
            continue;
        };
        if let Some((_, piece)) = paragraph.style {
            style = Some((piece, id.clone()));
            continue;
        }
        let tag = tag(id);
        let next = pieces.all.iter().enumerate().skip(at).find(|next| next.1.shape != Shape::Text);
        match next {
            Some((place, next)) if next.word == "pPr" && next.shape == Shape::Open => {
                pieces
                    .all
                    .get(at..=place)
                    .into_iter()
                    .flatten()
                    .for_each(|it| out.push_str(it.source));
                out.push_str(&tag);
                at = place + 1;
            }
            Some((place, next)) if next.word == "pPr" && next.shape == Shape::Empty => {
                let _ = write!(out, "<{p}pPr>{tag}</{p}pPr>");
                at = place + 1;
            }
            _ => _ = write!(out, "<{p}pPr>{tag}</{p}pPr>"),
        }
    }
    out
}
