//! Every Chinese word that the pages show, in one place: one module for each group of screens, and in
//! [`common`] what several of them say.

pub mod amount;
pub mod archive;
pub mod capitals;
pub mod common;
pub mod edition;
pub mod form;
pub mod inner;
pub mod keep;
pub mod letter;
pub mod measures;
#[cfg(test)]
mod opening_tests;
pub mod placeholder;
pub mod preview;
pub mod questions;
pub mod recognise;
pub mod report;
pub mod result;
pub mod returned;
pub mod screens;
pub mod settings;
pub mod template;
#[cfg(test)]
mod tests;
pub mod tool;
pub mod unread;
pub mod verdict;
pub mod world;
