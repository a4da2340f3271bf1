//! The reader's clock.

use super::window;

/// Today's date on the reader's clock, as `2026-11-23`; empty where there is no browser.
#[must_use]
pub fn today() -> String {
    if window().is_none() {
        return String::new();
    }
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
