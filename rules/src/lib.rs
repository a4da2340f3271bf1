//! The Measures for the Chifeng Mayor's Product Quality Award (赤峰市市长产品质量奖实施办法) of
//! 17 March 2014 as exact, cited rules.
//!
//! [`law`] is the file to read first: complete facts in, one outcome out, each article quoted above
//! the lines that encode it.
//!
//! [`Facts`] may have gaps. [`assess_under`] an [`Edition`] makes an [`Assessment`] of them: whether
//! the enterprise may apply, for which tier and how much money, which article says so, and what
//! would change it. Everything is defined over *completions*, all ways of answering what is not
//! answered, so a blank form is "undetermined" and never "not eligible".
//!
//! # Scope
//!
//! The crate knows the regulation and nothing else: no screen, no clock, no file, no network.
//! An assessment cannot fail on any facts and never touches a float. Where the Measures are silent
//! the assessment says so in a [`Notice`] and decides nothing. Quotations of the Measures stand in
//! 「」; a test finds each verbatim in the text. [`editions`] holds everything that a later edition
//! can change, and its [table of articles](editions::of_2014::ARTICLES) leads from every article to
//! its code.
#![forbid(unsafe_code)]
#![deny(rustdoc::broken_intra_doc_links)]
#![allow(rustdoc::private_intra_doc_links, reason = "who reads the sources follows them")]

mod answer;
pub mod article;
mod assessment;
mod award;
mod citation;
mod completion;
mod condition;
mod date;
mod edition;
pub mod editions;
mod error;
mod facts;
mod field;
mod finding;
mod improvement;
#[cfg(feature = "js")]
pub mod js;
pub mod law;
mod limits;
mod money;
mod notice;
pub mod numeral;
mod open;
mod outcome;
mod procedure;
mod product;
mod read;
mod set;
mod shape;
mod text;
mod tier;
mod write;

pub use assessment::{Assessment, IfQualified, assess_under};
pub use award::{Award, Share};
pub use citation::{Citation, NotACitation};
pub use condition::{Condition, Nature};
pub use date::{Date, NotADate};
pub use edition::{Edition, Grant, Provision, Provisions};
pub use editions::NotGoverned;
pub use error::FactsError;
pub use facts::Facts;
pub use field::{Field, Question};
pub use finding::{Conditions, Finding};
pub use improvement::{Improvement, Improvements, Shortfall};
pub use limits::{LIMITS, Limits};
pub use money::{MoneyError, Rate, Yuan};
pub use notice::Notice;
pub use open::{Leaf, OpenQuestions};
pub use outcome::{Eligibility, Outcome};
pub use procedure::{Actor, Procedure, Quote, Step};
pub use product::{NameTooLong, Product, ProductName, Products, Title, TooManyProducts};
pub use read::{ReadError, read, salvage};
pub use set::{Member, Set};
pub use text::{Passage, lines};
pub use tier::{Amount, Tier};

/// The version of these rules.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The example of the README is compiled and run with those of the documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
