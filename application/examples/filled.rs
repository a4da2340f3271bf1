//! Writes the default form, filled with the draft of a kept file, to standard output. `edit.py` in
//! `application/src/form/returned/files/` edits the form as other programs do.

use std::error::Error;
use std::io::{Write as _, stdout};

use quality_award_application::files::docx;
use quality_award_application::record::from_json;
use quality_award_application::year::Governing;
use quality_award_rules::{Edition, assess_under};

/// The draft of version 0.1.0 in which every input is filled.
const DRAFT: &str = include_str!("../../tests/kept/0.1.0/drafts/full.json");

fn main() -> Result<(), Box<dyn Error>> {
    let draft = from_json(DRAFT).map_err(|error| format!("{error:?}"))?.draft;
    let edition = Governing::new(Edition::all(), None, None).edition(&draft);
    let assessment = assess_under(edition, &draft.facts());
    let made = docx(&draft, &assessment, true, draft.year(), None, &[]);
    let (form, _) = made.map_err(|error| format!("{error:?}"))?;
    stdout().write_all(&form)?;
    Ok(())
}
