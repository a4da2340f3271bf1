//! Word files: a form with placeholders in, a filled form out.
//!
//! Scope: packages ([`package`]), filling ([`fill`](mod@fill)) and the default form
//! ([`template`]). Pure: no browser, no clock, no words of the page. What a placeholder is called
//! and what stands in its place, the caller says ([`values`]). Every input gives a value or an
//! [`Error`](error::Error) that names the part at fault.
//!
//! In: `package` → `xml` (pieces that keep their source) → `outline` (placeholders, rows) →
//! `fill` (which value goes where) → `render` (text) → `package`.

pub mod error;
pub mod fill;
mod outline;
pub mod package;
mod placeholder;
mod render;
pub mod template;
pub mod values;
mod xml;

#[cfg(test)]
mod tests;
