//! Every screen, rendered on the building machine and read as HTML.

mod cases;
mod editions;
mod form;
mod keeping;
#[path = "../../../tests/cases/kinds.rs"]
mod kinds;
mod letter;
mod links;
#[path = "../../../tests/editions/of_2027.rs"]
mod of_2027;
mod office;
mod opened;
#[path = "../../../tests/screens/reader.rs"]
mod reader;
#[path = "../../../tests/screens/sound.rs"]
mod screens;
mod sound;
mod start;
mod steps;
mod style;
mod typed;
mod verdict;

use quality_award_web::{App, Opening};
