//! What the award office computes on its side of the form, without a screen.
//!
//! [`fund`] divides the fund of article 16 by a rule that the office chooses, and sums the awards of
//! articles 14 and 15. [`days`] counts the working days of the notice of article 13. [`words`] has
//! every Chinese sentence of both.
//!
//! # Scope
//!
//! The crate has no clock, no file and no network, and it uses no float: a share is an exact
//! fraction until it is rounded. The Measures set no rule for the division; the committee decides
//! (articles 6 and 7), and [`words::silence`] says so.
#![forbid(unsafe_code)]
#![deny(rustdoc::broken_intra_doc_links)]

pub mod allot;
pub mod days;
pub mod fund;
pub mod intake;
pub mod paper;
pub mod publish;
pub mod recheck;
pub mod register;
pub mod sheet;
pub mod table;
pub mod words;
