//! Working days of article 13 (「公示期为7个工作日」).
//!
//! [`read`] takes the pasted text of the State Council's notice and cross-checks it. A
//! [`Calendar`] of such years counts the days of a [`publication`]. Where a year is needed and
//! missing, no date is given.

mod calendar;
mod check;
mod fault;
mod of_2026;
mod publication;
mod read;
mod scan;

pub use calendar::{Calendar, Holidays, Missing, Span};
pub use fault::{Fault, Festival, Problem};
pub use of_2026::{TEXT as TEXT_OF_2026, of_2026};
pub use publication::{Publication, Start, publication, working_days};
pub use read::{Reading, read};
