//! The format of the one file, and of the office's tool that makes editions of it: which parts it has ([`Part`]), its policy, how a file is put together
//! ([`Source`], [`Parts::file`]), how a program is written as text ([`payload`]), and how the parts are
//! found again ([`Parts::fitting`], [`read`]). Pure: texts in, text out.
//!
//! # How a part is found and checked
//!
//! Hosts, extensions and translators put elements of their own into a page. A part is therefore found
//! by its id and checked by its SHA-256, and its place is never looked at.
//!
//! The policy is the root. It lists the sums of the scripts and of the style sheet, which the browser
//! checks as well. A text found as the policy counts where
//!
//! 1. it lists four scripts and a style sheet,
//! 2. a part of each of these ids is found with exactly the listed sum, and
//! 3. the policy that [`Source`] would write for these sums is this very text.
//!
//! Rule 3 refuses a policy that somebody has shortened, loosened or extended, and a policy that a host
//! has put in front. The boot script, which the policy covers, ends with the sums of the shell, of both
//! parts of the program and of the licences, and a part is found for each of them in the same way.
//!
//! The edition, the draft and the template ([`Check::Rewritten`]) differ between files and have no sum:
//! the program parses them and writes them anew. Where two different texts claim to be one of them,
//! nothing tells which is right.
//!
//! Parts that fit make the same bytes in every browser, whatever stands between them. Where a part is
//! missing, or two sets of parts fit, there is no file but [`Changed`].
#![forbid(unsafe_code)]

mod error;
mod found;
mod marks;
mod part;
mod parts;
pub mod payload;
mod policy;
mod read;
mod source;
mod sum;
#[cfg(test)]
mod tests;
mod tool;

pub use error::Error;
pub use found::{Changed, Found, NoParts, chosen, set_aside};
pub use marks::{CONTACT, NAMED, PANEL, STANDING};
pub use part::{Check, Element, Part, Place, STRICT_POLICY};
pub use parts::{Parts, Written};
pub use read::{read, read_one};
pub use source::{Source, boot, head};
pub use tool::PRISTINE;
