//! The files that the page hands over and takes back. Pure: data in, bytes out, and back.

use quality_award_page::{assemble, script};
use quality_award_rules::{Assessment, VERSION};

use crate::docx::data::{Data, embed, extract};
use crate::docx::error::Error;
use crate::docx::fill::fill;
use crate::docx::package::Package;
use crate::docx::template::default_form;
use crate::draft::Draft;
use crate::form::values::values;
use crate::record::{self, Opened, RecordError, to_json};

/// The media type of a .docx file.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The media type of a page.
pub const HTML: &str = "text/html";

/// The application form, filled, as the bytes of a .docx file that carries the draft as well. The
/// same data gives the same bytes.
///
/// # Errors
/// [`Error`] where the form cannot be read or the result is too large.
pub fn docx(draft: &Draft, assessment: &Assessment, complete: bool) -> Result<Vec<u8>, Error> {
    let mut package = fill(&default_form(), &values(draft, assessment, complete))?.package;
    let data = Data {
        json: to_json(draft),
        rules_version: VERSION.to_owned(),
        text_sha256: assessment.edition.text_sha256.to_owned(),
    };
    embed(&mut package, &data)?;
    package.to_bytes()
}

/// Why a file does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// It is a Word file that this page cannot read.
    Package(Error),
    /// It is a Word file without a draft in it.
    NoData,
    /// The draft in it, or the file itself, is none.
    Record(RecordError),
}

/// The draft of a file that this page handed over: a draft file or a filled form.
///
/// # Errors
/// [`NotOpened`] where there is none in it.
pub fn opened(bytes: &[u8]) -> Result<Opened, NotOpened> {
    if !bytes.starts_with(b"PK") {
        return record::from_bytes(bytes).map_err(NotOpened::Record);
    }
    let data = Package::read(bytes).and_then(|package| extract(&package));
    let data = data.map_err(NotOpened::Package)?.ok_or(NotOpened::NoData)?;
    record::from_json(&data.json).map_err(NotOpened::Record)
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
    let shell = include_str!(concat!(env!("OUT_DIR"), "/shell.html"));
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
