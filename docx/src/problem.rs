//! What is wrong with a placeholder.

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
    /// The number of the paragraph in that part, from one, paragraphs in table cells included.
    pub paragraph: usize,
    /// The placeholder and a few words around it, to search for.
    pub nearby: String,
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
}
