//! The one versioned JSON record in which a draft is kept: in the browser's storage and as the
//! draft file. Pure: text in, draft out.
//!
//! Version 5, written by [`to_json`]:
//!
//! ```json
//! {
//!   "version": 5,
//!   "facts": { "products": [{ "name": "陈醋", "title": "regional" }], "output_value_yuan": "120000000" },
//!   "typed": {
//!     "output": "1.2", "unit": "yi", "product_names": ["陈醋 "],
//!     "prefilled": { "year": "2026" }, "form": { "applicant": "某某公司", "year": "2027" }
//!   }
//! }
//! ```
//!
//! `facts` are the contract's, so that any program for those can read them; `typed`
//! holds what was typed, and wins where both speak of one thing. `unit` is left out where none was
//! chosen. `prefilled` holds what the page has put into inputs of the form, whose text now stands in `form`: none
//! where the clerk has cleared it. Version 4 had no `prefilled`. Until version 3 the page had chosen 元 beforehand, so `"yuan"` in such a record counts as
//! no choice. Version 2 had of the form only `typed.applicant`, version 1 had `facts` alone. Version 0 is a bare object of facts, as the batch command
//! reads it. All of them stay readable for good. A field that a page of this version would drop
//! needs a new version.

mod error;
mod merge;
mod read;
#[cfg(test)]
pub(crate) mod tests;
mod write;

pub use error::{RecordError, Unread, Why};
pub use merge::merge;
pub use read::{from_bytes, from_json};
pub use write::to_json;

use crate::draft::Draft;

/// The version that is written, and the newest that is read.
pub const VERSION: u64 = 5;

/// How much of a record is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of UTF-8, the whole record.
    pub bytes: usize,
    /// Lists and objects in each other.
    pub depth: usize,
    /// Products in the list.
    pub products: usize,
    /// Inputs of the form. The default form has some 500 at most; an office's own fields of every product may be more than
    /// 5,000.
    pub inputs: usize,
    /// Values that are reported as unread; more than these add nothing for a reader.
    pub reported: usize,
}

/// The limits of a record.
pub const LIMITS: Limits = Limits {
    bytes: 1024 * 1024,
    depth: crate::json::MAX_DEPTH,
    products: quality_award_rules::LIMITS.products,
    inputs: 10_000,
    reported: 100,
};

/// A draft out of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Everything that could be read.
    pub draft: Draft,
    /// What could not, by field; at most [`LIMITS`]`.reported`.
    pub unread: Vec<Unread>,
}
