//! One reader for each kind of value that is typed.

pub mod amount;
pub mod copies;
pub mod credit_code;
pub mod date;
pub mod email;
pub mod figure;
pub mod line;
pub mod name;
pub mod number;
pub mod signs;
pub mod telephone;
pub mod unseen;
pub mod width;
pub mod year;
