//! The widths of columns.
//!
//! A table gives a width for each column and another for each cell, and programs do not always write
//! both anew. Where they differ, `LibreOffice` goes by the columns, Word and WPS by the cells. Both are
//! found here, and the drawer chooses.

use super::units::Twips;

/// The most columns of a table, as in Word.
pub(crate) const MAX_COLUMNS: usize = 63;

/// How far widths may differ and still mean the same.
const NEAR: i64 = 15;

/// The width that a cell wants for its columns.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Want {
    pub(crate) column: usize,
    pub(crate) columns: usize,
    pub(crate) width: Twips,
}

/// The widths of columns by both readings.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Widths {
    /// As the table says; as the cells say where the table does not give every column.
    pub(crate) by_columns: Vec<Twips>,
    /// As the cells say, where that differs.
    pub(crate) by_cells: Option<Vec<Twips>>,
}

/// The width of each of `count` columns. Columns for which nothing is given share what is left of `room`.
pub(crate) fn widths(given: &[Twips], wants: &[Want], count: usize, room: Twips) -> Widths {
    let complete = given.len() >= count && given.iter().take(count).all(|width| width.0 > 0);
    let given: Vec<i64> =
        (0..count).map(|at| given.get(at).map_or(0, |width| i64::from(width.0.max(0)))).collect();
    let sum = |want: &Want| given.iter().skip(want.column).take(want.columns).sum::<i64>();
    let agrees = |want: &Want| (sum(want) - i64::from(want.width.0)).abs() <= NEAR;
    if complete && wants.iter().all(agrees) {
        return Widths { by_columns: given.into_iter().map(Twips::of).collect(), by_cells: None };
    }
    let mut widths = by_cells(&given, wants);
    let open = widths.iter().filter(|width| **width == 0).count();
    if open > 0 {
        let left = i64::from(room.0) - widths.iter().sum::<i64>();
        let share = left.max(0) / i64::try_from(open).unwrap_or(1);
        widths.iter_mut().filter(|width| **width == 0).for_each(|width| *width = share);
    }
    let by_cells: Vec<Twips> = widths.into_iter().map(Twips::of).collect();
    if complete {
        let by_columns = given.into_iter().map(Twips::of).collect();
        Widths { by_columns, by_cells: Some(by_cells) }
    } else {
        Widths { by_columns: by_cells, by_cells: None }
    }
}

/// The widths that the cells want: those of single columns first, then what is left of wider ones.
fn by_cells(given: &[i64], wants: &[Want]) -> Vec<i64> {
    let mut widths: Vec<Option<i64>> = vec![None; given.len()];
    let mut order: Vec<&Want> = wants.iter().collect();
    order.sort_by_key(|want| want.columns);
    for want in order {
        let span = want.column..(want.column + want.columns).min(widths.len());
        let Some(columns) = widths.get_mut(span.clone()) else { continue };
        let wanted = i64::from(want.width.0);
        if let [single] = columns {
            *single = Some(single.unwrap_or_default().max(wanted));
            continue;
        }
        let known: i64 = columns.iter().flatten().sum();
        let left = (wanted - known).max(0);
        let open = columns.iter().filter(|width| width.is_none()).count();
        let given = given.get(span).unwrap_or_default();
        let weight: i64 =
            columns.iter().zip(given).filter(|(width, _)| width.is_none()).map(|(_, g)| g).sum();
        for (width, given) in columns.iter_mut().zip(given) {
            if width.is_none() {
                *width = Some(match i64::try_from(open) {
                    Ok(open) if weight == 0 => left / open,
                    Ok(_) | Err(_) => left * given / weight.max(1),
                });
            }
        }
    }
    widths.into_iter().zip(given).map(|(width, given)| width.unwrap_or(*given)).collect()
}

/// The same columns, together as wide as `total`.
pub(crate) fn scaled(widths: &[Twips], total: Twips) -> Vec<Twips> {
    let sum: i64 = widths.iter().map(|width| i64::from(width.0)).sum();
    widths.iter().map(|width| width.scaled(i64::from(total.0), sum)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Want, scaled, widths};
    use crate::layout::units::Twips;

    /// Compares the widths as the columns say, and as the cells say where that differs.
    #[track_caller]
    fn check(given: &[i32], wants: &[(usize, usize, i32)], columns: &[i32], cells: Option<&[i32]>) {
        let given: Vec<Twips> = given.iter().map(|width| Twips(*width)).collect();
        let want = |&(column, columns, width)| Want { column, columns, width: Twips(width) };
        let wants: Vec<Want> = wants.iter().map(want).collect();
        let found = widths(&given, &wants, columns.len(), Twips(9000));
        let plain = |widths: &[Twips]| widths.iter().map(|width| width.0).collect::<Vec<_>>();
        assert_eq!(plain(&found.by_columns), columns);
        assert_eq!(found.by_cells.map(|widths| plain(&widths)), cells.map(<[i32]>::to_vec));
    }

    #[test]
    fn columns() {
        // Columns and cells agree, or only one of them says anything.
        check(&[1000, 2000], &[(0, 1, 1010), (1, 1, 1990), (0, 2, 3000)], &[1000, 2000], None);
        check(&[1000, 2000], &[], &[1000, 2000], None);
        check(&[], &[(0, 1, 1000), (1, 1, 2000)], &[1000, 2000], None);
        check(&[], &[], &[3000, 3000, 3000], None);
        check(&[2000], &[], &[2000, 3500, 3500], None);
        check(&[], &[(0, 2, 3000), (1, 1, 1000)], &[2000, 1000], None);
        // The columns are not all given: the cells count.
        check(&[0, 0], &[(0, 2, 1000), (0, 1, 4000)], &[4000, 5000], None);
        check(&[2000, 0], &[(0, 1, 1000), (1, 1, 500)], &[1000, 500], None);
    }

    #[test]
    fn cells_that_differ() {
        let three = [2000, 2000, 2000];
        check(
            &three,
            &[(0, 1, 1000), (1, 1, 2000), (2, 1, 3000)],
            &three,
            Some(&[1000, 2000, 3000]),
        );
        // Each column's own width comes before those of several columns.
        check(&three, &[(0, 1, 1000), (1, 2, 5000)], &three, Some(&[1000, 2500, 2500]));
        let other = [2000, 1000, 3000];
        check(&other, &[(0, 3, 9000), (0, 1, 1000)], &other, Some(&[1000, 2000, 6000]));
        check(&[3000], &[(0, 1, 1000), (0, 1, 1500)], &[3000], Some(&[1500]));
    }

    #[test]
    fn a_total() {
        let columns = [Twips(1000), Twips(3000)];
        assert_eq!(scaled(&columns, Twips(8000)), [Twips(2000), Twips(6000)]);
        assert_eq!(scaled(&[Twips(0)], Twips(8000)), [Twips(0)]);
    }
}
