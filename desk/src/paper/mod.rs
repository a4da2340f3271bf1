//! The documents that the office issues: a text that can be edited, with tables behind it, as .docx in the layout of
//! official documents (GB/T 9704-2012).

mod block;
mod docx;
mod make;
mod table;
mod unready;

pub use self::docx::to_docx;
pub use block::{Block, PAGE_BREAK, blocks};
pub use make::{Kind, Year, needs_letter, paper};
pub use table::Table;
pub use unready::Unready;

/// A document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// The text, one paragraph a line: the first is the title, and the last two are signer and date.
    pub text: String,
    /// The tables behind it, each on pages of its own.
    pub tables: Vec<Table>,
    /// Why there is no draft, where there is none.
    pub unready: Option<Unready>,
}
