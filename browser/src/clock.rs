//! The reader's clock.

use js_sys::Date;

use super::window;

/// Today's date on the reader's clock, as `2026-11-23`; empty where there is no browser.
#[must_use]
pub fn today() -> String {
    if window().is_none() {
        return String::new();
    }
    day(&Date::new_0())
}

/// The day of a moment, as `2026-11-23`.
pub(crate) fn day(of: &Date) -> String {
    format!("{:04}-{:02}-{:02}", of.get_full_year(), of.get_month() + 1, of.get_date())
}

/// The time of day on the reader's clock, as `10:32`; empty where there is no browser.
#[must_use]
pub fn time() -> String {
    if window().is_none() {
        return String::new();
    }
    let now = Date::new_0();
    format!("{}:{:02}", now.get_hours(), now.get_minutes())
}
