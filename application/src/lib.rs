//! What is typed into the application, and what follows from it: the facts for the rules, the remarks,
//! the files. It knows no screen and no browser, so everything here is tested natively.

pub mod calendar;
pub mod clock;
pub mod draft;
pub mod edition;
pub mod files;
pub mod form;
pub mod inner;
pub mod inputs;
pub mod json;
pub mod letter;
pub mod panel;
pub mod record;
pub mod search;
pub mod session;
pub mod share;
pub mod steps;
pub mod store;
pub mod typed;
#[expect(missing_docs, reason = "a constant of words says itself what it is")]
pub mod words;
pub mod year;
