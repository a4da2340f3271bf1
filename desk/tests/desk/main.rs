//! The fund and the working days, each against a reference written by another method.

mod days_cases;
mod days_table;
mod fund_cases;
mod fund_properties;
mod fund_reference;
mod notices;
mod words;
