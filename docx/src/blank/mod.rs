//! The text of a blank form as a reader sees it, with the cells that it stands in; and texts put into that form.
//!
//! [`read`] gives lines and tables; which of their places are empty and what each asks, the caller decides by the
//! words. [`put`](fn@put) writes texts, such as placeholders, into those places. Each takes the formatting of what
//! it replaces, or of the text before it. No paragraph is added, so every paragraph keeps its number.

mod form;
mod lines;
mod put;

pub use self::form::read;
pub use self::put::{Put, put};

use std::ops::Range;

/// The sign of a box to tick, whatever sign or symbol font the form has for it.
pub const BOX: char = '□';

/// The text of one part of a form.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Body {
    /// The part: the document, a header, a footer.
    pub part: String,
    /// What stands in it, in order.
    pub items: Vec<Item>,
}

/// A line or a table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Item {
    /// A paragraph. One of a text box stands before the paragraph that holds the box.
    Line(Line),
    /// A table.
    Table(Table),
}

/// The text of a paragraph.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Line {
    /// The number of the paragraph in its part, from one.
    pub paragraph: usize,
    /// Its text. A tab is `\t`, an empty box [`BOX`], a break or a picture `\n`.
    pub text: String,
    /// The stretches, in characters, that are blank by their look: underlined white space, and the prompt of a
    /// content control.
    pub ruled: Vec<Range<usize>>,
}

/// A table.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Table {
    /// Its rows, each with its cells.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Cell {
    /// The column of the table's grid in which it begins.
    pub column: usize,
    /// How many columns it takes.
    pub span: usize,
    /// Whether it only continues the cell above it.
    pub continues: bool,
    /// What stands in it.
    pub items: Vec<Item>,
}
