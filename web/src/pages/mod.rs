//! The screens, one a file.

pub mod check;
pub mod form;
pub mod licences;
pub mod measures;
pub mod pieces;
pub mod result;
pub mod shared;
pub mod start;
pub mod step;
