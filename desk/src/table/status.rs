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

/// Marks the rows whose file came more than once or whose enterprise has another row. A withdrawn application is no
/// duplicate of another.
pub fn mark_duplicates(rows: &mut [Row]) {
    let all = enterprises(&rows.iter().collect::<Vec<_>>());
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (row, enterprise) in rows.iter().zip(&all) {
        if row.counts_as_duplicate() && !enterprise.is_empty() {
            *counts.entry(enterprise).or_default() += 1;
        }
    }
    for (row, enterprise) in rows.iter_mut().zip(&all) {
        let count = counts.get(&**enterprise).copied().unwrap_or_default();
        let twin = row.counts_as_duplicate() && count > 1;
        row.set(Status::Duplicate, row.files > 1 || twin);
        row.twins = if twin { count - 1 } else { 0 };
        row.enterprise.clear();
        if twin {
            row.enterprise.push_str(enterprise);
        }
    }
}

/// The rows of each enterprise that has several among these.
#[must_use]
pub fn doubled<'r>(rows: &[&'r Row]) -> Vec<Vec<&'r Row>> {
    let mut groups: BTreeMap<String, Vec<&Row>> = BTreeMap::new();
    for (row, enterprise) in rows.iter().zip(enterprises(rows)) {
        if !enterprise.is_empty() {
            groups.entry(enterprise).or_default().push(row);
        }
    }
    groups.into_values().filter(|of| of.len() > 1).collect()
}

/// What each row's enterprise is known by: its credit code. A form that was sent back may have lacked the code or had a
/// mistake in it, so there the code of another form of the same name counts, and where there is none, the name.
fn enterprises(rows: &[&Row]) -> Vec<String> {
    let sound = |row: &&&Row| !row.code.is_empty() && !row.code_fails;
    let codes: BTreeMap<&str, &str> =
        rows.iter().filter(sound).map(|row| (&*row.applicant, &*row.code)).collect();
    let known = |row: &&Row| {
        let of_name = codes.get(&*row.applicant).filter(|_| !row.applicant.is_empty());
        let name = if row.code.is_empty() { &row.applicant } else { &row.code };
        let code = if sound(&row) { &*row.code } else { of_name.copied().unwrap_or(name) };
        code.to_owned()
    };
    rows.iter().map(known).collect()
}
