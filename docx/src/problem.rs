//! What is wrong with a placeholder.

pub use super::surroundings::{Page, Surroundings};

/// A placeholder that could not be filled.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Problem {
    /// Why not.
    pub kind: ProblemKind,
    /// The name between the braces, without white space and with a plain stop.
    pub name: String,
    /// The known name nearest to an unknown one, if any is near.
    pub suggestion: Option<String>,
    /// The part of the package: the body, a header, a footer.
    pub part: String,
    /// The number of the paragraph in that part, from one, paragraphs in table cells included; 0 outside of
    /// paragraphs.
    pub paragraph: usize,
    /// The placeholder and a few words around it, to search for.
    pub nearby: String,
    /// Where the paragraph stands.
    pub around: Surroundings,
}

/// Why a placeholder could not be filled.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ProblemKind {
    /// There is no value of this name.
    Unknown,
    /// A group's field stands outside of any table row, so nothing can be repeated for it.
    OutsideRow,
    /// A group's field stands in a row that another group repeats.
    SecondGroup,
    /// It is filled, but the form has no room for further items of its group: it names items by number, and
    /// no row can be repeated.
    LeftOut,
    /// Braces that do not pair, or a placeholder that a tab, a break or the end of a paragraph cuts. They
    /// stay as they are.
    Unpaired,
    /// It stands where nothing is filled, such as in an instruction of a field, and stays as it is.
    OutOfReach,
}

impl ProblemKind {
    /// Whether this is about one of the placeholders that [`Filled::count`](super::fill::Filled::count)
    /// counts.
    #[must_use]
    pub fn is_counted(self) -> bool {
        match self {
            Self::Unknown | Self::OutsideRow | Self::SecondGroup | Self::LeftOut => true,
            Self::Unpaired | Self::OutOfReach => false,
        }
    }
}
