//! The three years' figures as one grid: what a table copied out of a spreadsheet puts into it.

use super::place::Place;

/// What a copied table puts into a grid of inputs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The inputs that get a text, and the text.
    pub typed: Vec<(Place, String)>,
    /// How many cells with a text have no place in the grid.
    pub beyond: usize,
}

/// What a text that was pasted into the input `at` puts into the grid, whose rows have an input or none for each
/// year. `None` where the text is no table: it goes into its input like any other.
///
/// A first row of years and a first column without figures are headings and are left out. The first cell
/// behind them goes into `at`, and an empty cell changes nothing.
#[must_use]
pub fn pasted(text: &str, at: Place, grid: &[Vec<Option<Place>>]) -> Option<Pasted> {
    let mut cells = cells(text);
    if cells.len() < 2 && cells.first().is_none_or(|row| row.len() < 2) {
        return None;
    }
    if cells.len() > 1 && cells.first().is_some_and(|row| is_years(row)) {
        cells.remove(0);
    }
    let headed = |row: &Vec<String>| row.len() > 1 && row.first().is_some_and(|of| !figure(of));
    if cells.iter().all(headed) {
        for row in &mut cells {
            row.remove(0);
        }
    }
    let found = grid.iter().enumerate().find_map(|(row, places)| {
        let column = places.iter().position(|place| *place == Some(at))?;
        Some((row, column))
    });
    let (first_row, first_column) = found?;
    let mut pasted = Pasted::default();
    for (row, cells) in cells.into_iter().enumerate() {
        for (column, cell) in cells.into_iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let places = grid.get(first_row + row);
            match places.and_then(|places| *places.get(first_column + column)?) {
                Some(place) => pasted.typed.push((place, cell)),
                None => pasted.beyond += 1,
            }
        }
    }
    Some(pasted)
}

/// The cells of a table as spreadsheets copy it: tabs between cells, line breaks between rows, and quotation
/// marks around a cell that has either.
fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let (mut quoted, mut begins) = (false, true);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_first = std::mem::replace(&mut begins, false);
        match c {
            '"' if is_first => quoted = true,
            '"' if quoted && chars.next_if_eq(&'"').is_some() => push(&mut rows, '"'),
            '"' if quoted => quoted = false,
            '\r' if chars.peek() == Some(&'\n') => begins = is_first,
            '\t' if !quoted => {
                if let Some(row) = rows.last_mut() {
                    row.push(String::new());
                }
                begins = true;
            }
            '\n' | '\r' if !quoted => {
                rows.push(vec![String::new()]);
                begins = true;
            }
            c => push(&mut rows, c),
        }
    }
    for cell in rows.iter_mut().flatten() {
        *cell = cell.trim().to_owned();
    }
    // A line break ends the last row too.
    while rows.last().is_some_and(|row| row.iter().all(String::is_empty)) {
        rows.pop();
    }
    rows
}

fn push(rows: &mut [Vec<String>], c: char) {
    if let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) {
        cell.push(c);
    }
}

/// Whether a row has years alone, beside empty cells and a heading in front.
fn is_years(row: &[String]) -> bool {
    let is_year = |cell: &String| {
        let digits = cell.trim_end_matches(['年', '度']);
        digits.len() == 4
            && digits.starts_with(['1', '2'])
            && digits.bytes().all(|b| b.is_ascii_digit())
    };
    let figures = row.iter().skip(usize::from(row.first().is_some_and(|cell| !is_year(cell))));
    let mut figures = figures.filter(|cell| !cell.is_empty()).peekable();
    figures.peek().is_some() && figures.all(is_year)
}

/// Whether a cell has a digit, of any width.
fn figure(cell: &str) -> bool {
    cell.chars().any(|c| c.is_ascii_digit() || ('０'..='９').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::place::find;

    const ROWS: [&str; 3] = ["output_value", "sales", "profit_and_tax"];

    fn grid() -> Vec<Vec<Option<Place>>> {
        let places =
            |field: &str| (0..3).map(|year| find(&format!("years[{year}].{field}"))).collect();
        ROWS.iter().map(|field| places(field)).collect()
    }

    /// What a text pasted into this input puts where.
    #[track_caller]
    fn check(text: &str, at: &str, expected: &[(&str, &str)], beyond: usize) {
        let pasted = pasted(text, find(at).expect("an input"), &grid()).expect("is a table");
        let typed: Vec<(String, String)> =
            pasted.typed.into_iter().map(|(place, text)| (place.to_string(), text)).collect();
        let typed: Vec<(&str, &str)> = typed.iter().map(|(at, text)| (&**at, &**text)).collect();
        assert_eq!((typed, pasted.beyond), (expected.to_vec(), beyond), "{text}");
    }

    #[test]
    fn a_table_goes_to_the_right_and_down() {
        let first = "years[0].output_value";
        check("1\t2\r\n", first, &[(first, "1"), ("years[1].output_value", "2")], 0);
        let sales = ("years[0].sales", "4");
        check("1\n4\n", first, &[(first, "1"), sales], 0);
        check(
            "9,000\t\t１万\n\t\t\n",
            first,
            &[(first, "9,000"), ("years[2].output_value", "１万")],
            0,
        );
        check("1\t2\n3\t4", "years[2].profit_and_tax", &[("years[2].profit_and_tax", "1")], 3);
        check(
            "\"1\n2\"\t\"a\"\"b\"",
            first,
            &[(first, "1\n2"), ("years[1].output_value", "a\"b")],
            0,
        );
    }

    #[test]
    fn headings_are_left_out() {
        let both = [("years[0].output_value", "1"), ("years[1].output_value", "2")];
        for text in [
            "2023\t2024\n1\t2",
            "指标\t2023年\t2024年度\n产值\t1\t2",
            "产值（万元）\t1\t2\n",
            "\t2023\t2024\n产值\t1\t2\r\n",
        ] {
            check(text, "years[0].output_value", &both, 0);
        }
        // Figures that look like years are figures where nothing stands below them.
        check(
            "2023\t2024",
            "years[0].output_value",
            &[("years[0].output_value", "2023"), ("years[1].output_value", "2024")],
            0,
        );
    }

    #[test]
    fn a_text_that_is_no_table_is_none() {
        for text in ["", "1", "1\n", "1,200 万元\r\n", "\t", "\n\n"] {
            let at = find("years[0].sales").expect("an input");
            assert_eq!(pasted(text, at, &grid()), None, "{text:?}");
        }
    }
}
