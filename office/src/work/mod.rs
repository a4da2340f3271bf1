//! What comes back: taking in, checking, dividing, publishing. The screens over the register of the crate `desk`.

mod contents;
mod event;
mod export;
mod fund;
mod intake;
mod judging;
mod keeping;
mod manual;
mod notice;
mod one;
mod parts;
mod picture;
mod rechecked;
mod refused;
mod session;
mod state;
mod table;
mod tools;
mod typed;
mod view;
mod widths;
mod write;
mod year;

#[cfg(test)]
mod judged;
#[cfg(test)]
mod rendered;
#[cfg(test)]
mod tests;

pub use fund::fund;
pub use intake::intake;
pub use judging::judging;
pub use notice::notice;
pub use one::one;
pub use session::use_work;
