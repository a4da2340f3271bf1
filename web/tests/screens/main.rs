//! Every screen, rendered on the building machine and read as HTML.

mod cases;
mod editions;
#[path = "../../../tests/editions/of_2027.rs"]
mod of_2027;
mod opened;
mod reader;
mod sound;
mod verdict;
