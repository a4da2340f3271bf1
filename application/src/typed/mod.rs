//! One reader for each kind of value that is typed.

pub mod amount;
pub mod contact;
pub mod credit_code;
pub mod date;
pub mod figure;
pub mod width;
