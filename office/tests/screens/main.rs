//! Every screen of the tool, rendered on the building machine and read as HTML.

mod page;
#[path = "../../../tests/screens/reader.rs"]
mod reader;
#[path = "../../../tests/screens/sound.rs"]
mod screens;

use quality_award_office::{App, Opening};
