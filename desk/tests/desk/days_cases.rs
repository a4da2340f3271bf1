//! The shared cases of 2026: the days of the notice, and seven working days.

use quality_award_desk::days::{Calendar, Start, of_2026, publication, working_days};
use quality_award_rules::{Date, Edition};
use serde_json::Value;

pub fn case() -> Value {
    serde_json::from_str(include_str!("../../../tests/cases/holidays-2026.json")).expect("JSON")
}

pub fn date(value: &Value) -> Date {
    value.as_str().expect("a text").parse().expect("a date")
}

pub fn dates(value: &Value) -> Vec<Date> {
    value.as_array().expect("a list").iter().map(date).collect()
}

pub fn calendar() -> Calendar {
    Calendar::default().with(of_2026().expect("no fault"))
}

#[test]
fn the_days_of_2026_are_those_of_the_case() {
    let (holidays, case) = (of_2026().expect("no fault"), case());
    assert_eq!(u64::from(holidays.year()), case["year"].as_u64().expect("a year"));
    let off: Vec<Vec<Date>> =
        holidays.off().iter().map(|span| vec![span.first, span.last]).collect();
    let expected: Vec<Vec<Date>> =
        case["off"].as_array().expect("a list").iter().map(dates).collect();
    assert_eq!(off, expected);
    assert_eq!(holidays.work(), dates(&case["work"]));
    let lines: Vec<&str> = quality_award_desk::days::TEXT_OF_2026.lines().skip(1).collect();
    let expected: Vec<&str> =
        case["lines"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    assert_eq!(lines, expected);
}

#[test]
fn seven_working_days() {
    let (calendar, case) = (calendar(), case());
    let edition = Edition::for_year(2026).expect("an edition");
    for expected in case["seven_working_days"].as_array().expect("a list") {
        let found = publication(date(&expected["notice"]), edition, &calendar);
        for (start, name) in [(Start::NextDay, "next_day_first"), (Start::OwnDay, "own_day_counts")]
        {
            let days = found.days(start);
            if expected[name].is_null() {
                assert_eq!(days.expect_err("a year is missing").year, 2027);
            } else {
                assert_eq!(days.expect("days"), dates(&expected[name]), "{name}");
            }
        }
        let late = found.notice.month() == 12;
        assert_eq!(found.may_move, late.then_some(2027), "{}", found.notice);
    }
}

/// A day off, a day of a weekend and a make-up day as the notice's own.
#[test]
fn the_notice_on_its_own_day() {
    let calendar = calendar();
    for (notice, start, first) in [
        ("2026-10-03", Start::OwnDay, "2026-10-08"),
        ("2026-03-07", Start::OwnDay, "2026-03-09"),
        ("2026-10-10", Start::OwnDay, "2026-10-10"),
        ("2026-10-10", Start::NextDay, "2026-10-12"),
        ("2026-10-09", Start::NextDay, "2026-10-10"),
    ] {
        let days = working_days(notice.parse().expect(notice), 7, start, &calendar).expect("days");
        assert_eq!(days[0].to_string(), first, "{notice}");
        assert_eq!(days.len(), 7);
    }
    let early: Date = "2025-12-31".parse().expect("a date");
    assert_eq!(working_days(early, 7, Start::OwnDay, &calendar).expect_err("missing").year, 2025);
    assert!(working_days(early, 7, Start::NextDay, &calendar).is_ok());
    let end: Date = "9999-12-31".parse().expect("a date");
    assert_eq!(working_days(end, 7, Start::NextDay, &calendar).expect_err("over").year, 10_000);
}
