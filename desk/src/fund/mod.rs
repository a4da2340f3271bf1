//! The division of article 16's fund (「对这部分企业进行专项扶持、适当补助」).
//!
//! [`divide`] takes a [`Rule`] and gives a [`Division`] or a [`Refusal`]. The Measures set no
//! method, so the rule is the office's and every figure can be followed to it ([`Basis`]).
//! [`totals`] sums articles 14, 15 and 17.

mod bounds;
mod divide;
mod division;
mod fraction;
mod level;
mod refusal;
mod rule;
mod totals;
mod weight;

pub use divide::divide;
pub use division::{Basis, Clamp, Division, LeftOver, Part, Share};
pub use fraction::{Fraction, NotAFraction, read_fraction};
pub use refusal::Refusal;
pub use rule::{Band, Candidate, Factor, Limits, Method, Rule, Source, Unit};
pub use totals::{Balance, TierTotal, Totals, balance, totals};
