//! Every Chinese word that the pages show, in one place: one module for each group of screens, and in
//! [`common`] what several of them say.

pub mod capitals;
pub mod common;
pub mod edition;
pub mod form;
pub mod keep;
pub mod placeholder;
pub mod questions;
pub mod result;
pub mod screens;
pub mod sheet;
#[cfg(test)]
mod tests;
