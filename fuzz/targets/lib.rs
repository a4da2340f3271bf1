//! The readers, for the targets beside this file.

#[path = "../../tests/readers/checks.rs"]
pub mod checks;
