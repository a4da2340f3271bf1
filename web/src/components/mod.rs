//! The parts that the page is put together from, one component a file.

pub mod choice;
pub mod download;
pub mod output;
pub mod products;
pub mod verdict;

/// The value of a yes-or-no answer in the page's inputs.
#[must_use]
pub fn yes_no(answer: Option<bool>) -> Option<&'static str> {
    answer.map(|yes| if yes { "true" } else { "false" })
}
