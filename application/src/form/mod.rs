//! The application form: what a field is ([`field`]), the table of all fields ([`fields`]), the inputs
//! that ask for them ([`place`]), what is understood of what was typed
//! ([`reading`]) and remarked of it ([`remark`]), what a .docx form is
//! filled with ([`values`]), and the default .docx ([`template`]).

pub mod answers;
pub mod asked;
#[cfg(test)]
mod asked_tests;
pub mod computed;
pub mod enclosures;
pub mod entries;
pub mod examine;
pub mod field;
pub mod fields;
pub mod grid;
pub mod own;
pub mod phrases;
pub mod place;
pub mod prefill;
pub mod quoted;
pub mod reading;
pub mod ready;
#[cfg(test)]
mod real_tests;
pub mod recognise;
pub mod remark;
pub mod returned;
pub mod sample;
pub mod sheets;
#[cfg(test)]
mod sheets_tests;
pub mod template;
#[cfg(test)]
mod template_tests;
pub mod values;
mod views;
