//! Where values stand in a filled form.

use super::error::Defect;
use super::outline::SEPARATORS;
use super::xml::{Piece, Shape};

/// Where a value, or a paragraph of it, stands in a filled form. [`layout`](mod@super::layout) counts in the same way: a
/// [`Paragraph`](super::layout::paragraph::Paragraph) has the number, and its pieces have the start.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Place {
    /// The part: the body, a header, a footer.
    pub part: String,
    /// The number of the paragraph in that part, from one.
    pub paragraph: usize,
    /// How many characters of the paragraph stand before the value.
    pub start: usize,
    /// How many stand before what follows it; the same as `start` for an empty value.
    pub end: usize,
    /// The name of the placeholder.
    pub name: String,
    /// Which item of its group it is of, from zero.
    pub item: Option<usize>,
}

/// Where a slot's value was written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    pub(crate) slot: usize,
    pub(crate) paragraph: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) item: Option<usize>,
}

/// Counts the paragraphs of a part and the characters in them, while the part is written.
#[derive(Debug, Default)]
pub(crate) struct Counter {
    paragraphs: usize,
    /// The number and the length of each open paragraph. A text box puts one inside another.
    open: Vec<(usize, usize)>,
    in_text: bool,
}

impl Counter {
    /// Counts a piece that was written as it is.
    pub(crate) fn piece(&mut self, piece: &Piece<'_>) -> Result<(), Defect> {
        match (piece.shape, piece.word) {
            (Shape::Open, "p") => {
                self.paragraphs += 1;
                self.open.push((self.paragraphs, 0));
            }
            (Shape::Empty, "p") => self.paragraphs += 1,
            (Shape::Close, "p") => {
                self.open.pop();
            }
            (Shape::Open, "t") => self.in_text = true,
            (Shape::Close, "t") => self.in_text = false,
            (Shape::Text, _) if self.in_text => self.add(piece.decode()?.chars().count()),
            (Shape::Open | Shape::Empty, word) if SEPARATORS.contains(&word) => self.add(1),
            _ => {}
        }
        Ok(())
    }

    /// Counts a paragraph without text.
    pub(crate) fn empty_paragraph(&mut self) {
        self.paragraphs += 1;
    }

    /// Counts characters.
    pub(crate) fn add(&mut self, characters: usize) {
        if let Some((_, length)) = self.open.last_mut() {
            *length += characters;
        }
    }

    /// The number of the paragraph, and how many characters of it there are so far.
    pub(crate) fn here(&self) -> (usize, usize) {
        self.open.last().copied().unwrap_or_default()
    }
}
