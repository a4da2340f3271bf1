//! Days of the week, and days from one date to another. There is no clock here: who has one gives the day.

use quality_award_rules::Date;

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// How far a last day is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// This many days.
    Days(u32),
    /// It is today.
    Today,
    /// It is over.
    Over,
}

/// The day of the week of a date.
#[must_use]
pub fn weekday(of: Date) -> Weekday {
    // 1 March of the year 0, the day of number 0, is a Wednesday.
    match number(of) % 7 {
        0 => Weekday::Wednesday,
        1 => Weekday::Thursday,
        2 => Weekday::Friday,
        3 => Weekday::Saturday,
        4 => Weekday::Sunday,
        5 => Weekday::Monday,
        _ => Weekday::Tuesday,
    }
}

/// How far `last` is away on the day `today`.
#[must_use]
pub fn until(today: Date, last: Date) -> Until {
    match number(last).checked_sub(number(today)) {
        None => Until::Over,
        Some(0) => Until::Today,
        Some(days) => Until::Days(days),
    }
}

/// The days of the Gregorian calendar since 1 March of the year 0. A year that begins in March has its leap
/// day at the end.
fn number(of: Date) -> u32 {
    let (year, month) = (u32::from(of.year()), u32::from(of.month()));
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let before_month = (153 * month + 2) / 5;
    365 * year + year / 4 - year / 100 + year / 400 + before_month + u32::from(of.day()) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect(text)
    }

    #[test]
    fn days_of_the_week() {
        for (date, expected) in [
            ("2014-03-17", Weekday::Monday),
            ("2026-06-30", Weekday::Tuesday),
            ("2026-07-15", Weekday::Wednesday),
            ("2024-02-29", Weekday::Thursday),
            ("2018-11-09", Weekday::Friday),
            ("2000-01-01", Weekday::Saturday),
            ("1949-10-01", Weekday::Saturday),
            ("2000-12-31", Weekday::Sunday),
        ] {
            assert_eq!(weekday(day(date)), expected, "{date}");
        }
    }

    #[test]
    fn days_until() {
        for (today, last, expected) in [
            ("2026-05-25", "2026-06-30", Until::Days(36)),
            ("2026-06-29", "2026-06-30", Until::Days(1)),
            ("2026-06-30", "2026-06-30", Until::Today),
            ("2026-07-01", "2026-06-30", Until::Over),
            ("2023-12-31", "2024-12-31", Until::Days(366)),
            ("2024-02-28", "2024-03-01", Until::Days(2)),
            ("2100-02-28", "2100-03-01", Until::Days(1)),
            ("0001-01-01", "9999-12-31", Until::Days(3_652_058)),
        ] {
            assert_eq!(until(day(today), day(last)), expected, "{today} {last}");
        }
    }

    /// Every day of four centuries follows the day before, in number and in week.
    #[test]
    fn every_day_follows_the_day_before() {
        let mut days = (1800..=2200).flat_map(|year| {
            (1..=12)
                .flat_map(move |month| (1..=31).filter_map(move |day| Date::new(year, month, day)))
        });
        let mut before = days.next().expect("a day");
        for day in days {
            assert_eq!(number(day), number(before) + 1, "{day}");
            assert_eq!((weekday(before) as u8 + 1) % 7, weekday(day) as u8, "{day}");
            before = day;
        }
    }
}
