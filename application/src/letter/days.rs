//! How many days are left until a day.

use quality_award_rules::Date;

/// The days from one day to another; negative where the other is over.
#[must_use]
pub fn between(from: Date, to: Date) -> i32 {
    number(to) - number(from)
}

/// The number of a day, counted from a day in the year 0. A year begins in March here, so that the
/// leap day is its last.
fn number(date: Date) -> i32 {
    let (year, month, day) = (i32::from(date.year()), i32::from(date.month()), date.day());
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + i32::from(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        for (from, to, days) in [
            ("2026-06-30", "2026-06-30", 0),
            ("2026-05-25", "2026-06-30", 36),
            ("2026-06-30", "2026-07-01", 1),
            ("2026-12-31", "2027-01-01", 1),
            ("2024-02-28", "2024-03-01", 2),
            ("2026-02-28", "2026-03-01", 1),
            ("2000-01-01", "2001-01-01", 366),
            ("1900-01-01", "1901-01-01", 365),
            ("2026-07-01", "2026-06-30", -1),
            ("0001-01-01", "9999-12-31", 3_652_058),
        ] {
            assert_eq!(between(from.parse().unwrap(), to.parse().unwrap()), days, "{from} {to}");
        }
    }
}
