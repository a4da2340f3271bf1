//! Every Chinese sentence of the crate, in the register of official documents.

pub mod allot;
mod days;
mod fund;
pub mod intake;
pub mod open;
#[expect(missing_docs, reason = "a constant of words says itself what it is")]
pub mod paper;
mod said;
#[expect(missing_docs, reason = "a constant of words says itself what it is")]
pub mod screen;
#[expect(missing_docs, reason = "a constant of words says itself what it is")]
pub mod sheet;
mod silence;
mod steps;
pub mod table;

pub use days::{day_with_weekday, fault, may_move, missing, problem, publication};
pub use fund::{left_over, method, over_budget, refusal, source, unit};
pub use silence::silence;
pub use steps::{fraction, steps};

use application::words::common;
use quality_award_rules::{Citation, Edition};

/// An article with its words: `第六条规定“……”`.
fn quoted(edition: &Edition, at: Citation) -> Option<String> {
    edition.words(at).map(|words| format!("{}规定：“{words}”", at.in_chinese()))
}

/// A sum in fen that may be larger than any amount: `1,000,000元`.
fn fen(sum: u128) -> String {
    let whole = (sum / 100).to_string();
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    match sum % 100 {
        0 => format!("{grouped}元"),
        fen => format!("{grouped}.{fen:02}元"),
    }
}

/// An amount in yuan with separators: `1,000,000元`.
fn yuan(amount: quality_award_rules::Yuan) -> String {
    common::yuan(amount)
}
