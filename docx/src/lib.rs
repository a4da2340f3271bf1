//! Word files: a form with placeholders in, a filled form out.
//!
//! Scope: packages ([`package`]), filling ([`fill`](mod@fill)), marking the places of values ([`mark`](mod@mark)) and
//! reading the values back ([`readback`]), laying out ([`layout`]), the application's data in a form ([`data`]). Pure: no
//! browser, no clock, no words of the page. The caller names the placeholders and gives their values ([`values`]).
//! Every input gives a value or an [`Error`](error::Error) that names the part at fault.
//!
//! In: `read` (with `inflate`) → `package` → `prepare` → `xml` (pieces that keep their source) → `outline`
//! (placeholders, rows) → `repeat` (which rows repeat) →
//! `bind` (which value goes where) → `lines` (what becomes of a paragraph that gets several) → `render` (text) →
//! `package` → `write`.

pub mod behind;
mod bind;
pub mod blank;
mod cell;
pub mod crc32;
pub mod data;
pub mod error;
#[cfg(feature = "fast")]
mod fast;
pub mod fill;
#[cfg_attr(feature = "fast", allow(dead_code, reason = "its tests alone use it then"))]
mod inflate;
pub mod kind;
pub mod layout;
mod leftover;
mod lines;
mod links;
mod mark;
mod nearest;
mod outline;
mod outside;
pub mod package;
pub mod pattern;
pub mod placeholder;
pub mod places;
mod prepare;
pub mod problem;
mod read;
pub mod readback;
pub mod ready;
mod render;
mod repeat;
mod report;
pub mod sheets;
mod surroundings;
mod tag;
mod text;
pub mod values;
mod view;
mod write;
mod xml;

#[cfg(test)]
mod tests;
