//! Which rows are shown, and in which order.

use std::cmp::Ordering;

use application::form::fields::DISTRICTS;
use docx::pattern::same;
use quality_award_rules::Edition;

use super::column::{Field, Labels, Value};
use super::row::Row;
use super::status::Status;

/// Which rows are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A text that one of the columns holds; empty for any.
    pub text: String,
    /// What a row must be seen for.
    pub status: Option<Status>,
    /// The banner, county or district; empty for any.
    pub district: String,
}

/// In which order rows stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// The column; without one the order in which they came.
    pub by: Option<Field>,
    /// Whether the largest stands first.
    pub falling: bool,
    /// Whether rows of one district stand together, in the order of the form's list.
    pub grouped: bool,
}

/// The places of the rows that are shown, in their order. Rows that are equal stay in the order in which they came.
#[must_use]
pub fn ordered(
    rows: &[Row],
    filter: &Filter,
    order: &Order,
    labels: &Labels,
    edition: &Edition,
) -> Vec<usize> {
    let mut places: Vec<usize> =
        rows.iter().enumerate().filter(|(_, row)| shows(row, filter)).map(|(at, _)| at).collect();
    if let Some(field) = order.by {
        // Each cell is made once, not once for each comparison.
        let mut keyed: Vec<(Value, usize)> = places
            .iter()
            .filter_map(|at| Some((field.value(rows.get(*at)?, labels, edition), *at)))
            .collect();
        keyed.sort_by(|(one, _), (other, _)| compare(one, other, order.falling));
        places = keyed.into_iter().map(|(_, at)| at).collect();
    }
    if order.grouped {
        places
            .sort_by_cached_key(|at| rows.get(*at).map_or(usize::MAX, |row| group(&row.district)));
    }
    places
}

fn shows(row: &Row, filter: &Filter) -> bool {
    let Filter { text, status, district } = filter;
    let sought = text.trim();
    let holds = |cell: &str| cell.contains(sought);
    !row.waits()
        && (sought.is_empty()
            || holds(&row.applicant)
            || holds(&row.code)
            || holds(&row.file)
            || holds(&row.district)
            || row.products.iter().any(|it| holds(&it.0)))
        && status.is_none_or(|status| row.is(status))
        && (district.is_empty() || same(district, &row.district))
}

/// Nothing stands behind everything, whichever way the order runs.
fn compare(one: &Value, other: &Value, falling: bool) -> Ordering {
    let ordering = match (one, other) {
        (Value::Empty, Value::Empty) => return Ordering::Equal,
        (Value::Empty, _) => return Ordering::Greater,
        (_, Value::Empty) => return Ordering::Less,
        (Value::Yuan(one), Value::Yuan(other)) => one.cmp(other),
        (Value::Text(one), Value::Text(other)) => one.cmp(other),
        (Value::Yuan(_), Value::Text(_)) => Ordering::Less,
        (Value::Text(_), Value::Yuan(_)) => Ordering::Greater,
    };
    if falling { ordering.reverse() } else { ordering }
}

/// The place of a district in the form's list; one that is not in it stands last.
pub(crate) fn group(district: &str) -> usize {
    DISTRICTS.iter().position(|of| *of == district).unwrap_or(DISTRICTS.len())
}
