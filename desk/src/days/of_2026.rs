//! The days of 2026.

use super::calendar::Holidays;
use super::read::read;

/// The lines of 国务院办公厅关于2026年部分节假日安排的通知 of 4 November 2025.
pub static TEXT: &str = include_str!("of_2026.txt");

/// The days of 2026. A test compares them with a table; the text has no fault, so there is a value.
#[must_use]
pub fn of_2026() -> Option<Holidays> {
    read(TEXT, None).holidays()
}
