//! Makes a form ready to be filled, as the office's tool does with the form that an office puts in:
//!
//! ```text
//! cargo run -q -p quality-award-application --example ready -- application/src/form/default.docx
//! ```
//!
//! The default form stands ready in the sources. After it was edited, this command makes it ready again; a test
//! fails as long as it is not.

use std::error::Error;
use std::{env, fs};

use docx::package::Package;
use quality_award_application::draft::Draft;
use quality_award_application::form::ready::ready;
use quality_award_application::year::Governing;
use quality_award_rules::Edition;

fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args().nth(1).ok_or("the .docx file to make ready is named behind --")?;
    let form = Package::read(&fs::read(&file)?).map_err(|error| error.to_string())?;
    let edition = Governing::new(Edition::all(), None, None).edition(&Draft::default());
    let made = ready(&form, edition, &[]).map_err(|error| error.to_string())?;
    fs::write(&file, made.to_bytes().map_err(|error| error.to_string())?)?;
    Ok(())
}
