//! Days as they are typed.

use std::fmt;

use crate::typed::width::narrow;

/// A day of the calendar: year, month, day. Days compare as they follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub u16, pub u8, pub u8);

impl fmt::Display for Day {
    /// As `2014-03-17`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0, self.1, self.2)
    }
}

/// The day typed as `2014-03-17`, `2014.3.17`, `2014/3/17`, `20140317` or `2014年3月17日`; `None`
/// where it is none of the calendar, from 1800 on.
#[must_use]
pub fn parse(typed: &str) -> Option<Day> {
    let narrow: String = typed
        .trim()
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '０'..='９' => narrow(c),
            '年' | '月' | '.' | '/' | '－' | '．' | '／' => '-',
            c => c,
        })
        .collect();
    let text = narrow.trim_end_matches('日');
    let digits = text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = if digits {
        vec![text.get(..4)?, text.get(4..6)?, text.get(6..)?]
    } else {
        text.split('-').collect()
    };
    let [year, month, day] = parts[..] else {
        return None;
    };
    let number = |text: &str| {
        let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| text.parse::<u16>().ok()).flatten()
    };
    let (year, month, day) = (number(year)?, number(month)?, number(day)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    if !(1800..=9999).contains(&year) || day == 0 || day > days {
        return None;
    }
    Some(Day(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        for (typed, expected) in [
            ("2014-03-17", Some(Day(2014, 3, 17))),
            ("2014-3-17", Some(Day(2014, 3, 17))),
            (" 2014年3月17日 ", Some(Day(2014, 3, 17))),
            ("２０１４．０３．１７", Some(Day(2014, 3, 17))),
            ("20140317", Some(Day(2014, 3, 17))),
            ("2024-02-29", Some(Day(2024, 2, 29))),
            ("2023-02-29", None),
            ("1900-02-29", None),
            ("2000/2/29", Some(Day(2000, 2, 29))),
            ("2014-04-31", None),
            ("2014-13-01", None),
            ("2014-00-10", None),
            ("2014-01-00", None),
            ("1799-12-31", None),
            ("2014-03", None),
            ("2014-03-17-1", None),
            ("-3-17", None),
            ("2014-+3-17", None),
            ("", None),
            ("去年", None),
        ] {
            assert_eq!(parse(typed), expected, "{typed}");
        }
        assert!(Day(2014, 3, 17) < Day(2014, 10, 1));
    }
}
