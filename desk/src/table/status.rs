//! What a row is seen for.

use std::collections::BTreeMap;

use super::row::Row;

/// One thing that a row is seen for; a row has several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It was read.
    Read,
    /// Text and data of the form differ, or neither could be read.
    Differs,
    /// It came too late.
    Late,
    /// Something is missing.
    Incomplete,
    /// The file could not be taken in.
    Refused,
    /// The file could not be taken in and stands beside an application as its evidence (article 12).
    Enclosure,
    /// The file could not be taken in, and the office has set it aside.
    Aside,
    /// It came more than once, or another application has the same credit code.
    Duplicate,
    /// The enterprise was awarded in an earlier year (article 10).
    EarlierWinner,
}

impl Status {
    /// All.
    pub const ALL: [Self; 9] = [
        Self::Read,
        Self::Differs,
        Self::Late,
        Self::Incomplete,
        Self::Refused,
        Self::Enclosure,
        Self::Aside,
        Self::Duplicate,
        Self::EarlierWinner,
    ];

    /// Its name, as in `data-status`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Differs => "differs",
            Self::Late => "late",
            Self::Incomplete => "incomplete",
            Self::Refused => "refused",
            Self::Enclosure => "enclosure",
            Self::Aside => "aside",
            Self::Duplicate => "duplicate",
            Self::EarlierWinner => "earlier-winner",
        }
    }
}

/// Marks the rows whose file came more than once or whose credit code another row has. A withdrawn application is no
/// duplicate of another.
pub fn mark_duplicates(rows: &mut [Row]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.counts_as_duplicate()) {
        *counts.entry(row.code.clone()).or_default() += 1;
    }
    for row in rows {
        let count = counts.get(&row.code).copied().unwrap_or_default();
        let twin = row.counts_as_duplicate() && count > 1;
        row.set(Status::Duplicate, row.files > 1 || twin);
        row.twins = if twin { count - 1 } else { 0 };
    }
}

/// The rows of each credit code that several of these have.
#[must_use]
pub fn doubled<'r>(rows: &[&'r Row]) -> Vec<Vec<&'r Row>> {
    let mut groups: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.counts_as_duplicate()) {
        groups.entry(&row.code).or_default().push(row);
    }
    groups.into_values().filter(|of| of.len() > 1).collect()
}
