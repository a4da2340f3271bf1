//! The application form: what its fields are ([`field`]), what was typed into them ([`typed`]),
//! what is wrong with that ([`check`]), and what a .docx form is filled with ([`values`]). Pure.

pub mod check;
pub mod code;
pub mod date;
pub mod field;
pub mod paper;
pub mod typed;
pub mod values;
