//! A calendar date, such as the day on which an edition of the Measures was issued. The crate has
//! no clock.

use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

/// A day of the Gregorian calendar, written `2014-03-17`.
///
/// ```
/// use quality_award_rules::Date;
///
/// let issued: Date = "2014-03-17".parse().unwrap();
/// assert_eq!(issued.to_string(), "2014-03-17");
/// assert!(Date::new(2014, 2, 29).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The date, or `None` where the calendar has no such day. Years run from 1 to 9999.
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        if year >= 1 && year <= 9999 && day >= 1 && day <= days {
            Some(Self { year, month, day })
        } else {
            None
        }
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day after, or `None` after 31 December 9999.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::new(self.year, self.month, self.day + 1)
            .or_else(|| Self::new(self.year, self.month + 1, 1))
            .or_else(|| Self::new(self.year + 1, 1, 1))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The text is not a date in the form `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date; accepted: a day of the calendar written YYYY-MM-DD")
    }
}

impl core::error::Error for NotADate {}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let part = |range: core::ops::Range<usize>| {
            let digits = text.get(range)?;
            digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse::<u16>().ok())?
        };
        let read = || {
            let shape = text.len() == 10 && text.get(4..5)? == "-" && text.get(7..8)? == "-";
            let (month, day) = (part(5..7)?, part(8..10)?);
            let date = Self::new(part(0..4)?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
            shape.then_some(date)
        };
        read().ok_or(NotADate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_calendar() {
        for (text, parts) in [
            ("2014-03-17", (2014, 3, 17)),
            ("2024-02-29", (2024, 2, 29)),
            ("2000-02-29", (2000, 2, 29)),
            ("2023-02-28", (2023, 2, 28)),
            ("0001-01-01", (1, 1, 1)),
            ("9999-12-31", (9999, 12, 31)),
            ("2026-04-30", (2026, 4, 30)),
            ("2026-10-31", (2026, 10, 31)),
        ] {
            let date: Date = text.parse().unwrap();
            assert_eq!((date.year(), date.month(), date.day()), parts);
            assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn the_day_after() {
        for (day, expected) in [
            ("2026-01-01", Some("2026-01-02")),
            ("2026-02-28", Some("2026-03-01")),
            ("2024-02-28", Some("2024-02-29")),
            ("2024-02-29", Some("2024-03-01")),
            ("2026-12-31", Some("2027-01-01")),
            ("9999-12-31", None),
        ] {
            let next = day.parse::<Date>().unwrap().next();
            assert_eq!(next.map(|next| next.to_string()).as_deref(), expected, "{day}");
        }
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "",
            "2014",
            "2014-3-17",
            "2014/03-17",
            "2014-03/17",
            "2014-03-170",
            "02014-03-17",
            "2014-03-1x",
            "2014-+3-17",
            "0000-01-01",
            "2014-00-01",
            "2014-13-01",
            "2014-01-00",
            "2014-01-32",
            "2014-04-31",
            "2023-02-29",
            "1900-02-29",
            "2024-02-30",
            "二〇一四年三月",
            "2014-03-17 ",
            "10000-01-01",
        ] {
            let error = text.parse::<Date>().unwrap_err();
            let expected = "not a date; accepted: a day of the calendar written YYYY-MM-DD";
            assert_eq!(error.to_string(), expected, "{text}");
        }
    }
}
