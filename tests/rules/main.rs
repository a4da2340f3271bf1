//! The rules, tried against the contract. Needs nothing but Rust.

mod articles;
mod bad_input;
mod batch;
mod cases;
mod law;
mod metamorphic;
mod model;
mod reference;
mod reference_check;
mod typescript;
