//! JSON, read into values and written as text. Pure.
//!
//! The page reads little JSON, and checks all of it value by value afterwards. `serde_json` would
//! do as well, but its reader is compiled anew for every type that is read: with it the page is
//! heavier by 6.6 KB (brotli). The tests hold the two against each other.

mod deserialize;
mod parse;
#[cfg(test)]
mod tests;
mod write;

pub use parse::{MAX_DEPTH, parse};
pub use write::Writer;

use std::borrow::Cow;

/// A value, its texts borrowed where they hold no escapes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json<'t> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number that is written in digits alone, up to 2^64 − 1.
    Whole(u64),
    /// A number that is written in digits alone behind a minus, from −2^63 on.
    Negative(i64),
    /// Any other number. Nothing here is a fraction, so its value is of no interest.
    Fraction,
    /// A text.
    Text(Cow<'t, str>),
    /// A list.
    List(Vec<Self>),
    /// An object; a name that was given twice stands there twice.
    Object(Vec<(Cow<'t, str>, Self)>),
}
