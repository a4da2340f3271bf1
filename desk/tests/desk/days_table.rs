//! An independent reference: one letter for each of the 365 days of 2026, counted from 1 January,
//! a Thursday.

use quality_award_desk::days::{Start, working_days};
use quality_award_rules::Date;

use super::days_cases::{calendar, case, date, dates};

const MONTHS: [u16; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

fn place(day: Date) -> usize {
    let before: u16 = MONTHS.iter().take(usize::from(day.month()) - 1).sum();
    usize::from(before) + usize::from(day.day()) - 1
}

/// Whether each day of 2026 is a working day.
fn table() -> Vec<bool> {
    let mut table: Vec<bool> = (0..365).map(|place| !matches!((place + 3) % 7, 5 | 6)).collect();
    let case = case();
    for span in case["off"].as_array().expect("a list") {
        let (first, last) = (place(date(&span[0])), place(date(&span[1])));
        table[first..=last].fill(false);
    }
    for day in dates(&case["work"]) {
        table[place(day)] = true;
    }
    table
}

/// Every day of the year as the notice's day, every number of days up to thirty, both starts.
#[test]
fn every_notice_of_the_year() {
    let (table, calendar) = (table(), calendar());
    assert_eq!(table.iter().filter(|working| **working).count(), 248);
    let mut day: Date = "2026-01-01".parse().expect("a date");
    for notice in 0..365_usize {
        assert_eq!(place(day), notice);
        assert_eq!(calendar.is_working_day(day), Ok(table[notice]), "{day}");
        for count in 1..=30_u8 {
            for (start, from) in [(Start::NextDay, notice + 1), (Start::OwnDay, notice)] {
                let expected: Vec<usize> =
                    (from..365).filter(|place| table[*place]).take(usize::from(count)).collect();
                match working_days(day, count, start, &calendar) {
                    Ok(days) => {
                        let days: Vec<usize> = days.into_iter().map(place).collect();
                        assert_eq!(days, expected, "{day} {count}");
                        assert_eq!(days.len(), usize::from(count));
                    }
                    Err(missing) => {
                        assert_eq!(missing.year, 2027);
                        assert!(expected.len() < usize::from(count), "{day} {count}");
                    }
                }
            }
        }
        day = day.next().expect("a day");
    }
}
