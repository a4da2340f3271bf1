//! The fund and the working days, each against a reference written by another method.

mod allot;
mod command;
mod days_cases;
mod days_table;
mod desk_of;
mod fund_cases;
mod fund_properties;
mod fund_reference;
mod intake;
mod made;
mod notices;
mod own;
mod own_made;
mod recheck;
mod refused;
mod register;
mod sheets;
mod words;
