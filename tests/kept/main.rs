//! What earlier versions of the page made opens with today's code, and holds what it held then.
//! `kept/README.md` says how a version's files are kept; `browser/kept.rs` runs the pages.

mod desk;
#[path = "../browser/docx.rs"]
mod docx;
mod drafts;
mod files;
mod list;
mod pages;
mod settings;
mod sums;
mod today;
