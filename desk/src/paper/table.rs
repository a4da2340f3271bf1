//! A table behind a document.

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its title.
    pub title: String,
    /// The headings of its columns.
    pub heads: Vec<String>,
    /// How wide each column is against the others.
    pub widths: Vec<u32>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
    /// What stands below it, one paragraph each.
    pub notes: Vec<String>,
    /// Whether its pages lie on their side.
    pub wide: bool,
}
