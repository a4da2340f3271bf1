//! An empty place of a form with all that the form says of it; what it asks is decided from that alone.

use std::ops::Range;

use super::decide::Left;
use super::label::Label;

/// How a text gets into a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// It takes this stretch of a paragraph.
    Gap(usize, Range<usize>),
    /// The parts of a date take these stretches, in the order of year, month and day.
    Date(usize, Vec<Range<usize>>),
    /// One part of a date, from zero, takes this stretch.
    DatePart(usize, usize, Range<usize>),
    /// Each option has a box in a paragraph.
    Boxes(Vec<(String, usize, Range<usize>)>),
    /// A placeholder of this name is there already.
    Placeholder(String, usize, Range<usize>),
}

impl Way {
    /// The paragraph, and the character in it before which the place begins.
    #[must_use]
    pub fn start(&self) -> (usize, usize) {
        match self {
            Self::Gap(paragraph, range)
            | Self::DatePart(_, paragraph, range)
            | Self::Placeholder(_, paragraph, range) => (*paragraph, range.start),
            Self::Date(paragraph, parts) => (*paragraph, parts.first().map_or(0, |of| of.start)),
            Self::Boxes(options) => options.first().map_or((0, 0), |of| (of.1, of.2.start)),
        }
    }
}

/// What says which year a row or a column is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Its number.
    Number(u16),
    /// A word for one of the three years, by its place from the earliest on.
    Relative(usize),
    /// Its place among so many columns whose year is blank.
    Column(usize, usize),
    /// Its place among so many rows whose year is blank.
    Row(usize, usize),
}

/// How the form says what is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks {
    /// By the label before, above or around the place.
    Label,
    /// The year itself of a row or a column.
    Year(Mark),
    /// The year of the application.
    Application,
    /// By the head of the column and what stands in front of the row.
    Grid {
        /// The heads of the column, the nearest first.
        heads: Vec<Label>,
        /// The label in front of the row.
        stub: Option<Label>,
        /// The year of the column or the row.
        year: Option<Mark>,
        /// The heads of all columns of the table.
        all: Vec<Label>,
        /// Which row below the head it is, and how many there are.
        row: (usize, usize),
        /// Whether the label in front stands right beside it.
        beside: bool,
    },
    /// The place has its label from another one, which is empty too.
    Second,
    /// It is the corner of a table between the heads of columns and rows.
    Corner,
    /// Nothing says it.
    Nothing,
}

/// Where a place is, in the words of a reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The number of the table, and of the row and the cell in it, from one; of a line nothing.
    pub cell: Option<(usize, usize, usize)>,
    /// The heading before it.
    pub heading: String,
    /// Whether it is in a header or a footer.
    pub margin: bool,
}

/// An empty place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The part of the package.
    pub part: String,
    /// How a text gets in.
    pub way: Way,
    /// Its label.
    pub label: Label,
    /// The labels before its label, the nearest first.
    pub outer: Vec<Label>,
    /// How the form says what is asked.
    pub asks: Asks,
    /// The unit that the form names for it: in the label, in a head, beside the place.
    pub unit: Option<String>,
    /// The unit that the form names for the amounts of the whole table.
    pub of_table: Option<String>,
    /// The label before it that names a person.
    pub person: Option<Label>,
    /// For whom it is kept empty: it is in a box for somebody's opinion, or a signature stands around it.
    pub kept: Option<Left>,
    /// Whether it is only the end of a line behind a colon.
    pub open: bool,
    /// Whether a long text fits: the place is as wide as its table, or its row is high.
    pub wide: bool,
    /// Where it is.
    pub spot: Spot,
}
