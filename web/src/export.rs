//! The files that the page hands over, save the draft. Pure: data in, bytes out.

use quality_award_page::{assemble, script};
use quality_award_rules::Assessment;

use crate::docx::fill::fill;
use crate::docx::template::default_form;
use crate::draft::Draft;
use crate::form::values::values;

/// The media type of a .docx file.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The media type of a page.
pub const HTML: &str = "text/html";

/// The application form, filled, as the bytes of a .docx file. The same data gives the same bytes.
///
/// # Errors
/// In words, where the form cannot be read or the result is too large.
pub fn docx(draft: &Draft, assessment: &Assessment, complete: bool) -> Result<Vec<u8>, String> {
    let filled = fill(&default_form(), &values(draft, assessment, complete));
    filled.and_then(|filled| filled.package.to_bytes()).map_err(|error| error.to_string())
}

/// The id of the block in which a copy of the page carries a draft.
pub const DRAFT_BLOCK: &str = "draft";

/// The parts of the page that run, as they stand in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// What the policy says.
    pub policy: String,
    /// The style sheet.
    pub style: String,
    /// The program.
    pub payload: String,
    /// The scripts, in their order.
    pub scripts: [String; 2],
}

/// A copy of the page that opens with this draft, a record: the pristine page and one block more.
///
/// # Errors
/// In words, where the parts do not fit this page's shell.
pub fn page(parts: &Parts, draft: &str) -> Result<String, String> {
    let Parts { policy, style, payload, scripts: [glue, boot] } = parts;
    let shell = include_str!("../../index.html");
    assemble(
        shell,
        &[
            ("policy", &quality_award_page::policy(policy)),
            ("style", &quality_award_page::style(style)),
            ("payload", &quality_award_page::payload(payload)),
            ("draft", &quality_award_page::data(DRAFT_BLOCK, draft)),
            ("glue", &script(glue)),
            ("boot", &script(boot)),
        ],
    )
    .map_err(|error| error.to_string())
}
